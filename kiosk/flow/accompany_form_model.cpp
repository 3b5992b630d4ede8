#include "kiosk/flow/accompany_form_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/accompany_facts.h"
#include "kiosk/flow/incident_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = AccompanyFormAction::Kind;
using service::Accompanying;

namespace {

constexpr std::size_t kMostWords = 80;
constexpr int kMinutesBefore = 90;  // who opens the form so long before the meal is there for it

// What stands in the record is Chinese.
std::string inChinese(CompanionPhrase phrase) {
    return kiosk::phrase(phrase, Language::Chinese);
}

}  // namespace

bool AccompanyFormModel::isBegun(Date day, Meal meal) const {
    const auto hit = begun_.find({day, meal});
    return hit != begun_.end() && !hit->second.form.preChecks.empty();
}

std::optional<service::Serving> AccompanyFormModel::serving() const {
    return service::servingOf(desk_.context(), day(), meal());
}

std::string AccompanyFormModel::title() const {
    if (draft_ == nullptr) return {};
    return desk_.text(isGuest() ? CompanionPhrase::TitleGuestForm : CompanionPhrase::TitleAccompanyForm,
                      {desk_.wordOf(meal())});
}

void AccompanyFormModel::open(Date day, Meal meal) {
    const Date yesterday = desk_.today() - 1;
    std::erase_if(begun_, [&](const auto& each) { return each.first.first < yesterday; });
    const auto hit = begun_.find({day, meal});
    if (hit != begun_.end()) {
        draft_ = &hit->second;
        single_.reset();
        step_ = AccompanyStep::Before;
        advance();
        refresh();
        return desk_.go(Screen::AccompanyForm);
    }
    Draft draft;
    draft.form = Accompanying(desk_.context()).open(day, meal);
    draft.form.place = inChinese(CompanionPhrase::PlaceHall);
    const auto serving = service::servingOf(desk_.context(), day, meal);
    const UtcMs now = desk_.now();
    if (serving && now <= serving->begins && now >= serving->begins - minutes(kMinutesBefore))
        draft.form.arrivedAt = now;
    else
        draft.asksArrival = true;
    draft_ = &begun_.emplace(Key{day, meal}, std::move(draft)).first->second;
    single_.reset();
    step_ = AccompanyStep::Before;
    refresh();
    desk_.go(Screen::AccompanyForm);
}

void AccompanyFormModel::begin(Draft draft) {
    single_ = std::move(draft);
    draft_ = &*single_;
    step_ = isGuest() ? AccompanyStep::Taste : AccompanyStep::Before;
    refresh();
    desk_.go(Screen::AccompanyForm);
}

void AccompanyFormModel::openCorrection(RecordId record) {
    auto form = Accompanying(desk_.context()).openCorrection(record);
    if (!form) return desk_.refuse(form.error());
    Draft draft;
    draft.form = std::move(*form);
    draft.asksArrival = draft.asksEaten = true;
    draft.wrote = draft.form.voices;
    begin(std::move(draft));
}

void AccompanyFormModel::openGuest(const service::GuestPass& pass, Meal meal) {
    Draft draft;
    draft.guest = Accompanying(desk_.context()).openGuest(pass, meal);
    draft.pass = pass;
    draft.form.day = pass.day;
    draft.form.meal = meal;
    begin(std::move(draft));
}

// Whoever grades while the meal is served eats now.
void AccompanyFormModel::takeEatenTime() {
    service::AccompanyForm& form = draft_->form;
    if (isGuest() || form.corrects || form.eatenAt) return;
    const auto serving = this->serving();
    const UtcMs now = desk_.now();
    if (serving && now >= serving->begins && now <= serving->ends)
        form.eatenAt = now;
    else
        draft_->asksEaten = true;
}

bool AccompanyFormModel::isDone(AccompanyStep step) const {
    const service::AccompanyForm& form = draft_->form;
    switch (step) {
        case AccompanyStep::Before:
            return isGuest() || form.preChecks.size() == allPreChecks().size();
        case AccompanyStep::Taste:
            return form.ratings.size() == allAspects().size();
        case AccompanyStep::Voices:
            return form.adverse.has_value();
        case AccompanyStep::Sign:
            return false;
    }
    return false;
}

// On to the first step that is open, from the one that is shown.
void AccompanyFormModel::advance() {
    while (step_ != AccompanyStep::Sign && isDone(step_))
        step_ = static_cast<AccompanyStep>(static_cast<int>(step_) + 1);
}

void AccompanyFormModel::settleVoices() {
    std::string words;
    for (const std::string& each : draft_->voices) words += (words.empty() ? "" : "，") + each;
    if (!draft_->wrote.empty()) words += (words.empty() ? "" : "，") + draft_->wrote;
    draft_->form.voices = words;
}

void AccompanyFormModel::refresh() {
    view_ = {};
    if (draft_ == nullptr) return;
    facts_ = Accompanying(desk_.context()).facts(day(), meal());
    view_.about = formatDayMonth(day()) + " " + desk_.wordOf(meal());
    std::vector<std::string> dishes;
    for (const service::MealLines& lines : desk_.samples().day(day()))
        if (lines.meal == meal())
            for (const service::DishLine& dish : lines.dishes) dishes.push_back(dish.name);
    if (!dishes.empty()) view_.about += " · " + someOf(dishes, desk_.language());
    view_.step = step_;
    fillRail();
    fillChecks();
    fillGrades();
    fillVoices();
    fillLines();
    fillMain();
}

void AccompanyFormModel::handle(const AccompanyFormAction& action) {
    if (draft_ == nullptr) return desk_.back();
    switch (action.kind) {
        case Kind::GoTo:
            step_ = static_cast<AccompanyStep>(std::atoi(action.arg.c_str()));
            if (isGuest() && step_ == AccompanyStep::Before) step_ = AccompanyStep::Taste;
            return refresh();
        case Kind::Good:
            return check(action.arg, true);
        case Kind::Bad:
            return check(action.arg, false);
        case Kind::Grade:
            return grade(action.arg);
        case Kind::Voice:
            return voice(action.arg);
        case Kind::OtherVoices:
            return askOtherVoices();
        case Kind::Adverse:
            return answerAdverse(action.arg);
        case Kind::Problem:
            return askProblem();
        case Kind::Line:
            return line(action.arg);
        case Kind::Main:
            return main();
    }
}

void AccompanyFormModel::check(const std::string& id, bool good) {
    const auto item = static_cast<PreCheck>(std::atoi(id.c_str()));
    auto& answers = draft_->form.preChecks;
    const bool complete = isDone(AccompanyStep::Before);
    std::erase_if(answers, [&](const PreCheckAnswer& answer) { return answer.item == item; });
    // What was shown beside the answer is kept with it.
    answers.push_back({item, good, factOf(facts_, item, Language::Chinese).words});
    std::sort(answers.begin(), answers.end(),
              [](const PreCheckAnswer& a, const PreCheckAnswer& b) { return a.item < b.item; });
    // Who changes an answer stays to see it.
    if (!complete) advance();
    refresh();
}

void AccompanyFormModel::grade(const std::string& arg) {
    const auto dot = arg.find('.');
    if (dot == std::string::npos) return;
    const auto aspect = static_cast<Aspect>(std::atoi(arg.c_str()));
    const auto given = static_cast<Grade>(std::atoi(arg.c_str() + dot + 1));
    auto& ratings = draft_->form.ratings;
    const bool complete = isDone(AccompanyStep::Taste);
    std::erase_if(ratings, [&](const Rating& rating) { return rating.aspect == aspect; });
    ratings.push_back({aspect, given});
    std::sort(ratings.begin(), ratings.end(),
              [](const Rating& a, const Rating& b) { return a.aspect < b.aspect; });
    if (!complete && isDone(AccompanyStep::Taste)) {
        takeEatenTime();
        advance();
    }
    refresh();
}

void AccompanyFormModel::voice(const std::string& id) {
    const std::string words = inChinese(static_cast<CompanionPhrase>(std::atoi(id.c_str())));
    auto& voices = draft_->voices;
    if (std::erase(voices, words) == 0) voices.push_back(words);
    settleVoices();
    refresh();
}

void AccompanyFormModel::askOtherVoices() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(CompanionPhrase::VoicesTitle), desk_.text(CompanionPhrase::VoicesHint)};
    };
    request.draft = "voices." + rowId(isGuest() ? draft_->guest->record : draft_->form.record);
    request.value = draft_->wrote;
    request.limit = kMostWords;
    request.then = [this](const std::string& words) {
        if (draft_ == nullptr) return;
        draft_->wrote = words;
        settleVoices();
        refresh();
    };
    desk_.askText(std::move(request));
}

void AccompanyFormModel::answerAdverse(const std::string& id) {
    using enum CompanionPhrase;
    if (id == "0") {
        const bool first = !draft_->form.adverse;
        draft_->form.adverse = "";
        if (first) advance();
        return refresh();
    }
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(CompanionPhrase::AdverseTitle), desk_.text(CompanionPhrase::AdverseHint)};
    };
    request.draft = "adverse." + rowId(isGuest() ? draft_->guest->record : draft_->form.record);
    request.value = draft_->form.adverse.value_or("");
    request.limit = kMostWords;
    request.optional = false;
    request.likely = likelyWords(
        desk_, {AdverseOne, AdverseSome, AdverseVomit, AdverseBelly, AdverseDiarrhoea, AdverseRash});
    request.then = [this](const std::string& words) {
        if (draft_ == nullptr || words.empty()) return;
        draft_->form.adverse = words;
        onAdverse();
        refresh();
    };
    desk_.askText(std::move(request));
}

void AccompanyFormModel::onAdverse() {
    desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::AccompanyAdverse}));
    // A guest cannot sign for an incident; whoever let her in sees the notice at home.
    if (isGuest()) return;
    if (incident_->isUnderWay()) return incident_->open();
    static constexpr std::string_view kStart = "start";
    Question question;
    question.words =
        asking([this] { return desk_.text(CompanionPhrase::AdverseNowTitle); },
               [this] { return desk_.text(CompanionPhrase::AdverseNowBody); },
               [this] {
                   return std::vector<Option>{
                       {std::string(kStart), desk_.text(CompanionPhrase::AdverseStart), false, Tone::Stop},
                       {"later", desk_.text(CompanionPhrase::AdverseLater), false, Tone::Neutral}};
               },
               [this] { return desk_.text(CompanionPhrase::AdverseGoOn); });
    question.then = [this](const std::string& option) {
        if (option == kStart) incident_->open();
    };
    desk_.ask(std::move(question));
}

void AccompanyFormModel::askProblem() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(CompanionPhrase::FieldWhat), desk_.text(CompanionPhrase::WhatHint)};
    };
    request.draft = "problem-of." + rowId(draft_->form.record);
    request.value = draft_->form.problem ? draft_->form.problem->what : "";
    request.limit = kMostWords;
    request.likely = likelyProblems(desk_);
    request.then = [this](const std::string& words) {
        if (draft_ == nullptr) return;
        auto& problem = draft_->form.problem;
        if (words.empty()) {
            problem.reset();
        } else {
            if (!problem) problem = service::Problems(desk_.context()).open(ProblemSource::AccompanyingMeal);
            problem->what = words;
        }
        refresh();
    };
    desk_.askText(std::move(request));
}

void AccompanyFormModel::main() {
    refresh();
    if (!view_.mainReason.empty()) return;
    if (step_ == AccompanyStep::Voices) {
        step_ = static_cast<AccompanyStep>(static_cast<int>(step_) + 1);
        return refresh();
    }
    if (isGuest()) return saveGuest();
    sign();
}

}  // namespace kiosk
