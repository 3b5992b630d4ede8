#include "core/domain/meal_records.h"
#include "core/store/projections.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kStrikeReport = "UPDATE meal_report SET state = 3 WHERE seq = ?1 AND state = 1";
constexpr Sql kStrikeServing = "UPDATE meal_serving SET state = 3 WHERE seq = ?1 AND state = 1";
constexpr Sql kStrikeHanded = "UPDATE item_handed SET state = 3 WHERE seq = ?1 AND state = 1";
constexpr Sql kStrikeCooking = "UPDATE meal_cooking SET state = 3 WHERE seq = ?1 AND state = 1";

constexpr Sql kInsertReport =
    "INSERT INTO meal_report (seq, record, day, meal, diners, class, enrolled, reported, absent,"
    " special_diet, counter, happened_at, entered_at, late, reason, replaces, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 1)";
constexpr Sql kInsertServing =
    "INSERT INTO meal_serving (seq, record, day, meal, diners, class, enrolled, served, subsidised, source,"
    " difference, counter, happened_at, entered_at, effective_at, late, reason, replaces, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, 1)";
constexpr Sql kInsertHanded =
    "INSERT INTO item_handed (seq, record, day, meal, diners, class, item, lot, batch, handed, counter,"
    " happened_at, late, reason, replaces, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 1)";
constexpr Sql kInsertCooking =
    "INSERT INTO meal_cooking (seq, record, day, meal, portions, leftover_g, counter, happened_at, late,"
    " reason, replaces, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)";
constexpr Sql kConfirm =
    "UPDATE meal_serving SET confirmer = ?2, confirmed_at = ?3, confirmed_seq = ?4"
    " WHERE record = ?1 AND confirmed_seq IS NULL";
constexpr Sql kPutBeneficiaries =
    "INSERT INTO class_beneficiaries (class, seq, beneficiaries) VALUES (?1, ?2, ?3)"
    " ON CONFLICT (class) DO UPDATE SET seq = excluded.seq, beneficiaries = excluded.beneficiaries";

// Taken back, and the line it stood for stands again.
constexpr Sql kVoidReport = "UPDATE meal_report SET state = 2 WHERE seq = ?1 AND state = 1";
constexpr Sql kRestoreReport =
    "UPDATE meal_report SET state = 1 WHERE state = 3"
    " AND seq = (SELECT replaces FROM meal_report WHERE seq = ?1)";
constexpr Sql kVoidServing = "UPDATE meal_serving SET state = 2 WHERE seq = ?1 AND state = 1";
constexpr Sql kRestoreServing =
    "UPDATE meal_serving SET state = 1 WHERE state = 3"
    " AND seq = (SELECT replaces FROM meal_serving WHERE seq = ?1)";
constexpr Sql kVoidHanded = "UPDATE item_handed SET state = 2 WHERE seq = ?1 AND state = 1";
constexpr Sql kRestoreHanded =
    "UPDATE item_handed SET state = 1 WHERE state = 3"
    " AND seq = (SELECT replaces FROM item_handed WHERE seq = ?1)";
constexpr Sql kVoidCooking = "UPDATE meal_cooking SET state = 2 WHERE seq = ?1 AND state = 1";
constexpr Sql kRestoreCooking =
    "UPDATE meal_cooking SET state = 1 WHERE state = 3"
    " AND seq = (SELECT replaces FROM meal_cooking WHERE seq = ?1)";
constexpr Sql kUnconfirm =
    "UPDATE meal_serving SET confirmer = NULL, confirmed_at = NULL, confirmed_seq = NULL"
    " WHERE confirmed_seq = ?1";

// The line that this one stands for, struck through.
std::optional<std::uint64_t> strike(const ProjectionContext& context, Sql statement) {
    if (context.entry.relation != ledger::Relation::Corrects) return std::nullopt;
    const auto old = findEntry(context.records, *context.entry.refers);
    if (!old) return std::nullopt;
    context.db.run(statement, old->seq);
    return old->seq;
}

StaffId counterOf(const ledger::Entry& entry) {
    return firstSigner(entry).value_or(StaffId{});
}

void projectReported(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto r = context.decode<MealReported>();
    const auto replaces = strike(context, kStrikeReport);
    context.db.run(kInsertReport, e.seq, e.id, r.day, r.meal, r.group, r.schoolClass, r.enrolled, r.reported,
                   r.absent, r.specialDiet, counterOf(e), e.happenedAt, e.enteredAt, e.late, e.reason,
                   replaces);
}

void projectServed(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto s = context.decode<MealServed>();
    const auto replaces = strike(context, kStrikeServing);
    context.db.run(kInsertServing, e.seq, e.id, s.day, s.meal, s.group, s.schoolClass, s.enrolled, s.served,
                   s.subsidised, s.source, s.difference, counterOf(e), e.happenedAt, e.enteredAt,
                   e.effectiveAt, e.late, e.reason, replaces);
}

void projectHandedOut(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto h = context.decode<ItemHandedOut>();
    const auto replaces = strike(context, kStrikeHanded);
    context.db.run(kInsertHanded, e.seq, e.id, h.day, h.meal, h.group, h.schoolClass, h.item, h.lot, h.batch,
                   h.count, counterOf(e), e.happenedAt, e.late, e.reason, replaces);
}

void projectCooked(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto c = context.decode<MealCooked>();
    const auto replaces = strike(context, kStrikeCooking);
    context.db.run(kInsertCooking, e.seq, e.id, c.day, c.meal, c.portions, c.leftover, counterOf(e),
                   e.happenedAt, e.late, e.reason, replaces);
}

void projectConfirmed(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    for (const RecordId line : context.decode<MealCountsConfirmed>().lines)
        context.db.run(kConfirm, line, counterOf(e), e.happenedAt, e.seq);
}

void projectBeneficiaries(const ProjectionContext& context) {
    const auto b = context.decode<BeneficiariesRegistered>();
    context.db.run(kPutBeneficiaries, b.schoolClass, context.entry.seq, b.beneficiaries);
}

void takeBack(const ProjectionContext& context, std::uint64_t seq, Sql voiding, Sql restoring) {
    if (context.db.run(voiding, seq) > 0) context.db.run(restoring, seq);
}

void projectTakenBack(const ProjectionContext& context) {
    const auto target = findEntry(context.records, *context.entry.refers);
    if (!target) return;
    switch (target->kind) {
        case Kind::MealReported:
            return takeBack(context, target->seq, kVoidReport, kRestoreReport);
        case Kind::MealServed:
            return takeBack(context, target->seq, kVoidServing, kRestoreServing);
        case Kind::ItemHandedOut:
            return takeBack(context, target->seq, kVoidHanded, kRestoreHanded);
        case Kind::MealCooked:
            return takeBack(context, target->seq, kVoidCooking, kRestoreCooking);
        case Kind::MealCountsConfirmed:
            context.db.run(kUnconfirm, target->seq);
            return;
        default:
            return;
    }
}

}  // namespace

void projectMeals(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::MealReported:
            return projectReported(context);
        case Kind::MealServed:
            return projectServed(context);
        case Kind::ItemHandedOut:
            return projectHandedOut(context);
        case Kind::MealCooked:
            return projectCooked(context);
        case Kind::MealCountsConfirmed:
            return projectConfirmed(context);
        case Kind::BeneficiariesRegistered:
            return projectBeneficiaries(context);
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
