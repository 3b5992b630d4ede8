// Books drawn from the store of a small school: columns, marks, what is missing, both languages.
#include "kiosk/books/books.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/domain/terminal_records.h"
#include "core/store/receiving_queries.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

using kiosk::BookOrder;
using kiosk::Language;
using report::Book;
using report::BookKind;
using report::Mark;
using report::Row;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class BooksTest : public ::testing::Test {
  protected:
    BooksTest() { house.append(SiteConfigured{house.site}); }
    Book book(BookKind kind, Language language = Language::Chinese, bool health = false) {
        BookOrder order{kind, Kitchen::kToday, Kitchen::kToday, language, house.now(), health, start};
        auto made = kiosk::makeBook(house.store().database(), order);
        EXPECT_TRUE(made) << made.error().detail;
        return *made;
    }
    static std::vector<std::string> titles(const Book& book) {
        std::vector<std::string> titles;
        for (const auto& column : book.columns) titles.push_back(column.title);
        return titles;
    }
    static const report::Cell& cell(const Book& book, std::size_t row, std::string_view column) {
        for (std::size_t i = 0; i < book.columns.size(); ++i)
            if (book.columns[i].id == column) return book.rows.at(row).cells.at(i);
        throw std::out_of_range(std::string(column));
    }
    void take(service::SampleForm form) {
        const auto taken = house.samples().take(form, house.signer(kZhang));
        ASSERT_TRUE(taken) << static_cast<int>(taken.error().text.id);
    }

    Storehouse house;
    std::optional<service::TracePoint> start;
};

TEST_F(BooksTest, TheSampleBookHasTheOfficialColumnsInTheirOrder) {
    const Book zh = book(BookKind::Samples);
    EXPECT_EQ(zh.title, "食品留样记录");
    EXPECT_EQ(zh.period, "2026年11月20日");
    std::vector<std::string> official{"序号",        "留样食品名称", "留样时间（月日时分）",
                                      "留样量（g）", "保存条件",     "留样保存至",
                                      "订餐单位",    "送餐时间",     "留样人"};
    std::vector<std::string> found = titles(zh);
    std::erase_if(found, [&](const std::string& title) {
        return std::find(official.begin(), official.end(), title) == official.end();
    });
    EXPECT_EQ(found, official);
    EXPECT_THAT(titles(book(BookKind::Samples, Language::English)), Contains("Keep until"));
}

TEST_F(BooksTest, EveryBookFillsEveryColumnInBothLanguages) {
    house.at(11, 0);
    house.stored(house.dish("红烧鸡块"));
    house.stocked(kRice);
    house.accompanied();
    for (const BookKind kind : kiosk::allBooks())
        for (const Language language : {Language::Chinese, Language::English}) {
            const Book made = book(kind, language);
            EXPECT_FALSE(made.title.empty());
            EXPECT_THAT(made.legend, Not(IsEmpty()));
            for (const Row& row : made.rows) {
                EXPECT_EQ(row.cells.size(), made.columns.size()) << made.title;
                EXPECT_FALSE(row.records.empty()) << made.title;
            }
        }
}

TEST_F(BooksTest, ASampleLineHoldsTypedValuesAndItsRecords) {
    house.at(11, 0);
    house.stored(house.dish("红烧鸡块"));
    const Book made = book(BookKind::Samples);
    ASSERT_EQ(made.rows.size(), 1U);
    EXPECT_EQ(cell(made, 0, "dish").text, "红烧鸡块");
    EXPECT_EQ(std::get<double>(cell(made, 0, "weight_g").value), 130.0);
    EXPECT_TRUE(std::holds_alternative<UtcMs>(cell(made, 0, "sampled_at").value));
    const auto until = std::get<UtcMs>(cell(made, 0, "keep_until").value);
    EXPECT_EQ((until - std::get<UtcMs>(cell(made, 0, "sampled_at").value)).value >= hours(48).value, true);
    EXPECT_EQ(made.rows[0].records.size(), 2U) << "taken, put in";
    EXPECT_EQ(cell(made, 0, "supervisor").text, "待签");
}

TEST_F(BooksTest, ACorrectedSampleStaysStruckThroughBeforeTheLineThatStands) {
    house.at(11, 0);
    const SampleId sample = house.sampled(house.dish("红烧鸡块"));
    house.sampled(house.dish("米饭"));
    house.at(11, 20);
    auto form = *house.samples().openCorrection(house.samples().find(sample)->record);
    form.weight = Grams{141};
    form.source = WeightSource::Typed;
    form.reason = Reason::Mistyped;
    take(form);
    const Book made = book(BookKind::Samples);
    ASSERT_EQ(made.rows.size(), 3U);
    EXPECT_EQ(made.rows[0].mark, Mark::Corrected);
    EXPECT_THAT(made.rows[0].markWords, HasSubstr("已更正：11-20 11:2"));
    EXPECT_THAT(made.rows[0].markWords, HasSubstr("张师傅"));
    EXPECT_EQ(cell(made, 1, "weight_g").text, "141");
    EXPECT_EQ(made.rows[1].mark, Mark::None);
    EXPECT_EQ(made.rows[1].markWords, "更正后");
    EXPECT_EQ(cell(made, 2, "dish").text, "米饭");

    const Book deviations = book(BookKind::Deviations);
    ASSERT_EQ(deviations.rows.size(), 1U);
    EXPECT_EQ(cell(deviations, 0, "deviation").text, "更正");
    EXPECT_THAT(cell(deviations, 0, "content").text, HasSubstr("130 g"));
    EXPECT_THAT(cell(deviations, 0, "content").text, HasSubstr("141 g"));
}

TEST_F(BooksTest, ALateSampleSaysWhenItWasEnteredAndWhy) {
    house.at(14, 0);
    auto form = house.weighed(house.dish("红烧鸡块"));
    form.sampledAt = instant(Kitchen::kToday, {11 * 60 + 5}, house.site.zone);
    form.reason = Reason::PowerCut;
    form.note = "停电一小时";
    take(form);
    const Book zh = book(BookKind::Samples);
    ASSERT_EQ(zh.rows.size(), 1U);
    EXPECT_EQ(zh.rows[0].mark, Mark::Late);
    EXPECT_THAT(zh.rows[0].markWords, StartsWith("补录：11-20 14:0"));
    EXPECT_THAT(zh.rows[0].markWords, HasSubstr("停电一小时"));
    const Book en = book(BookKind::Samples, Language::English);
    EXPECT_THAT(en.rows[0].markWords, StartsWith("Late: entered 11-20 14:0"));
    const Book deviations = book(BookKind::Deviations);
    ASSERT_EQ(deviations.rows.size(), 1U);
    EXPECT_EQ(cell(deviations, 0, "happened_at").text, "11-20 11:05");
}

TEST_F(BooksTest, AVoidedSampleStaysWithItsReason) {
    house.at(11, 0);
    const SampleId sample = house.sampled(house.dish("红烧鸡块"));
    house.at(11, 30);
    ASSERT_TRUE(house.samples().takeBack(house.record(), house.samples().find(sample)->record,
                                         Reason::DroppedOrSpilt, "掉在地上", house.signer(kZhao)));
    const Book made = book(BookKind::Samples);
    ASSERT_EQ(made.rows.size(), 1U);
    EXPECT_EQ(made.rows[0].mark, Mark::Voided);
    EXPECT_THAT(made.rows[0].markWords, HasSubstr("掉在地上"));
    EXPECT_EQ(cell(book(BookKind::Deviations), 0, "deviation").text, "作废");
}

TEST_F(BooksTest, ADishOfAMealThatIsOverIsMissingWithoutASample) {
    house.dish("红烧鸡块");
    house.dish("晚上的面", Meal::Supper);
    house.at(14, 0);
    const Book made = book(BookKind::Samples);
    EXPECT_THAT(made.missing, Contains("没有留样：11-20 午餐 红烧鸡块"));
    EXPECT_THAT(made.missing, Contains("没有日结：11-20"));
    EXPECT_THAT(made.missing, Not(Contains(HasSubstr("晚上的面"))));
}

TEST_F(BooksTest, TheReceivingBookShowsCorrectionsSignaturesAndStrokes) {
    const DeliveryId delivery = house.delivery();
    const LotId lot = house.received(delivery, kRice);
    house.signByThree(delivery);
    DrawnSignature drawn{6000, 2000, {{}}};
    for (int i = 0; i < 30; ++i) drawn.strokes[0].push_back({500 + i * 150, 500 + (i % 7) * 150, i * 12});
    const auto hash = house.receiving().keepSignature(drawn);
    ASSERT_TRUE(hash);
    ASSERT_TRUE(
        house.receiving().sign(house.record(), delivery, SignRole::Deliverer, house.signer(kZhou), *hash));
    auto form = *house.receiving().openLineCorrection(house.receiving().history(lot).front().record);
    form.goods.accepted = {45'000};
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(house.receiving().accept(form, house.signer(kZhou)));

    const Book made = book(BookKind::Receiving);
    ASSERT_EQ(made.rows.size(), 2U);
    EXPECT_EQ(made.rows[0].mark, Mark::Corrected);
    EXPECT_EQ(std::get<double>(cell(made, 0, "accepted").value), 50.0);
    EXPECT_EQ(std::get<double>(cell(made, 1, "accepted").value), 45.0);
    EXPECT_THAT(made.rows[0].strokes, Contains(*hash));
    EXPECT_THAT(cell(made, 0, "people").text, HasSubstr("韩主任"));
    EXPECT_EQ(cell(made, 0, "permit").text, "√");
    EXPECT_EQ(cell(made, 0, "report").text, "√");
    EXPECT_THAT(made.missing, Contains(StartsWith("签字不全：11-20"))) << "the correction is not signed yet";
    EXPECT_THAT(titles(made), Contains("入库外观"));
}

TEST_F(BooksTest, HealthIsWithheldUnlessAskedFor) {
    const Book withheld = book(BookKind::MorningCheck);
    ASSERT_FALSE(withheld.rows.empty());
    for (std::size_t i = 0; i < withheld.rows.size(); ++i) {
        EXPECT_EQ(cell(withheld, i, "temperature_c").text, "不公开");
        EXPECT_EQ(cell(withheld, i, "symptoms").text, "不公开");
        EXPECT_FALSE(cell(withheld, i, "outcome").text.empty());
    }
    const Book shown = book(BookKind::MorningCheck, Language::Chinese, true);
    EXPECT_TRUE(std::holds_alternative<double>(cell(shown, 0, "temperature_c").value));
    EXPECT_EQ(cell(shown, 0, "symptoms").text, "0 无");
}

TEST_F(BooksTest, ATraceSheetLeadsFromTheLotToTheSupplierAndTheDish) {
    const LotId lot = house.stocked(kRice);
    house.dish("米饭");
    ASSERT_TRUE(house.issue(lot, 10'000));
    start = lot;
    const Book made = book(BookKind::Trace);
    EXPECT_TRUE(made.portrait);
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < made.rows.size(); ++i) steps.push_back(cell(made, i, "step").text);
    EXPECT_THAT(steps, Contains("供货者"));
    EXPECT_THAT(steps, Contains("批次"));
    EXPECT_THAT(steps, Contains("菜品"));
    start = numbered<LotId>(99);
    BookOrder order{
        BookKind::Trace, Kitchen::kToday, Kitchen::kToday, Language::Chinese, house.now(), false, start};
    EXPECT_FALSE(kiosk::makeBook(house.store().database(), order));
}

TEST(BookNames, EachIsReadAsItIsWritten) {
    for (const BookKind kind : kiosk::allBooks()) EXPECT_EQ(kiosk::bookNamed(kiosk::nameOf(kind)), kind);
    EXPECT_FALSE(kiosk::bookNamed("sample"));
    EXPECT_TRUE(kiosk::tracePointNamed("lot:" + toString(numbered<LotId>(3).uuid)));
    EXPECT_TRUE(kiosk::tracePointNamed("meal:2026-11-20/lunch"));
    EXPECT_FALSE(kiosk::tracePointNamed("meal:2026-11-20"));
    EXPECT_FALSE(kiosk::tracePointNamed("lot:17"));
}

}  // namespace
}  // namespace canteen::testing
