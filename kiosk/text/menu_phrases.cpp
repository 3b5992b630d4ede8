#include "kiosk/text/menu_phrases.h"

#include <array>

namespace kiosk {
namespace {

constexpr std::array kWords{
#define PHRASE(id, zh, en) PhraseWords{zh, en},
#include "kiosk/text/menu_phrases.def"
#undef PHRASE
};

}  // namespace

const PhraseWords& wordsOf(MenuPhrase id) {
    return kWords.at(static_cast<std::size_t>(id));
}

}  // namespace kiosk
