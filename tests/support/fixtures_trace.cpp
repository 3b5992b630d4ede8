// The trace: from a lot, from a meal, from a supplier, as a chart and as a list.
#include "kiosk/text/trace_phrases.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

std::string said(const Words& w, AnyPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

TraceCard card(std::string id, std::string title, std::string sub) {
    TraceCard card;
    card.id = std::move(id);
    card.title = std::move(title);
    card.sub = std::move(sub);
    return card;
}

TraceCard box(const Words& w, int number, Tone tone, std::string where, bool held = false) {
    TraceCard leaf = card("sample." + std::to_string(number),
                          said(w, Phrase::BoxNumber, {std::to_string(number)}), std::move(where));
    leaf.tone = tone;
    leaf.leaf = true;
    if (held) leaf.state = said(w, TracePhrase::Held);
    return leaf;
}

std::string came(const Words& w, const char* day, const char* left) {
    return said(w, TracePhrase::LotCame, {day, left});
}

std::vector<TraceColumn> columns(const Words& w) {
    return {{"supplier", said(w, TracePhrase::Suppliers), {}, said(w, TracePhrase::NothingLot)},
            {"lot", said(w, TracePhrase::Lots), {}, said(w, TracePhrase::NothingLot)},
            {"dish", said(w, TracePhrase::Dishes), {}, said(w, TracePhrase::NothingDish)},
            {"meal", said(w, TracePhrase::Meals), {}, said(w, TracePhrase::NothingMeal)},
            {"class", said(w, TracePhrase::Classes), {}, said(w, TracePhrase::NothingClass)}};
}

void addDiners(const Words& w, TraceView& view, const std::vector<std::string>& meals, int classes) {
    const auto join = [&](const TraceCard& card) {
        for (const std::string& meal : meals) view.links.push_back({meal, card.id});
    };
    auto& cards = view.columns[4].cards;
    for (int i = 0; i < classes; ++i) {
        const std::string year = std::to_string(i / 4 + 1);
        const std::string number = std::to_string(i % 4 + 1);
        cards.push_back(card("class." + std::to_string(i), year + w(" 年级 ", "-") + number + w(" 班", ""),
                             meals.size() > 1 ? said(w, TracePhrase::MealsOf, {"2"}) : ""));
        cards.back().figure = said(w, TracePhrase::Heads, {std::to_string(38 + i % 7)});
        join(cards.back());
    }
    cards.push_back(
        card("person.1", w("钱德明", "Qian Deming"), said(w, TracePhrase::Ate, {w("校长", "Headteacher")})));
    join(cards.back());
}

void fillRows(const Words& w, TraceView& view) {
    const TracePhrase kinds[] = {TracePhrase::Supplier, TracePhrase::Lot, TracePhrase::Dish,
                                 TracePhrase::Meal, TracePhrase::Class};
    for (std::size_t i = 0; i < view.columns.size(); ++i)
        for (const TraceCard& each : view.columns[i].cards) {
            Row row;
            row.id = each.id;
            row.tone = each.start ? Tone::Info : each.tone;
            row.state = said(w, each.leaf ? TracePhrase::Sample : kinds[i]);
            row.title = each.title;
            row.sub = each.sub;
            row.selected = each.start;
            if (!each.state.empty()) row.badges.push_back(each.state);
            if (each.start) row.badges.push_back(said(w, TracePhrase::Start));
            view.rows.push_back(std::move(row));
        }
}

TraceView ofLot(const Words& w) {
    TraceView view;
    view.kind = said(w, TracePhrase::Lot);
    view.title = w("番茄", "Tomatoes");
    view.sub = said(w, TracePhrase::Found, {"1", "1", "3", "2", "3", "2"});
    view.round = "lot";
    view.columns = columns(w);
    view.columns[0].cards = {
        card("supplier.1", w("李家庄蔬菜种植专业合作社", "Lijiazhuang Vegetable Growers"), "")};
    TraceCard lot = card("lot.1", w("番茄", "Tomatoes"), came(w, "11-19", w("12.5 公斤", "12.5 kg").c_str()));
    lot.start = true;
    lot.tone = Tone::Stop;
    lot.state = said(w, TracePhrase::LotHeld);
    view.columns[1].cards = {lot};
    view.columns[2].cards = {
        card("dish.1", w("番茄炒鸡蛋", "Tomato and egg"), w("11-20 午餐", "11-20 Lunch")),
        box(w, 18, Tone::Stop, said(w, TracePhrase::InFridgeShelf, {"LY1", "2"}), true),
        card("dish.2", w("番茄牛腩", "Beef with tomatoes"), w("11-20 午餐", "11-20 Lunch")),
        box(w, 19, Tone::Warn, said(w, TracePhrase::InHand)),
        card("dish.3", w("番茄鸡蛋面", "Noodles with tomato and egg"), w("11-19 晚餐", "11-19 Supper")),
        box(w, 7, Tone::Neutral, said(w, TracePhrase::Disposed, {"11-21 18:10"}))};
    view.columns[3].cards = {
        card("meal.1", w("11-20 午餐", "11-20 Lunch"), said(w, TracePhrase::MealDishes, {"2"})),
        card("meal.2", w("11-19 晚餐", "11-19 Supper"), said(w, TracePhrase::MealDishes, {"1"}))};
    view.links = {{"supplier.1", "lot.1"}, {"lot.1", "dish.1"},  {"lot.1", "dish.2"}, {"lot.1", "dish.3"},
                  {"dish.1", "meal.1"},    {"dish.2", "meal.1"}, {"dish.3", "meal.2"}};
    addDiners(w, view, {"meal.1", "meal.2"}, 4);
    view.turnCaption = said(w, TracePhrase::AsList);
    view.openCaption = said(w, TracePhrase::OpenLot);
    view.exportCaption = said(w, TracePhrase::TakeOut);
    fillRows(w, view);
    return view;
}

// A lunch of a boarding school: more than a page holds.
TraceView ofMeal(const Words& w) {
    static constexpr const char* kGoods[][2] = {{"东北大米 五常稻花香", "Rice, north-east"},
                                                {"番茄", "Tomatoes"},
                                                {"鸡蛋", "Eggs"},
                                                {"一级大豆油", "Soybean oil"},
                                                {"冷鲜猪五花", "Pork belly"},
                                                {"大白菜", "Chinese cabbage"},
                                                {"土豆", "Potatoes"},
                                                {"生抽", "Soy sauce"},
                                                {"紫菜", "Seaweed"}};
    static constexpr const char* kDishes[][2] = {
        {"米饭", "Steamed rice"},        {"番茄炒鸡蛋", "Tomato and egg"},
        {"红烧肉", "Braised pork"},      {"手撕白菜", "Torn cabbage"},
        {"土豆丝", "Shredded potatoes"}, {"紫菜蛋花汤", "Seaweed and egg soup"}};
    static constexpr const char* kSuppliers[][2] = {
        {"丰年粮油商贸有限公司", "Fengnian Grain and Oil"},
        {"李家庄蔬菜种植专业合作社", "Lijiazhuang Vegetable Growers"},
        {"清河定点屠宰场", "Qinghe Meat Co."}};
    TraceView view;
    view.kind = said(w, TracePhrase::Meal);
    view.title = w("11-20 午餐", "11-20 Lunch");
    view.sub = said(w, TracePhrase::Found, {"3", "9", "6", "1", "6", "6"});
    view.round = "meal";
    view.columns = columns(w);
    for (int i = 0; i < 3; ++i)
        view.columns[0].cards.push_back(
            card("supplier." + std::to_string(i), w(kSuppliers[i][0], kSuppliers[i][1]), ""));
    for (int i = 0; i < 9; ++i) {
        const std::string id = "lot." + std::to_string(i);
        view.columns[1].cards.push_back(
            card(id, w(kGoods[i][0], kGoods[i][1]), came(w, "11-19", w("36.2 公斤", "36.2 kg").c_str())));
        view.links.push_back({"supplier." + std::to_string(i == 4 ? 2 : i % 2), id});
        view.links.push_back({id, "dish." + std::to_string(i % 6)});
        view.links.push_back({id, "dish." + std::to_string((i * 2 + 1) % 6)});
    }
    for (int i = 0; i < 6; ++i) {
        const std::string id = "dish." + std::to_string(i);
        view.columns[2].cards.push_back(
            card(id, w(kDishes[i][0], kDishes[i][1]), w("11-20 午餐", "11-20 Lunch")));
        view.columns[2].cards.push_back(
            box(w, 20 + i, Tone::Good, said(w, TracePhrase::InFridgeShelf, {"LY1", "1"})));
        view.links.push_back({id, "meal.1"});
    }
    TraceCard meal = card("meal.1", w("11-20 午餐", "11-20 Lunch"), said(w, TracePhrase::MealDishes, {"6"}));
    meal.start = true;
    meal.figure = said(w, TracePhrase::Heads, {"1412"});
    view.columns[3].cards = {meal};
    addDiners(w, view, {"meal.1"}, 24);
    view.turnCaption = said(w, TracePhrase::AsList);
    view.beforeCaption = said(w, TracePhrase::Before);
    fillRows(w, view);
    return view;
}

TraceView ofSupplier(const Words& w) {
    TraceView view = ofMeal(w);
    view.kind = said(w, TracePhrase::Supplier);
    view.title = w("丰年粮油商贸有限公司", "Fengnian Grain and Oil");
    view.columns[0].cards.resize(1);
    view.columns[0].cards[0].start = true;
    view.columns[3].cards[0].start = false;
    view.round = "supplier";
    view.openCaption = said(w, TracePhrase::OpenSupplier);
    view.exportCaption = said(w, TracePhrase::TakeOut);
    for (const char* days : {"7", "30", "90"})
        view.ranges.push_back({days, said(w, TracePhrase::Days, {days}), days[0] == '7', Tone::Neutral});
    return view;
}

}  // namespace

std::vector<Fixture> traceFixtures(const Words& w) {
    const AppView app = header(w, Screen::Trace, said(w, TracePhrase::Title), w("王建国", "Wang Jianguo"));
    const TraceView lot = ofLot(w);
    TraceView list = ofMeal(w);
    list.asList = true;
    list.turnCaption = said(w, TracePhrase::AsGraph);
    TraceView none = ofLot(w);
    none.columns[2].cards.clear();
    none.columns[3].cards.clear();
    none.columns[4].cards.clear();
    none.links.resize(1);
    none.round = "none";
    return {{"trace-lot", app, lot},
            {"trace-meal", app, ofMeal(w)},
            {"trace-supplier", app, ofSupplier(w)},
            {"trace-none", app, none},
            {"trace-list", app, list}};
}

}  // namespace kiosk::fixtures
