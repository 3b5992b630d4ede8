#include "core/codes/symbology.h"

#include <gtest/gtest.h>

#include "core/base/check.h"

namespace canteen::codes {
namespace {

TEST(Symbology, IsFoundByTheNameItIsWrittenWith) {
    for (int i = 0; i < kSymbologies; ++i) {
        const auto symbology = static_cast<Symbology>(i);
        EXPECT_EQ(symbologyNamed(nameOf(symbology)), symbology);
    }
    EXPECT_FALSE(symbologyNamed("EAN13"));
    EXPECT_FALSE(symbologyNamed(""));
    EXPECT_THROW((void)nameOf(static_cast<Symbology>(kSymbologies)), Bug);
}

TEST(Symbology, IsToldFromTheIdentifierThatAScannerPutsInFront) {
    EXPECT_EQ(symbologyOfIdentifier("]C1"), Symbology::Code128);
    EXPECT_EQ(symbologyOfIdentifier("]d2"), Symbology::DataMatrix);
    EXPECT_EQ(symbologyOfIdentifier("]Q3"), Symbology::QrCode);
    EXPECT_EQ(symbologyOfIdentifier("]E4"), Symbology::Ean8);
    EXPECT_EQ(symbologyOfIdentifier("]e0"), Symbology::DataBarExpanded);
    for (const char* other : {"", "]", "]C", "C1]", "]x0", "]C1 "})
        EXPECT_EQ(symbologyOfIdentifier(other), Symbology::Unknown) << other;
}

TEST(Symbology, StandsInSetsThatCanBeNarrowed) {
    EXPECT_TRUE(kTradeCodes.has(Symbology::QrCode));
    EXPECT_FALSE(kTradeCodes.has(Symbology::DataBar));
    EXPECT_EQ(kTradeCodes & kItemCodes, kItemCodes);
    EXPECT_TRUE((kItemCodes - kLinearCodes).empty());
    EXPECT_TRUE(isLinear(Symbology::Code128));
    EXPECT_FALSE(isLinear(Symbology::QrCode));
    EXPECT_FALSE(isLinear(Symbology::Unknown));
}

}  // namespace
}  // namespace canteen::codes
