#include "tests/support/view_fixtures.h"

#include <iterator>

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
#include "kiosk/screens/out_of_order_screen.h"
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
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

void drawScreen(const HomeView& view, const ui::Rect& area, const Texts& words) {
    drawHome(view, area, words);
}
void drawScreen(const SignInView& view, const ui::Rect& area, const Texts& words) {
    drawSignIn(view, area, words);
}
void drawScreen(const SheetView& view, const ui::Rect& area, const Texts& words) {
    drawSheet(view, area, words);
}
void drawScreen(const CheckView& view, const ui::Rect& area, const Texts& words) {
    drawCheck(view, area, words);
}
void drawScreen(const ChoiceView& view, const ui::Rect& area, const Texts& words) {
    drawChoice(view, area, words);
}
void drawScreen(const TextView& view, const ui::Rect& area, const Texts& words) {
    drawText(view, area, words);
}
void drawScreen(const ReturnView& view, const ui::Rect& area, const Texts& words) {
    drawReturn(view, area, words);
}
void drawScreen(const SamplesView& view, const ui::Rect& area, const Texts& words) {
    drawSamples(view, area, words);
}
void drawScreen(const SampleFormView& view, const ui::Rect& area, const Texts& words) {
    drawSampleForm(view, area, words);
}
void drawScreen(const BatchView& view, const ui::Rect& area, const Texts& words) {
    drawBatch(view, area, words);
}
void drawScreen(const BookView& view, const ui::Rect& area, const Texts& words) {
    drawBook(view, area, words);
}
void drawScreen(const SampleDetailView& view, const ui::Rect& area, const Texts& words) {
    drawSampleDetail(view, area, words);
}
void drawScreen(const AddDishView& view, const ui::Rect& area, const Texts& words) {
    drawAddDish(view, area, words);
}
void drawScreen(const DayCloseView& view, const ui::Rect& area, const Texts& words) {
    drawDayClose(view, area, words);
}
void drawScreen(const PeopleView& view, const ui::Rect& area, const Texts& words) {
    drawPeople(view, area, words);
}
void drawScreen(const PersonView& view, const ui::Rect& area, const Texts& words) {
    drawPerson(view, area, words);
}
void drawScreen(const NewPinView& view, const ui::Rect& area, const Texts& words) {
    drawNewPin(view, area, words);
}
void drawScreen(const ReceivingView& view, const ui::Rect& area, const Texts& words) {
    drawReceiving(view, area, words);
}
void drawScreen(const PickView& view, const ui::Rect& area, const Texts& words) {
    drawPick(view, area, words);
}
void drawScreen(const DeliveryFormView& view, const ui::Rect& area, const Texts& words) {
    drawDeliveryForm(view, area, words);
}
void drawScreen(const DeliveryView& view, const ui::Rect& area, const Texts& words) {
    drawDelivery(view, area, words);
}
void drawScreen(const GoodsFormView& view, const ui::Rect& area, const Texts& words) {
    drawGoodsForm(view, area, words);
}
void drawScreen(const MenuView& view, const ui::Rect& area, const Texts& words) {
    drawMenu(view, area, words);
}
void drawScreen(const MenuDishView& view, const ui::Rect& area, const Texts& words) {
    drawMenuDish(view, area, words);
}
void drawScreen(const SignsView& view, const ui::Rect& area, const Texts& words) {
    drawSigns(view, area, words);
}
void drawScreen(const ExportView& view, const ui::Rect& area, const Texts& words) {
    drawExport(view, area, words);
}
void drawScreen(const ExportRunView& view, const ui::Rect& area, const Texts& words) {
    drawExportRun(view, area, words);
}
void drawScreen(const DutiesView& view, const ui::Rect& area, const Texts& words) {
    drawDuties(view, area, words);
}
void drawScreen(const PhotoView& view, const ui::Rect& area, const Texts& words) {
    drawPhoto(view, area, words);
}
void drawScreen(const PagesView& view, const ui::Rect& area, const Texts& words) {
    drawPages(view, area, words);
}
void drawScreen(const SignatureView& view, const ui::Rect& area, const Texts& words) {
    drawSignature(view, area, words);
}
void drawScreen(const StockView& view, const ui::Rect& area, const Texts& words) {
    drawStock(view, area, words);
}
void drawScreen(const LotCardView& view, const ui::Rect& area, const Texts& words) {
    drawLotCard(view, area, words);
}
void drawScreen(const IssueView& view, const ui::Rect& area, const Texts& words) {
    drawIssue(view, area, words);
}
void drawScreen(const IssueLineView& view, const ui::Rect& area, const Texts& words) {
    drawIssueLine(view, area, words);
}
void drawScreen(const ClearFormView& view, const ui::Rect& area, const Texts& words) {
    drawClearForm(view, area, words);
}
void drawScreen(const TestFormView& view, const ui::Rect& area, const Texts& words) {
    drawTestForm(view, area, words);
}
void drawScreen(const SuppliersView& view, const ui::Rect& area, const Texts& words) {
    drawSuppliers(view, area, words);
}
void drawScreen(const SupplierCardView& view, const ui::Rect& area, const Texts& words) {
    drawSupplierCard(view, area, words);
}
void drawScreen(const ListingView& view, const ui::Rect& area, const Texts& words) {
    drawListing(view, area, words);
}
void drawScreen(const RecordCardView& view, const ui::Rect& area, const Texts& words) {
    drawRecordCard(view, area, words);
}
void drawScreen(const AccompanyFormView& view, const ui::Rect& area, const Texts& words) {
    drawAccompanyForm(view, area, words);
}
void drawScreen(const GuestCodeView& view, const ui::Rect& area, const Texts& words) {
    drawGuestCode(view, area, words);
}
void drawScreen(const PapersView& view, const ui::Rect& area, const Texts& words) {
    drawPapers(view, area, words);
}
void drawScreen(const RecordFormView& view, const ui::Rect& area, const Texts& words) {
    drawRecordForm(view, area, words);
}
void drawScreen(const LogsView& view, const ui::Rect& area, const Texts& words) {
    drawLogs(view, area, words);
}
void drawScreen(const LogBookView& view, const ui::Rect& area, const Texts& words) {
    drawLogBook(view, area, words);
}
void drawScreen(const LogCardView& view, const ui::Rect& area, const Texts& words) {
    drawLogCard(view, area, words);
}
void drawScreen(const ControlView& view, const ui::Rect& area, const Texts& words) {
    drawControl(view, area, words);
}
void drawScreen(const ReviewView& view, const ui::Rect& area, const Texts& words) {
    drawReview(view, area, words);
}
void drawScreen(const MealsView& view, const ui::Rect& area, const Texts& words) {
    drawMeals(view, area, words);
}
void drawScreen(const CountPadView& view, const ui::Rect& area, const Texts& words) {
    drawCountPad(view, area, words);
}
void drawScreen(const MealMonthView& view, const ui::Rect& area, const Texts& words) {
    drawMealMonth(view, area, words);
}
void drawScreen(const TraceView& view, const ui::Rect& area, const Texts& words) {
    drawTrace(view, area, words);
}
void drawScreen(const IncidentView& view, const ui::Rect& area, const Texts& words) {
    drawIncident(view, area, words);
}
void drawScreen(const InspectorView& view, const ui::Rect& area, const Texts& words) {
    drawInspector(view, area, words);
}
void drawScreen(const ShelfCountView& view, const ui::Rect& area, const Texts& words) {
    drawShelfCount(view, area, words);
}
void drawScreen(const ReceiptView& view, const ui::Rect& area, const Texts& words) {
    drawReceipt(view, area, words);
}
void drawScreen(const OutOfOrderView& view, const ui::Rect&, const Texts&) {
    drawOutOfOrder(view);
}

void append(std::vector<Fixture>& to, std::vector<Fixture> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

AppView header(const Words& w, Screen screen, std::string title, std::string person) {
    AppView view;
    view.screen = screen;
    view.title = std::move(title);
    view.clock = "05:15";
    view.date = w("11月20日 星期五", "Fri 20 Nov");
    view.person = std::move(person);
    view.lamps = {{"lamp.store", w("已存本机", "Stored here"), Tone::Good},
                  {"lamp.hub", w("未联网", "No network"), Tone::Info},
                  {"lamp.clock", w("时间已校准", "Clock right"), Tone::Good}};
    view.home = screen != Screen::Home;
    view.chinese = w.chinese();
    return view;
}

std::vector<Fixture> all(Language language) {
    const Words w(language);
    std::vector<Fixture> list;
    append(list, homeFixtures(w));
    append(list, signInFixtures(w));
    append(list, sheetFixtures(w));
    append(list, checkFixtures(w));
    append(list, choiceFixtures(w));
    append(list, textFixtures(w));
    append(list, returnFixtures(w));
    append(list, samplesFixtures(w));
    append(list, sampleFormFixtures(w));
    append(list, batchFixtures(w));
    append(list, bookFixtures(w));
    append(list, detailFixtures(w));
    append(list, addDishFixtures(w));
    append(list, dayCloseFixtures(w));
    append(list, peopleFixtures(w));
    append(list, personFixtures(w));
    append(list, newPinFixtures(w));
    append(list, receivingFixtures(w));
    append(list, pickFixtures(w));
    append(list, deliveryFormFixtures(w));
    append(list, deliveryFixtures(w));
    append(list, signatureFixtures(w));
    append(list, goodsFormFixtures(w));
    append(list, dutiesFixtures(w));
    append(list, photoFixtures(w));
    append(list, pagesFixtures(w));
    append(list, stockFixtures(w));
    append(list, issueFixtures(w));
    append(list, testFixtures(w));
    append(list, supplierFixtures(w));
    append(list, recordFormFixtures(w));
    append(list, menuFixtures(w));
    append(list, signsFixtures(w));
    append(list, exportFixtures(w));
    append(list, logFixtures(w));
    append(list, reviewFixtures(w));
    append(list, mealsFixtures(w));
    append(list, countPadFixtures(w));
    append(list, traceFixtures(w));
    append(list, incidentFixtures(w));
    append(list, companionFixtures(w));
    append(list, inspectionFixtures(w));
    append(list, outOfOrderFixtures(w));
    return list;
}

void draw(const Fixture& fixture) {
    const Texts& words = texts(fixture.app.chinese ? Language::Chinese : Language::English);
    ui::Rect area;
    drawFrame(fixture.app, words, area);
    std::visit([&](const auto& view) { drawScreen(view, area, words); }, fixture.screen);
    drawNotices(fixture.app, words);
}

}  // namespace kiosk::fixtures
