// The phrases of the meal counts.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class MealsPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/meals_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(MealsPhrase id);

}  // namespace kiosk
