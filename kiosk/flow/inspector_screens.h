// Which screens inspectors look at.
#pragma once

#include "kiosk/flow/app_view.h"

namespace kiosk {

// Their own and those that only show; any other one does not open for them.
bool isSeenByInspectors(Screen screen);

}  // namespace kiosk
