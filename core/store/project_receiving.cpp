#include "core/domain/receiving_records.h"
#include "core/store/projections.h"
#include "core/store/receiving_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr Sql kInsertDelivery =
    "INSERT INTO delivery (delivery, seq, record, day, source, supplier, note_no, plot, arrived_at, "
    "entered_at,"
    " entered_by, late, reason, note, lines, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 0, 1)"
    " ON CONFLICT (delivery) DO UPDATE SET record = excluded.record, day = excluded.day, source = "
    "excluded.source, supplier = excluded.supplier, note_no = excluded.note_no, plot = excluded.plot,"
    " arrived_at = excluded.arrived_at, reason = excluded.reason, note = excluded.note";
constexpr Sql kVoidDelivery = "UPDATE delivery SET state = 2 WHERE delivery = ?1";
constexpr Sql kCountLine = "UPDATE delivery SET lines = lines + ?2 WHERE delivery = ?1";

constexpr Sql kOldLine =
    "SELECT seq, accepted, rejected, remaining, proven FROM goods WHERE record = ?1 AND state = 1";
constexpr Sql kStrikeThrough = "UPDATE goods SET state = 3 WHERE seq = ?1";
constexpr Sql kInsertGoods =
    "INSERT INTO goods (seq, record, lot, delivery, day, supplier, product, lot_no, produced, expires, unit,"
    " noted, accepted, rejected, remaining, price, temperature, reject_reason, reject_action, place,"
    " keep_record_until, override_reason, override_until, received_at, entered_at, effective_at, entered_by,"
    " late, reason, note, signs, proven, state, corrects)"
    " SELECT ?1, ?2, ?3, d.delivery, d.day, d.supplier, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16,"
    " ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, 0, ?29, 1, ?30 FROM delivery d"
    " WHERE d.delivery = ?4";
constexpr Sql kVoidGoods = "UPDATE goods SET state = 2, remaining = 0 WHERE record = ?1 AND state = 1";

constexpr Sql kInsertPaper =
    "INSERT INTO goods_paper (lot, paper, seq) VALUES (?1, ?2, ?3) ON CONFLICT (lot, paper) DO NOTHING";
constexpr Sql kForgetPapers = "DELETE FROM goods_paper WHERE seq = ?1";
constexpr Sql kForgetDuties = "DELETE FROM paper_duty WHERE lot = ?1 AND attached_seq IS NULL";
constexpr Sql kInsertDuty =
    "INSERT INTO paper_duty (lot, kind, since, attached_seq) VALUES (?1, ?2, ?3, NULL)"
    " ON CONFLICT (lot, kind) DO UPDATE SET attached_seq = NULL";
constexpr Sql kEndDuty =
    "UPDATE paper_duty SET attached_seq = ?3 WHERE lot = ?1 AND kind = ?2 AND attached_seq IS NULL";
constexpr Sql kReopenDuties = "UPDATE paper_duty SET attached_seq = NULL WHERE attached_seq = ?1";
constexpr Sql kProve =
    "UPDATE goods SET proven = ?2 WHERE lot = ?1 AND state = 1 AND rejected > 0 AND proven = 0";
constexpr Sql kUnprove = "UPDATE goods SET proven = 0 WHERE proven = ?1";

constexpr Sql kInsertSignature =
    "INSERT INTO goods_signature (record, role, delivery, person, signed_at, seq)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr Sql kMarkSigned = "UPDATE goods SET signs = signs | ?2 WHERE record = ?1";
constexpr Sql kProveLine = "UPDATE goods SET proven = ?2 WHERE record = ?1 AND rejected > 0 AND proven = 0";
constexpr Sql kUnmark =
    "UPDATE goods SET signs = signs & ~?2 WHERE record IN"
    " (SELECT record FROM goods_signature WHERE seq = ?1 AND role = ?3)";
constexpr Sql kForgetSignatures = "DELETE FROM goods_signature WHERE seq = ?1";

constexpr Sql kInsertTest =
    "INSERT INTO rapid_test (seq, record, test, day, lot, item, target, method, inhibition, verdict, "
    "retest_of,"
    " retested, action, tester, tested_at, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, ?12, ?13, ?14, 1)";
constexpr Sql kMarkRetested = "UPDATE rapid_test SET retested = 1 WHERE test = ?1";
constexpr Sql kInsertReview =
    "INSERT INTO test_review (test, seq, reviewer, reviewed_at) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT DO NOTHING";
constexpr Sql kForgetReview = "DELETE FROM test_review WHERE seq = ?1";
constexpr Sql kVoidTest = "UPDATE rapid_test SET state = 2 WHERE record = ?1";

void projectOpened(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto d = context.decode<DeliveryOpened>();
    context.db.run(kInsertDelivery, d.delivery, e.seq, e.id, d.day, d.source, d.supplier, d.noteNo, d.plot,
                   e.happenedAt, e.enteredAt, firstSigner(e).value_or(StaffId{}), e.late, e.reason, e.note);
}

struct OldLine {
    std::uint64_t seq = 0;
    Quantity accepted;
    Quantity rejected;
    Quantity remaining;
    std::uint64_t proven = 0;
};

std::optional<OldLine> readOldLine(const ProjectionContext& context) {
    if (context.entry.relation != ledger::Relation::Corrects) return std::nullopt;
    Query query = context.db.query(kOldLine, *context.entry.refers);
    if (!query.step()) return std::nullopt;
    OldLine old;
    query.row().into(old.seq, old.accepted, old.rejected, old.remaining, old.proven);
    return old;
}

// The record that shows what became of the refused goods; 0 = none yet.
std::uint64_t provenBy(const ledger::Entry& entry, const GoodsReceived& line,
                       const std::optional<OldLine>& old) {
    if (line.rejected.value == 0) return 0;
    if (!line.photos.empty()) return entry.seq;
    return old && old->rejected == line.rejected ? old->proven : 0;
}

void projectReceived(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto g = context.decode<GoodsReceived>();
    const std::optional<OldLine> old = readOldLine(context);
    const std::int64_t out = old ? old->accepted.value - old->remaining.value : 0;
    if (old) {
        context.db.run(kStrikeThrough, old->seq);
        context.db.run(kForgetPapers, old->seq);
    }
    context.db.run(kInsertGoods, e.seq, e.id, g.lotId, g.delivery, g.product, g.lot, g.produced, g.expires,
                   g.unit, g.noted, g.accepted, g.rejected, g.accepted.value - out, g.unitPrice,
                   g.temperature, g.rejectReason, g.rejectAction, g.place, g.keepRecordUntil,
                   g.overrideReason, g.overrideUntil, e.happenedAt, e.enteredAt, e.effectiveAt,
                   firstSigner(e).value_or(StaffId{}), e.late, e.reason, e.note, provenBy(e, g, old),
                   old ? std::optional(old->seq) : std::nullopt);
    if (!old) context.db.run(kCountLine, g.delivery, 1);
    for (const PaperId paper : g.papers) context.db.run(kInsertPaper, g.lotId, paper, e.seq);
    context.db.run(kForgetDuties, g.lotId);
    for (const PaperKind kind : g.toFollow) context.db.run(kInsertDuty, g.lotId, kind, e.happenedAt);
}

void projectAttached(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto attached = context.decode<PaperAttached>();
    for (const LotId lot : attached.lots) {
        context.db.run(kInsertPaper, lot, attached.paper, e.seq);
        // What ends no duty shows what became of refused goods.
        const int ended = context.db.run(kEndDuty, lot, attached.kind, e.seq);
        if (ended == 0) context.db.run(kProve, lot, e.seq);
    }
}

void projectSigned(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto signedOff = context.decode<DeliverySigned>();
    for (const Signature& signature : e.signatures)
        for (const RecordId line : signedOff.lines) {
            context.db.run(kInsertSignature, line, signature.role, signedOff.delivery, signature.person,
                           e.happenedAt, e.seq);
            context.db.run(kMarkSigned, line, signBit(signature.role));
            if (signature.role == SignRole::Deliverer) context.db.run(kProveLine, line, e.seq);
        }
}

void projectTested(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    const auto t = context.decode<RapidTested>();
    context.db.run(kInsertTest, e.seq, e.id, t.test, t.day, t.lot, t.item, t.target, t.method, t.inhibition,
                   t.verdict, t.retestOf, t.action, firstSigner(e).value_or(StaffId{}), e.happenedAt);
    if (t.retestOf) context.db.run(kMarkRetested, *t.retestOf);
}

void projectReviewed(const ProjectionContext& context) {
    const ledger::Entry& e = context.entry;
    context.db.run(kInsertReview, context.decode<TestReviewed>().test, e.seq,
                   firstSigner(e).value_or(StaffId{}), e.happenedAt);
}

void unsign(const ProjectionContext& context, const ledger::Entry& target) {
    for (const Signature& signature : target.signatures)
        context.db.run(kUnmark, target.seq, signBit(signature.role), signature.role);
    context.db.run(kForgetSignatures, target.seq);
    context.db.run(kUnprove, target.seq);
}

// What the voided record did is taken back where nothing else has built on it; the service has seen to that.
void projectTakenBack(const ProjectionContext& context) {
    const auto target = findEntry(context.records, *context.entry.refers);
    if (!target) return;
    switch (target->kind) {
        case Kind::DeliveryOpened:
            context.db.run(kVoidDelivery, bodyOf<DeliveryOpened>(*target).delivery);
            return;
        case Kind::GoodsReceived:
            if (context.db.run(kVoidGoods, target->id) > 0)
                context.db.run(kCountLine, bodyOf<GoodsReceived>(*target).delivery, -1);
            return;
        case Kind::PaperAttached:
            context.db.run(kForgetPapers, target->seq);
            context.db.run(kReopenDuties, target->seq);
            context.db.run(kUnprove, target->seq);
            return;
        case Kind::DeliverySigned:
            return unsign(context, *target);
        case Kind::RapidTested:
            context.db.run(kVoidTest, target->id);
            return;
        case Kind::TestReviewed:
            context.db.run(kForgetReview, target->seq);
            return;
        default:
            return;
    }
}

}  // namespace

void projectReceiving(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::DeliveryOpened:
            return projectOpened(context);
        case Kind::GoodsReceived:
            return projectReceived(context);
        case Kind::PaperAttached:
            return projectAttached(context);
        case Kind::DeliverySigned:
            return projectSigned(context);
        case Kind::RapidTested:
            return projectTested(context);
        case Kind::TestReviewed:
            return projectReviewed(context);
        case Kind::RecordVoided:
            return projectTakenBack(context);
        default:
            return;
    }
}

}  // namespace canteen::store
