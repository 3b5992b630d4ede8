#include "kiosk/flow/issue_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/base/text_id.h"
#include "core/codes/label.h"
#include "kiosk/flow/lot_card_model.h"
#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/stock_model.h"
#include "kiosk/flow/stock_rows.h"
#include "kiosk/flow/typed_number.h"

namespace kiosk {

using namespace canteen;
using service::IssueForm;
using service::IssueLine;
using service::IssueNeed;
using service::LotLine;

namespace {

constexpr NumberShape kMeasured{5, 3, false};
constexpr NumberShape kCounted{5, 0, false};

bool isDone(const IssueNeed& need) {
    return need.issued.value > 0 && (!need.wanted || need.issued >= *need.wanted);
}

}  // namespace

// A form of yesterday is not signed today.
void IssueModel::beginDay() {
    if (today_ == desk_.today() && meal_ != Meal{}) return;
    today_ = day_ = desk_.today();
    meal_ = mealAhead(desk_);
    forms_.clear();
}

void IssueModel::turnDay() {
    day_ = day_ == today_ ? today_ - 1 : today_;
    refresh();
}

IssueForm& IssueModel::form() {
    const auto hit = forms_.find({day_, meal_});
    if (hit != forms_.end()) return hit->second;
    return forms_.emplace(std::pair(day_, meal_), desk_.stock().open(day_, meal_)).first->second;
}

void IssueModel::open() {
    beginDay();
    day_ = today_;
    refresh();
    // The meal ahead, unless something of another one waits for its signatures.
    if (form().lines.empty()) {
        meal_ = mealAhead(desk_);
        refresh();
    }
    desk_.go(Screen::Issue);
}

int IssueModel::stillOpen(Meal meal) const {
    int open = 0;
    for (const IssueNeed& need : desk_.stock().needs(desk_.today(), meal)) open += isDone(need) ? 0 : 1;
    return open;
}

const IssueNeed* IssueModel::needOf(ProductId product) const {
    const auto hit = std::find_if(needs_.begin(), needs_.end(),
                                  [&](const IssueNeed& need) { return need.product == product; });
    return hit == needs_.end() ? nullptr : &*hit;
}

Quantity IssueModel::noted(ProductId product) const {
    Quantity sum;
    const auto hit = forms_.find({day_, meal_});
    if (hit == forms_.end()) return sum;
    for (const IssueLine& line : hit->second.lines)
        if (const auto lot = desk_.stock().find(line.lot); lot && lot->product == product)
            sum.value += line.amount.value;
    return sum;
}

std::vector<std::string> IssueModel::dishNames(const std::vector<DishId>& dishes) const {
    std::vector<std::string> names;
    for (const service::MealLines& meal : menu_)
        for (const service::DishLine& dish : meal.dishes)
            if (std::find(dishes.begin(), dishes.end(), dish.dish) != dishes.end())
                names.push_back(dish.name);
    return names;
}

void IssueModel::refresh() {
    beginDay();
    menu_ = desk_.samples().day(day_);
    needs_ = desk_.stock().needs(day_, meal_);
    view_ = {};
    for (const MealTime& meal : desk_.context().site.meals) {
        MealTab tab;
        tab.id = std::to_string(static_cast<int>(meal.meal));
        tab.title = desk_.wordOf(meal.meal);
        tab.time = formatTime(meal.servingBegins) + "–" + formatTime(meal.servingEnds);
        tab.current = meal.meal == meal_;
        if (tab.current && !needs_.empty())
            tab.count =
                fmt::format("{}/{}", std::count_if(needs_.begin(), needs_.end(), isDone), needs_.size());
        view_.meals.push_back(std::move(tab));
    }
    fillNeeds();
    fillIssued();
    view_.emptyWords = desk_.text(Phrase::IssueNoMenu);
    const auto lines = form().lines.size();
    const bool late = day_ != today_;
    if (late) view_.late = dateLine(desk_, day_);
    view_.otherDay = desk_.text(late ? Phrase::IssueToday : Phrase::IssueYesterday);
    view_.mainCaption = desk_.text(late ? Phrase::IssueSignLate : Phrase::IssueSign, {std::to_string(lines)});
    if (lines == 0) view_.mainReason = desk_.text(Phrase::IssueNothing);
}

void IssueModel::fillNeeds() {
    for (const IssueNeed& need : needs_) {
        Row row;
        row.id = rowId(need.product);
        row.title = need.productName;
        const Quantity now = noted(need.product);
        if (now.value > 0) {
            row.tone = Tone::Info;
            row.state = desk_.text(Phrase::NeedNoted);
            row.right = amountOf(desk_, now, need.unit);
        } else if (isDone(need)) {
            row.tone = Tone::Good;
            row.state = desk_.text(Phrase::NeedDone);
            row.right = amountOf(desk_, need.issued, need.unit);
        } else {
            const bool counted = need.wanted && need.wanted->value > 0;
            row.tone = counted && !need.enough ? Tone::Warn : Tone::Neutral;
            row.state = desk_.text(counted && need.picks.empty() ? Phrase::NeedNone
                                   : counted && !need.enough     ? Phrase::NeedShort
                                                                 : Phrase::NeedOpen);
            if (counted) row.right = amountOf(desk_, *need.wanted, need.unit);
        }
        std::string sub;
        for (const std::string& name : dishNames(need.dishes)) sub += (sub.empty() ? "" : "、") + name;
        if (need.issued.value > 0 && now.value > 0)
            sub += " · " + desk_.text(Phrase::NeedIssued, {amountOf(desk_, need.issued, need.unit)});
        row.sub = std::move(sub);
        showObstacle(need.product, row);
        view_.needs.push_back(std::move(row));
    }
    // What the menu does not name.
    for (const IssueLine& line : form().lines) {
        const auto lot = desk_.stock().find(line.lot);
        if (!lot || needOf(lot->product) != nullptr) continue;
        const std::string id = rowId(lot->product);
        const bool there =
            std::any_of(view_.needs.begin(), view_.needs.end(), [&](const Row& row) { return row.id == id; });
        if (there) continue;
        Row row;
        row.id = id;
        row.tone = Tone::Info;
        row.state = desk_.text(Phrase::NeedNoted);
        row.title = lot->productName;
        row.sub = desk_.text(Phrase::NeedBeside);
        row.right = amountOf(desk_, noted(lot->product), lot->unit);
        showObstacle(lot->product, row);
        view_.needs.push_back(std::move(row));
    }
}

// A lot that was noted may have been held or emptied since.
void IssueModel::showObstacle(ProductId product, Row& row) {
    for (const IssueLine& line : form().lines) {
        const auto lot = desk_.stock().find(line.lot);
        if (!lot || lot->product != product) continue;
        const rules::Findings findings = desk_.stock().judge(form(), line, {}, {}).findings;
        const rules::Finding* block = rules::firstBlock(findings);
        if (block == nullptr) continue;
        row.tone = Tone::Stop;
        row.sub = desk_.text(block->sentence);
    }
}

// Taken-back ones too, struck through.
void IssueModel::fillIssued() {
    for (const service::IssueRow& each : desk_.stock().issues(day_)) {
        if (each.meal != meal_) continue;
        Row row;
        row.id = rowId(each.lot) + "." + rowId(each.record);
        row.struck = !each.standing;
        row.tone = each.standing ? Tone::Good : Tone::Neutral;
        row.state = desk_.text(each.standing ? Phrase::MovementIssued : Phrase::TakeBack);
        row.title = each.productName;
        row.sub = desk_.moment(each.at) + " · " + each.taker + " + " + each.keeper;
        if (each.late) row.badges.push_back(desk_.text(Phrase::BadgeLate));
        row.right = amountOf(desk_, each.amount, each.unit);
        view_.needs.push_back(std::move(row));
    }
}

void IssueModel::handle(const IssueAction& action) {
    switch (action.kind) {
        case IssueAction::Kind::Meal:
            meal_ = static_cast<Meal>(std::atoi(action.arg.c_str()));
            return refresh();
        case IssueAction::Kind::Row:
            // What went out already is looked at, and taken back, on the card of its lot.
            if (const auto dot = action.arg.find('.'); dot != std::string::npos)
                return card_->open(parseRowId<LotId>(action.arg.substr(0, dot)));
            return openProduct(parseRowId<ProductId>(action.arg));
        case IssueAction::Kind::Other:
            letter_.clear();
            refreshPick();
            return desk_.go(Screen::PickStock);
        case IssueAction::Kind::OtherDay:
            return turnDay();
        case IssueAction::Kind::Sign:
            return sign();
    }
}

void IssueModel::refreshPick() {
    pick_ = {};
    pick_.title = desk_.text(Phrase::TitlePickStock);
    pick_.hint = desk_.text(Phrase::PickProductHint);
    pick_.letter = letter_;
    pick_.emptyWords = desk_.text(Phrase::StockNothing);
    std::map<ProductId, std::string> initials;
    for (const service::ProductLine& line : desk_.products().list())
        initials[line.product.product] = line.initials;
    std::vector<std::string> firsts;
    for (const LotLine& lot : desk_.stock().lots()) {
        const std::string id = rowId(lot.product);
        if (!pick_.rows.empty() && pick_.rows.back().id == id) continue;
        firsts.push_back(initials[lot.product]);
        if (!passes(firsts.back(), letter_)) continue;
        Row row;
        row.id = id;
        row.title = lot.productName;
        row.sub = lot.spec;
        row.state = desk_.wordOf(lot.goods);
        pick_.rows.push_back(std::move(row));
    }
    pick_.letters = firstLetters(firsts);
}

void IssueModel::handle(const PickAction& action) {
    if (action.kind == PickAction::Kind::Letter) {
        letter_ = action.arg;
        return refreshPick();
    }
    if (action.kind != PickAction::Kind::Row) return;
    desk_.go(Screen::Issue);
    openProduct(parseRowId<ProductId>(action.arg));
}

void IssueModel::openProduct(ProductId product) {
    draft_ = {product, {}, {}, false};
    lots_ = desk_.stock().lotsOf(product);
    if (lots_.empty()) return desk_.toast(Tone::Warn, desk_.text(Phrase::StockNoneSuch));
    // The first that may go out and is not on the list as a whole; what is chosen can be seen and changed.
    for (const LotLine& lot : lots_) {
        if (!lot.obstacles.empty()) continue;
        const IssueLine* line = lineOf(lot.lot);
        if (line != nullptr && line->amount >= lot.left) continue;
        draft_.lot = lot.lot;
        break;
    }
    draft_.choosing = !draft_.lot;
    refreshLine();
    desk_.go(Screen::IssueLine);
}

void IssueModel::openLot(const LotLine& lot) {
    open();
    openProduct(lot.product);
    if (lot.obstacles.empty()) chooseLot(lot.lot);
}

bool IssueModel::scanned(const port::ScanEvent& event) {
    if (const auto label = codes::readLabel(textOf(event.bytes))) {
        const auto id = label->type == codes::LabelType::Lot ? codes::uuidOf(*label) : std::nullopt;
        const auto lot = id ? desk_.stock().find(LotId{*id}) : std::nullopt;
        if (!lot) return false;
        openProduct(lot->product);
        chooseLot(lot->lot);
        return true;
    }
    const auto product = productOfCode(desk_, event);
    if (!product) return false;
    openProduct(product->product.product);
    return true;
}

const IssueLine* IssueModel::lineOf(LotId lot) const {
    const auto hit = forms_.find({day_, meal_});
    if (hit == forms_.end()) return nullptr;
    const auto& lines = hit->second.lines;
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const IssueLine& l) { return l.lot == lot; });
    return line == lines.end() ? nullptr : &*line;
}

std::optional<Quantity> IssueModel::proposed() const {
    const IssueNeed* need = needOf(draft_.product);
    if (need == nullptr || !need->wanted || !draft_.lot) return std::nullopt;
    const IssueLine* line = lineOf(*draft_.lot);
    const std::int64_t here = line == nullptr ? 0 : line->amount.value;
    const std::int64_t open = need->wanted->value - need->issued.value - noted(draft_.product).value + here;
    const auto lot = desk_.stock().find(*draft_.lot);
    if (!lot || lot->unit != need->unit || open <= 0) return std::nullopt;
    return Quantity{std::min(open, lot->left.value)};
}

// What tells the lots of a product apart.
std::string IssueModel::lotWords(const LotLine& lot) const {
    const std::string life = lifeOf(desk_, lot);
    const std::string came = desk_.text(Phrase::LotCame, {formatDayMonth(lot.day)});
    return life.empty() ? came : life + " · " + came;
}

void IssueModel::refreshLine() {
    lineView_ = {};
    lots_ = desk_.stock().lotsOf(draft_.product);
    if (lots_.empty()) return;
    const LotLine* chosen = nullptr;
    for (const LotLine& lot : lots_) {
        Row row = lotRow(desk_, lot);
        row.title = lotWords(lot);
        row.sub = holdWords(desk_, lot);
        if (!row.sub.empty()) row.sub += " · ";
        row.sub += lot.supplierName.empty() ? desk_.text(Phrase::OwnPlot) : lot.supplierName;
        row.blocked = !lot.obstacles.empty();
        row.selected = draft_.lot == lot.lot;
        if (row.selected) chosen = &lot;
        if (const IssueLine* line = lineOf(lot.lot))
            row.badges = {desk_.text(Phrase::NeedNotedAmount, {amountOf(desk_, line->amount, lot.unit)})};
        lineView_.lots.push_back(std::move(row));
    }
    const LotLine& any = chosen != nullptr ? *chosen : lots_.front();
    lineView_.product = any.productName;
    lineView_.unit = desk_.wordOf(any.unit);
    lineView_.point = isMeasured(any.unit);
    lineView_.typed = draft_.typed;
    lineView_.choosing = draft_.choosing;
    lineView_.mainCaption = desk_.text(Phrase::IssueNote);
    if (const IssueNeed* need = needOf(draft_.product)) {
        if (need->wanted)
            lineView_.wanted = desk_.text(Phrase::NeedWanted, {amountOf(desk_, *need->wanted, need->unit)});
        for (const std::string& name : dishNames(need->dishes))
            lineView_.forDishes += (lineView_.forDishes.empty() ? "" : "、") + name;
    }
    if (chosen == nullptr) {
        lineView_.mainReason = desk_.text(Phrase::IssueNoLot);
        return;
    }
    lineView_.lot = lotWords(*chosen) + " · " + amountOf(desk_, chosen->left, chosen->unit);
    lineView_.lotTone = toneOf(stateOf(*chosen));
    lineView_.left = desk_.text(Phrase::LotLeft, {amountOf(desk_, chosen->left, chosen->unit)});
    if (const auto amount = proposed())
        lineView_.proposal = desk_.text(Phrase::IssueAsMenu, {amountOf(desk_, *amount, chosen->unit)});
    lineView_.canRemove = lineOf(chosen->lot) != nullptr;
    const Quantity amount{typedThousandths(draft_.typed).value_or(0)};
    const IssueLine line = desk_.stock().line(chosen->lot, amount);
    rules::Findings findings = desk_.stock().judge(form(), line, {}, {}).findings;
    const rules::Finding* block = rules::firstBlock(findings);
    if (draft_.typed.empty())
        lineView_.mainReason = desk_.text(Phrase::IssueHowMuch);
    else if (block != nullptr)
        lineView_.mainReason = desk_.text(block->sentence);
    std::erase_if(findings, [](const auto& finding) { return finding.rule == "stock.amount-missing"; });
    lineView_.notes = toneLines(desk_, findings);
}

void IssueModel::chooseLot(LotId lot) {
    const auto line = desk_.stock().find(lot);
    if (!line) return;
    if (const rules::Finding* block = rules::firstBlock(line->obstacles)) {
        desk_.toast(Tone::Stop, desk_.text(block->sentence));
        return;
    }
    if (draft_.lot != lot) draft_.typed.clear();
    draft_.lot = lot;
    draft_.choosing = false;
    refreshLine();
}

void IssueModel::handle(const IssueLineAction& action) {
    switch (action.kind) {
        case IssueLineAction::Kind::Choose:
            draft_.choosing = !draft_.choosing || !draft_.lot;
            return refreshLine();
        case IssueLineAction::Kind::Lot:
            return chooseLot(parseRowId<LotId>(action.arg));
        case IssueLineAction::Kind::Key:
            if (draft_.lot)
                draft_.typed = afterKey(draft_.typed, action.arg.empty() ? ' ' : action.arg.front(),
                                        lineView_.point ? kMeasured : kCounted);
            return refreshLine();
        case IssueLineAction::Kind::Propose:
            if (const auto amount = proposed()) note(*amount);
            return;
        case IssueLineAction::Kind::Remove:
            if (draft_.lot)
                std::erase_if(form().lines, [&](const IssueLine& line) { return line.lot == *draft_.lot; });
            refresh();
            return desk_.go(Screen::Issue);
        case IssueLineAction::Kind::Main:
            refreshLine();
            if (lineView_.mainReason.empty()) note({typedThousandths(draft_.typed).value_or(0)});
            return;
    }
}

// Puts it on the list. A lot that is not the next in line needs a reason.
void IssueModel::note(Quantity amount) {
    if (!draft_.lot) return;
    const IssueNeed* need = needOf(draft_.product);
    IssueLine line =
        desk_.stock().line(*draft_.lot, amount, need == nullptr ? std::vector<DishId>{} : need->dishes);
    const rules::Findings findings = desk_.stock().judge(form(), line, {}, {}).findings;
    if (const rules::Finding* block = rules::firstBlock(findings))
        return desk_.toast(Tone::Stop, desk_.text(block->sentence));
    if (!has(findings, "stock.not-oldest")) return put(std::move(line));
    Question question;
    question.words = choiceOf<Phrase>(
        desk_,
        {Phrase::NotOldestReach, Phrase::NotOldestOpened, Phrase::NotOldestReserved, Phrase::NotOldestOther},
        Phrase::GoOn, [this] {
            return Heading{desk_.text(Phrase::NotOldestTitle), desk_.text(Sentence{TextId::StockNotOldest})};
        });
    question.then = [this, line](const std::string& option) {
        IssueLine reasoned = line;
        reasoned.note = phrase(static_cast<Phrase>(std::atoi(option.c_str())), Language::Chinese);
        put(std::move(reasoned));
    };
    desk_.ask(std::move(question));
}

void IssueModel::put(IssueLine line) {
    IssueForm& form = this->form();
    std::erase_if(form.lines, [&](const IssueLine& old) { return old.lot == line.lot; });
    form.lines.push_back(std::move(line));
    refresh();
    desk_.go(Screen::Issue);
}

}  // namespace kiosk
