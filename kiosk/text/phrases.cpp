#include "kiosk/text/phrases.h"

#include <array>

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
    std::string text = language == Language::Chinese ? words.zh : words.en;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string mark = "{" + std::to_string(i) + "}";
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + arguments[i].size())) {
            text.replace(at, mark.size(), arguments[i]);
        }
    }
    return text;
}

}  // namespace kiosk
