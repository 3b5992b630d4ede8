#include "core/store/verify.h"

#include <gtest/gtest.h>

#include <random>

#include "core/base/files.h"
#include "core/domain/check_records.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/checkpoint.h"
#include "core/store/reader.h"
#include "core/store/terminal_queries.h"
#include "tests/support/temp_store.h"
#include "tests/support/workdays.h"

namespace canteen::store {
namespace {

using testing::numbered;
using testing::TempStore;

class Verify : public ::testing::Test {
  protected:
    void SetUp() override {
        testing::appendWorkday(*store, 0);
        store->signHead().value();
        testing::appendWorkday(*store, 1);
    }
    // Changes the closed file behind the program's back.
    void tamper(const std::string& sql) {
        store.close();
        Database::openWriter(databaseFile(store.directory())).execute("PRAGMA foreign_keys = OFF; " + sql);
    }
    VerifyReport verified(VerifyOptions options = {}) {
        return verifyStore(store.directory(), options).value();
    }
    FaultKind faultOf(const VerifyReport& report) {
        EXPECT_TRUE(report.fault);
        return report.fault ? report.fault->kind : FaultKind{};
    }

    TempStore store;
};

TEST_F(Verify, ASoundStorePasses) {
    const VerifyReport report = verified();
    EXPECT_TRUE(report.ok()) << report.fault->what;
    EXPECT_EQ(report.records, store->lastSeq());
    EXPECT_EQ(report.heads, 1U);
    EXPECT_GT(report.personal, 0U);
}

TEST_F(Verify, AnAlteredRecordIsNamed) {
    tamper("UPDATE ledger SET entry = CAST(entry || x'00' AS BLOB) WHERE seq = 4");
    const VerifyReport report = verified();
    EXPECT_EQ(faultOf(report), FaultKind::Altered);
    EXPECT_EQ(report.fault->seq, 4U);
}

TEST_F(Verify, AMissingRecordIsNamed) {
    tamper("DELETE FROM ledger WHERE seq = 4");
    const VerifyReport report = verified();
    EXPECT_EQ(faultOf(report), FaultKind::Gap);
    EXPECT_EQ(report.fault->seq, 4U);
}

TEST_F(Verify, ARecordWithANewHashBreaksTheChainAfterIt) {
    Bytes bytes = *store->database().single<Bytes>("SELECT entry FROM ledger WHERE seq = 4");
    ledger::Entry entry = ledger::decode(bytes).value();
    entry.note = "rewritten";
    bytes = ledger::encode(entry);
    tamper("UPDATE ledger SET entry = x'" + toHex(bytes) + "', hash = x'" + toHex(ledger::hashEntry(bytes)) +
           "' WHERE seq = 4");
    const VerifyReport report = verified();
    EXPECT_EQ(faultOf(report), FaultKind::ChainBroken);
    EXPECT_EQ(report.fault->seq, 5U);
}

TEST_F(Verify, AChangedIdBesideTheRecordIsNamed) {
    tamper("UPDATE ledger SET id = x'00000000000000000000000000000009' WHERE seq = 4");
    EXPECT_EQ(faultOf(verified()), FaultKind::Altered);
}

TEST_F(Verify, AChangedPersonalValueIsNamed) {
    tamper("UPDATE personal SET value = x'190e92'");
    EXPECT_EQ(faultOf(verified()), FaultKind::PersonalAltered);
}

TEST_F(Verify, AnErasedPersonalValueLeavesEverythingSound) {
    const auto before = verified().personal;
    EXPECT_GT(store->erasePersonal(testing::checkRecord(0)).value(), 0);
    const VerifyReport report = verified();
    EXPECT_TRUE(report.ok());
    EXPECT_LT(report.personal, before);
    EXPECT_FALSE(findBody<CheckRecorded>(store->database(), testing::checkRecord(0))->temperature.value);
}

// Pages split and merge while rows come and go; no copy of a value may stay behind in them.
TEST_F(Verify, AnErasedValueIsNowhereInTheFiles) {
    TempStore many;
    for (unsigned day = 0; day < 4; ++day) testing::appendWorkday(*many, day, {40, 2});
    const std::string secret = testing::kSecretWords;
    const auto holds = [&](const char* file) {
        const std::optional<Bytes> bytes = readFile(many.directory() / file);
        const std::string text(bytes ? textOf(*bytes) : "");
        return text.find(secret) != std::string::npos;
    };
    EXPECT_TRUE(holds("store.sqlite") || holds("store.sqlite-wal"));
    std::vector<RecordId> checks;
    for (const Row row :
         many->database().query("SELECT id FROM ledger WHERE kind = ?1", Kind::CheckRecorded)) {
        checks.push_back(row.get<RecordId>(0));
    }
    std::mt19937 random(1);
    std::shuffle(checks.begin(), checks.end(), random);
    for (const RecordId check : checks) many->erasePersonal(check).value();
    EXPECT_FALSE(holds("store.sqlite") || holds("store.sqlite-wal"));
}

TEST_F(Verify, ACutTailIsFoundByTheHeadInTheStore) {
    tamper("DELETE FROM personal; DELETE FROM ledger WHERE seq >= (SELECT size FROM heads)");
    EXPECT_EQ(faultOf(verified()), FaultKind::HeadWrong);
}

TEST_F(Verify, ACutTailIsFoundByAHeadHeldElsewhere) {
    const std::string printed = store->signHead().value();
    EXPECT_TRUE(verified({Depth::Records, printed, {}}).ok());
    tamper("DELETE FROM heads; DELETE FROM personal WHERE seq > 5; DELETE FROM ledger WHERE seq > 5");
    EXPECT_TRUE(verified({Depth::Records, {}, {}}).ok());
    EXPECT_EQ(faultOf(verified({Depth::Chain, printed, {}})), FaultKind::Shorter);
}

TEST_F(Verify, AForgedHeadIsNamed) {
    tamper("UPDATE heads SET note = replace(note, 'canteen-kiosk', 'canteen-kiosk2')");
    EXPECT_EQ(faultOf(verified()), FaultKind::HeadWrong);
}

TEST_F(Verify, AChangedProjectionIsNamedAndRebuilt) {
    tamper("UPDATE rule_pack SET version = 'loose'");
    const VerifyReport report = verified();
    EXPECT_EQ(faultOf(report), FaultKind::ProjectionWrong);
    EXPECT_NE(report.fault->what.find("rule_pack"), std::string::npos);
    store.reopen();
    EXPECT_EQ(rebuild(store->database()).size(), 1U);
    EXPECT_TRUE(verified().ok());
    EXPECT_TRUE(rebuild(store->database()).empty());
}

TEST_F(Verify, ARowThatNoRecordMadeIsNamed) {
    tamper("INSERT INTO rule_pack VALUES (9999, 0, 'loose', '', '')");
    EXPECT_EQ(faultOf(verified()), FaultKind::ProjectionWrong);
}

}  // namespace
}  // namespace canteen::store
