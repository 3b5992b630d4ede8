#include "kiosk/ui/text.h"

#include "kiosk/ui/paint.h"
#include "kiosk/ui/typeset.h"

namespace kiosk::ui {
namespace {

Color colorOf(Ink ink) {
    const Palette& colors = Kit::current().colors();
    switch (ink) {
        case Ink::Main:
            return colors.text;
        case Ink::Muted:
            return colors.muted;
        case Ink::Accent:
            return colors.accentSoft.fg;
        case Ink::Good:
            return colors.softOf(Tone::Good).fg;
        case Ink::Warn:
            return colors.softOf(Tone::Warn).fg;
        case Ink::Stop:
            return colors.softOf(Tone::Stop).fg;
        case Ink::Info:
            return colors.softOf(Tone::Info).fg;
    }
    return colors.text;
}

}  // namespace

Ink inkOf(Tone tone) {
    switch (tone) {
        case Tone::Neutral:
            return Ink::Main;
        case Tone::Good:
            return Ink::Good;
        case Tone::Warn:
            return Ink::Warn;
        case Tone::Stop:
            return Ink::Stop;
        case Tone::Info:
            return Ink::Info;
    }
    return Ink::Main;
}

bool text(const Rect& rect, std::string_view words, const TextLook& look) {
    if (words.empty()) return true;
    const bool fits = paint::words(rect, words,
                                   {.style = look.style,
                                    .align = look.align,
                                    .place = look.place,
                                    .color = colorOf(look.ink),
                                    .struck = look.struck,
                                    .oneLine = look.oneLine});
    Kit::current().reportText(look.id, rect, words, fits);
    return fits;
}

float textWidth(std::string_view words, TextStyle style) {
    Kit& kit = Kit::current();
    return kit.textSizes().width(kit.glyphs(), fontOf(style, kit.pxPerMm()), words) / kit.pxPerMm();
}

float textHeight(std::string_view words, TextStyle style, float width) {
    Kit& kit = Kit::current();
    const int lines =
        kit.textSizes().lines(kit.glyphs(), fontOf(style, kit.pxPerMm()), words, width * kit.pxPerMm());
    return lineHeight(style) * static_cast<float>(lines);
}

bool textFits(std::string_view words, TextStyle style, float width, float height) {
    Kit& kit = Kit::current();
    const auto broken = breakLines(kit.glyphs(), fontOf(style, kit.pxPerMm()), words, width * kit.pxPerMm());
    const float block = lineHeight(style) * static_cast<float>(broken.lines.size());
    return !broken.wordBroken && block - (lineHeight(style) - heightOf(style)) <= height;
}

float lineHeight(TextStyle style) {
    return heightOf(style) * kLinePitch;
}

}  // namespace kiosk::ui
