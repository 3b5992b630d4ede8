#include "kiosk/ui/glyphs.h"

#include <fcntl.h>
#include <ft2build.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include FT_FREETYPE_H

namespace kiosk::ui {
namespace {

constexpr char32_t kGeta = U'〓';

/// A font file mapped into memory, so that twenty megabytes of outlines cost only the pages that are read.
class MappedFile {
  public:
    explicit MappedFile(const std::string& path) {
        const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0) return;
        struct stat info {};
        if (::fstat(fd, &info) == 0 && info.st_size > 0) {
            void* mapped =
                ::mmap(nullptr, static_cast<std::size_t>(info.st_size), PROT_READ, MAP_PRIVATE, fd, 0);
            if (mapped != MAP_FAILED) {
                data_ = mapped;
                size_ = static_cast<std::size_t>(info.st_size);
            }
        }
        ::close(fd);
    }
    ~MappedFile() {
        if (data_) ::munmap(data_, size_);
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] const FT_Byte* data() const { return static_cast<const FT_Byte*>(data_); }
    [[nodiscard]] FT_Long size() const { return static_cast<FT_Long>(size_); }

  private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

std::uint64_t key(Face face, int px, char32_t c) {
    return (static_cast<std::uint64_t>(face) << 48) | (static_cast<std::uint64_t>(px) << 32) | c;
}

}  // namespace

struct GlyphCache::Faces {
    explicit Faces(const FontPaths& paths)
        : files{MappedFile(paths.regular), MappedFile(paths.bold), MappedFile(paths.icons)} {
        if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType does not start");
        open(Face::Regular, paths.collectionIndex);
        open(Face::Bold, paths.collectionIndex);
        open(Face::Icons, 0);
        if (!at(Face::Regular) || !at(Face::Icons)) {
            FT_Done_FreeType(library);
            throw std::runtime_error("font missing: " + (at(Face::Regular) ? paths.icons : paths.regular));
        }
        if (!at(Face::Bold)) at(Face::Bold) = at(Face::Regular);
    }
    ~Faces() { FT_Done_FreeType(library); }
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    void open(Face face, int index) {
        const auto& file = files[static_cast<std::size_t>(face)];
        if (!file.data() || FT_New_Memory_Face(library, file.data(), file.size(), index, &at(face)) != 0)
            at(face) = nullptr;
    }
    FT_Face& at(Face face) { return faces[static_cast<std::size_t>(face)]; }

    std::array<MappedFile, 3> files;
    FT_Library library = nullptr;
    std::array<FT_Face, 3> faces{};
};

GlyphCache::GlyphCache(const FontPaths& paths) : faces_(std::make_unique<Faces>(paths)) {}

GlyphCache::~GlyphCache() = default;

void GlyphCache::setArea(const AtlasArea& area) {
    area_ = area;
    reset();
}

void GlyphCache::reset() {
    glyphs_.clear();
    shelves_.clear();
    patches_.clear();
    uploaded_ = 0;
    bottom_ = 0;
    overflowed_ = false;
}

const Glyph& GlyphCache::get(Face face, int px, char32_t c) {
    const auto [it, fresh] = glyphs_.try_emplace(key(face, px, c));
    if (fresh) it->second = rasterise(face, px, c);
    return it->second;
}

bool GlyphCache::covers(char32_t c) const {
    return FT_Get_Char_Index(faces_->at(Face::Regular), c) != 0;
}

Glyph GlyphCache::rasterise(Face face, int px, char32_t c) {
    FT_Face ft = faces_->at(face);
    FT_UInt index = FT_Get_Char_Index(ft, c);
    if (index == 0 && face == Face::Bold) {
        ft = faces_->at(Face::Regular);
        index = FT_Get_Char_Index(ft, c);
    }
    if (index == 0) {
        if (missing_.find(c) == std::u32string::npos) missing_.push_back(c);
        ft = faces_->at(Face::Regular);
        index = FT_Get_Char_Index(ft, kGeta);
    }
    Glyph glyph;
    FT_Set_Pixel_Sizes(ft, 0, static_cast<FT_UInt>(px));
    if (FT_Load_Glyph(ft, index, FT_LOAD_RENDER | FT_LOAD_TARGET_LIGHT) != 0) return glyph;
    const FT_GlyphSlot slot = ft->glyph;
    glyph.advance = std::round(static_cast<float>(slot->linearHoriAdvance) / 65536.0F);
    const int w = static_cast<int>(slot->bitmap.width);
    const int h = static_cast<int>(slot->bitmap.rows);
    if (w == 0 || h == 0) return glyph;
    int x = 0;
    int y = 0;
    if (!place(w + 1, h + 1, x, y)) {
        overflowed_ = true;
        return glyph;
    }
    // One empty column and row between neighbours, written too because the texture may hold older glyphs.
    Patch patch{x, y, w + 1, h + 1, std::vector<std::uint8_t>(static_cast<std::size_t>((w + 1) * (h + 1)))};
    for (int row = 0; row < h; ++row)
        std::copy_n(slot->bitmap.buffer + row * slot->bitmap.pitch, w,
                    patch.alpha.begin() + static_cast<std::ptrdiff_t>(row) * (w + 1));
    patches_.push_back(std::move(patch));
    glyph.x = static_cast<float>(slot->bitmap_left);
    glyph.y = -static_cast<float>(slot->bitmap_top);
    glyph.w = static_cast<float>(w);
    glyph.h = static_cast<float>(h);
    glyph.u0 = static_cast<float>(x) * area_.uScale;
    glyph.v0 = static_cast<float>(y) * area_.vScale;
    glyph.u1 = static_cast<float>(x + w) * area_.uScale;
    glyph.v1 = static_cast<float>(y + h) * area_.vScale;
    return glyph;
}

bool GlyphCache::place(int w, int h, int& x, int& y) {
    const int height = (h + 3) / 4 * 4;
    Shelf* shelf = nullptr;
    for (auto& candidate : shelves_)
        if (candidate.height == height && candidate.used + w <= area_.w) shelf = &candidate;
    if (!shelf) {
        if (w > area_.w || bottom_ + height > area_.h) return false;
        shelves_.push_back({bottom_, height, 0});
        bottom_ += height;
        shelf = &shelves_.back();
    }
    x = area_.x + shelf->used;
    y = area_.y + shelf->y;
    shelf->used += w;
    return true;
}

void GlyphCache::upload(const Upload& target) {
    for (; uploaded_ < patches_.size(); ++uploaded_) {
        const Patch& patch = patches_[uploaded_];
        target(patch.x, patch.y, patch.w, patch.h, patch.alpha.data());
    }
}

}  // namespace kiosk::ui
