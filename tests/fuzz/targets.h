// What each parser of outside input promises over any bytes; for the random changes of parsers_test.cpp and
// for libFuzzer alike.
#pragma once

#include <span>
#include <string_view>

#include "core/base/bytes.h"

namespace canteen::fuzzing {

struct Target {
    std::string_view name;
    std::string_view corpus;   // folder below tests/data/fuzz
    void (*check)(BytesView);  // throws Bug when a promise is broken
};

std::span<const Target> targets();

}  // namespace canteen::fuzzing
