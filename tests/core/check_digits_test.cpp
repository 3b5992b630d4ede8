#include "core/codes/check_digits.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace canteen::codes {
namespace {

std::string digits(std::size_t count) {
    return *rc::gen::container<std::string>(count, rc::gen::inRange('0', static_cast<char>('9' + 1)));
}

// The number with one digit changed to another.
std::string corrupted(std::string number, const std::string& alphabet) {
    const auto at = *rc::gen::inRange<std::size_t>(0, number.size());
    const char other = *rc::gen::elementOf(alphabet);
    RC_PRE(other != number[at]);
    number[at] = other;
    return number;
}

TEST(Gs1CheckDigit, FitsTheExamplesOfTheStandard) {
    for (const char* number :
         {"6901234567892", "614141123452", "95050003", "09506000134352", "106141412345678908"})
        EXPECT_TRUE(fitsGs1(number)) << number;
}

TEST(Gs1CheckDigit, IsNothingForWhatIsNoNumber) {
    EXPECT_FALSE(gs1CheckDigit(""));
    EXPECT_FALSE(gs1CheckDigit("12a4"));
    EXPECT_FALSE(gs1CheckDigit(std::string(100000, '1')));
    EXPECT_FALSE(fitsGs1("0"));
}

RC_GTEST_PROP(Gs1CheckDigit, FindsAnyWrongDigit, ()) {
    const std::string body = digits(*rc::gen::element<std::size_t>(7, 11, 12, 13, 17));
    const std::string number = body + *gs1CheckDigit(body);
    RC_ASSERT(fitsGs1(number));
    RC_ASSERT(!fitsGs1(corrupted(number, "0123456789")));
}

TEST(UpcE, IsExpandedByTheRuleOfItsLastDigit) {
    EXPECT_EQ(expandUpcE("01234565"), "012345000065");
    EXPECT_EQ(expandUpcE("01234531"), "012300000451");
    EXPECT_EQ(expandUpcE("01234543"), "012340000053");
    EXPECT_EQ(expandUpcE("04252614"), "042100005264");
}

TEST(UpcE, IsRefusedWithAnotherCheckDigitFormOrNumberSystem) {
    for (const char* number : {"01234566", "0123456", "21234565", "", "0123456a"})
        EXPECT_FALSE(expandUpcE(number));
}

TEST(PriceVerifier, FitsTheExamplesOfTheStandard) {
    EXPECT_EQ(priceVerifier("2875"), '9');
    EXPECT_EQ(priceVerifier("14685"), '6');
    EXPECT_FALSE(priceVerifier("123"));
    EXPECT_FALSE(priceVerifier("12a45"));
}

TEST(LicenceCheckDigit, FitsPublishedNumbers) {
    EXPECT_TRUE(fitsMod1110("10741018302531"));
    EXPECT_TRUE(fitsMod1110("11108071215650"));
    EXPECT_EQ(mod1110CheckDigit("0794"), '5');
}

RC_GTEST_PROP(LicenceCheckDigit, FindsAnyWrongDigit, ()) {
    const std::string body = digits(13);
    const std::string number = body + *mod1110CheckDigit(body);
    RC_ASSERT(!fitsMod1110(corrupted(number, "0123456789")));
}

RC_GTEST_PROP(CreditCodeCheckCharacter, FindsAnyWrongCharacter, ()) {
    const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const auto body = *rc::gen::container<std::string>(17, rc::gen::elementOf(alphabet));
    const std::string code = body + *creditCodeCheckCharacter(body);
    const std::string wrong = corrupted(code, alphabet);
    RC_ASSERT(creditCodeCheckCharacter(wrong.substr(0, 17)) != wrong.back());
}

TEST(CreditCodeCheckCharacter, KnowsNoLetterThatLooksLikeADigit) {
    EXPECT_EQ(creditCodeCheckCharacter("91350100M000100Y4"), '3');
    for (const char letter : std::string("IOSVZ"))
        EXPECT_FALSE(creditCodeCheckCharacter(std::string(16, '1') + letter)) << letter;
    EXPECT_FALSE(creditCodeCheckCharacter("1"));
}

}  // namespace
}  // namespace canteen::codes
