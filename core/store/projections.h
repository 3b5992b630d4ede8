// Typed tables made from the ledger, for queries. Written in the transaction of their record; they can be
// thrown away and made again at any time (verify.h), so a projection may use nothing but the record,
// earlier records and earlier projections.
#pragma once

#include <optional>

#include "core/base/check.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/entry.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {

struct ProjectionContext {
    Database& db;
    const ledger::Entry& entry;
    Database& records;  // holds every record up to this one; another file than `db` when a store is verified

    // The record's body. Personal fields come back empty: their values live in `personal` alone, where they
    // can be erased.
    template <class Body>
    [[nodiscard]] Body decode() const {
        return bodyOf<Body>(entry);
    }
};

// Who signed in this role; who entered the record. Nobody when nobody did.
std::optional<StaffId> signerIn(const ledger::Entry& entry, SignRole role);
std::optional<StaffId> firstSigner(const ledger::Entry& entry);

// Writes what the record means into the tables of its area. Runs inside a transaction of `context.db`. Throws
// SqliteError; a broken constraint there is a bug of the service that made the record.
void project(const ProjectionContext& context);

// One for each area of records (core/domain/kind.h). Each sees every record and ignores kinds of other areas,
// apart from RecordVoided, which may mean a record of any area.
void projectTerminal(const ProjectionContext& context);
void projectPeople(const ProjectionContext& context);
void projectCheck(const ProjectionContext& context);
void projectSamples(const ProjectionContext& context);
void projectSuppliers(const ProjectionContext& context);
void projectReceiving(const ProjectionContext& context);
void projectStock(const ProjectionContext& context);
void projectProblems(const ProjectionContext& context);
void projectAccompanying(const ProjectionContext& context);
void projectFindings(const ProjectionContext& context);
void projectLogs(const ProjectionContext& context);
void projectReviews(const ProjectionContext& context);
void projectMeals(const ProjectionContext& context);
void projectIncident(const ProjectionContext& context);
void projectExports(const ProjectionContext& context);
void projectInspection(const ProjectionContext& context);

// Deletes every row of every projection and makes them again from the ledger. Inside a transaction of `db`.
void rebuildProjections(Database& db);

}  // namespace canteen::store
