#include "core/domain/receiving_records.h"
#include "core/store/projections.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kInsertOutgoing =
    "INSERT INTO outgoing (seq, record, lot, product, unit, amount, day, meal, clear_reason, clear_action,"
    " happened_at, signer, witness, state)"
    " SELECT ?1, ?2, g.lot, g.product, g.unit, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1 FROM goods g"
    " WHERE g.lot = ?3 AND g.state = 1";
constexpr Sql kInsertDish = "INSERT INTO issue_dish (seq, dish) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
constexpr Sql kTake = "UPDATE goods SET remaining = remaining - ?2 WHERE lot = ?1 AND state = 1";
constexpr Sql kVoidOutgoing = "UPDATE outgoing SET state = 2 WHERE seq = ?1 AND state = 1";

constexpr Sql kHold =
    "INSERT INTO lot_hold (lot, reason, seq, since, held_by, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    " ON CONFLICT (lot, reason) DO NOTHING";
constexpr Sql kRelease = "DELETE FROM lot_hold WHERE lot = ?1 AND reason = ?2";
constexpr Sql kUndoHold = "DELETE FROM lot_hold WHERE seq = ?1";

struct Outgoing {
    LotId lot;
    Quantity amount;
    Date day;
    std::optional<Meal> meal;
    std::optional<ClearReason> reason;
    std::optional<RejectAction> action;
    SignRole signer{};
    SignRole witness{};
};

void takeOut(const ProjectionContext& context, const Outgoing& out) {
    const ledger::Entry& e = context.entry;
    context.db.run(kInsertOutgoing, e.seq, e.id, out.lot, out.amount, out.day, out.meal, out.reason,
                   out.action, e.happenedAt, signerIn(e, out.signer).value_or(StaffId{}),
                   signerIn(e, out.witness).value_or(StaffId{}));
    context.db.run(kTake, out.lot, out.amount);
}

void projectIssued(const ProjectionContext& context) {
    const auto issued = context.decode<StockIssued>();
    takeOut(context,
            {issued.lot, issued.amount, issued.day, issued.meal, {}, {}, SignRole::Taker, SignRole::Keeper});
    for (const DishId dish : issued.dishes) context.db.run(kInsertDish, context.entry.seq, dish);
}

void projectCleared(const ProjectionContext& context) {
    const auto cleared = context.decode<StockCleared>();
    takeOut(context, {cleared.lot,
                      cleared.amount,
                      cleared.day,
                      {},
                      cleared.reason,
                      cleared.action,
                      SignRole::Keeper,
                      SignRole::Witness});
}

void projectHeld(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto held = context.decode<LotsHeld>();
    for (const LotId lot : held.lots)
        context.db.run(kHold, lot, held.reason, e.seq, e.happenedAt, firstSigner(e).value_or(StaffId{}),
                       held.note);
}

void projectReleased(const ProjectionContext& context) {
    const auto released = context.decode<LotsReleased>();
    for (const LotId lot : released.lots) context.db.run(kRelease, lot, released.reason);
}

void putBack(const ProjectionContext& context, const ledger::Entry& target, LotId lot, Quantity amount) {
    if (context.db.run(kVoidOutgoing, target.seq) > 0) context.db.run(kTake, lot, -amount.value);
}

void projectTakenBack(const ProjectionContext& context) {
    const auto target = findEntry(context.records, *context.entry.refers);
    if (!target) return;
    if (target->kind == Kind::StockIssued) {
        const auto issued = bodyOf<StockIssued>(*target);
        putBack(context, *target, issued.lot, issued.amount);
    } else if (target->kind == Kind::StockCleared) {
        const auto cleared = bodyOf<StockCleared>(*target);
        putBack(context, *target, cleared.lot, cleared.amount);
    } else if (target->kind == Kind::LotsHeld) {
        context.db.run(kUndoHold, target->seq);
    }
}

}  // namespace

void projectStock(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::StockIssued:
            return projectIssued(context);
        case Kind::StockCleared:
            return projectCleared(context);
        case Kind::LotsHeld:
            return projectHeld(context);
        case Kind::LotsReleased:
            return projectReleased(context);
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
