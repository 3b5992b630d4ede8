#include <array>
#include <map>
#include <tuple>

#include "core/base/text_id.h"
#include "core/service/import_plan.h"
#include "core/service/import_text.h"
#include "core/service/people.h"
#include "core/store/database.h"

namespace canteen::service {
namespace {

enum Column { No, Name, PostName, RoleNames, EmployerName, Hired, Left, CertNo, Issuer, Issued, Expires };

constexpr std::array kColumns{
    ColumnSpec{"工号|编号|职工号|员工编号|staff no|staff_no|staffno|no", Need::Required},
    ColumnSpec{"姓名|名字|员工姓名|name", Need::Required},
    ColumnSpec{"岗位|工种|职务|post|job", Need::Required},
    ColumnSpec{"角色|权限|roles|role"},
    ColumnSpec{"单位|用工单位|用工形式|所属单位|employer"},
    ColumnSpec{"入职日期|入职时间|上岗日期|hired|hire date|hire_date"},
    ColumnSpec{"离职日期|离职时间|left|leave date|leave_date"},
    ColumnSpec{"健康证号|健康证编号|健康证|certificate|certificate no|cert_no"},
    ColumnSpec{"发证机构|发证单位|issuer|cert_issuer"},
    ColumnSpec{"发证日期|发证时间|办证日期|issued|cert_issue|cert_issued"},
    ColumnSpec{"有效期至|有效期|到期日期|健康证到期|expires|cert_expiry|cert_expires"},
};

struct Known {
    StaffRegistered staff;
    int line = 0;  // of this file; 0 = not named in it
};

class StaffImport {
  public:
    StaffImport(ImportPlan& plan, const ImportTable& table) : plan_(plan), table_(table) {
        for (const store::StaffRow& row : store::listStaff(plan.store.database(), plan.today))
            byNo_[row.staff.staffNo] = {row.staff, 0};
    }

    void run() {
        for (const CsvLine& line : table_.lines()) {
            ImportRow row(table_, line, plan_.report.problems);
            readLine(row);
        }
        refuseNamesakes();
    }

  private:
    void readLine(ImportRow& row) {
        const std::string no = row.code(No, Need::Required);
        const auto known = byNo_.find(no);
        const bool isNew = known == byNo_.end();
        if (!isNew && known->second.line != 0)
            row.problem(No, {TextId::ImportRowTwice, {std::to_string(known->second.line)}});
        StaffRegistered staff = isNew ? StaffRegistered{} : known->second.staff;
        readStaff(row, no, staff, isNew);
        const auto certificate = readCertificate(row, staff.staff);
        if (row.failed()) return;

        const bool changed = !isNew && !same(known->second.staff, staff);
        byNo_[no] = {staff, row.line()};
        if (isNew || changed) plan_.add(staff);
        const bool renewed = certificate && isNewCertificate(*certificate);
        if (renewed) plan_.add(*certificate);
        ++(isNew ? plan_.report.added : changed || renewed ? plan_.report.changed : plan_.report.unchanged);
    }

    // A column that the file lacks leaves what is known; so does an empty cell of employer and roles.
    void readStaff(ImportRow& row, const std::string& no, StaffRegistered& staff, bool isNew) {
        if (isNew) staff.staff = staffIdOf(plan_.store.site(), no);
        staff.staffNo = no;
        staff.name = row.text(Name, Need::Required);
        staff.post = row.word(PostName, postWords(), Need::Required).value_or(staff.post);
        const auto employer = row.word(EmployerName, employerWords());
        if (employer || isNew) staff.employer = employer.value_or(Employer::School);
        const Roles roles = readRoles(row);
        if (roles.bits != 0 || isNew) staff.roles = roles.bits != 0 ? roles : usualRoles(staff.post);
        if (table_.has(Hired)) staff.hired = row.date(Hired);
        if (table_.has(Left)) staff.left = row.date(Left);
        if (row.failed()) return;
        if (const Status judged = judgeStaff(staff); !judged) row.problem(Left, judged.error().text);
    }

    static Roles readRoles(ImportRow& row) {
        Roles roles;
        for (const std::string& word :
             split(row.text(RoleNames), {"、", "，", ",", "；", ";", "/", "|", "\n", "+"})) {
            const auto role = findWord(roleWords(), word);
            if (role)
                roles = roles | *role;
            else
                row.problem(RoleNames, {TextId::ImportWord, {word, namesOf(roleWords())}});
        }
        return roles;
    }

    static std::optional<CertificateRegistered> readCertificate(ImportRow& row, StaffId staff) {
        CertificateRegistered certificate;
        certificate.staff = staff;
        certificate.number = row.code(CertNo);
        certificate.issuer = row.text(Issuer);
        const auto issued = row.date(Issued);
        const auto expires = row.date(Expires);
        const bool none = certificate.number.empty() && !issued && !expires;
        if (none || row.failed()) return std::nullopt;
        if (certificate.number.empty()) row.problem(CertNo, TextId::ImportValueMissing);
        if (!issued) row.problem(Issued, TextId::ImportValueMissing);
        if (!expires) row.problem(Expires, TextId::ImportValueMissing);
        if (row.failed()) return std::nullopt;
        certificate.issued = *issued;
        certificate.expires = *expires;
        if (const Status judged = judgeCertificate(certificate); !judged)
            row.problem(Expires, judged.error().text);
        return certificate;
    }

    bool isNewCertificate(const CertificateRegistered& certificate) {
        const auto key = [](const CertificateRegistered& c) {
            return std::tie(c.number, c.issuer, c.issued, c.expires);
        };
        for (const auto& known : store::listCertificates(plan_.store.database(), certificate.staff))
            if (key(known) == key(certificate)) return false;
        return true;
    }

    static bool same(const StaffRegistered& a, const StaffRegistered& b) {
        return std::tie(a.name, a.post, a.employer, a.roles.bits, a.hired, a.left) ==
               std::tie(b.name, b.post, b.employer, b.roles.bits, b.hired, b.left);
    }

    // After all lines, because two people may change names in one file.
    void refuseNamesakes() {
        std::map<std::string, const Known*> byName;
        for (const auto& [no, known] : byNo_) {
            const auto [other, fresh] = byName.emplace(known.staff.name, &known);
            if (fresh) continue;
            const int line = std::max(known.line, other->second->line);
            plan_.problem(line, table_.nameOf(Name), {TextId::StaffNameTaken, {known.staff.name}});
        }
    }

    ImportPlan& plan_;
    const ImportTable& table_;
    std::map<std::string, Known> byNo_;
};

}  // namespace

void planStaff(ImportPlan& plan, CsvTable table) {
    const ImportTable sheet(std::move(table), kColumns, plan.report.problems);
    if (!sheet.usable()) return;
    plan.noteIgnored(sheet);
    StaffImport(plan, sheet).run();
}

}  // namespace canteen::service
