#include "core/domain/sample_records.h"
#include "core/store/projections.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kInsertName =
    "INSERT INTO dish_name (name, type, planned) VALUES (?1, ?2, 0) ON CONFLICT (name) DO NOTHING";
constexpr Sql kCountName = "UPDATE dish_name SET type = ?2, planned = planned + 1 WHERE name = ?1";
// A dish planned again keeps its place, its excuse and its samples; one that was withdrawn comes back.
constexpr Sql kPlanDish =
    "INSERT INTO dish (seq, record, dish, day, meal, name_id, type, portions, line, special_diet, unplanned,"
    " ingredients, state, excuse, excuse_note)"
    " VALUES (?1, ?2, ?3, ?4, ?5, (SELECT id FROM dish_name WHERE name = ?6), ?7, ?8, ?9, ?10, ?11, ?12, 1, "
    "0, '')"
    " ON CONFLICT (dish) DO UPDATE SET record = excluded.record, day = excluded.day, meal = excluded.meal,"
    " name_id = excluded.name_id, type = excluded.type, portions = excluded.portions, line = excluded.line,"
    " special_diet = excluded.special_diet, unplanned = excluded.unplanned, ingredients = "
    "excluded.ingredients,"
    " state = CASE state WHEN 3 THEN 1 ELSE state END";
constexpr Sql kWithdrawDish = "UPDATE dish SET state = 3 WHERE dish = ?1";
constexpr Sql kWithdrawRecord = "UPDATE dish SET state = 3 WHERE record = ?1";
constexpr Sql kExcuseDish =
    "UPDATE dish SET state = 2, excuse = ?2, excuse_note = ?3, excuse_seq = ?4, excused_by = ?5"
    " WHERE dish = ?1 AND state = 1";
constexpr Sql kUnexcuseDish =
    "UPDATE dish SET state = 1, excuse = 0, excuse_note = '', excuse_seq = NULL, excused_by = NULL"
    " WHERE dish = ?1 AND excuse_seq = ?2 AND state = 2";

constexpr Sql kInsertSample =
    "INSERT INTO sample (seq, record, sample, dish, day, meal, name_id, weight_g, source, box, sampled_at,"
    " entered_at, effective_at, late, reason, note, sampler, state, corrects, held, void_reason,"
    " line, boxed)"
    " SELECT ?1, ?2, ?3, d.dish, d.day, d.meal, d.name_id, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16,"
    " 0, 0, 1, ?15 IN (1, 2) FROM dish d WHERE d.dish = ?4";
constexpr Sql kOldLine =
    "SELECT seq, state, dish, weight_g, sampled_at, sampler FROM sample WHERE record = ?1";
constexpr Sql kStrikeThrough = "UPDATE sample SET state = 6, line = 3, boxed = 0 WHERE seq = ?1";
// What happened to the box goes over to the line that stands now. The time that was kept beyond the later of
// sampled and put in stays the same.
constexpr Sql kCarryOver =
    "UPDATE sample SET (put_in_at, stored_seq, fridge, shelf, keep_until, held, hold_reason, hold_note, "
    "hold_at,"
    " hold_by, hold_seq, ended_at, ended_seq, ended_by, witness, method, sent_unit, sent_officer, "
    "sent_document) ="
    " (SELECT o.put_in_at, o.stored_seq, o.fridge, o.shelf,"
    " o.keep_until - max(o.sampled_at, o.put_in_at) + max(sample.sampled_at, o.put_in_at),"
    " o.held, o.hold_reason, o.hold_note, o.hold_at, o.hold_by, o.hold_seq, o.ended_at, o.ended_seq, "
    "o.ended_by,"
    " o.witness, o.method, o.sent_unit, o.sent_officer, o.sent_document FROM sample o WHERE o.seq = ?2)"
    " WHERE seq = ?1";
// The supervisor stood for dish, weight and time; what was changed there waits for a new signature.
constexpr Sql kCarrySupervisor =
    "UPDATE sample SET (supervisor, supervised_at, supervised_seq) ="
    " (SELECT o.supervisor, o.supervised_at, o.supervised_seq FROM sample o WHERE o.seq = ?2) WHERE seq = ?1";

constexpr Sql kStore =
    "UPDATE sample SET state = 2, put_in_at = ?2, stored_seq = ?3, fridge = ?4, shelf = ?5, keep_until = ?6"
    " WHERE sample = ?1 AND state = 1";
constexpr Sql kCountersign =
    "UPDATE sample SET supervisor = ?2, supervised_at = ?3, supervised_seq = ?4"
    " WHERE sample = ?1 AND line = 1 AND supervisor IS NULL";
constexpr Sql kDispose =
    "UPDATE sample SET state = 3, boxed = 0, ended_at = ?2, ended_seq = ?3, ended_by = ?4, witness = ?5, "
    "method = ?6"
    " WHERE sample = ?1 AND state = 2";
constexpr Sql kHold =
    "UPDATE sample SET held = 1, hold_reason = ?2, hold_note = ?3, hold_at = ?4, hold_by = ?5, hold_seq = ?6"
    " WHERE sample = ?1 AND state IN (1, 2) AND held = 0";
constexpr Sql kLiftHold =
    "UPDATE sample SET held = 0, hold_reason = NULL, hold_note = NULL, hold_at = NULL, hold_by = NULL,"
    " hold_seq = NULL WHERE sample = ?1 AND state IN (1, 2)";
constexpr Sql kSend =
    "UPDATE sample SET state = 4, boxed = 0, ended_at = ?2, ended_seq = ?3, ended_by = ?4, sent_unit = ?5,"
    " sent_officer = ?6, sent_document = ?7 WHERE sample = ?1 AND state IN (1, 2)";

constexpr Sql kVoidSample =
    "UPDATE sample SET state = 5, line = 2, boxed = 0, ended_at = ?2, ended_seq = ?3, ended_by = ?4,"
    " void_reason = ?5"
    " WHERE record = ?1 AND state IN (1, 2)";
constexpr Sql kTakeOut =
    "UPDATE sample SET state = 1, put_in_at = NULL, stored_seq = NULL, fridge = NULL, shelf = NULL,"
    " keep_until = NULL WHERE sample = ?1 AND stored_seq = ?2 AND state = 2";
constexpr Sql kUnsign =
    "UPDATE sample SET supervisor = NULL, supervised_at = NULL, supervised_seq = NULL"
    " WHERE sample = ?1 AND supervised_seq = ?2 AND line = 1";
constexpr Sql kUndoDisposal =
    "UPDATE sample SET state = 2, boxed = 1, ended_at = NULL, ended_seq = NULL, ended_by = NULL,"
    " witness = NULL, method = NULL"
    " WHERE sample = ?1 AND ended_seq = ?2 AND state = 3";
constexpr Sql kUndoHold =
    "UPDATE sample SET held = 0, hold_reason = NULL, hold_note = NULL, hold_at = NULL, hold_by = NULL,"
    " hold_seq = NULL WHERE sample = ?1 AND hold_seq = ?2 AND state IN (1, 2)";
constexpr Sql kUndoSending =
    "UPDATE sample SET state = CASE WHEN put_in_at IS NULL THEN 1 ELSE 2 END, boxed = 1, ended_at = NULL,"
    " ended_seq = NULL, ended_by = NULL, sent_unit = NULL, sent_officer = NULL, sent_document = NULL"
    " WHERE sample = ?1 AND ended_seq = ?2 AND state = 4";

void projectPlanned(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto dish = context.decode<DishPlanned>();
    context.db.run(kInsertName, dish.name, dish.type);
    context.db.run(kCountName, dish.name, dish.type);
    context.db.run(kPlanDish, e.seq, e.id, dish.dish, dish.day, dish.meal, dish.name, dish.type,
                   dish.portions, dish.line, dish.specialDiet, dish.unplanned, dish.ingredients);
}

void projectExcused(const ProjectionContext& context) {
    const auto excused = context.decode<DishExcused>();
    context.db.run(kExcuseDish, excused.dish, excused.reason, excused.note, context.entry.seq,
                   firstSigner(context.entry));
}

struct OldLine {
    std::uint64_t seq = 0;
    SampleState state{};
    DishId dish;
    Grams weight;
    UtcMs sampledAt;
    StaffId sampler;
};

std::optional<OldLine> readOldLine(const ProjectionContext& context) {
    if (context.entry.relation != ledger::Relation::Corrects) return std::nullopt;
    Query query = context.db.query(kOldLine, *context.entry.refers);
    if (!query.step()) return std::nullopt;
    OldLine old;
    query.row().into(old.seq, old.state, old.dish, old.weight, old.sampledAt, old.sampler);
    return old;
}

void projectTaken(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto sample = context.decode<SampleTaken>();
    const std::optional<OldLine> old = readOldLine(context);
    std::optional<StaffId> sampler = signerIn(e, SignRole::Sampler);
    if (!sampler) sampler = old ? old->sampler : firstSigner(e);
    if (old) context.db.run(kStrikeThrough, old->seq);
    context.db.run(kInsertSample, e.seq, e.id, sample.sample, sample.dish, sample.weight, sample.source,
                   sample.box, e.happenedAt, e.enteredAt, e.effectiveAt, e.late, e.reason, e.note,
                   sampler.value_or(StaffId{}), old ? old->state : SampleState::Taken,
                   old ? std::optional(old->seq) : std::nullopt);
    if (!old) return;
    context.db.run(kCarryOver, e.seq, old->seq);
    const bool asSigned =
        old->dish == sample.dish && old->weight == sample.weight && old->sampledAt == e.happenedAt;
    if (asSigned) context.db.run(kCarrySupervisor, e.seq, old->seq);
}

void projectStored(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto stored = context.decode<SampleStored>();
    if (stored.keepUntil.size() != stored.samples.size())
        throw MachineFailure("put-in without its keep-until");
    for (std::size_t i = 0; i < stored.samples.size(); ++i)
        context.db.run(kStore, stored.samples[i], e.happenedAt, e.seq, stored.fridge, stored.shelf,
                       stored.keepUntil[i]);
}

void projectCountersigned(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    for (const SampleId sample : context.decode<SampleCountersigned>().samples)
        context.db.run(kCountersign, sample, signerIn(e, SignRole::Supervisor), e.happenedAt, e.seq);
}

void projectDisposed(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto disposed = context.decode<SampleDisposed>();
    for (const SampleId sample : disposed.samples)
        context.db.run(kDispose, sample, e.happenedAt, e.seq, signerIn(e, SignRole::Disposer),
                       signerIn(e, SignRole::Witness), disposed.method);
}

void projectHeld(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto held = context.decode<SampleHeld>();
    for (const SampleId sample : held.samples)
        context.db.run(kHold, sample, held.reason, held.note, e.happenedAt, firstSigner(e), e.seq);
}

void projectSent(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto sent = context.decode<SampleSent>();
    context.db.run(kSend, sent.sample, e.happenedAt, e.seq, firstSigner(e), sent.unit, sent.officer,
                   sent.documentNo);
}

template <class Body>
void forEachSample(const ProjectionContext& context, const ledger::Entry& target, Sql sql) {
    for (const SampleId sample : bodyOf<Body>(target).samples) context.db.run(sql, sample, target.seq);
}

// What the voided record did is taken back where nothing else has built on it; the service has seen to that.
void projectTakenBack(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto target = findEntry(context.records, *e.refers);
    if (!target) return;
    switch (target->kind) {
        case Kind::DishPlanned:
            context.db.run(kWithdrawRecord, target->id);
            return;
        case Kind::DishExcused:
            context.db.run(kUnexcuseDish, bodyOf<DishExcused>(*target).dish, target->seq);
            return;
        case Kind::SampleTaken:
            context.db.run(kVoidSample, target->id, e.happenedAt, e.seq, firstSigner(e), e.reason);
            return;
        case Kind::SampleStored:
            return forEachSample<SampleStored>(context, *target, kTakeOut);
        case Kind::SampleCountersigned:
            return forEachSample<SampleCountersigned>(context, *target, kUnsign);
        case Kind::SampleDisposed:
            return forEachSample<SampleDisposed>(context, *target, kUndoDisposal);
        case Kind::SampleHeld:
            return forEachSample<SampleHeld>(context, *target, kUndoHold);
        case Kind::SampleSent:
            context.db.run(kUndoSending, bodyOf<SampleSent>(*target).sample, target->seq);
            return;
        default:
            return;
    }
}

}  // namespace

void projectSamples(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::DishPlanned:
            return projectPlanned(context);
        case Kind::DishWithdrawn:
            context.db.run(kWithdrawDish, context.decode<DishWithdrawn>().dish);
            return;
        case Kind::DishExcused:
            return projectExcused(context);
        case Kind::SampleTaken:
            return projectTaken(context);
        case Kind::SampleStored:
            return projectStored(context);
        case Kind::SampleCountersigned:
            return projectCountersigned(context);
        case Kind::SampleDisposed:
            return projectDisposed(context);
        case Kind::SampleHeld:
            return projectHeld(context);
        case Kind::SampleHoldLifted:
            for (const SampleId sample : context.decode<SampleHoldLifted>().samples)
                context.db.run(kLiftHold, sample);
            return;
        case Kind::SampleSent:
            return projectSent(context);
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
