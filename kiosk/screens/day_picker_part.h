// The part of a form in which a day is touched.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/flow/day_picker_view.h"
#include "kiosk/screens/parts.h"
#include "kiosk/text/texts.h"

namespace kiosk::parts {

// Fills the work. Ids `<id>.quick.…`, `<id>.year.…`, `<id>.month.…`, `<id>.day.…`, `<id>.other-month`.
std::optional<DayAction> dayPicker(std::string_view id, ui::Rect work, const DayPickerView& view,
                                   const Texts& texts);

}  // namespace kiosk::parts
