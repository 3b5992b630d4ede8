#include "kiosk/flow/goods_draft.h"

#include <algorithm>

#include "kiosk/flow/typed_number.h"

namespace kiosk {

using namespace canteen;

bool GoodsDraft::counted() const {
    switch (form.goods.unit) {
        case Unit::Kilogram:
        case Unit::Gram:
        case Unit::Litre:
        case Unit::Millilitre:
            return false;
        default:
            return true;
    }
}

void GoodsDraft::settle() {
    GoodsReceived& goods = form.goods;
    const std::int64_t all = typedThousandths(arrived).value_or(0);
    std::int64_t out = 0;
    if (share == RefusedShare::Everything) out = all;
    if (share == RefusedShare::Part) out = std::min(all, typedThousandths(refused).value_or(0));
    goods.rejected = {out};
    goods.accepted = {all - out};
    const auto note = typedThousandths(noted);
    goods.noted = note ? std::optional(Quantity{*note}) : std::nullopt;
    if (share == RefusedShare::Nothing) {
        goods.rejectReason.reset();
        goods.rejectAction.reset();
    }
    if (arrived.empty() || counted())
        goods.source.reset();
    else if (!goods.source)
        goods.source = WeightSource::Typed;
    goods.temperature = typedDegrees(temperature);
    goods.temperatureMethod = goods.temperature ? std::optional(ReadingMethod::Typed) : std::nullopt;
    goods.papers.clear();
    for (const PaperAnswer& answer : papers)
        if (answer.paper) goods.papers.push_back(*answer.paper);
}

std::vector<GoodsStep> stepsOf(const GoodsDraft& draft) {
    std::vector<GoodsStep> steps{GoodsStep::Dates, GoodsStep::Amount, GoodsStep::Look};
    if (draft.cold()) steps.push_back(GoodsStep::Temperature);
    if (!draft.papers.empty()) steps.push_back(GoodsStep::Papers);
    steps.push_back(GoodsStep::Refusal);
    return steps;
}

bool isAnswered(const GoodsDraft& draft, GoodsStep step, bool datesNeeded) {
    const GoodsReceived& goods = draft.form.goods;
    switch (step) {
        case GoodsStep::Dates:
            return !datesNeeded;
        case GoodsStep::Amount:
            return goods.accepted.value + goods.rejected.value > 0;
        case GoodsStep::Look:
            return draft.form.looked;
        case GoodsStep::Temperature:
            return goods.temperature.has_value();
        case GoodsStep::Papers:
            return std::all_of(draft.papers.begin(), draft.papers.end(),
                               [](const PaperAnswer& answer) { return answer.answered(); });
        case GoodsStep::Refusal:
            return draft.share == RefusedShare::Nothing || (goods.rejectReason && goods.rejectAction);
    }
    return true;
}

}  // namespace kiosk
