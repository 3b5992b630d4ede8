#include <array>
#include <map>
#include <tuple>

#include "core/base/text_id.h"
#include "core/service/import_plan.h"
#include "core/service/people.h"
#include "core/store/database.h"

namespace canteen::service {
namespace {

enum Column { Name, Grade, Enrolled, Boarders };

constexpr std::array kColumns{
    ColumnSpec{"班级|班级名称|class|class name", Need::Required},
    ColumnSpec{"年级|grade"},
    ColumnSpec{"在籍人数|在籍|人数|学生数|enrolled|pupils", Need::Required},
    ColumnSpec{"住校人数|住校|寄宿人数|住宿人数|boarders"},
};

std::optional<ClassRegistered> readClass(ImportRow& row, const std::string& site) {
    ClassRegistered c;
    c.name = row.code(Name, Need::Required);
    c.schoolClass = classIdOf(site, c.name);
    c.grade = row.code(Grade);
    c.enrolled = row.number(Enrolled, Need::Required).value_or(0);
    c.boarders = row.number(Boarders).value_or(0);
    if (row.failed()) return std::nullopt;
    if (const Status judged = judgeClass(c); !judged) {
        row.problem(Boarders, judged.error().text);
        return std::nullopt;
    }
    return c;
}

}  // namespace

void planClasses(ImportPlan& plan, CsvTable table) {
    const ImportTable sheet(std::move(table), kColumns, plan.report.problems);
    if (!sheet.usable()) return;
    plan.noteIgnored(sheet);
    std::map<ClassId, ClassRegistered> known;
    for (ClassRegistered& c : store::listClasses(plan.store.database())) known[c.schoolClass] = std::move(c);
    std::map<ClassId, int> lines;
    for (const CsvLine& line : sheet.lines()) {
        ImportRow row(sheet, line, plan.report.problems);
        const auto c = readClass(row, plan.store.site());
        if (!c) continue;
        if (const auto [first, fresh] = lines.emplace(c->schoolClass, row.line()); !fresh) {
            row.problem(Name, {TextId::ImportRowTwice, {std::to_string(first->second)}});
            continue;
        }
        const auto key = [](const ClassRegistered& x) {
            return std::tie(x.name, x.grade, x.enrolled, x.boarders);
        };
        const auto before = known.find(c->schoolClass);
        if (before != known.end() && key(before->second) == key(*c)) {
            ++plan.report.unchanged;
            continue;
        }
        plan.add(*c);
        ++(before == known.end() ? plan.report.added : plan.report.changed);
    }
}

}  // namespace canteen::service
