#include "core/service/stock.h"

#include <algorithm>

#include "core/service/acting.h"
#include "core/service/receiving_lines.h"
#include "core/service/stock_lots.h"
#include "core/store/stock_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

LotLine lineOf(const Context& context, const store::GoodsRow& row) {
    const Date day = today(context);
    LotLine line;
    line.lot = row.lot;
    line.product = row.product;
    line.productName = row.productName;
    line.spec = row.spec;
    line.goods = row.goods;
    line.storage = row.storage;
    line.delivery = row.delivery;
    line.supplier = row.supplier;
    line.supplierName = row.from;
    line.day = row.day;
    line.lotNo = row.lotNo;
    line.produced = row.produced;
    line.expires = row.expires;
    if (row.expires) line.daysLeft = *row.expires - day;
    line.unit = row.unit;
    line.accepted = row.accepted;
    line.left = row.remaining;
    line.place = row.place;
    line.endingSoon = rules::endsSoon(row.expires, day, context.pack);
    line.toFollow = store::openPaperDutiesOf(context.store.database(), row.lot);
    line.holds = holdsOf(context, row.lot);
    line.obstacles = rules::judgeLot(lotFactsOf(context, row, day, effectiveNow(context)));
    return line;
}

std::vector<LotLine> linesOf(const Context& context, const std::vector<store::GoodsRow>& rows) {
    std::vector<LotLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows) lines.push_back(lineOf(context, row));
    return lines;
}

bool isExpired(const LotLine& line) {
    return line.daysLeft && *line.daysLeft < 0;
}

IssueRow issueOf(const Context& context, const store::OutgoingRow& row) {
    IssueRow issue;
    issue.record = row.record;
    issue.lot = row.lot;
    issue.product = row.product;
    issue.productName = row.productName;
    issue.unit = row.unit;
    issue.amount = row.amount;
    issue.day = row.day;
    issue.meal = row.meal;
    issue.cleared = row.reason;
    issue.dishes = store::dishesOfIssue(context.store.database(), row.seq);
    if (const auto entry = store::findEntry(context.store.database(), row.record)) {
        issue.note = entry->note;
        issue.late = entry->late;
        issue.enteredAt = entry->enteredAt;
        issue.reason = entry->reason;
    }
    issue.taker = row.signer;
    issue.keeper = row.witness;
    issue.at = row.happenedAt;
    issue.standing = !row.voided;
    return issue;
}

}  // namespace

std::vector<LotHoldReason> holdsOf(const Context& context, LotId lot) {
    std::vector<LotHoldReason> reasons;
    for (const auto& hold : store::lotHoldsOf(context.store.database(), lot)) reasons.push_back(hold.reason);
    return reasons;
}

rules::LotFacts lotFactsOf(const Context& context, const store::GoodsRow& row, Date day, UtcMs now) {
    rules::LotFacts facts;
    facts.expires = row.expires;
    facts.signedByThree = isSignedEnough(row, context.pack);
    facts.papersToFollow = !store::openPaperDutiesOf(context.store.database(), row.lot).empty();
    facts.holds = holdsOf(context, row.lot);
    facts.overrideUntil = row.overrideUntil;
    facts.day = day;
    facts.now = now;
    return facts;
}

std::vector<LotLine> Stock::lots() const {
    auto lines = linesOf(context_, store::goodsInStock(context_.store.database()));
    std::stable_sort(lines.begin(), lines.end(), [](const LotLine& a, const LotLine& b) {
        return std::tie(a.productName, a.spec, a.product) < std::tie(b.productName, b.spec, b.product);
    });
    return lines;
}

std::vector<LotLine> Stock::lotsOf(ProductId product) const {
    return linesOf(context_, store::goodsInStockOf(context_.store.database(), product));
}

std::optional<LotLine> Stock::find(LotId lot) const {
    const auto row = store::findGoods(context_.store.database(), lot);
    if (!row) return std::nullopt;
    return lineOf(context_, *row);
}

std::vector<LotHold> Stock::holds(LotId lot) const {
    std::vector<LotHold> holds;
    for (const auto& row : store::lotHoldsOf(context_.store.database(), lot))
        holds.push_back({row.reason, row.since, row.note});
    return holds;
}

std::vector<store::PaperRow> Stock::papers(LotId lot) const {
    store::Database& db = context_.store.database();
    std::vector<store::PaperRow> papers;
    for (const PaperId id : store::papersOfLot(db, lot))
        if (auto row = store::findPaper(db, id)) papers.push_back(std::move(*row));
    return papers;
}

std::vector<LotLine> Stock::endingSoon() const {
    auto lines = lots();
    std::erase_if(lines, [](const LotLine& line) { return !line.endingSoon && !isExpired(line); });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const LotLine& a, const LotLine& b) { return a.expires < b.expires; });
    return lines;
}

StockCounts Stock::counts() const {
    StockCounts counts;
    for (const auto& row : store::goodsInStock(context_.store.database())) {
        const auto facts = lotFactsOf(context_, row, today(context_), effectiveNow(context_));
        ++counts.lots;
        counts.expired += facts.expires && *facts.expires < facts.day ? 1 : 0;
        counts.endingSoon += rules::endsSoon(facts.expires, facts.day, context_.pack) ? 1 : 0;
        counts.quarantined += facts.papersToFollow ? 1 : 0;
        counts.held += facts.holds.empty() ? 0 : 1;
        counts.unsigned_ += facts.signedByThree ? 0 : 1;
    }
    return counts;
}

std::vector<IssueRow> Stock::issues(Date day) const {
    std::vector<IssueRow> issues;
    for (const auto& row : store::outgoingOfDay(context_.store.database(), day))
        if (row.meal) issues.push_back(issueOf(context_, row));
    return issues;
}

std::vector<IssueRow> Stock::issuesOf(LotId lot) const {
    std::vector<IssueRow> issues;
    for (const auto& row : store::outgoingOfLot(context_.store.database(), lot))
        issues.push_back(issueOf(context_, row));
    return issues;
}

}  // namespace canteen::service
