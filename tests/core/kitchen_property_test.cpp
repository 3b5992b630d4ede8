// Random days of a kitchen: whatever people try, in whatever order, the promises hold.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>
#include <set>

#include "core/store/check_queries.h"
#include "core/store/database.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

constexpr int kKitchens = 12;
constexpr int kSequences = 25;  // in each kitchen, one after the other
constexpr int kActions = 40;

class RandomKitchen {
  public:
    explicit RandomKitchen(unsigned seed) : random_(seed) { beginDay(); }

    void act() {
        using Act = void (RandomKitchen::*)();
        static constexpr Act kActs[] = {
            &RandomKitchen::check,      &RandomKitchen::check,    &RandomKitchen::check,
            &RandomKitchen::take,       &RandomKitchen::take,     &RandomKitchen::take,
            &RandomKitchen::putIn,      &RandomKitchen::putIn,    &RandomKitchen::sign,
            &RandomKitchen::sign,       &RandomKitchen::dispose,  &RandomKitchen::dispose,
            &RandomKitchen::dispose,    &RandomKitchen::dispose,  &RandomKitchen::hold,
            &RandomKitchen::liftHold,   &RandomKitchen::send,     &RandomKitchen::correct,
            &RandomKitchen::correct,    &RandomKitchen::takeBack, &RandomKitchen::undo,
            &RandomKitchen::undo,       &RandomKitchen::undo,     &RandomKitchen::attend,
            &RandomKitchen::comeBack,   &RandomKitchen::retry,    &RandomKitchen::retry,
            &RandomKitchen::wait,       &RandomKitchen::wait,     &RandomKitchen::turnClock,
            &RandomKitchen::restart,    &RandomKitchen::beginDay, &RandomKitchen::beginDay,
            &RandomKitchen::closeBooks, &RandomKitchen::excuse};
        (this->*kActs[below(std::size(kActs))])();
    }

    // What must be true after every action.
    void examine() {
        std::set<BoxNo> boxes;
        for (const auto& row : store::samplesInBoxes(db())) {
            EXPECT_TRUE(boxes.insert(row.box).second) << "two live samples in a box";
            EXPECT_NE(row.supervisor, std::optional(row.sampler));
        }
        for (const Date day : {today() - 1, today()}) {
            std::set<std::pair<StaffId, CheckSession>> valid;
            for (const auto& check : store::validChecksBetween(db(), day, day)) {
                EXPECT_TRUE(valid.insert({check.staff, check.session}).second) << "two valid checks";
                EXPECT_NE(check.checker, check.staff);
            }
        }
    }

    [[nodiscard]] std::string faults() { return kitchen_.faults(); }
    std::map<std::string, int> done;  // successful actions by name

  private:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
    bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
    store::Database& db() { return kitchen_.store().database(); }
    Date today() { return businessDay(kitchen_.now(), kitchen_.site.zone); }
    StaffId anybody() { return numbered<StaffId>(static_cast<unsigned>(below(7)) + 1); }
    StaffId worker() { return chance(80) ? kZhang : anybody(); }
    service::Signer signer(StaffId person) {
        return kitchen_.signer(person, chance(90) ? SignMethod::Pin : SignMethod::Badge);
    }
    Reason reason() { return chance(70) ? Reason::Mistyped : Reason::None; }

    // Counts a success; a refusal is fine, a failing machine never.
    template <class T>
    bool succeeded(const Result<T>& result, const char* name, RecordId record) {
        if (!result) {
            EXPECT_NE(result.error().kind, ErrorKind::Machine) << name << ": " << result.error().detail;
            return false;
        }
        ++done[name];
        last_ = record;
        recent_.push_back(record);
        return true;
    }

    void beginDay() {
        kitchen_.clock.advance(instant(today() + 1, {11 * 60}, kitchen_.site.zone) - kitchen_.now());
        for (const StaffId staff : {kZhang, kLi, kWang}) kitchen_.roster(staff, today(), Shift::Early);
        dishes_.clear();
        for (const char* name : {"番茄炒蛋", "紫菜汤", "米饭"})
            dishes_.push_back(kitchen_.dish(name, Meal::Lunch, today()));
        kitchen_.accompanied(Meal::Lunch, today());
        if (!chance(80)) return;
        saveCheck(kZhang, kWang, false);
        saveCheck(kWang, kZhao, false);
    }

    void saveCheck(StaffId staff, StaffId checker, bool sick) {
        auto form = kitchen_.healthy(staff, today(), chance(90) ? CheckSession::Morning : CheckSession::Noon);
        if (sick && chance(50)) form.declaration->symptoms = {Symptom::Vomiting};
        if (sick) form.temperature->value = {3790};
        form.actions = {CheckAction::LeavePost};
        if (chance(10)) form.arrivedAt = form.arrivedAt - hours(1);
        form.lateReason = reason();
        retry_ = [this, form, checker] {
            return kitchen_.checks().save(form, kitchen_.signer(checker)).has_value();
        };
        const auto saved = kitchen_.checks().save(form, signer(checker));
        if (succeeded(saved, "check", form.record)) {
            EXPECT_NE(staff, checker);
        }
    }
    void check() { saveCheck(anybody(), anybody(), chance(30)); }
    void attend() {
        const RecordId record = kitchen_.record();
        succeeded(kitchen_.checks().setAttendance(record, anybody(), today(),
                                                  chance(50) ? Attendance::SickLeave : Attendance::OnDuty,
                                                  signer(anybody())),
                  "attend", record);
    }
    void comeBack() {
        const auto open = kitchen_.checks().exclusions();
        if (open.empty()) return;
        const service::ReturnForm form{kitchen_.record(), open[below(open.size())].staff,
                                       ReturnEvidence::SymptomFree,
                                       kitchen_.now() - hours(chance(70) ? 50 : 5), ""};
        const StaffId officer = chance(60) ? kWang : kZhao;
        if (succeeded(kitchen_.checks().liftExclusion(form, signer(officer)), "return", form.record)) {
            EXPECT_NE(form.staff, officer);
        }
    }

    void take() {
        auto form = kitchen_.weighed(dishes_[below(dishes_.size())], {chance(90) ? 130 : 100});
        if (chance(30)) form.box = BoxNo{static_cast<std::int32_t>(below(7)) + 1};
        form.reason = reason();
        const StaffId by = worker();
        retry_ = [this, form, by] { return kitchen_.samples().take(form, kitchen_.signer(by)).has_value(); };
        succeeded(kitchen_.samples().take(form, signer(by)), "take", form.record);
    }
    // Up to three of the newest lines of the book, or of those that wait for something.
    std::vector<SampleId> batch(std::optional<SampleState> state = {}) {
        service::BookQuery query;
        query.limit = 8;
        if (chance(70)) query.state = state;
        const auto lines = kitchen_.samples().book(query);
        std::vector<SampleId> chosen;
        for (std::size_t left = lines.empty() ? 0 : 1 + below(3); left > 0; --left)
            chosen.push_back(lines[below(lines.size())].sample);
        return chosen;
    }
    void putIn() {
        const RecordId record = kitchen_.record();
        const auto chosen = batch(SampleState::Taken);
        if (!succeeded(
                kitchen_.samples().putIn(record, chosen, chance(90) ? "LY1" : "BX2", 1, signer(worker())),
                "put in", record))
            return;
        for (const SampleId sample : chosen) putInAt_[sample] = kitchen_.now();
        putIns_[record] = chosen;
    }
    void sign() {
        const RecordId record = kitchen_.record();
        const auto chosen = batch();
        const StaffId by = anybody();
        succeeded(kitchen_.samples().countersign(record, chosen, signer(by)), "countersign", record);
    }
    void dispose() {
        auto chosen = batch();
        if (!chosen.empty() && chance(60)) {
            chosen.clear();
            for (const auto& line : kitchen_.samples().stored())
                if (*line.keepUntil <= kitchen_.now() && !line.held) chosen.push_back(line.sample);
        }
        const RecordId record = kitchen_.record();
        const StaffId disposer = worker();
        const StaffId witness = chance(70) ? kSun : anybody();
        if (!succeeded(kitchen_.samples().dispose(record, chosen, DisposalMethod::KitchenWaste,
                                                  signer(disposer), signer(witness)),
                       "dispose", record))
            return;
        EXPECT_NE(disposer, witness);
        for (const SampleId sample : chosen) {
            ASSERT_TRUE(putInAt_.contains(sample)) << "disposed of what was never put in";
            EXPECT_GE(kitchen_.now(), putInAt_[sample] + hours(48)) << "disposed early";
            EXPECT_FALSE(held_.contains(sample)) << "disposed under hold";
        }
    }
    void hold() {
        const RecordId record = kitchen_.record();
        const auto chosen = batch(SampleState::Stored);
        std::vector<SampleId> fresh;
        for (const SampleId sample : chosen)
            if (!held_.contains(sample)) fresh.push_back(sample);
        if (!succeeded(kitchen_.samples().hold(record, chosen, HoldReason::Incident, "", signer(anybody())),
                       "hold", record))
            return;
        held_.insert(fresh.begin(), fresh.end());
        holds_[record] = fresh;
    }
    void liftHold() {
        const RecordId record = kitchen_.record();
        std::vector<SampleId> chosen(held_.begin(), held_.end());
        if (chosen.size() > 1) chosen.resize(1);
        if (succeeded(
                kitchen_.samples().liftHold(record, chosen, "", "", signer(chance(50) ? kZhao : anybody())),
                "lift hold", record))
            held_.erase(chosen.front());
    }
    void send() {
        const auto chosen = batch();
        if (chosen.empty() || !chance(50)) return;
        const RecordId record = kitchen_.record();
        succeeded(kitchen_.samples().send(record, {chosen.front(), "市监局", "", {60}, ""}, signer(kWang)),
                  "send", record);
    }
    void correct() {
        const auto chosen = batch();
        if (chosen.empty()) return;
        const auto line = kitchen_.samples().find(chosen.front());
        if (!line) return;
        auto form = kitchen_.samples().openCorrection(line->record);
        if (!form) return;
        if (chance(50)) form->weight = Grams{140};
        if (chance(30)) form->box = BoxNo{static_cast<std::int32_t>(below(6)) + 1};
        if (chance(30)) form->sampledAt = *form->sampledAt - minutes(5);
        if (chance(20)) form->sampledAt = *form->sampledAt + minutes(30);
        if (chance(20)) form->dish = dishes_[below(dishes_.size())];
        form->reason = reason();
        succeeded(kitchen_.samples().take(*form, signer(chance(70) ? kZhang : anybody())), "correct",
                  form->record);
    }
    void excuse() {
        const RecordId record = kitchen_.record();
        succeeded(kitchen_.samples().excuse(record, dishes_[below(dishes_.size())], ExcuseReason::NotServed,
                                            "", signer(chance(60) ? kWang : anybody())),
                  "excuse", record);
    }

    void takeBackRecord(RecordId record, Reason why, StaffId by) {
        const RecordId voiding = kitchen_.record();
        const bool isCheck = store::findCheckByRecord(db(), record).has_value();
        const Status status = isCheck ? kitchen_.checks().takeBack(voiding, record, why, "", signer(by))
                                      : kitchen_.samples().takeBack(voiding, record, why, "", signer(by));
        if (!succeeded(status, why == Reason::UndoneAtOnce ? "undo" : "take back", voiding)) return;
        if (putIns_.contains(record))
            for (const SampleId sample : putIns_[record]) putInAt_.erase(sample);
        if (holds_.contains(record))
            for (const SampleId sample : holds_[record]) held_.erase(sample);
    }
    void takeBack() {
        if (recent_.empty()) return;
        const std::size_t newest = std::min<std::size_t>(recent_.size(), 15);
        takeBackRecord(recent_[recent_.size() - 1 - below(newest)], Reason::Mistyped,
                       chance(50) ? kZhao : anybody());
    }
    void undo() {
        if (!last_) return;
        const auto entry = store::findEntry(db(), *last_);
        takeBackRecord(*last_, Reason::UndoneAtOnce, entry->signatures.front().person);
    }

    // The same form twice more: whatever the first did, the second books nothing.
    void retry() {
        if (!retry_ || !retry_()) return;
        const auto records = kitchen_.store().lastSeq();
        EXPECT_TRUE(retry_());
        EXPECT_EQ(kitchen_.store().lastSeq(), records) << "a retry booked twice";
        ++done["retry"];
    }
    void wait() {
        kitchen_.clock.advance(chance(80) ? seconds(static_cast<std::int64_t>(below(40))) : hours(20));
    }
    void turnClock() {
        kitchen_.clock.shiftWall(minutes(static_cast<std::int64_t>(below(600)) - 480));
        ++done["turn clock"];
    }
    void restart() {
        if (!chance(20)) return;
        if (chance(50)) kitchen_.clock.reboot(minutes(3));
        kitchen_.reopen();
        ++done["restart"];
    }
    void closeBooks() {
        const RecordId sheet = kitchen_.record();
        succeeded(kitchen_.checks().closeSheet(sheet, today(), CheckSession::Morning, signer(kWang)),
                  "close sheet", sheet);
        const RecordId day = kitchen_.record();
        succeeded(kitchen_.days().close(day, today(), signer(kWang)), "close day", day);
    }

    Kitchen kitchen_;
    std::mt19937 random_;
    std::vector<DishId> dishes_;  // of the day
    std::map<SampleId, UtcMs> putInAt_;
    std::set<SampleId> held_;
    std::map<RecordId, std::vector<SampleId>> putIns_;
    std::map<RecordId, std::vector<SampleId>> holds_;
    std::optional<RecordId> last_;
    std::vector<RecordId> recent_;
    std::function<bool()> retry_;
};

TEST(KitchenProperty, WhateverPeopleTryThePromisesHold) {
    std::map<std::string, int> done;
    for (int seed = 1; seed <= kKitchens; ++seed) {
        RandomKitchen kitchen(static_cast<unsigned>(seed));
        for (int sequence = 0; sequence < kSequences; ++sequence) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", sequence " + std::to_string(sequence));
            for (int action = 0; action < kActions; ++action) {
                kitchen.act();
                kitchen.examine();
                if (::testing::Test::HasFailure()) return;
            }
        }
        ASSERT_EQ(kitchen.faults(), "") << "seed " << seed;
        for (const auto& [name, count] : kitchen.done) done[name] += count;
    }
    // Every kind of action succeeded often enough to mean something.
    for (const char* name :
         {"check", "attend", "return", "take", "put in", "countersign", "dispose", "hold", "lift hold",
          "send", "correct", "excuse", "take back", "undo", "retry", "close sheet"})
        EXPECT_GT(done[name], 10) << name;
    EXPECT_GT(done["close day"], 5);
}

}  // namespace
}  // namespace canteen::testing
