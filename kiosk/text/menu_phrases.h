// Words of the weekly menu.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class MenuPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/menu_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(MenuPhrase id);

}  // namespace kiosk
