// What several screens draw alike: how the room is divided, groups of answers, letters, the main action.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/flow/camera_view.h"
#include "kiosk/flow/receiving_view.h"
#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"
#include "kiosk/text/texts.h"
#include "kiosk/ui/ui.h"

namespace kiosk::parts {

inline constexpr float kGap = 4;
inline constexpr float kMain = 22;   // height of the main action
inline constexpr float kOther = 16;  // height of the other actions

// A panel of about ten inches, where the height is short.
bool small();

// The work, and beside it (below it on an upright panel) what is missing and the main action at the bottom
// right.
struct Split {
    ui::Rect work;
    ui::Rect side;
};
Split split(const ui::Rect& area, float uprightSide = 60);

// The main action, at the bottom of `side`; takes its room away. With a state it wears its colour. A reason
// disables it, so that none is ever disabled without one.
bool mainAction(std::string_view id, ui::Rect& side, const ui::Button& button, Tone tone = Tone::Neutral);
// Another action above what was taken so far.
bool otherAction(std::string_view id, ui::Rect& side, const ui::Button& button);

// A question or the name of a group; takes its room from the top.
void heading(ui::Rect& room, std::string_view words);
void title(ui::Rect& room, std::string_view words);
// A sentence on a ground of its tone; takes its room from the top. Nothing for no words.
void note(ui::Rect& room, Tone tone, std::string_view words, std::string_view id = {});
// The sentences that fit, the last place telling how many do not ("+2").
void notes(ui::Rect& room, Tone tone, std::span<const std::string> sentences);

// Answers in a grid, ids `<id>.<option id>`; the number of the touched one. They fill the room.
std::optional<std::size_t> choices(std::string_view id, const ui::Rect& rect, std::span<const Option> options,
                                   int columns);
// The same as switches that fill the room.
std::optional<std::size_t> chipGrid(std::string_view id, const ui::Rect& rect,
                                    std::span<const Option> options, int columns);
// The same as small switches, 15 mm high; takes its room from the top.
std::optional<std::size_t> chips(std::string_view id, ui::Rect& room, std::span<const Option> options,
                                 int columns);
// Columns in which the widest caption fits on one line, at most `most`.
int chipColumns(std::span<const Option> options, float width, int most);

// The keys of a number in four columns: digits, the two editing keys, the point and the sign where wanted.
std::optional<std::string> numberKeys(std::string_view id, const ui::Rect& rect, bool any, bool point,
                                      bool sign, const Texts& texts);
// A number being typed, large, with its unit beside and what is allowed below; takes its room from the top.
struct Typed {
    std::string_view label;
    std::string_view typed;
    std::string_view unit;
    std::string_view limits{};
    Tone tone = Tone::Neutral;
};
void typedNumber(std::string_view id, ui::Rect& room, const Typed& view);
// Sentences with a tone each, those that fit, the last place telling how many do not.
void toneLines(ui::Rect& room, std::span<const ToneLine> lines);

// The bar of first letters; takes its room from the top. "" for all.
std::optional<std::string> letters(std::string_view id, ui::Rect& room, std::span<const std::string> list,
                                   std::string_view chosen, const Texts& texts);
// The meals of a day side by side; takes its room from the top.
std::optional<std::size_t> meals(std::string_view id, ui::Rect& room, std::span<const MealTab> tabs);

// Rows as tiles in pages with, where many pages are needed, a bar of letters above.
struct TileTouch {
    std::optional<std::string> letter;  // "" for all
    std::optional<std::size_t> row;
};
struct Tiles {
    std::span<const Row> rows;
    std::span<const std::string> letters{};
    std::string_view letter{};
    float width = 60;
    std::string_view empty{};
    bool alwaysLetters = false;  // also when everything fits
    int pagesAtMost = 2;         // more, and letters stand above
};
TileTouch tiles(std::string_view id, ui::Rect room, const Tiles& view, const Texts& texts);

// What is known of a thing, name and value, in two columns where the room is wide; takes its room from the
// top. The last ones are left out where they have no room.
void facts(ui::Rect& room, std::span<const FactLine> lines);

// What is taken out of the store, for what, and how much of it is wanted; takes its room from the top.
void takingHead(ui::Rect& room, std::string_view product, std::string_view sub, std::string_view wanted,
                std::string_view id);
// The room for the keys of a number, beside the rest or below it on an upright panel.
ui::Rect takeKeys(ui::Rect& work, float most = 112);

// What the camera sees, where one is set up and there is room for it: takes its room from the bottom.
void sight(std::string_view id, ui::Rect& room, const CameraView& view);
// The same as a strip with what to do beside it and a way to type the code; takes its room from the bottom.
// The room beside the picture that is left is given back in `rest`.
bool scanStrip(std::string_view id, ui::Rect& room, const CameraView& view, std::string_view type,
               ui::Rect& rest);

// The room that a code of so many modules a side takes at least, for a phone to read it.
float leastCode(int modules);

// The number an option's id says.
int number(const Option& option);
// The first character, for a round mark.
std::string initial(std::string_view name);

}  // namespace kiosk::parts
