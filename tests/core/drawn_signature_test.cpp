#include "core/domain/drawn_signature.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace canteen {
namespace {

DrawnSignature scribble(int points) {
    DrawnSignature signature{20'000, 8'000, {}};
    InkStroke stroke;
    for (int i = 0; i < points; ++i)
        stroke.push_back({1'000 + (i * 137) % 9'000, 2'000 + (i * 91) % 5'000, i * 8});
    signature.strokes.push_back(stroke);
    return signature;
}

RC_GTEST_PROP(DrawnSignature, ComesBackAsItWasDrawn, ()) {
    const auto strokes = *rc::gen::inRange(0, 20);
    DrawnSignature signature{*rc::gen::inRange(0, kMostInk), *rc::gen::inRange(0, kMostInk), {}};
    std::int32_t ms = 0;
    for (int i = 0; i < strokes; ++i) {
        InkStroke stroke;
        const auto points = *rc::gen::inRange(1, 30);
        for (int n = 0; n < points; ++n) {
            ms += *rc::gen::inRange(0, 300);
            stroke.push_back({*rc::gen::inRange(0, kMostInk + 1), *rc::gen::inRange(0, kMostInk + 1), ms});
        }
        signature.strokes.push_back(stroke);
    }
    const auto back = decodeSignature(encodeSignature(signature));
    RC_ASSERT(bool(back));
    RC_ASSERT(*back == signature);
}

TEST(DrawnSignature, TakesAboutThreeBytesAPointOfAFingersWay) {
    DrawnSignature signature{20'000, 8'000, {{}}};
    for (int i = 0; i < 333; ++i)
        signature.strokes[0].push_back({1'000 + i * 20, 2'000 + (i % 40) * 25, i * 8});
    EXPECT_LT(encodeSignature(signature).size(), 333U * 5);
}

TEST(DrawnSignature, IsMoreThanADot) {
    EXPECT_FALSE(isDrawn({}));
    EXPECT_FALSE(isDrawn({20'000, 8'000, {{{100, 100, 0}, {101, 100, 8}, {102, 100, 16}, {103, 100, 24}}}}));
    EXPECT_FALSE(isDrawn({20'000, 8'000, {{{100, 100, 0}, {9'000, 100, 8}}}})) << "two places are a slip";
    EXPECT_TRUE(isDrawn(scribble(30)));
}

TEST(DrawnSignature, CutOffOrLengthenedBytesAreRefused) {
    const Bytes whole = encodeSignature(scribble(30));
    ASSERT_TRUE(decodeSignature(whole));
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(decodeSignature(BytesView(whole).first(size))) << size;
    Bytes longer = whole;
    longer.push_back(0);
    EXPECT_FALSE(decodeSignature(longer));
}

TEST(DrawnSignature, CountsThatTheBytesCannotHoldAreRefusedBeforeAnythingIsAllocated) {
    Bytes bytes{'S', '1', 10, 10, 1, 0xFF, 0x3F};
    EXPECT_FALSE(decodeSignature(bytes)) << "8191 points in no bytes";
    bytes = {'S', '1', 10, 10, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F};
    EXPECT_FALSE(decodeSignature(bytes)) << "four milliards of strokes";
}

}  // namespace
}  // namespace canteen
