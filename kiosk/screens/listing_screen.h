#pragma once
#include <optional>

#include "kiosk/flow/listing_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/ui.h"

namespace kiosk {

std::optional<ListingAction> drawListing(const ListingView& view, const ui::Rect& area, const Texts& texts);
std::optional<RecordCardAction> drawRecordCard(const RecordCardView& view, const ui::Rect& area,
                                               const Texts& texts);

}  // namespace kiosk
