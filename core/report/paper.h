// Books as files of pages.
#pragma once

#include <cstddef>
#include <filesystem>

#include "core/report/sheet.h"

namespace canteen::report {

struct Paper {
    const Book& book;
    const SheetWords& words;
    const SheetHead& head;
    Strokes strokes;
    Progress progress;
};

// Writes the PDF into the file, fonts embedded, and returns how many pages it has. Throws MachineFailure.
// Whatever it throws, the file is not finished then.
std::size_t writePdf(const Paper& paper, const std::filesystem::path& file);

// Calls `fileOf` with the number of each page, from 1, and how many there are, and writes a PNG picture of it
// into the file it names. `dpi` is 36 to 600. Throws MachineFailure.
std::size_t writePng(const Paper& paper, int dpi,
                     const std::function<std::filesystem::path(std::size_t, std::size_t)>& fileOf);

}  // namespace canteen::report
