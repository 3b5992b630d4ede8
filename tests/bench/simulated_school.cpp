#include "simulated_school.h"

#include <stdexcept>

#include "core/service/simulation.h"
#include "core/store/database.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"
#include "measure.h"

namespace canteen::bench {
namespace {

constexpr int kPupils = 3'000;

service::SimulationOptions optionsFor(const std::filesystem::path& directory, int days) {
    service::SimulationOptions options;
    options.store.directory = directory;
    options.store.ballastBytes = 0;
    options.pupils = kPupils;
    options.days = days;
    return options;
}

void make(const service::SimulationOptions& options) {
    service::SimulationSummary made;
    const double us = cpuMicrosecondsOf([&] {
        auto result = service::simulateSchool(options);
        if (!result) throw std::runtime_error("no simulated school: " + result.error().detail);
        made = *result;
    });
    tell(fmt::format("{} schooldays of {} pupils", options.days, kPupils),
         fmt::format("{} records in {:.0f} s of CPU", made.records, us / 1e6));
}

}  // namespace

std::unique_ptr<School> openSchool(const std::filesystem::path& keep, int days) {
    const auto options = optionsFor(keep / fmt::format("simulated-{}", days), days);
    if (!std::filesystem::exists(options.store.directory)) make(options);
    auto school = std::make_unique<School>();
    for (Date day = options.first; static_cast<int>(school->days.size()) < days; day = day + 1)
        if (isoWeekday(day) <= 5) school->days.push_back(day);
    school->first = school->days.front();
    school->today = school->days.back();
    constexpr TimeOfDay kEvening{19 * 60};
    school->clock.setWall(instant(school->today, kEvening, Zone{}));
    constexpr service::PinCost kCheapPin{1, 8192};
    auto terminal = service::Terminal::open(options.store, school->clock, kCheapPin);
    if (!terminal) throw std::runtime_error("the store does not open: " + terminal.error().detail);
    school->terminal = std::move(*terminal);
    return school;
}

}  // namespace canteen::bench
