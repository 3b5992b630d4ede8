// canteen-scanner decode, as others call it.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <sstream>

#include "core/base/bytes.h"
#include "tests/support/code_pictures.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/temp_store.h"

namespace canteen::scanner {
namespace {

namespace fs = std::filesystem;
using codes::Symbology;

const std::string kProgram = testing::binDir() + "/canteen-scanner";

struct Decoded {
    int code = -1;
    std::vector<nlohmann::json> lines;
};

Decoded decode(const std::vector<fs::path>& files, const std::vector<std::string>& more = {}) {
    std::vector<std::string> command{kProgram, "decode"};
    for (const auto& file : files) command.push_back(file.string());
    command.insert(command.end(), more.begin(), more.end());
    const auto finished = testing::runProgram(command);
    Decoded decoded{finished.code, {}};
    std::istringstream out(finished.output);
    for (std::string line; std::getline(out, line);) {
        // Picture libraries warn on the other stream.
        if (line.starts_with("{")) decoded.lines.push_back(nlohmann::json::parse(line));
    }
    return decoded;
}

class Decode : public ::testing::Test {
  protected:
    fs::path write(const std::string& name, const std::string& bytes) {
        const fs::path file = temp_.path() / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }
    fs::path write(const std::string& name, const cv::Mat& picture) {
        const fs::path file = temp_.path() / name;
        cv::imwrite(file.string(), picture);
        return file;
    }
    testing::TempDirectory temp_;
};

TEST_F(Decode, PrintsOneLineAPictureInTheirOrder) {
    const auto ean = write("a.png", testing::drawCode(Symbology::Ean13, "6901234567892"));
    const auto qr = write("b.jpg", testing::drawCode(Symbology::QrCode, "合格证"));
    const auto nothing = write("c.png", cv::Mat(200, 300, CV_8U, cv::Scalar(90)));
    const auto decoded = decode({ean, qr, nothing});
    EXPECT_EQ(decoded.code, 0);
    ASSERT_EQ(decoded.lines.size(), 3U);
    EXPECT_EQ(decoded.lines[0]["file"], ean.string());
    EXPECT_EQ(decoded.lines[0]["reads"][0]["symbology"], "EAN-13");
    EXPECT_EQ(decoded.lines[0]["reads"][0]["text_hex"], toHex(bytesOf("6901234567892")));
    EXPECT_FALSE(decoded.lines[0]["reads"][0]["rung"].get<std::string>().empty());
    EXPECT_GT(decoded.lines[0]["cpu_ms"].get<double>(), 0);
    EXPECT_EQ(decoded.lines[1]["reads"][0]["text_hex"], toHex(bytesOf("合格证")));
    EXPECT_TRUE(decoded.lines[2]["reads"].empty());
}

TEST_F(Decode, SurvivesEveryFileAndSaysWhatIsWrong) {
    const cv::Mat code = testing::drawCode(Symbology::Ean13, "6901234567892");
    std::vector<std::uint8_t> png;
    cv::imencode(".png", code, png);
    const std::string whole(png.begin(), png.end());
    std::string huge = whole;  // a header that promises 60000 × 60000
    for (const std::size_t at : {16U, 20U}) huge.replace(at, 4, std::string("\x00\x00\xEA\x60", 4));
    const std::vector<fs::path> broken{write("empty.png", ""),
                                       write("text.png", "not a picture"),
                                       write("cut.png", whole.substr(0, 40)),
                                       write("huge.png", huge),
                                       temp_.path() / "missing.png",
                                       temp_.path(),
                                       "/dev/null"};
    const auto good = write("good.png", code);
    auto all = broken;
    all.push_back(good);
    const auto decoded = decode(all);
    EXPECT_EQ(decoded.code, 1);
    ASSERT_EQ(decoded.lines.size(), all.size());
    for (std::size_t i = 0; i < broken.size(); ++i) {
        EXPECT_FALSE(decoded.lines[i]["error"].get<std::string>().empty()) << all[i];
        EXPECT_TRUE(decoded.lines[i]["reads"].empty());
    }
    EXPECT_EQ(decoded.lines.back()["reads"].size(), 1U);
}

TEST_F(Decode, ReadsPicturesOfUnusualKinds) {
    const cv::Mat code = testing::drawCode(Symbology::Ean13, "6901234567892");
    cv::Mat deep;
    code.convertTo(deep, CV_16U, 200);
    // Ink on nothing: all black, and the code in the transparency.
    cv::Mat parts[4] = {cv::Mat::zeros(code.size(), CV_8U), cv::Mat::zeros(code.size(), CV_8U),
                        cv::Mat::zeros(code.size(), CV_8U), 255 - code};
    cv::Mat transparent;
    cv::merge(parts, 4, transparent);
    const auto decoded = decode({write("deep.png", deep), write("clear.png", transparent),
                                 write("dot.png", cv::Mat(1, 1, CV_8U, cv::Scalar(0)))});
    EXPECT_EQ(decoded.code, 0);
    ASSERT_EQ(decoded.lines.size(), 3U);
    EXPECT_EQ(decoded.lines[0]["reads"].size(), 1U);
    EXPECT_EQ(decoded.lines[1]["reads"].size(), 1U);
    EXPECT_TRUE(decoded.lines[2]["reads"].empty());
}

TEST_F(Decode, LooksForTheNamedFormatsOnly) {
    const auto file = write("a.png", testing::drawCode(Symbology::Ean13, "6901234567892"));
    EXPECT_TRUE(decode({file}, {"--formats", "QRCode,DataMatrix"}).lines[0]["reads"].empty());
    EXPECT_EQ(decode({file}, {"--formats", "EAN-13"}).lines[0]["reads"].size(), 1U);
    EXPECT_EQ(decode({file}, {"--formats", "EAN-99"}).code, 2);
}

}  // namespace
}  // namespace canteen::scanner
