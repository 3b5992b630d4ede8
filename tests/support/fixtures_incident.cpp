// A suspected food-safety incident: at its start, in the middle, past the time to report; and who is ill.
#include "kiosk/text/incident_phrases.h"
#include "kiosk/text/words_incident.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

using canteen::IllnessSign;
using canteen::IncidentStep;

std::string said(const Words& w, AnyPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

template <class Enum>
std::string wordOf(const Words& w, Enum value) {
    return std::string(word(value, w.language()));
}

IncidentView begun(const Words& w) {
    IncidentView view;
    view.clockLabel = said(w, IncidentPhrase::ClockLeft);
    view.clock = "1:58:41";
    view.clockNote = said(w, IncidentPhrase::ClockLimit, {"15:20"});
    view.clockShare = 0.98F;
    for (const IncidentStep step : canteen::allIncidentSteps()) {
        Row row;
        row.id = std::to_string(static_cast<int>(step));
        row.tone = Tone::Warn;
        row.state = said(w, IncidentPhrase::StepOpen);
        row.title = wordOf(w, step);
        view.steps.push_back(std::move(row));
    }
    view.facts = {
        {said(w, IncidentPhrase::FactSamples), said(w, IncidentPhrase::CountSamples, {"43"}), Tone::Stop},
        {said(w, IncidentPhrase::FactLots), said(w, IncidentPhrase::CountLots, {"27"}), Tone::Stop},
        {said(w, IncidentPhrase::FactStarted), w("13:20 · 张桂英", "13:20 · Zhang Guiying"), Tone::Neutral},
        {said(w, IncidentPhrase::FactSince), "11-17 13:20", Tone::Neutral}};
    view.patientsCaption = said(w, IncidentPhrase::Patients);
    view.traceCaption = said(w, IncidentPhrase::TraceMeals);
    view.papersCaption = said(w, IncidentPhrase::Papers);
    view.endCaption = said(w, IncidentPhrase::End);
    return view;
}

IncidentView running(const Words& w) {
    IncidentView view = begun(w);
    view.clock = "0:42:10";
    view.clockShare = 0.35F;
    const char* times[] = {"13:24", "13:21", "13:41", "13:52"};
    for (int i = 0; i < 4; ++i) {
        Row& row = view.steps[static_cast<std::size_t>(i)];
        row.tone = Tone::Good;
        row.state = said(w, IncidentPhrase::StepDone, {times[i]});
        row.sub = w("王建国", "Wang Jianguo");
        if (i > 1)
            row.sub +=
                " · " + wordOf(w, canteen::ReportWay::Phone) + " · " + said(w, IncidentPhrase::NoteDuty);
    }
    view.facts.insert(
        view.facts.begin() + 3,
        {{w("三年级2班", "Class 3-2"), said(w, IncidentPhrase::CountIll, {"5"}), Tone::Neutral},
         {w("五年级1班", "Class 5-1"), said(w, IncidentPhrase::CountIll, {"2"}), Tone::Neutral}});
    view.patientsCaption = said(w, IncidentPhrase::PatientsCount, {"7"});
    return view;
}

PickView patients(const Words& w) {
    PickView view;
    view.title = said(w, IncidentPhrase::Patients);
    view.hint = said(w, IncidentPhrase::PatientsHint);
    view.sentences = true;
    view.emptyWords = said(w, IncidentPhrase::PatientsNone);
    view.extras = {{"add", said(w, IncidentPhrase::AddPatient), false, Tone::Neutral}};
    for (int i = 1; i <= 6; ++i) {
        Row row;
        row.id = "patient." + std::to_string(i);
        row.tone = Tone::Info;
        row.state = i % 3 == 0 ? w("五年级1班", "Class 5-1") : w("三年级2班", "Class 3-2");
        row.title = said(w, IncidentPhrase::PatientNumber, {std::to_string(i)});
        if (i % 2 == 0) row.title += w(" · 14 号", " · seat 14");
        row.sub = wordOf(w, IllnessSign::Vomiting) + w("、", ", ") + wordOf(w, IllnessSign::AbdominalPain);
        row.right = "12:" + std::to_string(10 + 7 * i);
        view.rows.push_back(std::move(row));
    }
    return view;
}

RecordFormView form(const Words& w) {
    RecordFormView view;
    view.title = said(w, IncidentPhrase::NewPatient);
    view.sub = said(w, IncidentPhrase::NewPatientSub);
    view.fields = {{"class", said(w, IncidentPhrase::FieldClass), w("三年级2班", "Class 3-2"), Tone::Good},
                   {"onset", said(w, IncidentPhrase::FieldOnset), "12:40", Tone::Good},
                   {"signs", said(w, IncidentPhrase::FieldSigns), "", Tone::Neutral},
                   {"label", said(w, IncidentPhrase::FieldLabel), "", Tone::Neutral}};
    view.mainCaption = said(w, Phrase::FormNext, {said(w, IncidentPhrase::FieldSigns)});
    return view;
}

RecordFormView asking(const Words& w, const char* field) {
    RecordFormView view = form(w);
    view.asked = field;
    view.mainCaption = said(w, Phrase::FormBack);
    if (view.asked == "class") {
        view.question = said(w, IncidentPhrase::AskClass);
        for (int i = 1; i <= 8; ++i)
            view.answers.push_back({std::to_string(i), w("三年级", "3-") + std::to_string(i) + w("班", ""),
                                    i == 2, Tone::Neutral});
        view.answers.push_back({"grade.", said(w, IncidentPhrase::OtherGrade), false, Tone::Neutral});
    } else if (view.asked == "onset") {
        view.question = said(w, IncidentPhrase::FieldOnset);
        view.hint = said(w, IncidentPhrase::AskOnset);
        view.typesNumber = true;
        view.typed = "12:4";
        view.unit = said(w, IncidentPhrase::OnsetUnit);
        const IncidentPhrase days[] = {IncidentPhrase::OnsetToday, IncidentPhrase::OnsetYesterday,
                                       IncidentPhrase::OnsetBefore};
        for (int i = 0; i < 3; ++i)
            view.answers.push_back({std::to_string(i), said(w, days[i]), i == 0, Tone::Neutral});
    } else {
        view.question = said(w, IncidentPhrase::AskSigns);
        for (const IllnessSign sign : canteen::allIllnessSigns())
            view.answers.push_back({std::to_string(static_cast<int>(sign)), wordOf(w, sign),
                                    sign == IllnessSign::Vomiting, Tone::Neutral});
    }
    return view;
}

}  // namespace

std::vector<Fixture> incidentFixtures(const Words& w) {
    const std::string person = w("王建国", "Wang Jianguo");
    AppView app = header(w, Screen::Incident, said(w, IncidentPhrase::Title), person);
    app.banner = said(w, IncidentPhrase::Banner);
    app.bannerTone = Tone::Stop;
    app.lamps.insert(app.lamps.begin(), {"lamp.incident", said(w, IncidentPhrase::LampStop), Tone::Stop});
    AppView listApp = app;
    listApp.screen = Screen::Patients;
    listApp.title = said(w, IncidentPhrase::Patients);
    AppView formApp = listApp;
    formApp.screen = Screen::PatientForm;
    IncidentView late = running(w);
    late.clock = "0:12:05";
    late.clockLabel = said(w, IncidentPhrase::ClockOver);
    late.clockTone = Tone::Stop;
    late.clockShare = 0;
    late.steps[4].tone = Tone::Stop;
    IncidentView told = running(w);
    told.clock.clear();
    told.clockLabel = said(w, IncidentPhrase::ClockDone);
    told.clockTone = Tone::Good;
    for (Row& row : told.steps) row.tone = Tone::Good;
    PickView nobody = patients(w);
    nobody.rows.clear();
    PickView locked = nobody;
    locked.extras.clear();
    locked.emptyWords = said(w, IncidentPhrase::PatientsLocked);
    return {{"incident-begun", app, begun(w)},
            {"incident-running", app, running(w)},
            {"incident-late", app, late},
            {"incident-told", app, told},
            {"patients", listApp, patients(w)},
            {"patients-none", listApp, nobody},
            {"patients-locked", listApp, locked},
            {"patient-form", formApp, form(w)},
            {"patient-class", formApp, asking(w, "class")},
            {"patient-onset", formApp, asking(w, "onset")},
            {"patient-signs", formApp, asking(w, "signs")}};
}

}  // namespace kiosk::fixtures
