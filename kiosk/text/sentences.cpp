#include "kiosk/text/sentences.h"

#include "kiosk/text/sentence_tables.h"

namespace kiosk {

std::string_view pattern(canteen::TextId id, Language language) {
    return language == Language::English ? sentenceEn(id) : sentenceZh(id);
}

std::string say(const canteen::Sentence& sentence, Language language) {
    const std::string_view words = pattern(sentence.id, language);
    std::string said;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool placeholder = i + 2 < words.size() && words[i] == '{' && words[i + 1] >= '0' &&
                                 words[i + 1] <= '9' && words[i + 2] == '}';
        if (!placeholder) {
            said += words[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(words[i + 1] - '0');
        said += index < sentence.arguments.size() ? sentence.arguments[index] : "?";
        i += 2;
    }
    return said;
}

}  // namespace kiosk
