#include "kiosk/screens/test_form_screen.h"

#include <string>

#include "kiosk/screens/day_picker_part.h"
#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = TestFormAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<TestFormAction>;

constexpr std::string_view kStepIds[] = {"test.step.kit", "test.step.result", "test.step.action"};

Answer drawRail(Rect& room, const TestFormView& view) {
    const auto places =
        room.takeTop(parts::small() ? 16.0F : 19.0F, parts::small() ? 3 : parts::kGap).columns(3, 2.5F);
    Answer answer;
    for (std::size_t i = 0; i < view.rail.size(); ++i) {
        const TestStepView& each = view.rail[i];
        if (ui::step(kStepIds[static_cast<std::size_t>(each.step)], places[i],
                     {.name = each.name,
                      .answer = each.answer,
                      .tone = each.tone,
                      .current = each.step == view.step}))
            answer = TestFormAction{Kind::GoTo, std::to_string(static_cast<int>(each.step)), {}};
    }
    return answer;
}

// Number and last day of another kit, beside what it is.
Answer drawNewKit(Rect work, Rect& side, const TestFormView& view, const Texts& texts) {
    Answer answer;
    if (ui::step("test.lot", side.takeTop(15.5F, 2.5F),
                 {.name = texts.test.lot,
                  .answer = view.lot.empty() ? std::string(texts.test.none) : view.lot,
                  .tone = view.lot.empty() ? Tone::Neutral : Tone::Good}))
        answer = TestFormAction{Kind::Lot, {}, {}};
    if (ui::step("test.expires", side.takeTop(15.5F, 2.5F),
                 {.name = texts.test.expires,
                  .answer = view.expires.empty() ? std::string(texts.test.none) : view.expires,
                  .tone = view.expires.empty() ? Tone::Neutral : Tone::Good,
                  .current = view.choosingDay}))
        answer = TestFormAction{Kind::Expires, {}, {}};
    if (view.choosingDay) {
        if (const auto day = parts::dayPicker("test", work, view.picker, texts))
            answer = TestFormAction{Kind::Day, {}, *day};
        return answer;
    }
    if (!parts::small()) parts::heading(work, texts.test.method);
    if (const auto i = parts::chips("test.method", work, view.methods, 3))
        answer = TestFormAction{Kind::Method, view.methods[*i].id, {}};
    if (!parts::small()) parts::heading(work, texts.test.target);
    Rect targets = work.takeTop(2 * 20.0F + 3);
    if (const auto i = parts::chipGrid("test.target", targets, view.targets, 2))
        answer = TestFormAction{Kind::Target, view.targets[*i].id, {}};
    return answer;
}

Answer drawKit(const parts::Split& room, const TestFormView& view, const Texts& texts) {
    Rect side = room.side;
    Answer answer;
    if (!view.kits.empty() &&
        ui::chip("test.new-kit", side.takeBottom(15, parts::kGap),
                 {.caption = texts.test.anotherKit, .icon = ui::Icon::Plus, .selected = view.newKit}))
        answer = TestFormAction{Kind::NewKit, {}, {}};
    if (view.newKit) {
        if (const Answer touched = drawNewKit(room.work, side, view, texts)) answer = touched;
    } else {
        Rect work = room.work;
        parts::heading(work, texts.test.whichKit);
        const auto touch = parts::tiles("test.kit", work, {.rows = view.kits, .width = 70}, texts);
        if (touch.row) answer = TestFormAction{Kind::Kit, view.kits[*touch.row].id, {}};
    }
    parts::toneLines(side, view.notes);
    return answer;
}

void drawVerdict(Rect& side, const TestFormView& view) {
    if (view.verdict.empty()) return;
    ui::banner(side.takeTop(15, parts::kGap), view.verdictTone, view.verdict, "test.verdict");
}

Answer drawResult(const parts::Split& room, const TestFormView& view, const Texts& texts) {
    Rect side = room.side;
    Rect work = room.work;
    drawVerdict(side, view);
    if (!view.measured) {
        parts::toneLines(side, view.notes);
        parts::heading(work, texts.test.result);
        work.h = std::min(work.h, 42.0F);
        if (const auto i = parts::choices("test.verdict", work, view.verdicts, 2))
            return TestFormAction{Kind::Verdict, view.verdicts[*i].id, {}};
        return std::nullopt;
    }
    const Rect keys = parts::takeKeys(work);
    parts::typedNumber(
        "test.value", work,
        {.label = texts.test.inhibition, .typed = view.typed, .unit = "%", .limits = view.limit});
    parts::toneLines(parts::small() ? work : side, view.notes);
    if (const auto key = parts::numberKeys("test.key", keys, !view.typed.empty(), true, false, texts))
        return TestFormAction{Kind::Key, *key, {}};
    return std::nullopt;
}

Answer drawAction(const parts::Split& room, const TestFormView& view, const Texts& texts) {
    Rect side = room.side;
    Rect work = room.work;
    if (!parts::small()) drawVerdict(side, view);  // else only the rail has room for it
    parts::toneLines(side, view.notes);
    parts::heading(work, texts.test.action);
    work.h = std::min(work.h, 32.0F * static_cast<float>(view.actions.size()));
    if (const auto i = parts::choices("test.action", work, view.actions, 1))
        return TestFormAction{Kind::Action, view.actions[*i].id, {}};
    return std::nullopt;
}

}  // namespace

std::optional<TestFormAction> drawTestForm(const TestFormView& view, const Rect& area, const Texts& texts) {
    Rect page = area;
    parts::takingHead(page, view.item, view.sub, view.first, "test.item");
    Answer answer = drawRail(page, view);
    parts::Split room = parts::split(page, view.step == TestStep::Result && view.measured ? 78 : 100);
    if (parts::mainAction("test.main", room.side,
                          {.caption = view.mainCaption, .icon = ui::Icon::Check, .reason = view.mainReason},
                          view.mainTone))
        answer = TestFormAction{Kind::Main, {}, {}};
    const Answer touched = view.step == TestStep::Kit      ? drawKit(room, view, texts)
                           : view.step == TestStep::Result ? drawResult(room, view, texts)
                                                           : drawAction(room, view, texts);
    return touched ? touched : answer;
}

}  // namespace kiosk
