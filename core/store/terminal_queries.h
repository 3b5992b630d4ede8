// What the projections hold of the terminal itself: site, rule pack, closed days, marks, heads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/check.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/site.h"
#include "core/domain/vocabulary.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/entry.h"

namespace canteen::store {

class Database;

// All throw SqliteError when the store fails.

// The newest settings of the site, if it was ever configured.
std::optional<Site> currentSite(Database& db);

struct AdoptedPack {
    UtcMs adoptedAt;
    std::string version;
    std::string packToml;
    std::string siteToml;
};
std::optional<AdoptedPack> currentRulePack(Database& db);
// The pack of that version, by which older records were judged.
std::optional<AdoptedPack> findRulePack(Database& db, const std::string& version);

struct ClosedDayRow {
    std::uint64_t seq = 0;
    RecordId record;
    Date day;
    UtcMs closedAt;
    std::optional<StaffId> closedBy;
    std::int32_t dishes = 0;
    std::int32_t sampled = 0;
    std::int32_t excused = 0;
    std::int32_t checked = 0;
    std::int32_t rostered = 0;
    std::int32_t lateEntries = 0;
    std::vector<std::string> gaps;
};
// The newest closing of that day.
std::optional<ClosedDayRow> findClosedDay(Database& db, Date day);
std::vector<ClosedDayRow> closedDaysBetween(Database& db, Date first, Date last);

// The newest record that corrects, voids or undoes the given one.
struct RecordMark {
    std::uint64_t seq = 0;
    ledger::Relation relation{};
    Reason reason{};
    std::string note;
};
std::optional<RecordMark> findMark(Database& db, RecordId record);

struct SignedHead {
    std::uint64_t size = 0;
    Hash root{};
    UtcMs signedAt;
    std::string note;
};
// The first head over at least `size` records; the newest one.
std::optional<SignedHead> firstHeadCovering(Database& db, std::uint64_t size);
std::optional<SignedHead> newestHead(Database& db);

// The record itself, from the ledger.
std::optional<ledger::Entry> findEntry(Database& db, RecordId record);
std::optional<ledger::Entry> findEntry(Database& db, std::uint64_t seq);
// The body of a record, personal fields empty. Throws MachineFailure when the bytes do not fit, which only a
// damaged ledger can cause.
template <class Body>
Body bodyOf(const ledger::Entry& entry) {
    Result<Body> body = ledger::decodeBody<Body>(entry.body, {});
    if (!body) throw MachineFailure(body.error().detail);
    return std::move(*body);
}

// For decodeBody(): the personal values of the record that have not been erased. Keeps a reference to `db`.
ledger::PersonalLookup personalOf(Database& db, std::uint64_t seq);

// Body of a record of a known kind; nothing when there is none or it is of another kind.
template <class Body>
std::optional<Body> findBody(Database& db, RecordId record) {
    const std::optional<ledger::Entry> entry = findEntry(db, record);
    if (!entry || entry->kind != Body::kKind) return std::nullopt;
    Result<Body> body = ledger::decodeBody<Body>(entry->body, personalOf(db, entry->seq));
    if (!body) throw MachineFailure(body.error().detail);
    return std::move(*body);
}

}  // namespace canteen::store
