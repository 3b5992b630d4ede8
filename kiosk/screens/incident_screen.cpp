#include "kiosk/screens/incident_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = IncidentAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<IncidentAction>;

constexpr float kRing = 26;
constexpr float kLowClock = 15.5F;

bool isLow() {
    return parts::small() && !ui::portrait();
}

// How long there is still to report, large.
void drawClock(Rect& work, const IncidentView& view) {
    if (view.clock.empty()) {
        parts::note(work, view.clockTone, view.clockLabel + " · " + view.clockNote, "incident.clock");
        return;
    }
    Rect strip = work.takeTop(kRing, parts::kGap);
    const float size = strip.h;
    ui::countdown(strip.takeLeft(size, 5), view.clockShare, {}, view.clockTone);
    const float time = ui::textWidth(view.clock, ui::TextStyle::Display) + 2;
    ui::text(strip.takeLeft(time, 5), view.clock,
             {.style = ui::TextStyle::Display,
              .ink = ui::inkOf(view.clockTone),
              .oneLine = true,
              .id = "incident.clock"});
    const float label = ui::textHeight(view.clockLabel, ui::TextStyle::Strong, strip.w);
    const float note = ui::textHeight(view.clockNote, ui::TextStyle::Small, strip.w);
    Rect words = strip.middle(strip.w, label + note);
    ui::text(words.takeTop(label), view.clockLabel, {.style = ui::TextStyle::Strong});
    ui::text(words, view.clockNote, {.style = ui::TextStyle::Small, .ink = ui::Ink::Muted});
}

ui::Button papersButton(const IncidentView& view) {
    return {.caption = view.papersCaption, .icon = ui::Icon::Printer};
}

// Where the height is short: two columns without a page to turn, and the papers in the place that is left.
Answer drawLowSteps(const Rect& work, const IncidentView& view) {
    constexpr int kColumns = 2;
    const int rows = static_cast<int>(view.steps.size()) / kColumns + 1;
    const auto cells = work.grid(kColumns, rows, 2);
    Answer answer;
    for (std::size_t i = 0; i < view.steps.size(); ++i) {
        const Row& row = view.steps[i];
        const float inner = cells[i].w - 16.5F;
        const float name = ui::textHeight(row.title, ui::TextStyle::Strong, inner);
        const bool fits = name + ui::textHeight(row.state, ui::TextStyle::Small, inner) < cells[i].h;
        if (ui::step("incident.step." + row.id, cells[i],
                     {.name = row.title, .answer = fits ? row.state : "…", .tone = row.tone}))
            answer = IncidentAction{Kind::Step, row.id};
    }
    if (ui::button("incident.papers", cells[view.steps.size()], papersButton(view)))
        answer = IncidentAction{Kind::Papers, {}};
    return answer;
}

Answer drawSteps(Rect work, const IncidentView& view, const Texts& texts) {
    if (isLow()) return drawLowSteps(work, view);
    float height = 20;
    const float width = (work.w - 3) / 2;
    for (const Row& row : view.steps) height = std::max(height, ui::rowTileHeight(row, width));
    Answer answer;
    ui::pages("incident.steps", work,
              {.count = view.steps.size(),
               .cellWidth = std::min(width, 84.0F),
               .cellHeight = height,
               .gap = 3,
               .previous = texts.common.previous,
               .next = texts.common.next},
              [&](std::size_t i, const Rect& cell) {
                  if (ui::rowTile("incident.step." + view.steps[i].id, cell, view.steps[i]))
                      answer = IncidentAction{Kind::Step, view.steps[i].id};
              });
    return answer;
}

// The clock and what is held, at the side of a low panel.
void drawLowSide(Rect side, const IncidentView& view) {
    if (view.clock.empty())
        parts::note(side, view.clockTone, view.clockLabel, "incident.clock");
    else
        ui::text(side.takeTop(kLowClock), view.clock,
                 {.style = ui::TextStyle::Display,
                  .ink = ui::inkOf(view.clockTone),
                  .oneLine = true,
                  .id = "incident.clock"});
    std::string held;
    for (const FactLine& fact : view.facts)
        if (fact.tone == Tone::Stop) held += (held.empty() ? "" : " · ") + fact.name + " " + fact.value;
    if (ui::textHeight(held, ui::TextStyle::Small, side.w) <= side.h)
        ui::text(side, held, {.style = ui::TextStyle::Small, .place = ui::Place::Top, .ink = ui::Ink::Stop});
}

}  // namespace

Answer drawIncident(const IncidentView& view, const Rect& area, const Texts& texts) {
    parts::Split room = parts::split(area, 112);
    Answer answer;
    if (parts::mainAction("incident.patients", room.side,
                          {.caption = view.patientsCaption, .icon = ui::Icon::People}))
        answer = IncidentAction{Kind::Patients, {}};
    if (!view.traceCaption.empty() &&
        parts::otherAction("incident.trace", room.side,
                           {.caption = view.traceCaption, .icon = ui::Icon::Link}))
        answer = IncidentAction{Kind::Trace, {}};
    if (!isLow() && parts::otherAction("incident.papers", room.side, papersButton(view)))
        answer = IncidentAction{Kind::Papers, {}};
    if (ui::button("incident.end", room.side.takeTop(parts::kOther, parts::kGap),
                   {.caption = view.endCaption, .icon = ui::Icon::Flag, .kind = ui::ButtonKind::Danger}))
        answer = IncidentAction{Kind::End, {}};
    if (isLow()) {
        drawLowSide(room.side, view);
    } else {
        parts::facts(room.side, view.facts);
        drawClock(room.work, view);
    }
    if (const Answer touched = drawSteps(room.work, view, texts)) answer = touched;
    return answer;
}

}  // namespace kiosk
