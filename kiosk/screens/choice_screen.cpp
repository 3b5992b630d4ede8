#include "kiosk/screens/choice_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"

namespace kiosk {

using Kind = ChoiceAction::Kind;
using ui::Rect;

std::optional<ChoiceAction> drawChoice(const ChoiceView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    Rect footer = room.takeBottom(parts::kMain, parts::kGap);
    std::optional<ChoiceAction> action;
    if (ui::button("choice.confirm", footer.takeRight(ui::portrait() ? 84 : 80, parts::kGap),
                   {.caption = view.confirm,
                    .icon = ui::Icon::Check,
                    .kind = ui::ButtonKind::Primary,
                    .enabled = view.mainReason.empty(),
                    .reason = view.mainReason}))
        action = ChoiceAction{Kind::Confirm, {}};
    if (ui::button("choice.cancel", footer.takeLeft(ui::portrait() || parts::small() ? 44 : 60, parts::kGap),
                   {.caption = texts.common.cancel, .icon = ui::Icon::Close}))
        action = ChoiceAction{Kind::Cancel, {}};
    if (view.takesNote) {
        const bool noted = !view.note.empty();
        if (ui::chip("choice.note", footer.takeLeft(52).middle(52, parts::kOther),
                     {.caption = noted ? texts.common.noted : texts.common.note,
                      .icon = ui::Icon::Edit,
                      .selected = noted}))
            action = ChoiceAction{Kind::Note, {}};
        if (noted && !parts::small()) {
            const float height = ui::textHeight(view.note, ui::TextStyle::Body, room.w);
            ui::text(room.takeBottom(height, parts::kGap), view.note, {.id = "choice.note-words"});
        }
    }
    parts::title(room, view.title);
    parts::heading(room, view.body);
    const int count = static_cast<int>(view.options.size());
    const int columns = ui::portrait() ? 2 : count > 4 ? 3 : 2;
    const auto rows = static_cast<float>((count + columns - 1) / columns);
    room.h = std::min(room.h, rows * 42);
    if (const auto i = parts::choices("choice.option", room, view.options, columns))
        action = ChoiceAction{Kind::Choose, view.options[*i].id};
    return action;
}

}  // namespace kiosk
