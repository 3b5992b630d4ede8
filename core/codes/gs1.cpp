#include "core/codes/gs1.h"

#include <algorithm>
#include <array>

#include "core/codes/characters.h"
#include "core/codes/check_digits.h"
#include "core/codes/gs1_values.h"

namespace canteen::codes {
namespace {

constexpr std::size_t kLongestText = 1024;
constexpr char kSeparator = '\x1D';
constexpr std::string_view kSpelled[] = {"<GS>",  "{GS}",    "[GS]",    "<FNC1>", "{FNC1}", "[FNC1]",
                                         "\\X1D", "\\U001D", "ALT+029", "ALT029", "^]",     "\xE2\x90\x9D"};
// What a keyboard wedge leaves of a separator it typed as a number. Digits too, so only ever a guess.
constexpr std::string_view kNumbered[] = {"029", "29"};

constexpr int kMostSteps = 2000;
constexpr int kMostGuesses = 4;
constexpr std::size_t kMostFound = 64;
constexpr std::size_t kMostParses = 8;
// A day in a field that may have been swallowed is believed only near today; goods are made before they come.
constexpr int kDaysBack = 6 * 366;
constexpr int kDaysAhead = 10 * 366;
constexpr int kDaysMadeAhead = 31;

// Separators in any spelling as one 0x1D, none at the ends.
std::string withSeparators(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const auto spelled = std::find_if(std::begin(kSpelled), std::end(kSpelled),
                                          [&](std::string_view word) { return startsWithWord(text, word); });
        const bool separator = spelled != std::end(kSpelled) || text.front() == kSeparator;
        if (!separator)
            clean += text.front();
        else if (!clean.empty() && clean.back() != kSeparator)
            clean += kSeparator;
        text.remove_prefix(spelled != std::end(kSpelled) ? spelled->size() : 1);
    }
    if (!clean.empty() && clean.back() == kSeparator) clean.pop_back();
    return clean;
}

// The identifier in brackets that the text begins with, and the text behind it.
struct Bracket {
    const Gs1Identifier* identifier = nullptr;
    std::string_view digits;
    std::string_view rest;
};

std::optional<Bracket> bracketAt(std::string_view text) {
    if (!text.starts_with('(')) return std::nullopt;
    const std::size_t end = text.substr(0, 6).find(')');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view digits = text.substr(1, end - 1);
    const Gs1Identifier* identifier = gs1IdentifierNamed(digits);
    if (!identifier) return std::nullopt;
    return Bracket{identifier, digits, text.substr(end + 1)};
}

Gs1Reading readBracketed(std::string_view text, Date today) {
    std::vector<Gs1Element> elements;
    while (const auto bracket = bracketAt(text)) {
        std::size_t end = 0;
        while (end < bracket->rest.size() && !bracketAt(bracket->rest.substr(end))) ++end;
        std::string_view value = trimmed(bracket->rest.substr(0, end));
        if (value.ends_with(kSeparator)) value.remove_suffix(1);
        elements.push_back({std::string(bracket->digits), std::string(value)});
        text = bracket->rest.substr(end);
    }
    return readGs1Elements(std::move(elements), today);
}

// All ways to cut one text into elements, depth first, within a budget of steps.
class Search {
  public:
    // With `guess` a field may also end where no separator stands.
    Search(std::string_view text, Date today, bool guess) : text_(text), today_(today), guess_(guess) {}

    Gs1Reading run() {
        walk(0, {});
        if (found_.empty()) return Gs1Reading{{}, false, problem_, problemAt_};
        std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
            return a.state.score != b.state.score ? a.state.score > b.state.score
                                                  : a.state.guesses < b.state.guesses;
        });
        Gs1Reading reading;
        reading.ambiguous = found_.size() > 1 || found_.front().state.guesses > 0 || steps_ > kMostSteps;
        for (Found& found : found_)
            if (reading.parses.size() < kMostParses)
                reading.parses.push_back(interpretGs1(std::move(found.elements), today_));
        return reading;
    }

  private:
    struct State {
        int score = 0;  // for and against the guesses made
        int guesses = 0;
    };
    struct Found {
        std::vector<Gs1Element> elements;
        State state;
    };

    void walk(std::size_t at, State state) {
        if (++steps_ > kMostSteps || found_.size() >= kMostFound) return;
        if (at < text_.size() && text_[at] == kSeparator) ++at;
        if (at == text_.size()) {
            if (path_.empty()) return refuse(at, Gs1Problem::UnknownIdentifier, {});
            found_.push_back({path_, state});
            return;
        }
        const Gs1Identifier* identifier = gs1IdentifierAt(text_.substr(at));
        if (!identifier) return refuse(at, Gs1Problem::UnknownIdentifier, text_.substr(at, 2));
        const std::size_t start = at + identifier->digits.size();
        const std::size_t length = std::min(text_.find(kSeparator, start), text_.size()) - start;
        if (isPredefined(*identifier) || identifier->shortest() == identifier->longest())
            return takeFixed(*identifier, start, length, state);
        take(*identifier, start, length, start + length, state);
        if (guess_ && state.guesses < kMostGuesses) cut(*identifier, start, length, state);
    }

    // The form says where the value ends, separator or not.
    void takeFixed(const Gs1Identifier& identifier, std::size_t start, std::size_t length, State state) {
        const std::size_t used = std::min(length, identifier.longest());
        take(identifier, start, used, start + used, state);
        if (!guess_ || state.guesses >= kMostGuesses) return;
        for (const std::string_view numbered : kNumbered) {
            const std::string_view rest = text_.substr(start + used, length - used);
            if (rest.starts_with(numbered) && landmark(rest.substr(numbered.size())) != Gs1Landmark::None)
                take(identifier, start, used, start + used + numbered.size(),
                     {state.score + 1, state.guesses + 1});
        }
    }

    // Every end inside the value behind which another element seems to begin.
    void cut(const Gs1Identifier& identifier, std::size_t start, std::size_t length, State state) {
        const std::size_t most = std::min(length > 0 ? length - 1 : 0, identifier.longest());
        for (std::size_t used = identifier.shortest(); used <= most; ++used) {
            const std::string_view rest = text_.substr(start + used, length - used);
            const Gs1Landmark plain = landmark(rest);
            const bool strong = plain == Gs1Landmark::Strong;
            if (strong || (plain == Gs1Landmark::Weak && isExpected(rest)))
                take(identifier, start, used, start + used,
                     {state.score + (strong ? 3 : -2), state.guesses + 1});
            for (const std::string_view numbered : kNumbered) {
                if (!rest.starts_with(numbered)) continue;
                const Gs1Landmark behind = landmark(rest.substr(numbered.size()));
                if (behind == Gs1Landmark::None) continue;
                const int weight = behind == Gs1Landmark::Strong ? 4 : 1;
                take(identifier, start, used, start + used + numbered.size(),
                     {state.score + weight, state.guesses + 1});
            }
        }
    }

    void take(const Gs1Identifier& identifier, std::size_t start, std::size_t length, std::size_t next,
              State state) {
        const std::string_view digits =
            text_.substr(start - identifier.digits.size(), identifier.digits.size());
        const std::string_view value = text_.substr(start, length);
        const Gs1Problem problem = judgeGs1Value(identifier, value, today_);
        if (problem != Gs1Problem::None) return refuse(start, problem, digits);
        const auto twin = std::find_if(path_.begin(), path_.end(),
                                       [&](const Gs1Element& e) { return e.identifier == digits; });
        if (twin != path_.end() && twin->value != value)
            return refuse(start, Gs1Problem::Contradiction, digits);
        path_.push_back({std::string(digits), std::string(value)});
        walk(next, state);
        path_.pop_back();
    }

    // How well `rest` looks like the beginning of an element that is not there yet.
    [[nodiscard]] Gs1Landmark landmark(std::string_view rest) const {
        const Gs1Identifier* identifier = gs1IdentifierAt(rest);
        if (!identifier || has(rest.substr(0, identifier->digits.size()))) return Gs1Landmark::None;
        if (identifier->landmark != Gs1Landmark::Strong) return identifier->landmark;
        const std::string_view value = rest.substr(identifier->digits.size(), identifier->shortest());
        if (judgeGs1Value(*identifier, value, today_) != Gs1Problem::None) return Gs1Landmark::None;
        const auto day = gs1DayOf(*identifier, value, today_);
        const bool made = identifier->digits == "11" || identifier->digits == "13";
        const int ahead = made ? kDaysMadeAhead : kDaysAhead;
        const bool near = !day || (*day >= today_ - kDaysBack && *day <= today_ + ahead);
        return near ? Gs1Landmark::Strong : Gs1Landmark::None;
    }

    // Whether the elements so far call for the weak one that `rest` begins with (GS1 General
    // Specifications 4.13: a count belongs to contents, a price or a number of pieces to an item of variable
    // measure).
    [[nodiscard]] bool isExpected(std::string_view rest) const {
        const bool content = has("02");
        if (rest.starts_with("37")) return content || has("00");
        if (rest.starts_with("30") || rest.starts_with("39")) return variableMeasure();
        if (rest.starts_with("21")) return has("01");
        return content || has("01");
    }

    [[nodiscard]] bool has(std::string_view identifier) const {
        return std::any_of(path_.begin(), path_.end(),
                           [&](const Gs1Element& e) { return e.identifier == identifier; });
    }

    // An item number that begins with 9 is that of goods sold by weight or piece.
    [[nodiscard]] bool variableMeasure() const {
        return std::any_of(path_.begin(), path_.end(), [](const Gs1Element& e) {
            return (e.identifier == "01" || e.identifier == "02") && e.value.front() == '9';
        });
    }

    // The problem furthest into the text is the one to tell.
    void refuse(std::size_t at, Gs1Problem problem, std::string_view identifier) {
        if (problem_ != Gs1Problem::None && at <= problemFrom_) return;
        problemFrom_ = at;
        problem_ = problem;
        problemAt_ = identifier;
    }

    std::string_view text_;
    Date today_;
    bool guess_;
    int steps_ = 0;
    std::vector<Gs1Element> path_;
    std::vector<Found> found_;
    Gs1Problem problem_ = Gs1Problem::None;
    std::size_t problemFrom_ = 0;
    std::string problemAt_;
};

}  // namespace

Gs1Reading readGs1(std::string_view text, Date today) {
    if (text.size() > kLongestText) return Gs1Reading{{}, false, Gs1Problem::TooLong, {}};
    text = trimmed(text);
    const std::string clean = withSeparators(text);
    if (bracketAt(clean)) return readBracketed(clean, today);
    // A text with separators is taken at its word; only when that fails one more may have been lost.
    Gs1Reading strict = Search(clean, today, false).run();
    if (clean.find(kSeparator) != std::string::npos && !strict.parses.empty()) return strict;
    Gs1Reading guessed = Search(clean, today, true).run();
    return guessed.parses.empty() ? strict : guessed;
}

bool looksLikeGs1(std::string_view text) {
    if (bracketAt(text)) return true;
    const std::string_view start = text.starts_with(kSeparator) ? text.substr(1) : text;
    const Gs1Identifier* identifier = gs1IdentifierAt(start);
    if (!identifier || identifier->digits.front() != '0') return false;
    const std::string_view value = start.substr(2, identifier->longest());
    return hasForm(*identifier, value) && fitsGs1(value);
}

}  // namespace canteen::codes
