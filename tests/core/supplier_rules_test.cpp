#include "core/rules/supplier_rules.h"

#include <gtest/gtest.h>

#include "rule_probe.h"

namespace canteen::rules {
namespace {

const Date kDay = makeDate(2026, 11, 20);

PaperFacts paper(PaperKind kind, std::optional<Date> issued, std::optional<Date> expires) {
    PaperFacts facts;
    facts.kind = kind;
    facts.number = "N" + std::to_string(static_cast<int>(kind));
    facts.holder = "清河粮油有限公司";
    facts.issued = issued;
    facts.expires = expires;
    return facts;
}

// A trader of rice with both licences, good until the end of 2027.
SupplierFacts trader() {
    SupplierFacts facts;
    facts.name = "清河粮油有限公司";
    facts.type = SupplierType::Trader;
    facts.state = SupplierState::Approved;
    facts.goods = {GoodsClass::Staple};
    facts.day = kDay;
    const Date issued = makeDate(2023, 1, 1);
    facts.papers = {paper(PaperKind::BusinessLicence, issued, {}),
                    paper(PaperKind::FoodTradeLicence, issued, makeDate(2027, 12, 31))};
    return facts;
}

Findings judged(const SupplierFacts& facts) {
    const Findings findings = judgeSupplier(facts, shippedRules()).findings;
    EXPECT_TRUE(argumentsFit(findings));
    return findings;
}
Light lightOf(const SupplierFacts& facts) {
    return judgeSupplier(facts, shippedRules()).light;
}

TEST(SupplierRules, AnApprovedSupplierWithGoodPapersIsGreen) {
    EXPECT_EQ(lightOf(trader()), Light::Green) << names(judged(trader()));
}

TEST(SupplierRules, OnlyAnApprovedSupplierDelivers) {
    SupplierFacts facts = trader();
    facts.state = SupplierState::Candidate;
    EXPECT_EQ(levelOf(judged(facts), "supplier.candidate"), Level::Block);
    facts.state = SupplierState::Left;
    EXPECT_EQ(levelOf(judged(facts), "supplier.left"), Level::Block);
    facts.state = SupplierState::Blacklisted;
    EXPECT_EQ(levelOf(judged(facts), "supplier.blacklisted"), Level::Block);
    facts.state = SupplierState::Suspended;
    EXPECT_EQ(saidBy(judged(facts), "supplier.suspended"), "这家供货商暂停供货，不能收货");
    EXPECT_EQ(lightOf(facts), Light::Red);
}

TEST(SupplierRules, ASuspensionEndsAfterItsLastDay) {
    SupplierFacts facts = trader();
    facts.state = SupplierState::Suspended;
    facts.until = kDay;
    EXPECT_EQ(saidBy(judged(facts), "supplier.suspended"), "这家供货商暂停供货到 2026-11-20，不能收货");
    facts.day = kDay + 1;
    EXPECT_EQ(lightOf(facts), Light::Green);
}

TEST(SupplierRules, ALicenceCountsOnTheDayOfTheDeliveryNotToday) {
    SupplierFacts facts = trader();
    facts.papers[1].expires = kDay;
    EXPECT_EQ(levelOf(judged(facts), "paper.expired"), std::nullopt) << "the last day still counts";
    facts.day = kDay + 1;
    EXPECT_EQ(saidBy(judged(facts), "paper.expired"), "食品经营许可证 2026-11-20 就到期了");
    EXPECT_EQ(lightOf(facts), Light::Red);
    facts.day = makeDate(2022, 6, 1);
    EXPECT_EQ(levelOf(judged(facts), "paper.not-yet-valid"), Level::Block);
}

TEST(SupplierRules, AMissingPaperIsNamed) {
    SupplierFacts facts = trader();
    facts.papers.pop_back();
    EXPECT_EQ(saidBy(judged(facts), "paper.missing"), "没有食品经营许可证");
    facts.type = SupplierType::Farmer;
    facts.goods = {GoodsClass::Produce};
    facts.papers.clear();
    EXPECT_EQ(saidBy(judged(facts), "paper.missing"), "没有农户身份证明或营业执照");
}

TEST(SupplierRules, ALicenceThatEndsSoonIsAmberUnlessItsRenewalIsOnFile) {
    SupplierFacts facts = trader();
    facts.papers[1].expires = kDay + 12;
    EXPECT_EQ(saidBy(judged(facts), "paper.ends-soon"),
              "食品经营许可证 2026-12-02 到期，还有 12 天，催供货商换新");
    EXPECT_EQ(lightOf(facts), Light::Amber);
    facts.papers.push_back(paper(PaperKind::FoodTradeLicence, kDay + 13, kDay + 1000));
    EXPECT_EQ(lightOf(facts), Light::Green);
    facts.papers.back().issued = kDay + 14;
    EXPECT_EQ(lightOf(facts), Light::Amber) << "a day is not covered";
}

TEST(SupplierRules, WarnsAtNinetySixtyThirtyAndSevenDays) {
    const SupplierLimits& limits = shippedRules().supplier;
    EXPECT_EQ(warningStep(kDay + 91, kDay, limits), std::nullopt);
    EXPECT_EQ(warningStep(kDay + 90, kDay, limits), 90);
    EXPECT_EQ(warningStep(kDay + 31, kDay, limits), 60);
    EXPECT_EQ(warningStep(kDay + 30, kDay, limits), 30);
    EXPECT_EQ(warningStep(kDay + 7, kDay, limits), 7);
    EXPECT_EQ(warningStep(kDay, kDay, limits), 7);
    EXPECT_EQ(warningStep(kDay - 1, kDay, limits), std::nullopt);
}

TEST(SupplierRules, TheHolderIsComparedWithTheSupplierUnlessSomebodyCheckedThePaper) {
    SupplierFacts facts = trader();
    facts.papers[1].holder = "清水粮油商行";
    EXPECT_EQ(saidBy(judged(facts), "paper.holder"),
              "食品经营许可证上写的是“清水粮油商行”，不是“清河粮油有限公司”，请核对");
    EXPECT_EQ(lightOf(facts), Light::Amber);
    facts.papers[1].verified = VerifyState::ByHand;
    EXPECT_EQ(lightOf(facts), Light::Green);
}

TEST(SupplierRules, NamesOfOneHouseAreTheSameHoweverTheyAreWritten) {
    EXPECT_TRUE(sameHouse("清河粮油有限公司", "清河粮油"));
    EXPECT_TRUE(sameHouse("清河（演示）粮油 有限责任公司", "清河(演示)粮油有限公司"));
    EXPECT_TRUE(sameHouse("ＡＢＣ食品", "abc 食品"));
    EXPECT_TRUE(sameHouse("老张菜摊（个体工商户）", "老张菜摊"));
    EXPECT_FALSE(sameHouse("清河粮油有限公司", "清水粮油有限公司"));
    EXPECT_FALSE(sameHouse("有限公司", "清河"));
}

TEST(SupplierRules, APersonsOwnNameMayStandOnTheLicenceOfAStall) {
    SupplierFacts facts = trader();
    facts.type = SupplierType::MarketStall;
    facts.name = "老张菜摊";
    facts.contact = "张有福";
    facts.goods = {GoodsClass::Produce};
    for (PaperFacts& one : facts.papers) one.holder = "张有福";
    EXPECT_EQ(lightOf(facts), Light::Green) << names(judged(facts));
}

TEST(SupplierRules, ANumberThatTwoSuppliersUseIsPointedOut) {
    SupplierFacts facts = trader();
    facts.papers[0].numberUsedBy = "别家";
    EXPECT_EQ(levelOf(judged(facts), "paper.number-shared"), Level::Warn);
}

TEST(SupplierRules, TheCategoryOfAProductionLicenceMustFitTheGoods) {
    SupplierFacts facts = trader();
    facts.type = SupplierType::Maker;
    facts.goods = {GoodsClass::Milk};
    facts.papers[1].kind = PaperKind::FoodProductionLicence;
    facts.papers[1].number = "SC10151990100216";
    EXPECT_EQ(saidBy(judged(facts), "paper.category"), "许可证类别里看不出有奶，请看明细");
    facts.papers[1].number = "ＳＣ105 5199 0100636";
    EXPECT_EQ(levelOf(judged(facts), "paper.category"), std::nullopt);
    facts.papers[1].number = "SC19951010100001";
    EXPECT_EQ(levelOf(judged(facts), "paper.category"), std::nullopt) << "an unknown category says nothing";
}

TEST(SupplierRules, AMisreadNumberIsDoubtedButAnOldFormIsNot) {
    SupplierFacts facts = trader();
    facts.papers[1].number = "JY15199010001014";
    EXPECT_EQ(lightOf(facts), Light::Green);
    facts.papers[1].number.back() = facts.papers[1].number.back() == '0' ? '1' : '0';
    EXPECT_EQ(levelOf(judged(facts), "paper.number-doubtful"), Level::Warn);
    facts.papers[1].verified = VerifyState::Online;
    EXPECT_EQ(lightOf(facts), Light::Green);
    facts.papers[1].number = "川餐证字(2011)510101-000001";
    facts.papers[1].verified = VerifyState::Unverified;
    EXPECT_EQ(lightOf(facts), Light::Green);
    facts.papers[0].number = "91990001MADEM00012";
    EXPECT_EQ(levelOf(judged(facts), "paper.number-doubtful"), Level::Warn);
}

TEST(SupplierRules, GoodsBeyondThoseRegisteredArePointedOut) {
    SupplierFacts facts = trader();
    facts.registered = {GoodsClass::Packaged};
    EXPECT_EQ(saidBy(judged(facts), "supplier.other-goods"), "这家登记的供货品类里没有米面油");
}

TEST(SupplierRules, ThreeRejectsInThirtyDaysSuggestASuspension) {
    const std::vector<Date> three{kDay - 29, kDay - 3, kDay};
    EXPECT_EQ(saidBy(judgeRejects(three, kDay, shippedRules()), "supplier.many-rejects"),
              "30 天内拒收 3 次，建议暂停这家供货");
    EXPECT_EQ(judgeRejects(three, kDay + 1, shippedRules()), Findings{});
    EXPECT_EQ(judgeRejects(std::vector<Date>{kDay, kDay}, kDay, shippedRules()), Findings{});
}

PaperEntryFacts entry() {
    PaperEntryFacts facts;
    facts.paper = paper(PaperKind::FoodTradeLicence, kDay - 100, kDay + 1000);
    facts.supplier = facts.paper.holder;
    facts.type = SupplierType::Trader;
    facts.sealed = true;
    facts.day = kDay;
    return facts;
}

TEST(PaperEntry, AGoodPaperIsFiledWithoutAWord) {
    EXPECT_EQ(names(judgePaperEntry(entry(), shippedRules())), "");
}

TEST(PaperEntry, NeedsANumberAndDatesInOrder) {
    PaperEntryFacts facts = entry();
    facts.paper.number = " - ";
    EXPECT_EQ(levelOf(judgePaperEntry(facts, shippedRules()), "paper.number-missing"), Level::Block);
    facts = entry();
    facts.paper.expires = *facts.paper.issued - 1;
    EXPECT_EQ(levelOf(judgePaperEntry(facts, shippedRules()), "paper.reversed"), Level::Block);
    facts.paper = paper(PaperKind::Insurance, {}, {});
    facts.paper.number.clear();
    EXPECT_EQ(firstBlock(judgePaperEntry(facts, shippedRules())), nullptr) << "not every paper has a number";
}

TEST(PaperEntry, AnOldOrUnsealedCopyIsFiledWithAWarning) {
    PaperEntryFacts facts = entry();
    facts.paper.expires = kDay - 1;
    facts.sealed = false;
    const Findings findings = judgePaperEntry(facts, shippedRules());
    EXPECT_EQ(levelOf(findings, "paper.expired"), Level::Warn);
    EXPECT_EQ(levelOf(findings, "paper.unsealed"), Level::Warn);
}

}  // namespace
}  // namespace canteen::rules
