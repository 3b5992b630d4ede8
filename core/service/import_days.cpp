#include "core/service/import_days.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/import_text.h"

namespace canteen::service {
namespace {

struct Heading {
    std::optional<unsigned> weekday;
    std::optional<Date> date;
    bool understood = false;
};

Heading readHeading(std::string_view cell, Date today) {
    Heading heading;
    heading.understood = true;
    for (const std::string& part : split(narrow(cell), {"(", ")", "[", "]", " ", "\n"})) {
        if (const auto weekday = findWord(weekdayWords(), part))
            heading.weekday = weekday;
        else if (const auto date = readDate(part, today))
            heading.date = date;
        else
            heading.understood = false;
    }
    heading.understood = heading.understood && (heading.weekday || heading.date);
    return heading;
}

Date dayOfWeek(Date week, unsigned weekday) {
    return week + (static_cast<int>(weekday) - static_cast<int>(isoWeekday(week)));
}

}  // namespace

std::vector<DayColumn> readDayColumns(ImportPlan& plan, const ImportTable& table) {
    std::vector<DayColumn> columns;
    bool weekMissing = false;
    const int line = table.header().number;
    for (const std::size_t place : table.otherColumns()) {
        const std::string& name = table.header().cells[place];
        const Heading heading = readHeading(name, plan.today);
        std::optional<Date> day = heading.date;
        if (!heading.understood) {
            plan.note(line, name, {TextId::ImportColumnIgnored, {name}});
            continue;
        }
        if (!day && !plan.options.weekOf) {
            weekMissing = true;
            continue;
        }
        if (!day) day = dayOfWeek(*plan.options.weekOf, *heading.weekday);
        const bool weekdayWrong = heading.weekday && *heading.weekday != isoWeekday(*day);
        const bool twice = std::any_of(columns.begin(), columns.end(),
                                       [&](const DayColumn& column) { return column.day == *day; });
        if (weekdayWrong) plan.problem(line, name, {TextId::ImportWeekdayWrong, {name}});
        if (twice) plan.problem(line, name, {TextId::ImportColumnTwice, {name}});
        if (!twice) columns.push_back({place, *day});
    }
    if (weekMissing) plan.problem(line, {}, TextId::ImportWeekMissing);
    if (columns.empty() && !weekMissing) plan.problem(line, {}, {TextId::ImportColumnMissing, {"日期"}});
    return columns;
}

}  // namespace canteen::service
