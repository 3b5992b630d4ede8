// Puts arguments into {0}, {1} … of a pattern.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// A placeholder without an argument shows as "?", so that a slip in the program never takes the screen away;
// arguments without a placeholder are left out. Arguments are not searched for placeholders again.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

}  // namespace kiosk
