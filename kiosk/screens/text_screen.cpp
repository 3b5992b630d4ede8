#include "kiosk/screens/text_screen.h"

#include <algorithm>

#include "kiosk/screens/parts.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk {

using Kind = TextAction::Kind;
using ui::Rect;

namespace {

using Answer = std::optional<TextAction>;

constexpr float kGap = 2.2F;
constexpr float kCell = 15;
constexpr float kMore = 24;
constexpr float kWidest = 250;  // keys further apart are slower to reach

ui::KeyboardWords keyboardWords(const Texts& texts) {
    return {.erase = texts.common.erase,
            .space = texts.entry.space,
            .signs = texts.entry.signs,
            .letters = texts.entry.letters,
            .mode = texts.entry.mode,
            .simplified = texts.entry.simplified,
            .traditional = texts.entry.traditional,
            .capital = texts.entry.capital};
}

Answer drawField(Rect row, const TextView& view, const Texts& texts) {
    Answer answer;
    if (ui::button("text.clear", row.takeRight(30, kGap),
                   {.caption = texts.common.clear, .icon = ui::Icon::Close, .enabled = view.canErase}))
        answer = TextAction{Kind::Clear, {}};
    ui::textField("text", row, {view.text, view.typed, view.count, view.full});
    return answer;
}

Answer drawLikely(const Rect& room, const TextView& view) {
    std::vector<std::string> words;
    for (const Option& option : view.likely) words.push_back(option.text);
    const auto touch = ui::wordCells("text.likely", room, {.words = words});
    if (touch.word) return TextAction{Kind::Likely, view.likely[*touch.word].id};
    return std::nullopt;
}

// Candidates in the rows that are there, and the way to all of them.
Answer drawCandidates(Rect room, const TextView& view, const Texts& texts) {
    Answer answer;
    const Rect more = room.takeRight(kMore, kGap);
    const auto touch = ui::wordCells("text.candidate", room, {.words = view.candidates});
    if (touch.word) answer = TextAction{Kind::Candidate, {}, *touch.word};
    if (ui::key("text.all", {more.x, more.y, more.w, kCell},
                {.words = texts.entry.more, .icon = ui::Icon::ArrowDown, .enabled = !touch.all || view.more}))
        answer = TextAction{Kind::All, {}};
    return answer;
}

// Every candidate, in pages, where the keys stood.
Answer drawAll(Rect room, const TextView& view, const Texts& texts) {
    Answer answer;
    Rect side = room.takeRight(kMore + 12, kGap + 2);
    if (ui::button("text.all", side.takeTop(20, kGap),
                   {.caption = texts.entry.keys, .icon = ui::Icon::ArrowUp}))
        answer = TextAction{Kind::All, {}};
    if (ui::button("text.erase", side.takeTop(20),
                   {.caption = texts.common.erase, .icon = ui::Icon::Backspace}))
        answer = TextAction{Kind::Backspace, {}};
    const auto touch = ui::wordCells(
        "text.every", room,
        {.words = view.candidates, .previous = texts.common.previous, .next = texts.common.next});
    if (touch.word) answer = TextAction{Kind::Candidate, {}, *touch.word};
    return answer;
}

}  // namespace

std::optional<TextAction> drawText(const TextView& view, const Rect& area, const Texts& texts) {
    Rect room = area;
    if (!ui::portrait()) room = room.middle(std::min(room.w, kWidest), room.h);
    Answer answer;
    const auto take = [&](Answer touched) {
        if (touched) answer = std::move(touched);
    };
    const bool low = parts::small();
    const std::string& words = view.notice.empty() ? view.hint : view.notice;
    if (!low) {
        const Tone tone = view.full ? Tone::Stop : Tone::Info;
        if (view.notice.empty())
            parts::heading(room, words);
        else
            parts::note(room, tone, words, "text.notice");
    }
    take(drawField(room.takeTop(low ? kCell : 20, kGap), view, texts));
    if (view.allCandidates) {
        take(drawAll(room, view, texts));
        return answer;
    }
    const float keys = std::min(ui::keyboardHeightMost(), room.h - (low ? 1 : 2) * (kCell + kGap));
    take(ui::keyboard("text.key", room.takeBottom(keys, kGap + (low ? 0 : 2)), view, keyboardWords(texts)));
    if (!view.candidates.empty())
        take(drawCandidates(room, view, texts));
    else if (low && !view.notice.empty())
        parts::note(room, view.full ? Tone::Stop : Tone::Info, words, "text.notice");
    else if (!view.likely.empty())
        take(drawLikely(room, view));
    else if (low)
        ui::text(room, words, {.ink = ui::Ink::Muted});
    return answer;
}

}  // namespace kiosk
