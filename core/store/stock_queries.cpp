#include "core/store/stock_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"

namespace canteen::store {
namespace {

constexpr Sql kHolds = "SELECT lot, reason, seq, since, note FROM lot_hold ORDER BY lot, reason";
constexpr Sql kHoldsOf =
    "SELECT lot, reason, seq, since, note FROM lot_hold WHERE lot = ?1 ORDER BY lot, reason";

constexpr char kSelect[] =
    "SELECT o.seq, o.record, o.lot, o.product, o.unit, o.amount, o.day, o.meal, o.clear_reason,"
    " o.clear_action, o.happened_at, o.state = 2, coalesce(p.name, ''), coalesce(a.name, ''),"
    " coalesce(b.name, '') FROM outgoing o LEFT JOIN product p ON p.product = o.product"
    " LEFT JOIN staff a ON a.staff = o.signer LEFT JOIN staff b ON b.staff = o.witness";
constexpr char kOfDay[] = " WHERE o.day = ?1 ORDER BY o.seq";
constexpr char kOfLot[] = " WHERE o.lot = ?1 ORDER BY o.seq";
constexpr char kOfRecord[] = " WHERE o.record = ?1";
constexpr Sql kOutgoingOfDay = kJoined<kSelect, kOfDay>.data();
constexpr Sql kOutgoingOfLot = kJoined<kSelect, kOfLot>.data();
constexpr Sql kOutgoingByRecord = kJoined<kSelect, kOfRecord>.data();
constexpr Sql kDishes = "SELECT dish FROM issue_dish WHERE seq = ?1 ORDER BY dish";

std::vector<LotHoldRow> allHolds(Query query) {
    std::vector<LotHoldRow> holds;
    for (const Row& row : query) {
        LotHoldRow& hold = holds.emplace_back();
        row.into(hold.lot, hold.reason, hold.seq, hold.since, hold.note);
    }
    return holds;
}

OutgoingRow readOutgoing(const Row& row) {
    OutgoingRow o;
    row.into(o.seq, o.record, o.lot, o.product, o.unit, o.amount, o.day, o.meal, o.reason, o.action,
             o.happenedAt, o.voided, o.productName, o.signer, o.witness);
    return o;
}

std::vector<OutgoingRow> allOutgoing(Query query) {
    std::vector<OutgoingRow> rows;
    for (const Row& row : query) rows.push_back(readOutgoing(row));
    return rows;
}

}  // namespace

std::vector<LotHoldRow> lotHolds(Database& db) {
    return allHolds(db.query(kHolds));
}

std::vector<LotHoldRow> lotHoldsOf(Database& db, LotId lot) {
    return allHolds(db.query(kHoldsOf, lot));
}

std::vector<OutgoingRow> outgoingOfDay(Database& db, Date day) {
    return allOutgoing(db.query(kOutgoingOfDay, day));
}

std::vector<OutgoingRow> outgoingOfLot(Database& db, LotId lot) {
    return allOutgoing(db.query(kOutgoingOfLot, lot));
}

std::optional<OutgoingRow> findOutgoing(Database& db, RecordId record) {
    Query query = db.query(kOutgoingByRecord, record);
    if (!query.step()) return std::nullopt;
    return readOutgoing(query.row());
}

std::vector<DishId> dishesOfIssue(Database& db, std::uint64_t seq) {
    std::vector<DishId> dishes;
    for (const Row& row : db.query(kDishes, seq)) dishes.push_back(row.get<DishId>(0));
    return dishes;
}

std::vector<std::string_view> stockStatements() {
    return {kHolds.text,         kHoldsOf.text,          kOutgoingOfDay.text,
            kOutgoingOfLot.text, kOutgoingByRecord.text, kDishes.text};
}

}  // namespace canteen::store
