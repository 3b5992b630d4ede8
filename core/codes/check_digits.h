// The arithmetic that finds a misread or mistyped number. Pure; no input makes any of it throw.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace canteen::codes {

// GS1 mod 10: EAN-13 and -8, UPC-A, ITF-14, SSCC-18, location numbers. `body` is the number without its check
// digit, 1 to 31 digits; nothing for any other text.
std::optional<char> gs1CheckDigit(std::string_view body);
// Whether the last digit is the check digit of the others.
bool fitsGs1(std::string_view number);

// The UPC-A number (12 digits) of a zero-suppressed UPC-E number: 8 digits, number system 0 or 1. Nothing
// when the form is another or the check digit does not fit.
std::optional<std::string> expandUpcE(std::string_view number);

// The verifier digit of a price or weight of 4 or 5 digits inside an in-store number (GS1 General
// Specifications, "price check digit"); nothing for any other text.
std::optional<char> priceVerifier(std::string_view digits);

// ISO 7064 MOD 11,10: food licences (JY, SC). `body` has 1 to 31 digits; nothing for any other text.
std::optional<char> mod1110CheckDigit(std::string_view body);
bool fitsMod1110(std::string_view number);

// GB 32100: the 18th character of a unified social credit code. `body` is the first 17 in capitals; nothing
// when one of them is not in the standard's alphabet of 31 (no I, O, S, V, Z).
std::optional<char> creditCodeCheckCharacter(std::string_view body);

}  // namespace canteen::codes
