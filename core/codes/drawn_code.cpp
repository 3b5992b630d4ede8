#include "core/codes/drawn_code.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <string>

#include "core/base/check.h"

namespace canteen::codes {

DrawnCode drawQr(std::string_view text) {
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        constexpr int kLevelM = 3;  // of 0 to 8; 2, 4, 6 and 8 are the borders of L, M, Q and H
        writer.setEncoding(ZXing::CharacterSet::UTF8).setEccLevel(kLevelM).setMargin(0);
        const ZXing::BitMatrix matrix = writer.encode(std::string(text), 0, 0);
        DrawnCode code;
        code.side = static_cast<std::size_t>(matrix.width());
        code.dark.resize(code.side * code.side);
        for (int y = 0; y < matrix.height(); ++y)
            for (int x = 0; x < matrix.width(); ++x)
                code.dark[static_cast<std::size_t>(y) * code.side + static_cast<std::size_t>(x)] =
                    matrix.get(x, y);
        return code;
    } catch (const std::exception& failure) {
        throw MachineFailure(std::string("QR code: ") + failure.what());
    }
}

}  // namespace canteen::codes
