#include "kiosk/screens/kiosk_app.h"

#include "kiosk/screens/accompany_screen.h"
#include "kiosk/screens/add_dish_screen.h"
#include "kiosk/screens/batch_screen.h"
#include "kiosk/screens/book_screen.h"
#include "kiosk/screens/check_screen.h"
#include "kiosk/screens/choice_screen.h"
#include "kiosk/screens/clear_screen.h"
#include "kiosk/screens/control_screen.h"
#include "kiosk/screens/count_pad_screen.h"
#include "kiosk/screens/day_close_screen.h"
#include "kiosk/screens/delivery_form_screen.h"
#include "kiosk/screens/delivery_screen.h"
#include "kiosk/screens/duties_screen.h"
#include "kiosk/screens/export_screen.h"
#include "kiosk/screens/frame_screen.h"
#include "kiosk/screens/goods_form_screen.h"
#include "kiosk/screens/home_screen.h"
#include "kiosk/screens/incident_screen.h"
#include "kiosk/screens/inspector_screen.h"
#include "kiosk/screens/issue_screen.h"
#include "kiosk/screens/listing_screen.h"
#include "kiosk/screens/logs_screen.h"
#include "kiosk/screens/lot_card_screen.h"
#include "kiosk/screens/meal_month_screen.h"
#include "kiosk/screens/meals_screen.h"
#include "kiosk/screens/menu_screen.h"
#include "kiosk/screens/new_pin_screen.h"
#include "kiosk/screens/pages_screen.h"
#include "kiosk/screens/papers_screen.h"
#include "kiosk/screens/people_screen.h"
#include "kiosk/screens/person_screen.h"
#include "kiosk/screens/photo_screen.h"
#include "kiosk/screens/pick_screen.h"
#include "kiosk/screens/receipt_screen.h"
#include "kiosk/screens/receiving_screen.h"
#include "kiosk/screens/record_form_screen.h"
#include "kiosk/screens/return_screen.h"
#include "kiosk/screens/sample_detail_screen.h"
#include "kiosk/screens/sample_form_screen.h"
#include "kiosk/screens/samples_screen.h"
#include "kiosk/screens/sheet_screen.h"
#include "kiosk/screens/shelf_count_screen.h"
#include "kiosk/screens/sign_in_screen.h"
#include "kiosk/screens/signature_screen.h"
#include "kiosk/screens/signs_screen.h"
#include "kiosk/screens/stock_screen.h"
#include "kiosk/screens/supplier_card_screen.h"
#include "kiosk/screens/suppliers_screen.h"
#include "kiosk/screens/test_form_screen.h"
#include "kiosk/screens/text_screen.h"
#include "kiosk/screens/trace_screen.h"

namespace kiosk {
namespace {

using std::chrono::milliseconds;

// What a finger did, to be told to the model after the frame is drawn.
using Answer = std::function<void(AppModel&)>;

template <class Action>
Answer answer(const std::optional<Action>& action) {
    if (!action) return {};
    return [chosen = *action](AppModel& model) { model.handle(chosen); };
}

Answer drawScreen(const AppModel& model, const ui::Rect& area, const Texts& texts) {
    switch (model.screen()) {
        case Screen::Home:
            return answer(drawHome(model.home(), area, texts));
        case Screen::SignIn:
            return answer(drawSignIn(model.signIn(), area, texts));
        case Screen::Choice:
            return answer(drawChoice(model.choice(), area, texts));
        case Screen::Text:
            return answer(drawText(model.typing(), area, texts));
        case Screen::Signature:
            return answer(drawSignature(model.signature(), area, texts));
        case Screen::Sheet:
            return answer(drawSheet(model.sheet(), area, texts));
        case Screen::Check:
            return answer(drawCheck(model.checkForm(), area, texts));
        case Screen::Return:
            return answer(drawReturn(model.returning(), area, texts));
        case Screen::Samples:
            return answer(drawSamples(model.samplesDay(), area, texts));
        case Screen::SampleForm:
            return answer(drawSampleForm(model.sampleForm(), area, texts));
        case Screen::PutIn:
            return answer(drawBatch(model.putIn(), area, texts));
        case Screen::Countersign:
            return answer(drawBatch(model.countersign(), area, texts));
        case Screen::Disposal:
            return answer(drawBatch(model.disposal(), area, texts));
        case Screen::Book:
            return answer(drawBook(model.book(), area, texts));
        case Screen::SampleDetail:
            return answer(drawSampleDetail(model.sampleDetail(), area, texts));
        case Screen::AddDish:
            return answer(drawAddDish(model.addDish(), area, texts));
        case Screen::DayClose:
            return answer(drawDayClose(model.closing(), area, texts));
        case Screen::People:
            return answer(drawPeople(model.people(), area, texts));
        case Screen::Person:
            return answer(drawPerson(model.personDetail(), area, texts));
        case Screen::NewPin:
            return answer(drawNewPin(model.newPin(), area, texts));
        case Screen::Receiving:
            return answer(drawReceiving(model.receivingDay(), area, texts));
        case Screen::PickSupplier:
            return answer(drawPick(model.supplierPick(), area, texts));
        case Screen::DeliveryForm:
            return answer(drawDeliveryForm(model.deliveryForm(), area, texts));
        case Screen::Delivery:
            return answer(drawDelivery(model.delivery(), area, texts));
        case Screen::PickProduct:
            return answer(drawPick(model.productPick(), area, texts));
        case Screen::GoodsForm:
            return answer(drawGoodsForm(model.goodsForm(), area, texts));
        case Screen::PickPaper:
            return answer(drawPick(model.paperPick(), area, texts));
        case Screen::Duties:
            return answer(drawDuties(model.duties(), area, texts));
        case Screen::Photo:
            return answer(drawPhoto(model.photo(), area, texts));
        case Screen::Pages:
            return answer(drawPages(model.pages(), area, texts));
        case Screen::Stock:
            return answer(drawStock(model.stockList(), area, texts));
        case Screen::LotCard:
            return answer(drawLotCard(model.lotCard(), area, texts));
        case Screen::Issue:
            return answer(drawIssue(model.issue(), area, texts));
        case Screen::IssueLine:
            return answer(drawIssueLine(model.issueLine(), area, texts));
        case Screen::PickStock:
            return answer(drawPick(model.stockPick(), area, texts));
        case Screen::ClearLot:
            return answer(drawClearForm(model.clearForm(), area, texts));
        case Screen::TestForm:
            return answer(drawTestForm(model.testForm(), area, texts));
        case Screen::Suppliers:
            return answer(drawSuppliers(model.supplierList(), area, texts));
        case Screen::SupplierCard:
            return answer(drawSupplierCard(model.supplierCard(), area, texts));
        case Screen::SupplierForm:
            return answer(drawRecordForm(model.supplierForm(), area, texts));
        case Screen::PaperForm:
            return answer(drawRecordForm(model.paperForm(), area, texts));
        case Screen::Papers:
            return answer(drawPapers(model.paperCalendar(), area, texts));
        case Screen::Menu:
            return answer(drawMenu(model.menu(), area, texts));
        case Screen::MenuDish:
            return answer(drawMenuDish(model.menuDish(), area, texts));
        case Screen::Signs:
            return answer(drawSigns(model.signs(), area, texts));
        case Screen::SignRecords:
            return answer(drawSigns(model.signRecords(), area, texts));
        case Screen::Products:
            return answer(drawPick(model.productList(), area, texts));
        case Screen::ProductForm:
            return answer(drawRecordForm(model.productForm(), area, texts));
        case Screen::Logs:
            return answer(drawLogs(model.logsDay(), area, texts));
        case Screen::LogBook:
            return answer(drawLogBook(model.logBook(), area, texts));
        case Screen::LogForm:
            return answer(drawRecordForm(model.logForm(), area, texts));
        case Screen::LogCard:
            return answer(drawLogCard(model.logCard(), area, texts));
        case Screen::Control:
            return answer(drawControl(model.control(), area, texts));
        case Screen::Review:
            return answer(drawReview(model.review(), area, texts));
        case Screen::Meals:
            return answer(drawMeals(model.meals(), area, texts));
        case Screen::CountPad:
            return answer(drawCountPad(model.countPad(), area, texts));
        case Screen::MealMonth:
            return answer(drawMealMonth(model.mealMonth(), area, texts));
        case Screen::Trace:
            return answer(drawTrace(model.trace(), area, texts));
        case Screen::Incident:
            return answer(drawIncident(model.incident(), area, texts));
        case Screen::Patients:
            return answer(drawPick(model.patients(), area, texts));
        case Screen::PatientForm:
            return answer(drawRecordForm(model.patientForm(), area, texts));
        case Screen::Problems:
            return answer(drawListing(model.problems(), area, texts));
        case Screen::Problem:
            return answer(drawRecordCard(model.problemCard(), area, texts));
        case Screen::ProblemForm:
            return answer(drawRecordForm(model.problemForm(), area, texts));
        case Screen::PickOne:
            return answer(drawPick(model.pickOne(), area, texts));
        case Screen::Accompanying:
            return answer(drawListing(model.accompanying(), area, texts));
        case Screen::AccompanyForm:
            return answer(drawAccompanyForm(model.accompanyForm(), area, texts));
        case Screen::AccompanyBook:
            return answer(drawListing(model.accompanyBook(), area, texts));
        case Screen::AccompanyCard:
            return answer(drawRecordCard(model.accompanyCard(), area, texts));
        case Screen::AccompanyPlan:
            return answer(drawListing(model.accompanyPlan(), area, texts));
        case Screen::GuestCode:
            return answer(drawGuestCode(model.guestCode(), area, texts));
        case Screen::Export:
            return answer(drawExport(model.exporting(), area, texts));
        case Screen::ExportRun:
            return answer(drawExportRun(model.exportRun(), area, texts));
        case Screen::Exports:
            return answer(drawListing(model.exportList(), area, texts));
        case Screen::ExportCard:
            return answer(drawRecordCard(model.exportCard(), area, texts));
        case Screen::Inspections:
            return answer(drawListing(model.inspections(), area, texts));
        case Screen::InspectionCard:
            return answer(drawRecordCard(model.inspectionCard(), area, texts));
        case Screen::InspectionCode:
            return answer(drawGuestCode(model.inspectionCode(), area, texts));
        case Screen::InspectionForm:
            return answer(drawRecordForm(model.inspectionForm(), area, texts));
        case Screen::Inspector:
            return answer(drawInspector(model.inspector(), area, texts));
        case Screen::InspectorList:
            return answer(drawListing(model.inspectorList(), area, texts));
        case Screen::DishPapers:
            return answer(drawListing(model.dishPapers(), area, texts));
        case Screen::ShelfCount:
            return answer(drawShelfCount(model.shelfCount(), area, texts));
        case Screen::InspectionRemark:
            return answer(drawRecordForm(model.remark(), area, texts));
        case Screen::Receipt:
            return answer(drawReceipt(model.receipt(), area, texts));
        case Screen::OutOfOrder:
            return {};
    }
    return {};
}

}  // namespace

void KioskApp::tick() {
    beforeTick_();
    model_.tick();
}

void KioskApp::draw() {
    const Texts& words = texts(model_.language());
    ui::Rect area;
    Answer done = answer(drawFrame(model_.view(), words, area));
    if (Answer touched = drawScreen(model_, area, words)) done = std::move(touched);
    if (Answer touched = answer(drawNotices(model_.view(), words))) done = std::move(touched);
    if (done) done(model_);
}

std::optional<milliseconds> KioskApp::nextWake() const {
    if (model_.busy()) return milliseconds(20);
    const AppView& view = model_.view();
    if (view.undo || view.toast || view.wipe || view.timeoutSeconds > 0) return milliseconds(200);
    return milliseconds(1000);
}

void KioskApp::onLine(std::string_view line) {
    const canteen::BytesView bytes = canteen::bytesOf(line);
    model_.scanned(
        {{bytes.begin(), bytes.end()}, canteen::codes::Symbology::Unknown, canteen::CodeMethod::Wedge, {}});
}

}  // namespace kiosk
