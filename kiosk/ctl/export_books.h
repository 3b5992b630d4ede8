// The official books as files.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ctl/commands.h"

namespace kiosk::ctl {

struct ExportCommand {
    std::string books = "all";  // names with commas between them (kiosk/books/books.h)
    std::string from;
    std::string to;
    std::string format = "pdf";  // pdf, xlsx, csv, png
    std::filesystem::path out;   // folder, made when it is missing
    std::filesystem::path head;  // signed note; empty = sign one with the terminal's key
    std::string trace;           // starting point of the trace sheet
    int dpi = 110;               // of png
    bool health = false;
    bool progress = false;  // JSON lines on standard output
};

// Reads the store beside a running terminal, writes nothing into it. Each file gets its name when it is whole
// and durable; SIGTERM or SIGINT ends it with no file of this run left behind.
Exit exportBooks(const Common& common, const ExportCommand& command);

}  // namespace kiosk::ctl
