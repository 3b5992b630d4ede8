#include "boarding_school.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>

#include "core/domain/check_records.h"
#include "core/domain/people_records.h"
#include "core/domain/sample_records.h"
#include "core/domain/terminal_records.h"
#include "measure.h"
#include "tests/support/temp_store.h"

namespace canteen::bench {
namespace {

using testing::numbered;

// Part of the name of a kept store: one made by another recipe is not taken for this one.
constexpr int kRecipe = 1;
constexpr Zone kZone;
constexpr unsigned kIdsADay = 10'000;
constexpr unsigned kTenure = 2'000;  // days until a post changes hands
constexpr int kBoxes = 150;
constexpr int kSpareBoxes = 50;

struct MealPlan {
    Meal meal{};
    unsigned dishes = 0;
    int sampledAt = 0;  // minutes; the later dishes of a meal a minute later each
    int disposedAt = 0;
};
constexpr std::array<MealPlan, 3> kMeals{
    {{Meal::Breakfast, 12, 400, 600}, {Meal::Lunch, 16, 690, 860}, {Meal::Supper, 14, 1'050, 1'190}}};
constexpr unsigned kDishes = 42;

unsigned chance(unsigned day, unsigned thing, unsigned what) {
    std::uint64_t x = (std::uint64_t{day} * 1'009 + thing) * 31 + what;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<unsigned>((x ^ (x >> 31U)) % 1'000);
}

// How a dish's sample ends, in thousandths.
enum class Fate { Plain, Excused, Voided, Corrected, Unsigned, Held, Sent };
Fate fateOf(unsigned day, unsigned dish) {
    const unsigned drawn = chance(day, dish, 1);
    if (drawn < 17) return Fate::Excused;
    if (drawn < 20) return Fate::Voided;
    if (drawn < 27) return Fate::Corrected;
    if (drawn < 32) return Fate::Unsigned;
    if (drawn < 34) return Fate::Held;
    return drawn < 35 ? Fate::Sent : Fate::Plain;
}

bool isSuspended(unsigned day, unsigned post) {
    return chance(day, post, 2) < 3;
}

// Who holds the post: people leave and others come.
unsigned generation(unsigned day, unsigned post) {
    return (day + post * 37) / kTenure;
}
unsigned personNumber(unsigned day, unsigned post) {
    return post + kPosts * generation(day, post);
}

std::string personName(unsigned number) {
    static constexpr std::array kSurnames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                                          "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"};
    static constexpr std::array kGiven{"建国", "秀英", "晓明", "丽", "志强", "桂兰", "文", "海燕",
                                       "春梅", "国庆", "玉华", "军", "雪",   "金凤", "平", "小红"};
    const std::string name =
        std::string(kSurnames[number % kSurnames.size()]) + kGiven[(number * 7) % kGiven.size()];
    return number < 80 ? name : name + std::to_string(number);
}

class SchoolDay {
  public:
    explicit SchoolDay(unsigned number) : number_(number), date_(kFirstDay + static_cast<int>(number)) {}

    std::vector<store::Draft> records() {
        staff();
        if (number_ % 7 == 0) roster();
        checks();
        unsigned dish = 0;
        for (const MealPlan& meal : kMeals)
            for (unsigned i = 0; i < meal.dishes; ++i, ++dish) sample(meal, i, dish);
        if (number_ >= 1) hold();
        if (number_ >= 2) dispose();
        if (number_ >= 3) endHolds();
        signIns();
        add(DayClosed{date_, 42, 41, 1, 47, 55, 1, {"check.unresolved"}}, 1'200, SignRole::Officer);
        std::stable_sort(drafts_.begin(), drafts_.end(), [](const store::Draft& a, const store::Draft& b) {
            return *a.happenedAt < *b.happenedAt;
        });
        return std::move(drafts_);
    }

  private:
    [[nodiscard]] UtcMs at(int minute, unsigned before = 0) const {
        return instant(date_ - static_cast<int>(before), {minute}, kZone);
    }
    [[nodiscard]] StaffId person(unsigned post, unsigned before = 0) const {
        return numbered<StaffId>(personNumber(number_ - before, post) + 1);
    }
    template <class T>
    [[nodiscard]] T thing(unsigned i, unsigned before = 0) const {
        return numbered<T>((number_ - before) * kIdsADay + i + 1);
    }

    template <class Body>
    store::Draft& add(const Body& body, int minute, SignRole role, unsigned post = 0) {
        const Signature signature{role, person(post), at(minute), SignMethod::Pin};
        auto draft = store::makeDraft(numbered<RecordId>(number_ * kIdsADay + ++count_), body, {signature});
        draft.happenedAt = at(minute);
        return drafts_.emplace_back(std::move(draft));
    }

    void enter(unsigned number, unsigned post, std::optional<Date> left) {
        static constexpr std::array kOther{Post::SafetyOfficer, Post::SafetyDirector, Post::Teacher};
        static constexpr std::array kKitchen{Post::Cook,   Post::Cutter, Post::PastryCook,
                                             Post::Server, Post::Washer, Post::RoughPreparer};
        const bool kitchen = post >= kOther.size();
        const Post held = kitchen ? kKitchen[post % kKitchen.size()] : kOther[post];
        const Roles roles = post == 0 ? Role::Worker | Role::Officer : Roles{} | Role::Worker;
        add(StaffRegistered{numbered<StaffId>(number + 1),
                            fmt::format("{:04}", number + 1),
                            personName(number),
                            held,
                            Employer::School,
                            roles,
                            {},
                            left},
            280, SignRole::Entered);
    }

    void staff() {
        if (number_ == 0) add(RulePackAdopted{"bench 1", "# pack", ""}, 270, SignRole::Entered);
        for (unsigned post = 0; post < kPosts; ++post) {
            const unsigned now = personNumber(number_, post);
            const bool fresh = number_ == 0 || personNumber(number_ - 1, post) != now;
            if (fresh && number_ > 0) enter(personNumber(number_ - 1, post), post, date_ - 1);
            if (fresh) enter(now, post, {});
            if (fresh || (number_ + post * 5) % 355 == 0)
                add(CertificateRegistered{numbered<StaffId>(now + 1),
                                          fmt::format("JKZ-{}-{}", number_, post),
                                          "疾控中心",
                                          date_,
                                          date_ + 364,
                                          {}},
                    281, SignRole::Entered);
        }
    }

    void roster() {
        for (unsigned day = 0; day < 7; ++day)
            for (unsigned post = 0; post < kPosts; ++post) {
                const bool off = (post + number_ + day) % 7 == 0;
                const Shift shift = off ? Shift::Off : static_cast<Shift>(1 + post % 3);
                add(RosterSet{person(post), date_ + static_cast<int>(day), shift}, 282, SignRole::Entered);
            }
    }

    CheckRecorded healthy(unsigned post, unsigned check) const {
        CheckRecorded c;
        c.check = thing<CheckId>(check);
        c.staff = person(post);
        c.day = date_;
        c.session = CheckSession::Morning;
        c.arrivedAt = at(290);
        c.declaration = Declaration{{}, false, ""};
        c.look = Look{{}, Hands::Fine};
        c.temperature = TemperatureReading{{3'620 + static_cast<int>(chance(number_, post, 3) % 60)},
                                           TemperatureSite::Forehead,
                                           ReadingMethod::Device,
                                           "T1"};
        for (const HygieneItem item : allHygieneItems()) c.hygiene.push_back({item, HygieneState::Ok});
        c.certificate = CertificateState::Valid;
        c.computed = c.outcome = Outcome::Cleared;
        c.secondsSpent = 12;
        return c;
    }

    void checks() {
        std::int32_t cleared = 0;
        for (unsigned post = 0; post < kPosts; ++post) {
            if ((post + number_) % 7 == 0 || post == 2) continue;
            const int minute = 300 + static_cast<int>(post);
            if (chance(number_, post, 4) < 15) {
                add(AttendanceSet{person(post), date_, Attendance::SickLeave}, minute, SignRole::Checker);
                continue;
            }
            check(post, minute);
            ++cleared;
        }
        add(SheetClosed{date_, CheckSession::Morning, cleared, 1, 1, {}}, 480, SignRole::Officer);
        if (number_ < 3) return;
        for (unsigned post = 0; post < kPosts; ++post)
            if (isSuspended(number_ - 3, post))
                add(ExclusionLifted{person(post, 3),
                                    thing<CheckId>(post, 3),
                                    ReturnEvidence::SymptomFree,
                                    at(400, 3),
                                    {}},
                    285, SignRole::Officer);
    }

    void check(unsigned post, int minute) {
        CheckRecorded c = healthy(post, post);
        if (isSuspended(number_, post)) {
            c.declaration = Declaration{{Symptom::Diarrhoea}, false, "肚子疼"};
            c.computed = c.outcome = Outcome::Suspended;
            c.actions = {CheckAction::LeavePost, CheckAction::SeeDoctor};
            c.cause = ExclusionCause::Gastro;
            add(c, minute, SignRole::Checker);
        } else if (chance(number_, post, 5) < 10) {
            c.temperature.value->value = {3'760};
            c.computed = c.outcome = Outcome::Retest;
            add(c, minute, SignRole::Checker);
            CheckRecorded again = healthy(post, 500 + post);
            again.retestOf = c.check;
            add(again, minute + 60, SignRole::Checker);
        } else {
            add(c, minute, SignRole::Checker).late = chance(number_, post, 6) < 8;
        }
    }

    [[nodiscard]] unsigned cooked(unsigned dish) const {
        const unsigned drawn = chance(number_, dish, 7);
        // A tenth is something new or rare; the repertoire grows over the years.
        if (drawn < 100) return 150 + (number_ * 11 + dish * 53) % (200 + number_ / 4);
        return (number_ % 35 * 29 + dish * 13) % 150;
    }

    void sample(const MealPlan& meal, unsigned i, unsigned dish) {
        DishPlanned planned;
        planned.dish = thing<DishId>(dish);
        planned.day = date_;
        planned.meal = meal.meal;
        planned.name = dishName(cooked(dish));
        planned.type = static_cast<DishType>(1 + dish % 9);
        planned.portions = 2'800;
        planned.ingredients = "豆腐, 油, 盐";
        add(planned, 283, SignRole::Entered);
        const Fate fate = fateOf(number_, dish);
        const int minute = meal.sampledAt + static_cast<int>(i);
        if (fate == Fate::Excused) {
            add(DishExcused{planned.dish, ExcuseReason::NotServed, ""}, minute, SignRole::Officer);
            return;
        }
        const int box = static_cast<int>((number_ * kDishes + dish) % kBoxes) + 1;
        const unsigned cook = 3 + dish % 6;
        const auto id = thing<SampleId>(dish);
        const SampleTaken taken{
            id, planned.dish, {125 + static_cast<int>(dish)}, WeightSource::Scale, {box}, {Bytes(12, 0x2B)},
            {}};
        const RecordId record = add(taken, minute, SignRole::Sampler, cook).id;
        if (fate == Fate::Voided) voidAndRepeat(taken, dish, record, minute + 2, cook);
        if (fate == Fate::Corrected) correct(taken, record, minute, cook);
        const auto standing = fate == Fate::Voided ? thing<SampleId>(500 + dish) : id;
        add(SampleStored{{standing}, "LY1", 1 + box % 4, {at(minute + 8) + hours(48)}, {}}, minute + 8,
            SignRole::Sampler, cook);
        if (fate != Fate::Unsigned)
            add(SampleCountersigned{{standing}}, minute + 20, SignRole::Supervisor, 1);
    }

    void voidAndRepeat(SampleTaken taken, unsigned dish, RecordId record, int minute, unsigned cook) {
        store::Draft& voided = add(RecordVoided{}, minute, SignRole::Entered, cook);
        voided.relation = ledger::Relation::Voids;
        voided.refers = record;
        voided.reason = Reason::DroppedOrSpilt;
        taken.sample = thing<SampleId>(500 + dish);
        taken.box = {kBoxes + 1 + static_cast<int>(number_ % 5 * 10 + repeated_++)};
        add(taken, minute + 1, SignRole::Sampler, cook);
    }

    void correct(SampleTaken taken, RecordId record, int minute, unsigned cook) {
        taken.weight = {131};
        store::Draft& correction = add(taken, minute, SignRole::Sampler, cook);
        correction.relation = ledger::Relation::Corrects;
        correction.refers = record;
        correction.reason = Reason::Mistyped;
    }

    void hold() {
        for (unsigned dish = 0; dish < kDishes; ++dish) {
            const Fate fate = fateOf(number_ - 1, dish);
            if (fate != Fate::Held && fate != Fate::Sent) continue;
            const auto sample = thing<SampleId>(dish, 1);
            add(SampleHeld{{sample}, HoldReason::Complaint, "家长投诉"}, 540, SignRole::Officer);
            if (fate == Fate::Sent)
                add(SampleSent{sample, "市场监管局", "陈", {60}, "A-1"}, 900, SignRole::Officer);
        }
    }

    void dispose() {
        unsigned dish = 0;
        for (const MealPlan& meal : kMeals) {
            SampleDisposed disposed{{}, DisposalMethod::KitchenWaste};
            for (unsigned i = 0; i < meal.dishes; ++i, ++dish) {
                const Fate fate = fateOf(number_ - 2, dish);
                if (fate == Fate::Excused || fate == Fate::Held || fate == Fate::Sent) continue;
                disposed.samples.push_back(thing<SampleId>(fate == Fate::Voided ? 500 + dish : dish, 2));
            }
            add(disposed, meal.disposedAt, SignRole::Disposer, 4)
                .signatures.push_back({SignRole::Witness, person(5), at(meal.disposedAt), SignMethod::Pin});
        }
    }

    void endHolds() {
        for (unsigned dish = 0; dish < kDishes; ++dish) {
            if (fateOf(number_ - 3, dish) != Fate::Held) continue;
            const std::vector<SampleId> samples{thing<SampleId>(dish, 3)};
            add(SampleHoldLifted{samples, "无异常", ""}, 330, SignRole::Officer);
            add(SampleDisposed{samples, DisposalMethod::KitchenWaste}, 340, SignRole::Disposer, 4);
        }
    }

    void signIns() {
        for (unsigned i = 0; i < 60; ++i)
            add(SignedIn{person(i % kPosts), SignMethod::Pin}, 295 + static_cast<int>(i) * 15,
                SignRole::Entered, i % kPosts);
    }

    unsigned number_;
    Date date_;
    unsigned count_ = 0;
    unsigned repeated_ = 0;  // samples taken again
    std::vector<store::Draft> drafts_;
};

void moveTo(testing::FakeClock& clock, UtcMs moment) {
    if (moment > clock.wall()) clock.advance(moment - clock.wall());
}

std::unique_ptr<store::Store> openStore(const std::filesystem::path& directory, const port::Clock& clock) {
    store::StoreOptions options;
    options.directory = directory;
    options.site = boardingSchool().id;
    options.ballastBytes = 0;
    options.durable = false;
    auto store = store::Store::open(options, clock);
    if (!store) throw std::runtime_error("cannot open the store: " + store.error().detail);
    return std::move(*store);
}

void append(store::Store& store, const std::vector<store::Draft>& drafts) {
    if (const auto receipts = store.append(drafts); !receipts)
        throw std::runtime_error("the store refuses: " + receipts.error().detail);
}

UtcMs middleOf(Date day) {
    return instant(day, {703}, kZone);
}

// Returns the last, half day.
Date fill(store::Store& store, testing::FakeClock& clock, std::uint64_t records) {
    unsigned day = 0;
    for (; store.lastSeq() < records; ++day) {
        moveTo(clock, instant(kFirstDay + static_cast<int>(day), {1'201}, kZone));
        append(store, schoolDay(day));
        store.signHead().value();
    }
    const Date today = kFirstDay + static_cast<int>(day);
    moveTo(clock, middleOf(today));
    std::vector<store::Draft> half = schoolDay(day);
    std::erase_if(half, [&](const store::Draft& draft) { return *draft.happenedAt > middleOf(today); });
    append(store, half);
    return today;
}

void make(const std::filesystem::path& directory, std::uint64_t records) {
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    testing::FakeClock clock;
    Date today;
    const double us = microsecondsOf([&] {
        const auto store = openStore(directory / "store", clock);
        today = fill(*store, clock, records);
    });
    tell(fmt::format("{} records made", records),
         fmt::format("{:.1f} s, {:.0f} a second", us / 1e6, static_cast<double>(records) / us * 1e6));
    std::ofstream(directory / "today") << today.days;
}

}  // namespace

Site boardingSchool() {
    Site site;
    site.id = "boarding-school";
    site.name = "寄宿学校";
    site.boxes = kBoxes + kSpareBoxes;
    site.meals = {
        {Meal::Breakfast, {390}, {460}}, {Meal::Lunch, {690}, {780}}, {Meal::Supper, {1'050}, {1'140}}};
    site.fridges = {{"LY1", "留样冰箱", true, false, 4}};
    return site;
}

std::string dishName(unsigned number) {
    static constexpr std::array kWays{"红烧", "清蒸", "麻辣", "番茄", "家常", "香菇", "青椒",
                                      "土豆", "糖醋", "干煸", "蒜蓉", "凉拌", "宫保", "鱼香",
                                      "酱爆", "小炒", "葱油", "回锅", "水煮", "铁板"};
    static constexpr std::array kThings{"豆腐", "鸡块", "牛肉", "鲈鱼", "茄子", "白菜", "排骨", "鸡蛋",
                                        "木耳", "粉丝", "冬瓜", "莲藕", "肉丸", "鸭腿", "虾仁", "花菜",
                                        "豆角", "萝卜", "年糕", "面筋", "腐竹", "丝瓜", "海带", "芹菜",
                                        "菠菜", "山药", "南瓜", "猪肝", "肉片", "笋干"};
    constexpr auto kAll = static_cast<unsigned>(kWays.size() * kThings.size());
    const unsigned i = number % kAll;
    // One step of both lists at a time, so that neighbours differ in both words.
    const std::string name =
        std::string(kWays[(i + i / kThings.size()) % kWays.size()]) + kThings[i % kThings.size()];
    return number < kAll ? name : fmt::format("{}{}", name, number / kAll + 1);
}

std::vector<store::Draft> schoolDay(unsigned day) {
    return SchoolDay(day).records();
}

std::unique_ptr<School> openSchool(const std::filesystem::path& keep, std::uint64_t records) {
    const auto directory = keep / fmt::format("school-{}-recipe-{}", records, kRecipe);
    if (!std::filesystem::exists(directory / "today")) make(directory, records);
    auto school = std::make_unique<School>();
    std::ifstream(directory / "today") >> school->today.days;
    moveTo(school->clock, middleOf(school->today));
    school->store = openStore(directory / "store", school->clock);
    return school;
}

}  // namespace canteen::bench
