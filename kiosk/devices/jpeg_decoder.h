// Pages of papers for the screen; the only place with a decoder of pictures.
#pragma once

#include "core/port/pixels.h"

namespace canteen::devices {

class JpegDecoder final : public port::PageDecoder {
  public:
    [[nodiscard]] std::optional<port::Pixels> decode(BytesView image) const override;
};

}  // namespace canteen::devices
