// The table of all screens: what each is called, who may open it, and which model answers for it.
#include <array>

#include "kiosk/flow/app_model.h"
#include "kiosk/flow/inspector_screens.h"
#include "kiosk/text/companion_phrases.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/incident_phrases.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/log_phrases.h"
#include "kiosk/text/meals_phrases.h"
#include "kiosk/text/menu_phrases.h"
#include "kiosk/text/signs_phrases.h"
#include "kiosk/text/trace_phrases.h"

namespace kiosk {

namespace {

// Where somebody fills something in, time-outs begin anew after an earlier task.
enum Use { Shows, Fills };
enum Visitors { Shut, Open };

void nothing(AppModel& /*app*/) {}

template <auto kModel>
void show(AppModel& app) {
    (app.*kModel).refresh();
}

// A screen of a model that has several.
template <auto kModel, auto kRefresh>
void showPart(AppModel& app) {
    ((app.*kModel).*kRefresh)();
}

template <auto kPhrase>
std::string says(const AppModel& app) {
    return app.text(kPhrase);
}

template <auto kModel, auto kTitle>
std::string names(const AppModel& app) {
    return ((app.*kModel).*kTitle)();
}

}  // namespace

struct AppModel::Room {
    Screen screen;
    std::string_view name;  // in the probe file
    Use use;
    Visitors visitors;  // whether it opens for inspectors
    void (*refresh)(AppModel&);
    std::string (*title)(const AppModel&);
};

const AppModel::Room& AppModel::roomOf(Screen screen) {
    using enum Screen;
    static constexpr std::
        array<Room, 86>
            kRooms{
                {
                    {Home, "home", Shows, Shut, show<&AppModel::home_>, says<Phrase::TitleHome>},
                    {SignIn, "sign-in", Shows, Shut, show<&AppModel::signIn_>, says<Phrase::TitleSignIn>},
                    {Choice, "choice", Shows, Shut, nothing,
                     [](const AppModel& app) { return app.choice_.title; }},
                    {Text, "text", Shows, Shut, show<&AppModel::text_>,
                     [](const AppModel& app) { return app.text_.view().title; }},
                    {Sheet, "sheet", Shows, Open, show<&AppModel::sheet_>,
                     [](const AppModel& app) {
                         return app.text(app.sheet_.view().noon ? Phrase::TitleNoon : Phrase::TitleSheet);
                     }},
                    {Check, "check", Fills, Shut, show<&AppModel::check_>,
                     [](const AppModel& app) {
                         return app.text(app.sheet_.view().noon ? Phrase::TitleNoon : Phrase::TitleSheet);
                     }},
                    {Return, "return", Fills, Shut, show<&AppModel::return_>, says<Phrase::TitleReturn>},
                    {Samples, "samples", Shows, Shut, show<&AppModel::samples_>, says<Phrase::TitleSamples>},
                    {SampleForm, "sample-form", Fills, Shut, show<&AppModel::form_>,
                     [](const AppModel& app) { return app.form_.view().title; }},
                    {PutIn, "put-in", Fills, Shut, show<&AppModel::putIn_>, says<Phrase::PutInTitle>},
                    {Countersign, "countersign", Fills, Shut, show<&AppModel::countersign_>,
                     says<Phrase::CountersignTitle>},
                    {Disposal, "disposal", Fills, Shut, show<&AppModel::disposal_>,
                     says<Phrase::DisposeTitle>},
                    {Book, "book", Shows, Shut, show<&AppModel::book_>, says<Phrase::TitleBook>},
                    {SampleDetail, "sample-detail", Shows, Open, show<&AppModel::detail_>,
                     says<Phrase::TitleSample>},
                    {AddDish, "add-dish", Fills, Shut,
                     showPart<&AppModel::samples_, &SamplesModel::refreshAddDish>,
                     says<Phrase::TitleAddDish>},
                    {DayClose, "day-close", Shows, Shut, show<&AppModel::dayClose_>,
                     says<Phrase::TitleDayClose>},
                    {People, "people", Shows, Open, show<&AppModel::people_>, says<Phrase::TitlePeople>},
                    {Person, "person", Shows, Shut, show<&AppModel::personDetail_>,
                     says<Phrase::TitlePerson>},
                    {NewPin, "new-pin", Fills, Shut, show<&AppModel::newPin_>, says<Phrase::TitleNewPin>},
                    {Receiving, "receiving", Shows, Shut, show<&AppModel::receiving_>,
                     says<Phrase::TitleReceiving>},
                    {PickSupplier, "pick-supplier", Fills, Shut,
                     showPart<&AppModel::deliveryForm_, &DeliveryFormModel::refreshPick>,
                     says<Phrase::TitlePickSupplier>},
                    {DeliveryForm, "delivery-form", Fills, Shut, show<&AppModel::deliveryForm_>,
                     says<Phrase::TitleDeliveryForm>},
                    {Delivery, "delivery", Fills, Shut, show<&AppModel::delivery_>,
                     says<Phrase::TitleDelivery>},
                    {PickProduct, "pick-product", Fills, Shut,
                     showPart<&AppModel::goods_, &GoodsFormModel::refreshPick>,
                     says<Phrase::TitlePickProduct>},
                    {GoodsForm, "goods-form", Fills, Shut, show<&AppModel::goods_>, says<Phrase::TitleGoods>},
                    {PickPaper, "pick-paper", Fills, Shut, show<&AppModel::papers_>,
                     says<Phrase::TitlePickPaper>},
                    {Duties, "duties", Shows, Shut, show<&AppModel::duties_>, says<Phrase::TitleDuties>},
                    {Photo, "photo", Shows, Shut, show<&AppModel::photos_>, says<Phrase::TitlePhoto>},
                    {Pages, "pages", Shows, Open, show<&AppModel::pages_>,
                     [](const AppModel& app) { return app.pages_.view().title; }},
                    {Signature, "signature", Fills, Shut, show<&AppModel::signature_>,
                     says<Phrase::TitleSignature>},
                    {Stock, "stock", Shows, Shut, show<&AppModel::stockList_>, says<Phrase::TitleStock>},
                    {LotCard, "lot", Shows, Open, show<&AppModel::lotCard_>, says<Phrase::TitleLot>},
                    {Issue, "issue", Fills, Shut, show<&AppModel::issue_>, says<Phrase::TitleIssue>},
                    {IssueLine, "issue-line", Fills, Shut,
                     showPart<&AppModel::issue_, &IssueModel::refreshLine>, says<Phrase::TitleIssueLine>},
                    {PickStock, "pick-stock", Fills, Shut,
                     showPart<&AppModel::issue_, &IssueModel::refreshPick>, says<Phrase::TitlePickStock>},
                    {ClearLot, "clear-lot", Fills, Shut, show<&AppModel::clear_>, says<Phrase::TitleClear>},
                    {TestForm, "test-form", Fills, Shut, show<&AppModel::test_>,
                     [](const AppModel& app) {
                         return app.text(app.test_.view().retest ? Phrase::TitleRetest : Phrase::TitleTest);
                     }},
                    {Suppliers, "suppliers", Shows, Shut, show<&AppModel::suppliers_>,
                     says<Phrase::TitleSuppliers>},
                    {SupplierCard, "supplier-card", Shows, Open, show<&AppModel::supplierCard_>,
                     says<Phrase::TitleSupplierCard>},
                    {SupplierForm, "supplier-form", Fills, Shut, show<&AppModel::supplierForm_>,
                     says<Phrase::TitleSupplierForm>},
                    {PaperForm, "paper-form", Fills, Shut, show<&AppModel::paperForm_>,
                     says<Phrase::TitlePaperForm>},
                    {Papers, "papers", Shows, Open, show<&AppModel::calendar_>, says<Phrase::TitlePapers>},
                    {Products, "products", Shows, Shut, show<&AppModel::products_>,
                     says<Phrase::TitleProducts>},
                    {ProductForm, "product-form", Fills, Shut, show<&AppModel::productForm_>,
                     says<Phrase::TitleProductForm>},
                    {Signs, "signs", Shows, Shut, show<&AppModel::signs_>, says<SignsPhrase::Title>},
                    {SignRecords, "sign-records", Shows, Shut,
                     showPart<&AppModel::signs_, &SignsModel::refreshRecords>,
                     names<&AppModel::signs_, &SignsModel::recordsTitle>},
                    {Menu, "menu", Shows, Shut, show<&AppModel::menu_>, says<MenuPhrase::Title>},
                    {MenuDish, "menu-dish", Fills, Shut, show<&AppModel::menuDish_>,
                     names<&AppModel::menuDish_, &MenuDishModel::title>},
                    {Logs, "logs", Shows, Shut, show<&AppModel::logs_>, says<LogPhrase::TitleLogs>},
                    {LogBook, "log-book", Shows, Shut, showPart<&AppModel::logs_, &LogsModel::refreshBook>,
                     names<&AppModel::logs_, &LogsModel::bookTitle>},
                    {LogForm, "log-form", Fills, Shut, show<&AppModel::logForm_>,
                     names<&AppModel::logForm_, &LogFormModel::title>},
                    {LogCard, "log-card", Shows, Shut, show<&AppModel::logCard_>,
                     says<LogPhrase::TitleLogCard>},
                    {Control, "control", Fills, Shut, show<&AppModel::control_>,
                     says<LogPhrase::TitleControl>},
                    {Review, "review", Fills, Shut, show<&AppModel::review_>,
                     names<&AppModel::review_, &ReviewModel::title>},
                    {Meals, "meals", Fills, Shut, show<&AppModel::meals_>, says<MealsPhrase::TitleMeals>},
                    {CountPad, "count", Fills, Shut, show<&AppModel::countPad_>,
                     says<MealsPhrase::TitleCount>},
                    {MealMonth, "meal-month", Shows, Shut, show<&AppModel::mealMonth_>,
                     says<MealsPhrase::TitleMonth>},
                    {Trace, "trace", Shows, Open, show<&AppModel::trace_>, says<TracePhrase::Title>},
                    {Incident, "incident", Shows, Shut, show<&AppModel::incident_>,
                     says<IncidentPhrase::Title>},
                    {Patients, "patients", Shows, Shut, show<&AppModel::patients_>,
                     says<IncidentPhrase::Patients>},
                    {PatientForm, "patient-form", Fills, Shut,
                     showPart<&AppModel::patients_, &PatientsModel::refreshForm>,
                     says<IncidentPhrase::Patients>},
                    {Problems, "problems", Shows, Shut, show<&AppModel::problems_>,
                     says<CompanionPhrase::TitleProblems>},
                    {Problem, "problem", Shows, Open, show<&AppModel::problemCard_>,
                     says<CompanionPhrase::TitleProblem>},
                    {ProblemForm, "problem-form", Fills, Shut, show<&AppModel::problemForm_>,
                     says<CompanionPhrase::TitleProblemForm>},
                    {PickOne, "pick-one", Fills, Shut, show<&AppModel::pickOne_>,
                     names<&AppModel::pickOne_, &PickOneModel::title>},
                    {Accompanying, "accompanying", Shows, Shut, show<&AppModel::accompanying_>,
                     says<CompanionPhrase::TitleAccompany>},
                    {AccompanyForm, "accompany-form", Fills, Shut, show<&AppModel::accompanyForm_>,
                     names<&AppModel::accompanyForm_, &AccompanyFormModel::title>},
                    {AccompanyBook, "accompany-book", Shows, Shut, show<&AppModel::accompanyBook_>,
                     says<CompanionPhrase::TitleAccompanyBook>},
                    {AccompanyCard, "accompany-card", Shows, Shut, show<&AppModel::accompanyCard_>,
                     says<CompanionPhrase::TitleAccompanyCard>},
                    {AccompanyPlan, "accompany-plan", Fills, Shut, show<&AppModel::accompanyPlan_>,
                     says<CompanionPhrase::TitleAccompanyPlan>},
                    {GuestCode, "guest-code", Fills, Shut, show<&AppModel::guests_>,
                     says<CompanionPhrase::TitleGuestCode>},
                    {Export, "export", Fills, Open, show<&AppModel::export_>, says<ExportPhrase::Title>},
                    {ExportRun, "export-run", Shows, Open, show<&AppModel::exportRun_>,
                     [](const AppModel& app) {
                         return app.text(app.exportRun_.isRunning() ? ExportPhrase::Running
                                                                    : ExportPhrase::Title);
                     }},
                    {Exports, "exports", Shows, Shut, show<&AppModel::exports_>, says<ExportPhrase::History>},
                    {ExportCard, "export-card", Shows, Shut,
                     showPart<&AppModel::exports_, &ExportsModel::refreshCard>,
                     says<ExportPhrase::CardTitle>},
                    {Inspections, "inspections", Shows, Shut, show<&AppModel::inspections_>,
                     says<InspectionPhrase::TitleInspections>},
                    {InspectionCard, "inspection", Shows, Shut,
                     showPart<&AppModel::inspections_, &InspectionsModel::refreshCard>,
                     says<InspectionPhrase::TitleCard>},
                    {InspectionCode, "inspection-code", Fills, Shut, show<&AppModel::door_>,
                     says<InspectionPhrase::TitleCode>},
                    {InspectionForm, "inspection-form", Fills, Shut,
                     showPart<&AppModel::door_, &InspectorDoorModel::refreshForm>,
                     says<InspectionPhrase::TitleForm>},
                    {Inspector, "inspector", Shows, Open, show<&AppModel::inspector_>,
                     says<InspectionPhrase::TitleHome>},
                    {InspectorList, "inspector-list", Shows, Open,
                     showPart<&AppModel::inspector_, &InspectorModel::refreshList>,
                     [](const AppModel& app) { return app.inspector_.listTitle(app.language_); }},
                    {DishPapers, "dish-papers", Shows, Open,
                     showPart<&AppModel::inspector_, &InspectorModel::refreshTrail>,
                     says<InspectionPhrase::TitleTrail>},
                    {ShelfCount, "shelf-count", Fills, Open, show<&AppModel::shelf_>,
                     says<InspectionPhrase::TitleShelf>},
                    {InspectionRemark, "inspection-remark", Fills, Open, show<&AppModel::remark_>,
                     says<InspectionPhrase::TitleRemark>},
                    {Receipt, "receipt", Shows, Open,
                     showPart<&AppModel::remark_, &RemarkModel::refreshReceipt>,
                     [](const AppModel& app) {
                         return app.remark_.showsHead() ? app.text(ExportPhrase::HeadTitle)
                                                        : app.text(InspectionPhrase::TitleReceipt);
                     }},
                    {OutOfOrder, "out-of-order", Shows, Open, nothing, says<Phrase::TitleOutOfOrder>},
                }};
    static_assert(kRooms.size() == static_cast<std::size_t>(OutOfOrder) + 1);
    static_assert(
        [] {
            for (std::size_t i = 0; i < kRooms.size(); ++i)
                if (kRooms[i].screen != static_cast<Screen>(i)) return false;
            return true;
        }(),
        "one row a screen, in the order of the enumeration");
    return kRooms[static_cast<std::size_t>(screen)];
}

std::string_view screenName(Screen screen) {
    return AppModel::roomOf(screen).name;
}

bool isSeenByInspectors(Screen screen) {
    return AppModel::roomOf(screen).visitors == Open;
}

bool AppModel::isForm(Screen screen) {
    return roomOf(screen).use == Fills;
}

void AppModel::refreshScreen() {
    roomOf(screen()).refresh(*this);
}

std::string AppModel::title() const {
    return roomOf(screen()).title(*this);
}

}  // namespace kiosk
