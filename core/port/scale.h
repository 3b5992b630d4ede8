// A kitchen scale.
#pragma once

#include <optional>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "core/domain/units.h"

namespace canteen::port {

struct ScaleReading {
    Grams weight;  // net
    bool stable = false;
    bool wasZero = false;  // the scale returned to zero since the last accepted reading
    UtcMs at;
    Bytes frame;  // as received
};

class Scale {
  public:
    virtual ~Scale() = default;
    // The newest reading not older than two seconds; nothing when the scale is absent, silent or broken.
    // Never blocks.
    [[nodiscard]] virtual std::optional<ScaleReading> latest() const = 0;
};

}  // namespace canteen::port
