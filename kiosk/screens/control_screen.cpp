#include "kiosk/screens/control_screen.h"

#include <algorithm>
#include <span>
#include <string>

#include "kiosk/screens/parts.h"

namespace kiosk {

using ui::Rect;

namespace {

using ControlAnswer = std::optional<ControlAction>;

bool drawSign(Rect& side, const ControlView& view) {
    return parts::mainAction(
        "control.sign", side,
        {.caption = view.mainCaption, .icon = ui::Icon::Signature, .reason = view.mainReason});
}

bool drawAllFine(const Rect& place, const ControlView& view) {
    return !view.allFine.empty() &&
           ui::button("control.all-fine", place, {.caption = view.allFine, .icon = ui::Icon::CheckList});
}

// A low panel: every item of the group at once, since none may be called fine unseen.
ControlAnswer drawLowControl(Rect room, const ControlView& view) {
    using Kind = ControlAction::Kind;
    ControlAnswer action;
    Rect strip = room.takeBottom(parts::kMain, parts::kGap - 1);
    Rect right = strip.takeRight(strip.w * 0.5F, parts::kGap);
    if (drawSign(right, view)) action = ControlAction{Kind::Main, {}};
    if (drawAllFine(strip, view)) action = ControlAction{Kind::AllFine, {}};
    if (const auto i = parts::chips("control.group", room, view.groups, static_cast<int>(view.groups.size())))
        action = ControlAction{Kind::Group, view.groups[*i].id};
    const int rows = std::max(1, (static_cast<int>(view.items.size()) + 1) / 2);
    const auto grid = room.grid(2, rows, parts::kGap - 1);
    for (std::size_t i = 0; i < view.items.size(); ++i) {
        const Row& item = view.items[i];
        const float inner = grid[i].w - 16.5F;
        const std::string more = item.state + (item.sub.empty() ? "" : " · " + item.sub);
        const bool fits = ui::textHeight(item.title, ui::TextStyle::Strong, inner) +
                              ui::textHeight(more, ui::TextStyle::Small, inner) <
                          grid[i].h;
        if (ui::step("control.item." + item.id, grid[i],
                     {.name = item.title, .answer = fits ? more : "", .tone = item.tone}))
            action = ControlAction{Kind::Item, item.id};
    }
    return action;
}

}  // namespace

std::optional<ControlAction> drawControl(const ControlView& view, const Rect& area, const Texts& texts) {
    using Kind = ControlAction::Kind;
    if (!view.signedLine.empty()) {
        Rect room = area;
        parts::title(room, view.date);
        parts::note(room, view.signedTone, view.signedLine, "control.signed");
        return std::nullopt;
    }
    if (parts::small() && !ui::portrait()) return drawLowControl(area, view);
    parts::Split room = parts::split(area, 64);
    std::optional<ControlAction> action;
    if (drawSign(room.side, view)) action = ControlAction{Kind::Main, {}};
    if (!view.allFine.empty() && drawAllFine(room.side.takeBottom(parts::kMain, parts::kGap), view))
        action = ControlAction{Kind::AllFine, {}};
    if (!parts::small() && !ui::portrait()) parts::heading(room.side, view.hint);
    const int count = static_cast<int>(view.groups.size());
    const int columns = ui::portrait() ? (count + 1) / 2 : count;
    if (const auto i = parts::chips("control.group", room.work, view.groups, columns))
        action = ControlAction{Kind::Group, view.groups[*i].id};
    const auto row = ui::list("control.item", room.work,
                              {.rows = view.items,
                               .previous = texts.common.previous,
                               .next = texts.common.next,
                               .rowHeight = parts::small() ? 16.0F : 20.0F});
    if (row) action = ControlAction{Kind::Item, view.items[*row].id};
    return action;
}

namespace {

// What the director or the headteacher fills in.
std::optional<ReviewAction> drawParts(Rect& work, const ReviewView& view) {
    if (view.parts.empty()) return std::nullopt;
    const int count = static_cast<int>(view.parts.size());
    const int rows = ui::portrait() ? count : 1;
    const float height = parts::small() ? 22.0F : 24.0F;
    const auto places =
        work.takeBottom(height * static_cast<float>(rows) + 3.0F * static_cast<float>(rows - 1), parts::kGap)
            .grid(ui::portrait() ? 1 : count, rows, 3);
    std::optional<ReviewAction> action;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ReviewPart& part = view.parts[i];
        const float inner = places[i].w - (places[i].w > 46 ? 16.5F : 9.7F);
        const bool fits = ui::textHeight(part.name, ui::TextStyle::Strong, inner) +
                              ui::textHeight(part.words, ui::TextStyle::Small, inner) <
                          places[i].h;
        if (ui::step("review.part." + part.id, places[i],
                     {.name = part.name,
                      .answer = fits ? part.words : "…",
                      .tone = part.words.empty() ? Tone::Neutral : Tone::Good}))
            action = ReviewAction{ReviewAction::Kind::Part, part.id};
    }
    return action;
}

}  // namespace

std::optional<ReviewAction> drawReview(const ReviewView& view, const Rect& area, const Texts& texts) {
    using Kind = ReviewAction::Kind;
    parts::Split room = parts::split(area, 24);
    std::optional<ReviewAction> action;
    if (view.signedLine.empty() &&
        parts::mainAction("review.sign", room.side,
                          {.caption = view.mainCaption,
                           .icon = view.choosing ? ui::Icon::Back : ui::Icon::Signature,
                           .reason = view.mainReason}))
        action = ReviewAction{Kind::Main, {}};
    Rect work = room.work;
    parts::title(work, view.title);
    parts::note(work, Tone::Good, view.signedLine, "review.signed");
    if (view.choosing) {
        parts::heading(work, view.peopleTitle);
        const auto touched = parts::tiles("review.person", work, {.rows = view.people, .width = 50}, texts);
        if (touched.row) action = ReviewAction{Kind::Person, view.people[*touched.row].id};
        return action;
    }
    if (const auto touched = drawParts(work, view)) action = touched;
    // What has no room beside the parts stands in the column of the signature.
    std::span<const FactLine> figures(view.figures);
    constexpr std::size_t kLow = 10;
    if (parts::small() && !ui::portrait() && figures.size() > kLow) {
        parts::facts(room.side, figures.subspan(kLow));
        figures = figures.first(kLow);
    }
    parts::facts(work, figures);
    return action;
}

}  // namespace kiosk
