// Taking a record of a delivery back: only what nothing else rests on.
#include "core/base/text_id.h"
#include "core/ledger/body_codec.h"
#include "core/service/acting.h"
#include "core/service/receiving.h"
#include "core/store/receiving_queries.h"
#include "core/store/stock_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

Status judgeHead(store::Database& db, const ledger::Entry& entry) {
    const auto body = store::findBody<DeliveryOpened>(db, entry.id);
    const auto row = store::findDelivery(db, body->delivery);
    if (!row || row->record != entry.id) return refuse(TextId::ReceivingLineReplaced, "a newer head counts");
    if (row->voided) return refuse(TextId::TakenBackAlready, "taken back before");
    if (row->lines > 0) return refuse(TextId::ReceivingHasLines, "the delivery has lines");
    return Done{};
}

Status judgeLine(store::Database& db, const ledger::Entry& entry, ledger::Relation relation) {
    const auto row = store::findGoodsByRecord(db, entry.id);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    if (!row->isStanding()) return refuse(TextId::ReceivingLineReplaced, "the line is struck through");
    if (row->remaining < row->accepted) return refuse(TextId::ReceivingIssuedAlready, "some of it is gone");
    if (!store::lotHoldsOf(db, row->lot).empty()) return refuse(TextId::StockHeld, "the lot is on hold");
    if (row->corrects && relation == ledger::Relation::Undoes)
        return refuse(TextId::CorrectionStands, "a correction is corrected, not undone");
    return Done{};
}

Status judgeAttached(store::Database& db, const ledger::Entry& entry) {
    const auto body = store::findBody<PaperAttached>(db, entry.id);
    for (const LotId lot : body->lots)
        if (const auto row = store::findGoods(db, lot); row && row->remaining < row->accepted)
            return refuse(TextId::ReceivingIssuedAlready, "issued since the paper came");
    return Done{};
}

// A signature may go as long as nothing was issued on it.
Status judgeSigned(store::Database& db, const ledger::Entry& entry) {
    const auto body = store::findBody<DeliverySigned>(db, entry.id);
    for (const RecordId line : body->lines)
        if (const auto row = store::findGoodsByRecord(db, line); row && row->remaining < row->accepted)
            return refuse(TextId::ReceivingIssuedAlready, "issued since it was signed");
    return Done{};
}

Status judgeTested(store::Database& db, const ledger::Entry& entry) {
    const auto row = store::findTestByRecord(db, entry.id);
    if (!row || row->voided) return refuse(TextId::TakenBackAlready, "taken back before");
    if (row->verdict != TestVerdict::Negative || row->retestOf)
        return refuse(TextId::ReceivingTestStands, "a hold follows from it");
    return Done{};
}

Status judgeKind(store::Database& db, const ledger::Entry& entry, ledger::Relation relation) {
    switch (entry.kind) {
        case Kind::DeliveryOpened:
            return judgeHead(db, entry);
        case Kind::GoodsReceived:
            return judgeLine(db, entry, relation);
        case Kind::PaperAttached:
            return judgeAttached(db, entry);
        case Kind::DeliverySigned:
            return judgeSigned(db, entry);
        case Kind::RapidTested:
            return judgeTested(db, entry);
        case Kind::TestReviewed:
            return Done{};
        default:
            return refuse(TextId::TakeBackNotThis, "no record of a delivery");
    }
}

}  // namespace

Status Receiving::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
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
