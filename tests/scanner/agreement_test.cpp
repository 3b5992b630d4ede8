#include "kiosk/scanner/agreement.h"

#include <gtest/gtest.h>

namespace canteen::scanner {
namespace {

using namespace std::chrono_literals;

const Agreement::Moment kStart{};

Finding findingOf(Symbology symbology, std::string text, int agreed = 1, float x = 10) {
    Finding finding;
    finding.read.symbology = symbology;
    finding.read.text = std::move(text);
    finding.read.outline = {cv::Point2f(x, 10), {x + 90, 10}, {x + 90, 20}, {x, 20}};
    finding.rung = "strip";
    finding.agreed = agreed;
    return finding;
}

TEST(Agreement, TellsALinearCodeAfterTwoReads) {
    Agreement agreement;
    EXPECT_TRUE(agreement.add({findingOf(Symbology::Ean13, "6901234567892")}, kStart).empty());
    EXPECT_EQ(agreement.add({findingOf(Symbology::Ean13, "6901234567892")}, kStart + 100ms).size(), 1U);
    EXPECT_EQ(agreement.add({findingOf(Symbology::Code128, "CK1", 2, 300)}, kStart + 200ms).size(), 1U);
}

TEST(Agreement, TellsAMatrixCodeAtOnceAndUpcEAfterThreeReads) {
    Agreement agreement;
    EXPECT_EQ(agreement.add({findingOf(Symbology::QrCode, "CK1:X:17:1D0F")}, kStart).size(), 1U);
    EXPECT_TRUE(agreement.add({findingOf(Symbology::UpcE, "04963406", 2, 300)}, kStart).empty());
    EXPECT_EQ(agreement.add({findingOf(Symbology::UpcE, "04963406", 1, 300)}, kStart).size(), 1U);
}

TEST(Agreement, IgnoresRepeatsUntilTheCodeWasAwayForFiveSeconds) {
    Agreement agreement;
    const auto code = findingOf(Symbology::Ean13, "6901234567892", 2);
    EXPECT_EQ(agreement.add({code}, kStart).size(), 1U);
    EXPECT_TRUE(agreement.add({code}, kStart + 4s).empty());
    EXPECT_TRUE(agreement.add({code}, kStart + 8s).empty());
    EXPECT_EQ(agreement.add({code}, kStart + 13500ms).size(), 1U);
}

TEST(Agreement, ForgetsAReadThatNothingConfirms) {
    Agreement agreement;
    const auto code = findingOf(Symbology::Ean13, "6901234567892");
    EXPECT_TRUE(agreement.add({code}, kStart).empty());
    EXPECT_TRUE(agreement.add({code}, kStart + 3s).empty());
}

TEST(Agreement, DoubtsReadsOfOnePlaceThatContradict) {
    Agreement agreement;
    EXPECT_TRUE(agreement.add({findingOf(Symbology::Ean13, "6901234567892")}, kStart).empty());
    EXPECT_TRUE(agreement.add({findingOf(Symbology::UpcE, "04963406")}, kStart + 50ms).empty());
    EXPECT_TRUE(agreement.add({findingOf(Symbology::Ean13, "6901234567892")}, kStart + 100ms).empty());
    EXPECT_EQ(agreement.add({findingOf(Symbology::Ean13, "6901234567892")}, kStart + 150ms).size(), 1U);
}

TEST(Agreement, TellsACodeAnewToAScreenThatAsksAnew) {
    Agreement agreement;
    const auto code = findingOf(Symbology::QrCode, "CK1:X:17:1D0F");
    EXPECT_EQ(agreement.add({code}, kStart).size(), 1U);
    agreement.forget();
    EXPECT_EQ(agreement.add({code}, kStart + 1s).size(), 1U);
}

}  // namespace
}  // namespace canteen::scanner
