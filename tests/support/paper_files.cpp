#include "tests/support/paper_files.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#define CANTEEN_ZXING_2 1
#endif
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <stdexcept>

#include "core/base/files.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/terminal_key.h"
#include "tests/support/program.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {

std::string outputOf(const std::vector<std::string>& command) {
    const Finished finished = runProgram(command);
    if (finished.code != 0) throw std::runtime_error(command.front() + ": " + finished.output);
    return finished.output;
}

std::string pdfText(const std::filesystem::path& pdf, int page) {
    std::vector<std::string> command{"pdftotext", "-layout"};
    if (page > 0) command.insert(command.end(), {"-f", std::to_string(page), "-l", std::to_string(page)});
    command.insert(command.end(), {pdf.string(), "-"});
    std::string text = outputOf(command);
    std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
    return text;
}

int pdfPages(const std::filesystem::path& pdf) {
    const std::string info = outputOf({"pdfinfo", pdf.string()});
    return std::stoi(info.substr(info.find("Pages:") + 6));
}

std::string codeOnPage(const std::filesystem::path& pdf, int page) {
    const TempDirectory temp;
    const std::string number = std::to_string(page);
    outputOf({"pdftoppm", "-gray", "-singlefile", "-r", "250", "-f", number, "-l", number, pdf.string(),
              (temp.path() / "page").string()});
    const auto bytes = readFile(temp.path() / "page.pgm");
    if (!bytes) throw std::runtime_error("no picture");
    std::istringstream in{std::string(textOf(*bytes))};
    std::string magic;
    int width = 0;
    int height = 0;
    int most = 0;
    in >> magic >> width >> height >> most;
    in.get();
    const auto* pixels = bytes->data() + in.tellg();
    const ZXing::ImageView view(pixels, width, height, ZXing::ImageFormat::Lum);
#ifdef CANTEEN_ZXING_2
    ZXing::ReaderOptions options;
#else
    ZXing::DecodeHints options;
#endif
    options.setFormats(ZXing::BarcodeFormat::QRCode).setMaxNumberOfSymbols(1);
    const auto found = ZXing::ReadBarcode(view, options);
    return found.isValid() ? std::string(found.text()) : std::string();
}

report::Book inventedBook(int rows, bool chinese) {
    report::Book book;
    book.kind = report::BookKind::Samples;
    book.fileName = "samples-2026-11";
    book.organisation = "清河镇中心小学（演示）";
    book.title = chinese ? "食品留样记录" : "Retained food samples";
    book.period = "2026-11";
    book.columns = {{"no", chinese ? "序号" : "No.", 0.5, true, false},
                    {"dish", chinese ? "留样食品名称" : "Food", 2, false, false},
                    {"day", chinese ? "日期" : "Date", 1, false, false},
                    {"weight_g", chinese ? "留样量（g）" : "Amount (g)", 1, true, false},
                    {"sampler", chinese ? "留样人" : "Sampled by", 1, false, true}};
    const Date first = makeDate(2026, 11, 1);
    for (int i = 0; i < rows; ++i) {
        report::Row row;
        const std::string name =
            i == 6 ? "农家小炒肉配青椒木耳胡萝卜丝加香菇豆腐干和自制手工面疙瘩（不放辣椒的一份给过敏学生）"
                   : fmt::format("菜品第{}号", i + 1);
        row.cells = {{std::to_string(i + 1), static_cast<double>(i + 1)},
                     {name, {}},
                     {formatDate(first + i % 30), first + i % 30},
                     {"130", 130.0},
                     {"张桂英", {}}};
        if (i == 2) row.mark = report::Mark::Late, row.markWords = "补录：11-03 14:02 录入，停电";
        if (i == 3) row.mark = report::Mark::Corrected, row.markWords = "已更正：11-04 11:22 张桂英，打错了";
        if (i == 4) row.mark = report::Mark::Voided, row.markWords = "作废：11-05 11:22 李红，掉在地上";
        row.records = {static_cast<std::uint64_t>(1000 + i)};
        book.rows.push_back(std::move(row));
    }
    book.legend = {"补录：事后补记。"};
    book.missing = {"没有日结：11-20"};
    return book;
}

report::SheetWords inventedWords(bool chinese) {
    report::SheetWords words;
    words.system = "Canteen Kiosk";
    words.page = [](std::size_t page, std::size_t pages) {
        return fmt::format("page {} of {}", page, pages);
    };
    words.mark = chinese ? "标记" : "Mark";
    words.records = chinese ? "记录号" : "Record";
    words.nothing = "没有记录";
    words.incomplete = chinese ? "不完整" : "INCOMPLETE";
    words.incompleteWhy = "1";
    words.missing = "不完整之处";
    words.legend = "说明";
    words.fingerprint = "账本指纹";
    words.signatures = {"填表人：", "负责人："};
    words.chinese = chinese;
    return words;
}

report::SheetHead inventedHead() {
    const auto key = ledger::TerminalKey::fromSeed({1, 2, 3});
    ledger::Head head{ledger::originOf("test-school", ledger::terminalName(key.publicKey)), 12'345, {}};
    head.root.fill(0xA7);
    return {ledger::signHead(head, key), ledger::fingerprint(head.root), "1 to 12345"};
}

}  // namespace canteen::testing
