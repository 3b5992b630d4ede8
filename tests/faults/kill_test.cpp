// The program is killed at any moment: what it acknowledged is there.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <random>
#include <stdexcept>
#include <thread>

#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/temp_store.h"
#include "tests/support/workdays.h"

namespace canteen::store {
namespace {

using testing::TempDirectory;

constexpr int kKills = 200;

StoreOptions optionsFor(const std::filesystem::path& directory) {
    StoreOptions options;
    options.directory = directory;
    options.site = "test-school";
    options.ballastBytes = 0;
    return options;
}

// The child: opens the store, appends from the first day on, passing over what an earlier child booked, and
// tells each id through the pipe once it is acknowledged.
[[noreturn]] void appendForEver(const std::filesystem::path& directory, int pipe) {
    testing::FakeClock clock;
    auto opened = Store::open(optionsFor(directory), clock);
    if (!opened) _exit(1);
    for (unsigned day = 0;; ++day) {
        for (const Draft& draft : testing::workday(day)) {
            const auto receipt = (*opened)->append(draft);
            if (!receipt) _exit(2);
            if (receipt->repeated) continue;
            if (write(pipe, draft.id.uuid.bytes.data(), 16) != 16) _exit(3);
        }
        if (!(*opened)->signHead()) _exit(4);
    }
}

// Runs the child for `delay` and kills it. Returns what it acknowledged.
std::vector<RecordId> killAfter(std::chrono::microseconds delay, const std::filesystem::path& directory) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    // kill(-1) would reach every process of the machine.
    if (child < 0) throw std::runtime_error("no child process");
    if (child == 0) {
        close(ends[0]);
        appendForEver(directory, ends[1]);
    }
    close(ends[1]);
    std::this_thread::sleep_for(delay);
    kill(child, SIGKILL);
    std::vector<RecordId> acknowledged;
    RecordId id;
    while (read(ends[0], id.uuid.bytes.data(), 16) == 16) acknowledged.push_back(id);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    return acknowledged;
}

TEST(Kill, NothingAcknowledgedIsLostAtAnyOf200Moments) {
    std::mt19937 random(11);
    std::size_t told = 0;
    std::optional<TempDirectory> temp;
    std::filesystem::path directory;
    std::vector<RecordId> acknowledged;  // in this directory, by all children
    for (int i = 0; i < kKills; ++i) {
        if (i % 10 == 0) {
            temp.emplace();
            directory = temp->path() / "store";
            acknowledged.clear();
        }
        // Some kills hit the opening of the store, most its work.
        const std::chrono::microseconds delay(std::uniform_int_distribution<int>(0, 120'000)(random));
        const std::vector<RecordId> fresh = killAfter(delay, directory);
        acknowledged.insert(acknowledged.end(), fresh.begin(), fresh.end());
        told += fresh.size();
        testing::FakeClock clock;
        auto opened = Store::open(optionsFor(directory), clock);
        ASSERT_TRUE(opened) << opened.error().detail;
        Database& db = (*opened)->database();
        for (const RecordId id : acknowledged) {
            EXPECT_TRUE(db.single<std::int64_t>("SELECT seq FROM ledger WHERE id = ?1", id)) << i;
        }
        const VerifyReport report = verify(db);
        ASSERT_TRUE(report.ok()) << i << ": " << report.fault->what;
    }
    std::cout << fmt::format("{} kills, {} records acknowledged\n", kKills, told);
    EXPECT_GT(told, 1'000U);
}

}  // namespace
}  // namespace canteen::store
