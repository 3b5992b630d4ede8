#include "kiosk/text/fill.h"

namespace kiosk {

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 1] >= '0' &&
                                 pattern[i + 1] <= '9' && pattern[i + 2] == '}';
        if (!placeholder) {
            text += pattern[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
        text += index < arguments.size() ? arguments[index] : "?";
        i += 2;
    }
    return text;
}

}  // namespace kiosk
