// What stands between the members of a list.
#pragma once

#include <string_view>

#include "kiosk/text/language.h"

namespace kiosk {

constexpr std::string_view listComma(Language language) {
    return language == Language::Chinese ? "、" : ", ";
}

}  // namespace kiosk
