// Inspectors take everything out by finger: three touches from their home, a pack that verifies elsewhere.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/domain/export_records.h"
#include "core/service/inspections.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"
#include "tests/support/places.h"

namespace canteen::testing {
namespace {

namespace fs = std::filesystem;

TEST(VisitExportByFinger, ThePackIsThereAfterThreeTouchesAndVerifies) {
    PastSchool school{1};
    school.at(0, 5, 10);
    school.checkEverybody();
    school.at(0, 10, 0);
    school.store(school.plan(0, Meal::Lunch, "红烧肉"));
    const std::string code = school.letInspectorsIn();
    school.end();
    const fs::path share = school.directory() / "share";
    fs::create_directory(share);
    std::ofstream(school.storeFolder() / "hardware.toml")
        << "[export]\nfolder = \"" << share.string() << "\"\n";

    RealWindow window(school.directory(), {"--store", school.storeFolder().string()});
    Finger finger(window);
    finger.open("home.inspections");
    finger.tap("inspections.main");
    finger.awaitScreen("inspection-code");
    finger.type("guest-code", code);
    finger.tap("guest-code.submit");
    finger.awaitScreen("inspector");
    window.picture("visit-home");
    finger.begin();
    finger.tap("inspector.export");
    finger.awaitRow("export.place.", "share");
    window.picture("visit-export");
    finger.tap("export.main");
    finger.awaitScreen("export-run");
    EXPECT_LE(finger.done("inspectors start the pack"), 3);
    // The export gives way to whatever else the machine does.
    finger.awaitOffer("export-run.main", std::chrono::minutes(3));
    finger.await("export-run.end", "导出完成");
    window.picture("visit-export-done");
    EXPECT_FALSE(finger.wordsOf("export-run.fingerprint").empty());

    std::vector<fs::path> packs;
    for (const auto& entry : fs::recursive_directory_iterator(share))
        if (entry.is_regular_file()) packs.push_back(entry.path());
    ASSERT_EQ(packs.size(), 1U);
    const Finished verified = runProgram({binDir() + "/canteenctl", "verify", packs[0].string()});
    EXPECT_EQ(verified.code, 0) << verified.output;
    store::Database db = school.read();
    ASSERT_EQ(recordsOf<PackExported>(db).size(), 1U);
    EXPECT_FALSE(recordsOf<PackExported>(db)[0].personal);
    const auto started = recordsOf<InspectionStarted>(db);
    for (std::uint64_t seq = 1; const auto entry = store::findEntry(db, seq); ++seq) {
        if (entry->kind != Kind::PackExported) continue;
        EXPECT_TRUE(entry->signatures.empty());
        EXPECT_EQ(inspectionOfTaking(entry->note), started.at(0).inspection);
    }
    EXPECT_EQ(school.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
