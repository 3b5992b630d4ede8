#include "kiosk/screens/menu_screen.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/parts.h"
#include "kiosk/screens/record_form_screen.h"

namespace kiosk {

using ui::Rect;

namespace {

using Answer = std::optional<MenuAction>;

// The days over the whole width. Where seven stand close, day and number of dishes share a tab line by line.
Answer drawDays(Rect& room, const MenuView& view) {
    if (view.days.empty()) return std::nullopt;
    const auto places = room.takeTop(ui::portrait() || parts::small() ? 22.0F : 20.0F, parts::kGap)
                            .columns(static_cast<int>(view.days.size()), parts::small() ? 2.0F : 3.0F);
    Answer answer;
    for (std::size_t i = 0; i < view.days.size(); ++i) {
        const MealTab& day = view.days[i];
        if (ui::step("menu.day." + day.id, places[i],
                     {.name = day.title + " " + day.count,
                      .answer = day.time,
                      .tone = day.tone,
                      .current = day.current}))
            answer = MenuAction{MenuAction::Kind::Day, day.id};
    }
    return answer;
}

Answer drawWeek(Rect& side, const MenuView& view) {
    Answer answer;
    const bool large = !parts::small() && ui::textWidth(view.week, ui::TextStyle::Title) <= side.w;
    const ui::TextStyle style = large ? ui::TextStyle::Title : ui::TextStyle::Strong;
    ui::text(side.takeTop(ui::textHeight(view.week, style, side.w), 1), view.week,
             {.style = style, .id = "menu.week"});
    if (!parts::small())
        ui::text(side.takeTop(ui::lineHeight(ui::TextStyle::Body), 2), view.dishes,
                 {.ink = ui::Ink::Muted, .id = "menu.dishes"});
    const auto places = side.takeTop(parts::kOther, parts::kGap).columns(2, 3);
    if (ui::button("menu.earlier", places[0], view.earlier)) answer = MenuAction{MenuAction::Kind::Earlier};
    if (ui::button("menu.later", places[1], {.caption = view.later, .enabled = view.canForward}))
        answer = MenuAction{MenuAction::Kind::Later};
    return answer;
}

// A reason takes the room that its words need.
bool drawCopy(Rect& side, const MenuView& view) {
    ui::Button button{.caption = view.copyCaption,
                      .icon = ui::Icon::History,
                      .enabled = view.copyReason.empty(),
                      .reason = view.copyReason};
    const float reason = view.copyReason.empty()
                             ? 0
                             : ui::textHeight(view.copyReason, ui::TextStyle::Small, side.w - 5) +
                                   ui::lineHeight(ui::TextStyle::Strong) + 3;
    return ui::button("menu.copy", side.takeBottom(std::max(parts::kOther, reason), parts::kGap - 1), button);
}

}  // namespace

Answer drawMenu(const MenuView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    Answer answer = drawDays(room, view);
    parts::Split halves = parts::split(room, 76);
    Rect& side = halves.side;
    if (parts::mainAction("menu.add", side,
                          {.caption = view.addCaption, .icon = ui::Icon::Plus, .reason = view.addReason}))
        answer = MenuAction{MenuAction::Kind::Add};
    if (drawCopy(side, view)) answer = MenuAction{MenuAction::Kind::Copy};
    if (const Answer touched = drawWeek(side, view)) answer = touched;
    // The rows say the same one by one.
    if (!view.note.empty() && ui::bannerHeight(view.note, side.w) <= side.h)
        parts::note(side, Tone::Warn, view.note, "menu.note");
    const auto row = ui::list("menu.dish", halves.work,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Bowl,
                               .rowHeight = parts::small() ? 16.0F : 18.0F});
    if (row) answer = MenuAction{MenuAction::Kind::Row, view.rows[*row].id};
    return answer;
}

std::optional<MenuDishAction> drawMenuDish(const MenuDishView& view, const Rect& area, const Texts& texts) {
    using Kind = MenuDishAction::Kind;
    if (!view.picking) {
        const auto touched = drawRecordForm(view.form, area, texts);
        return touched ? std::optional(MenuDishAction{Kind::Form, {}, *touched}) : std::nullopt;
    }
    parts::Split room = parts::split(area, 60);
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
