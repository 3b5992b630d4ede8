#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/flow/app_view.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// The header every screen shares. Empty captions leave their part out.
struct Frame {
    std::string title;
    std::string clock{};        ///< 14:20
    std::string date{};         ///< 6月12日 周四
    std::string person{};       ///< who is signed in
    std::vector<Lamp> lamps{};  ///< kiosk::Lamp, ids as given
    std::string back{};         ///< id frame.back
    std::string home{};         ///< id frame.home
    std::string signOut{};      ///< id frame.signout
    std::string language{};     ///< id frame.language
    std::string theme{};        ///< id frame.theme
    std::string wipe{};         ///< id frame.wipe
};

enum class FrameTouch { Back, Home, SignOut, Language, Theme, Wipe };

/// What is left of the panel, and what was touched in the header.
struct FrameParts {
    Rect content;
    Rect footer;  ///< 20 mm high strip for the actions; cut the main one with mainAction()
    std::optional<FrameTouch> touch;
};

/// Draws the header and divides the panel. With `withFooter` false the content reaches down to the margin.
FrameParts screenFrame(const Frame& view, bool withFooter = true);

/// Cuts the place of the main action from the bottom right of the footer.
Rect mainAction(Rect& footer, float width = 62);

/// Whether the panel stands upright.
bool portrait();
/// The whole panel.
Rect screenMm();
/// Outer margin and gap between parts.
inline constexpr float kMargin = 5;
inline constexpr float kGap = 4;

}  // namespace kiosk::ui
