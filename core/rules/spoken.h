// Findings in the making; inside core/rules only.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/base/time.h"
#include "core/rules/finding.h"

namespace canteen::rules {

// In whole minutes, a begun one counted.
inline std::string wholeMinutes(DurationMs time) {
    return std::to_string((time.value + 59'999) / 60'000);
}

class Spoken {
  public:
    void block(std::string_view rule, Sentence sentence) { add(rule, Level::Block, std::move(sentence)); }
    void warn(std::string_view rule, Sentence sentence) { add(rule, Level::Warn, std::move(sentence)); }
    void flag(std::string_view rule, Sentence sentence) { add(rule, Level::Flag, std::move(sentence)); }
    void add(std::string_view rule, Level level, Sentence sentence) {
        findings.push_back({rule, level, std::move(sentence)});
    }
    void add(const Findings& others) { findings.insert(findings.end(), others.begin(), others.end()); }
    Findings findings;
};

}  // namespace canteen::rules
