#include <gtest/gtest.h>

#include "check_probe.h"

namespace canteen::rules {
namespace {

TEST(Certificate, SuspendsInAReadyToEatPostButLetsTheCheckBeRecorded) {
    CheckFacts facts = healthy();
    facts.certificate.reset();
    const auto judgement = judge(facts);
    EXPECT_EQ(judgement.computed, Outcome::Suspended);
    EXPECT_EQ(judgement.cause, ExclusionCause::Certificate);
    EXPECT_EQ(firstBlock(judgement.findings), nullptr);
    EXPECT_EQ(levelOf(judgement.findings, "certificate.missing"), Level::Warn);
    EXPECT_EQ(levelOf(judgement.certificate.findings, "certificate.missing"), Level::Block);
}

TEST(Certificate, OnlyWarnsWhereReadyToEatFoodIsNotTouched) {
    CheckFacts facts = healthy();
    facts.certificate.reset();
    facts.post = Post::Storekeeper;
    const auto judgement = judge(facts);
    EXPECT_EQ(judgement.computed, Outcome::Cleared);
    EXPECT_EQ(levelOf(judgement.findings, "certificate.missing"), Level::Warn);
}

TEST(Certificate, AsksNothingOfTeachers) {
    const auto judgement = judgeCertificate(std::nullopt, Post::Teacher, kDay, shippedRules());
    EXPECT_EQ(judgement.state, CertificateState::Missing);
    EXPECT_TRUE(judgement.findings.empty());
}

TEST(Certificate, IsGoodOnItsLastDayAndExpiredOnTheNext) {
    const CertificateFacts paper{makeDate(2025, 11, 21), kDay};
    const auto last = judgeCertificate(paper, Post::Cook, kDay, shippedRules());
    EXPECT_EQ(last.state, CertificateState::EndsSoon);
    EXPECT_EQ(last.daysLeft, 0);
    EXPECT_EQ(saidBy(last.findings, "certificate.ends-soon"), "健康证今天到期，请马上安排体检");
    const auto after = judgeCertificate(paper, Post::Cook, kDay + 1, shippedRules());
    EXPECT_EQ(after.state, CertificateState::Expired);
    EXPECT_EQ(after.daysLeft, -1);
    EXPECT_EQ(levelOf(after.findings, "certificate.expired"), Level::Block);
    EXPECT_EQ(saidBy(after.findings, "certificate.expired"), "健康证 2026-11-20 已到期");
}

TEST(Certificate, WarnsAtTheCheckInItsLastThirtyDays) {
    const auto ending = [](int days) {
        return judgeCertificate(CertificateFacts{kDay - 200, kDay + days}, Post::Cook, kDay, shippedRules());
    };
    EXPECT_EQ(saidBy(ending(30).findings, "certificate.ends-soon"),
              "健康证还有 30 天到期（2026-12-20），请安排体检");
    EXPECT_TRUE(ending(31).findings.empty());
    EXPECT_EQ(ending(60).state, CertificateState::EndsSoon);
    EXPECT_EQ(ending(61).state, CertificateState::Valid);
}

TEST(Certificate, CountsTwelveMonthsWhateverIsPrinted) {
    const CertificateFacts twelve{makeDate(2025, 11, 20), makeDate(2026, 11, 20)};
    EXPECT_FALSE(has(judgeCertificate(twelve, Post::Cook, kDay, shippedRules()).findings,
                     "certificate.longer-than-allowed"));
    const CertificateFacts longer{makeDate(2025, 11, 19), makeDate(2027, 11, 19)};
    const auto judgement = judgeCertificate(longer, Post::Cook, kDay, shippedRules());
    EXPECT_EQ(judgement.state, CertificateState::Expired);
    EXPECT_EQ(saidBy(judgement.findings, "certificate.longer-than-allowed"),
              "健康证印的有效期太长，只算到 2026-11-19");
}

TEST(Certificate, DoesNotCountBeforeItsFirstDay) {
    const CertificateFacts paper{kDay + 1, kDay + 300};
    const auto judgement = judgeCertificate(paper, Post::Cook, kDay, shippedRules());
    EXPECT_EQ(judgement.state, CertificateState::NotYetValid);
    EXPECT_EQ(levelOf(judgement.findings, "certificate.not-yet-valid"), Level::Block);
    EXPECT_EQ(judgeCertificate(paper, Post::Cook, kDay + 1, shippedRules()).state, CertificateState::Valid);
}

}  // namespace
}  // namespace canteen::rules
