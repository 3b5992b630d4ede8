// GS1 element strings: application identifiers and values in one code (GS1 General Specifications). Pure and
// bounded: no text makes it throw, and work and memory grow with the text's length only up to a fixed budget.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/codes/item_number.h"
#include "core/domain/units.h"

namespace canteen::codes {

struct Gs1Element {
    std::string identifier;  // "10", "3103"
    std::string value;       // as it stands in the code
    bool operator==(const Gs1Element&) const = default;
};

// One way to read the text. `elements` holds everything in its order; the rest is what the trade works with.
struct Gs1Parse {
    std::vector<Gs1Element> elements;
    std::optional<Sscc> sscc;            // 00
    std::optional<Gtin> item;            // 01
    std::optional<Gtin> content;         // 02: the items inside
    std::optional<std::string> lot;      // 10
    std::optional<std::string> serial;   // 21
    std::optional<Date> produced;        // 11
    std::optional<Date> packed;          // 13
    std::optional<Date> bestBefore;      // 15
    std::optional<Date> sellBy;          // 16
    std::optional<Date> expires;         // 17, 7003
    std::optional<TimeOfDay> expiresAt;  // 7003
    std::optional<std::int32_t> count;   // 30, 37
    std::optional<Grams> netWeight;      // 310n, 320n; rounded to the gram
    std::optional<Grams> grossWeight;    // 330n, 340n
    std::optional<Fen> price;            // 392n, and 393n in yuan; nothing where it has parts of a fen
    bool operator==(const Gs1Parse&) const = default;
};

enum class Gs1Problem : std::uint8_t {
    None,
    TooLong,            // more than 1024 bytes
    UnknownIdentifier,  // or nothing at all
    WrongForm,          // characters or length the identifier does not allow
    WrongCheckDigit,
    WrongDate,      // a day or a time that does not exist
    Contradiction,  // one identifier twice with different values
};

// What a text says. `parses` are all plausible ways to read it, the most plausible first and at most eight;
// none when `problem` speaks. With `ambiguous` a separator was lost and the end of a field is a guess, even
// where only one parse is left: a person has to confirm which is right.
struct Gs1Reading {
    std::vector<Gs1Parse> parses;
    bool ambiguous = false;
    Gs1Problem problem = Gs1Problem::None;
    std::string problemAt;  // the identifier with the problem
    bool operator==(const Gs1Reading&) const = default;
};

// Reads an element string: separators as FNC1 (0x1D), spelled ("<GS>", "{GS}", "\x1d", "^]", ␝, ALT+029), as
// the bare digits "29" or "029", or lost; or in the printed form "(01)…(10)…". A symbology identifier such as
// "]C1" must be gone. Two-digit years lie within 50 years of `today`.
Gs1Reading readGs1(std::string_view text, Date today);

// Reads a GS1 Digital Link ("https://id.gs1.org/01/…/10/…?17=…"), of any host; it is never opened. Nothing
// when the address holds no item, logistic unit or location with its check digit right.
std::optional<Gs1Reading> readDigitalLink(std::string_view address, Date today);

// Whether the text can be taken for an element string without a scanner saying that it is one: it begins with
// a number that has a check digit, or with a bracketed identifier.
bool looksLikeGs1(std::string_view text);

// "YYMMDD" by the century rule: the year within 50 of today's. Day 00 is the last of its month. Nothing for a
// day that does not exist.
std::optional<Date> readGs1Day(std::string_view digits, Date today);

}  // namespace canteen::codes
