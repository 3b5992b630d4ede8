// 监督检查: how inspectors come in, what they may write, that two hours are two hours, and what the count and
// the first answers say.
#include "core/service/inspections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text_id.h"
#include "core/domain/people_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/checkpoint.h"
#include "core/service/inspection_codes.h"
#include "core/service/inspector_answers.h"
#include "core/service/shelf_count.h"
#include "core/store/database.h"
#include "core/store/receiving_queries.h"
#include "core/store/terminal_queries.h"
#include "core/store/verify.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

constexpr service::PinCost kCheapPin{1, 8192};
const std::vector<Inspector> kTwo{{"何敏", "清河县市场监督管理局", "FZ-330012"},
                                  {"周正", "清河县市场监督管理局", "FZ-330047"}};

DrawnSignature drawn(std::int32_t seed = 0) {
    return {9000, 4000, {{{500, 700 + seed, 0}, {2200, 1800, 90}, {3600, 900, 200}}}};
}

class InspectionsTest : public ::testing::Test {
  protected:
    InspectionsTest()
        : vault(std::move(*service::PinVault::open(house.store(), house.clock, kCheapPin))),
          codes(house.context(), house.clock, vault) {}

    template <class T>
    static TextId refusal(const Result<T>& result) {
        return result ? TextId::NotFound : result.error().text.id;
    }
    service::Inspections inspections() { return {house.context(), house.clock}; }
    service::ShelfCounts shelf() { return service::ShelfCounts(house.context()); }
    store::Database& db() { return house.store().database(); }

    service::InspectionCode given(StaffId by = kWang) {
        const auto code = service::makeInspectionCode(vault.key(), kCheapPin, codes.next());
        EXPECT_TRUE(codes.keep(house.record(), code, house.signer(by)));
        return code;
    }
    Result<service::InspectionPass> enter(const std::string& code) {
        const auto challenge = codes.begin();
        if (!challenge) return challenge.error();
        return codes.finish(*challenge, service::verify(*challenge, code));
    }
    service::InspectionNow begun() {
        const auto pass = enter(given().code);
        EXPECT_TRUE(pass);
        return inspections().start(house.record(), *pass, kTwo).value();
    }
    service::RemarkForm remark() {
        return {house.record(),
                RemarkResult::CorrectByDate,
                "留样柜温度计损坏，三日内更换",
                {drawn(1), drawn(2)}};
    }

    Storehouse house;
    service::PinVault vault;
    service::InspectionCodes codes;
};

TEST_F(InspectionsTest, TwoInspectorsComeInWithTheCodeForTwoHours) {
    EXPECT_EQ(refusal(enter("123456")), TextId::InspectionCodeNone);
    const auto now = begun();
    EXPECT_EQ(now.inspectors, kTwo);
    EXPECT_EQ(now.left, hours(2));
    house.clock.advance(minutes(119));
    EXPECT_TRUE(inspections().now());
    house.clock.advance(minutes(1));
    EXPECT_FALSE(inspections().now());
    ASSERT_TRUE(inspections().endIfOver());
    ASSERT_TRUE(inspections().endIfOver()) << "once is enough";
    EXPECT_EQ(inspections().list().front().row.how, InspectionEnd::TimeUp);
}

TEST_F(InspectionsTest, TheCodeIsGivenByThoseInChargeAndStandsInNoRecord) {
    const auto code = service::makeInspectionCode(vault.key(), kCheapPin, codes.next());
    EXPECT_EQ(refusal(codes.keep(house.record(), code, house.signer(kZhang))), TextId::NotPermitted);
    const RecordId record = house.record();
    ASSERT_TRUE(codes.keep(record, code, house.signer(kQian)));
    const auto entry = store::findEntry(db(), record);
    EXPECT_EQ(std::string(textOf(entry->body)).find(code.code), std::string::npos);
    EXPECT_EQ(entry->signatures.front().person, kQian);
}

TEST_F(InspectionsTest, TheCodeOpensOneInspectionAndIsSpentWithIt) {
    const auto code = given();
    const auto pass = enter(code.code);
    ASSERT_TRUE(pass);
    ASSERT_TRUE(inspections().start(house.record(), *pass, kTwo));
    const auto again = enter(code.code);
    ASSERT_TRUE(again) << "they come back after somebody else used the terminal";
    EXPECT_EQ(again->inspection, pass->inspection);
    EXPECT_EQ(refusal(inspections().start(house.record(), *again, kTwo)), TextId::InspectionCodeNone);
    ASSERT_TRUE(inspections().end(house.record(), InspectionEnd::ByInspector));
    EXPECT_EQ(refusal(enter(code.code)), TextId::InspectionCodeNone);
}

TEST_F(InspectionsTest, AnUnusedCodeIsGoodForHalfAnHour) {
    const auto code = given();
    house.clock.advance(minutes(29));
    EXPECT_TRUE(enter(code.code));
    house.clock.advance(minutes(1));
    EXPECT_EQ(refusal(enter(code.code)), TextId::InspectionCodeNone);
    EXPECT_FALSE(codes.isGiven());
}

TEST_F(InspectionsTest, WrongCodesMakeEverybodyWaitUntilANewCodeIsGiven) {
    const auto code = given();
    const std::string wrong = code.code == "000000" ? "111111" : "000000";
    for (int i = 0; i < 3; ++i) EXPECT_EQ(refusal(enter(wrong)), TextId::InspectionCodeWrong);
    EXPECT_EQ(refusal(enter(code.code)), TextId::SignInWait);
    EXPECT_TRUE(enter(given().code));
}

TEST_F(InspectionsTest, ItTakesTwoPeopleWithDocuments) {
    const auto pass = enter(given().code);
    ASSERT_TRUE(pass);
    auto people = kTwo;
    people.pop_back();
    EXPECT_EQ(refusal(inspections().start(house.record(), *pass, people)), TextId::InspectionTwoPeople);
    people.push_back({"周正", "", "FZ-330047"});
    EXPECT_EQ(refusal(inspections().start(house.record(), *pass, people)), TextId::InspectorUnitMissing);
    people.back() = {"周正", "清河县市场监督管理局", "FZ-330012"};
    EXPECT_EQ(refusal(inspections().start(house.record(), *pass, people)), TextId::InspectorSameDocument);
    EXPECT_FALSE(inspections().now());
}

TEST_F(InspectionsTest, ItGoesOnAfterAPowerCut) {
    const auto now = begun();
    house.clock.advance(minutes(30));
    ASSERT_TRUE(inspections().viewed(house.record(), {{"samples", "留样", house.now()}}));
    house.clock.reboot(minutes(10));
    house.reopen();
    const auto after = service::Inspections({house.store(), house.site, house.pack}, house.clock).now();
    ASSERT_TRUE(after);
    EXPECT_EQ(after->inspection, now.inspection);
    EXPECT_EQ(after->inspectors, kTwo);
    EXPECT_EQ(after->left, minutes(80));
}

TEST_F(InspectionsTest, AClockThatIsSetBackDoesNotLengthenIt) {
    begun();
    house.clock.advance(minutes(100));
    house.clock.shiftWall(hours(-1));
    EXPECT_EQ(inspections().now()->left, minutes(20)) << "set by hand: trusted time goes on";
    ASSERT_TRUE(
        house.store().append(store::makeDraft(house.record(), ClockConfirmed{house.clock.wall()}, {})));
    EXPECT_EQ(inspections().now()->left, minutes(20)) << "even when the officer calls it right";
    house.clock.advance(minutes(20));
    EXPECT_FALSE(inspections().now());
}

TEST_F(InspectionsTest, AnEarlierTimeDeclaredRightAfterARebootEndsIt) {
    begun();
    house.clock.advance(minutes(100));
    ASSERT_TRUE(inspections().viewed(house.record(), {{"samples", "留样", house.now()}}));
    house.clock.reboot(minutes(1));
    house.clock.shiftWall(hours(-3));
    ASSERT_TRUE(
        house.store().append(store::makeDraft(house.record(), ClockConfirmed{house.clock.wall()}, {})));
    EXPECT_FALSE(inspections().now());
    ASSERT_TRUE(inspections().endIfOver());
    EXPECT_EQ(inspections().list().front().row.how, InspectionEnd::ClockSetBack);
}

TEST_F(InspectionsTest, WhatWasLookedAtStandsInTheLedgerInOrder) {
    const auto now = begun();
    ASSERT_TRUE(inspections().viewed(
        house.record(), {{"samples", "留样", house.now()}, {"sample-detail", "番茄炒鸡蛋", house.now()}}));
    EXPECT_EQ(refusal(inspections().showHealth(house.record(), {}, "")), TextId::InspectionReasonMissing);
    EXPECT_FALSE(inspections().now()->health);
    ASSERT_TRUE(inspections().showHealth(house.record(), HealthReason::Complaint, "家长投诉"));
    EXPECT_TRUE(inspections().now()->health);
    const auto file = inspections().find(now.inspection);
    ASSERT_TRUE(file);
    ASSERT_EQ(file->steps.size(), 3U) << "begun, viewed, health";
    EXPECT_EQ(file->steps[1].viewed[1].about, "番茄炒鸡蛋");
    EXPECT_EQ(file->steps[2].health, HealthReason::Complaint);
    EXPECT_EQ(file->line.row.viewed, 2);
}

TEST_F(InspectionsTest, ARemarkIsSignedByAllAndCountersignedAndBothGetOneReceipt) {
    const auto now = begun();
    auto form = remark();
    form.signatures.pop_back();
    EXPECT_EQ(refusal(inspections().remark(form, house.signer(kWang))), TextId::InspectionInkMissing);
    form = remark();
    form.words = " ";
    EXPECT_EQ(refusal(inspections().remark(form, house.signer(kWang))), TextId::InspectionWordsMissing);
    form = remark();
    EXPECT_EQ(refusal(inspections().remark(form, house.signer(kWang, SignMethod::Badge))),
              TextId::BadgeIsNotEnough);
    const auto receipt = inspections().remark(form, house.signer(kWang));
    ASSERT_TRUE(receipt);
    const auto entry = store::findEntry(db(), form.record);
    EXPECT_EQ(receipt->seq, entry->seq);
    EXPECT_EQ(receipt->hash, ledger::hashEntry(ledger::encode(*entry)));
    const auto head = store::firstHeadCovering(db(), receipt->seq);
    ASSERT_TRUE(head);
    EXPECT_EQ(receipt->root, head->root);
    EXPECT_EQ(receipt->fingerprint, ledger::fingerprint(head->root));
    EXPECT_EQ(inspections().receiptOf(now.inspection)->code(), receipt->code()) << "whoever asks";
    const auto again = inspections().remark(form, house.signer(kWang));
    EXPECT_EQ(again->seq, receipt->seq) << "a double tap books once";
    const auto file = inspections().find(now.inspection);
    EXPECT_EQ(file->steps.back().witness, "王安全");
    const auto signatures = inspections().drawn(*file->steps.back().remark);
    ASSERT_EQ(signatures.size(), 2U);
    EXPECT_EQ(signatures[1], drawn(2));
}

TEST_F(InspectionsTest, NothingIsWrittenAfterTheTime) {
    const auto now = begun();
    house.clock.advance(hours(2));
    const auto last = house.store().lastSeq();
    EXPECT_EQ(refusal(inspections().viewed(house.record(), {{"book", "", house.now()}})),
              TextId::InspectionOver);
    EXPECT_EQ(refusal(inspections().showHealth(house.record(), HealthReason::Other, "")),
              TextId::InspectionOver);
    EXPECT_EQ(refusal(inspections().remark(remark(), house.signer(kWang))), TextId::InspectionOver);
    EXPECT_EQ(house.store().lastSeq(), last);
    ASSERT_TRUE(inspections().endIfOver());
    EXPECT_EQ(refusal(shelf().keep(house.record(), {BoxNo{1}}, now.inspection)), TextId::InspectionOver);
}

TEST_F(InspectionsTest, WhileAVisitorStandsThereTheStoreTakesNothingElse) {
    begun();
    const auto kinds = service::kindsOfInspection();
    house.store().allowOnly(std::vector<Kind>(kinds.begin(), kinds.end()));
    const auto last = house.store().lastSeq();
    for (int kind = 1; kind < 256; ++kind) {
        const auto each = static_cast<Kind>(kind);
        if (std::find(kinds.begin(), kinds.end(), each) != kinds.end()) continue;
        store::Draft draft;
        draft.kind = each;
        draft.id = house.record();
        EXPECT_EQ(refusal(house.store().append(draft)), TextId::InspectionReadOnly) << kind;
    }
    EXPECT_EQ(house.store().lastSeq(), last);
    EXPECT_TRUE(inspections().viewed(house.record(), {{"book", "留样台账", house.now()}}));
    house.store().allowOnly({});
    house.append(ClassRegistered{makeId<ClassId>(house.now()), "三年级2班", "三年级", 40, 0});
}

TEST_F(InspectionsTest, NobodyWhoIsNotOnTheRollMaySignAnything) {
    const service::Signer inspector{makeId<StaffId>(house.now()), SignMethod::Pin, house.now()};
    const auto last = house.store().lastSeq();
    EXPECT_EQ(refusal(shelf().keep(house.record(), {BoxNo{1}}, inspector)), TextId::NotPermitted);
    const DishId dish = house.dish("番茄炒鸡蛋");
    EXPECT_EQ(refusal(house.samples().excuse(house.record(), dish, ExcuseReason::NotCooked, "", inspector)),
              TextId::NotPermitted);
    EXPECT_EQ(house.store().lastSeq(), last + 1) << "the dish";
}

class ShelfCountTest : public InspectionsTest {
  protected:
    ShelfCountTest() {
        house.at(11, 0);
        egg = house.dish("番茄炒鸡蛋");
        soup = house.dish("紫菜蛋花汤");
        inFridge = house.stored(egg);
        inHand = house.sampled(soup);
        fridgeBox = house.samples().find(inFridge)->box;
        handBox = house.samples().find(inHand)->box;
    }
    static ShelfFinding of(const service::CountResult& result, BoxNo box) {
        const auto line = std::find_if(result.lines.begin(), result.lines.end(),
                                       [&](const auto& each) { return each.counted.box == box; });
        return line->counted.finding;
    }
    DishId egg;
    DishId soup;
    SampleId inFridge;
    SampleId inHand;
    BoxNo fridgeBox;
    BoxNo handBox;
};

TEST_F(ShelfCountTest, BoxesThatStandThereAgree) {
    const auto result = shelf().compare({fridgeBox});
    EXPECT_TRUE(result.agrees());
    EXPECT_EQ(of(result, fridgeBox), ShelfFinding::Present);
    EXPECT_EQ(of(result, handBox), ShelfFinding::NotPutIn) << "it is in somebody's hand, and not missing";
}

TEST_F(ShelfCountTest, MissingUnknownAndOverdueBoxesAreNamed) {
    const auto nothing = shelf().compare({});
    EXPECT_EQ(nothing.missing, 1);
    EXPECT_EQ(nothing.lines.front().counted.box, fridgeBox) << "what needs somebody stands first";
    EXPECT_EQ(nothing.lines.front().sample->dishName, "番茄炒鸡蛋");
    const auto strange = shelf().compare({fridgeBox, BoxNo{77}, BoxNo{77}});
    EXPECT_EQ(of(strange, BoxNo{77}), ShelfFinding::Unknown);
    EXPECT_EQ(strange.present, 2) << "counted once";
    house.clock.advance(hours(71));
    EXPECT_EQ(of(shelf().compare({fridgeBox}), fridgeBox), ShelfFinding::Present) << "longer is legal";
    house.clock.advance(hours(2));
    EXPECT_EQ(of(shelf().compare({fridgeBox}), fridgeBox), ShelfFinding::Overdue);
}

TEST_F(ShelfCountTest, ABoxOnHoldIsNotOverdue) {
    ASSERT_TRUE(
        house.samples().hold(house.record(), {inFridge}, HoldReason::Incident, "", house.signer(kWang)));
    house.clock.advance(hours(73));
    EXPECT_EQ(of(shelf().compare({fridgeBox}), fridgeBox), ShelfFinding::Present);
}

TEST_F(ShelfCountTest, TheCountIsARecordOfInspectorsOrOfTheCanteen) {
    const auto now = begun();
    const RecordId record = house.record();
    ASSERT_TRUE(shelf().keep(record, {BoxNo{77}}, now.inspection));
    ASSERT_TRUE(shelf().keep(record, {BoxNo{77}}, now.inspection)) << "a double tap books once";
    ASSERT_TRUE(shelf().keep(house.record(), {fridgeBox}, house.signer(kWang)));
    const auto counts = shelf().list();
    ASSERT_EQ(counts.size(), 2U);
    EXPECT_EQ(counts[0].countedBy, "王安全");
    EXPECT_EQ(counts[0].missing, 0);
    EXPECT_EQ(counts[1].countedBy, "") << "the inspectors";
    EXPECT_EQ(counts[1].missing, 1);
    EXPECT_EQ(counts[1].unknown, 1);
    EXPECT_EQ(inspections().now()->counts, 1);
    const auto body = store::findBody<ShelfCounted>(db(), record);
    ASSERT_EQ(body->boxes.size(), 3U);
    EXPECT_EQ(refusal(shelf().keep(house.record(), {fridgeBox}, house.signer(kSun))), TextId::NotPermitted);
}

TEST_F(ShelfCountTest, NothingToCompareIsNoCount) {
    Storehouse empty;
    service::ShelfCounts none(empty.context());
    EXPECT_EQ(refusal(none.keep(empty.record(), {}, empty.signer(kWang))), TextId::ShelfNothingOnRecord);
}

TEST_F(ShelfCountTest, TheBoardNamesWhatIsMissingOnceServingIsOver) {
    const DishId cabbage = house.dish("手撕包菜");
    const service::InspectorAnswers answers(house.context());
    EXPECT_TRUE(answers.samples().missing.empty()) << "lunch is still served";
    house.at(13, 0);
    const auto board = answers.samples();
    EXPECT_EQ(board.missing, std::vector<std::string>{"手撕包菜"});
    EXPECT_EQ(board.dishes, 3);
    EXPECT_EQ(board.sampled, 2);
    house.clock.advance(hours(49));
    EXPECT_TRUE(answers.samples().meals.empty()) << "older than two days";
    EXPECT_FALSE(cabbage.isNil());
}

class TrailTest : public InspectionsTest {
  protected:
    static const service::PaperAsOf& paperOf(const service::LotPapers& lot, PaperKind kind) {
        return *std::find_if(lot.papers.begin(), lot.papers.end(),
                             [&](const auto& paper) { return paper.row.paper.kind == kind; });
    }
};

TEST_F(TrailTest, PapersAreShownAsTheyStoodOnTheDayOfTheDelivery) {
    const LotId rice = house.stocked(kRice);
    const DishId dish = house.dish("米饭");
    ASSERT_TRUE(house.issue(rice, 5'000));
    service::InspectorAnswers answers(house.context());
    auto trail = answers.trail(dish);
    ASSERT_TRUE(trail);
    ASSERT_EQ(trail->lots.size(), 1U);
    EXPECT_EQ(trail->lots[0].light, rules::Light::Green);
    const auto& licence = paperOf(trail->lots[0], PaperKind::FoodTradeLicence);
    EXPECT_EQ(licence.then, service::PaperThen::Valid);
    EXPECT_EQ(licence.now, service::PaperStanding::Valid);
    EXPECT_TRUE(std::any_of(trail->lots[0].papers.begin(), trail->lots[0].papers.end(),
                            [](const auto& paper) { return paper.batch; }))
        << "the lot's own report";
    house.clock.advance(hours(24 * 401));
    trail = answers.trail(dish);
    const auto& later = paperOf(trail->lots[0], PaperKind::FoodTradeLicence);
    EXPECT_EQ(later.then, service::PaperThen::Valid) << "expired now, valid then: fine";
    EXPECT_EQ(later.now, service::PaperStanding::Ended);
    EXPECT_EQ(trail->lots[0].light, rules::Light::Green);
}

TEST_F(TrailTest, APaperThatIsGoodNowAndWasNotThenIsAFinding) {
    // Goods of a supplier whose licence begins the day after.
    const SupplierId late = makeId<SupplierId>(house.now());
    SupplierRegistered body;
    body.supplier = late;
    body.name = "晚香食品";
    body.type = SupplierType::Trader;
    body.address = "清河镇后街";
    body.contact = "冯年";
    body.phone = "000-5550102";
    house.append(body);
    house.append(SupplierListed{late, SupplierState::Approved, "", {}, Kitchen::kToday - 3});
    house.paper(late, PaperKind::FoodTradeLicence, Kitchen::kToday + 1, Kitchen::kToday + 400);
    const LotId lot = house.stocked(kSauce);
    auto goods = *store::findBody<GoodsReceived>(db(), store::findGoods(db(), lot)->record);
    DeliveryOpened delivery;
    delivery.delivery = makeId<DeliveryId>(house.now());
    delivery.day = Kitchen::kToday;
    delivery.source = DeliverySource::Supplier;
    delivery.supplier = late;
    house.append(delivery);
    goods.lotId = makeId<LotId>(house.now());
    goods.delivery = delivery.delivery;
    house.append(goods);
    const DishId dish = house.dish("红烧肉");
    StockIssued issued;
    issued.issue = makeId<IssueId>(house.now());
    issued.lot = goods.lotId;
    issued.amount = {1'000};
    issued.day = Kitchen::kToday;
    issued.meal = Meal::Lunch;
    house.append(issued);
    house.clock.advance(hours(48));
    const auto trail = service::InspectorAnswers(house.context()).trail(dish);
    ASSERT_TRUE(trail);
    ASSERT_EQ(trail->lots.size(), 1U);
    const auto& licence = paperOf(trail->lots[0], PaperKind::FoodTradeLicence);
    EXPECT_EQ(licence.then, service::PaperThen::NotYet);
    EXPECT_EQ(licence.now, service::PaperStanding::Valid);
    EXPECT_EQ(trail->lots[0].light, rules::Light::Red);
}

TEST_F(TrailTest, LateCorrectedAndTakenBackLinesOfEveryKindAreListed) {
    const DishId dish = house.dish("番茄炒鸡蛋");
    house.at(13, 30);
    auto late = house.weighed(dish);
    late.sampledAt = house.now() - hours(2);
    late.reason = Reason::PowerCut;
    const auto record = house.samples().take(late, house.signer(kZhang));
    ASSERT_TRUE(record) << record.error().detail;
    auto correction = *house.samples().openCorrection(*record);
    correction.weight = Grams{140};
    correction.reason = Reason::Mistyped;
    const auto better = house.samples().take(correction, house.signer(kZhang));
    ASSERT_TRUE(better) << better.error().detail;
    ASSERT_TRUE(house.samples().takeBack(house.record(), *better, Reason::DroppedOrSpilt, "打翻了",
                                         house.signer(kZhao)));
    ASSERT_TRUE(house.samples().excuse(house.record(), house.dish("紫菜蛋花汤"), ExcuseReason::NotCooked, "",
                                       house.signer(kWang)));
    const auto all = store::listDeviations(db(), {}, UtcMs{}, 50);
    std::vector<store::Deviation> found;
    for (const auto& row : all) found.push_back(row.what);
    using enum store::Deviation;
    EXPECT_THAT(found, ::testing::IsSupersetOf({Excused, Voided, Corrected, Late}));
    const auto voided = store::listDeviations(db(), Voided, UtcMs{}, 50);
    ASSERT_EQ(voided.size(), 1U);
    EXPECT_EQ(voided[0].kind, Kind::SampleTaken);
    EXPECT_EQ(voided[0].about, "番茄炒鸡蛋");
    EXPECT_EQ(voided[0].note, "打翻了");
    EXPECT_EQ(voided[0].by, "赵总监");
    const auto counts = store::countDeviations(db(), UtcMs{});
    EXPECT_EQ(counts[static_cast<std::size_t>(Voided) - 1], 1);
    EXPECT_EQ(store::countDeviations(db(), house.now() + minutes(1)), std::vector<int>(6, 0));
}

TEST_F(InspectionsTest, TheTablesAreMadeAgainAsTheyWere) {
    const auto now = begun();
    ASSERT_TRUE(inspections().viewed(house.record(), {{"book", "留样台账", house.now()}}));
    ASSERT_TRUE(inspections().showHealth(house.record(), HealthReason::Incident, ""));
    ASSERT_TRUE(shelf().keep(house.record(), {BoxNo{3}}, now.inspection));
    ASSERT_TRUE(inspections().remark(remark(), house.signer(kWang)));
    ASSERT_TRUE(inspections().end(house.record(), InspectionEnd::ByInspector));
    EXPECT_EQ(store::rebuild(db()), std::vector<std::string>{});
    EXPECT_EQ(house.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
