#include "kiosk/text/phrases.h"

#include <array>

#include "kiosk/text/fill.h"

namespace kiosk {
namespace {

constexpr std::array kWords{
#define PHRASE(id, zh, en) PhraseWords{zh, en},
#include "kiosk/text/phrases.def"
#undef PHRASE
};

}  // namespace

const PhraseWords& wordsOf(Phrase id) {
    return kWords.at(static_cast<std::size_t>(id));
}

std::string phrase(AnyPhrase id, Language language, const std::vector<std::string>& arguments) {
    return fill(language == Language::Chinese ? id.words().zh : id.words().en, arguments);
}

}  // namespace kiosk
