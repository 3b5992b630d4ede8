#include "kiosk/ui/keyboard.h"

#include <algorithm>
#include <vector>

#include "kiosk/ui/button.h"
#include "kiosk/ui/keypad.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/pages.h"
#include "kiosk/ui/paint.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/typeset.h"

namespace kiosk::ui {
namespace {

using Kind = TextAction::Kind;
using Answer = std::optional<TextAction>;

constexpr float kLeast = 15;
constexpr float kMost = 21;
constexpr float kGap = 2.2F;
constexpr float kColumns = 10;
constexpr float kCellPad = 7;
constexpr float kPagerWidth = 24;

struct Rows {
    std::string_view first;
    std::string_view second;
    std::string_view third;
    std::string_view comma;
    std::string_view stop;
};

Rows rowsOf(const TextView& view) {
    const bool chinese = view.mode == KeyMode::Chinese;
    if (view.plane == KeyPlane::Letters)
        return {"qwertyuiop", "asdfghjkl", "zxcvbnm", chinese ? "，" : ",", chinese ? "。" : "."};
    if (chinese) return {"1234567890", "-/：；（）、“”…", "℃%×+～！？", "，", "。"};
    return {"1234567890", "-/:;()&@\"'", "℃%×+~!?", ",", "."};
}

// A row of the keyboard, from which keys are cut by their width in columns.
class Row {
  public:
    Row(const Rect& room, float column) : room_(room), column_(column) {}
    Rect take(float columns) { return room_.takeLeft(columns * column_ + (columns - 1) * kGap, kGap); }
    void skip(float columns) { room_.takeLeft(columns * (column_ + kGap)); }

  private:
    Rect room_;
    float column_;
};

// What stands on the key and what it says when it is touched.
Answer character(const std::string& base, const Rect& place, std::string_view face, const TextView& view) {
    const bool letter = face.size() == 1 && face[0] >= 'a' && face[0] <= 'z';
    std::string shown(face);
    // Letters of syllables are read in capitals; the case matters in Latin words only.
    if (letter && (view.mode == KeyMode::Chinese || view.capital))
        shown[0] = static_cast<char>(face[0] - 'a' + 'A');
    if (key(base + "." + std::string(face), place, {.words = shown}))
        return TextAction{Kind::Key, std::string(face)};
    return std::nullopt;
}

Answer characters(const std::string& base, Row& row, std::string_view faces, const TextView& view) {
    Answer answer;
    while (!faces.empty()) {
        std::string_view rest = faces;
        takeCodePoint(rest);
        const std::string_view face = faces.substr(0, faces.size() - rest.size());
        if (auto touched = character(base, row.take(1), face, view)) answer = std::move(touched);
        faces = rest;
    }
    return answer;
}

Answer command(const std::string& id, const Rect& place, Kind kind, const Key& look) {
    if (key(id, place, look)) return TextAction{kind, {}};
    return std::nullopt;
}

// 简/繁 while Chinese is typed, else the case of the next letter.
Answer variant(const std::string& base, const Rect& place, const TextView& view, const KeyboardWords& words) {
    if (view.mode == KeyMode::Chinese)
        return command(
            base + ".script", place, Kind::Script,
            {.words = view.traditional ? words.traditional : words.simplified, .style = TextStyle::Strong});
    return command(base + ".capital", place, Kind::Capital,
                   {.words = words.capital, .style = TextStyle::Strong, .chosen = view.capital});
}

Answer lastRow(const std::string& base, Row row, const Rows& faces, const TextView& view,
               const KeyboardWords& words) {
    Answer answer;
    const auto take = [&](Answer touched) {
        if (touched) answer = std::move(touched);
    };
    take(command(base + ".plane", row.take(1.5F), Kind::Plane,
                 {.words = view.plane == KeyPlane::Letters ? words.signs : words.letters,
                  .style = TextStyle::Strong}));
    take(command(base + ".mode", row.take(1.5F), Kind::Mode,
                 {.words = words.mode, .style = TextStyle::Strong, .enabled = view.chinese}));
    take(character(base, row.take(1), faces.comma, view));
    if (key(base + ".space", row.take(2.5F), {.words = words.space, .style = TextStyle::Strong}))
        answer = TextAction{Kind::Key, " "};
    take(character(base, row.take(1), faces.stop, view));
    if (button(base + ".done", row.take(2.5F),
               {.caption = view.doneCaption,
                .icon = Icon::Check,
                .kind = ButtonKind::Primary,
                .enabled = view.mainReason.empty(),
                .reason = view.mainReason}))
        answer = TextAction{Kind::Done, {}};
    return answer;
}

// The cells of one page, and the number of the word behind it.
struct Page {
    std::vector<Rect> cells;
    std::size_t next = 0;
};
Page pack(const Rect& room, std::span<const std::string> words, std::size_t from) {
    Page page;
    float x = room.x;
    float y = room.y;
    for (page.next = from; page.next < words.size(); ++page.next) {
        const float width =
            std::clamp(textWidth(words[page.next], TextStyle::Title) + kCellPad, kLeast, room.w);
        if (x + width > room.right() + 0.01F) {
            x = room.x;
            y += kLeast + kGap;
        }
        if (y + kLeast > room.bottom() + 0.01F) break;
        page.cells.push_back({x, y, width, kLeast});
        x += width + kGap;
    }
    return page;
}

}  // namespace

float keyboardHeight() {
    return 4 * kLeast + 3 * kGap;
}
float keyboardHeightMost() {
    return 4 * kMost + 3 * kGap;
}

void textField(std::string_view id, const Rect& rect, const TextField& view) {
    const std::string base(id);
    const std::string valueId = base + ".value";
    const std::string typedId = base + ".typed";
    paint::raised(rect, paint::colors().card, paint::colors().accentSoft.fg, 0.4F);
    Rect room = rect.inset(4, 0);
    text(room.takeRight(textWidth(view.count, TextStyle::Body) + 1, 3), view.count,
         {.ink = view.full ? Ink::Stop : Ink::Muted, .oneLine = true});
    constexpr TextStyle kStyle = TextStyle::Title;
    const auto shortened = [](std::string_view words, float width) {
        while (!words.empty() && textWidth(words, kStyle) > width) takeCodePoint(words);
        return words;
    };
    const std::string_view typed = shortened(view.typed, room.w);
    const float behind = typed.empty() ? 0 : textWidth(typed, kStyle) + 2;
    const std::string_view shown = shortened(view.text, room.w - behind);
    text(room.takeLeft(textWidth(shown, kStyle) + 0.5F, 1), shown,
         {.style = kStyle, .oneLine = true, .id = valueId});
    const Rect caret = room.takeLeft(0.6F, 0.6F).middle(0.6F, lineHeight(kStyle) * 0.8F);
    paint::fill(caret, paint::colors().accentSoft.fg);
    text(room, typed, {.style = kStyle, .ink = Ink::Accent, .oneLine = true, .id = typedId});
}

std::optional<TextAction> keyboard(std::string_view id, const Rect& rect, const TextView& view,
                                   const KeyboardWords& words) {
    const std::string base(id);
    const Rows faces = rowsOf(view);
    const float column = (rect.w - (kColumns - 1) * kGap) / kColumns;
    const auto rooms = rect.rows(4, kGap);
    Answer answer;
    const auto take = [&](Answer touched) {
        if (touched) answer = std::move(touched);
    };
    Row first(rooms[0], column);
    take(characters(base, first, faces.first, view));
    Row second(rooms[1], column);
    if (view.plane == KeyPlane::Letters) second.skip(0.5F);
    take(characters(base, second, faces.second, view));
    Row third(rooms[2], column);
    take(variant(base, third.take(1.5F), view, words));
    take(characters(base, third, faces.third, view));
    take(command(base + ".erase", third.take(1.5F), Kind::Backspace,
                 {.words = words.erase, .icon = Icon::Backspace, .enabled = view.canErase}));
    take(lastRow(base, Row(rooms[3], column), faces, view, words));
    return answer;
}

WordTouch wordCells(std::string_view id, const Rect& rect, const WordCells& view) {
    const std::string base(id);
    WordTouch touch;
    Rect room = rect;
    std::vector<std::size_t> starts{0};
    Page page = pack(room, view.words, 0);
    touch.all = page.next == view.words.size() || !view.next.empty();
    if (page.next < view.words.size() && !view.next.empty()) {
        const Rect side = room.takeRight(kPagerWidth, kGap + 1);
        for (page = pack(room, view.words, 0); page.next < view.words.size() && !page.cells.empty();
             page = pack(room, view.words, page.next))
            starts.push_back(page.next);
        int& at = Kit::current().memory(id);
        at = std::clamp(at, 0, static_cast<int>(starts.size()) - 1);
        pager(id, side, view.previous, view.next, static_cast<int>(starts.size()), at);
        page = pack(room, view.words, starts[static_cast<std::size_t>(at)]);
    }
    const std::size_t from = page.next - page.cells.size();
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const std::string& word = view.words[from + i];
        if (key(base + "." + std::to_string(from + i), page.cells[i], {.words = word})) touch.word = from + i;
    }
    return touch;
}

}  // namespace kiosk::ui
