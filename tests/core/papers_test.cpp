#include "core/rules/papers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/rules/forbidden.h"
#include "rule_probe.h"

namespace canteen::rules {
namespace {

using enum PaperKind;

const Date kDay = makeDate(2026, 11, 20);

std::vector<std::vector<PaperKind>> asked(SupplierType type, GoodsClass goods, PaperScope scope) {
    std::vector<std::vector<PaperKind>> all;
    for (const PaperNeed& need : requiredPapers(shippedRules().papers, type, std::span(&goods, 1)))
        if (need.scope == scope) all.push_back(need.anyOf);
    return all;
}
Findings missing(SupplierType type, GoodsClass goods, std::vector<PaperKind> present) {
    const Findings findings = judgeBatchPapers(shippedRules().papers, type, goods, present, hours(24));
    EXPECT_TRUE(argumentsFit(findings));
    return findings;
}

using Kinds = std::vector<std::vector<PaperKind>>;

TEST(Papers, AMakerShowsTheProductionLicenceAndAShopTheTradeLicence) {
    EXPECT_EQ(asked(SupplierType::Maker, GoodsClass::Packaged, PaperScope::Supplier),
              (Kinds{{BusinessLicence}, {FoodProductionLicence}}));
    EXPECT_EQ(asked(SupplierType::Trader, GoodsClass::Packaged, PaperScope::Supplier),
              (Kinds{{BusinessLicence}, {FoodTradeLicence}}));
    EXPECT_EQ(asked(SupplierType::Trader, GoodsClass::Produce, PaperScope::Supplier),
              (Kinds{{BusinessLicence}}))
        << "farm produce needs no trade licence";
}

TEST(Papers, PorkIsNotTakenWithoutBothCertificates) {
    const Findings none = missing(SupplierType::Slaughterhouse, GoodsClass::Pork, {PurchaseTicket});
    EXPECT_EQ(names(none), "paper.batch-missing paper.batch-missing");
    EXPECT_EQ(saidBy(none, "paper.batch-missing"), "没有动物检疫合格证明，不能收货");
    EXPECT_EQ(names(missing(SupplierType::Slaughterhouse, GoodsClass::Pork,
                            {PurchaseTicket, QuarantineCertificate, MeatInspection})),
              "");
    EXPECT_EQ(asked(SupplierType::MarketStall, GoodsClass::Pork, PaperScope::Supplier),
              (Kinds{{BusinessLicence}, {SlaughterPermit}}));
}

TEST(Papers, EveryBatchOfStaplesAndMilkHasItsReport) {
    for (const GoodsClass goods : {GoodsClass::Staple, GoodsClass::Milk, GoodsClass::MeatProduct})
        EXPECT_EQ(levelOf(missing(SupplierType::Trader, goods, {PurchaseTicket}), "paper.batch-missing"),
                  Level::Block);
}

TEST(Papers, OtherPapersMayFollowWithinADay) {
    EXPECT_EQ(
        saidBy(missing(SupplierType::Trader, GoodsClass::Packaged, {PurchaseTicket}), "paper.to-follow"),
        "缺该批检验报告或其他合格证明，24 小时内补齐，没补齐不能出库");
    EXPECT_EQ(names(missing(SupplierType::Trader, GoodsClass::Packaged, {PurchaseTicket, OtherProof})), "");
}

TEST(Papers, AFarmersVegetablesNeedThePledgeOrATicketAndTheOwnPlotNothing) {
    EXPECT_EQ(levelOf(missing(SupplierType::Farmer, GoodsClass::Produce, {}), "paper.to-follow"),
              Level::Warn);
    EXPECT_EQ(names(missing(SupplierType::Farmer, GoodsClass::Produce, {PledgeCertificate})), "");
    EXPECT_EQ(names(missing(SupplierType::SchoolPlot, GoodsClass::Produce, {})), "");
    EXPECT_TRUE(asked(SupplierType::SchoolPlot, GoodsClass::Produce, PaperScope::Supplier).empty());
}

TEST(Papers, NeedsOfSeveralRowsStandOnceInTheirStrictestForm) {
    const PaperNeed soft{{BatchReport}, PaperScope::Batch, IfMissing::Follow, false};
    const PaperNeed hard{{BatchReport}, PaperScope::Batch, IfMissing::Block, false};
    const PaperMatrix matrix{{{}, {}, {soft}}, {{}, {GoodsClass::Milk}, {hard}}};
    const GoodsClass milk = GoodsClass::Milk;
    EXPECT_EQ(requiredPapers(matrix, SupplierType::Maker, std::span(&milk, 1)), (std::vector{hard}));
    EXPECT_EQ(requiredPapers(matrix, SupplierType::Maker, {}), (std::vector{soft}));
}

TEST(Papers, ASchoolAsksForMoreAndNeverForLess) {
    const std::string rows =
        "[[paper]]\ngoods = [\"packaged\"]\nbatch = [\"batch-report\"]\nif_missing = \"block\"\n";
    const auto pack = loadRulePack(shippedPack("cn-school").value(), rows, kDay);
    ASSERT_TRUE(pack);
    EXPECT_EQ(pack->version.substr(0, 17), "cn-school 2026.3+");
    EXPECT_EQ(pack->papers.size(), shippedRules().papers.size() + 1);
    const std::vector<PaperKind> present{PurchaseTicket, OtherProof};
    EXPECT_EQ(
        names(judgeBatchPapers(pack->papers, SupplierType::Trader, GoodsClass::Packaged, present, hours(24))),
        "paper.batch-missing");
}

TEST(Papers, ARowThatNobodyUnderstandsIsNamed) {
    const auto refused = [](const std::string& rows) {
        const auto pack = loadRulePack(shippedPack("cn-school").value(), rows, kDay);
        return pack ? "" : kiosk::say(pack.error().text, kiosk::Language::English);
    };
    EXPECT_EQ(refused("[[paper]]\nbatch = [\"batch-report\"]\n[[paper]]\nbatch = [\"passport\"]\n"),
              "Row paper 2 of the school's settings is wrong");
    EXPECT_EQ(refused("[[paper]]\nsupplier = [\"batch-report\"]\n"),
              "Row paper 1 of the school's settings is wrong")
        << "a batch paper is not one of the supplier";
    EXPECT_EQ(refused("[[forbidden]]\nwords = []\n"), "Row forbidden 1 of the school's settings is wrong");
    EXPECT_EQ(refused("[[in_store]]\npattern = \"3PPPPPPWWWWWC\"\n"),
              "Row in_store 1 of the school's settings is wrong");
    EXPECT_EQ(
        refused("[[in_store]]\npattern = \"2PPPPPPWWWWWC\"\n[[in_store]]\npattern = \"22PPPPPMMMMMC\"\n"),
        "Row in_store 2 of the school's settings is wrong")
        << "one number could be read in two ways";
    EXPECT_EQ(refused("paper = 3\n"), "Row paper of the school's settings is wrong");
}

TEST(Papers, ARowOfThePackCountsFromItsDay) {
    const auto before = loadRulePack(shippedPack("cn-school").value(), "", makeDate(2022, 12, 31)).value();
    EXPECT_TRUE(missingBatchPapers(before.papers, SupplierType::Farmer, GoodsClass::Egg, {}).empty());
}

TEST(Papers, AnyPaperMorePresentNeverMakesMoreMissing) {
    rc::check([] {
        const auto type = static_cast<SupplierType>(*rc::gen::inRange(1, 10));
        const auto goods = static_cast<GoodsClass>(*rc::gen::inRange(1, 16));
        std::vector<PaperKind> present;
        std::size_t before = SIZE_MAX;
        for (const PaperKind kind : allPaperKinds()) {
            const auto now = missingBatchPapers(shippedRules().papers, type, goods, present).size();
            RC_ASSERT(now <= before);
            before = now;
            present.push_back(kind);
        }
        RC_ASSERT(missingBatchPapers(shippedRules().papers, type, goods, present).empty());
    });
}

std::string goodsNamed(const char* name) {
    return names(judgeForbidden(name, NameOf::Goods, shippedRules().forbidden));
}
std::string dishNamed(const char* name) {
    return names(judgeForbidden(name, NameOf::Dish, shippedRules().forbidden));
}

TEST(Forbidden, NationalItemsAreBlockedUnderEveryName) {
    for (const char* name : {"四季豆", "菜豆", "芸豆角", "干煸四季豆", "四 季 豆（新鲜）", "鲜黄花菜",
                             "野生蘑菇", "发芽土豆", "发芽马铃薯", "裱花蛋糕", "三文鱼刺身", "冷荤拼盘"}) {
        EXPECT_EQ(goodsNamed(name), "forbidden.item") << name;
        EXPECT_EQ(dishNamed(name), "forbidden.item") << name;
    }
}

TEST(Forbidden, NitriteIsBlockedHoweverItIsWritten) {
    for (const char* name :
         {"亚硝酸钠", "食品级亚硝酸钠 500g", "工业盐", "Sodium  Nitrite", "ＳＯＤＩＵＭ ＮＩＴＲＩＴＥ"})
        EXPECT_EQ(goodsNamed(name), "forbidden.item") << name;
}

TEST(Forbidden, LookAlikesAreOnlyPointedOut) {
    for (const char* name : {"扁豆", "刀豆", "豆角", "豆角炒肉", "黄花菜", "凉拌黄瓜"})
        EXPECT_EQ(dishNamed(name), "forbidden.look-alike") << name;
    EXPECT_EQ(kiosk::say(judgeForbidden("扁豆", NameOf::Goods, shippedRules().forbidden).front().sentence,
                         kiosk::Language::Chinese),
              "“扁豆”要看清是什么，有的学校食堂不能用");
}

TEST(Forbidden, WhatOnlySoundsLikeItIsLeftAlone) {
    for (const char* name :
         {"豇豆", "荷兰豆", "豇豆角", "土豆", "马铃薯", "香菇", "四季豆腐", "菜豆腐", "干黄花菜", "大黄花鱼",
          "学生食堂用油", "花生食用油", "食用盐", "沙拉酱", "番茄炒蛋", ""})
        EXPECT_EQ(goodsNamed(name), "") << name;
}

TEST(Forbidden, NoDishOfTheDemoSchoolIsBlocked) {
    for (const char* name : {"鲜肉包子", "小米粥", "水煮鸡蛋", "清炒小白菜", "红烧肉", "紫菜蛋花汤"})
        EXPECT_EQ(dishNamed(name), "") << name;
}

TEST(Forbidden, GoodsAloneAreAskedForWhatOnlyGoodsCanBe) {
    EXPECT_EQ(goodsNamed("嫩肉粉"), "forbidden.look-alike");
    EXPECT_EQ(dishNamed("嫩肉粉"), "");
}

TEST(Forbidden, ASchoolForbidsMore) {
    const auto pack =
        loadRulePack(shippedPack("cn-school").value(), "[[forbidden]]\nwords = [\"银耳\"]\n", kDay);
    ASSERT_TRUE(pack);
    EXPECT_EQ(names(judgeForbidden("银耳汤", NameOf::Dish, pack->forbidden)), "forbidden.item");
    EXPECT_EQ(names(judgeForbidden("四季豆", NameOf::Dish, pack->forbidden)), "forbidden.item");
}

TEST(Forbidden, AnyNameIsReadWithoutHarm) {
    rc::check([](const std::string& name) {
        (void)judgeForbidden(name, NameOf::Goods, shippedRules().forbidden);
        const std::string held = name + "四季豆。" + name;
        RC_ASSERT(!judgeForbidden("。四季豆。", NameOf::Dish, shippedRules().forbidden).empty());
        (void)judgeForbidden(held, NameOf::Dish, shippedRules().forbidden);
    });
}

}  // namespace
}  // namespace canteen::rules
