#include "kiosk/devices/jpeg_decoder.h"

#include <gtest/gtest.h>

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
