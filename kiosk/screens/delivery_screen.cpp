#include "kiosk/screens/delivery_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = DeliveryAction::Kind;
using ui::Rect;

namespace {

constexpr float kPlace = 16;

// Four places have little room on a small panel.
float placeGap() {
    return parts::small() ? 1 : 3;
}

// The three places side by side or below each other; one that waits can be touched.
std::optional<DeliveryAction> drawPlaces(const Rect& rect, const DeliveryView& view, bool across) {
    std::optional<DeliveryAction> action;
    const int count = static_cast<int>(view.places.size());
    const auto cells = across ? rect.columns(count, 3) : rect.rows(count, placeGap());
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        const SignPlaceView& place = view.places[i];
        const bool done = !place.name.empty() || !place.ink.lines.empty();
        if (ui::step("delivery.sign." + place.id, cells[i],
                     {.name = place.role,
                      .answer = done ? place.name : place.wait,
                      .tone = done                               ? Tone::Good
                              : place.canSign && !place.optional ? Tone::Warn
                                                                 : Tone::Neutral}) &&
            place.canSign)
            action = DeliveryAction{Kind::Sign, place.id};
        if (!place.ink.lines.empty()) {
            Rect room = cells[i].inset(3, 2);
            ui::inkPicture(room.takeRight(room.w * 0.45F), place.ink);
        }
    }
    return action;
}

// True when the supplier's papers are wanted.
bool drawHead(Rect& work, const DeliveryView& view) {
    const float state = ui::textWidth(view.state, ui::TextStyle::Strong) + 24;
    const bool offered = !view.papersCaption.empty();
    const float papers =
        offered ? ui::textWidth(view.papersCaption, ui::TextStyle::Strong) + 18 + parts::kGap : 0;
    const bool low = parts::small();
    const auto style = low ? ui::TextStyle::Strong : ui::TextStyle::Title;
    const float name = ui::textHeight(view.supplier, style, work.w - state - papers - parts::kGap);
    Rect head = work.takeTop(std::max(low && !offered ? 13.0F : 15.0F, name), 1);
    const bool touched =
        offered &&
        ui::button("delivery.supplier-papers",
                   head.takeRight(papers - parts::kGap, parts::kGap).middle(papers - parts::kGap, 15),
                   {.caption = view.papersCaption, .icon = ui::Icon::Document});
    ui::banner(head.takeRight(state, parts::kGap).middle(state, 13), view.stateTone, view.state,
               "delivery.state");
    ui::text(head, view.supplier, {.style = style, .id = "delivery.supplier"});
    ui::text(work.takeTop(ui::textHeight(view.sub, ui::TextStyle::Small, work.w), 2), view.sub,
             {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted});
    return touched;
}

}  // namespace

std::optional<DeliveryAction> drawDelivery(const DeliveryView& view, const Rect& area, const Texts& texts) {
    const bool across = ui::portrait();
    parts::Split room = parts::split(area, view.canSign ? 102 : 64);
    std::optional<DeliveryAction> action;
    if (view.canAdd && parts::mainAction("delivery.add", room.side,
                                         {.caption = texts.receiving.addGoods, .icon = ui::Icon::Plus}))
        action = DeliveryAction{Kind::Add, {}};
    if (view.canSign && parts::otherAction("delivery.sign-next", room.side,
                                           {.caption = view.signCaption, .icon = ui::Icon::Signature}))
        action = DeliveryAction{Kind::SignNext, {}};
    const float count = static_cast<float>(view.places.size());
    const float height = across ? kPlace + 2 : kPlace * count + placeGap() * (count - 1);
    if (!view.places.empty())
        if (const auto touched = drawPlaces(room.side.takeTop(height, parts::kGap), view, across))
            action = touched;
    const bool strip = view.camera.present && view.canAdd;
    if (view.canChange && !parts::small() &&
        ui::button("delivery.change", room.side.takeBottom(parts::kOther, parts::kGap),
                   {.caption = texts.receiving.change, .icon = ui::Icon::Edit}))
        action = DeliveryAction{Kind::Change, {}};
    parts::toneLines(room.side, view.notes);
    if (strip) {
        Rect rest;
        if (parts::scanStrip("delivery.camera", room.work, view.camera, view.typeCaption, rest))
            action = DeliveryAction{Kind::TypeCode, {}};
        if (view.canChange && parts::small() &&
            ui::button("delivery.change", rest, {.caption = texts.receiving.change, .icon = ui::Icon::Edit}))
            action = DeliveryAction{Kind::Change, {}};
    } else {
        Rect foot = room.work.takeBottom(15, 3);
        const auto wide = [](std::string_view words) {
            return ui::textWidth(words, ui::TextStyle::Strong) + (parts::small() ? 9 : 18);
        };
        const auto icon = parts::small() ? ui::Icon::None : ui::Icon::Edit;
        if (view.canChange && parts::small() &&
            ui::button("delivery.change", foot.takeLeft(wide(texts.receiving.change), 3),
                       {.caption = texts.receiving.change, .icon = icon}))
            action = DeliveryAction{Kind::Change, {}};
        if (view.canAdd && ui::button("delivery.type", foot.takeRight(wide(view.typeCaption), 3),
                                      {.caption = view.typeCaption, .icon = icon}))
            action = DeliveryAction{Kind::TypeCode, {}};
        const auto style = parts::small() ? ui::TextStyle::Small : ui::TextStyle::Body;
        if (ui::textFits(view.scanHint, style, foot.w, foot.h))
            ui::text(foot, view.scanHint, {.style = style, .ink = ui::Ink::Muted});
    }
    if (drawHead(room.work, view)) action = DeliveryAction{Kind::Supplier, {}};
    const auto row = ui::list("delivery.line", room.work,
                              {.rows = view.lines,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::Scan,
                               .rowHeight = parts::small() ? 18.0F : 21.0F});
    if (row) action = DeliveryAction{Kind::Line, view.lines[*row].id};
    return action;
}

}  // namespace kiosk
