#include "core/report/paper.h"

#include <cairo-pdf.h>

#include <cmath>
#include <memory>

#include "core/base/check.h"

namespace canteen::report {
namespace {

struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreeContext {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeSurface>;
using Context = std::unique_ptr<cairo_t, FreeContext>;

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw MachineFailure(cairo_status_to_string(status));
}

// Measuring takes about as long as drawing.
Progress halfOf(const Progress& progress, double from) {
    return [&progress, from](double done) {
        if (progress) progress(from + done / 2);
    };
}

}  // namespace

std::size_t writePdf(const Paper& paper, const std::filesystem::path& file) {
    Sheet sheet(paper.book, paper.words, paper.head, paper.strokes, 1, halfOf(paper.progress, 0));
    const Surface surface(cairo_pdf_surface_create(file.c_str(), sheet.width(), sheet.height()));
    check(cairo_surface_status(surface.get()));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   (paper.book.title + " " + paper.book.period).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, paper.book.organisation.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, paper.words.system.c_str());
    {
        const Context cr(cairo_create(surface.get()));
        for (std::size_t page = 0; page < sheet.pages(); ++page) {
            sheet.draw(cr.get(), page);
            cairo_show_page(cr.get());
            check(cairo_status(cr.get()));
            halfOf(paper.progress, 0.5)(static_cast<double>(page + 1) / static_cast<double>(sheet.pages()));
        }
    }
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return sheet.pages();
}

std::size_t writePng(const Paper& paper, int dpi,
                     const std::function<std::filesystem::path(std::size_t, std::size_t)>& fileOf) {
    const double scale = dpi / 72.0;
    Sheet sheet(paper.book, paper.words, paper.head, paper.strokes, scale, halfOf(paper.progress, 0));
    for (std::size_t page = 0; page < sheet.pages(); ++page) {
        const Surface surface(cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(sheet.width() * scale)),
            static_cast<int>(std::lround(sheet.height() * scale))));
        check(cairo_surface_status(surface.get()));
        const Context cr(cairo_create(surface.get()));
        cairo_set_source_rgb(cr.get(), 1, 1, 1);
        cairo_paint(cr.get());
        cairo_scale(cr.get(), scale, scale);
        sheet.draw(cr.get(), page);
        check(cairo_status(cr.get()));
        check(cairo_surface_write_to_png(surface.get(), fileOf(page + 1, sheet.pages()).c_str()));
        halfOf(paper.progress, 0.5)(static_cast<double>(page + 1) / static_cast<double>(sheet.pages()));
    }
    return sheet.pages();
}

}  // namespace canteen::report
