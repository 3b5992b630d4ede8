// A walk through every screen of the demo school, drawn into pictures. Needs no display.
#pragma once

#include <string>

namespace kiosk::shell {

// Makes the demo school at fixed moments of a fixed day in a temporary folder, goes through the screens the
// way people do, and writes NAME-zh.png and NAME-en.png into `directory` for each. Returns how many pictures
// were written. Throws std::runtime_error when there is no EGL, a file cannot be written, or a step does not
// lead where it should.
int drawTour(const std::string& directory);

}  // namespace kiosk::shell
