#include "core/domain/people_records.h"
#include "core/store/projections.h"

namespace canteen::store {
namespace {

constexpr Sql kPutStaff =
    "INSERT INTO staff (staff, seq, staff_no, name, post, employer, roles, hired, left_on)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (staff) DO UPDATE SET seq = excluded.seq,"
    " staff_no = excluded.staff_no, name = excluded.name, post = excluded.post, employer = excluded.employer,"
    " roles = excluded.roles, hired = excluded.hired, left_on = excluded.left_on";
constexpr Sql kAddCertificate =
    "INSERT INTO certificate (seq, staff, number, issuer, issued, expires, photo) VALUES (?, ?, ?, ?, ?, ?, "
    "?)";
constexpr Sql kPutRoster = "INSERT OR REPLACE INTO roster (day, staff, shift, seq) VALUES (?, ?, ?, ?)";
constexpr Sql kPutBadge = "INSERT OR REPLACE INTO badge (staff, fingerprint, seq) VALUES (?, ?, ?)";
constexpr Sql kTakeBadge = "DELETE FROM badge WHERE staff = ?";
constexpr Sql kPutClass =
    "INSERT INTO school_class (class, seq, first_seq, name, grade, enrolled, boarders)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (class) DO UPDATE SET seq = excluded.seq, name = "
    "excluded.name,"
    " grade = excluded.grade, enrolled = excluded.enrolled, boarders = excluded.boarders";

void projectStaff(const ProjectionContext& context) {
    const auto s = context.decode<StaffRegistered>();
    context.db.run(kPutStaff, s.staff, context.entry.seq, s.staffNo, s.name, s.post, s.employer, s.roles,
                   s.hired, s.left);
}

void projectCertificate(const ProjectionContext& context) {
    const auto c = context.decode<CertificateRegistered>();
    context.db.run(kAddCertificate, context.entry.seq, c.staff, c.number, c.issuer, c.issued, c.expires,
                   c.photo);
}

void projectRoster(const ProjectionContext& context) {
    const auto r = context.decode<RosterSet>();
    context.db.run(kPutRoster, r.day, r.staff, r.shift, context.entry.seq);
}

void projectBadge(const ProjectionContext& context) {
    const auto b = context.decode<BadgeSet>();
    if (b.fingerprint)
        context.db.run(kPutBadge, b.staff, *b.fingerprint, context.entry.seq);
    else
        context.db.run(kTakeBadge, b.staff);
}

void projectClass(const ProjectionContext& context) {
    const auto c = context.decode<ClassRegistered>();
    context.db.run(kPutClass, c.schoolClass, context.entry.seq, context.entry.seq, c.name, c.grade,
                   c.enrolled, c.boarders);
}

}  // namespace

// PINs and sign-ins stand in the ledger only: what signing in needs is the table of credentials.
void projectPeople(const ProjectionContext& context) {
    switch (context.entry.kind) {
        case Kind::StaffRegistered:
            projectStaff(context);
            break;
        case Kind::CertificateRegistered:
            projectCertificate(context);
            break;
        case Kind::RosterSet:
            projectRoster(context);
            break;
        case Kind::BadgeSet:
            projectBadge(context);
            break;
        case Kind::ClassRegistered:
            projectClass(context);
            break;
        default:
            break;
    }
}

}  // namespace canteen::store
