// The verifier of a code that is read aloud and typed, and the attempts charged against it. In no record.
#pragma once

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace canteen::store {

struct SpokenCode {
    Bytes salt;
    Bytes verifier;
    std::uint64_t passes = 0;
    std::uint64_t memoryBytes = 0;
    std::int32_t failures = 0;
    BootId chargedBoot;
    std::int64_t chargedMonotonicMs = 0;
};

}  // namespace canteen::store
