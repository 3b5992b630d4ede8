#include "core/codes/symbology.h"

#include <array>

#include "core/base/check.h"

namespace canteen::codes {
namespace {

constexpr std::array<std::string_view, kSymbologies> kNames{
    "Unknown", "EAN-13",  "EAN-8",   "UPC-A",           "UPC-E",  "ITF",        "Code128", "Code39",
    "Code93",  "Codabar", "DataBar", "DataBarExpanded", "QRCode", "DataMatrix", "PDF417",  "Aztec"};

}  // namespace

std::string_view nameOf(Symbology symbology) {
    const auto at = static_cast<std::size_t>(symbology);
    require(at < kNames.size(), "a symbology outside the list");
    return kNames[at];
}

std::optional<Symbology> symbologyNamed(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<Symbology>(i);
    return std::nullopt;
}

Symbology symbologyOfIdentifier(std::string_view identifier) {
    if (identifier.size() != 3 || identifier[0] != ']') return Symbology::Unknown;
    switch (identifier[1]) {
        case 'A':
            return Symbology::Code39;
        case 'C':
            return Symbology::Code128;
        case 'd':
            return Symbology::DataMatrix;
        case 'E':
            return identifier[2] == '4' ? Symbology::Ean8 : Symbology::Ean13;
        case 'e':
            return identifier[2] == '0' ? Symbology::DataBarExpanded : Symbology::Unknown;
        case 'F':
            return Symbology::Codabar;
        case 'G':
            return Symbology::Code93;
        case 'I':
            return Symbology::Itf;
        case 'L':
            return Symbology::Pdf417;
        case 'Q':
            return Symbology::QrCode;
        case 'z':
            return Symbology::Aztec;
        default:
            return Symbology::Unknown;
    }
}

}  // namespace canteen::codes
