// The camera as the screens use it: it rests unless one of them looks, its codes come together, its hints do
// not flicker, and where it is dark the panel gives light.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/codes/symbology.h"
#include "core/port/camera.h"
#include "kiosk/flow/app_view.h"
#include "kiosk/flow/camera_view.h"
#include "kiosk/flow/desk.h"

namespace kiosk {

class CameraModel {
  public:
    explicit CameraModel(Desk& desk) : desk_(desk) {}

    // What the screen wants from now on: codes, none but the picture, or nothing at all.
    void want(const std::optional<canteen::codes::Symbologies>& codes);
    // Takes over what came; call once a frame.
    void tick();
    // The codes that lie in sight together, once the eye had time to find all of them. Each is given once.
    [[nodiscard]] std::vector<canteen::port::ScanEvent> takeCodes();
    // What became of them: a code that was of no use is told in the picture.
    void answered(bool ofUse);
    void toggleLight();

    [[nodiscard]] const CameraView& view() const { return view_; }
    // Nothing where none is set up.
    [[nodiscard]] std::optional<Lamp> lamp() const;
    // Codes wait for their companions.
    [[nodiscard]] bool busy() const { return !together_.empty(); }

  private:
    // A hint that stands for a moment only is none.
    class Steady {
      public:
        bool holds(bool now, std::int64_t at);

      private:
        std::optional<std::int64_t> since_;
    };
    struct Found {
        std::vector<canteen::port::PicturePoint> corners;
        std::int64_t until = 0;
    };
    void takePicture(std::int64_t now);
    void takeEvents(std::int64_t now);
    void fill(std::int64_t now);
    void setLight(bool on);
    [[nodiscard]] canteen::port::Camera* camera() const { return desk_.backend().camera; }

    Desk& desk_;
    std::optional<canteen::codes::Symbologies> wanted_;
    Picture picture_;
    std::int64_t pictureAt_ = 0;
    Steady dark_, glare_, blurred_;
    canteen::port::CameraHints hints_;  // the steady ones
    bool light_ = false;
    bool lightByHand_ = false;
    std::vector<Found> found_;
    std::vector<canteen::port::ScanEvent> together_;
    std::int64_t firstAt_ = 0;
    std::int64_t successAt_ = 0;  // or when the screen began to look
    std::int64_t uselessUntil_ = 0;
    CameraView view_;
};

}  // namespace kiosk
