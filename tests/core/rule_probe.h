// What the tests of rules share: the shipped pack, and a look at what was found.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"
#include "kiosk/text/sentences.h"

namespace canteen::rules {

inline const RulePack& shippedRules() {
    static const RulePack pack =
        loadRulePack(shippedPack("cn-school").value(), "", makeDate(2026, 11, 20)).value();
    return pack;
}

// The level of a finding, or nothing when the rule did not speak.
inline std::optional<Level> levelOf(const Findings& findings, std::string_view rule) {
    const auto hit =
        std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.rule == rule; });
    return hit == findings.end() ? std::nullopt : std::optional(hit->level);
}

// What the person reads; empty when the rule did not speak.
inline std::string saidBy(const Findings& findings, std::string_view rule) {
    const auto hit =
        std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.rule == rule; });
    return hit == findings.end() ? "" : kiosk::say(hit->sentence, kiosk::Language::Chinese);
}

// Every finding carries exactly the arguments that its sentence has places for.
inline bool argumentsFit(const Findings& findings) {
    return std::all_of(findings.begin(), findings.end(), [](const Finding& finding) {
        const auto words = kiosk::pattern(finding.sentence.id, kiosk::Language::Chinese);
        return static_cast<std::size_t>(std::count(words.begin(), words.end(), '{')) ==
               finding.sentence.arguments.size();
    });
}

inline std::string names(const Findings& findings) {
    std::string joined;
    for (const Finding& finding : findings)
        joined += std::string(joined.empty() ? "" : " ") + std::string(finding.rule);
    return joined;
}

}  // namespace canteen::rules
