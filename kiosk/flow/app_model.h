// The whole terminal without pixels: which screen is shown, who is signed in, what is offered, and what time
// does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/flow/accompany_form_model.h"
#include "kiosk/flow/accompany_plan_model.h"
#include "kiosk/flow/accompanying_model.h"
#include "kiosk/flow/app_view.h"
#include "kiosk/flow/batch_model.h"
#include "kiosk/flow/book_model.h"
#include "kiosk/flow/camera_model.h"
#include "kiosk/flow/check_model.h"
#include "kiosk/flow/choice_view.h"
#include "kiosk/flow/clear_model.h"
#include "kiosk/flow/control_model.h"
#include "kiosk/flow/count_pad_model.h"
#include "kiosk/flow/day_close_model.h"
#include "kiosk/flow/delivery_form_model.h"
#include "kiosk/flow/delivery_model.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/duties_model.h"
#include "kiosk/flow/export_model.h"
#include "kiosk/flow/export_run_model.h"
#include "kiosk/flow/exports_model.h"
#include "kiosk/flow/goods_form_model.h"
#include "kiosk/flow/guest_door_model.h"
#include "kiosk/flow/home_model.h"
#include "kiosk/flow/incident_model.h"
#include "kiosk/flow/inspections_model.h"
#include "kiosk/flow/inspector_door_model.h"
#include "kiosk/flow/inspector_model.h"
#include "kiosk/flow/issue_model.h"
#include "kiosk/flow/log_card_model.h"
#include "kiosk/flow/log_form_model.h"
#include "kiosk/flow/logs_model.h"
#include "kiosk/flow/lot_card_model.h"
#include "kiosk/flow/meal_month_model.h"
#include "kiosk/flow/meals_model.h"
#include "kiosk/flow/menu_dish_model.h"
#include "kiosk/flow/menu_model.h"
#include "kiosk/flow/new_pin_model.h"
#include "kiosk/flow/page_loader.h"
#include "kiosk/flow/pages_model.h"
#include "kiosk/flow/paper_form_model.h"
#include "kiosk/flow/paper_pick_model.h"
#include "kiosk/flow/papers_model.h"
#include "kiosk/flow/patients_model.h"
#include "kiosk/flow/people_model.h"
#include "kiosk/flow/person_model.h"
#include "kiosk/flow/photo_model.h"
#include "kiosk/flow/pick_one_model.h"
#include "kiosk/flow/problem_form_model.h"
#include "kiosk/flow/problems_model.h"
#include "kiosk/flow/product_form_model.h"
#include "kiosk/flow/products_model.h"
#include "kiosk/flow/receiving_model.h"
#include "kiosk/flow/remark_model.h"
#include "kiosk/flow/return_model.h"
#include "kiosk/flow/review_model.h"
#include "kiosk/flow/sample_detail_model.h"
#include "kiosk/flow/sample_form_model.h"
#include "kiosk/flow/samples_model.h"
#include "kiosk/flow/sheet_model.h"
#include "kiosk/flow/shelf_count_model.h"
#include "kiosk/flow/sign_in_model.h"
#include "kiosk/flow/signature_model.h"
#include "kiosk/flow/signs_model.h"
#include "kiosk/flow/stock_model.h"
#include "kiosk/flow/supplier_card_model.h"
#include "kiosk/flow/supplier_form_model.h"
#include "kiosk/flow/suppliers_model.h"
#include "kiosk/flow/test_form_model.h"
#include "kiosk/flow/text_model.h"
#include "kiosk/flow/trace_model.h"
#include "kiosk/flow/view_log.h"

namespace kiosk {

// Time-outs of the terminal, in milliseconds of the screen's clock.
struct Timeouts {
    std::int64_t afterTask = 30'000;  // sign-out after a finished task
    std::int64_t inForm = 90'000;     // sign-out inside a form
    std::int64_t inVisit = 600'000;   // of inspectors, who stand at the fridge meanwhile
    std::int64_t countdown = 15'000;  // of these, with a visible countdown
    std::int64_t toast = 4'000;
    std::int64_t undo = 10'000;
    std::int64_t wipe = 20'000;
};

class AppModel final : public Desk {
  public:
    AppModel(Backend backend, Language language, Timeouts timeouts = {});

    // Call once a frame and at least once a second: countdowns, time-outs, devices, clock state.
    void tick();
    // A finger touched the screen: time-outs begin anew.
    void touched();
    // A code was read. The same one again within five seconds is the same holding of the scanner.
    void scanned(const canteen::port::ScanEvent& event);
    // Whether a scanner read something since the last call: the panel should light up.
    [[nodiscard]] bool takeAttention() { return std::exchange(attention_, false); }

    [[nodiscard]] Screen screen() const { return stack_.back(); }
    [[nodiscard]] const AppView& view() const { return view_; }
    [[nodiscard]] const HomeView& home() const { return home_.view(); }
    [[nodiscard]] const SignInView& signIn() const { return signIn_.view(); }
    [[nodiscard]] const ChoiceView& choice() const { return choice_; }
    [[nodiscard]] const TextView& typing() const { return text_.view(); }
    [[nodiscard]] const SignatureView& signature() const { return signature_.view(); }
    [[nodiscard]] const SheetView& sheet() const { return sheet_.view(); }
    [[nodiscard]] const CheckView& checkForm() const { return check_.view(); }
    [[nodiscard]] const ReturnView& returning() const { return return_.view(); }
    [[nodiscard]] const SamplesView& samplesDay() const { return samples_.view(); }
    [[nodiscard]] const AddDishView& addDish() const { return samples_.addDishView(); }
    [[nodiscard]] const SampleFormView& sampleForm() const { return form_.view(); }
    [[nodiscard]] const BatchView& putIn() const { return putIn_.view(); }
    [[nodiscard]] const BatchView& countersign() const { return countersign_.view(); }
    [[nodiscard]] const BatchView& disposal() const { return disposal_.view(); }
    [[nodiscard]] const BookView& book() const { return book_.view(); }
    [[nodiscard]] const SampleDetailView& sampleDetail() const { return detail_.view(); }
    [[nodiscard]] const DayCloseView& closing() const { return dayClose_.view(); }
    [[nodiscard]] const PeopleView& people() const { return people_.view(); }
    [[nodiscard]] const PersonView& personDetail() const { return personDetail_.view(); }
    [[nodiscard]] const NewPinView& newPin() const { return newPin_.view(); }
    [[nodiscard]] const ReceivingView& receivingDay() const { return receiving_.view(); }
    [[nodiscard]] const PickView& supplierPick() const { return deliveryForm_.pickView(); }
    [[nodiscard]] const DeliveryFormView& deliveryForm() const { return deliveryForm_.view(); }
    [[nodiscard]] const DeliveryView& delivery() const { return delivery_.view(); }
    [[nodiscard]] const PickView& productPick() const { return goods_.pickView(); }
    [[nodiscard]] const GoodsFormView& goodsForm() const { return goods_.view(); }
    [[nodiscard]] const PickView& paperPick() const { return papers_.view(); }
    [[nodiscard]] const DutiesView& duties() const { return duties_.view(); }
    [[nodiscard]] const PhotoView& photo() const { return photos_.view(); }
    [[nodiscard]] const PagesView& pages() const { return pages_.view(); }
    [[nodiscard]] const StockView& stockList() const { return stockList_.view(); }
    [[nodiscard]] const LotCardView& lotCard() const { return lotCard_.view(); }
    [[nodiscard]] const IssueView& issue() const { return issue_.view(); }
    [[nodiscard]] const IssueLineView& issueLine() const { return issue_.lineView(); }
    [[nodiscard]] const PickView& stockPick() const { return issue_.pickView(); }
    [[nodiscard]] const ClearFormView& clearForm() const { return clear_.view(); }
    [[nodiscard]] const TestFormView& testForm() const { return test_.view(); }
    [[nodiscard]] const SuppliersView& supplierList() const { return suppliers_.view(); }
    [[nodiscard]] const SupplierCardView& supplierCard() const { return supplierCard_.view(); }
    [[nodiscard]] const RecordFormView& supplierForm() const { return supplierForm_.view(); }
    [[nodiscard]] const RecordFormView& paperForm() const { return paperForm_.view(); }
    [[nodiscard]] const PapersView& paperCalendar() const { return calendar_.view(); }
    [[nodiscard]] const PickView& productList() const { return products_.view(); }
    [[nodiscard]] const RecordFormView& productForm() const { return productForm_.view(); }
    [[nodiscard]] const MenuView& menu() const { return menu_.view(); }
    [[nodiscard]] const MenuDishView& menuDish() const { return menuDish_.view(); }
    [[nodiscard]] const SignsView& signs() const { return signs_.view(); }
    [[nodiscard]] const SignsView& signRecords() const { return signs_.records(); }
    [[nodiscard]] const LogsView& logsDay() const { return logs_.view(); }
    [[nodiscard]] const LogBookView& logBook() const { return logs_.bookView(); }
    [[nodiscard]] const RecordFormView& logForm() const { return logForm_.view(); }
    [[nodiscard]] const LogCardView& logCard() const { return logCard_.view(); }
    [[nodiscard]] const ControlView& control() const { return control_.view(); }
    [[nodiscard]] const ReviewView& review() const { return review_.view(); }
    [[nodiscard]] const MealsView& meals() const { return meals_.view(); }
    [[nodiscard]] const CountPadView& countPad() const { return countPad_.view(); }
    [[nodiscard]] const MealMonthView& mealMonth() const { return mealMonth_.view(); }
    [[nodiscard]] const TraceView& trace() const { return trace_.view(); }
    [[nodiscard]] const IncidentView& incident() const { return incident_.view(); }
    [[nodiscard]] const PickView& patients() const { return patients_.view(); }
    [[nodiscard]] const RecordFormView& patientForm() const { return patients_.formView(); }

    [[nodiscard]] const ListingView& problems() const { return problems_.view(); }
    [[nodiscard]] const RecordCardView& problemCard() const { return problemCard_.view(); }
    [[nodiscard]] const RecordFormView& problemForm() const { return problemForm_.view(); }
    [[nodiscard]] const PickView& pickOne() const { return pickOne_.view(); }
    [[nodiscard]] const ListingView& accompanying() const { return accompanying_.view(); }
    [[nodiscard]] const AccompanyFormView& accompanyForm() const { return accompanyForm_.view(); }
    [[nodiscard]] const ListingView& accompanyBook() const { return accompanyBook_.view(); }
    [[nodiscard]] const RecordCardView& accompanyCard() const { return accompanyCard_.view(); }
    [[nodiscard]] const ListingView& accompanyPlan() const { return accompanyPlan_.view(); }
    [[nodiscard]] const GuestCodeView& guestCode() const { return guests_.view(); }
    [[nodiscard]] const ExportView& exporting() const { return export_.view(); }
    [[nodiscard]] const ExportRunView& exportRun() const { return exportRun_.view(); }
    [[nodiscard]] const ListingView& exportList() const { return exports_.view(); }
    [[nodiscard]] const RecordCardView& exportCard() const { return exports_.card(); }

    [[nodiscard]] const ListingView& inspections() const { return inspections_.view(); }
    [[nodiscard]] const RecordCardView& inspectionCard() const { return inspections_.cardView(); }
    [[nodiscard]] const GuestCodeView& inspectionCode() const { return door_.view(); }
    [[nodiscard]] const RecordFormView& inspectionForm() const { return door_.formView(); }
    [[nodiscard]] const InspectorView& inspector() const { return inspector_.view(); }
    [[nodiscard]] const ListingView& inspectorList() const { return inspector_.listView(); }
    [[nodiscard]] const ListingView& dishPapers() const { return inspector_.trailView(); }
    [[nodiscard]] const ShelfCountView& shelfCount() const { return shelf_.view(); }
    [[nodiscard]] const RecordFormView& remark() const { return remark_.view(); }
    [[nodiscard]] const ReceiptView& receipt() const { return remark_.receipt(); }

    void handle(const AppAction& action);
    void handle(const HomeAction& action);
    void handle(const SignInAction& action);
    void handle(const ChoiceAction& action);
    void handle(const TextAction& action);
    void handle(const SignatureAction& action);
    void handle(const SheetAction& action) { sheet_.handle(action), refreshFrame(); }
    void handle(const CheckFormAction& action) { check_.handle(action), refreshFrame(); }
    void handle(const ReturnAction& action) { return_.handle(action), refreshFrame(); }
    void handle(const SamplesAction& action) { samples_.handle(action), refreshFrame(); }
    void handle(const AddDishAction& action) { samples_.handle(action), refreshFrame(); }
    void handle(const SampleFormAction& action) { form_.handle(action), refreshFrame(); }
    void handle(const BatchAction& action);
    void handle(const BookAction& action) { book_.handle(action), refreshFrame(); }
    void handle(const SampleDetailAction& action) { detail_.handle(action), refreshFrame(); }
    void handle(const DayCloseAction& action) { dayClose_.handle(action), refreshFrame(); }
    void handle(const PeopleAction& action) { people_.handle(action), refreshFrame(); }
    void handle(const PersonAction& action) { personDetail_.handle(action), refreshFrame(); }
    void handle(const NewPinAction& action) { newPin_.handle(action), refreshFrame(); }
    void handle(const ReceivingAction& action) { receiving_.handle(action), refreshFrame(); }
    void handle(const PickAction& action);
    void handle(const DeliveryFormAction& action) { deliveryForm_.handle(action), refreshFrame(); }
    void handle(const DeliveryAction& action) { delivery_.handle(action), refreshFrame(); }
    void handle(const GoodsFormAction& action) { goods_.handle(action), refreshFrame(); }
    void handle(const DutiesAction& action) { duties_.handle(action), refreshFrame(); }
    void handle(const PhotoAction& action);
    void handle(const PagesAction& action);
    void handle(const StockAction& action) { stockList_.handle(action), refreshFrame(); }
    void handle(const LotCardAction& action) { lotCard_.handle(action), refreshFrame(); }
    void handle(const IssueAction& action) { issue_.handle(action), refreshFrame(); }
    void handle(const IssueLineAction& action) { issue_.handle(action), refreshFrame(); }
    void handle(const ClearFormAction& action) { clear_.handle(action), refreshFrame(); }
    void handle(const TestFormAction& action) { test_.handle(action), refreshFrame(); }
    void handle(const SuppliersAction& action) { suppliers_.handle(action), refreshFrame(); }
    void handle(const SupplierCardAction& action) { supplierCard_.handle(action), refreshFrame(); }
    void handle(const RecordFormAction& action);
    void handle(const PapersAction& action) { calendar_.handle(action), refreshFrame(); }
    void handle(const MenuAction& action) { menu_.handle(action), refreshFrame(); }
    void handle(const MenuDishAction& action) { menuDish_.handle(action), refreshFrame(); }
    void handle(const SignsAction& action) { signs_.handle(action), refreshFrame(); }
    void handle(const LogsAction& action) { logs_.handle(action), refreshFrame(); }
    void handle(const LogBookAction& action) { logs_.handle(action), refreshFrame(); }
    void handle(const LogCardAction& action) { logCard_.handle(action), refreshFrame(); }
    void handle(const ControlAction& action) { control_.handle(action), refreshFrame(); }
    void handle(const ReviewAction& action) { review_.handle(action), refreshFrame(); }
    void handle(const MealsAction& action) { meals_.handle(action), refreshFrame(); }
    void handle(const CountPadAction& action) { countPad_.handle(action), refreshFrame(); }
    void handle(const MealMonthAction& action) { mealMonth_.handle(action), refreshFrame(); }
    void handle(const TraceAction& action) { trace_.handle(action), refreshFrame(); }
    void handle(const IncidentAction& action) { incident_.handle(action), refreshFrame(); }
    void handle(const ListingAction& action);
    void handle(const RecordCardAction& action);
    void handle(const AccompanyFormAction& action) { accompanyForm_.handle(action), refreshFrame(); }
    void handle(const ExportAction& action) { export_.handle(action), refreshFrame(); }
    void handle(const ExportRunAction& action) { exportRun_.handle(action), refreshFrame(); }
    void handle(const GuestCodeAction& action);
    void handle(const InspectorAction& action) { inspector_.handle(action), refreshFrame(); }
    void handle(const ShelfCountAction& action) { shelf_.handle(action), refreshFrame(); }
    void handle(const ReceiptAction& action) { remark_.handle(action), refreshFrame(); }

    // When tick() has to run again although nobody touches anything; nothing = a second is soon enough.
    [[nodiscard]] bool busy() const {
        return signIn_.checking() || newPin_.working() || text_.waking() || photos_.busy() ||
               loader_.busy() || camera_.busy() || guests_.working() || door_.working();
    }
    // The panel is being wiped: fingers are ignored for a while.
    [[nodiscard]] bool wiping() const { return wipeUntil_ > monotonicMs(); }
    // What stands on the screen while nothing works.
    [[nodiscard]] OutOfOrderView outOfOrder() const;

    // Desk
    void needSigner(SignRequest request) override;
    void ask(Question question) override;
    void askText(TextRequest request) override;
    void askPhotos(PhotoRequest request) override;
    void showPages(PagesRequest request) override;
    void askInk(InkRequest request) override;
    void askCode() override { askDigits({}); }
    void go(Screen screen) override;
    void back() override;
    void toast(Tone tone, std::string text) override;
    void offerUndo(UndoOffer offer) override;
    void finished() override;
    void welcome(Visit visit) override;
    void farewell() override;
    void heed(const canteen::Error& error) override;
    void refuse(const canteen::Error& error) override;

  private:
    struct Room;
    static const Room& roomOf(Screen screen);
    friend std::string_view screenName(Screen screen);
    friend bool isSeenByInspectors(Screen screen);
    [[nodiscard]] static bool isForm(Screen screen);

    void open(Screen screen);
    void refreshScreen();
    void refreshFrame();
    void signOut();
    void undoNow();
    void askClock();
    void translateChoice();
    void askNote();
    void answerChoice();
    void closeOver();
    void dialogAnswer(const std::string& button);
    void followTimeouts(std::int64_t now);
    void finishSignIn();
    void lookForIncident();
    void followExport();
    // Ends an inspection whose time is up, and sees its people out.
    void followVisit();
    // Notes what the inspectors see now.
    void noteView();
    [[nodiscard]] std::string viewedAbout() const;
    bool useInVisit(const canteen::codes::Label& label);
    void takeCodes();
    // Gives a code of goods or papers to the delivery that is open; false when it is none.
    bool useGoods(const canteen::port::ScanEvent& event);
    // The same for the stock and for issuing.
    bool useStock(const canteen::port::ScanEvent& event);
    bool openLot(const canteen::codes::Label& label);
    // Gives a code to the screens of suppliers; false when they have no use for it.
    bool useAtOffice(const canteen::port::ScanEvent& event);
    // Gives the code to the screen; false when it has no use for it.
    bool use(const canteen::port::ScanEvent& event);
    [[nodiscard]] std::optional<Lamp> scannerLamp() const;
    [[nodiscard]] std::string title() const;
    [[nodiscard]] std::vector<Lamp> lamps() const;
    [[nodiscard]] std::optional<canteen::codes::Symbologies> wantedCodes() const;
    void lookThroughCamera();
    // Codes that the camera sees at the same time.
    void seen(std::vector<canteen::port::ScanEvent> together);
    void askDigits(std::string typed);
    void useDigits(const std::string& typed);

    Timeouts timeouts_;
    std::vector<Screen> stack_{Screen::Home};
    SignInModel signIn_;
    CheckModel check_;
    ReturnModel return_;
    SheetModel sheet_;
    TraceModel trace_;
    SampleFormModel form_;
    SampleDetailModel detail_;
    SamplesModel samples_;
    LogFormModel logForm_;
    LogCardModel logCard_;
    ControlModel control_;
    ReviewModel review_;
    LogsModel logs_;
    BatchModel putIn_;
    BatchModel countersign_;
    BatchModel disposal_;
    BookModel book_;
    PickOneModel pickOne_;
    ProblemCardModel problemCard_;
    ProblemFormModel problemForm_;
    ProblemsModel problems_;
    AccompanyFormModel accompanyForm_;
    AccompanyCardModel accompanyCard_;
    AccompanyBookModel accompanyBook_;
    AccompanyPlanModel accompanyPlan_;
    GuestDoorModel guests_;
    AccompanyingModel accompanying_;
    ExportRunModel exportRun_;
    ExportsModel exports_;
    ExportModel export_;
    DayCloseModel dayClose_;
    NewPinModel newPin_;
    PersonModel personDetail_;
    PeopleModel people_;
    PaperPickModel papers_;
    DeliveryModel delivery_;
    ProductFormModel productForm_;
    ProductsModel products_;
    GoodsFormModel goods_;
    DeliveryFormModel deliveryForm_;
    ReceivingModel receiving_;
    TestFormModel test_;
    DutiesModel duties_;
    IssueModel issue_;
    ClearModel clear_;
    LotCardModel lotCard_;
    StockModel stockList_;
    PaperFormModel paperForm_;
    SupplierFormModel supplierForm_;
    SupplierCardModel supplierCard_;
    SuppliersModel suppliers_;
    PapersModel calendar_;
    MenuDishModel menuDish_;
    MenuModel menu_;
    SignsModel signs_;
    CountPadModel countPad_;
    MealMonthModel mealMonth_;
    MealsModel meals_;
    PatientsModel patients_;
    IncidentModel incident_;
    ViewLog log_;
    ShelfCountModel shelf_;
    RemarkModel remark_;
    InspectorDoorModel door_;
    InspectionsModel inspections_;
    InspectorModel inspector_;
    HomeModel home_;
    TextModel text_;
    CameraModel camera_;
    PageLoader loader_;
    PhotoModel photos_;
    PagesModel pages_;
    SignatureModel signature_;
    std::optional<Question> question_;
    ChoiceView choice_;
    // A question whose answer waits for a signature; whoever cancels the signature finds it again.
    struct Answered {
        Question question;
        ChoiceView choice;
    };
    std::optional<Answered> answered_;

    // Whether an incident is under way, as of the record that was the last one then.
    std::optional<std::uint64_t> incidentSeen_;
    bool incidentOpen_ = false;

    bool night_ = false;
    bool nightByHand_ = false;
    std::int64_t wipeUntil_ = 0;
    bool storeFailed_ = false;
    std::int64_t lastTouch_ = 0;
    std::int64_t lastSecond_ = -1;
    bool taskDone_ = false;
    std::optional<ToastView> toast_;
    std::int64_t toastUntil_ = 0;
    std::optional<UndoOffer> undo_;
    std::int64_t undoUntil_ = 0;
    std::optional<DialogView> dialog_;
    canteen::Bytes lastCode_;  // the last one that was of use
    std::int64_t lastCodeAt_ = 0;
    bool attention_ = false;
    AppView view_;
};

}  // namespace kiosk
