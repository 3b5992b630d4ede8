// What the terminal knows of a meal, in words beside the six questions.
#pragma once

#include <string>

#include "core/service/accompanying.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/tone.h"
#include "kiosk/text/language.h"

namespace kiosk {

struct FactWords {
    std::string words;
    Tone tone = Tone::Neutral;
};
FactWords factOf(const canteen::service::MealFacts& facts, canteen::PreCheck item, Language language);
std::string questionOf(const Desk& desk, canteen::PreCheck item);
// "紫菜汤、米饭 等 4 个"
std::string someOf(const std::vector<std::string>& names, Language language);

}  // namespace kiosk
