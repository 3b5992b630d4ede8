#include "kiosk/screens/pages_screen.h"

#include <algorithm>
#include <string>
#include <vector>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = PagesAction::Kind;
using ui::Rect;

namespace {

// The part of the page that fills the room at full width.
Rect partOf(const PagesView& view, const Rect& room) {
    const float shape = static_cast<float>(view.picture->width) / static_cast<float>(view.picture->height);
    const float height = std::min(1.0F, room.h / room.w * shape);
    return {0, std::min(view.top, 1 - height), 1, height};
}

}  // namespace

std::optional<PagesAction> drawPages(const PagesView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 84);
    std::optional<PagesAction> answer;
    if (!view.useCaption.empty() &&
        parts::mainAction("pages.use", room.side, {.caption = view.useCaption, .icon = ui::Icon::Check}))
        answer = PagesAction{Kind::Use};
    parts::title(room.side, view.place);
    const auto row = [&] { return room.side.takeTop(16, 3); };
    const auto offer = [&](std::string_view id, const Rect& place, std::string_view words, ui::Icon icon,
                           Kind kind) {
        if (ui::button(id, place, {.caption = std::string(words), .icon = icon})) answer = PagesAction{kind};
    };
    const auto pair = [&] {
        if (parts::small()) {
            const Rect first = row();
            return std::vector<Rect>{first, row()};
        }
        return row().columns(2, 3);
    };
    if (view.several && !view.large) {
        const auto places = pair();
        offer("pages.back", places[0], texts.photo.back, ui::Icon::ArrowLeft, Kind::Back);
        offer("pages.forward", places[1], texts.photo.forward, ui::Icon::ArrowRight, Kind::Forward);
    }
    if (view.picture && view.large) {
        const auto places = pair();
        offer("pages.up", places[0], texts.photo.up, ui::Icon::ArrowUp, Kind::Up);
        offer("pages.down", places[1], texts.photo.down, ui::Icon::ArrowDown, Kind::Down);
    }
    if (view.picture)
        offer("pages.large", row(), view.large ? texts.photo.whole : texts.photo.larger,
              view.large ? ui::Icon::Minus : ui::Icon::Search, Kind::Large);
    if (!view.picture) {
        ui::emptyState(room.work, {.title = view.words, .icon = ui::Icon::Document});
        return answer;
    }
    const Rect inside = ui::card(room.work);
    ui::picture("pages.picture", inside, view.picture, view.large ? partOf(view, inside) : Rect{0, 0, 1, 1});
    return answer;
}

}  // namespace kiosk
