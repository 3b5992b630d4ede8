// 追溯 at the terminal: from a lot, a sample or a supplier to all that belongs to it, and on from there.
#include <algorithm>

#include "core/domain/receiving_records.h"
#include "core/domain/supplier_records.h"
#include "kiosk/text/trace_phrases.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;

template <class T>
T numbered(unsigned char n) {
    T id;
    id.uuid.bytes[15] = n;
    id.uuid.bytes[0] = 9;
    return id;
}

class TraceFlow : public ::testing::Test {
  protected:
    TraceFlow() {
        for (const StaffId staff : {world.cook, world.officer, world.director}) world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        SupplierRegistered body;
        body.supplier = supplier;
        body.name = "李家庄合作社";
        body.type = SupplierType::Farmer;
        append(body);
        ProductRegistered tomato;
        tomato.product = numbered<ProductId>(1);
        tomato.name = "番茄";
        tomato.goods = GoodsClass::Produce;
        tomato.unit = Unit::Kilogram;
        append(tomato);
        DeliveryOpened head;
        head.delivery = numbered<DeliveryId>(1);
        head.day = makeDate(2026, 11, 20);
        head.source = DeliverySource::Supplier;
        head.supplier = supplier;
        append(head);
        GoodsReceived goods;
        goods.lotId = lot;
        goods.delivery = head.delivery;
        goods.product = tomato.product;
        goods.unit = Unit::Kilogram;
        goods.accepted = {50'000};
        append(goods);
        world.at(11, 5);
        dish = world.plan(Meal::Lunch, "番茄炒鸡蛋");
        append(StockIssued{
            numbered<IssueId>(1), lot, {20'000}, makeDate(2026, 11, 20), Meal::Lunch, {dish}, {}});
        world.openTile("home.samples");
        world.takeSample(dish, "130");
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
    }
    AppModel& app() { return world.app(); }
    template <class Body>
    void append(const Body& body) {
        ASSERT_TRUE(world.store().append(store::makeDraft(makeId<RecordId>(world.clock.wall()), body, {})));
    }
    template <class Action>
    void tap(const Action& action) {
        app().handle(action);
    }
    void openLot() {
        world.openTile("home.stock");
        tap(StockAction{StockAction::Kind::Lot, rowId(lot)});
        ASSERT_EQ(app().screen(), Screen::LotCard);
        tap(LotCardAction{LotCardAction::Kind::Trace, {}});
        ASSERT_EQ(app().screen(), Screen::Trace) << world.toast();
    }
    std::vector<std::string> titles(std::size_t column) {
        std::vector<std::string> titles;
        for (const TraceCard& card : app().trace().columns.at(column).cards) titles.push_back(card.title);
        return titles;
    }

    FlowWorld world;
    SupplierId supplier = numbered<SupplierId>(1);
    LotId lot = numbered<LotId>(1);
    DishId dish;
};

TEST_F(TraceFlow, FromALotEverythingStandsInColumns) {
    openLot();
    const TraceView& view = app().trace();
    EXPECT_EQ(view.title, "番茄");
    EXPECT_EQ(titles(0), std::vector<std::string>{"李家庄合作社"});
    EXPECT_EQ(titles(1), std::vector<std::string>{"番茄"});
    EXPECT_EQ(titles(2), (std::vector<std::string>{"番茄炒鸡蛋", "1 号盒"})) << "the sample below its dish";
    EXPECT_EQ(titles(3), std::vector<std::string>{"11-20 午餐"});
    EXPECT_TRUE(view.columns[1].cards[0].start);
    EXPECT_TRUE(view.columns[2].cards[1].leaf);
    EXPECT_EQ(view.columns[2].cards[1].sub, "还没入柜");
    EXPECT_EQ(view.links.size(), 3U);
    EXPECT_EQ(view.rows.size(), 5U);
}

TEST_F(TraceFlow, ATouchedCardIsTheNewStartAndThereIsAWayBack) {
    openLot();
    tap(TraceAction{TraceAction::Kind::Start, app().trace().columns[3].cards[0].id});
    EXPECT_EQ(app().trace().title, "11-20 午餐");
    EXPECT_TRUE(app().trace().columns[3].cards[0].start);
    tap(TraceAction{TraceAction::Kind::Start, app().trace().columns[2].cards[1].id});
    EXPECT_EQ(app().trace().title, "番茄炒鸡蛋 · 1 号盒");
    tap(TraceAction{TraceAction::Kind::Before, {}});
    tap(TraceAction{TraceAction::Kind::Before, {}});
    EXPECT_EQ(app().trace().title, "番茄");
    EXPECT_EQ(app().trace().beforeCaption, "");
    tap(AppAction{AppAction::Kind::Back, {}});
    EXPECT_EQ(app().screen(), Screen::LotCard);
}

TEST_F(TraceFlow, TheStartOpensItsOwnCard) {
    openLot();
    tap(TraceAction{TraceAction::Kind::Start, app().trace().columns[2].cards[1].id});
    tap(TraceAction{TraceAction::Kind::Open, {}});
    ASSERT_EQ(app().screen(), Screen::SampleDetail);
    tap(SampleDetailAction{SampleDetailAction::Kind::Trace});
    ASSERT_EQ(app().screen(), Screen::Trace);
    tap(TraceAction{TraceAction::Kind::Start, app().trace().columns[0].cards[0].id});
    tap(TraceAction{TraceAction::Kind::Open, {}});
    ASSERT_EQ(app().screen(), Screen::SupplierCard);
    tap(SupplierCardAction{SupplierCardAction::Kind::Tab, "trace"});
    ASSERT_EQ(app().screen(), Screen::Trace);
    EXPECT_EQ(app().trace().title, "李家庄合作社");
}

TEST_F(TraceFlow, ASuppliersTraceLooksThroughAsManyDaysAsAsked) {
    world.openTile("home.suppliers");
    tap(SuppliersAction{SuppliersAction::Kind::Row, rowId(supplier)});
    tap(SupplierCardAction{SupplierCardAction::Kind::Tab, "trace"});
    ASSERT_EQ(app().screen(), Screen::Trace);
    EXPECT_EQ(app().trace().ranges.size(), 3U);
    EXPECT_EQ(titles(2).front(), "番茄炒鸡蛋");
    tap(TraceAction{TraceAction::Kind::Range, "30"});
    EXPECT_EQ(titles(2).front(), "番茄炒鸡蛋");
    EXPECT_TRUE(app().trace().ranges[1].chosen);
}

TEST_F(TraceFlow, TheSameIsThereAsAList) {
    openLot();
    tap(TraceAction{TraceAction::Kind::Turn, {}});
    EXPECT_TRUE(app().trace().asList);
    const Row& meal = app().trace().rows.back();
    EXPECT_EQ(meal.title, "11-20 午餐");
    tap(TraceAction{TraceAction::Kind::Start, meal.id});
    EXPECT_TRUE(app().trace().rows.back().selected);
}

TEST_F(TraceFlow, SpeaksEnglish) {
    openLot();
    tap(AppAction{AppAction::Kind::Language, {}});
    EXPECT_EQ(app().trace().kind, "Lot");
    EXPECT_EQ(app().trace().columns[3].cards[0].title, "11-20 Lunch");
}

}  // namespace
}  // namespace kiosk::testing
