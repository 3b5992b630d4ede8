// Runs the program itself, as a person at a shell would.
#include <gtest/gtest.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>

#include "core/base/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_store.h"

namespace canteen {
namespace {

namespace fs = std::filesystem;

class DemoCommand : public ::testing::Test {
  protected:
    int run(const std::string& arguments) {
        const std::string command = testing::binDir() + "/canteenctl --store " +
                                    (temp.path() / "store").string() + " " + arguments + " 2>&1";
        said.clear();
        FILE* pipe = popen(command.c_str(), "r");
        char bytes[4096];
        for (std::size_t n = 0; (n = fread(bytes, 1, sizeof bytes, pipe)) > 0;) said.append(bytes, n);
        const int status = pclose(pipe);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] bool says(const std::string& words) const { return said.find(words) != std::string::npos; }

    testing::TempDirectory temp;
    std::string said;
};

TEST_F(DemoCommand, MakesASchoolThatVerifiesAndPrintsItsPins) {
    const fs::path pins = temp.path() / "pins";
    ASSERT_EQ(run("demo --now '2025-11-20 10:52' --pins-file " + pins.string()), 0) << said;
    EXPECT_TRUE(says("清河镇中心小学（演示）已建好：2025-10-27 至 2025-11-20")) << said;
    const auto file = readFile(pins);
    ASSERT_TRUE(file);
    const std::string lines(textOf(*file));
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 20);
    EXPECT_TRUE(says(lines));
    EXPECT_EQ(fs::status(pins).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(run("verify"), 0) << said;
    EXPECT_EQ(run("people list"), 0);
    EXPECT_TRUE(says("刘䶮")) << said;
}

TEST_F(DemoCommand, IsNotMadeOverAnotherStore) {
    ASSERT_EQ(run("demo --seed 1 --now '2025-11-20 06:00'"), 0) << said;
    EXPECT_EQ(run("demo"), 1) << said;
    EXPECT_EQ(run("verify"), 0) << said;
}

TEST_F(DemoCommand, LeavesNoHalfMadeStoreWhenItIsKilled) {
    const fs::path store = temp.path() / "store";
    for (const int milliseconds : {20, 200, 500, 900}) {
        const std::string program = testing::binDir() + "/canteenctl";
        const pid_t child = fork();
        if (child == 0) {
            execl(program.c_str(), "canteenctl", "--store", store.c_str(), "demo",
                  static_cast<char*>(nullptr));
            _exit(127);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it was done before it was killed";
        EXPECT_FALSE(fs::exists(store)) << milliseconds;
    }
    ASSERT_EQ(run("demo --seed 1 --now '2025-11-20 06:00'"), 0) << said;
    EXPECT_EQ(run("verify"), 0) << said;
    for (const fs::directory_entry& entry : fs::directory_iterator(temp.path()))
        EXPECT_NE(entry.path().extension(), ".tmp") << entry.path();
}

TEST_F(DemoCommand, StartsOverWhenOnlyTheKeysGotTheirName) {
    ASSERT_EQ(run("demo --seed 1 --now '2025-11-20 06:00'"), 0) << said;
    fs::rename(temp.path() / "store", temp.path() / "store.tmp");
    EXPECT_EQ(run("demo --seed 1 --now '2025-11-20 06:00'"), 1) << "keys of a store that was whole";
    writeFileDurably(temp.path() / "store.keys" / "unfinished", {});
    EXPECT_EQ(run("demo --seed 1 --now '2025-11-20 06:00'"), 0) << said;
    EXPECT_EQ(run("verify"), 0) << said;
    EXPECT_FALSE(fs::exists(temp.path() / "store.keys" / "unfinished"));
}

TEST_F(DemoCommand, RefusesAMomentThatItCannotRead) {
    EXPECT_EQ(run("demo --now tomorrow"), 1);
    EXPECT_FALSE(fs::exists(temp.path() / "store"));
}

}  // namespace
}  // namespace canteen
