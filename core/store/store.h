// The terminal's store: one directory, one read-write connection, one writer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/kind.h"
#include "core/domain/signature.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/entry.h"
#include "core/port/clock.h"

namespace canteen::store {

class Database;
struct Credential;

struct StoreOptions {
    std::filesystem::path directory;  // store.sqlite, blobs/, ballast, lock
    std::filesystem::path keys;       // outside the store; empty = "<directory>.keys"
    std::string site;                 // needed when the store is new; must match afterwards (empty = any)
    std::string program = "canteen-kiosk";    // for TerminalStarted
    std::uint64_t ballastBytes = 64U << 20U;  // freed when the disk is full; 0 = none
    bool durable = true;  // false only in tests that prove what FULL is for: synchronous=NORMAL
};

// A record about to be appended.
struct Draft {
    Kind kind{};
    RecordId id;
    std::optional<UtcMs> happenedAt;  // nothing = now (trusted time)
    Signatures signatures;            // the first is who entered it
    ledger::Relation relation{};
    std::optional<RecordId> refers;
    bool late = false;
    Reason reason{};
    std::string note;
    Bytes body;
    std::vector<ledger::PersonalValue> personal;
};

template <class Body>
Draft makeDraft(RecordId id, const Body& body, Signatures signatures) {
    ledger::EncodedBody encoded = ledger::encodeBody(body);
    Draft draft;
    draft.kind = Body::kKind;
    draft.id = id;
    draft.signatures = std::move(signatures);
    draft.body = std::move(encoded.bytes);
    draft.personal = std::move(encoded.personal);
    return draft;
}

struct Receipt {
    std::uint64_t seq = 0;
    Hash hash{};
    UtcMs happenedAt;
    bool repeated = false;  // the id was in the ledger already; nothing was added
};

// The time as records see it.
struct Now {
    UtcMs effective;  // trusted; days and deadlines are counted with it
    UtcMs wall;
    ClockState state{};
};

// Not thread-safe: belongs to the thread that opened it. Other threads open a Reader (reader.h).
class Store {
  public:
    // Opens for writing; makes a new store when the directory has none and `site` is given. Takes the lock,
    // truncates the WAL before the first read, backs up and migrates, reads every PRAGMA back, and appends
    // TerminalStarted. Refuses with StoreInUse, StoreNewer, StoreCorrupt, NotFound or StoreFailed.
    static Result<std::unique_ptr<Store>> open(StoreOptions options, const port::Clock& clock);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // Appends all drafts and their projections in one durable commit, in order; either all are in or none.
    // When it returns a value the records survive a power cut. A draft whose id is already in the ledger is
    // not appended again; its receipt says `repeated`. On a write error the connection is reopened, the ids
    // are looked up and the append is tried once more; on a full disk the ballast is freed first. Refuses
    // with DiskFull or StoreFailed: nothing was acknowledged then, and the same drafts may be given again.
    // Throws Bug, with nothing recorded, for drafts that contradict themselves (refers without relation, text
    // that is not UTF-8), use an id of another kind or break an invariant of the projections.
    // `beside` writes, in the same commit, rows that no record holds (credentials); it may run twice.
    using Beside = std::function<void(Database&)>;
    Result<std::vector<Receipt>> append(std::span<const Draft> drafts, const Beside& beside = {});
    Result<Receipt> append(const Draft& draft);

    // From now on records of these kinds only, nothing = of all: while somebody stands at the terminal who
    // may look and not write. Any other is refused with InspectionReadOnly, and nothing of its append
    // written.
    void allowOnly(std::optional<std::vector<Kind>> kinds);

    // Trusted time; records a clock jump with the next append.
    Now now();
    // For queries on the writer's thread, outside append(). The reference stays valid until the store closes;
    // rows and queries do not outlive the next append(). Throws SqliteError when the file cannot be reopened.
    Database& database();

    // Writes the bytes durably as a content-addressed file, before any record names it.
    Result<Hash> putBlob(BytesView bytes);
    Result<Bytes> getBlob(const Hash& hash) const;

    // Signs a head over all entries so far and stores it; the note is in C2SP tlog-checkpoint form
    // (core/ledger/checkpoint.h). Signing again without new entries gives the same note.
    Result<std::string> signHead();
    // Deletes value and salt of every personal field of the record, from the file and its WAL; the chain
    // stays intact. Returns how many. A long read by another thread can delay the WAL until the next opening.
    Result<int> erasePersonal(RecordId record);

    // Inserts or replaces a credential (people_queries.h) in a durable commit of its own; retried like
    // append().
    Status putCredential(const Credential& credential);

    // The rule pack version that new entries carry.
    void setRules(std::string version);
    // How far the wall clock may be from the time that really passed, by the rule pack.
    void setClockTolerance(DurationMs tolerance);

    [[nodiscard]] const std::string& site() const;
    [[nodiscard]] const std::string& terminal() const;
    [[nodiscard]] std::uint64_t lastSeq() const;
    // The ballast had to be given up, or there was no room for it: records go on, somebody must make room.
    [[nodiscard]] bool isDiskShort() const;
    [[nodiscard]] const std::filesystem::path& directory() const;
    [[nodiscard]] const std::filesystem::path& keys() const;

    struct Impl;

  private:
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace canteen::store
