#include <array>
#include <map>
#include <set>

#include "core/base/text_id.h"
#include "core/service/import_days.h"
#include "core/service/import_plan.h"
#include "core/store/database.h"
#include "core/store/people_queries.h"

namespace canteen::service {
namespace {

enum Column { No, Name, Day, ShiftName };

constexpr std::string_view kNoWords = "工号|编号|职工号|员工编号|staff no|staff_no|staffno|no";
constexpr std::string_view kNameWords = "姓名|名字|员工姓名|name";
constexpr std::array kLong{
    ColumnSpec{kNoWords, Need::OneOf},
    ColumnSpec{kNameWords, Need::OneOf},
    ColumnSpec{"日期|date|day", Need::Required},
    ColumnSpec{"班次|排班|shift", Need::Required},
};
constexpr std::array kWide{ColumnSpec{kNoWords, Need::OneOf}, ColumnSpec{kNameWords, Need::OneOf}};

class RosterImport {
  public:
    RosterImport(ImportPlan& plan, const ImportTable& table)
        : plan_(plan), table_(table), staff_(store::listStaff(plan.store.database(), plan.today)) {}

    void runLong() {
        plan_.noteIgnored(table_);
        for (const CsvLine& line : table_.lines()) {
            ImportRow row(table_, line, plan_.report.problems);
            const auto* person = findPerson(row);
            const auto day = row.date(Day, Need::Required);
            const auto shift = row.word(ShiftName, shiftWords(), Need::Required);
            if (person != nullptr && day && shift)
                take(row, table_.placeOf(Day).value(), *person, *day, *shift);
        }
    }

    // An empty cell takes a shift back that the day had; otherwise it says nothing.
    void runWide() {
        const auto days = readDayColumns(plan_, table_);
        if (days.empty()) return;
        for (const CsvLine& line : table_.lines()) {
            ImportRow row(table_, line, plan_.report.problems);
            const auto* person = findPerson(row);
            if (person == nullptr) continue;
            for (const DayColumn& column : days) {
                const std::string cell = row.cellAt(column.place);
                const auto shift = cell.empty() ? Shift::Off : findWord(shiftWords(), cell);
                if (!shift)
                    row.problemAt(column.place, {TextId::ImportWord, {cell, namesOf(shiftWords())}});
                else if (!cell.empty() || rostered(person->staff.staff, column.day))
                    take(row, column.place, *person, column.day, *shift);
            }
        }
    }

  private:
    const store::StaffRow* findPerson(ImportRow& row) {
        const std::string no = row.code(No);
        const std::string name = row.text(Name);
        const std::size_t column = no.empty() ? Name : No;
        if (row.failed()) return nullptr;
        if (no.empty() && name.empty()) {
            row.problem(column, TextId::ImportValueMissing);
            return nullptr;
        }
        for (const store::StaffRow& line : staff_) {
            if (no.empty() ? line.staff.name != name : line.staff.staffNo != no) continue;
            if (name.empty() || line.staff.name == name) return &line;
            row.problem(Name, {TextId::ImportStaffUnknown, {no + " " + name}});
            return nullptr;
        }
        row.problem(column, {TextId::ImportStaffUnknown, {no.empty() ? name : no}});
        return nullptr;
    }

    void take(ImportRow& row, std::size_t place, const store::StaffRow& person, Date day, Shift shift) {
        const auto key = std::pair(person.staff.staff, day);
        if (const auto [first, fresh] = lines_.emplace(key, row.line()); !fresh)
            return row.problemAt(place, {TextId::ImportRowTwice, {std::to_string(first->second)}});
        if (!person.isActive(day) && shift != Shift::Off)
            return row.problemAt(place, {TextId::PersonHasLeft, {person.staff.name}});
        const auto before = rostered(person.staff.staff, day);
        if (before == shift) {
            ++plan_.report.unchanged;
        } else if (day < plan_.today) {
            if (past_.insert(day).second)
                plan_.note(row.line(), {}, {TextId::ImportDayPast, {formatDate(day)}});
        } else {
            plan_.add(RosterSet{person.staff.staff, day, shift});
            ++(before ? plan_.report.changed : plan_.report.added);
        }
    }

    std::optional<Shift> rostered(StaffId staff, Date day) {
        if (read_.insert(day).second)
            for (const RosterSet& line : store::rosterOf(plan_.store.database(), day))
                known_[{line.staff, line.day}] = line.shift;
        const auto hit = known_.find({staff, day});
        return hit == known_.end() ? std::nullopt : std::optional(hit->second);
    }

    ImportPlan& plan_;
    const ImportTable& table_;
    std::vector<store::StaffRow> staff_;
    std::map<std::pair<StaffId, Date>, int> lines_;
    std::map<std::pair<StaffId, Date>, Shift> known_;
    std::set<Date> read_;
    std::set<Date> past_;
};

}  // namespace

void planRoster(ImportPlan& plan, CsvTable table) {
    const bool isLong = fitsHeader(table, kLong);
    const ImportTable sheet(std::move(table), isLong ? std::span<const ColumnSpec>(kLong) : kWide,
                            plan.report.problems);
    if (!sheet.usable()) return;
    RosterImport import(plan, sheet);
    isLong ? import.runLong() : import.runWide();
}

}  // namespace canteen::service
