#include "kiosk/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr Palette kDay{
    .page = rgb(0xEDF1F2),
    .card = rgb(0xFFFFFF),
    .line = rgb(0xD6DEE1),
    .edge = rgb(0xBAC7CC),
    .text = rgb(0x12212B),
    .muted = rgb(0x44545F),
    .faint = rgb(0xC9D3D7),
    .pressed = rgb(0xDCE6E9),
    .accent = {rgb(0xFFFFFF), rgb(0x0A5666)},
    .accentDown = rgb(0x063D49),
    .accentSoft = {rgb(0x07404C), rgb(0xD3E8EC)},
    .off = {rgb(0x56646D), rgb(0xE3E8EA)},
    .shadow = {16, 36, 48, 7},
    .soft = {{{rgb(0x24343E), rgb(0xE4EAEC)},
              {rgb(0x0B4620), rgb(0xD9F2E0)},
              {rgb(0x583700), rgb(0xFFEBC0)},
              {rgb(0x7A1009), rgb(0xFFE1DD)},
              {rgb(0x123C80), rgb(0xDDE8FB)}}},
    .solid = {{{rgb(0xFFFFFF), rgb(0x42525C)},
               {rgb(0xFFFFFF), rgb(0x125C2C)},
               {rgb(0x2B1A00), rgb(0xFFB524)},
               {rgb(0xFFFFFF), rgb(0xA01A10)},
               {rgb(0xFFFFFF), rgb(0x174A9C)}}},
};

constexpr Palette kNight{
    .page = rgb(0x0D1418),
    .card = rgb(0x182329),
    .line = rgb(0x2A3940),
    .edge = rgb(0x3D5059),
    .text = rgb(0xE9EFF1),
    .muted = rgb(0xADBBC2),
    .faint = rgb(0x384850),
    .pressed = rgb(0x273740),
    .accent = {rgb(0x04222A), rgb(0x72CBD8)},
    .accentDown = rgb(0x9BE2EC),
    .accentSoft = {rgb(0xBDEDF4), rgb(0x17404A)},
    .off = {rgb(0x94A3AA), rgb(0x1A2429)},
    .shadow = {0, 0, 0, 22},
    .soft = {{{rgb(0xDDE6E9), rgb(0x27353C)},
              {rgb(0xA6EBB9), rgb(0x12351F)},
              {rgb(0xFFD77C), rgb(0x3B2B06)},
              {rgb(0xFFC8C1), rgb(0x4A1713)},
              {rgb(0xBBD5FF), rgb(0x173055)}}},
    .solid = {{{rgb(0x10191D), rgb(0xB7C5CB)},
               {rgb(0x04210F), rgb(0x7FDB9A)},
               {rgb(0x2B1A00), rgb(0xFFC54D)},
               {rgb(0x330402), rgb(0xFF938A)},
               {rgb(0x04193A), rgb(0x93BEFF)}}},
};

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

const Palette& palette(ThemeKind kind) {
    return kind == ThemeKind::Night ? kNight : kDay;
}

double contrast(Color a, Color b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace kiosk::ui
