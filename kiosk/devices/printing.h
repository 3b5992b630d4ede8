// Paper through the printing system of the machine (CUPS). Its two commands do the work: the terminal starts
// without its library, and a printer that hangs can hang nothing here.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/port/exporter.h"

namespace canteen::devices {

struct PrintCommands {
    std::vector<std::string> list{"lpstat"};  // followed by -p -d
    std::vector<std::string> print{"lp"};     // followed by -d QUEUE -t TITLE -o media=A4 -- FILES
};

// What `lpstat -p -d` said, in English. `wanted` is the queue that hardware.toml names, or empty. Pure.
std::vector<port::ExportPrinter> parsePrinters(std::string_view words, std::string_view wanted);

// None where there is no printing system. Takes three seconds at most, and no longer than until `stop`.
std::vector<port::ExportPrinter> findPrinters(const PrintCommands& commands, std::string_view wanted,
                                              const std::atomic<bool>& stop);

// Hands the files over as one job. Empty when the printing system took them, else its words.
std::string printFiles(const PrintCommands& commands, const std::string& queue, const std::string& title,
                       const std::vector<std::filesystem::path>& files, const std::atomic<bool>& stop);

}  // namespace canteen::devices
