// A simulated school for measuring: `canteenctl simulate` in a folder, opened as the terminal opens it on the
// evening of its last day.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/time.h"
#include "core/service/terminal.h"
#include "tests/support/fake_clock.h"

namespace canteen::bench {

inline constexpr int kSchoolYear = 240;

struct School {
    testing::FakeClock clock;
    std::unique_ptr<service::Terminal> terminal;
    Date first;
    Date today;
    std::vector<Date> days;  // on which meals were served

    [[nodiscard]] service::Context context() { return terminal->context(); }
    [[nodiscard]] store::Store& store() { return terminal->context().store; }
    [[nodiscard]] store::Database& database() { return store().database(); }
    // Another day each time, the last one left out: much of it has not ended yet.
    [[nodiscard]] Date someDay(unsigned i) const { return days.at(i * 7'919U % (days.size() - 1)); }
};

// Of 3,000 boarders, with so many schooldays. Kept below `keep` under a name of its own, and found there the
// next time. Says on the terminal how long making it took.
std::unique_ptr<School> openSchool(const std::filesystem::path& keep, int days);

}  // namespace canteen::bench
