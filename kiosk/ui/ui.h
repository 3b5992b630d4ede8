#pragma once
/// Everything a screen needs.
#include "kiosk/ui/button.h"    // IWYU pragma: export
#include "kiosk/ui/card.h"      // IWYU pragma: export
#include "kiosk/ui/frame.h"     // IWYU pragma: export
#include "kiosk/ui/icons.h"     // IWYU pragma: export
#include "kiosk/ui/ink.h"       // IWYU pragma: export
#include "kiosk/ui/keyboard.h"  // IWYU pragma: export
#include "kiosk/ui/keypad.h"    // IWYU pragma: export
#include "kiosk/ui/list.h"      // IWYU pragma: export
#include "kiosk/ui/notice.h"    // IWYU pragma: export
#include "kiosk/ui/pages.h"     // IWYU pragma: export
#include "kiosk/ui/picture.h"   // IWYU pragma: export
#include "kiosk/ui/rect.h"      // IWYU pragma: export
#include "kiosk/ui/step.h"      // IWYU pragma: export
#include "kiosk/ui/text.h"      // IWYU pragma: export
#include "kiosk/ui/tone.h"      // IWYU pragma: export
