// What stands before the camera of the tour: drawn, because there is none.
#pragma once

#include <optional>
#include <vector>

#include "core/port/camera.h"
#include "core/port/pixels.h"

namespace kiosk::shell {

// Shows the back of a packet with a bar code; its photos are pages that TourDecoder draws.
class TourCamera final : public canteen::port::Camera {
  public:
    [[nodiscard]] std::vector<canteen::port::ScanEvent> take() override;
    [[nodiscard]] canteen::port::DeviceState state() const override {
        return canteen::port::DeviceState::Ready;
    }
    void start(canteen::codes::Symbologies wanted) override { paper_ = wanted.empty(); }
    void stop() override {}
    void setTorch(bool) override {}
    void takePhoto(canteen::port::PhotoOf) override { asked_ = true; }
    [[nodiscard]] std::optional<canteen::port::CameraPicture> picture() override;
    [[nodiscard]] std::optional<canteen::port::PagePhoto> photo() override;
    [[nodiscard]] canteen::port::CameraHints hints() const override { return {}; }

    // Its bar code is found at the next look.
    void find() { found_ = true; }

  private:
    bool paper_ = false;
    bool asked_ = false;
    bool found_ = false;
};

class TourDecoder final : public canteen::port::PageDecoder {
  public:
    [[nodiscard]] std::optional<canteen::port::Pixels> decode(canteen::BytesView jpeg) const override;
};

}  // namespace kiosk::shell
