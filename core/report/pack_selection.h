// Which records an evidence pack holds.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "core/report/book.h"
#include "core/store/database.h"

namespace canteen::report {

struct Selection {
    std::uint64_t size = 0;    // records in the tree
    std::vector<Hash> hashes;  // of records 1 … size
    // First and last record entered in the period; first > last when there is none.
    std::uint64_t first = 1;
    std::uint64_t last = 0;
    std::set<std::uint64_t> records;  // in the pack
    std::uint64_t entryBytes = 0;     // of those
    std::set<Hash> photos;            // that they name, and drawn signatures
    std::set<Hash> strokes;
};

struct Period {
    Date from;
    Date to;
    Zone zone;
};

// Among the first `size` records: those entered in the period and the one before and behind them; those that
// happened in it; those that books name; keys, settings, people and classes; what all these lean on, and what
// corrects or voids them. `goOn` is asked now and then; false ends it early.
Selection selectRecords(store::Database& db, std::uint64_t size, const Period& period,
                        const std::vector<Book>& books, const std::function<bool()>& goOn);

}  // namespace canteen::report
