#include "core/report/typesetter.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/check.h"

namespace canteen::report {
namespace {

// Enough for the words of some pages; beyond it memory would grow with the book.
constexpr std::size_t kMostCached = 8'000;

double points(int pango) {
    return static_cast<double>(pango) / PANGO_SCALE;
}

PangoAlignment alignmentOf(Align align) {
    if (align == Align::Centre) return PANGO_ALIGN_CENTER;
    return align == Align::Right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

}  // namespace

Typesetter::Typesetter(double scale, bool chinese) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
    cairo_t* cr = cairo_create(surface);
    cairo_scale(cr, scale, scale);
    context_.reset(pango_cairo_create_context(cr));
    cairo_destroy(cr);
    cairo_surface_destroy(surface);
    if (!context_) throw MachineFailure("no font could be loaded");
    // The same lines whatever the surface: nothing is rounded to its pixels.
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context_.get(), 72);
    pango_context_set_language(context_.get(), pango_language_from_string(chinese ? "zh-cn" : "en"));
    font_ = pango_font_description_from_string("Noto Sans CJK SC");
}

Typesetter::~Typesetter() {
    cache_.clear();
    pango_font_description_free(font_);
}

PangoLayout* Typesetter::laidOut(const std::string& text, double width, const TextStyle& style, double most) {
    std::string key =
        fmt::format("{:.2f} {:.2f} {:.1f} {}{}{} ", width, style.size, most, style.bold ? 'b' : '-',
                    style.struck ? 's' : '-', static_cast<int>(style.align));
    key += text;
    if (const auto hit = cache_.find(key); hit != cache_.end()) return hit->second.get();
    if (cache_.size() >= kMostCached) cache_.clear();
    Layout layout(pango_layout_new(context_.get()));
    pango_font_description_set_absolute_size(font_, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font_, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font_);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_alignment(layout.get(), alignmentOf(style.align));
    if (width > 0) {
        pango_layout_set_width(layout.get(), static_cast<int>(std::lround(width * PANGO_SCALE)));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    if (most > 0) {
        pango_layout_set_height(layout.get(), static_cast<int>(std::lround(most * PANGO_SCALE)));
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
    PangoAttrList* attributes = pango_attr_list_new();
    if (style.struck) pango_attr_list_insert(attributes, pango_attr_strikethrough_new(TRUE));
    // A word broken at the edge of its cell gets no hyphen: it would read as part of a number.
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return cache_.emplace(std::move(key), std::move(layout)).first->second.get();
}

double Typesetter::heightOf(const std::string& text, double width, const TextStyle& style) {
    if (text.empty()) return 0;
    int height = 0;
    pango_layout_get_size(laidOut(text, width, style, 0), nullptr, &height);
    return points(height);
}

double Typesetter::widthOf(const std::string& text, const TextStyle& style) {
    int width = 0;
    pango_layout_get_size(laidOut(text, 0, style, 0), &width, nullptr);
    return points(width);
}

double Typesetter::draw(cairo_t* cr, const std::string& text, double x, double y, double width,
                        const TextStyle& style, double most) {
    if (text.empty()) return 0;
    double height = heightOf(text, width, style);
    const bool cut = most > 0 && height > most;
    cairo_move_to(cr, x, y);
    pango_cairo_show_layout(cr, laidOut(text, width, style, cut ? most : 0));
    return cut ? most : height;
}

}  // namespace canteen::report
