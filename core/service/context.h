// What every use case stands on.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/signature.h"
#include "core/domain/site.h"
#include "core/rules/rule_pack.h"
#include "core/store/store.h"

namespace canteen::service {

// Lives as long as the services made from it; all on the store's thread.
struct Context {
    store::Store& store;
    const Site& site;
    const rules::RulePack& pack;
};

// A person who proved to be there (core/service/sign_in.h) and stands for what is recorded next.
struct Signer {
    StaffId person;
    SignMethod method{};
    UtcMs at;
};

inline Signature sign(const Signer& signer, SignRole role) {
    return {role, signer.person, signer.at, signer.method};
}

}  // namespace canteen::service
