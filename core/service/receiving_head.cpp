// The head of a delivery: a vehicle at the door, or a harvest of the school's own plot.
#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/receiving.h"
#include "core/service/suppliers.h"
#include "core/store/receiving_queries.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

UtcMs arrivalOf(const Context& context, const DeliveryForm& form) {
    if (form.arrivedAt) return *form.arrivedAt;
    if (form.corrects)
        if (const auto row = store::findDelivery(context.store.database(), form.header.delivery))
            return row->arrivedAt;
    return form.openedAt;
}

Status judgeCorrection(const Context& context, const DeliveryForm& form, const Signer& signer) {
    store::Database& db = context.store.database();
    const auto row = store::findDelivery(db, form.header.delivery);
    const auto entry = store::findEntry(db, *form.corrects);
    if (!row || !entry || row->record != *form.corrects)
        return Error{ErrorKind::NotFound, TextId::NotFound, "not the head that counts"};
    if (row->voided) return refuse(TextId::ReceivingDeliveryVoid, "the delivery was taken back");
    const auto goods = store::goodsOfDelivery(db, row->delivery);
    const bool moved = businessDay(arrivalOf(context, form), context.site.zone) != row->day;
    if (!goods.empty() &&
        (row->supplier != form.header.supplier || row->source != form.header.source || moved))
        return refuse(TextId::ReceivingSupplierFixed, "its lines were judged by supplier and day");
    for (const auto& line : goods)
        if (line.receivedAt < arrivalOf(context, form))
            return refuse(TextId::ReceivingLineBeforeArrival, "a line was received before");
    return judgeCorrecting(context, *entry, form.reason, signer);
}

}  // namespace

DeliveryForm Receiving::open(SupplierId supplier) const {
    DeliveryForm form;
    form.openedAt = effectiveNow(context_);
    form.record = makeId<RecordId>(form.openedAt);
    form.header.delivery = makeId<DeliveryId>(form.openedAt);
    form.header.supplier = supplier;
    form.header.source = supplier.isNil() ? DeliverySource::OwnPlot : DeliverySource::Supplier;
    return form;
}

Result<DeliveryForm> Receiving::openCorrection(DeliveryId delivery) const {
    store::Database& db = context_.store.database();
    const auto row = store::findDelivery(db, delivery);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such delivery"};
    if (row->voided) return refuse(TextId::ReceivingDeliveryVoid, "the delivery was taken back");
    auto header = store::findBody<DeliveryOpened>(db, row->record);
    require(header.has_value(), "a delivery stands on its record");
    DeliveryForm form;
    form.openedAt = effectiveNow(context_);
    form.record = makeId<RecordId>(form.openedAt);
    form.header = std::move(*header);
    form.arrivedAt = row->arrivedAt;
    form.note = row->note;
    form.corrects = row->record;
    return form;
}

rules::DeliveryJudgement Receiving::judge(const DeliveryForm& form, std::optional<StaffId> handler) const {
    store::Database& db = context_.store.database();
    const DeliveryOpened& header = form.header;
    rules::DeliveryFacts facts;
    facts.now = effectiveNow(context_);
    facts.arrivedAt = arrivalOf(context_, form);
    facts.day = businessDay(facts.arrivedAt, context_.site.zone);
    facts.zone = context_.site.zone;
    facts.source = header.source;
    facts.plotNamed = !header.plot.empty() && !header.pesticideNote.empty();
    facts.vehicleClean = header.vehicleClean;
    facts.lateReason = form.reason;
    if (header.source == DeliverySource::Supplier) {
        if (const auto judged = Suppliers(context_).judge(header.supplier, {}, facts.day)) {
            facts.supplierKnown = true;
            facts.supplier = judged->findings;
        }
        facts.noteTwice = store::isNoteKnown(db, header.supplier, header.noteNo, header.delivery);
        for (const auto& refusal :
             store::refusalsOf(db, header.supplier, facts.day - context_.pack.supplier.rejectDays))
            facts.rejectedOn.push_back(refusal.day);
    }
    if (handler && !form.corrects)
        facts.signer = MorningCheck(context_).judgeSigner(*handler, today(context_));
    rules::DeliveryJudgement judgement = rules::judgeDelivery(facts, context_.pack);
    // A correction is as late as what it stands for.
    if (form.corrects)
        if (const auto row = store::findDelivery(db, header.delivery)) judgement.late = row->late;
    return judgement;
}

Result<DeliveryId> Receiving::save(const DeliveryForm& form, const Signer& handler) {
    if (isBooked(context_, form.record)) return form.header.delivery;
    if (form.corrects) {
        const Status may = judgeCorrection(context_, form, handler);
        if (!may) return may.error();
    } else {
        const Status allowed = mayActNow(context_, handler, Action::ReceiveGoods);
        if (!allowed) return allowed.error();
        if (store::findDelivery(context_.store.database(), form.header.delivery))
            return refuse(TextId::ReceivingLineReplaced, "the delivery has a head already");
    }
    const rules::DeliveryJudgement judgement = judge(form, handler.person);
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
    DeliveryOpened header = form.header;
    const UtcMs arrivedAt = arrivalOf(context_, form);
    header.day = businessDay(arrivedAt, context_.site.zone);
    header.findings = rules::ruleIds(judgement.findings);
    store::Draft draft = store::makeDraft(form.record, header, {service::sign(handler, SignRole::Entered)});
    draft.happenedAt = arrivedAt;
    draft.late = judgement.late;
    if (judgement.late || form.corrects) draft.reason = form.reason;
    draft.note = form.note;
    if (form.corrects) {
        draft.relation = ledger::Relation::Corrects;
        draft.refers = form.corrects;
    }
    const Status appended = appendOne(context_, draft);
    if (!appended) return appended.error();
    return header.delivery;
}

}  // namespace canteen::service
