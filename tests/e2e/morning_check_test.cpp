#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>

#include "core/store/check_queries.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

class MorningByFinger : public ::testing::Test {
  protected:
    // The cutter vomited three days ago. The server's first reading this morning was too high, and the second
    // is due in half a minute.
    MorningByFinger() {
        school.at(3, 5, 20);
        service::CheckForm ill = school.healthy("赵䶮");
        ill.declaration = Declaration{{Symptom::Vomiting}, {}, ""};
        ill.actions = {CheckAction::LeavePost};
        school.check(ill);
        school.before(seconds(295));
        service::CheckForm warm = school.healthy("孙小梅");
        warm.temperature->value = {3780};
        school.check(warm);
        school.end();
    }

    void answerAllBut(Finger& finger, const std::string& name, const std::string& whole,
                      const std::string& tenth) {
        finger.choose("sheet.person.", name);
        finger.tap("check.ask.none");
        finger.tap("check.look.fine");
        finger.tap("check.whole." + whole);
        finger.tap("check.tenth." + tenth);
    }
    [[nodiscard]] static std::vector<CheckRecorded> checksOf(store::Database& db, const std::string& name,
                                                             Date day) {
        std::vector<CheckRecorded> checks = recordsOf<CheckRecorded>(db);
        std::erase_if(checks, [&](const CheckRecorded& check) {
            return check.staff != PastSchool::person(name) || check.day != day;
        });
        return checks;
    }

    PastSchool school{3};
};

TEST_F(MorningByFinger, AFeverAnAbsenceAReturnAndASignedSheet) {
    RealWindow window(school.directory(), {"--store", school.storeFolder().string()});
    {
        Finger finger(window);
        finger.open("home.check");
        finger.choose("sheet.person.", "孙小梅");
        finger.sign("王建国");
        finger.awaitScreen("check");
        finger.awaitWords("第一次体温偏高");
        EXPECT_FALSE(finger.offers("check.whole.37")) << "nothing can be typed while she has to wait";
        window.picture("check-retest-wait");
        finger.tap("frame.back");

        // Half an answer survives the other language, and the undo leaves her unchecked.
        finger.choose("sheet.person.", "吴丽");
        finger.tap("check.ask.none");
        finger.tap("frame.language");
        finger.await("check.look.fine", "Normal");
        window.picture("check-english-midway");
        finger.tap("frame.language");
        finger.await("check.look.fine", "正常");
        finger.tap("check.look.fine");
        finger.tap("check.whole.36");
        finger.tap("check.tenth.4");
        finger.tap("check.main");
        finger.awaitScreen("sheet");
        finger.await("sheet.progress", "2 / 7");
        window.picture("sheet-undo");
        finger.tap("frame.undo");
        finger.await("sheet.progress", "1 / 7");

        finger.begin();
        answerAllBut(finger, "吴丽", "36", "4");
        finger.tapTwice("check.main");
        finger.awaitScreen("sheet");
        EXPECT_LE(finger.done("a healthy cook checked"), 6);
        finger.await("sheet.progress", "2 / 7");

        finger.begin();
        answerAllBut(finger, "张桂英", "37", "6");
        finger.tap("check.main");
        finger.await("check.verdict", "待复测");
        finger.tap("check.main");
        finger.awaitScreen("sheet");
        finger.done("a first reading too high");

        finger.begin();
        finger.choose("sheet.person.", "周志强");
        finger.tap("check.away");
        finger.confirm("病假");
        finger.awaitScreen("sheet");
        finger.done("an absence");
        finger.await("sheet.progress", "3 / 7");

        finger.begin();
        finger.choose("sheet.person.", "孙小梅");
        finger.awaitOffer("check.whole.37", std::chrono::seconds(60));
        finger.tap("check.whole.37");
        finger.tap("check.tenth.9");
        finger.await("check.verdict", "暂停上岗");
        EXPECT_FALSE(finger.offers("check.main")) << "an action is required";
        window.picture("check-suspended");
        finger.tap("check.measure.1");
        finger.tap("check.measure.2");
        finger.tap("check.main");
        finger.awaitScreen("sheet");
        finger.done("a second reading, excluded with two actions");
        finger.await("sheet.progress", "4 / 7");

        finger.begin();
        finger.choose("sheet.person.", "赵䶮");
        finger.awaitScreen("return");
        finger.tap("return.evidence.1");
        finger.tap("return.since-day.1");
        finger.awaitWords("48");
        EXPECT_FALSE(finger.offers("return.lift")) << "a day without symptoms is not enough";
        window.picture("return-too-early");
        finger.tap("return.since-day.2");
        finger.tap("return.lift");
        finger.sign("王建国");
        finger.awaitScreen("sheet");
        finger.done("back to work with evidence (one wrong answer)");
        answerAllBut(finger, "赵䶮", "36", "6");
        finger.tap("check.main");
        finger.awaitScreen("sheet");
        finger.await("sheet.progress", "4 / 7");

        // Nobody checks himself.
        finger.choose("sheet.person.", "王建国");
        finger.awaitScreen("sign-in");
        EXPECT_EQ(window.see().findRow("sign-in.person.", "王建国"), nullptr);
        finger.tap("sign-in.cancel");

        finger.begin();
        finger.await("sheet.close", "3");
        finger.tap("sheet.close");
        finger.sign("王建国");
        finger.awaitScreen("sheet");
        finger.done("the sheet signed");
        finger.awaitWords("王建国 已签字");
        window.picture("sheet-signed");
    }

    window.program().kill(SIGKILL);
    window.program().wait();
    EXPECT_EQ(school.faults(), "");
    store::Database db = school.read();
    const auto server = checksOf(db, "孙小梅", school.today());
    ASSERT_EQ(server.size(), 2U);
    EXPECT_EQ(server[0].outcome, Outcome::Retest);
    EXPECT_EQ(server[1].outcome, Outcome::Suspended);
    EXPECT_EQ(server[1].retestOf, server[0].check);
    EXPECT_EQ(server[1].temperature.value->value, CentiCelsius{3790});
    EXPECT_EQ(server[1].actions, (std::vector{CheckAction::LeavePost, CheckAction::SeeDoctor}));
    EXPECT_EQ(checksOf(db, "吴丽", school.today()).size(), 2U) << "the one taken back, and one double tap";
    const auto pastry =
        store::validCheckOf(db, PastSchool::person("吴丽"), school.today(), CheckSession::Morning);
    ASSERT_TRUE(pastry);
    EXPECT_EQ(pastry->outcome, Outcome::Cleared);
    EXPECT_EQ(store::attendanceOf(db, PastSchool::person("周志强"), school.today()), Attendance::SickLeave);
    const auto lifted = recordsOf<ExclusionLifted>(db);
    ASSERT_EQ(lifted.size(), 1U);
    EXPECT_EQ(lifted[0].evidence, ReturnEvidence::SymptomFree);
    EXPECT_FALSE(store::openExclusionOf(db, PastSchool::person("赵䶮")));
    EXPECT_TRUE(store::openExclusionOf(db, PastSchool::person("孙小梅")));
    const auto sheets = recordsOf<SheetClosed>(db);
    ASSERT_EQ(sheets.size(), 1U);
    EXPECT_THAT(sheets[0].unresolved,
                ::testing::UnorderedElementsAre(PastSchool::person("王建国"), PastSchool::person("李红"),
                                                PastSchool::person("张桂英")));

    window.restart();
    Finger finger(window);
    finger.open("home.check");
    finger.awaitWords("王建国 已签字");
    finger.await("sheet.progress", "4 / 7");
}

}  // namespace
}  // namespace canteen::testing
