#pragma once
#include <functional>
#include <memory>
#include <string>

#include "kiosk/ui/kit.h"

namespace kiosk::shell {

/// Draws frames into memory without a display and writes them as PNG. Needs EGL with surfaceless contexts
/// (Mesa).
class Pictures {
  public:
    /// Throws std::runtime_error when there is no such EGL.
    explicit Pictures(ui::PanelSize panel, ui::ThemeKind theme = ui::ThemeKind::Day);
    ~Pictures();
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    /// Draws three frames with `draw`, with a finger on `pressed` (pixels) if given, and writes the last.
    /// Throws std::runtime_error when the file cannot be written.
    void save(const std::string& path, const std::function<void()>& draw);
    void save(const std::string& path, const std::function<void()>& draw, ui::PointerSample pressed);

    [[nodiscard]] ui::Kit& kit();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::shell
