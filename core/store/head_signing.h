// Signing a head over the ledger beside the program that writes it: for what is taken out of the store by a
// process that may only read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ledger/terminal_key.h"

namespace canteen::store {

class Database;

// One moment of the store for as long as it lives: every query sees the same records. Holds a read-only
// transaction, so it belongs to one task and does not outlive it.
class Snapshot {
  public:
    explicit Snapshot(Database& db);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot();

  private:
    Database& db_;
};

std::uint64_t lastSeqOf(Database& db);

// A signed note (core/ledger/checkpoint.h) over every record that the connection sees; the stored one when it
// already covers them all. Nothing is written. Refuses with NotFound when there is no record or no key in
// `keys`, and with Refused when the stored heads were signed by another key.
Result<std::string> signHeadBeside(Database& db, const std::filesystem::path& keys);

// The terminal's key, which is never made here. Refuses with NotFound where there is none.
Result<ledger::TerminalKey> keyBeside(const std::filesystem::path& keys);

// Root over the first `size` records, from the nearest stored head on; for checking a note that somebody
// brings. `size` is at most lastSeqOf().
Hash rootOver(Database& db, std::uint64_t size);

}  // namespace canteen::store
