// What the ledger knows of the clock when the store opens.
#pragma once

#include "core/ledger/clock_guard.h"
#include "core/ledger/entry.h"

namespace canteen::store {

class Database;

// `last` is the newest record.
ledger::ClockMemory loadClockMemory(Database& db, const ledger::Entry& last);

}  // namespace canteen::store
