// What a rule says about facts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/sentence.h"

namespace canteen::rules {

enum class Level {
    Block,  // cannot be saved so
    Warn,   // can be saved, with a reason or after a second look; the sentence is shown
    Flag,   // recorded silently for officer, director and inspector
};

struct Finding {
    std::string_view rule;  // stable id such as "sample.disposed-early"; a string literal
    Level level{};
    Sentence sentence;
    bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

// The first blocking finding, or nullptr.
const Finding* firstBlock(const Findings& findings);
bool has(const Findings& findings, std::string_view rule);
// Rule ids in the order found, for the record.
std::vector<std::string> ruleIds(const Findings& findings);

}  // namespace canteen::rules
