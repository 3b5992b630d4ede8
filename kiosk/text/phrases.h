// Phrases with figures in them, which the flow models put into their views. One line each in phrases.def,
// both languages side by side, so that a missing translation does not compile.
#pragma once

#include <string>
#include <vector>

#include "kiosk/text/language.h"

namespace kiosk {

enum class Phrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/phrases.def"
#undef PHRASE
};

// The phrase with {0}, {1} … replaced by the arguments. A missing argument is a bug and shows as it stands.
std::string phrase(Phrase id, Language language, const std::vector<std::string>& arguments = {});

}  // namespace kiosk
