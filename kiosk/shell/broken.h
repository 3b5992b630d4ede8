// What a person sees when the store cannot be used at start: a panel that stays black helps nobody.
#pragma once

#include <string>

#include "core/base/sentence.h"
#include "kiosk/shell/options.h"

namespace kiosk::shell {

// Shows the out-of-order screen until the window is closed. `detail` is English for the technician; its first
// part is the code on the screen. Returns the exit code of the program. Throws as run() does.
int showBroken(const canteen::Sentence& sentence, const std::string& detail, const Options& options);

}  // namespace kiosk::shell
