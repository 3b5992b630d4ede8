#include "core/rules/finding.h"

#include <algorithm>

namespace canteen::rules {

const Finding* firstBlock(const Findings& findings) {
    const auto hit = std::find_if(findings.begin(), findings.end(),
                                  [](const Finding& f) { return f.level == Level::Block; });
    return hit == findings.end() ? nullptr : &*hit;
}

bool has(const Findings& findings, std::string_view rule) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.rule == rule; });
}

std::vector<std::string> ruleIds(const Findings& findings) {
    std::vector<std::string> ids;
    ids.reserve(findings.size());
    for (const Finding& finding : findings) ids.emplace_back(finding.rule);
    return ids;
}

}  // namespace canteen::rules
