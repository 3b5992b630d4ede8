#include "kiosk/devices/printing.h"

#include <algorithm>
#include <chrono>
#include <sstream>

#include "kiosk/devices/child_process.h"

namespace canteen::devices {
namespace {

using namespace std::chrono_literals;

constexpr auto kListMost = 3s;
constexpr auto kPrintMost = 60s;
constexpr std::string_view kPrinter = "printer ";
constexpr std::string_view kDefault = "system default destination: ";

std::string trimmed(std::string words) {
    while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) words.pop_back();
    return words.substr(words.rfind('\n') + 1);
}

}  // namespace

std::vector<port::ExportPrinter> parsePrinters(std::string_view words, std::string_view wanted) {
    std::vector<port::ExportPrinter> printers;
    std::string chosen(wanted);
    std::istringstream lines{std::string(words)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(kPrinter)) {
            const std::string rest = line.substr(kPrinter.size());
            const std::size_t end = rest.find(' ');
            if (end == std::string::npos || end == 0) continue;
            printers.push_back({rest.substr(0, end), false, !rest.substr(end).starts_with(" disabled")});
        } else if (chosen.empty() && line.starts_with(kDefault)) {
            chosen = line.substr(kDefault.size());
        }
    }
    for (port::ExportPrinter& printer : printers) printer.chosen = printer.queue == chosen;
    std::ranges::stable_partition(printers,
                                  [](const port::ExportPrinter& printer) { return printer.chosen; });
    return printers;
}

std::vector<port::ExportPrinter> findPrinters(const PrintCommands& commands, std::string_view wanted,
                                              const std::atomic<bool>& stop) {
    std::vector<std::string> command = commands.list;
    command.insert(command.end(), {"-p", "-d"});
    const auto answer = runCommand(command, kListMost, stop);
    return answer ? parsePrinters(answer->words, wanted) : std::vector<port::ExportPrinter>{};
}

std::string printFiles(const PrintCommands& commands, const std::string& queue, const std::string& title,
                       const std::vector<std::filesystem::path>& files, const std::atomic<bool>& stop) {
    std::vector<std::string> command = commands.print;
    command.insert(command.end(), {"-d", queue, "-t", title, "-o", "media=A4", "--"});
    for (const std::filesystem::path& file : files) command.push_back(file.string());
    const auto answer = runCommand(command, kPrintMost, stop);
    if (!answer) return "lp";
    if (answer->code == 0) return {};
    const std::string last = trimmed(answer->words);
    return last.empty() ? "lp" : last;
}

}  // namespace canteen::devices
