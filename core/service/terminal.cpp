#include "core/service/terminal.h"

#include <optional>
#include <utility>

#include "core/base/text_id.h"
#include "core/service/site_file.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

// The rules that this program ships, where they are others than the adopted ones and the site's stricter
// values still hold in them. An update of the program brings its rules along.
std::optional<rules::RulePack> newerRules(const store::AdoptedPack& adopted, Date today) {
    const auto shipped = rules::shippedPack(adopted.version.substr(0, adopted.version.find(' ')));
    if (!shipped || *shipped == adopted.packToml) return std::nullopt;
    auto pack = rules::loadRulePack(*shipped, adopted.siteToml, today);
    return pack ? std::optional(std::move(*pack)) : std::nullopt;
}

// The rules to work by; records a change of them.
Result<rules::RulePack> rulesToday(store::Store& store, const store::AdoptedPack& adopted, const Site& site,
                                   Date today) {
    auto newer = newerRules(adopted, today);
    if (!newer) return rules::loadRulePack(adopted.packToml, adopted.siteToml, today);
    const auto recorded = adoptSite(store, site, *newer, {});
    if (!recorded) return recorded.error();
    return std::move(*newer);
}

}  // namespace

Terminal::Terminal(std::unique_ptr<store::Store> store, Site site, rules::RulePack pack, PinVault vault)
    : store_(std::move(store)),
      site_(std::move(site)),
      pack_(std::move(pack)),
      vault_(std::move(vault)),
      packDay_(businessDay(store_->now().effective, site_.zone)) {
    useRules();
}

void Terminal::useRules() {
    store_->setRules(pack_.version);
    store_->setClockTolerance(pack_.record.clockTolerance);
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
    auto pack = rulesToday(**store, *adopted, *site, today);
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
    useRules();
}

}  // namespace canteen::service
