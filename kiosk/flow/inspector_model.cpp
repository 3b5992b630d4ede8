#include "kiosk/flow/inspector_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/service/problems.h"
#include "core/service/reviews.h"
#include "core/store/inspection_queries.h"
#include "kiosk/flow/inspector_door_model.h"
#include "kiosk/flow/papers_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/problems_model.h"
#include "kiosk/flow/remark_model.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/sample_detail_model.h"
#include "kiosk/flow/sheet_model.h"
#include "kiosk/flow/shelf_count_model.h"
#include "kiosk/flow/trace_model.h"
#include "kiosk/flow/view_log.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/list_comma.h"
#include "kiosk/text/words_inspection.h"

namespace kiosk {

using namespace canteen;
using Kind = InspectorAction::Kind;

namespace {

constexpr int kMonth = 30;
constexpr DurationMs kMonthTime = hours(24 * kMonth);
constexpr DurationMs kNearlyOver = minutes(10);

std::string ratio(int part, int whole) {
    return std::to_string(part) + "/" + std::to_string(whole);
}

// "1:42:10"
std::string clockOf(DurationMs left) {
    const std::int64_t seconds = std::max<std::int64_t>(0, left.value / 1000);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string joined(const Desk& desk, const std::vector<std::string>& names, std::size_t most) {
    std::string words;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        words.append(words.empty() ? "" : listComma(desk.language())).append(names[i]);
    return names.size() > most ? words + " +" + std::to_string(names.size() - most) : words;
}

}  // namespace

void InspectorModel::lead(SheetModel& sheet, SampleDetailModel& sample, TraceModel& trace,
                          ProblemCardModel& problem) {
    sheet_ = &sheet;
    sample_ = &sample;
    trace_ = &trace;
    problem_ = &problem;
}

service::Inspections InspectorModel::inspections() const {
    return {desk_.context(), desk_.backend().clock};
}

void InspectorModel::tile(const char* id, AnyPhrase title, std::string count, std::string sub, Tone tone) {
    tiles_.push_back({id, desk_.text(title), std::move(count), std::move(sub), tone});
}

void InspectorModel::refresh() {
    using enum InspectionPhrase;
    view_ = {};
    const auto now = inspections().now();
    if (!now) return;
    const Seen seen{desk_.context().store.lastSeq(), desk_.monotonicMs() / 60'000, desk_.language()};
    if (seen_ != seen) fillTiles();
    seen_ = seen;
    view_.tiles = tiles_;
    view_.school = desk_.context().site.name;
    view_.who = namesAndUnits(desk_, now->inspectors);
    view_.leftLabel = desk_.text(LeftTitle);
    view_.left = clockOf(now->left);
    view_.leftShare =
        static_cast<float>(now->left.value) / static_cast<float>(service::kInspectionLasts.value);
    view_.leftTone = now->left.value <= kNearlyOver.value ? Tone::Warn : Tone::Info;
    fillNotes(*now);
    view_.shelfCaption = desk_.text(DoCount);
    view_.remarkCaption = desk_.text(DoRemark);
    if (now->remarked) view_.receiptCaption = desk_.text(DoReceipt);
    view_.endCaption = desk_.text(DoEnd);
}

void InspectorModel::fillNotes(const service::InspectionNow& now) {
    using enum InspectionPhrase;
    const std::string records = std::to_string(desk_.context().store.lastSeq());
    const auto* proof = desk_.backend().proof;
    if (const auto fault = proof == nullptr ? std::nullopt : proof->fault())
        view_.notes.push_back({Tone::Stop, desk_.text(ChainBad, {std::to_string(fault->seq)})});
    else if (proof != nullptr && proof->ended())
        view_.notes.push_back({Tone::Good, desk_.text(ChainGood, {records})});
    else if (proof != nullptr)
        view_.notes.push_back({Tone::Info, desk_.text(ChainRunning, {records})});
    view_.notes.push_back({Tone::Info, desk_.text(ReadOnlyShort)});
    if (now.health) view_.notes.push_back({Tone::Warn, desk_.text(HealthOn)});
}

// The first answer of each question.
void InspectorModel::fillTiles() {
    using enum InspectionPhrase;
    tiles_.clear();
    const auto board = service::InspectorAnswers(desk_.context()).samples();
    const bool gap = !board.missing.empty();
    tile("inspector.samples", QuestionSamples, ratio(board.sampled + board.excused, board.dishes),
         gap                ? desk_.text(SamplesMissing, {joined(desk_, board.missing, 2)})
         : board.dishes > 0 ? desk_.text(SamplesFine)
                            : desk_.text(SamplesNone),
         gap                ? Tone::Stop
         : board.dishes > 0 ? Tone::Good
                            : Tone::Neutral);
    tile("inspector.dish", QuestionDish, "", desk_.text(QuestionDishSub), Tone::Neutral);
    tile("inspector.lot", QuestionLot, "", desk_.text(QuestionLotSub), Tone::Neutral);
    const service::Sheet sheet = desk_.check().sheet(desk_.today(), CheckSession::Morning);
    const int open = sheet.expected - sheet.resolved;
    const auto off = desk_.check().exclusions().size();
    tile("inspector.check", QuestionCheck, ratio(sheet.resolved, sheet.expected),
         open > 0  ? desk_.text(CheckOpen, {std::to_string(open)})
         : off > 0 ? desk_.text(CheckExcluded, {std::to_string(off)})
                   : desk_.text(CheckDone),
         open > 0  ? Tone::Warn
         : off > 0 ? Tone::Info
                   : Tone::Good);
    const int ending = papersEndingSoon(desk_);
    tile("inspector.papers", QuestionPapers, std::to_string(ending),
         desk_.text(ending > 0 ? PapersEnding : PapersFine), ending > 0 ? Tone::Warn : Tone::Good);
    int deviations = 0;
    for (const int count : store::countDeviations(desk_.context().store.database(), desk_.now() - kMonthTime))
        deviations += count;
    tile("inspector.deviations", QuestionDeviations, std::to_string(deviations),
         desk_.text(DeviationsSub, {std::to_string(kMonth)}), Tone::Neutral);
    const Date first = desk_.today() - kMonth;
    const auto controls = store::controlsBetween(desk_.context().store.database(), first, desk_.today());
    const auto days = store::menuDays(desk_.context().store.database(), first, desk_.today());
    const auto zero =
        std::count_if(controls.begin(), controls.end(), [](const auto& c) { return c.zeroRisk; });
    const auto problems = service::Problems(desk_.context()).counts();
    const int waiting = problems.open + problems.followedUp;
    tile("inspector.days", QuestionDays, ratio(static_cast<int>(zero), static_cast<int>(days.size())),
         waiting > 0 ? desk_.text(DaysOpen, {std::to_string(waiting)}) : desk_.text(DaysFine),
         waiting > 0 ? Tone::Warn : Tone::Good);
    tile("inspector.export", QuestionExport, "", desk_.text(ExportSub), Tone::Neutral);
}

void InspectorModel::handle(const InspectorAction& action) {
    switch (action.kind) {
        case Kind::Tile:
            return openTile(action.arg);
        case Kind::Shelf:
            return shelf_.open();
        case Kind::Remark:
            return remark_.open();
        case Kind::Receipt:
            if (desk_.visit()) remark_.showReceipt(desk_.visit()->inspection);
            return;
        case Kind::End:
            return end();
    }
}

void InspectorModel::openTile(const std::string& tile) {
    if (tile == "inspector.samples") return open(Topic::Samples);
    if (tile == "inspector.dish") return open(Topic::Dishes);
    if (tile == "inspector.lot") return open(Topic::Lots);
    if (tile == "inspector.check") return sheet_->open(CheckSession::Morning);
    if (tile == "inspector.papers") return desk_.go(Screen::Papers);
    if (tile == "inspector.deviations") return open(Topic::Deviations);
    if (tile == "inspector.days") return open(Topic::Days);
    if (tile == "inspector.export") export_();
}

void InspectorModel::open(Topic topic) {
    topic_ = topic;
    filter_.clear();
    refreshList();
    desk_.go(Screen::InspectorList);
}

std::string InspectorModel::listTitle(Language language) const {
    static constexpr InspectionPhrase kTitles[] = {
        InspectionPhrase::QuestionSamples, InspectionPhrase::QuestionDish, InspectionPhrase::QuestionLot,
        InspectionPhrase::QuestionDeviations, InspectionPhrase::QuestionDays};
    return phrase(kTitles[static_cast<std::size_t>(topic_)], language);
}

std::string InspectorModel::listAbout() const {
    std::string about = listTitle(Language::Chinese);
    for (const Option& filter : list_.filters)
        if (filter.chosen) about += " · " + filter.id;
    return about;
}

void InspectorModel::refreshList() {
    list_ = {};
    list_.id = "inspector-list";
    switch (topic_) {
        case Topic::Samples:
            return fillSamples();
        case Topic::Dishes:
            return fillDishes();
        case Topic::Lots:
            return fillLots();
        case Topic::Deviations:
            return fillDeviations();
        case Topic::Days:
            return filter_ == "problems" ? fillProblems() : fillDays();
    }
}

void InspectorModel::handle(const ListingAction& action) {
    if (!desk_.visit()) return;
    if (list_.id.empty()) return;
    switch (action.kind) {
        case ListingAction::Kind::Filter:
            filter_ = action.arg;
            return refreshList();
        case ListingAction::Kind::Row:
            return openRow(action.arg);
        case ListingAction::Kind::Main:
            return shelf_.open();
        case ListingAction::Kind::Other:
            return;
    }
}

void InspectorModel::openRow(const std::string& row) {
    const std::size_t dot = row.find('.');
    const std::string kind = row.substr(0, dot);
    const std::string id = dot == std::string::npos ? "" : row.substr(dot + 1);
    if (kind == "sample") return sample_->open(parseRowId<SampleId>(id));
    if (kind == "dish") return openTrail(parseRowId<DishId>(id));
    if (kind == "lot") return trace_->open(parseRowId<LotId>(id));
    if (kind == "problem") return problem_->open(parseRowId<ProblemId>(id));
}

void InspectorModel::askHealth(std::function<void()> then) {
    if (!desk_.visit()) return;
    if (desk_.visit()->health) return desk_.toast(Tone::Info, desk_.text(InspectionPhrase::HealthShown));
    Question question;
    question.words = asking([this] { return desk_.text(InspectionPhrase::HealthTitle); },
                            [this] { return desk_.text(InspectionPhrase::HealthBody); },
                            [this] { return optionsWith(desk_, allHealthReasons()); },
                            [this] { return desk_.text(InspectionPhrase::HealthConfirm); });
    question.then = [this, record = desk_.newRecord(), then = std::move(then)](const std::string& option) {
        if (!desk_.visit()) return;
        log_.flush();
        const auto reason = static_cast<HealthReason>(std::atoi(option.c_str()));
        const Status shown = inspections().showHealth(record, reason, {});
        if (!shown) return desk_.refuse(shown.error());
        Visit visit = *desk_.visit();
        visit.health = true;
        desk_.changeVisit(std::move(visit));
        desk_.toast(Tone::Info, desk_.text(InspectionPhrase::HealthShown));
        desk_.finished();
        if (then) then();
    };
    desk_.ask(std::move(question));
}

void InspectorModel::end() {
    Question question;
    question.words = asking([this] { return desk_.text(InspectionPhrase::EndTitle); },
                            [this] { return desk_.text(InspectionPhrase::EndBody); },
                            [this] {
                                return std::vector<Option>{
                                    {"no", desk_.text(InspectionPhrase::EndNo), false, Tone::Neutral},
                                    {"yes", desk_.text(InspectionPhrase::EndYes), false, Tone::Stop}};
                            },
                            [this] { return desk_.text(InspectionPhrase::CodeDone); });
    question.then = [this, record = desk_.newRecord()](const std::string& option) {
        if (option != "yes") return;
        log_.flush();
        const Status ended = inspections().end(record, InspectionEnd::ByInspector);
        if (!ended) return desk_.refuse(ended.error());
        desk_.farewell();
        desk_.toast(Tone::Good, desk_.text(InspectionPhrase::EndedToast));
    };
    desk_.ask(std::move(question));
}

}  // namespace kiosk
