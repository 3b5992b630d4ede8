// The sample book: search and result.
#pragma once

#include <optional>

#include "kiosk/flow/samples_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<BookAction> drawBook(const BookView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
