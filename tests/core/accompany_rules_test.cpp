// Rules of accompanying meals and problems.
#include "core/rules/accompany_rules.h"

#include <gtest/gtest.h>

#include "core/rules/problem_rules.h"
#include "rule_probe.h"

namespace canteen::rules {
namespace {

// Lunch of 2026-11-20 is served from 11:20 to 12:40.
class AccompanyRules : public ::testing::Test {
  protected:
    AccompanyRules() : pack(*loadRulePack(*shippedPack("cn-school"), "", day)) {
        facts.capacity = Capacity::Headteacher;
        facts.post = Post::Headteacher;
        facts.employer = Employer::School;
        for (const PreCheck item : allPreChecks()) facts.preChecks.push_back({item, true, ""});
        for (const Aspect aspect : allAspects()) facts.ratings.push_back({aspect, Grade::Good});
        facts.adverse = "";
        facts.feeAnswered = true;
        facts.arrivedAt = at(11, 5);
        facts.eatenAt = at(11, 45);
        facts.now = at(12, 10);
        facts.servingBegins = at(11, 20);
        facts.servingEnds = at(12, 40);
    }
    UtcMs at(int hour, int minute) { return instant(day, {hour * 60 + minute}, {}); }
    bool says(std::string_view rule) { return has(judgeAccompanying(facts, pack).findings, rule); }

    Date day = makeDate(2026, 11, 20);
    RulePack pack;
    AccompanyFacts facts;
};

TEST_F(AccompanyRules, AHeadteacherInTimeHasNothingToExplain) {
    const auto judgement = judgeAccompanying(facts, pack);
    EXPECT_TRUE(judgement.findings.empty());
    EXPECT_TRUE(judgement.responsible);
    EXPECT_FALSE(judgement.late);
}

TEST_F(AccompanyRules, EveryQuestionHasToBeAnswered) {
    auto each = facts;
    facts.preChecks.pop_back();
    EXPECT_TRUE(says("accompany.incomplete"));
    facts = each;
    facts.ratings.pop_back();
    EXPECT_TRUE(says("accompany.incomplete"));
    facts = each;
    facts.adverse.reset();
    EXPECT_TRUE(says("accompany.incomplete"));
    facts = each;
    facts.feeAnswered = false;
    EXPECT_TRUE(says("accompany.incomplete"));
    facts = each;
    facts.arrivedAt.reset();
    EXPECT_TRUE(says("accompany.incomplete"));
    facts = each;
    facts.capacity.reset();
    EXPECT_TRUE(says("accompany.incomplete")) << "the person is known, the capacity is not";
}

TEST_F(AccompanyRules, OnlyLeadersOfTheSchoolStandForIt) {
    for (const Capacity capacity : {Capacity::Headteacher, Capacity::Deputy, Capacity::MiddleLeader})
        EXPECT_TRUE(isResponsible(capacity, Post::Teacher, Employer::School, pack));
    EXPECT_FALSE(isResponsible(Capacity::Teacher, Post::Teacher, Employer::School, pack));
    EXPECT_FALSE(isResponsible(Capacity::MiddleLeader, Post::HeadCook, Employer::School, pack));
    EXPECT_FALSE(isResponsible(Capacity::MiddleLeader, Post::Other, Employer::Contractor, pack));
    EXPECT_FALSE(isResponsible(Capacity::Parent, Post::Other, Employer::School, pack));
    pack.accompany.teacherCounts = 1;
    EXPECT_TRUE(isResponsible(Capacity::Teacher, Post::Teacher, Employer::School, pack));
}

TEST_F(AccompanyRules, ATeacherIsToldThatSomebodyElseHasToEatToo) {
    facts.capacity = Capacity::Teacher;
    facts.post = Post::Teacher;
    EXPECT_TRUE(says("accompany.not-responsible"));
    facts.post = Post::SafetyOfficer;
    EXPECT_TRUE(says("accompany.canteen-staff"));
    EXPECT_FALSE(says("accompany.not-responsible")) << "one sentence is enough";
}

TEST_F(AccompanyRules, EatingOutsideTheServingTimeAndComingLateAreSaid) {
    facts.arrivedAt = at(11, 30);
    EXPECT_TRUE(says("accompany.arrived-late"));
    facts.eatenAt = at(12, 50);
    facts.now = at(12, 55);
    EXPECT_TRUE(says("accompany.outside-serving"));
    facts.eatenAt = at(11, 0);
    EXPECT_TRUE(says("accompany.times-reversed"));
    facts.eatenAt = at(13, 30);
    EXPECT_TRUE(says("accompany.future"));
}

TEST_F(AccompanyRules, HalfAnHourAfterServingItIsALateEntryThatNeedsItsReason) {
    facts.now = at(13, 10);
    EXPECT_FALSE(judgeAccompanying(facts, pack).late);
    facts.now = at(13, 11);
    EXPECT_TRUE(judgeAccompanying(facts, pack).late);
    EXPECT_TRUE(says("accompany.late-without-reason"));
    facts.lateReason = Reason::Forgot;
    EXPECT_FALSE(says("accompany.late-without-reason"));
}

TEST_F(AccompanyRules, WhatWasBadAsksForAProblem) {
    facts.preChecks[1].good = false;
    EXPECT_TRUE(says("accompany.bad-without-problem"));
    facts.problemSaid = true;
    EXPECT_FALSE(says("accompany.bad-without-problem"));
    facts.preChecks[1].good = true;
    facts.problemSaid = false;
    facts.ratings[2].grade = Grade::Poor;
    EXPECT_TRUE(says("accompany.bad-without-problem"));
}

TEST_F(AccompanyRules, AGoodAnswerThatTheRecordsContradictIsPointedOut) {
    facts.gaps = {PreCheck::Samples};
    EXPECT_TRUE(says("accompany.against-facts"));
    facts.preChecks[3].good = false;
    EXPECT_FALSE(says("accompany.against-facts"));
}

TEST_F(AccompanyRules, WhoeverFeelsUnwellAndCopiedWordsAreSaid) {
    facts.adverse = "两名学生肚子疼";
    EXPECT_TRUE(says("accompany.adverse"));
    facts.sameWordsDays = 4;
    EXPECT_FALSE(says("accompany.same-words"));
    facts.sameWordsDays = 5;
    EXPECT_TRUE(says("accompany.same-words"));
    facts.recordedAlready = "钱校长";
    EXPECT_TRUE(says("accompany.twice"));
}

TEST_F(AccompanyRules, AGuestGivesANameAndAnswersAll) {
    GuestFacts guest{false, true, facts.ratings, "", true};
    EXPECT_TRUE(has(judgeGuest(guest), "guest.name-missing"));
    guest.named = true;
    EXPECT_TRUE(judgeGuest(guest).empty());
    guest.ratings.clear();
    EXPECT_TRUE(has(judgeGuest(guest), "accompany.incomplete"));
}

TEST_F(AccompanyRules, ATermBeginsInSeptemberOrFebruary) {
    EXPECT_EQ(termBegin(makeDate(2026, 9, 1)), makeDate(2026, 9, 1));
    EXPECT_EQ(termBegin(makeDate(2027, 1, 31)), makeDate(2026, 9, 1));
    EXPECT_EQ(termBegin(makeDate(2027, 2, 28)), makeDate(2027, 2, 1));
    EXPECT_EQ(termBegin(makeDate(2027, 8, 31)), makeDate(2027, 2, 1));
}

TEST_F(AccompanyRules, TooFewParentsAreSaidOnceTheTermIsOld) {
    EXPECT_TRUE(judgeParentSessions(0, makeDate(2026, 11, 29), pack).empty());
    EXPECT_TRUE(has(judgeParentSessions(1, makeDate(2026, 11, 30), pack), "accompany.few-parents"));
    EXPECT_TRUE(judgeParentSessions(2, makeDate(2026, 11, 30), pack).empty());
}

TEST_F(AccompanyRules, AMealWaitsLongerAndLonger) {
    const auto wait = [&](int hour, int minute) {
        return waitOf(at(hour, minute), facts.servingBegins, facts.servingEnds, pack);
    };
    EXPECT_EQ(wait(11, 0), MealWait::NotYet);
    EXPECT_EQ(wait(11, 30), MealWait::Serving);
    EXPECT_EQ(wait(12, 50), MealWait::Ended);
    EXPECT_EQ(wait(13, 11), MealWait::Overdue);
    EXPECT_EQ(waitOf(at(20, 0), {}, {}, pack), MealWait::NotYet) << "a meal without serving time";
}

TEST_F(AccompanyRules, AProblemIsOverdueByItsFirstAnswerThenByItsEnd) {
    ProblemFacts problem{ProblemState::Open, false, at(12, 0), at(12, 0) + hours(72), at(12, 0)};
    EXPECT_EQ(overdueFrom(problem, pack), at(12, 0) + hours(24));
    problem.answered = true;
    EXPECT_EQ(overdueFrom(problem, pack), at(12, 0) + hours(72));
    problem.now = at(12, 0) + hours(73);
    EXPECT_TRUE(isOverdue(problem, pack));
    problem.state = ProblemState::FollowedUp;
    EXPECT_FALSE(isOverdue(problem, pack)) << "it waits for somebody else";
}

}  // namespace
}  // namespace canteen::rules
