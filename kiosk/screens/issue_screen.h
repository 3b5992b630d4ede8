// Issuing to a meal: what goes out, and how much of which lot.
#pragma once

#include <optional>

#include "kiosk/flow/stock_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<IssueAction> drawIssue(const IssueView& view, const ui::Rect& area, const Texts& texts);
std::optional<IssueLineAction> drawIssueLine(const IssueLineView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
