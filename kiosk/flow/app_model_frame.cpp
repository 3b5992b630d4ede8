// What stands around every screen: title, clock, lamps, banner, notices.
#include <algorithm>

#include "core/base/text_id.h"
#include "kiosk/flow/app_model.h"
#include "kiosk/flow/rows.h"
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

using namespace canteen;

namespace {

// Dark from evening to the end of the first shift's rush.
constexpr TimeOfDay kNightEnds{6 * 60 + 30};
constexpr TimeOfDay kNightBegins{19 * 60};

}  // namespace

std::string_view screenName(Screen screen) {
    switch (screen) {
        case Screen::Home:
            return "home";
        case Screen::SignIn:
            return "sign-in";
        case Screen::Choice:
            return "choice";
        case Screen::Text:
            return "text";
        case Screen::Sheet:
            return "sheet";
        case Screen::Check:
            return "check";
        case Screen::Return:
            return "return";
        case Screen::Samples:
            return "samples";
        case Screen::SampleForm:
            return "sample-form";
        case Screen::PutIn:
            return "put-in";
        case Screen::Countersign:
            return "countersign";
        case Screen::Disposal:
            return "disposal";
        case Screen::Book:
            return "book";
        case Screen::SampleDetail:
            return "sample-detail";
        case Screen::AddDish:
            return "add-dish";
        case Screen::DayClose:
            return "day-close";
        case Screen::People:
            return "people";
        case Screen::Person:
            return "person";
        case Screen::NewPin:
            return "new-pin";
        case Screen::Receiving:
            return "receiving";
        case Screen::PickSupplier:
            return "pick-supplier";
        case Screen::DeliveryForm:
            return "delivery-form";
        case Screen::Delivery:
            return "delivery";
        case Screen::PickProduct:
            return "pick-product";
        case Screen::GoodsForm:
            return "goods-form";
        case Screen::PickPaper:
            return "pick-paper";
        case Screen::Duties:
            return "duties";
        case Screen::Photo:
            return "photo";
        case Screen::Pages:
            return "pages";
        case Screen::Signature:
            return "signature";
        case Screen::Stock:
            return "stock";
        case Screen::LotCard:
            return "lot";
        case Screen::Issue:
            return "issue";
        case Screen::IssueLine:
            return "issue-line";
        case Screen::PickStock:
            return "pick-stock";
        case Screen::ClearLot:
            return "clear-lot";
        case Screen::TestForm:
            return "test-form";
        case Screen::Suppliers:
            return "suppliers";
        case Screen::SupplierCard:
            return "supplier-card";
        case Screen::SupplierForm:
            return "supplier-form";
        case Screen::PaperForm:
            return "paper-form";
        case Screen::Papers:
            return "papers";
        case Screen::Products:
            return "products";
        case Screen::ProductForm:
            return "product-form";
        case Screen::Menu:
            return "menu";
        case Screen::MenuDish:
            return "menu-dish";
        case Screen::Signs:
            return "signs";
        case Screen::SignRecords:
            return "sign-records";
        case Screen::Logs:
            return "logs";
        case Screen::LogBook:
            return "log-book";
        case Screen::LogForm:
            return "log-form";
        case Screen::LogCard:
            return "log-card";
        case Screen::Control:
            return "control";
        case Screen::Review:
            return "review";
        case Screen::Meals:
            return "meals";
        case Screen::CountPad:
            return "count";
        case Screen::MealMonth:
            return "meal-month";
        case Screen::Trace:
            return "trace";
        case Screen::Incident:
            return "incident";
        case Screen::Patients:
            return "patients";
        case Screen::PatientForm:
            return "patient-form";
        case Screen::Problems:
            return "problems";
        case Screen::Problem:
            return "problem";
        case Screen::ProblemForm:
            return "problem-form";
        case Screen::PickOne:
            return "pick-one";
        case Screen::Accompanying:
            return "accompanying";
        case Screen::AccompanyForm:
            return "accompany-form";
        case Screen::AccompanyBook:
            return "accompany-book";
        case Screen::AccompanyCard:
            return "accompany-card";
        case Screen::AccompanyPlan:
            return "accompany-plan";
        case Screen::GuestCode:
            return "guest-code";
        case Screen::Export:
            return "export";
        case Screen::ExportRun:
            return "export-run";
        case Screen::Exports:
            return "exports";
        case Screen::ExportCard:
            return "export-card";
        case Screen::Inspections:
            return "inspections";
        case Screen::InspectionCard:
            return "inspection";
        case Screen::InspectionCode:
            return "inspection-code";
        case Screen::InspectionForm:
            return "inspection-form";
        case Screen::Inspector:
            return "inspector";
        case Screen::InspectorList:
            return "inspector-list";
        case Screen::DishPapers:
            return "dish-papers";
        case Screen::ShelfCount:
            return "shelf-count";
        case Screen::InspectionRemark:
            return "inspection-remark";
        case Screen::Receipt:
            return "receipt";
        case Screen::OutOfOrder:
            return "out-of-order";
    }
    return "unknown";
}

std::string AppModel::title() const {
    switch (screen()) {
        case Screen::Home:
            return text(Phrase::TitleHome);
        case Screen::SignIn:
            return text(Phrase::TitleSignIn);
        case Screen::Choice:
            return choice_.title;
        case Screen::Text:
            return text_.view().title;
        case Screen::Sheet:
        case Screen::Check:
            return text(sheet_.view().noon ? Phrase::TitleNoon : Phrase::TitleSheet);
        case Screen::Return:
            return text(Phrase::TitleReturn);
        case Screen::Samples:
            return text(Phrase::TitleSamples);
        case Screen::SampleForm:
            return form_.view().title;
        case Screen::PutIn:
            return text(Phrase::PutInTitle);
        case Screen::Countersign:
            return text(Phrase::CountersignTitle);
        case Screen::Disposal:
            return text(Phrase::DisposeTitle);
        case Screen::Book:
            return text(Phrase::TitleBook);
        case Screen::SampleDetail:
            return text(Phrase::TitleSample);
        case Screen::AddDish:
            return text(Phrase::TitleAddDish);
        case Screen::DayClose:
            return text(Phrase::TitleDayClose);
        case Screen::People:
            return text(Phrase::TitlePeople);
        case Screen::Person:
            return text(Phrase::TitlePerson);
        case Screen::NewPin:
            return text(Phrase::TitleNewPin);
        case Screen::Receiving:
            return text(Phrase::TitleReceiving);
        case Screen::PickSupplier:
            return text(Phrase::TitlePickSupplier);
        case Screen::DeliveryForm:
            return text(Phrase::TitleDeliveryForm);
        case Screen::Delivery:
            return text(Phrase::TitleDelivery);
        case Screen::PickProduct:
            return text(Phrase::TitlePickProduct);
        case Screen::GoodsForm:
            return text(Phrase::TitleGoods);
        case Screen::PickPaper:
            return text(Phrase::TitlePickPaper);
        case Screen::Duties:
            return text(Phrase::TitleDuties);
        case Screen::Photo:
            return text(Phrase::TitlePhoto);
        case Screen::Pages:
            return pages_.view().title;
        case Screen::Signature:
            return text(Phrase::TitleSignature);
        case Screen::Stock:
            return text(Phrase::TitleStock);
        case Screen::LotCard:
            return text(Phrase::TitleLot);
        case Screen::Issue:
            return text(Phrase::TitleIssue);
        case Screen::IssueLine:
            return text(Phrase::TitleIssueLine);
        case Screen::PickStock:
            return text(Phrase::TitlePickStock);
        case Screen::ClearLot:
            return text(Phrase::TitleClear);
        case Screen::TestForm:
            return text(test_.view().retest ? Phrase::TitleRetest : Phrase::TitleTest);
        case Screen::Suppliers:
            return text(Phrase::TitleSuppliers);
        case Screen::SupplierCard:
            return text(Phrase::TitleSupplierCard);
        case Screen::SupplierForm:
            return text(Phrase::TitleSupplierForm);
        case Screen::PaperForm:
            return text(Phrase::TitlePaperForm);
        case Screen::Papers:
            return text(Phrase::TitlePapers);
        case Screen::Products:
            return text(Phrase::TitleProducts);
        case Screen::ProductForm:
            return text(Phrase::TitleProductForm);
        case Screen::Menu:
            return text(MenuPhrase::Title);
        case Screen::MenuDish:
            return menuDish_.title();
        case Screen::Signs:
            return text(SignsPhrase::Title);
        case Screen::SignRecords:
            return signs_.recordsTitle();
        case Screen::Logs:
            return text(LogPhrase::TitleLogs);
        case Screen::LogBook:
            return logs_.bookTitle();
        case Screen::LogForm:
            return logForm_.title();
        case Screen::LogCard:
            return text(LogPhrase::TitleLogCard);
        case Screen::Control:
            return text(LogPhrase::TitleControl);
        case Screen::Review:
            return review_.title();
        case Screen::Meals:
            return text(MealsPhrase::TitleMeals);
        case Screen::CountPad:
            return text(MealsPhrase::TitleCount);
        case Screen::MealMonth:
            return text(MealsPhrase::TitleMonth);
        case Screen::Trace:
            return text(TracePhrase::Title);
        case Screen::Incident:
            return text(IncidentPhrase::Title);
        case Screen::Patients:
        case Screen::PatientForm:
            return text(IncidentPhrase::Patients);
        case Screen::Problems:
            return text(CompanionPhrase::TitleProblems);
        case Screen::Problem:
            return text(CompanionPhrase::TitleProblem);
        case Screen::ProblemForm:
            return text(CompanionPhrase::TitleProblemForm);
        case Screen::PickOne:
            return pickOne_.title();
        case Screen::Accompanying:
            return text(CompanionPhrase::TitleAccompany);
        case Screen::AccompanyForm:
            return accompanyForm_.title();
        case Screen::AccompanyBook:
            return text(CompanionPhrase::TitleAccompanyBook);
        case Screen::AccompanyCard:
            return text(CompanionPhrase::TitleAccompanyCard);
        case Screen::AccompanyPlan:
            return text(CompanionPhrase::TitleAccompanyPlan);
        case Screen::GuestCode:
            return text(CompanionPhrase::TitleGuestCode);
        case Screen::Export:
            return text(ExportPhrase::Title);
        case Screen::ExportRun:
            return text(exportRun_.isRunning() ? ExportPhrase::Running : ExportPhrase::Title);
        case Screen::Exports:
            return text(ExportPhrase::History);
        case Screen::ExportCard:
            return text(ExportPhrase::CardTitle);
        case Screen::Inspections:
            return text(InspectionPhrase::TitleInspections);
        case Screen::InspectionCard:
            return text(InspectionPhrase::TitleCard);
        case Screen::InspectionCode:
            return text(InspectionPhrase::TitleCode);
        case Screen::InspectionForm:
            return text(InspectionPhrase::TitleForm);
        case Screen::Inspector:
            return text(InspectionPhrase::TitleHome);
        case Screen::InspectorList:
            return inspector_.listTitle(language_);
        case Screen::DishPapers:
            return text(InspectionPhrase::TitleTrail);
        case Screen::ShelfCount:
            return text(InspectionPhrase::TitleShelf);
        case Screen::InspectionRemark:
            return text(InspectionPhrase::TitleRemark);
        case Screen::Receipt:
            return remark_.showsHead() ? text(ExportPhrase::HeadTitle) : text(InspectionPhrase::TitleReceipt);
        case Screen::OutOfOrder:
            return text(Phrase::TitleOutOfOrder);
    }
    return {};
}

std::vector<Lamp> AppModel::lamps() const {
    std::vector<Lamp> lamps;
    if (incidentOpen_) lamps.push_back({"lamp.incident", text(IncidentPhrase::LampStop), Tone::Stop});
    if (storeFailed_) {
        lamps.push_back({"lamp.store", text(Phrase::LampStoreBad), Tone::Stop});
    } else if (context().store.isDiskShort()) {
        lamps.push_back({"lamp.store", text(Phrase::LampStoreShort), Tone::Warn});
    } else {
        lamps.push_back({"lamp.store", text(Phrase::LampStoreGood), Tone::Good});
    }
    switch (context().store.now().state) {
        case ClockState::Synced:
            lamps.push_back({"lamp.clock", text(Phrase::LampClockGood), Tone::Good});
            break;
        case ClockState::Unsynced:
            lamps.push_back({"lamp.clock", text(Phrase::LampClockUnsynced), Tone::Warn});
            break;
        case ClockState::Jumped:
            lamps.push_back({"lamp.clock", text(Phrase::LampClockBad), Tone::Stop});
            break;
    }
    if (auto lamp = exportRun_.lamp()) lamps.push_back(std::move(*lamp));
    if (auto lamp = scannerLamp()) lamps.push_back(std::move(*lamp));
    if (auto lamp = camera_.lamp()) lamps.push_back(std::move(*lamp));
    const bool scale = backend_.scale != nullptr && backend_.scale->latest();
    lamps.push_back({"lamp.scale", text(scale ? Phrase::LampScaleGood : Phrase::LampScaleNone),
                     scale ? Tone::Good : Tone::Neutral});
    // There may be no room for all of them, but for what is broken.
    std::stable_partition(lamps.begin(), lamps.end(),
                          [](const Lamp& lamp) { return lamp.tone == Tone::Stop; });
    return lamps;
}

// As good as the worst of them; none where none is set up.
std::optional<Lamp> AppModel::scannerLamp() const {
    if (backend_.scanners.empty()) return std::nullopt;
    const auto any = [&](port::DeviceState state) {
        return std::any_of(backend_.scanners.begin(), backend_.scanners.end(),
                           [&](const port::CodeSource* scanner) { return scanner->state() == state; });
    };
    if (any(port::DeviceState::Failed)) return Lamp{"lamp.scanner", text(Phrase::LampScannerBad), Tone::Stop};
    if (any(port::DeviceState::Absent))
        return Lamp{"lamp.scanner", text(Phrase::LampScannerNone), Tone::Warn};
    return Lamp{"lamp.scanner", text(Phrase::LampScannerGood), Tone::Good};
}

void AppModel::lookForIncident() {
    const std::uint64_t seq = context().store.lastSeq();
    if (incidentSeen_ == seq) return;
    incidentOpen_ = service::Incidents(context()).isOpen();
    incidentSeen_ = seq;
}

void AppModel::refreshFrame() {
    lookForIncident();
    view_.screen = screen();
    view_.title = title();
    view_.person = visit_ ? visit_->names : person_ ? person_->name : "";
    view_.home = screen() != Screen::Home && screen() != Screen::Inspector;
    noteView();
    view_.light = camera_.view().light;
    view_.chinese = language_ == Language::Chinese;
    view_.toast = toast_;
    view_.dialog = dialog_;
    view_.undo.reset();
    view_.lamps = lamps();
    view_.banner.clear();
    view_.clock = clock(now());
    view_.date = dateLine(*this, civilDate(now(), context().site.zone));
    view_.wipe.reset();
    if (const std::int64_t left = wipeUntil_ - monotonicMs(); left > 0) {
        view_.wipe = WipeView{std::to_string((left + 999) / 1000),
                              static_cast<float>(left) / static_cast<float>(timeouts_.wipe)};
    }
    const TimeOfDay time = timeOfDay(now(), context().site.zone);
    view_.night = nightByHand_ ? night_ : time < kNightEnds || time >= kNightBegins;
    if (undo_) {
        const std::int64_t left = std::max<std::int64_t>(0, undoUntil_ - monotonicMs());
        view_.undo = UndoView{undo_->text, static_cast<int>((left + 999) / 1000),
                              static_cast<float>(left) / static_cast<float>(timeouts_.undo)};
    }
    if (screen() == Screen::Text) return;  // the keys need the banner's room; a lamp stands for it
    if (incidentOpen_) {
        view_.banner = text(IncidentPhrase::Banner);
        view_.bannerTone = Tone::Stop;
    } else if (context().store.now().state == ClockState::Jumped) {
        view_.banner = text(Phrase::ClockBanner);
        view_.bannerTone = Tone::Warn;
    } else if (context().site.demo) {
        view_.banner = text(Phrase::DemoBanner);
        view_.bannerTone = Tone::Info;
    }
}

OutOfOrderView AppModel::outOfOrder() const {
    return {text(Phrase::OutTitle),
            text(Sentence{TextId::StoreFailed}),
            {text(Phrase::OutDone), text(Phrase::OutPaper), text(Phrase::OutCall), text(Phrase::OutRetry)},
            context().store.terminal()};
}

}  // namespace kiosk
