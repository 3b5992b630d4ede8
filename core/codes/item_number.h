// Numbers of goods: EAN, UPC and ITF as one kind of item number, serial shipping containers, and the in-store
// numbers of a shop's or the school's own scales.
#pragma once

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/codes/symbology.h"
#include "core/domain/supply_vocabulary.h"
#include "core/domain/units.h"

namespace canteen::codes {

// An item number of 14 digits whose check digit fits; shorter ones are filled up with zeros at the front.
struct Gtin {
    std::string digits;
    auto operator<=>(const Gtin&) const = default;
};

// A logistic unit: 18 digits whose check digit fits.
struct Sscc {
    std::string digits;
    auto operator<=>(const Sscc&) const = default;
};

// How the scales of a site build an in-store number. One character a digit: digits stand for themselves, P
// item, W weight in grams, M money in fen, V verifier of the weight or price (4 or 5 digits), C the number's
// own check digit. "2PPPPPPWWWWWC" is a scale in the canteen, "22PPPPPMMMMMC" a price label of a shop.
struct InStoreTemplate {
    std::string pattern;
    bool operator==(const InStoreTemplate&) const = default;
};

// Nothing when the pattern is not one: 8 to 18 characters, digits at the front, at least one P and one W or
// M, each letter in one run, C at the end. With 13 and 8 characters it must be of the ranges that are free
// for in-store use (2, 02, 04; 2 and 0) and have a C.
std::optional<InStoreTemplate> readTemplate(std::string_view pattern);
// Whether some number could be read by both, so that a site may not have both.
bool overlap(const InStoreTemplate& a, const InStoreTemplate& b);

// What an in-store number says. Without a template of the site that fits only `number` is known.
struct InStoreItem {
    std::string number;  // all digits
    std::string item;    // the digits at P; empty when no template fits
    std::optional<Grams> weight;
    std::optional<Fen> price;
    bool operator==(const InStoreItem&) const = default;
};

// The number as a product bears it, whatever this package weighs or costs: the digits of weight, price and
// verifier are zero and the check digit is made anew. Nothing when no template fits.
std::optional<std::string> bareNumber(const InStoreItem& item, std::span<const InStoreTemplate> templates);

// Of an item number's form, but the check digit or the verifier is wrong. Nothing may be booked on it.
struct WrongNumber {
    bool operator==(const WrongNumber&) const = default;
};

using ItemNumber = std::variant<std::monostate, WrongNumber, Gtin, Sscc, InStoreItem>;

// Reads digits by what the symbology can hold; monostate when it is no item number. A number of 8 digits is
// an item only from EAN-8, UPC-E, an unsaid symbology or typed, ITF only with 14 digits: parts of longer bars
// and dates look like them. A symbology that checks nothing itself gives WrongNumber only where it was typed.
ItemNumber readItemNumber(std::string_view digits, Symbology symbology, CodeMethod method,
                          std::span<const InStoreTemplate> templates);

}  // namespace canteen::codes
