// Inside of Store; included by its own source files only.
#pragma once

#include <optional>
#include <string>

#include "core/ledger/clock_guard.h"
#include "core/ledger/terminal_key.h"
#include "core/store/ballast.h"
#include "core/store/database.h"
#include "core/store/lock_file.h"
#include "core/store/reader.h"
#include "core/store/store.h"

namespace canteen::store {

// Where the ledger stands; moves on only when a commit is durable.
struct Tail {
    std::uint64_t seq = 0;
    Hash hash{};
    ledger::ClockMemory clock;
    std::int32_t zoneOffsetMinutes = Zone{}.offsetMinutes;
};

struct Store::Impl {
    Impl(StoreOptions given, const port::Clock& time, LockFile held)
        : options(std::move(given)),
          clock(time),
          lock(std::move(held)),
          ballast(options.directory / "ballast", options.ballastBytes) {}

    StoreOptions options;
    const port::Clock& clock;
    LockFile lock;
    Ballast ballast;
    ledger::TerminalKey key;
    std::optional<Database> db;  // empty after a write error, until reopened
    std::string site;
    std::string terminal;
    std::string rules;
    DurationMs clockTolerance = ledger::kClockTolerance;
    Tail tail;
    std::optional<std::vector<Kind>> allowed;  // nothing = all

    // Opens the file, migrates it and finds the end of the ledger. Throws MachineFailure; `db` is empty then.
    void openFile();
    // The same; gives the ballast up when there is no room to open.
    void openOnFullDisk();
    Database& reopened();
    std::vector<Receipt> appendOnce(std::span<const Draft> drafts, const Beside& beside);
    std::string signHeadOnce();
    int eraseOnce(RecordId record);

    // Runs a write; after an error of SQLite reopens the file, which brings what was written durably to the
    // disk or shows that it was not written, and tries once more.
    template <class F>
    auto writing(F write) -> Result<decltype(write())> {
        for (bool again = false;; again = true) {
            try {
                reopened();
                return write();
            } catch (const SqliteError& failure) {
                if (failure.isConstraint()) throw Bug(failure.what());
                db.reset();
                if (failure.isFull()) ballast.release();
                if (again) return asError(failure);
            } catch (const MachineFailure& failure) {
                return asError(failure);
            }
        }
    }

  private:
    void attach();
};

}  // namespace canteen::store
