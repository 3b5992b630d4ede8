#include "kiosk/flow/incident_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/export_model.h"
#include "kiosk/flow/patients_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/trace_model.h"
#include "kiosk/text/incident_phrases.h"
#include "kiosk/text/words_incident.h"

namespace kiosk {

using namespace canteen;
using service::Action;
using service::IncidentStepLine;
using Kind = IncidentAction::Kind;

namespace {

// 1:42:10
std::string hoursOf(DurationMs time) {
    const std::int64_t seconds = std::abs(time.value) / 1000;
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

service::Incidents IncidentModel::incidents() const {
    return service::Incidents(desk_.context());
}

void IncidentModel::open() {
    if (incidents().isOpen()) {
        refresh();
        return desk_.go(Screen::Incident);
    }
    SignRequest request;
    request.title = IncidentPhrase::SignStart;
    request.purpose = IncidentPhrase::PurposeStart;
    request.about = {wholeHours(desk_.context().pack.incident.holdSamples)};
    request.needed = Action::StartIncident;
    request.then = [this, record = desk_.newRecord()](const service::SignIn& person) {
        const auto started = incidents().start(record, person.signer);
        if (!started) return desk_.refuse(started.error());
        desk_.toast(Tone::Stop, desk_.text(IncidentPhrase::StartedToast));
        desk_.finished();
        refresh();
        desk_.go(Screen::Incident);
    };
    desk_.needSigner(std::move(request));
}

void IncidentModel::refresh() {
    now_ = incidents().now();
    view_ = {};
    if (!now_) return;
    fillClock();
    fillSteps();
    fillFacts();
    int ill = 0;
    for (const store::IllRow& row : now_->ill) ill += row.ill;
    view_.patientsCaption = ill == 0 ? desk_.text(IncidentPhrase::Patients)
                                     : desk_.text(IncidentPhrase::PatientsCount, {std::to_string(ill)});
    if (!now_->meals.empty()) view_.traceCaption = desk_.text(IncidentPhrase::TraceMeals);
    view_.papersCaption = desk_.text(IncidentPhrase::Papers);
    view_.endCaption = desk_.text(IncidentPhrase::End);
}

void IncidentModel::fillClock() {
    const DurationMs left = now_->reportDue - desk_.now();
    const DurationMs whole = now_->reportDue - now_->startedAt;
    view_.clockNote = desk_.text(IncidentPhrase::ClockLimit, {desk_.moment(now_->reportDue)});
    if (now_->reported) {
        view_.clockLabel = desk_.text(IncidentPhrase::ClockDone);
        view_.clockTone = Tone::Good;
        return;
    }
    view_.clock = hoursOf(left);
    const bool over = left.value < 0;
    view_.clockLabel = desk_.text(over ? IncidentPhrase::ClockOver : IncidentPhrase::ClockLeft);
    view_.clockTone = over ? Tone::Stop : Tone::Warn;
    view_.clockShare =
        over ? 0 : std::clamp(static_cast<float>(left.value) / static_cast<float>(whole.value), 0.0F, 1.0F);
}

void IncidentModel::fillSteps() {
    const bool over = desk_.now() > now_->reportDue;
    for (const IncidentStepLine& line : now_->steps) {
        Row row;
        row.id = std::to_string(static_cast<int>(line.step));
        row.title = desk_.wordOf(line.step);
        if (!line.doneAt) {
            row.state = desk_.text(IncidentPhrase::StepOpen);
            row.tone = over && isReport(line.step) ? Tone::Stop : Tone::Warn;
        } else {
            row.state = desk_.text(line.late ? IncidentPhrase::StepLate : IncidentPhrase::StepDone,
                                   {desk_.moment(*line.doneAt)});
            row.tone = line.late ? Tone::Warn : Tone::Good;
            row.sub = line.doneBy;
            if (line.way) row.sub += " · " + desk_.wordOf(*line.way);
            if (!line.note.empty()) row.sub += " · " + line.note;
        }
        view_.steps.push_back(std::move(row));
    }
}

void IncidentModel::fillFacts() {
    const auto fact = [&](IncidentPhrase name, std::string value, Tone tone = Tone::Neutral) {
        view_.facts.push_back({desk_.text(name), std::move(value), tone});
    };
    fact(IncidentPhrase::FactSamples,
         desk_.text(IncidentPhrase::CountSamples, {std::to_string(now_->samplesHeld)}), Tone::Stop);
    fact(IncidentPhrase::FactLots, desk_.text(IncidentPhrase::CountLots, {std::to_string(now_->lotsHeld)}),
         Tone::Stop);
    fact(IncidentPhrase::FactStarted, desk_.moment(now_->startedAt) + " · " + now_->startedBy);
    for (const store::IllRow& row : now_->ill)
        view_.facts.push_back({row.schoolClass.isNil() ? desk_.text(IncidentPhrase::NoClass) : row.name,
                               desk_.text(IncidentPhrase::CountIll, {std::to_string(row.ill)}),
                               Tone::Neutral});
    fact(IncidentPhrase::FactSince, desk_.moment(now_->since));
}

void IncidentModel::handle(const IncidentAction& action) {
    if (!now_) return desk_.back();
    switch (action.kind) {
        case Kind::Step:
            return step(static_cast<IncidentStep>(std::atoi(action.arg.c_str())));
        case Kind::Patients:
            return patients_.open();
        case Kind::Trace:
            return askMeal();
        case Kind::Papers:
            return export_.openBook(ExportBook::Incident);
        case Kind::End:
            return askEnd();
    }
}

void IncidentModel::step(IncidentStep step) {
    const auto line = std::find_if(now_->steps.begin(), now_->steps.end(),
                                   [&](const IncidentStepLine& one) { return one.step == step; });
    if (line == now_->steps.end()) return;
    if (line->doneAt) return takeBack(*line);
    const RecordId record = desk_.newRecord();
    if (!isReport(step)) return signStep(record, step, {}, {});
    Question question;
    question.words =
        choiceOf<ReportWay>(desk_, {ReportWay::Phone, ReportWay::Online, ReportWay::InPerson},
                            IncidentPhrase::ConfirmWay, [this, step] {
                                return Heading{desk_.wordOf(step), desk_.text(IncidentPhrase::AskWayBody)};
                            });
    question.note =
        NoteOffer{"incident-step." + std::to_string(static_cast<int>(step)),
                  likely(desk_, {IncidentPhrase::NoteDuty, IncidentPhrase::NoteWritten}),
                  [this, record, step](const std::string& option, const std::string& note) {
                      signStep(record, step, static_cast<ReportWay>(std::atoi(option.c_str())), note);
                  }};
    desk_.ask(std::move(question));
}

void IncidentModel::signStep(RecordId record, IncidentStep step, std::optional<ReportWay> way,
                             const std::string& note) {
    SignRequest request;
    request.title = IncidentPhrase::SignStep;
    request.purpose = IncidentPhrase::PurposeStep;
    request.about = {desk_.wordOf(step)};
    request.needed = Action::RunIncident;
    request.then = [this, record, step, way, note](const service::SignIn& person) {
        const Status done = incidents().finishStep(record, step, way, note, person.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.offerUndo({desk_.text(IncidentPhrase::StepToast, {desk_.wordOf(step)}),
                         [this, record, signer = person.signer](RecordId voiding) {
                             return incidents().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
        desk_.finished();
        refresh();
    };
    desk_.needSigner(std::move(request));
}

void IncidentModel::takeBack(const IncidentStepLine& line) {
    Question question;
    question.words =
        choiceOf<Reason>(desk_, {Reason::Mistyped, Reason::Duplicate, Reason::Other}, Phrase::ChangeVoid,
                         [this, step = line.step] {
                             return Heading{desk_.text(IncidentPhrase::TakeBackStep, {desk_.wordOf(step)}),
                                            desk_.text(IncidentPhrase::TakeBackBody)};
                         });
    question.then = [this, record = line.record, step = line.step,
                     voiding = desk_.newRecord()](const std::string& option) {
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {desk_.wordOf(step)};
        onlyCorrectors(desk_, record, request);
        request.then = [this, record, voiding, reason = static_cast<Reason>(std::atoi(option.c_str()))](
                           const service::SignIn& person) {
            const Status back = incidents().takeBack(voiding, record, reason, "", person.signer);
            if (!back) return desk_.refuse(back.error());
            desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
            desk_.finished();
            refresh();
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

void IncidentModel::askMeal() {
    constexpr std::size_t kMost = 9;
    auto meals = now_->meals;
    if (meals.size() > kMost) meals.resize(kMost);
    Question question;
    question.words = [this, meals] {
        ChoiceView view{desk_.text(IncidentPhrase::AskMeal),
                        desk_.text(IncidentPhrase::AskMealBody),
                        {},
                        desk_.text(IncidentPhrase::ConfirmMeal),
                        {}};
        for (std::size_t i = 0; i < meals.size(); ++i)
            view.options.push_back({std::to_string(i),
                                    desk_.text(IncidentPhrase::MealName,
                                               {formatDayMonth(meals[i].day), desk_.wordOf(meals[i].meal)}),
                                    false, Tone::Neutral});
        return view;
    };
    question.then = [this, meals](const std::string& option) {
        trace_.open(meals.at(static_cast<std::size_t>(std::atoi(option.c_str()))));
    };
    desk_.ask(std::move(question));
}

void IncidentModel::askEnd() {
    Question question;
    question.words = choiceOf<IncidentOutcome>(
        desk_,
        {IncidentOutcome::NotFood, IncidentOutcome::Investigated, IncidentOutcome::Mistaken,
         IncidentOutcome::Other},
        IncidentPhrase::ConfirmEnd, [this] {
            const auto findings = incidents().judgeEnd();
            return Heading{desk_.text(IncidentPhrase::AskEnd),
                           desk_.text(IncidentPhrase::AskEndBody,
                                      {findings.empty() ? "" : desk_.text(findings.front().sentence)})};
        });
    question.note =
        NoteOffer{"incident-end",
                  {},
                  [this, record = desk_.newRecord()](const std::string& option, const std::string& note) {
                      end(record, static_cast<IncidentOutcome>(std::atoi(option.c_str())), note);
                  }};
    desk_.ask(std::move(question));
}

void IncidentModel::end(RecordId record, IncidentOutcome outcome, const std::string& note) {
    SignRequest request;
    request.title = IncidentPhrase::SignEnd;
    request.purpose = IncidentPhrase::PurposeEnd;
    request.about = {desk_.wordOf(outcome)};
    request.needed = Action::EndIncident;
    request.fresh = true;
    request.then = [this, record, outcome, note](const service::SignIn& person) {
        const Status ended = incidents().end(record, outcome, note, person.signer);
        if (!ended) return desk_.refuse(ended.error());
        desk_.toast(Tone::Warn, desk_.text(IncidentPhrase::EndedToast));
        desk_.finished();
        desk_.go(Screen::Home);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
