#include "kiosk/text/sentences.h"

#include "kiosk/text/fill.h"
#include "kiosk/text/sentence_tables.h"

namespace kiosk {

std::string_view pattern(canteen::TextId id, Language language) {
    return language == Language::English ? sentenceEn(id) : sentenceZh(id);
}

std::string say(const canteen::Sentence& sentence, Language language) {
    return fill(pattern(sentence.id, language), sentence.arguments);
}

}  // namespace kiosk
