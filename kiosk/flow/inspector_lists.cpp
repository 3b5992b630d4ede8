// The lists behind the inspector's questions, and one dish with its lots and papers.
#include <algorithm>

#include "core/service/problems.h"
#include "core/store/inspection_queries.h"
#include "core/store/review_queries.h"
#include "kiosk/flow/inspector_model.h"
#include "kiosk/flow/problem_rows.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/trace_model.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/list_comma.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr int kDishDays = 7;
constexpr int kLotDays = 30;
constexpr std::size_t kMostLots = 60;
constexpr int kMonth = 30;
constexpr int kMostDeviations = 200;
constexpr char kMissing[] = "missing";
constexpr char kProblems[] = "problems";

std::string placeOf(const Desk& desk, const service::SampleLine& line) {
    const std::string box = std::to_string(line.box.value);
    if (line.state == SampleState::Taken) return desk.text(InspectionPhrase::BoxInHand, {box});
    if (line.shelf == 0) return desk.text(InspectionPhrase::BoxAt, {box, line.fridge});
    return desk.text(InspectionPhrase::BoxAtShelf, {box, line.fridge, std::to_string(line.shelf)});
}

Row sampleLineRow(const Desk& desk, const service::DishLine& dish, const service::SampleLine& line) {
    Row row;
    row.id = "sample." + rowId(line.sample);
    row.tone = sampleTone(desk, line);
    row.state = sampleStateWord(desk, line);
    row.title = dish.name;
    row.sub = placeOf(desk, line) + " · " + format(line.weight);
    row.right = desk.moment(line.sampledAt);
    if (line.late) row.badges.push_back(desk.text(InspectionPhrase::Late));
    return row;
}

Row gapRow(const Desk& desk, const service::BoardMeal& meal, const service::DishLine& dish) {
    Row row;
    row.id = "dish." + rowId(dish.dish);
    row.title = dish.name;
    row.sub = formatDayMonth(meal.day) + " " + desk.wordOf(meal.meal);
    switch (dish.state) {
        case service::DishState::Overdue:
            row.tone = Tone::Stop;
            row.state = desk.text(InspectionPhrase::NoSample);
            break;
        case service::DishState::Excused:
            row.tone = Tone::Info;
            row.state = desk.text(InspectionPhrase::Excused);
            row.sub += " · " + desk.wordOf(dish.excuse);
            break;
        default:
            row.state = desk.text(InspectionPhrase::ToCome);
            break;
    }
    return row;
}

InspectionPhrase nameOf(store::Deviation what) {
    static constexpr InspectionPhrase kNames[] = {
        InspectionPhrase::Late,   InspectionPhrase::Corrected,  InspectionPhrase::Voided,
        InspectionPhrase::Undone, InspectionPhrase::Overridden, InspectionPhrase::ExcusedLine};
    return kNames[static_cast<std::size_t>(what) - 1];
}

// Which book the line stands in. The numbers of kinds go by tens.
InspectionPhrase bookOf(Kind kind) {
    using enum InspectionPhrase;
    if (kind == Kind::DishPlanned || kind == Kind::DishWithdrawn || kind == Kind::DishExcused)
        return KindDish;
    if (kind == Kind::StockIssued || kind == Kind::StockCleared) return KindStock;
    switch (static_cast<int>(kind) / 10) {
        case 4:
            return KindCheck;
        case 6:
            return KindSample;
        case 8:
            return KindPaper;
        case 9:
            return KindGoods;
        case 11:
            return KindMeal;
        case 13:
            return KindAccompany;
        case 14:
            return KindProblem;
        case 15:
            return kind == Kind::LogEntered || kind == Kind::LogEnded ? KindLog : KindReview;
        case 17:
            return KindIncident;
        default:
            return KindOther;
    }
}

Tone toneOf(store::Deviation what) {
    switch (what) {
        case store::Deviation::Voided:
        case store::Deviation::Overridden:
            return Tone::Stop;
        case store::Deviation::Late:
        case store::Deviation::Corrected:
            return Tone::Warn;
        default:
            return Tone::Info;
    }
}

Row deviationRow(const Desk& desk, const store::DeviationRow& line) {
    Row row;
    row.id = std::to_string(line.seq) + "." + std::to_string(static_cast<int>(line.what));
    row.tone = toneOf(line.what);
    row.state = desk.text(nameOf(line.what));
    row.title = desk.text(bookOf(line.kind));
    if (!line.about.empty()) row.title += " · " + line.about;
    row.sub = desk.text(InspectionPhrase::DeviationBy, {line.by, desk.moment(line.happenedAt)});
    if (line.reason != Reason::None) row.badges.push_back(desk.wordOf(line.reason));
    if (!line.note.empty()) row.sub += " · " + line.note;
    row.right = desk.moment(line.at);
    return row;
}

InspectionPhrase nameOf(service::PaperThen then) {
    static constexpr InspectionPhrase kNames[] = {InspectionPhrase::ThenValid, InspectionPhrase::ThenEnded,
                                                  InspectionPhrase::ThenNotYet,
                                                  InspectionPhrase::ThenUnlimited};
    return kNames[static_cast<std::size_t>(then) - 1];
}

Row paperRow(const Desk& desk, const service::PaperAsOf& paper, std::size_t lot, std::size_t place) {
    using enum InspectionPhrase;
    const PaperFiled& filed = paper.row.paper;
    const bool good = paper.then == service::PaperThen::Valid || paper.then == service::PaperThen::Unlimited;
    Row row;
    row.id = "paper." + std::to_string(lot) + "." + std::to_string(place);
    row.tone = good ? Tone::Good : Tone::Stop;
    row.state = desk.text(nameOf(paper.then));
    row.title = desk.wordOf(filed.kind);
    row.sub = filed.number;
    if (filed.issued)
        row.sub +=
            (row.sub.empty() ? "" : " · ") +
            (filed.expires ? desk.text(PaperUntil, {formatDate(*filed.issued), formatDate(*filed.expires)})
                           : desk.text(PaperFrom, {formatDate(*filed.issued)}));
    if (paper.batch) row.badges.push_back(desk.text(OfBatch));
    if (paper.now == service::PaperStanding::Ended && good) row.badges.push_back(desk.text(NowEnded));
    if (paper.filedLater) row.badges.push_back(desk.text(FiledLater));
    return row;
}

}  // namespace

void InspectorModel::fillSamples() {
    using enum InspectionPhrase;
    const auto board = service::InspectorAnswers(desk_.context()).samples();
    const auto missing = board.missing.size();
    list_.filters = {{"all", desk_.text(AllDishes, {std::to_string(board.dishes)}), filter_ != kMissing, {}},
                     {kMissing, desk_.text(OnlyMissing, {std::to_string(missing)}), filter_ == kMissing, {}}};
    std::string names;
    for (const std::string& name : board.missing)
        names.append(names.empty() ? "" : listComma(desk_.language())).append(name);
    if (missing > 0)
        list_.notes.push_back({Tone::Stop, desk_.text(SummaryMissing, {std::to_string(missing), names})});
    list_.notes.push_back(
        {missing > 0 ? Tone::Info : Tone::Good,
         desk_.text(SummaryFine, {std::to_string(board.dishes), std::to_string(board.sampled),
                                  std::to_string(board.excused)})});
    list_.hint = desk_.text(SamplesHint);
    list_.mainCaption = desk_.text(DoCount);
    list_.emptyWords = desk_.text(missing == 0 && filter_ == kMissing ? SamplesFine : SamplesNone);
    for (const service::BoardMeal& meal : board.meals)
        for (const service::DishLine& dish : meal.dishes) {
            if (dish.samples.empty() && (filter_ != kMissing || dish.state == service::DishState::Overdue))
                list_.rows.push_back(gapRow(desk_, meal, dish));
            if (filter_ == kMissing) continue;
            for (const service::SampleLine& line : dish.samples) {
                Row row = sampleLineRow(desk_, dish, line);
                row.badges.push_back(formatDayMonth(meal.day) + " " + desk_.wordOf(meal.meal));
                list_.rows.push_back(std::move(row));
            }
        }
    // What is missing stands first.
    std::stable_partition(list_.rows.begin(), list_.rows.end(),
                          [](const Row& row) { return row.tone == Tone::Stop; });
}

void InspectorModel::fillDishes() {
    list_.hint = desk_.text(InspectionPhrase::DishesHint);
    list_.notes.push_back({Tone::Info, list_.hint});
    list_.emptyWords = desk_.text(InspectionPhrase::NoDishes);
    for (const store::TracedDish& dish : service::InspectorAnswers(desk_.context()).dishes(kDishDays)) {
        Row row;
        row.id = "dish." + rowId(dish.dish);
        row.state = desk_.wordOf(dish.meal);
        row.title = dish.name;
        row.right = formatDayMonth(dish.day);
        list_.rows.push_back(std::move(row));
    }
}

void InspectorModel::fillLots() {
    list_.notes.push_back({Tone::Info, desk_.text(InspectionPhrase::LotsHint)});
    list_.emptyWords = desk_.text(InspectionPhrase::NoLots);
    for (const auto& each : service::InspectorAnswers(desk_.context()).lots(kLotDays, kMostLots)) {
        Row row;
        row.id = "lot." + rowId(each.lot.lot);
        row.tone = each.lot.held ? Tone::Stop : Tone::Neutral;
        row.state = amountOf(desk_, each.lot.accepted, each.lot.unit);
        row.title = each.lot.productName;
        row.sub = each.lot.from;
        if (!each.lot.lotNo.empty()) row.sub += " · " + each.lot.lotNo;
        row.right = formatDayMonth(each.lot.day);
        list_.rows.push_back(std::move(row));
    }
}

void InspectorModel::fillDeviations() {
    using enum InspectionPhrase;
    store::Database& db = desk_.context().store.database();
    const UtcMs since = desk_.now() - hours(24 * kMonth);
    const auto counts = store::countDeviations(db, since);
    int all = 0;
    for (const int count : counts) all += count;
    const auto filter = [&](std::string id, AnyPhrase name, int count) {
        const bool chosen = filter_ == id;
        list_.filters.push_back({std::move(id),
                                 desk_.text(DeviationCount, {desk_.text(name), std::to_string(count)}),
                                 chosen, Tone::Neutral});
    };
    filter("", DeviationAll, all);
    std::optional<store::Deviation> what;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto each = static_cast<store::Deviation>(i + 1);
        filter(std::to_string(i + 1), nameOf(each), counts[i]);
        if (list_.filters.back().chosen) what = each;
    }
    list_.emptyWords = desk_.text(DeviationsNone);
    for (const store::DeviationRow& line : store::listDeviations(db, what, since, kMostDeviations))
        list_.rows.push_back(deviationRow(desk_, line));
    list_.notes.push_back({Tone::Info, desk_.text(DeviationsSub, {std::to_string(kMonth)})});
    if (list_.rows.size() >= static_cast<std::size_t>(kMostDeviations))
        list_.notes.push_back({Tone::Warn, desk_.text(DeviationsMany, {std::to_string(kMostDeviations)})});
}

void InspectorModel::fillDays() {
    using enum InspectionPhrase;
    store::Database& db = desk_.context().store.database();
    const Date first = desk_.today() - kMonth;
    const auto controls = store::controlsBetween(db, first, desk_.today());
    auto days = store::menuDays(db, first, desk_.today());
    for (const store::ControlRow& control : controls)
        if (std::find(days.begin(), days.end(), control.day) == days.end()) days.push_back(control.day);
    std::sort(days.begin(), days.end(), [](Date a, Date b) { return a > b; });
    int zero = 0;
    for (const Date day : days) {
        if (day > desk_.today()) continue;
        const auto control =
            std::find_if(controls.begin(), controls.end(), [&](const auto& c) { return c.day == day; });
        Row row;
        row.id = "day." + std::to_string(day.days);
        row.title = formatDate(day);
        if (control == controls.end()) {
            row.tone = day == desk_.today() ? Tone::Neutral : Tone::Stop;
            row.state = desk_.text(DaysMissing);
        } else {
            zero += control->zeroRisk ? 1 : 0;
            row.tone = control->zeroRisk ? Tone::Good : Tone::Warn;
            row.state = control->zeroRisk ? desk_.text(DaysZero)
                        : control->problems > 0
                            ? desk_.text(DaysFound, {std::to_string(control->problems)})
                            : desk_.text(DaysExceptions, {std::to_string(control->exceptions)});
            row.sub = desk_.text(DaysItems, {std::to_string(control->items), control->officer});
            row.right = desk_.moment(control->at);
        }
        list_.rows.push_back(std::move(row));
    }
    const auto open = service::Problems(desk_.context()).waiting().size();
    list_.filters = {
        {"days", desk_.text(DaysTab, {std::to_string(zero), std::to_string(list_.rows.size())}), true, {}},
        {kProblems, desk_.text(ProblemsTab, {std::to_string(open)}), false, {}}};
    list_.emptyWords = desk_.text(DaysNone);
}

void InspectorModel::fillProblems() {
    using enum InspectionPhrase;
    fillDays();
    list_.rows.clear();
    for (Option& filter : list_.filters) filter.chosen = filter.id == kProblems;
    list_.emptyWords = desk_.text(ProblemsNone);
    for (const auto& line : service::Problems(desk_.context()).waiting()) {
        Row row = problemRow(desk_, line);
        row.id = "problem." + row.id;
        list_.rows.push_back(std::move(row));
    }
}

void InspectorModel::openTrail(DishId dish) {
    dish_ = dish;
    refreshTrail();
    desk_.go(Screen::DishPapers);
}

void InspectorModel::refreshTrail() {
    using enum InspectionPhrase;
    trail_ = {};
    trail_.id = "trail";
    trail_.emptyWords = desk_.text(NoLotsOfDish);
    found_ = service::InspectorAnswers(desk_.context()).trail(dish_);
    if (!found_) return;
    trailAbout_ = found_->dish.name + " " + formatDate(found_->dish.day);
    trail_.notes.push_back({Tone::Info, found_->dish.name + " · " + formatDayMonth(found_->dish.day) + " " +
                                            desk_.wordOf(found_->dish.meal)});
    trail_.notes.push_back({Tone::Info, desk_.text(TrailHint)});
    for (std::size_t i = 0; i < found_->lots.size(); ++i) addLot(found_->lots[i], i);
    trail_.others = {{"trace", desk_.text(ShowTrace), false, Tone::Neutral}};
}

void InspectorModel::addLot(const service::LotPapers& lot, std::size_t place) {
    using enum InspectionPhrase;
    Row row;
    row.id = "lot." + rowId(lot.lot.lot);
    row.tone = kiosk::toneOf(lot.light);
    row.state = desk_.text(lot.toFollow                       ? LotToFollow
                           : lot.light == rules::Light::Green ? LotGreen
                           : lot.light == rules::Light::Amber ? LotAmber
                                                              : LotRed);
    if (lot.toFollow && row.tone == Tone::Good) row.tone = Tone::Warn;
    row.title = lot.lot.productName;
    row.sub = lot.lot.supplier.isNil() ? desk_.text(Phrase::OwnPlot) : lot.lot.from;
    row.sub += " · " + (lot.lot.lotNo.empty() ? desk_.text(LotSubPlain, {formatDate(lot.lot.day)})
                                              : desk_.text(LotSub, {formatDate(lot.lot.day), lot.lot.lotNo}));
    for (const ToneLine& line : toneLines(desk_, lot.findings))
        if (line.tone == Tone::Stop) row.sub += " · " + line.words;
    trail_.rows.push_back(std::move(row));
    for (std::size_t i = 0; i < lot.papers.size(); ++i)
        trail_.rows.push_back(paperRow(desk_, lot.papers[i], place, i));
}

void InspectorModel::handleTrail(const ListingAction& action) {
    if (action.kind == ListingAction::Kind::Other && action.arg == "trace") return trace_->open(dish_);
    if (action.kind != ListingAction::Kind::Row || !found_) return;
    if (action.arg.starts_with("lot.")) return openRow(action.arg);
    for (std::size_t i = 0; i < found_->lots.size(); ++i)
        for (std::size_t j = 0; j < found_->lots[i].papers.size(); ++j) {
            const service::PaperAsOf& paper = found_->lots[i].papers[j];
            if (action.arg != "paper." + std::to_string(i) + "." + std::to_string(j)) continue;
            if (paper.row.paper.photos.empty()) return;
            PagesRequest request;
            request.title = [this, kind = paper.row.paper.kind] { return desk_.wordOf(kind); };
            request.pages = paper.row.paper.photos;
            return desk_.showPages(std::move(request));
        }
}

}  // namespace kiosk
