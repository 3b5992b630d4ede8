// Clearing stock away, holding lots and releasing them, and taking such records back.
#include <algorithm>
#include <set>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/stock.h"
#include "core/service/stock_lots.h"
#include "core/store/stock_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

// Every lot exists, once, and is held for the reason or not.
Status judgeLots(const Context& context, const std::vector<LotId>& lots, LotHoldReason reason, bool held) {
    if (lots.empty() || std::set(lots.begin(), lots.end()).size() != lots.size())
        return refuse(TextId::NothingChosen, "no lot, or one twice");
    if (reason == LotHoldReason::PapersToFollow)
        return refuse(TextId::StockHoldByPapers, "papers hold and release by themselves");
    for (const LotId lot : lots) {
        if (!store::findGoods(context.store.database(), lot))
            return Error{ErrorKind::NotFound, TextId::NotFound, "no such lot"};
        const auto holds = holdsOf(context, lot);
        const bool is = std::find(holds.begin(), holds.end(), reason) != holds.end();
        if (is && !held) return refuse(TextId::StockHeldAlready, "held for this reason");
        if (!is && held) return refuse(TextId::StockNotHeld, "not held for this reason");
    }
    return Done{};
}

// What went out goes back into a lot whose line still stands.
Status judgeOutgoing(store::Database& db, const ledger::Entry& entry) {
    const auto row = store::findOutgoing(db, entry.id);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "nothing went out by it"};
    if (row->voided) return refuse(TextId::TakenBackAlready, "taken back before");
    if (!store::findGoods(db, row->lot)) return refuse(TextId::ReceivingLineReplaced, "the lot is void");
    return Done{};
}

Status judgeHeld(store::Database& db, const ledger::Entry& entry, ledger::Relation relation) {
    if (relation != ledger::Relation::Undoes)
        return refuse(TextId::HoldOnlyLifted, "a hold is lifted, not voided");
    const auto body = store::findBody<LotsHeld>(db, entry.id);
    if (body->reason == LotHoldReason::RapidTest)
        return refuse(TextId::ReceivingTestStands, "a test holds it");
    for (const LotId lot : body->lots) {
        const auto holds = store::lotHoldsOf(db, lot);
        if (std::none_of(holds.begin(), holds.end(), [&](const auto& hold) { return hold.seq == entry.seq; }))
            return refuse(TextId::TakenBackAlready, "released since");
    }
    return Done{};
}

Status judgeKind(store::Database& db, const ledger::Entry& entry, ledger::Relation relation) {
    switch (entry.kind) {
        case Kind::StockIssued:
        case Kind::StockCleared:
            return judgeOutgoing(db, entry);
        case Kind::LotsHeld:
            return judgeHeld(db, entry, relation);
        default:
            return refuse(TextId::TakeBackNotThis, "no record of the stock");
    }
}

}  // namespace

Result<ClearForm> Stock::openClearing(LotId lot) const {
    const auto row = store::findGoods(context_.store.database(), lot);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such lot"};
    if (row->remaining.value == 0) return refuse(TextId::StockLotEmpty, "nothing is left");
    ClearForm form;
    form.record = makeId<RecordId>(effectiveNow(context_));
    form.cleared.lot = lot;
    form.cleared.amount = row->remaining;
    const bool expired = row->expires && *row->expires < today(context_);
    form.cleared.reason = expired ? ClearReason::Expired : ClearReason::Other;
    form.cleared.action = RejectAction::Destroyed;
    return form;
}

rules::Findings Stock::judge(const ClearForm& form, std::optional<StaffId> keeper,
                             std::optional<StaffId> witness) const {
    rules::ClearFacts facts;
    if (const auto row = store::findGoods(context_.store.database(), form.cleared.lot))
        facts.left = row->remaining;
    facts.amount = form.cleared.amount;
    facts.holds = holdsOf(context_, form.cleared.lot);
    facts.keeper = keeper.value_or(StaffId{});
    facts.witness = witness.value_or(StaffId{});
    return rules::judgeClearing(facts);
}

Status Stock::clear(const ClearForm& form, const Signer& keeper, const Signer& witness) {
    if (isBooked(context_, form.record)) return Done{};
    const Status mayClear = mayActNow(context_, keeper, Action::KeepStock);
    if (!mayClear) return mayClear;
    const Status mayWitness = mayActNow(context_, witness, Action::Supervise);
    if (!mayWitness) return mayWitness;
    if (!store::findGoods(context_.store.database(), form.cleared.lot))
        return Error{ErrorKind::NotFound, TextId::NotFound, "no such lot"};
    const rules::Findings findings = judge(form, keeper.person, witness.person);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    StockCleared cleared = form.cleared;
    cleared.day = today(context_);
    return appendOne(context_,
                     store::makeDraft(form.record, cleared,
                                      {sign(keeper, SignRole::Keeper), sign(witness, SignRole::Witness)}));
}

Status Stock::hold(RecordId record, const std::vector<LotId>& lots, LotHoldReason reason,
                   const std::string& note, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::PlaceHold);
    if (!allowed) return allowed;
    const Status judged = judgeLots(context_, lots, reason, false);
    if (!judged) return judged;
    return appendOne(
        context_, store::makeDraft(record, LotsHeld{lots, reason, note}, {sign(signer, SignRole::Entered)}));
}

Status Stock::release(RecordId record, const std::vector<LotId>& lots, LotHoldReason reason,
                      const std::string& note, const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::LiftHold);
    if (!allowed) return allowed;
    const Status judged = judgeLots(context_, lots, reason, true);
    if (!judged) return judged;
    return appendOne(context_, store::makeDraft(record, LotsReleased{lots, reason, note},
                                                {sign(signer, SignRole::Entered)}));
}

Status Stock::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                       const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    store::Database& db = context_.store.database();
    const auto entry = store::findEntry(db, record);
    if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    const Status judged = judgeKind(db, *entry, *relation);
    if (!judged) return judged;
    return appendVoid(context_, voiding, *entry, *relation, reason, note, signer);
}

Status Stock::undoIssue(RecordId voiding, const std::vector<RecordId>& lines, const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    if (lines.empty()) return refuse(TextId::NothingChosen, "nothing to take back");
    store::Database& db = context_.store.database();
    std::vector<store::Draft> drafts;
    for (const RecordId record : lines) {
        const auto entry = store::findEntry(db, record);
        if (!entry) return Error{ErrorKind::NotFound, TextId::NotFound, "no such record"};
        const auto relation = judgeTakingBack(context_, *entry, Reason::UndoneAtOnce, signer);
        if (!relation) return relation.error();
        const Status judged = judgeKind(db, *entry, *relation);
        if (!judged) return judged;
        // The first one stands for all of them when the same undoing is tried again.
        const RecordId id =
            drafts.empty() ? voiding : RecordId{namedUuid(toString(voiding.uuid), toString(record.uuid))};
        drafts.push_back(makeVoid(id, *entry, *relation, Reason::UndoneAtOnce, "", signer));
    }
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

}  // namespace canteen::service
