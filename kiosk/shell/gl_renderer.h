#pragma once
#include <cstdint>
#include <vector>

#include "kiosk/ui/kit.h"

struct ImDrawData;

namespace kiosk::shell {

/// Brings ImGui's draw data and the kit's glyphs to the current OpenGL context (3.0 or newer). Lives as long
/// as the context and the kit.
class GlRenderer {
  public:
    /// Throws std::runtime_error when the context is too old.
    explicit GlRenderer(ui::Kit& kit);
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    /// Draws the last frame of the kit into the bound framebuffer.
    void draw();

  private:
    void makeTexture();
    void uploadGlyphs();
    void uploadPictures();
    // Puts our textures where the draw data names pictures.
    void placePictures(ImDrawData& data);

    ui::Kit& kit_;
    std::vector<std::uint32_t> textures_;  // of the kit's pictures, by place
    std::vector<std::uint8_t> rgba_;
};

/// A number that changes when what is on the panel would change. `pictures`: PictureShelf::mark().
std::uint64_t pictureHash(const ImDrawData& data, std::uint64_t pictures);

}  // namespace kiosk::shell
