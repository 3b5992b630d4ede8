#include <gtest/gtest.h>

#include "core/domain/terminal_records.h"
#include "core/store/database.h"
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

}  // namespace
}  // namespace canteen
