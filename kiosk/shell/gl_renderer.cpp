#include "kiosk/shell/gl_renderer.h"

#include <GL/gl.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <vector>

namespace kiosk::shell {
namespace {

/// Multiply-and-rotate over words; collisions only cost one skipped repaint of an equal-looking picture.
class Hash {
  public:
    void add(const void* bytes, std::size_t size) {
        const auto* at = static_cast<const unsigned char*>(bytes);
        for (; size >= sizeof(std::uint64_t); at += sizeof(std::uint64_t), size -= sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, sizeof word);
            mix(word);
        }
        std::uint64_t rest = size;
        std::memcpy(&rest, at, size);
        mix(rest);
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

  private:
    void mix(std::uint64_t word) {
        value_ = (value_ ^ word) * 0x9E3779B97F4A7C15ULL;
        value_ ^= value_ >> 29;
    }
    std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

template <typename T>
void addVector(Hash& hash, const ImVector<T>& items) {
    if (items.Size > 0) hash.add(items.Data, static_cast<std::size_t>(items.Size) * sizeof(T));
}

GLuint atlasTexture() {
    return static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(ImGui::GetIO().Fonts->TexID));
}

}  // namespace

GlRenderer::GlRenderer(ui::Kit& kit) : kit_(kit) {
    // The backend sets the flag again when the context can do it.
    ImGui::GetIO().BackendFlags &= ~ImGuiBackendFlags_RendererHasVtxOffset;
    if (!ImGui_ImplOpenGL3_Init("#version 130")) throw std::runtime_error("OpenGL 3.0 is not available");
    ImGui_ImplOpenGL3_NewFrame();
    makeTexture();
    kit_.glyphs().forgetUploads();
    kit_.pictures().forgetUploads();
}

GlRenderer::~GlRenderer() {
    glDeleteTextures(static_cast<GLsizei>(textures_.size()), textures_.data());
    ImGui_ImplOpenGL3_Shutdown();
}

// The backend made a texture just large enough for ImGui's atlas. Nothing is sent for the room of the glyphs.
void GlRenderer::makeTexture() {
    unsigned char* rgba = nullptr;
    int w = 0;
    int h = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&rgba, &w, &h);
    glBindTexture(GL_TEXTURE_2D, atlasTexture());
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, ui::Kit::kTextureSize, ui::Kit::kTextureSize, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, nullptr);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, w, h, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
}

void GlRenderer::uploadGlyphs() {
    std::vector<std::uint8_t> rgba;
    bool bound = false;
    kit_.glyphs().upload([&](int x, int y, int w, int h, const std::uint8_t* alpha) {
        const auto pixels = static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
        rgba.assign(pixels * 4, 255);
        for (std::size_t i = 0; i < pixels; ++i) rgba[i * 4 + 3] = alpha[i];
        if (!bound) {
            glBindTexture(GL_TEXTURE_2D, atlasTexture());
            glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
            bound = true;
        }
        glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, w, h, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    });
}

void GlRenderer::uploadPictures() {
    // Smaller than the pixels they are made of, pages would lose their thin strokes.
    constexpr std::uint32_t kLarge = 800;
    kit_.pictures().upload([&](std::size_t place, const canteen::port::Pixels& pixels) {
        while (textures_.size() <= place) {
            GLuint texture = 0;
            glGenTextures(1, &texture);
            textures_.push_back(texture);
        }
        const std::size_t count = std::size_t{pixels.width} * pixels.height;
        if (pixels.bytes.size() != count * pixels.channels) return;
        rgba_.resize(count * 4);
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint8_t* from = pixels.bytes.data() + i * pixels.channels;
            rgba_[i * 4] = from[0];
            rgba_[i * 4 + 1] = pixels.channels == 3 ? from[1] : from[0];
            rgba_[i * 4 + 2] = pixels.channels == 3 ? from[2] : from[0];
            rgba_[i * 4 + 3] = 255;
        }
        const bool large = std::max(pixels.width, pixels.height) > kLarge;
        glBindTexture(GL_TEXTURE_2D, textures_[place]);
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
        glTexParameteri(GL_TEXTURE_2D, GL_GENERATE_MIPMAP, large ? GL_TRUE : GL_FALSE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, large ? GL_LINEAR_MIPMAP_LINEAR : GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(pixels.width),
                     static_cast<GLsizei>(pixels.height), 0, GL_RGBA, GL_UNSIGNED_BYTE, rgba_.data());
    });
}

void GlRenderer::placePictures(ImDrawData& data) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
            const auto named = reinterpret_cast<std::uintptr_t>(command.TextureId);
            const std::size_t place = kit_.pictures().placeOf(named);
            if (place >= textures_.size()) continue;
            command.TextureId = reinterpret_cast<ImTextureID>(std::uintptr_t{textures_[place]});
        }
    }
}

void GlRenderer::draw() {
    uploadGlyphs();
    uploadPictures();
    placePictures(*ImGui::GetDrawData());
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
    const ui::Color page = kit_.colors().page;
    glClearColor(static_cast<float>(page.r) / 255, static_cast<float>(page.g) / 255,
                 static_cast<float>(page.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

std::uint64_t pictureHash(const ImDrawData& data, std::uint64_t pictures) {
    Hash hash;
    hash.add(&pictures, sizeof pictures);
    hash.add(&data.DisplaySize, sizeof data.DisplaySize);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        addVector(hash, list.VtxBuffer);
        addVector(hash, list.IdxBuffer);
        for (const ImDrawCmd& command : list.CmdBuffer) {
            hash.add(&command.ClipRect, sizeof command.ClipRect);
            hash.add(&command.ElemCount, sizeof command.ElemCount);
        }
    }
    return hash.value();
}

}  // namespace kiosk::shell
