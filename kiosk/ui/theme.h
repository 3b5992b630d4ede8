#pragma once
#include <array>
#include <cstdint>

#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// sRGB, straight alpha.
struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    bool operator==(const Color&) const = default;
};

constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}

constexpr Color withAlpha(Color c, std::uint8_t alpha) {
    return {c.r, c.g, c.b, alpha};
}

/// A foreground that is legible on its background.
struct Pair {
    Color fg;
    Color bg;
};

/// One colour world. Soft pairs tint an area; solid pairs are for small marks and chosen options.
struct Palette {
    Color page;        ///< behind everything
    Color card;        ///< raised areas and buttons
    Color line;        ///< separators
    Color edge;        ///< outline of things that can be touched
    Color text;        ///< on page and card
    Color muted;       ///< secondary notes on page and card
    Color faint;       ///< marks that carry no meaning alone: empty dots, tracks
    Color pressed;     ///< a card while a finger is on it
    Pair accent;       ///< the main action
    Color accentDown;  ///< the main action while a finger is on it
    Pair accentSoft;   ///< what belongs to the main action: chosen segment, current day
    Pair off;          ///< things that cannot be touched now
    Color shadow;
    std::array<Pair, 5> soft;
    std::array<Pair, 5> solid;

    [[nodiscard]] const Pair& softOf(Tone tone) const { return soft[static_cast<std::size_t>(tone)]; }
    [[nodiscard]] const Pair& solidOf(Tone tone) const { return solid[static_cast<std::size_t>(tone)]; }
};

enum class ThemeKind { Day, Night };

const Palette& palette(ThemeKind kind);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast(Color a, Color b);

}  // namespace kiosk::ui
