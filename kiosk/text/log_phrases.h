// Phrases of the supporting logs and the three reviews.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class LogPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/log_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(LogPhrase id);

}  // namespace kiosk
