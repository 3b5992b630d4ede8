#include <array>
#include <map>
#include <tuple>

#include "core/base/text_id.h"
#include "core/domain/meal_records.h"
#include "core/service/import_plan.h"
#include "core/service/people.h"
#include "core/store/database.h"
#include "core/store/meal_queries.h"

namespace canteen::service {
namespace {

enum Column { Name, Grade, Enrolled, Boarders, Beneficiaries };

constexpr std::array kColumns{
    ColumnSpec{"班级|班级名称|class|class name", Need::Required},
    ColumnSpec{"年级|grade"},
    ColumnSpec{"在籍人数|在籍|人数|学生数|enrolled|pupils", Need::Required},
    ColumnSpec{"住校人数|住校|寄宿人数|住宿人数|boarders"},
    ColumnSpec{"营养餐人数|营养餐|受益人数|受益学生数|beneficiaries"},
};

struct ClassLine {
    ClassRegistered schoolClass;
    std::optional<std::int32_t> beneficiaries;  // nothing where the file says nothing
};

std::optional<ClassLine> readClass(ImportRow& row, const std::string& site) {
    ClassLine line;
    ClassRegistered& c = line.schoolClass;
    c.name = row.code(Name, Need::Required);
    c.schoolClass = classIdOf(site, c.name);
    c.grade = row.code(Grade);
    c.enrolled = row.number(Enrolled, Need::Required).value_or(0);
    c.boarders = row.number(Boarders).value_or(0);
    line.beneficiaries = row.number(Beneficiaries);
    if (row.failed()) return std::nullopt;
    if (const Status judged = judgeClass(c); !judged) {
        row.problem(Boarders, judged.error().text);
        return std::nullopt;
    }
    if (line.beneficiaries.value_or(0) > c.enrolled) {
        row.problem(Beneficiaries, {TextId::BeneficiariesOverEnrolled, {std::to_string(c.enrolled)}});
        return std::nullopt;
    }
    return line;
}

}  // namespace

void planClasses(ImportPlan& plan, CsvTable table) {
    const ImportTable sheet(std::move(table), kColumns, plan.report.problems);
    if (!sheet.usable()) return;
    plan.noteIgnored(sheet);
    std::map<ClassId, ClassRegistered> known;
    for (ClassRegistered& c : store::listClasses(plan.store.database())) known[c.schoolClass] = std::move(c);
    const auto registered = store::beneficiariesOfClasses(plan.store.database());
    std::map<ClassId, int> lines;
    for (const CsvLine& line : sheet.lines()) {
        ImportRow row(sheet, line, plan.report.problems);
        const auto read = readClass(row, plan.store.site());
        if (!read) continue;
        const ClassRegistered& c = read->schoolClass;
        if (const auto [first, fresh] = lines.emplace(c.schoolClass, row.line()); !fresh) {
            row.problem(Name, {TextId::ImportRowTwice, {std::to_string(first->second)}});
            continue;
        }
        const auto key = [](const ClassRegistered& x) {
            return std::tie(x.name, x.grade, x.enrolled, x.boarders);
        };
        const auto before = known.find(c.schoolClass);
        const auto had = registered.find(c.schoolClass);
        const bool same = before != known.end() && key(before->second) == key(c);
        const bool sameBeneficiaries =
            !read->beneficiaries || (had != registered.end() && had->second == *read->beneficiaries);
        if (!same) plan.add(c);
        if (!sameBeneficiaries) plan.add(BeneficiariesRegistered{c.schoolClass, *read->beneficiaries});
        if (same && sameBeneficiaries)
            ++plan.report.unchanged;
        else
            ++(before == known.end() ? plan.report.added : plan.report.changed);
    }
}

}  // namespace canteen::service
