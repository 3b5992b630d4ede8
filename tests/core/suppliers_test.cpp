// Suppliers, papers and products as the services keep them.
#include "core/service/suppliers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <random>

#include "core/base/text_id.h"
#include "core/codes/check_digits.h"
#include "core/domain/receiving_records.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "core/store/verify.h"
#include "rule_probe.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

using rules::levelOf;
using rules::Light;

const StaffId kKeeper = numbered<StaffId>(8);
constexpr Date kToday = Kitchen::kToday;
constexpr char kLicence[] = "JY15199010001014";

class SuppliersTest : public ::testing::Test {
  protected:
    SuppliersTest() {
        kitchen.registerStaff(kKeeper, "周库管", Post::Storekeeper, Role::Worker | Role::Keeper);
        kitchen.at(7, 0);
    }

    static SupplierRegistered trader(unsigned n, const std::string& name) {
        return {numbered<SupplierId>(n), name, "", SupplierType::Trader, "清河镇正街", "冯年", "000-5550101",
                {GoodsClass::Staple}};
    }
    static PaperFiled paper(unsigned n, SupplierId supplier, PaperKind kind, const std::string& number,
                            std::optional<Date> expires) {
        PaperFiled filed;
        filed.paper = numbered<PaperId>(n);
        filed.supplier = supplier;
        filed.kind = kind;
        filed.number = number;
        filed.holder = "丰年粮油";
        filed.issued = kToday - 400;
        filed.expires = expires;
        filed.sealed = true;
        return filed;
    }
    Status save(const SupplierRegistered& supplier, StaffId by = kKeeper) {
        return kitchen.suppliers().save(kitchen.record(), supplier, kitchen.signer(by));
    }
    Status approve(SupplierId supplier, StaffId by = kWang) {
        return kitchen.suppliers().setState(
            kitchen.record(), {supplier, SupplierState::Approved, "", {}, kToday - 3}, kitchen.signer(by));
    }
    RecordId file(const PaperFiled& filed) {
        const RecordId record = kitchen.record();
        const Status done = kitchen.suppliers().file(record, filed, kitchen.signer(kKeeper));
        EXPECT_TRUE(done) << done.error().detail;
        return record;
    }
    static std::string gtin(unsigned n) {
        const std::string body = "952000000000" + std::to_string(n);
        return body + *codes::gs1CheckDigit(body);
    }
    // An approved trader with both licences.
    SupplierId approved() {
        const SupplierId id = numbered<SupplierId>(1);
        EXPECT_TRUE(save(trader(1, "丰年粮油")));
        EXPECT_TRUE(approve(id));
        file(paper(1, id, PaperKind::BusinessLicence, "91990001", {}));
        file(paper(2, id, PaperKind::FoodTradeLicence, kLicence, kToday + 400));
        return id;
    }
    Light lightOf(SupplierId id, Date day = kToday) {
        return kitchen.suppliers().judge(id, {GoodsClass::Staple}, day)->light;
    }

    Kitchen kitchen;
};

TEST_F(SuppliersTest, ANewSupplierIsACandidateUntilSomebodyApprovesIt) {
    const SupplierId id = numbered<SupplierId>(1);
    ASSERT_TRUE(save(trader(1, "丰年粮油")));
    file(paper(1, id, PaperKind::BusinessLicence, "91990001", {}));
    file(paper(2, id, PaperKind::FoodTradeLicence, kLicence, kToday + 400));
    EXPECT_EQ(kitchen.suppliers().list(kToday).front().listing.state, SupplierState::Candidate);
    EXPECT_EQ(lightOf(id), Light::Red);
    ASSERT_TRUE(approve(id));
    EXPECT_EQ(lightOf(id), Light::Green);
    EXPECT_EQ(kitchen.suppliers().card(id, kToday)->line.light, Light::Green);
}

TEST_F(SuppliersTest, NeedsNameAddressAndPhone) {
    SupplierRegistered supplier = trader(1, "");
    EXPECT_EQ(save(supplier).error().text.id, TextId::SupplierNameMissing);
    supplier = trader(1, "丰年粮油");
    supplier.address.clear();
    EXPECT_EQ(save(supplier).error().text.id, TextId::SupplierAddressMissing);
    supplier = trader(1, "丰年粮油");
    supplier.phone.clear();
    EXPECT_EQ(save(supplier).error().text.id, TextId::SupplierPhoneMissing);
    supplier.type = SupplierType::SchoolPlot;
    supplier.address.clear();
    EXPECT_TRUE(save(supplier)) << "the own plot is at home";
}

TEST_F(SuppliersTest, NamesAndCreditCodesBelongToOneSupplier) {
    SupplierRegistered first = trader(1, "丰年粮油");
    first.creditCode = "91990001MADEM00011";
    ASSERT_TRUE(save(first));
    EXPECT_EQ(save(trader(2, "丰年粮油")).error().text, (Sentence{TextId::SupplierNameTaken, {"丰年粮油"}}));
    SupplierRegistered second = trader(2, "别家");
    second.creditCode = " 91990001madem00011";
    EXPECT_EQ(save(second).error().text, (Sentence{TextId::CreditCodeTaken, {"丰年粮油"}}));
}

TEST_F(SuppliersTest, AWrongCreditCodeIsPointedOutEveryTime) {
    const SupplierId id = approved();
    SupplierRegistered supplier = trader(1, "丰年粮油");
    supplier.creditCode = "91990001MADEM00012";
    ASSERT_TRUE(save(supplier)) << "it may be printed so";
    EXPECT_EQ(lightOf(id), Light::Amber);
    supplier.creditCode = "91990001MADEM00011";
    ASSERT_TRUE(save(supplier));
    EXPECT_EQ(lightOf(id), Light::Green);
}

TEST_F(SuppliersTest, SavingTheSameAgainAddsNoRecord) {
    const SupplierId id = approved();
    const auto before = kitchen.store().lastSeq();
    EXPECT_TRUE(save(trader(1, "丰年粮油")));
    EXPECT_EQ(kitchen.store().lastSeq(), before);
    SupplierRegistered moved = trader(1, "丰年粮油");
    moved.address = "清河镇东街";
    EXPECT_TRUE(save(moved));
    EXPECT_EQ(kitchen.suppliers().card(id, kToday)->line.supplier.address, "清河镇东街");
}

TEST_F(SuppliersTest, EachActionAsksForItsRole) {
    const SupplierId id = approved();
    EXPECT_EQ(save(trader(2, "别家"), kZhang).error().text.id, TextId::NotPermitted);
    EXPECT_EQ(approve(id, kKeeper).error().text.id, TextId::NotPermitted);
    EXPECT_TRUE(approve(id, kQian)) << "the headteacher may";
    const PaperVerified checked{numbered<PaperId>(1), VerifyState::ByHand, ""};
    EXPECT_EQ(kitchen.suppliers().verify(kitchen.record(), checked, kitchen.signer(kKeeper)).error().text.id,
              TextId::NotPermitted);
    EXPECT_FALSE(kitchen.suppliers().keepPage(Bytes{1}, kitchen.signer(kSun)));
}

TEST_F(SuppliersTest, ASuspensionGivesItsReasonAndEndsByItself) {
    const SupplierId id = approved();
    SupplierListed listing{id, SupplierState::Suspended, "", kToday + 5, {}};
    EXPECT_EQ(kitchen.suppliers().setState(kitchen.record(), listing, kitchen.signer(kWang)).error().text.id,
              TextId::ListReasonMissing);
    listing.reason = "鱼不新鲜";
    ASSERT_TRUE(kitchen.suppliers().setState(kitchen.record(), listing, kitchen.signer(kWang)));
    EXPECT_EQ(lightOf(id), Light::Red);
    EXPECT_EQ(lightOf(id, kToday + 6), Light::Green);
    const auto card = kitchen.suppliers().card(id, kToday);
    ASSERT_EQ(card->history.size(), 2U);
    EXPECT_EQ(card->history.front().listing.reason, "鱼不新鲜");
    EXPECT_EQ(card->history.front().by, kWang);
    listing.until = kToday - 1;
    EXPECT_EQ(kitchen.suppliers().setState(kitchen.record(), listing, kitchen.signer(kWang)).error().text.id,
              TextId::ListUntilPast);
}

TEST_F(SuppliersTest, ALicenceThatEndedIsRedOnTheDayAfterAndGreenForTheDaysBefore) {
    const SupplierId id = approved();
    file(paper(3, id, PaperKind::Insurance, "B1", kToday + 3));
    EXPECT_EQ(lightOf(id, kToday + 400), Light::Amber);
    EXPECT_EQ(lightOf(id, kToday + 401), Light::Red);
    EXPECT_EQ(lightOf(id, kToday), Light::Green);
    EXPECT_EQ(kitchen.suppliers().list(kToday + 401).front().light, Light::Red);
}

TEST_F(SuppliersTest, TheCalendarShowsWhatEndsAndIsNotRenewed) {
    const SupplierId id = approved();
    file(paper(3, id, PaperKind::Agreement, "", kToday + 20));
    file(paper(4, id, PaperKind::Insurance, "B1", kToday + 5));
    file(paper(5, id, PaperKind::Insurance, "B2", kToday + 370));
    const auto ending = kitchen.suppliers().endingWithin(90);
    ASSERT_EQ(ending.size(), 1U);
    EXPECT_EQ(ending[0].row.paper.kind, PaperKind::Agreement);
    EXPECT_EQ(ending[0].supplier, "丰年粮油");
    EXPECT_EQ(ending[0].daysLeft, 20);
    EXPECT_EQ(ending[0].step, 30);
}

TEST_F(SuppliersTest, TheCalendarKeepsWhatEndedUntilItIsRenewed) {
    const SupplierId id = approved();
    file(paper(3, id, PaperKind::Agreement, "", kToday - 11));
    EXPECT_TRUE(kitchen.suppliers().endingWithin(90).empty());
    ASSERT_EQ(kitchen.suppliers().endedOrEndingWithin(90).size(), 1U);
    EXPECT_EQ(kitchen.suppliers().endedOrEndingWithin(90)[0].daysLeft, -11);
    EXPECT_EQ(kitchen.suppliers().counts().ending, 0);
    file(paper(4, id, PaperKind::Agreement, "", kToday + 360));
    EXPECT_TRUE(kitchen.suppliers().endedOrEndingWithin(90).empty());
    const auto papers = kitchen.suppliers().card(id, kToday)->papers;
    ASSERT_EQ(papers.size(), 4U);
    EXPECT_EQ(papers[0].row.paper.expires, kToday + 360);
    EXPECT_FALSE(papers[0].replaced);
    EXPECT_TRUE(papers[1].replaced);
}

TEST_F(SuppliersTest, OneDriversCertificateDoesNotRenewAnothers) {
    const SupplierId id = approved();
    PaperFiled first = paper(3, id, PaperKind::DriverHealthCertificate, "D1", kToday + 20);
    first.holder = "孙送来";
    PaperFiled second = paper(4, id, PaperKind::DriverHealthCertificate, "D2", kToday + 300);
    second.holder = "李满仓";
    file(first), file(second);
    ASSERT_EQ(kitchen.suppliers().endingWithin(30).size(), 1U);
    EXPECT_EQ(kitchen.suppliers().counts().ending, 1);
    EXPECT_EQ(kitchen.suppliers().counts().endingDays, 30);
    second.paper = numbered<PaperId>(5);
    second.number = "D3";
    second.holder = "孙送来";
    file(second);
    EXPECT_TRUE(kitchen.suppliers().endingWithin(30).empty());
}

TEST_F(SuppliersTest, ThreeRefusedDeliveriesAskForADecisionAndEveryNewOneAfterItAgain) {
    const SupplierId id = approved();
    const auto refuse = [&](unsigned n, Date day) {
        DeliveryOpened head;
        head.delivery = numbered<DeliveryId>(n);
        head.day = day;
        head.source = DeliverySource::Supplier;
        head.supplier = id;
        kitchen.append(head);
        for (unsigned line = 0; line < 2; ++line) {
            GoodsReceived goods;
            goods.lotId = numbered<LotId>(10 * n + line);
            goods.delivery = head.delivery;
            goods.product = numbered<ProductId>(1);
            goods.unit = Unit::Kilogram;
            goods.rejected = {20'000};
            goods.rejectReason = RejectReason::Sensory;
            goods.rejectAction = RejectAction::Returned;
            kitchen.append(goods);
        }
    };
    const auto advised = [&] { return !kitchen.suppliers().suspensionAdvice().empty(); };
    refuse(1, kToday - 29);
    refuse(2, kToday - 4);
    EXPECT_FALSE(advised()) << "two lines of one delivery are one refusal";
    refuse(3, kToday);
    ASSERT_TRUE(advised());
    const auto advice = kitchen.suppliers().suspensionAdvice()[0];
    EXPECT_EQ(advice.name, "丰年粮油");
    EXPECT_EQ(advice.finding.sentence, Sentence(TextId::SupplierManyRejects, {"3", "30"}));
    EXPECT_TRUE(kitchen.suppliers().card(id, kToday)->advice);
    EXPECT_EQ(lightOf(id), Light::Green) << "a suggestion, no more";
    ASSERT_TRUE(kitchen.suppliers().setState(
        kitchen.record(), {id, SupplierState::Approved, "已约谈", {}, {}}, kitchen.signer(kWang)));
    EXPECT_FALSE(advised());
    refuse(4, kToday);
    EXPECT_TRUE(advised());
    ASSERT_TRUE(kitchen.suppliers().setState(kitchen.record(),
                                             {id, SupplierState::Suspended, "多次拒收", kToday + 30, {}},
                                             kitchen.signer(kWang)));
    EXPECT_FALSE(advised()) << "suspended already";
}

TEST_F(SuppliersTest, OneNumberOfTwoSuppliersIsShownAtBothAndBeforeFiling) {
    const SupplierId id = approved();
    const SupplierId other = numbered<SupplierId>(2);
    ASSERT_TRUE(save(trader(2, "别家粮油")));
    PaperFiled copied = paper(7, other, PaperKind::FoodTradeLicence, "jy 151990-10001014", kToday + 400);
    copied.holder = "别家粮油";
    EXPECT_EQ(rules::saidBy(kitchen.suppliers().judgePaper(copied), "paper.number-shared"),
              "号码 jy 151990-10001014 和“丰年粮油”的一样，请核对");
    file(copied);
    for (const auto& line : kitchen.suppliers().list(kToday))
        EXPECT_EQ(levelOf(line.findings, "paper.number-shared"), rules::Level::Warn) << line.supplier.name;
    EXPECT_EQ(lightOf(id), Light::Amber);
    const PaperVerified checked{numbered<PaperId>(2), VerifyState::ByHand, "电话核对"};
    ASSERT_TRUE(kitchen.suppliers().verify(kitchen.record(), checked, kitchen.signer(kWang)));
    EXPECT_EQ(lightOf(id), Light::Green);
}

TEST_F(SuppliersTest, PagesAreKeptBeforeThePaperNamesThem) {
    const SupplierId id = approved();
    const Bytes jpeg{0xFF, 0xD8, 0xFF, 0x01};
    const auto page = kitchen.suppliers().keepPage(jpeg, kitchen.signer(kKeeper, SignMethod::Badge));
    ASSERT_TRUE(page);
    PaperFiled filed = paper(9, id, PaperKind::QualityPledge, "", kToday + 9);
    filed.photos = {*page, *page};
    file(filed);
    const auto card = kitchen.suppliers().card(id, kToday);
    EXPECT_EQ(card->papers.front().row.paper.photos, filed.photos);
    EXPECT_EQ(card->papers.front().standing, service::PaperStanding::EndsSoon);
    EXPECT_EQ(card->papers.front().daysLeft, 9);
    EXPECT_EQ(*kitchen.store().getBlob(*page), jpeg);
}

TEST_F(SuppliersTest, APaperFiledByMistakeIsTakenBackAndStaysVisible) {
    const SupplierId id = approved();
    const RecordId wrong = file(paper(3, id, PaperKind::FoodTradeLicence, "JY15199010001022", kToday + 900));
    ASSERT_TRUE(kitchen.suppliers().takeBack(kitchen.record(), wrong, Reason::UndoneAtOnce, "",
                                             kitchen.signer(kKeeper)));
    const auto card = kitchen.suppliers().card(id, kToday);
    ASSERT_EQ(card->papers.size(), 3U);
    EXPECT_EQ(card->papers.front().standing, service::PaperStanding::Voided);
    EXPECT_EQ(lightOf(id, kToday + 500), Light::Red) << "a voided licence does not count";
    EXPECT_TRUE(kitchen.suppliers().file(
        kitchen.record(), paper(3, id, PaperKind::FoodTradeLicence, "JY15199010001022", kToday + 900),
        kitchen.signer(kKeeper)))
        << "it may be filed again, rightly";
    EXPECT_EQ(lightOf(id, kToday + 500), Light::Green);
}

TEST_F(SuppliersTest, ABatchPaperIsFiledForASupplierOrTheOwnPlot) {
    const SupplierId id = approved();
    file(paper(20, id, PaperKind::BatchReport, "R1", {}));
    file(paper(21, {}, PaperKind::RapidTestReport, "", {}));
    EXPECT_EQ(kitchen.suppliers().card(id, kToday)->batchPapers.size(), 1U);
    PaperFiled licence = paper(22, {}, PaperKind::BusinessLicence, "1", {});
    EXPECT_EQ(kitchen.suppliers().file(kitchen.record(), licence, kitchen.signer(kKeeper)).error().kind,
              ErrorKind::NotFound);
}

TEST_F(SuppliersTest, AFormSavedTwiceBooksOnce) {
    const SupplierId id = approved();
    const RecordId record = kitchen.record();
    const PaperFiled filed = paper(3, id, PaperKind::Insurance, "B", kToday + 3);
    ASSERT_TRUE(kitchen.suppliers().file(record, filed, kitchen.signer(kKeeper)));
    const auto before = kitchen.store().lastSeq();
    EXPECT_TRUE(kitchen.suppliers().file(record, filed, kitchen.signer(kKeeper)));
    EXPECT_TRUE(kitchen.suppliers().file(kitchen.record(), filed, kitchen.signer(kKeeper)));
    EXPECT_EQ(kitchen.store().lastSeq(), before);
}

class ProductsTest : public SuppliersTest {
  protected:
    static ProductRegistered rice() {
        ProductRegistered product;
        product.product = numbered<ProductId>(1);
        product.name = "大米";
        product.spec = "25 kg/袋";
        product.goods = GoodsClass::Staple;
        product.storage = Storage::Ambient;
        product.unit = Unit::Bag;
        product.gtins = {"9520000000011"};
        return product;
    }
    Status put(const ProductRegistered& product, StaffId by = kKeeper) {
        return kitchen.products().save(kitchen.record(), product, kitchen.signer(by));
    }
};

TEST_F(ProductsTest, AreFoundByAScannedNumberOfAnyLength) {
    ASSERT_TRUE(put(rice()));
    EXPECT_EQ(kitchen.products().findByCode("9520000000011")->product.name, "大米");
    EXPECT_EQ(kitchen.products().findByCode("09520000000011")->product.name, "大米");
    EXPECT_EQ(kitchen.products().findByCode("９５２０００００００１１"), std::nullopt) << "a digit too few";
    EXPECT_EQ(kitchen.products().findByCode("hello"), std::nullopt);
}

TEST_F(ProductsTest, AForbiddenNameIsRefusedAndALookAlikePointedOut) {
    ProductRegistered product = rice();
    product.name = "新鲜四季豆";
    EXPECT_EQ(put(product).error().text, (Sentence{TextId::ForbiddenItem, {"四季豆"}}));
    product.name = "食品级亚硝酸钠";
    EXPECT_FALSE(put(product));
    product.name = "扁豆";
    EXPECT_EQ(levelOf(kitchen.products().judge(product), "forbidden.look-alike"), rules::Level::Warn);
    EXPECT_TRUE(put(product));
}

TEST_F(ProductsTest, NameWithSpecificationAndNumberBelongToOneProduct) {
    ASSERT_TRUE(put(rice()));
    ProductRegistered other = rice();
    other.product = numbered<ProductId>(2);
    EXPECT_EQ(put(other).error().text.id, TextId::ProductTaken);
    other.spec = "5 kg/袋";
    EXPECT_EQ(put(other).error().text.id, TextId::GtinTaken);
    other.gtins = {"9520000000012"};
    EXPECT_EQ(put(other).error().text, (Sentence{TextId::GtinWrong, {"09520000000012"}})) << "check digit";
    other.gtins = {"12345"};
    EXPECT_EQ(put(other).error().text, (Sentence{TextId::GtinWrong, {"12345"}}));
    other.gtins.clear();
    EXPECT_TRUE(put(other));
    other.lifeDays = 0;
    EXPECT_EQ(put(other).error().text.id, TextId::ProductNumbers);
}

TEST_F(ProductsTest, ThoseBoughtMostComeFirstAndThoseNoLongerBoughtNotAtAll) {
    ASSERT_TRUE(put(rice()));
    ProductRegistered flour = rice();
    flour.product = numbered<ProductId>(2);
    flour.name = "面粉";
    flour.gtins.clear();
    ASSERT_TRUE(put(flour));
    ProductRegistered gone = flour;
    gone.product = numbered<ProductId>(3);
    gone.name = "玉米面";
    gone.listed = false;
    ASSERT_TRUE(put(gone));
    const auto names = [&] {
        std::string all;
        for (const auto& line : kitchen.products().list())
            all += line.product.name + " " + line.initials + ";";
        return all;
    };
    EXPECT_EQ(names(), "大米 DM;面粉 MF;");
    EXPECT_EQ(service::filterByInitials(kitchen.products().list(), "mf").size(), 1U);
}

// Whatever is recorded in whatever order, the tables are what the ledger says.
TEST_F(SuppliersTest, TablesAreMadeAgainFromTheLedgerAsTheyWereAfterAnySequence) {
    kitchen.registerStaff(kKeeper, "周库管", Post::Storekeeper, Role::Worker | Role::Keeper | Role::Officer);
    std::mt19937 random(7);
    const auto below = [&](unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(random); };
    auto suppliers = kitchen.suppliers();
    auto products = kitchen.products();
    int done = 0;
    std::vector<RecordId> filed;
    for (int step = 0; step < 400; ++step) {
        const RecordId record = kitchen.record();
        const auto signer = kitchen.signer(kKeeper);
        const unsigned n = below(6) + 1;
        const SupplierId supplier = numbered<SupplierId>(n);
        Status status = Done{};
        switch (below(6)) {
            case 0: {
                SupplierRegistered s = trader(n, "商行" + std::to_string(below(8)));
                s.creditCode = below(2) == 0 ? "" : "C" + std::to_string(below(8));
                s.goods = {static_cast<GoodsClass>(below(15) + 1)};
                status = suppliers.save(record, s, signer);
                break;
            }
            case 1:
                status = suppliers.setState(record,
                                            {supplier,
                                             static_cast<SupplierState>(below(5) + 1),
                                             "原因",
                                             kToday + static_cast<int>(n),
                                             {}},
                                            signer);
                break;
            case 2: {
                const auto kinds = allPaperKinds();
                PaperFiled p = paper(below(60), supplier, kinds[below(static_cast<unsigned>(kinds.size()))],
                                     "N" + std::to_string(below(9)), kToday + static_cast<int>(below(200)));
                p.photos.resize(below(3));
                status = suppliers.file(record, p, signer);
                if (status) filed.push_back(record);
                break;
            }
            case 3:
                status = suppliers.verify(
                    record, {numbered<PaperId>(below(60)), static_cast<VerifyState>(below(3) + 1), "核"},
                    signer);
                break;
            case 4:
                if (filed.empty()) continue;
                status = suppliers.takeBack(record, filed[below(static_cast<unsigned>(filed.size()))],
                                            Reason::Mistyped, "", signer);
                break;
            default: {
                ProductRegistered p;
                p.product = numbered<ProductId>(n);
                p.name = "货" + std::to_string(below(8));
                p.goods = GoodsClass::Other;
                p.storage = Storage::Ambient;
                p.unit = Unit::Bag;
                for (unsigned i = below(3); i > 0; --i) p.gtins.push_back(gtin(below(10)));
                status = products.save(record, p, signer);
            }
        }
        done += status ? 1 : 0;
        if (!status) {
            ASSERT_NE(status.error().kind, ErrorKind::Machine) << status.error().detail;
        }
    }
    EXPECT_GT(done, 150);
    EXPECT_EQ(kitchen.faults(), "");
    EXPECT_EQ(store::rebuild(kitchen.store().database()), std::vector<std::string>{});
}

}  // namespace
}  // namespace canteen::testing
