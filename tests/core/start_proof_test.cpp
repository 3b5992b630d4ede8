#include "core/service/start_proof.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "core/store/database.h"
#include "core/store/reader.h"
#include "tests/support/temp_store.h"
#include "tests/support/workdays.h"

namespace canteen::service {
namespace {

using testing::TempStore;

void waitFor(const StartProof& proof) {
    for (int i = 0; i < 10'000 && !proof.ended(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ASSERT_TRUE(proof.ended());
}

TEST(StartProof, ASoundLedgerIsProvedBesideItsWriter) {
    TempStore store;
    testing::appendWorkday(*store, 0);
    std::atomic<int> told = 0;
    {
        StartProof proof;
        proof.begin(store.directory(), [&] { ++told; });
        testing::appendWorkday(*store, 1);
        waitFor(proof);
        EXPECT_FALSE(proof.fault());
    }
    EXPECT_EQ(told, 1);
}

TEST(StartProof, AnAlteredRecordIsNamed) {
    TempStore store;
    testing::appendWorkday(*store, 0);
    store.close();
    store::Database::openWriter(store::databaseFile(store.directory()))
        .execute("UPDATE ledger SET entry = CAST(entry || x'00' AS BLOB) WHERE seq = 4");
    StartProof proof;
    proof.begin(store.directory());
    waitFor(proof);
    ASSERT_TRUE(proof.fault());
    EXPECT_EQ(proof.fault()->seq, 4U);
    EXPECT_EQ(proof.fault()->kind, store::FaultKind::Altered);
}

TEST(StartProof, NoStoreIsNoFaultOfTheLedger) {
    StartProof proof;
    proof.begin("/nonexistent/canteen");
    waitFor(proof);
    EXPECT_FALSE(proof.fault());
}

}  // namespace
}  // namespace canteen::service
