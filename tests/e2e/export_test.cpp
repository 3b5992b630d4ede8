// Books leave the terminal by finger, made by the real canteenctl beside it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/domain/export_records.h"
#include "core/store/export_queries.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

namespace fs = std::filesystem;

class ExportByFinger : public ::testing::Test {
  protected:
    ExportByFinger() {
        school.at(0, 5, 10);
        school.checkEverybody();
        school.at(0, 10, 0);
        school.store(school.plan(0, Meal::Lunch, "红烧肉"));
        school.accompanied(0, Meal::Lunch);
        school.end();
        fs::create_directory(share);
        std::ofstream(school.storeFolder() / "hardware.toml")
            << "[export]\nfolder = \"" << share.string() << "\"\n";
    }
    // Everything below the share.
    [[nodiscard]] std::vector<fs::path> files() const {
        std::vector<fs::path> all;
        for (const auto& entry : fs::recursive_directory_iterator(share))
            if (entry.is_regular_file()) all.push_back(entry.path());
        return all;
    }

    PastSchool school{1};
    fs::path share = school.directory() / "share";
};

TEST_F(ExportByFinger, APackAndABookGoToTheFolderAndAreOnRecord) {
    RealWindow window(school.directory(), {"--store", school.storeFolder().string()});
    Finger finger(window);
    finger.begin();
    finger.open("home.export");
    finger.sign("王建国");
    finger.tap("export.book.pack");
    finger.tap("export.main");
    finger.tap("export.answer.2");
    finger.tap("export.main");
    finger.awaitRow("export.place.", "share");
    finger.tap("export.main");
    finger.awaitScreen("export-run");
    // The export gives way to whatever else the machine does.
    finger.awaitOffer("export-run.main", std::chrono::minutes(3));
    finger.await("export-run.end", "导出完成");
    window.picture("export-pack-done");
    finger.done("evidence pack");
    ASSERT_EQ(files().size(), 1U);
    EXPECT_EQ(files()[0].extension(), ".zip");

    finger.tap("export-run.other");
    finger.tap("export.step.0");
    finger.tap("export.book.pack");  // no longer
    finger.tap("export.book.1");
    finger.tap("export.step.1");
    finger.tap("export.answer.0");
    finger.tap("export.preview");
    finger.awaitScreen("pages");
    window.picture("export-preview");
    finger.tap("frame.back");
    finger.awaitScreen("export");
    finger.tap("export.step.2");
    finger.tap("export.answer.2");
    finger.tap("export.main");
    finger.tap("export.main");
    // The export gives way to whatever else the machine does.
    finger.awaitOffer("export-run.main", std::chrono::minutes(3));
    finger.await("export-run.end", "导出完成");
    window.picture("export-book-done");
    EXPECT_EQ(files().size(), 2U);
    finger.tap("export-run.main");
    finger.awaitScreen("home");
    store::Database db = school.read();
    EXPECT_EQ(recordsOf<PackExported>(db).size(), 1U);
    ASSERT_EQ(recordsOf<BooksExported>(db).size(), 1U);
    EXPECT_EQ(recordsOf<BooksExported>(db)[0].files.at(0).name.find("samples"), 0U);
    EXPECT_EQ(school.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
