#include "core/service/spoken_code.h"

#include <fmt/format.h>
#include <sodium.h>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/pin_hash.h"

namespace canteen::service {
namespace {

constexpr std::uint32_t kCodes = 1'000'000;
constexpr std::size_t kLongestTyped = 64;

Bytes hashCode(const PinKey& key, StaffId boundTo, std::string_view code, const store::SpokenCode& kept) {
    return hashPin(key, boundTo, code, kept.salt, kept.passes, kept.memoryBytes);
}

// As after wrong PINs (core/service/sign_in.cpp): time before a reboot does not count.
DurationMs waitLeft(const store::SpokenCode& kept, const port::ClockReading& now) {
    const std::int64_t began = kept.chargedBoot == now.boot ? kept.chargedMonotonicMs : 0;
    return {waitAfter(kept.failures).value - (now.monotonicMs - began)};
}

Error waitError(DurationMs left) {
    const std::int64_t wait = (left.value + 999) / 1000;
    const Sentence text = wait < 60 ? Sentence(TextId::SignInWait, {std::to_string(wait)})
                                    : Sentence(TextId::SignInWaitMinutes,
                                               {std::to_string(wait / 60), std::to_string(wait % 60)});
    return {ErrorKind::Locked, text, "a code has to wait"};
}

Error lockedError(TextId locked) {
    return {ErrorKind::Locked, locked, "a code is locked"};
}

}  // namespace

StaffId codeBoundTo(std::string_view area, std::string_view name) {
    return StaffId{namedUuid(std::string(area), std::string(name))};
}

std::string drawCode(const PinKey& key, PinCost cost, StaffId boundTo, store::SpokenCode& made) {
    std::string code = fmt::format("{:06}", randombytes_uniform(kCodes));
    made.salt = makePinSalt();
    made.passes = cost.passes;
    made.memoryBytes = cost.memoryBytes;
    made.verifier = hashCode(key, boundTo, code, made);
    return code;
}

bool isCode(const PinKey& key, StaffId boundTo, const store::SpokenCode& kept, std::string_view code) {
    if (code.empty() || code.size() > kLongestTyped) return false;
    return equalVerifiers(hashCode(key, boundTo, code, kept), kept.verifier);
}

Status chargeAttempt(store::SpokenCode& kept, const port::ClockReading& now, TextId locked) {
    if (kept.failures >= kAttemptsUntilLocked) return lockedError(locked);
    if (const DurationMs left = waitLeft(kept, now); left.value > 0) return waitError(left);
    ++kept.failures;
    kept.chargedBoot = now.boot;
    kept.chargedMonotonicMs = now.monotonicMs;
    return Done{};
}

Error wrongCode(const store::SpokenCode& kept, TextId wrong, TextId locked) {
    if (kept.failures >= kAttemptsUntilLocked) return lockedError(locked);
    return refuse(wrong, "wrong code");
}

}  // namespace canteen::service
