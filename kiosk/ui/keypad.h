#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/flow/typed_number.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

using kiosk::kKeyBack;
using kiosk::kKeyClear;

/// One key of a pad, for screens that arrange keys themselves. Counts quick repeated taps.
struct Key {
    std::string words;
    Icon icon = Icon::None;
    TextStyle style = TextStyle::Title;
    bool enabled = true;
    bool chosen = false;
};
bool key(std::string_view id, const Rect& rect, const Key& view);

/// The ten digits and the two editing keys in a pad of 3 columns (telephone order, editing keys below) or of
/// 4 (editing keys at the right); no clear key without a word for it. Ids as for the
/// keypad.
std::optional<char> digitKeys(std::string_view id, const Rect& rect, int columns, bool any,
                              std::string_view clear, std::string_view back);

/// A number being typed: large value, unit and limits beside 20 mm keys. There is no default value.
/// Key ids: `<id>.0` to `<id>.9`, `<id>.point`, `<id>.sign`, `<id>.back`, `<id>.clear`. The value has id
/// `<id>.value`.
struct Keypad {
    std::string label;
    std::string typed{};  ///< empty until the first key
    std::string unit{};
    std::string limits{};  ///< such as "0–60 ℃"
    std::string note{};    ///< what is wrong or good about the value
    Tone noteTone = Tone::Neutral;
    bool point = true;
    bool sign = false;
    std::string clear{};  ///< words of the two editing keys
    std::string back{};
};
std::optional<char> keypad(std::string_view id, const Rect& rect, const Keypad& view);

/// Four to six secret digits in telephone order. Ids as above.
struct PinPad {
    std::string title;
    std::string sub{};
    int entered = 0;
    int length = 6;
    std::string note{};
    Tone noteTone = Tone::Neutral;
    bool enabled = true;
    std::string clear{};
    std::string back{};
};
std::optional<char> pinPad(std::string_view id, const Rect& rect, const PinPad& view);

/// A temperature in two touches: whole degrees, then tenths. "Other" leads to the keypad, which is the
/// caller's step. Ids: `<id>.36`, `<id>.tenth.5`, `<id>.other`; the value has id `<id>.value`.
struct TemperaturePad {
    std::string label;
    std::vector<int> wholes;  ///< for example 35 to 40
    std::optional<int> chosenWhole{};
    std::optional<int> chosenTenth{};
    std::string typed{};  ///< ready to show, empty at first
    std::string unit{};
    std::string limits{};
    std::string note{};
    Tone noteTone = Tone::Neutral;
    std::string other{};
};
struct TemperatureTouch {
    enum class Kind { Whole, Tenth, Other };
    Kind kind = Kind::Other;
    int value = 0;
    bool operator==(const TemperatureTouch&) const = default;
};
std::optional<TemperatureTouch> temperaturePad(std::string_view id, const Rect& rect,
                                               const TemperaturePad& view);

}  // namespace kiosk::ui
