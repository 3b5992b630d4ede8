// Codes of six digits that are read aloud and typed: kept as a PIN is, hashed with the vault's key, attempts
// charged, in no record and no log.
#pragma once

#include <string>
#include <string_view>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/port/clock.h"
#include "core/service/sign_in.h"
#include "core/store/spoken_code.h"

namespace canteen::service {

inline constexpr std::size_t kSpokenDigits = 6;

// What a verifier is bound to, so that it opens nothing else.
StaffId codeBoundTo(std::string_view area, std::string_view name);

// Draws a random code, and fills the verifier into `made`. About 100 ms; touches no store; any thread. Throws
// MachineFailure when there is not enough memory.
std::string drawCode(const PinKey& key, PinCost cost, StaffId boundTo, store::SpokenCode& made);
// Whether it is the code. The same holds.
bool isCode(const PinKey& key, StaffId boundTo, const store::SpokenCode& kept, std::string_view code);

// Charges an attempt; the caller keeps the row durably before the code is compared. Refuses with `locked`,
// SignInWait or SignInWaitMinutes as after wrong PINs.
Status chargeAttempt(store::SpokenCode& kept, const port::ClockReading& now, TextId locked);
// What a wrong attempt is answered with.
Error wrongCode(const store::SpokenCode& kept, TextId wrong, TextId locked);

}  // namespace canteen::service
