#include "kiosk/flow/accompanying_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/accompany_form_model.h"
#include "kiosk/flow/accompany_plan_model.h"
#include "kiosk/flow/guest_door_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;
using rules::MealWait;
using service::Accompanying;
using service::MealCompany;

namespace {

constexpr char kMeal[] = "meal.";
constexpr char kExcuse[] = "excuse.";
constexpr char kRecord[] = "record.";
constexpr int kMinutesBefore = 90;

Tone waitTone(const MealCompany& meal) {
    if (meal.covered || meal.excuse) return Tone::Good;
    if (meal.dishes == 0) return Tone::Neutral;
    switch (meal.wait) {
        case MealWait::Overdue:
            return Tone::Stop;
        case MealWait::Ended:
            return Tone::Warn;
        case MealWait::Serving:
            return Tone::Info;
        case MealWait::NotYet:
            return Tone::Neutral;
    }
    return Tone::Neutral;
}

CompanionPhrase waitWord(const MealCompany& meal) {
    using enum CompanionPhrase;
    if (meal.covered) return AccompanyCovered;
    if (meal.excuse) return AccompanyExcused;
    if (meal.dishes == 0) return AccompanyNoDishes;
    if (!meal.records.empty() && meal.wait != MealWait::NotYet) return AccompanyHalf;
    switch (meal.wait) {
        case MealWait::Overdue:
        case MealWait::Ended:
            return AccompanyMissing;
        case MealWait::Serving:
            return AccompanyServing;
        case MealWait::NotYet:
            return AccompanyLater;
    }
    return AccompanyLater;
}

std::string namesOf(const Desk& desk, const std::vector<store::PlannedRow>& planned) {
    std::string names;
    for (const auto& row : planned)
        names.append(names.empty() ? "" : listComma(desk.language())).append(row.name);
    return names;
}

Tone worstTone(Grade worst, const std::string& adverse, int bad) {
    if (!adverse.empty()) return Tone::Stop;
    if (worst == Grade::Poor || bad > 0) return Tone::Warn;
    return worst == Grade::Fair ? Tone::Info : Tone::Good;
}

std::string worstWords(const Desk& desk, Grade worst, const std::string& adverse, int bad) {
    using enum CompanionPhrase;
    if (!adverse.empty()) return desk.text(BookUnwell);
    if (worst == Grade::Poor || bad > 0) return desk.text(BookPoor);
    return desk.text(worst == Grade::Fair ? BookFair : BookGood);
}

}  // namespace

std::string mealWords(const Desk& desk, const std::vector<Meal>& meals) {
    std::string words;
    for (const Meal meal : meals)
        words.append(words.empty() ? "" : listComma(desk.language())).append(desk.wordOf(meal));
    return words;
}

Row accompaniedRow(const Desk& desk, const store::AccompaniedRow& record) {
    Row row;
    row.id = kRecord + rowId(record.record);
    row.struck = !record.isStanding();
    row.tone = row.struck ? Tone::Neutral : worstTone(record.worst, record.adverse, record.bad);
    row.state = record.isStanding() ? worstWords(desk, record.worst, record.adverse, record.bad)
                                    : desk.text(record.state == 2 ? CompanionPhrase::CardVoided
                                                                  : CompanionPhrase::CardCorrected);
    row.title = desk.text(CompanionPhrase::FactWhoWords, {record.name, desk.wordOf(record.capacity)});
    row.sub = record.voices;
    row.right = desk.clock(record.eatenAt);
    if (record.late) row.badges.push_back(desk.text(Phrase::BadgeLate));
    if (record.corrects) row.badges.push_back(desk.text(Phrase::BadgeCorrection));
    return row;
}

Row guestRow(const Desk& desk, const store::GuestRow& guest) {
    Row row;
    row.id = kRecord + rowId(guest.record);
    row.struck = guest.voided;
    row.tone = guest.voided ? Tone::Neutral : worstTone(guest.worst, guest.adverse, 0);
    row.state = desk.text(guest.voided ? CompanionPhrase::CardVoided : CompanionPhrase::AccompanyGuest);
    row.title = desk.text(CompanionPhrase::FactWhoWords, {guest.name, desk.wordOf(guest.capacity)});
    row.sub = guest.voices;
    row.right = desk.clock(guest.happenedAt);
    return row;
}

// The one being served, or the first gap, or the next one.
std::optional<Meal> AccompanyingModel::meal() const {
    const auto first = [&](const auto& fits) -> std::optional<Meal> {
        for (const MealCompany& meal : meals_)
            if (fits(meal)) return meal.meal;
        return std::nullopt;
    };
    if (const auto now = first(
            [](const MealCompany& m) { return m.wait == MealWait::Serving && !m.covered && m.dishes > 0; }))
        return now;
    if (const auto gap = first([](const MealCompany& m) { return m.isGap() && m.wait != MealWait::NotYet; }))
        return gap;
    return first([](const MealCompany& m) { return m.wait == MealWait::NotYet && m.dishes > 0; });
}

void AccompanyingModel::open() {
    day_ = desk_.today();
    refresh();
    desk_.go(Screen::Accompanying);
    for (const MealCompany& meal : meals_) {
        const auto serving = service::servingOf(desk_.context(), day_, meal.meal);
        const bool on = serving && desk_.now() >= serving->begins - minutes(kMinutesBefore) &&
                        meal.wait != MealWait::Overdue;
        if (on && meal.isGap()) return form_.open(day_, meal.meal);
    }
}

void AccompanyingModel::openGap(Date day) {
    day_ = day;
    refresh();
    desk_.go(Screen::Accompanying);
}

void AccompanyingModel::refresh() {
    if (day_ == Date{}) day_ = desk_.today();
    const Accompanying service(desk_.context());
    meals_ = service.day(day_);
    view_ = {};
    view_.id = "accompanying";
    view_.emptyWords = desk_.text(CompanionPhrase::AccompanyEmpty);
    for (const MealCompany& meal : meals_) fillMeal(meal);
    const bool nothing =
        std::all_of(meals_.begin(), meals_.end(), [](const MealCompany& meal) { return meal.dishes == 0; });
    if (nothing) view_.notes.push_back({Tone::Warn, desk_.text(CompanionPhrase::AccompanyNoMeal)});
    for (const rules::Finding& finding : service.judgeParents(desk_.today()))
        view_.notes.push_back({Tone::Warn, desk_.text(finding.sentence)});
    if (view_.notes.empty())
        view_.hint = desk_.text(CompanionPhrase::ParentSessions,
                                {std::to_string(service.parentSessions(desk_.today())),
                                 std::to_string(desk_.context().pack.accompany.parentSessions)});
    if (const auto next = meal())
        view_.mainCaption = desk_.text(
            form_.isBegun(day_, *next) ? CompanionPhrase::AccompanyGoOn : CompanionPhrase::AccompanyStart,
            {desk_.wordOf(*next)});
    const auto offer = [&](const char* id, CompanionPhrase words) {
        view_.others.push_back({id, desk_.text(words), false, Tone::Neutral});
    };
    if (day_ == desk_.today()) offer("guests", CompanionPhrase::OtherGuests);
    offer("book", CompanionPhrase::OtherBook);
    offer("plan", CompanionPhrase::OtherPlan);
    if (day_ == desk_.today()) offer("code", CompanionPhrase::OtherCode);
    const bool gap = std::any_of(meals_.begin(), meals_.end(), [](const MealCompany& meal) {
        return meal.isGap() && meal.wait != MealWait::NotYet && meal.wait != MealWait::Serving;
    });
    if (gap || (day_ < desk_.today() && !service.gaps(day_).empty()))
        offer("excuse", CompanionPhrase::OtherExcuse);
}

void AccompanyingModel::fillMeal(const MealCompany& meal) {
    Row row;
    row.id = kMeal + std::to_string(static_cast<int>(meal.meal));
    row.tone = waitTone(meal);
    row.state = desk_.text(waitWord(meal));
    row.title = desk_.wordOf(meal.meal);
    if (meal.time)
        row.title += " " + formatTime(meal.time->servingBegins) + "–" + formatTime(meal.time->servingEnds);
    row.sub = meal.planned.empty()
                  ? desk_.text(CompanionPhrase::AccompanyUnplanned)
                  : desk_.text(CompanionPhrase::AccompanyPlanned, {namesOf(desk_, meal.planned)});
    if (meal.dishes > 0)
        row.right = desk_.text(CompanionPhrase::AccompanyServed, {std::to_string(meal.dishes)});
    view_.rows.push_back(std::move(row));
    for (const auto& record : meal.records) view_.rows.push_back(accompaniedRow(desk_, record));
    for (const auto& guest : meal.guests) view_.rows.push_back(guestRow(desk_, guest));
    if (meal.excuse) {
        Row excuse;
        excuse.id = kExcuse + rowId(meal.excuse->record);
        excuse.tone = Tone::Info;
        excuse.state = desk_.text(CompanionPhrase::AccompanyExcused);
        excuse.title = desk_.wordOf(meal.excuse->reason);
        excuse.sub = meal.excuse->name;
        if (!meal.excuse->note.empty()) excuse.sub += " · " + meal.excuse->note;
        excuse.right = desk_.clock(meal.excuse->excusedAt);
        view_.rows.push_back(std::move(excuse));
    }
}

void AccompanyingModel::handle(const ListingAction& action) {
    const std::string& id = action.arg;
    switch (action.kind) {
        case ListingAction::Kind::Main:
            if (const auto next = meal()) form_.open(day_, *next);
            return;
        case ListingAction::Kind::Row:
            if (id.starts_with(kMeal))
                return form_.open(day_, static_cast<Meal>(std::atoi(id.c_str() + std::size(kMeal) - 1)));
            if (id.starts_with(kExcuse))
                return takeExcuseBack(parseRowId<RecordId>(id.substr(std::size(kExcuse) - 1)));
            return card_.open(parseRowId<RecordId>(id.substr(std::size(kRecord) - 1)));
        case ListingAction::Kind::Other:
            return other(id);
        case ListingAction::Kind::Filter:
            return;
    }
}

void AccompanyingModel::other(const std::string& id) {
    if (id == "guests") return guests_.enter();
    if (id == "code") return guests_.giveCode();
    if (id == "book") return book_.open();
    if (id == "plan") return plan_.open();
    if (id == "excuse") return excuse();
}

void AccompanyingModel::excuse() {
    const auto gaps = Accompanying(desk_.context()).gaps(day_);
    if (gaps.empty()) return;
    // The one that has waited longest.
    const Meal meal = gaps.front();
    Question question;
    question.words =
        asking([this, meal] { return desk_.text(CompanionPhrase::ExcuseTitle, {desk_.wordOf(meal)}); },
               [this] { return desk_.text(CompanionPhrase::ExcuseBody); },
               [this] { return optionsWith(desk_, allAccompanyExcuses()); },
               [this] { return desk_.text(CompanionPhrase::ExcuseConfirm); });
    question.note = NoteOffer{
        "accompany-excuse." + std::to_string(day_.days) + "." + std::to_string(static_cast<int>(meal)),
        {},
        [this, meal, day = day_, record = desk_.newRecord()](const std::string& option,
                                                             const std::string& note) {
            SignRequest request;
            request.title = Phrase::SignOfficer;
            request.purpose = CompanionPhrase::PurposeExcuse;
            request.about = {desk_.wordOf(meal)};
            request.needed = service::Action::PlanAccompanying;
            request.then = [this, meal, day, record, option, note](const service::SignIn& person) {
                const auto reason = static_cast<AccompanyExcuse>(std::atoi(option.c_str()));
                const Status excused =
                    Accompanying(desk_.context()).excuse(record, day, meal, reason, note, person.signer);
                if (!excused) return desk_.refuse(excused.error());
                desk_.toast(Tone::Good, desk_.text(CompanionPhrase::Excused, {desk_.wordOf(meal)}));
                desk_.finished();
                desk_.go(Screen::Accompanying);
            };
            desk_.needSigner(std::move(request));
        }};
    desk_.ask(std::move(question));
}

void AccompanyingModel::takeExcuseBack(RecordId record) {
    Question question;
    question.words = asking([this] { return desk_.text(CompanionPhrase::VoidExcuseTitle); },
                            [this] { return desk_.text(CompanionPhrase::VoidBody); },
                            [this] {
                                static constexpr Reason kReasons[] = {Reason::Mistyped, Reason::Other};
                                return optionsWith(desk_, std::span<const Reason>(kReasons));
                            },
                            [this] { return desk_.text(Phrase::ChangeVoid); });
    question.then = [this, record, voiding = desk_.newRecord()](const std::string& option) {
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {desk_.text(CompanionPhrase::AccompanyExcused)};
        onlyCorrectors(desk_, record, request);
        request.then = [this, record, voiding, option](const service::SignIn& person) {
            const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
            const Status back =
                Accompanying(desk_.context()).takeBack(voiding, record, reason, "", person.signer);
            if (!back) return desk_.refuse(back.error());
            desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
            desk_.finished();
            desk_.go(Screen::Accompanying);
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

}  // namespace kiosk
