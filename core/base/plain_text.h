// Text as people type and print it: blanks, full-width forms, characters. Pure; never throws on any input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace canteen {

using CodePoint = std::int32_t;

// The character at the start of `utf8` (not empty) and its length; a byte that begins none is itself,
// negative.
std::pair<CodePoint, std::size_t> firstCharacter(std::string_view utf8);

// Calls `each(codePoint, bytes)` for every character.
template <class F>
void forEachCharacter(std::string_view utf8, F each) {
    while (!utf8.empty()) {
        const auto [c, length] = firstCharacter(utf8);
        each(c, utf8.substr(0, length));
        utf8.remove_prefix(length);
    }
}

// Without blanks of any kind (Chinese full-width ones too), zero-width spaces and byte-order marks at both
// ends.
std::string trimmed(std::string_view utf8);
// Full-width letters, digits and punctuation (０Ａ：（) as ASCII, small letters, no blanks inside: for
// comparing words of a list, header names and names of things.
std::string folded(std::string_view utf8);
// Full-width forms as ASCII, nothing else: for numbers, dates and staff numbers.
std::string narrow(std::string_view utf8);
// The number of a paper or licence as it is compared and looked up: ASCII, capitals, without blanks, dashes
// and dots.
std::string plainNumber(std::string_view number);
std::size_t countCharacters(std::string_view utf8);

}  // namespace canteen
