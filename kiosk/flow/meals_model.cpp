#include "kiosk/flow/meals_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/service/acting.h"
#include "core/service/stock.h"
#include "kiosk/flow/count_pad_model.h"
#include "kiosk/flow/meal_month_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/meals_phrases.h"
#include "kiosk/text/words_meals.h"

namespace kiosk {

using namespace canteen;
using Kind = MealsAction::Kind;
using service::CountStep;
using service::DinersLine;
using service::Meals;

namespace {

constexpr int kMostDaysBack = 7;
// Where more classes than these eat, they are looked for by their grade.
constexpr std::size_t kManyClasses = 24;
constexpr std::size_t kMostBatch = 24;
constexpr const char* kTypedBatch = "typed";

// A class by its id, a group by its number.
std::string idOf(const Diners& diners) {
    return diners.group == DinerGroup::Class ? rowId(diners.schoolClass)
                                             : std::to_string(static_cast<int>(diners.group));
}

Diners dinersOf(const std::string& id) {
    if (const auto uuid = parseUuid(id)) return {DinerGroup::Class, ClassId{*uuid}};
    return {static_cast<DinerGroup>(std::atoi(id.c_str())), {}};
}

bool isOf(GoodsClass goods, HandedItem item) {
    switch (item) {
        case HandedItem::Milk:
            return goods == GoodsClass::Milk;
        case HandedItem::Egg:
            return goods == GoodsClass::Egg;
        case HandedItem::Fruit:
            return goods == GoodsClass::Produce;
        case HandedItem::Other:
            return goods == GoodsClass::Packaged || goods == GoodsClass::Water || goods == GoodsClass::Other;
    }
    return false;
}

}  // namespace

void MealsModel::open() {
    const CountJob now = jobNow(desk_);
    if (job_.day != now.day || job_.meal != now.meal) job_ = now;
    job_.work = now.work;
    job_.reason = Reason::None;
    grade_.clear();
    refresh();
    desk_.go(Screen::Meals);
}

void MealsModel::openGap(Date day, Meal meal) {
    open();
    job_.day = std::max(day, desk_.today() - kMostDaysBack);
    job_.meal = meal;
    job_.work = CountWork::Serve;
    refresh();
}

bool MealsModel::scanned(const codes::Label& label) {
    if (label.type != codes::LabelType::Class) return false;
    const auto id = codes::uuidOf(label);
    if (!id) return false;
    if (job_.meal == Meal{}) open();
    const Diners diners{DinerGroup::Class, ClassId{*id}};
    if (Meals(desk_.context()).meal(job_.day, job_.meal).find(diners) == nullptr) return false;
    if (job_.work == CountWork::HandOut && job_.item == HandedItem{}) job_.work = CountWork::Serve;
    open(diners, true);
    return true;
}

// With many classes those of one grade; groups always.
std::vector<const DinersLine*> MealsModel::shown() const {
    std::vector<const DinersLine*> lines;
    for (const DinersLine& line : count_.classes)
        if (grade_.empty() || line.grade == grade_) lines.push_back(&line);
    for (const DinersLine& line : count_.groups) lines.push_back(&line);
    return lines;
}

void MealsModel::refresh() {
    if (job_.meal == Meal{}) job_ = jobNow(desk_);
    const Date today = desk_.today();
    if (job_.day > today || today - job_.day > kMostDaysBack) job_.day = today;
    count_ = Meals(desk_.context()).meal(job_.day, job_.meal);
    view_ = {};
    const int back = today - job_.day;
    view_.date = back == 0   ? desk_.text(Phrase::Today, {formatDayMonth(job_.day)})
                 : back == 1 ? desk_.text(Phrase::Yesterday, {formatDayMonth(job_.day)})
                             : formatDate(job_.day);
    view_.earlierDay = back > 0;
    view_.canForward = back > 0;
    view_.meals = mealTabs(desk_, job_.meal);
    for (MealTab& tab : view_.meals)
        if (tab.current && count_.expected > 0)
            tab.count = fmt::format(
                "{}/{}", job_.work == CountWork::Report ? count_.reported : count_.counted, count_.expected);
    for (const CountWork work : {CountWork::Report, CountWork::Serve, CountWork::HandOut})
        view_.works.push_back({std::to_string(static_cast<int>(work)),
                               desk_.text(work == CountWork::Report  ? MealsPhrase::WorkReport
                                          : work == CountWork::Serve ? MealsPhrase::WorkServe
                                                                     : MealsPhrase::WorkHandOut),
                               work == job_.work, Tone::Neutral});
    if (count_.classes.size() > kManyClasses) {
        view_.grades.push_back({"", desk_.text(MealsPhrase::AllGrades), grade_.empty(), Tone::Neutral});
        for (const DinersLine& line : count_.classes)
            if (!line.grade.empty() && line.grade != view_.grades.back().id)
                view_.grades.push_back({line.grade, line.grade, line.grade == grade_, Tone::Neutral});
    }
    for (const DinersLine* line : shown()) view_.rows.push_back(row(*line));
    fillSummary();
    fillNotes();
    view_.cookedCaption = desk_.text(MealsPhrase::CookedCaption);
    view_.monthCaption = desk_.text(MealsPhrase::MonthCaption);
    view_.mainCaption = desk_.text(MealsPhrase::ConfirmCaption, {std::to_string(count_.toConfirm)});
    if (count_.toConfirm == 0) view_.mainReason = desk_.text(MealsPhrase::ConfirmNothing);
}

Row MealsModel::row(const DinersLine& line) const {
    Row row;
    row.id = idOf(line.diners);
    row.title = nameOf(desk_, line);
    showStep(line, row);
    const auto changed = [&](const store::CountRow& count) {
        if (count.late) row.badges.push_back(desk_.text(Phrase::BadgeLate));
        if (count.replaces)
            row.badges.push_back(desk_.text(count.reason == Reason::None
                                                ? AnyPhrase(MealsPhrase::BadgeChanged)
                                                : Phrase::BadgeCorrection));
    };
    if (job_.work == CountWork::Report && line.report) {
        row.right = std::to_string(line.report->reported);
        changed(line.report->line);
    } else if (job_.work == CountWork::Serve && line.serving) {
        row.right = std::to_string(line.serving->served);
        changed(line.serving->line);
    } else if (job_.work == CountWork::HandOut) {
        if (const auto* handed = handedRow(line, job_.item)) row.right = std::to_string(handed->count);
    }
    // What the number is held against.
    const std::string enrolled = line.enrolled ? std::to_string(*line.enrolled) : std::string();
    if (job_.work == CountWork::Serve && line.report && line.enrolled)
        row.sub = desk_.text(MealsPhrase::RowReport, {std::to_string(line.report->reported), enrolled});
    else if (job_.work == CountWork::Serve && line.report)
        row.sub = desk_.text(MealsPhrase::RowReportOnly, {std::to_string(line.report->reported)});
    else if (job_.work == CountWork::HandOut && line.serving)
        row.sub = desk_.text(MealsPhrase::RowServed, {std::to_string(line.serving->served)});
    else if (line.enrolled)
        row.sub = desk_.text(MealsPhrase::RowEnrolled, {enrolled});
    return row;
}

void MealsModel::showStep(const DinersLine& line, Row& row) const {
    const auto put = [&](Tone tone, MealsPhrase state) {
        row.tone = tone;
        row.state = desk_.text(state);
    };
    const bool expected = line.expected || line.diners.group != DinerGroup::Class;
    const bool group = line.diners.group != DinerGroup::Class;
    if (isDone(line, job_)) {
        if (job_.work == CountWork::Report) return put(Tone::Good, MealsPhrase::StepReported);
        if (job_.work == CountWork::HandOut) return put(Tone::Good, MealsPhrase::StepHandedOut);
        return line.step == CountStep::Confirmed ? put(Tone::Good, MealsPhrase::StepConfirmed)
                                                 : put(Tone::Warn, MealsPhrase::StepCounted);
    }
    if (!expected) return put(Tone::Neutral, MealsPhrase::StepNotExpected);
    const Tone open = group ? Tone::Neutral : Tone::Info;
    if (job_.work == CountWork::Serve) return put(open, MealsPhrase::StepUncounted);
    if (job_.work == CountWork::HandOut) return put(open, MealsPhrase::StepNotHandedOut);
    if (line.step == CountStep::Overdue) return put(Tone::Stop, MealsPhrase::StepOverdue);
    put(open, MealsPhrase::StepOpen);
}

void MealsModel::fillSummary() {
    if (count_.classes.empty()) view_.emptyWords = desk_.text(MealsPhrase::MealsEmpty);
    const auto figures = [&](MealsPhrase phrase, int heads, int done) {
        view_.summary = desk_.text(
            phrase, {std::to_string(heads), std::to_string(done), std::to_string(count_.expected)});
        view_.summaryTone = count_.expected > 0 && done >= count_.expected ? Tone::Good : Tone::Info;
    };
    if (job_.work == CountWork::Report) {
        figures(MealsPhrase::SumReported, count_.reportedHeads, count_.reported);
        if (!count_.overdue.empty()) view_.summaryTone = Tone::Stop;
    } else if (job_.work == CountWork::Serve) {
        figures(MealsPhrase::SumServed, count_.heads, count_.counted);
    } else {
        int handed = 0;
        for (const auto* lines : {&count_.classes, &count_.groups})
            for (const DinersLine& line : *lines)
                if (const auto* row = handedRow(line, job_.item)) handed += row->count;
        view_.summary =
            job_.item == HandedItem{}
                ? desk_.text(MealsPhrase::HandNone)
                : desk_.text(MealsPhrase::SumHandedOut, {desk_.wordOf(job_.item), std::to_string(handed)});
        view_.summaryTone = Tone::Info;
    }
}

void MealsModel::fillNotes() {
    const auto add = [&](Tone tone, std::string words) { view_.notes.push_back({tone, std::move(words)}); };
    if (count_.frozen && job_.work != CountWork::HandOut)
        add(Tone::Warn,
            desk_.text(MealsPhrase::MealsFrozen, {formatTime(desk_.context().pack.meals.freezeAt)}));
    if (!count_.planned) add(Tone::Warn, desk_.text(MealsPhrase::MealsNoMenuYet));
    const auto missing = job_.work == CountWork::Report ? count_.overdue : count_.uncounted;
    // Everybody is missing at first: that is no news.
    const bool begun = job_.work == CountWork::Report || count_.counted > 0;
    if (!missing.empty() && begun && job_.work != CountWork::HandOut && count_.planned)
        add(job_.work == CountWork::Report ? Tone::Stop : Tone::Info,
            desk_.text(MealsPhrase::MissingClasses, {missingNames(desk_, missing)}));
    if (!count_.cooking) return;
    std::string words;
    if (count_.cooking->portions)
        words = desk_.text(MealsPhrase::CookedWords, {std::to_string(*count_.cooking->portions)});
    if (count_.cooking->leftover) {
        const int each = count_.heads > 0 ? count_.cooking->leftover->value / count_.heads : 0;
        words += (words.empty() ? "" : " · ") +
                 desk_.text(MealsPhrase::LeftoverWords,
                            {kilograms(*count_.cooking->leftover), std::to_string(each)});
    }
    add(Tone::Neutral, words);
}

void MealsModel::handle(const MealsAction& action) {
    switch (action.kind) {
        case Kind::DayBack:
            if (desk_.today() - job_.day < kMostDaysBack) job_.day = job_.day - 1;
            job_.reason = Reason::None;
            break;
        case Kind::DayForward:
            if (job_.day < desk_.today()) job_.day = job_.day + 1;
            job_.reason = Reason::None;
            break;
        case Kind::Meal:
            job_.meal = static_cast<Meal>(std::atoi(action.arg.c_str()));
            job_.reason = Reason::None;
            break;
        case Kind::Work:
            return show(static_cast<CountWork>(std::atoi(action.arg.c_str())));
        case Kind::Grade:
            grade_ = action.arg;
            break;
        case Kind::Row:
            return open(dinersOf(action.arg), false);
        case Kind::Cooked:
            return withCounter([this] { pad_.openCooking(job_); });
        case Kind::Month:
            return month_.open(job_.day, job_.meal);
        case Kind::Confirm:
            return confirm();
    }
    refresh();
}

void MealsModel::show(CountWork work) {
    if (work == CountWork::HandOut) return askItem();
    job_.work = work;
    refresh();
}

void MealsModel::open(const Diners& diners, bool scanned) {
    if (job_.work == CountWork::HandOut && job_.item == HandedItem{}) return askItem();
    withCounter([this, diners, scanned] { pad_.open(job_, diners, scanned); });
}

// Who counts signs once; every number after it stands under that name.
void MealsModel::withCounter(std::function<void()> then) {
    // Long after the meal its author or the director corrects, who signs under the correction itself.
    if (count_.frozen && desk_.person()) return then();
    SignRequest request;
    request.title = MealsPhrase::SignCounter;
    request.purpose = MealsPhrase::PurposeCount;
    request.needed = service::Action::EnterCounts;
    if (count_.frozen)
        request.judge = [this](const service::Signer& signer) {
            const Status counts = service::mayActNow(desk_.context(), signer, service::Action::EnterCounts);
            return counts ? counts : service::mayActNow(desk_.context(), signer, service::Action::VoidOthers);
        };
    request.then = [then = std::move(then)](const service::SignIn&) { then(); };
    desk_.needSigner(std::move(request));
}

void MealsModel::askItem() {
    Question question;
    question.words =
        choiceOf<HandedItem>(desk_, {HandedItem::Milk, HandedItem::Egg, HandedItem::Fruit, HandedItem::Other},
                             MealsPhrase::HandConfirm, [this] {
                                 return Heading{desk_.text(MealsPhrase::HandTitle), {}};
                             });
    question.then = [this](const std::string& option) {
        askLot(static_cast<HandedItem>(std::atoi(option.c_str())));
    };
    desk_.ask(std::move(question));
}

// Lots that went out today, then those that lie there; else the number on the package.
void MealsModel::askLot(HandedItem item) {
    constexpr std::size_t kMost = 5;
    std::vector<service::LotLine> lots;
    const auto add = [&](const std::optional<service::LotLine>& lot) {
        if (!lot || !isOf(lot->goods, item) || lots.size() == kMost) return;
        const bool there = std::any_of(lots.begin(), lots.end(),
                                       [&](const service::LotLine& each) { return each.lot == lot->lot; });
        if (!there) lots.push_back(*lot);
    };
    for (const service::IssueRow& issue : desk_.stock().issues(job_.day))
        if (issue.standing) add(desk_.stock().find(issue.lot));
    for (const service::LotLine& lot : desk_.stock().lots()) add(lot);
    if (lots.empty()) return askBatch(item);
    Question question;
    question.words = [this, item, lots] {
        ChoiceView view;
        view.title = desk_.text(MealsPhrase::HandLotTitle, {desk_.wordOf(item)});
        view.confirm = desk_.text(MealsPhrase::HandConfirm);
        for (const service::LotLine& lot : lots)
            view.options.push_back({rowId(lot.lot),
                                    lot.productName + " · " + (lot.lotNo.empty() ? "" : lot.lotNo + " · ") +
                                        formatDayMonth(lot.day),
                                    false, Tone::Neutral});
        view.options.push_back({kTypedBatch, desk_.text(MealsPhrase::HandLotTyped), false, Tone::Neutral});
        return view;
    };
    question.then = [this, item, lots](const std::string& option) {
        if (option == kTypedBatch) return askBatch(item);
        for (const service::LotLine& lot : lots)
            if (rowId(lot.lot) == option) handOut(item, lot.lot, lot.lotNo);
    };
    desk_.ask(std::move(question));
}

void MealsModel::askBatch(HandedItem item) {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(MealsPhrase::HandBatch), desk_.text(MealsPhrase::HandBatchHint)};
    };
    request.draft = "batch." + std::to_string(static_cast<int>(item));
    request.limit = kMostBatch;
    request.optional = false;
    request.digits = true;
    request.then = [this, item](const std::string& batch) { handOut(item, {}, batch); };
    desk_.askText(std::move(request));
}

void MealsModel::handOut(HandedItem item, LotId lot, const std::string& batch) {
    job_.work = CountWork::HandOut;
    job_.item = item;
    job_.lot = lot;
    job_.batch = batch;
    refresh();
    desk_.go(Screen::Meals);
}

void MealsModel::confirm() {
    const auto open = Meals(desk_.context()).toConfirm(job_.day, job_.meal);
    if (open.lines.empty()) return;
    SignRequest request;
    request.title = MealsPhrase::SignConfirmer;
    request.purpose = MealsPhrase::PurposeConfirm;
    request.about = {desk_.wordOf(job_.meal), std::to_string(open.lines.size()), std::to_string(open.heads)};
    request.needed = service::Action::ConfirmCounts;
    request.except = open.counters;
    request.fresh = true;
    request.then = [this, record = desk_.newRecord(), job = job_, open](const service::SignIn& confirmer) {
        const Status done =
            Meals(desk_.context()).confirm(record, job.day, job.meal, open.lines, confirmer.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.offerUndo(
            {desk_.text(MealsPhrase::ConfirmedUndo, {desk_.wordOf(job.meal)}),
             [this, record, signer = confirmer.signer](RecordId voiding) {
                 return Meals(desk_.context()).takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
             }});
        desk_.finished();
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
