#include "kiosk/scanner/ladder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "tests/support/code_pictures.h"

namespace canteen::scanner {
namespace {

using testing::drawCode;
using testing::Harm;

bool reads(const cv::Mat& picture, const std::string& text, LadderOptions options = {}) {
    const Look look = lookForCodes(picture, options);
    return std::any_of(look.findings.begin(), look.findings.end(),
                       [&](const Finding& finding) { return finding.read.text == text; });
}

TEST(Ladder, ReadsEverySymbologyOfTheTrade) {
    const std::pair<Symbology, std::string> codes[] = {
        {Symbology::Ean13, "6901234567892"},        {Symbology::Ean8, "69012341"},
        {Symbology::UpcA, "023942431015"},          {Symbology::UpcE, "04963406"},
        {Symbology::Itf, "16901234567899"},         {Symbology::Code128, "CK1-X-17"},
        {Symbology::QrCode, "承诺达标合格证 2026"}, {Symbology::DataMatrix, "0106901234567892"}};
    for (const auto& [symbology, text] : codes) {
        const Look look = lookForCodes(drawCode(symbology, text), {});
        ASSERT_EQ(look.findings.size(), 1U) << text;
        EXPECT_EQ(look.findings[0].read.text, text);
        EXPECT_EQ(look.findings[0].read.symbology, symbology);
    }
}

TEST(Ladder, OutlinesTheCodeWhereItStands) {
    const Look look = lookForCodes(drawCode(Symbology::QrCode, "https://example.org/trace/42"), {});
    ASSERT_EQ(look.findings.size(), 1U);
    const cv::Rect2f box = cv::boundingRect(
        std::vector<cv::Point2f>(look.findings[0].read.outline.begin(), look.findings[0].read.outline.end()));
    EXPECT_NEAR(box.x + box.width / 2, 320, 8);
    EXPECT_NEAR(box.y + box.height / 2, 240, 8);
}

TEST(Ladder, ReadsWhatIsTurnedByAnyAngle) {
    const cv::Mat code = drawCode(Symbology::Ean13, "6901234567892");
    for (double share = 0; share < 1; share += 1.0 / 9) {
        cv::Mat picture;
        cv::warpAffine(code, picture, cv::getRotationMatrix2D({320, 240}, 180 * share, 1), code.size(),
                       cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        EXPECT_TRUE(reads(picture, "6901234567892")) << 180 * share << "°";
    }
}

TEST(Ladder, ReadsWhatALittleHarmWasDoneTo) {
    cv::RNG dice(3);
    for (const Harm harm : testing::kHarms) {
        EXPECT_TRUE(reads(testing::harmed(drawCode(Symbology::Ean13, "6901234567892"), harm, 0.3, dice),
                          "6901234567892"))
            << nameOf(harm);
        EXPECT_TRUE(reads(testing::harmed(drawCode(Symbology::QrCode, "CK1:X:17:1D0F", 6), harm, 0.3, dice),
                          "CK1:X:17:1D0F"))
            << nameOf(harm);
    }
}

TEST(Ladder, ReportsOnlyWhatTheScreenWants) {
    LadderOptions options;
    options.wanted = {Symbology::QrCode};
    EXPECT_TRUE(lookForCodes(drawCode(Symbology::Ean13, "6901234567892"), options).findings.empty());
}

TEST(Ladder, WantsTwoReadsOfALinearCodeFromACamera) {
    LadderOptions options;
    options.agreement = 2;
    const Look look = lookForCodes(drawCode(Symbology::Ean13, "6901234567892"), options);
    ASSERT_EQ(look.findings.size(), 1U);
    EXPECT_GE(look.findings[0].agreed, 2);
}

TEST(Ladder, OffersSeveralCodesAsAList) {
    const cv::Mat one = drawCode(Symbology::Ean13, "6901234567892", 2);
    const cv::Mat other = drawCode(Symbology::Ean13, "6939354800469", 2);
    cv::Mat both;
    cv::vconcat(one, other, both);
    LadderOptions options;
    options.several = true;
    EXPECT_TRUE(reads(both, "6901234567892", options));
    EXPECT_TRUE(reads(both, "6939354800469", options));
}

TEST(Ladder, SeesNothingInEmptyScenes) {
    cv::RNG dice(5);
    for (const testing::Scene scene : testing::kScenes)
        EXPECT_TRUE(lookForCodes(testing::drawScene(scene, dice), {}).findings.empty()) << nameOf(scene);
}

// A doubtful read may be all that is known of where a code stands.
TEST(Ladder, LooksEverywhereAfterADoubtfulRead) {
    cv::RNG dice(17);
    const cv::Mat code = drawCode(Symbology::Code128, "CK1-X-17", 2);
    cv::Mat picture(code.size(), CV_8U);
    dice.fill(picture, cv::RNG::UNIFORM, 0, 256);
    const cv::Rect narrow(0, 238, code.cols, 4);
    code(narrow).copyTo(picture(narrow));
    LadderOptions options;
    options.agreement = 2;
    const Look look = lookForCodes(picture, options);
    EXPECT_TRUE(look.codeLike);
    for (const Finding& finding : look.findings) EXPECT_EQ(finding.read.text, "CK1-X-17");
}

TEST(Ladder, EndsOnPicturesOfEverySize) {
    cv::RNG dice(7);
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(1, 700), cv::Size(700, 1), cv::Size(3, 3),
                                cv::Size(15, 16), cv::Size(17, 16), cv::Size(99, 101), cv::Size(40, 2000)}) {
        cv::Mat picture(size, CV_8U);
        dice.fill(picture, cv::RNG::UNIFORM, 0, 256);
        lookForCodes(picture, {});
    }
    EXPECT_TRUE(lookForCodes({}, {}).findings.empty());
}

}  // namespace
}  // namespace canteen::scanner
