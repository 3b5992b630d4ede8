// The printed codes that a scanner tells apart. No link to any reader: the terminal, its camera process and
// the parsers of this folder share the names.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace canteen::codes {

// Numbers go over the pipe of the scanner and into records: never renumber, only append.
enum class Symbology : std::uint8_t {
    Unknown = 0,  // typed, or from a scanner that does not say
    Ean13 = 1,
    Ean8 = 2,
    UpcA = 3,
    UpcE = 4,
    Itf = 5,      // ITF-14 and other even lengths
    Code128 = 6,  // GS1-128 too: its identifier is ]C1
    Code39 = 7,
    Code93 = 8,
    Codabar = 9,
    DataBar = 10,
    DataBarExpanded = 11,
    QrCode = 12,
    DataMatrix = 13,
    Pdf417 = 14,
    Aztec = 15,
};
constexpr int kSymbologies = 16;

// Bars in one direction, which a camera easily reads in part.
constexpr bool isLinear(Symbology symbology) {
    return symbology >= Symbology::Ean13 && symbology <= Symbology::DataBarExpanded;
}

struct Symbologies {
    std::uint32_t bits = 0;
    constexpr Symbologies() = default;
    constexpr Symbologies(std::initializer_list<Symbology> list) {
        for (const Symbology each : list) bits |= 1U << static_cast<unsigned>(each);
    }
    bool operator==(const Symbologies&) const = default;
    [[nodiscard]] constexpr bool has(Symbology symbology) const {
        return (bits >> static_cast<unsigned>(symbology) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool empty() const { return bits == 0; }
};
constexpr Symbologies operator&(Symbologies a, Symbologies b) {
    a.bits &= b.bits;
    return a;
}
constexpr Symbologies operator|(Symbologies a, Symbologies b) {
    a.bits |= b.bits;
    return a;
}
constexpr Symbologies operator-(Symbologies a, Symbologies b) {
    a.bits &= ~b.bits;
    return a;
}

// What goods carry: item numbers.
inline constexpr Symbologies kItemCodes{Symbology::Ean13, Symbology::Ean8, Symbology::UpcA, Symbology::UpcE};
inline constexpr Symbologies kLinearCodes =
    kItemCodes |
    Symbologies{Symbology::Itf,     Symbology::Code128, Symbology::Code39,         Symbology::Code93,
                Symbology::Codabar, Symbology::DataBar, Symbology::DataBarExpanded};
// Everything that goods, papers and our own labels carry. DataBar, which nothing but a few foreign loose
// goods carry, and what logistics uses among itself only when a screen asks for it.
inline constexpr Symbologies kTradeCodes =
    kItemCodes | Symbologies{Symbology::Itf, Symbology::Code128, Symbology::QrCode, Symbology::DataMatrix};

// "EAN-13", "QRCode" …: one word without blanks, the same in files and on the command line. Throws Bug on a
// value outside the list.
std::string_view nameOf(Symbology symbology);
// Reads what nameOf writes; nothing otherwise.
std::optional<Symbology> symbologyNamed(std::string_view name);
// The symbology of an AIM identifier such as "]C1" (ISO/IEC 15424), which names it by its second character;
// Unknown when it is none of ours. "]E0" stands for EAN-13, UPC-A and UPC-E alike and is taken for EAN-13.
Symbology symbologyOfIdentifier(std::string_view identifier);

}  // namespace canteen::codes
