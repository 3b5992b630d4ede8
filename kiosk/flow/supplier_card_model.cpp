#include "kiosk/flow/supplier_card_model.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "kiosk/flow/paper_form_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/record_form.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/supplier_form_model.h"
#include "kiosk/flow/trace_model.h"
#include "kiosk/text/trace_phrases.h"

namespace kiosk {

using namespace canteen;
using service::Action;
using service::PaperLine;
using service::PaperStanding;
using Kind = SupplierCardAction::Kind;

namespace {

constexpr int kSuspendDays = 30;
constexpr const char* kTrace = "trace";  // the tab that leads away
constexpr int kUntilDays[] = {7, 15, 30, 90};

Tone toneOfState(SupplierState state) {
    switch (state) {
        case SupplierState::Approved:
            return Tone::Good;
        case SupplierState::Candidate:
            return Tone::Warn;
        default:
            return Tone::Stop;
    }
}

struct Standing {
    Phrase words;
    Tone tone;
};
Standing standingOf(const PaperLine& line) {
    if (line.row.voided) return {Phrase::PaperVoided, Tone::Neutral};
    if (line.replaced) return {Phrase::PaperReplaced, Tone::Neutral};
    switch (line.standing) {
        case PaperStanding::EndsSoon:
            return {Phrase::PaperEndsSoonWord, Tone::Warn};
        case PaperStanding::Ended:
            return {Phrase::PaperEnded, Tone::Stop};
        case PaperStanding::NotYetValid:
            return {Phrase::PaperNotYet, Tone::Warn};
        default:
            return {Phrase::PaperValid, Tone::Good};
    }
}

std::string checkedWords(const Desk& desk, const store::PaperRow& row) {
    const Date day = row.verifiedAt ? businessDay(*row.verifiedAt, desk.context().site.zone) : Date{};
    switch (row.verified) {
        case VerifyState::Unverified:
            return desk.text(Phrase::NotVerifiedOnline);
        case VerifyState::ByHand:
            return desk.text(Phrase::VerifiedByHand, {formatDate(day)});
        case VerifyState::Online:
            return desk.text(Phrase::VerifiedOnline, {formatDate(day)});
    }
    return {};
}

Row paperRow(const Desk& desk, const PaperLine& line, const std::string& supplier) {
    const PaperFiled& paper = line.row.paper;
    const Standing standing = standingOf(line);
    Row row;
    row.id = rowId(line.row.record);
    row.tone = standing.tone;
    row.state = desk.text(standing.words);
    row.title = desk.wordOf(paper.kind);
    row.struck = line.row.voided || line.replaced;
    const auto join = [&row](const std::string& words) {
        if (words.empty()) return;
        if (!row.sub.empty()) row.sub += " · ";
        row.sub += words;
    };
    join(paper.number);
    if (!paper.holder.empty() && !rules::sameHouse(paper.holder, supplier)) join(paper.holder);
    join(checkedWords(desk, line.row));
    if (paper.photos.empty()) join(desk.text(Phrase::NotPhotographed));
    if (!paper.sealed) join(desk.text(Phrase::NotSealed));
    if (row.struck) return row;
    if (!paper.expires)
        row.right = isBatchPaper(paper.kind) ? desk.moment(line.row.filedAt) : desk.text(Phrase::NoEnd);
    else if (*line.daysLeft < 0)
        row.right = desk.text(Phrase::DaysOver, {std::to_string(-*line.daysLeft)});
    else
        row.right = *line.daysLeft == 0 ? desk.text(Phrase::EndsToday)
                                        : desk.text(Phrase::DaysLeft, {std::to_string(*line.daysLeft)});
    return row;
}

std::vector<Phrase> reasonsFor(SupplierState state) {
    using enum Phrase;
    switch (state) {
        case SupplierState::Approved:
            return {ListPapersSeen, ListBreachChecked, ListVisited, ListPutRight};
        case SupplierState::Suspended:
            return {ListManyRejects, ListPapersEnded, ListBadTest, ListUnreliable, ListAuthority};
        case SupplierState::Blacklisted:
            return {ListSeriousBreach, ListFraud, ListBadTest, ListAuthority};
        default:
            return {ListContractOver, ListWithdrew, ListNotNeeded, ListAuthority};
    }
}

std::string nameOf(const Desk& desk, StaffId staff) {
    const auto person = service::findPerson(desk.context().store, staff, desk.today());
    return person ? person->name : std::string();
}

}  // namespace

void SupplierCardModel::open(SupplierId supplier) {
    if (supplier_ != supplier) tab_ = Tab::Papers;
    supplier_ = supplier;
    refresh();
    if (!card_) return desk_.toast(Tone::Stop, desk_.text(Sentence{TextId::NotFound}));
    desk_.go(Screen::SupplierCard);
}

void SupplierCardModel::refresh() {
    card_ = desk_.suppliers().card(supplier_, desk_.today());
    view_ = {};
    if (!card_) return;
    const SupplierRegistered& supplier = card_->line.supplier;
    const SupplierListed& listing = card_->line.listing;
    view_.name = supplier.name;
    view_.sub = desk_.wordOf(supplier.type);
    if (!supplier.goods.empty()) view_.sub += " · " + goodsWords(desk_, supplier.goods);
    view_.state = desk_.wordOf(listing.state);
    view_.stateTone = toneOfState(listing.state);
    view_.notes = toneLines(desk_, card_->line.findings);
    if (view_.notes.empty()) view_.notes.push_back({Tone::Good, desk_.text(Phrase::SupplierFine)});
    view_.readOnly = !desk_.mayChange();
    if (card_->advice && !view_.readOnly) view_.advice = desk_.text(card_->advice->finding.sentence);
    const auto tab = [&](Tab each, Phrase words) {
        view_.tabs.push_back(numberedOption(static_cast<int>(each), desk_.text(words), each == tab_));
    };
    tab(Tab::Papers, Phrase::TabPapers);
    tab(Tab::Batch, Phrase::TabBatch);
    tab(Tab::Fields, Phrase::TabFields);
    tab(Tab::History, Phrase::TabHistory);
    view_.tabs.push_back({kTrace, desk_.text(TracePhrase::Show), false, Tone::Neutral});
    switch (tab_) {
        case Tab::Papers:
            view_.emptyWords = desk_.text(Phrase::NoPapersYet);
            return fillPapers(card_->papers);
        case Tab::Batch:
            view_.emptyWords = desk_.text(Phrase::NoBatchPapers);
            return fillPapers(card_->batchPapers);
        case Tab::Fields:
            return fillFields();
        case Tab::History:
            view_.emptyWords = desk_.text(Phrase::NoHistory);
            return fillHistory();
    }
}

void SupplierCardModel::fillPapers(const std::vector<PaperLine>& papers) {
    view_.rowsOpen = true;
    for (const PaperLine& line : papers) view_.rows.push_back(paperRow(desk_, line, view_.name));
    // What needs somebody stands first, what is struck through last.
    const auto weight = [](const Row& row) {
        return row.struck ? 3 : row.tone == Tone::Stop ? 0 : row.tone == Tone::Warn ? 1 : 2;
    };
    std::stable_sort(view_.rows.begin(), view_.rows.end(),
                     [&](const Row& a, const Row& b) { return weight(a) < weight(b); });
}

void SupplierCardModel::fillFields() {
    const SupplierRegistered& supplier = card_->line.supplier;
    const SupplierListed& listing = card_->line.listing;
    const auto fact = [&](Phrase name, std::string value, Tone tone = Tone::Neutral) {
        view_.facts.push_back(
            {desk_.text(name), value.empty() ? desk_.text(Phrase::FieldEmpty) : std::move(value), tone});
    };
    fact(Phrase::FieldCode, inGroups(supplier.creditCode));
    fact(Phrase::FieldAddress, supplier.address);
    fact(Phrase::FieldContact, supplier.contact);
    fact(Phrase::FieldPhone, supplier.phone);
    fact(Phrase::FieldGoods, goodsWords(desk_, supplier.goods));
    fact(Phrase::FieldListed,
         desk_.wordOf(listing.state) +
             (listing.until ? " · " + desk_.text(Phrase::DayUntil, {formatDate(*listing.until)})
                            : std::string()),
         toneOfState(listing.state));
    fact(Phrase::FieldBreach, listing.breachCheckedOn ? formatDate(*listing.breachCheckedOn) : std::string(),
         listing.breachCheckedOn ? Tone::Neutral : Tone::Warn);
}

void SupplierCardModel::fillHistory() {
    for (const store::ListingRow& line : card_->history) {
        Row row;
        row.id = std::to_string(line.seq);
        row.tone = toneOfState(line.listing.state);
        row.state = desk_.wordOf(line.listing.state);
        row.title = line.listing.reason.empty() ? row.state : line.listing.reason;
        row.sub = nameOf(desk_, line.by);
        if (line.listing.until) {
            if (!row.sub.empty()) row.sub += " · ";
            row.sub += desk_.text(Phrase::DayUntil, {formatDate(*line.listing.until)});
        }
        row.right = desk_.moment(line.at);
        view_.rows.push_back(std::move(row));
    }
}

void SupplierCardModel::handle(const SupplierCardAction& action) {
    if (!card_) return desk_.back();
    if (view_.readOnly && action.kind != Kind::Tab && action.kind != Kind::Row) return;
    switch (action.kind) {
        case Kind::Tab:
            if (action.arg == kTrace) return trace_.open(supplier_);
            tab_ = static_cast<Tab>(std::atoi(action.arg.c_str()));
            return refresh();
        case Kind::Row:
            return openPaper(parseRowId<RecordId>(action.arg));
        case Kind::File:
            return paper_.open(supplier_);
        case Kind::State:
            return askState();
        case Kind::Edit:
            return form_.openEdit(supplier_);
        case Kind::Suspend: {
            SupplierListed listing = card_->line.listing;
            listing.state = SupplierState::Suspended;
            listing.reason = phrase(Phrase::ListManyRejects, Language::Chinese);
            listing.until = desk_.today() + kSuspendDays;
            return list(std::move(listing));
        }
        case Kind::Keep:
            return askKeep();
    }
}

void SupplierCardModel::openPaper(RecordId record) {
    const bool batch = tab_ == Tab::Batch;
    const auto& papers = batch ? card_->batchPapers : card_->papers;
    const auto line = std::find_if(papers.begin(), papers.end(),
                                   [&](const PaperLine& each) { return each.row.record == record; });
    if (line == papers.end()) return;
    if (line->row.voided) return desk_.toast(Tone::Info, desk_.text(Phrase::PaperVoidedStays));
    if (view_.readOnly) {
        if (!line->row.paper.photos.empty()) showPages(line->row.paper);
        return;
    }
    std::vector<Phrase> ways{Phrase::PaperVerify};
    if (!line->row.paper.photos.empty()) ways.push_back(Phrase::PaperPages);
    if (!batch) ways.push_back(Phrase::PaperRenew);
    ways.push_back(Phrase::PaperTakeBack);
    Question question;
    question.words = choiceOf<Phrase>(desk_, ways, Phrase::GoOn, [this, paper = line->row.paper] {
        std::string body = paper.number;
        for (const std::string& words :
             {paper.scope,
              paper.issued ? desk_.text(Phrase::PaperIssuedOn, {formatDate(*paper.issued)}) : std::string(),
              paper.expires ? desk_.text(Phrase::DayUntil, {formatDate(*paper.expires)}) : std::string()})
            if (!words.empty()) body += (body.empty() ? "" : " · ") + words;
        return Heading{desk_.wordOf(paper.kind), body};
    });
    question.then = [this, chosen = *line](const std::string& option) {
        switch (static_cast<Phrase>(std::atoi(option.c_str()))) {
            case Phrase::PaperVerify:
                return verify(chosen);
            case Phrase::PaperPages:
                return showPages(chosen.row.paper);
            case Phrase::PaperRenew:
                return paper_.open(supplier_, chosen.row.paper.kind);
            default:
                return takeBack(chosen);
        }
    };
    desk_.ask(std::move(question));
}

void SupplierCardModel::showPages(const PaperFiled& paper) {
    PagesRequest request;
    request.title = [this, kind = paper.kind] { return desk_.wordOf(kind); };
    request.pages = paper.photos;
    desk_.showPages(std::move(request));
}

void SupplierCardModel::verify(const PaperLine& line) {
    Question question;
    const std::string about = desk_.wordOf(line.row.paper.kind);
    question.words =
        choiceOf<VerifyState>(desk_, {VerifyState::ByHand, VerifyState::Online}, Phrase::Save, [this, line] {
            return Heading{desk_.wordOf(line.row.paper.kind), desk_.text(Phrase::VerifyBody)};
        });
    question.note = NoteOffer{
        "verify." + rowId(line.row.record),
        likely(desk_, {Phrase::NoteOriginalSeen, Phrase::NotePhoneChecked, Phrase::NoteAllAgrees}),
        [this, record = desk_.newRecord(), paper = line.row.paper.paper, about](const std::string& option,
                                                                                const std::string& note) {
            const PaperVerified verified{paper, static_cast<VerifyState>(std::atoi(option.c_str())), note};
            SignRequest request;
            request.title = Phrase::SignVerifier;
            request.purpose = Phrase::PurposeVerify;
            request.about = {about};
            request.needed = Action::VerifyPapers;
            request.then = [this, record, verified](const service::SignIn& person) {
                const Status done = desk_.suppliers().verify(record, verified, person.signer);
                if (!done) return desk_.refuse(done.error());
                desk_.toast(Tone::Good, desk_.text(Phrase::Saved));
                desk_.finished();
            };
            desk_.needSigner(std::move(request));
        }};
    desk_.ask(std::move(question));
}

void SupplierCardModel::takeBack(const PaperLine& line) {
    Question question;
    question.words = choiceOf<Reason>(
        desk_, {Reason::Mistyped, Reason::Duplicate, Reason::Other}, Phrase::VoidConfirm, [this, line] {
            return Heading{desk_.text(Phrase::VoidTitle, {desk_.wordOf(line.row.paper.kind)}),
                           desk_.text(Phrase::ChangeBody)};
        });
    // On the day of its filing that is the author's own affair, otherwise the director's.
    const bool ofToday = businessDay(line.row.filedAt, desk_.context().site.zone) == desk_.today();
    const bool own = ofToday && (!desk_.person() || desk_.person()->signer.person == line.row.filedBy);
    question.note = NoteOffer{
        "void." + rowId(line.row.record), likely(desk_, {Phrase::NoteOtherSupplier, Phrase::NoteWrongPaper}),
        [this, voiding = desk_.newRecord(), record = line.row.record, own,
         about = desk_.wordOf(line.row.paper.kind)](const std::string& option, const std::string& note) {
            const auto reason = static_cast<Reason>(std::atoi(option.c_str()));
            SignRequest request;
            request.title = own ? Phrase::SignVoider : Phrase::SignDirector;
            request.purpose = Phrase::PurposeVoid;
            request.about = {about};
            request.needed = own ? Action::CorrectOwn : Action::VoidOthers;
            request.then = [this, voiding, record, reason, note](const service::SignIn& person) {
                const Status done = desk_.suppliers().takeBack(voiding, record, reason, note, person.signer);
                if (!done) return desk_.refuse(done.error());
                desk_.toast(Tone::Good, desk_.text(Phrase::TakenBack));
                desk_.finished();
            };
            desk_.needSigner(std::move(request));
        }};
    desk_.ask(std::move(question));
}

void SupplierCardModel::askState() {
    std::vector<SupplierState> states{SupplierState::Approved, SupplierState::Suspended, SupplierState::Left,
                                      SupplierState::Blacklisted};
    const SupplierState now = card_->line.listing.state;
    // A suspension that is over may be followed by another one.
    if (now != SupplierState::Suspended) std::erase(states, now);
    Question question;
    question.words = choiceOf<SupplierState>(desk_, states, Phrase::GoOn, [this, name = view_.name] {
        return Heading{desk_.text(Phrase::ListTitle, {name}), desk_.text(Phrase::ListBody)};
    });
    question.then = [this](const std::string& option) {
        const auto state = static_cast<SupplierState>(std::atoi(option.c_str()));
        if (state == SupplierState::Suspended) return askUntil();
        askReason(state, {});
    };
    desk_.ask(std::move(question));
}

void SupplierCardModel::askReason(SupplierState state, std::optional<Date> until) {
    Question question;
    question.words =
        choiceOf<Phrase>(desk_, reasonsFor(state), Phrase::GoOn, [this, state, name = view_.name] {
            return Heading{desk_.text(Phrase::ListReasonTitle, {name, desk_.wordOf(state)}),
                           desk_.text(Phrase::ListReasonBody)};
        });
    question.note = NoteOffer{"list." + rowId(supplier_),
                              {},
                              [this, state, until](const std::string& option, const std::string& note) {
                                  const auto why = static_cast<Phrase>(std::atoi(option.c_str()));
                                  SupplierListed listing{supplier_, state, phrase(why, Language::Chinese),
                                                         until, card_->line.listing.breachCheckedOn};
                                  if (!note.empty()) listing.reason += "：" + note;
                                  if (why == Phrase::ListBreachChecked)
                                      listing.breachCheckedOn = desk_.today();
                                  list(std::move(listing));
                              }};
    desk_.ask(std::move(question));
}

void SupplierCardModel::askUntil() {
    Question question;
    question.words = [this, name = view_.name, today = desk_.today()] {
        ChoiceView view{desk_.text(Phrase::UntilTitle, {name}),
                        desk_.text(Phrase::UntilBody),
                        {},
                        desk_.text(Phrase::GoOn),
                        {}};
        for (const int days : kUntilDays)
            view.options.push_back(numberedOption(
                days, desk_.text(Phrase::UntilDays, {std::to_string(days), formatDate(today + days)}),
                false));
        view.options.push_back(numberedOption(0, desk_.text(Phrase::UntilFurther), false));
        return view;
    };
    question.then = [this](const std::string& option) {
        const int days = std::atoi(option.c_str());
        askReason(SupplierState::Suspended, days > 0 ? std::optional(desk_.today() + days) : std::nullopt);
    };
    desk_.ask(std::move(question));
}

void SupplierCardModel::askKeep() {
    Question question;
    question.words = choiceOf<Phrase>(
        desk_, {Phrase::KeepPutRight, Phrase::KeepTalked, Phrase::KeepNoOther, Phrase::KeepNotItsFault},
        Phrase::KeepConfirm, [this, name = view_.name] {
            return Heading{desk_.text(Phrase::KeepTitle, {name}), desk_.text(Phrase::KeepBody)};
        });
    question.note = NoteOffer{
        "keep." + rowId(supplier_), {}, [this](const std::string& option, const std::string& note) {
            SupplierListed listing = card_->line.listing;
            listing.state = SupplierState::Approved;
            listing.until.reset();
            listing.reason = phrase(static_cast<Phrase>(std::atoi(option.c_str())), Language::Chinese);
            if (!note.empty()) listing.reason += "：" + note;
            list(std::move(listing));
        }};
    desk_.ask(std::move(question));
}

void SupplierCardModel::list(SupplierListed listing) {
    listing.supplier = supplier_;
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = Phrase::PurposeList;
    request.about = {view_.name, desk_.wordOf(listing.state)};
    request.needed = Action::ListSuppliers;
    request.then = [this, record = desk_.newRecord(),
                    listing = std::move(listing)](const service::SignIn& person) {
        const Status done = desk_.suppliers().setState(record, listing, person.signer);
        if (!done) return desk_.refuse(done.error());
        desk_.toast(Tone::Good, desk_.text(Phrase::ListedToast, {view_.name, desk_.wordOf(listing.state)}));
        desk_.finished();
        open(supplier_);
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
