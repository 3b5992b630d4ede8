#include "kiosk/screens/home_screen.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = HomeAction::Kind;
using ui::Rect;

namespace {

ui::Icon iconOf(std::string_view tile) {
    static constexpr std::pair<std::string_view, ui::Icon> kIcons[] = {
        {"home.check", ui::Icon::Thermometer},     {"home.return", ui::Icon::SignIn},
        {"home.samples", ui::Icon::Sample},        {"home.put-in", ui::Icon::Fridge},
        {"home.countersign", ui::Icon::Signature}, {"home.disposal", ui::Icon::Recycle},
        {"home.book", ui::Icon::Document},         {"home.day-close", ui::Icon::CheckList},
        {"home.noon", ui::Icon::Thermometer},      {"home.people", ui::Icon::People},
    };
    for (const auto& [id, icon] : kIcons)
        if (id == tile) return icon;
    return ui::Icon::Circle;
}

// Row by row in the order of the day; the last tile takes what is left of its row.
std::optional<HomeAction> drawTiles(const Rect& room, const std::vector<HomeTile>& tiles) {
    const int count = static_cast<int>(tiles.size());
    const int columns = ui::portrait() || count <= 4 ? 2 : parts::small() || count <= 6 ? 3 : 4;
    const int rows = std::max(2, (count + columns - 1) / columns);
    const auto grid = room.grid(columns, rows, parts::kGap);
    std::optional<HomeAction> action;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const HomeTile& each = tiles[i];
        const bool neutral = each.tone == Tone::Neutral;
        const ui::Tile tile{.title = each.title,
                            .icon = iconOf(each.id),
                            .count = each.count,
                            .sub = neutral ? each.sub : std::string(),
                            .tone = each.tone,
                            .badge = neutral ? std::string() : each.sub};
        Rect place = grid[i];
        if (i + 1 == tiles.size()) place.w = room.right() - place.x;
        if (ui::tile(each.id, place, tile)) action = HomeAction{Kind::OpenTile, each.id};
    }
    return action;
}

std::optional<HomeAction> drawNotices(Rect room, const HomeView& view, const Texts& texts) {
    std::optional<HomeAction> action;
    if (!view.clockQuestion.empty()) {
        if (ui::button("home.clock", room.takeBottom(parts::kOther, parts::kGap),
                       {.caption = texts.home.confirmClock, .icon = ui::Icon::Clock}))
            action = HomeAction{Kind::ConfirmClock, {}};
        const float height = ui::bannerHeight(view.clockQuestion, room.w);
        ui::banner(room.takeBottom(height, parts::kGap), Tone::Info, view.clockQuestion,
                   "home.clock-question");
    }
    if (view.notices.empty()) {
        ui::emptyState(room,
                       {.title = texts.home.quiet, .sub = texts.home.quietSub, .icon = ui::Icon::Check});
        return action;
    }
    parts::heading(room, texts.home.notices);
    for (std::size_t i = 0; i < view.notices.size(); ++i) {
        const float needed = ui::bannerHeight(view.notices[i], room.w);
        if (needed + (i + 1 < view.notices.size() ? 10.0F : 0.0F) > room.h) {
            const std::span<const std::string> rest(view.notices.data() + i, view.notices.size() - i);
            parts::notes(room, view.noticeTones[i], rest);
            break;
        }
        parts::note(room, view.noticeTones[i], view.notices[i]);
    }
    return action;
}

// A low panel: the most urgent notice below the tiles.
std::optional<HomeAction> drawNoticeLine(Rect room, const HomeView& view, const Texts& texts) {
    std::optional<HomeAction> action;
    if (!view.clockQuestion.empty()) {
        const float width = ui::textWidth(texts.home.confirmClock, ui::TextStyle::Strong) + 20;
        if (ui::button("home.clock", room.takeRight(width, parts::kGap),
                       {.caption = texts.home.confirmClock, .icon = ui::Icon::Clock}))
            action = HomeAction{Kind::ConfirmClock, {}};
        ui::banner(room, Tone::Info, view.clockQuestion, "home.clock-question");
    } else if (!view.notices.empty()) {
        if (view.notices.size() > 1)
            ui::text(room.takeRight(12, 2), "+" + std::to_string(view.notices.size() - 1),
                     {.style = ui::TextStyle::Strong, .align = ui::Align::Right, .ink = ui::Ink::Muted});
        ui::banner(room, view.noticeTones.front(), view.notices.front(), "home.notice");
    } else {
        ui::banner(room, Tone::Good, std::string(texts.home.quiet), "home.notice");
    }
    return action;
}

}  // namespace

std::optional<HomeAction> drawHome(const HomeView& view, const Rect& area, const Texts& texts) {
    if (parts::small() && !ui::portrait()) {
        Rect room = area;
        const auto touched = drawNoticeLine(room.takeBottom(parts::kOther, parts::kGap - 1), view, texts);
        const auto tile = drawTiles(room, view.tiles);
        return tile ? tile : touched;
    }
    parts::Split room = parts::split(area, 84);
    parts::title(room.work, view.greeting);
    std::optional<HomeAction> action = drawTiles(room.work, view.tiles);
    if (const auto touched = drawNotices(ui::card(room.side), view, texts)) action = touched;
    return action;
}

}  // namespace kiosk
