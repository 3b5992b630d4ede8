#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/flow/signature_view.h"
#include "kiosk/ui/rect.h"

namespace kiosk::ui {

/// A pad to sign on: shows what was drawn and gives what came since the last frame, oldest first. A finger
/// that leaves the pad ends its line; one that came down elsewhere draws nothing.
std::vector<InkSample> inkPad(std::string_view id, const Rect& rect, std::span<const InkLine> ink,
                              std::string_view caption);

/// What was drawn, made to fit the rectangle.
void inkPicture(const Rect& rect, const InkPicture& picture);

}  // namespace kiosk::ui
