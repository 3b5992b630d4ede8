#include "tests/support/demo_window.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/base/check.h"
#include "core/service/morning_check.h"
#include "core/service/people.h"
#include "core/service/terminal.h"
#include "core/store/reader.h"
#include "tests/support/fake_clock.h"
#include "tests/support/school.h"

namespace canteen::testing {
namespace {

constexpr std::uint64_t kSeed = 20261120;

// Before the first shift nobody of the demo school has been checked today; whoever works in the test has.
void checkHealthy(const store::StoreOptions& options, const FakeClock& clock, const std::string& staffNo,
                  const std::string& officerNo) {
    auto opened = service::Terminal::open(options, clock, {1, 8192});
    const auto terminal = std::move(opened.value());
    const service::Context context = terminal->context();
    const service::MorningCheck checks(context);
    const StaffId staff = service::staffIdOf(context.site.id, staffNo);
    const Date today = businessDay(clock.read().wall, context.site.zone);
    if (!rules::firstBlock(checks.judgeSigner(staff, today))) return;
    service::CheckForm form = checks.open(staff, today, CheckSession::Morning).value();
    form.declaration = Declaration{};
    form.look = Look{{}, Hands::Fine};
    form.temperature = TemperatureReading{{3640}, TemperatureSite::Forehead, ReadingMethod::Typed, ""};
    form.hygiene.clear();
    for (const HygieneItem item : allHygieneItems()) form.hygiene.push_back({item, HygieneState::Ok});
    const StaffId officer = service::staffIdOf(context.site.id, officerNo);
    const auto saved =
        service::MorningCheck(context).save(form, {officer, SignMethod::Pin, context.store.now().effective});
    require(saved.has_value(), "the storekeeper's check");
}

// Makes the school and names its storekeeper.
service::DemoPin makeSchool(const std::filesystem::path& store) {
    FakeClock clock;
    clock.setWall(systemNow() - minutes(1));
    service::DemoOptions options;
    options.store.directory = store;
    options.store.ballastBytes = 0;
    options.seed = kSeed;
    const auto made = service::makeDemoSchool(options, clock);
    require(made.has_value(), "demo school");
    const auto keeper = std::find_if(made->pins.begin(), made->pins.end(),
                                     [](const auto& pin) { return pin.post == Post::Storekeeper; });
    require(keeper != made->pins.end(), "storekeeper of the demo school");
    const auto officer = std::find_if(made->pins.begin(), made->pins.end(),
                                      [](const auto& pin) { return pin.post == Post::SafetyOfficer; });
    require(officer != made->pins.end(), "officer of the demo school");
    checkHealthy(options.store, clock, keeper->staffNo, officer->staffNo);
    return *keeper;
}

}  // namespace

DemoWindow::DemoWindow()
    : window_(
          temp_.path(),
          [&] {
              const service::DemoPin keeper = makeSchool(temp_.path() / "store");
              keeper_ = keeper.name;
              pin_ = keeper.pin;
              return std::vector<std::string>{"--store", (temp_.path() / "store").string(), "--hardware",
                                              camera_.hardware()};
          }(),
          1920, 1080) {}

void DemoWindow::signKeeper() {
    finger_.signWith(keeper_, pin_);
}

void DemoWindow::newDelivery() {
    finger_.open("home.receiving");
    finger_.tap("receiving.new");
    finger_.awaitScreen("pick-supplier");
    finger_.choose("pick.", "丰年");
    finger_.awaitScreen("delivery-form");
    finger_.tap("head.clean.1");
    finger_.tap("head.locked.1");
}

pid_t DemoWindow::scanner() {
    // Each thread names the children that it started.
    const std::string tasks = "/proc/" + std::to_string(window_.program().pid()) + "/task";
    std::error_code gone;
    for (const auto& task : std::filesystem::directory_iterator(tasks, gone)) {
        std::ifstream children(task.path() / "children");
        if (pid_t child = -1; children >> child) return child;
    }
    return -1;
}

store::Database DemoWindow::read() const {
    auto opened = store::openForReading(temp_.path() / "store");
    require(opened.has_value(), "reading beside the terminal");
    return std::move(*opened);
}

std::string DemoWindow::faults() const {
    const Finished verified = canteenctl(temp_.path() / "store", {"verify"});
    return verified.code == 0 ? std::string() : verified.output;
}

}  // namespace canteen::testing
