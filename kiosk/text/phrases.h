// Phrases with figures in them, which the flow models put into their views: both languages side by side, so
// that a missing translation does not compile. A table a field of work, so that a new phrase builds only its
// own field anew; phrases.def holds those that several fields share.
#pragma once

#include <concepts>
#include <string>
#include <vector>

#include "kiosk/text/language.h"

namespace kiosk {

struct PhraseWords {
    const char* zh;
    const char* en;
};

enum class Phrase {
#define PHRASE(id, zh, en) id,
#include "kiosk/text/phrases.def"
#undef PHRASE
};
const PhraseWords& wordsOf(Phrase id);

// A phrase of any table: an enumerator whose words `wordsOf` knows.
class AnyPhrase {
  public:
    template <class Id>
    requires requires(Id id) {
        { wordsOf(id) } -> std::same_as<const PhraseWords&>;
    }
    AnyPhrase(Id id) : words_(&wordsOf(id)) {}
    [[nodiscard]] const PhraseWords& words() const { return *words_; }

  private:
    const PhraseWords* words_;
};

// The phrase with {0}, {1} … replaced by the arguments. A missing argument is a bug and shows as it stands.
std::string phrase(AnyPhrase id, Language language, const std::vector<std::string>& arguments = {});

}  // namespace kiosk
