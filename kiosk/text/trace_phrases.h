// Phrases of the trace.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class TracePhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/trace_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(TracePhrase id);

}  // namespace kiosk
