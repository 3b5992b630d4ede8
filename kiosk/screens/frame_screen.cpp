#include "kiosk/screens/frame_screen.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/parts.h"
#include "kiosk/ui/ui.h"

namespace kiosk {

using Kind = AppAction::Kind;
using ui::Rect;

namespace {

constexpr float kTimeoutSeconds = 15;
constexpr float kWideHeader = 300;  // millimetres from which the seldom used buttons stand on every screen

Kind kindOf(ui::FrameTouch touch) {
    switch (touch) {
        case ui::FrameTouch::Back:
            return Kind::Back;
        case ui::FrameTouch::Home:
            return Kind::GoHome;
        case ui::FrameTouch::SignOut:
            return Kind::SignOut;
        case ui::FrameTouch::Language:
            return Kind::Language;
        case ui::FrameTouch::Theme:
            return Kind::Theme;
        case ui::FrameTouch::Wipe:
            return Kind::Wipe;
    }
    return Kind::Back;
}

std::optional<AppAction> drawTimeout(const AppView& view, const Texts& texts) {
    const ui::Modal modal(160, 84);
    Rect room = modal.content();
    Rect buttons = room.takeBottom(parts::kMain, parts::kGap);
    Rect ring = room.takeLeft(34, 6);
    ui::countdown(ring.middle(34, 34), static_cast<float>(view.timeoutSeconds) / kTimeoutSeconds,
                  std::to_string(view.timeoutSeconds), Tone::Warn);
    parts::title(room, texts.frame.timeoutTitle);
    ui::text(room, texts.frame.timeoutBody, {.place = ui::Place::Top, .ink = ui::Ink::Muted});
    const auto places = buttons.columns(2, parts::kGap);
    std::optional<AppAction> action;
    if (ui::button("timeout.signout", places[0], {.caption = texts.frame.signOut, .icon = ui::Icon::SignOut}))
        action = AppAction{Kind::SignOut, {}};
    if (ui::button("timeout.stay", places[1], {.caption = texts.frame.stay, .kind = ui::ButtonKind::Primary}))
        action = AppAction{Kind::StayIn, {}};
    return action;
}

}  // namespace

std::optional<AppAction> drawFrame(const AppView& view, const Texts& texts, Rect& area) {
    ui::Frame frame{.title = view.title,
                    .clock = view.clock,
                    .date = view.date,
                    .person = view.person,
                    .lamps = view.lamps};
    if (view.home) {
        frame.back = texts.frame.back;
        frame.home = texts.frame.home;
    }
    if (!view.person.empty()) frame.signOut = texts.frame.signOut;
    if (!view.home || ui::screenMm().w > kWideHeader || view.screen == Screen::SignIn) {
        frame.language = texts.frame.language;
        if (!view.home || ui::screenMm().w > kWideHeader) {
            frame.theme = view.night ? texts.frame.day : texts.frame.night;
            frame.wipe = texts.frame.wipe;
        }
    }
    if (view.light) ui::lightBorder();
    const ui::FrameParts drawn = ui::screenFrame(frame, false);
    area = drawn.content;
    if (!view.banner.empty())
        ui::banner(area.takeTop(ui::bannerHeight(view.banner, area.w), parts::kGap), view.bannerTone,
                   view.banner, "frame.banner");
    if (!drawn.touch) return std::nullopt;
    return AppAction{kindOf(*drawn.touch), {}};
}

std::optional<AppAction> drawNotices(const AppView& view, const Texts& texts) {
    std::optional<AppAction> action;
    if (view.undo && ui::undoBar("frame.undo", *view.undo, texts.frame.undo))
        action = AppAction{Kind::Undo, {}};
    if (view.toast) ui::toast(*view.toast);
    if (view.dialog) {
        if (const auto chosen = ui::dialog(*view.dialog)) action = AppAction{Kind::Dialog, *chosen};
    } else if (view.timeoutSeconds > 0) {
        if (const auto chosen = drawTimeout(view, texts)) action = chosen;
    }
    if (view.wipe)
        ui::wipeLock(
            {.title = texts.frame.wiping, .seconds = view.wipe->left, .remaining = view.wipe->fraction});
    return action;
}

}  // namespace kiosk
