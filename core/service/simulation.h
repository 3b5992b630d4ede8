// A simulated school: an invented school of any size with as many schooldays behind it as wanted, for
// measuring and for proofs on many records. Every record goes through the services and their rules, at its
// own time, as people would make it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/store/store.h"

namespace canteen::service {

struct SimulationOptions {
    // Where the store is to be made. Site and durability are not looked at.
    store::StoreOptions store;
    int pupils = 3'000;      // 30 to 5,000
    int days = 240;          // schooldays, 1 to 1,200
    std::uint64_t seed = 1;  // the same numbers give the same school
    Date first = makeDate(2024, 9, 2);
    // The same school as forged books have it: one temperature for all, one weight for all, signatures in
    // seconds, entries made up in the afternoon. For the proof that each sign of it is seen.
    bool forged = false;
    std::function<void(int day)> progress{};  // after each schoolday, from 1
};

struct SimulationSummary {
    std::string school;
    Date firstDay;
    Date lastDay;
    std::uint64_t records = 0;
};

// Makes the store and closes it. Nobody can sign in to it: no PIN is set. Refuses with TargetNotEmpty when
// something is in the directory, and as Store::open(); a refusal of a rule is a fault of the story and is
// passed on as it stands.
Result<SimulationSummary> simulateSchool(const SimulationOptions& options);

}  // namespace canteen::service
