#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/icons.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

enum class ButtonKind {
    Primary,    ///< the one main action of a screen, bottom right
    Secondary,  ///< everything else
    Quiet,      ///< without an area of its own: back, more, help
    Danger,     ///< refuses, ends or destroys; stands apart from the main action
};

struct Button {
    std::string caption;
    Icon icon = Icon::None;
    ButtonKind kind = ButtonKind::Secondary;
    bool enabled = true;
    std::string reason{};  ///< why it cannot be touched now; shown below the caption while disabled
};

/// True once when a finger is lifted on the button it pressed.
bool button(std::string_view id, const Rect& rect, const Button& view);
bool button(std::string_view id, const Rect& rect, std::string_view caption,
            ButtonKind kind = ButtonKind::Secondary, Icon icon = Icon::None);

/// A tile of the home screen: what, how many are still missing, how it stands.
struct Tile {
    std::string title;
    Icon icon = Icon::None;
    std::string count{};      ///< large; empty when there is nothing to count
    std::string countUnit{};  ///< beside the count
    std::string sub{};
    Tone tone = Tone::Neutral;
    std::string badge{};  ///< short state words beside the tone's shape
    bool enabled = true;
};
bool tile(std::string_view id, const Rect& rect, const Tile& view);

/// One of several big answers. Selected answers wear their tone.
struct Choice {
    std::string caption;
    std::string sub{};
    Icon icon = Icon::None;  ///< none: the tone's shape
    Tone tone = Tone::Neutral;
    bool selected = false;
    bool enabled = true;
};
bool choice(std::string_view id, const Rect& rect, const Choice& view);

/// A small switch, at least 15 mm high.
struct Chip {
    std::string caption;
    Icon icon = Icon::None;
    bool selected = false;
    bool enabled = true;
};
bool chip(std::string_view id, const Rect& rect, const Chip& view);

/// Exclusive parts side by side, with ids `id.0`, `id.1` and so on. Returns the part that was touched.
struct Segmented {
    std::vector<std::string> captions;
    std::optional<std::size_t> selected{};
};
std::optional<std::size_t> segmented(std::string_view id, const Rect& rect, const Segmented& view);

}  // namespace kiosk::ui
