#include "kiosk/scanner/plausible.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace canteen::scanner {
namespace {

Read readOf(Symbology symbology, std::string text) {
    Read read;
    read.symbology = symbology;
    read.text = std::move(text);
    return read;
}

TEST(Plausible, RefusesItemNumbersWithAWrongCheckDigit) {
    EXPECT_TRUE(plausible(readOf(Symbology::Ean13, "6901234567892")));
    EXPECT_FALSE(plausible(readOf(Symbology::Ean13, "6901234567893")));
    EXPECT_FALSE(plausible(readOf(Symbology::Ean13, "690123456789")));
    EXPECT_FALSE(plausible(readOf(Symbology::UpcA, "9000771010995")));
    EXPECT_TRUE(plausible(readOf(Symbology::Ean8, "69012341")));
}

TEST(Plausible, TakesFourteenAndSixDigitsOfItfOnlyWithTheirCheckDigitAtTheirWord) {
    EXPECT_FALSE(oftenPartOfAnother(readOf(Symbology::Itf, "16901234567899")));
    EXPECT_TRUE(oftenPartOfAnother(readOf(Symbology::Itf, "16901234567898")));
    EXPECT_TRUE(oftenPartOfAnother(readOf(Symbology::Itf, "0829220875")));
    EXPECT_TRUE(oftenPartOfAnother(readOf(Symbology::UpcE, "04963406")));
    EXPECT_FALSE(plausible(readOf(Symbology::Itf, "1234")));
}

TEST(Plausible, KnowsUpcAForEan13WithALeadingZero) {
    EXPECT_TRUE(sameCode(readOf(Symbology::UpcA, "023942431015"), readOf(Symbology::Ean13, "0023942431015")));
    EXPECT_FALSE(sameCode(readOf(Symbology::Code128, "1"), readOf(Symbology::QrCode, "1")));
}

TEST(Plausible, SeesBarsThatGoOnBesideTheRead) {
    cv::Mat picture(40, 400, CV_8U, cv::Scalar(230));
    for (int x = 60; x < 200; x += 6)
        cv::rectangle(picture, cv::Rect(x, 0, 3, 40), cv::Scalar(20), cv::FILLED);
    Read read = readOf(Symbology::Itf, "0829220875");
    read.outline = {cv::Point2f(60, 15), {199, 15}, {199, 25}, {60, 25}};
    EXPECT_TRUE(standsAlone(picture, read));
    cv::rectangle(picture, cv::Rect(204, 0, 3, 40), cv::Scalar(20), cv::FILLED);
    EXPECT_FALSE(standsAlone(picture, read));
}

}  // namespace
}  // namespace canteen::scanner
