#include "core/codes/certificate_patterns.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"

namespace canteen::codes {
namespace {

std::string match(std::string_view pattern, std::string_view text) {
    return matchPattern(readPattern(pattern).value(), text).value_or("-");
}

TEST(Pattern, TakesTheFirstPlaceWhereItFits) {
    EXPECT_EQ(match("编号{sep}{digits:10}", "编号:12 编号： 1234567890。"), "1234567890");
    EXPECT_EQ(match("certno={word:4-20}", "?CertNo=AB-12_3&x=1"), "AB-12_3");
    EXPECT_EQ(match("名称{sep}{text:2-40}", "名称：某某食品有限公司,地址"), "某某食品有限公司");
    EXPECT_EQ(match("{digits:4}号", "20261120 2026号"), "2026");
}

TEST(Pattern, TakesWholeRunsOnly) {
    EXPECT_EQ(match("{digits:10}", "12345678901"), "-");
    EXPECT_EQ(match("no={digits:4-6}", "no=1234567"), "-");
    EXPECT_EQ(match("名称={text:2-4}", "名称=一二三四五"), "-");
}

TEST(Pattern, TakesAGapOfBlanksAndMarks) {
    EXPECT_EQ(match("no{sep}{digits:3}", "no：= \"123"), "123");
    EXPECT_EQ(match("no{sep}{digits:3}", "no" + std::string(16, ' ') + "123"), "123");
    EXPECT_EQ(match("no{sep}{digits:3}", "no" + std::string(17, ' ') + "123"), "-");
}

TEST(Pattern, TakesADayInEveryForm) {
    for (const char* day :
         {"2026-11-20", "2026/11/20", "2026.11.20", "2026年11月20日", "20261120", "2026-11-2"})
        EXPECT_EQ(match("日期{sep}{day}", std::string("日期: ") + day + " 止"), day);
    EXPECT_EQ(match("{day}", "2026-13-20"), "-");
}

TEST(Pattern, TakesNumbersOfPapersOnlyWhereTheyFit) {
    EXPECT_EQ(match("{credit-code}", "code=91350100M000100Y44&c=91350100M000100Y43"), "91350100M000100Y43");
    EXPECT_EQ(match("{licence}", "编号JY11108071215650,"), "JY11108071215650");
    EXPECT_EQ(match("{licence}", "JY111080712156501"), "-");
}

TEST(Pattern, TakesNoBytesThatAreNotText) {
    EXPECT_EQ(match("名称={text:1-40}", "名称=\xFF\xFE"), "-");
    EXPECT_EQ(match("名称={text:1-40}", "名称=\xE5\xAD"), "-");
    EXPECT_EQ(match("名称={text:1-40}", std::string_view("名称=\0x", 9)), "-");
}

TEST(Pattern, IsRefusedWhenItIsNotOne) {
    for (const char* text : {"", "abc", "{sep}", "{digits:3", "{digits:0}", "{digits:9-3}", "{digits:999}",
                             "{blank}", "{digits:3}{word:3}", "{sep}{digits:3}", "{text:2-4}号", "{digits}"})
        EXPECT_FALSE(readPattern(text)) << text;
    const std::string tooLong = "{day}" + std::string(60, 'a');
    EXPECT_FALSE(readPattern(tooLong));
}

TEST(Certificate, OfMeatGivesNumberOwnerAndDay) {
    const auto found =
        readCertificate("动物检疫合格证明(B) 编号：1234567890 货主：某某 签发日期：2026年11月20日",
                        shippedCertificatePatterns());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, PaperKind::QuarantineCertificate);
    EXPECT_EQ(found->number, "1234567890");
    EXPECT_EQ(found->issued, makeDate(2026, 11, 20));
    EXPECT_EQ(found->verification, VerifyState::Unverified);
}

TEST(Certificate, IsReadFromAnAddressThatIsNeverOpened) {
    const auto found = readCertificate(
        "https://example.org/cx?type=%E6%89%BF%E8%AF%BA%E8%BE%BE%E6%A0%87&no=AB12345&date=2026-11-20",
        shippedCertificatePatterns());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, PaperKind::PledgeCertificate);
    EXPECT_EQ(found->number, "AB12345");
    EXPECT_EQ(found->issued, makeDate(2026, 11, 20));
}

TEST(Certificate, IsToldByItsNumberWhereNoWordNamesIt) {
    const auto licence =
        readCertificate("https://example.org/l/JY11108071215650", shippedCertificatePatterns());
    ASSERT_TRUE(licence);
    EXPECT_EQ(licence->kind, PaperKind::FoodTradeLicence);
    const auto business =
        readCertificate("http://example.org/%7B91350100M000100Y43%7D", shippedCertificatePatterns());
    ASSERT_TRUE(business);
    EXPECT_EQ(business->kind, PaperKind::BusinessLicence);
    EXPECT_EQ(business->number, "91350100M000100Y43");
}

TEST(Certificate, IsKeptByItsSignEvenWithoutANumber) {
    const auto found = readCertificate("检疫", shippedCertificatePatterns());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->number, "");
}

TEST(Certificate, IsNothingForOtherTextsAndForLongOnes) {
    EXPECT_FALSE(readCertificate("https://example.org/", shippedCertificatePatterns()));
    const std::string tooLong = "检疫" + std::string(4096, ' ');
    EXPECT_FALSE(readCertificate(tooLong, shippedCertificatePatterns()));
}

TEST(PatternFile, IsRefusedAtTheEntryThatIsWrong) {
    const std::string good = "[[certificate]]\nkind = \"batch-report\"\nsigns = [\"报告\"]\n";
    EXPECT_TRUE(readCertificatePatterns(good));
    for (const char* line :
         {"number = [\"abc\"]", "number = \"{day}\"", "colour = 1", "holder = [1]", "signs = []"}) {
        const auto refused =
            readCertificatePatterns(good + "[[certificate]]\nkind = \"batch-report\"\n" + line);
        ASSERT_FALSE(refused) << line;
        EXPECT_EQ(refused.error().text, (Sentence{TextId::RulesBroken, {"certificate 2"}})) << line;
    }
    EXPECT_EQ(readCertificatePatterns("x =").error().text, (Sentence{TextId::RulesUnreadable, {"1"}}));
    EXPECT_FALSE(readCertificatePatterns(""));
    EXPECT_FALSE(readCertificatePatterns("[[certificate]]\nkind = \"passport\"\nsigns = [\"x\"]"));
}

}  // namespace
}  // namespace canteen::codes
