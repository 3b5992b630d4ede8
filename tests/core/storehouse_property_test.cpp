// Random mornings at the storehouse: whatever people try, in whatever order, the promises hold.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "core/store/database.h"
#include "core/store/receiving_queries.h"
#include "core/store/stock_queries.h"
#include "core/store/terminal_queries.h"
#include "core/store/verify.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

constexpr int kHouses = 6;
constexpr int kActions = 250;

class RandomStorehouse {
  public:
    explicit RandomStorehouse(unsigned seed) : random_(seed) {}

    void act() {
        using Act = void (RandomStorehouse::*)();
        static constexpr Act kActs[] = {
            &RandomStorehouse::open,      &RandomStorehouse::receive,   &RandomStorehouse::receive,
            &RandomStorehouse::receive,   &RandomStorehouse::sign,      &RandomStorehouse::sign,
            &RandomStorehouse::sign,      &RandomStorehouse::sign,      &RandomStorehouse::sign,
            &RandomStorehouse::issue,     &RandomStorehouse::issue,     &RandomStorehouse::issue,
            &RandomStorehouse::issue,     &RandomStorehouse::clear,     &RandomStorehouse::hold,
            &RandomStorehouse::release,   &RandomStorehouse::test,      &RandomStorehouse::review,
            &RandomStorehouse::undoIssue, &RandomStorehouse::attach,    &RandomStorehouse::correct,
            &RandomStorehouse::correct,   &RandomStorehouse::takeBack,  &RandomStorehouse::takeBack,
            &RandomStorehouse::wait,      &RandomStorehouse::turnClock, &RandomStorehouse::restart};
        (this->*kActs[below(std::size(kActs))])();
    }

    // What must be true after every action.
    void examine() {
        for (const auto& row : store::goodsInStock(db())) {
            std::int64_t out = 0;
            for (const auto& gone : store::outgoingOfLot(db(), row.lot))
                out += gone.voided ? 0 : gone.amount.value;
            EXPECT_GE(row.remaining, Quantity{0});
            EXPECT_EQ(row.remaining.value + out, row.accepted.value) << "amounts do not add up";
        }
        for (const DeliveryId delivery : deliveries_) {
            std::map<RecordId, std::set<StaffId>> people;
            std::set<std::pair<RecordId, SignRole>> places;
            for (const auto& signature : store::signaturesOf(db(), delivery)) {
                EXPECT_TRUE(places.insert({signature.line, signature.role}).second) << "a place signed twice";
                if (signature.role == SignRole::Deliverer) continue;
                EXPECT_TRUE(people[signature.line].insert(signature.person).second)
                    << "one person in two places";
            }
        }
    }

    [[nodiscard]] std::string faults() { return house_.faults(); }
    [[nodiscard]] std::vector<std::string> rebuilt() { return store::rebuild(db()); }
    std::map<std::string, int> done;  // successful actions by name

  private:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
    bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
    store::Database& db() { return house_.store().database(); }
    StaffId anybody() { return numbered<StaffId>(static_cast<unsigned>(below(10)) + 1); }
    StaffId mostly(StaffId person) { return chance(85) ? person : anybody(); }
    service::Signer signer(StaffId person) { return house_.signer(person); }
    DeliveryId someDelivery() { return deliveries_[below(deliveries_.size())]; }
    std::int64_t amount() { return 1'000 * static_cast<std::int64_t>(below(40) + 1); }

    template <class T>
    bool succeeded(const Result<T>& result, const char* name, RecordId record) {
        if (!result) {
            EXPECT_NE(result.error().kind, ErrorKind::Machine) << name << ": " << result.error().detail;
            return false;
        }
        ++done[name];
        recent_.push_back(record);
        return true;
    }

    void open() {
        auto form = house_.receiving().open(chance(50) ? kGrocer : kButcher);
        form.reason = chance(50) ? Reason::PowerCut : Reason::None;
        if (chance(20)) form.arrivedAt = form.openedAt - hours(3);
        const auto saved = house_.receiving().save(form, signer(mostly(kZhou)));
        if (succeeded(saved, "open", form.record)) deliveries_.push_back(*saved);
    }
    void receive() {
        if (deliveries_.empty()) return open();
        const DeliveryId delivery = someDelivery();
        const auto found = house_.receiving().find(delivery);
        if (found->line.state == DeliveryState::Voided) return;
        const ProductId product = found->header.supplier == kButcher ? kPork
                                  : chance(40)                       ? kRice
                                  : chance(50)                       ? kCabbage
                                                                     : kSauce;
        auto form = house_.line(delivery, product, amount());
        if (chance(25)) form.goods.papers.pop_back();
        if (chance(15)) form.goods.expires = today() + static_cast<int>(below(3)) - 1;
        if (chance(15)) form.goods.rejected = {amount()};
        if (chance(10)) form.goods.accepted = {0};
        if (form.goods.rejected.value > 0) {
            form.goods.rejectReason = RejectReason::Sensory;
            form.goods.rejectAction = RejectAction::Returned;
        }
        if (chance(10)) form.goods.overrideReason = "先收下";
        std::optional<service::Signer> director;
        if (chance(50)) director = signer(kZhao);
        const auto saved = house_.receiving().accept(form, signer(mostly(kZhou)), director);
        if (!succeeded(saved, "receive", form.record)) return;
        lots_.push_back(form.goods.lotId);
        const auto records = house_.store().lastSeq();
        EXPECT_TRUE(house_.receiving().accept(form, signer(kZhou)));
        EXPECT_EQ(house_.store().lastSeq(), records) << "a retry booked twice";
    }
    void sign() {
        if (deliveries_.empty()) return;
        // Mostly in the order in which people come by.
        if (chance(50)) {
            const DeliveryId delivery = someDelivery();
            for (const auto& [role, person] : {std::pair{SignRole::Handler, kZhou},
                                               {SignRole::Acceptor, kWu},
                                               {SignRole::Reviewer, kHan}}) {
                const RecordId record = house_.record();
                succeeded(house_.receiving().sign(record, delivery, role, signer(person)), "sign", record);
            }
            return;
        }
        static constexpr SignRole kRoles[] = {SignRole::Handler, SignRole::Acceptor, SignRole::Reviewer,
                                              SignRole::Deliverer};
        const SignRole role = kRoles[below(std::size(kRoles))];
        const StaffId usual = role == SignRole::Acceptor ? kWu : role == SignRole::Reviewer ? kHan : kZhou;
        const RecordId record = house_.record();
        succeeded(house_.receiving().sign(record, someDelivery(), role, signer(mostly(usual))), "sign",
                  record);
    }
    LotId someLot() {
        const auto stock = store::goodsInStock(db());
        if (!stock.empty() && chance(90)) return stock[below(stock.size())].lot;
        return lots_.empty() ? LotId{} : lots_[below(lots_.size())];
    }
    void issue() {
        const LotId lot = someLot();
        auto form = house_.stock().open(today(), Meal::Lunch);
        form.lines = {house_.stock().line(lot, {amount()})};
        const auto before = store::findGoods(db(), lot);
        const bool owed = !store::openPaperDutiesOf(db(), lot).empty();
        const bool held = !store::lotHoldsOf(db(), lot).empty();
        const StaffId taker = mostly(kZhang);
        const StaffId keeper = mostly(kZhou);
        if (!succeeded(house_.stock().issue(form, signer(taker), signer(keeper)), "issue",
                       form.lines.front().record))
            return;
        issued_ = {form.lines.front().record};
        EXPECT_NE(taker, keeper);
        EXPECT_FALSE(owed) << "issued out of quarantine";
        EXPECT_FALSE(held) << "issued under a hold";
        EXPECT_EQ(before->signs & 7, 7) << "issued unsigned";
        EXPECT_TRUE(!before->expires || *before->expires >= today()) << "issued expired";
    }
    void clear() {
        const LotId lot = someLot();
        auto form = house_.stock().openClearing(lot);
        if (!form) return;
        if (chance(50)) form->cleared.amount = {amount()};
        const StaffId witness = mostly(kWu);
        if (succeeded(house_.stock().clear(*form, signer(mostly(kZhou)), signer(witness)), "clear",
                      form->record)) {
            EXPECT_NE(witness, kZhou);
        }
    }
    LotHoldReason reason() { return chance(50) ? LotHoldReason::Incident : LotHoldReason::Recall; }
    void hold() {
        const RecordId record = house_.record();
        succeeded(house_.stock().hold(record, {someLot()}, reason(), "", signer(anybody())), "hold", record);
    }
    void release() {
        const RecordId record = house_.record();
        const auto holds = store::lotHolds(db());
        if (holds.empty()) return;
        const auto& hold = holds[below(holds.size())];
        succeeded(house_.stock().release(record, {hold.lot}, hold.reason, "", signer(mostly(kZhao))),
                  "release", record);
    }
    void test() {
        const auto waiting = store::testsToRepeat(db());
        auto form = waiting.empty() || chance(40) ? house_.receiving().openTest(someLot())
                                                  : house_.receiving().openRetest(waiting.front().test);
        if (!form) return;
        form->test.method = TestMethod::EnzymeInhibition;
        form->test.inhibition = static_cast<std::int32_t>(below(1000));
        form->test.verdict = *house_.receiving().judgeTest(*form, {}).proposed;
        succeeded(house_.receiving().saveTest(*form, signer(mostly(kZhang))), "test", form->record);
    }
    void review() {
        const auto waiting = store::testsToReview(db(), today());
        if (waiting.empty()) return;
        const StaffId reviewer = mostly(kHan);
        const RecordId record = house_.record();
        if (!succeeded(house_.receiving().review(record, waiting.front().test, signer(reviewer)), "review",
                       record))
            return;
        EXPECT_NE(waiting.front().testedBy, reviewer) << "the tester reviewed";
    }
    void undoIssue() {
        const RecordId voiding = house_.record();
        succeeded(house_.stock().undoIssue(voiding, issued_, signer(mostly(kZhou))), "undo issue", voiding);
    }
    void attach() {
        const auto open = store::openPaperDuties(db());
        if (open.empty()) return;
        const auto& duty = open[below(open.size())];
        const auto row = store::findGoods(db(), duty.lot);
        const PaperId paper =
            house_.paper(row->supplier, chance(80) ? duty.kind : PaperKind::RapidTestReport);
        const RecordId record = house_.record();
        succeeded(house_.receiving().attach(record, paper, {duty.lot}, signer(mostly(kZhou))), "attach",
                  record);
    }
    void correct() {
        if (lots_.empty()) return;
        const auto row = store::findGoods(db(), lots_[below(lots_.size())]);
        if (!row) return;
        auto form = house_.receiving().openLineCorrection(row->record);
        ASSERT_TRUE(form);
        form->reason = chance(80) ? Reason::Mistyped : Reason::None;
        form->goods.accepted = {amount()};
        if (chance(30) && !form->goods.papers.empty()) form->goods.papers.pop_back();
        succeeded(house_.receiving().accept(*form, signer(mostly(kZhou))), "correct", form->record);
    }
    void takeBack() {
        if (recent_.empty()) return;
        const RecordId record =
            recent_[recent_.size() - 1 - below(std::min<std::size_t>(recent_.size(), 12))];
        const auto entry = store::findEntry(db(), record);
        const bool stock = entry->kind == Kind::StockIssued || entry->kind == Kind::StockCleared ||
                           entry->kind == Kind::LotsHeld;
        const RecordId voiding = house_.record();
        const Reason why = chance(50) ? Reason::UndoneAtOnce : Reason::Mistyped;
        const auto by = signer(chance(50) ? entry->signatures.front().person : kZhao);
        const Status status = stock ? house_.stock().takeBack(voiding, record, why, "", by)
                                    : house_.receiving().takeBack(voiding, record, why, "", by);
        succeeded(status, "take back", voiding);
    }
    Date today() { return businessDay(house_.now(), house_.site.zone); }
    void wait() {
        house_.clock.advance(chance(90) ? seconds(static_cast<std::int64_t>(below(60))) : minutes(40));
    }
    void turnClock() { house_.clock.shiftWall(minutes(static_cast<std::int64_t>(below(300)) - 150)); }
    void restart() {
        if (!chance(30)) return;
        if (chance(50)) house_.clock.reboot(minutes(3));
        house_.reopen();
        ++done["restart"];
    }

    using DeliveryState = service::DeliveryState;
    Storehouse house_;
    std::mt19937 random_;
    std::vector<DeliveryId> deliveries_;
    std::vector<LotId> lots_;
    std::vector<RecordId> recent_;
    std::vector<RecordId> issued_;  // by the last issue
};

TEST(RandomStorehouse, KeepsItsPromises) {
    std::map<std::string, int> done;
    for (unsigned seed = 1; seed <= kHouses; ++seed) {
        RandomStorehouse house(seed);
        for (int i = 0; i < kActions; ++i) {
            house.act();
            house.examine();
            if (::testing::Test::HasFailure()) FAIL() << "seed " << seed << ", action " << i;
        }
        EXPECT_EQ(house.rebuilt(), std::vector<std::string>{}) << "seed " << seed;
        EXPECT_EQ(house.faults(), "") << "seed " << seed;
        for (const auto& [name, times] : house.done) done[name] += times;
    }
    for (const char* name : {"open", "receive", "sign", "issue", "clear", "hold", "release", "test", "review",
                             "undo issue", "attach", "correct", "take back", "restart"})
        EXPECT_GE(done[name], 3) << name << " hardly ever succeeds";
}

}  // namespace
}  // namespace canteen::testing
