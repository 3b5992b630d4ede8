#include "tests/support/code_pictures.h"

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <opencv2/imgproc.hpp>
#include <stdexcept>
#include <utility>

namespace canteen::testing {
namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 480;
constexpr int kPaper = 225;

ZXing::BarcodeFormat formatOf(codes::Symbology symbology) {
    using codes::Symbology;
    switch (symbology) {
        case Symbology::Ean13:
            return ZXing::BarcodeFormat::EAN13;
        case Symbology::Ean8:
            return ZXing::BarcodeFormat::EAN8;
        case Symbology::UpcA:
            return ZXing::BarcodeFormat::UPCA;
        case Symbology::UpcE:
            return ZXing::BarcodeFormat::UPCE;
        case Symbology::Itf:
            return ZXing::BarcodeFormat::ITF;
        case Symbology::Code128:
            return ZXing::BarcodeFormat::Code128;
        case Symbology::Code39:
            return ZXing::BarcodeFormat::Code39;
        case Symbology::QrCode:
            return ZXing::BarcodeFormat::QRCode;
        case Symbology::DataMatrix:
            return ZXing::BarcodeFormat::DataMatrix;
        default:
            throw std::invalid_argument("the writer does not know this symbology");
    }
}

cv::Mat warped(const cv::Mat& picture, const std::array<cv::Point2f, 4>& to) {
    const auto width = static_cast<float>(picture.cols);
    const auto height = static_cast<float>(picture.rows);
    const std::array<cv::Point2f, 4> from{cv::Point2f{0, 0}, {width, 0}, {width, height}, {0, height}};
    cv::Mat out;
    cv::warpPerspective(picture, out, cv::getPerspectiveTransform(from.data(), to.data()), picture.size(),
                        cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return out;
}

cv::Mat inPerspective(const cv::Mat& picture, double degree, cv::RNG& dice) {
    const auto width = static_cast<float>(picture.cols);
    const auto height = static_cast<float>(picture.rows);
    const auto by = static_cast<float>(0.22 * degree);
    const float side = dice.uniform(0, 2) == 0 ? 0.0F : 1.0F;
    return warped(picture, {cv::Point2f{0, by * height * side},
                            {width * (1 - by), by * height * (1 - side)},
                            {width * (1 - by), height - by * height * (1 - side)},
                            {0, height - by * height * side}});
}

cv::Mat turned(const cv::Mat& picture, double degrees) {
    cv::Mat out;
    const cv::Point2f middle(static_cast<float>(picture.cols) / 2, static_cast<float>(picture.rows) / 2);
    cv::warpAffine(picture, out, cv::getRotationMatrix2D(middle, degrees, 1), picture.size(),
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return out;
}

// As on a can that stands upright.
cv::Mat curved(const cv::Mat& picture, double degree) {
    cv::Mat x(picture.size(), CV_32F);
    cv::Mat y(picture.size(), CV_32F);
    const double reach = 0.35 + 0.9 * degree;
    for (int row = 0; row < picture.rows; ++row)
        for (int column = 0; column < picture.cols; ++column) {
            const double at =
                (2.0 * column / picture.cols - 1) * std::min(0.99, std::sin(std::min(reach, 1.5)));
            x.at<float>(row, column) = static_cast<float>((std::asin(at) / reach + 1) / 2 * picture.cols);
            y.at<float>(row, column) = static_cast<float>(row + 12 * degree * at * at);
        }
    cv::Mat out;
    cv::remap(picture, out, x, y, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return out;
}

cv::Mat withGlare(cv::Mat picture, double degree, cv::RNG& dice) {
    const double cx = dice.uniform(0.35, 0.65) * picture.cols;
    const double cy = dice.uniform(0.35, 0.65) * picture.rows;
    const double size = 40 + 70 * degree;
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x) {
            const double far = ((x - cx) * (x - cx) + (y - cy) * (y - cy)) / (2 * size * size);
            auto& pixel = picture.at<std::uint8_t>(y, x);
            pixel = cv::saturate_cast<std::uint8_t>(pixel + 260 * degree * std::exp(-far));
        }
    return picture;
}

cv::Mat noisy(const cv::Mat& picture, double sigma, cv::RNG& dice) {
    cv::Mat noise(picture.size(), CV_16S);
    dice.fill(noise, cv::RNG::NORMAL, 0, sigma);
    cv::Mat sum;
    cv::add(picture, noise, sum, cv::noArray(), CV_8U);
    return sum;
}

}  // namespace

cv::Mat drawCode(codes::Symbology symbology, const std::string& text, int module) {
    const auto bits = ZXing::MultiFormatWriter(formatOf(symbology))
                          .setEncoding(ZXing::CharacterSet::UTF8)
                          .setMargin(0)
                          .encode(text, 0, codes::isLinear(symbology) ? 50 : 0);
    cv::Mat code(bits.height(), bits.width(), CV_8U);
    for (int y = 0; y < code.rows; ++y)
        for (int x = 0; x < code.cols; ++x) code.at<std::uint8_t>(y, x) = bits.get(x, y) ? 25 : kPaper;
    cv::resize(code, code, {code.cols * module, codes::isLinear(symbology) ? 150 : code.rows * module}, 0, 0,
               cv::INTER_NEAREST);
    if (code.cols > kWidth || code.rows > kHeight)
        throw std::invalid_argument("the code is wider than the picture");
    cv::Mat picture(kHeight, kWidth, CV_8U, cv::Scalar(kPaper));
    code.copyTo(picture(cv::Rect((kWidth - code.cols) / 2, (kHeight - code.rows) / 2, code.cols, code.rows)));
    return picture;
}

std::string_view nameOf(Harm harm) {
    static constexpr std::array<std::string_view, kHarms.size()> kNames{
        "none",        "blur", "defocus", "noise",     "low contrast",
        "perspective", "turn", "curve",   "occlusion", "glare"};
    return kNames[static_cast<std::size_t>(harm)];
}

cv::Mat harmed(const cv::Mat& picture, Harm harm, double degree, cv::RNG& dice) {
    cv::Mat out = picture.clone();
    switch (harm) {
        case Harm::None:
            break;
        case Harm::Blur: {
            // Moved while the shutter was open.
            const int length = 1 + static_cast<int>(6 * degree);
            cv::blur(picture, out, {length, 1 + length / 3});
            break;
        }
        case Harm::Defocus:
            cv::GaussianBlur(picture, out, {0, 0}, 0.4 + 2.0 * degree);
            break;
        case Harm::Noise:
            return noisy(picture, 5 + 45 * degree, dice);
        case Harm::LowContrast: {
            picture.convertTo(out, CV_8U, 0.6 - 0.5 * degree, 60);
            return noisy(out, 2, dice);
        }
        case Harm::Perspective:
            return inPerspective(picture, degree, dice);
        case Harm::Turn:
            return turned(picture, dice.uniform(-180.0, 180.0) * degree);
        case Harm::Curve:
            return curved(picture, degree);
        case Harm::Occlusion: {
            // A finger over the upper part.
            const cv::Point finger(picture.cols / 2 + dice.uniform(-60, 60), picture.rows / 2 - 110);
            cv::ellipse(out, finger, {40, static_cast<int>(30 + 60 * degree)}, dice.uniform(-20.0, 20.0), 0,
                        360, cv::Scalar(140), cv::FILLED, cv::LINE_AA);
            break;
        }
        case Harm::Glare:
            return withGlare(out, degree, dice);
    }
    return out;
}

std::string_view nameOf(Scene scene) {
    static constexpr std::array<std::string_view, kScenes.size()> kNames{"even",  "shaded", "noisy", "soft",
                                                                         "boxes", "print",  "grille"};
    return kNames[static_cast<std::size_t>(scene)];
}

cv::Mat drawScene(Scene scene, cv::RNG& dice) {
    cv::Mat frame(720, 1280, CV_8U, cv::Scalar(150));
    switch (scene) {
        case Scene::Even:
            return noisy(frame, 2, dice);
        case Scene::Shaded:
            for (int y = 0; y < frame.rows; ++y)
                for (int x = 0; x < frame.cols; ++x)
                    frame.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(30 + x / 9 + y / 14);
            return noisy(frame, 3, dice);
        case Scene::Noisy:
            return noisy(frame, 15, dice);
        case Scene::Soft: {
            dice.fill(frame, cv::RNG::UNIFORM, 0, 256);
            cv::GaussianBlur(frame, frame, {0, 0}, 9);
            cv::normalize(frame, frame, 20, 235, cv::NORM_MINMAX);
            return noisy(frame, 3, dice);
        }
        case Scene::Boxes:
            for (int i = 0; i < 120; ++i)
                cv::rectangle(frame,
                              cv::Rect(dice.uniform(0, 1200), dice.uniform(0, 660), dice.uniform(10, 240),
                                       dice.uniform(10, 240)),
                              cv::Scalar(dice.uniform(0, 255)), cv::FILLED);
            return noisy(frame, 3, dice);
        case Scene::Print:
            frame = cv::Scalar(230);
            for (int y = 30; y < frame.rows; y += 31)
                cv::putText(frame, "Rice 25 kg, lot 20261118, delivered and signed by three", {20, y},
                            cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(40), 2, cv::LINE_AA);
            return noisy(frame, 3, dice);
        case Scene::Grille:
            for (int x = 0; x < frame.cols; x += 26)
                cv::rectangle(frame, cv::Rect(x, 0, 13, frame.rows), cv::Scalar(60), cv::FILLED);
            return noisy(frame, 3, dice);
    }
    return frame;
}

cv::Mat drawSheet(double share, double turn) {
    cv::Mat table(1080, 1920, CV_8U, cv::Scalar(45));
    cv::Mat sheet(static_cast<int>(1920 * share * 1.414), static_cast<int>(1920 * share), CV_8U,
                  cv::Scalar(228));
    for (int y = 40; y + 20 < sheet.rows; y += 26)
        cv::putText(sheet, "Certificate 2026-11-20 lot 0042 batch", {24, y}, cv::FONT_HERSHEY_SIMPLEX, 0.55,
                    cv::Scalar(30), 1, cv::LINE_AA);
    cv::Mat place = cv::getRotationMatrix2D(
        {static_cast<float>(sheet.cols) / 2, static_cast<float>(sheet.rows) / 2}, turn, 1);
    place.at<double>(0, 2) += (table.cols - sheet.cols) / 2.0;
    place.at<double>(1, 2) += (table.rows - sheet.rows) / 2.0;
    cv::warpAffine(sheet, table, place, table.size(), cv::INTER_LINEAR, cv::BORDER_TRANSPARENT);
    return table;
}

}  // namespace canteen::testing
