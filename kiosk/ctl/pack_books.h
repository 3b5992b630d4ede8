// The official books as they go into an evidence pack: as data, and as PDF and workbook for people.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/report/pack.h"
#include "core/store/database.h"
#include "kiosk/books/books.h"

namespace kiosk::ctl {

struct PackBooks {
    std::vector<canteen::report::Book> books;
    std::vector<canteen::report::PackFile> files;
};

// Every book that has a line in the period of `order`, whose kind is not looked at. The pages show the head
// of the note. `workFolder` is made, used and removed. `progress` is told the share done, and may throw to
// give up.
canteen::Result<PackBooks> packBooks(canteen::store::Database& db, const std::filesystem::path& store,
                                     const BookOrder& order, const std::string& note,
                                     const std::filesystem::path& workFolder,
                                     const std::function<void(double)>& progress);

}  // namespace kiosk::ctl
