// The office of supplies: suppliers and their papers, where they stand on the list, what ends.
#include <algorithm>

#include "core/domain/receiving_records.h"
#include "core/domain/supplier_records.h"
#include "core/service/suppliers.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using FormKind = RecordFormAction::Kind;
using CardKind = SupplierCardAction::Kind;

constexpr char kLicence[] = "JY15199010001014";
constexpr char kCreditCode[] = "91990001MADEM00011";
const Signatures kSetup{};

template <class T>
T numbered(unsigned char n) {
    T id;
    id.uuid.bytes[15] = n;
    id.uuid.bytes[0] = 7;
    return id;
}

class SuppliersFlow : public ::testing::Test {
  protected:
    SuppliersFlow() {
        keeper = world.hire("3001", "周大勇", Post::Storekeeper, Role::Worker | Role::Keeper);
        for (const StaffId staff : {world.officer, world.director, keeper}) world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        grocer = supplier(1, "丰年粮油", {GoodsClass::Staple});
        world.at(9, 0);
    }
    AppModel& app() { return world.app(); }

    template <class Body>
    void append(const Body& body) {
        const RecordId record = makeId<RecordId>(world.clock.wall());
        ASSERT_TRUE(world.store().append(store::makeDraft(record, body, kSetup)).has_value());
    }
    SupplierId supplier(unsigned char n, const std::string& name, std::vector<GoodsClass> goods) {
        SupplierRegistered body;
        body.supplier = numbered<SupplierId>(n);
        body.name = name;
        body.type = SupplierType::Trader;
        body.address = "清河镇正街";
        body.contact = "冯年";
        body.phone = "000-5550101";
        body.goods = std::move(goods);
        append(body);
        append(SupplierListed{body.supplier, SupplierState::Approved, "", {}, {}});
        return body.supplier;
    }
    PaperId paper(unsigned char n, SupplierId of, PaperKind kind, const std::string& number,
                  std::optional<Date> expires) {
        PaperFiled filed;
        filed.paper = numbered<PaperId>(n);
        filed.supplier = of;
        filed.kind = kind;
        filed.number = number;
        filed.holder = "丰年粮油";
        filed.issued = makeDate(2025, 11, 1);
        filed.expires = expires;
        filed.sealed = true;
        append(filed);
        return filed.paper;
    }
    void bothLicences() {
        paper(1, grocer, PaperKind::BusinessLicence, kCreditCode, {});
        paper(2, grocer, PaperKind::FoodTradeLicence, kLicence, makeDate(2026, 12, 10));
    }
    // A delivery of the grocer in which something was sent back.
    void refuse(unsigned char n) {
        DeliveryOpened head;
        head.delivery = numbered<DeliveryId>(n);
        head.day = makeDate(2026, 11, 20);
        head.source = DeliverySource::Supplier;
        head.supplier = grocer;
        append(head);
        GoodsReceived line;
        line.lotId = numbered<LotId>(n);
        line.delivery = head.delivery;
        line.product = numbered<ProductId>(1);
        line.unit = Unit::Kilogram;
        line.rejected = {20'000};
        line.rejectReason = RejectReason::Sensory;
        line.rejectAction = RejectAction::Returned;
        append(line);
    }

    void card(CardKind kind, const std::string& arg = {}) { app().handle(SupplierCardAction{kind, arg}); }
    void form(FormKind kind, const std::string& arg = {}) { app().handle(RecordFormAction{kind, arg, {}}); }
    void day(DayAction::Kind kind, const std::string& arg) {
        app().handle(RecordFormAction{FormKind::Day, {}, {kind, arg}});
    }
    void openCard(SupplierId of) {
        world.openTile("home.suppliers");
        ASSERT_EQ(app().screen(), Screen::Suppliers);
        app().handle(SuppliersAction{SuppliersAction::Kind::Row, rowId(of)});
        ASSERT_EQ(app().screen(), Screen::SupplierCard);
    }
    void answer(const std::string& caption) {
        ASSERT_EQ(app().screen(), Screen::Choice);
        for (const Option& option : app().choice().options) {
            if (option.text != caption) continue;
            app().handle(ChoiceAction{ChoiceAction::Kind::Choose, option.id});
            app().handle(ChoiceAction{ChoiceAction::Kind::Confirm, {}});
            return;
        }
        FAIL() << "no answer " << caption;
    }
    void type(const std::string& keys) {
        ASSERT_EQ(app().screen(), Screen::Text);
        for (const char key : keys) app().handle(TextAction{TextAction::Kind::Key, std::string(1, key)});
        world.doneTyping();
    }
    std::string field(const std::string& id) {
        for (const FormField& each : shownForm().fields)
            if (each.id == id) return each.answer;
        return "no field " + id;
    }
    const RecordFormView& shownForm() {
        return app().screen() == Screen::PaperForm ? app().paperForm() : app().supplierForm();
    }
    std::string notes(const std::vector<ToneLine>& lines) {
        std::string words;
        for (const ToneLine& line : lines) words += line.words + "\n";
        return words;
    }
    const HomeTile* tile() {
        for (const HomeTile& each : app().home().more)
            if (each.id == "home.suppliers") return &each;
        return nullptr;
    }

    FlowWorld world;
    StaffId keeper;
    SupplierId grocer;
};

TEST_F(SuppliersFlow, TheListTellsTheLightOfEachAndWhy) {
    supplier(2, "百味调味品", {GoodsClass::Packaged});
    bothLicences();
    world.openTile("home.suppliers");
    const auto& rows = app().supplierList().rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].title, "百味调味品") << "by pinyin";
    EXPECT_EQ(rows[0].tone, Tone::Stop);
    EXPECT_EQ(rows[0].sub, "没有营业执照");
    EXPECT_EQ(rows[1].tone, Tone::Warn);
    EXPECT_EQ(rows[1].sub, "食品经营许可证 2026-12-10 到期，还有 20 天，催供货商换新");
    EXPECT_EQ(app().supplierList().summary, "2 家，1 家不能收货");
    app().handle(SuppliersAction{SuppliersAction::Kind::Letter, "F"});
    ASSERT_EQ(app().supplierList().rows.size(), 1U);
    EXPECT_EQ(app().supplierList().rows[0].title, "丰年粮油");
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    ASSERT_NE(tile(), nullptr);
    EXPECT_EQ(tile()->sub, "1 家证照有问题，不能收货");
}

TEST_F(SuppliersFlow, APaperIsFiledByTouchAndAsksForEveryReading) {
    openCard(grocer);
    EXPECT_EQ(notes(app().supplierCard().notes), "没有营业执照\n没有食品经营许可证\n");
    card(CardKind::File);
    ASSERT_EQ(app().screen(), Screen::PaperForm);
    ASSERT_EQ(app().paperForm().asked, "kind");
    ASSERT_FALSE(app().paperForm().answers.empty());
    EXPECT_EQ(app().paperForm().answers[0].text, "营业执照") << "what the goods need comes first";
    for (const Option& option : app().paperForm().answers) EXPECT_FALSE(option.chosen);
    form(FormKind::Answer, std::to_string(static_cast<int>(PaperKind::FoodTradeLicence)));
    for (const char* each : {"number", "holder", "issued", "expires", "seal"})
        EXPECT_EQ(field(each), "") << each << " is never filled in by itself";
    EXPECT_EQ(app().paperForm().mainCaption, "下一项：编号");
    form(FormKind::Main);
    app().handle(TextAction{TextAction::Kind::Mode, {}});
    type("jy15199010001014");
    EXPECT_EQ(field("number"), "jy15199010001014");
    form(FormKind::Main);
    EXPECT_EQ(app().paperForm().asked, "holder");
    EXPECT_EQ(app().paperForm().answers[0].text, "丰年粮油");
    form(FormKind::Answer, "0");
    form(FormKind::Main);
    ASSERT_TRUE(app().paperForm().picksDay);
    day(DayAction::Kind::Month, "11");
    day(DayAction::Kind::MonthDay, "2");
    EXPECT_EQ(field("issued"), "2026-11-02");
    form(FormKind::Main);
    day(DayAction::Kind::Quick, "60");
    EXPECT_EQ(field("expires"), "2031-11-01");
    form(FormKind::Main);
    EXPECT_EQ(app().paperForm().asked, "seal");
    form(FormKind::Answer, "0");
    EXPECT_NE(notes(app().paperForm().notes).find("没有盖章"), std::string::npos);
    form(FormKind::Field, "seal");
    form(FormKind::Answer, "1");
    EXPECT_EQ(notes(app().paperForm().notes), "");
    form(FormKind::Main);
    world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::SupplierCard) << world.toast();
    ASSERT_EQ(app().supplierCard().rows.size(), 1U);
    const Row& row = app().supplierCard().rows[0];
    EXPECT_EQ(row.state, "有效");
    EXPECT_EQ(row.sub, "jy15199010001014 · 未联网核验 · 未拍照");
    EXPECT_EQ(notes(app().supplierCard().notes), "没有营业执照\n");
    app().handle(AppAction{AppAction::Kind::Undo, {}});
    ASSERT_EQ(app().supplierCard().rows.size(), 1U);
    EXPECT_TRUE(app().supplierCard().rows[0].struck);
    EXPECT_EQ(app().supplierCard().rows[0].state, "作废");
}

TEST_F(SuppliersFlow, ALicenceCodeOpensTheFormWithKindAndNumber) {
    openCard(grocer);
    world.scan(kLicence);
    ASSERT_EQ(app().screen(), Screen::PaperForm);
    EXPECT_EQ(field("kind"), "食品经营许可证");
    EXPECT_EQ(field("number"), kLicence);
    EXPECT_EQ(field("holder"), "") << "the code does not say";
    EXPECT_NE(notes(app().paperForm().notes).find("未联网核验"), std::string::npos);
    world.pass(seconds(6));
    world.scan("https://example.invalid/x?token=1");
    EXPECT_EQ(world.toast(), "码已留存，号码请照证填");
    EXPECT_EQ(field("number"), kLicence) << "an unknown code changes nothing that was read";
}

TEST_F(SuppliersFlow, ItsPagesArePhotographedOnTheWayOrNot) {
    openCard(grocer);
    world.scan(kLicence);
    form(FormKind::Field, "pages");
    world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::Photo);
    app().handle(AppAction{AppAction::Kind::Back, {}});
    ASSERT_EQ(app().screen(), Screen::PaperForm);
    EXPECT_EQ(field("pages"), "");
    EXPECT_EQ(field("number"), kLicence);
    EXPECT_NE(app().paperForm().mainCaption, "下一项：拍照") << "a paper counts without its photo";
}

TEST_F(SuppliersFlow, AnotherNameOnThePaperIsAskedAboutAndTheDraftOutlivesATimeOut) {
    openCard(grocer);
    world.scan(kLicence);
    form(FormKind::Field, "holder");
    form(FormKind::Answer, "other");
    world.typeWords("laozhang");
    world.doneTyping();
    EXPECT_NE(notes(app().paperForm().notes).find("请核对"), std::string::npos);
    world.pass(seconds(120));
    ASSERT_EQ(app().screen(), Screen::Home);
    openCard(grocer);
    card(CardKind::File);
    EXPECT_EQ(field("number"), kLicence);
}

TEST_F(SuppliersFlow, APaperIsCheckedRenewedAndTakenBackWithAReason) {
    bothLicences();
    openCard(grocer);
    ASSERT_EQ(app().supplierCard().rows.size(), 2U);
    const auto rowOf = [&](const std::string& title) {
        const auto& rows = app().supplierCard().rows;
        const auto hit =
            std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.title == title; });
        return hit == rows.end() ? Row{} : *hit;
    };
    card(CardKind::Row, rowOf("食品经营许可证").id);
    answer("核对过了");
    answer("联网核对");
    world.sign(world.officer);
    EXPECT_NE(rowOf("食品经营许可证").sub.find("2026-11-20 联网核对"), std::string::npos);
    card(CardKind::Row, rowOf("食品经营许可证").id);
    answer("登记换的新证");
    ASSERT_EQ(app().screen(), Screen::PaperForm);
    EXPECT_EQ(field("kind"), "食品经营许可证");
    EXPECT_EQ(field("number"), "") << "a renewal has its own number";
    app().handle(AppAction{AppAction::Kind::Back, {}});
    paper(3, grocer, PaperKind::FoodTradeLicence, "JY15199010001071", makeDate(2031, 11, 1));
    openCard(grocer);
    ASSERT_EQ(app().supplierCard().rows.size(), 3U);
    EXPECT_EQ(app().supplierCard().rows.back().state, "已换新");
    EXPECT_TRUE(app().supplierCard().rows.back().struck);
    card(CardKind::Row, rowOf("营业执照").id);
    answer("登错了，作废");
    answer("填错了");
    if (app().screen() == Screen::SignIn) world.sign(world.director);
    EXPECT_EQ(rowOf("营业执照").state, "作废") << world.toast();
    EXPECT_EQ(notes(app().supplierCard().notes).substr(0, 18), "没有营业执照");
}

TEST_F(SuppliersFlow, ASupplierIsSuspendedWithReasonAndLastDayByTheOfficerOnly) {
    bothLicences();
    openCard(grocer);
    card(CardKind::State);
    answer("暂停");
    answer("30 天，到 2026-12-20");
    answer("多次拒收");
    ASSERT_EQ(app().screen(), Screen::SignIn);
    const auto& people = app().signIn().people;
    const auto mine = std::find_if(people.begin(), people.end(),
                                   [&](const Row& row) { return row.id == rowId(keeper) && row.enabled; });
    EXPECT_EQ(mine, people.end()) << "a keeper does not decide about suppliers";
    world.sign(world.officer);
    ASSERT_EQ(app().screen(), Screen::SupplierCard);
    EXPECT_EQ(app().supplierCard().state, "暂停");
    EXPECT_EQ(app().supplierCard().notes[0].words, "这家供货商暂停供货到 2026-12-20，不能收货");
    card(CardKind::Tab, "3");
    ASSERT_EQ(app().supplierCard().rows.size(), 2U);
    EXPECT_EQ(app().supplierCard().rows[0].title, "多次拒收");
    EXPECT_EQ(app().supplierCard().rows[0].sub, "王建国 · 到 2026-12-20");
}

TEST_F(SuppliersFlow, ThreeRefusalsSuggestASuspensionAndANewOneAsksAgain) {
    bothLicences();
    for (unsigned char n = 1; n <= 2; ++n) refuse(n);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    const auto asked = [&] {
        app().handle(AppAction{AppAction::Kind::GoHome, {}});
        const auto& notices = app().home().notices;
        const auto hit = std::find_if(notices.begin(), notices.end(), [](const HomeNotice& notice) {
            return notice.opens.starts_with("home.review.");
        });
        return hit == notices.end() ? HomeNotice{} : *hit;
    };
    EXPECT_EQ(asked().words, "");
    refuse(3);
    EXPECT_EQ(asked().words, "丰年粮油：30 天内拒收 3 次，建议暂停这家供货");
    app().handle(HomeAction{HomeAction::Kind::OpenTile, asked().opens});
    ASSERT_EQ(app().screen(), Screen::SupplierCard);
    EXPECT_EQ(app().supplierCard().state, "合格") << "nothing happens silently";
    EXPECT_EQ(app().supplierCard().advice, "30 天内拒收 3 次，建议暂停这家供货");
    card(CardKind::Keep);
    answer("已约谈，承诺改正");
    world.sign(world.officer);
    EXPECT_EQ(app().supplierCard().advice, "");
    EXPECT_EQ(app().supplierCard().state, "合格");
    EXPECT_EQ(asked().words, "") << "declined, so it does not nag";
    refuse(4);
    EXPECT_EQ(asked().words, "丰年粮油：30 天内拒收 4 次，建议暂停这家供货");
    app().handle(HomeAction{HomeAction::Kind::OpenTile, asked().opens});
    card(CardKind::Suspend);
    if (app().screen() == Screen::SignIn) world.sign(world.officer);
    EXPECT_EQ(app().supplierCard().state, "暂停");
    EXPECT_EQ(app().supplierCard().advice, "");
    EXPECT_EQ(asked().words, "");
}

TEST_F(SuppliersFlow, ANewSupplierIsRegisteredAndStaysACandidate) {
    world.openTile("home.suppliers");
    app().handle(SuppliersAction{SuppliersAction::Kind::New, {}});
    ASSERT_EQ(app().screen(), Screen::SupplierForm);
    form(FormKind::Main);
    world.typeWords("wangji");
    world.doneTyping();
    form(FormKind::Main);
    ASSERT_EQ(app().supplierForm().asked, "type");
    form(FormKind::Answer, std::to_string(static_cast<int>(SupplierType::Maker)));
    form(FormKind::Main);
    ASSERT_EQ(app().supplierForm().asked, "goods");
    form(FormKind::Answer, std::to_string(static_cast<int>(GoodsClass::FreshSoyNoodle)));
    form(FormKind::Main);
    world.scan(kCreditCode);
    EXPECT_EQ(field("code"), "9199 0001 MADE M000 11");
    for (const char* each : {"address", "phone"}) {
        ASSERT_EQ(app().supplierForm().mainCaption.substr(0, 12), "下一项：") << each;
        form(FormKind::Main);
        app().handle(TextAction{TextAction::Kind::Plane, {}});
        type("12345");
    }
    form(FormKind::Main);
    world.sign(keeper);
    ASSERT_EQ(app().screen(), Screen::SupplierCard) << world.toast();
    EXPECT_EQ(app().supplierCard().state, "候选");
    EXPECT_EQ(world.toast(), "已登记，请再登记证照，定为合格");
    card(CardKind::Edit);
    EXPECT_EQ(app().supplierForm().mainReason, "没有改动");
}

TEST_F(SuppliersFlow, TheCalendarHoldsPapersAndHealthCertificatesTheSoonestFirst) {
    paper(1, grocer, PaperKind::BusinessLicence, kCreditCode, {});
    paper(2, grocer, PaperKind::FoodTradeLicence, kLicence, makeDate(2026, 11, 9));
    paper(3, grocer, PaperKind::Agreement, "", makeDate(2026, 12, 10));
    world.openTile("home.suppliers");
    EXPECT_EQ(app().supplierList().papersCaption, "证照到期（2）");
    app().handle(SuppliersAction{SuppliersAction::Kind::Papers, {}});
    ASSERT_EQ(app().screen(), Screen::Papers);
    const auto& rows = app().paperCalendar().rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].state, "已过期");
    EXPECT_EQ(rows[0].badges, std::vector<std::string>{"过期 11 天"});
    EXPECT_EQ(rows[1].right, "2026-12-10");
    EXPECT_EQ(rows[1].state, "2026-12") << "by month";
    app().handle(PapersAction{PapersAction::Kind::Range, "ended"});
    ASSERT_EQ(app().paperCalendar().rows.size(), 1U);
    app().handle(PapersAction{PapersAction::Kind::Row, app().paperCalendar().rows[0].id});
    EXPECT_EQ(app().screen(), Screen::SupplierCard);
    // Certificates of the cooks end on 2027-05-31.
    world.clock.advance(hours(24 * 150));
    world.openTile("home.suppliers");
    app().handle(SuppliersAction{SuppliersAction::Kind::Papers, {}});
    app().handle(PapersAction{PapersAction::Kind::Range, "60"});
    const auto& later = app().paperCalendar().rows;
    const auto person = std::find_if(later.begin(), later.end(),
                                     [](const Row& row) { return row.sub.starts_with("健康证"); });
    ASSERT_NE(person, later.end());
    app().handle(PapersAction{PapersAction::Kind::Row, person->id});
    EXPECT_EQ(app().screen(), Screen::People);
}

}  // namespace
}  // namespace kiosk::testing
