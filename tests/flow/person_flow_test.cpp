// Who cannot sign in is helped at the terminal: attempts allowed again, a new PIN, a lost badge.
#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/sign_in_help.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using PinKind = NewPinAction::Kind;

class PersonFlow : public ::testing::Test {
  protected:
    // Wrong PINs until nobody may try any more.
    void lock(StaffId staff) {
        for (int i = 0; i < service::kAttemptsUntilLocked; ++i) {
            EXPECT_FALSE(world.terminal().vault().signIn(staff, "864209"));
            world.clock.advance(seconds(4097));
        }
        app.touched();
        app.tick();
    }
    void openPerson(StaffId staff) {
        world.openTile("home.people");
        app.handle(PeopleAction{PeopleAction::Kind::Open, rowId(staff)});
        ASSERT_EQ(app.screen(), Screen::Person);
    }
    void allowNewPin(StaffId staff, StaffId by) {
        openPerson(staff);
        app.handle(PersonAction{PersonAction::Kind::NewPin});
        world.sign(by);
        ASSERT_EQ(app.screen(), Screen::NewPin) << world.toast();
    }
    void type(const std::string& digits) {
        for (const char digit : digits) app.handle(NewPinAction{PinKind::Digit, std::string(1, digit)});
        app.handle(NewPinAction{PinKind::Submit, {}});
        while (app.busy()) app.tick();
    }
    void twice(const std::string& digits) {
        type(digits);
        type(digits);
    }
    [[nodiscard]] std::string fact(Phrase name) const {
        for (const FactLine& line : app.personDetail().facts)
            if (line.name == app.text(name)) return line.value;
        return {};
    }
    [[nodiscard]] bool opens(StaffId staff, const std::string& pin) {
        return world.terminal().vault().signIn(staff, pin).has_value();
    }

    FlowWorld world;
    AppModel& app = world.app();
};

TEST_F(PersonFlow, TheSentenceForALockedPersonLeadsToThePlaceWhereItIsUnlocked) {
    lock(world.officer);
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(SignInAction{SignInAction::Kind::Pick, rowId(world.officer)});
    EXPECT_TRUE(app.signIn().closed);
    EXPECT_NE(app.signIn().message.find(app.text(Phrase::TilePeople)), std::string::npos)
        << app.signIn().message;
    app.handle(AppAction{AppAction::Kind::GoHome, {}});
    const auto& notices = app.home().notices;
    const auto notice = std::find_if(notices.begin(), notices.end(),
                                     [](const HomeNotice& each) { return each.opens == "home.people"; });
    ASSERT_NE(notice, notices.end());
    EXPECT_EQ(notice->words, "王建国 的密码锁住了，请食品安全员处理");
}

TEST_F(PersonFlow, AnotherOfficerAllowsSignInAgain) {
    lock(world.cook);
    openPerson(world.cook);
    EXPECT_EQ(app.personDetail().state, "密码锁住");
    ASSERT_TRUE(app.personDetail().canUnlock);
    app.handle(PersonAction{PersonAction::Kind::Unlock});
    ASSERT_EQ(app.screen(), Screen::SignIn);
    world.sign(world.officer);
    EXPECT_EQ(world.toast(), "张桂英 可以再登录了");
    EXPECT_EQ(app.screen(), Screen::Person);
    EXPECT_FALSE(app.personDetail().canUnlock);
    EXPECT_TRUE(app.view().person.empty()) << "the helper is not left signed in";
    EXPECT_TRUE(opens(world.cook, world.pinOf(world.cook)));
}

TEST_F(PersonFlow, OnlyOthersWithTheRightToDoSoAreOffered) {
    openPerson(world.officer);
    app.handle(PersonAction{PersonAction::Kind::NewPin});
    ASSERT_EQ(app.screen(), Screen::SignIn);
    ASSERT_EQ(app.signIn().people.size(), 1U) << "not herself, no cook, no teacher";
    EXPECT_EQ(app.signIn().people[0].id, rowId(world.director));
}

TEST_F(PersonFlow, NobodyHelpsHerself) {
    const service::Signer officer{world.officer, SignMethod::Pin, app.now()};
    const Status refused =
        service::allowSignIn(app.context(), world.terminal().vault(), world.officer, officer);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text.id, TextId::OwnSignIn);
    const service::Signer badge{world.director, SignMethod::Badge, app.now()};
    EXPECT_EQ(service::mayHelpSignIn(app.context(), world.officer, badge).error().text.id,
              TextId::BadgeIsNotEnough);
    const service::Signer cook{world.cook, SignMethod::Pin, app.now()};
    EXPECT_EQ(service::mayHelpSignIn(app.context(), world.officer, cook).error().text.id,
              TextId::NotPermitted);
}

TEST_F(PersonFlow, ANewPinIsTypedTwiceAndOpensTheDoor) {
    lock(world.cook);
    allowNewPin(world.cook, world.officer);
    type("58203");
    ASSERT_TRUE(app.newPin().again) << app.newPin().message;
    EXPECT_EQ(app.newPin().digits, 0);
    type("58203");
    EXPECT_EQ(app.screen(), Screen::Person);
    EXPECT_EQ(world.toast(), "张桂英 的新密码已设好");
    EXPECT_TRUE(opens(world.cook, "58203"));
    EXPECT_FALSE(opens(world.cook, world.pinOf(world.cook)));
}

TEST_F(PersonFlow, TwoDifferentTypingsBeginAgain) {
    allowNewPin(world.cook, world.officer);
    type("58203");
    type("58204");
    EXPECT_EQ(app.newPin().message, "两遍不一样，请重新输");
    EXPECT_FALSE(app.newPin().again);
    twice("58203");
    EXPECT_TRUE(opens(world.cook, "58203"));
}

TEST_F(PersonFlow, AnEasyOrTakenPinIsRefusedWithASentence) {
    allowNewPin(world.cook, world.officer);
    type("1234");
    EXPECT_EQ(app.newPin().message, app.text(Sentence(TextId::PinTooEasy)));
    EXPECT_FALSE(app.newPin().again);
    twice(world.pinOf(world.secondCook));
    ASSERT_EQ(app.screen(), Screen::NewPin);
    EXPECT_EQ(app.newPin().message, app.text(Sentence(TextId::PinTooEasy)))
        << "it is not said that it is taken";
    EXPECT_TRUE(opens(world.cook, world.pinOf(world.cook))) << "the old one is still good";
}

TEST_F(PersonFlow, FewerThanFourDigitsCannotGoOn) {
    allowNewPin(world.cook, world.officer);
    type("582");
    EXPECT_FALSE(app.newPin().again);
    EXPECT_EQ(app.newPin().mainReason, "请输 4 到 6 位密码");
    app.handle(NewPinAction{PinKind::Clear, {}});
    EXPECT_EQ(app.newPin().digits, 0);
    for (int i = 0; i < 8; ++i) app.handle(NewPinAction{PinKind::Digit, "7"});
    EXPECT_EQ(app.newPin().digits, 6);
}

TEST_F(PersonFlow, LeavingThePadForgetsWhatWasTyped) {
    allowNewPin(world.cook, world.officer);
    type("58203");
    app.handle(NewPinAction{PinKind::Cancel, {}});
    EXPECT_EQ(app.screen(), Screen::Person);
    EXPECT_TRUE(app.newPin().name.empty());
    allowNewPin(world.cook, world.officer);
    EXPECT_FALSE(app.newPin().again);
    world.pass(seconds(95));
    EXPECT_EQ(app.screen(), Screen::Home) << "and so does a time-out";
    EXPECT_TRUE(app.newPin().name.empty());
    EXPECT_TRUE(opens(world.cook, world.pinOf(world.cook)));
}

TEST_F(PersonFlow, ALostBadgeNoLongerWorks) {
    const auto badge = world.terminal().vault().giveBadge(world.cook, {});
    ASSERT_TRUE(badge);
    openPerson(world.cook);
    EXPECT_EQ(fact(Phrase::FactBadge), "已发");
    app.handle(PersonAction{PersonAction::Kind::TakeBadge});
    world.sign(world.officer);
    EXPECT_EQ(fact(Phrase::FactBadge), "没发") << world.toast();
    EXPECT_FALSE(world.terminal().vault().signInWithBadge(*badge));
}

TEST_F(PersonFlow, TheCheckOfTodayIsForThoseWhoMaySeeIt) {
    world.checkHealthy(world.cook);
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    openPerson(world.cook);
    EXPECT_EQ(fact(Phrase::FactCheckToday), "");
    EXPECT_EQ(fact(Phrase::FactRoles), "食堂员工");
    world.checkHealthy(world.secondCook);  // the officer is signed in
    openPerson(world.cook);
    EXPECT_NE(fact(Phrase::FactCheckToday).find("36.5"), std::string::npos);
}

TEST_F(PersonFlow, SomebodyWithoutAPinIsToldWhereToGetOne) {
    const StaffId fresh = service::staffIdOf("test-school", "1009");
    StaffRegistered staff{fresh,        "1009",           "新师傅",
                          Post::Cook,   Employer::School, Role::Worker | Role::Officer,
                          std::nullopt, std::nullopt};
    ASSERT_TRUE(service::registerStaff(world.store(), staff, {}));
    world.openTile("home.check");
    app.handle(SheetAction{SheetAction::Kind::Open, rowId(world.cook)});
    app.handle(SignInAction{SignInAction::Kind::Pick, rowId(fresh)});
    EXPECT_TRUE(app.signIn().closed);
    EXPECT_NE(app.signIn().message.find(app.text(Phrase::TilePeople)), std::string::npos);
    allowNewPin(fresh, world.director);
    twice("58203");
    EXPECT_TRUE(opens(fresh, "58203"));
}

TEST_F(PersonFlow, TheListMarksWhoCannotSignIn) {
    lock(world.cook);
    world.openTile("home.people");
    for (const Row& row : app.people().rows) {
        const bool marked = std::find(row.badges.begin(), row.badges.end(), "密码锁住") != row.badges.end();
        EXPECT_EQ(marked, row.id == rowId(world.cook)) << row.title;
    }
}

}  // namespace
}  // namespace kiosk::testing
