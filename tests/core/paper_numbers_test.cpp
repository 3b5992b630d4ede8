#include "core/codes/paper_numbers.h"

#include <gtest/gtest.h>

namespace canteen::codes {
namespace {

TEST(CreditCode, IsGoodOnlyWithItsCheckCharacter) {
    EXPECT_EQ(judgeCreditCode("91350100M000100Y43"), (CreditCode{"91350100M000100Y43", NumberVerdict::Good}));
    EXPECT_EQ(judgeCreditCode("91350100M000100Y44").verdict, NumberVerdict::Wrong);
    EXPECT_EQ(judgeCreditCode("91350100M000100Y34").verdict, NumberVerdict::Wrong);
}

TEST(CreditCode, IsReadWithBlanksAndSmallLetters) {
    EXPECT_EQ(judgeCreditCode(" 9135 0100 m000 100y 43\r\n"),
              (CreditCode{"91350100M000100Y43", NumberVerdict::Good}));
}

TEST(CreditCode, IsWrongInAnyOtherForm) {
    for (const char* text :
         {"", "91350100M000100Y4", "9135O100M000100Y43", "91350100M000100Y433", "统一社会信用代码"})
        EXPECT_EQ(judgeCreditCode(text).verdict, NumberVerdict::Wrong) << text;
    EXPECT_EQ(judgeCreditCode(std::string(100000, '1')).verdict, NumberVerdict::Wrong);
}

TEST(Licence, TellsTradeRegionAndTypeOfAJyNumber) {
    const auto licence = readLicence("jy 1110 8071 2156 50");
    ASSERT_TRUE(licence);
    EXPECT_EQ(licence->number, "JY11108071215650");
    EXPECT_EQ(licence->kind, LicenceKind::Trade);
    EXPECT_EQ(licence->trade, TradeType::Sales);
    EXPECT_EQ(licence->region, "110807");
    EXPECT_EQ(licence->verdict, NumberVerdict::Good);
}

TEST(Licence, TellsCategoryAndRegionOfAnScNumber) {
    const auto licence = readLicence("SC10741018302531");
    ASSERT_TRUE(licence);
    EXPECT_EQ(licence->kind, LicenceKind::Production);
    EXPECT_EQ(licence->category, FoodCategory::Convenience);
    EXPECT_EQ(licence->region, "410183");
    EXPECT_EQ(licence->verdict, NumberVerdict::Good);
}

TEST(Licence, IsDoubtfulButReadWhereANumberDoesNotFit) {
    for (const char* text :
         {"SC10741018302532", "JY91108071215650", "SC99941018302531", "JY19908071215650"}) {
        const auto licence = readLicence(text);
        ASSERT_TRUE(licence) << text;
        EXPECT_EQ(licence->verdict, NumberVerdict::Doubtful) << text;
    }
}

TEST(Licence, IsNothingInAnyOtherForm) {
    for (const char* text :
         {"", "JY", "XX11108071215650", "JY1110807121565", "JY111080712156500", "JY1110807121565A"})
        EXPECT_FALSE(readLicence(text)) << text;
}

TEST(QuarantineNumber, IsDoubtfulWithAnotherLengthAndNeverWrong) {
    EXPECT_EQ(judgeQuarantineNumber("1234567890"), NumberVerdict::Good);
    EXPECT_EQ(judgeQuarantineNumber("12345 67890"), NumberVerdict::Good);
    for (const char* text : {"", "123456789", "12345678901", "沪1234567890"})
        EXPECT_EQ(judgeQuarantineNumber(text), NumberVerdict::Doubtful) << text;
}

}  // namespace
}  // namespace canteen::codes
