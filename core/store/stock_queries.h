// Holds on lots, and what went out of them, as the projections hold it. What is left of a lot stands with its
// line (receiving_queries.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/receiving_records.h"

namespace canteen::store {

class Database;

struct LotHoldRow {
    LotId lot;
    LotHoldReason reason{};
    std::uint64_t seq = 0;
    UtcMs since;
    std::string note;
};
// Holds that have not been released, by lot.
std::vector<LotHoldRow> lotHolds(Database& db);
std::vector<LotHoldRow> lotHoldsOf(Database& db, LotId lot);

struct OutgoingRow {
    std::uint64_t seq = 0;
    RecordId record;
    LotId lot;
    ProductId product;
    Unit unit{};
    Quantity amount;
    Date day;
    std::optional<Meal> meal;  // issued to; nothing = cleared away
    std::optional<ClearReason> reason;
    std::optional<RejectAction> action;
    UtcMs happenedAt;
    bool voided = false;
    std::string productName;
    std::string signer;   // names: taker of an issue, keeper of a clearing
    std::string witness;  // keeper of an issue, witness of a clearing
};
// In the order entered, taken-back ones too.
std::vector<OutgoingRow> outgoingOfDay(Database& db, Date day);
std::vector<OutgoingRow> outgoingOfLot(Database& db, LotId lot);
std::optional<OutgoingRow> findOutgoing(Database& db, RecordId record);
std::vector<DishId> dishesOfIssue(Database& db, std::uint64_t seq);

// Every list query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> stockStatements();

}  // namespace canteen::store
