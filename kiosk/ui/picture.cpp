#include "kiosk/ui/picture.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/paint.h"
#include "kiosk/ui/text.h"

namespace kiosk::ui {
namespace {

using paint::colors;

constexpr Color kLight{255, 255, 255, 255};
constexpr Color kGround{24, 28, 32, 255};
constexpr Color kOnGround{236, 240, 243, 255};
constexpr Color kFound{40, 200, 90, 255};
constexpr float kRim = 0.6F;
constexpr float kLightRim = 8;
constexpr float kIcon = 12;
constexpr float kBorder = 4.5F;
constexpr float kBelowHeader = 19.5F;

ImVec2 px(float x, float y) {
    const float scale = Kit::current().pxPerMm();
    return {std::round(x * scale), std::round(y * scale)};
}

ImU32 packed(Color c) {
    return IM_COL32(c.r, c.g, c.b, c.a);
}

void outline(const Rect& shown, std::span<const canteen::port::PicturePoint> corners) {
    std::vector<ImVec2> points;
    for (const auto& corner : corners)
        points.push_back(px(shown.x + std::clamp(corner.x, 0.0F, 1.0F) * shown.w,
                            shown.y + std::clamp(corner.y, 0.0F, 1.0F) * shown.h));
    const auto count = static_cast<int>(points.size());
    ImDrawList& draw = Kit::current().drawList();
    const float thick = std::max(2.0F, 0.9F * Kit::current().pxPerMm());
    // A white edge keeps the line visible on any picture.
    draw.AddPolyline(points.data(), count, packed(kLight), ImDrawFlags_Closed, thick * 2);
    draw.AddPolyline(points.data(), count, packed(kFound), ImDrawFlags_Closed, thick);
}

}  // namespace

Rect picture(std::string_view id, const Rect& rect, const Picture& pixels, const Rect& part) {
    if (!pixels || pixels->width == 0 || pixels->height == 0 || rect.w <= 0 || rect.h <= 0) return {};
    Kit& kit = Kit::current();
    const float wide = static_cast<float>(pixels->width) * part.w;
    const float high = static_cast<float>(pixels->height) * part.h;
    const float by = std::min(rect.w / wide, rect.h / high);
    const Rect shown = rect.middle(wide * by, high * by);
    const std::size_t place = kit.pictures().put(id, pixels);
    kit.drawList().AddImage(reinterpret_cast<ImTextureID>(PictureShelf::textureOf(place)),
                            px(shown.x, shown.y), px(shown.right(), shown.bottom()), {part.x, part.y},
                            {part.right(), part.bottom()});
    kit.reportText(id, shown, {}, true);
    return shown;
}

void viewfinder(std::string_view id, const Rect& rect, const Viewfinder& view) {
    const Palette& c = colors();
    const float rim = view.light ? kLightRim : kRim;
    paint::fill(rect, view.light ? kLight : c.line, paint::kRadius);
    const Rect room = rect.inset(rim);
    paint::fill(room, kGround);
    const Rect shown = picture(id, room, view.picture);
    for (const auto& corners : view.outlines) outline(shown, corners);
    if (view.picture) return;
    const float words = textHeight(view.words, TextStyle::Strong, room.w - 8);
    Rect block = room.middle(room.w - 8, kIcon + 3 + words);
    const bool iconFits = block.h >= kIcon + 3 + words - 0.1F;
    if (iconFits) paint::icon(block.takeTop(kIcon, 3), Icon::Camera, kIcon, kOnGround);
    const bool fits = paint::words(block, view.words,
                                   {.style = TextStyle::Strong, .align = Align::Centre, .color = kOnGround});
    Kit::current().reportText({}, block, view.words, fits);
}

void lightBorder() {
    const Rect panel = Kit::current().screenMm();
    paint::fill({0, kBelowHeader, kBorder, panel.h - kBelowHeader}, kLight);
    paint::fill({panel.w - kBorder, kBelowHeader, kBorder, panel.h - kBelowHeader}, kLight);
    paint::fill({0, panel.h - kBorder, panel.w, kBorder}, kLight);
}

bool pictureTile(std::string_view id, const Rect& rect, const PictureTile& view) {
    Kit& kit = Kit::current();
    const Palette& c = kit.colors();
    const Touch touch = kit.touch(id, rect, true, view.words);
    paint::raised(rect, touch.held ? c.pressed : c.card, view.selected ? c.accent.bg : c.edge,
                  view.selected ? 1.0F : paint::kHair);
    Rect room = rect.inset(3);
    const Rect words = room.takeBottom(textHeight(view.words, TextStyle::Strong, room.w), 2);
    picture(std::string(id) + ".picture", room, view.picture);
    kit.reportFit(touch, paint::words(words, view.words,
                                      {.style = TextStyle::Strong, .align = Align::Centre, .color = c.text}));
    return touch.tapped;
}

void PictureShelf::begin() {
    for (Slot& slot : slots_) {
        if (!slot.used) slot.pixels.reset();
        slot.used = false;
    }
}

std::size_t PictureShelf::put(std::string_view id, const Picture& pixels) {
    auto slot = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& each) { return each.id == id; });
    if (slot == slots_.end())
        slot = std::find_if(slots_.begin(), slots_.end(), [](const Slot& each) { return !each.pixels; });
    if (slot == slots_.end()) slot = slots_.emplace(slots_.end());
    slot->id = id;
    slot->used = true;
    if (slot->pixels != pixels) {
        slot->pixels = pixels;
        slot->fresh = true;
        ++slot->revision;
    }
    return static_cast<std::size_t>(slot - slots_.begin());
}

std::size_t PictureShelf::placeOf(std::uintptr_t texture) const {
    const bool ours = texture >= kFirstTexture && texture - kFirstTexture < slots_.size();
    return ours ? texture - kFirstTexture : kNoPlace;
}

std::uint64_t PictureShelf::mark() const {
    std::uint64_t mark = 0;
    for (const Slot& slot : slots_) mark = (mark + (slot.used ? slot.revision : 0)) * 0x9E3779B97F4A7C15ULL;
    return mark;
}

void PictureShelf::upload(
    const std::function<void(std::size_t place, const canteen::port::Pixels&)>& target) {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (!slots_[i].fresh || !slots_[i].pixels) continue;
        target(i, *slots_[i].pixels);
        slots_[i].fresh = false;
    }
}

void PictureShelf::forgetUploads() {
    for (Slot& slot : slots_) slot.fresh = true;
}

}  // namespace kiosk::ui
