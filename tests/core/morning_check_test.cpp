#include "core/service/morning_check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text_id.h"
#include "core/store/check_queries.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

using service::CheckForm;
using service::SheetLine;
using service::SheetState;

class MorningCheckTest : public ::testing::Test {
  protected:
    Kitchen kitchen;

    CheckForm form(StaffId staff, Date day = Kitchen::kToday) { return kitchen.healthy(staff, day); }
    Result<service::CheckSaved> save(const CheckForm& form, StaffId checker = kWang) {
        return kitchen.checks().save(form, kitchen.signer(checker));
    }
    CheckForm feverish(StaffId staff) {
        CheckForm check = form(staff);
        check.temperature->value = {3780};
        return check;
    }
    CheckForm sick(StaffId staff) {
        CheckForm check = form(staff);
        check.declaration = Declaration{{Symptom::Diarrhoea}, {}, {}};
        check.actions = {CheckAction::LeavePost};
        return check;
    }
    SheetLine line(StaffId staff, Date day = Kitchen::kToday, CheckSession session = CheckSession::Morning) {
        for (const SheetLine& line : kitchen.checks().sheet(day, session).lines)
            if (line.staff == staff) return line;
        ADD_FAILURE() << "not on the sheet";
        return {};
    }
    service::ReturnForm symptomFree(StaffId staff, DurationMs ago) {
        return {kitchen.record(), staff, ReturnEvidence::SymptomFree, kitchen.now() - ago, {}};
    }
    CheckForm wounded(StaffId staff) {
        CheckForm check = form(staff);
        check.look->hands = Hands::Pus;
        check.actions = {CheckAction::LeavePost};
        return check;
    }
    service::ReturnForm healed(StaffId staff) {
        return {kitchen.record(), staff, ReturnEvidence::WoundHealed, {}, {}};
    }
    Status takeBack(RecordId check, Reason reason, StaffId by) {
        return kitchen.checks().takeBack(kitchen.record(), check, reason, "", kitchen.signer(by));
    }
    static TextId refusalOf(const auto& result) {
        EXPECT_FALSE(result.has_value());
        return result.has_value() ? TextId::Unexpected : result.error().text.id;
    }
};

TEST_F(MorningCheckTest, AHealthyPersonIsCleared) {
    const auto saved = save(form(kZhang));
    ASSERT_TRUE(saved) << saved.error().detail;
    EXPECT_EQ(saved->outcome, Outcome::Cleared);
    const SheetLine zhang = line(kZhang);
    EXPECT_EQ(zhang.state, SheetState::Cleared);
    EXPECT_EQ(zhang.temperature, CentiCelsius{3650});
    EXPECT_EQ(zhang.certificate, CertificateState::Valid);
}

TEST_F(MorningCheckTest, ACheckThatWasTakenBackBeginsNoHistory) {
    const CheckForm check = form(kZhang);
    ASSERT_TRUE(save(check));
    store::Database& db = kitchen.store().database();
    EXPECT_EQ(store::checkHistory(db, Kitchen::kToday).firstDay, Kitchen::kToday);
    ASSERT_TRUE(takeBack(check.record, Reason::UndoneAtOnce, kWang));
    EXPECT_FALSE(store::checkHistory(db, Kitchen::kToday).firstDay);
}

TEST_F(MorningCheckTest, TheSameFormSavedTwiceBooksOnce) {
    const CheckForm check = form(kZhang);
    ASSERT_TRUE(save(check));
    const auto records = kitchen.store().lastSeq();
    const auto again = save(check);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->record, check.record);
    EXPECT_EQ(kitchen.store().lastSeq(), records);
}

TEST_F(MorningCheckTest, ASecondCheckOfTheSameSessionIsRefused) {
    ASSERT_TRUE(save(form(kZhang)));
    EXPECT_EQ(refusalOf(save(form(kZhang))), TextId::CheckCheckedAlready);
}

TEST_F(MorningCheckTest, TheNoonCheckStandsBesideTheMorningOne) {
    ASSERT_TRUE(save(form(kZhang)));
    ASSERT_TRUE(save(kitchen.healthy(kZhang, Kitchen::kToday, CheckSession::Noon)));
}

TEST_F(MorningCheckTest, NobodyChecksHimself) {
    EXPECT_EQ(refusalOf(save(form(kWang), kWang)), TextId::CheckSelfChecked);
}

TEST_F(MorningCheckTest, AWorkerMayNotCheckOthers) {
    EXPECT_EQ(refusalOf(save(form(kZhang), kLi)), TextId::NotPermitted);
}

TEST_F(MorningCheckTest, ABadgeIsNotEnoughForTheChecker) {
    EXPECT_EQ(refusalOf(kitchen.checks().save(form(kZhang), kitchen.signer(kWang, SignMethod::Badge))),
              TextId::BadgeIsNotEnough);
}

TEST_F(MorningCheckTest, AnUnansweredQuestionIsNeverTakenAsFine) {
    CheckForm check = form(kZhang);
    check.declaration.reset();
    EXPECT_EQ(refusalOf(save(check)), TextId::CheckIncomplete);
}

TEST_F(MorningCheckTest, AMilderVerdictThanTheTableSaysIsRefused) {
    CheckForm check = sick(kZhang);
    check.stricter = Outcome::Cleared;
    EXPECT_EQ(refusalOf(save(check)), TextId::CheckOutcomeLooser);
}

TEST_F(MorningCheckTest, HealthDetailStandsOnlyBesideTheLedger) {
    CheckForm check = sick(kZhang);
    ASSERT_TRUE(save(check));
    auto& db = kitchen.store().database();
    ASSERT_EQ(store::findCheckByRecord(db, check.record)->declaration, check.declaration);
    ASSERT_GT(*kitchen.store().erasePersonal(check.record), 0);
    EXPECT_FALSE(store::findCheckByRecord(db, check.record)->declaration);
    EXPECT_FALSE(line(kZhang).temperature);
    EXPECT_EQ(kitchen.checks().exclusion(kZhang)->cause, ExclusionCause::Other);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(MorningCheckTest, AHighReadingAsksForARetestAfterFiveMinutes) {
    const auto saved = save(feverish(kZhang));
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->outcome, Outcome::Retest);
    EXPECT_EQ(saved->retestFrom, kitchen.now() + minutes(5));
    EXPECT_EQ(line(kZhang).state, SheetState::Retest);
    kitchen.clock.advance(minutes(2));
    EXPECT_EQ(refusalOf(save(form(kZhang))), TextId::CheckRetestTooEarly);
}

TEST_F(MorningCheckTest, TheRetestCarriesTheAnswersButNeverTheTemperature) {
    CheckForm first = feverish(kZhang);
    first.declaration = Declaration{{Symptom::Cough}, true, {}};
    first.actions = {CheckAction::Reassign};
    ASSERT_TRUE(save(first));
    const auto retest = kitchen.checks().open(kZhang, Kitchen::kToday, CheckSession::Morning);
    ASSERT_TRUE(retest);
    EXPECT_EQ(retest->declaration, first.declaration);
    EXPECT_EQ(retest->hygiene, first.hygiene);
    EXPECT_FALSE(retest->temperature);
}

TEST_F(MorningCheckTest, TheRetestStandsForTheFirstReading) {
    const CheckForm first = feverish(kZhang);
    ASSERT_TRUE(save(first));
    kitchen.clock.advance(minutes(6));
    ASSERT_TRUE(save(form(kZhang)));
    EXPECT_EQ(line(kZhang).state, SheetState::Cleared);
    EXPECT_EQ(store::findCheckByRecord(kitchen.store().database(), first.record)->status,
              store::CheckStatus::Retested);
}

TEST_F(MorningCheckTest, AConfirmedFeverSendsThePersonAway) {
    ASSERT_TRUE(save(feverish(kZhang)));
    kitchen.clock.advance(minutes(6));
    CheckForm second = feverish(kZhang);
    second.actions = {CheckAction::SeeDoctor};
    ASSERT_TRUE(save(second));
    EXPECT_EQ(line(kZhang).state, SheetState::Suspended);
    EXPECT_EQ(kitchen.checks().exclusion(kZhang)->cause, ExclusionCause::Fever);
}

TEST_F(MorningCheckTest, ATakenBackRetestRestoresTheFirstReading) {
    const CheckForm first = feverish(kZhang);
    ASSERT_TRUE(save(first));
    kitchen.clock.advance(minutes(6));
    const CheckForm second = form(kZhang);
    ASSERT_TRUE(save(second));
    EXPECT_EQ(refusalOf(takeBack(first.record, Reason::Mistyped, kZhao)), TextId::CheckRetestFollows);
    ASSERT_TRUE(takeBack(second.record, Reason::UndoneAtOnce, kWang));
    EXPECT_EQ(line(kZhang).state, SheetState::Retest);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(MorningCheckTest, ASuspensionIsCarriedOverTheDaysUntilLifted) {
    ASSERT_TRUE(save(sick(kZhang)));
    EXPECT_EQ(line(kZhang).state, SheetState::Suspended);
    kitchen.clock.advance(hours(24));
    kitchen.roster(kZhang, Kitchen::kToday + 1, Shift::Early);
    EXPECT_EQ(line(kZhang, Kitchen::kToday + 1).state, SheetState::Excluded);
    EXPECT_EQ(refusalOf(save(form(kZhang, Kitchen::kToday + 1))), TextId::CheckExcluded);
}

TEST_F(MorningCheckTest, ANewCheckOnTheDayOfASuspensionNeedsTheReturn) {
    ASSERT_TRUE(save(wounded(kZhang)));
    EXPECT_EQ(refusalOf(save(form(kZhang))), TextId::CheckExcluded);
    ASSERT_TRUE(kitchen.checks().liftExclusion(healed(kZhang), kitchen.signer(kWang)));
    ASSERT_TRUE(save(form(kZhang)));
    EXPECT_EQ(line(kZhang).state, SheetState::Cleared);
}

TEST_F(MorningCheckTest, TheReturnNeedsTheWholeTimeWithoutSymptoms) {
    ASSERT_TRUE(save(sick(kZhang)));
    kitchen.clock.advance(hours(24));
    EXPECT_EQ(
        refusalOf(kitchen.checks().liftExclusion(symptomFree(kZhang, hours(12)), kitchen.signer(kWang))),
        TextId::ReturnTooEarly);
}

TEST_F(MorningCheckTest, NobodyWasWellBeforeTheExclusion) {
    ASSERT_TRUE(save(sick(kZhang)));
    const auto early = kitchen.checks().liftExclusion(symptomFree(kZhang, hours(49)), kitchen.signer(kWang));
    EXPECT_EQ(refusalOf(early), TextId::ReturnBeforeExclusion);
}

TEST_F(MorningCheckTest, TheReturnIsJudgedInTheZoneOfTheSite) {
    kitchen.site.zone.offsetMinutes = 360;
    ASSERT_TRUE(save(sick(kZhang)));
    kitchen.clock.advance(hours(24));
    const auto early = kitchen.checks().liftExclusion(symptomFree(kZhang, hours(24)), kitchen.signer(kWang));
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().text.arguments.at(1), formatMoment(kitchen.now() + hours(24), kitchen.site.zone));
}

TEST_F(MorningCheckTest, NobodyLiftsHisOwnExclusion) {
    ASSERT_TRUE(save(sick(kWang), kZhao));
    EXPECT_EQ(refusalOf(kitchen.checks().liftExclusion(symptomFree(kWang, hours(49)), kitchen.signer(kWang))),
              TextId::ReturnSelfLifted);
}

TEST_F(MorningCheckTest, AReturnWithoutExclusionIsRefused) {
    EXPECT_EQ(
        refusalOf(kitchen.checks().liftExclusion(symptomFree(kZhang, hours(49)), kitchen.signer(kWang))),
        TextId::ReturnNothingToLift);
}

TEST_F(MorningCheckTest, TakingASuspensionBackEndsItsExclusion) {
    const CheckForm check = sick(kZhang);
    ASSERT_TRUE(save(check));
    ASSERT_TRUE(takeBack(check.record, Reason::UndoneAtOnce, kWang));
    EXPECT_FALSE(kitchen.checks().exclusion(kZhang));
    EXPECT_EQ(line(kZhang).state, SheetState::Expected);
    ASSERT_TRUE(save(form(kZhang)));
}

TEST_F(MorningCheckTest, ASuspensionOnWhichAReturnRestsStays) {
    const CheckForm check = wounded(kZhang);
    ASSERT_TRUE(save(check));
    ASSERT_TRUE(kitchen.checks().liftExclusion(healed(kZhang), kitchen.signer(kWang)));
    EXPECT_EQ(refusalOf(takeBack(check.record, Reason::Mistyped, kZhao)), TextId::CheckReturnFollows);
}

TEST_F(MorningCheckTest, UndoingIsOverAfterTwentySeconds) {
    const CheckForm check = form(kZhang);
    ASSERT_TRUE(save(check));
    kitchen.clock.advance(seconds(21));
    EXPECT_EQ(refusalOf(takeBack(check.record, Reason::UndoneAtOnce, kWang)), TextId::TakeBackTooLate);
    EXPECT_TRUE(takeBack(check.record, Reason::Mistyped, kWang));
}

TEST_F(MorningCheckTest, OthersChecksAreVoidedByTheDirectorOnly) {
    const CheckForm check = form(kWang);
    ASSERT_TRUE(save(check, kZhao));
    const CheckForm other = form(kZhang);
    ASSERT_TRUE(save(other, kZhao));
    EXPECT_EQ(refusalOf(takeBack(other.record, Reason::WrongPerson, kWang)), TextId::NotPermitted);
    EXPECT_TRUE(takeBack(other.record, Reason::WrongPerson, kQian));
}

TEST_F(MorningCheckTest, OwnChecksOfAnEarlierDayAreTheDirectorsToVoid) {
    const CheckForm check = form(kZhang);
    ASSERT_TRUE(save(check));
    kitchen.clock.advance(hours(24));
    EXPECT_EQ(refusalOf(takeBack(check.record, Reason::Mistyped, kWang)), TextId::NotPermitted);
    EXPECT_TRUE(takeBack(check.record, Reason::Mistyped, kZhao));
}

TEST_F(MorningCheckTest, NobodyTakesBackACheckOfHimself) {
    CheckForm check = sick(kZhao);
    ASSERT_TRUE(save(check, kWang));
    EXPECT_EQ(refusalOf(takeBack(check.record, Reason::Mistyped, kZhao)), TextId::CheckOwnTakenBack);
}

TEST_F(MorningCheckTest, ACheckIsTakenBackOnce) {
    const CheckForm check = form(kZhang);
    ASSERT_TRUE(save(check));
    ASSERT_TRUE(takeBack(check.record, Reason::UndoneAtOnce, kWang));
    EXPECT_EQ(refusalOf(takeBack(check.record, Reason::Mistyped, kWang)), TextId::TakenBackAlready);
}

TEST_F(MorningCheckTest, ALateCheckNeedsAReasonAndIsMarked) {
    kitchen.at(9, 0);
    CheckForm check = form(kZhang);
    check.arrivedAt = kitchen.now() - hours(3);
    EXPECT_EQ(refusalOf(save(check)), TextId::LateNeedsReason);
    check.lateReason = Reason::PowerCut;
    ASSERT_TRUE(save(check));
    EXPECT_TRUE(line(kZhang).late);
    EXPECT_EQ(line(kZhang).at, check.arrivedAt);
    EXPECT_EQ(store::findEntry(kitchen.store().database(), check.record)->reason, Reason::PowerCut);
}

TEST_F(MorningCheckTest, AnArrivalInTheFutureOrOnAnotherDayIsRefused) {
    CheckForm check = form(kZhang);
    check.arrivedAt = kitchen.now() + hours(1);
    EXPECT_EQ(refusalOf(save(check)), TextId::TimeInFuture);
    check.arrivedAt = kitchen.now() - hours(24);
    check.lateReason = Reason::Forgot;
    EXPECT_EQ(refusalOf(save(check)), TextId::TimeOtherDay);
}

TEST_F(MorningCheckTest, TheSheetExpectsTheRosterAndCallsOverdueAfterShiftStart) {
    auto sheet = kitchen.checks().sheet(Kitchen::kToday, CheckSession::Morning);
    EXPECT_EQ(sheet.expected, 4);
    EXPECT_EQ(sheet.overdue, 0);
    kitchen.at(6, 0);
    sheet = kitchen.checks().sheet(Kitchen::kToday, CheckSession::Morning);
    EXPECT_EQ(sheet.overdue, 3);
    EXPECT_EQ(line(kZhang).state, SheetState::Overdue);
    EXPECT_EQ(line(kChen).state, SheetState::Expected);
}

TEST_F(MorningCheckTest, TheSheetIsOrderedByShiftThenNumber) {
    const auto lines = kitchen.checks().sheet(Kitchen::kToday, CheckSession::Morning).lines;
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0].staff, kZhang);
    EXPECT_EQ(lines[1].staff, kLi);
    EXPECT_EQ(lines[2].staff, kWang);
    EXPECT_EQ(lines[3].staff, kChen);
}

TEST_F(MorningCheckTest, WhoeverHelpsOutStandsOnTheSheetToo) {
    ASSERT_TRUE(save(form(kZhao)));
    EXPECT_FALSE(line(kZhao).shift);
    EXPECT_EQ(line(kZhao).state, SheetState::Cleared);
}

TEST_F(MorningCheckTest, LeaveResolvesAPersonAndComingInTakesItBack) {
    auto checks = kitchen.checks();
    ASSERT_TRUE(checks.setAttendance(kitchen.record(), kZhang, Kitchen::kToday, Attendance::SickLeave,
                                     kitchen.signer(kWang)));
    EXPECT_EQ(line(kZhang).state, SheetState::Away);
    EXPECT_EQ(checks.sheet(Kitchen::kToday, CheckSession::Morning).resolved, 1);
    ASSERT_TRUE(checks.setAttendance(kitchen.record(), kZhang, Kitchen::kToday, Attendance::OnDuty,
                                     kitchen.signer(kWang)));
    EXPECT_EQ(line(kZhang).state, SheetState::Expected);
}

TEST_F(MorningCheckTest, WhoeverIsLateIsStillExpectedButNotOverdue) {
    ASSERT_TRUE(kitchen.checks().setAttendance(kitchen.record(), kZhang, Kitchen::kToday, Attendance::Late,
                                               kitchen.signer(kWang)));
    kitchen.at(6, 0);
    EXPECT_EQ(line(kZhang).state, SheetState::Expected);
}

TEST_F(MorningCheckTest, ACheckedPersonIsNotMarkedAway) {
    ASSERT_TRUE(save(form(kZhang)));
    EXPECT_EQ(refusalOf(kitchen.checks().setAttendance(kitchen.record(), kZhang, Kitchen::kToday,
                                                       Attendance::Absent, kitchen.signer(kWang))),
              TextId::AttendanceChecked);
}

TEST_F(MorningCheckTest, ClosingTheSheetNamesWhoIsUnresolved) {
    ASSERT_TRUE(save(form(kZhang)));
    auto checks = kitchen.checks();
    ASSERT_TRUE(
        checks.closeSheet(kitchen.record(), Kitchen::kToday, CheckSession::Morning, kitchen.signer(kWang)));
    auto sheet = checks.sheet(Kitchen::kToday, CheckSession::Morning);
    EXPECT_EQ(sheet.closedBy, "王安全");
    EXPECT_EQ(sheet.unresolvedAtClose.size(), 3U);
}

TEST_F(MorningCheckTest, ClosingTheSheetAgainCountsTheLaterChecks) {
    auto checks = kitchen.checks();
    ASSERT_TRUE(
        checks.closeSheet(kitchen.record(), Kitchen::kToday, CheckSession::Morning, kitchen.signer(kWang)));
    kitchen.checkEverybody();
    ASSERT_TRUE(
        checks.closeSheet(kitchen.record(), Kitchen::kToday, CheckSession::Morning, kitchen.signer(kWang)));
    EXPECT_TRUE(checks.sheet(Kitchen::kToday, CheckSession::Morning).unresolvedAtClose.empty());
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(MorningCheckTest, UncheckedPeopleMayNotSign) {
    EXPECT_TRUE(rules::has(kitchen.checks().judgeSigner(kZhang, Kitchen::kToday), "person.unchecked"));
    ASSERT_TRUE(save(form(kZhang)));
    EXPECT_EQ(rules::firstBlock(kitchen.checks().judgeSigner(kZhang, Kitchen::kToday)), nullptr);
}

TEST_F(MorningCheckTest, TwoPeopleWithStomachTroubleAreASign) {
    ASSERT_TRUE(save(sick(kZhang)));
    ASSERT_TRUE(save(sick(kLi)));
    EXPECT_TRUE(rules::has(kitchen.checks().sheet(Kitchen::kToday, CheckSession::Morning).signs,
                           "sheet.gastro-cluster"));
}

TEST_F(MorningCheckTest, ThermometersThatAlwaysSayTheSameAreASign) {
    const auto sign = [&](Date day) {
        const auto sheet = kitchen.checks().sheet(day, CheckSession::Morning);
        return rules::has(sheet.signs, "sheet.steady-temperature");
    };
    Date day = Kitchen::kToday;
    for (int i = 0; i < 10; ++i, day = day + 1) {
        EXPECT_FALSE(sign(day)) << i;
        ASSERT_TRUE(save(form(kZhang, day)));
        CheckForm other = form(kLi, day);
        other.temperature->value.value += i == 4 ? 10 : 0;
        ASSERT_TRUE(save(other));
        kitchen.clock.advance(hours(24));
    }
    EXPECT_TRUE(sign(day - 1)) << "ten days of one person; the other had a day that differed";
    EXPECT_FALSE(sign(day - 2));
    CheckForm differs = form(kZhang, day);
    differs.temperature->value.value += 10;
    ASSERT_TRUE(save(differs));
    EXPECT_FALSE(sign(day));
}

}  // namespace
}  // namespace canteen::testing
