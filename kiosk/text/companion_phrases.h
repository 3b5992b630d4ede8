// Phrases of accompanying meals and problems (kiosk/text/phrases.h).
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class CompanionPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/companion_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(CompanionPhrase id);

}  // namespace kiosk
