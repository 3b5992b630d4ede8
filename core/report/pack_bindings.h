// Compares the books of an evidence pack with its records: which cell comes from which field stands in
// assets/verifier/bindings.json, never in the pack.
#pragma once

#include <string_view>

#include "core/report/pack_check.h"
#include "core/report/pack_ledger.h"
#include "core/report/pack_zip.h"

namespace canteen::report {

// CSV against the data of the books, cells against records, and whether each record that makes a line has
// one.
void checkBooks(const Unzipped& pack, const PackLedger& records, const ClaimedPeriod& period,
                PackVerdict& verdict);

// Whether the text of a cell shows the value: numbers by value whatever the unit behind them, days and
// instants by their digits, the rest word for word. `type` as in assets/verifier/records.json; `zoneMinutes`
// of the record.
bool cellShows(std::string_view cell, std::string_view type, const Item& value, std::int32_t zoneMinutes);

}  // namespace canteen::report
