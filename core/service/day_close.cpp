#include "core/service/day_close.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/checkpoint.h"
#include "core/rules/sample_rules.h"
#include "core/service/accompanying.h"
#include "core/service/acting.h"
#include "core/service/logs.h"
#include "core/service/meals.h"
#include "core/service/morning_check.h"
#include "core/service/problems.h"
#include "core/service/receiving.h"
#include "core/service/reviews.h"
#include "core/service/samples.h"
#include "core/store/accompany_queries.h"
#include "core/store/check_queries.h"
#include "core/store/incident_queries.h"
#include "core/store/meal_queries.h"
#include "core/store/people_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

struct Gaps {
    DayStatus status;
    rules::DayCloseFacts facts;
    std::vector<rules::MealOfDay> meals;
};

void countSamplesOfDay(const Context& context, Date day, Gaps& gaps) {
    for (const MealLines& meal : Samples(context).day(day)) {
        gaps.status.dishes += static_cast<int>(meal.dishes.size());
        gaps.status.sampled += meal.sampled;
        gaps.status.excused += meal.excused;
        gaps.facts.dishesOpen += meal.open;
        for (const DishLine& dish : meal.dishes)
            if (dish.state == DishState::Open || dish.state == DishState::Overdue)
                gaps.facts.openDishNames.push_back(dish.name);
    }
    for (const auto& row : store::samplesOfDay(context.store.database(), day)) {
        gaps.facts.samplesNotStored += row.state == SampleState::Taken ? 1 : 0;
        gaps.facts.samplesUnsigned += row.supervisor ? 0 : 1;
    }
}

void countChecksOfDay(const Context& context, Date day, Gaps& gaps) {
    const Sheet sheet = MorningCheck(context).sheet(day, CheckSession::Morning);
    gaps.status.rostered = sheet.expected;
    gaps.status.checked =
        static_cast<int>(std::count_if(sheet.lines.begin(), sheet.lines.end(), [](const SheetLine& line) {
            return line.outcome && *line.outcome != Outcome::Retest;
        }));
    gaps.facts.checksUnresolved = sheet.expected - sheet.resolved;
    for (const SheetLine& line : sheet.lines)
        if (!isResolved(line.state)) gaps.facts.unresolvedNames.push_back(line.name);
    gaps.facts.sheetClosed = sheet.closedAt.has_value() || sheet.expected == 0;
}

// What waits since that day or longer.
void countDuties(const Context& context, Date day, Gaps& gaps) {
    for (const Duty& duty : Receiving(context).duties()) {
        if (businessDay(duty.since, context.site.zone) > day) continue;
        gaps.facts.deliveriesUnsigned += duty.kind == DutyKind::Signature ? 1 : 0;
        gaps.facts.deliveriesEmpty += duty.kind == DutyKind::NoLines ? 1 : 0;
        gaps.facts.papersOverdue += duty.kind == DutyKind::PaperToFollow && duty.overdue ? 1 : 0;
    }
}

void countLogs(const Context& context, Date day, Gaps& gaps) {
    const Logs logs(context);
    gaps.facts.controlMissing = Reviews(context).controlDue(day).missed;
    for (const LogDue& due : logs.due(day)) gaps.facts.wasteMissing |= due.type == LogType::Waste;
    for (const LogLine& line : logs.running())
        gaps.facts.timersRunning += line.row.type == LogType::Disinfection && line.row.day <= day ? 1 : 0;
    for (const LogLine& line : logs.toSign()) gaps.facts.logsUnsigned += line.row.day <= day ? 1 : 0;
}

// Problems that were raised that day or earlier.
void countCompany(const Context& context, Date day, Gaps& gaps) {
    gaps.facts.mealsUnaccompanied = Accompanying(context).gaps(day);
    for (const ProblemLine& problem : Problems(context).waiting())
        gaps.facts.problemsOverdue += problem.overdue && problem.row.day <= day ? 1 : 0;
}

Gaps readGaps(const Context& context, Date day) {
    Gaps gaps;
    gaps.status.day = day;
    countCompany(context, day, gaps);
    countSamplesOfDay(context, day, gaps);
    countChecksOfDay(context, day, gaps);
    countDuties(context, day, gaps);
    countLogs(context, day, gaps);
    gaps.meals = Meals(context).closing(day);
    store::Database& db = context.store.database();
    const auto incident = store::openIncident(db);
    gaps.facts.incidentOpen = incident && incident->day <= day;
    gaps.facts.lateEntered = store::lateChecksEntered(db, day);
    const auto samples = store::lateSamplesEntered(db, day);
    gaps.facts.lateEntered.insert(gaps.facts.lateEntered.end(), samples.begin(), samples.end());
    const auto counts = store::lateCountsEntered(db, day);
    gaps.facts.lateEntered.insert(gaps.facts.lateEntered.end(), counts.begin(), counts.end());
    const auto eaten = store::lateAccompaniedEntered(db, day);
    gaps.facts.lateEntered.insert(gaps.facts.lateEntered.end(), eaten.begin(), eaten.end());
    gaps.status.lateEntries = static_cast<int>(gaps.facts.lateEntered.size());
    for (const auto& entered :
         {store::countChecks(db, day - 6, day), store::countSampleEntries(db, day - 6, day),
          store::countAccompanied(db, day - 6, day)}) {
        gaps.facts.lateInWeek += entered.late;
        gaps.facts.entriesInWeek += entered.entries;
    }
    return gaps;
}

rules::Findings judge(const Context& context, const Gaps& gaps) {
    rules::Findings findings = rules::judgeDayClose(gaps.facts, context.pack);
    const rules::Findings ofMeals = rules::judgeMealsOfDay(gaps.meals, context.pack);
    findings.insert(findings.end(), ofMeals.begin(), ofMeals.end());
    std::stable_sort(findings.begin(), findings.end(),
                     [](const auto& a, const auto& b) { return a.level < b.level; });
    return findings;
}

std::string nameOf(const Context& context, const ledger::Entry& entry, Date day) {
    if (entry.signatures.empty()) return {};
    const auto staff = store::findStaff(context.store.database(), entry.signatures.front().person, day);
    return staff ? staff->staff.name : std::string();
}

std::vector<DayChange> changesSince(const Context& context, const store::ClosedDayRow& closed) {
    store::Database& db = context.store.database();
    std::vector<DayChange> changes;
    for (const store::DayChangeRow& row : store::changesOfDay(db, closed.day, closed.seq)) {
        const auto entry = store::findEntry(db, row.seq);
        if (!entry) continue;
        changes.push_back({row.kind, entry->effectiveAt, nameOf(context, *entry, closed.day), row.about,
                           entry->late, entry->reason, entry->note});
    }
    return changes;
}

std::optional<ClosedDay> closedDay(const Context& context, Date day) {
    store::Database& db = context.store.database();
    const auto row = store::findClosedDay(db, day);
    if (!row) return std::nullopt;
    ClosedDay closed;
    closed.day = day;
    closed.closedAt = row->closedAt;
    if (row->closedBy)
        if (const auto staff = store::findStaff(db, *row->closedBy, day)) closed.officer = staff->staff.name;
    if (const auto head = store::firstHeadCovering(db, row->seq)) {
        closed.head = head->note;
        closed.fingerprint = ledger::fingerprint(head->root);
    }
    closed.changes = changesSince(context, *row);
    return closed;
}

// Signs the head of a closed day where that has not been done.
Result<ClosedDay> signedDay(const Context& context, Date day) {
    auto closed = closedDay(context, day);
    require(closed.has_value(), "a closed day stands in its projection");
    if (!closed->head.empty()) return *closed;
    const auto note = context.store.signHead();
    if (!note) return note.error();
    return *closedDay(context, day);
}

}  // namespace

DayStatus DayClose::status(Date day) const {
    Gaps gaps = readGaps(context_, day);
    gaps.status.findings = judge(context_, gaps);
    gaps.status.closed = closedDay(context_, day);
    return gaps.status;
}

PastDays DayClose::lookBack(int days) const {
    PastDays past;
    const auto first = store::findEntry(context_.store.database(), std::uint64_t{1});
    if (!first) return past;
    const Date begun = businessDay(first->effectiveAt, context_.site.zone);
    const Date now = today(context_);
    for (Date day = now; day >= begun && day + days >= now; day = day - 1) {
        const DayStatus of = status(day);
        if (of.closed && !of.closed->changes.empty() && !past.changed) {
            past.changed = day;
            past.changes = static_cast<int>(of.closed->changes.size());
        }
        const bool atWork = of.dishes > 0 || of.checked > 0 || of.rostered > 0;
        if (day < now && !of.closed && atWork && !past.unclosed) past.unclosed = day;
    }
    return past;
}

Result<ClosedDay> DayClose::close(RecordId record, Date day, const Signer& officer) {
    store::Database& db = context_.store.database();
    const auto earlier = store::findClosedDay(db, day);
    if (earlier && earlier->record == record) return signedDay(context_, day);
    const Status allowed = mayActNow(context_, officer, Action::CloseDay);
    if (!allowed) return allowed.error();
    if (earlier && !store::firstHeadCovering(db, earlier->seq)) return signedDay(context_, day);
    if (day > today(context_)) return refuse(TextId::DayNotBegun, "a coming day");
    Gaps gaps = readGaps(context_, day);
    gaps.facts.closedAlready = earlier.has_value();
    const rules::Findings findings = judge(context_, gaps);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    const DayClosed closed{day,
                           gaps.status.dishes,
                           gaps.status.sampled,
                           gaps.status.excused,
                           gaps.status.checked,
                           gaps.status.rostered,
                           gaps.status.lateEntries,
                           rules::ruleIds(findings)};
    const Status appended =
        appendOne(context_, store::makeDraft(record, closed, {sign(officer, SignRole::Officer)}));
    if (!appended) return appended.error();
    return signedDay(context_, day);
}

}  // namespace canteen::service
