#include "core/store/backup.h"

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/store/reader.h"
#include "tests/support/temp_store.h"
#include "tests/support/workdays.h"

namespace canteen::store {
namespace {

using testing::TempDirectory;
using testing::TempStore;

class Backup : public ::testing::Test {
  protected:
    void SetUp() override {
        testing::appendWorkday(*store, 0);
        photo = store->putBlob(bytesOf("photo")).value();
        store->signHead().value();
    }
    void damage(const std::filesystem::path& file) {
        Bytes bytes = readFile(file).value();
        bytes[bytes.size() / 2] ^= 1;
        writeFileDurably(file, bytes);
    }

    TempStore store;
    TempDirectory temp;
    std::filesystem::path target = temp.path() / "backup";
    Hash photo{};
};

TEST_F(Backup, ABackupMadeBesideTheWriterHoldsEverything) {
    const auto report = backUp(store.directory(), target);
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_EQ(report->records, store->lastSeq());
    EXPECT_EQ(report->blobs, 1U);
    EXPECT_NE(report->head.find("canteen-kiosk/test-school/"), std::string::npos);
    testing::appendWorkday(*store, 1);
    EXPECT_TRUE(verifyBackup(target));
}

TEST_F(Backup, ARestoredStoreOpensAndGoesOn) {
    backUp(store.directory(), target).value();
    const std::filesystem::path restored = temp.path() / "restored";
    ASSERT_TRUE(restore(target, restored));
    StoreOptions options = store.options();
    options.directory = restored;
    auto opened = Store::open(options, store.clock);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ((*opened)->lastSeq(), store->lastSeq() + 1);
    EXPECT_EQ((*opened)->terminal(), store->terminal());
    EXPECT_EQ((*opened)->getBlob(photo).value(), Bytes({'p', 'h', 'o', 't', 'o'}));
    ASSERT_TRUE((*opened)->signHead());
    EXPECT_TRUE(verifyStore(restored)->ok());
}

TEST_F(Backup, OnlyTheAccountOfTheTerminalLooksIntoStoreAndBackup) {
    const auto permissions = [](const std::filesystem::path& directory) {
        return std::filesystem::status(directory).permissions();
    };
    backUp(store.directory(), target).value();
    EXPECT_EQ(permissions(store.directory()), std::filesystem::perms::owner_all);
    EXPECT_EQ(permissions(target), std::filesystem::perms::owner_all);
    std::filesystem::permissions(store.directory(), std::filesystem::perms{0755});
    store.reopen();
    EXPECT_EQ(permissions(store.directory()), std::filesystem::perms::owner_all);
}

TEST_F(Backup, NothingIsWrittenOverABackup) {
    backUp(store.directory(), target).value();
    EXPECT_EQ(backUp(store.directory(), target).error().text.id, TextId::TargetNotEmpty);
    EXPECT_EQ(restore(target, store.directory()).error().text.id, TextId::TargetNotEmpty);
}

TEST_F(Backup, ADamagedBackupIsNotRestored) {
    backUp(store.directory(), target).value();
    damage(databaseFile(target));
    EXPECT_EQ(restore(target, temp.path() / "restored").error().text.id, TextId::StoreCorrupt);
    EXPECT_FALSE(std::filesystem::exists(temp.path() / "restored"));
}

TEST_F(Backup, ADamagedPhotoIsFound) {
    backUp(store.directory(), target).value();
    damage(blobFile(target, photo));
    EXPECT_EQ(verifyBackup(target).error().text.id, TextId::StoreCorrupt);
}

TEST_F(Backup, ADamagedLedgerIsNotBackedUp) {
    store.close();
    Database::openWriter(databaseFile(store.directory()))
        .execute("UPDATE ledger SET kind = 99 WHERE seq = 3");
    EXPECT_EQ(backUp(store.directory(), target).error().text.id, TextId::StoreCorrupt);
    EXPECT_FALSE(std::filesystem::exists(target));
}

TEST_F(Backup, AForeignManifestIsRefused) {
    backUp(store.directory(), target).value();
    writeFileDurably(target / "manifest.json", bytesOf("{\"records\": \"many\"}"));
    EXPECT_FALSE(verifyBackup(target));
    writeFileDurably(target / "manifest.json", bytesOf("nothing"));
    EXPECT_FALSE(verifyBackup(target));
    EXPECT_EQ(verifyBackup(temp.path()).error().text.id, TextId::NotFound);
}

}  // namespace
}  // namespace canteen::store
