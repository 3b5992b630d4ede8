#include "core/codes/item_number.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/codes/check_digits.h"

namespace canteen::codes {
namespace {

ItemNumber read(std::string_view digits, Symbology symbology = Symbology::Unknown,
                std::vector<InStoreTemplate> templates = {}, CodeMethod method = CodeMethod::HidScanner) {
    return readItemNumber(digits, symbology, method, templates);
}

ItemNumber typed(std::string_view digits) {
    return read(digits, Symbology::Unknown, {}, CodeMethod::Typed);
}

InStoreTemplate pattern(std::string_view text) {
    return readTemplate(text).value();
}

std::string checked(const std::string& body) {
    return body + *gs1CheckDigit(body);
}

TEST(ItemNumber, IsOneKindOfNumberWhateverTheBars) {
    EXPECT_EQ(read("6901234567892", Symbology::Ean13), ItemNumber(Gtin{"06901234567892"}));
    EXPECT_EQ(read("614141123452", Symbology::UpcA), ItemNumber(Gtin{"00614141123452"}));
    EXPECT_EQ(read("0614141123452", Symbology::UpcA), ItemNumber(Gtin{"00614141123452"}));
    EXPECT_EQ(read("95050003", Symbology::Ean8), ItemNumber(Gtin{"00000095050003"}));
    EXPECT_EQ(read("01234565", Symbology::UpcE), ItemNumber(Gtin{"00012345000065"}));
    EXPECT_EQ(read("16901234567899", Symbology::Itf), ItemNumber(Gtin{"16901234567899"}));
    EXPECT_EQ(read("106141412345678908", Symbology::Code128), ItemNumber(Sscc{"106141412345678908"}));
}

TEST(ItemNumber, IsWrongWhenItsCheckDigitDoesNotFit) {
    EXPECT_EQ(read("6901234567893", Symbology::Ean13), ItemNumber(WrongNumber{}));
    EXPECT_EQ(read("01234566", Symbology::UpcE), ItemNumber(WrongNumber{}));
    EXPECT_EQ(read("16901234567898", Symbology::Itf), ItemNumber(WrongNumber{}));
    EXPECT_EQ(typed("6901234567893"), ItemNumber(WrongNumber{}));
    EXPECT_EQ(typed("12345678"), ItemNumber(WrongNumber{}));
}

TEST(ItemNumber, IsNoneWhereTheSymbologyHoldsAnything) {
    EXPECT_EQ(read("6901234567893", Symbology::QrCode), ItemNumber());
    EXPECT_EQ(read("20261120", Symbology::Code128), ItemNumber());
    EXPECT_EQ(read("95050003", Symbology::Code128), ItemNumber());
    EXPECT_EQ(read("6901234567", Symbology::Itf), ItemNumber());
    EXPECT_EQ(read("", Symbology::Ean13), ItemNumber());
    EXPECT_EQ(read("690123456789X", Symbology::Unknown), ItemNumber());
    EXPECT_EQ(read(std::string(100000, '1'), Symbology::Code128), ItemNumber());
}

RC_GTEST_PROP(ItemNumber, IsNeverReadWithOneWrongDigit, ()) {
    const auto body = *rc::gen::container<std::string>(12, rc::gen::inRange('0', static_cast<char>('9' + 1)));
    std::string number = checked(body);
    const auto at = *rc::gen::inRange<std::size_t>(0, number.size());
    const char other = *rc::gen::inRange('0', static_cast<char>('9' + 1));
    RC_PRE(other != number[at]);
    number[at] = other;
    RC_ASSERT(typed(number) == ItemNumber(WrongNumber{}));
    RC_ASSERT(read(number, Symbology::Ean13) == ItemNumber(WrongNumber{}));
}

TEST(InStoreNumber, GivesItemAndWeightByTheSitesTemplate) {
    const std::string number = checked("200012301250");
    const ItemNumber item = read(number, Symbology::Ean13, {pattern("2PPPPPPWWWWWC")});
    EXPECT_EQ(item, ItemNumber(InStoreItem{number, "000123", Grams{1250}, {}}));
}

TEST(InStoreNumber, GivesThePriceInFenAndChecksItsVerifier) {
    const std::string number = checked("220012614685");
    const auto with = pattern("22PPPPVMMMMMC");
    EXPECT_EQ(read(number, Symbology::Ean13, {with}),
              ItemNumber(InStoreItem{number, "0012", {}, Fen{14685}}));
    EXPECT_EQ(read(checked("220012714685"), Symbology::Ean13, {with}), ItemNumber(WrongNumber{}));
}

TEST(InStoreNumber, OfEighteenDigitsGivesWeightAndPrice) {
    const std::string number = checked("22001230199901250");
    const ItemNumber item = read(number, Symbology::Code128, {pattern("22PPPPPMMMMMWWWWWC")});
    EXPECT_EQ(item, ItemNumber(InStoreItem{number, "00123", Grams{1250}, Fen{1999}}));
}

TEST(InStoreNumber, IsKnownByItsGoodsWhateverThePackageWeighsOrCosts) {
    const auto byWeight = std::vector{pattern("22PPPPPWWWWWC")};
    const auto heavy = read(checked("220012301250"), Symbology::Ean13, byWeight);
    const auto light = read(checked("220012300480"), Symbology::Ean13, byWeight);
    const auto bare = bareNumber(std::get<InStoreItem>(heavy), byWeight);
    EXPECT_EQ(bare, checked("220012300000"));
    EXPECT_EQ(bareNumber(std::get<InStoreItem>(light), byWeight), bare);
    const auto byPrice = std::vector{pattern("22PPPPVMMMMMC")};
    EXPECT_EQ(
        bareNumber(std::get<InStoreItem>(read(checked("220012614685"), Symbology::Ean13, byPrice)), byPrice),
        checked("220012000000"));
    EXPECT_FALSE(bareNumber({checked("200012301250"), "", {}, {}}, byWeight)) << "of another scale";
}

TEST(InStoreNumber, WithoutATemplateIsOnlyItsDigits) {
    const std::string number = checked("200012301250");
    for (const auto& templates : {std::vector<InStoreTemplate>{}, {pattern("22PPPPPMMMMMC")}})
        EXPECT_EQ(read(number, Symbology::Ean13, templates), ItemNumber(InStoreItem{number, "", {}, {}}));
}

TEST(InStoreTemplate, IsRefusedWhenItIsNotOne) {
    for (const char* text : {"", "2PPPPPPWWWWWW", "3PPPPPPWWWWWC", "PPPPPPPWWWWWC", "2PPPPPPPPPPPC",
                             "2PPPWWWPPWWWC", "2PPPPPPWWWWWX", "2PPPPPPWWWWCW", "2PPPVVPWWWWWC",
                             "2PPPVWWMMMMMC", "2PWWWWWWWWWWC", "22PPPPPPPPMMMMMWWWWWC"})
        EXPECT_FALSE(readTemplate(text)) << text;
    for (const char* text : {"2PPPPPPWWWWWC", "02PPPPVMMMMMC", "2PPWWWWC", "22PPPPPMMMMMWWWWWC"})
        EXPECT_TRUE(readTemplate(text)) << text;
}

TEST(InStoreTemplate, OverlapsWhereOneNumberFitsBoth) {
    EXPECT_TRUE(overlap(pattern("2PPPPPPWWWWWC"), pattern("22PPPPPMMMMMC")));
    EXPECT_FALSE(overlap(pattern("21PPPPPWWWWWC"), pattern("22PPPPPMMMMMC")));
    EXPECT_FALSE(overlap(pattern("2PPWWWWC"), pattern("2PPPPPPWWWWWC")));
}

}  // namespace
}  // namespace canteen::codes
