#include "core/codes/label.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "core/base/check.h"

namespace canteen::codes {
namespace {

TEST(Label, KnowsTheStandardCheckValueOfItsCrc) {
    EXPECT_EQ(crc16("123456789"), 0x29B1);
}

TEST(Label, ReadsWhatItWrites) {
    for (const Label& label : {Label{LabelType::Box, "17"}, Label{LabelType::Fridge, "LY1"},
                               Label{LabelType::Sample, "019A9F3B7C1D7E0FA1B2C3D4E5F60718"},
                               Label{LabelType::Lot, "019A9F3B7C1D7E0FA1B2C3D4E5F60718"},
                               Label{LabelType::Class, "019A9F3B7C1D7E0FA1B2C3D4E5F60718"},
                               Label{LabelType::Place, "DRY-2"}, makeBadge()}) {
        EXPECT_EQ(readLabel(writeLabel(label)), label);
    }
}

TEST(Label, FitsTheAlphanumericModeOfAQrCode) {
    const std::string code = writeLabel(makeBadge());
    EXPECT_EQ(code.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:-"), std::string::npos);
}

TEST(Label, ReadsSmallLettersAndBlanksAroundTheCode) {
    std::string code = writeLabel({LabelType::Box, "A7"});
    for (char& c : code) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    EXPECT_EQ(readLabel("  " + code + "\r\n"), (Label{LabelType::Box, "A7"}));
}

TEST(Label, TellsADamagedOwnCodeFromAStrangersCode) {
    std::string code = writeLabel({LabelType::Box, "17"});
    code[6] = '8';
    EXPECT_FALSE(readLabel(code));
    EXPECT_TRUE(looksLikeLabel(code));
    EXPECT_FALSE(looksLikeLabel("6901234567892"));
    EXPECT_FALSE(looksLikeLabel("https://example.org/CK1:X:17"));
}

TEST(Label, RefusesEveryOtherShape) {
    for (const char* text : {"", "CK1:", "CK1::17:0000", "CK1:Z:17:0000", "CK1:X::0000", "CK1:X:17",
                             "CK1:X:1", "CK2:X:17:1D0F", "CK1:X:1 7:0000", "CK1:X:17:0000"}) {
        EXPECT_FALSE(readLabel(text)) << text;
    }
    EXPECT_FALSE(readLabel(std::string(100000, 'C')));
}

TEST(Label, RefusesToWriteAnIdThatCouldNotBeReadBack) {
    EXPECT_THROW(writeLabel({LabelType::Box, ""}), Bug);
    EXPECT_THROW(writeLabel({LabelType::Box, "盒1"}), Bug);
    EXPECT_THROW(writeLabel({LabelType::Box, "a"}), Bug);
    EXPECT_THROW(writeLabel({LabelType::Box, std::string(41, '1')}), Bug);
}

TEST(Label, FindsEveryWrongCharacter) {
    rc::check("a single wrong character is never read as another label", [] {
        const std::string code = writeLabel(makeBadge());
        std::string wrong = code;
        const auto at = *rc::gen::inRange<std::size_t>(0, code.size());
        wrong[at] = *rc::gen::inRange<char>('0', 'Z');
        RC_PRE(wrong[at] != code[at]);
        RC_ASSERT(!readLabel(wrong));
    });
}

TEST(Badge, IsDifferentEachTime) {
    std::set<std::string> codes;
    for (int i = 0; i < 200; ++i) codes.insert(writeLabel(makeBadge()));
    EXPECT_EQ(codes.size(), 200U);
}

TEST(Badge, HasOneFingerprintHoweverItIsScanned) {
    const Label badge = makeBadge();
    std::string code = writeLabel(badge);
    for (char& c : code) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    EXPECT_EQ(badgeFingerprint(*readLabel(code)), badgeFingerprint(badge));
    EXPECT_NE(badgeFingerprint(makeBadge()), badgeFingerprint(badge));
}

TEST(Label, CarriesTheIdOfAThing) {
    const Uuid id = makeUuid(UtcMs{1'760'000'000'000});
    const Label label = labelOf(LabelType::Sample, id);
    EXPECT_EQ(uuidOf(label), id);
    EXPECT_EQ(uuidOf(*readLabel(writeLabel(label))), id);
}

TEST(Label, OfAnotherThingCarriesNoId) {
    EXPECT_FALSE(uuidOf({LabelType::Box, "17"}));
    EXPECT_FALSE(uuidOf({LabelType::Badge, std::string(32, 'Z')}));
}

}  // namespace
}  // namespace canteen::codes
