#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/probe.h"

namespace kiosk::shell {

/// Tells a test in another process what is on the panel:
/// {"frame":n,"screen":"home","size":[w,h],"widgets":[{"id","x","y","w","h","enabled","text","touch"}]}
/// with the visible widgets that have an id. The file is replaced as a whole, and only when something
/// changed.
class ProbeFile {
  public:
    explicit ProbeFile(std::string path) : path_(std::move(path)) {}

    /// Returns false when the file could not be written.
    bool write(std::uint64_t frame, std::string_view screen, const ui::PanelSize& panel,
               const ui::Probe& probe);

  private:
    std::string path_;
    std::string last_;
};

}  // namespace kiosk::shell
