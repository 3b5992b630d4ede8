#include "kiosk/screens/logs_screen.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/screens/parts.h"

namespace kiosk {

using ui::Rect;

namespace {

ui::Icon iconOf(std::string_view tile) {
    static constexpr std::pair<std::string_view, ui::Icon> kIcons[] = {
        {"1", ui::Icon::Thermometer}, {"2", ui::Icon::Bowl},        {"3", ui::Icon::Fridge},
        {"4", ui::Icon::Wipe},        {"5", ui::Icon::Scale},       {"6", ui::Icon::Recycle},
        {"7", ui::Icon::Badge},       {"8", ui::Icon::School},      {"9", ui::Icon::Bell},
        {"control", ui::Icon::Eye},   {"week", ui::Icon::Calendar}, {"month", ui::Icon::Report}};
    for (const auto& [id, icon] : kIcons)
        if (id == tile) return icon;
    return ui::Icon::Circle;
}

std::optional<LogsAction> drawTiles(const Rect& room, const std::vector<LogTile>& tiles, int columns) {
    const int rows = (static_cast<int>(tiles.size()) + columns - 1) / columns;
    const auto grid = room.grid(columns, rows, parts::kGap - 1);
    std::optional<LogsAction> action;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const LogTile& each = tiles[i];
        const bool neutral = each.tone == Tone::Neutral;
        if (ui::tile("logs." + each.id, grid[i],
                     {.title = each.title,
                      .icon = iconOf(each.id),
                      .count = each.count,
                      .sub = neutral ? each.sub : std::string(),
                      .tone = each.tone,
                      .badge = neutral ? std::string() : each.sub}))
            action = LogsAction{LogsAction::Kind::Tile, each.id};
    }
    return action;
}

// The reviews, low, in one row.
std::optional<LogsAction> drawReviews(Rect& room, const std::vector<LogTile>& tiles) {
    const Rect strip = room.takeTop(parts::small() ? 20.5F : 22.0F, parts::kGap);
    const auto grid = strip.grid(static_cast<int>(tiles.size()), 1, parts::kGap - 1);
    std::optional<LogsAction> action;
    for (std::size_t i = 0; i < tiles.size(); ++i)
        if (ui::step("logs." + tiles[i].id, grid[i],
                     {.name = tiles[i].title, .answer = tiles[i].sub, .tone = tiles[i].tone}))
            action = LogsAction{LogsAction::Kind::Tile, tiles[i].id};
    return action;
}

}  // namespace

namespace {

// A low panel: the logs as low as the reviews, and the most urgent of what runs in one line.
std::optional<LogsAction> drawLow(Rect work, const LogsView& view) {
    std::optional<LogsAction> action;
    if (!view.running.empty()) {
        const Row& first = view.running.front();
        std::string words = first.title + " · " + (first.right.empty() ? first.state : first.right);
        if (view.running.size() > 1) words += " · +" + std::to_string(view.running.size() - 1);
        if (ui::noticeButton("logs.running." + first.id, work.takeBottom(16, parts::kGap - 1), first.tone,
                             words))
            action = LogsAction{LogsAction::Kind::Running, first.id};
    }
    if (const auto touched = drawReviews(work, view.reviews)) action = touched;
    const int rows = (static_cast<int>(view.tiles.size()) + 2) / 3;
    const auto grid = work.grid(3, rows, parts::kGap - 1);
    for (std::size_t i = 0; i < view.tiles.size(); ++i) {
        const LogTile& each = view.tiles[i];
        const float inner = grid[i].w - 16.5F;
        const bool fits = ui::textHeight(each.title, ui::TextStyle::Strong, inner) +
                              ui::textHeight(each.sub, ui::TextStyle::Small, inner) <
                          grid[i].h;
        if (ui::step("logs." + each.id, grid[i],
                     {.name = each.title, .answer = fits ? each.sub : "…", .tone = each.tone}))
            action = LogsAction{LogsAction::Kind::Tile, each.id};
    }
    return action;
}

}  // namespace

std::optional<LogsAction> drawLogs(const LogsView& view, const Rect& area, const Texts& texts) {
    if (parts::small() && !ui::portrait()) return drawLow(area, view);
    Rect work = area;
    std::optional<LogsAction> action;
    if (!view.running.empty()) {
        const Rect side =
            ui::portrait() ? work.takeBottom(90, parts::kGap) : work.takeRight(112, parts::kGap + 2);
        const auto touched = ui::list("logs.running", side,
                                      {.rows = view.running,
                                       .previous = texts.common.previous,
                                       .next = texts.common.next,
                                       .rowHeight = 19});
        if (touched) action = LogsAction{LogsAction::Kind::Running, view.running[*touched].id};
    }
    if (const auto touched = drawReviews(work, view.reviews)) action = touched;
    if (const auto touched = drawTiles(work, view.tiles, ui::portrait() ? 2 : 3)) action = touched;
    return action;
}

std::optional<LogBookAction> drawLogBook(const LogBookView& view, const Rect& area, const Texts& texts) {
    using Kind = LogBookAction::Kind;
    parts::Split room = parts::split(area, 24);
    std::optional<LogBookAction> action;
    if (parts::mainAction("log-book.new", room.side, {.caption = view.mainCaption, .icon = ui::Icon::Plus}))
        action = LogBookAction{Kind::New, {}};
    if (const auto i = parts::chips("log-book.range", room.work, view.ranges, 4))
        action = LogBookAction{Kind::Range, view.ranges[*i].id};
    const auto row = ui::list("log-book.row", room.work,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptySub = view.emptySub,
                               .rowHeight = parts::small() ? 17.0F : 19.0F});
    if (row) action = LogBookAction{Kind::Row, view.rows[*row].id};
    return action;
}

std::optional<LogCardAction> drawLogCard(const LogCardView& view, const Rect& area, const Texts&) {
    using Kind = LogCardAction::Kind;
    parts::Split room = parts::split(area, 62);
    std::optional<LogCardAction> action;
    if (!view.endCaption.empty() &&
        parts::mainAction("log-card.end", room.side, {.caption = view.endCaption, .icon = ui::Icon::Check}))
        action = LogCardAction{Kind::End};
    if (!view.signCaption.empty() &&
        parts::mainAction("log-card.sign", room.side,
                          {.caption = view.signCaption, .icon = ui::Icon::Signature}))
        action = LogCardAction{Kind::Sign};
    if (!view.correctCaption.empty() &&
        parts::otherAction("log-card.correct", room.side,
                           {.caption = view.correctCaption, .icon = ui::Icon::Edit}))
        action = LogCardAction{Kind::Correct};
    if (!view.voidCaption.empty() &&
        ui::button("log-card.void", room.side.takeTop(parts::kOther),
                   {.caption = view.voidCaption, .icon = ui::Icon::Trash, .kind = ui::ButtonKind::Danger}))
        action = LogCardAction{Kind::Void};
    Rect work = room.work;
    const auto style = parts::small() ? ui::TextStyle::Strong : ui::TextStyle::Title;
    const float state = std::min(work.w * 0.45F, ui::textWidth(view.state, ui::TextStyle::Strong) + 24);
    Rect head = work.takeTop(std::max(15.0F, ui::textHeight(view.title, style, work.w - state - 4)), 1);
    ui::banner(head.takeRight(state, parts::kGap).middle(state, 13), view.stateTone, view.state,
               "log-card.state");
    ui::text(head, view.title, {.style = style, .id = "log-card.title"});
    parts::heading(work, view.sub);
    if (!view.clock.empty())
        ui::figure(ui::card(work.takeTop(parts::small() ? 32.0F : 36.0F, parts::kGap)),
                   {.label = view.clockWords, .value = view.clock, .tone = view.clockTone}, "log-card.clock");
    parts::facts(work, view.facts);
    return action;
}

}  // namespace kiosk
