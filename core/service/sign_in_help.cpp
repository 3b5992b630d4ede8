#include "core/service/sign_in_help.h"

#include "core/base/text_id.h"
#include "core/service/acting.h"

namespace canteen::service {

Status mayHelpSignIn(const Context& context, StaffId person, const Signer& helper) {
    if (Status may = mayActNow(context, helper, Action::ManagePeople); !may) return may;
    if (helper.person == person) return refuse(TextId::OwnSignIn, "own PIN or badge");
    return Done{};
}

Status allowSignIn(const Context& context, PinVault& vault, StaffId person, const Signer& helper) {
    if (Status may = mayHelpSignIn(context, person, helper); !may) return may;
    return vault.resetLock(person, {sign(helper, SignRole::Officer)});
}

Status keepNewPin(const Context& context, PinVault& vault, const PinChange& change, const Signer& helper) {
    if (Status may = mayHelpSignIn(context, change.person(), helper); !may) return may;
    return vault.finishPin(change, {sign(helper, SignRole::Officer)});
}

Status takeLostBadge(const Context& context, PinVault& vault, StaffId person, const Signer& helper) {
    if (Status may = mayHelpSignIn(context, person, helper); !may) return may;
    return vault.takeBadge(person, {sign(helper, SignRole::Officer)});
}

}  // namespace canteen::service
