#include "kiosk/screens/receipt_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"
#include "kiosk/ui/qr.h"

namespace kiosk {

using ui::Rect;

namespace {

void drawInks(Rect& work, const ReceiptView& view) {
    if (view.inks.empty()) return;
    const float height = parts::small() ? 18.0F : 26.0F;
    const auto places =
        work.takeBottom(height, parts::kGap).columns(std::max(2, static_cast<int>(view.inks.size())), 4);
    for (std::size_t i = 0; i < view.inks.size(); ++i) ui::inkPicture(places[i], view.inks[i]);
}

}  // namespace

std::optional<ReceiptAction> drawReceipt(const ReceiptView& view, const Rect& area, const Texts&) {
    parts::Split room = parts::split(area, 40);
    std::optional<ReceiptAction> action;
    if (parts::mainAction("receipt.done", room.side, {.caption = view.doneCaption, .icon = ui::Icon::Check}))
        action = ReceiptAction{};
    if (ui::textHeight(view.hint, ui::TextStyle::Body, room.side.w) <= room.side.h)
        ui::text(room.side, view.hint, {.place = ui::Place::Top, .ink = ui::Ink::Muted});
    Rect work = room.work;
    Rect code = ui::portrait() ? work.takeTop(std::min(work.h * 0.5F, work.w), parts::kGap)
                               : work.takeRight(std::min(work.h, work.w * 0.5F), parts::kGap + 2);
    ui::qrCode("receipt.code", code, view.codeSize, view.code);
    ui::text(work.takeTop(ui::lineHeight(ui::TextStyle::Small)), view.fingerprintLabel,
             {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted});
    const float height = ui::textHeight(view.fingerprint, ui::TextStyle::Title, work.w);
    ui::text(work.takeTop(height, parts::kGap), view.fingerprint,
             {.style = ui::TextStyle::Title, .id = "receipt.fingerprint"});
    drawInks(work, view);
    parts::facts(work, view.facts);
    return action;
}

}  // namespace kiosk
