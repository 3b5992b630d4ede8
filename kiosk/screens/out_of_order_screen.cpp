#include "kiosk/screens/out_of_order_screen.h"

#include "kiosk/ui/ui.h"

namespace kiosk {

void drawOutOfOrder(const OutOfOrderView& view) {
    ui::outOfOrder(view);
}

}  // namespace kiosk
