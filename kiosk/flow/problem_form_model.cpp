#include "kiosk/flow/problem_form_model.h"

#include <cstdlib>

#include "kiosk/flow/pick_one_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = RecordFormAction::Kind;

namespace {

constexpr char kWhat[] = "what";
constexpr char kSource[] = "source";
constexpr char kOwner[] = "owner";
constexpr char kDue[] = "due";
constexpr std::size_t kMostWords = 80;

}  // namespace

void ProblemFormModel::open(std::optional<ProblemSource> source, RecordId about,
                            std::function<void(ProblemId)> then) {
    const bool same = form_ && form_->about == about && sourceGiven_ == source.has_value() &&
                      (!source || form_->source == *source);
    if (!same) {
        form_ = service::Problems(desk_.context()).open(source.value_or(ProblemSource{}), about);
        sourceGiven_ = source.has_value();
    }
    then_ = std::move(then);
    asked_.clear();
    refresh();
    desk_.go(Screen::ProblemForm);
}

std::string ProblemFormModel::ownerWords() const {
    if (!form_->owner) return {};
    const auto person = service::findPerson(desk_.context().store, *form_->owner, desk_.today());
    return person ? person->name : std::string();
}

std::string ProblemFormModel::dueWords() const {
    return form_->due ? desk_.moment(*form_->due) : std::string();
}

void ProblemFormModel::refresh() {
    view_ = {};
    if (!form_) return;
    const auto field = [&](const char* id, CompanionPhrase name, std::string answer) {
        const Tone tone = answer.empty() ? Tone::Neutral : Tone::Good;
        view_.fields.push_back({id, desk_.text(name), std::move(answer), tone});
    };
    view_.title = form_->what.empty() ? desk_.text(CompanionPhrase::TitleProblemForm) : form_->what;
    if (sourceGiven_) view_.sub = desk_.wordOf(form_->source);
    field(kWhat, CompanionPhrase::FieldWhat, form_->what);
    if (!sourceGiven_)
        field(kSource, CompanionPhrase::FieldSource,
              form_->source == ProblemSource{} ? "" : desk_.wordOf(form_->source));
    field(kOwner, CompanionPhrase::FieldOwner, ownerWords());
    field(kDue, CompanionPhrase::FieldDue, dueWords());
    view_.asked = asked_;
    if (asked_ == kSource) {
        view_.question = desk_.text(CompanionPhrase::AskSource);
        view_.answers = optionsWith(desk_, allProblemSources());
        for (Option& option : view_.answers)
            option.chosen = option.id == std::to_string(static_cast<int>(form_->source));
    }
    if (asked_ == kDue) {
        view_.question = desk_.text(CompanionPhrase::AskDue);
        const service::Problems problems(desk_.context());
        const auto usual = problems.open(form_->source).due;
        std::vector<UtcMs> times{*usual};
        for (const UtcMs at : problems.dueTimes()) times.push_back(at);
        for (const UtcMs at : times)
            view_.answers.push_back(
                {std::to_string(at.value), desk_.moment(at), form_->due == at, Tone::Neutral});
    }
    if (!asked_.empty()) {
        view_.mainCaption = desk_.text(Phrase::GoOn);
        return;
    }
    view_.mainCaption = desk_.text(CompanionPhrase::ProblemRaise);
    const rules::Findings findings = service::Problems(desk_.context()).judge(*form_);
    if (!sourceGiven_ && form_->source == ProblemSource{})
        view_.mainReason = desk_.text(CompanionPhrase::AskSource);
    else if (const auto* block = rules::firstBlock(findings))
        view_.mainReason = desk_.text(block->sentence);
}

void ProblemFormModel::handle(const RecordFormAction& action) {
    if (!form_) return desk_.back();
    switch (action.kind) {
        case Kind::Field:
            return field(action.arg);
        case Kind::Answer:
            return answer(action.arg);
        case Kind::Main:
            if (!asked_.empty()) {
                asked_.clear();
                return refresh();
            }
            refresh();
            if (view_.mainReason.empty()) sign();
            return;
        case Kind::Day:
        case Kind::Key:
            return;
    }
}

void ProblemFormModel::field(const std::string& id) {
    if (id == kWhat) return askWhat();
    if (id == kOwner) return askOwner();
    asked_ = id;
    refresh();
}

void ProblemFormModel::answer(const std::string& id) {
    if (asked_ == kSource) form_->source = static_cast<ProblemSource>(std::atoi(id.c_str()));
    if (asked_ == kDue) form_->due = UtcMs{std::atoll(id.c_str())};
    asked_.clear();
    refresh();
}

void ProblemFormModel::askWhat() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(CompanionPhrase::FieldWhat), desk_.text(CompanionPhrase::WhatHint)};
    };
    request.draft = "problem." + rowId(form_->record);
    request.value = form_->what;
    request.limit = kMostWords;
    request.optional = false;
    request.likely = likelyProblems(desk_);
    request.then = [this](const std::string& words) {
        if (!form_) return;
        form_->what = words;
        refresh();
    };
    desk_.askText(std::move(request));
}

void ProblemFormModel::askOwner() {
    PickWish wish;
    wish.title = [this] { return desk_.text(CompanionPhrase::TitlePickOwner); };
    wish.hint = [this] { return desk_.text(CompanionPhrase::OwnerHint); };
    wish.emptyWords = desk_.text(CompanionPhrase::PickEmpty);
    wish.rows = [this] {
        std::vector<Row> rows;
        for (const service::Person& person : service::listPeople(desk_.context().store, desk_.today())) {
            Row row;
            row.id = rowId(person.id);
            row.title = person.name;
            row.state = desk_.wordOf(person.post);
            row.selected = form_ && form_->owner == person.id;
            rows.push_back(std::move(row));
        }
        return rows;
    };
    wish.then = [this](const std::string& row) {
        if (!form_) return;
        form_->owner = parseRowId<StaffId>(row);
        refresh();
    };
    pick_.open(std::move(wish));
}

void ProblemFormModel::sign() {
    SignRequest request;
    request.title = CompanionPhrase::SignRaiser;
    request.purpose = CompanionPhrase::PurposeRaise;
    request.about = {form_->what};
    request.needed = service::Action::RaiseProblem;
    request.then = [this](const service::SignIn& person) {
        if (!form_) return;
        const service::ProblemForm form = *form_;
        const Status raised = service::Problems(desk_.context()).raise(form, person.signer);
        if (!raised) return desk_.refuse(raised.error());
        form_.reset();
        desk_.offerUndo({desk_.text(CompanionPhrase::ProblemRaised, {form.what}),
                         [this, record = form.record, signer = person.signer](RecordId voiding) {
                             return service::Problems(desk_.context())
                                 .takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
        desk_.finished();
        if (then_) return then_(form.problem);
        desk_.go(Screen::Problems);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
