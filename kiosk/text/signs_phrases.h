// Words of the signs of falsification.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class SignsPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/signs_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(SignsPhrase id);

}  // namespace kiosk
