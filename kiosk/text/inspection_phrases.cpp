#include "kiosk/text/inspection_phrases.h"

#include <array>

namespace kiosk {
namespace {

constexpr std::array kWords{
#define PHRASE(id, zh, en) PhraseWords{zh, en},
#include "kiosk/text/inspection_phrases.def"
#undef PHRASE
};

}  // namespace

const PhraseWords& wordsOf(InspectionPhrase id) {
    return kWords.at(static_cast<std::size_t>(id));
}

}  // namespace kiosk
