// A camera that shows what the test puts before it, and a decoder of the pages that it takes.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/port/camera.h"
#include "core/port/pixels.h"

namespace canteen::testing {

class FakeCamera final : public port::Camera {
  public:
    std::vector<port::ScanEvent> take() override { return std::exchange(events, {}); }
    [[nodiscard]] port::DeviceState state() const override { return now; }
    void start(codes::Symbologies symbologies) override { wanted = symbologies, ++starts; }
    void stop() override { wanted.reset(); }
    void setTorch(bool on) override { torch = on; }
    void takePhoto(port::PhotoOf of) override { asked = of; }
    [[nodiscard]] std::optional<port::CameraPicture> picture() override {
        if (!wanted || now != port::DeviceState::Ready) return std::nullopt;
        return shows;
    }
    [[nodiscard]] std::optional<port::PagePhoto> photo() override {
        return std::exchange(taken, std::nullopt);
    }
    [[nodiscard]] port::CameraHints hints() const override { return light; }

    // A code comes into sight.
    void see(std::string_view code, codes::Symbology symbology = codes::Symbology::Ean13) {
        const BytesView bytes = bytesOf(code);
        events.push_back({{bytes.begin(), bytes.end()},
                          symbology,
                          CodeMethod::Camera,
                          {{0.2F, 0.2F}, {0.8F, 0.2F}, {0.8F, 0.6F}, {0.2F, 0.6F}}});
    }
    // The photo that was asked for comes out like this; another `page` is another page.
    void answer(port::PageVerdict verdict, std::uint8_t page = 1) {
        taken = port::PagePhoto{verdict, 2, 3, {0xFF, 0xD8, page}};
        asked.reset();
    }

    port::DeviceState now = port::DeviceState::Ready;
    std::optional<codes::Symbologies> wanted;  // nothing: it rests
    int starts = 0;
    bool torch = false;
    std::optional<port::PhotoOf> asked;
    port::CameraHints light;
    std::optional<port::CameraPicture> shows = port::CameraPicture{4, 2, Bytes(8, 128)};
    std::vector<port::ScanEvent> events;
    std::optional<port::PagePhoto> taken;
};

class FakeDecoder final : public port::PageDecoder {
  public:
    [[nodiscard]] std::optional<port::Pixels> decode(BytesView jpeg) const override {
        if (jpeg.size() < 2 || jpeg[0] != 0xFF || jpeg[1] != 0xD8) return std::nullopt;
        return port::Pixels{2, 3, 1, Bytes(6, 200)};
    }
};

}  // namespace canteen::testing
