#include "kiosk/flow/return_model.h"

#include <algorithm>

#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr int kMostDays = 7;
constexpr std::size_t kLongestPaper = 20;

Phrase ruleOf(ExclusionCause cause) {
    switch (cause) {
        case ExclusionCause::Gastro:
            return Phrase::ReturnRuleGastro;
        case ExclusionCause::Fever:
            return Phrase::ReturnRuleFever;
        case ExclusionCause::Skin:
            return Phrase::ReturnRuleSkin;
        case ExclusionCause::Certificate:
            return Phrase::ReturnRuleCertificate;
        case ExclusionCause::Jaundice:
        case ExclusionCause::Disease:
            return Phrase::ReturnRulePaper;
        default:
            return Phrase::ReturnRuleOther;
    }
}

}  // namespace

void ReturnModel::open(StaffId staff, const std::string& name, Post post) {
    const auto exclusion = desk_.check().exclusion(staff);
    const bool goesOn =
        exclusion && exclusion_ && exclusion->check == exclusion_->check && day_ == desk_.today();
    exclusion_ = exclusion;
    name_ = name;
    post_ = post;
    if (!goesOn) {
        day_ = desk_.today();
        daysFree_.reset();
        form_ = {};
        form_.record = desk_.newRecord();
        form_.staff = staff;
    }
    if (!exclusion_) return desk_.toast(Tone::Info, desk_.text(Phrase::NotExcluded, {name}));
    refresh();
    desk_.go(Screen::Return);
}

void ReturnModel::refresh() {
    view_ = {};
    if (!exclusion_) return;
    view_.name = name_;
    view_.post = desk_.wordOf(post_);
    view_.since =
        desk_.text(Phrase::ExcludedSince, {desk_.moment(exclusion_->since), desk_.wordOf(exclusion_->cause)});
    view_.rule = desk_.text(ruleOf(exclusion_->cause), {wholeHours(desk_.context().pack.check.symptomFree)});
    for (const ReturnEvidence evidence :
         {ReturnEvidence::SymptomFree, ReturnEvidence::Diagnosis, ReturnEvidence::LabTest,
          ReturnEvidence::WoundHealed, ReturnEvidence::NewCertificate}) {
        view_.evidence.push_back({std::to_string(static_cast<int>(evidence)), desk_.wordOf(evidence),
                                  form_.evidence == evidence, Tone::Neutral});
    }
    const bool paper =
        form_.evidence == ReturnEvidence::Diagnosis || form_.evidence == ReturnEvidence::LabTest;
    // After vomiting or diarrhoea a paper does not shorten the time, so both are asked, one after the other.
    const bool waits = paper && exclusion_->cause == ExclusionCause::Gastro && !daysFree_;
    view_.asksSymptomFree = form_.evidence == ReturnEvidence::SymptomFree || waits;
    view_.asksPaper = paper && !waits;
    view_.paper = form_.paper;
    // Nobody was well before the day on which the symptoms were found.
    const int most = std::min(kMostDays, desk_.today() - exclusion_->day);
    for (int days = 0; view_.asksSymptomFree && days <= most; ++days) {
        const std::string words = days == 0 ? desk_.text(Phrase::SinceToday)
                                            : desk_.text(Phrase::SinceDaysAgo, {std::to_string(days)});
        view_.symptomFree.push_back({std::to_string(days), words, daysFree_ == days, Tone::Neutral});
    }
    view_.mainCaption = desk_.text(Phrase::LiftExclusion);
    fillReasons();
}

void ReturnModel::fillReasons() {
    if (form_.evidence == ReturnEvidence{}) {
        view_.mainReason = desk_.text(Phrase::ChooseEvidence);
        return;
    }
    const StaffId officer = desk_.person() ? desk_.person()->signer.person : StaffId{};
    for (const rules::Finding& finding : desk_.check().judgeReturn(form_, officer)) {
        if (finding.level != rules::Level::Block) continue;
        const std::string words = desk_.text(finding.sentence);
        if (view_.mainReason.empty())
            view_.mainReason = words;
        else
            view_.blocks.push_back(words);
    }
}

void ReturnModel::handle(const ReturnAction& action) {
    switch (action.kind) {
        case ReturnAction::Kind::Evidence:
            form_.evidence = static_cast<ReturnEvidence>(action.n);
            break;
        case ReturnAction::Kind::SymptomFree:
            daysFree_ = action.n;
            form_.symptomFreeSince = std::max(desk_.now() - hours(24 * action.n), exclusion_->since);
            break;
        case ReturnAction::Kind::Digit:
            if (form_.paper.size() < kLongestPaper) form_.paper += static_cast<char>('0' + action.n);
            break;
        case ReturnAction::Kind::Backspace:
            if (!form_.paper.empty()) form_.paper.pop_back();
            break;
        case ReturnAction::Kind::Lift:
            return lift();
    }
    refresh();
}

void ReturnModel::lift() {
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = Phrase::PurposeReturn;
    request.about = {name_};
    request.needed = service::Action::LiftExclusion;
    request.except = {form_.staff};
    request.fresh = true;
    request.then = [this](const service::SignIn& officer) {
        const Status done = desk_.check().liftExclusion(form_, officer.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.toast(Tone::Good, desk_.text(Phrase::Lifted, {name_}));
        desk_.finished();
        desk_.go(Screen::Sheet);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
