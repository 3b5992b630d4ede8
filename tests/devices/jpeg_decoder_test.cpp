#include "kiosk/devices/jpeg_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/base/files.h"
#include "tests/support/places.h"

namespace canteen::devices {
namespace {

Bytes page() {
    return *readFile(testing::testData() + "/page.jpg");
}

TEST(JpegDecoder, ReadsAPage) {
    const auto pixels = JpegDecoder().decode(page());
    ASSERT_TRUE(pixels);
    EXPECT_EQ(pixels->width, 60U);
    EXPECT_EQ(pixels->height, 85U);
    EXPECT_EQ(pixels->channels, 3U);
    EXPECT_EQ(pixels->bytes.size(), 60U * 85U * 3U);
    EXPECT_GT(pixels->bytes[0], 220) << "paper";
}

// Two by three points: red on the left, blue on the right.
Bytes drawnPage() {
    Bytes png;
    fromHex(
        "89504e470d0a1a0a0000000d4948445200000002000000030802000000368849d6000000104944415478da63f8"
        "cf0004ff195028003ed605fbb6d6f9da0000000049454e44ae426082",
        png);
    return png;
}

TEST(JpegDecoder, ReadsAPageThatWasDrawn) {
    const auto pixels = JpegDecoder().decode(drawnPage());
    ASSERT_TRUE(pixels);
    EXPECT_EQ(pixels->width, 2U);
    EXPECT_EQ(pixels->height, 3U);
    const Bytes row{255, 0, 0, 0, 0, 255};
    ASSERT_EQ(pixels->bytes.size(), 3 * row.size());
    EXPECT_TRUE(std::equal(row.begin(), row.end(), pixels->bytes.begin()));
    Bytes cut = drawnPage();
    cut.resize(cut.size() / 2);
    EXPECT_FALSE(JpegDecoder().decode(cut));
}

TEST(JpegDecoder, TakesNothingElseAndNothingDamaged) {
    const JpegDecoder decoder;
    EXPECT_FALSE(decoder.decode({}));
    EXPECT_FALSE(decoder.decode(Bytes{0xFF, 0xD8}));
    EXPECT_FALSE(decoder.decode(Bytes{'B', 'M', 1, 2, 3, 4, 5, 6}));
    Bytes cut = page();
    cut.resize(cut.size() / 8);
    EXPECT_FALSE(decoder.decode(cut));
}

TEST(JpegDecoder, SurvivesAnyDamage) {
    const JpegDecoder decoder;
    std::mt19937 dice(20261120);
    for (int i = 0; i < 3000; ++i) {
        Bytes harmed = page();
        for (int k = 0; k < 1 + i % 40; ++k)
            harmed[dice() % harmed.size()] = static_cast<std::uint8_t>(dice());
        const auto pixels = decoder.decode(harmed);
        if (!pixels) continue;
        EXPECT_EQ(pixels->bytes.size(), std::size_t{pixels->width} * pixels->height * pixels->channels);
    }
}

}  // namespace
}  // namespace canteen::devices
