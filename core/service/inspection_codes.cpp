#include "core/service/inspection_codes.h"

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/inspections.h"
#include "core/service/pin_hash.h"
#include "core/service/spoken_code.h"
#include "core/store/database.h"

namespace canteen::service {
namespace {

StaffId boundTo(InspectionId inspection) {
    return codeBoundTo("inspection-code", toString(inspection.uuid));
}

// Written durably by itself: there is no record of an attempt.
Status keepRow(const Context& context, const store::InspectionCodeRow& row) {
    const auto receipts =
        context.store.append({}, [&](store::Database& db) { store::putInspectionCode(db, row); });
    if (!receipts) return receipts.error();
    return Done{};
}

}  // namespace

InspectionCode makeInspectionCode(const PinKey& key, PinCost cost, InspectionId inspection) {
    InspectionCode code;
    code.made.inspection = inspection;
    code.code = drawCode(key, cost, boundTo(inspection), code.made);
    return code;
}

bool verify(const InspectionChallenge& challenge, std::string_view code) {
    return isCode(*challenge.key, boundTo(challenge.row.inspection), challenge.row, code);
}

InspectionId InspectionCodes::next() const {
    const auto now = Inspections(context_, clock_).now();
    return now ? now->inspection : makeId<InspectionId>(effectiveNow(context_));
}

bool InspectionCodes::isGood(InspectionId inspection) const {
    const auto row = store::findInspection(context_.store.database(), inspection);
    if (!row || row->endedAt) return false;
    if (row->startedAt) {
        const auto now = Inspections(context_, clock_).now();
        return now && now->inspection == inspection;
    }
    return effectiveNow(context_) < row->codeUntil;
}

std::optional<store::InspectionCodeRow> InspectionCodes::current() const {
    auto row = store::findInspectionCode(context_.store.database());
    if (!row || !isGood(row->inspection)) return std::nullopt;
    return row;
}

bool InspectionCodes::isGiven() const {
    const auto row = current();
    return row && row->failures < kAttemptsUntilLocked;
}

Status InspectionCodes::keep(RecordId record, const InspectionCode& code, const Signer& giver) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, giver, Action::AdmitInspectors);
    if (!allowed) return allowed;
    const InspectionOpened opened{code.made.inspection, effectiveNow(context_) + kInspectionCodeGood};
    const auto draft = store::makeDraft(record, opened, {sign(giver, SignRole::Officer)});
    const auto receipts = context_.store.append(
        std::span(&draft, 1), [&](store::Database& db) { store::putInspectionCode(db, code.made); });
    if (!receipts) return receipts.error();
    return Done{};
}

Result<InspectionChallenge> InspectionCodes::begin() {
    auto row = current();
    if (!row) return refuse(TextId::InspectionCodeNone, "no code of an inspection");
    const Status may = chargeAttempt(*row, clock_.read(), TextId::InspectionCodeLocked);
    if (!may) return may.error();
    const Status charged = keepRow(context_, *row);
    if (!charged) return charged.error();
    return InspectionChallenge{std::make_shared<PinKey>(vault_.key()), std::move(*row)};
}

Result<InspectionPass> InspectionCodes::finish(const InspectionChallenge& challenge, bool verified) {
    auto row = current();
    // A new code was given meanwhile, or the time is up.
    if (!row || row->verifier != challenge.row.verifier)
        return refuse(TextId::InspectionCodeNone, "the code changed");
    if (!verified) return wrongCode(*row, TextId::InspectionCodeWrong, TextId::InspectionCodeLocked);
    row->failures = 0;
    const Status cleared = keepRow(context_, *row);
    if (!cleared) return cleared.error();
    return InspectionPass{row->inspection};
}

}  // namespace canteen::service
