#include "kiosk/screens/day_picker_part.h"

#include <algorithm>
#include <string>

namespace kiosk::parts {

using Kind = DayAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<DayAction>;

Answer optionRow(const std::string& id, Rect& room, const std::vector<Option>& options, int columns,
                 Kind kind) {
    if (options.empty()) return std::nullopt;
    if (const auto i = chips(id, room, options, columns)) return DayAction{kind, options[*i].id};
    return std::nullopt;
}

Answer drawMonthDays(const std::string& base, Rect work, const DayPickerView& view, const Texts& texts) {
    constexpr float kDay = 15;
    constexpr float kGapOfDays = 1.2F;
    Answer answer;
    if (!small()) {
        Rect head = work.takeTop(kOther, kGap);
        if (ui::button(base + ".other-month",
                       head.takeRight(ui::textWidth(texts.goods.month, ui::TextStyle::Strong) + 20),
                       {.caption = texts.goods.month, .icon = ui::Icon::Calendar}))
            answer = DayAction{Kind::OtherMonth, {}};
        ui::text(head, view.month, {.style = ui::TextStyle::Title});
    }
    const int fit = static_cast<int>((work.w + kGapOfDays) / (kDay + kGapOfDays));
    const int columns = small() ? fit : std::min(fit, 7);
    const int rows = (31 + columns - 1) / columns;
    Rect place = work;
    place.h = std::min(place.h, static_cast<float>(rows) * 22);
    const auto cells = place.grid(columns, rows, kGapOfDays);
    for (std::size_t i = 0; i < view.monthDays.size(); ++i)
        if (ui::key(base + ".day." + view.monthDays[i].id, cells[i],
                    {.words = view.monthDays[i].text, .chosen = view.monthDays[i].chosen}))
            answer = DayAction{Kind::MonthDay, view.monthDays[i].id};
    return answer;
}

Answer drawMonths(const std::string& base, Rect work, const DayPickerView& view) {
    Answer answer = optionRow(base + ".quick", work, view.quick,
                              std::max(3, static_cast<int>(view.quick.size())), Kind::Quick);
    if (const auto touched =
            optionRow(base + ".year", work, view.years, static_cast<int>(view.years.size()), Kind::Year))
        answer = touched;
    const int rows = 2;
    Rect place = work;
    place.h = std::min(place.h, static_cast<float>(rows) * (small() ? 18.0F : 24.0F));
    const auto cells = place.grid(6, rows, 2.5F);
    for (std::size_t i = 0; i < view.months.size(); ++i)
        if (ui::key(base + ".month." + view.months[i].id, cells[i],
                    {.words = view.months[i].text,
                     .style = ui::TextStyle::Strong,
                     .chosen = view.months[i].chosen}))
            answer = DayAction{Kind::Month, view.months[i].id};
    return answer;
}

}  // namespace

Answer dayPicker(std::string_view id, Rect work, const DayPickerView& view, const Texts& texts) {
    const std::string base(id);
    return view.monthDays.empty() ? drawMonths(base, work, view) : drawMonthDays(base, work, view, texts);
}

}  // namespace kiosk::parts
