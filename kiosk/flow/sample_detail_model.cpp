#include "kiosk/flow/sample_detail_model.h"

#include <cstdlib>

#include "kiosk/flow/rows.h"
#include "kiosk/flow/trace_model.h"
#include "kiosk/text/trace_phrases.h"

namespace kiosk {

using namespace canteen;
using service::Action;
using Kind = SampleDetailAction::Kind;

namespace {

// Somebody in charge signs anew, whoever is signed in.
SignRequest directors(Action needed, Phrase purpose) {
    SignRequest request;
    request.title = Phrase::SignDirector;
    request.purpose = purpose;
    request.needed = needed;
    request.fresh = true;
    return request;
}

}  // namespace

void SampleDetailModel::open(SampleId sample) {
    sample_ = sample;
    refresh();
    if (!line_) return desk_.toast(Tone::Stop, desk_.text(Phrase::SampleUnknown));
    desk_.go(Screen::SampleDetail);
}

void SampleDetailModel::refresh() {
    line_ = desk_.samples().find(sample_);
    view_ = {};
    if (!line_) return;
    view_.dish = line_->dishName;
    view_.meal = desk_.wordOf(line_->meal) + " · " + formatDate(line_->day);
    view_.state = sampleStateWord(desk_, *line_);
    view_.stateTone = sampleTone(desk_, *line_);
    fillFacts();
    for (const service::SampleLine& line : desk_.samples().history(sample_)) {
        if (line.record == line_->record) continue;
        Row row = sampleRow(desk_, line);
        row.id = rowId(line.record);
        view_.history.push_back(std::move(row));
    }
    const bool live = line_->state == SampleState::Taken || line_->state == SampleState::Stored;
    const bool standing = line_->state != SampleState::Voided && line_->state != SampleState::Corrected;
    if (standing) view_.traceCaption = desk_.text(TracePhrase::Show);
    const bool may = live && desk_.mayChange();
    view_.canHold = may && !line_->held;
    view_.canLift = may && line_->held;
    view_.canSend = may;
    view_.canCorrect = may && !line_->held;
    view_.canVoid = may && !line_->held;
}

void SampleDetailModel::fillFacts() {
    const service::SampleLine& line = *line_;
    const auto fact = [&](Phrase name, std::string value, Tone tone = Tone::Neutral) {
        if (!value.empty()) view_.facts.push_back({desk_.text(name), std::move(value), tone});
    };
    fact(Phrase::FactWeight,
         format(line.weight) +
             (line.source == WeightSource::Typed ? " · " + desk_.text(Phrase::BadgeTyped) : ""));
    fact(Phrase::FactBox, desk_.text(Phrase::BoxNumber, {std::to_string(line.box.value)}));
    fact(Phrase::FactSampledAt, desk_.moment(line.sampledAt));
    if (line.late) {
        fact(Phrase::FactEntered,
             desk_.moment(line.enteredAt) + " · " + desk_.text(Phrase::BadgeLate) + " · " +
                 desk_.wordOf(line.reason),
             Tone::Warn);
    }
    fact(Phrase::FactNote, line.note);
    fact(Phrase::FactSampler, line.sampler);
    fact(Phrase::FactSupervisor,
         line.supervisor.empty() ? desk_.text(Phrase::BadgeUnsigned) : line.supervisor,
         line.supervisor.empty() ? Tone::Warn : Tone::Neutral);
    if (line.putInAt) fact(Phrase::FactPutIn, desk_.moment(*line.putInAt) + " · " + line.fridge);
    if (line.keepUntil)
        fact(Phrase::FactKeepUntil, formatInstant(*line.keepUntil, desk_.context().site.zone));
    if (line.held && line.holdReason) {
        fact(Phrase::FactHold,
             desk_.wordOf(*line.holdReason) + (line.holdNote.empty() ? "" : " · " + line.holdNote),
             Tone::Stop);
    }
    if (line.endedAt) {
        std::string words = desk_.moment(*line.endedAt) + " · " + line.endedBy;
        if (!line.witness.empty()) words += " + " + line.witness;
        if (!line.sentTo.empty()) words += " · " + line.sentTo;
        fact(line.state == SampleState::Sent        ? Phrase::FactSent
             : line.state == SampleState::Voided    ? Phrase::FactVoided
             : line.state == SampleState::Corrected ? Phrase::FactCorrected
                                                    : Phrase::FactEnded,
             words);
    }
}

void SampleDetailModel::handle(const SampleDetailAction& action) {
    if (!line_) return desk_.back();
    switch (action.kind) {
        case Kind::Hold:
            return hold();
        case Kind::Lift:
            return lift();
        case Kind::Send:
            return send();
        case Kind::Correct:
            return correct();
        case Kind::Void:
            return voidLine();
        case Kind::Trace:
            return trace_.open(sample_);
    }
}

void SampleDetailModel::signedDeed(SignRequest request, Phrase doneWords,
                                   std::function<Status(const service::Signer&)> deed) {
    request.about = {line_->dishName};
    request.then = [this, doneWords, deed = std::move(deed)](const service::SignIn& signIn) {
        const Status status = deed(signIn.signer);
        if (!status) return desk_.refuse(status.error());
        desk_.toast(Tone::Good, desk_.text(doneWords));
        desk_.finished();
        refresh();
    };
    desk_.needSigner(std::move(request));
}

void SampleDetailModel::hold() {
    Question question;
    question.words = choiceOf<HoldReason>(
        desk_,
        {HoldReason::Incident, HoldReason::AuthoritySampling, HoldReason::Complaint, HoldReason::Other},
        Phrase::HoldConfirm, [this, name = line_->dishName] {
            return Heading{desk_.text(Phrase::HoldTitle, {name}), desk_.text(Phrase::HoldBody)};
        });
    question.note =
        NoteOffer{"hold." + rowId(sample_),
                  likely(desk_, {Phrase::NoteUnwell, Phrase::NoteParents, Phrase::NoteAuthority}),
                  [this, record = desk_.newRecord(), sample = sample_](const std::string& option,
                                                                       const std::string& note) {
                      const auto reason = static_cast<HoldReason>(std::atoi(option.c_str()));
                      SignRequest request;
                      request.title = Phrase::SignHolder;
                      request.purpose = Phrase::PurposeHold;
                      request.needed = Action::PlaceHold;
                      signedDeed(std::move(request), Phrase::HeldToast,
                                 [this, record, sample, reason, note](const service::Signer& signer) {
                                     return desk_.samples().hold(record, {sample}, reason, note, signer);
                                 });
                  }};
    desk_.ask(std::move(question));
}

void SampleDetailModel::lift() {
    signedDeed(directors(Action::LiftHold, Phrase::PurposeLiftHold), Phrase::LiftedToast,
               [this, record = desk_.newRecord(), sample = sample_](const service::Signer& signer) {
                   return desk_.samples().liftHold(record, {sample}, "", "", signer);
               });
}

void SampleDetailModel::send() {
    Question question;
    question.words = choiceOf<Phrase>(
        desk_,
        {Phrase::UnitMarket, Phrase::UnitDisease, Phrase::UnitEducation, Phrase::UnitPolice,
         Phrase::UnitLaboratory},
        Phrase::SendConfirm, [this, name = line_->dishName] {
            return Heading{desk_.text(Phrase::SendTitle, {name}), desk_.text(Phrase::SendBody)};
        });
    question.then = [this, record = desk_.newRecord(), sample = sample_,
                     weight = line_->weight](const std::string& option) {
        SampleSent sent;
        sent.sample = sample;
        sent.unit = phrase(static_cast<Phrase>(std::atoi(option.c_str())), Language::Chinese);
        sent.amount = weight;
        signedDeed(directors(Action::SendSample, Phrase::PurposeSend), Phrase::SentToast,
                   [this, record, sent](const service::Signer& signer) {
                       return desk_.samples().send(record, sent, signer);
                   });
    };
    desk_.ask(std::move(question));
}

void SampleDetailModel::correct() {
    form_.openCorrection(*line_);
}

void SampleDetailModel::voidLine() {
    Question question;
    question.words = choiceOf<Reason>(
        desk_,
        {Reason::DroppedOrSpilt, Reason::WrongDish, Reason::WrongBox, Reason::Duplicate, Reason::Other},
        Phrase::VoidConfirm, [this, name = line_->dishName] {
            return Heading{desk_.text(Phrase::VoidTitle, {name}), desk_.text(Phrase::VoidBody)};
        });
    question.note =
        NoteOffer{"void." + rowId(sample_), likely(desk_, {Phrase::NoteSpilt, Phrase::NoteScale}),
                  [this, voiding = desk_.newRecord(), record = line_->record](const std::string& option,
                                                                              const std::string& note) {
                      const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
                      SignRequest request;
                      request.title = Phrase::SignVoider;
                      request.purpose = Phrase::PurposeVoid;
                      onlyCorrectors(desk_, record, request);
                      signedDeed(std::move(request), Phrase::TakenBack,
                                 [this, voiding, record, reason, note](const service::Signer& signer) {
                                     return desk_.samples().takeBack(voiding, record, reason, note, signer);
                                 });
                  }};
    desk_.ask(std::move(question));
}

}  // namespace kiosk
