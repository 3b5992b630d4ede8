// Whole days of a kitchen as records: for verification, faults and benchmarks.
#pragma once

#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/store/store.h"

namespace canteen::testing {

// Words in the declaration of every morning check, to look for after erasure.
inline constexpr const char* kSecretWords = "昨晚肚子不舒服";
inline constexpr Date kFirstWorkday{20'777};  // 2026-11-20

struct Workday {
    unsigned staff = 3;   // the last one is the checker
    unsigned dishes = 2;  // one sample each
    // Records of one day: two a person, five a dish, and the day close; the first day enters rule pack and
    // staff too.
};

// The records of the n-th day, in the order in which they happen; the same ids each time. Days follow each
// other from 0 without gaps, because samples of the day before leave their boxes.
std::vector<store::Draft> workday(unsigned day, const Workday& size = {});
// Appends it in one commit. Throws when the store refuses.
void appendWorkday(store::Store& store, unsigned day, const Workday& size = {});

// The first morning check of that day.
RecordId checkRecord(unsigned day);

}  // namespace canteen::testing
