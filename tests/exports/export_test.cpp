// canteenctl export, as a person at a shell or the running terminal starts it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/base/files.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/checkpoint.h"
#include "core/report/book_archive.h"
#include "core/store/head_signing.h"
#include "core/store/reader.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"
#include "tests/support/paper_files.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// The demo school, made once for all tests.
class ExportTest : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        school = new TempDirectory();
        const Finished made = runProgram({binDir() + "/canteenctl", "--store", storeFolder().string(), "demo",
                                          "--seed", "1", "--now", "2026-11-20 14:52"});
        ASSERT_EQ(made.code, 0) << made.output;
    }
    static void TearDownTestSuite() { delete school; }
    static fs::path storeFolder() { return school->path() / "store"; }

    std::vector<std::string> command(std::vector<std::string> more,
                                     const fs::path& store = storeFolder()) const {
        std::vector<std::string> all{binDir() + "/canteenctl", "--store", store.string(), "export", "--out",
                                     out.path().string()};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::vector<fs::path> files() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(out.path())) found.push_back(entry.path());
        return found;
    }
    static std::vector<nlohmann::json> lines(const std::string& text) {
        std::vector<nlohmann::json> all;
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("{")) all.push_back(nlohmann::json::parse(line));
        return all;
    }

    static TempDirectory* school;
    TempDirectory out;
};
TempDirectory* ExportTest::school = nullptr;

TEST_F(ExportTest, EveryDishOfTheMonthIsInTheSampleBookAndEveryCodeIsTheSignedHead) {
    const Finished done =
        runProgram(command({"--books", "samples", "--from", "2026-11-01", "--to", "2026-11-20"}));
    ASSERT_EQ(done.code, 0) << done.output;
    const fs::path pdf = out.path() / "samples-2026-11-01_2026-11-20.pdf";
    const std::string text = pdfText(pdf);
    store::Database db = std::move(*store::openForReading(storeFolder()));
    const auto samples = store::sampleLinesBetween(db, makeDate(2026, 11, 1), makeDate(2026, 11, 20));
    ASSERT_GT(samples.size(), 100U);
    for (const auto& sample : samples) EXPECT_THAT(text, HasSubstr(sample.dishName));
    const std::string note = codeOnPage(pdf, 1);
    EXPECT_EQ(codeOnPage(pdf, pdfPages(pdf)), note);
    const auto head = ledger::readHead(note);
    ASSERT_TRUE(head) << note;
    EXPECT_EQ(head->size, store::lastSeqOf(db));
    EXPECT_EQ(head->root, store::rootOver(db, head->size));
    std::string fingerprint = ledger::fingerprint(head->root);
    std::erase(fingerprint, ' ');
    EXPECT_THAT(text, HasSubstr(fingerprint));
    // What the page says is what canteenctl verify checks.
    const fs::path file = out.path() / "head.txt";
    writeFileDurably(file, bytesOf(note));
    EXPECT_EQ(runProgram({binDir() + "/canteenctl", "--store", storeFolder().string(), "verify", "--head",
                          file.string()})
                  .code,
              0);
}

TEST_F(ExportTest, AllBooksInEachFormatAndLanguageAreNamedWithTheirHashes) {
    for (const std::string format : {"pdf", "xlsx", "csv", "png"})
        for (const std::string language : {"zh", "en"}) {
            const Finished done =
                runProgram(command({"--lang", language, "--from", "2026-11-16", "--to", "2026-11-20",
                                    "--format", format, "--progress", "--dpi", "60"}));
            ASSERT_EQ(done.code, 0) << done.output;
            const auto said = lines(done.output);
            ASSERT_GT(said.size(), 2U);
            EXPECT_TRUE(said.front().contains("done"));
            double before = 0;
            for (const auto& line : said) {
                if (!line.contains("done")) continue;
                EXPECT_GE(line.at("done").get<double>(), before);
                before = line.at("done");
            }
            const auto named = said.back().at("files");
            EXPECT_GE(named.size(), format == "csv" ? 1U : 9U);
            for (const auto& file : named) {
                const auto bytes = readFile(file.at("path").get<std::string>());
                ASSERT_TRUE(bytes);
                EXPECT_EQ(file.at("bytes"), bytes->size());
                EXPECT_EQ(file.at("sha256"), report::sha256Hex(*bytes));
                if (format != "pdf") continue;
                EXPECT_EQ(file.at("pages"), pdfPages(file.at("path").get<std::string>()));
            }
        }
    for (const fs::path& file : files()) EXPECT_FALSE(file.filename().string().starts_with(".")) << file;
}

TEST_F(ExportTest, ARefusalIsOneSentenceAndLeavesNothing) {
    const std::vector<std::vector<std::string>> wrong{
        {"--books", "nonsense", "--from", "2026-11-01", "--to", "2026-11-20"},
        {"--from", "2026-11-20", "--to", "2026-11-01"},
        {"--from", "20th", "--to", "2026-11-01"},
        {"--books", "trace", "--trace", "lot:01234567-0123-7123-8123-0123456789ab", "--from", "2026-11-01",
         "--to", "2026-11-20"},
        {"--head", "/nowhere/head.txt", "--from", "2026-11-01", "--to", "2026-11-20"}};
    for (auto words : wrong) {
        words.emplace_back("--progress");
        const Finished done = runProgram(command(words));
        EXPECT_NE(done.code, 0);
        const auto said = lines(done.output);
        ASSERT_FALSE(said.empty()) << done.output;
        EXPECT_FALSE(said.back().at("error").get<std::string>().empty());
        EXPECT_TRUE(files().empty());
    }
}

TEST_F(ExportTest, ACancelledExportLeavesNoFile) {
    const TempDirectory logs;
    const std::string log = (logs.path() / "log").string();
    Background running(command({"--from", "2026-10-20", "--to", "2026-11-20", "--progress"}), {}, log);
    // Some books are drawn by then, and lie under their draft names.
    const auto heard = [&] {
        const auto words = readFile(log);
        return words && textOf(*words).find("\"counts\"") != std::string_view::npos &&
               textOf(*words).find("{\"done\":0.5") != std::string_view::npos;
    };
    // As patient as a machine with other work needs; it ends when the export does.
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (!heard() && running.running() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    ASSERT_TRUE(heard()) << "half of it was not reached: " << textOf(*readFile(log));
    ASSERT_TRUE(running.running()) << "it was over before it could be cancelled";
    ASSERT_FALSE(files().empty()) << "nothing was drawn yet";
    running.kill(SIGTERM);
    EXPECT_EQ(running.wait(), 1);
    EXPECT_TRUE(files().empty());
    EXPECT_TRUE(lines(std::string(textOf(*readFile(log)))).back().contains("error"));
}

TEST_F(ExportTest, AForeignHeadIsRefusedAndOneOfThisStoreStandsOnThePage) {
    store::Database db = std::move(*store::openForReading(storeFolder()));
    const auto older = store::firstHeadCovering(db, 1);
    ASSERT_TRUE(older);
    const TempDirectory temp;
    const std::string file = (temp.path() / "head.txt").string();
    writeFileDurably(file, bytesOf(older->note));
    const std::vector<std::string> words{"--books", "waste",      "--from", "2026-11-01",
                                         "--to",    "2026-11-20", "--head", file};
    const Finished done = runProgram(command(words));
    ASSERT_EQ(done.code, 0) << done.output;
    const fs::path pdf = out.path() / "waste-2026-11-01_2026-11-20.pdf";
    EXPECT_EQ(codeOnPage(pdf, 1), older->note);
    EXPECT_THAT(pdfText(pdf), HasSubstr("不在指纹之内")) << "lines after that head";
    writeFileDurably(file, bytesOf(inventedHead().note));
    EXPECT_NE(runProgram(command(words)).code, 0);
}

TEST_F(ExportTest, ItReadsBesideATerminalThatWrites) {
    Storehouse house;
    house.append(SiteConfigured{house.site});
    house.at(11, 0);
    house.stored(house.dish("=HYPERLINK(\"http://example.org\")"));
    const fs::path store = house.store().directory();
    const std::vector<std::string> keys{"--keys", house.store().keys().string()};
    const auto before = house.store().lastSeq();
    for (const std::string format : {"pdf", "csv", "xlsx"}) {
        auto words = command({"--books", "samples,receiving", "--from", "2026-11-20", "--to", "2026-11-20",
                              "--format", format},
                             store);
        words.insert(words.begin() + 1, keys.begin(), keys.end());
        const Finished done = runProgram(words);
        ASSERT_EQ(done.code, 0) << done.output;
        // The terminal goes on.
        house.dish("米饭");
    }
    EXPECT_EQ(house.store().lastSeq(), before + 3) << "the export wrote nothing into the ledger";
    EXPECT_EQ(house.faults(), "");
    EXPECT_THAT(
        outputOf({"unzip", "-p", (out.path() / "books-2026-11-20.zip").string(), "samples-2026-11-20.csv"}),
        HasSubstr("'=HYPERLINK"));
    EXPECT_THAT(outputOf({"unzip", "-p", (out.path() / "samples-2026-11-20.xlsx").string(),
                          "xl/worksheets/sheet1.xml"}),
                ::testing::Not(HasSubstr("<f>")));
}

}  // namespace
}  // namespace canteen::testing
