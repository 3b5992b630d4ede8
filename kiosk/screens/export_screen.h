// Choosing what is taken out, and how an export goes.
#pragma once

#include <optional>

#include "kiosk/flow/export_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<ExportAction> drawExport(const ExportView& view, const ui::Rect& area, const Texts& texts);
std::optional<ExportRunAction> drawExportRun(const ExportRunView& view, const ui::Rect& area,
                                             const Texts& texts);

}  // namespace kiosk
