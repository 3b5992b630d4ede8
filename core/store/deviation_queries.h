// What the books keep apart from plain lines: records that were entered late, or that correct, void or undo
// another.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/time.h"
#include "core/ledger/entry.h"

namespace canteen::store {

class Database;

// The first record entered at or after the moment of trusted time; one more than the last when there is none.
std::uint64_t firstEnteredFrom(Database& db, UtcMs from);

// Late, correcting, voiding and undoing records from that one on, in the order of the ledger. Reads every
// record behind it: a month of a big site takes tenths of a second. Throws MachineFailure for bytes that are
// no record.
std::vector<ledger::Entry> deviatingRecords(Database& db, std::uint64_t from);

}  // namespace canteen::store
