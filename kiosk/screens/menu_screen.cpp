#include "kiosk/screens/menu_screen.h"

#include <algorithm>
#include <string>
#include <vector>

#include "kiosk/screens/parts.h"
#include "kiosk/screens/record_form_screen.h"

namespace kiosk {

using ui::Rect;

namespace {

using Answer = std::optional<MenuAction>;

// The days over the whole width, the number of dishes below the name where one of them has no room beside it.
Answer drawDays(Rect& room, const MenuView& view) {
    if (view.days.empty()) return std::nullopt;
    constexpr float kMark = 9.2F;  // icon and edges of a narrow tab
    const float gap = parts::small() ? 2.0F : 3.0F;
    const int count = static_cast<int>(view.days.size());
    const float width = Rect{room.x, room.y, room.w, 1}.columns(count, gap).front().w - kMark;
    bool beside = true;
    for (const MealTab& day : view.days)
        beside &= ui::textWidth(day.title + " " + day.count, ui::TextStyle::Strong) <= width;
    const auto places = room.takeTop(!beside          ? 22.0F
                                     : parts::small() ? 16.0F
                                                      : 20.0F,
                                     parts::kGap - 1)
                            .columns(count, gap);
    Answer answer;
    for (std::size_t i = 0; i < view.days.size(); ++i) {
        const MealTab& day = view.days[i];
        if (ui::step("menu.day." + day.id, places[i],
                     {.name = day.title + (beside ? " " : "\n") + day.count,
                      .answer = day.time,
                      .tone = day.tone,
                      .current = day.current}))
            answer = MenuAction{MenuAction::Kind::Day, day.id};
    }
    return answer;
}

Answer drawTurn(const std::vector<Rect>& places, const MenuView& view) {
    Answer answer;
    if (ui::button("menu.earlier", places[0], view.earlier)) answer = MenuAction{MenuAction::Kind::Earlier};
    if (ui::button("menu.later", places[1], {.caption = view.later, .enabled = view.canForward}))
        answer = MenuAction{MenuAction::Kind::Later};
    return answer;
}

bool drawCopy(const Rect& place, const MenuView& view) {
    return ui::button("menu.copy", place,
                      {.caption = view.copyCaption,
                       .icon = view.copyReason.empty() ? ui::Icon::History : ui::Icon::None,
                       .enabled = view.copyReason.empty(),
                       .reason = view.copyReason});
}

Answer drawRows(const Rect& room, const MenuView& view, const Texts& texts) {
    const auto row = ui::list("menu.dish", room,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Bowl,
                               .rowHeight = parts::small() ? 15.0F : 18.0F});
    if (!row) return std::nullopt;
    return MenuAction{MenuAction::Kind::Row, view.rows[*row].id};
}

// A low panel: the rows over the whole width, and the rest in one line below them.
Answer drawLow(Rect room, const MenuView& view, const Texts& texts) {
    Rect line = room.takeBottom(parts::kMain, parts::kGap - 1);
    Answer answer;
    if (ui::button("menu.add", line.takeRight(52, 3),
                   {.caption = view.addCaption,
                    .icon = view.addReason.empty() ? ui::Icon::Plus : ui::Icon::None,
                    .kind = ui::ButtonKind::Primary,
                    .enabled = view.addReason.empty(),
                    .reason = view.addReason}))
        answer = MenuAction{MenuAction::Kind::Add};
    if (drawCopy(line.takeRight(50, 3), view)) answer = MenuAction{MenuAction::Kind::Copy};
    if (const Answer touched = drawTurn(line.takeLeft(56, 3).columns(2, 3), view)) answer = touched;
    ui::text(line, view.week, {.style = ui::TextStyle::Small, .id = "menu.week"});
    const Answer touched = drawRows(room, view, texts);
    return touched ? touched : answer;
}

// The week, how many dishes it has, and the way to others.
Answer drawWeek(Rect& side, const MenuView& view) {
    const bool large = ui::textWidth(view.week, ui::TextStyle::Title) <= side.w;
    const ui::TextStyle style = large ? ui::TextStyle::Title : ui::TextStyle::Strong;
    ui::text(side.takeTop(ui::textHeight(view.week, style, side.w), 1), view.week,
             {.style = style, .id = "menu.week"});
    ui::text(side.takeTop(ui::lineHeight(ui::TextStyle::Body), 2), view.dishes,
             {.ink = ui::Ink::Muted, .id = "menu.dishes"});
    return drawTurn(side.takeTop(parts::kOther, parts::kGap).columns(2, 3), view);
}

}  // namespace

Answer drawMenu(const MenuView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    Answer answer = drawDays(room, view);
    if (parts::small() && !ui::portrait()) {
        const Answer touched = drawLow(room, view, texts);
        return touched ? touched : answer;
    }
    parts::Split halves = parts::split(room, 98);
    Rect& side = halves.side;
    if (parts::mainAction("menu.add", side,
                          {.caption = view.addCaption, .icon = ui::Icon::Plus, .reason = view.addReason}))
        answer = MenuAction{MenuAction::Kind::Add};
    // A reason takes the room that its words need.
    const float reason = view.copyReason.empty()
                             ? 0
                             : ui::textHeight(view.copyReason, ui::TextStyle::Small, side.w - 5) +
                                   ui::lineHeight(ui::TextStyle::Strong) + 3;
    if (drawCopy(side.takeBottom(std::max(parts::kOther, reason), parts::kGap - 1), view))
        answer = MenuAction{MenuAction::Kind::Copy};
    if (const Answer touched = drawWeek(side, view)) answer = touched;
    // The rows say the same one by one.
    if (!view.note.empty() && ui::bannerHeight(view.note, side.w) <= side.h)
        parts::note(side, Tone::Warn, view.note, "menu.note");
    const Answer touched = drawRows(halves.work, view, texts);
    return touched ? touched : answer;
}

std::optional<MenuDishAction> drawMenuDish(const MenuDishView& view, const Rect& area, const Texts& texts) {
    using Kind = MenuDishAction::Kind;
    if (!view.picking) {
        const auto touched = drawRecordForm(view.form, area, texts);
        return touched ? std::optional(MenuDishAction{Kind::Form, {}, *touched}) : std::nullopt;
    }
    parts::Split room = parts::split(area, 76);
    std::optional<MenuDishAction> action;
    if (parts::mainAction("menu-name.type", room.side, {.caption = view.typeCaption, .icon = ui::Icon::Edit}))
        action = MenuDishAction{Kind::Type};
    if (parts::otherAction("menu-name.back", room.side,
                           {.caption = view.backCaption, .icon = ui::Icon::Back}))
        action = MenuDishAction{Kind::Back};
    parts::title(room.side, view.form.title);
    parts::heading(room.side, view.form.sub);
    if (!parts::small()) parts::heading(room.work, view.hint);
    const auto touch = parts::tiles("menu-name.dish", room.work,
                                    {.rows = view.known,
                                     .letters = view.letters,
                                     .letter = view.letter,
                                     .width = 70,
                                     .empty = texts.common.nothing,
                                     .alwaysLetters = true},
                                    texts);
    if (touch.letter)
        action = MenuDishAction{Kind::Letter, touch.letter->empty() ? view.letter : *touch.letter};
    if (touch.row) action = MenuDishAction{Kind::Dish, view.known[*touch.row].id};
    return action;
}

}  // namespace kiosk
