// Reading the thresholds of a pack file and of a site file; inside core/rules only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/rules/threshold_table.h"

namespace canteen::rules {

enum class Stricter { Higher, Lower, None };

// What a pack says of one key on one day, and what the site made of it.
struct Entry {
    const Binding* binding = nullptr;
    Date from;
    Amount value;
    bool floorLock = false;
    std::int64_t floor = 0;  // only with floorLock
    Stricter stricter = Stricter::None;
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    std::string mark;
    bool fromSite = false;
};

struct PackFile {
    std::string name;
    std::string version;
    std::vector<Entry> entries;  // one a binding, in the order of bindings()
};

// The pack as in force on `day`. Refuses with RulesUnreadable, RulesBroken or RulesNotInForce.
Result<PackFile> readPackFile(std::string_view toml, Date day);

// Puts the site's [thresholds] over the entries; returns how many there were. Refuses with
// SiteRulesUnreadable or Threshold….
Result<int> applySiteFile(PackFile& pack, std::string_view toml);

// "125 g", "37.3 °C", "60, 30, 7 d".
std::string formatAmount(const Amount& amount, std::string_view unit);

}  // namespace canteen::rules
