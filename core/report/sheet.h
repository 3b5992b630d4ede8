// A book on pages of A4: where every line stands, and how a page is drawn. PDF and pictures use the same.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/drawn_signature.h"
#include "core/report/book.h"

// As cairo.h says, which only those include who draw.
using cairo_t = struct _cairo;

namespace canteen::report {

// What stands on every page beside the book, in its language.
struct SheetWords {
    std::string system;                                         // the program
    std::function<std::string(std::size_t, std::size_t)> page;  // page n of N
    std::string mark;
    std::string records;
    std::string nothing;        // the period has no line
    std::string incomplete;     // the stamp
    std::string incompleteWhy;  // below it
    std::string missing;        // heading of the list
    std::string legend;
    std::string fingerprint;
    std::vector<std::string> signatures;  // places to sign by hand
    bool chinese = true;
};

// The signed head that covers the book.
struct SheetHead {
    std::string note;         // the signed note, as it stands in the QR code
    std::string fingerprint;  // for reading aloud
    std::string words;        // what it covers, and how to check it
};

// The drawn signature of that content; nothing when its file is gone or damaged.
using Strokes = std::function<std::optional<DrawnSignature>(const Hash&)>;
// Called with the share that is done; may throw to give up.
using Progress = std::function<void(double)>;

class Sheet {
  public:
    // Measures every line, so that the number of pages is known; `scale` is pixels a point. Everything given
    // has to outlive it. Throws MachineFailure when no font can be loaded.
    Sheet(const Book& book, const SheetWords& words, const SheetHead& head, const Strokes& strokes,
          double scale, const Progress& progress);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    [[nodiscard]] std::size_t pages() const;
    [[nodiscard]] double width() const;  // points
    [[nodiscard]] double height() const;
    // Page from 0; one unit of `cr` is a point.
    void draw(cairo_t* cr, std::size_t page);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace canteen::report
