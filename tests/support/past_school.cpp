#include "tests/support/past_school.h"

#include <stdexcept>

#include "core/domain/accompany_records.h"
#include "core/domain/people_records.h"
#include "core/service/inspection_codes.h"
#include "core/service/inspections.h"
#include "core/service/people.h"
#include "core/service/site_file.h"
#include "core/store/reader.h"
#include "tests/support/school.h"

namespace canteen::testing {
namespace {

constexpr service::PinCost kCheapPin{1, 8192};
constexpr char kSiteId[] = "past-school";
const Signatures kSetup{};

struct Colleague {
    const char* number;
    std::string name;
    Post post;
    Roles roles;
    std::string pin;
    bool buys = false;  // at work only where goods are bought
};

const std::vector<Colleague>& colleagues() {
    using enum Role;
    static const std::vector<Colleague> kPeople{
        {"1001", "王建国", Post::SafetyOfficer, Worker | Officer, kOfficerPin},
        {"1002", "李红", Post::SafetyDirector, Worker | Director, "461739"},
        {"1003", "张桂英", Post::Cook, Roles{} | Worker, kCookPin},
        {"1004", "赵䶮", Post::Cutter, Roles{} | Worker, "6294"},
        {"1005", "孙小梅", Post::Server, Roles{} | Worker, "8153"},
        {"1006", "周志强", Post::Washer, Roles{} | Worker, "3807"},
        {"1007", "吴丽", Post::PastryCook, Roles{} | Worker, "9416"},
        {"2001", "陈晓明", Post::Teacher, Roles{} | Teacher, kTeacherPin},
        {"1008", "周大勇", Post::Storekeeper, Worker | Keeper, "5082", true},
        {"2002", "吴小燕", Post::Teacher, Teacher | Acceptor, "7745", true},
        {"2003", "韩主任", Post::Teacher, Roles{} | Reviewer, "614953", true},
    };
    return kPeople;
}

const Colleague& colleague(const std::string& name) {
    for (const Colleague& each : colleagues()) {
        if (each.name == name) return each;
    }
    throw std::logic_error("nobody is called " + name);
}

template <class T>
T valueOf(Result<T> result) {
    if (!result) throw std::runtime_error("refused: " + result.error().detail);
    return std::move(*result);
}

// On the roll and, who is checked, with a certificate and on the roster of these days.
void enter(store::Store& store, const Colleague& each, Date first, Date last) {
    const StaffId staff = PastSchool::person(each.name);
    valueOf(service::registerStaff(
        store, {staff, each.number, each.name, each.post, Employer::School, each.roles, {}, {}}, kSetup));
    if (!isChecked(each.post)) return;
    const Date issued = addMonths(first, -3);
    valueOf(service::registerCertificate(
        store, {staff, std::string("JKZ") + each.number, "疾控中心", issued, addMonths(issued, 12) - 1, {}},
        kSetup));
    for (Date on = first; on <= last; on = on + 1)
        valueOf(service::setRoster(store, {staff, on, Shift::Early}, kSetup));
}

Site pastSite(const MealTime& lunch) {
    Site site;
    site.id = kSiteId;
    site.name = "试验小学";
    site.zone = lateMorning();
    site.boxes = 40;
    site.meals = {{Meal::Breakfast, {6 * 60 + 30}, {7 * 60 + 20}}, lunch};
    site.fridges = {{"LY1", "留样冰箱", true, false, 4}};
    return site;
}

}  // namespace

PastSchool::PastSchool(int daysAgo, MealTime lunch)
    : site_(pastSite(lunch)), today_(businessDay(systemNow(), site_.zone)) {
    clock_.setWall(instant(day(daysAgo), {4 * 60 + 30}, site_.zone));
    setUp();
}

void PastSchool::setUp() {
    store::StoreOptions options;
    options.directory = storeFolder();
    options.site = kSiteId;
    options.ballastBytes = 0;
    options.durable = false;  // the past is not what these tests are about
    const Date first = businessDay(clock_.wall(), site_.zone);
    {
        const auto store = valueOf(store::Store::open(options, clock_));
        const auto pack = valueOf(rules::loadRulePack(valueOf(rules::shippedPack("cn-school")), "", first));
        valueOf(service::adoptSite(*store, site_, pack, kSetup));
        for (const Colleague& each : colleagues())
            if (!each.buys) enter(*store, each, first, today_);
    }
    terminal_ = valueOf(service::Terminal::open(options, clock_, kCheapPin));
    std::vector<std::pair<StaffId, std::string>> pins;
    for (const Colleague& each : colleagues())
        if (!each.buys) pins.emplace_back(person(each.name), each.pin);
    valueOf(terminal_->vault().setPins(pins, kSetup));
}

std::string PastSchool::letInspectorsIn() {
    constexpr service::PinCost kCheap{1, 8192};
    service::InspectionCodes codes(context(), clock_, terminal_->vault());
    const auto code = service::makeInspectionCode(terminal_->vault().key(), kCheap, codes.next());
    valueOf(codes.keep(newRecord(), code, signer("王建国")));
    const auto challenge = valueOf(codes.begin());
    const auto pass = valueOf(codes.finish(challenge, service::verify(challenge, code.code)));
    valueOf(service::Inspections(context(), clock_)
                .start(newRecord(), pass,
                       {{"何敏", "清河县市场监督管理局", "FZ-330012"},
                        {"周正", "清河县市场监督管理局", "FZ-330047"}}));
    return code.code;
}

void PastSchool::hireStorekeepers() {
    const Date first = businessDay(clock_.wall(), site_.zone);
    std::vector<std::pair<StaffId, std::string>> pins;
    for (const Colleague& each : colleagues()) {
        if (each.buys) enter(context().store, each, first, today_);
        pins.emplace_back(person(each.name), each.pin);
    }
    valueOf(terminal_->vault().setPins(pins, kSetup));
    buys_ = true;
}

void PastSchool::at(int daysAgo, int hour, int minute) {
    const UtcMs moment = instant(day(daysAgo), {hour * 60 + minute}, site_.zone);
    if (moment < clock_.wall() || moment > systemNow()) throw std::logic_error("not in the past's order");
    clock_.advance(moment - clock_.wall());
    terminal_->followDay();
}

void PastSchool::before(DurationMs now) {
    const UtcMs moment = systemNow() - now;
    if (moment < clock_.wall()) throw std::logic_error("not in the past's order");
    clock_.advance(moment - clock_.wall());
}

StaffId PastSchool::person(const std::string& name) {
    return service::staffIdOf(kSiteId, colleague(name).number);
}

const std::string& PastSchool::pinOf(const std::string& name) {
    return colleague(name).pin;
}

service::Signer PastSchool::signer(const std::string& name) {
    return {person(name), SignMethod::Pin, context().store.now().effective};
}

RecordId PastSchool::newRecord() {
    return makeId<RecordId>(context().store.now().effective);
}

service::CheckForm PastSchool::healthy(const std::string& name) {
    service::CheckForm form =
        valueOf(checks().open(person(name), businessDay(clock_.wall(), site_.zone), CheckSession::Morning));
    clock_.advance(seconds(20));
    form.declaration = Declaration{};
    form.look = Look{{}, Hands::Fine};
    // Nobody is as warm as the colleague before.
    const int warmth = colleague(name).number[3] - '0';
    form.temperature =
        TemperatureReading{{3620 + 10 * warmth}, TemperatureSite::Forehead, ReadingMethod::Typed, ""};
    form.hygiene.clear();
    for (const HygieneItem item : allHygieneItems()) form.hygiene.push_back({item, HygieneState::Ok});
    return form;
}

void PastSchool::check(const service::CheckForm& form) {
    const bool officer = form.staff == person("王建国");
    valueOf(checks().save(form, signer(officer ? "李红" : "王建国")));
}

void PastSchool::checkEverybody() {
    for (const Colleague& each : colleagues()) {
        if (isChecked(each.post) && (buys_ || !each.buys)) check(healthy(each.name));
    }
}

DishId PastSchool::plan(int daysAgo, Meal meal, const std::string& name) {
    DishPlanned dish;
    dish.day = day(daysAgo);
    dish.dish = service::dishIdOf(kSiteId, dish.day, meal, name, "");
    dish.meal = meal;
    dish.name = name;
    dish.type = DishType::Meat;
    dish.portions = 300;
    valueOf(context().store.append(store::makeDraft(newRecord(), dish, kSetup)));
    return dish.dish;
}

SampleId PastSchool::store(DishId dish) {
    service::SampleForm form = valueOf(samples().open(dish));
    form.weight = Grams{130};
    form.source = WeightSource::Typed;
    valueOf(samples().take(form, signer("张桂英")));
    valueOf(samples().putIn(newRecord(), {form.sample}, "LY1", 1, signer("张桂英")));
    clock_.advance(seconds(40));
    return form.sample;
}

void PastSchool::enrol(int classes) {
    for (int i = 1; i <= classes; ++i) {
        ClassRegistered body;
        body.schoolClass = makeId<ClassId>(context().store.now().effective);
        body.name = std::to_string(i) + "班";
        body.grade = i <= classes / 2 ? "一年级" : "二年级";
        body.enrolled = 41;
        valueOf(context().store.append(store::makeDraft(newRecord(), body, kSetup)));
    }
}

void PastSchool::accompanied(int daysAgo, Meal meal) {
    MealAccompanied body;
    body.day = day(daysAgo);
    body.meal = meal;
    body.capacity = Capacity::MiddleLeader;
    body.responsible = true;
    body.arrivedAt = body.eatenAt = context().store.now().effective;
    const Signatures signatures{service::sign(signer("李红"), SignRole::Companion)};
    valueOf(context().store.append(store::makeDraft(newRecord(), body, signatures)));
}

std::string PastSchool::faults() const {
    const Finished verified = canteenctl(storeFolder(), {"verify"});
    return verified.code == 0 ? std::string() : verified.output;
}

store::Database PastSchool::read() const {
    return valueOf(store::openForReading(storeFolder()));
}

}  // namespace canteen::testing
