#include "core/service/inspector_answers.h"

#include <algorithm>
#include <map>

#include "core/service/acting.h"
#include "core/service/trace.h"
#include "core/store/receiving_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/supplier_queries.h"

namespace canteen::service {
namespace {

constexpr DurationMs kAsked = hours(48);

bool isAsked(const Context& context, Date day, const MealLines& meal, UtcMs now) {
    const bool sampled = meal.sampled > 0;
    if (meal.dishes.empty()) return false;
    if (!meal.time) return true;
    const bool begun = momentOf(context, day, meal.time->servingBegins) <= now;
    return (begun || sampled) && momentOf(context, day, meal.time->servingEnds) + kAsked >= now;
}

void add(SampleBoard& board, Date day, MealLines meal) {
    board.dishes += static_cast<int>(meal.dishes.size());
    board.sampled += meal.sampled;
    board.excused += meal.excused;
    for (const DishLine& dish : meal.dishes)
        if (dish.state == DishState::Overdue) board.missing.push_back(dish.name);
    board.meals.push_back({day, meal.meal, std::move(meal.dishes)});
}

PaperThen thenOf(const PaperFiled& paper, Date day) {
    if (paper.issued && *paper.issued > day) return PaperThen::NotYet;
    if (!paper.expires) return PaperThen::Unlimited;
    return *paper.expires < day ? PaperThen::Ended : PaperThen::Valid;
}

PaperStanding nowOf(const PaperFiled& paper, Date today) {
    if (paper.issued && *paper.issued > today) return PaperStanding::NotYetValid;
    return paper.expires && *paper.expires < today ? PaperStanding::Ended : PaperStanding::Valid;
}

PaperAsOf asOf(const Context& context, store::PaperRow row, Date day, bool batch) {
    PaperAsOf paper;
    paper.then = thenOf(row.paper, day);
    paper.now = nowOf(row.paper, today(context));
    paper.batch = batch;
    paper.filedLater = businessDay(row.filedAt, context.site.zone) > day;
    paper.row = std::move(row);
    return paper;
}

// Of several papers of a kind one that was valid counts; else the one that ended last.
bool isBetter(const PaperAsOf& a, const PaperAsOf& b) {
    const auto weight = [](const PaperAsOf& paper) {
        switch (paper.then) {
            case PaperThen::Valid:
            case PaperThen::Unlimited:
                return 0;
            case PaperThen::Ended:
                return 1;
            case PaperThen::NotYet:
                return 2;
        }
        return 2;
    };
    if (weight(a) != weight(b)) return weight(a) < weight(b);
    return a.row.paper.expires.value_or(Date{}) > b.row.paper.expires.value_or(Date{});
}

std::vector<PaperAsOf> supplierPapers(const Context& context, SupplierId supplier, Date day) {
    std::map<PaperKind, PaperAsOf> best;
    for (auto& row : store::paperHistoryOf(context.store.database(), supplier)) {
        if (row.voided) continue;
        PaperAsOf paper = asOf(context, std::move(row), day, false);
        const auto hit = best.find(paper.row.paper.kind);
        if (hit == best.end())
            best.emplace(paper.row.paper.kind, std::move(paper));
        else if (isBetter(paper, hit->second))
            hit->second = std::move(paper);
    }
    std::vector<PaperAsOf> papers;
    for (auto& [kind, paper] : best) papers.push_back(std::move(paper));
    return papers;
}

// How the supplier stood on the school's list that day.
rules::Findings listingThen(const Context& context, SupplierId supplier, Date day) {
    for (const auto& row : store::listingsOf(context.store.database(), supplier))
        if (businessDay(row.at, context.site.zone) <= day)
            return rules::judgeListing(row.listing.state, row.listing.until, day);
    return rules::judgeListing(SupplierState::Candidate, {}, day);
}

void judge(const Context& context, const store::GoodsRow& goods, LotPapers& lot) {
    lot.light = rules::Light::Green;
    const auto found = Suppliers(context).judge(goods.supplier, {goods.goods}, goods.day);
    if (!found) return;
    lot.findings = listingThen(context, goods.supplier, goods.day);
    // What the list says today is no word about that day.
    for (const rules::Finding& finding : found->findings)
        if (finding.rule.starts_with("paper.")) lot.findings.push_back(finding);
    for (const rules::Finding& finding : lot.findings) {
        if (finding.level == rules::Level::Block) lot.light = rules::Light::Red;
        if (finding.level == rules::Level::Warn && lot.light == rules::Light::Green)
            lot.light = rules::Light::Amber;
    }
}

LotPapers papersOf(const Context& context, const store::TracedLot& traced) {
    store::Database& db = context.store.database();
    LotPapers lot;
    lot.lot = traced;
    const auto goods = store::findGoods(db, traced.lot);
    if (!goods) return lot;
    if (!goods->supplier.isNil()) lot.papers = supplierPapers(context, goods->supplier, goods->day);
    for (const PaperId id : store::papersOfLot(db, traced.lot))
        if (auto row = store::findPaper(db, id))
            lot.papers.push_back(asOf(context, std::move(*row), goods->day, true));
    lot.toFollow = !store::openPaperDutiesOf(db, traced.lot).empty();
    judge(context, *goods, lot);
    return lot;
}

}  // namespace

SampleBoard InspectorAnswers::samples() const {
    const Samples samples(context_);
    const UtcMs now = effectiveNow(context_);
    SampleBoard board;
    for (Date day = businessDay(now - kAsked, context_.site.zone); day <= today(context_); day = day + 1)
        for (MealLines& meal : samples.day(day))
            if (isAsked(context_, day, meal, now)) add(board, day, std::move(meal));
    std::reverse(board.meals.begin(), board.meals.end());
    return board;
}

std::optional<DishTrail> InspectorAnswers::trail(DishId dish) const {
    const auto found = Trace(context_).from(dish);
    if (!found) return std::nullopt;
    DishTrail trail;
    for (const store::TracedDish& one : found->dishes)
        if (one.dish == dish) trail.dish = one;
    for (const store::TracedLot& lot : found->lots) trail.lots.push_back(papersOf(context_, lot));
    return trail;
}

std::vector<store::TracedDish> InspectorAnswers::dishes(int days) const {
    std::vector<store::TracedDish> dishes;
    store::Database& db = context_.store.database();
    for (Date day = today(context_); day > today(context_) - days; day = day - 1) {
        auto ofDay = store::listDishes(db, day);
        std::stable_sort(ofDay.begin(), ofDay.end(),
                         [](const auto& a, const auto& b) { return a.meal > b.meal; });
        for (auto& row : ofDay) dishes.push_back({row.dish, row.day, row.meal, std::move(row.name), false});
    }
    return dishes;
}

std::vector<RecentLot> InspectorAnswers::lots(int days, std::size_t most) const {
    std::vector<RecentLot> lots;
    store::Database& db = context_.store.database();
    for (Date day = today(context_); day > today(context_) - days && lots.size() < most; day = day - 1) {
        auto ofDay = store::goodsOfDay(db, day);
        std::reverse(ofDay.begin(), ofDay.end());
        for (const store::GoodsRow& row : ofDay) {
            if (row.accepted.value == 0 || lots.size() == most) continue;
            if (auto traced = store::tracedLot(db, row.lot)) lots.push_back({std::move(*traced), row.spec});
        }
    }
    return lots;
}

}  // namespace canteen::service
