// The list of the daily control 日管控 as data: assets/control/NAME.toml and a site's own rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace canteen::rules {

struct ControlItem {
    std::string id;
    std::string zh;
    std::string en;
    std::string fact;  // what the terminal knows of it; empty = nothing
    bool operator==(const ControlItem&) const = default;
};
struct ControlGroup {
    std::string id;
    std::string zh;
    std::string en;
    std::vector<ControlItem> items;
    bool operator==(const ControlGroup&) const = default;
};
struct ControlList {
    std::string version;  // "cn-school 2026.1", "… + 2 - 1" with rows added and left out by the site
    std::vector<ControlGroup> groups;
};

// Of `siteToml`, which may be empty or a whole site file, only [[control_item]] and [control] leave_out are
// read. Refuses (Invalid) text that is no list, an item of an unknown group, an id that occurs twice and a
// group of more than eight items, which would not fit on a screen. Never throws on any text.
Result<ControlList> loadControlList(std::string_view listToml, std::string_view siteToml);
// The shipped list, or NotFound.
Result<std::string> shippedControlList(std::string_view name);

}  // namespace canteen::rules
