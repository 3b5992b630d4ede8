#include "core/service/demo_school.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "core/base/embedded.h"
#include "core/base/text_id.h"
#include "core/service/accompanying.h"
#include "core/service/day_close.h"
#include "core/service/demo_calendar.h"
#include "core/service/meals.h"
#include "core/service/morning_check.h"
#include "core/service/people.h"
#include "core/service/products.h"
#include "core/service/receiving.h"
#include "core/service/samples.h"
#include "core/service/stock.h"
#include "core/service/suppliers.h"
#include "core/service/terminal.h"
#include "core/store/check_queries.h"
#include "core/store/people_queries.h"
#include "core/store/reader.h"
#include "core/store/terminal_queries.h"
#include "core/store/verify.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_store.h"

namespace canteen::service {
namespace {

constexpr PinCost kCheap{1, 8192};
constexpr std::uint64_t kSeed = 2026;

UtcMs momentOf(int year, unsigned month, unsigned day, int hour, int minute) {
    return instant(makeDate(year, month, day), TimeOfDay{hour * 60 + minute}, Zone{});
}

// A demo school of its own, and a terminal on it at the moment where its history stops.
class School {
  public:
    explicit School(UtcMs now, std::optional<std::uint64_t> seed = kSeed) {
        clock_.setWall(now);
        DemoOptions options;
        options.store = storeOptions();
        options.seed = seed;
        options.pinCost = kCheap;
        auto made = makeDemoSchool(options, clock_);
        if (!made) throw std::runtime_error(made.error().detail);
        summary = std::move(*made);
        auto opened = Terminal::open(storeOptions(), clock_, kCheap);
        if (!opened) throw std::runtime_error(opened.error().detail);
        terminal_ = std::move(*opened);
    }

    [[nodiscard]] store::StoreOptions storeOptions() const {
        store::StoreOptions options;
        options.directory = temp_.path() / "demo";
        options.ballastBytes = 0;
        return options;
    }
    [[nodiscard]] std::filesystem::path directory() const { return storeOptions().directory; }
    Terminal& terminal() { return *terminal_; }
    Context context() { return terminal_->context(); }
    store::Database& db() { return context().store.database(); }
    MorningCheck check() { return MorningCheck(context()); }
    Samples samples() { return Samples(context()); }
    Sheet sheet(Date day) { return check().sheet(day, CheckSession::Morning); }
    std::vector<SampleLine> book(BookQuery query = {}) {
        query.limit = 10'000;
        return samples().book(query);
    }
    std::vector<Date> schooldays() { return DemoCalendar(summary.today).schooldays(); }
    void close() { terminal_.reset(); }

    DemoSummary summary;

  private:
    testing::TempDirectory temp_;
    testing::FakeClock clock_;
    std::unique_ptr<Terminal> terminal_;
};

// The moment of the pictures: a Friday before lunch.
UtcMs pictureMoment() {
    return momentOf(2026, 11, 20, 10, 52);
}

class DemoSchoolTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() { shared_ = std::make_unique<School>(pictureMoment()); }
    static void TearDownTestSuite() { shared_.reset(); }
    School& school() { return *shared_; }

    // How many checks of the history ended so.
    int countOutcome(Outcome outcome) {
        const auto checks =
            store::validChecksBetween(school().db(), school().summary.firstDay, school().summary.today);
        return static_cast<int>(std::count_if(checks.begin(), checks.end(),
                                              [&](const auto& row) { return row.outcome == outcome; }));
    }
    int countLines(const std::function<bool(const SampleLine&)>& holds) {
        const auto lines = school().book();
        return static_cast<int>(std::count_if(lines.begin(), lines.end(), holds));
    }
    int countDishes(const std::function<bool(const DishLine&)>& holds) {
        int count = 0;
        for (const Date day : school().schooldays())
            for (const MealLines& meal : school().samples().day(day))
                count += static_cast<int>(std::count_if(meal.dishes.begin(), meal.dishes.end(), holds));
        return count;
    }

  private:
    static inline std::unique_ptr<School> shared_;
};

TEST_F(DemoSchoolTest, SaysThatItIsADemo) {
    EXPECT_TRUE(school().terminal().site().demo);
    EXPECT_NE(school().terminal().site().name.find("演示"), std::string::npos);
}

TEST_F(DemoSchoolTest, HasSuppliersInEveryLight) {
    std::map<std::string, rules::Light> lights;
    for (const SupplierLine& line : Suppliers(school().context()).list(school().summary.today))
        lights[line.supplier.name] = line.light;
    EXPECT_EQ(lights.size(), 11U);
    EXPECT_EQ(lights["清河镇百味调味品批发部（演示）"], rules::Light::Red) << "licence ended";
    EXPECT_EQ(lights["演示县江鲜水产配送中心"], rules::Light::Red) << "suspended";
    EXPECT_EQ(lights["演示县晨牧乳业有限公司"], rules::Light::Amber) << "licence ends soon";
    EXPECT_EQ(lights["清河镇王记豆腐坊（演示）"], rules::Light::Amber) << "paper in another name";
    EXPECT_EQ(std::count_if(lights.begin(), lights.end(),
                            [](const auto& line) { return line.second == rules::Light::Green; }),
              7);
    const auto ending = Suppliers(school().context()).endingWithin(90);
    EXPECT_GE(ending.size(), 4U);
}

TEST_F(DemoSchoolTest, HasProductsThatAScannerFinds) {
    const Products products(school().context());
    EXPECT_GE(products.list().size(), 30U);
    EXPECT_EQ(products.findByCode("9520000000011")->product.name, "大米");
}

TEST_F(DemoSchoolTest, ReceivesGoodsOnEverySchoolday) {
    const Receiving receiving(school().context());
    std::map<SupplierId, int> refused;
    for (Date day = school().summary.firstDay; day <= school().summary.today; day = day + 1) {
        const auto deliveries = receiving.day(day);
        if (isoWeekday(day) <= 5) {
            EXPECT_GE(deliveries.size(), 2U) << formatDate(day);
        }
        for (const DeliveryLine& delivery : deliveries) {
            EXPECT_GT(delivery.lines, 0);
            EXPECT_FALSE(delivery.late);
            if (day < school().summary.today) {
                EXPECT_EQ(delivery.state, DeliveryState::Complete) << formatDate(day);
            }
            refused[delivery.supplier] += delivery.rejected > 0 ? 1 : 0;
        }
    }
    EXPECT_EQ(std::count_if(refused.begin(), refused.end(), [](const auto& one) { return one.second > 0; }),
              3);
}

TEST_F(DemoSchoolTest, LeavesSomethingOfTodaysDeliveriesToDo) {
    const auto duties = Receiving(school().context()).duties();
    const auto count = [&](DutyKind kind) {
        return std::count_if(duties.begin(), duties.end(),
                             [&](const Duty& duty) { return duty.kind == kind; });
    };
    EXPECT_EQ(count(DutyKind::PaperToFollow), 1);
    EXPECT_EQ(count(DutyKind::Signature), 1);
    EXPECT_EQ(duties.size(), 2U);
    const StockCounts stock = Stock(school().context()).counts();
    EXPECT_EQ(stock.held, 1) << "a positive rapid test";
    EXPECT_EQ(stock.quarantined, 1) << "its paper is to follow";
    EXPECT_EQ(stock.unsigned_, 1);
    EXPECT_GE(stock.lots, 10);
}

TEST_F(DemoSchoolTest, FlagsNothingOfItsDeliveries) {
    for (Date day = school().summary.firstDay; day <= school().summary.today; day = day + 1)
        for (const DeliveryLine& delivery : Receiving(school().context()).day(day)) {
            const auto detail = Receiving(school().context()).find(delivery.delivery);
            for (const std::string& rule : detail->header.findings)
                EXPECT_TRUE(rule.starts_with("paper.") || rule.starts_with("supplier.")) << rule;
            for (const GoodsLine& line : detail->goods)
                for (const std::string& rule : line.findings) {
                    EXPECT_NE(rule, "receiving.overridden");
                    EXPECT_NE(rule, "receiving.twice");
                    EXPECT_NE(rule, "receiving.price-jump");
                    EXPECT_NE(rule, "receiving.quarantine-exceeded");
                }
        }
}

TEST_F(DemoSchoolTest, StandsUpToVerificationAndItsTablesAreWhatTheLedgerSays) {
    const auto report = store::verifyStore(school().directory());
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->ok()) << (report->fault ? report->fault->what : "");
    EXPECT_GE(report->records, school().summary.records);
    EXPECT_GE(report->heads, 15U);
}

TEST_F(DemoSchoolTest, RunsUpToTheMomentAndNotBeyond) {
    const auto last = store::findEntry(school().db(), school().summary.records);
    ASSERT_TRUE(last);
    EXPECT_LE(last->happenedAt, pictureMoment());
    EXPECT_GT(last->happenedAt, pictureMoment() - minutes(10));
    EXPECT_EQ(last->clock, ClockState::Synced);
}

TEST_F(DemoSchoolTest, TodayIsHalfDoneBeforeLunch) {
    const Sheet sheet = school().sheet(school().summary.today);
    EXPECT_EQ(sheet.resolved, sheet.expected);
    EXPECT_TRUE(sheet.closedAt);
    const auto meals = school().samples().day(school().summary.today);
    ASSERT_EQ(meals.size(), 3U);
    EXPECT_EQ(meals[0].open, 0);
    EXPECT_GT(meals[1].open, 0);
    EXPECT_GT(meals[1].sampled, 0);
    EXPECT_EQ(meals[2].sampled, 0);
    EXPECT_GT(school().samples().counts().inHand, 0);
    EXPECT_GT(school().samples().counts().due, 0);
}

TEST_F(DemoSchoolTest, HasEveryOutcomeOfACheck) {
    EXPECT_GT(countOutcome(Outcome::Cleared), 150);
    EXPECT_EQ(countOutcome(Outcome::ClearedAfterFix), 2);
    EXPECT_EQ(countOutcome(Outcome::Reassigned), 3);
    EXPECT_EQ(countOutcome(Outcome::Suspended), 3);  // fever, certificate, diarrhoea
    EXPECT_EQ(countOutcome(Outcome::Retest), 0);     // none left waiting
}

TEST_F(DemoSchoolTest, HasAFeverThatTheRetestClearedAndOneThatItConfirmed) {
    std::map<Outcome, int> retests;
    for (const auto& row :
         store::validChecksBetween(school().db(), school().summary.firstDay, school().summary.today))
        if (row.retestOf) ++retests[row.outcome];
    EXPECT_EQ(retests[Outcome::Cleared], 1);
    EXPECT_EQ(retests[Outcome::Suspended], 1);
}

TEST_F(DemoSchoolTest, OnePersonIsStillExcludedAndTwoHaveReturned) {
    const auto open = school().check().exclusions();
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open.front().cause, ExclusionCause::Gastro);
    EXPECT_LT(open.front().day, school().summary.today);
    int lifted = 0;
    for (std::uint64_t seq = 1; seq <= school().summary.records; ++seq)
        lifted += store::findEntry(school().db(), seq)->kind == Kind::ExclusionLifted ? 1 : 0;
    EXPECT_EQ(lifted, 2);
}

TEST_F(DemoSchoolTest, CertificatesAreValidEndingAndEnded) {
    std::map<CertificateState, int> states;
    int daysLeft = 0;
    for (const SheetLine& line : school().sheet(school().summary.today).lines) {
        ++states[line.certificate];
        if (line.certificate == CertificateState::EndsSoon) daysLeft = line.certificateDaysLeft;
        EXPECT_FALSE(line.certificate == CertificateState::Expired && touchesReadyToEat(line.post));
    }
    EXPECT_EQ(states[CertificateState::EndsSoon], 1);
    EXPECT_EQ(daysLeft, 20);
    EXPECT_EQ(states[CertificateState::Expired], 1);
    EXPECT_EQ(states[CertificateState::Valid], 12);
    EXPECT_EQ(store::listCertificates(school().db(), staffIdOf("demo-school", "09")).size(), 2U);
}

TEST_F(DemoSchoolTest, PeopleAreAwayAndLate) {
    std::map<Attendance, int> words;
    for (const Date day : school().schooldays())
        for (const auto& row : store::attendanceOn(school().db(), day)) ++words[row.state];
    EXPECT_EQ(words[Attendance::SickLeave], 2);
    EXPECT_EQ(words[Attendance::PersonalLeave], 1);
    EXPECT_EQ(words[Attendance::Late], 2);
}

TEST_F(DemoSchoolTest, SamplesAreInEveryStateThereIs) {
    std::map<SampleState, int> states;
    for (const SampleLine& line : school().book()) ++states[line.state];
    EXPECT_GT(states[SampleState::Taken], 0);
    EXPECT_GT(states[SampleState::Stored], 25);
    EXPECT_GT(states[SampleState::Disposed], 150);
    EXPECT_EQ(states[SampleState::Sent], 1);
    EXPECT_EQ(states[SampleState::Voided], 1);
    EXPECT_EQ(states[SampleState::Corrected], 1);
    EXPECT_EQ(countLines([](const SampleLine& line) { return line.correction; }), 1);
    EXPECT_EQ(countLines([](const SampleLine& line) {
                  return line.held && line.holdReason == HoldReason::Complaint;
              }),
              2);
}

TEST_F(DemoSchoolTest, CountsEveryMealOfEverySchoolday) {
    const Meals meals(school().context());
    int corrected = 0;
    int farOff = 0;
    for (const Date day : school().schooldays()) {
        if (day == school().summary.today) continue;
        const MealCount lunch = meals.meal(day, Meal::Lunch);
        EXPECT_EQ(lunch.counted, 20) << formatDate(day);
        EXPECT_EQ(lunch.toConfirm, 0) << formatDate(day);
        EXPECT_GT(lunch.heads, 750) << formatDate(day);
        EXPECT_EQ(meals.meal(day, Meal::Supper).uncounted.size(), 0U) << formatDate(day);
        for (const DinersLine& line : lunch.classes) {
            corrected += line.serving->line.reason != Reason::None ? 1 : 0;
            farOff += line.serving->difference ? 1 : 0;
        }
    }
    EXPECT_EQ(corrected, 1);
    EXPECT_EQ(farOff, 1);
    EXPECT_EQ(meals.meal(school().summary.today, Meal::Lunch).overdue.size(), 2U);
    EXPECT_GT(meals.month(school().summary.today, Meal::Lunch).averagePeople, 0);
}

TEST_F(DemoSchoolTest, RiceAHeadIsWithinTheBand) {
    const Meals meals(school().context());
    for (const Date day : school().schooldays())
        for (const auto& meal : meals.closing(day))
            EXPECT_EQ(rules::riceOutsideBand(meal.rice, meal.heads, school().context().pack), std::nullopt)
                << formatDate(day) << ", meal " << static_cast<int>(meal.meal);
}

TEST_F(DemoSchoolTest, LateEntriesNameTheirReason) {
    int late = 0;
    for (const SampleLine& line : school().book()) {
        if (!line.late) continue;
        ++late;
        EXPECT_NE(line.reason, Reason::None);
    }
    EXPECT_EQ(late, 2);
    const auto checks =
        store::validChecksBetween(school().db(), school().summary.firstDay, school().summary.today);
    EXPECT_EQ(std::count_if(checks.begin(), checks.end(), [](const auto& row) { return row.late; }), 1);
}

TEST_F(DemoSchoolTest, DishesAreExcusedAndUnplanned) {
    EXPECT_EQ(countDishes([](const DishLine& d) {
                  return d.state == DishState::Excused && d.excuse == ExcuseReason::NotCooked;
              }),
              1);
    EXPECT_GT(countDishes([](const DishLine& d) {
                  return d.state == DishState::Excused && d.excuse == ExcuseReason::SealedPackage;
              }),
              0);
    EXPECT_EQ(countDishes([](const DishLine& d) { return d.unplanned && d.state == DishState::Stored; }), 1);
}

TEST_F(DemoSchoolTest, EveryPastDayIsClosedOneOfThemLate) {
    int late = 0;
    for (const Date day : school().schooldays()) {
        if (day == school().summary.today) continue;
        const auto closed = store::findClosedDay(school().db(), day);
        ASSERT_TRUE(closed) << formatDate(day);
        late += businessDay(closed->closedAt, Zone{}) > day ? 1 : 0;
    }
    EXPECT_EQ(late, 1);
}

TEST_F(DemoSchoolTest, SomebodyResponsibleAteAtEveryMealOfThePastDays) {
    const Accompanying accompanying(school().terminal().context());
    int late = 0;
    std::set<std::string> voices;
    for (const Date day : school().schooldays()) {
        for (const auto& meal : accompanying.day(day)) {
            EXPECT_FALSE(meal.isGap() && day != school().summary.today) << formatDate(day);
            EXPECT_FALSE(meal.dishes > 0 && meal.planned.empty()) << "the roster of " << formatDate(day);
            for (const auto& record : meal.records) {
                late += record.late ? 1 : 0;
                voices.insert(record.voices);
            }
        }
    }
    EXPECT_EQ(late, 1);
    EXPECT_GT(voices.size(), 12U);
    const Date today = school().summary.today;
    EXPECT_EQ(accompanying.guests(today - 30, today).size(), 2U);
    EXPECT_EQ(accompanying.parentSessions(today), 1);
}

TEST_F(DemoSchoolTest, OneProblemWasPutRightAndOneWaitsForItsPart) {
    const Problems problems(school().terminal().context());
    const auto ofMeals = [](std::vector<ProblemLine> lines) {
        std::erase_if(lines, [](const ProblemLine& line) {
            return line.row.source != ProblemSource::AccompanyingMeal;
        });
        return lines;
    };
    const auto waiting = ofMeals(problems.waiting());
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_FALSE(waiting.front().overdue);
    EXPECT_TRUE(waiting.front().row.answered);
    const Date today = school().summary.today;
    const auto all = ofMeals(problems.between(today - 30, today));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all.back().row.state, ProblemState::Closed);
}

TEST_F(DemoSchoolTest, NothingWasThrownAwayEarlyOrByOnePerson) {
    for (const SampleLine& line : school().book()) {
        EXPECT_GE(line.weight, Grams{125});
        if (line.state != SampleState::Disposed) continue;
        ASSERT_TRUE(line.endedAt && line.keepUntil);
        EXPECT_GE(*line.endedAt, *line.keepUntil);
        EXPECT_GE((*line.endedAt - line.sampledAt).value, hours(48).value);
        EXPECT_FALSE(line.witness.empty());
        EXPECT_NE(line.endedBy, line.witness);
        EXPECT_NE(line.supervisor, line.sampler);
    }
}

TEST_F(DemoSchoolTest, NoSignOfInventedValues) {
    for (const Date day : school().schooldays()) {
        const Sheet sheet = school().sheet(day);
        EXPECT_TRUE(sheet.signs.empty()) << formatDate(day) << " " << sheet.signs.front().rule;
        for (const auto& finding : DayClose(school().terminal().context()).status(day).findings)
            EXPECT_NE(finding.level, rules::Level::Flag) << formatDate(day) << " " << finding.rule;
        std::set<int> temperatures;
        for (const SheetLine& line : sheet.lines)
            if (line.temperature) temperatures.insert(line.temperature->value);
        EXPECT_GE(temperatures.size(), 4U) << formatDate(day);
    }
}

TEST_F(DemoSchoolTest, MenusReachIntoNextWeek) {
    const Date monday = DemoCalendar(school().summary.today).monday();
    for (int week = -3; week <= 1; ++week)
        for (int day = 0; day < 5; ++day)
            EXPECT_EQ(school().samples().day(monday + 7 * week + day).size(), 3U);
    EXPECT_FALSE(school().samples().day(monday + 11)[1].dishes.empty());
}

TEST_F(DemoSchoolTest, EverybodySignsInWithTheirOwnPinOnly) {
    ASSERT_EQ(school().summary.pins.size(), 19U);
    std::set<std::string> pins;
    for (const DemoPin& pin : school().summary.pins) {
        pins.insert(pin.pin);
        const auto signIn =
            school().terminal().vault().signIn(staffIdOf("demo-school", pin.staffNo), pin.pin);
        ASSERT_TRUE(signIn) << pin.name;
        EXPECT_EQ(signIn->name, pin.name);
    }
    EXPECT_EQ(pins.size(), 19U);
}

TEST(DemoSchool, OneSeedGivesOneStory) {
    const auto figures = [](School& school) {
        std::map<std::string, int> counts;
        for (std::uint64_t seq = 1; seq <= school.summary.records; ++seq)
            ++counts["kind " + std::to_string(static_cast<int>(store::findEntry(school.db(), seq)->kind))];
        for (const SampleLine& line : school.book())
            counts["grams"] += line.weight.value * (1 + line.box.value % 7);
        for (const DemoPin& pin : school.summary.pins) counts["pin " + pin.pin] = std::stoi(pin.staffNo);
        return counts;
    };
    School one(pictureMoment());
    School two(pictureMoment());
    School other(pictureMoment(), kSeed + 1);
    EXPECT_EQ(figures(one), figures(two));
    EXPECT_NE(figures(one), figures(other));
}

TEST(DemoSchool, WithoutSeedThePinsAreNewEachTime) {
    School one(pictureMoment(), std::nullopt);
    School two(pictureMoment(), std::nullopt);
    int same = 0;
    for (std::size_t i = 0; i < one.summary.pins.size(); ++i)
        same += one.summary.pins[i].pin == two.summary.pins[i].pin ? 1 : 0;
    EXPECT_LT(same, 3);
}

// Whatever the weekday and the hour, the history is sound and there is something to do.
TEST(DemoSchool, CanBeMadeAtAnyMoment) {
    // Night, weekend, the first shift, an afternoon, the turn of a year and of a leap February.
    const std::array moments{
        momentOf(2026, 11, 21, 1, 0),   momentOf(2026, 11, 22, 22, 15), momentOf(2026, 11, 23, 5, 3),
        momentOf(2026, 11, 25, 15, 10), momentOf(2027, 1, 1, 12, 0),    momentOf(2028, 2, 29, 16, 40),
    };
    for (const UtcMs now : moments) {
        School school(now);
        const std::string when = formatInstant(now, Zone{});
        EXPECT_EQ(school.summary.today, businessDay(now, Zone{})) << when;
        EXPECT_FALSE(school.sheet(school.summary.today).lines.empty()) << when;
        EXPECT_EQ(school.check().exclusions().size(), 1U) << when;
        EXPECT_EQ(school.samples().counts().held, 2) << when;
        EXPECT_GT(school.samples().counts().due, 0) << when;
        for (const MealLines& meal : school.samples().day(school.summary.today))
            EXPECT_FALSE(meal.dishes.empty()) << when;
        const auto report = store::verifyStore(school.directory());
        ASSERT_TRUE(report) << when;
        EXPECT_TRUE(report->ok()) << when << ": " << (report->fault ? report->fault->what : "");
    }
}

TEST(DemoSchool, LeavesWhatIsThereAlone) {
    testing::TempDirectory temp;
    std::ofstream(temp.path() / "holiday.txt") << "photos";
    DemoOptions options;
    options.store.directory = temp.path();
    const auto refused = makeDemoSchool(options, testing::FakeClock());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text.id, TextId::TargetNotEmpty);
    EXPECT_TRUE(std::filesystem::exists(temp.path() / "holiday.txt"));
}

// The national list for primary schools, its synonyms, and what is best left alone besides.
TEST(DemoSchool, ServesNothingForbidden) {
    constexpr std::array kForbidden{"四季豆", "菜豆", "芸豆",   "豆角", "扁豆", "刀豆", "豇豆",   "黄花菜",
                                    "金针菜", "野生", "野菌",   "发芽", "凉拌", "凉菜", "冷盘",   "卤",
                                    "生鱼",   "刺身", "沙拉",   "裱花", "蛋糕", "皮蛋", "亚硝酸", "腊肉",
                                    "香肠",   "火腿", "咸鸭蛋", "木耳", "银耳", "腌"};
    for (const embedded::File& file : embedded::demoSchool()) {
        if (file.path.find("menu") == std::string_view::npos) continue;
        for (const char* word : kForbidden)
            EXPECT_EQ(file.bytes.find(word), std::string_view::npos) << file.path << ": " << word;
    }
}

TEST(DemoSchool, CooksSixtyDishesOrMore) {
    School school(momentOf(2026, 11, 20, 4, 0));
    EXPECT_GE(school.samples().knownDishes().size(), 60U);
}

TEST(DemoDays, NamesInTextsBecomeDates) {
    const NamedDays days{{"today", makeDate(2026, 11, 20)}, {"monday", makeDate(2026, 11, 16)}};
    EXPECT_EQ(expandDays("{today-20},{monday+2};{today}", days), "2026-10-31,2026-11-18;2026-11-20");
    EXPECT_THROW(expandDays("{friday}", days), Bug);
    EXPECT_THROW(expandDays("{today", days), Bug);
    EXPECT_THROW(expandDays("{today+x}", days), Bug);
}

TEST(DemoDays, AWeekendIsASchooldayWhenItIsToday) {
    const DemoCalendar saturday(makeDate(2026, 11, 21));
    EXPECT_TRUE(saturday.isOnWeekend());
    EXPECT_EQ(saturday.schooldays().back(), makeDate(2026, 11, 21));
    EXPECT_EQ(saturday.before(1), makeDate(2026, 11, 20));
    EXPECT_EQ(saturday.before(6), makeDate(2026, 11, 13));
    EXPECT_EQ(saturday.ago(makeDate(2026, 11, 13)), 6);
    EXPECT_EQ(DemoCalendar(makeDate(2026, 11, 16)).schooldays().size(), 16U);
}

}  // namespace
}  // namespace canteen::service
