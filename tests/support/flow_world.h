// A small school behind the flow models: real store, real services, a clock that the test sets, no pixels.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/service/terminal.h"
#include "kiosk/flow/app_model.h"
#include "kiosk/flow/rows.h"
#include "tests/support/fake_camera.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_entry.h"
#include "tests/support/fake_exporter.h"
#include "tests/support/temp_store.h"

namespace kiosk::testing {

// Friday 2026-11-20, 05:00. Lunch is served 11:20 to 12:40; ten boxes; one dedicated fridge LY1.
class FlowWorld {
  public:
    FlowWorld();

    canteen::testing::FakeClock clock;
    canteen::testing::FakeEntry entry;
    canteen::testing::FakeCamera camera;
    canteen::testing::FakeDecoder decoder;
    canteen::testing::FakeExporter exporter;
    bool hasCamera = false;  // counts from the next restart()
    // 王建国 the officer, 李红 the director, 陈晓明 a teacher, two cooks and a server without a certificate.
    canteen::StaffId officer;
    canteen::StaffId director;
    canteen::StaffId teacher;
    canteen::StaffId cook;
    canteen::StaffId secondCook;
    canteen::StaffId withoutCertificate;

    [[nodiscard]] AppModel& app() { return *app_; }
    [[nodiscard]] canteen::service::Terminal& terminal() { return *terminal_; }
    [[nodiscard]] canteen::store::Store& store() { return terminal_->context().store; }

    // Somebody else begins to work here, with a certificate where one is needed.
    canteen::StaffId hire(const std::string& number, const std::string& name, canteen::Post post,
                          canteen::Roles roles);
    // Starts the program again: same store, new models.
    // With a ballast that the disk has no room for it is short of space.
    void restart(std::uint64_t ballastBytes = 0);
    // The same with a camera.
    void plugCamera();
    // Lets the models see the camera until nothing is under way.
    void look();
    // A hand scanner reads this.
    void scan(std::string_view code);

    // Lets time pass with the models watching, a second at a time at most.
    void pass(canteen::DurationMs time);
    // Goes on to this time of the same day; nobody is timed out.
    void at(int hour, int minute);

    // Picks the person and types the PIN on the sign-in screen.
    void sign(canteen::StaffId staff);
    void typePin(const std::string& pin);
    [[nodiscard]] std::string pinOf(canteen::StaffId staff) const;
    void openTile(const std::string& tile);
    canteen::DishId plan(canteen::Meal meal, const std::string& name);
    // Checks a healthy person from the sheet; the officer signs in, and the director to check the officer.
    void checkHealthy(canteen::StaffId staff);
    // Weighs a dish of today; the cook signs in when nobody is.
    void takeSample(canteen::DishId dish, const std::string& grams);

    // Somebody responsible ate with the pupils at every meal of the site today.
    void accompanied();

    // Presses the keys of the typing screen one after the other, and then the space bar.
    void typeWords(const std::string& keys);
    void doneTyping();

    [[nodiscard]] const Row* sheetRow(canteen::StaffId staff);
    [[nodiscard]] const Row* dishRow(canteen::DishId dish);
    [[nodiscard]] std::string toast();

  private:
    canteen::StaffId addPerson(canteen::store::Store& store, const std::string& number,
                               const std::string& name, canteen::Post post, canteen::Roles roles,
                               bool certificate);
    void setUp();

    canteen::testing::TempDirectory directory_;
    std::unique_ptr<canteen::service::Terminal> terminal_;
    std::unique_ptr<AppModel> app_;
    std::unique_ptr<canteen::store::Store> setup_;
    std::vector<std::pair<canteen::StaffId, std::string>> pins_;
};

}  // namespace kiosk::testing
