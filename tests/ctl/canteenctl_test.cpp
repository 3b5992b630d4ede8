// Runs the program itself, as a person at a shell would.
#include <gtest/gtest.h>
#include <stdio.h>
#include <sys/wait.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "core/base/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_store.h"

namespace canteen {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSite = R"([site]
id = "test-school"
name = "希望小学"
boxes = 60
[[meal]]
meal = "lunch"
serving = ["11:20", "12:40"]
[[fridge]]
id = "LY1"
name = "留样冰箱"
dedicated = true
)";

struct Outcome {
    int code = -1;
    std::string text;  // standard output and standard error
    [[nodiscard]] bool says(const std::string& words) const { return text.find(words) != std::string::npos; }
};

class Canteenctl : public ::testing::Test {
  protected:
    Outcome run(const std::string& arguments, const std::string& input = "") {
        write("input", input);
        const std::string command = testing::binDir() + "/canteenctl --store " + path("store") + " " +
                                    arguments + " <" + path("input") + " 2>&1";
        Outcome outcome;
        FILE* pipe = popen(command.c_str(), "r");
        char bytes[4096];
        for (std::size_t n = 0; (n = fread(bytes, 1, sizeof bytes, pipe)) > 0;) outcome.text.append(bytes, n);
        const int status = pclose(pipe);
        if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
        return outcome;
    }
    std::string path(const std::string& name) const { return (temp.path() / name).string(); }
    std::string write(const std::string& name, const std::string& text) {
        writeFileDurably(temp.path() / name, bytesOf(text));
        return path(name);
    }
    void setUpSchool() {
        ASSERT_EQ(run("init --site " + write("site.toml", kSite)).code, 0);
        ASSERT_EQ(
            run("import staff " + write("staff.csv", "工号,姓名,岗位\n001,张伟,厨师\n002,李娜,食品安全员\n"))
                .code,
            0);
    }

    testing::TempDirectory temp;
};

TEST_F(Canteenctl, SetsUpASchoolAndSaysItAgainWithoutNewRecords) {
    const Outcome first = run("init --site " + write("site.toml", kSite));
    EXPECT_EQ(first.code, 0) << first.text;
    EXPECT_TRUE(first.says("希望小学（test-school）已就绪")) << first.text;
    const Outcome again = run("--lang en init --site " + path("site.toml"));
    EXPECT_EQ(again.code, 0);
    EXPECT_TRUE(again.says("0 new records")) << again.text;
}

TEST_F(Canteenctl, LeavesNoStoreBehindWhenTheSiteFileIsWrong) {
    const Outcome outcome = run("init --site " + write("site.toml", "[site]\nid = \"Groß\"\nbozes = 3\n"));
    EXPECT_EQ(outcome.code, 1);
    for (const char* key : {"site.id", "site.name", "site.boxes", "site.bozes", "meal", "fridge"})
        EXPECT_TRUE(outcome.says(key)) << key;
    EXPECT_FALSE(fs::exists(temp.path() / "store"));
}

TEST_F(Canteenctl, RefusesThresholdsThatAreLooserThanTheLaw) {
    const Outcome outcome =
        run("init --site " + write("site.toml", std::string(kSite) + "[thresholds]\nsample.min_g = 100\n"));
    EXPECT_EQ(outcome.code, 1);
    EXPECT_TRUE(outcome.says("sample.min_g")) << outcome.text;
    EXPECT_FALSE(fs::exists(temp.path() / "store"));
}

TEST_F(Canteenctl, RefusesTheSiteFileOfAnotherSchool) {
    setUpSchool();
    std::string other = kSite;
    other.replace(other.find("test-school"), 11, "next-school");
    EXPECT_EQ(run("init --site " + write("other.toml", other)).code, 1);
}

TEST_F(Canteenctl, NamesTheBadLinesOfAFileAndImportsNothing) {
    setUpSchool();
    const Outcome outcome = run(
        "import staff " + write("bad.csv", "工号,姓名,岗位\n003,王芳,飞行员\n004,,厨师\n005,赵敏,面点\n"));
    EXPECT_EQ(outcome.code, 1);
    EXPECT_TRUE(outcome.says("第 2 行，岗位")) << outcome.text;
    EXPECT_TRUE(outcome.says("第 3 行，姓名")) << outcome.text;
    EXPECT_FALSE(run("people list").says("赵敏"));
}

TEST_F(Canteenctl, BringsInSuppliersTheirPapersAndProducts) {
    setUpSchool();
    const Outcome suppliers =
        run("import suppliers " +
            write("suppliers.csv", "名称,类型,地址,电话,状态\n丰年粮油,批发商,正街1号,5550101,合格\n"));
    EXPECT_EQ(suppliers.code, 0) << suppliers.text;
    const Outcome papers = run("--lang en import papers " +
                               write("papers.csv", "供货商,证照,编号\n丰年粮油,营业执照,1\n谁,营业执照,2\n"));
    EXPECT_EQ(papers.code, 1);
    EXPECT_TRUE(papers.says("No such supplier")) << papers.text;
    const Outcome products =
        run("import products " + write("products.csv", "品名,类别,存放,单位\n四季豆,蔬菜,常温,公斤\n"));
    EXPECT_EQ(products.code, 1);
    EXPECT_TRUE(products.says("学校食堂不能用：四季豆")) << products.text;
}

TEST_F(Canteenctl, ChecksAFileWithoutImportingIt) {
    setUpSchool();
    const Outcome outcome =
        run("--lang en import staff --dry-run " + write("new.csv", "工号,姓名,岗位\n005,赵敏,面点\n"));
    EXPECT_EQ(outcome.code, 0);
    EXPECT_TRUE(outcome.says("1 to add")) << outcome.text;
    EXPECT_FALSE(run("people list").says("赵敏"));
}

TEST_F(Canteenctl, SaysWhyAFileCannotBeRead) {
    setUpSchool();
    const auto refused = [&](const std::string& file, int code, const std::string& words) {
        const Outcome outcome = run("import staff " + file);
        EXPECT_EQ(outcome.code, code) << outcome.text;
        EXPECT_TRUE(outcome.says(words)) << outcome.text;
        EXPECT_FALSE(outcome.says("没存上")) << outcome.text;
    };
    fs::create_symlink("loop", path("loop"));
    refused(temp.path().string(), 2, "是文件夹");
    refused(path("absent.csv"), 2, "没有文件");
    refused(path("loop"), 2, "读不了文件");
    refused(write("empty.csv", ""), 1, "文件是空的");
    refused(write("blank.csv", "\n \n"), 1, "文件是空的");
    refused(write("book.csv", std::string("PK\3\4\0\0", 6)), 1, "不是 CSV 文件");
    refused(write("utf16.csv", std::string("\xFF\xFE\x41\0", 4)), 1, "另存为 UTF-8");
    EXPECT_EQ(run("init --site " + temp.path().string()).code, 2);
}

TEST_F(Canteenctl, SetsAPinFromStandardInputWithoutShowingIt) {
    setUpSchool();
    const Outcome set = run("people set-pin 001 --stdin", "471983\n");
    EXPECT_EQ(set.code, 0) << set.text;
    EXPECT_FALSE(set.says("471983"));
    EXPECT_EQ(run("people set-pin 002 --stdin", "471983\n").code, 1) << "taken";
    EXPECT_EQ(run("people set-pin 002 --stdin", "1234\n").code, 1) << "trivial";
    EXPECT_EQ(run("people set-pin 002 --stdin").code, 1) << "nothing typed";
    EXPECT_EQ(run("people set-pin 099 --stdin", "4719\n").code, 1) << "nobody";
    EXPECT_EQ(run("people reset-lock 001").code, 0);
}

TEST_F(Canteenctl, GivesOutABadgeOnceAndTakesItAway) {
    setUpSchool();
    const Outcome given = run("people badge 001");
    EXPECT_EQ(given.code, 0);
    EXPECT_TRUE(given.says("CK1:B:")) << given.text;
    EXPECT_TRUE(run("people badge 001 --take").says("收回"));
}

TEST_F(Canteenctl, RegistersThatSomebodyLeaves) {
    setUpSchool();
    EXPECT_EQ(run("people leave 001 --on 2026-01-31").code, 0);
    EXPECT_FALSE(run("people list").says("张伟"));
    EXPECT_TRUE(run("people list --all").says("2026-01-31"));
    EXPECT_EQ(run("people leave 002 --on gestern").code, 1);
}

TEST_F(Canteenctl, VerifiesRebuildsBacksUpAndRestores) {
    setUpSchool();
    EXPECT_EQ(run("verify").code, 0);
    EXPECT_EQ(run("rebuild").code, 0);
    const Outcome copied = run("backup --to " + path("copy"));
    EXPECT_EQ(copied.code, 0) << copied.text;
    EXPECT_EQ(run("restore --from " + path("copy")).code, 1) << "the store is not empty";
    fs::rename(temp.path() / "store", temp.path() / "old");
    EXPECT_EQ(run("restore --from " + path("copy")).code, 0);
    EXPECT_TRUE(run("people list").says("张伟"));
}

TEST_F(Canteenctl, LetsARestoredStoreWithoutItsKeyStartOverWithPins) {
    setUpSchool();
    ASSERT_EQ(run("people set-pin 001 --stdin", "471983\n").code, 0);
    ASSERT_EQ(run("backup --to " + path("copy")).code, 0);
    fs::remove_all(temp.path() / "store");
    fs::remove_all(temp.path() / "store.keys");
    ASSERT_EQ(run("restore --from " + path("copy")).code, 0);
    EXPECT_EQ(run("people set-pin 001 --stdin", "471983\n").code, 2);
    EXPECT_EQ(run("people forget-pins").code, 0);
    EXPECT_EQ(run("people set-pin 001 --stdin", "471983\n").code, 0);
}

TEST_F(Canteenctl, FindsARecordThatWasAltered) {
    setUpSchool();
    const fs::path file = temp.path() / "store" / "store.sqlite";
    Bytes bytes = readFile(file).value();
    const std::string needle = "希望小学";
    const auto at = std::search(bytes.begin(), bytes.end(), needle.begin(), needle.end(),
                                [](auto a, auto b) { return a == static_cast<std::uint8_t>(b); });
    ASSERT_NE(at, bytes.end());
    *(at + 1) = static_cast<std::uint8_t>(*(at + 1) ^ 1U);
    writeFileDurably(file, bytes);
    const Outcome outcome = run("verify");
    EXPECT_EQ(outcome.code, 1) << outcome.text;
}

TEST_F(Canteenctl, IsRefusedAStoreThatTheTerminalUses) {
    setUpSchool();
    testing::FakeClock clock;
    store::StoreOptions options;
    options.directory = temp.path() / "store";
    options.ballastBytes = 0;
    const auto terminal = store::Store::open(options, clock);
    ASSERT_TRUE(terminal);
    const Outcome outcome = run("import staff " + path("staff.csv"));
    EXPECT_EQ(outcome.code, 2);
    EXPECT_TRUE(outcome.says("另一个程序正占着")) << outcome.text;
    EXPECT_EQ(run("people list").code, 0) << "reading hinders nobody";
    EXPECT_EQ(run("verify").code, 0);
}

TEST_F(Canteenctl, TellsWrongUsageFromRefusal) {
    EXPECT_EQ(run("").code, 2);
    EXPECT_EQ(run("fly").code, 2);
    EXPECT_EQ(run("import cows x.csv").code, 2);
    EXPECT_EQ(run("--help").code, 0);
    EXPECT_TRUE(run("--lang en --help").says("badges"));
    EXPECT_EQ(run("import staff " + path("absent.csv")).code, 2);
    EXPECT_EQ(run("verify").code, 1) << "no store there";
}

}  // namespace
}  // namespace canteen
