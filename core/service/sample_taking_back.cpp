// Taking a record of the menu or of a sample back: only the newest one that something rests on.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/sample_lines.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

using ledger::Relation;
using store::bodyOf;
using store::SampleRow;

Error movedOn(const SampleRow& row) {
    const bool ended = row.state == SampleState::Disposed || row.state == SampleState::Sent;
    return refuse({ended ? TextId::SampleEnded : TextId::SampleMovedOn, {row.dishName}},
                  "later records stand on it");
}

Error onHold(const SampleRow& row) {
    return refuse({TextId::SampleOnHold, {row.dishName}}, "the sample is on hold");
}

// Every sample of the record must still be as the record left it.
template <class AsLeft>
Status judgeEach(store::Database& db, const std::vector<SampleId>& samples, const AsLeft& asLeft) {
    for (const SampleId sample : samples) {
        const auto row = store::findSample(db, sample);
        if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such sample"};
        const Status status = asLeft(*row);
        if (!status) return status;
    }
    return Done{};
}

Status judgeTaken(store::Database& db, const ledger::Entry& entry, Relation relation) {
    const auto row = store::findSampleByRecord(db, entry.id);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    if (row->state == SampleState::Corrected)
        return refuse(TextId::SampleLineReplaced, "a newer line stands for it");
    if (row->state == SampleState::Voided) return refuse(TextId::TakenBackAlready, "taken back before");
    if (row->held && row->isLive()) return onHold(*row);
    // Undone is the put-in first, as it was done last. What is voided later leaves the fridge as well.
    if (row->state == SampleState::Stored && relation == Relation::Undoes)
        return refuse({TextId::SamplePutInFirst, {row->dishName}}, "the sample is in the fridge");
    if (!row->isLive()) return movedOn(*row);
    if (row->corrects && relation == Relation::Undoes)
        return refuse(TextId::CorrectionStands, "a correction is corrected, not undone");
    return Done{};
}

Status judgeStored(store::Database& db, const ledger::Entry& entry) {
    return judgeEach(db, bodyOf<SampleStored>(entry).samples, [&](const SampleRow& row) -> Status {
        if (row.state != SampleState::Stored || row.storedSeq != entry.seq) return movedOn(row);
        if (row.held) return onHold(row);
        return Done{};
    });
}

Status judgeCountersigned(store::Database& db, const ledger::Entry& entry) {
    return judgeEach(db, bodyOf<SampleCountersigned>(entry).samples, [&](const SampleRow& row) -> Status {
        if (!row.isStanding() || row.supervisedSeq != entry.seq) return movedOn(row);
        return Done{};
    });
}

// Whether the sample ended with this record and its box can have it back.
Status judgeEnded(store::Database& db, const SampleRow& row, const ledger::Entry& entry) {
    if (row.endedSeq != entry.seq || !row.isStanding()) return movedOn(row);
    if (store::sampleInBox(db, row.box))
        return refuse({TextId::SampleBoxBusy, {std::to_string(row.box.value)}},
                      "the box holds another sample");
    return Done{};
}

Status judgeDisposed(store::Database& db, const ledger::Entry& entry, Relation relation) {
    if (relation != Relation::Undoes) return refuse(TextId::DisposalStands, "disposed of is disposed of");
    return judgeEach(db, bodyOf<SampleDisposed>(entry).samples,
                     [&](const SampleRow& row) { return judgeEnded(db, row, entry); });
}

Status judgeSent(store::Database& db, const ledger::Entry& entry, Relation relation) {
    if (relation != Relation::Undoes) return refuse(TextId::TakeBackNotThis, "what was sent is gone");
    return judgeEach(db, {bodyOf<SampleSent>(entry).sample},
                     [&](const SampleRow& row) { return judgeEnded(db, row, entry); });
}

Status judgeHeld(store::Database& db, const ledger::Entry& entry, Relation relation) {
    if (relation != Relation::Undoes) return refuse(TextId::HoldOnlyLifted, "a hold is lifted, not voided");
    return judgeEach(db, bodyOf<SampleHeld>(entry).samples, [&](const SampleRow& row) -> Status {
        if (!row.isLive() || row.holdSeq != entry.seq) return movedOn(row);
        return Done{};
    });
}

Status judgePlanned(store::Database& db, const ledger::Entry& entry) {
    const auto dish = store::findDishByRecord(db, entry.id);
    if (!dish) return Error{ErrorKind::NotFound, TextId::NotFound, "no such dish"};
    if (!dish->unplanned) return refuse(TextId::DishFromMenu, "the dish came with the menu");
    if (dish->plan == store::DishPlan::Excused)
        return refuse(TextId::DishExcusedAlready, "the dish is excused");
    if (dish->plan == store::DishPlan::Withdrawn) return refuse(TextId::TakenBackAlready, "withdrawn dish");
    if (!store::samplesOfDish(db, dish->dish).empty()) return refuse(TextId::DishHasSample, "sampled dish");
    return Done{};
}

Status judgeExcused(store::Database& db, const ledger::Entry& entry) {
    const auto dish = store::findDish(db, bodyOf<DishExcused>(entry).dish);
    if (!dish || dish->plan != store::DishPlan::Excused || dish->excuseSeq != entry.seq)
        return refuse(TextId::TakenBackAlready, "the excuse stands no more");
    return Done{};
}

Status judgeKind(store::Database& db, const ledger::Entry& entry, Relation relation) {
    switch (entry.kind) {
        case Kind::SampleTaken:
            return judgeTaken(db, entry, relation);
        case Kind::SampleStored:
            return judgeStored(db, entry);
        case Kind::SampleCountersigned:
            return judgeCountersigned(db, entry);
        case Kind::SampleDisposed:
            return judgeDisposed(db, entry, relation);
        case Kind::SampleSent:
            return judgeSent(db, entry, relation);
        case Kind::SampleHeld:
            return judgeHeld(db, entry, relation);
        case Kind::DishPlanned:
            return judgePlanned(db, entry);
        case Kind::DishExcused:
            return judgeExcused(db, entry);
        default:
            return refuse(TextId::TakeBackNotThis, "no record of the menu or of a sample");
    }
}

}  // namespace

Status Samples::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
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

}  // namespace canteen::service
