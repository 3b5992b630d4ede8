#include "core/service/terminal.h"

#include <utility>

#include "core/store/terminal_queries.h"

namespace canteen::service {

Terminal::Terminal(std::unique_ptr<store::Store> store, Site site, rules::RulePack pack, PinVault vault)
    : store_(std::move(store)),
      site_(std::move(site)),
      pack_(std::move(pack)),
      vault_(std::move(vault)),
      packDay_(businessDay(store_->now().effective, site_.zone)) {
    store_->setRules(pack_.version);
}

Result<std::unique_ptr<Terminal>> Terminal::open(store::StoreOptions options, const port::Clock& clock,
                                                 PinCost cost) {
    auto store = store::Store::open(std::move(options), clock);
    if (!store) return store.error();
    const auto site = store::currentSite((*store)->database());
    const auto adopted = store::currentRulePack((*store)->database());
    if (!site || !adopted)
        return Error{ErrorKind::NotFound, {TextId::StoreNotSetUp}, "the store has no site or rule pack"};
    const Date today = businessDay((*store)->now().effective, site->zone);
    auto pack = rules::loadRulePack(adopted->packToml, adopted->siteToml, today);
    if (!pack) return pack.error();
    auto vault = PinVault::open(**store, clock, cost, site->zone);
    if (!vault) return vault.error();
    return std::unique_ptr<Terminal>(
        new Terminal(std::move(*store), *site, std::move(*pack), std::move(*vault)));
}

void Terminal::followDay() {
    const Date today = businessDay(store_->now().effective, site_.zone);
    if (today == packDay_) return;
    packDay_ = today;
    // The pack was accepted when it was adopted; one that no longer loads keeps the old values in force.
    if (auto pack = rules::loadRulePack(pack_.packToml, pack_.siteToml, today)) pack_ = std::move(*pack);
}

}  // namespace canteen::service
