// What the tables of words are written with; inside kiosk/text only.
#pragma once

#include <string_view>

#include "core/base/check.h"
#include "kiosk/text/language.h"

namespace kiosk {

constexpr std::string_view pick(Language language, std::string_view chinese, std::string_view english) {
    return language == Language::English ? english : chinese;
}

[[noreturn]] inline void unknown() {
    throw canteen::Bug("a word for a value that is not in its list");
}

}  // namespace kiosk
