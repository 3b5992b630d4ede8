#include "kiosk/flow/lot_card_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/delivery_model.h"
#include "kiosk/flow/issue_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/stock_rows.h"
#include "kiosk/flow/test_form_model.h"
#include "kiosk/flow/trace_model.h"
#include "kiosk/text/stock_words.h"
#include "kiosk/text/trace_phrases.h"

namespace kiosk {

using namespace canteen;
using service::Action;
using service::IssueRow;
using Kind = LotCardAction::Kind;

void LotCardModel::open(LotId lot) {
    lot_ = lot;
    turned_ = false;
    refresh();
    if (!line_) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    desk_.go(Screen::LotCard);
}

void LotCardModel::refresh() {
    line_ = desk_.stock().find(lot_);
    view_ = {};
    if (!line_) return;
    const LotState state = stateOf(*line_);
    const bool empty = line_->left.value == 0;
    view_.product = line_->productName;
    view_.left = amountOf(desk_, line_->left, line_->unit);
    view_.state = empty ? desk_.text(Phrase::LotEmpty) : wordOf(desk_, state);
    view_.stateTone = empty ? Tone::Neutral : toneOf(state);
    view_.emptyWords = desk_.text(Phrase::LotUntouched);
    view_.traceCaption = desk_.text(TracePhrase::Show);
    view_.turned = turned_;
    fillFacts();
    fillMovements();
    view_.readOnly = !desk_.mayChange();
    const bool may = !view_.readOnly;
    view_.canIssue = may && !empty && line_->obstacles.empty();
    view_.canHold = may && !empty && line_->holds.empty();
    view_.canRelease = may && !line_->holds.empty();
    view_.canClear = may && !empty;
    view_.canTest = may && !empty;
}

void LotCardModel::fillFacts() {
    const service::LotLine& lot = *line_;
    const auto fact = [&](Phrase name, std::string value, Tone tone = Tone::Neutral) {
        if (!value.empty()) view_.facts.push_back({desk_.text(name), std::move(value), tone});
    };
    for (const rules::Finding& finding : lot.obstacles)
        if (finding.rule != "stock.held") fact(Phrase::FactWhyNot, desk_.text(finding.sentence), Tone::Stop);
    for (const service::LotHold& hold : desk_.stock().holds(lot_))
        fact(Phrase::FactHeld,
             desk_.wordOf(hold.reason) + " · " + desk_.moment(hold.since) +
                 (hold.note.empty() ? "" : " · " + hold.note),
             Tone::Stop);
    fact(Phrase::FactFrom, lot.supplierName.empty() ? desk_.text(Phrase::OwnPlot) : lot.supplierName);
    fact(Phrase::FactCame, formatDate(lot.day));
    fact(Phrase::FactLotNo, lot.lotNo);
    if (lot.produced) fact(Phrase::DayProduced, formatDate(*lot.produced));
    if (lot.expires)
        fact(Phrase::DayExpires, formatDate(*lot.expires),
             *lot.daysLeft < 0 ? Tone::Stop
             : lot.endingSoon  ? Tone::Warn
                               : Tone::Neutral);
    fact(Phrase::FactAccepted, amountOf(desk_, lot.accepted, lot.unit));
    fact(Phrase::FactPlace, lot.place);
    // What speaks for the goods is what was valid when they came.
    if (!lot.supplier.isNil())
        if (const auto judged = desk_.suppliers().judge(lot.supplier, {lot.goods}, lot.day)) {
            const auto lines = toneLines(desk_, judged->findings);
            fact(Phrase::FactSupplierThen,
                 lines.empty() ? desk_.text(Phrase::SupplierFine) : lines.front().words,
                 toneOf(judged->light));
        }
    std::string papers;
    for (const store::PaperRow& paper : desk_.stock().papers(lot_))
        papers += (papers.empty() ? "" : " · ") + desk_.wordOf(paper.paper.kind);
    fact(Phrase::FactPapers, std::move(papers));
    for (const service::TestLine& test : desk_.receiving().testsOf(lot_)) {
        if (!test.standing) continue;
        const std::string by = test.reviewer.empty() ? desk_.text(Phrase::FactTestUnreviewed)
                                                     : desk_.text(Phrase::FactTestReviewed, {test.reviewer});
        fact(Phrase::FactTest, desk_.text(Phrase::FactTestWords, {testWords(desk_, test), test.tester, by}),
             test.verdict == TestVerdict::Negative ? Tone::Good : Tone::Stop);
    }
}

void LotCardModel::fillMovements() {
    for (const IssueRow& each : desk_.stock().issuesOf(lot_)) {
        Row row;
        row.id = rowId(each.record);
        row.struck = !each.standing;
        row.tone = !each.standing ? Tone::Neutral : each.cleared ? Tone::Warn : Tone::Good;
        row.state = desk_.text(!each.standing ? Phrase::TakeBack
                               : each.cleared ? Phrase::MovementCleared
                                              : Phrase::MovementIssued);
        row.title = each.meal      ? formatDayMonth(each.day) + " " + desk_.wordOf(*each.meal)
                    : each.cleared ? formatDayMonth(each.day) + " " + desk_.wordOf(*each.cleared)
                                   : formatDayMonth(each.day);
        row.sub = each.taker + " + " + each.keeper + " · " + desk_.moment(each.at);
        if (!each.note.empty()) row.sub += " · " + each.note;
        if (each.late) {
            row.badges.push_back(desk_.text(Phrase::BadgeLate));
            row.sub += " · " + desk_.moment(each.enteredAt) + " " + desk_.text(Phrase::BadgeLate) + ", " +
                       desk_.wordOf(each.reason);
        }
        row.right = amountOf(desk_, each.amount, each.unit);
        view_.movements.push_back(std::move(row));
    }
}

void LotCardModel::handle(const LotCardAction& action) {
    if (!line_) return desk_.back();
    switch (action.kind) {
        case Kind::Issue:
            return issue_.openLot(*line_);
        case Kind::Hold:
            return hold();
        case Kind::Release:
            return release();
        case Kind::Clear:
            return clear_.open(lot_);
        case Kind::Test:
            return test_.open(lot_);
        case Kind::Movement:
            if (view_.readOnly) return;
            return takeBack(parseRowId<RecordId>(action.arg));
        case Kind::Delivery:
            return delivery_.open(line_->delivery);
        case Kind::Trace:
            return trace_.open(lot_);
        case Kind::Turn:
            turned_ = !turned_;
            return refresh();
    }
}

void LotCardModel::signedDeed(Action needed, Phrase title, Phrase purpose, Phrase doneWords,
                              std::function<Status(const service::Signer&)> deed) {
    SignRequest request;
    request.title = title;
    request.purpose = purpose;
    request.about = {line_->productName};
    request.needed = needed;
    request.fresh = needed == Action::LiftHold;
    askSigner(std::move(request), doneWords, std::move(deed));
}

void LotCardModel::askSigner(SignRequest request, Phrase doneWords,
                             std::function<Status(const service::Signer&)> deed) {
    request.then = [this, doneWords, deed = std::move(deed)](const service::SignIn& signIn) {
        const Status status = deed(signIn.signer);
        if (!status) return desk_.refuse(status.error());
        desk_.toast(Tone::Good, desk_.text(doneWords));
        desk_.finished();
        refresh();
    };
    desk_.needSigner(std::move(request));
}

void LotCardModel::hold() {
    Question question;
    question.words = choiceOf<LotHoldReason>(
        desk_, {LotHoldReason::Incident, LotHoldReason::Recall, LotHoldReason::Other}, Phrase::LotHoldConfirm,
        [this, name = line_->productName] {
            return Heading{desk_.text(Phrase::LotHoldTitle, {name}), desk_.text(Phrase::LotHoldBody)};
        });
    question.note = NoteOffer{
        "lot-hold." + rowId(lot_),
        likely(desk_, {Phrase::NoteSmell, Phrase::NoteUnwell, Phrase::NoteAuthority}),
        [this, record = desk_.newRecord(), lot = lot_](const std::string& option, const std::string& note) {
            const auto reason = static_cast<LotHoldReason>(std::atoi(option.c_str()));
            signedDeed(Action::PlaceHold, Phrase::SignLotHolder, Phrase::PurposeLotHold, Phrase::LotHeldToast,
                       [this, record, lot, reason, note](const service::Signer& signer) {
                           return desk_.stock().hold(record, {lot}, reason, note, signer);
                       });
        }};
    desk_.ask(std::move(question));
}

// Each hold ends by itself; whoever ends it says what was found.
void LotCardModel::release() {
    const auto holds = line_->holds;
    if (holds.empty()) return;
    Question question;
    question.words = choiceOf<Phrase>(
        desk_,
        {Phrase::ReleaseTested, Phrase::ReleaseCleared, Phrase::ReleaseSupplier, Phrase::ReleaseMistake},
        Phrase::LotReleaseConfirm, [this, name = line_->productName, reason = holds.front()] {
            return Heading{desk_.text(Phrase::LotReleaseTitle, {name}),
                           desk_.text(Phrase::LotReleaseBody, {desk_.wordOf(reason)})};
        });
    question.note = NoteOffer{
        "lot-release." + rowId(lot_),
        {},
        [this, record = desk_.newRecord(), lot = lot_, reason = holds.front()](const std::string& option,
                                                                               const std::string& note) {
            std::string why = phrase(static_cast<Phrase>(std::atoi(option.c_str())), Language::Chinese);
            if (!note.empty()) why += "；" + note;
            signedDeed(Action::LiftHold, Phrase::SignDirector, Phrase::PurposeLotRelease,
                       Phrase::LotReleasedToast,
                       [this, record, lot, reason, why](const service::Signer& signer) {
                           return desk_.stock().release(record, {lot}, reason, why, signer);
                       });
        }};
    desk_.ask(std::move(question));
}

void LotCardModel::takeBack(RecordId record) {
    const auto rows = desk_.stock().issuesOf(lot_);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const IssueRow& each) {
        return each.record == record && each.standing;
    });
    if (row == rows.end()) return;
    Question question;
    question.words =
        choiceOf<Reason>(desk_, {Reason::Mistyped, Reason::Duplicate, Reason::Other}, Phrase::ChangeVoid,
                         [this, about = line_->productName + " " + amountOf(desk_, row->amount, row->unit)] {
                             return Heading{about, desk_.text(Phrase::MovementVoidBody)};
                         });
    question.then = [this, record, voiding = desk_.newRecord()](const std::string& option) {
        const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
        SignRequest request;
        request.title = Phrase::SignVoider;
        request.purpose = Phrase::PurposeVoid;
        request.about = {line_->productName};
        onlyCorrectors(desk_, record, request);
        askSigner(std::move(request), Phrase::TakenBack,
                  [this, voiding, record, reason](const service::Signer& signer) {
                      return desk_.stock().takeBack(voiding, record, reason, "", signer);
                  });
    };
    desk_.ask(std::move(question));
}

}  // namespace kiosk
