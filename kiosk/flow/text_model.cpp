#include "kiosk/flow/text_model.h"

#include <algorithm>
#include <utility>

namespace kiosk {

using namespace canteen;
using port::EntryState;
using Kind = TextAction::Kind;

namespace {

constexpr std::size_t kRows = 60;  // as many as fit above the keys of an upright panel
constexpr std::size_t kAll = 400;  // the rarest character of a name stands before
constexpr std::string_view kBetween = "，";
constexpr std::string_view kListBetween = "、";

bool begins(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t countCharacters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

void dropLastCharacter(std::string& text) {
    while (!text.empty() && !begins(text.back())) text.pop_back();
    if (!text.empty()) text.pop_back();
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

bool isLetter(const std::string& face) {
    return face.size() == 1 && face[0] >= 'a' && face[0] <= 'z';
}

}  // namespace

void TextModel::open(TextRequest request) {
    const std::string kept = draft(request.draft);
    text_ = kept.empty() ? request.value : kept;
    request_ = std::move(request);
    result_.reset();
    plane_ = request_->digits ? KeyPlane::Signs : KeyPlane::Letters;
    capital_ = all_ = full_ = false;
    if (engine() != nullptr) {
        engine()->wake();
        engine()->reset();
    }
    refresh();
}

void TextModel::leave() {
    if (!request_) return;
    if (engine() != nullptr) engine()->reset();
    request_.reset();
    text_.clear();
    view_ = {};
}

bool TextModel::waking() const {
    return request_ && engine() != nullptr && engine()->state() == EntryState::Waking;
}

bool TextModel::composes() const {
    return mode_ == KeyMode::Chinese && engine() != nullptr && engine()->state() != EntryState::Absent;
}

void TextModel::tick() {
    if (request_ && waking() != waking_) refresh();
}

void TextModel::refresh() {
    view_ = {};
    if (!request_) return;
    const TextWords words = request_->words();
    view_.title = words.title;
    view_.hint = words.hint;
    view_.doneCaption = desk_.text(Phrase::TextDone);
    view_.text = text_;
    view_.count = desk_.text(Phrase::TextCount,
                             {std::to_string(countCharacters(text_)), std::to_string(request_->limit)});
    view_.full = full_;
    view_.plane = plane_;
    view_.chinese = engine() != nullptr && engine()->state() != EntryState::Absent;
    view_.mode = view_.chinese ? mode_ : KeyMode::Latin;
    view_.traditional = traditional_;
    view_.capital = capital_;
    if (!view_.chinese) view_.notice = desk_.text(Phrase::TextNoChinese);
    waking_ = waking();
    if (waking_) view_.notice = desk_.text(Phrase::TextWaking);
    if (full_) view_.notice = desk_.text(Phrase::TextFull, {std::to_string(request_->limit)});
    if (composes()) {
        port::Composition shown = engine()->composition(all_ ? kAll : kRows);
        view_.typed = std::move(shown.typed);
        view_.candidates = std::move(shown.candidates);
        view_.more = shown.more;
    }
    all_ = all_ && !view_.candidates.empty();
    view_.allCandidates = all_;
    for (const std::string& word : request_->likely)
        view_.likely.push_back({word, word, word == text_, Tone::Neutral});
    view_.canErase = !text_.empty() || !view_.typed.empty();
    if (!request_->optional && view_.typed.empty() && trimmed(text_).empty())
        view_.mainReason = desk_.text(Phrase::TextNothing);
}

void TextModel::handle(const TextAction& action) {
    if (!request_) return;
    full_ = false;
    switch (action.kind) {
        case Kind::Key:
            key(action.arg);
            break;
        case Kind::Backspace:
            backspace();
            break;
        case Kind::Clear:
            if (engine() != nullptr) engine()->reset();
            text_.clear();
            break;
        case Kind::Candidate:
            if (composes()) write(engine()->choose(action.n));
            break;
        case Kind::All:
            all_ = !all_;
            break;
        case Kind::Likely:
            take(action.arg);
            break;
        case Kind::Plane:
            plane_ = plane_ == KeyPlane::Letters ? KeyPlane::Signs : KeyPlane::Letters;
            break;
        case Kind::Mode:
            finishComposing();
            mode_ = mode_ == KeyMode::Chinese ? KeyMode::Latin : KeyMode::Chinese;
            plane_ = KeyPlane::Letters;
            break;
        case Kind::Script:
            traditional_ = !traditional_;
            if (engine() != nullptr)
                engine()->write(traditional_ ? port::Script::Traditional : port::Script::Simplified);
            break;
        case Kind::Capital:
            capital_ = !capital_;
            break;
        case Kind::Done:
            return done();
    }
    keepDraft(request_->draft, text_);
    refresh();
}

void TextModel::key(const std::string& face) {
    const bool composing = composes() && !engine()->composition(0).typed.empty();
    if (composes() && isLetter(face)) return engine()->feed(face[0]);
    if (face == " " && composing) {
        // The space bar takes the best candidate, and letters that mean nothing as they are.
        const bool candidate = !engine()->composition(1).candidates.empty();
        return write(candidate ? engine()->choose(0) : engine()->finish());
    }
    finishComposing();
    if (capital_ && isLetter(face)) {
        capital_ = false;
        return write(std::string(1, static_cast<char>(face[0] - 'a' + 'A')));
    }
    write(face);
}

void TextModel::backspace() {
    if (composes() && engine()->backspace()) return;
    dropLastCharacter(text_);
}

// Words beyond the limit are refused whole, so that nothing is cut unseen.
void TextModel::write(const std::string& words) {
    if (words.empty()) return;
    all_ = false;
    full_ = countCharacters(text_) + countCharacters(words) > request_->limit;
    if (!full_) text_ += words;
}

// A likely word takes the place of another one, and follows what was typed by hand.
void TextModel::take(std::string words) {
    if (engine() != nullptr) engine()->reset();
    if (request_->list) return write(trimmed(text_).empty() ? words : std::string(kListBetween) + words);
    const auto& likely = request_->likely;
    const bool typedByHand = !text_.empty() && std::find(likely.begin(), likely.end(), text_) == likely.end();
    if (typedByHand && !request_->oneWord) return write(std::string(kBetween) + words);
    text_.clear();
    write(words);
}

void TextModel::finishComposing() {
    if (composes()) write(engine()->finish());
}

void TextModel::done() {
    finishComposing();
    std::string words = trimmed(text_);
    if (full_ || (words.empty() && !request_->optional)) return refresh();
    keepDraft(request_->draft, {});
    result_ = Result{std::move(*request_), std::move(words)};
    leave();
}

std::optional<TextModel::Result> TextModel::takeResult() {
    return std::exchange(result_, std::nullopt);
}

std::string TextModel::draft(const std::string& name) const {
    const auto kept = drafts_.find(name);
    return kept == drafts_.end() ? std::string() : kept->second;
}

void TextModel::keepDraft(const std::string& name, std::string text) {
    if (text.empty())
        drafts_.erase(name);
    else
        drafts_[name] = std::move(text);
}

}  // namespace kiosk
