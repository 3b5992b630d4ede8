// What forms of named fields do alike.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

// Characters of names and addresses, and of numbers printed on papers.
inline constexpr std::size_t kMostName = 40;
inline constexpr std::size_t kMostPaperNumber = 30;

// One field as words that are typed.
struct WordsField {
    AnyPhrase title;
    AnyPhrase hint;
    std::string draft;  // as in TextRequest
    std::string value;
    std::size_t limit = kMostName;
    bool optional = true;
};
void askWords(Desk& desk, const WordsField& field, std::function<void(const std::string&)> then);

FormField formField(const Desk& desk, std::string id, AnyPhrase name, std::string answer,
                    Tone tone = Tone::Good);
Option numberedOption(int n, std::string words, bool chosen, Tone tone = Tone::Neutral);

// Every value with its word; `chosen` says which of them are.
template <class Enum>
std::vector<Option> optionsOf(const Desk& desk, std::span<const Enum> values,
                              const std::function<bool(Enum)>& chosen) {
    std::vector<Option> options;
    for (const Enum value : values)
        options.push_back(numberedOption(static_cast<int>(value), desk.wordOf(value), chosen(value)));
    return options;
}

// A long number in groups of four, which can be read aloud and compared: "9199 0001 MADE M000 11".
std::string inGroups(const std::string& number);
// "米面油、预包装食品"
std::string goodsWords(const Desk& desk, const std::vector<canteen::GoodsClass>& goods);

}  // namespace kiosk
