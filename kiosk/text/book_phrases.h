// Words of the official books on paper.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class BookPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/book_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(BookPhrase id);

}  // namespace kiosk
