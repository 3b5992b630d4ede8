// Secrets typed on a text terminal.
#pragma once

#include <optional>
#include <string>

namespace canteen::devices {

// Whether somebody sits at standard input.
bool isKeyboard();

// Reads a line from standard input, without echo when it is a keyboard. Without its line break; nothing at
// the end of the input. A line of more than 256 characters is cut.
std::optional<std::string> readQuietly();

}  // namespace canteen::devices
