#include "kiosk/scanner/item_bars.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "kiosk/scanner/second_look.h"
#include "tests/support/code_pictures.h"

namespace canteen::scanner {
namespace {

using testing::drawCode;

// drawCode() puts the code in the middle of 640×480.
BarsPlace placeOfDrawn(int modules, int module) {
    const auto half = static_cast<float>(modules * module) / 2;
    return {{320 - half, 240}, {320 + half, 240}, 60};
}

Read readOf(Symbology symbology, std::string text, int modules, int module) {
    const BarsPlace place = placeOfDrawn(modules, module);
    const cv::Point2f up(0, 10);
    return {symbology,
            std::move(text),
            {},
            {place.left - up, place.right - up, place.right + up, place.left + up}};
}

TEST(ItemBars, FitsEverySortOfItemNumber) {
    const std::tuple<Symbology, std::string, Symbology, std::string, int> codes[] = {
        {Symbology::Ean13, "6901234567892", Symbology::Ean13, "6901234567892", 95},
        {Symbology::UpcA, "023942431015", Symbology::Ean13, "0023942431015", 95},
        {Symbology::Ean8, "69012341", Symbology::Ean8, "69012341", 67},
        {Symbology::UpcE, "04963406", Symbology::UpcE, "04963406", 51},
        {Symbology::UpcE, "01234531", Symbology::UpcE, "01234531", 51}};
    for (const auto& [symbology, text, fitted, expected, modules] : codes) {
        const auto fit =
            fitItemBars(drawCode(symbology, text, 2), placeOfDrawn(modules, 2), fitted, Bend::Little);
        ASSERT_TRUE(fit) << text;
        EXPECT_EQ(fit->text, expected);
        EXPECT_TRUE(clear(*fit)) << fit->fit << " " << fit->margin;
    }
}

TEST(ItemBars, FitsEveryFirstDigit) {
    for (const std::string text :
         {"0123456789012", "1234567890128", "2345678901234", "3456789012340", "4567890123456",
          "5678901234562", "6789012345678", "7890123456784", "8901234567890", "9012345678906"}) {
        const auto fit = fitItemBars(drawCode(Symbology::Ean13, text, 2), placeOfDrawn(95, 2),
                                     Symbology::Ean13, Bend::Little);
        ASSERT_TRUE(fit) << text;
        EXPECT_EQ(fit->text, text);
    }
}

TEST(ItemBars, FitsWhatIsTooBlurredForWidths) {
    cv::Mat picture = drawCode(Symbology::Ean13, "6901234567892", 2);
    cv::GaussianBlur(picture, picture, {0, 0}, 1.7);
    ASSERT_FALSE(readWithZxing(picture, {Symbology::Ean13}, {}));
    const auto fit = fitItemBars(picture, placeOfDrawn(95, 2), Symbology::Ean13, Bend::Little);
    ASSERT_TRUE(fit);
    EXPECT_EQ(fit->text, "6901234567892");
}

TEST(ItemBars, FollowsLeaningBars) {
    cv::Mat picture = drawCode(Symbology::Ean13, "6901234567892", 3);
    const cv::Mat lean = (cv::Mat_<double>(2, 3) << 1, 0.3, -72, 0, 1, 0);
    cv::warpAffine(picture, picture, lean, picture.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    const auto fit = fitItemBars(picture, placeOfDrawn(95, 3), Symbology::Ean13, Bend::Little);
    ASSERT_TRUE(fit);
    EXPECT_EQ(fit->text, "6901234567892");
}

TEST(ItemBars, FindsWhereTheyStand) {
    const cv::Mat picture = drawCode(Symbology::Ean13, "6901234567892", 2);
    const BarsPlace drawn = placeOfDrawn(95, 2);
    const auto places = findItemBars(picture, {{150, 240}, {500, 240}, 60}, Symbology::Ean13);
    ASSERT_FALSE(places.empty());
    EXPECT_NEAR(places[0].left.x, drawn.left.x, 3);
    EXPECT_NEAR(places[0].right.x, drawn.right.x, 3);
}

TEST(ItemBars, TakesNothingElseForAnItemNumber) {
    cv::RNG dice(11);
    for (int round = 0; round < 60; ++round) {
        cv::Mat picture(120, 400, CV_8U, cv::Scalar(220));
        if (round % 3 == 0) {
            dice.fill(picture, cv::RNG::UNIFORM, 0, 256);
        } else {
            for (int x = 60; x < 340;) {
                const int width = dice.uniform(1, 4) * 3;
                cv::rectangle(picture, cv::Rect(x, 0, width, 120), cv::Scalar(30), cv::FILLED);
                x += width + dice.uniform(1, 4) * 3;
            }
        }
        for (const Symbology symbology : {Symbology::Ean13, Symbology::Ean8})
            EXPECT_FALSE(readByFit(picture, {{60, 60}, {340, 60}, 80}, symbology)) << round;
    }
}

TEST(ItemBars, EndsOnPlacesOutsideAndOnPicturesOfOnePixel) {
    const cv::Mat point(1, 1, CV_8U, cv::Scalar(9));
    EXPECT_FALSE(fitItemBars(point, {{0, 0}, {100, 0}, 5}, Symbology::Ean13, Bend::Much));
    const cv::Mat picture = drawCode(Symbology::Ean13, "6901234567892", 2);
    fitItemBars(picture, {{-900, 5000}, {-100, 9000}, 400}, Symbology::Ean13, Bend::Much);
    fitItemBars(picture, {{1, 1}, {2, 1}, 0}, Symbology::UpcE, Bend::Much);
    findItemBars(picture, {{-50, 10}, {50, 10}, 1}, Symbology::Ean8);
    findItemBars(picture, {{1, 1}, {2, 1}, 0}, Symbology::Ean13);
}

TEST(SecondLook, AgreesWithTheDigitsThatStandThere) {
    const cv::Mat picture = drawCode(Symbology::UpcA, "023942431015", 2);
    const SecondLook look = layOver(picture, readOf(Symbology::UpcA, "023942431015", 95, 2), 3, true);
    EXPECT_EQ(look.same, 3);
    EXPECT_FALSE(look.refuted);
}

// Real pictures that were too dark: thin lines ran together, and the check digit was right by chance.
TEST(SecondLook, RefutesOtherDigits) {
    const cv::Mat picture = drawCode(Symbology::Ean13, "4901780188352", 2);
    const SecondLook look = layOver(picture, readOf(Symbology::Ean13, "9908784188352", 95, 2), 1, true);
    EXPECT_EQ(look.same, 0);
    EXPECT_TRUE(look.refuted);
}

TEST(SecondLook, LeavesOpenWhatItCannotSee) {
    const cv::Mat picture(480, 640, CV_8U, cv::Scalar(200));
    const SecondLook look = layOver(picture, readOf(Symbology::Ean13, "4901780188352", 95, 2), 1, true);
    EXPECT_EQ(look.same, 0);
    EXPECT_FALSE(look.refuted);
}

}  // namespace
}  // namespace canteen::scanner
