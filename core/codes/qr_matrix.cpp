#include "core/codes/qr_matrix.h"

#ifndef ZX_USE_UTF8
#define ZX_USE_UTF8
#endif
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <stdexcept>
#include <string>

#include "core/base/check.h"

namespace canteen::codes {

QrMatrix qrMatrix(std::string_view text) {
    require(!text.empty(), "a code says something");
    constexpr int kLevelM = 4;  // of 0 to 8, as ZXing counts
    ZXing::BitMatrix bits;
    try {
        bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                   .setEncoding(ZXing::CharacterSet::UTF8)
                   .setEccLevel(kLevelM)
                   .setMargin(0)
                   .encode(std::string(text), 0, 0);
    } catch (const std::exception& failure) {
        throw Bug(failure.what());
    }
    QrMatrix matrix;
    matrix.size = bits.width();
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x) matrix.dark.push_back(bits.get(x, y));
    return matrix;
}

}  // namespace canteen::codes
