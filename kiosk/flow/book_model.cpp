#include "kiosk/flow/book_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/export_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/text/export_phrases.h"

namespace kiosk {

using namespace canteen;
using service::SampleLine;

namespace {

constexpr int kMostLines = 200;
constexpr std::size_t kMostBoxDigits = 3;
constexpr std::size_t kMostSearched = 20;

}  // namespace

void BookModel::open() {
    choosingDish_ = false;
    choosingBox_ = false;
    refresh();
    desk_.go(Screen::Book);
}

service::BookQuery BookModel::query() const {
    service::BookQuery query;
    query.limit = kMostLines;
    const Date today = desk_.today();
    switch (range_) {
        case Range::Today:
            query.from = today;
            break;
        case Range::TwoDays:
            query.from = today - 2;
            break;
        case Range::Week:
            query.from = today - 6;
            break;
        case Range::Month:
            query.from = today - 29;
            break;
        case Range::All:
            break;
    }
    query.dish = dish_;
    if (!box_.empty()) query.box = BoxNo{std::atoi(box_.c_str())};
    query.heldOnly = state_ == State::Held;
    return query;
}

std::vector<SampleLine> BookModel::search() const {
    std::vector<SampleState> states;
    switch (state_) {
        case State::InHand:
            states = {SampleState::Taken};
            break;
        case State::Stored:
        case State::Due:
            states = {SampleState::Stored};
            break;
        case State::Ended:
            states = {SampleState::Disposed, SampleState::Sent};
            break;
        case State::Struck:
            states = {SampleState::Corrected, SampleState::Voided};
            break;
        case State::Any:
        case State::Held:
            return desk_.samples().book(query());
    }
    std::vector<SampleLine> lines;
    for (const SampleState state : states) {
        service::BookQuery one = query();
        one.state = state;
        for (SampleLine& line : desk_.samples().book(one)) {
            if (state_ != State::Due || isDue(desk_, line)) lines.push_back(std::move(line));
        }
    }
    std::sort(lines.begin(), lines.end(),
              [](const SampleLine& a, const SampleLine& b) { return a.seq > b.seq; });
    if (lines.size() > kMostLines) lines.resize(kMostLines);
    return lines;
}

void BookModel::refresh() {
    view_ = {};
    static constexpr Phrase kRanges[] = {Phrase::RangeToday, Phrase::RangeTwoDays, Phrase::RangeWeek,
                                         Phrase::RangeMonth, Phrase::RangeAll};
    for (int i = 0; i < 5; ++i) {
        view_.ranges.push_back(
            {std::to_string(i), desk_.text(kRanges[i]), static_cast<int>(range_) == i, Tone::Neutral});
    }
    static constexpr Phrase kStates[] = {Phrase::AnyState,   Phrase::StateInHand, Phrase::StateStored,
                                         Phrase::StateDue,   Phrase::StateEnded,  Phrase::StateHeld,
                                         Phrase::StateStruck};
    for (int i = 0; i < 7; ++i) {
        view_.states.push_back(
            {std::to_string(i), desk_.text(kStates[i]), static_cast<int>(state_) == i, Tone::Neutral});
    }
    int shown = 0;
    for (const SampleLine& line : search()) {
        Row row = sampleRow(desk_, line);
        row.id = rowId(line.record);
        view_.rows.push_back(std::move(row));
        ++shown;
    }
    view_.summary = shown >= kMostLines ? desk_.text(Phrase::BookMany, {std::to_string(shown)})
                                        : desk_.text(Phrase::BookCount, {std::to_string(shown)});
    view_.exportCaption = desk_.text(ExportPhrase::Title);
    view_.dish = dish_;
    view_.box = box_;
    view_.letter = letter_;
    view_.choosingDish = choosingDish_;
    view_.choosingBox = choosingBox_;
    if (!choosingDish_) return;
    std::vector<std::string> initials;
    for (const auto& dish : desk_.samples().knownDishes()) {
        initials.push_back(dish.initials);
        if (passes(dish.initials, letter_))
            view_.dishes.push_back({dish.name, dish.name, dish.name == dish_, Tone::Neutral});
    }
    view_.letters = firstLetters(initials);
}

bool BookModel::scanned(const codes::Label& label) {
    if (label.type == codes::LabelType::Sample) {
        const auto id = codes::uuidOf(label);
        if (!id || !desk_.samples().find(SampleId{*id})) return false;
        detail_.open(SampleId{*id});
        return true;
    }
    if (label.type != codes::LabelType::Box || label.id.size() > kMostBoxDigits) return false;
    box_ = label.id;
    choosingDish_ = false;
    choosingBox_ = false;
    refresh();
    return true;
}

// Letters are the beginning of a dish's initials; anything else is part of its name.
void BookModel::type() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(Phrase::FindDish), desk_.text(Phrase::FindDishHint)};
    };
    request.draft = "book";
    request.value = dish_;
    request.limit = kMostSearched;
    request.oneWord = true;
    request.then = [this](const std::string& words) {
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        const bool initials = !words.empty() && std::all_of(words.begin(), words.end(), isLetter);
        choosingDish_ = initials;
        dish_ = initials ? "" : words;
        letter_.clear();
        for (const char c : words)
            if (initials) letter_ += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
        refresh();
    };
    desk_.askText(std::move(request));
}

void BookModel::handle(const BookAction& action) {
    switch (action.kind) {
        case BookAction::Kind::Range:
            range_ = static_cast<Range>(std::atoi(action.arg.c_str()));
            break;
        case BookAction::Kind::State:
            state_ = static_cast<State>(std::atoi(action.arg.c_str()));
            break;
        case BookAction::Kind::ChooseDish:
            choosingDish_ = !choosingDish_;
            choosingBox_ = false;
            break;
        case BookAction::Kind::Type:
            return type();
        case BookAction::Kind::Letter:
            letter_ = letter_ == action.arg ? "" : action.arg;
            break;
        case BookAction::Kind::Dish:
            dish_ = dish_ == action.arg ? "" : action.arg;
            choosingDish_ = false;
            break;
        case BookAction::Kind::ChooseBox:
            choosingBox_ = !choosingBox_;
            choosingDish_ = false;
            break;
        case BookAction::Kind::BoxDigit:
            if (box_.size() < kMostBoxDigits) box_ += action.arg;
            break;
        case BookAction::Kind::BoxClear:
            box_.clear();
            break;
        case BookAction::Kind::Done:
            choosingDish_ = false;
            choosingBox_ = false;
            break;
        case BookAction::Kind::Export:
            return export_->openBook(ExportBook::Samples);
        case BookAction::Kind::Open: {
            const auto record = parseRowId<RecordId>(action.arg);
            for (const SampleLine& line : search()) {
                if (line.record == record) return detail_.open(line.sample);
            }
            break;
        }
    }
    refresh();
}

}  // namespace kiosk
