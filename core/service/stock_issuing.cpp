// 出库: what the menu asks for, which lots give it, and handing it out.
#include <algorithm>
#include <set>

#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/ingredients.h"
#include "core/service/morning_check.h"
#include "core/service/receiving_lines.h"
#include "core/service/stock.h"
#include "core/service/stock_lots.h"
#include "core/store/menu_queries.h"
#include "core/store/stock_queries.h"
#include "core/store/supplier_queries.h"

namespace canteen::service {
namespace {

// The products in stock that bear the name, plainly or inside their own ("大米" is in "东北大米"); those
// whose name is just that go first.
std::vector<ProductId> productsNamed(const std::vector<store::GoodsRow>& stock, const std::string& name) {
    std::vector<ProductId> same;
    std::vector<ProductId> within;
    for (const auto& row : stock) {
        auto& hits = row.productName == name ? same : within;
        if (!isNamed(row.productName, name)) continue;
        if (std::find(hits.begin(), hits.end(), row.product) == hits.end()) hits.push_back(row.product);
    }
    return same.empty() ? within : same;
}

// That many grams in thousandths of the unit; whole units where they cannot be opened.
std::optional<std::int64_t> inUnit(std::int64_t grams, Unit unit, std::optional<Grams> unitWeight) {
    constexpr std::int64_t kThousandths = 1000;
    if (unit == Unit::Kilogram) return grams;
    if (unit == Unit::Gram) return grams * kThousandths;
    if (!unitWeight || unitWeight->value <= 0) return std::nullopt;
    return (grams + unitWeight->value - 1) / unitWeight->value * kThousandths;
}

// What a meal asks for, product by product.
class NeedList {
  public:
    NeedList(const Context& context, Date day)
        : context_(context), day_(day), stock_(store::goodsInStock(context.store.database())) {}

    void addDish(const store::MenuRow& row) {
        for (const Ingredient& ingredient : ingredientsOf(row.dish.ingredients)) {
            const auto products = productsNamed(stock_, ingredient.name);
            if (products.empty()) continue;
            Want& want = wantOf(products.front());
            want.grams += ingredient.grams * row.dish.portions;
            want.counted = want.counted && ingredient.grams > 0;
            if (std::find(want.need.dishes.begin(), want.need.dishes.end(), row.dish.dish) ==
                want.need.dishes.end())
                want.need.dishes.push_back(row.dish.dish);
        }
    }

    std::vector<IssueNeed> all(const std::vector<store::OutgoingRow>& issued) {
        std::vector<IssueNeed> needs;
        for (Want& want : wants_) {
            for (const auto& row : issued)
                if (row.product == want.need.product) want.need.issued.value += row.amount.value;
            pick(want);
            needs.push_back(std::move(want.need));
        }
        return needs;
    }

  private:
    struct Want {
        IssueNeed need;
        std::int64_t grams = 0;
        bool counted = true;
        std::optional<Grams> unitWeight;
    };

    Want& wantOf(ProductId product) {
        const auto known = std::find_if(wants_.begin(), wants_.end(),
                                        [&](const Want& want) { return want.need.product == product; });
        if (known != wants_.end()) return *known;
        const auto row = std::find_if(stock_.begin(), stock_.end(),
                                      [&](const auto& goods) { return goods.product == product; });
        Want& want = wants_.emplace_back();
        want.need.product = product;
        want.need.productName = row->productName;
        want.need.unit = row->unit;
        want.unitWeight = row->unitWeight;
        return want;
    }

    void pick(Want& want) {
        IssueNeed& need = want.need;
        const auto amount =
            want.counted ? inUnit(want.grams, need.unit, want.unitWeight) : std::optional<std::int64_t>();
        if (!amount) return;
        need.wanted = Quantity{*amount};
        std::int64_t open = std::max<std::int64_t>(*amount - need.issued.value, 0);
        for (const auto& row : stock_) {
            if (open == 0) break;
            if (row.product != need.product || row.unit != need.unit) continue;
            const UtcMs now = effectiveNow(context_);
            if (rules::firstBlock(rules::judgeLot(lotFactsOf(context_, row, day_, now)))) continue;
            const std::int64_t taken = std::min(open, row.remaining.value);
            need.picks.push_back({row.lot, Quantity{taken}});
            open -= taken;
        }
        need.enough = open == 0;
    }

    const Context& context_;
    Date day_;
    std::vector<store::GoodsRow> stock_;
    std::vector<Want> wants_;
};

// Whether a lot of the product that may be issued comes before this one.
bool olderThere(const Context& context, const store::GoodsRow& lot, Date day, const IssueForm& form) {
    for (const auto& row : store::goodsInStockOf(context.store.database(), lot.product)) {
        if (row.lot == lot.lot) return false;
        // What the same form takes out whole is no longer there.
        const auto sameForm = std::find_if(form.lines.begin(), form.lines.end(), [&](const IssueLine& line) {
            return line.lot == row.lot && line.amount >= row.remaining;
        });
        if (sameForm != form.lines.end()) continue;
        if (!rules::firstBlock(rules::judgeLot(lotFactsOf(context, row, day, effectiveNow(context)))))
            return true;
    }
    return false;
}

}  // namespace

std::vector<IssueNeed> Stock::needs(Date day, Meal meal) const {
    store::Database& db = context_.store.database();
    NeedList list(context_, day);
    for (const auto& row : store::menuOf(db, day, meal))
        if (row.plan == store::DishPlan::Planned) list.addDish(row);
    auto issued = store::outgoingOfDay(db, day);
    std::erase_if(issued, [&](const auto& row) { return row.meal != meal || row.voided; });
    return list.all(issued);
}

IssueForm Stock::open(Date day, Meal meal) const {
    IssueForm form;
    form.openedAt = effectiveNow(context_);
    form.day = day;
    form.meal = meal;
    return form;
}

IssueLine Stock::line(LotId lot, Quantity amount, std::vector<DishId> dishes) const {
    const UtcMs now = effectiveNow(context_);
    return {makeId<RecordId>(now), makeId<IssueId>(now), lot, amount, std::move(dishes), {}};
}

rules::IssueJudgement Stock::judge(const IssueForm& form, const IssueLine& line, std::optional<StaffId> taker,
                                   std::optional<StaffId> keeper) const {
    rules::IssueFacts facts;
    facts.amount = line.amount;
    facts.taker = taker.value_or(StaffId{});
    facts.keeper = keeper.value_or(StaffId{});
    const UtcMs now = effectiveNow(context_);
    facts.issuedAt = form.issuedAt.value_or(now);
    facts.lateReason = form.reason;
    if (const auto row = store::findGoods(context_.store.database(), line.lot)) {
        facts.lot = lotFactsOf(context_, *row, businessDay(facts.issuedAt, context_.site.zone), now);
        facts.left = row->remaining;
        facts.olderThere = olderThere(context_, *row, facts.lot.day, form);
    }
    for (const auto& person : {taker, keeper}) {
        if (!person) continue;
        const auto ofPerson = MorningCheck(context_).judgeSigner(*person, today(context_));
        facts.signers.insert(facts.signers.end(), ofPerson.begin(), ofPerson.end());
    }
    return rules::judgeIssue(facts, context_.pack);
}

Status Stock::issue(const IssueForm& form, const Signer& taker, const Signer& keeper) {
    if (form.lines.empty()) return refuse(TextId::NothingChosen, "nothing to issue");
    if (std::all_of(form.lines.begin(), form.lines.end(),
                    [&](const IssueLine& line) { return isBooked(context_, line.record); }))
        return Done{};
    const Status mayTake = mayActNow(context_, taker, Action::TakeStock);
    if (!mayTake) return mayTake;
    const Status mayKeep = mayActNow(context_, keeper, Action::KeepStock);
    if (!mayKeep) return mayKeep;
    const UtcMs issuedAt = form.issuedAt.value_or(effectiveNow(context_));
    std::set<LotId> lots;
    std::vector<store::Draft> drafts;
    for (const IssueLine& line : form.lines) {
        if (!store::findGoods(context_.store.database(), line.lot))
            return Error{ErrorKind::NotFound, TextId::NotFound, "no such lot"};
        if (!lots.insert(line.lot).second) return refuse(TextId::StockLotTwice, "a lot twice in a form");
        const auto judgement = judge(form, line, taker.person, keeper.person);
        if (const auto* block = rules::firstBlock(judgement.findings)) return refuse(*block);
        store::Draft draft =
            store::makeDraft(line.record,
                             StockIssued{line.issue, line.lot, line.amount, form.day, form.meal, line.dishes,
                                         rules::ruleIds(judgement.findings)},
                             {sign(taker, SignRole::Taker), sign(keeper, SignRole::Keeper)});
        draft.happenedAt = issuedAt;
        draft.late = judgement.late;
        if (judgement.late) draft.reason = form.reason;
        draft.note = line.note.empty() ? form.note : line.note;
        drafts.push_back(std::move(draft));
    }
    const auto receipts = context_.store.append(drafts);
    if (!receipts) return receipts.error();
    return Done{};
}

}  // namespace canteen::service
