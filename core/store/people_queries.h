// Staff, certificates, roster, classes and sign-in state as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/people_records.h"
#include "core/domain/vocabulary.h"

namespace canteen::store {

class Database;

struct StaffRow {
    StaffRegistered staff;
    // The certificate that counts on the asked day: one that is valid then with the latest end, else the one
    // with the latest end.
    std::optional<CertificateRegistered> certificate;
    bool hasPin = false;
    bool hasBadge = false;

    // Works here on that day: hired by then and not left before it. The day of leaving still counts.
    [[nodiscard]] bool isActive(Date day) const {
        return (!staff.hired || *staff.hired <= day) && (!staff.left || day <= *staff.left);
    }
};

// All staff, those who left too, ordered by staff number.
std::vector<StaffRow> listStaff(Database& db, Date day);
// Those who work here on the day; the many who left over the years cost nothing.
std::vector<StaffRow> listActiveStaff(Database& db, Date day);
std::optional<StaffRow> findStaff(Database& db, StaffId staff, Date day);
std::optional<StaffId> findStaffByNo(Database& db, std::string_view staffNo);
std::optional<StaffId> findStaffByName(Database& db, std::string_view name);
std::optional<StaffId> findStaffByBadge(Database& db, const Hash& fingerprint);
std::optional<CertificateRegistered> certificateOn(Database& db, StaffId staff, Date day);
// All certificates of a person, newest issue first.
std::vector<CertificateRegistered> listCertificates(Database& db, StaffId staff);

// Everybody whom the roster names on the day, those off too, ordered by shift and staff number.
std::vector<RosterSet> rosterOf(Database& db, Date day);
std::vector<RosterSet> rosterBetween(Database& db, Date first, Date last);

// Ordered as first registered.
std::vector<ClassRegistered> listClasses(Database& db);

// The PIN's verifier and the attempts charged against it. Not a projection: it is in no record.
struct Credential {
    StaffId staff;
    Bytes salt;
    Bytes verifier;
    std::uint64_t passes = 0;
    std::uint64_t memoryBytes = 0;
    std::int32_t failures = 0;  // attempts charged since the last success
    BootId chargedBoot;         // when the last one was charged
    std::int64_t chargedMonotonicMs = 0;
};
std::optional<Credential> findCredential(Database& db, StaffId staff);
std::vector<Credential> listCredentials(Database& db);
// Inserts or replaces: inside Store::append beside a record, or through Store::putCredential.
void putCredential(Database& db, const Credential& credential);
// Deletes all, beside the records that say so.
void deleteCredentials(Database& db);

}  // namespace canteen::store
