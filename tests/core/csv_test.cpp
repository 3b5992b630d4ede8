#include "core/service/csv.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/service/import_text.h"

namespace canteen::service {
namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cellsOf(std::string_view text) {
    std::vector<Cells> all;
    for (const CsvLine& line : parseCsv(text).lines) all.push_back(line.cells);
    return all;
}

TEST(Csv, ReadsCommasSemicolonsAndTabs) {
    const std::vector<Cells> wanted{{"a", "b"}, {"1", "2"}};
    EXPECT_EQ(cellsOf("a,b\n1,2\n"), wanted);
    EXPECT_EQ(cellsOf("a;b\r\n1;2\r\n"), wanted);
    EXPECT_EQ(cellsOf("a\tb\r1\t2"), wanted);
    EXPECT_EQ(cellsOf("sep=;\na;b\n1;2"), wanted);
}

TEST(Csv, GuessesTheDelimiterOutsideQuotationMarks) {
    EXPECT_EQ(cellsOf("\"a,b,c\";d\n1;2"), (std::vector<Cells>{{"a,b,c", "d"}, {"1", "2"}}));
}

TEST(Csv, KeepsQuotedDelimitersQuotesAndLineBreaks) {
    EXPECT_EQ(cellsOf("菜名,说明\n\"土豆,炖\",\"他说\"\"好\"\"\"\n\"红烧肉\r\n米饭\",x"),
              (std::vector<Cells>{{"菜名", "说明"}, {"土豆,炖", "他说\"好\""}, {"红烧肉\n米饭", "x"}}));
}

TEST(Csv, TakesBlanksOfEveryKindFromAroundCells) {
    EXPECT_EQ(cellsOf(" a ,　张三　\n \"b\" ,\u00A0c\u200B"),
              (std::vector<Cells>{{"a", "张三"}, {"b", "c"}}));
}

TEST(Csv, CountsLinesAsAnEditorDoes) {
    const CsvTable table = parseCsv("a,b\r\n\r\n\"x\ny\",1\r\n,,\nlast,2");
    ASSERT_EQ(table.lines.size(), 3U);
    EXPECT_EQ(table.lines[0].number, 1);
    EXPECT_EQ(table.lines[1].number, 3);
    EXPECT_EQ(table.lines[2].number, 6);
}

TEST(Csv, NamesTheLineOfAQuotationMarkThatIsNeverClosed) {
    const CsvTable table = parseCsv("a,b\n1,\"2\n3,4\n");
    ASSERT_EQ(table.problems.size(), 1U);
    EXPECT_EQ(table.problems[0], (LineProblem{2, "", TextId::ImportQuoteOpen}));
}

TEST(Csv, NamesTheLineOfTextBehindAQuotationMark) {
    const CsvTable table = parseCsv("a,b\n\"1\"x,2\n3,4");
    ASSERT_EQ(table.problems.size(), 1U);
    EXPECT_EQ(table.problems[0], (LineProblem{2, "", TextId::ImportQuoteStray}));
    EXPECT_EQ(table.lines.size(), 2U);
}

TEST(Csv, BoundsLinesColumnsAndCells) {
    CsvLimits limits;
    limits.lines = 2;
    limits.columns = 2;
    limits.cellBytes = 3;
    EXPECT_EQ(parseCsv("a\nb\nc\nd\ne", limits).problems.size(), 1U);
    EXPECT_EQ(parseCsv("a,b,c", limits).problems.size(), 1U);
    EXPECT_EQ(parseCsv("abcd", limits).problems.size(), 1U);
    EXPECT_TRUE(parseCsv("abc,d", limits).problems.empty());
}

TEST(Text, IsReadWithAndWithoutByteOrderMark) {
    EXPECT_EQ(decodeText(bytesOf("姓名")).value(), "姓名");
    EXPECT_EQ(decodeText(bytesOf("\xEF\xBB\xBF姓名")).value(), "姓名");
    EXPECT_EQ(decodeText({}).value(), "");
}

TEST(Text, IsReadAsGb18030WithRareCharactersOfFourBytes) {
    // 姓名 as two bytes each; 㛃 (U+36C3), 𬭚 (U+2CB5A) and 𠮷 (U+20BB7) as four.
    const Bytes bytes{0xD0, 0xD5, 0xC3, 0xFB, 0x82, 0x30, 0xF9, 0x35,
                      0x99, 0x30, 0xBB, 0x32, 0x95, 0x34, 0xFA, 0x35};
    const auto text = decodeText(bytes);
    ASSERT_TRUE(text);
    EXPECT_EQ(text.value().substr(0, 6), "姓名");
    EXPECT_EQ(countCharacters(text.value()), 5U);
}

TEST(Text, OfNoKnownEncodingIsRefused) {
    const auto text = decodeText(Bytes{0xFF, 0xFF, 0x41});
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().text, Sentence(TextId::ImportEncoding));
}

TEST(Text, ThatIsTooLargeIsRefusedWithTheLimit) {
    CsvLimits limits;
    limits.bytes = 1U << 20U;
    const auto text = decodeText(Bytes(limits.bytes + 1, 'a'), limits);
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().text, Sentence(TextId::ImportTooLarge, {"1 MB"}));
}

TEST(Cell, LosesWhatSpreadsheetsPutAroundText) {
    EXPECT_EQ(plainCell("=\"0012\""), "0012");
    EXPECT_EQ(plainCell("'0012"), "0012");
    EXPECT_EQ(plainCell(" — "), "");
    EXPECT_EQ(plainCell("/"), "");
    EXPECT_EQ(plainCell("张三"), "张三");
}

TEST(Cell, ThatLooksLikeAFormulaIsRefused) {
    for (const char* text : {"=1+1", "@SUM(A1)", "+cmd", "-cmd|'/c calc'!A1", "＝1+1", "=HYPERLINK(\"x\")"})
        EXPECT_EQ(judgeCell(text), Sentence(TextId::ImportFormula)) << text;
    for (const char* text : {"-5", "+86", "a=b", "张三-李四", ""}) EXPECT_FALSE(judgeCell(text)) << text;
}

TEST(Cell, WithInvisibleControlCharactersIsRefused) {
    const std::string nul("张\0三", 7);
    for (const std::string& text : {nul, std::string("a\x07"), std::string("a\nb"), std::string("\u202Eabc"),
                                    std::string("a\u0085b"), std::string("\x7F")})
        EXPECT_EQ(judgeCell(text), Sentence(TextId::ImportControlCharacter));
}

TEST(Cell, HoldsDatesAsPeopleAndSpreadsheetsWriteThem) {
    const Date day = makeDate(2026, 11, 2);
    for (const char* text :
         {"2026-11-02", "2026/11/2", "2026.11.2", "2026年11月2日", "20261102", "２０２６－１１－０２",
          "2026/11/2 0:00", "2026-11-02 00:00:00", "2026-11-02T00:00"})
        EXPECT_EQ(readDate(text), day) << text;
    for (const char* text : {"", "2026-11-31", "11-02", "2026-11-02 x", "明天", "2026"})
        EXPECT_FALSE(readDate(text)) << text;
}

TEST(Cell, HoldsADateWithoutYearNearAnother) {
    const Date november = makeDate(2026, 11, 20);
    EXPECT_EQ(readDate("11-23", november), makeDate(2026, 11, 23));
    EXPECT_EQ(readDate("1月4日", november), makeDate(2027, 1, 4));
    EXPECT_EQ(readDate("12/30", makeDate(2027, 1, 2)), makeDate(2026, 12, 30));
}

TEST(Cell, HoldsNumbersWithUnits) {
    EXPECT_EQ(readNumber("120"), 120);
    EXPECT_EQ(readNumber("１２０"), 120);
    EXPECT_EQ(readNumber("120.0"), 120);
    EXPECT_EQ(readNumber("120 人"), 120);
    EXPECT_EQ(readNumber("0"), 0);
    for (const char* text : {"", "-1", "1.5", "12a", "1234567", "1,200", "."})
        EXPECT_FALSE(readNumber(text)) << text;
}

TEST(Cell, IsComparedWithoutWidthBlanksAndCase) {
    EXPECT_EQ(folded(" Ｓtaff　Ｎo "), "staffno");
    EXPECT_EQ(folded("健 康 证"), "健康证");
}

}  // namespace
}  // namespace canteen::service
