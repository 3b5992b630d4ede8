// What stands around every screen, and which screen it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

enum class Screen {
    Home,
    SignIn,
    Choice,
    Text,
    Sheet,
    Check,
    Return,
    Samples,
    SampleForm,
    PutIn,
    Countersign,
    Disposal,
    Book,
    SampleDetail,
    AddDish,
    DayClose,
    People,
    Person,
    NewPin,
    Receiving,
    PickSupplier,
    DeliveryForm,
    Delivery,
    PickProduct,
    GoodsForm,
    PickPaper,
    Duties,
    Photo,
    Pages,
    Signature,
    Stock,
    LotCard,
    Issue,
    IssueLine,
    PickStock,
    ClearLot,
    TestForm,
    Suppliers,
    SupplierCard,
    SupplierForm,
    PaperForm,
    Papers,
    Products,
    ProductForm,
    Signs,
    SignRecords,
    Menu,
    MenuDish,
    Logs,
    LogBook,
    LogForm,
    LogCard,
    Control,
    Review,
    Meals,
    CountPad,
    MealMonth,
    Trace,
    Incident,
    Patients,
    PatientForm,
    Problems,
    Problem,
    ProblemForm,
    PickOne,
    Accompanying,
    AccompanyForm,
    AccompanyBook,
    AccompanyCard,
    AccompanyPlan,
    GuestCode,
    Export,
    ExportRun,
    Exports,
    ExportCard,
    Inspections,
    InspectionCard,
    InspectionCode,
    InspectionForm,
    Inspector,
    InspectorList,
    DishPapers,
    ShelfCount,
    InspectionRemark,
    Receipt,
    OutOfOrder,
};
// "home", "sign-in", "sheet", … as in the probe file.
std::string_view screenName(Screen screen);

struct Lamp {
    std::string id;    // "lamp.store"
    std::string text;  // 存储正常
    Tone tone = Tone::Good;
};

struct ToastView {
    Tone tone = Tone::Good;
    std::string text;
};

struct UndoView {
    std::string text;  // 已保存: 张桂英 合格上岗
    int secondsLeft = 0;
    float fraction = 1;  // of the undo time left
};

struct DialogView {
    std::string id;
    std::string title;
    std::string body;
    Tone tone = Tone::Neutral;
    std::vector<Option> buttons;  // left to right, the last is the main one
};

// The panel is being wiped and ignores fingers.
struct WipeView {
    std::string left;  // seconds, "17"
    float fraction = 1;
};

struct OutOfOrderView {
    std::string title;
    std::string what;               // sentence
    std::vector<std::string> todo;  // what to do now: paper sheet, call
    std::string code;               // for the technician
};

struct AppView {
    Screen screen{};
    std::string title;
    std::string clock;   // 05:15
    std::string date;    // 11月20日 星期五
    std::string person;  // signed in, empty = nobody
    std::vector<Lamp> lamps;
    std::string banner;  // demo school, clock jump …
    Tone bannerTone = Tone::Info;
    bool home = true;  // home button shown
    bool chinese = true;
    bool night = false;      // dark theme
    bool light = false;      // a bright border lights what is held before the camera
    int timeoutSeconds = 0;  // countdown to sign-out, 0 = none shown
    std::optional<ToastView> toast;
    std::optional<UndoView> undo;
    std::optional<DialogView> dialog;
    std::optional<WipeView> wipe;
};

struct AppAction {
    enum class Kind { GoHome, Back, SignOut, Language, Theme, Wipe, Undo, Dialog, StayIn } kind;
    std::string arg;  // dialog button
};

}  // namespace kiosk
