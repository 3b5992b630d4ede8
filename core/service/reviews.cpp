#include "core/service/reviews.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/morning_check.h"
#include "core/service/problems.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

constexpr const char* kList = "cn-school";
// From Friday on the week can be looked back on.
constexpr int kWeekIsNearlyOver = 4;

Date mondayOf(Date day) {
    return day - (static_cast<int>(isoWeekday(day)) - 1);
}

Date firstOfMonth(Date day) {
    const std::string words = formatDate(day);
    return *parseDate(words.substr(0, 8) + "01");
}

bool isBegun(const Context& context, Date day) {
    const auto first = store::findEntry(context.store.database(), std::uint64_t{1});
    return first && businessDay(first->effectiveAt, context.site.zone) <= day;
}

// A problem for each item that is one. The ids come of the control's, so that a retry books once.
Status raiseProblems(const Context& context, DayControlled& controlled, RecordId record, const Signatures& by,
                     std::vector<store::Draft>& drafts) {
    const Problems problems(context);
    for (ControlException& each : controlled.exceptions) {
        if (each.state != ControlState::Problem) continue;
        const std::string name = toString(record.uuid) + each.item;
        ProblemForm form = problems.open(ProblemSource::DailyControl, record);
        form.record = RecordId{namedUuid("control-problem-record", name)};
        form.problem = ProblemId{namedUuid("control-problem", name)};
        form.what = each.title + (each.note.empty() ? "" : "：" + each.note);
        auto draft = problems.draft(form, by);
        if (!draft) return draft.error();
        each.problem = form.problem;
        drafts.push_back(std::move(*draft));
    }
    return Done{};
}

}  // namespace

rules::ControlList Reviews::list() const {
    const auto shipped = rules::shippedControlList(kList);
    require(shipped.has_value(), "the list of the daily control is built in");
    auto list = rules::loadControlList(*shipped, context_.pack.siteToml);
    // What a site wrote wrongly must not take the control away; setting it up says what is wrong.
    if (!list) list = rules::loadControlList(*shipped, "");
    require(list.has_value(), "the shipped list of the daily control is sound");
    return *list;
}

ControlForm Reviews::openControl() const {
    ControlForm form;
    form.record = makeId<RecordId>(effectiveNow(context_));
    form.day = today(context_);
    return form;
}

rules::Findings Reviews::judge(const ControlForm& form, std::optional<StaffId> officer) const {
    rules::ControlFacts facts;
    facts.day = form.day;
    facts.today = today(context_);
    facts.fine = form.fine;
    facts.exceptions = form.exceptions;
    facts.signedAlready = controlOf(form.day).has_value();
    if (officer) facts.signer = MorningCheck(context_).judgeSigner(*officer, facts.today);
    return rules::judgeControl(facts, list());
}

Status Reviews::signControl(const ControlForm& form, const Signer& officer) {
    if (isBooked(context_, form.record)) return Done{};
    const Status allowed = mayActNow(context_, officer, Action::ControlDay);
    if (!allowed) return allowed;
    const rules::Findings findings = judge(form, officer.person);
    if (const auto* block = rules::firstBlock(findings)) return refuse(*block);
    const rules::ControlList items = list();
    DayControlled controlled;
    controlled.day = form.day;
    controlled.list = items.version;
    for (const rules::ControlGroup& group : items.groups)
        for (const rules::ControlItem& item : group.items) controlled.items.push_back(item.id);
    controlled.exceptions = form.exceptions;
    controlled.zeroRisk =
        std::none_of(form.exceptions.begin(), form.exceptions.end(), [](const ControlException& each) {
            return each.state == ControlState::Problem || each.state == ControlState::FixedOnTheSpot;
        });
    controlled.findings = rules::ruleIds(findings);
    const Signatures by{sign(officer, SignRole::Officer)};
    std::vector<store::Draft> drafts;
    if (const Status raised = raiseProblems(context_, controlled, form.record, by, drafts); !raised)
        return raised;
    drafts.insert(drafts.begin(), store::makeDraft(form.record, controlled, by));
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

std::optional<store::ControlRow> Reviews::controlOf(Date day) const {
    return store::findControl(context_.store.database(), day);
}

Reviews::ControlDue Reviews::controlDue(Date day) const {
    ControlDue control;
    const Date now = today(context_);
    if (day > now || controlOf(day)) return control;
    control.due = !store::menuDays(context_.store.database(), day, day).empty();
    const TimeOfDay time = timeOfDay(effectiveNow(context_), context_.site.zone);
    // After midnight the business day still goes on.
    const bool late = time < context_.site.zone.dayBegins || rules::isControlMissed(time, context_.pack);
    control.missed = control.due && (day < now || late);
    return control;
}

Period Reviews::weekOf(Date day) const {
    const Date monday = mondayOf(day);
    return {false, monday, monday + 6};
}

Period Reviews::monthOf(Date day) const {
    const Date first = firstOfMonth(day);
    return {true, first, addMonths(first, 1) - 1};
}

std::vector<PeriodDue> Reviews::due() const {
    store::Database& db = context_.store.database();
    const Date day = today(context_);
    std::vector<PeriodDue> all;
    const auto add = [&](const Period& period, Date by) {
        if (!isBegun(context_, period.last) || reviewOf(period)) return;
        if (store::menuDays(db, period.first, std::min(period.last, day)).empty()) return;
        all.push_back({period, period.last < day, by < day});
    };
    const Period lastWeek = weekOf(day - 7);
    add(lastWeek, rules::weekReviewBy(lastWeek.first, context_.pack));
    const Period thisWeek = weekOf(day);
    if (day - thisWeek.first >= kWeekIsNearlyOver)
        add(thisWeek, rules::weekReviewBy(thisWeek.first, context_.pack));
    const Period lastMonth = monthOf(firstOfMonth(day) - 1);
    add(lastMonth, rules::monthReviewBy(lastMonth.first, context_.pack));
    return all;
}

std::optional<store::ReviewRow> Reviews::reviewOf(const Period& period) const {
    return store::findReview(context_.store.database(), period.months, period.first);
}

PeriodForm Reviews::openReview(const Period& period) const {
    PeriodForm form;
    form.record = makeId<RecordId>(effectiveNow(context_));
    form.period = period;
    return form;
}

rules::Findings Reviews::judge(const PeriodForm& form) const {
    return rules::judgeReview(
        {form.period.first, today(context_), reviewOf(form.period).has_value(), {form.said, form.next}});
}

Status Reviews::signReview(const PeriodForm& form, const Signer& signer) {
    if (isBooked(context_, form.record)) return Done{};
    const Period& period = form.period;
    const Status allowed =
        mayActNow(context_, signer, period.months ? Action::ReviewMonth : Action::ReviewWeek);
    if (!allowed) return allowed;
    if (const auto findings = judge(form); const auto* block = rules::firstBlock(findings))
        return refuse(*block);
    const Signatures by{sign(signer, SignRole::Officer)};
    if (period.months)
        return appendOne(context_, store::makeDraft(form.record,
                                                    MonthReviewed{period.first, figures(period),
                                                                  form.attendees, form.said, form.next},
                                                    by));
    return appendOne(
        context_,
        store::makeDraft(form.record, WeekReviewed{period.first, figures(period), form.said, form.next}, by));
}

Status Reviews::takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                         const Signer& signer) {
    if (isBooked(context_, voiding)) return Done{};
    const auto entry = store::findEntry(context_.store.database(), record);
    const bool ours = entry && (entry->kind == Kind::DayControlled || entry->kind == Kind::WeekReviewed ||
                                entry->kind == Kind::MonthReviewed);
    if (!ours) return Error{ErrorKind::NotFound, TextId::NotFound, "no review"};
    const auto relation = judgeTakingBack(context_, *entry, reason, signer);
    if (!relation) return relation.error();
    // What it raised goes with it, unless somebody has begun to put it right.
    std::vector<store::Draft> drafts{makeVoid(voiding, *entry, *relation, reason, note, signer)};
    for (const ProblemLine& line : Problems(context_).about(record)) {
        const auto raised = store::findEntry(context_.store.database(), line.row.record);
        if (!raised || line.row.state != ProblemState::Open || line.row.answered) continue;
        const RecordId id{namedUuid(toString(voiding.uuid), toString(raised->id.uuid))};
        drafts.push_back(makeVoid(id, *raised, *relation, reason, note, signer));
    }
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

}  // namespace canteen::service
