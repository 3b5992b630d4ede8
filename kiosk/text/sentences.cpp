#include "kiosk/text/sentences.h"

#include "core/domain/word_argument.h"
#include "kiosk/text/fill.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/sentence_tables.h"
#include "kiosk/text/words.h"

namespace kiosk {
namespace {

template <class T>
std::string joined(const std::vector<T>& values, std::string_view between, Language language) {
    std::string text;
    for (const T value : values) {
        if (!text.empty()) text += between;
        text += word(value, language);
    }
    return text;
}

std::string joined(const canteen::WordArgument& words, Language language) {
    const bool chinese = language == Language::Chinese;
    if (!words.papers.empty()) return joined(words.papers, chinese ? "或" : " or ", language);
    if (!words.meals.empty()) return joined(words.meals, listComma(language), language);
    return joined(words.goods, listComma(language), language);
}

}  // namespace

std::string_view pattern(canteen::TextId id, Language language) {
    return language == Language::English ? sentenceEn(id) : sentenceZh(id);
}

std::string say(const canteen::Sentence& sentence, Language language) {
    std::vector<std::string> arguments = sentence.arguments;
    for (std::string& argument : arguments)
        if (const auto words = canteen::readWordArgument(argument)) argument = joined(*words, language);
    return fill(pattern(sentence.id, language), arguments);
}

}  // namespace kiosk
