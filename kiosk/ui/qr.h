#pragma once
#include <string_view>
#include <vector>

#include "kiosk/ui/rect.h"

namespace kiosk::ui {

/// A QR code of `size` modules a side, row by row, as large as fits into the middle of the rectangle with its
/// quiet zone: dark on white by day and by night, so that any phone reads it. Returns where it lies.
Rect qrCode(std::string_view id, const Rect& rect, int size, const std::vector<bool>& dark);

}  // namespace kiosk::ui
