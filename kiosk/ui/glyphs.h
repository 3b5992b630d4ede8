#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace kiosk::ui {

enum class Face { Regular, Bold, Icons };

/// Where the faces lie. A missing bold face is replaced by the regular one; a missing regular face is an
/// error.
struct FontPaths {
    std::string regular = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    std::string bold = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc";
    std::string icons =
        "/usr/share/fonts/truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf";
    int collectionIndex = 2;  ///< Simplified Chinese in Noto's collections
};

/// A rasterised character. Pixels; x and y lead from the pen on the baseline to the top left of the picture.
struct Glyph {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;
    float advance = 0;
    float u0 = 0;
    float v0 = 0;
    float u1 = 0;
    float v1 = 0;
};

/// The part of a texture that the cache may fill.
struct AtlasArea {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;
    float uScale = 0;  ///< texture coordinate of one pixel
    float vScale = 0;
};

/// Rasterises characters when they are first drawn, in any size, from the whole of Unicode that the faces
/// cover. ImGui's own fonts stop at 16 bits and need a fixed list, so words are not drawn with them. Used by
/// the frame's thread only.
class GlyphCache {
  public:
    /// Receives a patch of alpha bytes, `w` bytes a row, for the texture at x, y.
    using Upload = std::function<void(int x, int y, int w, int h, const std::uint8_t* alpha)>;

    /// Throws std::runtime_error when the regular or the icon face cannot be opened.
    explicit GlyphCache(const FontPaths& paths);
    ~GlyphCache();
    GlyphCache(const GlyphCache&) = delete;
    GlyphCache& operator=(const GlyphCache&) = delete;

    /// Empties the cache and gives it room. Called once before the first glyph and never with less than 256 x
    /// 256.
    void setArea(const AtlasArea& area);

    /// The picture of a character at `px` pixels per em. A character no face has is drawn as the geta mark 〓
    /// and remembered in missing(). Valid until reset().
    const Glyph& get(Face face, int px, char32_t c);

    /// Whether the text faces have this character.
    [[nodiscard]] bool covers(char32_t c) const;

    /// True after the room ran out: some glyphs of this frame are blank. Call reset() and draw the frame
    /// again.
    [[nodiscard]] bool overflowed() const { return overflowed_; }
    void reset();

    /// Hands over everything rasterised since the last call.
    void upload(const Upload& target);
    /// Makes the next upload() hand over everything, for a new texture.
    void forgetUploads() { uploaded_ = 0; }

    [[nodiscard]] const std::u32string& missing() const { return missing_; }
    void clearMissing() { missing_.clear(); }
    [[nodiscard]] std::size_t size() const { return glyphs_.size(); }

  private:
    struct Faces;
    struct Shelf {
        int y = 0;
        int height = 0;
        int used = 0;
    };
    struct Patch {
        int x = 0;
        int y = 0;
        int w = 0;
        int h = 0;
        std::vector<std::uint8_t> alpha;
    };

    Glyph rasterise(Face face, int px, char32_t c);
    bool place(int w, int h, int& x, int& y);

    std::unique_ptr<Faces> faces_;
    AtlasArea area_;
    std::unordered_map<std::uint64_t, Glyph> glyphs_;
    std::vector<Shelf> shelves_;
    std::vector<Patch> patches_;
    std::size_t uploaded_ = 0;
    int bottom_ = 0;
    bool overflowed_ = false;
    std::u32string missing_;
};

}  // namespace kiosk::ui
