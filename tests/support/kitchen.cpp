#include "tests/support/kitchen.h"

#include <stdexcept>

#include "core/domain/accompany_records.h"
#include "core/domain/people_records.h"
#include "core/store/verify.h"

namespace canteen::testing {
namespace {

Site makeSite() {
    Site site;
    site.id = "test-school";
    site.name = "测试小学";
    site.boxes = 6;
    site.meals = {{Meal::Breakfast, {390}, {440}}, {Meal::Lunch, {680}, {760}}};
    site.fridges = {{"LY1", "留样冰箱", true, false, 3},
                    {"BX2", "备餐冰箱", false, false, 3},
                    {"LD3", "冷冻柜", true, true, 3}};
    return site;
}

template <class T>
T valueOf(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().detail);
    return std::move(*result);
}

void must(const Status& status) {
    if (!status) throw std::runtime_error("refused: " + status.error().detail);
}

}  // namespace

Kitchen::Kitchen()
    : site(makeSite()),
      pack(valueOf(rules::loadRulePack(valueOf(rules::shippedPack("cn-school")), "", kToday))) {
    reopen();
    using enum Role;
    registerStaff(kZhang, "张师傅", Post::Cook, Roles{} | Worker);
    registerStaff(kLi, "李师傅", Post::Cutter, Roles{} | Worker);
    registerStaff(kChen, "陈师傅", Post::Server, Roles{} | Worker);
    registerStaff(kWang, "王安全", Post::SafetyOfficer, Worker | Officer);
    registerStaff(kZhao, "赵总监", Post::SafetyDirector, Roles{} | Director);
    registerStaff(kSun, "孙老师", Post::Teacher, Roles{} | Teacher);
    registerStaff(kQian, "钱校长", Post::Headteacher, Roles{} | Headteacher);
    roster(kZhang, kToday, Shift::Early);
    roster(kLi, kToday, Shift::Early);
    roster(kChen, kToday, Shift::Day);
    roster(kWang, kToday, Shift::Early);
}

void Kitchen::reopen() {
    store_.reset();
    store::StoreOptions options;
    options.directory = directory_.path() / "store";
    options.site = site.id;
    options.program = "test";
    options.ballastBytes = 0;
    options.durable = false;
    store_ = valueOf(store::Store::open(options, clock));
}

void Kitchen::at(int hour, int minute) {
    const UtcMs to = instant(civilDate(clock.wall(), site.zone), {hour * 60 + minute}, site.zone);
    if (to < clock.wall()) throw std::logic_error("time only goes on");
    clock.advance(to - clock.wall());
}

service::Signer Kitchen::signer(StaffId person, SignMethod method) {
    return {person, method, now()};
}

void Kitchen::put(const store::Draft& draft) {
    const auto receipt = store_->append(draft);
    if (!receipt) throw std::runtime_error("not appended: " + receipt.error().detail);
}

void Kitchen::registerStaff(StaffId staff, const std::string& name, Post post, Roles roles) {
    const unsigned number = staff.uuid.bytes[15];
    append(StaffRegistered{staff, "0" + std::to_string(number), name, post, Employer::School, roles, {}, {}});
    append(CertificateRegistered{
        staff, "JKZ-" + std::to_string(number), "疾控中心", makeDate(2026, 3, 2), makeDate(2027, 3, 1), {}});
}

void Kitchen::roster(StaffId staff, Date day, Shift shift) {
    append(RosterSet{staff, day, shift});
}

DishId Kitchen::dish(const std::string& name, Meal meal, Date day) {
    DishPlanned dish;
    dish.dish = numbered<DishId>(records_ + 1);
    dish.day = day;
    dish.meal = meal;
    dish.name = name;
    dish.type = DishType::Meat;
    append(dish);
    return dish.dish;
}

service::CheckForm Kitchen::healthy(StaffId staff, Date day, CheckSession session) {
    service::CheckForm form = valueOf(checks().open(staff, day, session));
    clock.advance(seconds(10));
    form.declaration = Declaration{};
    form.look = Look{{}, Hands::Fine};
    form.temperature = TemperatureReading{{3650}, TemperatureSite::Forehead, ReadingMethod::Device, "T1"};
    form.hygiene.clear();
    for (const HygieneItem item : allHygieneItems()) form.hygiene.push_back({item, HygieneState::Ok});
    return form;
}

void Kitchen::checkEverybody() {
    for (const StaffId staff : {kZhang, kLi, kChen}) valueOf(checks().save(healthy(staff), signer(kWang)));
    valueOf(checks().save(healthy(kWang), signer(kZhao)));
}

service::SampleForm Kitchen::weighed(DishId dish, Grams weight) {
    service::SampleForm form = valueOf(samples().open(dish));
    form.weight = weight;
    form.source = WeightSource::Scale;
    return form;
}

SampleId Kitchen::sampled(DishId dish) {
    const service::SampleForm form = weighed(dish);
    valueOf(samples().take(form, signer(kZhang)));
    return form.sample;
}

SampleId Kitchen::stored(DishId dish) {
    const SampleId sample = sampled(dish);
    must(samples().putIn(record(), {sample}, "LY1", 1, signer(kZhang)));
    return sample;
}

RecordId Kitchen::accompanied(Meal meal, Date day) {
    MealAccompanied body;
    body.day = day;
    body.meal = meal;
    body.capacity = Capacity::Headteacher;
    body.responsible = true;
    body.place = "食堂";
    body.arrivedAt = body.eatenAt = now();
    for (const PreCheck item : allPreChecks()) body.preChecks.push_back({item, true, ""});
    for (const Aspect aspect : allAspects()) body.ratings.push_back({aspect, Grade::Good});
    body.feePaid = true;
    const RecordId id = record();
    put(store::makeDraft(id, body, {{SignRole::Companion, kQian, clock.wall(), SignMethod::Pin}}));
    return id;
}

std::string Kitchen::faults() {
    const auto report = store::verifyStore(directory_.path() / "store");
    if (!report) return report.error().detail;
    return report->fault ? report->fault->what : std::string();
}

}  // namespace canteen::testing
