// A boarding school of 3,000 as records, for measuring: 55 people in the kitchen, 42 dishes a day, about 340
// records a day with everything that goes wrong now and then.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/domain/site.h"
#include "core/store/store.h"
#include "tests/support/fake_clock.h"

namespace canteen::bench {

inline constexpr unsigned kPosts = 55;
inline constexpr Date kFirstDay{20'777};  // 2026-11-20

Site boardingSchool();
// A dish of the kitchen's repertoire, all different; those with small numbers are cooked most.
std::string dishName(unsigned number);

// Everything that happens on the n-th day, in its order. Days follow each other from 0 without gaps.
std::vector<store::Draft> schoolDay(unsigned day);

// A store that ends in the middle of a day: lunch is half sampled, boxes wait for the fridge, others are due.
struct School {
    testing::FakeClock clock;
    std::unique_ptr<store::Store> store;
    Date today;
};
// With about `records` records; kept below `keep` under a name of its own, and found there the next time.
// Says on the terminal how long making it took.
std::unique_ptr<School> openSchool(const std::filesystem::path& keep, std::uint64_t records);

}  // namespace canteen::bench
