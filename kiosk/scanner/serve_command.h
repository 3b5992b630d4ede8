// canteen-scanner serve: the camera for the terminal, over two pipes.
#pragma once

#include "kiosk/scanner/frame_source.h"

namespace canteen::scanner {

// Speaks core/port/scanner_wire.h on the standard streams until its input ends. Returns 0, or 3 when the
// camera has hung for so long that only a new process helps.
int serve(const SourceOptions& source);

}  // namespace canteen::scanner
