// Reading the tables of a pack beside its thresholds: papers, forbidden names, licence categories; inside
// core/rules only. assets/rules/README.md describes the format.
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

// Puts the rows in force on `day` into `pack`, in the order of the file. Refuses with RulesUnreadable, or
// RulesBroken naming the row: "paper 3".
Status readPackTables(std::string_view toml, Date day, RulePack& pack);

// Adds the site's own rows behind them; returns how many there were. A row can ask for more papers or forbid
// more names; nothing of the pack goes away. Refuses with SiteRulesUnreadable or SiteRulesBroken.
Result<int> addSiteTables(std::string_view toml, RulePack& pack);

}  // namespace canteen::rules
