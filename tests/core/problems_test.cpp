// Problems as the service keeps them: raised, followed up, rechecked by somebody else.
#include "core/service/problems.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/store/verify.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

class ProblemsTest : public ::testing::Test {
  protected:
    ProblemsTest() { kitchen.at(11, 0); }

    service::Problems problems() { return service::Problems(kitchen.context()); }
    service::ProblemForm form(const std::string& what = "灭蝇灯没开") {
        auto opened = problems().open(ProblemSource::AccompanyingMeal);
        opened.what = what;
        return opened;
    }
    ProblemId raised() {
        const auto raising = form();
        EXPECT_TRUE(problems().raise(raising, kitchen.signer(kSun)));
        return raising.problem;
    }
    Status followUp(ProblemId problem, bool finished = true, StaffId by = kWang) {
        return problems().followUp(kitchen.record(), problem, "开了，贴了提示", finished, kitchen.signer(by));
    }
    Status recheck(ProblemId problem, bool good, StaffId by = kQian) {
        return problems().recheck(kitchen.record(), problem, good, "", kitchen.signer(by));
    }
    service::ProblemLine line(ProblemId problem) { return problems().find(problem)->line; }
    static TextId refusal(const Status& status) {
        EXPECT_FALSE(status);
        return status ? TextId::Unexpected : status.error().text.id;
    }

    Kitchen kitchen;
};

TEST_F(ProblemsTest, AProblemGoesToTheOfficerWithADayToAnswer) {
    const ProblemId problem = raised();
    EXPECT_EQ(line(problem).row.ownerName, "王安全");
    EXPECT_EQ(line(problem).row.raiserName, "孙老师");
    EXPECT_EQ(line(problem).row.state, ProblemState::Open);
    EXPECT_EQ(line(problem).overdueFrom, kitchen.now() + hours(24));
    EXPECT_EQ(problems().counts().open, 1);
}

TEST_F(ProblemsTest, AProblemNeedsWordsAnOwnerAndATimeToCome) {
    EXPECT_EQ(refusal(problems().raise(form(""), kitchen.signer(kSun))), TextId::ProblemNothingSaid);
    auto nobody = form();
    nobody.owner.reset();
    EXPECT_EQ(refusal(problems().raise(nobody, kitchen.signer(kSun))), TextId::ProblemOwnerMissing);
    auto past = form();
    past.due = kitchen.now();
    EXPECT_EQ(refusal(problems().raise(past, kitchen.signer(kSun))), TextId::ProblemDuePast);
}

TEST_F(ProblemsTest, TheSameFormSentTwiceRaisesOneProblem) {
    const auto raising = form();
    ASSERT_TRUE(problems().raise(raising, kitchen.signer(kSun)));
    ASSERT_TRUE(problems().raise(raising, kitchen.signer(kSun)));
    EXPECT_EQ(problems().waiting().size(), 1U);
}

TEST_F(ProblemsTest, WhoeverPutItRightDoesNotRecheckIt) {
    const ProblemId problem = raised();
    EXPECT_EQ(refusal(recheck(problem, true)), TextId::ProblemNotFollowedUp);
    ASSERT_TRUE(followUp(problem));
    EXPECT_EQ(line(problem).row.state, ProblemState::FollowedUp);
    EXPECT_EQ(refusal(recheck(problem, true, kWang)), TextId::ProblemSelfRechecked);
    EXPECT_EQ(refusal(recheck(problem, true, kZhang)), TextId::NotPermitted);
    ASSERT_TRUE(recheck(problem, true));
    EXPECT_EQ(line(problem).row.state, ProblemState::Closed);
    EXPECT_TRUE(problems().waiting().empty());
    EXPECT_EQ(refusal(followUp(problem)), TextId::ProblemNotOpen);
}

TEST_F(ProblemsTest, ARecheckThatFindsItBadOpensItAgain) {
    const ProblemId problem = raised();
    ASSERT_TRUE(followUp(problem));
    kitchen.clock.advance(hours(2));
    ASSERT_TRUE(recheck(problem, false));
    EXPECT_EQ(line(problem).row.state, ProblemState::Open);
    EXPECT_FALSE(line(problem).row.answered) << "somebody has to answer anew";
    EXPECT_EQ(line(problem).row.since, kitchen.now());
    ASSERT_TRUE(followUp(problem));
    ASSERT_TRUE(recheck(problem, true));
    EXPECT_EQ(problems().find(problem)->steps.size(), 4U);
}

TEST_F(ProblemsTest, NoAnswerWithinADayIsOverdueWhateverItsDueTime) {
    auto slow = form();
    slow.due = kitchen.now() + hours(24 * 7);
    ASSERT_TRUE(problems().raise(slow, kitchen.signer(kSun)));
    kitchen.clock.advance(hours(23));
    EXPECT_EQ(problems().counts().overdue, 0);
    kitchen.clock.advance(hours(2));
    EXPECT_EQ(problems().counts().overdue, 1);
    ASSERT_TRUE(followUp(slow.problem, false));
    EXPECT_EQ(problems().counts().overdue, 0) << "an answer in between leaves time until its end";
    EXPECT_EQ(line(slow.problem).row.state, ProblemState::Open);
    kitchen.clock.advance(hours(24 * 7));
    EXPECT_EQ(problems().counts().overdue, 1);
}

TEST_F(ProblemsTest, AWrongStepIsTakenBackFromTheEnd) {
    const auto raising = form();
    ASSERT_TRUE(problems().raise(raising, kitchen.signer(kSun)));
    const RecordId step = kitchen.record();
    ASSERT_TRUE(problems().followUp(step, raising.problem, "换了", true, kitchen.signer(kWang)));
    EXPECT_EQ(refusal(problems().takeBack(kitchen.record(), raising.record, Reason::UndoneAtOnce, "",
                                          kitchen.signer(kSun))),
              TextId::ProblemHasSteps);
    ASSERT_TRUE(problems().takeBack(kitchen.record(), step, Reason::UndoneAtOnce, "", kitchen.signer(kWang)));
    EXPECT_EQ(line(raising.problem).row.state, ProblemState::Open);
    EXPECT_FALSE(problems().find(raising.problem)->steps.front().standing);
    ASSERT_TRUE(
        problems().takeBack(kitchen.record(), raising.record, Reason::Mistyped, "", kitchen.signer(kQian)));
    EXPECT_TRUE(problems().waiting().empty());
    EXPECT_TRUE(problems().between(Kitchen::kToday, Kitchen::kToday).empty());
}

TEST_F(ProblemsTest, TheTablesAreMadeAgainAsTheyWere) {
    const ProblemId problem = raised();
    ASSERT_TRUE(followUp(problem));
    ASSERT_TRUE(recheck(problem, false));
    ASSERT_TRUE(followUp(problem, false));
    EXPECT_EQ(store::rebuild(kitchen.store().database()), std::vector<std::string>{});
    EXPECT_EQ(kitchen.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
