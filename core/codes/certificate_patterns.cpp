#include "core/codes/certificate_patterns.h"

#include <algorithm>

#include "core/codes/address.h"
#include "core/codes/characters.h"
#include "core/codes/paper_numbers.h"

namespace canteen::codes {
namespace {

using Kind = PatternStep::Kind;

constexpr std::size_t kLongestPayload = 4096;
constexpr std::size_t kLongestPattern = 64;
constexpr std::size_t kLongestCapture = 120;
constexpr int kMostGapMarks = 16;

std::optional<std::size_t> smallNumber(std::string_view digits) {
    if (!areDigits(digits) || digits.size() > 3) return std::nullopt;
    std::size_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::size_t>(c - '0');
    return value > 0 && value <= kLongestCapture ? std::optional(value) : std::nullopt;
}

// "sep", "day", "digits:10", "text:2-40": what stands between the braces.
std::optional<PatternStep> readStep(std::string_view name) {
    if (name == "sep") return PatternStep{Kind::Gap, {}, 0, 0};
    if (name == "day") return PatternStep{Kind::Day, {}, 0, 0};
    if (name == "credit-code") return PatternStep{Kind::CreditCode, {}, 18, 18};
    if (name == "licence") return PatternStep{Kind::Licence, {}, 16, 16};
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view kind = name.substr(0, colon);
    const std::string_view range = name.substr(colon + 1);
    const std::size_t dash = std::min(range.find('-'), range.size());
    const auto shortest = smallNumber(range.substr(0, dash));
    const auto longest = dash == range.size() ? shortest : smallNumber(range.substr(dash + 1));
    if (!shortest || !longest || *shortest > *longest) return std::nullopt;
    if (kind == "digits") return PatternStep{Kind::Digits, {}, *shortest, *longest};
    if (kind == "word") return PatternStep{Kind::Word, {}, *shortest, *longest};
    if (kind == "text") return PatternStep{Kind::Text, {}, *shortest, *longest};
    return std::nullopt;
}

bool isWordCharacter(char c) {
    return isDigit(c) || isLetter(c) || c == '-' || c == '_';
}

// How many bytes of `text` one of the marks takes at its front; 0 when none stands there.
template <std::size_t N>
std::size_t markAt(std::string_view text, const std::string_view (&marks)[N]) {
    for (const std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

constexpr std::string_view kGapMarks[] = {" ", "\t", "\r", "\n", ":", "=", "\"", "'", "：", "　"};
constexpr std::string_view kTextEnds[] = {"&",  ";",  ",",  "|",  "<",  ">",  "#",  "\"", "{",  "}", "\r",
                                          "\n", "\t", "，", "。", "；", "、", "）", ")",  "【", "】"};
constexpr std::string_view kDayMarks[] = {"-", "/", ".", "年", "月", "日"};

// Bytes of the UTF-8 character at the front; 0 when it is none or a control character.
std::size_t characterAt(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x20 || lead == 0x7F) return 0;
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    // Longer than needed, surrogates, beyond U+10FFFF.
    if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F)) return 0;
    if ((lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F)) return 0;
    return length;
}

// Bytes at the front that pass the test, when they are as many as the step asks for. Looks no further than
// one byte beyond.
template <class Test>
std::optional<std::size_t> runOf(std::string_view text, const PatternStep& step, Test test) {
    text = text.substr(0, step.longest + 1);
    const auto run =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), test) - text.begin());
    return run >= step.shortest && run <= step.longest ? std::optional(run) : std::nullopt;
}

// Bytes of a text up to its end mark; nothing when it is too short, too long or not UTF-8.
std::optional<std::size_t> textRun(std::string_view text, const PatternStep& step) {
    std::size_t at = 0;
    std::size_t characters = 0;
    while (at < text.size() && markAt(text.substr(at), kTextEnds) == 0) {
        const std::size_t size = characterAt(text.substr(at));
        if (size == 0 || ++characters > step.longest) return std::nullopt;
        at += size;
    }
    return characters >= step.shortest ? std::optional(at) : std::nullopt;
}

// Bytes of a day in any form parseDate() knows.
std::optional<std::size_t> dayRun(std::string_view text) {
    constexpr std::size_t kLongestDay = 20;
    text = text.substr(0, kLongestDay);
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t mark = markAt(text.substr(at), kDayMarks);
        if (mark == 0 && !isDigit(text[at])) break;
        at += std::max<std::size_t>(mark, 1);
    }
    while (at > 0 && !isDigit(text[at - 1]) && !text.substr(0, at).ends_with("日")) --at;
    return at > 0 && parseDate(text.substr(0, at)) ? std::optional(at) : std::nullopt;
}

// Bytes that the step takes at the front of `text`; nothing when it does not fit there.
std::optional<std::size_t> take(const PatternStep& step, std::string_view text) {
    switch (step.kind) {
        case Kind::Literal:
            return startsWithWord(text, step.literal) ? std::optional(step.literal.size()) : std::nullopt;
        case Kind::Gap: {
            std::size_t at = 0;
            for (int marks = 0; marks < kMostGapMarks; ++marks) at += markAt(text.substr(at), kGapMarks);
            return at;
        }
        case Kind::Digits:
            return runOf(text, step, isDigit);
        case Kind::Word:
            return runOf(text, step, isWordCharacter);
        case Kind::Text:
            return textRun(text, step);
        case Kind::Day:
            return dayRun(text);
        case Kind::CreditCode: {
            const auto run = runOf(text, step, [](char c) { return isDigit(c) || isLetter(c); });
            const bool good = run && judgeCreditCode(text.substr(0, *run)).verdict == NumberVerdict::Good;
            return good ? run : std::nullopt;
        }
        case Kind::Licence: {
            const auto run = runOf(text, step, [](char c) { return isDigit(c) || isLetter(c); });
            return run && readLicence(text.substr(0, *run)) ? run : std::nullopt;
        }
    }
    return std::nullopt;
}

bool captures(const PatternStep& step) {
    return step.kind != Kind::Literal && step.kind != Kind::Gap;
}

// A run must not begin in the middle of a longer one.
bool beginsInside(const PatternStep& step, std::string_view text, std::size_t at) {
    if (at == 0 || !captures(step)) return false;
    if (step.kind == Kind::Digits || step.kind == Kind::Day) return isDigit(text[at - 1]);
    return isWordCharacter(text[at - 1]);
}

std::optional<std::string> matchAt(const Pattern& pattern, std::string_view text, std::size_t at) {
    if (beginsInside(pattern.front(), text, at)) return std::nullopt;
    std::string_view captured;
    for (const PatternStep& step : pattern) {
        const auto taken = take(step, text.substr(at));
        if (!taken) return std::nullopt;
        if (captures(step)) captured = text.substr(at, *taken);
        at += *taken;
    }
    captured = trimmed(captured);
    return captured.empty() ? std::nullopt : std::optional(std::string(captured));
}

std::string firstOf(const std::vector<Pattern>& patterns, std::string_view text) {
    for (const Pattern& pattern : patterns)
        if (auto found = matchPattern(pattern, text)) return *found;
    return {};
}

bool containsWord(std::string_view text, std::string_view word) {
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at)
        if (startsWithWord(text.substr(at), word)) return true;
    return false;
}

}  // namespace

std::optional<Pattern> readPattern(std::string_view text) {
    if (text.size() > kLongestPattern) return std::nullopt;
    Pattern pattern;
    while (!text.empty()) {
        const bool braces = text.front() == '{';
        const std::size_t end = text.find(braces ? '}' : '{');
        if (braces && end == std::string_view::npos) return std::nullopt;
        if (braces) {
            auto step = readStep(text.substr(1, end - 1));
            if (!step) return std::nullopt;
            pattern.push_back(std::move(*step));
            text.remove_prefix(end + 1);
        } else {
            pattern.push_back({Kind::Literal, uppered(text.substr(0, end)), 0, 0});
            text.remove_prefix(std::min(end, text.size()));
        }
    }
    const bool one = std::count_if(pattern.begin(), pattern.end(), captures) == 1;
    // Neither shows by itself where it begins.
    const bool begins =
        !pattern.empty() && pattern.front().kind != Kind::Gap && pattern.front().kind != Kind::Text;
    return one && begins ? std::optional(pattern) : std::nullopt;
}

std::optional<std::string> matchPattern(const Pattern& pattern, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (auto found = matchAt(pattern, text, at)) return found;
    return std::nullopt;
}

std::optional<CertificatePayload> readCertificate(std::string_view payload,
                                                  const CertificatePatterns& patterns) {
    if (payload.size() > kLongestPayload) return std::nullopt;
    const std::string text = readAddress(payload) ? percentDecoded(payload) : std::string(payload);
    for (const CertificatePattern& entry : patterns) {
        const bool signs = std::any_of(entry.signs.begin(), entry.signs.end(),
                                       [&](const std::string& sign) { return containsWord(text, sign); });
        if (!signs && !entry.signs.empty()) continue;
        CertificatePayload found{
            entry.kind, firstOf(entry.number, text), firstOf(entry.holder, text), {}, {}};
        if (!signs && found.number.empty()) continue;
        found.issued = parseDate(firstOf(entry.issued, text));
        found.expires = parseDate(firstOf(entry.expires, text));
        return found;
    }
    return std::nullopt;
}

}  // namespace canteen::codes
