#include "kiosk/screens/listing_screen.h"

#include <algorithm>
#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using ui::Rect;

namespace {

ui::Icon iconOf(const Option& option) {
    if (option.tone == Tone::Stop) return ui::Icon::Undo;
    if (option.id == "plan" || option.id == "copy") return ui::Icon::Calendar;
    if (option.id == "book") return ui::Icon::History;
    if (option.id == "guests") return ui::Icon::People;
    if (option.id == "code") return ui::Icon::Lock;
    if (option.id == "correct" || option.id == "answer") return ui::Icon::Edit;
    return ui::Icon::ArrowRight;
}

// The other ways on, above the main action; on an upright panel side by side.
std::optional<std::string> drawOthers(const std::string& id, Rect& side, const std::vector<Option>& others) {
    if (others.empty()) return std::nullopt;
    const auto button = [&](const Option& option, const Rect& place) {
        return ui::button(
            id + ".other." + option.id, place,
            {.caption = option.text,
             .icon = iconOf(option),
             .kind = option.tone == Tone::Stop ? ui::ButtonKind::Danger : ui::ButtonKind::Secondary});
    };
    std::optional<std::string> touched;
    if (ui::portrait()) {
        const int columns = std::min(2, static_cast<int>(others.size()));
        const int rows = (static_cast<int>(others.size()) + columns - 1) / columns;
        const auto count = static_cast<float>(rows);
        const auto places =
            side.takeBottom(parts::kOther * count + 3 * (count - 1), parts::kGap).grid(columns, rows, 3);
        for (std::size_t i = 0; i < others.size(); ++i)
            if (button(others[i], places[i])) touched = others[i].id;
        return touched;
    }
    const bool many = parts::small() && others.size() > 4;
    const float height = many ? 15.0F : parts::kOther;
    for (const Option& option : others) {
        // What takes something back stands apart, at the top.
        const Rect place = option.tone == Tone::Stop ? side.takeTop(height, parts::kGap)
                                                     : side.takeBottom(height, many ? 1.5F : parts::kGap - 1);
        if (button(option, place)) touched = option.id;
    }
    return touched;
}

float uprightSide(bool main, std::size_t others) {
    const float rows = static_cast<float>((others + 1) / 2);
    return (main ? parts::kMain + parts::kGap : 0) + rows * (parts::kOther + 3) + 24;
}

}  // namespace

std::optional<ListingAction> drawListing(const ListingView& view, const Rect& area, const Texts& texts) {
    using Kind = ListingAction::Kind;
    const bool main = !view.mainCaption.empty();
    parts::Split room = parts::split(area, uprightSide(main, view.others.size()));
    std::optional<ListingAction> action;
    if (main &&
        parts::mainAction(view.id + ".main", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason}))
        action = ListingAction{Kind::Main, {}};
    if (const auto other = drawOthers(view.id, room.side, view.others))
        action = ListingAction{Kind::Other, *other};
    parts::toneLines(room.side, view.notes);
    if (!view.hint.empty() && !parts::small() && room.side.h > 30)
        ui::text(room.side, view.hint, {.place = ui::Place::Top, .ink = ui::Ink::Muted});
    if (!view.filters.empty()) {
        const int columns = static_cast<int>(view.filters.size());
        if (const auto i = parts::chips(view.id + ".filter", room.work, view.filters, columns))
            action = ListingAction{Kind::Filter, view.filters[*i].id};
    }
    const auto row = ui::list(view.id + ".row", room.work,
                              {.rows = view.rows,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .rowHeight = parts::small() ? 17.0F : 19.0F});
    if (row) action = ListingAction{Kind::Row, view.rows[*row].id};
    return action;
}

std::optional<RecordCardAction> drawRecordCard(const RecordCardView& view, const Rect& area,
                                               const Texts& texts) {
    using Kind = RecordCardAction::Kind;
    const bool main = !view.mainCaption.empty();
    parts::Split room = parts::split(area, uprightSide(main, view.others.size()) - 16);
    std::optional<RecordCardAction> action;
    if (main &&
        parts::mainAction(view.id + ".main", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason}))
        action = RecordCardAction{Kind::Main, {}};
    if (const auto other = drawOthers(view.id, room.side, view.others))
        action = RecordCardAction{Kind::Other, *other};
    Rect work = room.work;
    const bool low = parts::small();
    const auto style = low ? ui::TextStyle::Strong : ui::TextStyle::Title;
    const float state = ui::textWidth(view.state, ui::TextStyle::Strong) + 24;
    Rect head =
        work.takeTop(std::max(15.0F, ui::textHeight(view.title, style, work.w - state - parts::kGap)), 2);
    ui::banner(head.takeRight(state, parts::kGap).middle(state, 13), view.stateTone, view.state,
               view.id + ".state");
    ui::text(head, view.title, {.style = style, .id = view.id + ".title"});
    if (low) {
        // There is room for one of the two.
        const auto turn = work.takeTop(15, 3).columns(2, 3);
        if (ui::chip(view.id + ".facts", turn[0], {.caption = view.factsTitle, .selected = !view.turned}) &&
            view.turned)
            action = RecordCardAction{Kind::Turn, {}};
        if (ui::chip(view.id + ".history", turn[1],
                     {.caption = view.historyTitle, .selected = view.turned}) &&
            !view.turned)
            action = RecordCardAction{Kind::Turn, {}};
    }
    if (!low || !view.turned) parts::facts(work, view.facts);
    if (low && !view.turned) return action;
    if (!low) parts::heading(work, view.historyTitle);
    const auto row = ui::list(view.id + ".row", work,
                              {.rows = view.history,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .emptyTitle = view.emptyWords,
                               .emptyIcon = ui::Icon::History,
                               .rowHeight = low ? 16.0F : 18.0F});
    if (row) action = RecordCardAction{Kind::Row, view.history[*row].id};
    return action;
}

}  // namespace kiosk
