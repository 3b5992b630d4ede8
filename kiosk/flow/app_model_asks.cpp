// What lies over a screen until somebody has answered: questions, typing, photos, signatures.
#include <algorithm>

#include "kiosk/flow/app_model.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;

void AppModel::ask(Question question) {
    taskDone_ = false;
    question_ = std::move(question);
    choice_ = question_->words();
    const bool chosen = std::any_of(choice_.options.begin(), choice_.options.end(),
                                    [](const Option& option) { return option.chosen; });
    if (!chosen) choice_.mainReason = text(Phrase::ChooseFirst);
    choice_.takesNote = question_->note.has_value();
    if (choice_.takesNote) choice_.note = text_.draft(question_->note->draft);
    if (screen() != Screen::Choice) stack_.push_back(Screen::Choice);
    refreshFrame();
}

// The same question in the other words; what was chosen stays chosen.
void AppModel::translateChoice() {
    if (!question_) return;
    ChoiceView view = question_->words();
    for (std::size_t i = 0; i < view.options.size(); ++i) view.options[i].chosen = choice_.options[i].chosen;
    if (!choice_.mainReason.empty()) view.mainReason = text(Phrase::ChooseFirst);
    view.takesNote = choice_.takesNote;
    view.note = choice_.note;
    choice_ = std::move(view);
}

void AppModel::handle(const ChoiceAction& action) {
    if (!question_) return back();
    switch (action.kind) {
        case ChoiceAction::Kind::Choose:
            for (Option& option : choice_.options) option.chosen = option.id == action.id;
            choice_.mainReason.clear();
            break;
        case ChoiceAction::Kind::Note:
            return askNote();
        case ChoiceAction::Kind::Cancel:
            if (question_->note) text_.keepDraft(question_->note->draft, {});
            question_.reset();
            return back();
        case ChoiceAction::Kind::Confirm:
            answerChoice();
            break;
    }
    refreshFrame();
}

void AppModel::answerChoice() {
    const auto chosen = std::find_if(choice_.options.begin(), choice_.options.end(),
                                     [](const Option& o) { return o.chosen; });
    if (chosen == choice_.options.end()) return;
    const std::string id = chosen->id;
    const std::string note = choice_.note;
    const Question question = std::move(*question_);
    question_.reset();
    back();
    // The answer and its note are forgotten when they are on record, not before.
    answered_ = Answered{question, choice_};
    if (question.note) {
        question.note->then(id, note);
    } else {
        question.then(id);
    }
    if (screen() != Screen::SignIn) answered_.reset();
}

void AppModel::askNote() {
    if (!question_->note) return;
    TextRequest request;
    request.words = [this] { return TextWords{text(Phrase::NoteTitle), text(Phrase::NoteHint)}; };
    request.draft = question_->note->draft;
    request.value = choice_.note;
    request.limit = kMostNote;
    request.likely = question_->note->likely;
    request.then = [this](const std::string& note) {
        choice_.note = note;
        // Until the question is answered, so that a time-out loses nothing.
        if (question_ && question_->note) text_.keepDraft(question_->note->draft, note);
    };
    askText(std::move(request));
}

void AppModel::askText(TextRequest request) {
    taskDone_ = false;
    text_.open(std::move(request));
    if (screen() != Screen::Text) stack_.push_back(Screen::Text);
    refreshFrame();
}

void AppModel::handle(const TextAction& action) {
    text_.handle(action);
    if (const auto result = text_.takeResult()) {
        if (screen() == Screen::Text) back();
        result->request.then(result->text);
        refreshScreen();
    }
    refreshFrame();
}

void AppModel::askPhotos(PhotoRequest request) {
    SignRequest sign;
    sign.title = Phrase::SignHandler;
    sign.purpose = Phrase::PurposePhoto;
    sign.about = {request.words().title};
    sign.needed = service::Action::FilePapers;
    sign.then = [this, request = std::move(request)](const service::SignIn& person) {
        photos_.open(request, person.signer);
        if (screen() != Screen::Photo) stack_.push_back(Screen::Photo);
        lookThroughCamera();
        refreshFrame();
    };
    needSigner(std::move(sign));
}

void AppModel::handle(const PhotoAction& action) {
    if (action.kind == PhotoAction::Kind::Light) camera_.toggleLight();
    photos_.handle(action);
    if (const auto result = photos_.takeResult()) {
        if (screen() == Screen::Photo) back();
        result->request.then(result->pages);
        refreshScreen();
    }
    refreshFrame();
}

void AppModel::showPages(PagesRequest request) {
    pages_.open(std::move(request));
    if (screen() != Screen::Pages) stack_.push_back(Screen::Pages);
    refreshFrame();
}

void AppModel::handle(const PagesAction& action) {
    pages_.handle(action);
    if (const auto chosen = pages_.takeChoice()) {
        if (screen() == Screen::Pages) back();
        chosen->use();
        refreshScreen();
    }
    refreshFrame();
}

void AppModel::askInk(InkRequest request) {
    taskDone_ = false;
    signature_.open(std::move(request));
    if (screen() != Screen::Signature) stack_.push_back(Screen::Signature);
    refreshFrame();
}

void AppModel::handle(const SignatureAction& action) {
    signature_.handle(action);
    if (const auto result = signature_.takeResult()) {
        if (screen() == Screen::Signature) back();
        result->request.then(result->signature);
        refreshScreen();
    }
    refreshFrame();
}

}  // namespace kiosk
