#include "kiosk/flow/sheet_model.h"

#include <algorithm>

#include "core/service/pinyin.h"
#include "core/store/check_queries.h"
#include "kiosk/flow/inspector_model.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using service::SheetLine;
using service::SheetState;

namespace {

// What somebody declared, for inspectors who gave a reason.
std::string symptomWords(const Desk& desk, const SheetLine& line) {
    const auto check = line.check ? store::findCheck(desk.context().store.database(), *line.check)
                                  : std::optional<store::CheckRow>{};
    if (!check || !check->declaration) return {};
    std::string words;
    for (const Symptom symptom : check->declaration->symptoms) words += " · " + desk.wordOf(symptom);
    return words;
}

}  // namespace

Row SheetModel::row(const SheetLine& line) const {
    Row row;
    row.id = rowId(line.staff);
    row.tone = sheetTone(line.state);
    row.state = sheetStateWord(desk_, line);
    row.title = line.name;
    row.sub = desk_.wordOf(line.post);
    if (line.shift) row.sub += " · " + desk_.wordOf(*line.shift);
    if (line.state == SheetState::Retest && line.retestFrom) {
        const DurationMs left = *line.retestFrom - desk_.now();
        row.right = left.value > 0 ? countdown(left) : desk_.text(Phrase::RetestNow);
    } else if (line.at) {
        row.right = desk_.moment(*line.at);
    }
    if (line.temperature && desk_.personMay(service::Action::SeeHealthDetail))
        row.sub += " · " + format(*line.temperature);
    if (desk_.visit() && desk_.visit()->health) row.sub += symptomWords(desk_, line);
    // A post that needs none is not told that it has none.
    const Tone paper = certificateTone(line.certificate, line.post);
    if (paper == Tone::Warn || paper == Tone::Stop) {
        // Whether the post needs one is said where certificates are looked after.
        row.badges.push_back(certificateWords(desk_, line.certificate, line.certificateDaysLeft));
    }
    if (line.late) row.badges.push_back(desk_.text(Phrase::BadgeLate));
    return row;
}

void SheetModel::open(CheckSession session) {
    session_ = session;
    letter_.clear();
    desk_.go(Screen::Sheet);
}

void SheetModel::refresh() {
    sheet_ = desk_.check().sheet(desk_.today(), session_);
    view_ = {};
    view_.date = formatDate(sheet_.day);
    view_.noon = session_ == CheckSession::Noon;
    view_.letter = letter_;
    std::vector<std::string> initials;
    int retests = 0;
    for (const SheetLine& line : sheet_.lines) {
        initials.push_back(service::initialsOf(service::pinyin(line.name)));
        retests += line.state == SheetState::Retest ? 1 : 0;
        if (passes(initials.back(), letter_)) view_.rows.push_back(row(line));
    }
    view_.letters = firstLetters(initials);
    view_.progress =
        desk_.text(Phrase::SheetProgress, {std::to_string(sheet_.resolved), std::to_string(sheet_.expected)});
    view_.fraction = sheet_.expected == 0
                         ? 0.0F
                         : static_cast<float>(sheet_.resolved) / static_cast<float>(sheet_.expected);
    if (sheet_.overdue > 0) {
        view_.progressSub = desk_.text(Phrase::SheetOverdueCount, {std::to_string(sheet_.overdue)});
        view_.progressTone = Tone::Warn;
    } else if (retests > 0) {
        view_.progressSub = desk_.text(Phrase::SheetRetestCount, {std::to_string(retests)});
        view_.progressTone = Tone::Warn;
    } else if (rules::has(sheet_.signs, "sheet.unsigned")) {
        view_.progressSub = desk_.text(Phrase::TileCheckSignLate);
        view_.progressTone = Tone::Warn;
    } else if (sheet_.expected > 0 && sheet_.resolved == sheet_.expected) {
        view_.progressSub = desk_.text(Phrase::SheetAllResolved);
        view_.progressTone = Tone::Good;
    }
    if (desk_.personMay(service::Action::CloseSheet)) {
        for (const rules::Finding& sign : sheet_.signs) view_.signs.push_back(desk_.text(sign.sentence));
    }
    if (sheet_.closedAt) {
        view_.closedLine =
            desk_.text(Phrase::SheetClosedLine, {desk_.moment(*sheet_.closedAt), sheet_.closedBy});
    }
    view_.canClose = !sheet_.lines.empty() && desk_.mayChange();
    const int open = sheet_.expected - sheet_.resolved;
    view_.closeCaption = open > 0 ? desk_.text(Phrase::SheetCloseOpen, {std::to_string(open)})
                                  : desk_.text(Phrase::SheetClose);
}

void SheetModel::handle(const SheetAction& action) {
    switch (action.kind) {
        case SheetAction::Kind::Open:
            openPerson(parseRowId<StaffId>(action.arg));
            return;
        case SheetAction::Kind::Filter:
            letter_ = letter_ == action.arg ? "" : action.arg;
            refresh();
            return;
        case SheetAction::Kind::Close:
            close();
            return;
    }
}

void SheetModel::openPerson(StaffId staff) {
    const auto line = std::find_if(sheet_.lines.begin(), sheet_.lines.end(),
                                   [&](const SheetLine& l) { return l.staff == staff; });
    if (line == sheet_.lines.end()) return;
    if (desk_.visit()) return inspector_->askHealth();
    const SheetLine found = *line;
    // What is saved is shown first; who may void it differs from who may check.
    if (found.record && found.state == SheetState::Suspended) return askSuspended(found);
    if (found.record && (found.state == SheetState::Cleared || found.state == SheetState::Reassigned))
        return check_.openSaved(found);
    if (found.state == SheetState::Excluded || found.state == SheetState::Suspended) return openReturn(found);
    SignRequest request;
    request.title = Phrase::SignChecker;
    request.purpose = Phrase::PurposeCheck;
    request.about = {found.name};
    request.needed = service::Action::CheckOthers;
    request.except = {staff};
    request.then = [this, staff](const service::SignIn&) { check_.open(staff, session_); };
    desk_.needSigner(std::move(request));
}

void SheetModel::openReturn(const SheetLine& line) {
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = Phrase::PurposeReturn;
    request.about = {line.name};
    request.needed = service::Action::LiftExclusion;
    request.except = {line.staff};
    request.then = [this, line](const service::SignIn&) { return_.open(line.staff, line.name, line.post); };
    desk_.needSigner(std::move(request));
}

// A check of today that suspends may have been mistaken.
void SheetModel::askSuspended(const SheetLine& line) {
    Question question;
    question.words =
        choiceOf<Phrase>(desk_, {Phrase::TitleReturn, Phrase::TakeBack}, Phrase::Next, [this, line] {
            return Heading{desk_.text(Phrase::CheckSavedTitle, {line.name}), check_.savedWords(line)};
        });
    question.then = [this, line](const std::string& option) {
        if (option == std::to_string(static_cast<int>(Phrase::TakeBack))) return check_.openSaved(line);
        openReturn(line);
    };
    desk_.ask(std::move(question));
}

void SheetModel::close() {
    const RecordId record = desk_.newRecord();
    SignRequest request;
    request.title = Phrase::SignOfficer;
    request.purpose = Phrase::PurposeCloseSheet;
    request.about = {std::to_string(sheet_.expected - sheet_.resolved)};
    request.needed = service::Action::CloseSheet;
    request.fresh = true;
    request.then = [this, record](const service::SignIn& officer) {
        const Status closed = desk_.check().closeSheet(record, sheet_.day, sheet_.session, officer.signer);
        if (!closed) return desk_.refuse(closed.error());
        desk_.toast(Tone::Good, desk_.text(Phrase::SheetClosedToast));
        desk_.finished();
    };
    desk_.needSigner(std::move(request));
}

}  // namespace kiosk
