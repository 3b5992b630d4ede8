#pragma once
#include <span>
#include <string>
#include <string_view>

#include "kiosk/ui/rect.h"
#include "kiosk/ui/tone.h"

namespace kiosk::ui {

/// A thing in a picture of what belongs together.
struct Node {
    std::string title;
    std::string sub{};
    std::string state{};  ///< word of its state, beside the shape of the tone; empty = nothing to say
    Tone tone = Tone::Neutral;
    std::string figure{};  ///< the number that matters; empty = none
    bool start = false;    ///< from where everything is looked at
};
/// A card to be touched, as high as nodeHeight() at least.
bool node(std::string_view id, const Rect& rect, const Node& view);
float nodeHeight(const Node& view, float width);

/// The same for what hangs below another node: the shape of its tone, title and second line; leafHeight().
bool leaf(std::string_view id, const Rect& rect, const Node& view);
float leafHeight(const Node& view, float width);

/// A line between two places, from the right side of `from` to the left side of `to`, or from below to above.
struct Line {
    Rect from;
    Rect to;
    bool strong = false;  ///< touches the start
};
/// Draw them before the nodes.
void lines(std::span<const Line> all, bool downwards);
/// The short line by which a leaf hangs below its node.
void hang(const Rect& node, const Rect& leaf);

/// Two page buttons with "2 / 5" between them, side by side; ids `<id>.up` and `<id>.down`. At least 40 mm
/// wide. Changes `page` when touched.
void flatPager(std::string_view id, const Rect& rect, int pages, int& page);

}  // namespace kiosk::ui
