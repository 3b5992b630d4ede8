// A line of a delivery while it is filled in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/supplier_records.h"
#include "core/rules/papers.h"
#include "core/service/receiving.h"
#include "kiosk/flow/day_picker.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/goods_form_view.h"

namespace kiosk {

enum class RefusedShare { Nothing, Part, Everything };
enum class AmountField { Arrived, Noted };
enum class DayField { Produced, Expires };

// A batch paper that the goods need, and what was said of it.
struct PaperAnswer {
    canteen::rules::PaperNeed need;
    std::optional<canteen::PaperId> paper;  // it is there
    bool follows = false;                   // 待补
    [[nodiscard]] bool answered() const { return paper.has_value() || follows; }
};

struct GoodsDraft {
    canteen::service::GoodsForm form;
    canteen::ProductRegistered product;
    canteen::SupplierId supplier;
    std::string supplierName;
    GoodsStep step = GoodsStep::Amount;
    DayField dayField = DayField::Produced;
    DayPicker picker;
    AmountField amountField = AmountField::Arrived;
    std::string arrived;  // digits typed so far
    std::string noted;
    std::string refused;
    std::string temperature;
    RefusedShare share = RefusedShare::Nothing;
    bool typingRefused = false;
    std::vector<PaperAnswer> papers;
    std::vector<TakenPage> photos;  // of what is refused
    std::string noteBefore;         // of a line that is corrected

    [[nodiscard]] bool cold() const { return product.storage != canteen::Storage::Ambient; }
    // Whether pieces are counted, not weighed or measured.
    [[nodiscard]] bool counted() const;
    // Puts what was typed and chosen into the form.
    void settle();
};

// The steps of this line, in their order.
std::vector<GoodsStep> stepsOf(const GoodsDraft& draft);
// Whether the step has its answer. `datesNeeded`: a package must bear a date.
bool isAnswered(const GoodsDraft& draft, GoodsStep step, bool datesNeeded);

}  // namespace kiosk
