// The signatures under a delivery, and papers that arrive later.
#include <algorithm>
#include <set>

#include "core/base/text_id.h"
#include "core/rules/papers.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/receiving_lines.h"
#include "core/store/supplier_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

Action actionOf(SignRole role) {
    switch (role) {
        case SignRole::Acceptor:
            return Action::SignAcceptance;
        case SignRole::Reviewer:
            return Action::SignReview;
        default:
            return Action::ReceiveGoods;
    }
}

bool isPlace(SignRole role) {
    return store::signBit(role) != 0;
}

std::set<StaffId> threeOf(const std::vector<store::SignatureRow>& signatures) {
    std::set<StaffId> people;
    for (const auto& signature : signatures)
        if (signature.role != SignRole::Deliverer) people.insert(signature.person);
    return people;
}

rules::SigningFacts factsOf(store::Database& db, DeliveryId delivery, SignRole role, const Signer& signer,
                            const std::vector<store::GoodsRow>& waiting) {
    rules::SigningFacts facts;
    facts.role = role;
    facts.person = signer.person;
    facts.at = signer.at;
    facts.lines = static_cast<int>(waiting.size());
    const auto placed = store::signaturesOf(db, delivery);
    for (const auto& signature : placed)
        if (std::any_of(waiting.begin(), waiting.end(),
                        [&](const auto& row) { return row.record == signature.line; }))
            facts.placed.push_back({signature.role, signature.person, signature.signedAt});
    std::set<StaffId> people = threeOf(placed);
    people.insert(signer.person);
    facts.sameThreeBefore = people == threeOf(store::signaturesBefore(db, delivery));
    return facts;
}

std::vector<store::GoodsRow> linesWaiting(store::Database& db, DeliveryId delivery, SignRole role) {
    auto rows = store::goodsOfDelivery(db, delivery);
    std::erase_if(rows, [&](const auto& row) { return row.isSigned(role); });
    return rows;
}

// The missing paper of the lot that one of this kind answers.
std::optional<PaperKind> dutyAnswered(const Context& context, const store::GoodsRow& row, PaperKind kind) {
    const auto open = store::openPaperDutiesOf(context.store.database(), row.lot);
    const SupplierType type = supplierTypeOf(context, row.supplier);
    const std::vector<GoodsClass> goods{row.goods};
    for (const PaperKind duty : open) {
        if (duty == kind) return duty;
        for (const auto& need : rules::requiredPapers(context.pack.papers, type, goods))
            if (need.anyOf.front() == duty &&
                std::find(need.anyOf.begin(), need.anyOf.end(), kind) != need.anyOf.end())
                return duty;
    }
    return std::nullopt;
}

}  // namespace

std::vector<SignRole> Receiving::mayStillSign(DeliveryId delivery, StaffId person) const {
    store::Database& db = context_.store.database();
    const Signer signer{person, SignMethod::Pin, effectiveNow(context_)};
    std::vector<SignRole> roles;
    for (const SignRole role : kSigningRoles) {
        if (!mayActNow(context_, signer, actionOf(role))) continue;
        const auto waiting = linesWaiting(db, delivery, role);
        const auto facts = factsOf(db, delivery, role, signer, waiting);
        if (!rules::firstBlock(rules::judgeSigning(facts, context_.pack))) roles.push_back(role);
    }
    return roles;
}

Status Receiving::sign(RecordId record, DeliveryId delivery, SignRole role, const Signer& signer,
                       const std::optional<Hash>& strokes) {
    if (isBooked(context_, record)) return Done{};
    require(isPlace(role), "a place for a signature under a delivery");
    const Status allowed = mayActNow(context_, signer, actionOf(role));
    if (!allowed) return allowed;
    store::Database& db = context_.store.database();
    const auto row = store::findDelivery(db, delivery);
    if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such delivery"};
    if (row->voided) return refuse(TextId::ReceivingDeliveryVoid, "the delivery was taken back");
    const rules::Findings ofSigner = MorningCheck(context_).judgeSigner(signer.person, today(context_));
    if (const auto* block = rules::firstBlock(ofSigner)) return refuse(*block);
    const auto waiting = linesWaiting(db, delivery, role);
    rules::Findings findings =
        rules::judgeSigning(factsOf(db, delivery, role, signer, waiting), context_.pack);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    DeliverySigned body;
    body.delivery = delivery;
    for (const auto& line : waiting) body.lines.push_back(line.record);
    body.strokes = strokes;
    body.findings = rules::ruleIds(ofSigner);
    for (std::string& id : rules::ruleIds(findings)) body.findings.push_back(std::move(id));
    return appendOne(context_, store::makeDraft(record, body, {service::sign(signer, role)}));
}

Result<Hash> Receiving::keepSignature(const DrawnSignature& signature) {
    require(isDrawn(signature), "a drawn signature is more than a dot");
    return context_.store.putBlob(encodeSignature(signature));
}

std::optional<DrawnSignature> Receiving::drawn(DeliveryId delivery, SignRole role) const {
    store::Database& db = context_.store.database();
    std::uint64_t newest = 0;
    for (const auto& row : store::signaturesOf(db, delivery))
        if (row.role == role) newest = std::max(newest, row.seq);
    const auto entry = store::findEntry(db, newest);
    if (!entry || entry->kind != DeliverySigned::kKind) return std::nullopt;
    const auto strokes = store::bodyOf<DeliverySigned>(*entry).strokes;
    if (!strokes) return std::nullopt;
    const auto bytes = context_.store.getBlob(*strokes);
    if (!bytes) return std::nullopt;
    auto signature = decodeSignature(*bytes);
    if (!signature) return std::nullopt;
    return std::move(*signature);
}

Status Receiving::attach(RecordId record, PaperId paper, const std::vector<LotId>& lots,
                         const Signer& signer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, signer, Action::FilePapers);
    if (!allowed) return allowed;
    store::Database& db = context_.store.database();
    const auto filed = store::findPaper(db, paper);
    if (!filed) return Error{ErrorKind::NotFound, TextId::NotFound, "no such paper"};
    if (lots.empty() || std::set(lots.begin(), lots.end()).size() != lots.size())
        return refuse(TextId::NothingChosen, "no lot, or one twice");
    std::optional<PaperKind> answers;
    for (const LotId lot : lots) {
        const auto row = store::findGoods(db, lot);
        if (!row) return Error{ErrorKind::NotFound, TextId::NotFound, "no such lot"};
        if (row->supplier != filed->paper.supplier)
            return refuse(TextId::ReceivingPaperOther, "another supplier's paper");
        auto kind = dutyAnswered(context_, *row, filed->paper.kind);
        if (!kind && row->lacksProof()) kind = filed->paper.kind;
        if (!kind || (answers && *answers != *kind))
            return refuse(TextId::ReceivingPaperNotMissing, "no such paper is missing for all of them");
        answers = kind;
    }
    return appendOne(context_, store::makeDraft(record, PaperAttached{paper, *answers, lots},
                                                {service::sign(signer, SignRole::Entered)}));
}

}  // namespace canteen::service
