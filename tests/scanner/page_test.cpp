#include "kiosk/scanner/page.h"

#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/support/code_pictures.h"

namespace canteen::scanner {
namespace {

using port::PageVerdict;

cv::Mat sheet(double turn = 5) {
    cv::Mat bgr;
    cv::cvtColor(testing::drawSheet(0.3, turn), bgr, cv::COLOR_GRAY2BGR);
    return bgr;
}

TEST(Page, IsCutOutAndStraightened) {
    for (const double turn : {-12.0, 0.0, 5.0, 12.0}) {
        const port::PagePhoto photo = photographPage(sheet(turn));
        EXPECT_EQ(photo.verdict, PageVerdict::Good) << turn;
        EXPECT_NEAR(static_cast<double>(photo.height) / photo.width, 1.414, 0.06) << turn;
        const cv::Mat page = cv::imdecode(photo.jpeg, cv::IMREAD_GRAYSCALE);
        ASSERT_FALSE(page.empty());
        // Nothing of the dark table is left along the edge.
        EXPECT_GT(cv::mean(page.col(page.cols / 50))[0], 180) << turn;
        EXPECT_GT(cv::mean(page.row(page.rows / 50))[0], 180) << turn;
    }
}

TEST(Page, SaysWhatIsWrongWithThePicture) {
    cv::Mat blurred;
    cv::GaussianBlur(sheet(), blurred, {0, 0}, 4);
    EXPECT_EQ(photographPage(blurred).verdict, PageVerdict::Blurred);
    EXPECT_EQ(photographPage(sheet() * 0.15).verdict, PageVerdict::Dark);
    cv::Mat glaring = sheet() * 0.8;
    cv::circle(glaring, {960, 540}, 130, cv::Scalar::all(255), cv::FILLED);
    EXPECT_EQ(photographPage(glaring).verdict, PageVerdict::Glare);
    EXPECT_EQ(photographPage(cv::Mat(720, 1280, CV_8UC3, cv::Scalar::all(120))).verdict, PageVerdict::NoPage);
}

TEST(Page, IsNeverLargerThanTheStoreTakes) {
    // Noise is what JPEG packs worst.
    cv::Mat picture(3000, 4000, CV_8UC3);
    cv::RNG dice(1);
    dice.fill(picture, cv::RNG::UNIFORM, 0, 256);
    const port::PagePhoto photo = photographPage(picture);
    EXPECT_LE(photo.jpeg.size(), kLargestPhoto);
    EXPECT_FALSE(photo.jpeg.empty());
}

TEST(Page, KeepsThePictureThatAPersonMayAcceptAllTheSame) {
    cv::Mat blurred;
    cv::GaussianBlur(sheet(), blurred, {0, 0}, 4);
    EXPECT_FALSE(photographPage(blurred).jpeg.empty());
    EXPECT_FALSE(photographPage(cv::Mat(720, 1280, CV_8UC3, cv::Scalar::all(120))).jpeg.empty());
}

TEST(Page, EndsOnPicturesOfEverySize) {
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(1, 900), cv::Size(900, 1), cv::Size(40, 40)})
        photographPage(cv::Mat(size, CV_8UC3, cv::Scalar::all(200)));
}

}  // namespace
}  // namespace canteen::scanner
