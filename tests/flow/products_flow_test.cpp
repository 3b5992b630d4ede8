// Products as the keeper keeps them: found by letter and code, registered from a delivery, never forbidden.
#include <algorithm>

#include "core/codes/check_digits.h"
#include "core/domain/supplier_records.h"
#include "core/service/site_file.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using FormKind = RecordFormAction::Kind;

constexpr char kSauce[] = "6901234567892";
const Signatures kSetup{};

template <class T>
T numbered(unsigned char n) {
    T id;
    id.uuid.bytes[15] = n;
    id.uuid.bytes[0] = 7;
    return id;
}

std::string checked(const std::string& body) {
    return body + codes::gs1CheckDigit(body).value();
}

class ProductsFlow : public ::testing::Test {
  protected:
    ProductsFlow() {
        keeper = world.hire("3001", "周大勇", Post::Storekeeper, Role::Worker | Role::Keeper);
        for (const StaffId staff : {world.officer, keeper}) world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        SupplierRegistered grocer{
            numbered<SupplierId>(1), "丰年粮油", "", SupplierType::Trader, "清河镇正街", "冯年",
            "000-5550101",           {}};
        append(grocer);
        append(SupplierListed{grocer.supplier, SupplierState::Approved, "", {}, {}});
        product(1, "大白菜", Unit::Kilogram, {});
        product(2, "酱油", Unit::Bottle, {"0" + std::string(kSauce)});
        world.at(6, 10);
    }
    AppModel& app() { return world.app(); }

    template <class Body>
    void append(const Body& body) {
        const RecordId record = makeId<RecordId>(world.clock.wall());
        ASSERT_TRUE(world.store().append(store::makeDraft(record, body, kSetup)).has_value());
    }
    void product(unsigned char n, const std::string& name, Unit unit, std::vector<std::string> gtins) {
        ProductRegistered body;
        body.product = numbered<ProductId>(n);
        body.name = name;
        body.goods = GoodsClass::Produce;
        body.storage = Storage::Ambient;
        body.unit = unit;
        body.gtins = std::move(gtins);
        append(body);
    }
    void openProducts() {
        world.openTile("home.suppliers");
        app().handle(SuppliersAction{SuppliersAction::Kind::Products, {}});
        ASSERT_EQ(app().screen(), Screen::Products);
    }
    void form(FormKind kind, const std::string& arg = {}) { app().handle(RecordFormAction{kind, arg, {}}); }
    template <class Enum>
    void choose(Enum value) {
        form(FormKind::Main);
        form(FormKind::Answer, std::to_string(static_cast<int>(value)));
    }
    void type(const std::string& keys) {
        ASSERT_EQ(app().screen(), Screen::Text);
        for (const char key : keys) app().handle(TextAction{TextAction::Kind::Key, std::string(1, key)});
        world.doneTyping();
    }
    std::string field(const std::string& id) {
        for (const FormField& each : app().productForm().fields)
            if (each.id == id) return each.answer;
        return "no field " + id;
    }
    const Row* rowOf(const std::string& name) {
        for (const Row& row : app().productList().rows)
            if (row.title == name) return &row;
        return nullptr;
    }
    void newDelivery() {
        world.openTile("home.receiving");
        app().handle(ReceivingAction{ReceivingAction::Kind::New, {}});
        app().handle(PickAction{PickAction::Kind::Row, rowId(numbered<SupplierId>(1))});
        app().handle(DeliveryFormAction{DeliveryFormAction::Kind::Clean, "1"});
        app().handle(DeliveryFormAction{DeliveryFormAction::Kind::Locked, "1"});
        app().handle(DeliveryFormAction{DeliveryFormAction::Kind::Save, {}});
        if (app().screen() == Screen::SignIn) world.sign(keeper);
        ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    }

    FlowWorld world;
    StaffId keeper;
};

TEST_F(ProductsFlow, AProductIsFoundByLetterAndByCode) {
    openProducts();
    ASSERT_EQ(app().productList().rows.size(), 2U);
    app().handle(PickAction{PickAction::Kind::Letter, "J"});
    ASSERT_EQ(app().productList().rows.size(), 1U);
    EXPECT_EQ(app().productList().rows[0].title, "酱油");
    world.scan(kSauce);
    ASSERT_EQ(app().screen(), Screen::ProductForm);
    EXPECT_EQ(field("name"), "酱油");
    EXPECT_EQ(field("codes"), kSauce);
    EXPECT_EQ(app().productForm().mainReason, "没有改动");
}

TEST_F(ProductsFlow, ANewProductIsRegisteredFromAnUnknownCodeInADelivery) {
    newDelivery();
    world.scan(
        "]C10106911988000019172709"
        "1410L7");
    ASSERT_EQ(app().screen(), Screen::PickProduct) << world.toast();
    ASSERT_EQ(app().productPick().extras.size(), 1U);
    EXPECT_EQ(app().productPick().extras[0].text, "新产品（条码 6911988000019）");
    app().handle(PickAction{PickAction::Kind::Extra, "new"});
    ASSERT_EQ(app().screen(), Screen::ProductForm);
    EXPECT_EQ(field("codes"), "6911988000019");
    form(FormKind::Main);
    world.typeWords("mianfen");
    world.doneTyping();
    choose(GoodsClass::Staple);
    choose(Unit::Bag);
    choose(Storage::Ambient);
    EXPECT_EQ(field("life"), "") << "nobody said how long it keeps";
    form(FormKind::Field, "life");
    form(FormKind::Key, "1");
    form(FormKind::Key, "2");
    form(FormKind::Answer, "1");
    form(FormKind::Main);
    EXPECT_EQ(field("life"), "360 天") << "twelve months";
    form(FormKind::Main);
    if (app().screen() == Screen::SignIn) world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::GoodsForm) << world.toast();
    EXPECT_EQ(app().goodsForm().lot, "L7") << "the line goes on with what the code said";
    EXPECT_EQ(app().goodsForm().days[1].value, "2027-09-14");
    app().handle(AppAction{AppAction::Kind::Back, {}});
    EXPECT_EQ(app().screen(), Screen::PickProduct) << "the form is done";
}

TEST_F(ProductsFlow, AForbiddenNameIsBlockedAndALookAlikeIsPointedOut) {
    world.entry.words["sijidou"] = {"四季豆"};
    world.entry.words["biandou"] = {"扁豆"};
    openProducts();
    app().handle(PickAction{PickAction::Kind::Extra, "new"});
    form(FormKind::Main);
    world.typeWords("sijidou");
    world.doneTyping();
    EXPECT_EQ(app().productForm().mainReason, "学校食堂不能用：四季豆");
    form(FormKind::Field, "name");
    app().handle(TextAction{TextAction::Kind::Clear, {}});
    world.typeWords("biandou");
    world.doneTyping();
    EXPECT_EQ(app().productForm().mainReason, "");
    ASSERT_EQ(app().productForm().notes.size(), 1U);
    EXPECT_EQ(app().productForm().notes[0].words, "“扁豆”要看清是什么，有的学校食堂不能用");
}

TEST_F(ProductsFlow, ACodeWithAWrongCheckDigitOrAnotherOwnerIsRefused) {
    openProducts();
    app().handle(PickAction{PickAction::Kind::Row, rowOf("大白菜")->id});
    form(FormKind::Field, "codes");
    form(FormKind::Answer, "type");
    app().handle(TextAction{TextAction::Kind::Plane, {}});
    type("6911988000018");
    EXPECT_EQ(world.toast(), "条码 6911988000018 不对，请再扫一次");
    world.scan(kSauce);
    EXPECT_EQ(world.toast(), "条码 6901234567892 已经是“酱油”的");
    EXPECT_EQ(field("codes"), "");
    world.pass(seconds(6));
    world.scan("6911988000019");
    EXPECT_EQ(field("codes"), "6911988000019");
}

TEST_F(ProductsFlow, WhatIsNoLongerBoughtCannotBeChosen) {
    openProducts();
    app().handle(PickAction{PickAction::Kind::Row, rowOf("酱油")->id});
    form(FormKind::Field, "listed");
    form(FormKind::Answer, "0");
    form(FormKind::Main);
    world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::Products) << world.toast();
    EXPECT_EQ(rowOf("酱油")->state, "不再进");
    newDelivery();
    app().handle(DeliveryAction{DeliveryAction::Kind::Add, {}});
    const auto& rows = app().productPick().rows;
    EXPECT_TRUE(std::none_of(rows.begin(), rows.end(), [](const Row& row) { return row.title == "酱油"; }));
    world.pass(seconds(6));
    world.scan(kSauce);
    EXPECT_EQ(world.toast(), "“酱油”已经不进货了，要进先在产品里改回来");
    EXPECT_NE(app().screen(), Screen::GoodsForm);
}

TEST_F(ProductsFlow, AScaleOfTheHallNamesGoodsAndWeight) {
    const auto pack =
        rules::loadRulePack(*rules::shippedPack("cn-school"), "[[in_store]]\npattern = \"22PPPPPWWWWWC\"\n",
                            makeDate(2026, 11, 20));
    ASSERT_TRUE(pack.has_value());
    ASSERT_TRUE(service::adoptSite(world.store(), world.terminal().site(), *pack, kSetup).has_value());
    product(3, "散装鸡蛋", Unit::Kilogram, {"0" + checked("220012300000")});
    world.restart();
    newDelivery();
    world.scan(checked("220012301250"));
    ASSERT_EQ(app().screen(), Screen::GoodsForm) << world.toast();
    EXPECT_EQ(app().goodsForm().product, "散装鸡蛋");
    EXPECT_EQ(app().goodsForm().amounts[1].typed, "1.25") << "what the label says stands beside";
    EXPECT_EQ(app().goodsForm().amounts[0].typed, "") << "and nobody weighed it yet";
}

}  // namespace
}  // namespace kiosk::testing
