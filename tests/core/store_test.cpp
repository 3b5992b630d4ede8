#include <gtest/gtest.h>

#include "core/base/check.h"
#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/domain/people_records.h"
#include "core/domain/terminal_records.h"
#include "core/store/database.h"
#include "core/store/reader.h"
#include "core/store/terminal_queries.h"
#include "tests/support/temp_store.h"

namespace canteen {
namespace {

using testing::numbered;
using testing::TempStore;

store::Draft packDraft(unsigned n, const std::string& version) {
    return store::makeDraft(numbered<RecordId>(n), RulePackAdopted{version, "pack", "site"}, {});
}

TEST(Store, ANewStoreBeginsWithTheStartOfTheTerminal) {
    TempStore store;
    EXPECT_EQ(store->lastSeq(), 1U);
    EXPECT_EQ(store->site(), "test-school");
    EXPECT_EQ(store->terminal().size(), 10U);
    const auto entry = store::findEntry(store->database(), 1);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->kind, Kind::TerminalStarted);
    EXPECT_EQ(entry->previous, Hash{});
}

TEST(Store, AnAppendedRecordIsInTheProjectionAtOnce) {
    TempStore store;
    const auto receipt = store->append(packDraft(1, "v1"));
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->seq, 2U);
    EXPECT_FALSE(receipt->repeated);
    EXPECT_EQ(store::currentRulePack(store->database())->version, "v1");
}

TEST(Store, ARepeatedIdBooksOnce) {
    TempStore store;
    const auto first = store->append(packDraft(1, "v1"));
    store->append(packDraft(2, "v2")).value();
    const auto again = store->append(packDraft(1, "v1"));
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->repeated);
    EXPECT_EQ(again->seq, first->seq);
    EXPECT_EQ(again->hash, first->hash);
    EXPECT_EQ(store->lastSeq(), 3U);
}

TEST(Store, RecordsOutliveTheProgram) {
    TempStore store;
    const auto receipt = store->append(packDraft(1, "v1"));
    const std::string terminal = store->terminal();
    store.reopen();
    EXPECT_EQ(store->terminal(), terminal);
    EXPECT_EQ(store->lastSeq(), receipt->seq + 1);  // the second start
    EXPECT_TRUE(store->append(packDraft(1, "v1"))->repeated);
}

TEST(Store, ABatchIsInAsAWholeOrNotAtAll) {
    TempStore store;
    store->append(packDraft(1, "v1")).value();
    const store::Draft otherKind = store::makeDraft(numbered<RecordId>(1), RecordVoided{}, {});
    const std::vector<store::Draft> drafts{packDraft(2, "v2"), otherKind};
    EXPECT_THROW((void)store->append(drafts).has_value(), Bug);
    EXPECT_EQ(store->lastSeq(), 2U);
    EXPECT_EQ(store::currentRulePack(store->database())->version, "v1");
    EXPECT_TRUE(store->append(packDraft(2, "v2")));
}

TEST(Store, WhatBreaksAProjectionIsABugAndIsNotRecorded) {
    TempStore store;
    const StaffRegistered nameless{numbered<StaffId>(1), "", "", Post::Cook, Employer::School, {}, {}, {}};
    EXPECT_THROW((void)store->append(store::makeDraft(numbered<RecordId>(1), nameless, {})).has_value(), Bug);
    EXPECT_EQ(store->lastSeq(), 1U);
}

TEST(Store, NothingIsAppendedByAnEmptyBatch) {
    TempStore store;
    EXPECT_TRUE(store->append(std::vector<store::Draft>{})->empty());
    EXPECT_EQ(store->lastSeq(), 1U);
}

TEST(Store, ASecondWriterIsRefused) {
    TempStore store;
    const auto second = store::Store::open(store.options(), store.clock);
    EXPECT_EQ(second.error().text.id, TextId::StoreInUse);
    EXPECT_EQ(second.error().kind, ErrorKind::Locked);
    store.close();
    EXPECT_TRUE(store::Store::open(store.options(), store.clock));
}

TEST(Store, WithoutASiteNothingIsMade) {
    testing::TempDirectory temp;
    testing::FakeClock clock;
    store::StoreOptions options;
    options.directory = temp.path() / "store";
    EXPECT_EQ(store::Store::open(options, clock).error().text.id, TextId::NotFound);
    EXPECT_FALSE(std::filesystem::exists(options.directory));
}

TEST(Store, TheStoreOfAnotherSiteIsRefused) {
    TempStore store;
    store.close();
    store::StoreOptions options = store.options();
    options.site = "other-school";
    EXPECT_EQ(store::Store::open(options, store.clock).error().text.id, TextId::StoreOtherSite);
    options.site = "";
    EXPECT_TRUE(store::Store::open(options, store.clock));
}

TEST(Store, AFileWhereTheDirectoryShouldBeIsReported) {
    testing::TempDirectory temp;
    testing::FakeClock clock;
    writeFileDurably(temp.path() / "store", bytesOf("no directory"));
    store::StoreOptions options;
    options.directory = temp.path() / "store";
    options.site = "test-school";
    EXPECT_EQ(store::Store::open(options, clock).error().text.id, TextId::StoreFailed);
}

TEST(Store, TheWriterSyncsEveryCommitAndLeavesNoTraceOfDeletedRows) {
    TempStore store;
    store::Database& db = store->database();
    const auto pragma = [&](const std::string& name) {
        store::Query query = db.queryText("PRAGMA " + name);
        query.step();
        return query.row().text(0);
    };
    EXPECT_EQ(pragma("journal_mode"), "wal");
    EXPECT_EQ(pragma("synchronous"), "2");
    EXPECT_EQ(pragma("secure_delete"), "1");
    EXPECT_EQ(pragma("foreign_keys"), "1");
}

TEST(Store, TheWalHasItsSizeFromTheStart) {
    TempStore store;
    const auto wal = store.directory() / "store.sqlite-wal";
    EXPECT_GT(std::filesystem::file_size(wal), 4'000'000U);
    EXPECT_LT(std::filesystem::file_size(store.directory() / "store.sqlite"), 1'000'000U);
}

TEST(Store, AReaderSeesEveryAcknowledgedRecord) {
    TempStore store;
    auto reader = store::openForReading(store.directory());
    ASSERT_TRUE(reader);
    store->append(packDraft(1, "v1")).value();
    EXPECT_EQ(store::currentRulePack(*reader)->version, "v1");
    EXPECT_THROW(reader->run("DELETE FROM rule_pack"), store::SqliteError);
}

TEST(Store, AReadInProgressDoesNotKeepTheStoreFromOpening) {
    TempStore store;
    store->append(packDraft(1, "v1")).value();
    auto reader = store::openForReading(store.directory());
    reader->execute("BEGIN");
    EXPECT_EQ(store::currentRulePack(*reader)->version, "v1");
    store->append(packDraft(2, "v2")).value();
    store.reopen();
    EXPECT_TRUE(store->append(packDraft(3, "v3")));
    EXPECT_EQ(store::currentRulePack(*reader)->version, "v1");
    reader->execute("COMMIT");
    EXPECT_EQ(store::currentRulePack(*reader)->version, "v3");
}

TEST(Store, APhotoIsKeptUnderItsHash) {
    TempStore store;
    const Hash hash = store->putBlob(bytesOf("photo")).value();
    EXPECT_EQ(toHex(hash).substr(0, 8), "55c64d0f");
    EXPECT_EQ(store->putBlob(bytesOf("photo")).value(), hash);
    EXPECT_EQ(textOf(store->getBlob(hash).value()), "photo");
    EXPECT_EQ(store->getBlob(Hash{}).error().text.id, TextId::NotFound);
    writeFileDurably(store::blobFile(store.directory(), hash), bytesOf("another"));
    EXPECT_EQ(store->getBlob(hash).error().text.id, TextId::StoreCorrupt);
}

TEST(Store, RecordsCarryTheZoneOfTheSite) {
    TempStore store;
    SiteConfigured configured;
    configured.site.id = "test-school";
    configured.site.zone.offsetMinutes = 420;
    store->append(store::makeDraft(numbered<RecordId>(1), configured, {})).value();
    store->append(packDraft(2, "v1")).value();
    EXPECT_EQ(store::findEntry(store->database(), numbered<RecordId>(2))->zoneOffsetMinutes, 420);
    EXPECT_EQ(store::currentSite(store->database()), configured.site);
    store.reopen();
    store->append(packDraft(3, "v2")).value();
    EXPECT_EQ(store::findEntry(store->database(), numbered<RecordId>(3))->zoneOffsetMinutes, 420);
}

TEST(Store, RecordsCarryTheRulesTheyWereJudgedBy) {
    TempStore store;
    store->setRules("cn-school 2026.1");
    store->append(packDraft(1, "v1")).value();
    EXPECT_EQ(store::findEntry(store->database(), numbered<RecordId>(1))->rules, "cn-school 2026.1");
}

TEST(Store, AHeadIsSignedOnceForTheSameRecords) {
    TempStore store;
    const std::string note = store->signHead().value();
    EXPECT_EQ(store->signHead().value(), note);
    store->append(packDraft(1, "v1")).value();
    EXPECT_NE(store->signHead().value(), note);
    EXPECT_EQ(store::newestHead(store->database())->size, 2U);
    EXPECT_EQ(store::firstHeadCovering(store->database(), 1)->note, note);
    EXPECT_FALSE(store::firstHeadCovering(store->database(), 3));
}

TEST(Store, AVoidedRecordCarriesAMark) {
    TempStore store;
    store->append(packDraft(1, "v1")).value();
    store::Draft draft = store::makeDraft(numbered<RecordId>(2), RecordVoided{}, {});
    draft.relation = ledger::Relation::Voids;
    draft.refers = numbered<RecordId>(1);
    draft.reason = Reason::Mistyped;
    store->append(draft).value();
    const auto mark = store::findMark(store->database(), numbered<RecordId>(1));
    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->relation, ledger::Relation::Voids);
    EXPECT_EQ(mark->reason, Reason::Mistyped);
    EXPECT_FALSE(store::findMark(store->database(), numbered<RecordId>(2)));
}

TEST(StoreClock, AJumpIsRecordedBeforeTheNextRecordAndOnlyOnce) {
    TempStore store;
    const UtcMs right = store.clock.wall();
    store.clock.shiftWall(hours(48));
    EXPECT_EQ(store->now().effective, right);
    EXPECT_EQ(store->append(packDraft(1, "v1"))->seq, 3U);
    const auto jump = store::findEntry(store->database(), 2);
    EXPECT_EQ(jump->kind, Kind::ClockJumped);
    EXPECT_EQ(jump->effectiveAt, right);
    EXPECT_EQ(store::findEntry(store->database(), 3)->effectiveAt, right);
    EXPECT_EQ(store::findEntry(store->database(), 3)->clock, ClockState::Jumped);
    EXPECT_EQ(store->append(packDraft(2, "v2"))->seq, 4U);
}

TEST(StoreClock, RestartingTheProgramDoesNotMakeAWrongClockRight) {
    TempStore store;
    const UtcMs right = store.clock.wall();
    store.clock.shiftWall(hours(48));
    store.reopen();
    EXPECT_EQ(store->now().effective, right);
    EXPECT_EQ(store->lastSeq(), 3U);  // started, jumped, started
    store.clock.advance(hours(1));
    store.reopen();
    EXPECT_EQ(store->now().effective, right + hours(1));
    EXPECT_EQ(store->lastSeq(), 4U);  // and not jumped again
}

TEST(StoreClock, ManyRestartsWithSmallStepsDoNotAddUp) {
    TempStore store;
    const UtcMs right = store.clock.wall();
    for (int i = 0; i < 20; ++i) {
        store.clock.shiftWall(seconds(100));
        store.reopen();
    }
    EXPECT_LE(store->now().effective, right + minutes(2));
}

TEST(StoreClock, AConfirmedClockIsFollowedFromThenOn) {
    TempStore store;
    store.clock.shiftWall(hours(-30));
    store->append(packDraft(1, "v1")).value();
    store->append(store::makeDraft(numbered<RecordId>(2), ClockConfirmed{store.clock.wall()}, {})).value();
    EXPECT_EQ(store->now().effective, store.clock.wall());
    EXPECT_EQ(store->now().state, ClockState::Unsynced);
    store.reopen();
    store.clock.advance(minutes(5));
    EXPECT_EQ(store->now().effective, store.clock.wall());
}

TEST(StoreClock, AfterAFlatBatteryTimeGoesOnFromTheLastRecord) {
    TempStore store;
    const UtcMs last = store.clock.wall();
    store.clock.reboot(hours(10));
    store.clock.setWall({0});
    store.reopen();
    EXPECT_EQ(store->now().effective, last + minutes(1));
    EXPECT_EQ(store->now().state, ClockState::Jumped);
}

TEST(Database, AQueryRunsInsideTheLoopOfTheSameQuery) {
    store::Database db = store::Database::openScratch();
    db.execute("CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t (a) VALUES (1), (2), (3)");
    constexpr const char* kSelect = "SELECT a FROM t ORDER BY a";
    int pairs = 0;
    for ([[maybe_unused]] const store::Row outer : db.query(kSelect)) {
        for ([[maybe_unused]] const store::Row inner : db.query(kSelect)) ++pairs;
    }
    EXPECT_EQ(pairs, 9);
}

TEST(Database, EveryTypeComesBackAsItWentIn) {
    store::Database db = store::Database::openScratch();
    db.execute("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d BLOB, e INTEGER, f INTEGER) STRICT");
    db.run("INSERT INTO t (a, b, c, d, e, f) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", Date{-3},
           std::string("a\0b", 3), Bytes{}, numbered<StaffId>(5), std::optional<Grams>{}, true);
    store::Query query = db.query("SELECT a, b, c, d, e, f FROM t");
    ASSERT_TRUE(query.step());
    Date date;
    std::string text;
    Bytes bytes{1};
    StaffId id;
    std::optional<Grams> grams{Grams{1}};
    bool flag = false;
    query.row().into(date, text, bytes, id, grams, flag);
    EXPECT_EQ(date, Date{-3});
    EXPECT_EQ(text, std::string("a\0b", 3));
    EXPECT_TRUE(bytes.empty());
    EXPECT_EQ(id, numbered<StaffId>(5));
    EXPECT_FALSE(grams);
    EXPECT_TRUE(flag);
    EXPECT_THROW((void)query.row().get<std::int64_t>(4), store::SqliteError);
    EXPECT_THROW((void)query.row().get<Hash>(3), store::SqliteError);
}

TEST(Database, ATransactionThatIsNotCommittedLeavesNothing) {
    store::Database db = store::Database::openScratch();
    db.execute("CREATE TABLE t (a INTEGER) STRICT; PRAGMA journal_mode = MEMORY");
    {
        const store::Transaction dropped(db);
        db.run("INSERT INTO t (a) VALUES (1)");
    }
    EXPECT_EQ(db.single<int>("SELECT count(*) FROM t"), 0);
}

}  // namespace
}  // namespace canteen
