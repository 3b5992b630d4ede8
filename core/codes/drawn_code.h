// A code to be printed. Built into canteen_report alone, so that the terminal starts without ZXing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace canteen::codes {

// The modules of a square code, row by row, without the quiet zone around it.
struct DrawnCode {
    std::size_t side = 0;
    std::vector<bool> dark;  // side × side
    [[nodiscard]] bool isDark(std::size_t x, std::size_t y) const { return dark[y * side + x]; }
};

// A QR code of UTF-8 text with error correction of level M. Throws MachineFailure for more than it can hold
// (about 2,300 bytes).
DrawnCode drawQr(std::string_view text);

}  // namespace canteen::codes
