// A clinical thermometer that speaks.
#pragma once

#include <optional>
#include <string>

#include "core/base/time.h"
#include "core/domain/units.h"

namespace canteen::port {

struct ThermometerReading {
    CentiCelsius value;
    UtcMs at;
    std::string device;
};

class Thermometer {
  public:
    virtual ~Thermometer() = default;
    // The newest reading not older than ten seconds and not yet taken by a check; nothing when absent. Never
    // blocks.
    [[nodiscard]] virtual std::optional<ThermometerReading> latest() const = 0;
};

}  // namespace canteen::port
