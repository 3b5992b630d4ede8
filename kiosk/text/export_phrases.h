// Words of exporting and printing.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class ExportPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/export_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(ExportPhrase id);

}  // namespace kiosk
