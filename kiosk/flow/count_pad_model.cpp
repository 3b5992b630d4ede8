#include "kiosk/flow/count_pad_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/trace_model.h"
#include "kiosk/flow/typed_number.h"
#include "kiosk/text/meals_phrases.h"
#include "kiosk/text/trace_phrases.h"
#include "kiosk/text/words_meals.h"

namespace kiosk {

using namespace canteen;
using Kind = CountPadAction::Kind;
using service::CookingForm;
using service::DinersLine;
using service::HandingForm;
using service::Meals;
using service::ReportForm;
using service::ServingForm;

namespace {

constexpr const char* kMain = "main";  // the number that the work is about
constexpr const char* kAbsent = "absent";
constexpr const char* kSpecial = "special";
constexpr const char* kSubsidised = "subsidised";
constexpr const char* kLeftover = "leftover";

constexpr NumberShape kPeople{4, 0, false};
constexpr NumberShape kWeight{3, 2, false};

MealsPhrase workWord(CountWork work) {
    switch (work) {
        case CountWork::Report:
            return MealsPhrase::WorkReport;
        case CountWork::Serve:
            return MealsPhrase::WorkServe;
        case CountWork::HandOut:
            return MealsPhrase::WorkHandOut;
        case CountWork::Cook:
            return MealsPhrase::CookedCaption;
    }
    return MealsPhrase::WorkServe;
}

MealsPhrase fieldWord(CountWork work, const std::string& field) {
    if (field == kAbsent) return MealsPhrase::FieldAbsent;
    if (field == kSpecial) return MealsPhrase::FieldSpecial;
    if (field == kSubsidised) return MealsPhrase::FieldSubsidised;
    if (field == kLeftover) return MealsPhrase::FieldLeftover;
    switch (work) {
        case CountWork::Report:
            return MealsPhrase::FieldReported;
        case CountWork::Serve:
            return MealsPhrase::FieldServed;
        case CountWork::HandOut:
            return MealsPhrase::FieldCount;
        case CountWork::Cook:
            return MealsPhrase::FieldPortions;
    }
    return MealsPhrase::FieldServed;
}

// A reason is asked for when the number is to be saved, not while its first digit is typed.
bool asksWhy(const rules::Finding& finding) {
    return finding.rule == "meal.late-without-reason" || finding.rule == "meal.frozen-without-reason" ||
           finding.rule == "meal.differs-without-reason";
}

// What blocks besides a reason that is still to be asked for.
const rules::Finding* blockOf(const rules::Findings& findings) {
    const auto hit = std::find_if(findings.begin(), findings.end(), [](const rules::Finding& finding) {
        return finding.level == rules::Level::Block && !asksWhy(finding);
    });
    return hit == findings.end() ? nullptr : &*hit;
}

// What a missing number says on the button, not in the notes.
bool isSaidElsewhere(const rules::Finding& finding) {
    return finding.rule == "meal.number-missing" || finding.rule == "meal.cooked-missing" ||
           asksWhy(finding) || finding.level == rules::Level::Flag;
}

constexpr const char* kRetype = "retype";

template <class Form>
std::optional<RecordId> replacedBy(const Form& form) {
    return std::visit([](const auto& each) { return each.head.replaces; }, form);
}

std::vector<Reason> lateReasons() {
    return {Reason::Forgot, Reason::PaperFirst, Reason::TerminalBusy, Reason::PowerCut, Reason::Other};
}
std::vector<Reason> correctReasons() {
    return {Reason::Mistyped, Reason::WrongPerson, Reason::Duplicate, Reason::Other};
}

}  // namespace

void CountPadModel::open(const CountJob& job, const Diners& diners, bool scanned) {
    job_ = job;
    if (!begin(diners, scanned)) return;
    desk_.go(Screen::CountPad);
}

void CountPadModel::openCooking(const CountJob& job) {
    job_ = job;
    job_.work = CountWork::Cook;
    if (!begin({}, false)) return;
    desk_.go(Screen::CountPad);
}

bool CountPadModel::begin(const Diners& diners, bool scanned) {
    diners_ = diners;
    asking_ = false;
    // What was typed on another day is not meant today.
    std::erase_if(drafts_, [&](const auto& each) { return each.first.day < desk_.today() - 1; });
    auto form = newForm();
    if (!form) return false;
    const auto old = drafts_.find(key());
    if (old == drafts_.end())
        drafts_.emplace(key(), Draft{std::move(*form), {}, kMain, false, scanned});
    else if (replacedBy(old->second.form) != replacedBy(*form))
        // Another line stands by now; what was typed is kept.
        old->second.form = std::move(*form);
    if (scanned) draft().scanned = true;
    refresh();
    return true;
}

std::optional<CountPadModel::Form> CountPadModel::newForm() const {
    const Meals meals(desk_.context());
    const auto take = [&](auto result) -> std::optional<Form> {
        if (result) return Form(*result);
        desk_.refuse(result.error());
        return std::nullopt;
    };
    switch (job_.work) {
        case CountWork::Report:
            return take(meals.openReport(job_.day, job_.meal, diners_));
        case CountWork::Serve:
            return take(meals.openServing(job_.day, job_.meal, diners_));
        case CountWork::HandOut:
            return take(meals.openHanding(job_.day, job_.meal, diners_, job_.item, job_.lot, job_.batch));
        case CountWork::Cook:
            return Form(meals.openCooking(job_.day, job_.meal));
    }
    return std::nullopt;
}

service::CountHead& CountPadModel::head() {
    return std::visit([](auto& form) -> service::CountHead& { return form.head; }, draft().form);
}

std::optional<int> CountPadModel::number(const std::string& field) {
    constexpr std::int64_t kThousandths = 1000;
    const auto value = typedThousandths(draft().typed[field]);
    return value ? std::optional(static_cast<int>(*value / kThousandths)) : std::nullopt;
}

// From the keys into the form.
void CountPadModel::takeNumbers() {
    Draft& at = draft();
    if (auto* report = std::get_if<ReportForm>(&at.form)) {
        report->reported = number(kMain);
        report->absent = number(kAbsent);
        report->specialDiet = number(kSpecial);
    } else if (auto* serving = std::get_if<ServingForm>(&at.form)) {
        serving->served = number(kMain);
        serving->subsidised = number(kSubsidised);
        serving->source = at.tapped    ? CountSource::Tapped
                          : at.scanned ? CountSource::Scanned
                                       : CountSource::Slip;
    } else if (auto* handing = std::get_if<HandingForm>(&at.form)) {
        handing->count = number(kMain);
        handing->lot = job_.lot;
        handing->batch = job_.batch;
    } else if (auto* cooking = std::get_if<CookingForm>(&at.form)) {
        cooking->portions = number(kMain);
        const auto weight = typedThousandths(at.typed[kLeftover]);
        cooking->leftover = weight ? std::optional(Grams{static_cast<int>(*weight)}) : std::nullopt;
    }
    head().reason = job_.reason;
}

rules::CountJudgement CountPadModel::judge() {
    std::optional<StaffId> counter;
    if (desk_.person()) counter = desk_.person()->signer.person;
    return std::visit([&](const auto& form) { return Meals(desk_.context()).judge(form, counter); },
                      draft().form);
}

void CountPadModel::refresh() {
    if (!drafts_.contains(key())) return;
    count_ = Meals(desk_.context()).meal(job_.day, job_.meal);
    line_ = job_.work == CountWork::Cook ? nullptr : count_.find(diners_);
    takeNumbers();
    rules::CountJudgement judgement = judge();
    view_ = {};
    view_.title = line_ != nullptr ? nameOf(desk_, *line_) : desk_.wordOf(job_.meal);
    view_.sub = job_.work == CountWork::Cook
                    ? desk_.text(MealsPhrase::CookedCaption)
                    : desk_.wordOf(job_.meal) + " · " + desk_.text(workWord(job_.work));
    if (job_.day != desk_.today()) view_.sub += " · " + formatDate(job_.day);
    fillFields();
    fillLimits();
    fillLines();
    fillWhy(judgement);
    view_.mainCaption = desk_.text(next() ? MealsPhrase::CountNext : MealsPhrase::CountSave);
    if (const rules::Finding* block = blockOf(judgement.findings))
        view_.mainReason = desk_.text(block->sentence);
    else if (asking_ && rules::firstBlock(judgement.findings) != nullptr)
        view_.mainReason = desk_.text(rules::firstBlock(judgement.findings)->sentence);
    std::erase_if(judgement.findings, isSaidElsewhere);
    view_.notes = toneLines(desk_, judgement.findings);
    if (next()) view_.skip = desk_.text(MealsPhrase::CountSkip);
    if (standing_) view_.voidCaption = desk_.text(MealsPhrase::CountVoid);
    const bool counted = standing_ && job_.work == CountWork::Serve && diners_.group == DinerGroup::Class;
    if (counted) view_.traceCaption = desk_.text(TracePhrase::Show);
}

void CountPadModel::fillFields() {
    Draft& at = draft();
    std::vector<std::string> ids{kMain};
    if (job_.work == CountWork::Report && line_ != nullptr && line_->enrolled) ids.push_back(kAbsent);
    if (job_.work == CountWork::Report) ids.push_back(kSpecial);
    if (job_.work == CountWork::Serve && line_ != nullptr && line_->beneficiaries.value_or(0) > 0)
        ids.push_back(kSubsidised);
    if (job_.work == CountWork::Cook) ids.push_back(kLeftover);
    if (std::find(ids.begin(), ids.end(), at.asked) == ids.end()) at.asked = kMain;
    const auto unitOf = [&](const std::string& id) {
        return id == kLeftover                  ? MealsPhrase::UnitKilograms
               : job_.work == CountWork::Report ? MealsPhrase::UnitPeople
               : job_.work == CountWork::Serve  ? MealsPhrase::UnitPeople
                                                : MealsPhrase::UnitPortions;
    };
    for (const std::string& id : ids) {
        FormField field;
        field.id = id;
        field.name = desk_.text(fieldWord(job_.work, id));
        const std::string& typed = at.typed[id];
        const bool needed = id == kMain && job_.work != CountWork::Cook;
        if (!typed.empty()) {
            field.answer = typed + " " + desk_.text(unitOf(id));
            field.tone = Tone::Good;
        } else if (!needed) {
            field.answer = desk_.text(MealsPhrase::FieldOpen);
        }
        view_.fields.push_back(std::move(field));
    }
    if (view_.fields.size() == 1) view_.fields.clear();
    view_.asked = at.asked;
    view_.label = desk_.text(fieldWord(job_.work, at.asked));
    view_.typed = at.typed[at.asked];
    view_.unit = desk_.text(unitOf(at.asked));
    view_.point = at.asked == kLeftover;
    view_.canTap = job_.work == CountWork::Serve && at.asked == kMain;
    view_.tapping = tapping_ && view_.canTap;
    if (view_.canTap) view_.mode = desk_.text(view_.tapping ? MealsPhrase::CountKeys : MealsPhrase::CountTap);
    if (view_.tapping) view_.tapHint = desk_.text(MealsPhrase::CountTapHint);
}

// What the number is held against; never the number itself.
void CountPadModel::fillLimits() {
    if (line_ == nullptr) return;
    const auto add = [&](MealsPhrase phrase, const std::string& value) {
        view_.limits += (view_.limits.empty() ? "" : " · ") + desk_.text(phrase, {value});
    };
    if (line_->enrolled) add(MealsPhrase::LimitEnrolled, std::to_string(*line_->enrolled));
    if (job_.work != CountWork::Report && line_->report)
        add(MealsPhrase::LimitReported, std::to_string(line_->report->reported));
    if (job_.work == CountWork::HandOut && line_->serving)
        add(MealsPhrase::LimitServed, std::to_string(line_->serving->served));
    if (view_.asked == kSubsidised)
        add(MealsPhrase::LimitBeneficiaries, std::to_string(*line_->beneficiaries));
    if (job_.work == CountWork::HandOut && !job_.batch.empty()) add(MealsPhrase::LimitBatch, job_.batch);
    const auto& order = count_.classes;
    const auto here = std::find_if(order.begin(), order.end(),
                                   [&](const DinersLine& each) { return each.diners == diners_; });
    if (here != order.end())
        view_.place = desk_.text(MealsPhrase::PadOf,
                                 {std::to_string(here - order.begin() + 1), std::to_string(order.size())});
}

void CountPadModel::fillLines() {
    standing_.reset();
    const auto add = [&](const store::CountRow& line, const std::string& value) {
        Row row;
        row.id = rowId(line.record);
        const bool stands = line.state == store::CountState::Standing;
        if (stands) standing_ = line.record;
        row.struck = !stands;
        row.tone = stands ? Tone::Info : Tone::Neutral;
        row.title = value;
        row.sub = desk_.moment(line.happenedAt) + " · " + line.counterName;
        if (line.reason != Reason::None) row.sub += " · " + desk_.wordOf(line.reason);
        if (line.late) row.badges.push_back(desk_.text(Phrase::BadgeLate));
        row.state = line.state == store::CountState::Replaced ? desk_.text(MealsPhrase::LineReplaced)
                    : line.state == store::CountState::Voided ? desk_.text(MealsPhrase::LineVoided)
                                                              : std::string();
        view_.lines.push_back(std::move(row));
    };
    const Meals meals(desk_.context());
    if (job_.work == CountWork::Report)
        for (const auto& row : meals.reports(job_.day, job_.meal, diners_))
            add(row.line, std::to_string(row.reported));
    if (job_.work == CountWork::Serve)
        for (const auto& row : meals.servings(job_.day, job_.meal, diners_))
            add(row.line, std::to_string(row.served));
    if (job_.work == CountWork::HandOut && line_ != nullptr)
        if (const auto* row = handedRow(*line_, job_.item)) add(row->line, std::to_string(row->count));
    if (job_.work == CountWork::Cook && count_.cooking) {
        const auto& row = *count_.cooking;
        std::string value;
        if (row.portions) value = desk_.text(MealsPhrase::CookedWords, {std::to_string(*row.portions)});
        if (row.leftover)
            value += (value.empty() ? "" : " · ") + kilograms(*row.leftover) + " " +
                     desk_.text(MealsPhrase::UnitKilograms);
        add(row.line, value);
    }
    std::reverse(view_.lines.begin(), view_.lines.end());
}

void CountPadModel::fillWhy(const rules::CountJudgement& judgement) {
    if (!asking_) return;
    const auto offer = [&](int number, std::string words) {
        view_.reasons.push_back({std::to_string(number), std::move(words), false, Tone::Neutral});
    };
    if ((judgement.late || judgement.frozen) && job_.reason == Reason::None) {
        view_.why = desk_.text(judgement.late ? MealsPhrase::CountWhyLate : MealsPhrase::CountWhyCorrect);
        for (const Reason reason : judgement.late ? lateReasons() : correctReasons())
            offer(static_cast<int>(reason), desk_.wordOf(reason));
    } else if (rules::has(judgement.findings, "meal.differs-without-reason")) {
        view_.why = desk_.text(MealsPhrase::CountWhyDiffers);
        for (const CountDifference each : allCountDifferences())
            offer(static_cast<int>(each), desk_.wordOf(each));
    } else {
        return;
    }
    view_.reasons.push_back({kRetype, desk_.text(MealsPhrase::CountRetype), false, Tone::Info});
}

// The next class without a number, in the order of the roll; nobody after a group or what was cooked.
std::optional<Diners> CountPadModel::next() const {
    if (line_ == nullptr || diners_.group != DinerGroup::Class) return std::nullopt;
    const auto& order = count_.classes;
    const auto here = std::find_if(order.begin(), order.end(),
                                   [&](const DinersLine& each) { return each.diners == diners_; });
    const auto open = [&](const DinersLine& each) {
        return each.diners != diners_ && each.expected && !isDone(each, job_);
    };
    auto hit = std::find_if(here, order.end(), open);
    if (hit == order.end()) hit = std::find_if(order.begin(), here, open);
    if (hit == order.end() || (hit == here && !open(*hit))) return std::nullopt;
    return hit->diners;
}

// Whatever was missing is said now: on with saving.
void CountPadModel::answer(const std::string& option) {
    const rules::CountJudgement judgement = judge();
    asking_ = false;
    if (option == kRetype) return refresh();
    const int number = std::atoi(option.c_str());
    if ((judgement.late || judgement.frozen) && job_.reason == Reason::None)
        job_.reason = static_cast<Reason>(number);
    else if (auto* serving = std::get_if<ServingForm>(&draft().form))
        serving->difference = static_cast<CountDifference>(number);
    save();
}

void CountPadModel::tap(int by) {
    constexpr int kMost = 9'999;
    Draft& at = draft();
    if (at.asked != kMain) return;
    const int was = number(kMain).value_or(0);
    if (at.typed[kMain].empty() && by < 0) return;
    at.typed[kMain] = std::to_string(std::clamp(was + by, 0, kMost));
    at.tapped = true;
}

void CountPadModel::handle(const CountPadAction& action) {
    if (!drafts_.contains(key())) return desk_.back();
    Draft& at = draft();
    if (action.kind == Kind::Reason) return answer(action.arg);
    if (action.kind != Kind::Main) asking_ = false;
    switch (action.kind) {
        case Kind::Field:
            at.asked = action.arg;
            break;
        case Kind::Key:
            at.typed[at.asked] = afterKey(at.typed[at.asked], action.arg.empty() ? ' ' : action.arg.front(),
                                          at.asked == kLeftover ? kWeight : kPeople);
            if (at.asked == kMain) at.tapped = false;
            break;
        case Kind::Tap:
            tap(std::atoi(action.arg.c_str()));
            break;
        case Kind::Mode:
            tapping_ = !tapping_;
            break;
        case Kind::Reason:
            break;
        case Kind::Skip:
            return skip();
        case Kind::Void:
            return voidLine();
        case Kind::Trace:
            return trace_.open(diners_);
        case Kind::Main:
            return save();
    }
    refresh();
}

void CountPadModel::skip() {
    if (const auto following = next())
        begin(*following, false);
    else
        desk_.back();
}

void CountPadModel::save() {
    takeNumbers();
    const rules::CountJudgement judgement = judge();
    // A reason said for another number is none for this one.
    auto* serving = std::get_if<ServingForm>(&draft().form);
    if (serving != nullptr && !rules::has(judgement.findings, "meal.served-differs") &&
        !rules::has(judgement.findings, "meal.differs-without-reason"))
        serving->difference.reset();
    asking_ = blockOf(judgement.findings) == nullptr && rules::firstBlock(judgement.findings) != nullptr;
    refresh();
    if (view_.mainReason.empty()) sign();
}

void CountPadModel::sign() {
    SignRequest request;
    request.title = MealsPhrase::SignCounter;
    request.purpose = MealsPhrase::PurposeCount;
    request.needed = service::Action::EnterCounts;
    if (judge().frozen) {
        request.purpose = MealsPhrase::PurposeCorrectCount;
        request.about = {view_.title};
        onlyCorrectors(desk_, *head().replaces, request);
    }
    request.then = [this](const service::SignIn& counter) { book(counter.signer); };
    desk_.needSigner(std::move(request));
}

void CountPadModel::book(const service::Signer& counter) {
    if (!drafts_.contains(key())) return;
    takeNumbers();
    const RecordId record = head().record;
    const Status saved = std::visit(
        [&](const auto& form) { return Meals(desk_.context()).save(form, counter); }, draft().form);
    if (!saved) {
        refresh();
        return desk_.refuse(saved.error());
    }
    const std::string what = draft().typed[kMain].empty() ? draft().typed[kLeftover] : draft().typed[kMain];
    desk_.offerUndo(
        {desk_.text(MealsPhrase::CountSaved, {view_.title, what}), [this, record, counter](RecordId voiding) {
             const Status undone =
                 Meals(desk_.context()).takeBack(voiding, record, Reason::UndoneAtOnce, "", counter);
             if (undone) refresh();
             return undone;
         }});
    drafts_.erase(key());
    count_ = Meals(desk_.context()).meal(job_.day, job_.meal);
    line_ = job_.work == CountWork::Cook ? nullptr : count_.find(diners_);
    if (const auto following = next(); following && begin(*following, false))
        return desk_.go(Screen::CountPad);
    desk_.finished();
    desk_.go(Screen::Meals);
}

void CountPadModel::voidLine() {
    if (!standing_) return;
    Question question;
    question.words =
        choiceOf<Reason>(desk_, {Reason::Mistyped, Reason::WrongPerson, Reason::Duplicate, Reason::Other},
                         Phrase::ChangeVoid, [this, about = view_.title] {
                             return Heading{about, desk_.text(MealsPhrase::CountVoidBody)};
                         });
    question.then = [this, record = *standing_, voiding = desk_.newRecord()](const std::string& option) {
        const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {view_.title};
        onlyCorrectors(desk_, record, request);
        request.then = [this, voiding, record, reason](const service::SignIn& signIn) {
            const Status done = Meals(desk_.context()).takeBack(voiding, record, reason, "", signIn.signer);
            if (!done) return desk_.refuse(done.error());
            drafts_.erase(key());
            desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
            desk_.finished();
            desk_.go(Screen::Meals);
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

}  // namespace kiosk
