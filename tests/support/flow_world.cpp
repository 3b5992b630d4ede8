#include "tests/support/flow_world.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/domain/accompany_records.h"
#include "core/domain/people_records.h"
#include "core/domain/sample_records.h"
#include "core/service/people.h"
#include "core/service/site_file.h"

namespace kiosk::testing {

using namespace canteen;

namespace {

constexpr service::PinCost kCheapPin{1, 8192};
const Signatures kSetup{};

Site smallSchool() {
    Site site;
    site.id = "test-school";
    site.name = "测试小学";
    site.boxes = 10;
    site.meals = {{Meal::Lunch, {11 * 60 + 20}, {12 * 60 + 40}}};
    site.fridges = {{"LY1", "留样冰箱", true, false, 4}, {"BX1", "冷藏柜", false, false, 4}};
    return site;
}

store::StoreOptions optionsOf(const std::filesystem::path& directory, std::uint64_t ballastBytes = 0) {
    store::StoreOptions options;
    options.directory = directory / "store";
    options.site = "test-school";
    options.ballastBytes = ballastBytes;
    options.durable = false;  // kill and power-loss proofs are elsewhere
    return options;
}

}  // namespace

FlowWorld::FlowWorld() {
    setUp();
    restart();
    const Status set = terminal_->vault().setPins(pins_, kSetup);
    require(set.has_value(), "PINs of the test school");
    restart();
}

void FlowWorld::setUp() {
    auto opened = store::Store::open(optionsOf(directory_.path()), clock);
    require(opened.has_value(), "store of the test school");
    setup_ = std::move(*opened);
    auto pack = rules::loadRulePack(*rules::shippedPack("cn-school"), "", makeDate(2026, 11, 20));
    require(pack.has_value(), "shipped rules");
    require(service::adoptSite(*setup_, smallSchool(), *pack, kSetup).has_value(), "site");
    officer = addPerson(*setup_, "1001", "王建国", Post::SafetyOfficer, Role::Worker | Role::Officer, true);
    director = addPerson(*setup_, "1002", "李红", Post::SafetyDirector, Role::Worker | Role::Director, true);
    teacher = addPerson(*setup_, "2001", "陈晓明", Post::Teacher, Roles{} | Role::Teacher, false);
    cook = addPerson(*setup_, "1003", "张桂英", Post::Cook, Roles{} | Role::Worker, true);
    secondCook = addPerson(*setup_, "1004", "赵䶮", Post::Cutter, Roles{} | Role::Worker, true);
    withoutCertificate = addPerson(*setup_, "1005", "孙小梅", Post::Server, Roles{} | Role::Worker, false);
    setup_.reset();
}

StaffId FlowWorld::addPerson(store::Store& store, const std::string& number, const std::string& name,
                             Post post, Roles roles, bool certificate) {
    StaffRegistered staff;
    staff.staff = service::staffIdOf("test-school", number);
    staff.staffNo = number;
    staff.name = name;
    staff.post = post;
    staff.employer = Employer::School;
    staff.roles = roles;
    require(service::registerStaff(store, staff, kSetup).has_value(), "staff");
    if (certificate) {
        const Date issued = makeDate(2026, 6, 1);
        const CertificateRegistered paper{
            staff.staff, "JKZ" + number, "疾控中心", issued, addMonths(issued, 12) - 1, {}};
        require(service::registerCertificate(store, paper, kSetup).has_value(), "certificate");
    }
    for (int day = 0; post != Post::Teacher && day < 5; ++day) {
        const RosterSet roster{staff.staff, makeDate(2026, 11, 20) + day, Shift::Early};
        require(service::setRoster(store, roster, kSetup).has_value(), "roster");
    }
    pins_.emplace_back(staff.staff, std::to_string(27301 + 1117 * static_cast<int>(pins_.size())));
    return staff.staff;
}

StaffId FlowWorld::hire(const std::string& number, const std::string& name, Post post, Roles roles) {
    const StaffId staff = addPerson(store(), number, name, post, roles, post != Post::Teacher);
    require(terminal_->vault().setPins(pins_, kSetup).has_value(), "PIN of somebody new");
    return staff;
}

void FlowWorld::restart(std::uint64_t ballastBytes) {
    app_.reset();
    terminal_.reset();
    auto opened = service::Terminal::open(optionsOf(directory_.path(), ballastBytes), clock, kCheapPin);
    require(opened.has_value(), "terminal of the test school");
    terminal_ = std::move(*opened);
    Backend backend{terminal_->context(), terminal_->vault(), clock};
    backend.entry = &entry;
    backend.camera = hasCamera ? &camera : nullptr;
    backend.decoder = &decoder;
    backend.exporter = &exporter;
    app_ = std::make_unique<AppModel>(backend, Language::Chinese);
}

void FlowWorld::plugCamera() {
    hasCamera = true;
    restart();
}

void FlowWorld::look() {
    app_->tick();
    clock.advance({400});
    app_->tick();
    for (int i = 0; app_->busy() && i < 5000; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));  // the worker decodes
        app_->tick();
    }
    app_->tick();
}

std::string FlowWorld::pinOf(StaffId staff) const {
    for (const auto& [id, pin] : pins_) {
        if (id == staff) return pin;
    }
    return {};
}

void FlowWorld::scan(std::string_view code) {
    const BytesView bytes = bytesOf(code);
    app().scanned({{bytes.begin(), bytes.end()}, codes::Symbology::Unknown, CodeMethod::HidScanner, {}});
}

void FlowWorld::pass(DurationMs time) {
    for (std::int64_t left = time.value; left > 0; left -= 1000) {
        clock.advance({std::min<std::int64_t>(left, 1000)});
        app_->tick();
    }
}

void FlowWorld::at(int hour, int minute) {
    const UtcMs wanted = instant(businessDay(clock.wall(), Zone{}), {hour * 60 + minute}, Zone{});
    require(wanted > clock.wall(), "time only goes forward");
    clock.advance(wanted - clock.wall());
    app_->touched();
    app_->tick();
}

void FlowWorld::typePin(const std::string& pin) {
    for (const char digit : pin) app_->handle(SignInAction{SignInAction::Kind::Digit, std::string(1, digit)});
    app_->handle(SignInAction{SignInAction::Kind::Submit, {}});
    for (int i = 0; app_->busy() && i < 5000; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));  // the worker hashes
        app_->tick();
    }
    ASSERT_FALSE(app_->busy());
}

void FlowWorld::sign(StaffId staff) {
    ASSERT_EQ(app_->screen(), Screen::SignIn);
    app_->handle(SignInAction{SignInAction::Kind::Pick, rowId(staff)});
    typePin(pinOf(staff));
}

void FlowWorld::openTile(const std::string& tile) {
    app_->touched();
    app_->handle(AppAction{AppAction::Kind::GoHome, {}});
    app_->handle(HomeAction{HomeAction::Kind::OpenTile, tile});
}

DishId FlowWorld::plan(Meal meal, const std::string& name) {
    DishPlanned dish;
    dish.day = businessDay(clock.wall(), Zone{});
    dish.dish = service::dishIdOf("test-school", dish.day, meal, name, "");
    dish.meal = meal;
    dish.name = name;
    dish.type = DishType::Meat;
    const RecordId record = makeId<RecordId>(clock.wall());
    EXPECT_TRUE(store().append(store::makeDraft(record, dish, kSetup)).has_value());
    return dish.dish;
}

void FlowWorld::checkHealthy(StaffId staff) {
    openTile("home.check");
    app_->handle(SheetAction{SheetAction::Kind::Open, rowId(staff)});
    if (app_->screen() == Screen::SignIn) sign(staff == officer ? director : officer);
    app_->handle(CheckFormAction{CheckFormAction::Kind::NoSymptoms, 0, {}});
    app_->handle(CheckFormAction{CheckFormAction::Kind::LookFine, 0, {}});
    app_->handle(CheckFormAction{CheckFormAction::Kind::Whole, 36, {}});
    app_->handle(CheckFormAction{CheckFormAction::Kind::Tenth, 5, {}});
    pass(seconds(8));
    app_->handle(CheckFormAction{CheckFormAction::Kind::Main, 0, {}});
}

void FlowWorld::takeSample(DishId dish, const std::string& grams) {
    openTile("home.samples");
    app_->handle(SamplesAction{SamplesAction::Kind::Dish, rowId(dish)});
    ASSERT_EQ(app_->screen(), Screen::SampleForm);
    for (const char digit : grams) {
        app_->handle(SampleFormAction{SampleFormAction::Kind::Digit, std::string(1, digit)});
    }
    app_->handle(SampleFormAction{SampleFormAction::Kind::Save, {}});
    if (app_->screen() == Screen::SignIn) sign(cook);
}

void FlowWorld::accompanied() {
    const UtcMs now = clock.wall();
    for (const MealTime& meal : terminal_->context().site.meals) {
        MealAccompanied body;
        body.day = businessDay(now, Zone{});
        body.meal = meal.meal;
        body.capacity = Capacity::Headteacher;
        body.responsible = true;
        body.arrivedAt = body.eatenAt = now;
        const Signatures signatures{{SignRole::Companion, director, now, SignMethod::Pin}};
        EXPECT_TRUE(store().append(store::makeDraft(makeId<RecordId>(now), body, signatures)).has_value());
    }
}

void FlowWorld::typeWords(const std::string& keys) {
    ASSERT_EQ(app_->screen(), Screen::Text);
    for (const char face : keys) app_->handle(TextAction{TextAction::Kind::Key, std::string(1, face)});
    app_->handle(TextAction{TextAction::Kind::Key, " "});
}

void FlowWorld::doneTyping() {
    app_->handle(TextAction{TextAction::Kind::Done, {}});
}

const Row* FlowWorld::sheetRow(StaffId staff) {
    for (const Row& row : app_->sheet().rows) {
        if (row.id == rowId(staff)) return &row;
    }
    return nullptr;
}

const Row* FlowWorld::dishRow(DishId dish) {
    for (const Row& row : app_->samplesDay().dishes) {
        if (row.id == rowId(dish)) return &row;
    }
    return nullptr;
}

std::string FlowWorld::toast() {
    return app_->view().toast ? app_->view().toast->text : "";
}

}  // namespace kiosk::testing
