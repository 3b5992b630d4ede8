#include "kiosk/flow/stock_model.h"

#include <array>
#include <cstdlib>
#include <map>

#include "kiosk/flow/goods_scan.h"
#include "kiosk/flow/issue_model.h"
#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = StockAction::Kind;

namespace {

// In the order of the switches: what has to be done first.
constexpr std::array kShown{LotState::Expired, LotState::Quarantined, LotState::Unsigned, LotState::EndsSoon,
                            LotState::Good};
constexpr char kAnyState[] = "any";

}  // namespace

std::optional<service::ProductLine> productOfCode(const Desk& desk, const port::ScanEvent& event) {
    const GoodsScan scan = readGoods(event, desk.today(), desk.context().pack.inStore);
    const auto* code = std::get_if<GoodsCode>(&scan);
    if (code == nullptr) return std::nullopt;
    for (const service::ScannedGoods& way : code->ways) {
        if (way.gtin.empty()) continue;
        if (auto product = desk.products().findByCode(way.gtin)) return product;
    }
    return std::nullopt;
}

void StockModel::open() {
    state_.reset();
    letter_.clear();
    product_.reset();
    refresh();
    desk_.go(Screen::Stock);
}

void StockModel::refresh() {
    view_ = {};
    std::map<ProductId, std::string> initials;
    for (const service::ProductLine& line : desk_.products().list())
        initials[line.product.product] = line.initials;
    std::array<int, kLotStates> counts{};
    int all = 0;
    std::vector<std::string> letters;
    std::map<ProductId, std::size_t> firstOf;  // the row of the lot that may go out
    for (const service::LotLine& lot : desk_.stock().lots()) {
        const std::string& first = initials[lot.product];
        letters.push_back(first);
        const bool sought = product_ ? lot.product == *product_ : passes(first, letter_);
        if (!sought) continue;
        const LotState state = stateOf(lot);
        ++counts.at(static_cast<std::size_t>(state));
        ++all;
        if (state_ && state != *state_) continue;
        Row row = lotRow(desk_, lot);
        if (lot.obstacles.empty()) {
            // Of several lots of a product the first goes out first.
            const auto [oldest, alone] = firstOf.try_emplace(lot.product, view_.lots.size());
            if (!alone) view_.lots[oldest->second].badges = {desk_.text(Phrase::LotFirst)};
        }
        view_.lots.push_back(std::move(row));
    }
    view_.letters = firstLetters(letters);
    view_.letter = letter_;
    view_.states.push_back(
        {kAnyState, desk_.text(Phrase::LotsAll, {std::to_string(all)}), !state_, Tone::Neutral});
    for (const LotState state : kShown) {
        const auto place = static_cast<std::size_t>(state);
        view_.states.push_back({std::to_string(place),
                                wordOf(desk_, state) + " " + std::to_string(counts.at(place)),
                                state_ == state, Tone::Neutral});
    }
    if (product_)
        if (const auto product = desk_.products().find(*product_)) view_.product = product->product.name;
    view_.emptyWords =
        desk_.text(all == 0 && !product_ && letter_.empty() ? Phrase::StockNothing : Phrase::StockNoneSuch);
}

void StockModel::handle(const StockAction& action) {
    switch (action.kind) {
        case Kind::State:
            if (action.arg == kAnyState)
                state_.reset();
            else
                state_ = static_cast<LotState>(std::atoi(action.arg.c_str()));
            return refresh();
        case Kind::Letter:
            letter_ = action.arg;
            product_.reset();
            return refresh();
        case Kind::AnyProduct:
            product_.reset();
            return refresh();
        case Kind::Lot:
            return card_.open(parseRowId<LotId>(action.arg));
        case Kind::Issue:
            return issue_.open();
    }
}

bool StockModel::scanned(const port::ScanEvent& event) {
    const auto product = productOfCode(desk_, event);
    if (!product) return false;
    product_ = product->product.product;
    state_.reset();
    letter_.clear();
    refresh();
    return true;
}

}  // namespace kiosk
