// A form of named fields that are asked one by one.
#pragma once

#include <optional>

#include "kiosk/flow/record_form_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<RecordFormAction> drawRecordForm(const RecordFormView& view, const ui::Rect& area,
                                               const Texts& texts);

}  // namespace kiosk
