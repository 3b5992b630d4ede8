#include "kiosk/flow/check_model.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = CheckFormAction::Kind;

namespace {

template <class T>
void toggle(std::vector<T>& list, T value) {
    const auto hit = std::find(list.begin(), list.end(), value);
    if (hit == list.end()) {
        list.push_back(value);
    } else {
        list.erase(hit);
    }
}

const HygieneAnswer* findAnswer(const std::vector<HygieneAnswer>& answers, HygieneItem item) {
    const auto hit =
        std::find_if(answers.begin(), answers.end(), [&](const HygieneAnswer& a) { return a.item == item; });
    return hit == answers.end() ? nullptr : &*hit;
}

// Whether the step needs no more answer.
bool answered(const service::CheckForm& form, CheckStep step) {
    switch (step) {
        case CheckStep::Ask:
            return form.declaration.has_value();
        case CheckStep::Look:
            return form.look.has_value() && form.look->hands != Hands{};
        case CheckStep::Temperature:
            return form.temperature.has_value();
        case CheckStep::Hygiene:
            return form.hygiene.size() == allHygieneItems().size();
        case CheckStep::Verdict:
            return false;
    }
    return false;
}

constexpr CheckStep kSteps[] = {CheckStep::Ask, CheckStep::Look, CheckStep::Temperature, CheckStep::Hygiene};

}  // namespace

CheckModel::Draft* CheckModel::current() {
    const auto hit =
        std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& d) { return d.form.staff == shown_; });
    return hit == drafts_.end() ? nullptr : &*hit;
}

const CheckModel::Draft* CheckModel::current() const {
    return const_cast<CheckModel*>(this)->current();
}

std::optional<StaffId> CheckModel::checker() const {
    if (!desk_.person()) return std::nullopt;
    return desk_.person()->signer.person;
}

rules::CheckJudgement CheckModel::judge(const Draft& draft) const {
    return desk_.check().judge(draft.form, checker());
}

void CheckModel::open(StaffId staff, CheckSession session) {
    shown_ = staff;
    // Nobody is under way who was never asked anything, or was asked on another day; a draft of the other
    // session is of no use any more.
    std::erase_if(drafts_, [&](const Draft& d) {
        return d.form.day != desk_.today() || (d.form.staff != staff && untouched(d));
    });
    if (const Draft* draft = current(); draft != nullptr && draft->form.session != session) drop(staff);
    if (current() == nullptr) {
        auto form = desk_.check().open(staff, desk_.today(), session);
        if (!form) return desk_.refuse(form.error());
        Draft draft;
        draft.form = std::move(*form);
        const auto person = service::findPerson(desk_.context().store, staff, desk_.today());
        if (person) {
            draft.name = person->name;
            draft.post = person->post;
        }
        for (const service::SheetLine& line : desk_.check().sheet(desk_.today(), session).lines) {
            if (line.staff == staff) draft.retestFrom = line.retestFrom;
        }
        if (draft.retestFrom) draft.site = TemperatureSite::Axilla;
        drafts_.push_back(std::move(draft));
        advance(drafts_.back());
    }
    refresh();
    desk_.go(Screen::Check);
}

void CheckModel::switchTo(StaffId staff) {
    shown_ = staff;
    refresh();
}

std::string CheckModel::savedWords(const service::SheetLine& line) const {
    return desk_.text(Phrase::CheckSavedBody, {line.outcome ? desk_.wordOf(*line.outcome) : "",
                                               line.at ? desk_.moment(*line.at) : ""});
}

void CheckModel::openFirstReading(const Draft& draft) {
    for (const service::SheetLine& line : desk_.check().sheet(draft.form.day, draft.form.session).lines)
        if (line.staff == draft.form.staff) return openSaved(line);
}

void CheckModel::openSaved(const service::SheetLine& line) {
    if (!line.record) return;
    Question question;
    question.words = choiceOf<Reason>(
        desk_, {Reason::WrongPerson, Reason::Mistyped, Reason::Duplicate, Reason::Other}, Phrase::TakeBack,
        [this, line] {
            return Heading{desk_.text(Phrase::CheckSavedTitle, {line.name}), savedWords(line)};
        });
    question.then = [this, staff = line.staff, record = *line.record, name = line.name,
                     voiding = desk_.newRecord()](const std::string& option) {
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoidCheck;
        request.about = {name};
        request.needed = service::Action::VoidOthers;
        request.judge = [this, record](const service::Signer& signer) -> Status {
            const Status may = service::mayCorrect(desk_.context(), record, signer);
            if (may && signer.method == SignMethod::Badge)
                return service::refuse(TextId::BadgeIsNotEnough, "a badge cannot void a check");
            return may;
        };
        request.except = {staff};
        request.then = [this, staff, record, voiding,
                        reason = static_cast<Reason>(std::stoi(option))](const service::SignIn& signIn) {
            const Status done = desk_.check().takeBack(voiding, record, reason, "", signIn.signer);
            if (!done) return desk_.refuse(done.error());
            drop(staff);  // a retest of what was taken back
            desk_.toast(Tone::Info, desk_.text(Phrase::TakenBack));
            desk_.finished();
            desk_.go(Screen::Sheet);
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

bool CheckModel::untouched(const Draft& draft) {
    const service::CheckForm& form = draft.form;
    return !form.declaration && !form.look && !form.temperature && form.hygiene.empty() && !draft.whole &&
           !draft.retestFrom;
}

void CheckModel::drop(StaffId staff) {
    std::erase_if(drafts_, [&](const Draft& d) { return d.form.staff == staff; });
}

void CheckModel::tick() {
    Draft* draft = current();
    if (draft == nullptr) return;
    const port::Thermometer* thermometer = desk_.backend().thermometer;
    if (thermometer != nullptr && draft->step == CheckStep::Temperature && !draft->form.temperature) {
        if (const auto reading = thermometer->latest()) {
            draft->form.temperature =
                TemperatureReading{reading->value, draft->site, ReadingMethod::Device, reading->device};
            advance(*draft);
        }
    }
    refresh();
}

// Goes to the first step without an answer, or to the verdict.
void CheckModel::advance(Draft& draft) {
    for (const CheckStep step : kSteps) {
        if (!answered(draft.form, step)) {
            draft.step = step;
            return;
        }
    }
    draft.step = CheckStep::Verdict;
}

void CheckModel::handle(const CheckFormAction& action) {
    if (action.kind == Kind::Switch) return switchTo(parseRowId<StaffId>(action.staff));
    Draft* draft = current();
    if (draft == nullptr) return desk_.go(Screen::Sheet);
    if (draft->form.day != desk_.today()) {
        drop(draft->form.staff);
        desk_.toast(Tone::Info, desk_.text(Phrase::CheckDayOver));
        return desk_.go(Screen::Sheet);
    }
    switch (action.kind) {
        case Kind::GoTo:
            draft->step = static_cast<CheckStep>(action.n);
            break;
        case Kind::Main:
            main(*draft);
            break;
        case Kind::Away:
            away(*draft);
            return;
        case Kind::FirstReading:
            return openFirstReading(*draft);
        default:
            answer(*draft, action);
            break;
    }
    refresh();
}

void CheckModel::answer(Draft& draft, const CheckFormAction& action) {
    service::CheckForm& form = draft.form;
    switch (action.kind) {
        case Kind::NoSymptoms:
            form.declaration = Declaration{{}, draft.familyGastro, ""};
            advance(draft);
            break;
        case Kind::Symptom:
            if (!form.declaration) form.declaration = Declaration{{}, draft.familyGastro, ""};
            toggle(form.declaration->symptoms, static_cast<Symptom>(action.n));
            // The last symptom taken away leaves the question open: "none" must be said expressly.
            if (form.declaration->symptoms.empty()) form.declaration.reset();
            break;
        case Kind::FamilyGastro:
            draft.familyGastro = action.n != 0;
            if (form.declaration) form.declaration->familyGastro = draft.familyGastro;
            break;
        case Kind::LookFine:
        case Kind::LookFinding:
        case Kind::Hands:
            answerLook(draft, action);
            break;
        case Kind::Whole:
        case Kind::Tenth:
        case Kind::ClearTemperature:
        case Kind::Site:
            answerTemperature(draft, action);
            break;
        case Kind::Hygiene:
            answerHygiene(draft, action.n);
            break;
        case Kind::Stricter: {
            const auto chosen = static_cast<Outcome>(action.n);
            form.stricter = form.stricter == chosen ? std::nullopt : std::optional(chosen);
            break;
        }
        case Kind::Measure:
            toggleMeasure(draft, action.n);
            break;
        default:
            break;
    }
}

void CheckModel::answerLook(Draft& draft, const CheckFormAction& action) {
    std::optional<Look>& look = draft.form.look;
    if (action.kind == Kind::LookFine) {
        look = Look{{}, Hands::Fine};
        advance(draft);
        return;
    }
    if (!look) look = Look{};
    if (action.kind == Kind::LookFinding) toggle(look->abnormal, static_cast<LookFinding>(action.n));
    if (action.kind == Kind::Hands) look->hands = static_cast<Hands>(action.n);
}

void CheckModel::answerTemperature(Draft& draft, const CheckFormAction& action) {
    switch (action.kind) {
        case Kind::Whole:
            draft.whole = action.n;
            draft.form.temperature.reset();
            break;
        case Kind::Tenth:
            if (!draft.whole) break;
            draft.form.temperature = TemperatureReading{
                {*draft.whole * 100 + action.n * 10}, draft.site, ReadingMethod::Typed, ""};
            draft.whole.reset();
            advance(draft);
            break;
        case Kind::Site:
            draft.site = static_cast<TemperatureSite>(action.n);
            if (draft.form.temperature) draft.form.temperature->site = draft.site;
            break;
        default:
            draft.whole.reset();
            draft.form.temperature.reset();
            break;
    }
}

// One tap: fixed on the spot; two: refused; three: open again.
void CheckModel::answerHygiene(Draft& draft, int item) {
    auto& answers = draft.form.hygiene;
    const auto hygiene = static_cast<HygieneItem>(item);
    const auto hit = std::find_if(answers.begin(), answers.end(),
                                  [&](const HygieneAnswer& a) { return a.item == hygiene; });
    if (hit == answers.end()) {
        answers.push_back({hygiene, HygieneState::FixedOnTheSpot});
    } else if (hit->state == HygieneState::Refused) {
        answers.erase(hit);
    } else {
        hit->state = hit->state == HygieneState::Ok ? HygieneState::FixedOnTheSpot : HygieneState::Refused;
    }
}

void CheckModel::toggleMeasure(Draft& draft, int code) {
    toggle(draft.form.actions, static_cast<CheckAction>(code));
}

void CheckModel::main(Draft& draft) {
    if (draft.step == CheckStep::Hygiene) {
        for (const HygieneItem item : allHygieneItems()) {
            if (findAnswer(draft.form.hygiene, item) == nullptr)
                draft.form.hygiene.push_back({item, HygieneState::Ok});
        }
        advance(draft);
        const rules::CheckJudgement judgement = judge(draft);
        const bool plain =
            judgement.complete && judgement.computed &&
            (*judgement.computed == Outcome::Cleared || *judgement.computed == Outcome::ClearedAfterFix);
        if (draft.step == CheckStep::Verdict && plain && rules::firstBlock(judgement.findings) == nullptr)
            save(draft);
        return;
    }
    if (draft.step == CheckStep::Verdict) return save(draft);
    if (answered(draft.form, draft.step)) advance(draft);
}

void CheckModel::save(Draft& draft) {
    const StaffId staff = draft.form.staff;
    SignRequest request;
    request.title = Phrase::SignChecker;
    request.purpose = Phrase::PurposeCheck;
    request.about = {draft.name};
    request.needed = service::Action::CheckOthers;
    request.except = {staff};
    request.then = [this, staff](const service::SignIn& checker) {
        shown_ = staff;
        Draft* found = current();
        if (found == nullptr) return;
        const std::string name = found->name;
        const auto saved = desk_.check().save(found->form, checker.signer);
        if (!saved) {
            refresh();
            return desk_.refuse(saved.error());
        }
        drop(staff);
        const RecordId record = saved->record;
        const service::Signer signer = checker.signer;
        desk_.offerUndo({desk_.text(Phrase::CheckSaved, {name, desk_.wordOf(saved->outcome)}),
                         [this, record, signer](RecordId voiding) {
                             return desk_.check().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
        desk_.finished();
        desk_.go(Screen::Sheet);
    };
    desk_.needSigner(std::move(request));
}

void CheckModel::away(const Draft& draft) {
    Question question;
    question.words = choiceOf<Attendance>(
        desk_,
        {Attendance::Rest, Attendance::SickLeave, Attendance::PersonalLeave, Attendance::Late,
         Attendance::Absent, Attendance::OnDuty},
        Phrase::Save, [this, name = draft.name] {
            return Heading{desk_.text(Phrase::AwayTitle, {name}), desk_.text(Phrase::AwayBody)};
        });
    question.then = [this, staff = draft.form.staff, record = desk_.newRecord()](const std::string& option) {
        SignRequest request;
        request.title = Phrase::SignChecker;
        request.needed = service::Action::CheckOthers;
        request.then = [this, staff, record, option](const service::SignIn& checker) {
            const auto state = static_cast<Attendance>(std::stoi(option));
            const Status done =
                desk_.check().setAttendance(record, staff, desk_.today(), state, checker.signer);
            if (!done) return desk_.refuse(done.error());
            drop(staff);
            desk_.toast(Tone::Good, desk_.text(Phrase::Saved));
            desk_.finished();
            desk_.go(Screen::Sheet);
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

}  // namespace kiosk
