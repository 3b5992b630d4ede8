#include "tests/support/driver.h"

#include <imgui.h>

#include <cstdio>

namespace kiosk::ui {
namespace {

std::string named(const ProbeItem& item) {
    return (item.id.empty() ? "text" : item.id) + " “" + item.text + "”";
}

std::string sizeOf(const ProbeItem& item, float pxPerMm) {
    char words[64];
    std::snprintf(words, sizeof words, " %.1f x %.1f mm", static_cast<double>(item.w / pxPerMm),
                  static_cast<double>(item.h / pxPerMm));
    return words;
}

bool overlap(const ProbeItem& a, const ProbeItem& b) {
    constexpr float kSlack = 0.5F;
    return a.x + kSlack < b.x + b.w && b.x + kSlack < a.x + a.w && a.y + kSlack < b.y + b.h &&
           b.y + kSlack < a.y + a.h;
}

}  // namespace

Driver::Driver(PanelSize panel, ThemeKind theme) : panel_(panel) {
    kit_.setProbe(&probe_);
    kit_.setTheme(theme);
}

void Driver::show(Draw draw) {
    draw_ = std::move(draw);
    frames(3);
}

void Driver::frames(int n) {
    for (int i = 0; i < n; ++i) {
        seconds_ += 0.016;
        FrameInput input;
        input.panel = panel_;
        input.seconds = seconds_;
        queue_.next(input);
        kit_.frame(input, draw_);
    }
}

void Driver::wait(double seconds) {
    seconds_ += seconds;
    frames(1);
}

std::string Driver::textOf(std::string_view id) const {
    const ProbeItem* item = find(id);
    return item ? item->text : std::string();
}

bool Driver::canTap(std::string_view id) const {
    const ProbeItem* item = find(id);
    return item && item->kind == ProbeItem::Kind::Touch && item->enabled && item->visible;
}

testing::AssertionResult Driver::tap(std::string_view id) {
    const ProbeItem* item = find(id);
    if (!item) return testing::AssertionFailure() << id << " is not on the screen";
    if (item->kind != ProbeItem::Kind::Touch)
        return testing::AssertionFailure() << id << " cannot be touched";
    if (!item->enabled) return testing::AssertionFailure() << id << " is disabled";
    if (!item->visible) return testing::AssertionFailure() << id << " is clipped or covered";
    tapAt(item->x + item->w / 2, item->y + item->h / 2);
    return testing::AssertionSuccess();
}

void Driver::tapAt(float x, float y) {
    wait(0.3);
    press(x, y);
    lift();
    frames(2);
}

void Driver::press(float x, float y) {
    queue_.move(x, y, seconds_);
    queue_.button(true, seconds_);
    frames(2);
}

void Driver::moveTo(float x, float y) {
    queue_.move(x, y, seconds_);
    frames(1);
}

void Driver::lift() {
    queue_.button(false, seconds_);
    frames(1);
}

std::vector<std::string> Driver::faults(float minMm) const {
    std::vector<std::string> found;
    const auto& items = probe_.items();
    const float px = panel_.pxPerMm();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ProbeItem& item = items[i];
        const bool outside = item.x < -0.75F || item.y < -0.75F ||
                             item.x + item.w > static_cast<float>(panel_.widthPx) + 0.75F ||
                             item.y + item.h > static_cast<float>(panel_.heightPx) + 0.75F;
        if (outside) found.push_back(named(item) + " lies outside of the panel");
        if (!item.fits) found.push_back(named(item) + " does not fit into" + sizeOf(item, px));
        if (item.kind != ProbeItem::Kind::Touch) continue;
        if (item.unexplained) found.push_back(named(item) + " is disabled and does not say why");
        if (item.id.empty()) found.push_back(named(item) + " has no id");
        if (item.w < minMm * px - 0.75F || item.h < minMm * px - 0.75F)
            found.push_back(named(item) + " is too small:" + sizeOf(item, px));
        for (std::size_t j = i + 1; j < items.size(); ++j)
            if (items[j].kind == ProbeItem::Kind::Touch && items[j].layer == item.layer && item.visible &&
                items[j].visible && overlap(item, items[j]))
                found.push_back(named(item) + " overlaps " + named(items[j]));
    }
    for (const auto& id : probe_.duplicates()) found.push_back(id + " is used twice");
    for (const char32_t c : probe_.missingGlyphs()) {
        char words[48];
        std::snprintf(words, sizeof words, "no glyph for U+%04X", static_cast<unsigned>(c));
        found.emplace_back(words);
    }
    return found;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

}  // namespace kiosk::ui
