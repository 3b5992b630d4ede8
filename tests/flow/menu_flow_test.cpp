// The weekly menu at the terminal: copying last week, planning a dish, what may not be changed.
#include <algorithm>
#include <iostream>

#include "core/service/menus.h"
#include "core/service/people.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using DishKind = MenuDishAction::Kind;
using FormKind = RecordFormAction::Kind;

constexpr Date kFriday{20777};  // 2026-11-20, today
constexpr Date kMonday{20780};

class MenuFlow : public ::testing::Test {
  protected:
    MenuFlow() { world.at(10, 30); }

    DishId put(const std::string& name, Date day, const std::string& ingredients = "土豆 80 g、猪肉 40 g") {
        DishPlanned dish;
        dish.day = day;
        dish.meal = Meal::Lunch;
        dish.dish = service::dishIdOf("test-school", day, dish.meal, name, "");
        dish.name = name;
        dish.type = DishType::HalfMeat;
        dish.portions = 120;
        dish.ingredients = ingredients;
        const RecordId record = makeId<RecordId>(world.clock.wall());
        EXPECT_TRUE(world.store().append(store::makeDraft(record, dish, {})).has_value());
        return dish.dish;
    }
    service::Menus menus() { return service::Menus(world.terminal().context()); }
    std::string names(Date day) {
        std::string all;
        for (const auto& meal : menus().day(day).meals)
            for (const auto& dish : meal.dishes) all += dish.withdrawn ? "" : dish.dish.name + " ";
        return all;
    }
    void tap(MenuAction::Kind kind, const std::string& arg = {}) { app.handle(MenuAction{kind, arg}); }
    void field(const std::string& id) { form(FormKind::Field, id); }
    void form(FormKind kind, const std::string& arg = {}) {
        app.handle(MenuDishAction{DishKind::Form, {}, {kind, arg, {}}});
    }
    const Row& row(const std::string& title) {
        const auto& rows = app.menu().rows;
        const auto hit =
            std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.title == title; });
        EXPECT_NE(hit, rows.end()) << title;
        return hit == rows.end() ? rows.front() : *hit;
    }
    const FormField& answerOf(const std::string& id) {
        const auto& fields = app.menuDish().form.fields;
        return *std::find_if(fields.begin(), fields.end(), [&](const FormField& f) { return f.id == id; });
    }

    FlowWorld world;
    AppModel& app = world.app();
};

// The officer's evening job, counted in taps beside the PIN.
TEST_F(MenuFlow, LastWeekIsCopiedInFourTapsAtMost) {
    for (Date day = kFriday - 4; day <= kFriday; day = day + 1) {
        put("土豆烧肉", day);
        put("紫菜汤", day);
    }
    put("四季豆炒肉", kFriday - 4);
    put("扁豆焖面", kFriday - 3);
    world.at(20, 0);
    int taps = 0;
    app.handle(AppAction{AppAction::Kind::GoHome, {}});
    // On the first page of books, so that nobody needs to turn it.
    const auto& more = app.home().more;
    const auto tile =
        std::find_if(more.begin(), more.end(), [](const auto& t) { return t.id == "home.menu"; });
    ASSERT_LT(tile - more.begin(), 3);
    EXPECT_EQ(tile->sub, "周一没有菜谱");
    EXPECT_EQ(tile->tone, Tone::Warn);
    ++taps, world.openTile("home.menu");
    ASSERT_EQ(app.screen(), Screen::Menu);
    EXPECT_EQ(app.menu().week, "下周 11-23 至 11-29");
    ++taps, tap(MenuAction::Kind::Copy);
    ASSERT_EQ(app.screen(), Screen::Choice);
    EXPECT_NE(app.choice().body.find("11 道菜，放进 5 个空着的餐次"), std::string::npos);
    EXPECT_NE(app.choice().body.find("不复制：四季豆炒肉（周一午餐）"), std::string::npos);
    EXPECT_NE(app.choice().body.find("要看清：扁豆焖面（周二午餐）"), std::string::npos);
    ++taps, app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    world.sign(world.officer);
    ASSERT_EQ(app.screen(), Screen::Menu);
    EXPECT_EQ(menus().week(kMonday).dishes, 11);
    EXPECT_EQ(names(kMonday), "土豆烧肉 紫菜汤 ");
    EXPECT_EQ(app.menu().days[0].count, "2");
    EXPECT_FALSE(app.menu().copyReason.empty());
    EXPECT_LE(taps, 4);
    std::cout << "copy last week: " << taps << " taps beside the PIN\n";
    RecordProperty("taps", taps);
}

TEST_F(MenuFlow, ACopyIsTakenBackWhole) {
    put("土豆烧肉", kFriday - 4);
    put("紫菜汤", kFriday - 3);
    world.openTile("home.menu");
    tap(MenuAction::Kind::Copy);
    app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    world.sign(world.officer);
    ASSERT_EQ(menus().week(kMonday).dishes, 2);
    ASSERT_TRUE(app.view().undo);
    EXPECT_EQ(app.view().undo->text, "已复制 2 道菜");
    app.handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(menus().week(kMonday).dishes, 0);
}

TEST_F(MenuFlow, AKnownDishTakesItsDetailsAlong) {
    put("土豆烧肉", kFriday - 4);
    world.openTile("home.menu");
    tap(MenuAction::Kind::Row, "meal.2");
    ASSERT_EQ(app.screen(), Screen::MenuDish);
    ASSERT_TRUE(app.menuDish().picking);
    app.handle(MenuDishAction{DishKind::Letter, "Z"});
    EXPECT_TRUE(app.menuDish().known.empty());
    app.handle(MenuDishAction{DishKind::Letter, "T"});
    ASSERT_EQ(app.menuDish().known.size(), 1U);
    app.handle(MenuDishAction{DishKind::Dish, "土豆烧肉"});
    EXPECT_FALSE(app.menuDish().picking);
    EXPECT_EQ(answerOf("ingredients").answer, "土豆 80 g、猪肉 40 g");
    EXPECT_EQ(answerOf("portions").answer, "120 份");
    EXPECT_EQ(app.menuDish().form.mainCaption, "保存");
    form(FormKind::Main);
    world.sign(world.officer);
    ASSERT_EQ(app.screen(), Screen::Menu);
    EXPECT_EQ(names(kMonday), "土豆烧肉 ");
    EXPECT_EQ(row("土豆烧肉").sub, "半荤 · 120 份 · 土豆 80 g、猪肉 40 g");
    app.handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(names(kMonday), "");
}

TEST_F(MenuFlow, ANewDishIsTypedAndAskedOnUntilItCanBeSaved) {
    world.openTile("home.menu");
    tap(MenuAction::Kind::Day, "6");  // Sunday of this week
    tap(MenuAction::Kind::Add);
    form(FormKind::Answer, std::to_string(static_cast<int>(Meal::Lunch)));
    ASSERT_TRUE(app.menuDish().picking);
    app.handle(MenuDishAction{DishKind::Type});
    world.typeWords("dongguatang");
    world.doneTyping();
    ASSERT_EQ(app.screen(), Screen::MenuDish);
    EXPECT_EQ(app.menuDish().form.asked, "type");
    form(FormKind::Answer, std::to_string(static_cast<int>(DishType::Soup)));
    field("portions");
    for (const char* key : {"9", "0"}) form(FormKind::Key, key);
    form(FormKind::Main);
    field("diet");
    form(FormKind::Answer, "1");
    // What was begun goes on after a look elsewhere.
    world.openTile("home.menu");
    tap(MenuAction::Kind::Day, "6");
    tap(MenuAction::Kind::Add);
    EXPECT_EQ(app.menuDish().form.title, "冬瓜汤");
    EXPECT_EQ(answerOf("portions").answer, "90 份");
    form(FormKind::Main);
    world.sign(world.director);
    ASSERT_EQ(app.screen(), Screen::Menu);
    EXPECT_EQ(row("冬瓜汤").sub, "汤 · 90 份");
    EXPECT_EQ(row("冬瓜汤").badges, std::vector<std::string>{"特殊餐"});
}

TEST_F(MenuFlow, LikelyIngredientsFollowEachOther) {
    put("土豆烧肉", kFriday + 1);
    world.openTile("home.menu");
    tap(MenuAction::Kind::Day, "5");
    tap(MenuAction::Kind::Row, app.menu().rows.front().id);
    ASSERT_EQ(app.screen(), Screen::MenuDish);
    field("ingredients");
    ASSERT_EQ(app.screen(), Screen::Text);
    app.handle(TextAction{TextAction::Kind::Clear, {}});
    app.handle(TextAction{TextAction::Kind::Likely, "土豆"});
    app.handle(TextAction{TextAction::Kind::Likely, "猪肉"});
    world.doneTyping();
    EXPECT_EQ(answerOf("ingredients").answer, "土豆、猪肉");
}

TEST_F(MenuFlow, WhatIsForbiddenIsSaidAtTheFieldAtOnce) {
    put("四季豆炒肉", kFriday - 4);
    put("东北乱炖", kFriday - 4, "土豆 80 g、芸豆角 40 g");
    put("扁豆焖面", kFriday - 4);
    world.openTile("home.menu");
    tap(MenuAction::Kind::Row, "meal.2");
    app.handle(MenuDishAction{DishKind::Dish, "四季豆炒肉"});
    EXPECT_EQ(answerOf("name").tone, Tone::Stop);
    EXPECT_EQ(app.menuDish().form.mainReason, "学校食堂不能用：四季豆");
    field("name");
    app.handle(MenuDishAction{DishKind::Dish, "东北乱炖"});
    EXPECT_EQ(answerOf("name").tone, Tone::Good);
    EXPECT_EQ(answerOf("ingredients").tone, Tone::Stop);
    EXPECT_EQ(app.menuDish().form.mainReason, "学校食堂不能用：芸豆角");
    field("name");
    app.handle(MenuDishAction{DishKind::Dish, "扁豆焖面"});
    EXPECT_EQ(answerOf("name").tone, Tone::Warn);
    ASSERT_EQ(app.menuDish().form.notes.size(), 1U);
    EXPECT_TRUE(app.menuDish().form.mainReason.empty());
    form(FormKind::Main);
    world.sign(world.officer);
    EXPECT_EQ(row("扁豆焖面").badges, std::vector<std::string>{"看清食材"});
    EXPECT_EQ(row("扁豆焖面").tone, Tone::Warn);
}

TEST_F(MenuFlow, AChangeAfterSamplingIsSeenInTheWeekAndOnTheDayClose) {
    for (const StaffId staff : {world.cook, world.secondCook, world.officer}) world.checkHealthy(staff);
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    const DishId pork = put("红烧肉", kFriday);
    put("紫菜汤", kFriday);
    world.takeSample(pork, "130");
    app.handle(AppAction{AppAction::Kind::SignOut, {}});
    world.at(10, 55);
    world.openTile("home.menu");
    ASSERT_EQ(app.menu().days[4].count, "2");
    tap(MenuAction::Kind::Row, row("红烧肉").id);
    EXPECT_EQ(app.menuDish().form.apartReason, "这个菜有留样，请先处理留样");
    app.handle(AppAction{AppAction::Kind::Back, {}});
    tap(MenuAction::Kind::Row, row("紫菜汤").id);
    EXPECT_EQ(app.menuDish().form.mainReason, "没有改动");
    EXPECT_TRUE(app.menuDish().form.apartReason.empty());
    field("withdraw");
    world.sign(world.officer);
    ASSERT_EQ(app.screen(), Screen::Menu);
    EXPECT_TRUE(row("紫菜汤").struck);
    EXPECT_EQ(row("紫菜汤").badges, std::vector<std::string>{"留样后撤"});
    EXPECT_TRUE(row("紫菜汤").sub.ends_with(" · 王建国 10:55")) << row("紫菜汤").sub;
    EXPECT_EQ(app.menu().note, "留样后又改了 1 处");
    world.openTile("home.day-close");
    const auto& gaps = app.closing().gaps;
    const auto change =
        std::find_if(gaps.begin(), gaps.end(), [](const Row& each) { return each.id == "menu.0"; });
    ASSERT_NE(change, gaps.end());
    EXPECT_EQ(change->state, "留样后撤菜");
    EXPECT_EQ(change->title, "紫菜汤");
    EXPECT_EQ(change->sub, "午餐，王建国");
    app.handle(DayCloseAction{DayCloseAction::Kind::Gap, "menu.0"});
    EXPECT_EQ(app.screen(), Screen::Menu);
    app.handle(AppAction{AppAction::Kind::Back, {}});
    world.openTile("home.menu");
    app.handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(names(kFriday), "红烧肉 紫菜汤 ");
}

TEST_F(MenuFlow, APastDayIsOnlyRead) {
    put("红烧肉", kFriday - 1);
    put("紫菜汤", kFriday);
    world.openTile("home.menu");
    tap(MenuAction::Kind::Day, "3");
    EXPECT_EQ(app.menu().addReason, "2026-11-19 已经过去，菜谱不能再改");
    tap(MenuAction::Kind::Row, row("红烧肉").id);
    EXPECT_EQ(app.screen(), Screen::Menu);
    EXPECT_EQ(world.toast(), "2026-11-19 已经过去，菜谱不能再改");
    tap(MenuAction::Kind::Earlier);
    EXPECT_EQ(app.menu().week, "上周 11-09 至 11-15");
    EXPECT_FALSE(row("没有菜谱").enabled);
}

TEST_F(MenuFlow, OnlyAMonthAheadIsPlanned) {
    world.openTile("home.menu");
    for (int i = 0; i < 4; ++i) {
        EXPECT_TRUE(app.menu().canForward) << i;
        tap(MenuAction::Kind::Later);
    }
    EXPECT_FALSE(app.menu().canForward);
}

TEST_F(MenuFlow, AMealWithoutAMenuLeadsFromTheSamplesToIt) {
    world.openTile("home.samples");
    EXPECT_EQ(app.samplesDay().planCaption, "去排菜谱");
    app.handle(SamplesAction{SamplesAction::Kind::Plan, {}});
    ASSERT_EQ(app.screen(), Screen::Menu);
    EXPECT_TRUE(app.menu().days[4].current);
    world.openTile("home.samples");
    app.handle(SamplesAction{SamplesAction::Kind::DayBack, {}});
    EXPECT_TRUE(app.samplesDay().planCaption.empty());
    put("红烧肉", kFriday);
    world.openTile("home.samples");
    EXPECT_TRUE(app.samplesDay().planCaption.empty());
}

TEST_F(MenuFlow, ACookPlansNoMenu) {
    put("土豆烧肉", kFriday - 4);
    world.openTile("home.menu");
    tap(MenuAction::Kind::Copy);
    app.handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
    ASSERT_EQ(app.screen(), Screen::SignIn);
    for (const Row& person : app.signIn().people) EXPECT_NE(person.id, rowId(world.cook));
}

}  // namespace
}  // namespace kiosk::testing
