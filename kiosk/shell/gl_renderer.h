#pragma once
#include <cstdint>

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

    ui::Kit& kit_;
};

/// A number that changes when the picture would change.
std::uint64_t pictureHash(const ImDrawData& data);

}  // namespace kiosk::shell
