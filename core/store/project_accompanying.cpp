#include <algorithm>

#include "core/domain/accompany_records.h"
#include "core/store/projections.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kInsert =
    "INSERT INTO accompanied (seq, record, day, meal, person, capacity, responsible, place, seat, arrived_at,"
    " eaten_at, entered_at, late, reason, note, bad, worst, voices, adverse, state, corrects)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, 1, ?20)";
constexpr Sql kOld = "SELECT seq, person FROM accompanied WHERE record = ?1 AND state = 1";
constexpr Sql kStrikeThrough = "UPDATE accompanied SET state = 3 WHERE seq = ?1";
constexpr Sql kVoid = "UPDATE accompanied SET state = 2 WHERE record = ?1 AND state = 1";
constexpr Sql kForgetPlan = "DELETE FROM accompany_plan WHERE day = ?1 AND meal = ?2";
constexpr Sql kPlan =
    "INSERT INTO accompany_plan (day, meal, place, person, seq) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr Sql kExcuse =
    "INSERT INTO accompany_excuse (seq, record, day, meal, reason, note, person, excused_at, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)";
constexpr Sql kVoidExcuse = "UPDATE accompany_excuse SET state = 2 WHERE record = ?1";
constexpr Sql kGuest =
    "INSERT INTO guest (seq, record, guest, day, meal, capacity, name, seat, happened_at, worst, voices,"
    " adverse, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1)";
constexpr Sql kVoidGuest = "UPDATE guest SET state = 2 WHERE record = ?1";

Grade worstOf(const std::vector<Rating>& ratings) {
    Grade worst = Grade::Excellent;
    for (const Rating& rating : ratings) worst = std::max(worst, rating.grade);
    return worst;
}

void projectAccompanied(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto body = context.decode<MealAccompanied>();
    StaffId person = signerIn(e, SignRole::Companion).value_or(StaffId{});
    std::optional<std::uint64_t> corrects;
    if (e.relation == ledger::Relation::Corrects) {
        // The meal stays with the person who ate, whoever corrects it.
        for (const Row& row : context.db.query(kOld, *e.refers)) {
            corrects = row.get<std::uint64_t>(0);
            person = row.get<StaffId>(1);
        }
        if (corrects) context.db.run(kStrikeThrough, *corrects);
    }
    const auto bad = std::count_if(body.preChecks.begin(), body.preChecks.end(),
                                   [](const PreCheckAnswer& answer) { return !answer.good; });
    context.db.run(kInsert, e.seq, e.id, body.day, body.meal, person, body.capacity, body.responsible,
                   body.place, body.seat, body.arrivedAt, body.eatenAt, e.enteredAt, e.late, e.reason, e.note,
                   static_cast<int>(bad), worstOf(body.ratings), body.voices, body.adverse, corrects);
}

void projectPlanned(const ProjectionContext& context) {
    const auto plan = context.decode<AccompanyingPlanned>();
    context.db.run(kForgetPlan, plan.day, plan.meal);
    for (std::size_t i = 0; i < plan.people.size(); ++i)
        context.db.run(kPlan, plan.day, plan.meal, static_cast<int>(i), plan.people[i], context.entry.seq);
}

void projectExcused(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto excused = context.decode<AccompanyingExcused>();
    context.db.run(kExcuse, e.seq, e.id, excused.day, excused.meal, excused.reason, excused.note,
                   firstSigner(e).value_or(StaffId{}), e.happenedAt);
}

void projectGuest(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto body = context.decode<GuestAccompanied>();
    context.db.run(kGuest, e.seq, e.id, body.guest, body.day, body.meal, body.capacity, body.name, body.seat,
                   e.happenedAt, worstOf(body.ratings), body.voices, body.adverse);
}

void projectTakenBack(const ProjectionContext& context) {
    const auto target = findEntry(context.records, *context.entry.refers);
    if (!target) return;
    if (target->kind == Kind::MealAccompanied) context.db.run(kVoid, target->id);
    if (target->kind == Kind::AccompanyingExcused) context.db.run(kVoidExcuse, target->id);
    if (target->kind == Kind::GuestAccompanied) context.db.run(kVoidGuest, target->id);
}

}  // namespace

void projectAccompanying(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::MealAccompanied:
            return projectAccompanied(context);
        case Kind::AccompanyingPlanned:
            return projectPlanned(context);
        case Kind::AccompanyingExcused:
            return projectExcused(context);
        case Kind::GuestAccompanied:
            return projectGuest(context);
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
