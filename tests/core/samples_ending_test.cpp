// How samples end: thrown away when due, held, sent to an authority.
#include "core/base/text_id.h"
#include "samples_case.h"

namespace canteen::testing {
namespace {

TEST_F(SamplesTest, DisposingEarlyIsRefusedAndNamesTheTime) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const auto refused = dispose({sample});
    EXPECT_EQ(refusalOf(refused), TextId::DisposalEarlyOf);
    EXPECT_EQ(refused.error().text.arguments, (std::vector<std::string>{"番茄炒蛋", "1", "11-22 11:00"}));
}

TEST_F(SamplesTest, TwoPeopleDisposeOfWhatIsDue) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    whenDue();
    EXPECT_EQ(samples().counts().due, 1);
    ASSERT_TRUE(dispose({sample}));
    EXPECT_EQ(line(sample).state, SampleState::Disposed);
    EXPECT_EQ(line(sample).endedBy, "张师傅");
    EXPECT_EQ(line(sample).witness, "孙老师");
    EXPECT_FALSE(samples().boxes()[0].busy);
}

TEST_F(SamplesTest, OnePersonOrABadgeIsNotEnoughToDispose) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    whenDue();
    EXPECT_EQ(refusalOf(dispose({sample}, kWang, kWang)), TextId::SampleSameWitness);
    const auto byBadge = samples().dispose(kitchen.record(), {sample}, DisposalMethod::KitchenWaste,
                                           kitchen.signer(kZhang, SignMethod::Badge), kitchen.signer(kSun));
    EXPECT_EQ(refusalOf(byBadge), TextId::BadgeIsNotEnough);
}

TEST_F(SamplesTest, ASetBackClockBringsNoDisposalForward) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    kitchen.clock.shiftWall(hours(72));
    kitchen.clock.shiftWall(hours(-72));
    EXPECT_EQ(refusalOf(dispose({sample})), TextId::DisposalEarlyOf);
}

TEST_F(SamplesTest, AHeldSampleStaysUntilTheHoldIsLifted) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(sample));
    whenDue();
    EXPECT_EQ(samples().counts().due, 0);
    EXPECT_EQ(samples().counts().held, 1);
    EXPECT_EQ(refusalOf(dispose({sample})), TextId::SampleOnHold);
    EXPECT_EQ(refusalOf(samples().liftHold(kitchen.record(), {sample}, "", "", kitchen.signer(kWang))),
              TextId::NotPermitted);
    ASSERT_TRUE(samples().liftHold(kitchen.record(), {sample}, "查清", "市监局", kitchen.signer(kZhao)));
    EXPECT_FALSE(line(sample).held);
    EXPECT_TRUE(dispose({sample}));
}

TEST_F(SamplesTest, AnIncidentHoldsEverythingThatIsNotHeldYet) {
    const SampleId one = kitchen.stored(kitchen.dish("番茄炒蛋"));
    const SampleId two = kitchen.sampled(kitchen.dish("紫菜汤"));
    ASSERT_TRUE(hold(one));
    ASSERT_TRUE(
        samples().hold(kitchen.record(), {one, two}, HoldReason::Incident, "", kitchen.signer(kWang)));
    EXPECT_TRUE(line(two).held);
    EXPECT_EQ(line(one).holdNote, "腹痛");
    EXPECT_EQ(refusalOf(hold(one)), TextId::SampleHeldAlready);
}

TEST_F(SamplesTest, AHoldIsUndoneAtOnceByWhoPlacedItAndElseOnlyLifted) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(sample));
    const RecordId record = lastRecord();
    EXPECT_EQ(refusalOf(takeBack(record, Reason::Mistyped, kZhao)), TextId::HoldOnlyLifted);
    EXPECT_EQ(refusalOf(takeBack(record, Reason::UndoneAtOnce, kZhao)), TextId::TakeBackTooLate);
    ASSERT_TRUE(takeBack(record, Reason::UndoneAtOnce, kWang));
    EXPECT_FALSE(line(sample).held);
}

TEST_F(SamplesTest, AnAuthorityMayTakeAHeldSample) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    ASSERT_TRUE(hold(sample));
    const SampleSent sent{sample, "市监局", "刘科长", {60}, "2026-15"};
    ASSERT_TRUE(samples().send(kitchen.record(), sent, kitchen.signer(kWang)));
    EXPECT_EQ(line(sample).state, SampleState::Sent);
    EXPECT_EQ(line(sample).sentTo, "市监局");
    EXPECT_EQ(samples().counts().held, 0);
}

TEST_F(SamplesTest, SendingNamesTheUnitAndNoMoreThanThereIs) {
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    SampleSent sent{sample, "", "", {60}, ""};
    EXPECT_EQ(refusalOf(samples().send(kitchen.record(), sent, kitchen.signer(kWang))),
              TextId::SentUnitMissing);
    sent.unit = "市监局";
    sent.amount = {131};
    EXPECT_EQ(refusalOf(samples().send(kitchen.record(), sent, kitchen.signer(kWang))),
              TextId::SentAmountWrong);
}

}  // namespace
}  // namespace canteen::testing
