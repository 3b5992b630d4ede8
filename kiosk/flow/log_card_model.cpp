#include "kiosk/flow/log_card_model.h"

#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/log_rows.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = LogCardAction::Kind;

void LogCardModel::open(RecordId record) {
    record_ = record;
    refresh();
    if (!line_) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    desk_.go(Screen::LogCard);
}

void LogCardModel::tick() {
    if (line_ && line_->row.running) refresh();
}

void LogCardModel::refresh() {
    line_ = logs().findByRecord(record_);
    view_ = {};
    if (!line_) return;
    const Row row = logRow(desk_, *line_);
    view_.title = row.title;
    view_.sub = logWord(desk_, line_->row.type) + " · " + desk_.moment(line_->row.happenedAt);
    view_.state = row.state;
    view_.stateTone = row.tone;
    fillFacts();
    if (!line_->standing) return;
    const bool disinfection = line_->row.type == LogType::Disinfection;
    if (line_->row.running) {
        view_.endCaption = desk_.text(disinfection ? LogPhrase::EndTimer : LogPhrase::EndVisit);
        if (line_->row.dueAt) {
            const DurationMs left = timeLeft(desk_, *line_);
            const bool over = left.value <= 0;
            view_.clock = over ? desk_.text(LogPhrase::TimerOver) : countdown(left);
            view_.clockWords = over ? std::string() : desk_.text(LogPhrase::TimerLeft);
            view_.clockTone = over ? Tone::Warn : Tone::Info;
        }
    } else if (line_->row.needsSecond && !line_->row.second) {
        view_.signCaption = desk_.text(LogPhrase::SignNow);
    }
    view_.correctCaption = desk_.text(LogPhrase::CorrectLine);
    view_.voidCaption = desk_.text(LogPhrase::VoidLine);
}

void LogCardModel::fillFacts() {
    const service::LogLine& line = *line_;
    const auto fact = [&](std::string name, std::string value, Tone tone = Tone::Neutral) {
        if (!value.empty()) view_.facts.push_back({std::move(name), std::move(value), tone});
    };
    const auto& fields = infoOf(line.row.type).fields;
    for (const LogField& field : fields) {
        const LogAnswer* answer = answerTo(line.answers, field.id);
        if (answer == nullptr) continue;
        std::string words = logAnswer(desk_, field, *answer);
        if (field.judged && line.method == ReadingMethod::Typed)
            words += " · " + desk_.text(Phrase::BadgeTyped);
        const bool failed = field.judged && line.row.verdict == LogVerdict::Failed;
        fact(std::string(fieldWord(line.row.type, field.id, desk_.language())), words,
             failed ? Tone::Stop : Tone::Neutral);
    }
    if (line.row.dueAt)
        fact(desk_.text(LogPhrase::FactTimer),
             desk_.text(LogPhrase::AtLeastFor, {wholeMinutes(*line.row.dueAt - line.row.happenedAt)}));
    if (line.row.endedAt) {
        const bool failed = line.row.endedVerdict == LogVerdict::Failed;
        std::string words = desk_.moment(*line.row.endedAt);
        if (line.endAction) words += " · " + logWord(desk_, *line.endAction);
        fact(desk_.text(line.row.type == LogType::Visitor ? LogPhrase::FactLeft : LogPhrase::FactEnd), words,
             failed ? Tone::Stop : Tone::Neutral);
    }
    fact(desk_.text(LogPhrase::FactDoer), line.row.doerName);
    if (line.row.needsSecond)
        fact(desk_.text(LogPhrase::FactSecond),
             line.row.second ? line.row.secondName : desk_.text(Phrase::BadgeUnsigned),
             line.row.second ? Tone::Neutral : Tone::Warn);
    if (line.row.late) fact(desk_.text(LogPhrase::FactLate), desk_.wordOf(line.row.reason), Tone::Warn);
    if (line.row.correction)
        fact(desk_.text(Phrase::BadgeCorrection), desk_.wordOf(line.row.reason), Tone::Warn);
    fact(desk_.text(LogPhrase::FactNote), line.row.note);
}

void LogCardModel::handle(const LogCardAction& action) {
    if (!line_) return desk_.back();
    switch (action.kind) {
        case Kind::End:
            return end();
        case Kind::Sign:
            return form_.askSecond(line_->row.log);
        case Kind::Correct:
            return form_.openCorrection(line_->row.record);
        case Kind::Void:
            return annul();
    }
}

// A disinfection that is ended before its time has failed, and what was done about it is asked.
void LogCardModel::end() {
    if (logs().judgeEnd(line_->row.log, {}).verdict != LogVerdict::Failed) return endWith({});
    Question question;
    question.words = [this, begun = line_->row.happenedAt] {
        ChoiceView view;
        view.title = desk_.text(LogPhrase::EndEarly);
        view.body = desk_.text(LogPhrase::EndEarlyBody, {countdown(desk_.now() - begun)});
        view.confirm = desk_.text(LogPhrase::EndEarlyConfirm);
        for (const LogChoice choice : {LogChoice::DisinfectedAgain, LogChoice::NotUsed})
            view.options.push_back(
                {std::to_string(static_cast<int>(choice)), logWord(desk_, choice), false, Tone::Neutral});
        return view;
    };
    question.then = [this](const std::string& option) {
        endWith(static_cast<LogChoice>(std::atoi(option.c_str())));
    };
    desk_.ask(std::move(question));
}

void LogCardModel::endWith(std::optional<LogChoice> action) {
    SignRequest request;
    request.title = LogPhrase::SignDoer;
    request.purpose = LogPhrase::PurposeLog;
    request.about = {logWord(desk_, line_->row.type), view_.title};
    request.needed = service::Action::WriteLog;
    request.then = [this, action, log = line_->row.log, about = view_.title,
                    record = desk_.newRecord()](const service::SignIn& doer) {
        const Status done = logs().end(record, log, action, doer.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.offerUndo({desk_.text(LogPhrase::LineEnded, {about}),
                         [this, record, signer = doer.signer](RecordId voiding) {
                             return logs().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                         }});
        desk_.finished();
        refresh();
        if (line_ && line_->row.needsSecond) form_.askSecond(log);
    };
    desk_.needSigner(std::move(request));
}

void LogCardModel::annul() {
    Question question;
    question.words = [this, title = view_.title] {
        ChoiceView view;
        view.title = desk_.text(LogPhrase::VoidTitle, {title});
        view.body = desk_.text(LogPhrase::VoidBody);
        view.confirm = desk_.text(LogPhrase::VoidConfirm);
        for (const Reason reason : {Reason::WrongDish, Reason::Duplicate, Reason::Mistyped, Reason::Other})
            view.options.push_back(
                {std::to_string(static_cast<int>(reason)), desk_.wordOf(reason), false, Tone::Neutral});
        return view;
    };
    question.note =
        NoteOffer{"log-void." + rowId(record_),
                  {},
                  [this, voiding = desk_.newRecord(), record = record_, title = view_.title](
                      const std::string& option, const std::string& note) {
                      const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
                      SignRequest request;
                      request.title = Phrase::SignVoider;
                      request.purpose = Phrase::PurposeVoid;
                      request.about = {title};
                      onlyCorrectors(desk_, record, request);
                      request.then = [this, voiding, record, reason, note](const service::SignIn& signIn) {
                          const Status done = logs().takeBack(voiding, record, reason, note, signIn.signer);
                          if (!done) return desk_.refuse(done.error());
                          desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
                          desk_.finished();
                          refresh();
                      };
                      desk_.needSigner(std::move(request));
                  }};
    desk_.ask(std::move(question));
}

}  // namespace kiosk
