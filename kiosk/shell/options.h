// The command line of canteen-kiosk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/text/language.h"
#include "kiosk/ui/kit.h"

namespace kiosk::shell {

struct Options {
    std::filesystem::path store;     // never empty unless pictures are asked for
    std::filesystem::path keys;      // empty = beside the store
    std::filesystem::path hardware;  // the hardware.toml of this terminal; in the store unless given
    bool demo = false;
    Language language = Language::Chinese;
    std::optional<ui::PanelSize> window;  // nothing = fullscreen
    float diagonalInches = 15.6F;
    int dimSeconds = 180;
    std::string probeFile;
    std::string pictures;  // folder; empty = work as a terminal
};

// Reads the command line. When there is nothing to start (help, a mistake) it has said so and gives the exit
// code.
struct ParsedOptions {
    std::optional<Options> options;
    int exitCode = 0;
};
ParsedOptions parseOptions(int argc, char** argv);

}  // namespace kiosk::shell
