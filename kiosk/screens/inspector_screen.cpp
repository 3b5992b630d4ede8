#include "kiosk/screens/inspector_screen.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = InspectorAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<InspectorAction>;

bool isLow() {
    return parts::small() && !ui::portrait();
}

ui::Icon iconOf(std::string_view tile) {
    static constexpr std::pair<std::string_view, ui::Icon> kIcons[] = {
        {"inspector.samples", ui::Icon::Sample},  {"inspector.dish", ui::Icon::Bowl},
        {"inspector.lot", ui::Icon::Link},        {"inspector.check", ui::Icon::Thermometer},
        {"inspector.papers", ui::Icon::Document}, {"inspector.deviations", ui::Icon::Late},
        {"inspector.days", ui::Icon::CheckList},  {"inspector.export", ui::Icon::Usb},
    };
    for (const auto& [id, icon] : kIcons)
        if (id == tile) return icon;
    return ui::Icon::Circle;
}

Answer drawTiles(const Rect& room, const std::vector<HomeTile>& tiles) {
    const int count = static_cast<int>(tiles.size());
    const int columns = ui::portrait() ? 2 : isLow() ? 4 : count > 6 ? 3 : 2;
    const int rows = std::max(2, (count + columns - 1) / columns);
    const auto grid = room.grid(columns, rows, isLow() ? 3.0F : parts::kGap);
    Answer answer;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const HomeTile& each = tiles[i];
        const bool neutral = each.tone == Tone::Neutral;
        const ui::Tile tile{.title = each.title,
                            .icon = iconOf(each.id),
                            .count = each.count,
                            .sub = neutral ? each.sub : std::string(),
                            .tone = each.tone,
                            .badge = neutral ? std::string() : each.sub};
        if (ui::tile(each.id, grid[i], tile)) answer = InspectorAction{Kind::Tile, each.id};
    }
    return answer;
}

void drawTime(Rect& side, const InspectorView& view) {
    Rect strip = side.takeTop(20, parts::kGap);
    ui::countdown(strip.takeLeft(strip.h, 4), view.leftShare, {}, view.leftTone);
    const float label = ui::lineHeight(ui::TextStyle::Small);
    ui::text(strip.takeTop(label), view.leftLabel, {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted});
    ui::text(strip, view.left,
             {.style = ui::TextStyle::Title, .ink = ui::inkOf(view.leftTone), .id = "inspector.left"});
}

// What inspectors leave behind; side by side where the height is short.
Answer drawDeeds(Rect& side, const InspectorView& view) {
    Answer answer;
    if (parts::mainAction("inspector.shelf", side, {.caption = view.shelfCaption, .icon = ui::Icon::Fridge}))
        answer = InspectorAction{Kind::Shelf, {}};
    if (parts::otherAction("inspector.remark", side,
                           {.caption = view.remarkCaption, .icon = ui::Icon::Signature}))
        answer = InspectorAction{Kind::Remark, {}};
    if (!view.receiptCaption.empty() &&
        parts::otherAction("inspector.receipt", side,
                           {.caption = view.receiptCaption, .icon = ui::Icon::Document}))
        answer = InspectorAction{Kind::Receipt, {}};
    if (ui::button("inspector.end", side.takeBottom(parts::kOther, parts::kGap),
                   {.caption = view.endCaption, .icon = ui::Icon::SignOut}))
        answer = InspectorAction{Kind::End, {}};
    return answer;
}

Answer drawDeedLine(const Rect& line, const InspectorView& view) {
    const bool receipt = !view.receiptCaption.empty();
    const auto places = line.columns(receipt ? 4 : 3, 3);
    Answer answer;
    std::size_t place = 0;
    const auto offer = [&](const char* id, const std::string& caption, ui::Icon icon, Kind kind,
                           ui::ButtonKind look) {
        if (ui::button(id, places[place++], {.caption = caption, .icon = icon, .kind = look}))
            answer = InspectorAction{kind, {}};
    };
    offer("inspector.end", view.endCaption, ui::Icon::SignOut, Kind::End, ui::ButtonKind::Secondary);
    if (receipt)
        offer("inspector.receipt", view.receiptCaption, ui::Icon::Document, Kind::Receipt,
              ui::ButtonKind::Secondary);
    offer("inspector.remark", view.remarkCaption, ui::Icon::Signature, Kind::Remark,
          ui::ButtonKind::Secondary);
    offer("inspector.shelf", view.shelfCaption, ui::Icon::Fridge, Kind::Shelf, ui::ButtonKind::Primary);
    return answer;
}

}  // namespace

std::optional<InspectorAction> drawInspector(const InspectorView& view, const Rect& area, const Texts&) {
    if (isLow()) {
        Rect room = area;
        Answer answer = drawDeedLine(room.takeBottom(parts::kOther + 1, 3), view);
        Rect head = room.takeTop(13, 2.5F);
        ui::text(head.takeRight(ui::textWidth(view.left, ui::TextStyle::Title) + 3, 3), view.left,
                 {.style = ui::TextStyle::Title, .ink = ui::inkOf(view.leftTone), .id = "inspector.left"});
        if (!view.notes.empty())
            ui::banner(head, view.notes.front().tone, view.notes.front().words, "inspector.note");
        if (const Answer tile = drawTiles(room, view.tiles)) answer = tile;
        return answer;
    }
    parts::Split room = parts::split(area, 96);
    parts::title(room.work, view.school);
    ui::text(room.work.takeTop(ui::textHeight(view.who, ui::TextStyle::Body, room.work.w), parts::kGap),
             view.who, {.ink = ui::Ink::Muted, .id = "inspector.who"});
    Answer answer;
    if (ui::portrait()) {
        // The time and what is proven beside what may be done.
        Rect left = room.side.takeLeft(room.side.w * 0.55F, parts::kGap);
        answer = drawDeeds(room.side, view);
        drawTime(left, view);
        parts::toneLines(left, view.notes);
    } else {
        answer = drawDeeds(room.side, view);
        drawTime(room.side, view);
        parts::toneLines(room.side, view.notes);
    }
    if (const Answer tile = drawTiles(room.work, view.tiles)) answer = tile;
    return answer;
}

}  // namespace kiosk
