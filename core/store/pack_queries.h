// What an evidence pack takes from a store: records as they stand, signed heads, personal values.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/domain/kind.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {

// A read transaction: all queries until its end see the same records. The writer goes on meanwhile.
class ReadSnapshot {
  public:
    explicit ReadSnapshot(Database& db);
    ReadSnapshot(const ReadSnapshot&) = delete;
    ReadSnapshot& operator=(const ReadSnapshot&) = delete;
    ~ReadSnapshot();

  private:
    Database& db_;
};

struct LedgerRow {
    std::uint64_t seq = 0;
    Kind kind{};
    Hash hash{};
    BytesView entry;  // canonical bytes; valid during the call
};

std::uint64_t countEntries(Database& db);
// Every record from `first` on, in order, until `look` says false. False when it was stopped.
bool eachEntry(Database& db, std::uint64_t first, const std::function<bool(const LedgerRow&)>& look);
// Canonical bytes of one record. Throws MachineFailure when there is none.
Bytes entryBytes(Database& db, std::uint64_t seq);
// Signed heads over `first` to `last` records, by size.
std::vector<SignedHead> headsBetween(Database& db, std::uint64_t first, std::uint64_t last);

struct PersonalRow {
    std::uint64_t seq = 0;
    std::string field;
    std::array<std::uint8_t, 16> salt{};
    Bytes value;
};
// Values of the record that have not been erased, by field.
std::vector<PersonalRow> personalRows(Database& db, std::uint64_t seq);

}  // namespace canteen::store
