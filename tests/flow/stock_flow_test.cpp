// Stock as the keeper works with it: what lies there, issuing by menu, holding, clearing.
#include <algorithm>
#include <iostream>

#include "core/codes/label.h"
#include "core/domain/receiving_records.h"
#include "core/domain/supplier_records.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;

constexpr char kSauceCode[] = "6901234567892";
const Signatures kSetup{};

template <class T>
T numbered(unsigned char n) {
    T id;
    id.uuid.bytes[15] = n;
    id.uuid.bytes[0] = 9;
    return id;
}

class StockFlow : public ::testing::Test {
  protected:
    StockFlow() {
        keeper = world.hire("3001", "周大勇", Post::Storekeeper, Role::Worker | Role::Keeper);
        acceptor = world.hire("3002", "吴小燕", Post::Teacher, Role::Teacher | Role::Acceptor);
        for (const StaffId staff : {world.cook, world.officer, world.director, keeper})
            world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        SupplierRegistered body;
        body.supplier = numbered<SupplierId>(1);
        body.name = "丰年粮油";
        body.type = SupplierType::Trader;
        body.address = "清河镇正街";
        body.contact = "冯年";
        body.phone = "000-5550101";
        append(body);
        product(kRice, "东北大米", Unit::Kilogram, {});
        product(kSauce, "酱油", Unit::Bottle, {"0" + std::string(kSauceCode)});
        world.at(9, 5);
    }
    AppModel& app() { return world.app(); }

    template <class Body>
    RecordId append(const Body& body, Signatures signatures = {}) {
        const RecordId record = makeId<RecordId>(world.clock.wall());
        EXPECT_TRUE(world.store().append(store::makeDraft(record, body, signatures)).has_value());
        return record;
    }
    void product(ProductId id, const std::string& name, Unit unit, std::vector<std::string> gtins) {
        ProductRegistered body;
        body.product = id;
        body.name = name;
        body.goods = GoodsClass::Packaged;
        body.storage = Storage::Ambient;
        body.unit = unit;
        if (unit == Unit::Bottle) body.unitWeight = Grams{500};
        body.gtins = std::move(gtins);
        append(body);
    }
    // A lot as it lies there after the delivery; signed by three unless said otherwise.
    LotId lot(ProductId product, std::int64_t amount, int life, bool isSigned = true,
              std::vector<PaperKind> toFollow = {}) {
        const Date today = makeDate(2026, 11, 20);
        DeliveryOpened head;
        head.delivery = numbered<DeliveryId>(static_cast<unsigned char>(++count_));
        head.day = today - 1;
        head.source = DeliverySource::Supplier;
        head.supplier = numbered<SupplierId>(1);
        append(head);
        GoodsReceived goods;
        goods.lotId = numbered<LotId>(static_cast<unsigned char>(count_));
        goods.delivery = head.delivery;
        goods.product = product;
        goods.expires = today + life;
        goods.unit = product == kSauce ? Unit::Bottle : Unit::Kilogram;
        goods.accepted = {amount};
        goods.toFollow = std::move(toFollow);
        const RecordId line =
            append(goods, {{SignRole::Handler, keeper, world.clock.wall(), SignMethod::Pin}});
        if (!isSigned) return goods.lotId;
        for (const auto& [role, person] : {std::pair{SignRole::Handler, keeper},
                                           {SignRole::Acceptor, acceptor},
                                           {SignRole::Reviewer, world.officer}})
            append(DeliverySigned{head.delivery, {line}, {}, {}},
                   {{role, person, world.clock.wall(), SignMethod::Pin}});
        return goods.lotId;
    }
    void menu(const std::string& name, const std::string& ingredients, int portions) {
        DishPlanned dish;
        dish.day = makeDate(2026, 11, 20);
        dish.dish = numbered<DishId>(static_cast<unsigned char>(++count_));
        dish.meal = Meal::Lunch;
        dish.name = name;
        dish.type = DishType::Staple;
        dish.portions = portions;
        dish.ingredients = ingredients;
        append(dish);
    }

    template <class Action>
    void tap(const Action& action) {
        ++taps;
        app().handle(action);
    }
    void key(const std::string& digits) {
        for (const char digit : digits)
            tap(IssueLineAction{IssueLineAction::Kind::Key, std::string(1, digit)});
    }
    void need(const std::string& title) {
        const auto& rows = app().issue().needs;
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.title == title; });
        ASSERT_NE(row, rows.end()) << title;
        tap(IssueAction{IssueAction::Kind::Row, row->id});
        ASSERT_EQ(app().screen(), Screen::IssueLine) << world.toast();
    }
    void answer(const std::string& caption) {
        ASSERT_EQ(app().screen(), Screen::Choice);
        for (const Option& option : app().choice().options) {
            if (option.text != caption) continue;
            tap(ChoiceAction{ChoiceAction::Kind::Choose, option.id});
            tap(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
            return;
        }
        FAIL() << "no answer " << caption;
    }
    void openIssue() {
        world.openTile("home.stock");
        tap(StockAction{StockAction::Kind::Issue, {}});
        ASSERT_EQ(app().screen(), Screen::Issue);
    }
    void signIssue() {
        tap(IssueAction{IssueAction::Kind::Sign, {}});
        ASSERT_EQ(app().screen(), Screen::SignIn);
        world.sign(world.cook);
        ASSERT_EQ(app().screen(), Screen::SignIn) << world.toast();
        world.sign(keeper);
    }
    Quantity left(LotId lot) { return service::Stock(world.terminal().context()).find(lot)->left; }
    std::string undo() { return app().view().undo ? app().view().undo->text : ""; }
    static const Row* rowOf(const std::vector<Row>& rows, LotId lot) {
        const auto hit =
            std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == rowId(lot); });
        return hit == rows.end() ? nullptr : &*hit;
    }

    static inline const ProductId kRice = numbered<ProductId>(1);
    static inline const ProductId kSauce = numbered<ProductId>(2);
    FlowWorld world;
    StaffId keeper, acceptor;
    int taps = 0;
    int count_ = 0;
};

TEST_F(StockFlow, EveryLotShowsItsStateAtTheEdgeAndWhy) {
    const LotId good = lot(kRice, 50'000, 300);
    const LotId old = lot(kRice, 20'000, -2);
    const LotId soon = lot(kRice, 10'000, 1);
    const LotId unsigned_ = lot(kSauce, 12'000, 200, false);
    const LotId papers = lot(kSauce, 6'000, 210, true, {PaperKind::BatchReport});
    world.openTile("home.stock");
    ASSERT_EQ(app().screen(), Screen::Stock);
    const auto& rows = app().stockList().lots;
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_EQ(rowOf(rows, good)->state, "正常");
    EXPECT_EQ(rowOf(rows, old)->state, "过期");
    EXPECT_NE(rowOf(rows, old)->sub.find("过期 2 天"), std::string::npos);
    EXPECT_EQ(rowOf(rows, soon)->state, "快到期");
    EXPECT_EQ(rowOf(rows, soon)->badges, std::vector<std::string>{"先用"}) << "it expires before the other";
    EXPECT_EQ(rowOf(rows, unsigned_)->state, "待签");
    EXPECT_EQ(rowOf(rows, papers)->state, "隔离");
    EXPECT_NE(rowOf(rows, papers)->sub.find("缺该批检验报告"), std::string::npos);
    EXPECT_EQ(rowOf(rows, good)->right, "50 公斤");
    tap(StockAction{StockAction::Kind::State, app().stockList().states[1].id});
    ASSERT_EQ(app().stockList().lots.size(), 1U);
    EXPECT_EQ(app().stockList().states[1].text, "过期 1");
    EXPECT_EQ(app().stockList().lots.front().id, rowId(old));
    tap(StockAction{StockAction::Kind::State, "any"});
    tap(StockAction{StockAction::Kind::Letter, "J"});
    EXPECT_EQ(app().stockList().lots.size(), 2U) << "soy sauce: jiang you";
}

TEST_F(StockFlow, ScanningAProductOrALotFindsIt) {
    lot(kRice, 50'000, 300);
    const LotId sauce = lot(kSauce, 12'000, 200);
    world.openTile("home.stock");
    world.scan(kSauceCode);
    ASSERT_EQ(app().stockList().lots.size(), 1U);
    EXPECT_EQ(app().stockList().product, "酱油");
    tap(StockAction{StockAction::Kind::AnyProduct, {}});
    EXPECT_EQ(app().stockList().lots.size(), 2U);
    world.pass(seconds(6));
    world.scan("6911988000019");
    EXPECT_EQ(world.toast(), "库里没有这个码的货");
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    world.scan(codes::writeLabel(codes::labelOf(codes::LabelType::Lot, sauce.uuid)));
    ASSERT_EQ(app().screen(), Screen::LotCard);
    EXPECT_EQ(app().lotCard().product, "酱油");
    EXPECT_EQ(app().lotCard().left, "12 瓶");
}

TEST_F(StockFlow, AMealIsIssuedByItsMenuWithTwoTapsAnItemAndTwoSignatures) {
    const LotId rice = lot(kRice, 50'000, 300);
    const LotId sauce = lot(kSauce, 12'000, 200);
    menu("米饭", "大米 100 g", 300);
    menu("红烧茄子", "茄子 120 g、酱油 5 g", 300);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    EXPECT_EQ(app().home().more.front().sub, "午餐没领 2 样");
    openIssue();
    ASSERT_EQ(app().issue().needs.size(), 2U);
    EXPECT_EQ(app().issue().needs[0].right, "30 公斤");
    EXPECT_NE(app().issue().mainReason, "");
    taps = 0;
    need("东北大米");
    EXPECT_EQ(app().issueLine().typed, "") << "no amount is filled in";
    EXPECT_EQ(app().issueLine().proposal, "就领 30 公斤");
    tap(IssueLineAction{IssueLineAction::Kind::Propose, {}});
    ASSERT_EQ(app().screen(), Screen::Issue);
    EXPECT_EQ(app().issue().needs[0].state, "记下了");
    EXPECT_EQ(taps, 2);
    need("酱油");
    key("2");
    EXPECT_EQ(app().issueLine().left, "这批还剩 12 瓶");
    tap(IssueLineAction{IssueLineAction::Kind::Main, {}});
    std::cout << "taps for an item by menu: 2, typed: 3\n";
    signIssue();
    ASSERT_EQ(app().screen(), Screen::Issue) << world.toast();
    EXPECT_EQ(undo(), "午餐领用了 2 样");
    EXPECT_EQ(left(rice), Quantity{20'000});
    EXPECT_EQ(left(sauce), Quantity{10'000});
    EXPECT_EQ(app().issue().needs[0].state, "领了");
    app().handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_EQ(left(rice), Quantity{50'000});
    EXPECT_EQ(left(sauce), Quantity{12'000}) << "both lines came back together";
    const auto& rows = app().issue().needs;
    EXPECT_EQ(std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.struck; }), 2)
        << "and stay, struck through";
}

TEST_F(StockFlow, TakerAndKeeperAreNeverOnePerson) {
    lot(kRice, 50'000, 300);
    menu("米饭", "大米 100 g", 300);
    openIssue();
    need("东北大米");
    tap(IssueLineAction{IssueLineAction::Kind::Propose, {}});
    tap(IssueAction{IssueAction::Kind::Sign, {}});
    world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::SignIn) << "the second one";
    const Row* offered = nullptr;
    for (const Row& row : app().signIn().people)
        if (row.id == rowId(keeper)) offered = &row;
    EXPECT_TRUE(offered == nullptr || !offered->enabled);
}

TEST_F(StockFlow, AnExpiredAHeldAndAnUnsignedLotCannotBeIssuedAndSayWhy) {
    const LotId old = lot(kRice, 20'000, -2);
    const LotId unsigned_ = lot(kRice, 20'000, 100, false);
    const LotId papers = lot(kRice, 20'000, 200, true, {PaperKind::BatchReport});
    menu("米饭", "大米 100 g", 300);
    openIssue();
    EXPECT_EQ(app().issue().needs[0].state, "出不了");
    need("东北大米");
    EXPECT_EQ(app().issueLine().mainReason, "没有能出库的");
    EXPECT_EQ(app().issueLine().proposal, "");
    for (const auto& [lot, words] : {std::pair{old, "2026-11-18 过期了，不能出库"},
                                     {unsigned_, "收货的字还没签完，不能出库"},
                                     {papers, "证票还没补齐，隔离着，不能出库"}}) {
        EXPECT_TRUE(rowOf(app().issueLine().lots, lot)->blocked);
        tap(IssueLineAction{IssueLineAction::Kind::Lot, rowId(lot)});
        EXPECT_EQ(world.toast(), words);
    }
    key("5");
    EXPECT_EQ(app().issueLine().typed, "") << "nothing to type without a lot";
    tap(IssueLineAction{IssueLineAction::Kind::Main, {}});
    EXPECT_EQ(app().screen(), Screen::IssueLine);
}

TEST_F(StockFlow, ALotThatIsNotTheOldestNeedsAReason) {
    lot(kRice, 20'000, 30);
    const LotId younger = lot(kRice, 20'000, 300);
    menu("米饭", "大米 100 g", 100);
    openIssue();
    need("东北大米");
    tap(IssueLineAction{IssueLineAction::Kind::Lot, rowId(younger)});
    key("10");
    ASSERT_EQ(app().issueLine().notes.size(), 1U);
    EXPECT_EQ(app().issueLine().notes[0].words, "有更早到期的，请先用那一批");
    tap(IssueLineAction{IssueLineAction::Kind::Main, {}});
    answer("这一批已经开封");
    ASSERT_EQ(app().screen(), Screen::Issue);
    signIssue();
    const auto rows = service::Stock(world.terminal().context()).issuesOf(younger);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].note, "这一批已经开封");
}

TEST_F(StockFlow, WhatIsNotOnTheMenuIsIssuedToo) {
    const LotId sauce = lot(kSauce, 12'000, 200);
    openIssue();
    EXPECT_TRUE(app().issue().needs.empty());
    tap(IssueAction{IssueAction::Kind::Other, {}});
    ASSERT_EQ(app().screen(), Screen::PickStock);
    tap(PickAction{PickAction::Kind::Row, app().stockPick().rows.front().id});
    ASSERT_EQ(app().screen(), Screen::IssueLine);
    EXPECT_EQ(app().issueLine().proposal, "");
    key("40");
    EXPECT_EQ(app().issueLine().mainReason, "只剩 12，不够了");
    tap(IssueLineAction{IssueLineAction::Kind::Key, "<"});
    tap(IssueLineAction{IssueLineAction::Kind::Main, {}});
    signIssue();
    EXPECT_EQ(left(sauce), Quantity{8'000});
}

TEST_F(StockFlow, WhatYesterdaysMealTookIsEnteredLateWithItsTimeAndReason) {
    const LotId rice = lot(kRice, 50'000, 300);
    menu("米饭", "大米 100 g", 300);
    openIssue();
    EXPECT_EQ(app().issue().late, "");
    tap(IssueAction{IssueAction::Kind::OtherDay, {}});
    EXPECT_EQ(app().issue().late, "11月19日 星期四");
    EXPECT_TRUE(app().issue().needs.empty()) << "the menu of that day named nothing";
    tap(IssueAction{IssueAction::Kind::Other, {}});
    tap(PickAction{PickAction::Kind::Row, app().stockPick().rows.front().id});
    key("20");
    tap(IssueLineAction{IssueLineAction::Kind::Main, {}});
    EXPECT_EQ(app().issue().mainCaption, "签字补录（1 样）");
    tap(IssueAction{IssueAction::Kind::Sign, {}});
    ASSERT_EQ(app().screen(), Screen::Choice);
    EXPECT_EQ(app().choice().title, "什么时候领的？");
    const std::string hourBefore = app().choice().options[3].text;
    answer(hourBefore);
    EXPECT_EQ(app().choice().title, "为什么现在才录？");
    answer("忘了");
    ASSERT_EQ(app().screen(), Screen::SignIn) << world.toast();
    world.sign(world.cook);
    world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::Issue) << world.toast();
    EXPECT_EQ(left(rice), Quantity{30'000});
    ASSERT_EQ(app().issue().needs.size(), 1U);
    EXPECT_EQ(app().issue().needs[0].badges, std::vector<std::string>{"补录"});
    const auto issues = service::Stock(world.terminal().context()).issues(makeDate(2026, 11, 19));
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_TRUE(issues[0].late);
    EXPECT_EQ(issues[0].reason, Reason::Forgot);
    EXPECT_EQ(businessDay(issues[0].at, world.terminal().context().site.zone), makeDate(2026, 11, 19));
    EXPECT_GT(issues[0].enteredAt, issues[0].at);
    tap(IssueAction{IssueAction::Kind::OtherDay, {}});
    EXPECT_EQ(app().issue().needs[0].right, "30 公斤") << "today's meal still asks for its rice";
}

TEST_F(StockFlow, AMealThatIsOverAsksWhenItsGoodsWereTaken) {
    lot(kRice, 50'000, 300);
    menu("米饭", "大米 100 g", 300);
    world.at(13, 30);
    openIssue();
    tap(IssueAction{IssueAction::Kind::Meal, std::to_string(static_cast<int>(Meal::Lunch))});
    need("东北大米");
    tap(IssueLineAction{IssueLineAction::Kind::Propose, {}});
    tap(IssueAction{IssueAction::Kind::Sign, {}});
    ASSERT_EQ(app().screen(), Screen::Choice);
    answer("刚才");
    ASSERT_EQ(app().screen(), Screen::SignIn) << "nothing is late about goods that were taken just now";
}

TEST_F(StockFlow, WhatIsNotedSurvivesATimeOut) {
    lot(kRice, 50'000, 300);
    menu("米饭", "大米 100 g", 300);
    openIssue();
    need("东北大米");
    tap(IssueLineAction{IssueLineAction::Kind::Propose, {}});
    world.pass(seconds(120));
    ASSERT_EQ(app().screen(), Screen::Home);
    openIssue();
    EXPECT_EQ(app().issue().needs[0].state, "记下了");
    EXPECT_EQ(app().issue().mainCaption, "签字领用（1 样）");
}

TEST_F(StockFlow, ALotThatIsHeldAfterItWasNotedIsNamedAndNothingGoesOut) {
    const LotId rice = lot(kRice, 50'000, 300);
    menu("米饭", "大米 100 g", 300);
    openIssue();
    need("东北大米");
    tap(IssueLineAction{IssueLineAction::Kind::Propose, {}});
    append(LotsHeld{{rice}, LotHoldReason::Recall, {}});
    signIssue();
    EXPECT_EQ(world.toast(), "这批货隔离着，不能出库");
    EXPECT_EQ(app().issue().needs[0].tone, Tone::Stop);
    EXPECT_EQ(app().issue().needs[0].sub, "这批货隔离着，不能出库");
    EXPECT_EQ(left(rice), Quantity{50'000});
}

TEST_F(StockFlow, ALotIsHeldWithAReasonAndReleasedByTheDirector) {
    const LotId rice = lot(kRice, 50'000, 300);
    world.openTile("home.stock");
    tap(StockAction{StockAction::Kind::Lot, rowId(rice)});
    ASSERT_EQ(app().screen(), Screen::LotCard);
    EXPECT_TRUE(app().lotCard().canIssue);
    tap(LotCardAction{LotCardAction::Kind::Hold, {}});
    answer("召回");
    world.sign(world.cook);
    ASSERT_EQ(app().screen(), Screen::LotCard) << world.toast();
    EXPECT_EQ(app().lotCard().state, "隔离");
    EXPECT_FALSE(app().lotCard().canIssue);
    EXPECT_TRUE(app().lotCard().canRelease);
    tap(LotCardAction{LotCardAction::Kind::Release, {}});
    answer("隔离错了批次");
    ASSERT_EQ(app().screen(), Screen::SignIn) << "the cook may not release it";
    world.sign(world.director);
    EXPECT_EQ(app().lotCard().state, "正常");
    EXPECT_TRUE(app().lotCard().canIssue);
}

TEST_F(StockFlow, ExpiredGoodsAreClearedByTwoPeopleAndCanBeTakenBack) {
    const LotId old = lot(kRice, 20'000, -2);
    world.openTile("home.stock");
    tap(StockAction{StockAction::Kind::Lot, rowId(old)});
    tap(LotCardAction{LotCardAction::Kind::Clear, {}});
    ASSERT_EQ(app().screen(), Screen::ClearLot);
    EXPECT_EQ(app().clearForm().typed, "");
    for (const auto& options : {app().clearForm().reasons, app().clearForm().actions})
        for (const Option& option : options) EXPECT_FALSE(option.chosen) << "nothing is said for the person";
    tap(ClearFormAction{ClearFormAction::Kind::All, {}});
    EXPECT_EQ(app().clearForm().mainReason, "先选原因和处理办法");
    tap(ClearFormAction{ClearFormAction::Kind::ReasonOf, app().clearForm().reasons.front().id});
    tap(ClearFormAction{ClearFormAction::Kind::ActionOf, app().clearForm().actions.back().id});
    EXPECT_EQ(app().clearForm().mainReason, "");
    tap(ClearFormAction{ClearFormAction::Kind::Main, {}});
    world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::SignIn) << "the witness";
    world.sign(acceptor);
    ASSERT_EQ(app().screen(), Screen::LotCard) << world.toast();
    EXPECT_EQ(undo(), "已清理：东北大米 20 公斤");
    EXPECT_EQ(app().lotCard().state, "用完了");
    world.pass(seconds(11));
    tap(LotCardAction{LotCardAction::Kind::Movement, app().lotCard().movements.front().id});
    answer("填错了");
    if (app().screen() == Screen::SignIn) world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::LotCard) << world.toast();
    EXPECT_TRUE(app().lotCard().movements.front().struck);
    EXPECT_EQ(left(old), Quantity{20'000});
}

class TestFlow : public StockFlow {
  protected:
    TestFlow() { rice = lot(kRice, 50'000, 300); }
    using Kind = TestFormAction::Kind;
    void tap(Kind kind, const std::string& arg = {}) { StockFlow::tap(TestFormAction{kind, arg, {}}); }
    void openTest() {
        world.openTile("home.stock");
        StockFlow::tap(StockAction{StockAction::Kind::Lot, rowId(rice)});
        StockFlow::tap(LotCardAction{LotCardAction::Kind::Test, {}});
        ASSERT_EQ(app().screen(), Screen::TestForm);
    }
    // A kit that nobody used before.
    void newKit() {
        tap(Kind::Method, app().testForm().methods.front().id);
        tap(Kind::Target, app().testForm().targets.front().id);
        tap(Kind::Lot);
        for (const char* each : {"2", "6", "8"}) app().handle(TextAction{TextAction::Kind::Key, each});
        app().handle(TextAction{TextAction::Kind::Done, {}});
        tap(Kind::Expires);
        for (const DayAction& day : {DayAction{DayAction::Kind::Year, "2027"},
                                     {DayAction::Kind::Month, "3"},
                                     {DayAction::Kind::MonthDay, "31"}})
            StockFlow::tap(TestFormAction{Kind::Day, {}, day});
        EXPECT_EQ(app().testForm().expires, "2027-03-31");
        EXPECT_EQ(app().testForm().step, TestStep::Result);
    }
    void value(const std::string& digits) {
        for (const char digit : digits) tap(Kind::Key, std::string(1, digit));
    }
    void reviewLater() {
        ASSERT_EQ(app().screen(), Screen::SignIn) << world.toast();
        app().handle(SignInAction{SignInAction::Kind::Cancel, {}});
    }
    const Row* duty(const std::string& state) {
        world.openTile("home.duties");
        const auto& rows = app().duties().duties;
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.state == state; });
        return row == rows.end() ? nullptr : &*row;
    }
    LotId rice;
};

TEST_F(TestFlow, ANegativeValueIsTypedAndReviewedBySomebodyElse) {
    openTest();
    EXPECT_EQ(app().testForm().mainReason, "先选试剂");
    newKit();
    EXPECT_EQ(app().testForm().typed, "") << "no value is filled in";
    EXPECT_EQ(app().testForm().mainReason, "先填结果");
    value("101");
    EXPECT_EQ(app().testForm().mainReason, "抑制率不会超过 100 %");
    tap(Kind::Key, "C");
    value("23.6");
    EXPECT_EQ(app().testForm().verdict, "阴性");
    tap(Kind::Main);
    world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::SignIn) << "the reviewer";
    const auto& people = app().signIn().people;
    for (const Row& row : people) EXPECT_NE(row.id == rowId(world.officer) && row.enabled, true);
    world.sign(world.director);
    ASSERT_EQ(app().screen(), Screen::LotCard) << world.toast();
    EXPECT_EQ(undo(), "快检已审核：东北大米");
    const auto& facts = app().lotCard().facts;
    const auto fact =
        std::find_if(facts.begin(), facts.end(), [](const FactLine& each) { return each.name == "快检"; });
    ASSERT_NE(fact, facts.end());
    EXPECT_EQ(fact->value, "阴性 23.6 % · 王建国 检测 · 李红 审核");
    EXPECT_TRUE(app().lotCard().canIssue);

    openTest();
    taps = 0;
    tap(Kind::Kit, "0");
    value("31.8");
    tap(Kind::Main);
    std::cout << "taps for a test with the kit of yesterday: " << taps << " and two PINs\n";
    EXPECT_LE(taps, 6);
}

TEST_F(TestFlow, ASuspectValueHoldsTheGoodsAtOnceAndTheRetestReleasesThem) {
    openTest();
    newKit();
    value("58.7");
    EXPECT_EQ(app().testForm().verdict, "可疑阳性");
    tap(Kind::Main);
    ASSERT_EQ(app().testForm().step, TestStep::Action);
    EXPECT_EQ(app().testForm().mainReason, "先选怎么处理");
    tap(Kind::Action, app().testForm().actions.front().id);
    tap(Kind::Main);
    world.sign(world.officer);
    EXPECT_NE(world.toast().find("东北大米 已隔离"), std::string::npos) << world.toast();
    reviewLater();
    ASSERT_EQ(app().screen(), Screen::LotCard);
    EXPECT_EQ(app().lotCard().state, "隔离");
    EXPECT_FALSE(app().lotCard().canIssue);

    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    const auto& notices = app().home().notices;
    EXPECT_TRUE(std::any_of(notices.begin(), notices.end(), [](const HomeNotice& each) {
        return each.words.find("东北大米 快检可疑") != std::string::npos;
    }));
    const Row* again = duty("快检复检");
    ASSERT_NE(again, nullptr);
    app().handle(DutiesAction{again->id});
    ASSERT_EQ(app().screen(), Screen::TestForm) << "straight to the form";
    EXPECT_EQ(app().testForm().first, "第一次 可疑阳性 58.7 %");
    tap(Kind::Kit, "0");
    value("21.4");
    tap(Kind::Main);
    tap(Kind::Action, app().testForm().actions.front().id);
    tap(Kind::Main);
    if (app().screen() == Screen::SignIn && app().signIn().picking) world.sign(world.officer);
    EXPECT_EQ(world.toast(), "东北大米 复检阴性，隔离解除");
    reviewLater();
    world.openTile("home.stock");
    EXPECT_EQ(app().stockList().lots.front().state, "正常");
    EXPECT_EQ(duty("快检复检"), nullptr);
}

TEST_F(TestFlow, ASecondHighValueKeepsTheGoodsHeldAndSaysSo) {
    openTest();
    newKit();
    value("58");
    tap(Kind::Main);
    tap(Kind::Action, app().testForm().actions.front().id);
    tap(Kind::Main);
    world.sign(world.officer);
    reviewLater();
    app().handle(DutiesAction{duty("快检复检")->id});
    tap(Kind::Kit, "0");
    value("60.4");
    EXPECT_EQ(app().testForm().verdict, "阳性");
    tap(Kind::Main);
    EXPECT_EQ(app().testForm().mainReason, "先选怎么处理");
    tap(Kind::Action, app().testForm().actions.back().id);
    EXPECT_EQ(app().testForm().mainCaption, "保存，隔离这批");
    tap(Kind::Main);
    EXPECT_NE(world.toast().find("复检仍不合格"), std::string::npos) << world.toast();
    reviewLater();
    EXPECT_EQ(duty("快检复检"), nullptr);
    world.openTile("home.stock");
    EXPECT_EQ(app().stockList().lots.front().state, "隔离");
    EXPECT_NE(app().stockList().lots.front().sub.find("快检可疑"), std::string::npos);
}

TEST_F(TestFlow, WhoReviewsLaterDoesItFromTheDuties) {
    openTest();
    newKit();
    value("12");
    tap(Kind::Main);
    world.sign(world.officer);
    reviewLater();
    const Row* open = duty("快检审核");
    ASSERT_NE(open, nullptr);
    app().handle(DutiesAction{open->id});
    world.sign(world.director);
    EXPECT_EQ(duty("快检审核"), nullptr);
}

}  // namespace
}  // namespace kiosk::testing
