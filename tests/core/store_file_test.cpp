// Store files that are old, new, foreign or damaged.
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/store/migrate.h"
#include "core/store/reader.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/temp_store.h"
#include "tests/support/workdays.h"

namespace canteen::store {
namespace {

using testing::TempStore;

class StoreFile : public ::testing::Test {
  protected:
    void SetUp() override {
        testing::appendWorkday(*store, 0);
        store->signHead().value();
        testing::appendWorkday(*store, 1);
        sound = verifyStore(store.directory()).value();
        file = databaseFile(store.directory());
        store.close();
    }
    TextId refusal() { return Store::open(store.options(), store.clock).error().text.id; }

    TempStore store;
    VerifyReport sound;
    std::filesystem::path file;
};

TEST_F(StoreFile, ANewerFileIsRefusedAndLeftAsItIs) {
    Database::openWriter(file).execute("PRAGMA user_version = 999");
    EXPECT_EQ(refusal(), TextId::StoreNewer);
    EXPECT_EQ(openForReading(store.directory()).error().text.id, TextId::StoreNewer);
    EXPECT_TRUE(readFile(file));
    Database db = Database::openReader(file);
    EXPECT_EQ(db.single<std::uint64_t>("SELECT max(seq) FROM ledger"), sound.records);
}

TEST_F(StoreFile, TheFileOfAnotherProgramIsRefused) {
    Database::openWriter(file).execute("PRAGMA application_id = 7; PRAGMA user_version = 1");
    EXPECT_EQ(refusal(), TextId::StoreFailed);
}

TEST_F(StoreFile, WhatIsNoDatabaseIsRefused) {
    writeFileDurably(file, Bytes(8'192, 0x5A));
    EXPECT_EQ(refusal(), TextId::StoreCorrupt);
}

TEST_F(StoreFile, ACutFileIsRefusedOrNamed) {
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    const auto opened = Store::open(store.options(), store.clock);
    if (!opened) {
        EXPECT_EQ(opened.error().text.id, TextId::StoreCorrupt);
    } else {
        EXPECT_FALSE(verify((*opened)->database()).ok());
    }
}

// Whatever bytes change: the store says so, or everything in it is as it was.
TEST_F(StoreFile, NoDamagePassesUnnoticed) {
    const Bytes original = readFile(file).value();
    std::mt19937 random(20'261'120);
    int noticed = 0;
    for (int i = 0; i < 150; ++i) {
        Bytes bytes = original;
        const auto size = std::uniform_int_distribution<std::size_t>(1, i % 3 == 0 ? 4'096 : 4)(random);
        const auto at = std::uniform_int_distribution<std::size_t>(0, bytes.size() - size)(random);
        for (std::size_t n = 0; n < size; ++n) bytes[at + n] = static_cast<std::uint8_t>(random());
        {
            std::ofstream out(file, std::ios::binary);
            out.write(textOf(bytes).data(), static_cast<std::streamsize>(bytes.size()));
        }
        const Result<VerifyReport> report = verifyStore(store.directory());
        if (!report || !report->ok()) {
            ++noticed;
            continue;
        }
        EXPECT_EQ(report->records, sound.records);
        EXPECT_EQ(report->lastHash, sound.lastHash);
        EXPECT_EQ(report->heads, sound.heads);
    }
    EXPECT_GT(noticed, 20);  // the rest fell into empty space
}

TEST_F(StoreFile, TheStepsAreNumberedWithoutGaps) {
    int number = 0;
    for (const embedded::File& step : embedded::migrations()) {
        EXPECT_EQ(newestShape(std::span(&step, 1)), ++number) << step.path;
    }
    Database db = Database::openReader(file);
    EXPECT_EQ(shapeOf(db), number);
}

// A file as the first shape left it: the ledger, and the projections of that day.
void makeOldFile(const std::filesystem::path& from, const std::filesystem::path& to) {
    Database db = Database::openWriter(to);
    migrate(db, embedded::migrations().first(1));
    db.execute("ATTACH '" + from.string() + "' AS new");
    db.execute(
        "INSERT INTO ledger SELECT * FROM new.ledger; INSERT INTO personal SELECT * FROM new.personal;"
        "INSERT INTO heads SELECT * FROM new.heads");
}

TEST_F(StoreFile, AnOldFileIsCopiedMigratedAndFilled) {
    const auto kept = store.directory() / "new.sqlite";
    std::filesystem::rename(file, kept);
    makeOldFile(kept, file);
    store.reopen();
    const VerifyReport report = verify(store->database());
    EXPECT_TRUE(report.ok()) << report.fault->what;
    EXPECT_EQ(report.records, sound.records + 1);
    Database copy = Database::openReader(store.directory() / "store.sqlite.before-001");
    EXPECT_EQ(shapeOf(copy), 1);
    EXPECT_EQ(copy.single<std::uint64_t>("SELECT count(*) FROM ledger"), sound.records);
}

TEST_F(StoreFile, AStepThatFailsLeavesTheFileAsItWas) {
    Database db = Database::openWriter(file);
    const int shape = shapeOf(db);
    std::vector<embedded::File> steps(embedded::migrations().begin(), embedded::migrations().end());
    steps.push_back({"core/store/sql/998_good.sql", "CREATE TABLE good (a INTEGER PRIMARY KEY) STRICT"});
    steps.push_back({"core/store/sql/999_bad.sql", "CREATE TABLE ledger (a INTEGER) STRICT"});
    EXPECT_THROW(migrate(db, steps), SqliteError);
    EXPECT_EQ(shapeOf(db), shape);
    EXPECT_EQ(db.single<int>("SELECT count(*) FROM sqlite_schema WHERE name = 'good'"), 0);
    steps.pop_back();
    migrate(db, steps);
    EXPECT_EQ(shapeOf(db), 998);
}

TEST_F(StoreFile, ALostKeyIsReplacedAndOldHeadsStillVerify) {
    std::filesystem::remove_all(store.directory().string() + ".keys");
    store.reopen();
    store->signHead().value();
    const VerifyReport report = verify(store->database());
    EXPECT_TRUE(report.ok()) << report.fault->what;
    EXPECT_EQ(report.heads, 2U);
}

TEST_F(StoreFile, TheKeyIsReadableByItsOwnerOnly) {
    const auto key = std::filesystem::path(store.directory().string() + ".keys") / "terminal.key";
    EXPECT_EQ(std::filesystem::status(key).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    writeFileDurably(key, bytesOf("short"));
    EXPECT_EQ(refusal(), TextId::StoreFailed);
}

}  // namespace
}  // namespace canteen::store
