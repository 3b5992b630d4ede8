#include "core/service/guest_codes.h"

#include <fmt/format.h>
#include <sodium.h>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/pin_hash.h"
#include "core/store/database.h"

namespace canteen::service {
namespace {

constexpr std::uint32_t kCodes = 1'000'000;

// Verifiers are bound to whose secret they are: here to the day.
StaffId boundTo(Date day) {
    return StaffId{namedUuid("guest-code", formatDate(day))};
}

Bytes hashCode(const PinKey& key, std::string_view code, const store::GuestCodeRow& row) {
    return hashPin(key, boundTo(row.day), code, row.salt, row.passes, row.memoryBytes);
}

// As after wrong PINs (core/service/sign_in.cpp): time before a reboot does not count.
DurationMs waitLeft(const store::GuestCodeRow& row, const port::ClockReading& now) {
    const std::int64_t began = row.chargedBoot == now.boot ? row.chargedMonotonicMs : 0;
    return {waitAfter(row.failures).value - (now.monotonicMs - began)};
}

Error waitError(DurationMs left) {
    const std::int64_t wait = (left.value + 999) / 1000;
    const Sentence text = wait < 60 ? Sentence(TextId::SignInWait, {std::to_string(wait)})
                                    : Sentence(TextId::SignInWaitMinutes,
                                               {std::to_string(wait / 60), std::to_string(wait % 60)});
    return {ErrorKind::Locked, text, "guest code has to wait"};
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
    code.code = fmt::format("{:06}", randombytes_uniform(kCodes));
    code.made.day = day;
    code.made.salt = makePinSalt();
    code.made.passes = cost.passes;
    code.made.memoryBytes = cost.memoryBytes;
    code.made.verifier = hashCode(key, code.code, code.made);
    return code;
}

bool verify(const GuestChallenge& challenge, std::string_view code) {
    if (code.empty() || code.size() > 64) return false;
    return equalVerifiers(hashCode(*challenge.key, code, challenge.row), challenge.row.verifier);
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
    if (row->failures >= kAttemptsUntilLocked)
        return Error{ErrorKind::Locked, TextId::GuestCodeLocked, "guest code is locked"};
    const port::ClockReading now = clock_.read();
    if (const DurationMs left = waitLeft(*row, now); left.value > 0) return waitError(left);
    ++row->failures;
    row->chargedBoot = now.boot;
    row->chargedMonotonicMs = now.monotonicMs;
    const Status charged = keepRow(context_, *row);
    if (!charged) return charged.error();
    return GuestChallenge{std::make_shared<PinKey>(vault_.key()), std::move(*row)};
}

Result<GuestPass> GuestCodes::finish(const GuestChallenge& challenge, bool verified) {
    auto row = store::findGuestCode(context_.store.database(), challenge.row.day);
    // A new code was given meanwhile: what was verified is not the code any more.
    if (!row || row->verifier != challenge.row.verifier || row->day != today(context_))
        return refuse(TextId::GuestCodeWrong, "the code changed");
    if (!verified) {
        if (row->failures >= kAttemptsUntilLocked)
            return Error{ErrorKind::Locked, TextId::GuestCodeLocked, "guest code is locked"};
        return refuse(TextId::GuestCodeWrong, "wrong guest code");
    }
    row->failures = 0;
    const Status cleared = keepRow(context_, *row);
    if (!cleared) return cleared.error();
    return GuestPass{row->day};
}

}  // namespace canteen::service
