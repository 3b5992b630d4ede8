// The lines of a delivery: opening a form, judging it live, accepting or refusing, correcting.
#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/receiving_lines.h"
#include "core/service/suppliers.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

constexpr int kPastLines = 30;  // of a product, for what is usual

// The line that the form stands for; nothing for a new line.
std::optional<store::GoodsRow> correctedLine(const Context& context, const GoodsForm& form) {
    if (!form.corrects) return std::nullopt;
    return store::findGoodsByRecord(context.store.database(), *form.corrects);
}

UtcMs receptionOf(const GoodsForm& form, const std::optional<store::GoodsRow>& old, UtcMs now) {
    return form.receivedAt.value_or(old ? old->receivedAt : now);
}

std::optional<std::int32_t> lifeOf(const store::GoodsRow& row) {
    if (!row.produced || !row.expires) return std::nullopt;
    return *row.expires - *row.produced;
}

// What the product's earlier lines say: what is usual, and whether this one is entered twice.
void putPast(const Context& context, const GoodsForm& form, UtcMs receivedAt, SupplierId supplier,
             rules::GoodsFacts& facts) {
    constexpr DurationMs kSoonAfter = hours(1);
    const GoodsReceived& line = form.goods;
    const std::int64_t brought = line.accepted.value + line.rejected.value;
    for (const auto& row :
         store::goodsOfProduct(context.store.database(), line.product, facts.day, kPastLines)) {
        if (row.lot == line.lotId) continue;
        if (row.supplier == supplier) {
            const DurationMs apart{std::abs((receivedAt - row.receivedAt).value)};
            facts.twice = facts.twice || (brought > 0 && apart <= kSoonAfter &&
                                          row.accepted.value + row.rejected.value == brought);
            facts.lotOnDay =
                facts.lotOnDay || (row.day == facts.day && !line.lot.empty() && row.lotNo == line.lot);
        }
        if (row.unit == line.unit && row.accepted.value > 0)
            facts.past.push_back({row.day, row.accepted, row.price, lifeOf(row)});
    }
}

// What other lines came on the paper, under this id or another one with the same number.
void addUse(const Context& context, const store::PaperRow& paper, LotId except, Date day,
            rules::BatchPaper& facts) {
    store::Database& db = context.store.database();
    std::vector<PaperId> same{paper.paper.paper};
    for (const auto& other : store::papersNumbered(db, paper.paper.kind, plainNumber(paper.paper.number)))
        if (other.paper.paper != paper.paper.paper) same.push_back(other.paper.paper);
    for (const PaperId id : same)
        for (const auto& row : store::goodsOnPaper(db, id)) {
            if (row.lot == except) continue;
            facts.usedOnOtherDay = facts.usedOnOtherDay || row.day != day;
            facts.receivedOnIt += gramsOf(row.accepted, row.unit, row.unitWeight).value_or(0);
        }
}

void putPapers(const Context& context, const GoodsForm& form, rules::GoodsFacts& facts) {
    store::Database& db = context.store.database();
    for (const PaperId id : form.goods.papers) {
        const auto row = store::findPaper(db, id);
        if (!row) continue;
        rules::BatchPaper paper;
        paper.kind = row->paper.kind;
        paper.issued = row->paper.issued;
        paper.lot = row->paper.lot;
        paper.covers = row->paper.covers;
        if (paper.kind == PaperKind::QuarantineCertificate)
            addUse(context, *row, form.goods.lotId, facts.day, paper);
        facts.papers.push_back(std::move(paper));
    }
}

// What speaks against the supplier for these goods, without the warnings that the head has shown.
rules::Findings ofSupplier(const Context& context, const store::DeliveryRow& delivery, GoodsClass goods) {
    if (delivery.source == DeliverySource::OwnPlot) return {};
    const Suppliers suppliers(context);
    const auto head = suppliers.judge(delivery.supplier, {}, delivery.day);
    auto line = suppliers.judge(delivery.supplier, {goods}, delivery.day);
    if (!head || !line) return {};
    std::erase_if(line->findings, [&](const rules::Finding& finding) {
        return finding.level != rules::Level::Block &&
               std::find(head->findings.begin(), head->findings.end(), finding) != head->findings.end();
    });
    return std::move(line->findings);
}

Status judgeOldLine(const Context& context, const GoodsForm& form, const Signer& signer) {
    store::Database& db = context.store.database();
    const auto old = correctedLine(context, form);
    const auto entry = store::findEntry(db, *form.corrects);
    if (!old || !entry || old->lot != form.goods.lotId || old->delivery != form.goods.delivery)
        return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    if (!old->isStanding()) return refuse(TextId::ReceivingLineReplaced, "the line is struck through");
    const bool other = old->product != form.goods.product || old->unit != form.goods.unit;
    if (other && old->remaining < old->accepted)
        return refuse(TextId::ReceivingIssuedAlready, "some of it has gone out as what it was");
    return judgeCorrecting(context, *entry, form.reason, signer);
}

Status judgeNewLine(const Context& context, const GoodsForm& form, const Signer& signer) {
    const Status allowed = mayActNow(context, signer, Action::ReceiveGoods);
    if (!allowed) return allowed;
    if (!store::goodsHistory(context.store.database(), form.goods.lotId).empty())
        return refuse(TextId::ReceivingLineReplaced, "the lot has a line already");
    return Done{};
}

// Product, delivery and papers exist, and the times are in order.
Status judgeLinks(const Context& context, const GoodsForm& form) {
    store::Database& db = context.store.database();
    const auto delivery = store::findDelivery(db, form.goods.delivery);
    const auto product = store::findProduct(db, form.goods.product);
    if (!delivery || !product) return Error{ErrorKind::NotFound, TextId::NotFound, "no delivery or product"};
    const UtcMs received = receptionOf(form, correctedLine(context, form), effectiveNow(context));
    if (received < delivery->arrivedAt)
        return refuse(TextId::ReceivingLineBeforeArrival, "received before it arrived");
    for (const PaperId id : form.goods.papers) {
        const auto paper = store::findPaper(db, id);
        if (!paper) return Error{ErrorKind::NotFound, TextId::NotFound, "no such paper"};
        if (paper->paper.supplier != delivery->supplier)
            return refuse(TextId::ReceivingPaperOther, "another supplier's paper");
    }
    return Done{};
}

// A director other than the handler, who signs for what a rule blocks.
Status judgeDirector(const Context& context, const Signer& handler, const std::optional<Signer>& director) {
    if (!director || director->person == handler.person)
        return refuse(TextId::ReceivingDirectorNeeded, "nobody signed for the override");
    return mayActNow(context, *director, Action::OverrideBlock);
}

}  // namespace

Result<GoodsForm> Receiving::openLine(DeliveryId delivery, ProductId product) const {
    store::Database& db = context_.store.database();
    const auto row = store::findDelivery(db, delivery);
    const auto goods = store::findProduct(db, product);
    if (!row || !goods) return Error{ErrorKind::NotFound, TextId::NotFound, "no delivery or product"};
    if (row->voided) return refuse(TextId::ReceivingDeliveryVoid, "the delivery was taken back");
    if (!goods->product.listed)
        return refuse({TextId::ProductNotListed, {goods->product.name}}, "product no longer bought");
    GoodsForm form;
    form.openedAt = effectiveNow(context_);
    form.record = makeId<RecordId>(form.openedAt);
    form.goods.lotId = makeId<LotId>(form.openedAt);
    form.goods.delivery = delivery;
    form.goods.product = product;
    form.goods.unit = goods->product.unit;
    if (row->late) {
        form.receivedAt = row->arrivedAt;
        form.reason = row->reason;
    }
    const auto last = store::goodsOfProduct(db, product, row->day, 1);
    if (!last.empty()) {
        form.goods.place = last.front().place;
        if (last.front().supplier == row->supplier) form.goods.unitPrice = last.front().price;
    }
    return form;
}

Result<GoodsForm> Receiving::openLine(DeliveryId delivery, const ScannedGoods& scanned) const {
    const auto product = store::findProductByGtin(context_.store.database(), scanned.gtin);
    if (scanned.gtin.empty() || !product)
        return refuse(TextId::ReceivingProductUnknown, "no product bears the item number");
    auto form = openLine(delivery, product->product.product);
    if (!form) return form;
    GoodsReceived& goods = form->goods;
    goods.code = scanned.code;
    goods.codeMethod = scanned.method;
    goods.lot = scanned.lot;
    goods.produced = scanned.produced;
    goods.expires = scanned.expires;
    if (!goods.expires && goods.produced && product->product.lifeDays)
        goods.expires = *goods.produced + *product->product.lifeDays;
    if (scanned.amount) goods.noted = scanned.amount;
    return form;
}

Result<GoodsForm> Receiving::openLineCorrection(RecordId line) const {
    store::Database& db = context_.store.database();
    const auto old = store::findGoodsByRecord(db, line);
    if (!old) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    if (!old->isStanding()) return refuse(TextId::ReceivingLineReplaced, "the line is struck through");
    auto body = store::findBody<GoodsReceived>(db, line);
    require(body.has_value(), "a line stands on its record");
    GoodsForm form;
    form.openedAt = effectiveNow(context_);
    form.record = makeId<RecordId>(form.openedAt);
    form.goods = std::move(*body);
    form.goods.papers = store::papersOfLot(db, old->lot);
    form.looked = true;
    form.receivedAt = old->receivedAt;
    form.note = old->note;
    form.corrects = line;
    return form;
}

rules::GoodsJudgement Receiving::judge(const GoodsForm& form, std::optional<StaffId> handler) const {
    store::Database& db = context_.store.database();
    const auto old = correctedLine(context_, form);
    const auto delivery = store::findDelivery(db, form.goods.delivery);
    rules::GoodsFacts facts;
    facts.now = effectiveNow(context_);
    facts.receivedAt = receptionOf(form, old, facts.now);
    facts.line = form.goods;
    facts.looked = form.looked;
    facts.lateReason = form.reason;
    facts.deliveryStands = delivery && !delivery->voided;
    if (const auto product = store::findProduct(db, form.goods.product)) {
        facts.goods = product->product.goods;
        facts.storage = product->product.storage;
        facts.lifeDays = product->product.lifeDays;
        facts.productName = product->product.name;
        facts.grams = gramsOf(form.goods.accepted, form.goods.unit, product->product.unitWeight);
    }
    if (delivery) {
        facts.day = delivery->day;
        facts.supplierType = supplierTypeOf(context_, delivery->supplier);
        facts.supplier = ofSupplier(context_, *delivery, facts.goods);
        putPast(context_, form, facts.receivedAt, delivery->supplier, facts);
    }
    putPapers(context_, form, facts);
    if (old)
        facts.takenOut = {old->accepted.value - old->remaining.value};
    else if (handler)
        facts.signer = MorningCheck(context_).judgeSigner(*handler, today(context_));
    rules::GoodsJudgement judgement = rules::judgeGoods(facts, context_.pack);
    // A correction is as late as the line it stands for.
    if (old) judgement.late = old->late;
    return judgement;
}

Result<RecordId> Receiving::accept(const GoodsForm& form, const Signer& handler,
                                   const std::optional<Signer>& director) {
    if (isBooked(context_, form.record)) return form.record;
    const Status may =
        form.corrects ? judgeOldLine(context_, form, handler) : judgeNewLine(context_, form, handler);
    if (!may) return may.error();
    const Status linked = judgeLinks(context_, form);
    if (!linked) return linked.error();
    const rules::GoodsJudgement judgement = judge(form, handler.person);
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
    const bool overridden = rules::has(judgement.findings, "receiving.overridden");
    if (overridden) {
        const Status signedFor = judgeDirector(context_, handler, director);
        if (!signedFor) return signedFor.error();
    }

    const auto old = correctedLine(context_, form);
    const UtcMs now = effectiveNow(context_);
    GoodsReceived goods = form.goods;
    goods.toFollow = judgement.toFollow;
    goods.keepRecordUntil = judgement.keepRecordUntil;
    goods.findings = rules::ruleIds(judgement.findings);
    goods.overrideUntil =
        overridden ? std::optional(now + context_.pack.receiving.overrideFor) : std::nullopt;
    if (!overridden) goods.overrideReason.clear();
    Signatures signatures{service::sign(handler, SignRole::Entered)};
    if (overridden) signatures.push_back(service::sign(*director, SignRole::Officer));
    store::Draft draft = store::makeDraft(form.record, goods, std::move(signatures));
    draft.happenedAt = receptionOf(form, old, now);
    draft.late = judgement.late;
    if (judgement.late || old) draft.reason = form.reason;
    draft.note = form.note;
    if (old) {
        draft.relation = ledger::Relation::Corrects;
        draft.refers = old->record;
    }
    const Status appended = appendOne(context_, draft);
    if (!appended) return appended.error();
    return form.record;
}

}  // namespace canteen::service
