// Phrases of a suspected food-safety incident.
#pragma once

#include "kiosk/text/phrases.h"

namespace kiosk {

enum class IncidentPhrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/incident_phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(IncidentPhrase id);

}  // namespace kiosk
