// A finger that touches everything inspectors can reach writes nothing but what an inspection may leave
// behind.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/service/exports.h"
#include "core/service/inspections.h"
#include "core/store/terminal_queries.h"
#include "kiosk/screens/kiosk_app.h"
#include "tests/support/driver.h"
#include "tests/support/inspection_visit.h"

namespace kiosk {
namespace {

using namespace canteen;

constexpr int kMostTaps = 1500;
constexpr int kSettledAfter = 120;  // taps without anything new
constexpr int kExportTakes = 3;     // taps

// Touches what it has touched least, on whatever screen it stands.
class Crawler {
  public:
    Crawler(testing::FlowWorld& world, ui::Driver& driver) : world_(world), driver_(driver) {}

    // Whether there was anything new to touch.
    bool step() {
        const std::string screen(screenName(world_.app().screen()));
        screens_.insert(screen);
        const ui::ProbeItem* best = nullptr;
        int fewest = 1 << 30;
        for (const ui::ProbeItem& item : driver_.probe().items()) {
            if (item.kind != ui::ProbeItem::Kind::Touch || !item.enabled || !item.visible) continue;
            // The ways out, which the flow tests take, and the lock that only waits.
            if (item.id == "frame.signout" || item.id == "frame.wipe" || item.id == "inspector.end") continue;
            const int touched = touched_[screen + "/" + item.id];
            if (touched < fewest) best = &item, fewest = touched;
        }
        if (best == nullptr) return false;
        const std::string id = best->id;
        ++touched_[screen + "/" + id];
        EXPECT_TRUE(driver_.tap(id)) << screen << ": " << id;
        return fewest == 0;
    }
    [[nodiscard]] const std::set<std::string>& screens() const { return screens_; }
    [[nodiscard]] std::size_t widgets() const { return touched_.size(); }

  private:
    testing::FlowWorld& world_;
    ui::Driver& driver_;
    std::map<std::string, int> touched_;
    std::set<std::string> screens_;
};

TEST(InspectionProof, AFingerOnEveryWidgetOfEveryScreenWritesNothingElse) {
    testing::FlowWorld world;
    for (const StaffId staff : {world.cook, world.officer, world.director}) world.checkHealthy(staff);
    world.app().handle(AppAction{AppAction::Kind::SignOut, {}});
    world.at(12, 50);
    const DishId dish = world.plan(Meal::Lunch, "番茄炒鸡蛋");
    world.plan(Meal::Lunch, "紫菜蛋花汤");
    world.openTile("home.samples");
    world.takeSample(dish, "130");
    world.app().handle(AppAction{AppAction::Kind::SignOut, {}});
    world.exporter.plug("KINGSTON");
    world.exporter.found.printers = {{"office-laser", true, true}};
    testing::comeToInspect(world, world.officer);
    const std::uint64_t before = world.store().lastSeq();
    KioskApp app(
        world.app(), [] {}, [](std::string_view) {});
    ui::Driver driver(ui::kWidePanel);
    driver.show([&] { app.draw(); });
    Crawler crawler(world, driver);
    int idle = 0;
    int underWay = 0;
    int exports = 0;
    for (int taps = 0; taps < kMostTaps && idle < kSettledAfter && world.app().visit(); ++taps) {
        idle = crawler.step() ? 0 : idle + 1;
        world.app().touched();
        world.clock.advance(DurationMs{400});
        // Each export takes a few touches.
        if (world.exporter.isRunning() && ++underWay > kExportTakes) {
            world.exporter.finish({{"/media/kitchen/KINGSTON/pack.zip", {"pack.zip", 1'234, Hash{7}, 0}}});
            underWay = 0;
            ++exports;
        }
        world.app().tick();
        driver.frames(1);
    }
    world.pass(seconds(10));
    const auto allowed = service::kindsOfInspection();
    std::set<Kind> written;
    for (std::uint64_t seq = before + 1; seq <= world.store().lastSeq(); ++seq)
        written.insert(store::findEntry(world.store().database(), seq)->kind);
    for (const Kind kind : written)
        EXPECT_NE(std::find(allowed.begin(), allowed.end(), kind), allowed.end()) << static_cast<int>(kind);
    EXPECT_TRUE(written.contains(Kind::InspectionViewed));
    EXPECT_TRUE(written.contains(Kind::ShelfCounted));
    EXPECT_GT(exports, 0);
    EXPECT_TRUE(crawler.screens().contains("export") && crawler.screens().contains("export-run"));
    for (const store::ExportRow& taken : service::Exports(world.terminal().context()).taken(1000)) {
        EXPECT_EQ(taken.takenBy, "何敏、周正");
        EXPECT_TRUE(!taken.health || world.app().visit()->health);
    }
    EXPECT_GE(crawler.screens().size(), 8U) << "it has been everywhere";
    EXPECT_GE(crawler.widgets(), 60U);
    RecordProperty("screens", static_cast<int>(crawler.screens().size()));
    RecordProperty("widgets", static_cast<int>(crawler.widgets()));
}

}  // namespace
}  // namespace kiosk
