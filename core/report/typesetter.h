// Text set by Pango, measured in points.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <unordered_map>

namespace canteen::report {

enum class Align { Left, Centre, Right };

struct TextStyle {
    double size = 8.5;  // points
    bool bold = false;
    bool struck = false;
    Align align = Align::Left;
    bool operator==(const TextStyle&) const = default;
};

class Typesetter {
  public:
    // `scale`: pixels a point of the surfaces it will draw on.
    Typesetter(double scale, bool chinese);
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    // Height of the text wrapped at `width`.
    double heightOf(const std::string& text, double width, const TextStyle& style);
    double widthOf(const std::string& text, const TextStyle& style);
    // Draws it in the current colour, wrapped at `width`, its top left at x, y; returns the height. What
    // would be higher than `most` ends in an ellipsis.
    double draw(cairo_t* cr, const std::string& text, double x, double y, double width,
                const TextStyle& style, double most = 0);

  private:
    struct Free {
        void operator()(void* object) const { g_object_unref(object); }
    };
    using Layout = std::unique_ptr<PangoLayout, Free>;
    PangoLayout* laidOut(const std::string& text, double width, const TextStyle& style, double most);

    std::unique_ptr<PangoContext, Free> context_;
    PangoFontDescription* font_ = nullptr;
    // Words of a book come again and again.
    std::unordered_map<std::string, Layout> cache_;
};

}  // namespace canteen::report
