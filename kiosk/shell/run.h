#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/flow/app_view.h"
#include "kiosk/ui/app.h"
#include "kiosk/ui/kit.h"

namespace kiosk::shell {

struct RunOptions {
    std::string title = "Canteen Kiosk";
    std::optional<ui::PanelSize> window;  ///< none: fullscreen
    float diagonalInches = 15.6F;
    std::chrono::seconds dimAfter{180};  ///< 0: never
    std::string probeFile;               ///< empty: none
    ui::FontPaths fonts;
    OutOfOrderView outOfOrder;                                            ///< shown while the app fails
    std::function<void(std::string_view)> log = [](std::string_view) {};  ///< English, for the technician
    std::function<void()> shown = [] {};      ///< once, when the first picture is on the panel
    std::function<void()> heartbeat = [] {};  ///< at least every five seconds while the loop is alive
};

/// Opens the window and runs the app until the window is closed or the app is finished. Sleeps while nothing
/// happens and presents only pictures that changed. Throws std::runtime_error when there is no display or no
/// font; failures of the app stay inside.
void run(ui::App& app, const RunOptions& options);

}  // namespace kiosk::shell
