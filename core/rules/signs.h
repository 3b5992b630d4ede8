// Signs of falsification 造假迹象: which rules speak of records that look made up, and the plain sentence
// that the safety officer reads first, before anybody else does.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/sentence.h"

namespace canteen::rules {

// Most telling first. The ids of the rules that raise them, and "clock.jumped".
std::span<const std::string_view> signRules();
bool isSign(std::string_view rule);
// "最近 30 天有 4 天……": `count` of the days or records behind it. `rule` is a sign.
Sentence signSentence(std::string_view rule, int count, int days);

}  // namespace canteen::rules
