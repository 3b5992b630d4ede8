// The code of the day with which parents, the committee and outside supervisors sign in. It is kept as a PIN
// is: hashed with the vault's key, attempts charged, in no record and no log.
//
// Two things are slow and run off the frame thread: makeGuestCode() and verify(), about 100 ms each.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/port/clock.h"
#include "core/service/accompanying.h"
#include "core/service/context.h"
#include "core/service/sign_in.h"
#include "core/store/accompany_queries.h"

namespace canteen::service {

struct GuestCode {
    std::string code;  // six digits, to be read aloud; kept nowhere
    store::GuestCodeRow made;
};
// A random code of the day. Touches no store; any thread. Throws MachineFailure when there is not enough
// memory.
GuestCode makeGuestCode(const PinKey& key, PinCost cost, Date day);

// What verify() needs; holds key material and is never stored or shown.
struct GuestChallenge {
    std::shared_ptr<const PinKey> key;
    store::GuestCodeRow row;
};
// Whether it is the code. Touches no store; any thread.
bool verify(const GuestChallenge& challenge, std::string_view code);

// Belongs to the store's thread.
class GuestCodes {
  public:
    GuestCodes(Context context, const port::Clock& clock, const PinVault& vault)
        : context_(context), clock_(clock), vault_(vault) {}

    // Whether today has a code that may be tried.
    [[nodiscard]] bool isGiven() const;
    // Keeps it as the code of its day; an earlier one stops working. Writes GuestCodeGiven.
    Status keep(RecordId record, const GuestCode& code, const Signer& officer);

    // Charges the attempt durably. Refuses with GuestCodeNone, GuestCodeLocked, SignInWait or
    // SignInWaitMinutes.
    Result<GuestChallenge> begin();
    // Ends the attempt: a pass for today, or GuestCodeWrong.
    Result<GuestPass> finish(const GuestChallenge& challenge, bool verified);

  private:
    Context context_;
    const port::Clock& clock_;
    const PinVault& vault_;
};

}  // namespace canteen::service
