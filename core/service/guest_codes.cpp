#include "core/service/guest_codes.h"

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/pin_hash.h"
#include "core/service/spoken_code.h"
#include "core/store/database.h"

namespace canteen::service {
namespace {

// Verifiers are bound to whose secret they are: here to the day.
StaffId boundTo(Date day) {
    return codeBoundTo("guest-code", formatDate(day));
}

// Written durably by itself: there is no record of an attempt.
Status keepRow(const Context& context, const store::GuestCodeRow& row) {
    const auto receipts =
        context.store.append({}, [&](store::Database& db) { store::putGuestCode(db, row); });
    if (!receipts) return receipts.error();
    return Done{};
}

}  // namespace

GuestCode makeGuestCode(const PinKey& key, PinCost cost, Date day) {
    GuestCode code;
    code.made.day = day;
    code.code = drawCode(key, cost, boundTo(day), code.made);
    return code;
}

bool verify(const GuestChallenge& challenge, std::string_view code) {
    return isCode(*challenge.key, boundTo(challenge.row.day), challenge.row, code);
}

bool GuestCodes::isGiven() const {
    const auto row = store::findGuestCode(context_.store.database(), today(context_));
    return row && row->failures < kAttemptsUntilLocked;
}

Status GuestCodes::keep(RecordId record, const GuestCode& code, const Signer& officer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, officer, Action::AdmitGuests);
    if (!allowed) return allowed;
    const auto draft =
        store::makeDraft(record, GuestCodeGiven{code.made.day}, {sign(officer, SignRole::Officer)});
    const auto receipts = context_.store.append(
        std::span(&draft, 1), [&](store::Database& db) { store::putGuestCode(db, code.made); });
    if (!receipts) return receipts.error();
    return Done{};
}

Result<GuestChallenge> GuestCodes::begin() {
    auto row = store::findGuestCode(context_.store.database(), today(context_));
    if (!row) return refuse(TextId::GuestCodeNone, "no code of the day");
    const Status may = chargeAttempt(*row, clock_.read(), TextId::GuestCodeLocked);
    if (!may) return may.error();
    const Status charged = keepRow(context_, *row);
    if (!charged) return charged.error();
    return GuestChallenge{std::make_shared<PinKey>(vault_.key()), std::move(*row)};
}

Result<GuestPass> GuestCodes::finish(const GuestChallenge& challenge, bool verified) {
    auto row = store::findGuestCode(context_.store.database(), challenge.row.day);
    // A new code was given meanwhile: what was verified is not the code any more.
    if (!row || row->verifier != challenge.row.verifier || row->day != today(context_))
        return refuse(TextId::GuestCodeWrong, "the code changed");
    if (!verified) return wrongCode(*row, TextId::GuestCodeWrong, TextId::GuestCodeLocked);
    row->failures = 0;
    const Status cleared = keepRow(context_, *row);
    if (!cleared) return cleared.error();
    return GuestPass{row->day};
}

}  // namespace canteen::service
