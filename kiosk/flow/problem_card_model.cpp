#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/problems_model.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using store::ProblemStepKind;
using store::ProblemStepRow;

namespace {

constexpr char kAnswer[] = "answer";
constexpr char kVoid[] = "void";
constexpr char kUndo[] = "undo";
constexpr std::size_t kMostWords = 80;

CompanionPhrase wordOf(ProblemStepKind kind) {
    switch (kind) {
        case ProblemStepKind::DoneInPart:
            return CompanionPhrase::StepDoneInPart;
        case ProblemStepKind::Done:
            return CompanionPhrase::StepDone;
        case ProblemStepKind::Good:
            return CompanionPhrase::StepGood;
        case ProblemStepKind::OpenAgain:
            return CompanionPhrase::StepOpenAgain;
    }
    return CompanionPhrase::StepDone;
}

Tone toneOf(const ProblemStepRow& step) {
    if (!step.standing) return Tone::Neutral;
    switch (step.kind) {
        case ProblemStepKind::Good:
            return Tone::Good;
        case ProblemStepKind::OpenAgain:
            return Tone::Stop;
        default:
            return Tone::Info;
    }
}

}  // namespace

void ProblemCardModel::open(ProblemId problem) {
    problem_ = problem;
    turned_ = false;
    refresh();
    if (!card_) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    desk_.go(Screen::Problem);
}

const ProblemStepRow* ProblemCardModel::lastStep() const {
    for (auto step = card_->steps.rbegin(); step != card_->steps.rend(); ++step)
        if (step->standing) return &*step;
    return nullptr;
}

void ProblemCardModel::refresh() {
    card_ = service::Problems(desk_.context()).find(problem_);
    view_ = {};
    if (!card_) return;
    const auto& row = card_->line.row;
    view_.id = "problem";
    view_.title = row.what;
    view_.state = problemStateWord(desk_, card_->line);
    view_.stateTone = problemTone(card_->line);
    view_.factsTitle = desk_.text(CompanionPhrase::ProblemFacts);
    view_.historyTitle = desk_.text(CompanionPhrase::ProblemHistory);
    view_.emptyWords = desk_.text(CompanionPhrase::ProblemUntouched);
    view_.turned = turned_;
    fillFacts();
    fillSteps();
    if (!desk_.mayChange()) return;
    if (row.state == ProblemState::Open) {
        view_.mainCaption = desk_.text(CompanionPhrase::ProblemFollowUp);
        view_.others.push_back({kAnswer, desk_.text(CompanionPhrase::ProblemAnswer), false, Tone::Neutral});
    }
    if (row.state == ProblemState::FollowedUp)
        view_.mainCaption = desk_.text(CompanionPhrase::ProblemRecheck);
    if (row.state == ProblemState::TakenBack) return;
    if (lastStep() != nullptr)
        view_.others.push_back({kUndo, desk_.text(CompanionPhrase::ProblemUndoStep), false, Tone::Stop});
    else
        view_.others.push_back({kVoid, desk_.text(CompanionPhrase::ProblemVoid), false, Tone::Stop});
}

void ProblemCardModel::fillFacts() {
    const service::ProblemLine& line = card_->line;
    const auto fact = [&](CompanionPhrase name, std::string value, Tone tone = Tone::Neutral) {
        view_.facts.push_back({desk_.text(name), std::move(value), tone});
    };
    fact(CompanionPhrase::FactSource, desk_.wordOf(line.row.source));
    fact(CompanionPhrase::FactOwner, line.row.ownerName);
    fact(CompanionPhrase::FactDue, desk_.moment(line.row.due), line.overdue ? Tone::Stop : Tone::Neutral);
    if (line.row.state == ProblemState::Open && !line.row.answered && line.overdueFrom)
        fact(CompanionPhrase::FactAnswerBy, desk_.moment(*line.overdueFrom),
             line.overdue ? Tone::Stop : Tone::Neutral);
    fact(CompanionPhrase::FactRaised,
         line.row.raiserName.empty() ? desk_.moment(line.row.raisedAt)
                                     : desk_.text(CompanionPhrase::FactRaisedWords,
                                                  {desk_.moment(line.row.raisedAt), line.row.raiserName}));
}

void ProblemCardModel::fillSteps() {
    for (const ProblemStepRow& step : card_->steps) {
        Row row;
        row.id = rowId(step.record);
        row.tone = toneOf(step);
        row.state = desk_.text(wordOf(step.kind));
        row.title = step.words.empty() ? desk_.text(CompanionPhrase::StepNoWords) : step.words;
        row.sub = step.name + " · " + desk_.moment(step.at);
        row.struck = !step.standing;
        view_.history.push_back(std::move(row));
    }
}

void ProblemCardModel::handle(const RecordCardAction& action) {
    if (!card_) return desk_.back();
    const auto& row = card_->line.row;
    switch (action.kind) {
        case RecordCardAction::Kind::Main:
            if (row.state == ProblemState::Open) return followUp(true);
            if (row.state == ProblemState::FollowedUp) return recheck();
            return;
        case RecordCardAction::Kind::Other:
            if (action.arg == kAnswer) return followUp(false);
            if (action.arg == kUndo && lastStep() != nullptr)
                return takeBack(lastStep()->record, desk_.text(wordOf(lastStep()->kind)));
            return takeBack(row.record, row.what);
        case RecordCardAction::Kind::Turn:
            turned_ = !turned_;
            return refresh();
        case RecordCardAction::Kind::Row:
            return;
    }
}

void ProblemCardModel::followUp(bool finished) {
    using enum CompanionPhrase;
    TextRequest request;
    request.words = [this, finished] {
        return TextWords{desk_.text(finished ? FollowUpTitle : AnswerTitle),
                         desk_.text(finished ? FollowUpHint : AnswerHint)};
    };
    request.draft = "follow-up." + rowId(problem_);
    request.limit = kMostWords;
    request.optional = false;
    request.likely =
        finished ? likelyWords(desk_, {DoneCleaned, DoneRepaired, DoneReplaced, DoneTrained, DoneReported})
                 : likelyWords(desk_, {DoneOrdered, DoneReported, DoneTrained});
    request.then = [this, finished, record = desk_.newRecord(), problem = problem_,
                    what = card_->line.row.what](const std::string& done) {
        SignRequest sign;
        sign.title = SignOwner;
        sign.purpose = PurposeFollowUp;
        sign.about = {what};
        sign.needed = service::Action::FollowUpProblem;
        sign.then = [this, finished, record, problem, done](const service::SignIn& person) {
            const Status followed =
                service::Problems(desk_.context()).followUp(record, problem, done, finished, person.signer);
            if (!followed) return desk_.refuse(followed.error());
            desk_.toast(Tone::Good, desk_.text(finished ? ProblemFollowedUpToast : ProblemAnsweredToast));
            desk_.finished();
            desk_.go(Screen::Problem);
        };
        desk_.needSigner(std::move(sign));
    };
    desk_.askText(std::move(request));
}

void ProblemCardModel::recheck() {
    using enum CompanionPhrase;
    Question question;
    question.words = asking([this, what = card_->line.row.what] { return desk_.text(RecheckTitle, {what}); },
                            [this] { return desk_.text(RecheckBody); },
                            [this] {
                                return std::vector<Option>{{"1", desk_.text(RecheckGood), false, Tone::Good},
                                                           {"0", desk_.text(RecheckBad), false, Tone::Stop}};
                            },
                            [this] { return desk_.text(RecheckConfirm); });
    const StaffId owner = card_->line.row.followedBy.value_or(StaffId{});
    question.note = NoteOffer{
        "recheck." + rowId(problem_),
        {},
        [this, owner, record = desk_.newRecord(), problem = problem_, what = card_->line.row.what](
            const std::string& option, const std::string& note) {
            SignRequest sign;
            sign.title = SignRechecker;
            sign.purpose = PurposeRecheck;
            sign.about = {what};
            sign.needed = service::Action::RecheckProblem;
            sign.except = {owner};
            sign.then = [this, good = option == "1", record, problem, note](const service::SignIn& person) {
                const Status rechecked =
                    service::Problems(desk_.context()).recheck(record, problem, good, note, person.signer);
                if (!rechecked) return desk_.refuse(rechecked.error());
                desk_.toast(good ? Tone::Good : Tone::Warn,
                            desk_.text(good ? ProblemClosedToast : ProblemReopenedToast));
                desk_.finished();
                desk_.go(Screen::Problem);
            };
            desk_.needSigner(std::move(sign));
        }};
    desk_.ask(std::move(question));
}

void ProblemCardModel::takeBack(RecordId record, std::string about) {
    using enum CompanionPhrase;
    Question question;
    question.words =
        asking([this] { return desk_.text(VoidProblemTitle); }, [this] { return desk_.text(VoidBody); },
               [this] {
                   static constexpr Reason kReasons[] = {Reason::Mistyped, Reason::Duplicate,
                                                         Reason::WrongPerson, Reason::Other};
                   return optionsWith(desk_, std::span<const Reason>(kReasons));
               },
               [this] { return desk_.text(Phrase::ChangeVoid); });
    question.then = [this, record, about, voiding = desk_.newRecord()](const std::string& option) {
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {about};
        onlyCorrectors(desk_, record, request);
        request.then = [this, record, voiding, option](const service::SignIn& person) {
            const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
            const Status back =
                service::Problems(desk_.context()).takeBack(voiding, record, reason, "", person.signer);
            if (!back) return desk_.refuse(back.error());
            desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
            desk_.finished();
            desk_.go(Screen::Problem);
        };
        desk_.needSigner(std::move(request));
    };
    desk_.ask(std::move(question));
}

}  // namespace kiosk
