#include "kiosk/flow/patients_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/store/people_queries.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/typed_number.h"
#include "kiosk/text/incident_phrases.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/words_incident.h"

namespace kiosk {

using namespace canteen;
using service::Action;

namespace {

constexpr const char* kClass = "class";
constexpr const char* kOnset = "onset";
constexpr const char* kSigns = "signs";
constexpr const char* kLabel = "label";
constexpr const char* kGrade = "grade.";
constexpr const char* kNoClass = "none";
constexpr std::size_t kMostLabel = 10;
constexpr std::size_t kTimeDigits = 4;

std::string signWords(const Desk& desk, const std::vector<IllnessSign>& signs) {
    std::string words;
    for (const IllnessSign sign : signs)
        words.append(words.empty() ? "" : listComma(desk.language())).append(desk.wordOf(sign));
    return words;
}

// "11:3" while being typed.
std::string asTime(const std::string& digits) {
    return digits.size() > 2 ? digits.substr(0, 2) + ":" + digits.substr(2) : digits;
}

}  // namespace

void PatientsModel::open() {
    SignRequest request;
    request.title = IncidentPhrase::SignPatients;
    request.purpose = IncidentPhrase::PurposePatients;
    request.needed = Action::SeePatients;
    request.then = [this](const service::SignIn&) {
        refresh();
        desk_.go(Screen::Patients);
    };
    desk_.needSigner(std::move(request));
}

void PatientsModel::refresh() {
    view_ = {};
    view_.title = desk_.text(IncidentPhrase::Patients);
    view_.hint = desk_.text(IncidentPhrase::PatientsHint);
    view_.sentences = true;
    if (!desk_.personMay(Action::SeePatients)) {
        view_.emptyWords = desk_.text(IncidentPhrase::PatientsLocked);
        return;
    }
    view_.emptyWords = desk_.text(IncidentPhrase::PatientsNone);
    view_.extras = {{"add", desk_.text(IncidentPhrase::AddPatient), false, Tone::Neutral}};
    const auto patients = service::Incidents(desk_.context()).patients(desk_.person()->signer);
    if (!patients) return;
    for (const store::PatientRow& patient : *patients) {
        Row row;
        row.id = rowId(patient.record);
        row.tone = Tone::Info;
        row.state = patient.schoolClass.isNil() ? desk_.text(IncidentPhrase::NoClass) : patient.className;
        row.title = desk_.text(IncidentPhrase::PatientNumber, {std::to_string(view_.rows.size() + 1)});
        if (patient.detail) {
            if (!patient.detail->label.empty()) row.title += " · " + patient.detail->label;
            row.sub = signWords(desk_, patient.detail->signs);
            row.right = desk_.moment(patient.detail->onset);
        } else {
            row.sub = desk_.text(IncidentPhrase::Erased);
        }
        view_.rows.push_back(std::move(row));
    }
}

void PatientsModel::handle(const PickAction& action) {
    if (!desk_.personMay(Action::SeePatients)) return open();
    if (action.kind == PickAction::Kind::Extra) return openForm();
    if (action.kind == PickAction::Kind::Row) takeBack(parseRowId<RecordId>(action.arg));
}

void PatientsModel::takeBack(RecordId record) {
    Question question;
    question.words = choiceOf<
        Reason>(desk_, {Reason::Mistyped, Reason::Duplicate, Reason::Other}, Phrase::ChangeVoid, [this] {
        return Heading{desk_.text(IncidentPhrase::TakeBackPatient), desk_.text(IncidentPhrase::TakeBackBody)};
    });
    question.then = [this, record, voiding = desk_.newRecord()](const std::string& option) {
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {desk_.text(IncidentPhrase::NewPatient)};
        onlyCorrectors(desk_, record, request);
        request.then = [this, record, voiding, reason = static_cast<Reason>(std::atoi(option.c_str()))](
                           const service::SignIn& person) {
            const Status back =
                service::Incidents(desk_.context()).takeBack(voiding, record, reason, "", person.signer);
            if (!back) return desk_.refuse(back.error());
            desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
            desk_.finished();
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

// Goes on with what was begun and not saved.
void PatientsModel::openForm() {
    if (!draft_) {
        draft_ = Draft{};
        draft_->form = service::Incidents(desk_.context()).openPatient();
    }
    draft_->asked.clear();
    refreshForm();
    desk_.go(Screen::PatientForm);
}

std::optional<UtcMs> PatientsModel::typedOnset() const {
    if (draft_->typed.size() != kTimeDigits) return std::nullopt;
    const auto time = parseTime(asTime(draft_->typed));
    if (!time) return std::nullopt;
    const Zone& zone = desk_.context().site.zone;
    return instant(civilDate(desk_.now(), zone) - draft_->daysBack, *time, zone);
}

std::string PatientsModel::className() const {
    if (!draft_->classSaid) return {};
    for (const ClassRegistered& one : store::listClasses(desk_.context().store.database()))
        if (one.schoolClass == draft_->form.schoolClass) return one.name;
    return desk_.text(IncidentPhrase::NoClass);
}

std::string PatientsModel::nextOpen() const {
    if (!draft_->classSaid) return kClass;
    if (!draft_->form.onset) return kOnset;
    if (draft_->form.signs.empty()) return kSigns;
    return {};
}

void PatientsModel::refreshForm() {
    formView_ = {};
    if (!draft_) return;
    const service::PatientForm& form = draft_->form;
    formView_.title = desk_.text(IncidentPhrase::NewPatient);
    formView_.sub = desk_.text(IncidentPhrase::NewPatientSub);
    formView_.fields = {
        formField(desk_, kClass, IncidentPhrase::FieldClass, className()),
        formField(desk_, kOnset, IncidentPhrase::FieldOnset, form.onset ? desk_.moment(*form.onset) : ""),
        formField(desk_, kSigns, IncidentPhrase::FieldSigns, signWords(desk_, form.signs)),
        formField(desk_, kLabel, IncidentPhrase::FieldLabel, form.label)};
    if (!draft_->asked.empty()) {
        fillQuestion();
        formView_.mainCaption = desk_.text(Phrase::FormBack);
        return;
    }
    const std::string next = nextOpen();
    formView_.mainCaption = desk_.text(IncidentPhrase::SavePatient);
    if (next.empty()) {
        const auto findings = service::Incidents(desk_.context()).judge(form);
        if (const auto* block = rules::firstBlock(findings))
            formView_.mainReason = desk_.text(block->sentence);
        return;
    }
    for (const FormField& field : formView_.fields)
        if (field.id == next) formView_.mainCaption = desk_.text(Phrase::FormNext, {field.name});
}

void PatientsModel::fillQuestion() {
    const service::PatientForm& form = draft_->form;
    formView_.asked = draft_->asked;
    if (draft_->asked == kClass) {
        const bool ofGrade = !draft_->grade.empty();
        formView_.question = desk_.text(ofGrade ? IncidentPhrase::AskClass : IncidentPhrase::AskGrade);
        for (const ClassRegistered& one : store::listClasses(desk_.context().store.database())) {
            if (ofGrade) {
                if (one.grade == draft_->grade)
                    formView_.answers.push_back({rowId(one.schoolClass), one.name,
                                                 draft_->classSaid && one.schoolClass == form.schoolClass,
                                                 Tone::Neutral});
                continue;
            }
            const std::string id = kGrade + one.grade;
            const bool known = std::any_of(formView_.answers.begin(), formView_.answers.end(),
                                           [&](const Option& option) { return option.id == id; });
            if (!known) formView_.answers.push_back({id, one.grade, false, Tone::Neutral});
        }
        if (ofGrade)
            formView_.answers.push_back(
                {kGrade, desk_.text(IncidentPhrase::OtherGrade), false, Tone::Neutral});
        else
            formView_.answers.push_back({kNoClass, desk_.text(IncidentPhrase::NoClass),
                                         draft_->classSaid && form.schoolClass.isNil(), Tone::Neutral});
    } else if (draft_->asked == kOnset) {
        formView_.question = desk_.text(IncidentPhrase::FieldOnset);
        formView_.hint = desk_.text(IncidentPhrase::AskOnset);
        formView_.typesNumber = true;
        formView_.typed = asTime(draft_->typed);
        formView_.unit = desk_.text(IncidentPhrase::OnsetUnit);
        constexpr IncidentPhrase kDays[] = {IncidentPhrase::OnsetToday, IncidentPhrase::OnsetYesterday,
                                            IncidentPhrase::OnsetBefore};
        for (int back = 0; back < 3; ++back)
            formView_.answers.push_back(
                numberedOption(back, desk_.text(kDays[back]), draft_->daysBack == back));
    } else {
        formView_.question = desk_.text(IncidentPhrase::AskSigns);
        formView_.answers = optionsOf<IllnessSign>(desk_, allIllnessSigns(), [&](IllnessSign sign) {
            return std::find(form.signs.begin(), form.signs.end(), sign) != form.signs.end();
        });
    }
}

void PatientsModel::ask(const std::string& field) {
    draft_->asked.clear();
    if (field != kLabel) {
        draft_->asked = field;
        return;
    }
    askWords(desk_,
             {IncidentPhrase::FieldLabel, IncidentPhrase::LabelHint,
              "patient-label." + rowId(draft_->form.record), draft_->form.label, kMostLabel, true},
             [this](const std::string& words) {
                 if (!draft_) return;
                 draft_->form.label = words;
                 refreshForm();
             });
}

void PatientsModel::answer(const std::string& option) {
    service::PatientForm& form = draft_->form;
    if (draft_->asked == kClass) {
        if (option.starts_with(kGrade)) {
            draft_->grade = option.substr(std::string(kGrade).size());
            return;
        }
        form.schoolClass = option == kNoClass ? ClassId{} : parseRowId<ClassId>(option);
        draft_->classSaid = true;
        draft_->asked.clear();
    } else if (draft_->asked == kOnset) {
        draft_->daysBack = std::atoi(option.c_str());
        form.onset = typedOnset();
    } else {
        const auto sign = static_cast<IllnessSign>(std::atoi(option.c_str()));
        if (std::erase(form.signs, sign) == 0) form.signs.push_back(sign);
        std::sort(form.signs.begin(), form.signs.end());
    }
}

void PatientsModel::typeKey(const std::string& key) {
    if (key.empty()) return;
    std::string& typed = draft_->typed;
    if (key.front() == kKeyClear)
        typed.clear();
    else if (key.front() == kKeyBack && !typed.empty())
        typed.pop_back();
    else if (key.front() >= '0' && key.front() <= '9' && typed.size() < kTimeDigits)
        typed += key.front();
    draft_->form.onset = typedOnset();
}

void PatientsModel::handle(const RecordFormAction& action) {
    if (!draft_) return desk_.back();
    switch (action.kind) {
        case RecordFormAction::Kind::Field:
            ask(action.arg);
            break;
        case RecordFormAction::Kind::Answer:
            answer(action.arg);
            break;
        case RecordFormAction::Kind::Key:
            typeKey(action.arg);
            break;
        case RecordFormAction::Kind::Main: {
            if (!draft_->asked.empty()) {
                draft_->asked.clear();
                break;
            }
            const std::string next = nextOpen();
            if (next.empty()) return save();
            ask(next);
            break;
        }
        case RecordFormAction::Kind::Day:
            break;
    }
    refreshForm();
}

void PatientsModel::save() {
    SignRequest request;
    request.title = IncidentPhrase::SignPatients;
    request.purpose = IncidentPhrase::PurposePatient;
    request.needed = Action::SeePatients;
    request.then = [this](const service::SignIn& person) {
        if (!draft_) return;
        const RecordId record = draft_->form.record;
        const Status saved = service::Incidents(desk_.context()).listPatient(draft_->form, person.signer);
        if (!saved) {
            refreshForm();
            return desk_.refuse(saved.error());
        }
        draft_.reset();
        desk_.offerUndo({desk_.text(IncidentPhrase::PatientToast),
                         [this, record, signer = person.signer](RecordId voiding) {
                             return service::Incidents(desk_.context())
                                 .takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
        desk_.finished();
        desk_.go(Screen::Patients);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
