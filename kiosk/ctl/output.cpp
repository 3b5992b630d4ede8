#include "kiosk/ctl/output.h"

#include <array>
#include <iostream>

#include "kiosk/text/fill.h"
#include "kiosk/text/sentences.h"

namespace kiosk::ctl {
namespace {

struct Pair {
    const char* zh;
    const char* en;
};

constexpr std::array kWords{
#define WORDS(id, zh, en) Pair{zh, en},
#include "kiosk/ctl/words.def"
#undef WORDS
};

std::string visible(std::string text) {
    for (char& c : text)
        if ((c >= 0 && c < ' ' && c != '\t' && c != '\n') || c == '\x7F') c = '?';
    return text;
}

}  // namespace

std::string Output::words(Words id, const std::vector<std::string>& arguments) const {
    const Pair& pair = kWords.at(static_cast<std::size_t>(id));
    return fill(language_ == Language::Chinese ? pair.zh : pair.en, arguments);
}

std::string Output::say(const canteen::Sentence& sentence) const {
    return kiosk::say(sentence, language_);
}

void Output::line(const std::string& text) const {
    std::cout << visible(text) << '\n';
}

void Output::complain(const std::string& text) const {
    std::cerr << visible(text) << '\n';
}

Exit Output::refuse(const canteen::Error& error) const {
    std::string text = words(Words::Failed, {say(error.text)});
    if (!error.detail.empty()) text += "\n[" + error.detail + "]";
    complain(text);
    const bool impossible =
        error.kind == canteen::ErrorKind::Machine || error.kind == canteen::ErrorKind::Locked;
    return impossible ? Exit::Impossible : Exit::Refused;
}

}  // namespace kiosk::ctl
