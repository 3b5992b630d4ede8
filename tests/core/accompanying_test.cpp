// Accompanying meals as the service keeps them: records, roster, excuses, guests.
#include "core/service/accompanying.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/domain/people_records.h"
#include "core/service/guest_codes.h"
#include "core/store/terminal_queries.h"
#include "core/store/verify.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

constexpr service::PinCost kCheapPin{1, 8192};

class AccompanyingTest : public ::testing::Test {
  protected:
    AccompanyingTest() {
        kitchen.dish("番茄炒蛋");
        kitchen.at(11, 50);
    }
    service::Accompanying meals() { return service::Accompanying(kitchen.context()); }
    service::Problems problems() { return service::Problems(kitchen.context()); }
    service::AccompanyForm form(Capacity capacity = Capacity::Headteacher,
                                const std::string& voices = "好吃") {
        auto opened = meals().open(Kitchen::kToday, Meal::Lunch);
        answer(opened, capacity, voices);
        return opened;
    }
    void answer(service::AccompanyForm& opened, Capacity capacity, const std::string& voices) {
        opened.capacity = capacity;
        opened.place = "食堂";
        const Date day = opened.day;
        opened.arrivedAt = instant(day, {11 * 60 + 10}, kitchen.site.zone);
        opened.eatenAt = instant(day, {11 * 60 + 40}, kitchen.site.zone);
        for (const PreCheck item : allPreChecks()) opened.preChecks.push_back({item, true, ""});
        for (const Aspect aspect : allAspects()) opened.ratings.push_back({aspect, Grade::Good});
        opened.voices = voices;
        opened.adverse = "";
        opened.feePaid = true;
    }
    RecordId saved(StaffId person = kQian) {
        const auto record = meals().save(form(), kitchen.signer(person));
        EXPECT_TRUE(record) << record.error().detail;
        return *record;
    }
    service::MealCompany lunch(Date day = Kitchen::kToday) {
        for (auto& meal : meals().day(day))
            if (meal.meal == Meal::Lunch) return meal;
        return {};
    }
    static TextId refusal(const auto& result) {
        EXPECT_FALSE(result.has_value());
        return result.has_value() ? TextId::Unexpected : result.error().text.id;
    }
    std::vector<std::string> findingsOf(RecordId record) { return meals().body(record)->findings; }

    Kitchen kitchen;
};

TEST_F(AccompanyingTest, TheHeadteachersRecordCoversTheMeal) {
    EXPECT_EQ(meals().gaps(Kitchen::kToday), std::vector<Meal>{Meal::Lunch});
    saved();
    EXPECT_TRUE(lunch().covered);
    EXPECT_TRUE(meals().gaps(Kitchen::kToday).empty());
    EXPECT_EQ(lunch().records.front().name, "钱校长");
    EXPECT_EQ(meals().usualCapacity(kQian), Capacity::Headteacher);
}

TEST_F(AccompanyingTest, ATeachersRecordStandsButLeavesTheGap) {
    const auto record = meals().save(form(Capacity::Teacher), kitchen.signer(kSun));
    ASSERT_TRUE(record);
    EXPECT_FALSE(lunch().covered);
    EXPECT_EQ(lunch().records.size(), 1U);
    EXPECT_EQ(meals().gaps(Kitchen::kToday), std::vector<Meal>{Meal::Lunch});
}

TEST_F(AccompanyingTest, CooksAndOfficersDoNotSign) {
    EXPECT_EQ(refusal(meals().save(form(), kitchen.signer(kZhang))), TextId::NotPermitted);
    EXPECT_EQ(refusal(meals().save(form(), kitchen.signer(kWang))), TextId::NotPermitted);
    EXPECT_EQ(refusal(meals().save(form(), kitchen.signer(kQian, SignMethod::Badge))),
              TextId::BadgeIsNotEnough);
}

TEST_F(AccompanyingTest, TheSameFormSentTwiceBooksOnceAndNobodySignsTwiceForAMeal) {
    const auto once = form();
    ASSERT_TRUE(meals().save(once, kitchen.signer(kQian)));
    ASSERT_TRUE(meals().save(once, kitchen.signer(kQian)));
    EXPECT_EQ(lunch().records.size(), 1U);
    EXPECT_EQ(refusal(meals().save(form(), kitchen.signer(kQian))), TextId::AccompanyTwice);
}

TEST_F(AccompanyingTest, TheFactsBesideTheQuestionsAreTheStores) {
    const auto facts = meals().facts(Kitchen::kToday, Meal::Lunch);
    EXPECT_EQ(facts.dishes, 1);
    EXPECT_EQ(facts.unsampled, std::vector<std::string>{"番茄炒蛋"});
    EXPECT_EQ(facts.expected, 4);
    EXPECT_EQ(facts.checked, 0);
    EXPECT_EQ(facts.unchecked.size(), 4U);
    EXPECT_EQ(service::gapsOf(facts), (std::vector{PreCheck::MorningCheck, PreCheck::Samples}));
    const RecordId record = saved();
    EXPECT_EQ(findingsOf(record), std::vector<std::string>{"accompany.against-facts"});
}

TEST_F(AccompanyingTest, AProblemIsRaisedWithTheRecordAndGoesWithIt) {
    auto bad = form();
    bad.preChecks[4].good = false;
    bad.problem = problems().open(ProblemSource::AccompanyingMeal);
    bad.problem->what = "地面有水";
    ASSERT_TRUE(meals().save(bad, kitchen.signer(kQian)));
    ASSERT_EQ(problems().about(bad.record).size(), 1U);
    EXPECT_EQ(problems().waiting().front().row.what, "地面有水");
    ASSERT_TRUE(
        meals().takeBack(kitchen.record(), bad.record, Reason::UndoneAtOnce, "", kitchen.signer(kQian)));
    EXPECT_TRUE(problems().waiting().empty());
    EXPECT_FALSE(lunch().covered);
}

TEST_F(AccompanyingTest, SomebodyUnwellRaisesAProblemByItself) {
    auto unwell = form();
    unwell.adverse = "一名学生呕吐";
    ASSERT_TRUE(meals().save(unwell, kitchen.signer(kQian)));
    ASSERT_EQ(problems().waiting().size(), 1U);
    EXPECT_EQ(problems().waiting().front().row.what, "一名学生呕吐");
    EXPECT_EQ(problems().waiting().front().row.ownerName, "王安全");
}

TEST_F(AccompanyingTest, ARecordAfterTheWindowIsALateEntryWithItsReason) {
    kitchen.at(14, 0);
    EXPECT_EQ(refusal(meals().save(form(), kitchen.signer(kQian))), TextId::ReceivingLateNeedsReason);
    auto late = form();
    late.reason = Reason::Forgot;
    ASSERT_TRUE(meals().save(late, kitchen.signer(kQian)));
    EXPECT_TRUE(lunch().records.front().late);
    EXPECT_EQ(kitchen.days().status(Kitchen::kToday).lateEntries, 1);
}

TEST_F(AccompanyingTest, ACorrectionStrikesTheOldRecordThrough) {
    const RecordId old = saved();
    auto better = *meals().openCorrection(old);
    better.voices = "汤淡了";
    EXPECT_EQ(refusal(meals().save(better, kitchen.signer(kQian))), TextId::TakeBackNeedsReason);
    better.reason = Reason::Mistyped;
    ASSERT_TRUE(meals().save(better, kitchen.signer(kQian)));
    EXPECT_EQ(lunch().records.size(), 1U);
    EXPECT_EQ(lunch().records.front().voices, "汤淡了");
    EXPECT_EQ(meals().book(Kitchen::kToday, Kitchen::kToday).size(), 2U);
    EXPECT_EQ(refusal(meals().openCorrection(old)), TextId::ReceivingLineReplaced);
}

TEST_F(AccompanyingTest, WhoCorrectsForAnotherLeavesTheMealWithWhoAte) {
    const RecordId old = saved();
    auto better = *meals().openCorrection(old);
    better.reason = Reason::Mistyped;
    ASSERT_TRUE(meals().save(better, kitchen.signer(kZhao)));
    EXPECT_EQ(lunch().records.front().name, "钱校长");
    EXPECT_TRUE(lunch().covered);
}

TEST_F(AccompanyingTest, AVoidNeedsAReasonAndOpensTheGapAgain) {
    const RecordId record = saved();
    kitchen.clock.advance(minutes(5));
    EXPECT_EQ(
        refusal(meals().takeBack(kitchen.record(), record, Reason::UndoneAtOnce, "", kitchen.signer(kQian))),
        TextId::TakeBackTooLate);
    ASSERT_TRUE(meals().takeBack(kitchen.record(), record, Reason::WrongPerson, "", kitchen.signer(kQian)));
    EXPECT_FALSE(lunch().covered);
    EXPECT_TRUE(meals().save(form(), kitchen.signer(kQian))) << "and the person can sign again";
}

TEST_F(AccompanyingTest, TheSameWordsForFiveDaysAreFlagged) {
    std::vector<std::string> findings;
    for (int i = 0; i < 5; ++i) {
        const Date day = Kitchen::kToday + i;
        auto daily = meals().open(day, Meal::Lunch);
        answer(daily, Capacity::Headteacher, "同学们都说好吃");
        ASSERT_TRUE(meals().save(daily, kitchen.signer(kQian)));
        findings = findingsOf(daily.record);
        EXPECT_EQ(std::find(findings.begin(), findings.end(), "accompany.same-words") != findings.end(),
                  i == 4)
            << i;
        kitchen.clock.advance(hours(24));
    }
}

TEST_F(AccompanyingTest, TheOfficerExcusesAMealOnceAndOnlyAGap) {
    const RecordId excuse = kitchen.record();
    EXPECT_EQ(refusal(meals().excuse(kitchen.record(), Kitchen::kToday, Meal::Lunch,
                                     AccompanyExcuse::NoPupils, "", kitchen.signer(kSun))),
              TextId::NotPermitted);
    ASSERT_TRUE(meals().excuse(excuse, Kitchen::kToday, Meal::Lunch, AccompanyExcuse::NoPupils, "秋游",
                               kitchen.signer(kWang)));
    EXPECT_TRUE(meals().gaps(Kitchen::kToday).empty());
    EXPECT_EQ(lunch().excuse->note, "秋游");
    EXPECT_EQ(refusal(meals().excuse(kitchen.record(), Kitchen::kToday, Meal::Lunch, AccompanyExcuse::Other,
                                     "", kitchen.signer(kWang))),
              TextId::AccompanyNothingToExcuse);
    ASSERT_TRUE(meals().takeBack(kitchen.record(), excuse, Reason::Mistyped, "", kitchen.signer(kWang)));
    EXPECT_EQ(meals().gaps(Kitchen::kToday), std::vector<Meal>{Meal::Lunch});
}

TEST_F(AccompanyingTest, AMealThatWasNotServedIsNoGap) {
    const DishId soup = kitchen.dish("小米粥", Meal::Breakfast);
    EXPECT_EQ(meals().gaps(Kitchen::kToday).size(), 2U);
    ASSERT_TRUE(
        kitchen.samples().excuse(kitchen.record(), soup, ExcuseReason::NotCooked, "", kitchen.signer(kWang)));
    EXPECT_EQ(meals().gaps(Kitchen::kToday), std::vector<Meal>{Meal::Lunch});
}

TEST_F(AccompanyingTest, TheRosterOfTomorrowShowsItsGaps) {
    const Date tomorrow = Kitchen::kToday + 1;
    kitchen.dish("米饭", Meal::Lunch, tomorrow);
    EXPECT_EQ(meals().unplanned(tomorrow), std::vector<Meal>{Meal::Lunch});
    EXPECT_TRUE(meals().planGaps().empty()) << "it is not yet 15:00";
    kitchen.at(15, 0);
    EXPECT_EQ(meals().planGaps(), std::vector<Meal>{Meal::Lunch});
    const auto plan = [&](std::vector<StaffId> people, Date day) {
        return meals().plan({{kitchen.record(), Meal::Lunch, day, std::move(people)}}, kitchen.signer(kWang));
    };
    ASSERT_TRUE(plan({kQian, kSun}, tomorrow));
    EXPECT_TRUE(meals().unplanned(tomorrow).empty());
    ASSERT_EQ(lunch(tomorrow).planned.size(), 2U);
    EXPECT_EQ(lunch(tomorrow).planned.front().name, "钱校长");
    const auto records = kitchen.store().lastSeq();
    ASSERT_TRUE(plan({kQian, kSun}, tomorrow));
    EXPECT_EQ(kitchen.store().lastSeq(), records) << "what stands already adds no record";
    ASSERT_TRUE(plan({}, tomorrow));
    EXPECT_TRUE(lunch(tomorrow).planned.empty());
    EXPECT_EQ(refusal(plan({kQian}, Kitchen::kToday - 1)), TextId::AccompanyPlanPast);
}

class GuestTest : public AccompanyingTest {
  protected:
    GuestTest()
        : vault(std::move(*service::PinVault::open(kitchen.store(), kitchen.clock, kCheapPin))),
          codes(kitchen.context(), kitchen.clock, vault) {}

    service::GuestCode given() {
        const auto code = service::makeGuestCode(vault.key(), kCheapPin, Kitchen::kToday);
        EXPECT_TRUE(codes.keep(kitchen.record(), code, kitchen.signer(kWang)));
        return code;
    }
    Result<service::GuestPass> enter(std::string_view code) {
        const auto challenge = codes.begin();
        if (!challenge) return challenge.error();
        return codes.finish(*challenge, service::verify(*challenge, code));
    }
    service::GuestForm guest(const service::GuestPass& pass) {
        auto opened = meals().openGuest(pass, Meal::Lunch);
        opened.capacity = Capacity::Parent;
        opened.name = "刘妈妈";
        for (const Aspect aspect : allAspects()) opened.ratings.push_back({aspect, Grade::Good});
        opened.adverse = "";
        opened.feePaid = true;
        return opened;
    }

    service::PinVault vault;
    service::GuestCodes codes;
};

TEST_F(GuestTest, AParentComesInWithTheCodeOfTheDay) {
    EXPECT_EQ(refusal(enter("123456")), TextId::GuestCodeNone);
    const auto code = given();
    EXPECT_EQ(code.code.size(), 6U);
    const auto pass = enter(code.code);
    ASSERT_TRUE(pass);
    ASSERT_TRUE(meals().save(guest(*pass), *pass));
    EXPECT_EQ(lunch().guests.front().name, "刘妈妈");
    EXPECT_FALSE(lunch().covered) << "a guest is not the school";
    EXPECT_EQ(meals().parentSessions(Kitchen::kToday), 1);
    ASSERT_TRUE(meals().save(guest(*pass), *pass)) << "a second guest of the same meal";
    EXPECT_EQ(meals().parentSessions(Kitchen::kToday), 1) << "is the same session";
}

TEST_F(GuestTest, WrongCodesMakeEverybodyWaitUntilANewCodeIsGiven) {
    const auto code = given();
    const std::string wrong = code.code == "000000" ? "111111" : "000000";
    for (int i = 0; i < 3; ++i) EXPECT_EQ(refusal(enter(wrong)), TextId::GuestCodeWrong);
    EXPECT_EQ(refusal(enter(code.code)), TextId::SignInWait);
    for (int i = 3; i < service::kAttemptsUntilLocked; ++i) {
        kitchen.clock.advance(service::waitAfter(i));
        EXPECT_FALSE(enter(wrong));
    }
    kitchen.clock.advance(hours(2));
    EXPECT_EQ(refusal(enter(code.code)), TextId::GuestCodeLocked);
    EXPECT_FALSE(codes.isGiven());
    const auto next = given();
    EXPECT_TRUE(enter(next.code));
}

TEST_F(GuestTest, ACodeIsGoodForItsDayOnly) {
    const auto code = given();
    const auto pass = enter(code.code);
    ASSERT_TRUE(pass);
    kitchen.clock.advance(hours(24));
    EXPECT_EQ(refusal(enter(code.code)), TextId::GuestCodeNone);
    EXPECT_EQ(refusal(meals().save(guest(*pass), *pass)), TextId::GuestCodeNone);
}

TEST_F(GuestTest, ACodeIsGivenByTheOfficerOrTheHeadAndStandsInNoRecord) {
    const auto code = service::makeGuestCode(vault.key(), kCheapPin, Kitchen::kToday);
    EXPECT_EQ(refusal(codes.keep(kitchen.record(), code, kitchen.signer(kSun))), TextId::NotPermitted);
    const RecordId record = kitchen.record();
    ASSERT_TRUE(codes.keep(record, code, kitchen.signer(kQian)));
    const auto entry = store::findEntry(kitchen.store().database(), record);
    const std::string body(canteen::textOf(entry->body));
    EXPECT_EQ(body.find(code.code), std::string::npos);
}

TEST_F(AccompanyingTest, TheTablesAreMadeAgainAsTheyWere) {
    const RecordId old = saved();
    auto better = *meals().openCorrection(old);
    better.reason = Reason::Mistyped;
    ASSERT_TRUE(meals().save(better, kitchen.signer(kQian)));
    ASSERT_TRUE(
        meals().plan({{kitchen.record(), Meal::Lunch, Kitchen::kToday, {kQian}}}, kitchen.signer(kWang)));
    EXPECT_EQ(store::rebuild(kitchen.store().database()), std::vector<std::string>{});
    EXPECT_EQ(kitchen.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
