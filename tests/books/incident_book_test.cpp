// The papers of a suspected incident: what the authority asks for, on one set of pages.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "core/domain/meal_records.h"
#include "core/domain/people_records.h"
#include "core/domain/terminal_records.h"
#include "core/report/csv.h"
#include "core/report/paper.h"
#include "core/report/workbook.h"
#include "core/service/incidents.h"
#include "kiosk/books/books.h"
#include "tests/support/paper_files.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

namespace fs = std::filesystem;
using kiosk::Language;
using report::Book;
using report::BookKind;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class IncidentPapers : public ::testing::Test {
  protected:
    IncidentPapers() {
        house.site.boxes = 60;
        house.append(SiteConfigured{house.site});
    }

    service::Incidents incidents() { return service::Incidents(house.context()); }
    // A lunch of these dishes, sampled, cooked from these goods, eaten by so many classes.
    void lunch(int dishes, int classes, const std::vector<ProductId>& products = {kRice}) {
        std::vector<LotId> lots;
        for (const ProductId product : products) lots.push_back(house.stocked(product));
        house.at(11, 0);
        for (int i = 1; i <= dishes; ++i) house.stored(house.dish(fmt::format("试验菜{}号", i)));
        for (const LotId lot : lots) ASSERT_TRUE(house.issue(lot, 10'000));
        for (int i = 1; i <= classes; ++i) {
            const auto id = numbered<ClassId>(static_cast<unsigned>(i));
            house.append(ClassRegistered{id, fmt::format("{}班", i), "三年级", 50, 0});
            MealServed served;
            served.day = Kitchen::kToday;
            served.meal = Meal::Lunch;
            served.group = DinerGroup::Class;
            served.schoolClass = id;
            served.enrolled = 50;
            served.served = 40 + i % 10;
            served.source = CountSource::Tapped;
            house.append(served);
        }
    }
    void press() {
        house.at(13, 20);
        ASSERT_TRUE(incidents().start(house.record(), house.signer(kZhang)));
        ASSERT_TRUE(incidents().finishStep(house.record(), IncidentStep::ReportMarket, ReportWay::Phone,
                                           "值班室接的", house.signer(kWang)));
    }
    Book book(Language language = Language::Chinese, Date day = Kitchen::kToday) {
        auto made = kiosk::makeBook(house.store().database(),
                                    {BookKind::Incident, day, day, language, house.now(), false, {}});
        EXPECT_TRUE(made);
        return *made;
    }
    // Everything that stands in the lines of a part, line by line.
    static std::vector<std::string> part(const Book& book, std::string_view name) {
        std::vector<std::string> lines;
        for (const auto& row : book.rows) {
            if (row.cells.at(1).text != name) continue;
            std::string& line = lines.emplace_back();
            for (std::size_t i = 2; i < row.cells.size(); ++i) line += row.cells[i].text + "|";
        }
        return lines;
    }

    // For the eye: CANTEEN_PAPERS=FOLDER.
    static void draw(const Book& made, Language language) {
        const char* folder = std::getenv("CANTEEN_PAPERS");
        if (folder == nullptr) return;
        constexpr int kDots = 90;
        report::writePng({made, kiosk::sheetWords(made, language), inventedHead(), {}, {}}, kDots,
                         [&](std::size_t page, std::size_t) {
                             return fs::path(folder) /
                                    fmt::format("papers-{}-{}-{}.png", made.rows.size(),
                                                language == Language::Chinese ? "zh" : "en", page);
                         });
    }

    Storehouse house;
    TempDirectory temp;
};

TEST_F(IncidentPapers, HoldEveryPartThatIsAskedFor) {
    lunch(2, 3);
    press();
    const Book made = book();
    EXPECT_EQ(made.title, "疑似食品安全事故材料");
    EXPECT_EQ(made.period, "追查 2026-11-17 13:20 至 2026-11-20 13:20");
    const auto steps = part(made, "处置");
    EXPECT_EQ(steps.size(), 8U);
    EXPECT_THAT(steps.front(), HasSubstr("11-20 13:20|张师傅"));
    EXPECT_THAT(steps, Contains(HasSubstr("打电话；值班室接的|11-20 13:2")));
    EXPECT_THAT(steps, Contains(HasSubstr("还没做")));
    const auto samples = part(made, "留样");
    ASSERT_EQ(samples.size(), 2U);
    EXPECT_THAT(samples.front(), HasSubstr("11-20 午餐 试验菜1号|"));
    EXPECT_THAT(samples.front(), HasSubstr("号盒；130 g；"));
    EXPECT_THAT(samples.front(), HasSubstr("封存：疑似事故"));
    const auto goods = part(made, "菜品来源");
    ASSERT_EQ(goods.size(), 2U) << "an issue that names no dish went into each";
    EXPECT_THAT(goods.back(), HasSubstr("11-20 午餐 试验菜2号|东北大米；"));
    const auto cooks = part(made, "在岗人员");
    EXPECT_THAT(cooks, Contains(HasSubstr("晨检：合格上岗")));
    const auto heads = part(made, "就餐");
    ASSERT_EQ(heads.size(), 4U);
    EXPECT_THAT(heads.front(), HasSubstr("11-20 午餐|共 126 人就餐"));
    EXPECT_THAT(heads.back(), HasSubstr("11-20 午餐 3班|43 人就餐"));
    EXPECT_THAT(part(made, "联系"), Contains(HasSubstr("钱校长")));
    EXPECT_EQ(part(made, "联系").size(), 5U) << "school, headteacher, director, officer, one supplier";
    for (const auto& row : made.rows) {
        EXPECT_EQ(row.cells.size(), made.columns.size());
        EXPECT_FALSE(row.records.empty());
    }
}

TEST_F(IncidentPapers, TellNothingOfHealthAndNobodyWhoIsIll) {
    lunch(1, 1);
    press();
    auto patient = incidents().openPatient();
    patient.schoolClass = numbered<ClassId>(1);
    patient.label = "座号14";
    patient.onset = house.now();
    patient.signs = {IllnessSign::Vomiting};
    ASSERT_TRUE(incidents().listPatient(patient, house.signer(kWang)));
    for (const Language language : {Language::Chinese, Language::English}) {
        const std::string all = report::csv(book(language), "", "");
        EXPECT_THAT(all, Not(HasSubstr("座号14")));
        EXPECT_THAT(all, Not(HasSubstr("呕吐")));
        EXPECT_THAT(all, Not(HasSubstr("36."))) << "no temperature";
    }
}

TEST_F(IncidentPapers, AreEmptyWhereThereWasNoIncident) {
    lunch(1, 1);
    EXPECT_THAT(book().rows, IsEmpty());
    press();
    EXPECT_THAT(book(Language::Chinese, Kitchen::kToday - 1).rows, IsEmpty()) << "before it began";
    EXPECT_THAT(book(Language::Chinese, Kitchen::kToday + 2).rows, Not(IsEmpty())) << "still under way";
    house.at(17, 0);
    ASSERT_TRUE(incidents().end(house.record(), IncidentOutcome::Mistaken, "", house.signer(kQian)));
    EXPECT_THAT(part(book(), "处置").back(), HasSubstr("结束处置|"));
    EXPECT_THAT(book(Language::Chinese, Kitchen::kToday + 2).rows, IsEmpty()) << "over by then";
}

TEST_F(IncidentPapers, AreReadAgainFromPdfAndWorkbook) {
    lunch(8, 40, {kRice, kCabbage, kSauce});
    press();
    for (const Language language : {Language::Chinese, Language::English}) {
        const Book made = book(language);
        EXPECT_GT(made.rows.size(), 80U);
        const auto words = kiosk::sheetWords(made, language);
        const fs::path pdf = temp.path() / "papers.pdf";
        EXPECT_GT(report::writePdf({made, words, inventedHead(), {}, {}}, pdf), 3U);
        const std::string text = pdfText(pdf);
        for (const char* wanted : {"试验菜8号", "40班", "东北大米"}) EXPECT_THAT(text, HasSubstr(wanted));
        EXPECT_THAT(text, HasSubstr(language == Language::Chinese ? "疑似食品安全事故材料"
                                                                  : "Papersofasuspectedfood-safetyincident"));
        const fs::path xlsx = temp.path() / "papers.xlsx";
        report::writeXlsx(made, words, inventedHead(), xlsx, {});
        EXPECT_THAT(outputOf({"unzip", "-p", xlsx.string(), "xl/sharedStrings.xml"}), HasSubstr("试验菜8号"));
        draw(made, language);
    }
}

TEST_F(IncidentPapers, OfASmallMealFitOnFewPages) {
    lunch(3, 4);
    press();
    for (const Language language : {Language::Chinese, Language::English}) {
        const Book made = book(language);
        EXPECT_LT(report::writePdf({made, kiosk::sheetWords(made, language), inventedHead(), {}, {}},
                                   temp.path() / "papers.pdf"),
                  4U);
        draw(made, language);
    }
}

}  // namespace
}  // namespace canteen::testing
