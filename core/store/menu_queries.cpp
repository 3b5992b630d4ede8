#include "core/store/menu_queries.h"

#include "core/store/database.h"
#include "core/store/joined.h"
#include "core/store/read_rows.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

// States of a sample that no longer stands: 5 voided, 6 corrected.
constexpr char kSelectMenu[] =
    "SELECT d.seq, d.record, d.dish, d.day, d.meal, n.name, d.type, d.portions, d.ingredients, d.line,"
    " d.special_diet, d.unplanned, d.state,"
    " EXISTS (SELECT 1 FROM sample s WHERE s.dish = d.dish AND s.state NOT IN (5, 6))"
    " FROM dish d JOIN dish_name n ON n.id = d.name_id";
constexpr char kOfMeal[] = " WHERE d.day = ?1 AND d.meal = ?2 ORDER BY d.seq";
constexpr char kOfDays[] = " WHERE d.day BETWEEN ?1 AND ?2 ORDER BY d.day, d.meal, d.seq";
constexpr char kOfDish[] = " WHERE d.dish = ?1";
constexpr char kOfName[] =
    " WHERE d.name_id = (SELECT id FROM dish_name WHERE name = ?1) ORDER BY d.day DESC, d.seq DESC LIMIT 1";
constexpr Sql kMenu = kJoined<kSelectMenu, kOfMeal>.data();
constexpr Sql kMenuOfDays = kJoined<kSelectMenu, kOfDays>.data();
constexpr Sql kMenuRow = kJoined<kSelectMenu, kOfDish>.data();
constexpr Sql kLastPlanned = kJoined<kSelectMenu, kOfName>.data();

// A line that was corrected still says that something was sampled then.
constexpr Sql kFirstSamples =
    "SELECT day, meal, min(seq), min(sampled_at) FROM sample WHERE day BETWEEN ?1 AND ?2 AND state <> 5"
    " GROUP BY day, meal ORDER BY day, meal";
// The ledger has no index by kind, so a few days of it are read.
constexpr Sql kWithdrawals =
    "SELECT l.seq FROM ledger l WHERE l.kind = 61"
    " AND l.seq > coalesce((SELECT min(seq) FROM sample"
    "  WHERE day = (SELECT max(day) FROM sample WHERE day < ?1)), 0)"
    " AND l.seq < coalesce((SELECT min(seq) FROM sample"
    "  WHERE day = (SELECT min(day) FROM sample WHERE day > ?1 + 1)), 9223372036854775807)"
    " ORDER BY l.seq";
constexpr Sql kLines = "SELECT DISTINCT line FROM dish WHERE day >= ?1 AND line <> '' ORDER BY line";
constexpr Sql kIngredients =
    "SELECT DISTINCT ingredients FROM dish WHERE day >= ?1 AND ingredients <> '' ORDER BY ingredients";

MenuRow readMenu(const Row& row) {
    MenuRow line;
    DishPlanned& d = line.dish;
    row.into(line.planned, line.record, d.dish, d.day, d.meal, d.name, d.type, d.portions, d.ingredients,
             d.line, d.specialDiet, d.unplanned, line.plan, line.sampled);
    return line;
}

std::string readWords(const Row& row) {
    return row.text(0);
}

}  // namespace

std::vector<MenuRow> menuOf(Database& db, Date day, Meal meal) {
    return readAll(db.query(kMenu, day, meal), readMenu);
}

std::vector<MenuRow> menuBetween(Database& db, Date first, Date last) {
    return readAll(db.query(kMenuOfDays, first, last), readMenu);
}

std::optional<MenuRow> findMenuRow(Database& db, DishId dish) {
    return readFirst(db.query(kMenuRow, dish), readMenu);
}

std::optional<MenuRow> lastPlanned(Database& db, std::string_view name) {
    return readFirst(db.query(kLastPlanned, name), readMenu);
}

std::vector<FirstSample> firstSamples(Database& db, Date first, Date last) {
    return readAll(db.query(kFirstSamples, first, last), [](const Row& row) {
        FirstSample sample;
        row.into(sample.day, sample.meal, sample.seq, sample.at);
        return sample;
    });
}

std::vector<Withdrawal> withdrawalsAround(Database& db, Date day) {
    const auto seqs = readAll(db.query(kWithdrawals, day),
                              [](const Row& row) { return static_cast<std::uint64_t>(row.integer(0)); });
    std::vector<Withdrawal> withdrawals;
    for (const std::uint64_t seq : seqs)
        withdrawals.push_back({seq, bodyOf<DishWithdrawn>(*findEntry(db, seq)).dish});
    return withdrawals;
}

std::vector<std::string> kitchenLinesSince(Database& db, Date day) {
    return readAll(db.query(kLines, day), readWords);
}

std::vector<std::string> ingredientListsSince(Database& db, Date day) {
    return readAll(db.query(kIngredients, day), readWords);
}

std::vector<std::string_view> menuStatements() {
    return {kMenu.text,         kMenuOfDays.text,  kMenuRow.text, kLastPlanned.text,
            kFirstSamples.text, kWithdrawals.text, kLines.text,   kIngredients.text};
}

}  // namespace canteen::store
