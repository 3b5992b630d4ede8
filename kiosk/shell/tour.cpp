#include "kiosk/shell/tour.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <thread>

#include "core/domain/incident_vocabulary.h"
#include "core/service/demo_clock.h"
#include "core/service/demo_school.h"
#include "core/service/inspection_codes.h"
#include "core/service/inspections.h"
#include "core/service/start_proof.h"
#include "core/service/terminal.h"
#include "kiosk/flow/app_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/screens/kiosk_app.h"
#include "kiosk/shell/pictures.h"
#include "kiosk/shell/tour_camera.h"
#include "kiosk/shell/tour_exporter.h"

namespace kiosk::shell {
namespace {

using namespace canteen;
namespace fs = std::filesystem;

constexpr ui::PanelSize kPanel{1920, 1080, 15.6F};
constexpr std::uint64_t kSeed = 20261120;
// Pictures need no guarded PINs.
constexpr service::PinCost kCheapPin{1, 8192};

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().detail);
    return std::move(*result);
}

// A folder that is gone with the tour.
class TemporaryFolder {
  public:
    TemporaryFolder() : path_(fs::temp_directory_path() / fmt::format("canteen-tour-{}", getpid())) {
        fs::create_directory(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

// The demo school at one moment of 2026-11-20, and the terminal in front of it.
class Scene {
  public:
    // A camera stands there where one is given, and books are exported.
    Scene(int hour, int minute, Pictures& pictures, std::string directory, port::Camera* camera = nullptr,
          port::Exporter* exporter = nullptr)
        : clock_(instant(makeDate(2026, 11, 20), {hour * 60 + minute}, Zone{})),
          pictures_(pictures),
          directory_(std::move(directory)) {
        service::DemoOptions options;
        options.store.directory = folder_.path() / "store";
        options.store.ballastBytes = 0;
        options.now = clock_.now();
        options.seed = kSeed;
        options.pinCost = kCheapPin;
        pins_ = must(service::makeDemoSchool(options, clock_)).pins;
        terminal_ = must(service::Terminal::open(options.store, clock_, kCheapPin));
        Backend backend{terminal_->context(), terminal_->vault(), clock_};
        backend.camera = camera;
        backend.decoder = &decoder_;
        backend.proof = &proof_;
        backend.exporter = exporter;
        model_ = std::make_unique<AppModel>(std::move(backend), Language::Chinese);
        app_ = std::make_unique<KioskApp>(
            *model_, [] {}, [](std::string_view) {});
    }

    [[nodiscard]] AppModel& model() { return *model_; }
    [[nodiscard]] int drawn() const { return drawn_; }

    // The screen as it stands, in both languages.
    void picture(const std::string& name) {
        for (const char* language : {"zh", "en"}) {
            model_->tick();
            pictures_.kit().setTheme(model_->view().night ? ui::ThemeKind::Night : ui::ThemeKind::Day);
            const std::string file = fmt::format("{}/{}-{}.png", directory_, name, language);
            pictures_.save(file, [&] { app_->draw(); });
            model_->handle(AppAction{AppAction::Kind::Language, {}});
            ++drawn_;
        }
    }
    void at(Screen screen) const {
        if (model_->screen() == screen) return;
        throw std::runtime_error(fmt::format("the tour stands on {} instead of {}",
                                             screenName(model_->screen()), screenName(screen)));
    }
    void home() { model_->handle(AppAction{AppAction::Kind::GoHome, {}}); }
    void open(const std::string& tile) {
        home();
        model_->handle(HomeAction{HomeAction::Kind::OpenTile, tile});
    }
    void scan(std::string_view code) {
        const BytesView bytes = bytesOf(code);
        model_->scanned(
            {{bytes.begin(), bytes.end()}, codes::Symbology::Unknown, CodeMethod::HidScanner, {}});
    }
    void wait(int seconds) { clock_.advance(canteen::seconds(seconds)); }
    // Until what the camera took has been looked at.
    void settle() {
        do {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));  // the worker decodes
            model_->tick();
        } while (model_->busy());
    }

    // The first person on the sign-in screen, or the one with this post.
    void pick(std::optional<Post> post = {}) {
        at(Screen::SignIn);
        for (const service::Person& person :
             service::listPeople(terminal_->context().store, model_->today())) {
            const auto& offered = model_->signIn().people;
            const bool there = std::any_of(offered.begin(), offered.end(),
                                           [&](const Row& row) { return row.id == rowId(person.id); });
            if (!there || (post && person.post != *post)) continue;
            picked_ = person.staffNo;
            model_->handle(SignInAction{SignInAction::Kind::Pick, rowId(person.id)});
            return;
        }
        throw std::runtime_error("nobody can sign here");
    }
    void typePin() {
        const auto pin = std::find_if(pins_.begin(), pins_.end(),
                                      [&](const service::DemoPin& p) { return p.staffNo == picked_; });
        if (pin == pins_.end()) throw std::runtime_error("no PIN for " + picked_);
        for (const char digit : pin->pin)
            model_->handle(SignInAction{SignInAction::Kind::Digit, std::string(1, digit)});
        model_->handle(SignInAction{SignInAction::Kind::Submit, {}});
        while (model_->busy()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));  // the worker hashes
            model_->tick();
        }
    }
    void sign(std::optional<Post> post = {}) {
        pick(post);
        typePin();
    }

    // Two inspectors gave their code and their documents, and stand at the terminal.
    void inspect() {
        proof_.begin(folder_.path() / "store");
        while (!proof_.ended()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const service::Context context = terminal_->context();
        service::InspectionCodes codes(context, clock_, terminal_->vault());
        const auto now = [&] { return context.store.now().effective; };
        const auto record = [&] { return makeId<RecordId>(now()); };
        const auto code = service::makeInspectionCode(terminal_->vault().key(), kCheapPin, codes.next());
        for (const service::Person& person : service::listPeople(context.store, model_->today()))
            if (person.roles.has(Role::Officer))
                must(codes.keep(record(), code, {person.id, SignMethod::Pin, now()}));
        const auto challenge = must(codes.begin());
        const auto pass = must(codes.finish(challenge, service::verify(challenge, code.code)));
        must(service::Inspections(context, clock_)
                 .start(record(), pass,
                        {{"何敏", "清河县市场监督管理局", "FZ-330012"},
                         {"周正", "清河县市场监督管理局", "FZ-330047"}}));
        open("home.inspections");
        model_->handle(ListingAction{ListingAction::Kind::Main, {}});
        for (const char digit : code.code)
            model_->handle(GuestCodeAction{GuestCodeAction::Kind::Digit, std::string(1, digit)});
        model_->handle(GuestCodeAction{GuestCodeAction::Kind::Submit, {}});
        settle();
        at(Screen::Inspector);
    }

  private:
    TemporaryFolder folder_;
    service::DemoClock clock_;
    Pictures& pictures_;
    std::string directory_;
    TourDecoder decoder_;
    std::vector<service::DemoPin> pins_;
    std::unique_ptr<service::Terminal> terminal_;
    std::unique_ptr<AppModel> model_;
    std::unique_ptr<KioskApp> app_;
    service::StartProof proof_;  // first to go
    std::string picked_;
    int drawn_ = 0;
};

void tap(Scene& scene, CheckFormAction::Kind kind, int n = 0) {
    scene.model().handle(CheckFormAction{kind, n, {}});
}

// A row of the sheet in this state, by its Chinese word.
std::string personIn(Scene& scene, const std::string& state) {
    for (const Row& row : scene.model().sheet().rows) {
        if (row.state == state) return row.id;
    }
    throw std::runtime_error("nobody on the sheet is " + state);
}

int morning(Pictures& pictures, const std::string& directory) {
    using Kind = CheckFormAction::Kind;
    Scene scene(5, 12, pictures, directory);
    AppModel& model = scene.model();
    scene.picture("home-night");
    scene.open("home.check");
    scene.picture("sheet");
    const std::string person = personIn(scene, "未检");
    const std::string excluded = personIn(scene, "停岗中");
    model.handle(SheetAction{SheetAction::Kind::Open, person});
    scene.picture("sign-in");
    scene.pick();
    for (const char* digit : {"4", "7"}) model.handle(SignInAction{SignInAction::Kind::Digit, digit});
    scene.picture("sign-in-pin");
    model.handle(SignInAction{SignInAction::Kind::Clear, {}});
    scene.typePin();
    scene.at(Screen::Check);
    scene.picture("check-ask");
    tap(scene, Kind::NoSymptoms);
    scene.picture("check-look");
    tap(scene, Kind::LookFine);
    scene.picture("check-temperature");
    tap(scene, Kind::Whole, 36);
    scene.picture("check-tenths");
    tap(scene, Kind::Tenth, 5);
    tap(scene, Kind::Hygiene, static_cast<int>(HygieneItem::Nails));
    scene.picture("check-hygiene");
    tap(scene, Kind::GoTo, static_cast<int>(CheckStep::Ask));
    tap(scene, Kind::Symptom, static_cast<int>(Symptom::Diarrhoea));
    tap(scene, Kind::GoTo, static_cast<int>(CheckStep::Hygiene));
    tap(scene, Kind::Main);
    scene.picture("check-verdict");
    tap(scene, Kind::Away);
    scene.picture("choice");
    model.handle(ChoiceAction{ChoiceAction::Kind::Cancel, {}});
    scene.open("home.check");
    model.handle(SheetAction{SheetAction::Kind::Open, excluded});
    scene.at(Screen::Return);
    model.handle(ReturnAction{ReturnAction::Kind::Evidence, static_cast<int>(ReturnEvidence::SymptomFree)});
    model.handle(ReturnAction{ReturnAction::Kind::SymptomFree, 1});
    scene.picture("return");
    scene.open("home.people");
    scene.picture("people");
    model.handle(PeopleAction{PeopleAction::Kind::Open, model.people().rows.front().id});
    scene.at(Screen::Person);
    scene.picture("person");
    model.handle(PersonAction{PersonAction::Kind::NewPin});
    scene.sign();
    scene.at(Screen::NewPin);
    for (const char* digit : {"5", "8", "2"}) model.handle(NewPinAction{NewPinAction::Kind::Digit, digit});
    scene.picture("new-pin");
    model.handle(NewPinAction{NewPinAction::Kind::Cancel, {}});
    return scene.drawn();
}

void line(Scene& scene, GoodsFormAction::Kind kind, const std::string& arg = {}) {
    scene.at(Screen::GoodsForm);
    scene.model().handle(GoodsFormAction{kind, arg});
}

// A vehicle with rice, from the door to the signatures.
int deliveries(Pictures& pictures, const std::string& directory) {
    using Kind = GoodsFormAction::Kind;
    TourCamera camera;
    Scene scene(6, 38, pictures, directory, &camera);
    AppModel& model = scene.model();
    scene.picture("home-deliveries");
    scene.open("home.receiving");
    scene.picture("receiving");
    model.handle(ReceivingAction{ReceivingAction::Kind::New, {}});
    scene.picture("pick-supplier");
    std::string grocer;
    for (const Row& row : model.supplierPick().rows)
        if (row.title.find("丰年") != std::string::npos) grocer = row.id;
    if (grocer.empty()) throw std::runtime_error("the grocer is not on file");
    model.handle(PickAction{PickAction::Kind::Row, grocer});
    scene.at(Screen::DeliveryForm);
    model.handle(DeliveryFormAction{DeliveryFormAction::Kind::Clean, "1"});
    model.handle(DeliveryFormAction{DeliveryFormAction::Kind::Locked, "1"});
    model.handle(DeliveryFormAction{DeliveryFormAction::Kind::NotePhotos, {}});
    scene.sign(Post::Storekeeper);
    scene.at(Screen::Photo);
    scene.settle();
    scene.picture("photo");
    model.handle(PhotoAction{PhotoAction::Kind::Main, {}});
    scene.settle();
    scene.picture("photo-judged");
    model.handle(PhotoAction{PhotoAction::Kind::Main, {}});
    scene.picture("photo-pages");
    model.handle(PhotoAction{PhotoAction::Kind::Main, {}});
    scene.at(Screen::DeliveryForm);
    scene.picture("delivery-form");
    model.handle(DeliveryFormAction{DeliveryFormAction::Kind::Save, {}});
    scene.at(Screen::Delivery);
    model.handle(DeliveryAction{DeliveryAction::Kind::Add, {}});
    scene.picture("pick-product");
    scene.scan(
        "]C10109520000000011"
        "11260915"
        "17270914"
        "10L20260915");
    line(scene, Kind::Key, "2");
    line(scene, Kind::Key, "0");
    scene.picture("goods-amount");
    line(scene, Kind::Main);
    scene.picture("goods-look");
    line(scene, Kind::Good);
    line(scene, Kind::Paper, model.goodsForm().papers.front().answers.front().id);
    scene.picture("goods-papers");
    for (const PaperNeedView& need : model.goodsForm().papers)
        if (need.tone != Tone::Good) {
            line(scene, Kind::Paper, need.answers.front().id);
            break;
        }
    line(scene, Kind::GoTo, std::to_string(static_cast<int>(GoodsStep::Dates)));
    scene.picture("goods-dates");
    line(scene, Kind::Main);
    scene.at(Screen::Delivery);
    scene.wait(11);
    model.touched();
    model.tick();
    camera.find();
    scene.picture("delivery");
    model.handle(DeliveryAction{DeliveryAction::Kind::SignNext, {}});
    scene.picture("delivery-sign");
    scene.home();
    model.handle(HomeAction{HomeAction::Kind::OpenTile, "home.duties"});
    scene.picture("duties");
    return scene.drawn();
}

// What the rows hold of this name; throws when there is none.
std::string rowNamed(const std::vector<Row>& rows, const std::string& name) {
    for (const Row& row : rows)
        if (row.title == name) return row.id;
    throw std::runtime_error("no row " + name);
}

// Lunch is about to be taken out of the store.
int storeroom(Pictures& pictures, const std::string& directory) {
    Scene scene(9, 2, pictures, directory);
    AppModel& model = scene.model();
    scene.open("home.stock");
    scene.picture("stock");
    model.handle(StockAction{StockAction::Kind::Issue, {}});
    scene.at(Screen::Issue);
    for (int i = 0; i < 2; ++i) {
        const auto& needs = model.issue().needs;
        const auto open =
            std::find_if(needs.begin(), needs.end(), [](const Row& row) { return row.state == "没领"; });
        if (open == needs.end()) throw std::runtime_error("lunch needs nothing");
        model.handle(IssueAction{IssueAction::Kind::Row, open->id});
        scene.at(Screen::IssueLine);
        if (i == 1) scene.picture("issue-line");
        model.handle(IssueLineAction{IssueLineAction::Kind::Propose, {}});
    }
    scene.picture("issue");
    scene.open("home.stock");
    model.handle(StockAction{StockAction::Kind::Lot, rowNamed(model.stockList().lots, "大米")});
    scene.picture("lot");
    model.handle(LotCardAction{LotCardAction::Kind::Clear, {}});
    scene.picture("clear");
    scene.open("home.stock");
    model.handle(StockAction{StockAction::Kind::Lot, rowNamed(model.stockList().lots, "番茄")});
    model.handle(LotCardAction{LotCardAction::Kind::Test, {}});
    scene.picture("test-kit");
    model.handle(TestFormAction{TestFormAction::Kind::Kit, "0", {}});
    for (const char* key : {"5", "8", ".", "7"})
        model.handle(TestFormAction{TestFormAction::Kind::Key, key, {}});
    scene.picture("test-value");
    return scene.drawn();
}

// Suppliers, a paper that is filed, what ends, and the products.
int supplies(Pictures& pictures, const std::string& directory) {
    using Kind = RecordFormAction::Kind;
    Scene scene(9, 20, pictures, directory);
    AppModel& model = scene.model();
    scene.open("home.suppliers");
    scene.picture("suppliers");
    std::string dairy;
    for (const Row& row : model.supplierList().rows)
        if (row.title.find("晨牧") != std::string::npos) dairy = row.id;
    if (dairy.empty()) throw std::runtime_error("the dairy is not on file");
    model.handle(SuppliersAction{SuppliersAction::Kind::Row, dairy});
    scene.at(Screen::SupplierCard);
    scene.picture("supplier-card");
    model.handle(SupplierCardAction{SupplierCardAction::Kind::File, {}});
    scene.picture("paper-form-kind");
    scene.scan("SC10551990110638");
    model.handle(RecordFormAction{Kind::Field, "holder", {}});
    model.handle(RecordFormAction{Kind::Answer, "0", {}});
    model.handle(RecordFormAction{Kind::Field, "issued", {}});
    model.handle(RecordFormAction{Kind::Day, {}, {DayAction::Kind::Month, "11"}});
    model.handle(RecordFormAction{Kind::Day, {}, {DayAction::Kind::MonthDay, "18"}});
    model.handle(RecordFormAction{Kind::Field, "expires", {}});
    scene.wait(5);
    scene.picture("paper-form-day");
    model.handle(RecordFormAction{Kind::Day, {}, {DayAction::Kind::Quick, "60"}});
    scene.picture("paper-form");
    scene.open("home.suppliers");
    model.handle(SuppliersAction{SuppliersAction::Kind::Papers, {}});
    scene.picture("papers");
    scene.open("home.suppliers");
    model.handle(SuppliersAction{SuppliersAction::Kind::Products, {}});
    scene.picture("products");
    model.handle(PickAction{PickAction::Kind::Row, model.productList().rows.front().id});
    scene.at(Screen::ProductForm);
    scene.picture("product-form");
    return scene.drawn();
}

int noon(Pictures& pictures, const std::string& directory) {
    Scene scene(10, 44, pictures, directory);
    AppModel& model = scene.model();
    scene.picture("home");
    scene.open("home.samples");
    scene.picture("samples");
    std::string open;
    for (const Row& row : model.samplesDay().dishes) {
        if (row.state == "待留样") open = row.id;
    }
    if (open.empty()) throw std::runtime_error("no dish is open at lunch");
    model.handle(SamplesAction{SamplesAction::Kind::Dish, open});
    scene.at(Screen::SampleForm);
    for (const char* digit : {"1", "3", "2"})
        model.handle(SampleFormAction{SampleFormAction::Kind::Digit, digit});
    scene.picture("sample-form");
    model.handle(SampleFormAction{SampleFormAction::Kind::ChooseBox, {}});
    scene.picture("sample-box");
    model.handle(SampleFormAction{SampleFormAction::Kind::ChooseBox, {}});
    model.handle(SampleFormAction{SampleFormAction::Kind::Save, {}});
    scene.sign(Post::Cook);
    scene.at(Screen::Samples);
    scene.picture("samples-saved");
    scene.wait(30);
    scene.open("home.put-in");
    scene.picture("put-in");
    scene.open("home.samples");
    model.handle(SamplesAction{SamplesAction::Kind::Countersign, {}});
    scene.picture("countersign");
    scene.open("home.samples");
    model.handle(SamplesAction{SamplesAction::Kind::AddDish, {}});
    scene.picture("add-dish");
    scene.open("home.disposal");
    model.handle(BatchAction{BatchAction::Kind::SelectAll, {}});
    scene.picture("disposal");
    scene.open("home.book");
    model.handle(BookAction{BookAction::Kind::Range, "3"});
    scene.picture("book");
    model.handle(BookAction{BookAction::Kind::State, "5"});
    if (model.book().rows.empty()) throw std::runtime_error("nothing is on hold");
    model.handle(BookAction{BookAction::Kind::Open, model.book().rows.front().id});
    scene.picture("sample-detail");
    return scene.drawn();
}

// Lunch is being served: some classes are counted, the others follow.
int diningRoom(Pictures& pictures, const std::string& directory) {
    using Kind = MealsAction::Kind;
    Scene scene(12, 24, pictures, directory);
    AppModel& model = scene.model();
    scene.open("home.meals");
    scene.at(Screen::Meals);
    scene.picture("meals");
    model.handle(MealsAction{Kind::Work, "1"});
    scene.picture("meals-report");
    model.handle(MealsAction{Kind::Work, "2"});
    model.handle(MealsAction{Kind::Row, rowNamed(model.meals().rows, "五年级2班")});
    scene.sign(Post::SafetyOfficer);
    scene.at(Screen::CountPad);
    for (const char* digit : {"3", "0"}) model.handle(CountPadAction{CountPadAction::Kind::Key, digit});
    model.handle(CountPadAction{CountPadAction::Kind::Main});
    scene.picture("count-why");
    model.handle(CountPadAction{CountPadAction::Kind::Key, "<"});
    model.handle(CountPadAction{CountPadAction::Kind::Key, "9"});
    scene.picture("count");
    model.handle(CountPadAction{CountPadAction::Kind::Mode});
    scene.picture("count-taps");
    scene.open("home.meals");
    model.handle(MealsAction{Kind::Month});
    scene.picture("meal-month");
    return scene.drawn();
}

// Pupils are ill after lunch: what the tomatoes went into, and what is to be done.
int incident(Pictures& pictures, const std::string& directory) {
    Scene scene(13, 20, pictures, directory);
    AppModel& model = scene.model();
    scene.open("home.stock");
    model.handle(StockAction{StockAction::Kind::Lot, rowNamed(model.stockList().lots, "番茄")});
    model.handle(LotCardAction{LotCardAction::Kind::Trace, {}});
    scene.at(Screen::Trace);
    scene.picture("trace-lot");
    model.handle(TraceAction{TraceAction::Kind::Start, model.trace().columns.back().cards.front().id});
    scene.picture("trace-meal");
    model.handle(TraceAction{TraceAction::Kind::Turn, {}});
    scene.picture("trace-list");
    scene.open("home.incident");
    scene.sign(Post::SafetyOfficer);
    scene.at(Screen::Incident);
    scene.wait(60 * 4);
    model.touched();
    model.tick();
    for (const IncidentStep step : {IncidentStep::HelpSick, IncidentStep::StopServing})
        model.handle(IncidentAction{IncidentAction::Kind::Step, std::to_string(static_cast<int>(step))});
    scene.wait(11);
    model.touched();
    scene.picture("incident");
    model.handle(IncidentAction{IncidentAction::Kind::Patients, {}});
    scene.at(Screen::Patients);
    model.handle(PickAction{PickAction::Kind::Extra, "add"});
    scene.picture("patient-form");
    scene.home();
    scene.picture("home-incident");
    return scene.drawn();
}

// The headteacher at lunch, who eats with the pupils, and what came of a problem.
int lunch(Pictures& pictures, const std::string& directory) {
    using Kind = AccompanyFormAction::Kind;
    Scene scene(11, 52, pictures, directory);
    AppModel& model = scene.model();
    scene.open("home.accompany");
    scene.at(Screen::AccompanyForm);
    for (const char* check : {"1", "2"}) model.handle(AccompanyFormAction{Kind::Good, check});
    scene.picture("accompany-before");
    for (const char* check : {"3", "4", "5", "6"}) model.handle(AccompanyFormAction{Kind::Good, check});
    for (const char* grade : {"1.1", "2.2", "3.1", "4.1"})
        model.handle(AccompanyFormAction{Kind::Grade, grade});
    scene.picture("accompany-taste");
    for (const char* grade : {"5.2", "6.1", "7.3"}) model.handle(AccompanyFormAction{Kind::Grade, grade});
    model.handle(AccompanyFormAction{Kind::Voice, model.accompanyForm().voices.front().id});
    scene.picture("accompany-voices");
    model.handle(AccompanyFormAction{Kind::Adverse, "0"});
    scene.picture("accompany-sign");
    model.handle(AppAction{AppAction::Kind::Back, {}});
    scene.at(Screen::Accompanying);
    scene.picture("accompanying");
    model.handle(ListingAction{ListingAction::Kind::Other, "plan"});
    scene.picture("accompany-plan");
    model.handle(AppAction{AppAction::Kind::Back, {}});
    model.handle(ListingAction{ListingAction::Kind::Other, "book"});
    scene.picture("accompany-book");
    model.handle(ListingAction{ListingAction::Kind::Row, model.accompanyBook().rows.front().id});
    scene.at(Screen::AccompanyCard);
    scene.picture("accompany-card");
    scene.open("home.problems");
    scene.picture("problems");
    model.handle(ListingAction{ListingAction::Kind::Row, model.problems().rows.front().id});
    scene.at(Screen::Problem);
    scene.picture("problem");
    return scene.drawn();
}

// On the last afternoon of the week the officer plans the one after the next.
int menu(Pictures& pictures, const std::string& directory) {
    Scene scene(15, 2, pictures, directory);
    AppModel& model = scene.model();
    scene.open("home.menu");
    scene.at(Screen::Menu);
    scene.picture("menu");
    for (int week = 0; week < 2; ++week) model.handle(MenuAction{MenuAction::Kind::Later});
    model.handle(MenuAction{MenuAction::Kind::Copy});
    scene.at(Screen::Choice);
    scene.picture("menu-copy");
    model.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    scene.sign(Post::SafetyOfficer);
    scene.at(Screen::Menu);
    model.handle(MenuAction{MenuAction::Kind::Day, "2"});
    scene.wait(11);
    model.touched();
    model.tick();
    scene.picture("menu-copied");
    model.handle(MenuAction{MenuAction::Kind::Row, model.menu().rows.back().id});
    scene.at(Screen::MenuDish);
    scene.picture("menu-dish");
    model.handle(MenuDishAction{MenuDishAction::Kind::Form, {}, {RecordFormAction::Kind::Field, "name", {}}});
    scene.picture("menu-dish-names");
    return scene.drawn();
}

int evening(Pictures& pictures, const std::string& directory) {
    Scene scene(20, 35, pictures, directory);
    scene.open("home.day-close");
    scene.picture("day-close");
    scene.open("home.samples");
    scene.model().handle(SamplesAction{SamplesAction::Kind::DayBack, {}});
    scene.picture("samples-yesterday");
    return scene.drawn();
}

// The books of the day, while the tableware of lunch is being disinfected.
int books(Pictures& pictures, const std::string& directory) {
    Scene scene(13, 8, pictures, directory);
    AppModel& model = scene.model();
    scene.open("home.logs");
    scene.picture("logs");
    for (const Row& row : model.logsDay().running)
        if (!row.right.empty()) {
            model.handle(LogsAction{LogsAction::Kind::Running, row.id});
            break;
        }
    scene.at(Screen::LogCard);
    scene.picture("log-timer");
    scene.open("home.logs");
    model.handle(LogsAction{LogsAction::Kind::Tile, "1"});
    scene.at(Screen::LogBook);
    scene.picture("log-book");
    model.handle(LogBookAction{LogBookAction::Kind::Row, model.logBook().rows.front().id});
    scene.at(Screen::LogForm);
    for (const char* key : {"7", "8"}) model.handle(RecordFormAction{RecordFormAction::Kind::Key, key});
    scene.picture("log-core");
    scene.open("home.logs");
    model.handle(LogsAction{LogsAction::Kind::Tile, "week"});
    scene.at(Screen::Review);
    scene.picture("review-week");
    return scene.drawn();
}

void finishPack(TourExporter& exporter, const char* name) {
    ExportedFile zip{name, 187'400'000, {}, 0};
    for (std::size_t i = 0; i < zip.sha256.size(); ++i) zip.sha256.at(i) = static_cast<std::uint8_t>(i * 37);
    exporter.finish({{"/media/kitchen/KINGSTON/" + zip.name, zip}});
}

// The evidence pack of two days, for somebody who came to look.
void takePack(Scene& scene, TourExporter& exporter) {
    using Kind = ExportAction::Kind;
    AppModel& model = scene.model();
    scene.open("home.export");
    scene.sign(Post::SafetyOfficer);
    scene.at(Screen::Export);
    model.handle(ExportAction{Kind::Book, "pack"});
    scene.picture("export");
    model.handle(ExportAction{Kind::Main});
    model.handle(ExportAction{Kind::Answer, "2"});
    scene.picture("export-days");
    model.handle(ExportAction{Kind::Main});
    scene.picture("export-where");
    model.handle(ExportAction{Kind::Main});
    scene.at(Screen::ExportRun);
    exporter.reach(0.37, "samples");
    scene.picture("export-running");
    finishPack(exporter, "canteen-20261120-0852.zip");
    scene.picture("export-done");
    model.handle(ExportRunAction{ExportRunAction::Kind::Other});
    model.handle(ExportAction{Kind::History});
    scene.picture("exports");
}

// Somebody of an authority comes unannounced, after lunch.
int inspection(Pictures& pictures, const std::string& directory) {
    TourExporter exporter;
    Scene scene(13, 8, pictures, directory, nullptr, &exporter);
    AppModel& model = scene.model();
    scene.open("home.inspections");
    scene.picture("inspections");
    scene.inspect();
    scene.picture("inspector-home");
    model.handle(InspectorAction{InspectorAction::Kind::Tile, "inspector.export"});
    scene.at(Screen::Export);
    scene.picture("inspector-export");
    model.handle(ExportAction{ExportAction::Kind::Main});
    scene.at(Screen::ExportRun);
    finishPack(exporter, "canteen-20261120-1308.zip");
    scene.picture("inspector-export-done");
    model.handle(ExportRunAction{ExportRunAction::Kind::Main});
    const auto ask = [&](const char* tile) {
        model.handle(AppAction{AppAction::Kind::GoHome, {}});
        model.handle(InspectorAction{InspectorAction::Kind::Tile, tile});
    };
    ask("inspector.samples");
    scene.picture("inspector-samples");
    ask("inspector.dish");
    scene.picture("inspector-dishes");
    // One whose lots are known.
    const std::vector<Row> dishes = model.inspectorList().rows;
    for (const Row& dish : dishes) {
        model.handle(ListingAction{ListingAction::Kind::Row, dish.id});
        if (model.dishPapers().rows.size() > 3) break;
        model.handle(AppAction{AppAction::Kind::Back, {}});
    }
    scene.picture("dish-papers");
    ask("inspector.deviations");
    scene.picture("inspector-deviations");
    ask("inspector.days");
    scene.picture("inspector-days");
    model.handle(AppAction{AppAction::Kind::GoHome, {}});
    model.handle(InspectorAction{InspectorAction::Kind::Shelf});
    const std::vector<ShelfBoxView> boxes = model.shelfCount().boxes;
    for (std::size_t i = 0; i + 1 < boxes.size(); ++i)
        model.handle(ShelfCountAction{ShelfCountAction::Kind::Toggle, boxes[i].id});
    scene.picture("shelf-count");
    model.handle(ShelfCountAction{ShelfCountAction::Kind::Main});
    scene.picture("shelf-counted");
    return scene.drawn();
}

// The officer's walk before lunch.
int walk(Pictures& pictures, const std::string& directory) {
    TourExporter exporter;
    Scene scene(8, 52, pictures, directory, nullptr, &exporter);
    AppModel& model = scene.model();
    scene.open("home.logs");
    model.handle(LogsAction{LogsAction::Kind::Tile, "control"});
    scene.at(Screen::Control);
    model.handle(ControlAction{ControlAction::Kind::AllFine, {}});
    scene.picture("control");
    takePack(scene, exporter);
    return scene.drawn();
}

}  // namespace

int drawTour(const std::string& directory) {
    fs::create_directories(directory);
    Pictures pictures(kPanel);
    return morning(pictures, directory) + deliveries(pictures, directory) + storeroom(pictures, directory) +
           supplies(pictures, directory) + noon(pictures, directory) + lunch(pictures, directory) +
           walk(pictures, directory) + diningRoom(pictures, directory) + books(pictures, directory) +
           incident(pictures, directory) + menu(pictures, directory) + inspection(pictures, directory) +
           evening(pictures, directory);
}

}  // namespace kiosk::shell
