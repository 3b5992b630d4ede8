// The camera of the terminal: a source of codes that also shows what it sees and photographs papers.
#pragma once

#include <cstdint>
#include <optional>

#include "core/port/scanner.h"

namespace canteen::port {

// What the camera sees, small and grey.
struct CameraPicture {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Bytes grey;  // width × height, from the top left
    bool operator==(const CameraPicture&) const = default;
};

// Why nothing can be read right now.
struct CameraHints {
    bool blurred = false;
    bool dark = false;
    bool glare = false;
    bool operator==(const CameraHints&) const = default;
};

// What is photographed: a sheet, which is cut out and straightened, or things as they lie there.
enum class PhotoOf : std::uint8_t { Page = 0, Scene = 1 };

enum class PageVerdict : std::uint8_t {
    Good = 0,
    NoPage = 1,   // no sheet with four corners stands out; never of a scene
    Blurred = 2,  // hold still
    Dark = 3,
    Glare = 4,
};

// A sheet, cut out and straightened, or a scene. Also there when the verdict is not good, so that a person
// may overrule it; the whole picture where no page was found.
struct PagePhoto {
    PageVerdict verdict{};
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Bytes jpeg;  // at most 250 kB
    bool operator==(const PagePhoto&) const = default;
};

class Camera : public CodeSource {
  public:
    // Only while a screen wants codes or shows the picture; the camera rests otherwise. An empty set: picture
    // only.
    virtual void start(codes::Symbologies wanted) = 0;
    virtual void stop() = 0;
    // The lamp of the camera, where it has one.
    virtual void setTorch(bool on) = 0;
    // The answer comes through photo(), within two seconds of a working camera.
    virtual void takePhoto(PhotoOf of) = 0;
    // What came last since the call before; nothing when nothing came. None of these blocks.
    [[nodiscard]] virtual std::optional<CameraPicture> picture() = 0;
    [[nodiscard]] virtual std::optional<PagePhoto> photo() = 0;
    // Of the newest picture.
    [[nodiscard]] virtual CameraHints hints() const = 0;
};

}  // namespace canteen::port
