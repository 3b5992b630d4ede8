// Words of an inspection by an authority.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class InspectionPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/inspection_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(InspectionPhrase id);

}  // namespace kiosk
