#include "kiosk/screens/count_pad_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = CountPadAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<CountPadAction>;

// The numbers that belong together, beside one another.
Answer drawFields(Rect& work, const CountPadView& view) {
    Answer answer;
    if (view.fields.empty()) return answer;
    const auto places = work.takeTop(16, 3).columns(static_cast<int>(view.fields.size()), 3);
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        const FormField& field = view.fields[i];
        if (ui::step("count.field." + field.id, places[i],
                     {.name = field.name,
                      .answer = field.answer,
                      .tone = field.tone,
                      .current = field.id == view.asked}))
            answer = CountPadAction{Kind::Field, field.id};
    }
    return answer;
}

// One tap a meal: the large key is where the thumb is.
Answer drawTaps(const Rect& place) {
    Answer answer;
    Rect keys = place;
    const auto low = keys.takeBottom(std::min(34.0F, keys.h * 0.36F), 4).columns(2, 4);
    if (ui::key("count.tap.1", keys, {.words = "+1", .style = ui::TextStyle::Display}))
        answer = CountPadAction{Kind::Tap, "1"};
    if (ui::key("count.tap.minus", low[0], {.words = "−1"})) answer = CountPadAction{Kind::Tap, "-1"};
    if (ui::key("count.tap.10", low[1], {.words = "+10"})) answer = CountPadAction{Kind::Tap, "10"};
    return answer;
}

Answer drawSide(Rect side, const CountPadView& view) {
    Answer answer;
    if (parts::mainAction("count.save", side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason}))
        answer = CountPadAction{Kind::Main};
    struct Other {
        Kind kind;
        const char* id;
        const std::string& caption;
    };
    std::vector<Other> others;
    if (!view.skip.empty()) others.push_back({Kind::Skip, "count.skip", view.skip});
    if (!view.voidCaption.empty()) others.push_back({Kind::Void, "count.void", view.voidCaption});
    if (!view.traceCaption.empty()) others.push_back({Kind::Trace, "count.trace", view.traceCaption});
    const std::size_t beside = parts::small() ? 2 : 3;
    for (std::size_t first = 0; first < others.size(); first += beside) {
        const std::size_t count = std::min(beside, others.size() - first);
        const auto places = side.takeBottom(parts::kOther, parts::kGap).columns(static_cast<int>(count), 3);
        for (std::size_t i = 0; i < count; ++i)
            if (ui::button(others[first + i].id, places[i],
                           {.caption = others[first + i].caption, .kind = ui::ButtonKind::Quiet}))
                answer = CountPadAction{others[first + i].kind};
    }
    parts::toneLines(side, view.notes);
    if (view.lines.empty() || side.h < 18 || parts::small()) return answer;
    ui::list("count.line", side, {.rows = view.lines, .rowHeight = 16, .touchable = false});
    return answer;
}

}  // namespace

std::optional<CountPadAction> drawCountPad(const CountPadView& view, const Rect& area, const Texts& texts) {
    Rect page = area;
    parts::takingHead(page, view.title, view.sub, view.place, "count.title");
    parts::Split room = parts::split(page, 84);
    Answer answer = drawSide(room.side, view);
    Rect work = room.work;
    if (const Answer touched = drawFields(work, view)) answer = touched;
    const Rect keys = parts::takeKeys(work);
    parts::typedNumber("count.value", work,
                       {.label = view.label, .typed = view.typed, .unit = view.unit, .limits = view.limits});
    if (!view.why.empty()) {
        // The reasons stand where the keys were.
        Rect place = keys;
        parts::heading(place, view.why);
        if (const auto i = parts::chipGrid("count.reason", place, view.reasons, 2))
            answer = CountPadAction{Kind::Reason, view.reasons[*i].id};
        return answer;
    }
    if (view.canTap &&
        ui::button("count.mode", work.takeTop(parts::kOther, parts::kGap),
                   {.caption = view.mode, .icon = view.tapping ? ui::Icon::Edit : ui::Icon::Hand}))
        answer = CountPadAction{Kind::Mode};
    if (view.tapping) {
        if (!parts::small()) ui::text(work, view.tapHint, {.ink = ui::Ink::Muted});
        if (const Answer touched = drawTaps(keys)) answer = touched;
        return answer;
    }
    if (const auto key = parts::numberKeys("count.key", keys, !view.typed.empty(), view.point, false, texts))
        answer = CountPadAction{Kind::Key, *key};
    return answer;
}

}  // namespace kiosk
