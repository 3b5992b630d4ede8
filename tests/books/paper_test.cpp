// PDF, pictures, workbooks and CSV of an invented book, read again with the tools of the system.
#include "core/report/paper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/report/book_archive.h"
#include "core/report/csv.h"
#include "core/report/workbook.h"
#include "tests/support/paper_files.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

class PaperTest : public ::testing::Test {
  protected:
    fs::path pdf(const report::Book& book, bool chinese = true) {
        const fs::path file = temp.path() / "book.pdf";
        words = inventedWords(chinese);
        pages = report::writePdf({book, words, head, strokes, {}}, file);
        return file;
    }
    std::string unzipped(const fs::path& file, const std::string& member) {
        return outputOf({"unzip", "-p", file.string(), member});
    }

    TempDirectory temp;
    report::SheetWords words = inventedWords();
    const report::SheetHead head = inventedHead();
    report::Strokes strokes;
    std::size_t pages = 0;
};

TEST_F(PaperTest, ABookOfThirtyRowsIsSearchedAndHasItsFontsInside) {
    const fs::path file = pdf(inventedBook(30));
    EXPECT_EQ(pdfPages(file), static_cast<int>(pages));
    const std::string text = pdfText(file);
    EXPECT_THAT(text, HasSubstr("菜品第1号"));
    EXPECT_THAT(text, HasSubstr("菜品第30号"));
    EXPECT_THAT(text, HasSubstr("清河镇中心小学（演示）"));
    EXPECT_THAT(text, HasSubstr("没有日结：11-20"));
    const std::string fonts = outputOf({"pdffonts", file.string()});
    EXPECT_THAT(fonts, HasSubstr("NotoSansCJK"));
    std::istringstream lines(fonts);
    std::string line;
    for (int i = 0; std::getline(lines, line); ++i) {
        if (i < 2) continue;
        EXPECT_THAT(line, ::testing::ContainsRegex("yes yes yes")) << "embedded, subset, unicode";
    }
}

TEST_F(PaperTest, EveryPageOfThreeHundredRowsHasHeaderNumberStampAndCode) {
    const fs::path file = pdf(inventedBook(300));
    ASSERT_GT(pages, 10U);
    for (const int page : {1, static_cast<int>(pages) / 2, static_cast<int>(pages) - 1}) {
        const std::string text = pdfText(file, page);
        EXPECT_THAT(text, HasSubstr("留样食品名称"));
        EXPECT_THAT(text, HasSubstr("page" + std::to_string(page) + "of" + std::to_string(pages)));
        EXPECT_THAT(text, HasSubstr("不完整"));
        EXPECT_THAT(text, HasSubstr(std::string(head.fingerprint.substr(0, 4))));
        EXPECT_EQ(codeOnPage(file, page), head.note);
    }
    const std::string all = pdfText(file);
    for (int i = 8; i <= 300; ++i) EXPECT_THAT(all, HasSubstr("菜品第" + std::to_string(i) + "号"));
}

TEST_F(PaperTest, ACompleteBookHasNoStamp) {
    report::Book book = inventedBook(5);
    book.missing.clear();
    EXPECT_THAT(pdfText(pdf(book)), Not(HasSubstr("不完整")));
}

TEST_F(PaperTest, AnEmptyBookSaysSo) {
    EXPECT_THAT(pdfText(pdf(inventedBook(0))), HasSubstr("没有记录"));
}

TEST_F(PaperTest, DrawnSignaturesAreOnThePage) {
    report::Book book = inventedBook(2);
    const auto sizeWith = [&] { return fs::file_size(pdf(book)); };
    strokes = [](const Hash&) {
        return DrawnSignature{6000, 2000, {{{100, 100, 0}, {3000, 1900, 9}, {5900, 100, 20}}}};
    };
    const auto without = sizeWith();
    book.rows[1].strokes = {Hash{}};
    EXPECT_GT(sizeWith(), without);
}

TEST_F(PaperTest, PicturesAreOfTheSamePages) {
    const report::Book book = inventedBook(30);
    const std::size_t ofPdf = (pdf(book), pages);
    std::vector<fs::path> files;
    const std::size_t drawn =
        report::writePng({book, words, head, strokes, {}}, 100, [&](std::size_t n, std::size_t) {
            return files.emplace_back(temp.path() / ("p" + std::to_string(n) + ".png"));
        });
    EXPECT_EQ(drawn, ofPdf);
    ASSERT_EQ(files.size(), drawn);
    for (const fs::path& file : files) {
        const auto png = readFile(file);
        ASSERT_TRUE(png);
        // Width and height stand in the first chunk: A4 across at 100 dots an inch.
        EXPECT_EQ((*png)[18] * 256 + (*png)[19], 1169);
        EXPECT_EQ((*png)[22] * 256 + (*png)[23], 827);
    }
}

TEST_F(PaperTest, GivingUpThrowsOutOfTheDrawing) {
    struct Enough {};
    const report::Book book = inventedBook(2000);
    report::Progress progress = [](double done) {
        if (done > 0.3) throw Enough();
    };
    EXPECT_THROW(report::writePdf({book, words, head, strokes, progress}, temp.path() / "x.pdf"), Enough);
    EXPECT_THROW(report::writeXlsx(book, words, head, temp.path() / "x.xlsx", progress), Enough);
}

TEST_F(PaperTest, AWorkbookHoldsNumbersDaysAndTextThatIsNoFormula) {
    report::Book book = inventedBook(5);
    book.rows[0].cells[1].text = "=HYPERLINK(\"http://example.org\")";
    const fs::path file = temp.path() / "book.xlsx";
    report::writeXlsx(book, words, head, file, {});
    const std::string sheet = unzipped(file, "xl/worksheets/sheet1.xml");
    EXPECT_THAT(sheet, ::testing::ContainsRegex("<c r=\"D4\" s=\"[0-9]+\"><v>130</v>"));
    EXPECT_THAT(sheet, ::testing::ContainsRegex("<c r=\"C4\" s=\"[0-9]+\"><v>46327</v>")) << "2026-11-01";
    EXPECT_THAT(sheet, ::testing::ContainsRegex("<c r=\"B4\" s=\"[0-9]+\" t=\"s\">"));
    EXPECT_THAT(sheet, HasSubstr("ySplit=\"3\""));
    EXPECT_THAT(sheet, HasSubstr("state=\"frozen\""));
    EXPECT_THAT(sheet, Not(HasSubstr("<f>")));
    const std::string strings = unzipped(file, "xl/sharedStrings.xml");
    EXPECT_THAT(strings, HasSubstr("=HYPERLINK"));
    EXPECT_THAT(strings, HasSubstr("补录：11-03 14:02 录入，停电"));
    EXPECT_THAT(strings, HasSubstr("没有日结：11-20"));
    const std::string styles = unzipped(file, "xl/styles.xml");
    EXPECT_THAT(styles, HasSubstr("yyyy-mm-dd"));
    EXPECT_THAT(styles, HasSubstr("<strike/>"));
}

TEST_F(PaperTest, CsvBeginsWithABomAndRunsNoFormula) {
    report::Book book = inventedBook(6);
    book.rows[0].cells[1].text = "=1+1";
    book.rows[1].cells[1].text = "@SUM(A1)";
    book.rows[5].cells[1].text = "白菜,\"油渣\"";
    const std::string text = report::csv(book, "标记", "记录号");
    EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF序号,"));
    EXPECT_THAT(text, HasSubstr("\r\n1,'=1+1,"));
    EXPECT_THAT(text, HasSubstr("\r\n2,'@SUM(A1),"));
    EXPECT_THAT(text, HasSubstr("\"白菜,\"\"油渣\"\"\""));
    EXPECT_THAT(text, HasSubstr("补录：11-03 14:02 录入，停电,1002\r\n"));
}

TEST_F(PaperTest, TheArchiveNamesItsFilesWithTheirHashes) {
    const std::vector<report::Book> books{inventedBook(3)};
    const fs::path file = temp.path() / "books.zip";
    report::writeCsvArchive(books, words, head, file, {});
    const auto manifest = nlohmann::json::parse(unzipped(file, "manifest.json"));
    const auto& entry = manifest.at("files").at(0);
    const std::string text = unzipped(file, entry.at("path"));
    EXPECT_EQ(entry.at("sha256"), report::sha256Hex(bytesOf(text)));
    EXPECT_EQ(entry.at("bytes"), text.size());
    EXPECT_EQ(entry.at("rows"), 3);
    EXPECT_EQ(unzipped(file, "head.txt"), head.note);
    EXPECT_EQ(manifest.at("fingerprint"), head.fingerprint);
}

}  // namespace
}  // namespace canteen::testing
