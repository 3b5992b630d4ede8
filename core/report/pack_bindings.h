// Compares the books of an evidence pack with its records: which cell comes from which field stands in
// assets/verifier/bindings.json, never in the pack.
#pragma once

#include "core/report/pack_check.h"
#include "core/report/pack_ledger.h"
#include "core/report/pack_zip.h"

namespace canteen::report {

// CSV against the data of the books, cells against records, and whether each record that makes a line has
// one.
void checkBooks(const Unzipped& pack, const PackLedger& records, const ClaimedPeriod& period,
                PackVerdict& verdict);

}  // namespace canteen::report
