// Problems as lines of any list, and what their screens share.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "core/service/problems.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/row.h"
#include "kiosk/text/companion_phrases.h"
#include "kiosk/text/words_companions.h"

namespace kiosk {

Row problemRow(const Desk& desk, const canteen::service::ProblemLine& line);
std::string problemStateWord(const Desk& desk, const canteen::service::ProblemLine& line);
Tone problemTone(const canteen::service::ProblemLine& line);

// The phrases as words to tap instead of typing.
std::vector<std::string> likelyWords(const Desk& desk, std::initializer_list<CompanionPhrase> phrases);
std::vector<std::string> likelyProblems(const Desk& desk);

// A question with these answers, ids of the options given.
std::function<ChoiceView()> asking(std::function<std::string()> title, std::function<std::string()> body,
                                   std::function<std::vector<Option>()> options,
                                   std::function<std::string()> confirm);
// Every value with its word.
template <class Enum>
std::vector<Option> optionsWith(const Desk& desk, std::span<const Enum> values) {
    std::vector<Option> options;
    for (const Enum value : values)
        options.push_back(
            {std::to_string(static_cast<int>(value)), desk.wordOf(value), false, Tone::Neutral});
    return options;
}

}  // namespace kiosk
