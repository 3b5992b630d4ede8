#include "kiosk/ui/probe.h"

#include <algorithm>
#include <set>

namespace kiosk::ui {

std::vector<std::string> Probe::duplicates() const {
    std::set<std::string_view> seen;
    std::set<std::string> twice;
    for (const auto& item : items_)
        if (item.kind == ProbeItem::Kind::Touch && !seen.insert(item.id).second) twice.insert(item.id);
    return {twice.begin(), twice.end()};
}

const ProbeItem* Probe::find(std::string_view id) const {
    const auto it = std::ranges::find_if(items_, [&](const ProbeItem& item) { return item.id == id; });
    return it == items_.end() ? nullptr : &*it;
}

void Probe::clear() {
    items_.clear();
    missing_.clear();
}

void Probe::addMissing(char32_t c) {
    if (missing_.find(c) == std::u32string::npos) missing_.push_back(c);
}

}  // namespace kiosk::ui
