// The menu of a week: planning, changing, withdrawing and copying dishes, and what changed after sampling.
#include "core/service/menus.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/service/samples.h"
#include "core/store/database.h"
#include "core/store/menu_queries.h"
#include "core/store/terminal_queries.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

using service::MenuCopy;
using service::MenuDish;
using service::MenuMark;
using service::MenuMeal;

constexpr Date kToday = Kitchen::kToday;  // a Friday
constexpr Date kMonday{kToday.days + 3};  // of the week to come

// Lunch is served from 11:20 to 12:40; the tests begin at 10:00, everybody checked.
class MenusTest : public ::testing::Test {
  protected:
    MenusTest() {
        kitchen.checkEverybody();
        kitchen.at(10, 0);
    }

    Kitchen kitchen;

    service::Menus menus() { return service::Menus(kitchen.context()); }

    static DishPlanned dish(const std::string& name, Date day = kMonday, Meal meal = Meal::Lunch) {
        DishPlanned dish;
        dish.day = day;
        dish.meal = meal;
        dish.name = name;
        dish.type = DishType::Meat;
        dish.portions = 120;
        dish.ingredients = "猪肉 60 g、土豆 80 克";
        return dish;
    }
    DishId planned(const DishPlanned& dish, StaffId by = kWang) {
        const auto id = menus().plan(kitchen.record(), dish, kitchen.signer(by));
        EXPECT_TRUE(id.has_value()) << (id ? "" : id.error().detail);
        return id ? *id : DishId{};
    }
    Result<DishId> plan(const DishPlanned& dish, StaffId by = kWang) {
        return menus().plan(kitchen.record(), dish, kitchen.signer(by));
    }
    Result<DishId> change(DishId dish, const DishPlanned& wanted, StaffId by = kWang) {
        return menus().change(kitchen.record(), dish, wanted, kitchen.signer(by));
    }
    Status withdraw(DishId dish, StaffId by = kWang) {
        return menus().withdraw(kitchen.record(), {dish}, kitchen.signer(by));
    }
    Result<MenuCopy> copy(Date monday = kMonday) {
        return menus().copyWeekBefore(kitchen.record(), monday, kitchen.signer(kWang));
    }
    // The names of a meal, withdrawn ones in brackets, with a word for what changed after the first sample.
    std::string meal(Date day = kMonday, Meal meal = Meal::Lunch) {
        std::string words;
        for (const MenuMeal& each : menus().day(day).meals) {
            if (each.meal != meal) continue;
            for (const MenuDish& one : each.dishes) {
                words += words.empty() ? "" : " ";
                words += one.withdrawn ? "(" + one.dish.name + ")" : one.dish.name;
                if (!one.change) continue;
                words += one.change->mark == MenuMark::Added     ? "+"
                         : one.change->mark == MenuMark::Changed ? "~"
                                                                 : "-";
                words += one.change->who;
            }
        }
        return words;
    }
    static TextId refusalOf(const auto& result) {
        EXPECT_FALSE(result.has_value());
        return result.has_value() ? TextId::Unexpected : result.error().text.id;
    }
    void nextDay() { kitchen.clock.advance(hours(24)); }
};

TEST_F(MenusTest, AWeekBeginsOnMonday) {
    EXPECT_EQ(service::Menus::mondayOf(kMonday), kMonday);
    EXPECT_EQ(service::Menus::mondayOf(kToday), kMonday - 7);
    EXPECT_EQ(service::Menus::mondayOf(kMonday + 6), kMonday);
}

TEST_F(MenusTest, APlannedDishStandsInItsWeekWithWhatItIsMadeOf) {
    planned(dish("土豆烧肉"));
    const auto week = menus().week(kMonday);
    ASSERT_EQ(week.days.size(), 7U);
    EXPECT_EQ(week.dishes, 1);
    const auto& monday = week.days.front();
    EXPECT_EQ(monday.day, kMonday);
    EXPECT_TRUE(monday.open);
    EXPECT_EQ(monday.dishes, 1);
    ASSERT_EQ(monday.meals.size(), 2U);  // the meals of the site
    ASSERT_EQ(monday.meals[1].dishes.size(), 1U);
    const MenuDish& line = monday.meals[1].dishes.front();
    EXPECT_EQ(line.dish.portions, 120);
    ASSERT_EQ(line.ingredients.size(), 2U);
    EXPECT_EQ(line.ingredients[1].name, "土豆");
    EXPECT_EQ(line.ingredients[1].grams, 80);
    EXPECT_FALSE(line.change);
    EXPECT_EQ(kitchen.samples().day(kMonday)[1].dishes.front().name, "土豆烧肉");
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(MenusTest, TheSameFormSavedTwicePlansOnce) {
    const RecordId record = kitchen.record();
    const auto first = menus().plan(record, dish("土豆烧肉"), kitchen.signer(kWang));
    const auto records = kitchen.store().lastSeq();
    const auto second = menus().plan(record, dish("土豆烧肉"), kitchen.signer(kWang));
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
    EXPECT_EQ(kitchen.store().lastSeq(), records);
}

TEST_F(MenusTest, AMealHasADishOnceUnlessItIsCookedOnAnotherLine) {
    planned(dish("土豆烧肉"));
    EXPECT_EQ(refusalOf(plan(dish("土豆烧肉"))), TextId::DishOnMenu);
    DishPlanned other = dish("土豆烧肉");
    other.line = "二号档口";
    EXPECT_TRUE(plan(other));
    EXPECT_EQ(menus().kitchenLines(), std::vector<std::string>{"二号档口"});
}

TEST_F(MenusTest, AForbiddenDishIsRefusedUnderAllItsNames) {
    for (const char* name : {"四季豆炒肉", "干煸菜豆", "芸豆角焖面"})
        EXPECT_EQ(refusalOf(plan(dish(name))), TextId::ForbiddenItem) << name;
    EXPECT_TRUE(plan(dish("四季豆腐")));
}

TEST_F(MenusTest, WhatADishIsMadeOfIsJudgedToo) {
    DishPlanned stew = dish("东北炖菜");
    stew.ingredients = "土豆 80 g、四季豆 40 g";
    EXPECT_EQ(refusalOf(plan(stew)), TextId::ForbiddenItem);
    stew.ingredients = "土豆 80 g、扁豆 40 g";
    planned(stew);
    const auto judged = menus().day(kMonday).meals[1].dishes.front().judgement;
    EXPECT_TRUE(judged.name.empty());
    EXPECT_TRUE(rules::has(judged.ingredients, "forbidden.look-alike"));
}

TEST_F(MenusTest, OnlyThoseWhoPlanMenusMay) {
    EXPECT_EQ(refusalOf(plan(dish("土豆烧肉"), kZhang)), TextId::NotPermitted);
    EXPECT_TRUE(plan(dish("土豆烧肉"), kQian));
}

TEST_F(MenusTest, APastDayAndAMealThatIsServedKeepTheirMenu) {
    EXPECT_EQ(refusalOf(plan(dish("土豆烧肉", kToday - 1))), TextId::MenuDayPast);
    EXPECT_TRUE(plan(dish("土豆烧肉", kToday)));
    const DishId soup = planned(dish("紫菜汤", kToday));
    kitchen.at(11, 20);
    EXPECT_EQ(refusalOf(plan(dish("番茄炒蛋", kToday))), TextId::MenuMealAddInstead);
    EXPECT_EQ(refusalOf(withdraw(soup)), TextId::MenuMealServed);
    DishPlanned more = dish("紫菜汤", kToday);
    more.portions = 150;
    EXPECT_TRUE(change(soup, more));
}

TEST_F(MenusTest, AClosedDayKeepsItsMenu) {
    const DishId soup = planned(dish("紫菜汤", kToday));
    kitchen.append(DayClosed{kToday, {}, {}, {}, {}, {}, {}, {}});
    EXPECT_EQ(refusalOf(plan(dish("土豆烧肉", kToday))), TextId::MenuDayClosed);
    EXPECT_EQ(refusalOf(withdraw(soup)), TextId::MenuDayClosed);
    DishPlanned more = dish("紫菜汤", kToday);
    more.portions = 150;
    EXPECT_EQ(refusalOf(change(soup, more)), TextId::MenuDayClosed);
}

TEST_F(MenusTest, ChangedDetailsKeepTheDish) {
    const DishId id = planned(dish("土豆烧肉"));
    DishPlanned wanted = dish("土豆烧肉");
    wanted.portions = 300;
    wanted.specialDiet = true;
    EXPECT_EQ(*change(id, wanted), id);
    const auto found = menus().find(id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->portions, 300);
    EXPECT_TRUE(found->specialDiet);
    const auto records = kitchen.store().lastSeq();
    EXPECT_EQ(*change(id, wanted), id);  // no difference, no record
    EXPECT_EQ(kitchen.store().lastSeq(), records);
    wanted.ingredients = "四季豆 50 g";
    EXPECT_EQ(refusalOf(change(id, wanted)), TextId::ForbiddenItem);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(MenusTest, AnotherNameOrMealIsAnotherDish) {
    const DishId id = planned(dish("土豆烧肉"));
    const RecordId record = kitchen.record();
    const auto renamed = menus().change(record, id, dish("土豆烧牛肉"), kitchen.signer(kWang));
    ASSERT_TRUE(renamed);
    EXPECT_NE(*renamed, id);
    EXPECT_EQ(meal(), "土豆烧牛肉");
    const auto records = kitchen.store().lastSeq();
    EXPECT_EQ(*menus().change(record, id, dish("土豆烧牛肉"), kitchen.signer(kWang)), *renamed);
    EXPECT_EQ(kitchen.store().lastSeq(), records);
    EXPECT_TRUE(change(*renamed, dish("土豆烧牛肉", kMonday, Meal::Breakfast)));
    EXPECT_EQ(meal(), "");
    EXPECT_EQ(meal(kMonday, Meal::Breakfast), "土豆烧牛肉");
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(MenusTest, AWithdrawnDishComesBackAsTheSame) {
    const DishId id = planned(dish("土豆烧肉"));
    const RecordId record = kitchen.record();
    EXPECT_TRUE(menus().withdraw(record, {id}, kitchen.signer(kWang)));
    EXPECT_TRUE(menus().withdraw(record, {id}, kitchen.signer(kWang)));
    EXPECT_EQ(refusalOf(withdraw(id)), TextId::SampleDishWithdrawn);
    EXPECT_FALSE(menus().find(id));
    EXPECT_EQ(meal(), "");
    EXPECT_EQ(planned(dish("土豆烧肉")), id);
    EXPECT_EQ(meal(), "土豆烧肉");
}

TEST_F(MenusTest, ASampledOrExcusedDishIsNotWithdrawn) {
    const DishId sampled = planned(dish("土豆烧肉", kToday));
    kitchen.sampled(sampled);
    EXPECT_EQ(refusalOf(withdraw(sampled)), TextId::DishHasSample);
    EXPECT_EQ(refusalOf(change(sampled, dish("土豆烧牛肉", kToday))), TextId::DishHasSample);
    const DishId excused = planned(dish("酸奶", kToday));
    ASSERT_TRUE(kitchen.samples().excuse(kitchen.record(), excused, ExcuseReason::SealedPackage, "",
                                         kitchen.signer(kWang)));
    EXPECT_EQ(refusalOf(withdraw(excused)), TextId::DishExcusedAlready);
    // All or none.
    const DishId free = planned(dish("紫菜汤", kToday));
    EXPECT_EQ(refusalOf(menus().withdraw(kitchen.record(), {free, sampled}, kitchen.signer(kWang))),
              TextId::DishHasSample);
    EXPECT_TRUE(menus().find(free));
}

TEST_F(MenusTest, WhatChangesAfterTheFirstSampleIsMarkedWithWhoDidIt) {
    const DishId first = planned(dish("土豆烧肉", kToday));
    const DishId changed = planned(dish("番茄炒蛋", kToday));
    const DishId off = planned(dish("白菜汤", kToday));
    const DishId earlier = planned(dish("花卷", kToday));
    ASSERT_TRUE(withdraw(earlier));
    EXPECT_EQ(menus().day(kToday).changes, 0);
    kitchen.at(10, 30);
    kitchen.sampled(first);
    EXPECT_EQ(meal(kToday), "土豆烧肉 番茄炒蛋 白菜汤");
    kitchen.at(10, 40);
    planned(dish("米饭", kToday));
    DishPlanned more = dish("番茄炒蛋", kToday);
    more.portions = 90;
    ASSERT_TRUE(change(changed, more, kZhao));
    ASSERT_TRUE(withdraw(off, kQian));
    EXPECT_EQ(meal(kToday), "土豆烧肉 番茄炒蛋~赵总监 (白菜汤)-钱校长 米饭+王安全");
    const auto day = menus().day(kToday);
    EXPECT_EQ(day.changes, 3);
    EXPECT_EQ(day.dishes, 3);
    EXPECT_EQ(day.meals[1].standing, 3);
    EXPECT_EQ(day.meals[1].dishes[1].change->at, kitchen.now());
    // The other meal was not sampled, and the weeks later it still reads the same.
    planned(dish("小米粥", kToday + 1));
    nextDay();
    EXPECT_EQ(meal(kToday), "土豆烧肉 番茄炒蛋~赵总监 (白菜汤)-钱校长 米饭+王安全");
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(MenusTest, ASampleThatWasEnteredLateCountsFromWhenItWasTaken) {
    const DishId first = planned(dish("土豆烧肉", kToday));
    const DishId off = planned(dish("白菜汤", kToday));
    kitchen.at(10, 40);
    const UtcMs taken = kitchen.now();
    kitchen.at(11, 0);
    ASSERT_TRUE(withdraw(off));
    planned(dish("米饭", kToday));
    kitchen.at(12, 30);
    service::SampleForm form = kitchen.weighed(first);
    form.sampledAt = taken;
    form.reason = Reason::Forgot;
    const auto booked = kitchen.samples().take(form, kitchen.signer(kZhang));
    ASSERT_TRUE(booked) << booked.error().detail;
    EXPECT_EQ(meal(kToday), "土豆烧肉 (白菜汤)-王安全 米饭+王安全");
}

TEST_F(MenusTest, ADishAddedAtTheCounterAndTakenBackIsMarkedToo) {
    kitchen.sampled(planned(dish("土豆烧肉", kToday)));
    kitchen.clock.advance(minutes(5));
    const RecordId record = kitchen.record();
    ASSERT_TRUE(kitchen.samples().addDish(record, kToday, Meal::Lunch, "拍黄瓜", DishType::Vegetable,
                                          kitchen.signer(kZhang)));
    EXPECT_EQ(meal(kToday), "土豆烧肉 拍黄瓜+张师傅");
    ASSERT_TRUE(kitchen.samples().takeBack(kitchen.record(), record, Reason::UndoneAtOnce, "",
                                           kitchen.signer(kZhang)));
    EXPECT_EQ(meal(kToday), "土豆烧肉 (拍黄瓜)-张师傅");
}

TEST_F(MenusTest, LastWeekIsCopiedWeekdayToWeekdayIntoEmptyMealsInOneCommit) {
    kitchen.dish("土豆烧肉", Meal::Lunch, kMonday - 7);
    kitchen.dish("紫菜汤", Meal::Lunch, kMonday - 7);
    kitchen.dish("小米粥", Meal::Breakfast, kMonday - 6);
    kitchen.dish("番茄炒蛋", Meal::Lunch, kMonday - 5);
    planned(dish("红烧鱼", kMonday + 2));
    const auto before = kitchen.store().lastSeq();
    const RecordId record = kitchen.record();
    const auto copied = menus().copyWeekBefore(record, kMonday, kitchen.signer(kWang));
    ASSERT_TRUE(copied) << copied.error().detail;
    EXPECT_EQ(copied->dishes.size(), 3U);
    EXPECT_EQ(copied->meals, 2);
    EXPECT_EQ(copied->kept, 1);
    EXPECT_EQ(kitchen.store().lastSeq(), before + 3);
    EXPECT_EQ(meal(kMonday), "土豆烧肉 紫菜汤");
    EXPECT_EQ(meal(kMonday + 1, Meal::Breakfast), "小米粥");
    EXPECT_EQ(meal(kMonday + 2), "红烧鱼");
    // The same touch again books nothing and says the same.
    const auto again = menus().copyWeekBefore(record, kMonday, kitchen.signer(kWang));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->dishes.size(), 3U);
    EXPECT_EQ(again->meals, 2);
    EXPECT_EQ(kitchen.store().lastSeq(), before + 3);
    EXPECT_EQ(refusalOf(copy()), TextId::MenuNoEmptyMeal);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(MenusTest, ACopyIsJudgedAnewByTheForbiddenList) {
    kitchen.dish("四季豆炒肉", Meal::Lunch, kMonday - 7);
    kitchen.dish("扁豆焖面", Meal::Lunch, kMonday - 6);
    kitchen.dish("土豆烧肉", Meal::Lunch, kMonday - 6);
    DishPlanned stew = dish("大锅炖", kMonday - 6);
    stew.dish = numbered<DishId>(900);
    stew.ingredients = "野生蘑菇 20 g";
    kitchen.append(stew);
    const auto copied = copy();
    ASSERT_TRUE(copied);
    ASSERT_EQ(copied->leftOut.size(), 2U);
    EXPECT_EQ(copied->leftOut[0].dish.name, "四季豆炒肉");
    EXPECT_EQ(copied->leftOut[0].dish.day, kMonday);
    EXPECT_EQ(copied->leftOut[1].dish.name, "大锅炖");
    ASSERT_EQ(copied->warned.size(), 1U);
    EXPECT_EQ(copied->warned[0].dish.name, "扁豆焖面");
    EXPECT_EQ(meal(kMonday), "");
    EXPECT_EQ(meal(kMonday + 1), "扁豆焖面 土豆烧肉");
}

TEST_F(MenusTest, ACopyWithNothingInItSaysWhy) {
    EXPECT_EQ(refusalOf(menus().judgeCopy(kMonday)), TextId::MenuNothingBefore);
    kitchen.dish("四季豆炒肉", Meal::Lunch, kMonday - 7);
    EXPECT_EQ(refusalOf(menus().judgeCopy(kMonday)), TextId::MenuAllForbidden);
}

TEST_F(MenusTest, WhatIsOverGetsNoCopy) {
    for (Date day = kToday - 8; day <= kToday - 6; day = day + 1) kitchen.dish("土豆烧肉", Meal::Lunch, day);
    const auto copied = copy(kMonday - 7);
    ASSERT_TRUE(copied);
    ASSERT_EQ(copied->dishes.size(), 2U);
    EXPECT_EQ(copied->dishes.front().day, kToday);
}

TEST_F(MenusTest, WithdrawnDishesAndThoseAddedBeyondTheMenuAreNotCopied) {
    kitchen.append(DishWithdrawn{kitchen.dish("土豆烧肉", Meal::Lunch, kMonday - 7)});
    kitchen.dish("紫菜汤", Meal::Lunch, kMonday - 7);
    for (const Date day : {kMonday - 7, kMonday - 6}) {
        DishPlanned added = dish("拍黄瓜", day);
        added.dish = numbered<DishId>(900U + static_cast<unsigned>(day - (kMonday - 7)));
        added.unplanned = true;
        kitchen.append(added);
    }
    ASSERT_TRUE(copy());
    EXPECT_EQ(meal(kMonday), "紫菜汤");
    EXPECT_EQ(meal(kMonday + 1), "拍黄瓜");  // its meal had nothing else
    EXPECT_FALSE(menus().day(kMonday + 1).meals[1].dishes.front().dish.unplanned);
}

TEST_F(MenusTest, TheNextDayIsMissedWhereItHadDishesAWeekBefore) {
    EXPECT_FALSE(menus().nextUnplanned());
    kitchen.dish("土豆烧肉", Meal::Lunch, kMonday - 7);
    kitchen.dish("土豆烧肉", Meal::Lunch, kMonday - 6);
    EXPECT_EQ(menus().nextUnplanned(), kMonday);
    planned(dish("土豆烧肉", kMonday));
    EXPECT_FALSE(menus().nextUnplanned());
    nextDay();
    nextDay();
    nextDay();  // Monday
    EXPECT_EQ(menus().nextUnplanned(), kMonday + 1);
}

TEST_F(MenusTest, DetailsAreTakenOverFromWhenADishWasPlannedLast) {
    EXPECT_FALSE(menus().lastPlanned("土豆烧肉"));
    planned(dish("土豆烧肉"));
    DishPlanned later = dish("土豆烧肉", kMonday + 1);
    later.ingredients = "土豆 90 g、牛肉 50 g";
    planned(later);
    ASSERT_TRUE(menus().lastPlanned("土豆烧肉"));
    EXPECT_EQ(menus().lastPlanned("土豆烧肉")->ingredients, later.ingredients);
    EXPECT_EQ(menus().usualIngredients().front(), "土豆");
}

}  // namespace
}  // namespace canteen::testing
