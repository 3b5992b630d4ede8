// The view of CheckModel: answers and judgement into ready words.
#include <algorithm>

#include "kiosk/flow/check_model.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

namespace {

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : "、") + word;
    return text;
}

template <class T>
bool contains(const std::vector<T>& list, T value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool looked(const std::optional<Look>& look) {
    return look && look->hands != Hands{};
}

Option option(int id, std::string text, bool chosen, Tone tone = Tone::Neutral) {
    return {std::to_string(id), std::move(text), chosen, tone};
}

}  // namespace

std::vector<Outcome> CheckModel::stricterThan(Outcome computed) {
    if (computed == Outcome::Retest) return {Outcome::Suspended};
    std::vector<Outcome> stricter;
    for (const Outcome choice : {Outcome::Reassigned, Outcome::Suspended})
        if (choice > computed) stricter.push_back(choice);
    return stricter;
}

void CheckModel::refresh() {
    Draft* draft = current();
    view_ = {};
    if (draft == nullptr) return;
    const rules::CheckJudgement judgement = judge(*draft);
    // A choice that the answers have overtaken since would only bar the way.
    std::optional<Outcome>& chosen = draft->form.stricter;
    if (chosen && judgement.computed && !contains(stricterThan(*judgement.computed), *chosen)) chosen.reset();
    view_.name = draft->name;
    view_.post = desk_.wordOf(draft->post);
    view_.certificate =
        certificateWords(desk_, judgement.certificate.state, judgement.certificate.daysLeft, draft->post);
    view_.certificateTone = certificateTone(judgement.certificate.state, draft->post);
    view_.step = draft->step;
    view_.retest = draft->retestFrom.has_value();
    if (view_.retest) {
        view_.notice = desk_.text(Phrase::RetestNotice);
        view_.noticeTone = Tone::Warn;
    }
    for (const Draft& other : drafts_) {
        UnderWay way{rowId(other.form.staff), other.name, "", Tone::Neutral, other.form.staff == shown_};
        const DurationMs left = other.retestFrom ? *other.retestFrom - desk_.now() : DurationMs{0};
        way.state =
            left.value > 0 ? desk_.text(Phrase::RetestIn, {countdown(left)}) : desk_.text(Phrase::UnderWay);
        way.tone = other.retestFrom ? Tone::Warn : Tone::Info;
        view_.underWay.push_back(std::move(way));
    }
    fillQuestions(*draft);
    fillTemperature(*draft, judgement);
    fillVerdict(*draft, judgement);
    fillRail(*draft, judgement);
    fillMain(*draft, judgement);
}

void CheckModel::fillQuestions(const Draft& draft) {
    const auto& form = draft.form;
    for (const Symptom symptom : allSymptoms()) {
        const bool chosen = form.declaration && contains(form.declaration->symptoms, symptom);
        view_.symptoms.push_back(option(static_cast<int>(symptom), desk_.wordOf(symptom), chosen,
                                        chosen ? Tone::Warn : Tone::Neutral));
    }
    view_.symptomsNone = form.declaration && form.declaration->symptoms.empty();
    view_.familyGastro = draft.familyGastro;

    view_.lookFine = form.look && form.look->abnormal.empty() && form.look->hands == Hands::Fine;
    for (const LookFinding finding : {LookFinding::Face, LookFinding::Eyes, LookFinding::Throat,
                                      LookFinding::Skin, LookFinding::Spirit}) {
        const bool chosen = form.look && contains(form.look->abnormal, finding);
        view_.lookFindings.push_back(option(static_cast<int>(finding), desk_.wordOf(finding), chosen,
                                            chosen ? Tone::Warn : Tone::Neutral));
    }
    for (const Hands hands :
         {Hands::Fine, Hands::WoundCovered, Hands::WoundOpen, Hands::Pus, Hands::Rash, Hands::Burn}) {
        const bool chosen = form.look && form.look->hands == hands;
        const Tone tone = hands == Hands::Fine ? Tone::Good : Tone::Warn;
        view_.hands.push_back(
            option(static_cast<int>(hands), desk_.wordOf(hands), chosen, chosen ? tone : Tone::Neutral));
    }
    for (const HygieneItem item : allHygieneItems()) {
        const auto hit = std::find_if(form.hygiene.begin(), form.hygiene.end(),
                                      [&](const HygieneAnswer& a) { return a.item == item; });
        Option line = option(static_cast<int>(item), desk_.wordOf(item), hit != form.hygiene.end());
        std::string state = desk_.text(Phrase::HygieneOpen);
        if (hit != form.hygiene.end()) {
            state = desk_.wordOf(hit->state);
            line.tone = hit->state == HygieneState::Ok               ? Tone::Good
                        : hit->state == HygieneState::FixedOnTheSpot ? Tone::Warn
                                                                     : Tone::Stop;
        }
        view_.hygiene.push_back(std::move(line));
        view_.hygieneStates.push_back(std::move(state));
    }
}

void CheckModel::fillTemperature(const Draft& draft, const rules::CheckJudgement& judgement) {
    const auto& limits = desk_.context().pack.check;
    if (draft.form.temperature) {
        view_.temperature = formatNumber(draft.form.temperature->value);
        view_.temperatureTyped = draft.form.temperature->method == ReadingMethod::Typed;
        view_.temperatureTone = draft.form.temperature->value >= limits.fever ? Tone::Stop : Tone::Good;
    } else if (draft.whole) {
        view_.temperature = std::to_string(*draft.whole) + ".";
    }
    view_.tenthsOpen = draft.whole.has_value();
    view_.temperatureLimits = desk_.text(Phrase::FeverLimit, {format(limits.fever)});
    for (const rules::Finding& finding : judgement.findings) {
        const bool ofTemperature = finding.rule == "check.implausible" || finding.rule == "check.remeasure" ||
                                   finding.rule == "check.retest-too-early";
        if (!ofTemperature) continue;
        view_.temperatureNote = desk_.text(finding.sentence);
        view_.temperatureTone = toneOf(finding.level);
    }
    for (int whole = 35; whole <= 40; ++whole) {
        view_.wholes.push_back(option(whole, std::to_string(whole), draft.whole == whole));
    }
    for (const TemperatureSite site :
         {TemperatureSite::Forehead, TemperatureSite::Wrist, TemperatureSite::Ear, TemperatureSite::Axilla}) {
        view_.sites.push_back(option(static_cast<int>(site), desk_.wordOf(site), draft.site == site));
    }
    if (draft.retestFrom) {
        const DurationMs left = *draft.retestFrom - desk_.now();
        if (left.value > 0) {
            view_.retestWait = countdown(left);
            view_.retestFraction =
                1.0F - static_cast<float>(left.value) / static_cast<float>(limits.retestAfter.value);
        }
    }
}

void CheckModel::fillVerdict(const Draft& draft, const rules::CheckJudgement& judgement) {
    view_.complete = judgement.complete;
    for (const rules::Finding& finding : judgement.findings) {
        if (finding.level != rules::Level::Flag && finding.rule != "check.incomplete") {
            view_.reasons.push_back(desk_.text(finding.sentence));
        }
    }
    for (const rules::Finding& finding : judgement.certificate.findings) {
        if (!rules::has(judgement.findings, finding.rule))
            view_.reasons.push_back(desk_.text(finding.sentence));
    }
    if (!judgement.computed) return;
    const Outcome outcome = draft.form.stricter.value_or(*judgement.computed);
    view_.verdict = desk_.wordOf(outcome);
    view_.verdictTone = toneOf(outcome);
    for (const Outcome choice : stricterThan(*judgement.computed)) {
        view_.stricter.push_back(option(static_cast<int>(choice), desk_.wordOf(choice),
                                        draft.form.stricter == choice, toneOf(choice)));
    }
    if (outcome == Outcome::Reassigned || outcome == Outcome::Suspended) {
        for (const CheckAction action :
             {CheckAction::LeavePost, CheckAction::SeeDoctor, CheckAction::Reassign,
              CheckAction::DisinfectStation, CheckAction::TellPrincipal}) {
            view_.actions.push_back(option(static_cast<int>(action), desk_.wordOf(action),
                                           contains(draft.form.actions, action),
                                           contains(judgement.actions, action) ? Tone::Info : Tone::Neutral));
        }
    }
}

void CheckModel::fillRail(const Draft& draft, const rules::CheckJudgement& judgement) {
    const auto& form = draft.form;
    std::vector<std::string> words;
    CheckStepView ask{CheckStep::Ask, desk_.text(Phrase::StepAsk), "", Tone::Neutral};
    if (form.declaration) {
        for (const Symptom symptom : form.declaration->symptoms) words.push_back(desk_.wordOf(symptom));
        ask.answer = words.empty() ? desk_.text(Phrase::NoSymptoms) : join(words);
        ask.tone = words.empty() ? Tone::Good : Tone::Warn;
    }
    CheckStepView look{CheckStep::Look, desk_.text(Phrase::StepLook), "", Tone::Neutral};
    if (looked(form.look)) {
        words.clear();
        for (const LookFinding finding : form.look->abnormal) words.push_back(desk_.wordOf(finding));
        if (form.look->hands != Hands::Fine) words.push_back(desk_.wordOf(form.look->hands));
        look.answer = words.empty() ? desk_.text(Phrase::LookFine) : join(words);
        look.tone = words.empty() ? Tone::Good : Tone::Warn;
    }
    CheckStepView touch{CheckStep::Temperature, desk_.text(Phrase::StepTouch), "", Tone::Neutral};
    if (form.temperature) {
        touch.answer = format(form.temperature->value);
        touch.tone = view_.temperatureTone;
    }
    CheckStepView hygiene{CheckStep::Hygiene, desk_.text(Phrase::StepHygiene), "", Tone::Neutral};
    int fixed = 0;
    int refused = 0;
    for (const HygieneAnswer& answer : form.hygiene) {
        fixed += answer.state == HygieneState::FixedOnTheSpot ? 1 : 0;
        refused += answer.state == HygieneState::Refused ? 1 : 0;
    }
    if (form.hygiene.size() == allHygieneItems().size() || fixed + refused > 0) {
        hygiene.answer = refused > 0 ? desk_.text(Phrase::HygieneRefused, {std::to_string(refused)})
                         : fixed > 0 ? desk_.text(Phrase::HygieneFixed, {std::to_string(fixed)})
                                     : desk_.text(Phrase::HygieneFine);
        hygiene.tone = refused > 0 ? Tone::Stop : fixed > 0 ? Tone::Warn : Tone::Good;
    }
    view_.rail = {ask, look, touch, hygiene};
    if (judgement.complete)
        view_.rail.push_back(
            {CheckStep::Verdict, desk_.text(Phrase::StepVerdict), view_.verdict, view_.verdictTone});
}

void CheckModel::fillMain(const Draft& draft, const rules::CheckJudgement& judgement) {
    const auto& form = draft.form;
    switch (draft.step) {
        case CheckStep::Ask:
        case CheckStep::Look:
        case CheckStep::Temperature: {
            const bool open = draft.step == CheckStep::Ask    ? !form.declaration
                              : draft.step == CheckStep::Look ? !looked(form.look)
                                                              : !form.temperature;
            view_.mainCaption = desk_.text(Phrase::Next);
            if (open) view_.mainReason = desk_.text(Phrase::AnswerFirst);
            view_.mainTone = Tone::Info;
            return;
        }
        case CheckStep::Hygiene: {
            const auto left = allHygieneItems().size() - form.hygiene.size();
            // The result comes next when an earlier answer keeps the person from work.
            const bool clean =
                std::all_of(view_.rail.begin(), view_.rail.end(), [](const CheckStepView& line) {
                    return line.step == CheckStep::Hygiene || line.tone == Tone::Good;
                });
            view_.mainCaption = left == 0 ? desk_.text(Phrase::Next)
                                          : desk_.text(clean ? Phrase::RestFine : Phrase::RestFineNext,
                                                       {std::to_string(left)});
            return;
        }
        case CheckStep::Verdict:
            break;
    }
    const rules::Finding* block = rules::firstBlock(judgement.findings);
    view_.mainTone = view_.verdictTone;
    view_.mainCaption = desk_.text(Phrase::SaveOutcome, {view_.verdict});
    if (block != nullptr) {
        view_.mainReason = desk_.text(block->sentence);
    } else if (!judgement.complete || !judgement.computed) {
        view_.mainReason = desk_.text(Phrase::AnswerFirst);
    } else {
        const Outcome outcome = form.stricter.value_or(*judgement.computed);
        if (const auto refused = rules::judgeOutcome(*judgement.computed, outcome, form.actions))
            view_.mainReason = desk_.text(refused->sentence);
    }
}

}  // namespace kiosk
