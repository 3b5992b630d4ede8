// What the store does when the disk fails it.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/mount.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temp_store.h"
#include "tests/support/workdays.h"

namespace canteen::store {
namespace {

using testing::FaultVfs;
using testing::FileEvent;
using testing::numbered;
using testing::TempStore;

Draft packDraft(unsigned n) {
    return makeDraft(numbered<RecordId>(900'000 + n), RulePackAdopted{"v" + std::to_string(n), "", ""}, {});
}

class StoreFault : public ::testing::Test {
  protected:
    // The n-th event from now on fails with `code`, and `times` - 1 after it.
    void failAt(std::size_t n, int code, std::size_t times = 1) {
        std::size_t count = 0;
        vfs.judge = [=](const FileEvent&) mutable {
            ++count;
            return count >= n && count < n + times ? code : SQLITE_OK;
        };
    }
    // How many events a successful append of one record makes.
    std::size_t eventsOfAppend() {
        std::size_t count = 0;
        vfs.judge = [&](const FileEvent&) {
            ++count;
            return SQLITE_OK;
        };
        store->append(packDraft(999)).value();
        vfs.judge = nullptr;
        return count;
    }

    FaultVfs vfs;
    TempStore store;
};

TEST_F(StoreFault, AnyFailureOfTheDiskOnceIsGoneWithTheRetry) {
    const std::size_t events = eventsOfAppend();
    ASSERT_GE(events, 3U);
    unsigned id = 0;
    for (const int code : {SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_FULL}) {
        for (std::size_t n = 1; n <= events; ++n) {
            const std::uint64_t before = store->lastSeq();
            failAt(n, code);
            const auto receipt = store->append(packDraft(++id));
            vfs.judge = nullptr;
            ASSERT_TRUE(receipt) << receipt.error().detail;
            EXPECT_EQ(receipt->seq, before + 1);
            EXPECT_EQ(store->lastSeq(), before + 1);
        }
    }
    EXPECT_TRUE(verify(store->database()).ok());
}

TEST_F(StoreFault, ADiskThatStaysFullIsReportedAndNothingIsHalfThere) {
    const std::uint64_t before = store->lastSeq();
    failAt(1, SQLITE_FULL, 1'000'000);
    EXPECT_EQ(store->append(testing::workday(0)).error().text.id, TextId::DiskFull);
    vfs.judge = nullptr;
    EXPECT_TRUE(verify(store->database()).ok());
    EXPECT_EQ(store->lastSeq(), before);
    EXPECT_TRUE(store->append(testing::workday(0)));
    EXPECT_TRUE(verify(store->database()).ok());
}

TEST_F(StoreFault, ADiskThatFailsForGoodIsReportedAndTheNextAppendTriesAgain) {
    failAt(1, SQLITE_IOERR_FSYNC, 1'000'000);
    EXPECT_EQ(store->append(packDraft(1)).error().text.id, TextId::StoreFailed);
    EXPECT_EQ(store->append(packDraft(1)).error().text.id, TextId::StoreFailed);
    vfs.judge = nullptr;
    EXPECT_TRUE(store->append(packDraft(1)));
    EXPECT_TRUE(verify(store->database()).ok());
}

TEST_F(StoreFault, ARecordWrittenByAFailedAppendIsFoundAgainAndNotBookedTwice) {
    // The commit reaches the file, but its sync fails, and so does every attempt to open the file anew.
    bool failing = false;
    vfs.judge = [&](const FileEvent& event) {
        failing = failing || event.kind == FileEvent::Kind::Sync;
        return failing ? SQLITE_IOERR_FSYNC : SQLITE_OK;
    };
    EXPECT_FALSE(store->append(packDraft(1)));
    vfs.judge = nullptr;
    const auto receipt = store->append(packDraft(1));
    ASSERT_TRUE(receipt);
    EXPECT_EQ(store->lastSeq(), receipt->seq);
    EXPECT_TRUE(verify(store->database()).ok());
}

TEST_F(StoreFault, AFileThatFailsWhileItIsOpenedAnewIsNotUsedHalfOpen) {
    unsigned id = 0;
    // The commit reaches the file without the store knowing; a query opens the file anew then.
    const auto failCommit = [&] {
        bool failing = false;
        vfs.judge = [failing](const FileEvent& event) mutable {
            failing = failing || event.kind == FileEvent::Kind::Sync;
            return failing ? SQLITE_IOERR_FSYNC : SQLITE_OK;
        };
        EXPECT_FALSE(store->append(packDraft(++id)));
    };
    failCommit();
    std::size_t events = 0;
    vfs.judge = [&](const FileEvent&) {
        ++events;
        return SQLITE_OK;
    };
    store->database();
    int failures = 0;
    for (std::size_t n = 1; n <= events; n += n < 30 || n + 30 > events ? 1 : 301) {
        failCommit();
        failAt(n, SQLITE_IOERR_WRITE);
        try {
            store->database();
        } catch (const SqliteError&) {
            ++failures;
        }
        vfs.judge = nullptr;
        ASSERT_TRUE(store->append(packDraft(++id))) << "event " << n;
    }
    EXPECT_GT(failures, 20);
    EXPECT_TRUE(verify(store->database()).ok());
}

TEST_F(StoreFault, TheBallastIsGivenUpWhenTheDiskIsFull) {
    StoreOptions options = store.options();
    options.directory = store.directory().parent_path() / "second";
    options.ballastBytes = 1 << 20;
    auto opened = Store::open(options, store.clock);
    ASSERT_TRUE(opened);
    Store& second = **opened;
    const auto ballast = options.directory / "ballast";
    ASSERT_EQ(std::filesystem::file_size(ballast), 1U << 20);
    EXPECT_FALSE(second.isDiskShort());
    // Full for as long as the ballast lies there.
    vfs.judge = [&](const FileEvent& event) {
        return event.kind == FileEvent::Kind::Write && std::filesystem::exists(ballast) ? SQLITE_FULL
                                                                                        : SQLITE_OK;
    };
    EXPECT_TRUE(second.append(packDraft(1)));
    EXPECT_TRUE(second.isDiskShort());
    vfs.judge = nullptr;
    opened->reset();
    opened = Store::open(options, store.clock);
    EXPECT_FALSE((*opened)->isDiskShort());
}

TEST_F(StoreFault, AFailureWhileOpeningIsRefusedAndHarmsNothing) {
    testing::appendWorkday(*store, 0);
    const std::uint64_t before = store->lastSeq();
    std::size_t events = 0;
    vfs.judge = [&](const FileEvent&) {
        ++events;
        return SQLITE_OK;
    };
    store.reopen();
    for (const int code : {SQLITE_IOERR_WRITE, SQLITE_READONLY, SQLITE_FULL}) {
        for (std::size_t n = 1; n <= events; n += n < 30 || n + 60 > events ? 1 : 501) {
            store.close();
            failAt(n, code);
            const auto opened = Store::open(store.options(), store.clock);
            vfs.judge = nullptr;
            EXPECT_TRUE(!opened || (*opened)->lastSeq() > before);
        }
    }
    store.reopen();
    EXPECT_GT(store->lastSeq(), before);
    EXPECT_TRUE(verify(store->database()).ok());
}

TEST_F(StoreFault, AHeadIsSignedDespiteOneFailure) {
    failAt(1, SQLITE_IOERR_WRITE);
    EXPECT_TRUE(store->signHead());
    EXPECT_TRUE(verify(store->database()).ok());
}

// A disk of its own, so that it can really be full.
class SmallDisk {
  public:
    SmallDisk() : mounted_(::mount("tmpfs", temp_.path().c_str(), "tmpfs", 0, "size=24m") == 0) {}
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (mounted_) ::umount(temp_.path().c_str());
    }
    [[nodiscard]] bool isMounted() const { return mounted_; }
    [[nodiscard]] const std::filesystem::path& path() const { return temp_.path(); }

  private:
    testing::TempDirectory temp_;
    bool mounted_;
};

// Whatever the store gave back when it was closed is taken, too.
void fillUp(const std::filesystem::path& file) {
    std::ofstream rubbish(file, std::ios::binary);
    const std::string block(1'024, 'r');
    while (rubbish.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
}

TEST(StoreDisk, RecordsGoOnIntoTheBallastAndThenAreRefusedWithoutLoss) {
    const SmallDisk disk;
    if (!disk.isMounted()) GTEST_SKIP() << "mounting a file system needs more rights";
    const testing::FakeClock clock;
    writeFileDurably(disk.path() / "rubbish", Bytes(2 << 20));
    StoreOptions options;
    options.directory = disk.path() / "store";
    options.site = "test-school";
    options.ballastBytes = 6 << 20;  // more than a WAL holds before its checkpoint
    auto opened = Store::open(options, clock);
    ASSERT_TRUE(opened) << opened.error().detail;
    Store& store = **opened;
    std::uint64_t whenBallastWent = 0;
    Result<Receipt> receipt = Receipt{};
    for (unsigned n = 1; n < 20'000 && receipt; ++n) {
        const RulePackAdopted pack{"v", std::string(4'000, 'x'), ""};
        receipt = store.append(makeDraft(numbered<RecordId>(n), pack, {}));
        if (store.isDiskShort() && whenBallastWent == 0) whenBallastWent = store.lastSeq();
    }
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().text.id, TextId::DiskFull);
    EXPECT_GT(store.lastSeq(), whenBallastWent + 50);
    const VerifyReport report = verify(store.database(), {Depth::Records, {}, {}});
    EXPECT_TRUE(report.ok()) << report.fault->what;
    EXPECT_EQ(report.records, store.lastSeq());
    // Started again on the full disk it goes on within what its files hold, refuses plainly, and loses
    // nothing.
    opened->reset();
    fillUp(disk.path() / "more rubbish");
    opened = Store::open(options, clock);
    Status kept = opened ? Status(Done{}) : Status(opened.error());
    std::uint64_t last = opened ? (*opened)->lastSeq() : report.records;
    for (unsigned n = 20'000; n < 25'000 && kept; ++n) {
        const auto more = (*opened)->append(
            makeDraft(numbered<RecordId>(n), RulePackAdopted{"v", std::string(4'000, 'x'), ""}, {}));
        last = (*opened)->lastSeq();
        if (!more) kept = more.error();
    }
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().text.id, TextId::DiskFull);
    if (opened) opened->reset();
    EXPECT_EQ(verifyStore(options.directory, {Depth::Records, {}, {}})->records, last);
    std::filesystem::remove(disk.path() / "rubbish");
    std::filesystem::remove(disk.path() / "more rubbish");
    opened = Store::open(options, clock);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ((*opened)->lastSeq(), last + 1);
}

}  // namespace
}  // namespace canteen::store
