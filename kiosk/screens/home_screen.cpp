#include "kiosk/screens/home_screen.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "kiosk/screens/parts.h"
#include "kiosk/ui/hold.h"

namespace kiosk {

using Kind = HomeAction::Kind;
using ui::Rect;

namespace {

constexpr float kNotice = 16;  // height of one that can be touched
constexpr float kArrow = 8;    // width of the arrow that says so

ui::Icon iconOf(std::string_view tile) {
    static constexpr std::pair<std::string_view, ui::Icon> kIcons[] = {
        {"home.check", ui::Icon::Thermometer},     {"home.return", ui::Icon::SignIn},
        {"home.samples", ui::Icon::Sample},        {"home.put-in", ui::Icon::Fridge},
        {"home.countersign", ui::Icon::Signature}, {"home.disposal", ui::Icon::Recycle},
        {"home.book", ui::Icon::Document},         {"home.day-close", ui::Icon::CheckList},
        {"home.noon", ui::Icon::Thermometer},      {"home.people", ui::Icon::People},
        {"home.receiving", ui::Icon::Truck},       {"home.meals", ui::Icon::Meal},
        {"home.accompany", ui::Icon::Bowl},        {"home.export", ui::Icon::Download},
    };
    for (const auto& [id, icon] : kIcons)
        if (id == tile) return icon;
    return ui::Icon::Circle;
}

// Row by row in the order of the day.
std::optional<HomeAction> drawTiles(const Rect& room, const std::vector<HomeTile>& tiles) {
    const int count = static_cast<int>(tiles.size());
    const int columns = ui::portrait() || count <= 4 ? 2 : count <= 6 ? 3 : 4;
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
        if (ui::tile(each.id, grid[i], tile)) action = HomeAction{Kind::OpenTile, each.id};
    }
    return action;
}

constexpr std::size_t kMorePage = 3;  // books and lists shown at a time

// Those of the page, and whatever asks for a long touch, which is always there.
std::vector<const HomeTile*> pageOf(const HomeView& view) {
    std::vector<const HomeTile*> listed;
    std::vector<const HomeTile*> always;
    for (const HomeTile& tile : view.more) (tile.holds ? always : listed).push_back(&tile);
    const std::size_t pages = std::max<std::size_t>(1, (listed.size() + kMorePage - 1) / kMorePage);
    const std::size_t first = static_cast<std::size_t>(view.morePage) % pages * kMorePage;
    std::vector<const HomeTile*> shown;
    for (std::size_t i = first; i < std::min(first + kMorePage, listed.size()); ++i)
        shown.push_back(listed[i]);
    shown.insert(shown.end(), always.begin(), always.end());
    return shown;
}

bool drawMoreTile(const HomeTile& tile, const Rect& place) {
    if (tile.holds) return ui::holdButton(tile.id, place, {.caption = tile.title, .sub = tile.sub});
    const float inner = place.w - (place.w > 46 ? 16.0F : 9.5F);
    const bool fits = ui::textHeight(tile.title, ui::TextStyle::Strong, inner) +
                          ui::textHeight(tile.sub, ui::TextStyle::Small, inner) <
                      place.h;
    return ui::step(tile.id, place, {.name = tile.title, .answer = fits ? tile.sub : "…", .tone = tile.tone});
}

// Books and lists, low, a page of them in one row; in two on an upright panel.
std::optional<HomeAction> drawMore(Rect& room, const HomeView& view) {
    if (view.more.empty()) return std::nullopt;
    const std::vector<const HomeTile*> shown = pageOf(view);
    const bool turns = shown.size() < view.more.size();
    const int count = static_cast<int>(shown.size()) + (turns ? 1 : 0);
    const int rows = ui::portrait() && count > 3 ? 2 : 1;
    // A page with fewer keeps the places of the others.
    const int columns = (std::max(count, turns ? static_cast<int>(kMorePage) + 2 : 0) + rows - 1) / rows;
    const float height = parts::small() ? 20.5F : 22.0F;
    const float gap = parts::kGap - 1;
    const auto places =
        room.takeBottom(height * static_cast<float>(rows) + gap * static_cast<float>(rows - 1), parts::kGap)
            .grid(columns, rows, gap);
    std::optional<HomeAction> action;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (drawMoreTile(*shown[i], places[i])) action = HomeAction{Kind::OpenTile, shown[i]->id};
    if (turns && ui::button("home.more", places[static_cast<std::size_t>(count) - 1],
                            {.caption = view.moreCaption, .icon = ui::Icon::ArrowRight}))
        action = HomeAction{Kind::OpenTile, "home.more"};
    return action;
}

// A fact that leads somewhere can be touched.
bool drawNotice(const Rect& place, const HomeNotice& notice, std::size_t i) {
    const std::string id = "home.notice." + std::to_string(i);
    if (notice.opens.empty()) {
        ui::banner(place, notice.tone, notice.words, id);
        return false;
    }
    return ui::noticeButton(id, place, notice.tone, notice.words);
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
        const HomeNotice& notice = view.notices[i];
        const float least = notice.opens.empty() ? 0 : kNotice;
        const float needed = std::max(least, ui::bannerHeight(notice.words, room.w - kArrow));
        const bool last = i + 1 == view.notices.size();
        const float rest = last ? 0 : ui::lineHeight(ui::TextStyle::Strong) + 3;
        if (needed + rest > room.h) {
            ui::text(room.takeTop(std::min(room.h, ui::lineHeight(ui::TextStyle::Strong))),
                     "+" + std::to_string(view.notices.size() - i),
                     {.style = ui::TextStyle::Strong, .ink = ui::inkOf(notice.tone)});
            break;
        }
        if (drawNotice(room.takeTop(needed, 3), notice, i)) action = HomeAction{Kind::OpenTile, notice.opens};
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
        if (drawNotice(room, view.notices.front(), 0))
            action = HomeAction{Kind::OpenTile, view.notices.front().opens};
    } else {
        ui::banner(room, Tone::Good, std::string(texts.home.quiet), "home.notice");
    }
    return action;
}

}  // namespace

std::optional<HomeAction> drawHome(const HomeView& view, const Rect& area, const Texts& texts) {
    if (parts::small() && !ui::portrait()) {
        Rect room = area;
        auto touched = drawNoticeLine(room.takeBottom(parts::kOther, parts::kGap - 1), view, texts);
        if (const auto more = drawMore(room, view)) touched = more;
        const auto tile = drawTiles(room, view.tiles);
        return tile ? tile : touched;
    }
    parts::Split room = parts::split(area, 84);
    parts::title(room.work, view.greeting);
    std::optional<HomeAction> action = drawMore(room.work, view);
    if (const auto touched = drawTiles(room.work, view.tiles)) action = touched;
    if (const auto touched = drawNotices(ui::card(room.side), view, texts)) action = touched;
    return action;
}

}  // namespace kiosk
