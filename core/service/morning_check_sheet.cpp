// 晨检表: the day's sheet, the signs across people, and closing it.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/people.h"
#include "core/store/check_queries.h"

namespace canteen::service {
namespace {

using store::CheckRow;

bool isGastro(const std::optional<Declaration>& declaration) {
    return declaration &&
           std::any_of(declaration->symptoms.begin(), declaration->symptoms.end(),
                       [](Symptom s) { return s == Symptom::Vomiting || s == Symptom::Diarrhoea; });
}

bool isAway(Attendance state) {
    return state != Attendance::OnDuty && state != Attendance::Late;
}

SheetState stateOf(Outcome outcome) {
    switch (outcome) {
        case Outcome::Reassigned:
            return SheetState::Reassigned;
        case Outcome::Suspended:
            return SheetState::Suspended;
        case Outcome::Retest:
            return SheetState::Retest;
        default:
            return SheetState::Cleared;
    }
}

// Everything a sheet is made of, read once.
struct Facts {
    CheckSession session{};
    Date day;
    UtcMs now;
    std::vector<Person> people;
    std::map<StaffId, Shift> shifts;
    std::map<StaffId, CheckRow> checks;
    std::map<StaffId, Attendance> attendance;
    std::set<StaffId> excludedBefore;
    std::set<StaffId> suspendedToday;  // in another session
};

Facts readFacts(const Context& context, Date day, CheckSession session) {
    store::Database& db = context.store.database();
    Facts facts{session, day, effectiveNow(context), peopleOn(context.store, day), {}, {}, {}, {}, {}};
    for (const RosterSet& line : store::rosterOf(db, day)) facts.shifts[line.staff] = line.shift;
    for (CheckRow& check : store::validChecks(db, day, session)) facts.checks[check.staff] = std::move(check);
    for (const auto& line : store::attendanceOn(db, day)) facts.attendance[line.staff] = line.state;
    const UtcMs dayEnds = momentOf(context, day + 1, context.site.zone.dayBegins);
    for (const auto& exclusion : store::exclusionsCarriedInto(db, day, dayEnds))
        facts.excludedBefore.insert(exclusion.staff);
    for (const auto& exclusion : store::openExclusions(db))
        if (exclusion.day == day) facts.suspendedToday.insert(exclusion.staff);
    return facts;
}

SheetState expectedState(const Context& context, const Facts& facts, const SheetLine& line) {
    if (facts.excludedBefore.contains(line.staff)) return SheetState::Excluded;
    if (facts.suspendedToday.contains(line.staff)) return SheetState::Suspended;
    if (line.attendance && isAway(*line.attendance)) return SheetState::Away;
    const bool called = line.attendance == Attendance::OnDuty;
    if (line.shift == Shift::Off && !called) return SheetState::Away;
    if (!line.shift || line.shift == Shift::Off || line.attendance == Attendance::Late)
        return SheetState::Expected;
    // Only the morning has a time by which everybody is to be checked.
    if (facts.session != CheckSession::Morning) return SheetState::Expected;
    const UtcMs begins = momentOf(context, facts.day, shiftStart(context.site, *line.shift));
    return facts.now > begins + context.pack.check.resolveAfter ? SheetState::Overdue : SheetState::Expected;
}

void putCheck(SheetLine& line, const CheckRow& check, const rules::RulePack& pack) {
    line.check = check.check;
    line.record = check.record;
    line.outcome = check.outcome;
    if (check.temperature) line.temperature = check.temperature->value;
    line.at = check.happenedAt;
    line.late = check.late;
    line.state = stateOf(check.outcome);
    if (check.outcome == Outcome::Retest) line.retestFrom = check.happenedAt + pack.check.retestAfter;
}

SheetLine lineOf(const Context& context, const Facts& facts, const Person& person) {
    SheetLine line;
    line.staff = person.id;
    line.name = person.name;
    line.staffNo = person.staffNo;
    line.post = person.post;
    if (const auto hit = facts.shifts.find(person.id); hit != facts.shifts.end()) line.shift = hit->second;
    if (const auto hit = facts.attendance.find(person.id); hit != facts.attendance.end())
        line.attendance = hit->second;
    std::optional<rules::CertificateFacts> certificate;
    if (person.certificate) certificate = {person.certificate->issued, person.certificate->expires};
    const auto judged = rules::judgeCertificate(certificate, person.post, facts.day, context.pack);
    line.certificate = judged.state;
    line.certificateDaysLeft = judged.daysLeft;
    const auto check = facts.checks.find(person.id);
    if (check != facts.checks.end()) {
        putCheck(line, check->second, context.pack);
    } else {
        line.state = expectedState(context, facts, line);
    }
    return line;
}

// On the sheet stand the kitchen posts of the roster, and whoever else was checked or has a word of
// attendance.
bool belongs(const Facts& facts, const Person& person) {
    if (facts.checks.contains(person.id) || facts.attendance.contains(person.id)) return true;
    return isChecked(person.post) && facts.shifts.contains(person.id);
}

auto orderOf(const SheetLine& line) {
    const int shift = line.shift ? static_cast<int>(*line.shift) : static_cast<int>(Shift::Off) + 1;
    return std::make_tuple(shift, line.staffNo, line.staff);
}

// Different people with vomiting or diarrhoea since the day before.
int gastroPeople(store::Database& db, Date day) {
    std::set<StaffId> people;
    for (const CheckRow& check : store::validChecksBetween(db, day - 1, day))
        if (isGastro(check.declaration)) people.insert(check.staff);
    return static_cast<int>(people.size());
}

// When the last of those begin to work who are expected on the sheet of a morning.
std::optional<UtcMs> lastShiftOf(const Context& context, const Sheet& sheet) {
    std::optional<UtcMs> last;
    if (sheet.session != CheckSession::Morning) return last;
    for (const SheetLine& line : sheet.lines) {
        if (!line.shift || *line.shift == Shift::Off || line.state == SheetState::Away) continue;
        const UtcMs begins = momentOf(context, sheet.day, shiftStart(context.site, *line.shift));
        if (!last || begins > *last) last = begins;
    }
    return last;
}

rules::Findings judgeSigns(const Context& context, const Facts& facts, const Sheet& whole) {
    store::Database& db = context.store.database();
    rules::SheetFacts sheet;
    sheet.closed = whole.closedAt.has_value();
    sheet.lastShiftBegins = lastShiftOf(context, whole);
    sheet.now = facts.now;
    for (const auto& [staff, check] : facts.checks) {
        rules::SheetLine line{staff,
                              std::nullopt,
                              check.outcome,
                              isGastro(check.declaration),
                              check.secondsSpent,
                              check.happenedAt,
                              0};
        if (check.temperature) line.temperature = check.temperature->value;
        if (facts.session == CheckSession::Morning)
            line.sameTemperatureDays =
                store::sameTemperatureDays(db, staff, facts.day, context.pack.sign.steadyDays);
        sheet.lines.push_back(line);
    }
    std::sort(sheet.lines.begin(), sheet.lines.end(), [](const auto& a, const auto& b) {
        return std::tie(a.at, a.person) < std::tie(b.at, b.person);
    });
    sheet.gastroLast48h = gastroPeople(db, facts.day);
    sheet.staff =
        static_cast<int>(std::count_if(facts.people.begin(), facts.people.end(),
                                       [](const Person& person) { return isChecked(person.post); }));
    const auto history = store::checkHistory(db, facts.day);
    if (history.lastAbnormal) {
        sheet.daysWithoutAbnormal = facts.day - *history.lastAbnormal;
    } else if (history.firstDay) {
        sheet.daysWithoutAbnormal = std::max(0, facts.day - *history.firstDay);
    }
    return rules::judgeSheet(sheet, context.pack);
}

std::string nameOf(const Context& context, StaffId staff, Date day) {
    const auto person = store::findStaff(context.store.database(), staff, day);
    return person ? person->staff.name : std::string();
}

}  // namespace

bool isResolved(SheetState state) {
    return state != SheetState::Expected && state != SheetState::Overdue && state != SheetState::Retest;
}

Sheet MorningCheck::sheet(Date day, CheckSession session) const {
    const Facts facts = readFacts(context_, day, session);
    Sheet sheet;
    sheet.day = day;
    sheet.session = session;
    for (const Person& person : facts.people)
        if (belongs(facts, person)) sheet.lines.push_back(lineOf(context_, facts, person));
    std::sort(sheet.lines.begin(), sheet.lines.end(),
              [](const SheetLine& a, const SheetLine& b) { return orderOf(a) < orderOf(b); });
    for (const SheetLine& line : sheet.lines) {
        if (line.shift == Shift::Off && line.state == SheetState::Away) continue;
        ++sheet.expected;
        sheet.resolved += isResolved(line.state) ? 1 : 0;
        sheet.overdue += line.state == SheetState::Overdue ? 1 : 0;
    }
    if (const auto closed = store::findSheet(context_.store.database(), day, session)) {
        sheet.closedAt = closed->closedAt;
        sheet.closedBy = nameOf(context_, closed->officer, day);
        for (const StaffId staff : closed->unresolved)
            sheet.unresolvedAtClose.push_back(nameOf(context_, staff, day));
    }
    sheet.signs = judgeSigns(context_, facts, sheet);
    return sheet;
}

Status MorningCheck::closeSheet(RecordId record, Date day, CheckSession session, const Signer& officer) {
    if (isBooked(context_, record)) return Done{};
    const Status allowed = mayActNow(context_, officer, Action::CloseSheet);
    if (!allowed) return allowed;
    if (day > today(context_)) return refuse(TextId::DayNotBegun, "sheet of a coming day");
    SheetClosed closed;
    closed.day = day;
    closed.session = session;
    for (const SheetLine& line : sheet(day, session).lines) {
        if (!isResolved(line.state)) {
            closed.unresolved.push_back(line.staff);
        } else if (line.state == SheetState::Away) {
            ++closed.away;
        } else if (line.state == SheetState::Cleared) {
            ++closed.cleared;
        } else {
            ++closed.notCleared;
        }
    }
    return appendOne(context_, store::makeDraft(record, closed, {sign(officer, SignRole::Officer)}));
}

}  // namespace canteen::service
