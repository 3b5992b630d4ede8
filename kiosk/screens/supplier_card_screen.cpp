#include "kiosk/screens/supplier_card_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = SupplierCardAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<SupplierCardAction>;

// The advice of the rules with its two answers stands in front of everything else.
Answer drawAdvice(Rect& side, const SupplierCardView& view, const Texts& texts) {
    Answer action;
    parts::note(side, Tone::Stop, view.advice, "supplier.advice");
    const bool across = ui::portrait();
    const auto places = across ? side.takeTop(parts::kOther, parts::kGap).columns(2, 3)
                               : side.takeTop(2 * parts::kOther + 3, parts::kGap).rows(2, 3);
    if (ui::choice("supplier.suspend", places[0],
                   {.caption = texts.suppliers.suspend, .tone = Tone::Stop, .selected = true}))
        action = SupplierCardAction{Kind::Suspend, {}};
    if (ui::button("supplier.keep", places[1], {.caption = texts.suppliers.keep, .icon = ui::Icon::Check}))
        action = SupplierCardAction{Kind::Keep, {}};
    return action;
}

Answer drawSide(Rect side, const SupplierCardView& view, const Texts& texts) {
    Answer action;
    if (view.readOnly) {
        parts::toneLines(side, view.notes);
        return action;
    }
    const bool advised = !view.advice.empty();
    // On a low panel the decision comes first.
    if (advised && parts::small()) return drawAdvice(side, view, texts);
    if (parts::mainAction("supplier.file", side,
                          {.caption = texts.suppliers.file, .icon = ui::Icon::Document}))
        action = SupplierCardAction{Kind::File, {}};
    if (ui::portrait()) {
        const auto places = side.takeBottom(parts::kOther, parts::kGap).columns(2, 3);
        if (ui::button("supplier.state", places[0],
                       {.caption = texts.suppliers.state, .icon = ui::Icon::CheckList}))
            action = SupplierCardAction{Kind::State, {}};
        if (ui::button("supplier.edit", places[1], {.caption = texts.suppliers.edit, .icon = ui::Icon::Edit}))
            action = SupplierCardAction{Kind::Edit, {}};
    } else {
        if (parts::otherAction("supplier.state", side,
                               {.caption = texts.suppliers.state, .icon = ui::Icon::CheckList}))
            action = SupplierCardAction{Kind::State, {}};
        // A low panel keeps the room for the sentences, unless the fields themselves are shown.
        const bool room = !parts::small() || !view.facts.empty();
        if (room && parts::otherAction("supplier.edit", side,
                                       {.caption = texts.suppliers.edit, .icon = ui::Icon::Edit}))
            action = SupplierCardAction{Kind::Edit, {}};
    }
    if (advised)
        if (const auto touched = drawAdvice(side, view, texts)) action = touched;
    parts::toneLines(side, view.notes);
    return action;
}

void drawHead(Rect& work, const SupplierCardView& view) {
    const float state = ui::textWidth(view.state, ui::TextStyle::Strong) + 24;
    const bool low = parts::small();
    const auto style = low ? ui::TextStyle::Strong : ui::TextStyle::Title;
    const float name = ui::textHeight(view.name, style, work.w - state - parts::kGap);
    Rect head = work.takeTop(std::max(low ? 13.0F : 15.0F, name), 1);
    ui::banner(head.takeRight(state, parts::kGap).middle(state, 13), view.stateTone, view.state,
               "supplier.state-word");
    ui::text(head, view.name, {.style = style, .id = "supplier.name"});
    if (!low)
        ui::text(work.takeTop(ui::textHeight(view.sub, ui::TextStyle::Small, work.w), 2), view.sub,
                 {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted});
}

}  // namespace

Answer drawSupplierCard(const SupplierCardView& view, const Rect& area, const Texts& texts) {
    const bool advised = !view.advice.empty();
    parts::Split room = parts::split(area, advised ? 128 : 92);
    Answer action = drawSide(room.side, view, texts);
    Rect work = room.work;
    drawHead(work, view);
    if (const auto tab = parts::chips("supplier.tab", work, view.tabs,
                                      static_cast<int>(std::max<std::size_t>(1, view.tabs.size()))))
        action = SupplierCardAction{Kind::Tab, view.tabs[*tab].id};
    if (!view.facts.empty()) {
        parts::facts(work, view.facts);
        return action;
    }
    const auto row = ui::list("supplier.row", work,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Document,
                               .rowHeight = parts::small() ? 18.0F : 20.0F,
                               .touchable = view.rowsOpen});
    if (row) action = SupplierCardAction{Kind::Row, view.rows[*row].id};
    return action;
}

}  // namespace kiosk
