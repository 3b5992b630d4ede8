// What canteenctl says, and the exit code that goes with it.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/sentence.h"
#include "kiosk/text/language.h"

namespace kiosk::ctl {

enum class Words {
#define WORDS(id, zh, en) id,
#include "kiosk/ctl/words.def"
#undef WORDS
};

enum class Exit {
    Done = 0,
    Refused = 1,    // what was given or found is wrong
    Impossible = 2  // it could not be tried: wrong command line, store in use or unreadable, no disk
};

class Output {
  public:
    explicit Output(Language language) : language_(language) {}

    [[nodiscard]] std::string words(Words id, const std::vector<std::string>& arguments = {}) const;
    [[nodiscard]] std::string say(const canteen::Sentence& sentence) const;
    [[nodiscard]] Language language() const { return language_; }

    // To standard output and to standard error; invisible control characters of foreign text show as "?".
    void line(const std::string& text) const;
    void complain(const std::string& text) const;
    // The sentence, and behind it the English detail for whoever looks after the machine.
    Exit refuse(const canteen::Error& error) const;

  private:
    Language language_;
};

}  // namespace kiosk::ctl
