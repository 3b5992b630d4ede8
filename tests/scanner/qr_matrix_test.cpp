// What the terminal draws as a QR code is read again, and bears error correction level M.
#include "core/codes/qr_matrix.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "core/base/check.h"
#include "kiosk/scanner/zxing_reader.h"

namespace canteen::scanner {
namespace {

cv::Mat drawn(const codes::QrMatrix& matrix) {
    constexpr int kQuiet = 4;
    cv::Mat picture(matrix.size + 2 * kQuiet, matrix.size + 2 * kQuiet, CV_8U, cv::Scalar(255));
    for (int y = 0; y < matrix.size; ++y)
        for (int x = 0; x < matrix.size; ++x)
            if (matrix.at(x, y)) picture.at<std::uint8_t>(y + kQuiet, x + kQuiet) = 0;
    cv::resize(picture, picture, {}, 6, 6, cv::INTER_NEAREST);
    return picture;
}

TEST(QrMatrix, IsReadAgainAsItWasWritten) {
    const std::string hash(64, '7');
    for (const std::string& text :
         {std::string("CK1:X:17:1D0F"), std::string("检查回执 128"),
          "CK1-RECEIPT demo t1 #394231 " + hash + " HEAD 394231 " + hash + " 7C1D 90AF 33E8 5B26"}) {
        const auto read = readWithZxing(drawn(codes::qrMatrix(text)), {Symbology::QrCode}, {});
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->text, text);
    }
}

TEST(QrMatrix, BearsLevelM) {
    const codes::QrMatrix matrix = codes::qrMatrix("CK1:X:17:1D0F");
    // The first two bits of the format, beside the upper left finder: 00 for M, under the mask 10.
    EXPECT_TRUE(matrix.at(0, 8));
    EXPECT_FALSE(matrix.at(1, 8));
}

TEST(QrMatrix, RefusesWhatNoCodeHolds) {
    EXPECT_THROW(codes::qrMatrix(""), Bug);
    EXPECT_THROW(codes::qrMatrix(std::string(5000, 'x')), Bug);
}

}  // namespace
}  // namespace canteen::scanner
