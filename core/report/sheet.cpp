#include "core/report/sheet.h"

#include <cairo.h>

#include <algorithm>
#include <numbers>

#include "core/codes/qr_matrix.h"
#include "core/report/sheet_layout.h"

namespace canteen::report {
namespace {

constexpr double kCode = 66;  // side of the QR code, about 23 mm
constexpr double kFine = 0.35;
constexpr TextStyle kTitle{17, true, false, Align::Centre};
constexpr TextStyle kPeriod{9.5, false, false, Align::Centre};
constexpr TextStyle kSchool{10.5, true};
constexpr TextStyle kPageNo{9, false, false, Align::Right};
constexpr TextStyle kSystem{7.5, false, false, Align::Right};
constexpr TextStyle kHeading{9.5, true};
constexpr TextStyle kSmall{7.2};
constexpr TextStyle kPrint{10.5, true};
constexpr TextStyle kSign{9};

struct Colour {
    double r, g, b;
};
constexpr Colour kBlack{0.08, 0.08, 0.08};
constexpr Colour kGrey{0.38, 0.38, 0.38};
constexpr Colour kLine{0.45, 0.45, 0.45};
constexpr Colour kHeadFill{0.925, 0.935, 0.945};
constexpr Colour kLateFill{1.0, 0.955, 0.84};
constexpr Colour kLateInk{0.62, 0.36, 0.0};
constexpr Colour kStruckFill{0.95, 0.95, 0.95};
constexpr Colour kRed{0.76, 0.07, 0.09};
constexpr Colour kPen{0.05, 0.13, 0.42};

void use(cairo_t* cr, const Colour& colour) {
    cairo_set_source_rgb(cr, colour.r, colour.g, colour.b);
}

void fill(cairo_t* cr, double x, double y, double width, double height, const Colour& colour) {
    use(cr, colour);
    cairo_rectangle(cr, x, y, width, height);
    cairo_fill(cr);
}

void rule(cairo_t* cr, double x0, double y0, double x1, double y1, double thick, const Colour& colour) {
    use(cr, colour);
    cairo_set_line_width(cr, thick);
    cairo_move_to(cr, x0, y0);
    cairo_line_to(cr, x1, y1);
    cairo_stroke(cr);
}

// The strokes as they were drawn, as large as the box allows.
void drawInk(cairo_t* cr, const DrawnSignature& ink, double x, double y, double width, double height) {
    // Of the pad only what was written on.
    InkPoint least{kMostInk, kMostInk, 0};
    InkPoint most{0, 0, 0};
    for (const InkStroke& stroke : ink.strokes)
        for (const InkPoint& point : stroke) {
            least = {std::min(least.x, point.x), std::min(least.y, point.y), 0};
            most = {std::max(most.x, point.x), std::max(most.y, point.y), 0};
        }
    if (most.x < least.x || most.y < least.y) return;
    const double scale =
        std::min(width / std::max(most.x - least.x, 1), height / std::max(most.y - least.y, 1));
    x -= least.x * scale;
    y -= least.y * scale;
    cairo_save(cr);
    use(cr, kPen);
    cairo_set_line_width(cr, 0.8);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    for (const InkStroke& stroke : ink.strokes) {
        for (const InkPoint& point : stroke) {
            if (&point == &stroke.front())
                cairo_move_to(cr, x + point.x * scale, y + point.y * scale);
            else
                cairo_line_to(cr, x + point.x * scale, y + point.y * scale);
        }
        if (stroke.size() == 1) cairo_rel_line_to(cr, 0.1, 0);
        cairo_stroke(cr);
    }
    cairo_restore(cr);
}

}  // namespace

struct Sheet::Impl : SheetLayout {
    const SheetHead& head;
    const Strokes& strokes;
    codes::QrMatrix code;

    Impl(const Book& b, const SheetWords& w, const SheetHead& h, const Strokes& s, double scale)
        : SheetLayout(b, w, scale), head(h), strokes(s) {
        if (!head.note.empty()) code = codes::qrMatrix(head.note);
    }

    void drawHeader(cairo_t* cr, std::size_t page) {
        use(cr, kBlack);
        type.draw(cr, book.organisation, kSide, kTop, inner() * 0.36, kSchool, 28);
        type.draw(cr, book.title, kSide, kTop - 3, inner(), kTitle);
        type.draw(cr, words.page(page + 1, pages()), kSide, kTop, inner(), kPageNo);
        use(cr, kGrey);
        type.draw(cr, words.system, kSide, kTop + 13, inner(), kSystem);
        use(cr, kBlack);
        type.draw(cr, book.period, kSide, kTop + 25, inner(), kPeriod);
        rule(cr, kSide, bodyTop() - 7, width - kSide, bodyTop() - 7, 1.2, kBlack);
        if (!book.missing.empty()) drawStamp(cr);
    }

    void drawStamp(cairo_t* cr) {
        const TextStyle large{13, true, false, Align::Centre};
        const TextStyle below{6.6, false, false, Align::Centre};
        const double w =
            std::max({type.widthOf(words.incomplete, large), type.widthOf(words.incompleteWhy, below)}) + 14;
        constexpr double kTall = 32;
        cairo_save(cr);
        cairo_translate(cr, width - kSide - (book.portrait ? 124 : 150), kTop + 22);
        cairo_rotate(cr, -5 * std::numbers::pi / 180);
        use(cr, kRed);
        cairo_set_line_width(cr, 1.4);
        cairo_rectangle(cr, -w / 2, -kTall / 2, w, kTall);
        cairo_stroke(cr);
        cairo_set_line_width(cr, 0.5);
        cairo_rectangle(cr, -w / 2 + 2.2, -kTall / 2 + 2.2, w - 4.4, kTall - 4.4);
        cairo_stroke(cr);
        type.draw(cr, words.incomplete, -w / 2, -kTall / 2 + 1, w, large);
        type.draw(cr, words.incompleteWhy, -w / 2, kTall / 2 - 12.5, w, below);
        cairo_restore(cr);
    }

    void drawTitles(cairo_t* cr, double y) {
        fill(cr, kSide, y, inner(), titles, kHeadFill);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            use(cr, kBlack);
            const double tall = type.heightOf(columns[i].title, places[i].width - 2 * kPad, columnTitle);
            type.draw(cr, columns[i].title, places[i].x + kPad, y + (titles - tall) / 2,
                      places[i].width - 2 * kPad, columnTitle);
        }
        drawGrid(cr, y, titles);
        rule(cr, kSide, y, width - kSide, y, 0.9, kBlack);
        rule(cr, kSide, y + titles, width - kSide, y + titles, 0.7, kBlack);
    }

    void drawGrid(cairo_t* cr, double y, double tall) {
        use(cr, kLine);
        cairo_set_line_width(cr, kFine);
        for (const Place& place : places) {
            cairo_move_to(cr, place.x, y);
            cairo_line_to(cr, place.x, y + tall);
        }
        cairo_move_to(cr, width - kSide, y);
        cairo_line_to(cr, width - kSide, y + tall);
        for (const double edge : {y, y + tall}) {
            cairo_move_to(cr, kSide, edge);
            cairo_line_to(cr, width - kSide, edge);
        }
        cairo_stroke(cr);
    }

    void drawRow(cairo_t* cr, const Row& row, double y, double tall) {
        if (isStruck(row)) fill(cr, kSide, y, inner(), tall, kStruckFill);
        if (row.mark == Mark::Late) fill(cr, kSide, y, inner(), tall, kLateFill);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool words_ = i == book.columns.size();
            use(cr, isStruck(row)                      ? (words_ ? kRed : kGrey)
                    : row.mark == Mark::Late && words_ ? kLateInk
                                                       : kBlack);
            if (i > book.columns.size()) use(cr, kGrey);
            // In the middle of its line, drawn signatures below the text.
            const double across = places[i].width - 2 * kPad;
            const double ink = columns[i].strokes ? kInk * static_cast<double>(row.strokes.size()) : 0;
            const double needs = type.heightOf(textOf(row, i), across, styleOf(row, i)) + ink;
            double below = y + std::max(kPad, (tall - needs) / 2);
            below += type.draw(cr, textOf(row, i), places[i].x + kPad, below, across, styleOf(row, i),
                               tall - 2 * kPad);
            if (!columns[i].strokes || !strokes) continue;
            for (const Hash& hash : row.strokes) {
                if (const auto drawn = strokes(hash))
                    drawInk(cr, *drawn, places[i].x + kPad, below, across, kInk - 2);
                below += kInk;
            }
        }
        drawGrid(cr, y, tall);
        if (row.mark == Mark::Late) fill(cr, kSide, y, 2.4, tall, kLateInk);
        if (isStruck(row)) fill(cr, kSide, y, 2.4, tall, kRed);
    }

    void drawCode(cairo_t* cr, double x, double y) {
        if (code.size == 0) return;
        const double module = kCode / code.size;
        use(cr, {0, 0, 0});
        for (int row = 0; row < code.size; ++row) {
            // Neighbours as one rectangle, so that no hair line shows between them.
            for (int column = 0; column < code.size; ++column) {
                if (!code.at(column, row)) continue;
                int end = column;
                while (end < code.size && code.at(end, row)) ++end;
                cairo_rectangle(cr, x + column * module, y + row * module, (end - column) * module, module);
                column = end;
            }
        }
        cairo_set_antialias(cr, CAIRO_ANTIALIAS_NONE);
        cairo_fill(cr);
        cairo_set_antialias(cr, CAIRO_ANTIALIAS_DEFAULT);
    }

    void drawFooter(cairo_t* cr) {
        const double y = height - kBottom - kFooter + 8;
        drawCode(cr, kSide + 4, y);
        const double x = kSide + kCode + 16;
        const double signing = book.portrait ? 150 : 220;
        const double room = width - kSide - x - signing - 12;
        use(cr, kBlack);
        double below = y + type.draw(cr, words.fingerprint + "  " + head.fingerprint, x, y, room, kPrint) + 2;
        use(cr, kGrey);
        type.draw(cr, head.words, x, below, room, kSmall, height - kBottom - below);
        const double left = width - kSide - signing;
        below = y + 1;
        for (const std::string& label : words.signatures) {
            use(cr, kBlack);
            const double tall = type.draw(cr, label, left, below, signing, kSign);
            const double start = left + type.widthOf(label, kSign) + 4;
            rule(cr, start, below + tall, width - kSide, below + tall, 0.5, kBlack);
            below += 22;
        }
    }

    void draw(cairo_t* cr, std::size_t page) {
        drawHeader(cr, page);
        const std::size_t end = page + 1 < starts.size() ? starts[page + 1] : items.size();
        double y = bodyTop();
        const Part first = starts[page] < items.size() ? items[starts[page]].part : Part::Nothing;
        if (first == Part::Row || first == Part::Nothing) {
            drawTitles(cr, y);
            y += titles;
        }
        for (std::size_t i = starts[page]; i < end; ++i) {
            const Item& item = items[i];
            use(cr, kBlack);
            if (item.part == Part::Row) drawRow(cr, book.rows[item.row], y, item.height);
            if (item.part == Part::Nothing)
                type.draw(cr, item.text, kSide, y + 12, inner(), {10, false, false, Align::Centre});
            if (item.part == Part::Heading) type.draw(cr, item.text, kSide, y + kGap, inner(), kHeading);
            if (item.part == Part::Paragraph) type.draw(cr, item.text, kSide, y, inner(), kBody, item.height);
            y += item.height;
        }
        drawFooter(cr);
    }
};

Sheet::Sheet(const Book& book, const SheetWords& words, const SheetHead& head, const Strokes& strokes,
             double scale, const Progress& progress)
    : impl_(std::make_unique<Impl>(book, words, head, strokes, scale)) {
    impl_->lay(progress);
}

Sheet::~Sheet() = default;

std::size_t Sheet::pages() const {
    return impl_->pages();
}

double Sheet::width() const {
    return impl_->width;
}

double Sheet::height() const {
    return impl_->height;
}

void Sheet::draw(cairo_t* cr, std::size_t page) {
    impl_->draw(cr, page);
}

}  // namespace canteen::report
