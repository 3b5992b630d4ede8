#include "kiosk/flow/sample_form_model.h"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "core/service/acting.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = SampleFormAction::Kind;

namespace {

constexpr std::size_t kMostDigits = 4;
constexpr std::size_t kMostTimes = 8;
constexpr Reason kLateReasons[] = {Reason::TerminalBusy, Reason::PowerCut, Reason::Forgot, Reason::PaperFirst,
                                   Reason::Other};
// The dish cannot be corrected: a sample of another dish is voided and taken anew.
constexpr Reason kCorrectionReasons[] = {Reason::Mistyped, Reason::WrongBox, Reason::DroppedOrSpilt,
                                         Reason::Other};

}  // namespace

SampleFormModel::Draft* SampleFormModel::current() {
    const auto hit = drafts_.find(shown_);
    return hit == drafts_.end() ? nullptr : &hit->second;
}

void SampleFormModel::open(const service::DishLine& dish) {
    shown_ = dish.dish;
    const bool stale = drafts_.contains(shown_) && drafts_.at(shown_).form.corrects;
    if (!drafts_.contains(shown_) || stale) {
        auto form = desk_.samples().open(dish.dish);
        if (!form) return desk_.refuse(form.error());
        Draft draft;
        draft.form = std::move(*form);
        draft.dish = dish.name;
        draft.meal = dish.meal;
        draft.day = dish.day;
        drafts_[shown_] = std::move(draft);
    }
    // The terminal names the next free box; the worker may take another.
    Draft& draft = drafts_.at(shown_);
    if (!draft.form.corrects)
        draft.form.box = draft.form.box.value_or(desk_.samples().nextFreeBox().value_or(BoxNo{}));
    refresh();
    desk_.go(Screen::SampleForm);
}

void SampleFormModel::openCorrection(const service::SampleLine& line) {
    auto form = desk_.samples().openCorrection(line.record);
    if (!form) return desk_.refuse(form.error());
    shown_ = line.dish;
    Draft draft;
    draft.form = std::move(*form);
    draft.form.weight.reset();  // weighed or typed again, never carried over
    draft.dish = line.dishName;
    draft.meal = line.meal;
    draft.day = line.day;
    drafts_[shown_] = std::move(draft);
    refresh();
    desk_.go(Screen::SampleForm);
}

void SampleFormModel::tick() {
    if (desk_.backend().scale != nullptr && current() != nullptr) refresh();
}

void SampleFormModel::refresh() {
    Draft* draft = current();
    view_ = {};
    if (draft == nullptr) return;
    const service::SampleForm& form = draft->form;
    view_.correction = form.corrects.has_value();
    view_.title = desk_.text(view_.correction ? Phrase::CorrectSample : Phrase::TakeSample);
    view_.dish = draft->dish;
    view_.meal = desk_.wordOf(draft->meal) + " · " + formatDayMonth(draft->day);
    view_.weight = form.weight ? std::to_string(form.weight->value) : draft->digits;
    view_.typed = !form.source || *form.source == WeightSource::Typed;
    view_.limits = desk_.text(Phrase::WeightLimit, {format(desk_.context().pack.sample.minWeight)});
    if (const auto* scale = desk_.backend().scale) {
        if (const auto reading = scale->latest()) {
            view_.scalePresent = true;
            view_.scaleReading = format(reading->weight);
            view_.scaleStable = reading->stable && reading->wasZero;
        }
    }
    std::optional<StaffId> sampler;
    if (desk_.person()) sampler = desk_.person()->signer.person;
    const rules::SampleJudgement judgement = desk_.samples().judge(form, sampler);
    for (const rules::Finding& finding : judgement.findings) {
        if (finding.level == rules::Level::Flag) continue;
        const std::string words = desk_.text(finding.sentence);
        const bool stops = finding.level == rules::Level::Block && view_.mainReason.empty();
        if (stops) view_.mainReason = words;
        if (finding.rule == "sample.too-light" || finding.rule == "sample.heavy") {
            view_.note = words;
            view_.noteTone = toneOf(finding.level);
        } else if (!stops) {
            view_.blocks.push_back(words);
        }
    }
    if (form.weight && view_.note.empty()) {
        view_.note = desk_.text(Phrase::WeightEnough);
        view_.noteTone = Tone::Good;
    }
    fillBox(*draft);
    fillLate(*draft, judgement);
    if (!judgement.complete && view_.mainReason.empty()) view_.mainReason = desk_.text(Phrase::AnswerFirst);
    view_.mainCaption = desk_.text(view_.late         ? Phrase::SaveLate
                                   : view_.correction ? Phrase::SaveCorrection
                                                      : Phrase::SaveSample);
}

void SampleFormModel::fillBox(const Draft& draft) {
    if (draft.form.box && draft.form.box->value > 0) {
        view_.box = std::to_string(draft.form.box->value);
        view_.boxNote = desk_.text(draft.form.corrects ? Phrase::BoxKept : Phrase::BoxFree);
    } else {
        view_.boxNote = desk_.text(Phrase::BoxNone);
    }
    view_.choosingBox = draft.choosingBox;
    if (!draft.choosingBox) return;
    std::vector<service::BoxLine> boxes = desk_.samples().boxes();
    std::stable_partition(boxes.begin(), boxes.end(), [](const service::BoxLine& box) { return !box.busy; });
    for (const service::BoxLine& box : boxes) {
        Row row;
        row.id = std::to_string(box.box.value);
        row.title = desk_.text(Phrase::BoxNumber, {row.id});
        row.tone = box.busy ? Tone::Neutral : Tone::Good;
        row.state = desk_.text(box.busy ? Phrase::BoxBusy : Phrase::BoxFree);
        row.sub = box.dishName;
        if (box.keepUntil) row.right = desk_.text(Phrase::KeepUntil, {desk_.moment(*box.keepUntil)});
        row.enabled = !box.busy;
        row.selected = draft.form.box == box.box;
        view_.boxes.push_back(std::move(row));
    }
}

void SampleFormModel::fillLate(const Draft& draft, const rules::SampleJudgement& judgement) {
    view_.late = judgement.late;
    view_.askingWhen = draft.askingWhen;
    if (judgement.late) {
        view_.lateWords = desk_.text(Phrase::LateSample);
        view_.times.push_back({"0", desk_.text(Phrase::TakenNow), !draft.form.sampledAt, Tone::Neutral});
        for (const UtcMs at : possibleTimes(draft)) {
            view_.times.push_back({std::to_string(at.value), desk_.text(Phrase::TakenAt, {desk_.clock(at)}),
                                   draft.form.sampledAt == at, Tone::Neutral});
        }
    }
    if (!judgement.late && !draft.form.corrects) return;
    view_.noted = !draft.form.note.empty();
    const std::span<const Reason> reasons = draft.form.corrects ? std::span<const Reason>(kCorrectionReasons)
                                                                : std::span<const Reason>(kLateReasons);
    for (const Reason reason : reasons) {
        view_.reasons.push_back({std::to_string(static_cast<int>(reason)), desk_.wordOf(reason),
                                 draft.form.reason == reason, Tone::Neutral});
    }
}

void SampleFormModel::handle(const SampleFormAction& action) {
    Draft* draft = current();
    if (draft == nullptr) return desk_.go(Screen::Samples);
    switch (action.kind) {
        case Kind::Digit:
        case Kind::Backspace:
        case Kind::Clear:
            typeWeight(*draft, action);
            break;
        case Kind::TakeScale:
            takeScale(*draft);
            break;
        case Kind::ChooseBox:
            draft->choosingBox = !draft->choosingBox;
            break;
        case Kind::Box:
            draft->form.box = BoxNo{std::atoi(action.arg.c_str())};
            draft->choosingBox = false;
            break;
        case Kind::Time: {
            const std::int64_t at = std::strtoll(action.arg.c_str(), nullptr, 10);
            draft->form.sampledAt = at == 0 ? std::nullopt : std::optional(UtcMs{at});
            break;
        }
        case Kind::ReasonOf:
            draft->form.reason = static_cast<Reason>(std::atoi(action.arg.c_str()));
            break;
        case Kind::When:
            draft->askingWhen = !draft->askingWhen;
            break;
        case Kind::Note:
            return note(*draft);
        case Kind::Save:
            return save(*draft);
        case Kind::Excuse:
            return excuse(*draft);
    }
    refresh();
}

bool SampleFormModel::scanned(const codes::Label& label) {
    Draft* draft = current();
    if (draft == nullptr || label.type != codes::LabelType::Box) return false;
    const BoxNo wanted{std::atoi(label.id.c_str())};
    const auto boxes = desk_.samples().boxes();
    const auto box = std::find_if(boxes.begin(), boxes.end(),
                                  [&](const service::BoxLine& line) { return line.box == wanted; });
    if (box == boxes.end()) {
        desk_.toast(Tone::Warn, desk_.text(Phrase::BoxNotOurs, {label.id}));
    } else if (box->busy && draft->form.box != wanted) {
        desk_.toast(Tone::Warn, desk_.text(Phrase::BoxBusyWith, {label.id, box->dishName}));
    } else {
        draft->form.box = wanted;
        draft->choosingBox = false;
        refresh();
    }
    return true;
}

void SampleFormModel::typeWeight(Draft& draft, const SampleFormAction& action) {
    if (draft.form.source == WeightSource::Scale) draft.digits.clear();
    if (action.kind == Kind::Clear) draft.digits.clear();
    if (action.kind == Kind::Backspace && !draft.digits.empty()) draft.digits.pop_back();
    if (action.kind == Kind::Digit && draft.digits.size() < kMostDigits &&
        !(draft.digits.empty() && action.arg == "0")) {
        draft.digits += action.arg;
    }
    draft.form.scaleFrames.clear();
    if (draft.digits.empty()) {
        draft.form.weight.reset();
        draft.form.source.reset();
    } else {
        draft.form.weight = Grams{std::atoi(draft.digits.c_str())};
        draft.form.source = WeightSource::Typed;
    }
}

void SampleFormModel::takeScale(Draft& draft) {
    const auto* scale = desk_.backend().scale;
    if (scale == nullptr) return;
    const auto reading = scale->latest();
    if (!reading || !reading->stable || !reading->wasZero)
        return desk_.toast(Tone::Warn, desk_.text(Phrase::ScaleUnsteady));
    draft.digits.clear();
    draft.form.weight = reading->weight;
    draft.form.source = WeightSource::Scale;
    draft.form.scaleFrames = {reading->frame};
}

// Quarters of an hour around the serving of the dish's meal, none in the future.
std::vector<UtcMs> SampleFormModel::possibleTimes(const Draft& draft) const {
    std::vector<UtcMs> times;
    const auto meal = mealTime(desk_.context().site, draft.meal);
    if (!meal) return times;
    const UtcMs end = service::momentOf(desk_.context(), draft.day, meal->servingEnds);
    UtcMs at = service::momentOf(desk_.context(), draft.day, meal->servingBegins) - minutes(30);
    for (; at <= end && at <= desk_.now() && times.size() < kMostTimes; at = at + minutes(15))
        times.push_back(at);
    return times;
}

void SampleFormModel::save(Draft& draft) {
    const DishId dish = draft.form.dish;
    SignRequest request;
    const std::optional<RecordId> corrects = draft.form.corrects;
    request.title = corrects ? Phrase::SignCorrector : Phrase::SignSampler;
    request.purpose = Phrase::PurposeSample;
    request.about = {draft.dish};
    request.needed = service::Action::TakeSample;
    if (corrects) onlyCorrectors(desk_, *corrects, request);
    request.then = [this, dish](const service::SignIn& sampler) {
        const auto hit = drafts_.find(dish);
        if (hit == drafts_.end()) return;
        const std::string words =
            desk_.text(Phrase::SampleSaved,
                       {hit->second.dish, std::to_string(hit->second.form.weight.value_or(Grams{}).value)});
        const auto saved = desk_.samples().take(hit->second.form, sampler.signer);
        if (!saved) {
            refresh();
            return desk_.refuse(saved.error());
        }
        const bool correction = hit->second.form.corrects.has_value();
        drafts_.erase(hit);
        if (correction) {
            // It is corrected again, not undone; the line that it has struck through is shown.
            desk_.toast(Tone::Good, words);
            desk_.finished();
            return desk_.back();
        }
        desk_.offerUndo({words, [this, record = *saved, signer = sampler.signer](RecordId voiding) {
                             return desk_.samples().takeBack(voiding, record, Reason::UndoneAtOnce, "",
                                                             signer);
                         }});
        desk_.finished();
        desk_.go(Screen::Samples);
    };
    desk_.needSigner(std::move(request));
}

void SampleFormModel::note(const Draft& draft) {
    TextRequest request;
    request.words = [this] { return TextWords{desk_.text(Phrase::NoteTitle), desk_.text(Phrase::NoteHint)}; };
    request.draft = "sample." + rowId(draft.form.dish);
    request.value = draft.form.note;
    request.limit = kMostNote;
    request.likely = draft.form.corrects ? likely(desk_, {Phrase::NoteScale, Phrase::NoteSpilt})
                                         : likely(desk_, {Phrase::NoteBusy, Phrase::NotePaper});
    request.then = [this, dish = draft.form.dish](const std::string& words) {
        const auto hit = drafts_.find(dish);
        if (hit != drafts_.end()) hit->second.form.note = words;
        refresh();
    };
    desk_.askText(std::move(request));
}

void SampleFormModel::excuse(const Draft& draft) {
    Question question;
    question.words = choiceOf<ExcuseReason>(
        desk_,
        {ExcuseReason::NotCooked, ExcuseReason::NotServed, ExcuseReason::SealedPackage,
         ExcuseReason::BroughtByGuest, ExcuseReason::Other},
        Phrase::Save, [this, name = draft.dish] {
            return Heading{desk_.text(Phrase::ExcuseTitle, {name}), desk_.text(Phrase::ExcuseBody)};
        });
    question.note = NoteOffer{
        "excuse." + rowId(draft.form.dish),
        likely(desk_, {Phrase::NoteNotDelivered, Phrase::NoteMenuChanged, Phrase::NoteFewPeople}),
        [this, dish = draft.form.dish, record = desk_.newRecord(), name = draft.dish](
            const std::string& option, const std::string& note) {
            saveExcuse(dish, record, static_cast<ExcuseReason>(std::atoi(option.c_str())), note, name);
        }};
    desk_.ask(std::move(question));
}

void SampleFormModel::saveExcuse(DishId dish, RecordId record, ExcuseReason reason, const std::string& note,
                                 const std::string& name) {
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = Phrase::PurposeExcuse;
    request.about = {name};
    request.needed = service::Action::ExcuseDish;
    request.then = [this, dish, record, reason, note, name](const service::SignIn& signIn) {
        const Status done = desk_.samples().excuse(record, dish, reason, note, signIn.signer);
        if (!done) return desk_.refuse(done.error());
        drafts_.erase(dish);
        desk_.offerUndo(
            {desk_.text(Phrase::Excused, {name}), [this, record, signer = signIn.signer](RecordId voiding) {
                 return desk_.samples().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
             }});
        desk_.finished();
        desk_.go(Screen::Samples);
    };
    desk_.needSigner(std::move(request));
}

void SampleFormModel::askTakeBackExcuse(const service::DishLine& dish) {
    Question question;
    question.words =
        choiceOf<Reason>(desk_, {Reason::WrongDish, Reason::Mistyped, Reason::Other}, Phrase::TakeBack,
                         [this, name = dish.name, excuse = dish.excuse] {
                             return Heading{desk_.text(Phrase::ExcusedTitle, {name}),
                                            desk_.text(Phrase::ExcusedBody, {desk_.wordOf(excuse)})};
                         });
    question.then = [this, excuse = dish.excuseRecord, name = dish.name,
                     voiding = desk_.newRecord()](const std::string& option) {
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {name};
        onlyCorrectors(desk_, excuse, request);
        request.then = [this, excuse, voiding, option](const service::SignIn& signIn) {
            const Status done = desk_.samples().takeBack(
                voiding, excuse, static_cast<Reason>(std::atoi(option.c_str())), "", signIn.signer);
            if (!done) return desk_.refuse(done.error());
            desk_.toast(Tone::Info, desk_.text(Phrase::TakenBack));
            desk_.finished();
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

}  // namespace kiosk
