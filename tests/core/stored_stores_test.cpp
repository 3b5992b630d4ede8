// Stores that earlier programs left behind (tests/data/stores) come to today's shape whole.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/service/terminal.h"
#include "core/store/migrate.h"
#include "core/store/reader.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/kitchen.h"
#include "tests/support/places.h"

namespace canteen::store {
namespace {

namespace fs = std::filesystem;

const fs::path kStores = fs::path(testing::testData()) / "stores";

class StoredStore : public ::testing::TestWithParam<std::string> {
  protected:
    StoredStore() {
        options.directory = temp.path() / "store";
        options.keys = temp.path() / "keys";
        options.ballastBytes = 0;
        fs::create_directories(options.directory);
        fs::copy(kStores / GetParam() / "keys", options.keys);
        fs::copy_file(kStores / GetParam() / "store.sqlite", databaseFile(options.directory));
        // Days after the last record.
        clock.advance(hours(80));
    }
    int shape() const { return std::stoi(GetParam().substr(1)); }

    testing::TempDirectory temp;
    testing::FakeClock clock;
    StoreOptions options;
};

TEST_P(StoredStore, IsOfItsShapeAndSound) {
    Database db = Database::openReader(databaseFile(options.directory));
    EXPECT_EQ(shapeOf(db), shape());
    const VerifyReport report = verify(db, {Depth::Records, {}, {}});
    EXPECT_TRUE(report.ok()) << report.fault->what;
    EXPECT_GT(report.heads, 0U);
    EXPECT_GT(report.personal, 0U);
}

TEST_P(StoredStore, ComesToTodaysShapeWithEveryRecord) {
    const VerifyReport before = verifyStore(kStores / GetParam(), {Depth::Chain, {}, {}}).value();
    auto store = Store::open(options, clock);
    ASSERT_TRUE(store) << store.error().detail;
    Database& db = (*store)->database();
    const int newest = newestShape(embedded::migrations());
    EXPECT_EQ(shapeOf(db), newest);
    EXPECT_EQ(fs::exists(databaseFile(options.directory).string() + ".before-00" + std::to_string(shape())),
              shape() < newest);
    EXPECT_EQ((*store)->lastSeq(), before.records + 1) << "and the start of the program";
    const VerifyReport report = verify(db);
    EXPECT_TRUE(report.ok()) << report.fault->what;
    EXPECT_EQ(rebuild(db), std::vector<std::string>{});
}

TEST_P(StoredStore, IsWorkedOnByTodaysProgram) {
    auto terminal = service::Terminal::open(options, clock, {1, 8192});
    ASSERT_TRUE(terminal) << terminal.error().detail;
    const auto shipped = rules::shippedPack("cn-school").value();
    EXPECT_EQ((*terminal)->context().pack.packToml, shipped) << "an older pack lacks thresholds";
    EXPECT_TRUE((*terminal)->vault().signIn(testing::kWang, "4719"));
    EXPECT_FALSE((*terminal)->vault().signIn(testing::kWang, "8362"));
    const service::MorningCheck checks((*terminal)->context());
    EXPECT_EQ(checks.exclusion(testing::kZhang)->cause, ExclusionCause::Gastro);
    EXPECT_FALSE(checks.exclusion(testing::kLi));
    const auto sheet = checks.sheet(testing::Kitchen::kToday, CheckSession::Morning);
    EXPECT_EQ(sheet.lines.size(), 4U);
    EXPECT_TRUE(sheet.closedAt);
    const service::SampleCounts counts = service::Samples((*terminal)->context()).counts();
    EXPECT_EQ(counts.held, 1);
    EXPECT_EQ(counts.stored, 2);
    EXPECT_EQ(counts.due, 1);
}

std::vector<std::string> storedStores() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(kStores))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

INSTANTIATE_TEST_SUITE_P(Of, StoredStore, ::testing::ValuesIn(storedStores()),
                         [](const auto& store) { return store.param; });

}  // namespace
}  // namespace canteen::store
