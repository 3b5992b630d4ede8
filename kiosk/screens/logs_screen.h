// Supporting logs: what today needs, the book of one log, one line of it.
#pragma once

#include <optional>

#include "kiosk/flow/logs_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<LogsAction> drawLogs(const LogsView& view, const ui::Rect& area, const Texts& texts);
std::optional<LogBookAction> drawLogBook(const LogBookView& view, const ui::Rect& area, const Texts& texts);
std::optional<LogCardAction> drawLogCard(const LogCardView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
