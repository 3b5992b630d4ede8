#include "kiosk/shell/options.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <regex>
#include <stdexcept>

namespace kiosk::shell {
namespace {

std::filesystem::path demoFolder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"))
        return std::filesystem::path(state) / "canteen-kiosk/demo";
    if (const char* home = std::getenv("HOME"))
        return std::filesystem::path(home) / ".local/state/canteen-kiosk/demo";
    throw std::runtime_error("say with --store where the demo school shall live");
}

// "1280x800" in pixels; CLI11 has checked the form.
ui::PanelSize panelOf(const std::string& size, float diagonalInches) {
    const std::size_t cross = size.find('x');
    return {std::stoi(size.substr(0, cross)), std::stoi(size.substr(cross + 1)), diagonalInches};
}

CLI::Validator sizeForm() {
    return {[](const std::string& text) {
                static const std::regex kForm("[1-9][0-9]{2,3}x[1-9][0-9]{2,3}");
                return std::regex_match(text, kForm) ? std::string() : std::string("give it like 1280x800");
            },
            "WIDTHxHEIGHT", "size"};
}

}  // namespace

ParsedOptions parseOptions(int argc, char** argv) {
    CLI::App cli("The terminal of a school kitchen");
    Options options;
    std::string language = "zh";
    std::string window;
    cli.add_option("--store", options.store, "Folder of the store")->envname("CANTEEN_STORE");
    cli.add_option("--keys", options.keys, "Folder of the keys; beside the store unless given");
    cli.add_option("--hardware", options.hardware,
                   "What is plugged in; hardware.toml in the store unless given");
    cli.add_flag("--demo", options.demo, "A fictional school; makes it when there is none yet");
    cli.add_option("--lang", language, "Language at start")->check(CLI::IsMember({"zh", "en"}));
    cli.add_option("--window", window, "Window of so many pixels instead of fullscreen")->check(sizeForm());
    cli.add_option("--diagonal", options.diagonalInches, "Diagonal of the panel in inches")
        ->check(CLI::Range(5.0, 60.0));
    cli.add_option("--dim", options.dimSeconds, "Seconds without touch until the panel dims, 0 = never")
        ->check(CLI::Range(0, 86400));
    cli.add_option("--probe", options.probeFile, "Write what is on the screen to this file after each frame");
    cli.add_option("--pictures", options.pictures,
                   "Draw every screen into this folder and end; needs no display");
    try {
        cli.parse(argc, argv);
        if (options.store.empty() && options.demo && options.pictures.empty()) options.store = demoFolder();
        if (options.store.empty() && options.pictures.empty()) {
            throw CLI::ValidationError("--store", "say where the store is, or try --demo");
        }
    } catch (const CLI::ParseError& end) {
        return {std::nullopt, cli.exit(end)};
    }
    if (options.hardware.empty()) options.hardware = options.store / "hardware.toml";
    options.language = language == "en" ? Language::English : Language::Chinese;
    if (!window.empty()) options.window = panelOf(window, options.diagonalInches);
    return {options, 0};
}

}  // namespace kiosk::shell
