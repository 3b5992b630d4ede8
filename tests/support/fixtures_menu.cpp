// The weekly menu: a full day, an empty one, a past one with changes after sampling, and the form of a dish.
#include "kiosk/flow/menu_view.h"
#include "kiosk/text/menu_phrases.h"
#include "kiosk/text/words.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {
namespace {

std::string said(const Words& w, AnyPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

template <class Enum>
std::string wordOf(const Words& w, Enum value) {
    return std::string(word(value, w.language()));
}

AppView frame(const Words& w, Screen screen, AnyPhrase title) {
    return header(w, screen, said(w, title), w("王建国", "Wang Jianguo"));
}

Row dish(const Words& w, const char* id, canteen::Meal meal, std::string name, canteen::DishType type,
         const std::string& ingredients) {
    Row row;
    row.id = id;
    row.state = wordOf(w, meal);
    row.title = std::move(name);
    row.sub = wordOf(w, type) + " · " + said(w, Phrase::Portions, {"1180"}) + " · " + ingredients;
    return row;
}

std::vector<Row> fullDay(const Words& w) {
    using canteen::DishType;
    using canteen::Meal;
    std::vector<Row> rows{
        dish(w, "1", Meal::Breakfast, w("小米南瓜粥", "Millet and pumpkin porridge"), DishType::Staple,
             w("小米 30 g、南瓜 40 g", "millet 30 g, pumpkin 40 g")),
        dish(w, "2", Meal::Breakfast, w("鲜肉包", "Pork bun"), DishType::Pastry,
             w("面粉 50 g、猪肉 25 g、大葱 5 g", "flour 50 g, pork 25 g, leek 5 g")),
        dish(w, "3", Meal::Lunch, w("土豆烧牛肉", "Beef with potatoes"), DishType::HalfMeat,
             w("土豆 90 g、牛肉 50 g、胡萝卜 20 g、洋葱 10 g …", "potato 90 g, beef 50 g, carrot 20 g …")),
        dish(w, "4", Meal::Lunch, w("扁豆焖面", "Noodles with lablab beans"), DishType::Staple,
             w("面条 90 g、扁豆 40 g", "noodles 90 g, lablab beans 40 g")),
        dish(w, "5", Meal::Lunch, w("清炒时蔬（少盐）", "Greens with little salt"), DishType::Vegetable,
             w("油菜 120 g", "rape 120 g")),
        dish(w, "6", Meal::Supper, w("紫菜蛋花汤", "Laver and egg soup"), DishType::Soup,
             w("紫菜 2 g、鸡蛋 15 g", "laver 2 g, egg 15 g"))};
    rows[3].tone = Tone::Warn;
    rows[3].badges = {said(w, MenuPhrase::LookAlike)};
    rows[4].badges = {said(w, Phrase::BadgeSpecialDiet)};
    Row empty;
    empty.id = "meal.4";
    empty.state = wordOf(w, Meal::NightSnack);
    empty.title = said(w, MenuPhrase::Empty);
    empty.sub = said(w, MenuPhrase::EmptyTouch);
    rows.push_back(empty);
    return rows;
}

MenuView week(const Words& w) {
    MenuView view;
    view.week = said(w, MenuPhrase::WeekNext, {"11-23", "11-29"});
    view.dishes = said(w, MenuPhrase::Dishes, {"62"});
    view.earlier = said(w, MenuPhrase::Earlier);
    view.later = said(w, MenuPhrase::Later);
    view.canForward = true;
    const MenuPhrase names[] = {MenuPhrase::Mon, MenuPhrase::Tue, MenuPhrase::Wed, MenuPhrase::Thu,
                                MenuPhrase::Fri, MenuPhrase::Sat, MenuPhrase::Sun};
    const char* counts[] = {"12", "11", "12", "12", "10", "0", "5"};
    for (int i = 0; i < 7; ++i) {
        MealTab tab;
        tab.id = std::to_string(i);
        tab.title = said(w, names[i]);
        tab.count = counts[i];
        tab.time = "11-" + std::to_string(23 + i);
        tab.tone = i == 5 ? Tone::Neutral : i == 1 ? Tone::Warn : Tone::Good;
        tab.current = i == 2;
        view.days.push_back(std::move(tab));
    }
    view.rows = fullDay(w);
    view.copyCaption = said(w, MenuPhrase::Copy);
    view.addCaption = said(w, MenuPhrase::Add);
    return view;
}

MenuView emptyWeek(const Words& w) {
    MenuView view = week(w);
    for (MealTab& day : view.days) day.count = "0", day.tone = Tone::Neutral;
    view.rows.clear();
    for (const canteen::Meal meal : {canteen::Meal::Breakfast, canteen::Meal::Lunch, canteen::Meal::Supper}) {
        Row row;
        row.id = "meal." + std::to_string(static_cast<int>(meal));
        row.state = wordOf(w, meal);
        row.title = said(w, MenuPhrase::Empty);
        row.sub = said(w, MenuPhrase::EmptyTouch);
        view.rows.push_back(std::move(row));
    }
    return view;
}

MenuView pastDay(const Words& w) {
    MenuView view = week(w);
    view.week = said(w, MenuPhrase::WeekThis, {"11-16", "11-22"});
    view.rows[2].tone = view.rows[5].tone = Tone::Warn;
    const auto mark = [&](std::size_t i, MenuPhrase what, const char* zh, const char* en) {
        view.rows[i].badges.push_back(said(w, what));
        view.rows[i].sub += " · " + w(zh, en);
    };
    mark(2, MenuPhrase::Changed, "王建国 10:52", "Wang Jianguo 10:52");
    mark(4, MenuPhrase::Withdrawn, "李红 10:55", "Li Hong 10:55");
    mark(5, MenuPhrase::Added, "王建国 17:02", "Wang Jianguo 17:02");
    view.rows[4].struck = true;
    view.rows[4].tone = Tone::Warn;
    view.rows.back().title = said(w, MenuPhrase::EmptyOver);
    view.rows.back().sub.clear();
    view.rows.back().enabled = false;
    view.note = said(w, MenuPhrase::Changes, {"3"});
    view.copyReason = w("没有空着的餐次可以复制", "No empty meal to copy to");
    view.addReason = w("2026-11-19 已经过去，菜谱不能再改", "2026-11-19 is over, its menu stays as it is");
    return view;
}

MenuDishView form(const Words& w) {
    MenuDishView view;
    view.form.title = w("土豆烧牛肉", "Beef with potatoes");
    view.form.sub = w("11月25日 星期三 · 午餐", "Wednesday 11-25 · Lunch");
    view.form.fields = {
        {"name", said(w, MenuPhrase::FieldName), view.form.title, Tone::Good},
        {"meal", said(w, MenuPhrase::FieldMeal), wordOf(w, canteen::Meal::Lunch), Tone::Good},
        {"type", said(w, MenuPhrase::FieldType), wordOf(w, canteen::DishType::HalfMeat), Tone::Good},
        {"ingredients", said(w, MenuPhrase::FieldIngredients),
         w("土豆 90 g、牛肉 50 g、胡萝卜 20 g、洋葱 10 g", "potato 90 g, beef 50 g, carrot 20 g"),
         Tone::Good},
        {"portions", said(w, MenuPhrase::FieldPortions), said(w, Phrase::Portions, {"1180"}), Tone::Good},
        {"diet", said(w, MenuPhrase::FieldDiet), said(w, MenuPhrase::DietNo), Tone::Good},
        {"line", said(w, MenuPhrase::FieldLine), "", Tone::Neutral}};
    view.form.mainCaption = said(w, Phrase::Save);
    return view;
}

MenuDishView names(const Words& w) {
    MenuDishView view = form(w);
    view.form.title = said(w, MenuPhrase::NewDish);
    view.picking = true;
    view.hint = said(w, MenuPhrase::PickHint);
    view.typeCaption = said(w, MenuPhrase::TypeName);
    view.backCaption = said(w, Phrase::FormBack);
    view.letters = {"B", "D", "F", "H", "M", "Q", "T", "X", "Z"};
    const std::pair<const char*, const char*> dishes[] = {{"土豆烧牛肉", "Beef with potatoes"},
                                                          {"番茄炒蛋", "Eggs with tomatoes"},
                                                          {"小米南瓜粥", "Millet and pumpkin porridge"},
                                                          {"红烧鸡腿", "Braised chicken leg"},
                                                          {"紫菜蛋花汤", "Laver and egg soup"}};
    for (int i = 0; i < 30; ++i) {
        Row row;
        row.id = std::to_string(i);
        row.title = w(dishes[i % 5].first, dishes[i % 5].second);
        row.sub = wordOf(w, canteen::DishType::HalfMeat);
        row.selected = i == 3;
        view.known.push_back(std::move(row));
    }
    return view;
}

ChoiceView copyQuestion(const Words& w) {
    ChoiceView view;
    view.title = said(w, MenuPhrase::CopyTitle);
    const std::string bean = said(w, MenuPhrase::CopyDish,
                                  {w("四季豆炒肉", "Pork with green beans"), said(w, MenuPhrase::Mon),
                                   wordOf(w, canteen::Meal::Lunch)});
    const std::string lablab = said(w, MenuPhrase::CopyDish,
                                    {w("扁豆焖面", "Noodles with lablab beans"), said(w, MenuPhrase::Wed),
                                     wordOf(w, canteen::Meal::Lunch)});
    view.body = said(w, MenuPhrase::CopyBody, {"61", "17"}) + "\n" + said(w, MenuPhrase::CopyKept, {"3"}) +
                "\n" + said(w, MenuPhrase::CopyLeftOut, {bean}) + "\n" +
                said(w, MenuPhrase::CopyWarned, {lablab});
    view.options = {{"1", said(w, MenuPhrase::CopyYes, {"61"}), true, Tone::Good}};
    view.confirm = said(w, MenuPhrase::CopyConfirm);
    return view;
}

}  // namespace

std::vector<Fixture> menuFixtures(const Words& w) {
    const AppView list = frame(w, Screen::Menu, MenuPhrase::Title);
    const AppView add = frame(w, Screen::MenuDish, MenuPhrase::TitleAdd);
    const AppView change = frame(w, Screen::MenuDish, MenuPhrase::TitleChange);
    MenuDishView edit = form(w);
    edit.form.apart = {"withdraw", said(w, MenuPhrase::Withdraw), {}, Tone::Neutral};
    edit.form.mainReason = said(w, Phrase::NothingChanged);
    MenuDishView sampled = edit;
    sampled.form.apartReason = w("这个菜有留样，请先处理留样", "This dish has a sample");
    MenuDishView forbidden = form(w);
    forbidden.form.fields[3].tone = Tone::Stop;
    forbidden.form.fields[3].answer = w("土豆 90 g、四季豆 40 g", "potato 90 g, green beans 40 g");
    forbidden.form.notes = {
        {Tone::Stop, w("学校食堂不能用：四季豆", "A school kitchen may not use: green beans")}};
    forbidden.form.mainReason = forbidden.form.notes[0].words;
    MenuDishView portions = form(w);
    portions.form.asked = "portions";
    portions.form.question = said(w, MenuPhrase::FieldPortions);
    portions.form.typesNumber = true;
    portions.form.typed = "1180";
    portions.form.unit = said(w, MenuPhrase::UnitPortions);
    portions.form.answers = {{"none", said(w, MenuPhrase::NoPortions), false, Tone::Neutral}};
    portions.form.mainCaption = said(w, Phrase::FormBack);
    MenuDishView unknown = names(w);
    unknown.known.clear();
    return {{"menu", list, week(w)},
            {"menu-empty", list, emptyWeek(w)},
            {"menu-past", list, pastDay(w)},
            {"menu-copy", frame(w, Screen::Choice, MenuPhrase::Title), copyQuestion(w)},
            {"menu-dish", add, form(w)},
            {"menu-dish-names", add, names(w)},
            {"menu-dish-unknown", add, unknown},
            {"menu-dish-edit", change, edit},
            {"menu-dish-sampled", change, sampled},
            {"menu-dish-forbidden", add, forbidden},
            {"menu-dish-portions", add, portions}};
}

}  // namespace kiosk::fixtures
