// The application identifiers of GS1 element strings: GS1 General Specifications, section 3, and the official
// table of predefined lengths.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace canteen::codes {

// A run of characters of one set: N digits, X the 82 characters of GS1, Y those 39 of ISO/IEC 646 that part
// numbers use, Z the 64 of base64url and '='.
struct Gs1Run {
    char set = 'X';
    std::uint8_t shortest = 0;
    std::uint8_t longest = 0;
};

// What the value must be, beside its characters.
enum class Gs1Rule : std::uint8_t {
    None,
    CheckDigit,  // the digits at the front end in a check digit
    Day,         // YYMMDD, where day 00 is the last of the month
    ExactDay,    // YYMMDD
    Moment,      // YYMMDDHHMM, HHMM left out in some
    DayRange,    // one or two YYMMDD
    MadeAt,      // YYMMDDHH, minutes and seconds may follow
};

// How well the identifier shows where a field ends whose separator was lost.
enum class Gs1Landmark : std::uint8_t {
    None,    // rare in the trade; its digits are found in any lot number by chance
    Weak,    // common, but its value can be anything
    Strong,  // its value is checked: a number with check digit, a day, six digits of a measure
};

struct Gs1Identifier {
    std::string_view digits;  // 'n' at the end: one digit, the number of decimals
    Gs1Run first;
    Gs1Run second;  // longest 0: there is none
    Gs1Rule rule = Gs1Rule::None;
    Gs1Landmark landmark = Gs1Landmark::None;

    [[nodiscard]] constexpr std::size_t shortest() const {
        return std::size_t{first.shortest} + second.shortest;
    }
    [[nodiscard]] constexpr std::size_t longest() const {
        return std::size_t{first.longest} + second.longest;
    }
};

std::span<const Gs1Identifier> gs1Identifiers();

// The identifier that `text` begins with; no identifier begins another. Null when there is none.
const Gs1Identifier* gs1IdentifierAt(std::string_view text);
// The identifier written as `digits` and no further; null when there is none.
const Gs1Identifier* gs1IdentifierNamed(std::string_view digits);
// Whether the identifier's length was laid down for good (its first two digits are in the table of predefined
// lengths), so that no separator follows.
bool isPredefined(const Gs1Identifier& identifier);
// Whether `value` has the characters and the length the identifier asks for.
bool hasForm(const Gs1Identifier& identifier, std::string_view value);

}  // namespace canteen::codes
