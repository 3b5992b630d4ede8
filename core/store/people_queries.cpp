#include "core/store/people_queries.h"

#include "core/store/database.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

constexpr Sql kStaffAll =
    "SELECT s.staff, s.staff_no, s.name, s.post, s.employer, s.roles, s.hired, s.left_on,"
    " EXISTS (SELECT 1 FROM credential c WHERE c.staff = s.staff),"
    " EXISTS (SELECT 1 FROM badge b WHERE b.staff = s.staff)"
    " FROM staff s ORDER BY s.staff_no";
constexpr Sql kStaffActive =
    "SELECT s.staff, s.staff_no, s.name, s.post, s.employer, s.roles, s.hired, s.left_on,"
    " EXISTS (SELECT 1 FROM credential c WHERE c.staff = s.staff),"
    " EXISTS (SELECT 1 FROM badge b WHERE b.staff = s.staff)"
    " FROM staff s WHERE coalesce(s.hired <= ?1, 1) AND coalesce(s.left_on >= ?1, 1) ORDER BY s.staff_no";
constexpr Sql kStaffOne =
    "SELECT s.staff, s.staff_no, s.name, s.post, s.employer, s.roles, s.hired, s.left_on,"
    " EXISTS (SELECT 1 FROM credential c WHERE c.staff = s.staff),"
    " EXISTS (SELECT 1 FROM badge b WHERE b.staff = s.staff)"
    " FROM staff s WHERE s.staff = ?";
constexpr Sql kStaffByNo = "SELECT staff FROM staff WHERE staff_no = ?";
constexpr Sql kStaffByName = "SELECT staff FROM staff WHERE name = ? ORDER BY seq DESC LIMIT 1";
constexpr Sql kStaffByBadge = "SELECT staff FROM badge WHERE fingerprint = ?";
// Valid on the day first, then by the latest end; the newer entry of equal ones.
constexpr Sql kCertificateOn =
    "SELECT staff, number, issuer, issued, expires, photo FROM certificate WHERE staff = ?"
    " ORDER BY issued <= ? AND expires >= ? DESC, expires DESC, seq DESC LIMIT 1";
constexpr Sql kCertificates =
    "SELECT staff, number, issuer, issued, expires, photo FROM certificate WHERE staff = ?"
    " ORDER BY issued DESC, seq DESC";
constexpr Sql kRoster =
    "SELECT r.staff, r.day, r.shift FROM roster r LEFT JOIN staff s ON s.staff = r.staff"
    " WHERE r.day BETWEEN ? AND ? ORDER BY r.day, r.shift, s.staff_no, r.staff";
constexpr Sql kClasses =
    "SELECT class, name, grade, enrolled, boarders FROM school_class ORDER BY first_seq, class";
constexpr Sql kCredential =
    "SELECT staff, salt, verifier, passes, memory_bytes, failures, charged_boot, charged_monotonic"
    " FROM credential WHERE staff = ?";
constexpr Sql kCredentials =
    "SELECT staff, salt, verifier, passes, memory_bytes, failures, charged_boot, charged_monotonic"
    " FROM credential ORDER BY staff";
constexpr Sql kPutCredential =
    "INSERT OR REPLACE INTO credential"
    " (staff, salt, verifier, passes, memory_bytes, failures, charged_boot, charged_monotonic)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr Sql kDeleteCredentials = "DELETE FROM credential";

StaffRow readStaff(const Row& row) {
    StaffRow line;
    StaffRegistered& s = line.staff;
    row.into(s.staff, s.staffNo, s.name, s.post, s.employer, s.roles, s.hired, s.left, line.hasPin,
             line.hasBadge);
    return line;
}

CertificateRegistered readCertificate(const Row& row) {
    CertificateRegistered c;
    row.into(c.staff, c.number, c.issuer, c.issued, c.expires, c.photo);
    return c;
}

Credential readCredential(const Row& row) {
    Credential c;
    row.into(c.staff, c.salt, c.verifier, c.passes, c.memoryBytes, c.failures, c.chargedBoot,
             c.chargedMonotonicMs);
    return c;
}

}  // namespace

std::vector<StaffRow> listStaff(Database& db, Date day) {
    std::vector<StaffRow> all;
    for (const Row& row : db.query(kStaffAll)) all.push_back(readStaff(row));
    for (StaffRow& line : all) line.certificate = certificateOn(db, line.staff.staff, day);
    return all;
}

std::vector<StaffRow> listActiveStaff(Database& db, Date day) {
    std::vector<StaffRow> all;
    for (const Row& row : db.query(kStaffActive, day)) all.push_back(readStaff(row));
    for (StaffRow& line : all) line.certificate = certificateOn(db, line.staff.staff, day);
    return all;
}

std::optional<StaffRow> findStaff(Database& db, StaffId staff, Date day) {
    std::optional<StaffRow> line;
    for (const Row& row : db.query(kStaffOne, staff)) line = readStaff(row);
    if (line) line->certificate = certificateOn(db, staff, day);
    return line;
}

std::optional<StaffId> findStaffByNo(Database& db, std::string_view staffNo) {
    return db.single<StaffId>(kStaffByNo, staffNo);
}

std::optional<StaffId> findStaffByName(Database& db, std::string_view name) {
    return db.single<StaffId>(kStaffByName, name);
}

std::optional<StaffId> findStaffByBadge(Database& db, const Hash& fingerprint) {
    return db.single<StaffId>(kStaffByBadge, fingerprint);
}

std::optional<CertificateRegistered> certificateOn(Database& db, StaffId staff, Date day) {
    return readFirst(db.query(kCertificateOn, staff, day, day), readCertificate);
}

std::vector<CertificateRegistered> listCertificates(Database& db, StaffId staff) {
    return readAll(db.query(kCertificates, staff), readCertificate);
}

std::vector<RosterSet> rosterOf(Database& db, Date day) {
    return rosterBetween(db, day, day);
}

std::vector<RosterSet> rosterBetween(Database& db, Date first, Date last) {
    std::vector<RosterSet> all;
    for (const Row& row : db.query(kRoster, first, last)) {
        RosterSet& r = all.emplace_back();
        row.into(r.staff, r.day, r.shift);
    }
    return all;
}

std::vector<ClassRegistered> listClasses(Database& db) {
    std::vector<ClassRegistered> all;
    for (const Row& row : db.query(kClasses)) {
        ClassRegistered& c = all.emplace_back();
        row.into(c.schoolClass, c.name, c.grade, c.enrolled, c.boarders);
    }
    return all;
}

std::optional<Credential> findCredential(Database& db, StaffId staff) {
    return readFirst(db.query(kCredential, staff), readCredential);
}

std::vector<Credential> listCredentials(Database& db) {
    return readAll(db.query(kCredentials), readCredential);
}

void putCredential(Database& db, const Credential& c) {
    db.run(kPutCredential, c.staff, c.salt, c.verifier, c.passes, c.memoryBytes, c.failures, c.chargedBoot,
           c.chargedMonotonicMs);
}

void deleteCredentials(Database& db) {
    db.run(kDeleteCredentials);
}

}  // namespace canteen::store
