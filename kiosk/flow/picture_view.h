// Pictures that come with a view: shared, because a view is copied and a picture is large.
#pragma once

#include <memory>

#include "core/port/pixels.h"

namespace kiosk {

using Picture = std::shared_ptr<const canteen::port::Pixels>;

}  // namespace kiosk
