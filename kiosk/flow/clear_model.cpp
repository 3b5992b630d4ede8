#include "kiosk/flow/clear_model.h"

#include <cstdlib>

#include "kiosk/flow/receiving_rows.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/stock_rows.h"
#include "kiosk/flow/typed_number.h"
#include "kiosk/text/stock_words.h"

namespace kiosk {

using namespace canteen;
using Kind = ClearFormAction::Kind;

namespace {

constexpr ClearReason kReasons[] = {ClearReason::Expired, ClearReason::Spoiled, ClearReason::Recalled,
                                    ClearReason::Damaged, ClearReason::Other};

}  // namespace

void ClearModel::open(LotId lot) {
    if (!form_ || form_->cleared.lot != lot) {
        auto form = desk_.stock().openClearing(lot);
        if (!form) return desk_.refuse(form.error());
        form_ = std::move(*form);
        typed_.clear();
        said_ = false;
        wayOut_ = false;
    }
    refresh();
    desk_.go(Screen::ClearLot);
}

void ClearModel::settle() {
    form_->cleared.amount = {typedThousandths(typed_).value_or(0)};
}

void ClearModel::refresh() {
    view_ = {};
    if (!form_) return;
    settle();
    const auto lot = desk_.stock().find(form_->cleared.lot);
    if (!lot) return;
    view_.product = lot->productName;
    view_.sub = lotRow(desk_, *lot).sub;
    view_.typed = typed_;
    view_.unit = desk_.wordOf(lot->unit);
    view_.point = isMeasured(lot->unit);
    view_.left = desk_.text(Phrase::LotLeft, {amountOf(desk_, lot->left, lot->unit)});
    view_.all = desk_.text(Phrase::ClearAll, {amountOf(desk_, lot->left, lot->unit)});
    const StockCleared& cleared = form_->cleared;
    for (const ClearReason reason : kReasons)
        view_.reasons.push_back({std::to_string(static_cast<int>(reason)), desk_.wordOf(reason),
                                 said_ && cleared.reason == reason, Tone::Neutral});
    for (const RejectAction action : {RejectAction::Returned, RejectAction::Destroyed})
        view_.actions.push_back({std::to_string(static_cast<int>(action)), desk_.wordOf(action),
                                 wayOut_ && cleared.action == action, Tone::Neutral});
    rules::Findings findings = desk_.stock().judge(*form_, {}, {});
    const rules::Finding* block = rules::firstBlock(findings);
    view_.mainCaption = desk_.text(Phrase::ClearSign);
    if (typed_.empty())
        view_.mainReason = desk_.text(Phrase::ClearHowMuch);
    else if (block != nullptr)
        view_.mainReason = desk_.text(block->sentence);
    else if (!said_ || !wayOut_)
        view_.mainReason = desk_.text(Phrase::ClearWhy);
    std::erase_if(findings, [](const auto& finding) { return finding.rule == "stock.amount-missing"; });
    view_.notes = toneLines(desk_, findings);
}

void ClearModel::handle(const ClearFormAction& action) {
    if (!form_) return desk_.back();
    const auto lot = desk_.stock().find(form_->cleared.lot);
    if (!lot) return desk_.back();
    const NumberShape shape = isMeasured(lot->unit) ? NumberShape{5, 3, false} : NumberShape{5, 0, false};
    switch (action.kind) {
        case Kind::Key:
            typed_ = afterKey(typed_, action.arg.empty() ? ' ' : action.arg.front(), shape);
            break;
        case Kind::All:
            typed_ = formatNumber(lot->left);
            break;
        case Kind::ReasonOf:
            form_->cleared.reason = static_cast<ClearReason>(std::atoi(action.arg.c_str()));
            said_ = true;
            break;
        case Kind::ActionOf:
            form_->cleared.action = static_cast<RejectAction>(std::atoi(action.arg.c_str()));
            wayOut_ = true;
            break;
        case Kind::Main:
            return sign();
    }
    refresh();
}

void ClearModel::sign() {
    refresh();
    if (!view_.mainReason.empty()) return;
    SignRequest request;
    request.title = Phrase::SignKeeper;
    request.purpose = Phrase::PurposeClear;
    request.about = {view_.product};
    request.needed = service::Action::KeepStock;
    request.then = [this](const service::SignIn& keeper) {
        SignRequest second;
        second.title = Phrase::SignWitness;
        second.purpose = Phrase::PurposeClear;
        second.about = {view_.product};
        second.needed = service::Action::Supervise;
        second.except = {keeper.signer.person};
        second.fresh = true;
        second.then = [this, keeper](const service::SignIn& witness) { clear(keeper, witness.signer); };
        desk_.needSigner(std::move(second));
    };
    desk_.needSigner(std::move(request));
}

void ClearModel::clear(const service::SignIn& keeper, const service::Signer& witness) {
    if (!form_) return;
    const Status done = desk_.stock().clear(*form_, keeper.signer, witness);
    if (!done) return desk_.refuse(done.error());
    desk_.offerUndo({desk_.text(Phrase::Cleared, {view_.product, typed_ + " " + view_.unit}),
                     [this, record = form_->record, signer = keeper.signer](RecordId voiding) {
                         return desk_.stock().takeBack(voiding, record, Reason::UndoneAtOnce, "", signer);
                     }});
    form_.reset();
    desk_.finished();
    desk_.back();
}

}  // namespace kiosk
