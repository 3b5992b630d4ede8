// Helping somebody who cannot sign in: attempts allowed again, a new PIN, a lost badge. Never for oneself.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/service/context.h"
#include "core/service/sign_in.h"

namespace canteen::service {

// Whether the helper may look after the person's PIN and badge: ManagePeople, signed with the PIN, and
// another person. Refuses with NotPermitted, BadgeIsNotEnough, PersonHasLeft or OwnSignIn.
Status mayHelpSignIn(const Context& context, StaffId person, const Signer& helper);

// Each asks mayHelpSignIn() first, then refuses as the vault does; the helper signs the record.
Status allowSignIn(const Context& context, PinVault& vault, StaffId person, const Signer& helper);
Status keepNewPin(const Context& context, PinVault& vault, const PinChange& change, const Signer& helper);
Status takeLostBadge(const Context& context, PinVault& vault, StaffId person, const Signer& helper);

}  // namespace canteen::service
