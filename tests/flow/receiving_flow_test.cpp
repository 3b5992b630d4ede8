// Deliveries as a keeper enters them: scanned or chosen, judged while she types, signed by three.
#include <algorithm>
#include <iostream>

#include "core/codes/label.h"
#include "core/domain/supplier_records.h"
#include "tests/support/flow_world.h"

namespace kiosk::testing {
namespace {

using namespace canteen;
using FormKind = DeliveryFormAction::Kind;
using LineKind = GoodsFormAction::Kind;

constexpr char kSauce[] = "6901234567892";
const Signatures kSetup{};

template <class T>
T numbered(unsigned char n) {
    T id;
    id.uuid.bytes[15] = n;
    id.uuid.bytes[0] = 7;
    return id;
}

class ReceivingFlow : public ::testing::Test {
  protected:
    ReceivingFlow() {
        keeper = world.hire("3001", "周大勇", Post::Storekeeper, Role::Worker | Role::Keeper);
        acceptor = world.hire("3002", "吴小燕", Post::Teacher, Role::Teacher | Role::Acceptor);
        reviewer = world.hire("3003", "韩主任", Post::Teacher, Role::Teacher | Role::Reviewer);
        for (const StaffId staff : {world.cook, world.officer, world.director, keeper})
            world.checkHealthy(staff);
        app().handle(AppAction{AppAction::Kind::SignOut, {}});
        grocer = supplier(1, "丰年粮油", SupplierType::Trader);
        butcher = supplier(2, "清河肉联厂", SupplierType::Slaughterhouse);
        rice = product(1, "东北大米", GoodsClass::Staple, Storage::Ambient, Unit::Kilogram, {});
        cabbage = product(2, "大白菜", GoodsClass::Produce, Storage::Ambient, Unit::Kilogram, {});
        pork = product(3, "鲜猪肉", GoodsClass::Pork, Storage::Chilled, Unit::Kilogram, {});
        sauce = product(4, "酱油", GoodsClass::Packaged, Storage::Ambient, Unit::Bottle,
                        {"0" + std::string(kSauce)});
        world.at(6, 10);
    }
    AppModel& app() { return world.app(); }

    template <class Body>
    void append(const Body& body) {
        const RecordId record = makeId<RecordId>(world.clock.wall());
        ASSERT_TRUE(world.store().append(store::makeDraft(record, body, kSetup)).has_value());
    }
    SupplierId supplier(unsigned char n, const std::string& name, SupplierType type) {
        SupplierRegistered body;
        body.supplier = numbered<SupplierId>(n);
        body.name = name;
        body.type = type;
        body.address = "清河镇正街";
        body.contact = "冯年";
        body.phone = "000-5550101";
        append(body);
        append(SupplierListed{body.supplier, SupplierState::Approved, "", {}, {}});
        for (const PaperKind kind :
             {PaperKind::BusinessLicence, PaperKind::FoodTradeLicence, PaperKind::FoodProductionLicence,
              PaperKind::SlaughterPermit, PaperKind::DiseasePreventionPermit}) {
            PaperFiled paper;
            paper.paper = numbered<PaperId>(static_cast<unsigned char>(++papers));
            paper.supplier = body.supplier;
            paper.kind = kind;
            paper.number = "T" + std::to_string(papers);
            paper.issued = makeDate(2025, 11, 1);
            paper.expires = makeDate(2027, 11, 1);
            paper.sealed = true;
            append(paper);
        }
        return body.supplier;
    }
    ProductId product(unsigned char n, const std::string& name, GoodsClass goods, Storage storage, Unit unit,
                      std::vector<std::string> gtins) {
        ProductRegistered body;
        body.product = numbered<ProductId>(n);
        body.name = name;
        body.goods = goods;
        body.storage = storage;
        body.unit = unit;
        body.gtins = std::move(gtins);
        append(body);
        return body.product;
    }

    // Every answer of a finger is a tap; what the person types counts key by key.
    template <class Action>
    void tap(const Action& action) {
        ++taps;
        app().handle(action);
    }
    void tap(LineKind kind, const std::string& arg = {}) { tap(GoodsFormAction{kind, arg}); }
    void keys(const std::string& digits) {
        for (const char digit : digits) tap(LineKind::Key, std::string(1, digit));
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
    // The chip of the paper need with these words.
    void paper(std::size_t need, const std::string& words) {
        ASSERT_LT(need, app().goodsForm().papers.size());
        for (const Option& option : app().goodsForm().papers[need].answers)
            if (option.text == words) return tap(LineKind::Paper, option.id);
        FAIL() << "no answer " << words;
    }
    void allPapersCame() {
        for (std::size_t i = 0; i < app().goodsForm().papers.size(); ++i)
            if (app().goodsForm().papers[i].tone != Tone::Good)
                tap(LineKind::Paper, app().goodsForm().papers[i].answers.front().id);
    }

    void newDelivery(SupplierId from) {
        world.openTile("home.receiving");
        tap(ReceivingAction{ReceivingAction::Kind::New, {}});
        ASSERT_EQ(app().screen(), Screen::PickSupplier);
        tap(PickAction{PickAction::Kind::Row, rowId(from)});
        ASSERT_EQ(app().screen(), Screen::DeliveryForm);
        tap(DeliveryFormAction{FormKind::Clean, "1"});
        tap(DeliveryFormAction{FormKind::Locked, "1"});
        tap(DeliveryFormAction{FormKind::Save, {}});
        if (app().screen() == Screen::SignIn) world.sign(keeper);
        ASSERT_EQ(app().screen(), Screen::Delivery);
    }
    void choose(ProductId product) {
        tap(DeliveryAction{DeliveryAction::Kind::Add, {}});
        ASSERT_EQ(app().screen(), Screen::PickProduct);
        tap(PickAction{PickAction::Kind::Row, rowId(product)});
        ASSERT_EQ(app().screen(), Screen::GoodsForm);
    }
    // Goes on until nothing is open, then saves.
    void save() {
        for (int i = 0; i < 8 && app().screen() == Screen::GoodsForm && app().goodsForm().mainReason.empty();
             ++i)
            tap(LineKind::Main);
        if (app().screen() == Screen::SignIn) world.sign(keeper);
    }
    void cabbageLine(const std::string& kilograms) {
        choose(cabbage);
        tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
        keys(kilograms);
        tap(LineKind::Main);
        tap(LineKind::Good);
        allPapersCame();
        save();
        ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    }
    // A photo comes out like this and is used.
    void photograph(port::PageVerdict verdict = port::PageVerdict::Good) {
        ASSERT_EQ(app().screen(), Screen::Photo);
        world.look();
        tap(PhotoAction{PhotoAction::Kind::Main, {}});
        ASSERT_TRUE(world.camera.asked);
        photoOf = *world.camera.asked;
        world.camera.answer(verdict, ++photos);
        world.look();
        if (verdict == port::PageVerdict::Good) return tap(PhotoAction{PhotoAction::Kind::Main, {}});
        tap(PhotoAction{PhotoAction::Kind::Anyway, {}});
        answer("送货的等不及");
    }
    void photosDone() { tap(PhotoAction{PhotoAction::Kind::Main, {}}); }
    // The newest delivery of today as it is stored.
    service::DeliveryDetail stored() {
        const auto receiving = service::Receiving(world.terminal().context());
        return *receiving.find(receiving.day(makeDate(2026, 11, 20)).back().delivery);
    }
    std::string undo() { return app().view().undo ? app().view().undo->text : ""; }
    std::vector<std::string> notes() {
        std::vector<std::string> words;
        for (const ToneLine& note : app().goodsForm().notes) words.push_back(note.words);
        return words;
    }
    bool notes(const std::string& part) {
        const auto all = notes();
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& words) { return words.find(part) != std::string::npos; });
    }

    FlowWorld world;
    StaffId keeper, acceptor, reviewer;
    SupplierId grocer, butcher;
    ProductId rice, cabbage, pork, sauce;
    int papers = 0;
    int taps = 0;
    std::uint8_t photos = 0;
    port::PhotoOf photoOf{};
};

TEST_F(ReceivingFlow, AKnownScannedLineTakesEightTapsAtMost) {
    newDelivery(grocer);
    choose(rice);  // the ticket of the vehicle comes with the first line
    world.openTile("home.receiving");
    app().handle(ReceivingAction{ReceivingAction::Kind::Delivery, app().receivingDay().deliveries[0].id});
    app().handle(DeliveryAction{DeliveryAction::Kind::Line, "draft"});
    answer("接着验");
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    tap(LineKind::QuickDay, "-1");
    keys("");
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    keys("250");
    tap(LineKind::Main);
    tap(LineKind::Good);
    allPapersCame();
    save();
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();

    taps = 0;
    world.scan(
        "]C101"
        "06901234567892"
        "17270914"
        "10"
        "L20260915");
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_EQ(app().goodsForm().lot, "L20260915");
    EXPECT_EQ(app().goodsForm().days[1].value, "2027-09-14");
    EXPECT_EQ(app().goodsForm().step, GoodsStep::Amount) << "what the code said is not asked again";
    keys("24");
    tap(LineKind::Main);
    tap(LineKind::Good);
    ASSERT_EQ(app().goodsForm().papers.size(), 2U);
    EXPECT_EQ(app().goodsForm().papers[0].tone, Tone::Good) << "one ticket stands for the whole vehicle";
    allPapersCame();
    save();
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    EXPECT_EQ(undo(), "已收：酱油 24 瓶");
    std::cout << "taps for a known scanned line: " << taps << "\n";
    EXPECT_LE(taps, 8);
}

TEST_F(ReceivingFlow, TheHeadTakesSevenTapsAndAsksForNothingByDefault) {
    world.openTile("home.receiving");
    tap(ReceivingAction{ReceivingAction::Kind::New, {}});
    const Row& first = app().supplierPick().rows.front();
    EXPECT_EQ(first.tone, Tone::Good);
    EXPECT_EQ(first.sub, "证照齐全有效");
    tap(PickAction{PickAction::Kind::Row, rowId(grocer)});
    EXPECT_NE(app().deliveryForm().mainReason, "") << "nobody said how the vehicle looked";
    for (const Option& option : app().deliveryForm().clean) EXPECT_FALSE(option.chosen);
    tap(DeliveryFormAction{FormKind::Clean, "0"});
    tap(DeliveryFormAction{FormKind::Locked, "1"});
    ASSERT_EQ(app().deliveryForm().notes.size(), 1U);
    EXPECT_EQ(app().deliveryForm().notes[0].words, "送货车不干净，请跟送货人说");
    tap(DeliveryFormAction{FormKind::Save, {}});
    std::cout << "taps for a head: " << taps + 1 << " and one PIN\n";
    EXPECT_LE(taps + 1, 7);
}

TEST_F(ReceivingFlow, ScanningAProductOnTheHomeScreenOpensTheLineOfTheOnlyOpenDelivery) {
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    world.scan(kSauce);
    EXPECT_EQ(world.toast(), "先登记到货，再扫货上的条码");
    newDelivery(grocer);
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    world.pass(seconds(6));
    world.scan(kSauce);
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_EQ(app().goodsForm().product, "酱油");
    EXPECT_TRUE(app().goodsForm().amounts[0].typed.empty()) << "an amount is never suggested";
}

TEST_F(ReceivingFlow, AnAmbiguousCodeIsNeverGuessed) {
    newDelivery(grocer);
    world.scan(
        "01"
        "06901234567892"
        "10"
        "A12"
        "17261231");
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    ASSERT_GE(app().goodsForm().parses.size(), 2U);
    std::size_t right = 9;
    for (std::size_t i = 0; i < app().goodsForm().parses.size(); ++i)
        if (app().goodsForm().parses[i].sub.find("2026-12-31") != std::string::npos) right = i;
    ASSERT_LT(right, app().goodsForm().parses.size());
    tap(LineKind::Parse, std::to_string(right));
    EXPECT_TRUE(app().goodsForm().parses.empty());
    EXPECT_EQ(app().goodsForm().lot, "A12");
    EXPECT_EQ(app().goodsForm().days[1].value, "2026-12-31");
}

TEST_F(ReceivingFlow, AnUnknownItemKeepsItsLotUntilTheProductIsChosen) {
    newDelivery(grocer);
    world.scan(
        "]C101"
        "06911988000019"
        "17270914"
        "10"
        "L7");
    EXPECT_EQ(app().screen(), Screen::PickProduct);
    EXPECT_EQ(world.toast(), "这个条码还没有产品，请选一个");
    tap(PickAction{PickAction::Kind::Row, rowId(rice)});
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_EQ(app().goodsForm().lot, "L7");
}

TEST_F(ReceivingFlow, DaysAreTouchedAndNeverTyped) {
    newDelivery(grocer);
    choose(rice);
    EXPECT_EQ(app().goodsForm().step, GoodsStep::Dates);
    tap(LineKind::Month, "9");
    ASSERT_EQ(app().goodsForm().picker.monthDays.size(), 30U);
    tap(LineKind::MonthDay, "15");
    EXPECT_EQ(app().goodsForm().days[0].value, "2026-09-15");
    EXPECT_TRUE(app().goodsForm().days[1].current) << "now the last day";
    tap(LineKind::QuickDay, "365");
    EXPECT_EQ(app().goodsForm().days[1].value, "2027-09-15");
    EXPECT_EQ(app().goodsForm().step, GoodsStep::Amount);
}

TEST_F(ReceivingFlow, MeatWithoutItsCertificateIsNotTakenAndNobodyMayLetItIn) {
    newDelivery(butcher);
    choose(pork);
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    keys("40");
    tap(LineKind::Main);
    tap(LineKind::Good);
    keys("3.5");
    EXPECT_EQ(app().goodsForm().temperature, "3.5");
    for (int i = 0; i < 4; ++i)
        if (app().goodsForm().mainReason.empty()) tap(LineKind::Main);
    EXPECT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_TRUE(notes("没有动物检疫合格证明，不能收"));
    EXPECT_FALSE(app().goodsForm().canOverride);
    EXPECT_NE(app().goodsForm().mainReason, "");
}

TEST_F(ReceivingFlow, WarmMeatIsRefusedAsAWholeWithReasonAndWayOut) {
    newDelivery(butcher);
    choose(pork);
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    keys("40");
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Temperature)));
    keys("12.5");
    EXPECT_TRUE(notes("太高"));
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Refusal)));
    tap(LineKind::Share, "2");
    EXPECT_FALSE(app().goodsForm().mainReason.empty() && app().goodsForm().mainCaption != "下一步");
    tap(LineKind::ReasonOf, std::to_string(static_cast<int>(RejectReason::Temperature)));
    tap(LineKind::ActionOf, std::to_string(static_cast<int>(RejectAction::Returned)));
    save();
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    EXPECT_EQ(app().delivery().lines.front().state, "拒收");
    EXPECT_EQ(app().delivery().lines.front().right, "40 公斤");
}

TEST_F(ReceivingFlow, AWarmLineMayBeLetInByTheDirectorInPerson) {
    newDelivery(butcher);
    choose(pork);
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    keys("40");
    tap(LineKind::Main);
    tap(LineKind::Good);
    keys("8.5");
    tap(LineKind::Main);
    ASSERT_EQ(app().goodsForm().step, GoodsStep::Papers);
    for (int i = 0; i < 4; ++i) {
        for (std::size_t k = 0; k < app().goodsForm().papers.size(); ++k) {
            if (app().goodsForm().papers[k].tone == Tone::Good) continue;
            tap(LineKind::Paper, app().goodsForm().papers[k].answers.front().id);
            if (app().screen() != Screen::Text) continue;
            for (const char* digit : {"1", "2", "3"}) app().handle(TextAction{TextAction::Kind::Key, digit});
            app().handle(TextAction{TextAction::Kind::Done, {}});
        }
    }
    ASSERT_TRUE(app().goodsForm().canOverride) << ::testing::PrintToString(notes());
    EXPECT_NE(app().goodsForm().mainReason, "");
    tap(LineKind::Override);
    answer("温度已复测，合格");
    ASSERT_EQ(app().screen(), Screen::SignIn);
    world.sign(world.director);
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    EXPECT_EQ(app().delivery().lines.front().badges, std::vector<std::string>{"总监同意"});
}

TEST_F(ReceivingFlow, APaperToFollowBecomesADutyThatTheHomeScreenNames) {
    newDelivery(grocer);
    choose(cabbage);
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    keys("62.5");
    tap(LineKind::Main);
    tap(LineKind::Good);
    paper(0, "待补");
    EXPECT_EQ(app().goodsForm().mainCaption, "隔离，保存");
    save();
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    EXPECT_EQ(app().delivery().lines.front().state, "隔离待补");

    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    const auto& notices = app().home().notices;
    const auto notice = std::find_if(notices.begin(), notices.end(),
                                     [](const HomeNotice& each) { return each.opens == "home.duties"; });
    ASSERT_NE(notice, notices.end());
    app().handle(HomeAction{HomeAction::Kind::OpenTile, notice->opens});
    ASSERT_EQ(app().screen(), Screen::Duties);
    const auto& duties = app().duties().duties;
    const auto duty =
        std::find_if(duties.begin(), duties.end(), [](const Row& each) { return each.state == "补证票"; });
    ASSERT_NE(duty, duties.end());
    EXPECT_EQ(duty->title, "大白菜");
    EXPECT_EQ(duty->right, "11-21 06:10 前");
    const std::size_t before = duties.size();
    app().handle(DutiesAction{duty->id});
    ASSERT_EQ(app().screen(), Screen::PickPaper);
    app().handle(PickAction{PickAction::Kind::Extra, app().paperPick().extras.front().id});
    ASSERT_EQ(app().screen(), Screen::Text);
    for (const char* digit : {"7", "7", "8", "1"}) app().handle(TextAction{TextAction::Kind::Key, digit});
    app().handle(TextAction{TextAction::Kind::Done, {}});
    ASSERT_EQ(app().screen(), Screen::Photo);
    app().handle(PhotoAction{PhotoAction::Kind::Main, {}});  // there is no camera
    ASSERT_EQ(app().screen(), Screen::Duties) << world.toast();
    EXPECT_EQ(app().duties().duties.size(), before - 1);
    EXPECT_EQ(undo(), "证票已补：大白菜");
}

TEST_F(ReceivingFlow, ThreeDifferentPeopleSignOneAfterTheOther) {
    newDelivery(grocer);
    cabbageLine("62.5");
    taps = 0;
    tap(DeliveryAction{DeliveryAction::Kind::SignNext, {}});
    ASSERT_EQ(app().screen(), Screen::SignIn) << "the keeper is signed in and has signed already";
    const auto offered = [&](StaffId staff) {
        const auto& people = app().signIn().people;
        return std::any_of(people.begin(), people.end(),
                           [&](const Row& row) { return row.id == rowId(staff) && row.enabled; });
    };
    EXPECT_FALSE(offered(keeper));
    EXPECT_TRUE(offered(acceptor));
    world.sign(acceptor);
    ASSERT_EQ(app().screen(), Screen::SignIn);
    EXPECT_FALSE(offered(acceptor)) << "nobody signs two places";
    world.sign(reviewer);
    ASSERT_EQ(app().screen(), Screen::Delivery);
    EXPECT_EQ(app().delivery().state, "已完成");
    for (const SignPlaceView& place : app().delivery().places)
        EXPECT_NE(place.name.empty(), !place.optional) << place.role;
    std::cout << "taps for three signatures: " << taps << " and two PINs\n";
}

// A hook of a few strokes, as a panel tells it.
SignatureAction ink() {
    SignatureAction action{SignatureAction::Kind::Ink, {}, 200, 80};
    for (int i = 0; i < 40; ++i) action.ink.push_back({{20 + static_cast<float>(i), 30}, 100 + i * 0.01});
    action.ink.push_back({{60, 30}, 100.5, false});
    return action;
}

TEST_F(ReceivingFlow, TheDelivererDrawsASignatureThatTheKeeperStandsFor) {
    newDelivery(grocer);
    cabbageLine("62.5");
    ASSERT_EQ(app().delivery().places.size(), 4U);
    const std::string place = app().delivery().places.back().id;
    EXPECT_TRUE(app().delivery().places.back().optional);
    tap(DeliveryAction{DeliveryAction::Kind::Sign, place});
    ASSERT_EQ(app().screen(), Screen::Signature) << "the keeper is signed in";
    EXPECT_FALSE(app().signature().mainReason.empty()) << "nothing is drawn yet";
    app().handle(SignatureAction{SignatureAction::Kind::Done});
    ASSERT_EQ(app().screen(), Screen::Signature);
    app().handle(ink());
    EXPECT_EQ(app().signature().ink.size(), 1U);
    app().handle(SignatureAction{SignatureAction::Kind::Clear});
    EXPECT_TRUE(app().signature().ink.empty());
    app().handle(ink());
    app().handle(SignatureAction{SignatureAction::Kind::Done});
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    const SignPlaceView& signedPlace = app().delivery().places.back();
    EXPECT_EQ(signedPlace.name, "已签");
    ASSERT_EQ(signedPlace.ink.lines.size(), 1U);
    EXPECT_EQ(signedPlace.ink.lines[0].size(), 40U);
    EXPECT_EQ(app().delivery().state, "待签") << "the three of the school still sign";
    app().handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_TRUE(app().delivery().places.back().ink.lines.empty());
}

TEST_F(ReceivingFlow, WhereTheSchoolWantsItTheThreeDrawBesideTheirPin) {
    const_cast<rules::RulePack&>(world.terminal().context().pack).receiving.drawnSignatures = 1;
    newDelivery(grocer);
    cabbageLine("62.5");
    tap(DeliveryAction{DeliveryAction::Kind::SignNext, {}});
    ASSERT_EQ(app().screen(), Screen::Signature) << "the keeper is signed in";
    app().handle(ink());
    app().handle(SignatureAction{SignatureAction::Kind::Done});
    ASSERT_EQ(app().screen(), Screen::SignIn) << "the acceptor is asked at once";
    world.sign(acceptor);
    ASSERT_EQ(app().screen(), Screen::Signature);
    EXPECT_NE(app().signature().hint.find("验收人"), std::string::npos);
    app().handle(AppAction{AppAction::Kind::Back, {}});
    ASSERT_EQ(app().screen(), Screen::Delivery);
    EXPECT_EQ(app().delivery().state, "待签") << "who does not draw has not signed";
    tap(DeliveryAction{DeliveryAction::Kind::SignNext, {}});
    world.sign(acceptor);
    app().handle(ink());
    app().handle(SignatureAction{SignatureAction::Kind::Done});
    ASSERT_EQ(app().screen(), Screen::SignIn) << "the reviewer is asked at once";
    app().handle(SignInAction{SignInAction::Kind::Cancel, {}});
    for (const SignPlaceView& place : app().delivery().places)
        EXPECT_EQ(place.ink.lines.size(), place.role == "经手人" || place.role == "验收人" ? 1U : 0U)
            << place.role;
}

TEST_F(ReceivingFlow, WhoeverWasCalledAwayWhileDrawingHasNotSigned) {
    newDelivery(grocer);
    cabbageLine("62.5");
    tap(DeliveryAction{DeliveryAction::Kind::Sign, app().delivery().places.back().id});
    app().handle(ink());
    world.pass(seconds(120));
    ASSERT_EQ(app().screen(), Screen::Home);
    EXPECT_TRUE(app().signature().ink.empty());
}

TEST_F(ReceivingFlow, WhoIsAwaySignsLaterFromTheDuties) {
    newDelivery(grocer);
    cabbageLine("62.5");
    tap(DeliveryAction{DeliveryAction::Kind::SignNext, {}});
    app().handle(SignInAction{SignInAction::Kind::Cancel, {}});
    EXPECT_EQ(app().delivery().state, "待签");
    world.pass(hours(1));
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    app().handle(HomeAction{HomeAction::Kind::OpenTile, "home.duties"});
    const auto& duties = app().duties().duties;
    const auto duty =
        std::find_if(duties.begin(), duties.end(), [](const Row& each) { return each.state == "补签字"; });
    ASSERT_NE(duty, duties.end());
    app().handle(DutiesAction{duty->id});
    ASSERT_EQ(app().screen(), Screen::Delivery);
    EXPECT_TRUE(app().delivery().canSign);
}

TEST_F(ReceivingFlow, ATimeOutKeepsTheLineThatWasBegun) {
    newDelivery(grocer);
    choose(cabbage);
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    keys("31");
    world.pass(seconds(120));
    ASSERT_EQ(app().screen(), Screen::Home);
    world.openTile("home.receiving");
    app().handle(ReceivingAction{ReceivingAction::Kind::Delivery, app().receivingDay().deliveries[0].id});
    ASSERT_FALSE(app().delivery().lines.empty());
    EXPECT_EQ(app().delivery().lines.front().state, "没存完");
    app().handle(DeliveryAction{DeliveryAction::Kind::Line, "draft"});
    answer("接着验");
    EXPECT_EQ(app().goodsForm().amounts[0].typed, "31");
}

TEST_F(ReceivingFlow, TheHeadteacherVoidsALineOfTheKeeper) {
    const StaffId head = world.hire("4001", "钱校长", Post::Headteacher, Roles{} | Role::Headteacher);
    newDelivery(grocer);
    cabbageLine("62.5");
    app().handle(AppAction{AppAction::Kind::SignOut, {}});
    world.openTile("home.receiving");
    app().handle(
        ReceivingAction{ReceivingAction::Kind::Delivery, app().receivingDay().deliveries.front().id});
    app().handle(DeliveryAction{DeliveryAction::Kind::Line, app().delivery().lines.front().id});
    answer("作废");
    answer("填错了");
    world.sign(head);
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    EXPECT_TRUE(app().delivery().lines.empty());
}

TEST_F(ReceivingFlow, ALineIsUndoneWithinTenSecondsAndCorrectedLaterWithAReason) {
    newDelivery(grocer);
    cabbageLine("62.5");
    app().handle(AppAction{AppAction::Kind::Undo, {}});
    EXPECT_TRUE(app().delivery().lines.empty());
    cabbageLine("60");
    world.pass(seconds(11));
    app().handle(DeliveryAction{DeliveryAction::Kind::Line, app().delivery().lines.front().id});
    answer("更正这一样");
    answer("填错了");
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_TRUE(app().goodsForm().correction);
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    tap(LineKind::Key, "C");
    keys("26");
    save();
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    ASSERT_EQ(app().delivery().lines.size(), 2U);
    EXPECT_EQ(app().delivery().lines[0].right, "26 公斤");
    EXPECT_TRUE(app().delivery().lines[1].struck) << "the old line stays";
}

class CameraFlow : public ReceivingFlow {
  protected:
    CameraFlow() { world.plugCamera(); }
    void stand(SupplierId from) {
        newDelivery(from);
        world.look();
    }
    [[nodiscard]] const CameraView& camera() { return app().delivery().camera; }
};

TEST_F(CameraFlow, RestsUntilAScreenLooksAndNoLonger) {
    EXPECT_EQ(world.camera.starts, 0);
    stand(grocer);
    EXPECT_EQ(world.camera.wanted, codes::kTradeCodes);
    EXPECT_TRUE(camera().picture);
    choose(rice);
    world.look();
    EXPECT_EQ(world.camera.starts, 1) << "it goes on from screen to screen";
    app().handle(AppAction{AppAction::Kind::GoHome, {}});
    world.look();
    EXPECT_FALSE(world.camera.wanted);
    EXPECT_FALSE(camera().picture);
}

TEST_F(CameraFlow, ReadsALineAndTheRecordSaysThatItWasTheCamera) {
    stand(grocer);
    world.camera.see(kSauce);
    app().tick();
    EXPECT_EQ(camera().outlines.size(), 1U) << "shown before anything is done with it";
    EXPECT_EQ(camera().words, "读到了");
    world.look();
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_EQ(app().goodsForm().product, "酱油");
    tap(LineKind::QuickDay, "-1");
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    keys("24");
    tap(LineKind::Main);
    tap(LineKind::Good);
    allPapersCame();
    save();
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    const auto form =
        service::Receiving(world.terminal().context()).openLineCorrection(stored().goods[0].record);
    ASSERT_TRUE(form.has_value());
    EXPECT_EQ(form->goods.codeMethod, CodeMethod::Camera);
}

TEST_F(CameraFlow, OfCodesThatNameOneThingTheOneThatSaysMoreCounts) {
    stand(grocer);
    world.camera.see(kSauce);
    world.camera.see("]C101069012345678921727091410L20260915", codes::Symbology::Code128);
    world.camera.see("https://brand.example/x", codes::Symbology::QrCode);
    world.look();
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_TRUE(app().goodsForm().parses.empty());
    EXPECT_EQ(app().goodsForm().lot, "L20260915");
}

TEST_F(CameraFlow, SeveralThingsInSightAreOfferedAsAList) {
    product(5, "蚝油", GoodsClass::Packaged, Storage::Ambient, Unit::Bottle, {"06911988000019"});
    stand(grocer);
    world.camera.see(kSauce);
    world.camera.see("6911988000019");
    world.look();
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    ASSERT_EQ(app().goodsForm().parses.size(), 2U);
    EXPECT_EQ(app().goodsForm().parsesTitle, "看到几个码，要哪一个？");
    EXPECT_EQ(app().goodsForm().parses[1].title, "蚝油");
    tap(LineKind::Parse, "1");
    EXPECT_EQ(app().goodsForm().product, "蚝油");
}

TEST_F(CameraFlow, WhatIsOfNoUseIsSaidInThePictureAndDisturbsNobody) {
    stand(grocer);
    const std::string before = world.toast();
    world.camera.see("https://brand.example/x", codes::Symbology::QrCode);
    world.look();
    EXPECT_EQ(app().screen(), Screen::Delivery);
    EXPECT_EQ(world.toast(), before);
    EXPECT_EQ(camera().words, "这个码用不上，换货上的条码");
}

TEST_F(CameraFlow, AfterSixSecondsWithoutSuccessItLeadsToTyping) {
    stand(grocer);
    EXPECT_FALSE(camera().typing);
    EXPECT_EQ(camera().words, "条码对着摄像头");
    world.pass(seconds(7));
    EXPECT_TRUE(camera().typing);
    EXPECT_EQ(camera().words, "读不出来就输数字");
    tap(DeliveryAction{DeliveryAction::Kind::TypeCode, {}});
    ASSERT_EQ(app().screen(), Screen::Text);
    EXPECT_EQ(app().typing().plane, KeyPlane::Signs);
    const auto typed = [&](const std::string& digits) {
        for (const char digit : digits)
            app().handle(TextAction{TextAction::Kind::Key, std::string(1, digit)});
        app().handle(TextAction{TextAction::Kind::Done, {}});
    };
    typed("6901234567893");
    ASSERT_EQ(app().screen(), Screen::Text) << "the check digit is wrong";
    EXPECT_EQ(app().typing().hint, "有一位不对，请对着条码再核一遍");
    EXPECT_EQ(app().typing().text, "6901234567893") << "and nothing has to be typed again";
    app().handle(TextAction{TextAction::Kind::Backspace, {}});
    typed("2");
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_EQ(app().goodsForm().product, "酱油");
}

TEST_F(CameraFlow, DigitsThatAreNoCodeOfGoodsAreRefusedInWords) {
    stand(grocer);
    tap(DeliveryAction{DeliveryAction::Kind::TypeCode, {}});
    for (const char* digit : {"1", "2", "3"}) app().handle(TextAction{TextAction::Kind::Key, digit});
    app().handle(TextAction{TextAction::Kind::Done, {}});
    EXPECT_EQ(app().screen(), Screen::Delivery);
    EXPECT_EQ(world.toast(), "这不是货的条码");
}

TEST_F(CameraFlow, TheLampTellsHowTheCameraIs) {
    const auto lamp = [&]() -> std::string {
        app().tick();
        for (const Lamp& each : app().view().lamps)
            if (each.id == "lamp.camera") return each.text;
        return "none";
    };
    EXPECT_EQ(lamp(), "摄像头");
    world.camera.now = port::DeviceState::Starting;
    EXPECT_EQ(lamp(), "摄像头启动中");
    world.camera.now = port::DeviceState::Absent;
    EXPECT_EQ(lamp(), "摄像头未接");
    world.camera.now = port::DeviceState::Failed;
    EXPECT_EQ(lamp(), "摄像头故障");
    world.hasCamera = false;
    world.restart();
    EXPECT_EQ(lamp(), "none");
}

TEST_F(CameraFlow, TheDeliveryNoteIsPhotographedIntoTheHead) {
    world.openTile("home.receiving");
    tap(ReceivingAction{ReceivingAction::Kind::New, {}});
    tap(PickAction{PickAction::Kind::Row, rowId(grocer)});
    tap(DeliveryFormAction{FormKind::Clean, "1"});
    tap(DeliveryFormAction{FormKind::Locked, "1"});
    tap(DeliveryFormAction{FormKind::NotePhotos, {}});
    ASSERT_EQ(app().screen(), Screen::SignIn);
    world.sign(keeper);
    photograph();
    EXPECT_EQ(photoOf, port::PhotoOf::Page);
    tap(PhotoAction{PhotoAction::Kind::More, {}});
    photograph(port::PageVerdict::Glare);
    photosDone();
    ASSERT_EQ(app().screen(), Screen::DeliveryForm);
    EXPECT_EQ(app().deliveryForm().notePhotos, "2 张");
    tap(DeliveryFormAction{FormKind::Save, {}});
    ASSERT_EQ(app().screen(), Screen::Delivery) << "signed in once, for the photos";
    const service::DeliveryDetail delivery = stored();
    ASSERT_EQ(delivery.header.notePhotos.size(), 2U);
    EXPECT_TRUE(world.store().getBlob(delivery.header.notePhotos[1]).has_value());
    const auto form = service::Receiving(world.terminal().context()).openCorrection(delivery.line.delivery);
    EXPECT_EQ(form->note, "第 2 页照片反光，送货的等不及");
    tap(DeliveryAction{DeliveryAction::Kind::Change, {}});
    answer("看送货单照片");
    ASSERT_EQ(app().screen(), Screen::Pages);
    world.look();
    EXPECT_TRUE(app().pages().picture);
}

TEST_F(CameraFlow, RefusedGoodsArePhotographedAsTheyLieThere) {
    newDelivery(butcher);
    choose(pork);
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
    keys("40");
    tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Refusal)));
    EXPECT_EQ(app().goodsForm().photos, "") << "nothing is refused yet";
    tap(LineKind::Share, "2");
    EXPECT_EQ(app().goodsForm().photos, "拍照");
    tap(LineKind::Photos);
    photograph();
    EXPECT_EQ(photoOf, port::PhotoOf::Scene);
    photosDone();
    ASSERT_EQ(app().screen(), Screen::GoodsForm);
    EXPECT_EQ(app().goodsForm().photos, "已拍 1 张");
    tap(LineKind::ReasonOf, std::to_string(static_cast<int>(RejectReason::Sensory)));
    tap(LineKind::ActionOf, std::to_string(static_cast<int>(RejectAction::Returned)));
    save();
    ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    const auto form =
        service::Receiving(world.terminal().context()).openLineCorrection(stored().goods[0].record);
    EXPECT_EQ(form->goods.photos.size(), 1U);
}

TEST_F(CameraFlow, APaperThatWasToFollowIsPhotographedAndLookedAtBeforeItIsUsedAgain) {
    newDelivery(grocer);
    for (const char* kilograms : {"62.5", "31"}) {
        choose(cabbage);
        tap(LineKind::GoTo, std::to_string(static_cast<int>(GoodsStep::Amount)));
        keys(kilograms);
        tap(LineKind::Main);
        tap(LineKind::Good);
        paper(0, "待补");
        for (std::size_t i = 1; i < app().goodsForm().papers.size(); ++i)
            if (app().goodsForm().papers[i].tone != Tone::Good)
                tap(LineKind::Paper, app().goodsForm().papers[i].answers.front().id);
        save();
        ASSERT_EQ(app().screen(), Screen::Delivery) << world.toast();
    }
    const auto openDuty = [&] {
        app().handle(AppAction{AppAction::Kind::GoHome, {}});
        app().handle(HomeAction{HomeAction::Kind::OpenTile, "home.duties"});
        for (const Row& duty : app().duties().duties)
            if (duty.state == "补证票") return app().handle(DutiesAction{duty.id});
        FAIL() << "no paper is to follow";
    };
    openDuty();
    ASSERT_EQ(app().screen(), Screen::PickPaper);
    app().handle(PickAction{PickAction::Kind::Extra, app().paperPick().extras.front().id});
    app().handle(TextAction{TextAction::Kind::Done, {}});
    photograph();
    photosDone();
    ASSERT_EQ(app().screen(), Screen::Duties) << world.toast();
    EXPECT_EQ(undo(), "证票已补：大白菜");
    openDuty();
    ASSERT_EQ(app().screen(), Screen::PickPaper);
    ASSERT_FALSE(app().paperPick().rows.empty());
    EXPECT_EQ(app().paperPick().rows[0].badges, std::vector<std::string>{"1 页"});
    app().handle(PickAction{PickAction::Kind::Row, app().paperPick().rows[0].id});
    ASSERT_EQ(app().screen(), Screen::Pages);
    world.look();
    EXPECT_TRUE(app().pages().picture);
    EXPECT_EQ(app().pages().useCaption, "用这份");
    app().handle(PagesAction{PagesAction::Kind::Use});
    ASSERT_EQ(app().screen(), Screen::Duties) << world.toast();
    for (const Row& duty : app().duties().duties) EXPECT_NE(duty.state, "补证票");
}

}  // namespace
}  // namespace kiosk::testing
