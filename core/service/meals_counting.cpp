// Entering what was reported, served, handed out and cooked.
#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/meal_lines.h"
#include "core/service/morning_check.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

CountHead openHead(const Context& context, Date day, Meal meal, const Diners& diners) {
    CountHead head;
    head.record = makeId<RecordId>(effectiveNow(context));
    head.day = day;
    head.meal = meal;
    head.diners = diners;
    return head;
}

Status knows(const Context& context, const Diners& diners) {
    const bool isClass = diners.group == DinerGroup::Class;
    if (isClass != diners.schoolClass.isNil() && (!isClass || findClass(context, diners.schoolClass)))
        return Done{};
    return Error{ErrorKind::NotFound, TextId::MealsNoSuchClass, "no such class"};
}

template <class RowType>
std::optional<RecordId> standing(const std::vector<RowType>& rows, const Diners& diners) {
    for (const RowType& row : rows)
        if (row.line.diners == diners) return row.line.record;
    return std::nullopt;
}

rules::CountTime timeOf(const Context& context, const CountHead& head, std::optional<StaffId> counter) {
    rules::CountTime time;
    time.day = head.day;
    time.today = today(context);
    time.now = effectiveNow(context);
    time.freezesAt = freezeOf(context, head.day, head.meal);
    time.replaces = head.replaces.has_value();
    time.reason = head.reason;
    if (counter) time.signer = MorningCheck(context).judgeSigner(*counter, time.today);
    return time;
}

std::optional<int> enrolledOf(const Context& context, const Diners& diners) {
    if (diners.group != DinerGroup::Class) return std::nullopt;
    const auto schoolClass = findClass(context, diners.schoolClass);
    return schoolClass ? std::optional(schoolClass->enrolled) : std::nullopt;
}

// The line that the form stands for is the one that stands, and after the freeze the signer may correct it.
Status judgeReplacing(const Context& context, Kind kind, const CountHead& head,
                      std::optional<RecordId> standing, bool frozen, const Signer& counter) {
    if (standing != head.replaces) return refuse(TextId::MealsLineReplaced, "another line stands by now");
    if (!frozen) return mayActNow(context, counter, Action::EnterCounts);
    const auto entry = store::findEntry(context.store.database(), *head.replaces);
    if (!entry || entry->kind != kind) return Error{ErrorKind::NotFound, TextId::NotFound, "no such line"};
    return judgeCorrecting(context, *entry, head.reason, counter);
}

// The time that a line is about when it is entered long after.
std::optional<UtcMs> happenedAt(const Context& context, const CountHead& head,
                                const rules::CountJudgement& judgement) {
    if (judgement.frozen)
        if (const auto old = store::findEntry(context.store.database(), *head.replaces))
            return old->happenedAt;
    if (!judgement.late) return std::nullopt;
    const auto time = mealTime(context.site, head.meal);
    return momentOf(context, head.day, time ? time->servingEnds : TimeOfDay{12 * 60});
}

template <class Body>
Status append(const Context& context, const CountHead& head, Body body,
              const rules::CountJudgement& judgement, const Signer& counter) {
    body.day = head.day;
    body.meal = head.meal;
    body.findings = rules::ruleIds(judgement.findings);
    // Who corrects later did not count.
    const SignRole role = judgement.frozen ? SignRole::Entered : SignRole::Counter;
    store::Draft draft = store::makeDraft(head.record, body, {sign(counter, role)});
    draft.happenedAt = happenedAt(context, head, judgement);
    draft.late = judgement.late;
    if (judgement.late || judgement.frozen) draft.reason = head.reason;
    draft.note = head.note;
    if (head.replaces) {
        draft.relation = ledger::Relation::Corrects;
        draft.refers = head.replaces;
    }
    return appendOne(context, draft);
}

// What saving any line has in common; `body` makes it when nothing speaks against it.
template <class Form, class MakeBody>
Status saveLine(const Context& context, const Form& form, std::optional<RecordId> standing,
                const Signer& counter, MakeBody body) {
    using Body = decltype(body());
    const rules::CountJudgement judgement = Meals(context).judge(form, counter.person);
    const Status may = judgeReplacing(context, Body::kKind, form.head, standing, judgement.frozen, counter);
    if (!may) return may;
    if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
    return append(context, form.head, body(), judgement, counter);
}

template <class Body>
Body of(const CountHead& head) {
    Body body;
    body.group = head.diners.group;
    body.schoolClass = head.diners.schoolClass;
    return body;
}

}  // namespace

Result<ReportForm> Meals::openReport(Date day, Meal meal, const Diners& diners) const {
    if (const Status known = knows(context_, diners); !known) return known.error();
    ReportForm form;
    form.head = openHead(context_, day, meal, diners);
    form.head.replaces = standing(store::reportsOf(context_.store.database(), day, meal), diners);
    return form;
}

Result<ServingForm> Meals::openServing(Date day, Meal meal, const Diners& diners) const {
    if (const Status known = knows(context_, diners); !known) return known.error();
    ServingForm form;
    form.head = openHead(context_, day, meal, diners);
    form.head.replaces = standing(store::servingsOf(context_.store.database(), day, meal), diners);
    return form;
}

namespace {

std::optional<RecordId> standingHanding(const Context& context, const HandingForm& form) {
    for (const auto& row : store::handedOf(context.store.database(), form.head.day, form.head.meal))
        if (row.line.diners == form.head.diners && row.item == form.item) return row.line.record;
    return std::nullopt;
}

std::optional<RecordId> standingCooking(const Context& context, const CountHead& head) {
    const auto row = store::cookingOf(context.store.database(), head.day, head.meal);
    return row ? std::optional(row->line.record) : std::nullopt;
}

}  // namespace

Result<HandingForm> Meals::openHanding(Date day, Meal meal, const Diners& diners, HandedItem item, LotId lot,
                                       const std::string& batch) const {
    if (const Status known = knows(context_, diners); !known) return known.error();
    HandingForm form;
    form.head = openHead(context_, day, meal, diners);
    form.item = item;
    form.lot = lot;
    form.batch = batch;
    form.head.replaces = standingHanding(context_, form);
    return form;
}

CookingForm Meals::openCooking(Date day, Meal meal) const {
    CookingForm form;
    form.head = openHead(context_, day, meal, {});
    form.head.replaces = standingCooking(context_, form.head);
    return form;
}

rules::CountJudgement Meals::judge(const ReportForm& form, std::optional<StaffId> counter) const {
    rules::ReportFacts facts;
    facts.time = timeOf(context_, form.head, counter);
    facts.enrolled = enrolledOf(context_, form.head.diners);
    facts.reported = form.reported;
    facts.absent = form.absent;
    facts.specialDiet = form.specialDiet;
    return rules::judgeReport(facts, context_.pack);
}

rules::CountJudgement Meals::judge(const ServingForm& form, std::optional<StaffId> counter) const {
    store::Database& db = context_.store.database();
    const CountHead& head = form.head;
    rules::ServingFacts facts;
    facts.time = timeOf(context_, head, counter);
    facts.enrolled = enrolledOf(context_, head.diners);
    for (const auto& row : store::reportsOf(db, head.day, head.meal))
        if (row.line.diners == head.diners) facts.reported = row.reported;
    const auto beneficiaries = store::beneficiariesOfClasses(db);
    if (const auto hit = beneficiaries.find(head.diners.schoolClass); hit != beneficiaries.end())
        facts.beneficiaries = hit->second;
    facts.served = form.served;
    facts.subsidised = form.subsidised;
    facts.difference = form.difference;
    if (const auto time = mealTime(context_.site, head.meal)) {
        facts.servingBegins = momentOf(context_, head.day, time->servingBegins);
        facts.servingBeginsAt = formatTime(time->servingBegins);
    }
    facts.planned = hasMenu(context_, head.day, head.meal);
    if (form.served && *form.served > 0)
        for (const int before :
             store::servedBefore(db, head.day, head.meal, head.diners, context_.pack.meals.sameDays)) {
            if (before != *form.served) break;
            ++facts.sameDaysBefore;
        }
    return rules::judgeServing(facts, context_.pack);
}

rules::CountJudgement Meals::judge(const HandingForm& form, std::optional<StaffId> counter) const {
    rules::HandingFacts facts;
    facts.time = timeOf(context_, form.head, counter);
    facts.enrolled = enrolledOf(context_, form.head.diners);
    for (const auto& row : store::servingsOf(context_.store.database(), form.head.day, form.head.meal))
        if (row.line.diners == form.head.diners) facts.served = row.served;
    facts.count = form.count;
    facts.hasBatch = !form.lot.isNil() || !form.batch.empty();
    return rules::judgeHanding(facts, context_.pack);
}

rules::CountJudgement Meals::judge(const CookingForm& form, std::optional<StaffId> counter) const {
    return rules::judgeCooking({timeOf(context_, form.head, counter), form.portions, form.leftover},
                               context_.pack);
}

Status Meals::save(const ReportForm& form, const Signer& counter) {
    if (isBooked(context_, form.head.record)) return Done{};
    const auto now = standing(store::reportsOf(context_.store.database(), form.head.day, form.head.meal),
                              form.head.diners);
    return saveLine(context_, form, now, counter, [&] {
        auto body = of<MealReported>(form.head);
        body.enrolled = enrolledOf(context_, form.head.diners).value_or(0);
        body.reported = *form.reported;
        body.absent = form.absent;
        body.specialDiet = form.specialDiet;
        return body;
    });
}

Status Meals::save(const ServingForm& form, const Signer& counter) {
    if (isBooked(context_, form.head.record)) return Done{};
    const auto now = standing(store::servingsOf(context_.store.database(), form.head.day, form.head.meal),
                              form.head.diners);
    return saveLine(context_, form, now, counter, [&] {
        auto body = of<MealServed>(form.head);
        body.enrolled = enrolledOf(context_, form.head.diners).value_or(0);
        body.served = *form.served;
        body.subsidised = form.subsidised;
        body.source = form.source;
        body.difference = form.difference;
        return body;
    });
}

Status Meals::save(const HandingForm& form, const Signer& counter) {
    if (isBooked(context_, form.head.record)) return Done{};
    return saveLine(context_, form, standingHanding(context_, form), counter, [&] {
        auto body = of<ItemHandedOut>(form.head);
        body.item = form.item;
        body.lot = form.lot;
        body.batch = form.batch;
        body.count = *form.count;
        return body;
    });
}

Status Meals::save(const CookingForm& form, const Signer& counter) {
    if (isBooked(context_, form.head.record)) return Done{};
    return saveLine(context_, form, standingCooking(context_, form.head), counter, [&] {
        MealCooked body;
        body.portions = form.portions;
        body.leftover = form.leftover;
        return body;
    });
}

}  // namespace canteen::service
