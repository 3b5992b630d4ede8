// A text as a QR code, ready to be drawn anywhere.
#pragma once

#include <string_view>
#include <vector>

namespace canteen::codes {

// Square, row by row, without a quiet zone: whoever draws it leaves four modules of white around.
struct QrMatrix {
    int size = 0;
    std::vector<bool> dark;
    [[nodiscard]] bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
};

// UTF-8, error correction level M. Throws Bug when the text is empty or longer than a code can hold (about
// 2,300 bytes).
QrMatrix qrMatrix(std::string_view text);

}  // namespace canteen::codes
