#include "kiosk/flow/shelf_count_model.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/flow/rows.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/words_inspection.h"

namespace kiosk {

using namespace canteen;
using Kind = ShelfCountAction::Kind;

namespace {

constexpr std::size_t kMostDigits = 3;

std::string whereIs(const Desk& desk, const service::SampleLine& line) {
    const std::string box = std::to_string(line.box.value);
    if (!line.putInAt) return desk.text(InspectionPhrase::BoxInHand, {box});
    if (line.shelf == 0) return desk.text(InspectionPhrase::BoxAt, {box, line.fridge});
    return desk.text(InspectionPhrase::BoxAtShelf, {box, line.fridge, std::to_string(line.shelf)});
}

Tone toneOf(ShelfFinding finding) {
    switch (finding) {
        case ShelfFinding::Missing:
        case ShelfFinding::Unknown:
            return Tone::Stop;
        case ShelfFinding::Overdue:
        case ShelfFinding::NotPutIn:
            return Tone::Warn;
        case ShelfFinding::Present:
            return Tone::Good;
    }
    return Tone::Neutral;
}

Row findingRow(const Desk& desk, const service::CountLine& line) {
    Row row;
    row.id = std::to_string(line.counted.box.value);
    row.tone = toneOf(line.counted.finding);
    row.state = desk.wordOf(line.counted.finding);
    if (!line.sample) {
        row.title = desk.text(InspectionPhrase::ShelfUnknownBox, {row.id});
        return row;
    }
    row.title = line.sample->dishName;
    row.sub = whereIs(desk, *line.sample);
    row.right = formatDayMonth(line.sample->day) + " " + desk.wordOf(line.sample->meal);
    return row;
}

}  // namespace

void ShelfCountModel::begin() {
    begun_ = true;
    kept_ = false;
    present_.clear();
    record_ = desk_.newRecord();
}

void ShelfCountModel::open() {
    if (!begun_ || kept_) begin();
    refresh();
    desk_.go(Screen::ShelfCount);
}

std::vector<BoxNo> ShelfCountModel::present() const {
    return {present_.begin(), present_.end()};
}

void ShelfCountModel::refresh() {
    using enum InspectionPhrase;
    view_ = {};
    const service::ShelfCounts counts(desk_.context());
    if (!kept_) result_ = counts.compare(present());
    const int known = static_cast<int>(std::count_if(result_.lines.begin(), result_.lines.end(),
                                                     [](const auto& line) { return line.sample; }));
    view_.onRecord = desk_.text(ShelfOnRecord, {std::to_string(known)});
    view_.counted = desk_.text(ShelfCounted, {std::to_string(result_.present)});
    view_.kept = kept_;
    view_.emptyWords = desk_.text(ShelfEmpty);
    if (kept_) return fillFindings();
    view_.hint = desk_.text(ShelfHint);
    view_.otherCaption = desk_.text(ShelfOther);
    view_.mainCaption = desk_.text(ShelfMain);
    fillBoxes();
    if (present_.empty()) view_.mainReason = desk_.text(ShelfFirst);
}

void ShelfCountModel::fillBoxes() {
    for (const service::CountLine& line : result_.lines) {
        ShelfBoxView box;
        box.id = box.number = std::to_string(line.counted.box.value);
        box.present = present_.contains(line.counted.box);
        if (line.sample) {
            box.dish = line.sample->dishName;
            box.sub = formatDayMonth(line.sample->day) + " " + desk_.wordOf(line.sample->meal);
        } else {
            box.sub = desk_.wordOf(ShelfFinding::Unknown);
        }
        // What is missing is said at the end; a box that nobody has looked for yet is not missing.
        if (box.present) box.tone = toneOf(line.counted.finding);
        view_.boxes.push_back(std::move(box));
    }
    std::stable_sort(view_.boxes.begin(), view_.boxes.end(), [](const auto& a, const auto& b) {
        return std::atoi(a.number.c_str()) < std::atoi(b.number.c_str());
    });
}

void ShelfCountModel::fillFindings() {
    using enum InspectionPhrase;
    const bool fine = result_.agrees();
    view_.summary =
        fine ? desk_.text(ShelfAgrees)
             : desk_.text(ShelfFindings, {std::to_string(result_.missing), std::to_string(result_.unknown),
                                          std::to_string(result_.overdue)});
    view_.summaryTone = fine ? Tone::Good : Tone::Stop;
    for (const service::CountLine& line : result_.lines) view_.findings.push_back(findingRow(desk_, line));
    view_.againCaption = desk_.text(ShelfAgain);
    view_.mainCaption = desk_.text(ShelfDone);
}

void ShelfCountModel::handle(const ShelfCountAction& action) {
    switch (action.kind) {
        case Kind::Toggle: {
            const BoxNo box{std::atoi(action.arg.c_str())};
            if (kept_ || box.value <= 0) return;
            if (present_.erase(box) == 0) present_.insert(box);
            return refresh();
        }
        case Kind::Other:
            if (!kept_) askOther();
            return;
        case Kind::Again:
            begin();
            return refresh();
        case Kind::Main:
            if (kept_) return desk_.back();
            if (!present_.empty()) keep();
            return;
    }
}

bool ShelfCountModel::scanned(const codes::Label& label) {
    if (kept_) return false;
    std::optional<BoxNo> box;
    if (label.type == codes::LabelType::Box && label.id.size() <= kMostDigits)
        box = BoxNo{std::atoi(label.id.c_str())};
    if (label.type == codes::LabelType::Sample)
        if (const auto id = codes::uuidOf(label))
            if (const auto sample = desk_.samples().find(SampleId{*id})) box = sample->box;
    if (!box || box->value <= 0) return false;
    present_.insert(*box);
    refresh();
    return true;
}

void ShelfCountModel::askOther() {
    TextRequest request;
    request.words = [this] {
        return TextWords{desk_.text(InspectionPhrase::ShelfOther),
                         desk_.text(InspectionPhrase::ShelfOtherHint)};
    };
    request.draft = "shelf.box";
    request.limit = kMostDigits;
    request.optional = false;
    request.digits = true;
    request.then = [this](const std::string& digits) {
        const BoxNo box{std::atoi(digits.c_str())};
        if (box.value > 0) present_.insert(box);
        refresh();
    };
    desk_.askText(std::move(request));
}

void ShelfCountModel::keep() {
    service::ShelfCounts counts(desk_.context());
    if (desk_.visit()) return kept(counts.keep(record_, present(), desk_.visit()->inspection));
    SignRequest request;
    request.title = InspectionPhrase::SignCounter;
    request.purpose = InspectionPhrase::PurposeShelf;
    request.needed = service::Action::CountShelf;
    request.then = [this](const service::SignIn& person) {
        service::ShelfCounts own(desk_.context());
        kept(own.keep(record_, present(), person.signer));
    };
    desk_.needSigner(std::move(request));
}

void ShelfCountModel::kept(const Status& status) {
    if (!status) return desk_.refuse(status.error());
    result_ = service::ShelfCounts(desk_.context()).compare(present());
    kept_ = true;
    desk_.toast(result_.agrees() ? Tone::Good : Tone::Warn, desk_.text(InspectionPhrase::ShelfSaved));
    desk_.finished();
    refresh();
}

}  // namespace kiosk
