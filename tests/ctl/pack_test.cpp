// Packs from the command line: beside the running terminal, cancelled, refused, verified.
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/files.h"
#include "core/store/store.h"
#include "kiosk/devices/system_clock.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/temp_store.h"

namespace canteen {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::Finished;

// A demo school for all, made once; nobody writes into it but who says so.
class PackCommand : public ::testing::Test {
  protected:
    static void SetUpTestSuite() {
        temp_ = std::make_unique<testing::TempDirectory>();
        const Finished made = run({"demo", "--seed", "1", "--now", "2025-11-20 10:52"});
        ASSERT_EQ(made.code, 0) << made.output;
    }
    static void TearDownTestSuite() { temp_.reset(); }

    static std::string path(const std::string& name) { return (temp_->path() / name).string(); }
    static Finished run(std::vector<std::string> words) {
        std::vector<std::string> command{testing::binDir() + "/canteenctl", "--store", path("store"),
                                         "--lang", "en"};
        command.insert(command.end(), words.begin(), words.end());
        return testing::runProgram(command);
    }
    static Finished pack(const std::string& out, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"pack",       "--from", "2025-11-03", "--to",
                                       "2025-11-20", "--out",  path(out)};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    // Without --store: a pack stands for itself.
    static Finished verify(const std::string& file, std::vector<std::string> more = {}) {
        std::vector<std::string> command{testing::binDir() + "/canteenctl", "--lang", "en", "verify",
                                         path(file)};
        command.insert(command.end(), more.begin(), more.end());
        return testing::runProgram(command);
    }
    static bool says(const Finished& finished, const std::string& words) {
        return finished.output.find(words) != std::string::npos;
    }

    static std::unique_ptr<testing::TempDirectory> temp_;
};
std::unique_ptr<testing::TempDirectory> PackCommand::temp_;

TEST_F(PackCommand, WritesAPackThatVerifies) {
    const Finished written = pack("good.zip");
    ASSERT_EQ(written.code, 0) << written.output;
    const Finished verified = verify("good.zip");
    EXPECT_EQ(verified.code, 0) << verified.output;
    EXPECT_TRUE(says(verified, "Intact from record 1 to")) << verified.output;
}

TEST_F(PackCommand, WorksBesideTheRunningTerminalAndLeavesItsStoreAlone) {
    const devices::SystemClock clock;
    store::StoreOptions options;
    options.directory = path("store");
    const auto terminal = store::Store::open(options, clock);
    ASSERT_TRUE(terminal) << terminal.error().detail;
    const std::uint64_t before = (*terminal)->lastSeq();
    const std::string note = (*terminal)->signHead().value();
    writeFileDurably(path("head.txt"), bytesOf(note));
    const Finished written = pack("beside.zip", {"--head", path("head.txt"), "--personal"});
    ASSERT_EQ(written.code, 0) << written.output;
    EXPECT_EQ((*terminal)->lastSeq(), before);
    const Finished verified = verify("beside.zip");
    EXPECT_EQ(verified.code, 0) << verified.output;
    EXPECT_TRUE(says(verified, "health values fit")) << verified.output;
}

TEST_F(PackCommand, ComparesWithAnOlderPackAndWithAFingerprint) {
    ASSERT_EQ(pack("older.zip").code, 0);
    const std::string said = verify("older.zip").output;
    const std::size_t at = said.find("fingerprint ") + 12;
    const std::string fingerprint = said.substr(at, 19);
    EXPECT_TRUE(says(verify("older.zip", {"--against", fingerprint}), "Records 1 to"));
    EXPECT_TRUE(says(verify("older.zip", {"--against", path("older.zip")}), "Records 1 to"));
    const Finished wrong = verify("older.zip", {"--against", "0123456789abcdef"});
    EXPECT_EQ(wrong.code, 1);
    EXPECT_TRUE(says(wrong, "The fingerprint 0123 4567 89AB CDEF on paper fits these records at no time."));
}

TEST_F(PackCommand, TellsItsProgressInLinesOfJson) {
    const Finished written = pack("progress.zip", {"--progress"});
    ASSERT_EQ(written.code, 0) << written.output;
    std::istringstream lines(written.output);
    double done = -1;
    json last;
    for (std::string line; std::getline(lines, line);) {
        last = json::parse(line);
        if (!last.contains("done")) continue;
        EXPECT_GE(last["done"].get<double>(), done) << line;
        EXPECT_FALSE(last["what"].get<std::string>().empty());
        done = last["done"];
    }
    ASSERT_TRUE(last.contains("files")) << written.output;
    EXPECT_EQ(last["files"][0]["path"], path("progress.zip"));
    EXPECT_EQ(last["files"][0]["bytes"], fs::file_size(path("progress.zip")));
    const Finished sum = testing::runProgram({"/usr/bin/sha256sum", path("progress.zip")});
    EXPECT_EQ(sum.output.substr(0, 64), last["files"][0]["sha256"]);
}

TEST_F(PackCommand, SaysWhyItRefuses) {
    const Finished badDay =
        run({"pack", "--from", "soon", "--to", "2025-11-20", "--out", path("no.zip"), "--progress"});
    EXPECT_EQ(badDay.code, 1);
    EXPECT_TRUE(json::parse(badDay.output.substr(0, badDay.output.find('\n'))).contains("error"))
        << badDay.output;
    const Finished noHead = pack("no.zip", {"--head", path("nowhere")});
    EXPECT_EQ(noHead.code, 2);
    // A signed head that covers every record would do.
    const Finished badge = run({"people", "badge", "01"});
    ASSERT_EQ(badge.code, 0) << badge.output;
    const Finished noKey = pack("no.zip", {"--keys", path("no-keys")});
    EXPECT_EQ(noKey.code, 2);
    EXPECT_TRUE(says(noKey, "The key of this terminal is not here")) << noKey.output;
    EXPECT_FALSE(fs::exists(path("no-keys"))) << "no key is made where there was none";
    const Finished nowhere = pack("no/such/folder.zip");
    EXPECT_NE(nowhere.code, 0);
    EXPECT_FALSE(fs::exists(path("no.zip")));
    EXPECT_EQ(verify("nowhere.zip").code, 2);
}

TEST_F(PackCommand, LeavesNothingWhenItIsAskedToEnd) {
    for (const int wait : {5, 60, 200, 600, 1'200}) {
        testing::Background running(
            {testing::binDir() + "/canteenctl", "--store", path("store"), "pack", "--from", "2025-11-03",
             "--to", "2025-11-20", "--out", path("ended.zip")},
            {}, path("log"));
        usleep(static_cast<useconds_t>(wait) * 1000);
        running.kill(SIGTERM);
        const int code = running.wait();
        // Before it listens the signal just ends it; when it was done the pack is whole.
        if (code == 0) {
            EXPECT_EQ(verify("ended.zip").code, 0);
            fs::remove(path("ended.zip"));
        }
        EXPECT_FALSE(fs::exists(path("ended.zip"))) << wait;
        EXPECT_FALSE(fs::exists(path("ended.zip.part"))) << wait;
        EXPECT_FALSE(fs::exists(path("ended.zip.books.part"))) << wait;
    }
}

TEST_F(PackCommand, WritesThePageAloneAndItsHash) {
    const Finished written =
        testing::runProgram({testing::binDir() + "/canteenctl", "verifier", "--out", path("page.html")});
    ASSERT_EQ(written.code, 0) << written.output;
    const Finished sum = testing::runProgram({"/usr/bin/sha256sum", path("page.html")});
    EXPECT_EQ(sum.output.substr(0, 64), written.output.substr(0, 64));
    const Finished alone = testing::runProgram({testing::binDir() + "/canteenctl", "verifier", "--sha256"});
    EXPECT_EQ(alone.output.substr(0, 64), written.output.substr(0, 64));
}

TEST_F(PackCommand, StillAsksForAStoreWhereOneIsNeeded) {
    EXPECT_EQ(testing::runProgram({testing::binDir() + "/canteenctl", "verify"}).code, 2);
}

}  // namespace
}  // namespace canteen
