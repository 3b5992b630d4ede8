#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/port/scanner.h"
#include "kiosk/flow/picture_view.h"
#include "kiosk/ui/rect.h"

namespace kiosk::ui {

/// Draws the picture as large as fits into the middle of the rectangle, its shape kept, and returns where it
/// lies. `part` is the part of it that is shown, in parts of its width and height. Nothing is drawn for no
/// picture.
Rect picture(std::string_view id, const Rect& rect, const Picture& pixels, const Rect& part = {0, 0, 1, 1});

/// What a camera sees, in a frame of its own; what was found in it is outlined in green.
struct Viewfinder {
    Picture picture;
    std::span<const std::vector<canteen::port::PicturePoint>> outlines{};
    std::string_view words{};  ///< instead of the picture
    bool light = false;        ///< the frame is bright, to light what is held before it
};
void viewfinder(std::string_view id, const Rect& rect, const Viewfinder& view);
/// A border along the panel's edges as bright as it gets.
void lightBorder();

/// A picture as a touch target with its name below.
struct PictureTile {
    Picture picture;
    std::string_view words;
    bool selected = false;
};
bool pictureTile(std::string_view id, const Rect& rect, const PictureTile& view);

/// The pictures of the frames, for whoever brings them to the panel: one texture each. A picture is named in
/// the draw data by the texture id of textureOf(its place), a number that no renderer gives away.
class PictureShelf {
  public:
    /// Before each frame: pictures that the last one did not show are given back.
    void begin();
    /// The place of a picture that this frame shows.
    std::size_t put(std::string_view id, const Picture& pixels);

    static std::uintptr_t textureOf(std::size_t place) { return kFirstTexture + place; }
    /// The place that a texture id of the draw data names; no place for those of others.
    static constexpr std::size_t kNoPlace = SIZE_MAX;
    [[nodiscard]] std::size_t placeOf(std::uintptr_t texture) const;

    /// Changes whenever a picture changes, and when another one is shown.
    [[nodiscard]] std::uint64_t mark() const;
    /// Hands over every picture that changed since the last call.
    void upload(const std::function<void(std::size_t place, const canteen::port::Pixels&)>& target);
    /// Makes the next upload() hand over everything, for new textures.
    void forgetUploads();

  private:
    static constexpr std::uintptr_t kFirstTexture = 0x7C000000;
    struct Slot {
        std::string id;
        Picture pixels;
        std::uint64_t revision = 0;
        bool used = false;
        bool fresh = false;
    };
    std::vector<Slot> slots_;
};

}  // namespace kiosk::ui
