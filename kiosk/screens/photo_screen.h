// Photographing a paper page by page, or refused goods.
#pragma once

#include <optional>

#include "kiosk/flow/photo_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/rect.h"

namespace kiosk {

std::optional<PhotoAction> drawPhoto(const PhotoView& view, const ui::Rect& area, const Texts& texts);

}  // namespace kiosk
