#include "kiosk/text/phrases.h"

#include <array>

#include "kiosk/text/fill.h"

namespace kiosk {
namespace {

struct Words {
    const char* zh;
    const char* en;
};

constexpr std::array kWords{
#define PHRASE(id, zh, en) Words{zh, en},
#include "kiosk/text/phrases.def"
#undef PHRASE
};

}  // namespace

std::string phrase(Phrase id, Language language, const std::vector<std::string>& arguments) {
    const Words& words = kWords.at(static_cast<std::size_t>(id));
    return fill(language == Language::Chinese ? words.zh : words.en, arguments);
}

}  // namespace kiosk
