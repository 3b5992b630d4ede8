#include "kiosk/screens/parts.h"

#include <algorithm>
#include <charconv>

namespace kiosk::parts {

using ui::Rect;
using ui::TextStyle;

namespace {

constexpr float kChip = 15;
constexpr float kChipGap = 3;
constexpr float kNotePad = 19;

}  // namespace

bool small() {
    return ui::screenMm().h < 160;
}

Split split(const Rect& area, float uprightSide) {
    Split parts{area, {}};
    if (ui::portrait())
        parts.side = parts.work.takeBottom(uprightSide, kGap);
    else
        parts.side = parts.work.takeRight(small() ? 56 : 74, kGap + 2);
    return parts;
}

bool mainAction(std::string_view id, Rect& side, const ui::Button& button, Tone tone) {
    const float width = ui::portrait() && side.w > 110 ? 96 : side.w;
    const bool enabled = button.reason.empty();
    const float reason = enabled ? 0
                                 : ui::textHeight(button.reason, TextStyle::Small, width - 5) +
                                       ui::lineHeight(TextStyle::Strong) + 3;
    Rect place = side.takeBottom(std::max(kMain, reason), kGap);
    place = place.takeRight(width);
    if (enabled && (tone == Tone::Warn || tone == Tone::Stop))
        return ui::choice(id, place, {.caption = button.caption, .tone = tone, .selected = true});
    ui::Button main = button;
    main.kind = ui::ButtonKind::Primary;
    main.enabled = enabled;
    return ui::button(id, place, main);
}

bool otherAction(std::string_view id, Rect& side, const ui::Button& button) {
    return ui::button(id, side.takeBottom(kOther, kGap - 1), button);
}

void heading(Rect& room, std::string_view words) {
    if (words.empty()) return;
    const float height = ui::textHeight(words, TextStyle::Body, room.w);
    ui::text(room.takeTop(height, 1.5F), words, {.ink = ui::Ink::Muted});
}

void title(Rect& room, std::string_view words) {
    if (words.empty()) return;
    const float height = ui::textHeight(words, TextStyle::Title, room.w);
    ui::text(room.takeTop(height, 3), words, {.style = TextStyle::Title});
}

void note(Rect& room, Tone tone, std::string_view words, std::string_view id) {
    if (words.empty()) return;
    ui::banner(room.takeTop(ui::bannerHeight(words, room.w), 2), tone, words, id);
}

void notes(Rect& room, Tone tone, std::span<const std::string> sentences) {
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const float needed = ui::textHeight(sentences[i], TextStyle::Strong, room.w - kNotePad) + 5;
        const bool last = i + 1 == sentences.size();
        const float rest = last ? 0 : ui::lineHeight(TextStyle::Strong) + 2;
        if (needed + rest > room.h) {
            if (room.h < ui::lineHeight(TextStyle::Strong)) return;
            const Rect more = room.takeTop(std::min(room.h, ui::lineHeight(TextStyle::Strong)));
            ui::text(more, "+" + std::to_string(sentences.size() - i),
                     {.style = TextStyle::Strong, .ink = ui::inkOf(tone)});
            return;
        }
        note(room, tone, sentences[i]);
    }
}

std::optional<std::size_t> choices(std::string_view id, const Rect& rect, std::span<const Option> options,
                                   int columns) {
    const int count = static_cast<int>(options.size());
    const auto grid = rect.grid(columns, (count + columns - 1) / columns, kChipGap);
    std::optional<std::size_t> touched;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (ui::choice(std::string(id) + "." + options[i].id, grid[i],
                       {.caption = options[i].text, .tone = options[i].tone, .selected = options[i].chosen}))
            touched = i;
    return touched;
}

std::optional<std::size_t> chipGrid(std::string_view id, const Rect& rect, std::span<const Option> options,
                                    int columns) {
    const int count = static_cast<int>(options.size());
    const auto grid = rect.grid(columns, (count + columns - 1) / columns, kChipGap);
    std::optional<std::size_t> touched;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (ui::chip(std::string(id) + "." + options[i].id, grid[i],
                     {.caption = options[i].text, .selected = options[i].chosen}))
            touched = i;
    return touched;
}

std::optional<std::size_t> chips(std::string_view id, Rect& room, std::span<const Option> options,
                                 int columns) {
    const int rows = (static_cast<int>(options.size()) + columns - 1) / columns;
    const auto count = static_cast<float>(rows);
    return chipGrid(id, room.takeTop(kChip * count + kChipGap * (count - 1), kGap), options, columns);
}

std::optional<std::string> numberKeys(std::string_view id, const Rect& rect, bool any, bool point, bool sign,
                                      const Texts& texts) {
    constexpr float kKeyGap = 2.5F;
    const std::string base(id);
    std::optional<std::string> touched;
    if (const auto key = ui::digitKeys(id, rect, 4, any, texts.common.clear, texts.common.erase))
        touched = std::string(1, *key);
    const auto grid = rect.grid(4, 4, kKeyGap);
    if (point && ui::key(base + ".point", grid[14], {.words = "."})) touched = ".";
    if (sign && ui::key(base + ".sign", grid[12], {.words = "±"})) touched = "-";
    return touched;
}

void typedNumber(std::string_view id, Rect& room, const Typed& view) {
    const float figure = ui::lineHeight(TextStyle::Display);
    if (!view.label.empty() && !small())
        ui::text(room.takeTop(ui::lineHeight(TextStyle::Body), 1), view.label, {.ink = ui::Ink::Muted});
    const std::string value = view.typed.empty() ? "––" : std::string(view.typed);
    const Rect place = room.takeTop(figure, 1);
    const float unit = ui::textWidth(view.unit, TextStyle::Body) + 4;
    if (ui::textWidth(value, TextStyle::Display) + unit > place.w)
        ui::text(place, value + " " + std::string(view.unit),
                 {.style = TextStyle::Title, .ink = ui::inkOf(view.tone), .id = id});
    else
        ui::figure(place,
                   {.label = {},
                    .value = value,
                    .unit = std::string(view.unit),
                    .tone = view.typed.empty() ? Tone::Neutral : view.tone},
                   id);
    if (!view.limits.empty())
        ui::text(room.takeTop(ui::textHeight(view.limits, TextStyle::Body, room.w), 2), view.limits,
                 {.ink = ui::Ink::Muted});
}

void toneLines(Rect& room, std::span<const ToneLine> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float needed = ui::bannerHeight(lines[i].words, room.w) + 2;
        const bool last = i + 1 == lines.size();
        const float rest = last ? 0 : ui::lineHeight(TextStyle::Strong) + 2;
        if (needed + rest > room.h) {
            // What only informs may be left out.
            if (room.h < ui::lineHeight(TextStyle::Strong) || lines[i].tone == Tone::Info) return;
            ui::text(room.takeTop(ui::lineHeight(TextStyle::Strong)), "+" + std::to_string(lines.size() - i),
                     {.style = TextStyle::Strong, .ink = ui::inkOf(lines[i].tone)});
            return;
        }
        note(room, lines[i].tone, lines[i].words);
    }
}

int chipColumns(std::span<const Option> options, float width, int most) {
    float widest = 20;
    for (const Option& option : options)
        widest = std::max(widest, ui::textWidth(option.text, TextStyle::Strong) + 12);
    const auto columns = static_cast<int>((width + kChipGap) / (widest + kChipGap));
    return std::clamp(std::min(columns, static_cast<int>(options.size())), 1, std::max(1, most));
}

std::optional<std::string> letters(std::string_view id, Rect& room, std::span<const std::string> list,
                                   std::string_view chosen, const Texts& texts) {
    if (list.empty()) return std::nullopt;
    ui::FilterBar bar;
    for (const std::string& letter : list) bar.letters += letter;
    bar.selected = chosen.empty() ? '\0' : chosen.front();
    bar.all = texts.common.all;
    const auto touched = ui::filterBar(id, room.takeTop(ui::filterBarHeight(list.size(), room.w), kGap), bar);
    if (!touched) return std::nullopt;
    return *touched == '\0' ? std::string() : std::string(1, *touched);
}

std::optional<std::size_t> meals(std::string_view id, Rect& room, std::span<const MealTab> tabs) {
    if (tabs.empty()) return std::nullopt;
    const auto places = room.takeTop(20, kGap).columns(static_cast<int>(tabs.size()), 3);
    std::optional<std::size_t> touched;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const std::string count = tabs[i].count.empty() ? "" : "  " + tabs[i].count;
        if (ui::step(std::string(id) + "." + tabs[i].id, places[i],
                     {.name = tabs[i].title + count,
                      .answer = tabs[i].time,
                      .tone = tabs[i].tone,
                      .current = tabs[i].current}))
            touched = i;
    }
    return touched;
}

namespace {

// The size at which most tiles stand in the room, each of them showing everything.
void fit(ui::Pages& pages, const Rect& room, const Tiles& view) {
    const auto number = [&](float space, float cell) {
        return std::max(1, static_cast<int>((space + pages.gap + 0.01F) / (cell + pages.gap)));
    };
    int most = 0;
    for (int columns = number(room.w, view.width); columns > 0; --columns) {
        const auto count = static_cast<float>(columns);
        const float width = (room.w - pages.gap * (count - 1)) / count;
        float height = 20;
        for (const Row& row : view.rows) height = std::max(height, ui::rowTileHeight(row, width));
        const int cells = columns * number(room.h, height);
        if (cells <= most) continue;
        most = cells;
        pages.cellWidth = width - 0.01F;
        pages.cellHeight = height;
    }
}

ui::Pages fitted(const Rect& room, const Tiles& view, const Texts& texts) {
    ui::Pages pages{.count = view.rows.size(), .previous = texts.common.previous, .next = texts.common.next};
    fit(pages, room, view);
    if (ui::pageCount(room, pages) > 1) fit(pages, ui::besidePager(room, pages), view);
    return pages;
}

}  // namespace

TileTouch tiles(std::string_view id, Rect room, const Tiles& view, const Texts& texts) {
    TileTouch touch;
    ui::Pages pages = fitted(room, view, texts);
    if (view.alwaysLetters || !view.letter.empty() || ui::pageCount(room, pages) > view.pagesAtMost)
        touch.letter = letters(std::string(id) + ".letter", room, view.letters, view.letter, texts);
    pages = fitted(room, view, texts);
    if (view.rows.empty()) {
        ui::emptyState(room, {.title = std::string(view.empty), .icon = ui::Icon::People});
        return touch;
    }
    ui::pages(id, room, pages, [&](std::size_t i, const Rect& cell) {
        if (ui::rowTile(std::string(id) + "." + view.rows[i].id, cell, view.rows[i])) touch.row = i;
    });
    return touch;
}

namespace {

constexpr float kFact = 10;
constexpr float kBetween = 10;

float factHeight(const FactLine& fact, float width) {
    const float value = ui::factValueWidth(fact.name, fact.value, width);
    const float label = ui::textHeight(fact.name, ui::TextStyle::Body, width - value - 3);
    return std::max({kFact, ui::textHeight(fact.value, ui::TextStyle::Strong, value) + 1, label + 1});
}

}  // namespace

void facts(Rect& room, std::span<const FactLine> lines) {
    const std::size_t columns = lines.size() > 4 && room.w > 130 ? 2 : 1;
    const std::size_t rows = (lines.size() + columns - 1) / columns;
    const float width =
        (room.w - 10 - kBetween * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float tallest = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        float height = 0;
        for (std::size_t i = column * rows; i < std::min(lines.size(), (column + 1) * rows); ++i)
            height += factHeight(lines[i], width);
        tallest = std::max(tallest, height);
    }
    // The last ones matter least.
    if (tallest + 8 > room.h && lines.size() > 1) return facts(room, lines.first(lines.size() - 1));
    const Rect inner = ui::card(room.takeTop(tallest + 8, parts::kGap));
    for (std::size_t column = 0; column < columns; ++column) {
        Rect side{inner.x + static_cast<float>(column) * (width + kBetween), inner.y, width, inner.h};
        for (std::size_t i = column * rows; i < std::min(lines.size(), (column + 1) * rows); ++i)
            ui::fact(side.takeTop(factHeight(lines[i], width)), lines[i].name, lines[i].value, lines[i].tone);
    }
}

void takingHead(Rect& room, std::string_view product, std::string_view sub, std::string_view wanted,
                std::string_view id) {
    const bool low = small();
    const auto style = low ? TextStyle::Strong : TextStyle::Title;
    const float right = wanted.empty() ? 0 : ui::textWidth(wanted, TextStyle::Strong) + 2;
    const float name = std::min(ui::textWidth(product, style) + 2, (room.w - right) * 0.6F);
    Rect strip = room.takeTop(std::max(ui::lineHeight(style), ui::textHeight(product, style, name)), 2);
    ui::text(strip.takeLeft(name, kGap), product, {.style = style, .id = id});
    if (!wanted.empty())
        ui::text(strip.takeRight(right, kGap), wanted,
                 {.style = TextStyle::Strong, .align = ui::Align::Right});
    if (ui::textWidth(sub, TextStyle::Small) < strip.w)
        ui::text(strip, sub, {.style = TextStyle::Small, .ink = ui::Ink::Muted, .oneLine = true});
}

Rect takeKeys(Rect& work, float most) {
    constexpr float kKeysHigh = 104;
    if (ui::portrait()) return work.takeBottom(98, kGap);
    Rect keys = work.takeRight(std::min(most, work.w * 0.62F), kGap + 2);
    keys.h = std::min(keys.h, kKeysHigh);
    return keys;
}

namespace {

constexpr float kWide = 16.0F / 9;

ui::Viewfinder finderOf(const CameraView& view) {
    return {.picture = view.picture,
            .outlines = view.outlines,
            .words = view.picture ? std::string_view() : std::string_view(view.words),
            .light = false};
}

}  // namespace

void sight(std::string_view id, Rect& room, const CameraView& view) {
    constexpr float kLeast = 24;
    if (!view.present) return;
    const bool speaks = view.picture && view.tone != Tone::Neutral && !view.words.empty();
    const float words = speaks ? ui::bannerHeight(view.words, room.w) + 2 : 0;
    const float height = std::min(room.w / kWide, room.h - words);
    if (height < kLeast) return;
    Rect place = room.takeBottom(height + words, kGap);
    if (speaks) note(place, view.tone, view.words, std::string(id) + ".words");
    ui::viewfinder(id, place, finderOf(view));
}

bool scanStrip(std::string_view id, Rect& room, const CameraView& view, std::string_view type, Rect& rest) {
    const float height = small() ? 28 : 44;
    Rect strip = room.takeBottom(height, kGap);
    ui::viewfinder(id, strip.takeLeft(std::min(strip.w * 0.5F, height * kWide), kGap), finderOf(view));
    Rect button = strip.takeBottom(kOther);
    rest = button.takeRight(button.w / 2 - 1.5F, 3);
    if (view.picture && !view.words.empty()) {
        if (view.tone == Tone::Neutral)
            ui::text(strip, view.words, {.style = TextStyle::Strong, .ink = ui::Ink::Muted});
        else
            note(strip, view.tone, view.words, std::string(id) + ".words");
    }
    return ui::button(std::string(id) + ".type", button,
                      {.caption = std::string(type),
                       .icon = small() ? ui::Icon::None : ui::Icon::Edit,
                       .kind = view.typing ? ui::ButtonKind::Primary : ui::ButtonKind::Secondary});
}

float leastCode(int modules) {
    // A phone reads modules of half a millimetre.
    constexpr float kModule = 0.55F;
    constexpr float kQuiet = 8;
    return kModule * (static_cast<float>(modules) + kQuiet);
}

int number(const Option& option) {
    int value = 0;
    std::from_chars(option.id.data(), option.id.data() + option.id.size(), value);
    return value;
}

std::string initial(std::string_view name) {
    std::size_t length = 1;
    while (length < name.size() && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U) ++length;
    return std::string(name.substr(0, length));
}

}  // namespace kiosk::parts
