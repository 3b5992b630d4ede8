#include "kiosk/flow/accompany_facts.h"

#include "kiosk/text/companion_phrases.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;
using service::MealFacts;

std::string someOf(const std::vector<std::string>& names, Language language) {
    constexpr std::size_t kNamed = 2;
    std::string words;
    for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i)
        words.append(i == 0 ? "" : listComma(language)).append(names[i]);
    if (names.size() <= kNamed) return words;
    return phrase(CompanionPhrase::AndMore, language, {words, std::to_string(names.size())});
}

FactWords factOf(const MealFacts& facts, PreCheck item, Language language) {
    using enum CompanionPhrase;
    const auto say = [&](CompanionPhrase id, std::vector<std::string> arguments = {}) {
        return phrase(id, language, arguments);
    };
    const auto n = [](int number) { return std::to_string(number); };
    switch (item) {
        case PreCheck::MorningCheck:
            if (facts.checked < facts.expected)
                return {say(FactUnchecked,
                            {n(facts.checked), n(facts.expected), someOf(facts.unchecked, language)}),
                        Tone::Stop};
            return {say(FactChecked, {n(facts.checked), n(facts.expected)}), Tone::Good};
        case PreCheck::Dress:
            if (facts.checked == 0) return {say(FactChecked, {n(0), n(facts.expected)}), Tone::Neutral};
            if (facts.fixedOnTheSpot > 0) return {say(FactFixed, {n(facts.fixedOnTheSpot)}), Tone::Warn};
            return {say(FactDressFine), Tone::Good};
        case PreCheck::Disinfection:
            if (facts.disinfectionsFailed > 0)
                return {say(FactDisinfectionFailed, {n(facts.disinfectionsFailed)}), Tone::Stop};
            if (facts.disinfections > 0) return {say(FactDisinfected, {n(facts.disinfections)}), Tone::Good};
            return {say(FactOnSpot), Tone::Neutral};
        case PreCheck::Samples:
            if (facts.dishes == 0) return {say(FactNoDishes), Tone::Warn};
            if (facts.sampled < facts.dishes)
                return {say(FactUnsampled,
                            {n(facts.sampled), n(facts.dishes), someOf(facts.unsampled, language)}),
                        Tone::Stop};
            return {say(FactSampled, {n(facts.sampled), n(facts.dishes)}), Tone::Good};
        case PreCheck::Surroundings:
            if (facts.problems > 0) return {say(FactProblems, {n(facts.problems)}), Tone::Warn};
            return {say(FactNoProblems), Tone::Good};
        case PreCheck::NothingForbidden:
            if (facts.dishes == 0) return {say(FactNoDishes), Tone::Warn};
            if (!facts.doubtful.empty())
                return {say(FactDoubtful, {someOf(facts.doubtful, language)}), Tone::Warn};
            return {say(FactNothingForbidden, {n(facts.dishes)}), Tone::Good};
    }
    return {};
}

std::string questionOf(const Desk& desk, PreCheck item) {
    switch (item) {
        case PreCheck::MorningCheck:
            return desk.text(CompanionPhrase::AskMorningCheck);
        case PreCheck::Dress:
            return desk.text(CompanionPhrase::AskDress);
        case PreCheck::Disinfection:
            return desk.text(CompanionPhrase::AskDisinfection);
        case PreCheck::Samples:
            return desk.text(CompanionPhrase::AskSamples);
        case PreCheck::Surroundings:
            return desk.text(CompanionPhrase::AskSurroundings);
        case PreCheck::NothingForbidden:
            return desk.text(CompanionPhrase::AskForbidden);
    }
    return {};
}

}  // namespace kiosk
