// A terminal at work: its store opened for writing, with the site, the rules and the PIN vault that belong to
// it.
#pragma once

#include <memory>

#include "core/base/result.h"
#include "core/domain/site.h"
#include "core/port/clock.h"
#include "core/rules/rule_pack.h"
#include "core/service/context.h"
#include "core/service/sign_in.h"
#include "core/store/store.h"

namespace canteen::service {

// Belongs to the thread that opened it.
class Terminal {
  public:
    // Opens a store that has been set up. Refuses as Store::open does, and with StoreNotSetUp when it has no
    // site yet. Where the program ships other rules under the adopted name they are adopted, with a record,
    // unless the site's own values do not fit them: then the adopted ones stay in force.
    static Result<std::unique_ptr<Terminal>> open(store::StoreOptions options, const port::Clock& clock,
                                                  PinCost cost = {});

    // Valid as long as the terminal; site and pack change in place.
    [[nodiscard]] Context context() { return {*store_, site_, pack_}; }
    [[nodiscard]] PinVault& vault() { return vault_; }
    [[nodiscard]] const Site& site() const { return site_; }

    // Thresholds have effective dates: call now and then; reads the pack anew when the business day has
    // changed.
    void followDay();

  private:
    Terminal(std::unique_ptr<store::Store> store, Site site, rules::RulePack pack, PinVault vault);

    // What the store needs to know of the pack.
    void useRules();

    std::unique_ptr<store::Store> store_;
    Site site_;
    rules::RulePack pack_;
    PinVault vault_;
    Date packDay_;
};

}  // namespace canteen::service
