// Deliveries: those of a day, one of them, its head, and what waits for somebody.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/camera_view.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/signature_view.h"

namespace kiosk {

// A sentence of the rules with what it means.
struct ToneLine {
    Tone tone = Tone::Neutral;
    std::string words;
};

struct ReceivingView {
    std::string date;  // 今天 11-20
    bool earlierDay = false;
    bool canForward = false;
    std::vector<Row> deliveries;
    std::string summary;  // 3 车，1 车待签
    Tone summaryTone = Tone::Neutral;
    std::string emptyWords;
    std::string dutiesCaption;  // 待办 (2); empty = nothing waits
    Tone dutiesTone = Tone::Neutral;
};

struct ReceivingAction {
    enum class Kind { DayBack, DayForward, Delivery, New, Duties } kind;
    std::string arg;
};

// A place for a signature.
struct SignPlaceView {
    std::string id;    // number of the role
    std::string role;  // 经手人
    std::string name;  // who signed; empty = nobody yet
    std::string wait;  // how many lines wait
    bool canSign = false;
    bool optional = false;  // the deliverer's
    InkPicture ink{};       // what was drawn; empty when nothing was
};

// One delivery with its lines.
struct DeliveryView {
    std::string supplier;
    std::string sub;  // 06:12 · 送货单 0412 · 车 A12345
    std::string state;
    Tone stateTone = Tone::Neutral;
    std::vector<Row> lines;  // an unsaved one first, with the id "draft"; struck-through ones under theirs
    std::string emptyWords;
    std::vector<SignPlaceView> places;
    std::vector<ToneLine> notes;
    bool canAdd = false;
    bool canSign = false;
    bool canChange = false;
    std::string signCaption;  // who signs next
    std::string scanHint;
    std::string papersCaption;  // leads to the supplier's papers; empty = it has none
    CameraView camera;
    std::string typeCaption;  // of typing a code that cannot be read
};

struct DeliveryAction {
    enum class Kind { Line, Add, Sign, SignNext, Change, Supplier, TypeCode } kind;
    std::string arg;
};

// The head of a delivery.
struct DeliveryFormView {
    std::string supplier;  // or 自种
    bool ownPlot = false;
    std::vector<ToneLine> notes;
    std::vector<Option> clean;   // yes, no
    std::vector<Option> locked;  // yes, no
    std::vector<Option> plates;
    std::vector<Option> drivers;
    std::vector<Option> plots;
    std::vector<Option> pesticides;
    std::string noteNo;
    std::string notePhotos;          // how many; empty = none
    bool askingTemperature = false;  // the keypad is shown
    std::string temperature;         // typed so far
    std::string temperatureLimits;
    bool askingWhen = false;  // times and reasons are shown
    bool late = false;
    std::string when;  // 刚到 / 06:10
    std::vector<Option> times;
    std::vector<Option> reasons;
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct DeliveryFormAction {
    enum class Kind {
        Clean,
        Locked,
        Plate,
        OtherPlate,
        Driver,
        OtherDriver,
        Plot,
        OtherPlot,
        Pesticide,
        NoteNo,
        NotePhotos,
        Temperature,
        Key,
        When,
        Time,
        ReasonOf,
        Save
    } kind;
    std::string arg;
};

// What waits for somebody, the most urgent first.
struct DutiesView {
    std::vector<Row> duties;
    std::string emptyWords;
};

struct DutiesAction {
    std::string duty;
};

}  // namespace kiosk
