// Random days in the dining room: whatever people type, in whatever order, the promises hold.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "core/store/verify.h"
#include "tests/support/diners.h"

namespace canteen::testing {
namespace {

constexpr int kRooms = 4;
constexpr int kActions = 200;

class RandomDiningroom {
  public:
    explicit RandomDiningroom(unsigned seed) : random_(seed) {
        room_.dish("番茄炒蛋");
        room_.append(BeneficiariesRegistered{kFirst.schoolClass, 12});
        room_.at(11, 20);
    }

    void act() {
        using Act = void (RandomDiningroom::*)();
        static constexpr Act kActs[] = {
            &RandomDiningroom::report,  &RandomDiningroom::report,   &RandomDiningroom::serve,
            &RandomDiningroom::serve,   &RandomDiningroom::serve,    &RandomDiningroom::serve,
            &RandomDiningroom::handOut, &RandomDiningroom::takeBack, &RandomDiningroom::confirm,
            &RandomDiningroom::confirm, &RandomDiningroom::wait};
        (this->*kActs[below(std::size(kActs))])();
    }

    // What must be true after every action.
    void examine() {
        for (int day = 0; day < 2; ++day) {
            const auto count = room_.meals().meal(Kitchen::kToday + day, Meal::Lunch);
            for (const auto& line : count.classes) {
                if (line.report) {
                    EXPECT_LE(line.report->reported, *line.enrolled);
                }
                if (!line.serving) continue;
                EXPECT_LE(line.serving->served, *line.enrolled);
                EXPECT_LE(line.serving->subsidised.value_or(0), line.serving->served);
                if (line.beneficiaries) {
                    EXPECT_LE(line.serving->subsidised.value_or(0), *line.beneficiaries);
                }
                const bool far =
                    line.report && rules::differs(line.serving->served, line.report->reported, room_.pack);
                if (line.serving->difference || !far) continue;
                // The report may have changed after the class was served, never the other way round.
                EXPECT_GT(line.report->line.seq, line.serving->line.seq);
            }
            std::set<std::pair<DinerGroup, ClassId>> standing;
            for (const auto& row : store::servingsOf(db(), count.day, Meal::Lunch)) {
                EXPECT_TRUE(standing.insert({row.line.diners.group, row.line.diners.schoolClass}).second);
                if (!row.confirmedAt) continue;
                EXPECT_NE(row.confirmerName, row.line.counterName) << "counted and confirmed by one person";
            }
        }
    }

    [[nodiscard]] std::string faults() { return room_.faults(); }
    [[nodiscard]] std::vector<std::string> rebuilt() { return store::rebuild(db()); }
    std::map<std::string, int> done;  // successful actions by name

  private:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
    bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
    store::Database& db() { return room_.store().database(); }
    Diners somebody() {
        static const Diners kAll[] = {kFirst, kSecond, kThird, kTeachers};
        return kAll[below(4)];
    }
    StaffId counter() {
        return chance(60)   ? kLuo
               : chance(80) ? kWang
                            : numbered<StaffId>(static_cast<unsigned>(1 + below(7)));
    }
    Date day() { return businessDay(room_.now(), room_.site.zone) - (chance(15) ? 1 : 0); }
    Reason reason() { return chance(50) ? Reason::Mistyped : Reason::None; }
    bool did(const Status& status, const char* name) {
        if (!status) {
            EXPECT_NE(status.error().kind, ErrorKind::Machine) << name << ": " << status.error().detail;
            return false;
        }
        ++done[name];
        return true;
    }

    void report() {
        auto form = room_.report(somebody(), static_cast<int>(below(44)), day());
        if (chance(30)) form.absent = static_cast<int>(below(5));
        form.head.reason = reason();
        if (did(room_.meals().save(form, room_.signer(counter())), "report"))
            lines_.push_back(form.head.record);
    }
    void serve() {
        auto form = room_.serving(somebody(), static_cast<int>(30 + below(14)), day());
        if (chance(40)) form.subsidised = static_cast<int>(below(44));
        if (chance(60)) form.difference = CountDifference::Leave;
        form.head.reason = reason();
        if (did(room_.meals().save(form, room_.signer(counter())), "serve"))
            lines_.push_back(form.head.record);
    }
    void handOut() {
        auto form =
            *room_.meals().openHanding(day(), Meal::Lunch, somebody(), HandedItem::Milk, {}, "260101A");
        form.count = static_cast<int>(below(44));
        form.head.reason = reason();
        if (did(room_.meals().save(form, room_.signer(counter())), "hand out"))
            lines_.push_back(form.head.record);
    }
    void takeBack() {
        if (lines_.empty()) return;
        did(room_.meals().takeBack(room_.record(), lines_[below(lines_.size())], Reason::Mistyped, "",
                                   room_.signer(chance(70) ? counter() : kQian)),
            "take back");
    }
    void confirm() {
        const auto open = room_.meals().toConfirm(day(), Meal::Lunch);
        const StaffId by = chance(50) ? kSun : counter();
        did(room_.meals().confirm(room_.record(), day(), Meal::Lunch, open.lines, room_.signer(by)),
            "confirm");
    }
    void wait() {
        if (businessDay(room_.now() + hours(3), room_.site.zone) < Kitchen::kToday + 2)
            room_.clock.advance(minutes(static_cast<int>(below(60))));
    }

    Diningroom room_;
    std::mt19937 random_;
    std::vector<RecordId> lines_;
};

TEST(RandomDiningroom, NumbersStayWithinTheRollAndTwoPeopleStandForThem) {
    std::map<std::string, int> done;
    for (unsigned seed = 1; seed <= kRooms; ++seed) {
        RandomDiningroom room(seed);
        for (int i = 0; i < kActions; ++i) {
            room.act();
            room.examine();
            if (::testing::Test::HasFailure()) FAIL() << "seed " << seed << ", action " << i;
        }
        EXPECT_EQ(room.faults(), "") << seed;
        EXPECT_EQ(room.rebuilt(), std::vector<std::string>{}) << seed;
        for (const auto& [name, times] : room.done) done[name] += times;
    }
    for (const char* name : {"report", "serve", "hand out", "take back", "confirm"})
        EXPECT_GT(done[name], 0) << name;
}

}  // namespace
}  // namespace canteen::testing
