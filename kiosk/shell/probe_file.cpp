#include "kiosk/shell/probe_file.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

namespace kiosk::shell {

bool ProbeFile::write(std::uint64_t frame, std::string_view screen, const ui::PanelSize& panel,
                      const ui::Probe& probe) {
    nlohmann::ordered_json widgets = nlohmann::ordered_json::array();
    for (const auto& item : probe.items()) {
        if (item.id.empty() || !item.visible) continue;
        widgets.push_back({{"id", item.id},
                           {"x", std::lround(item.x)},
                           {"y", std::lround(item.y)},
                           {"w", std::lround(item.w)},
                           {"h", std::lround(item.h)},
                           {"enabled", item.enabled},
                           {"text", item.text},
                           {"touch", item.kind == ui::ProbeItem::Kind::Touch}});
    }
    nlohmann::ordered_json page;
    page["screen"] = screen;
    page["size"] = {panel.widthPx, panel.heightPx};
    page["widgets"] = std::move(widgets);
    constexpr auto kReplace = nlohmann::ordered_json::error_handler_t::replace;
    std::string words = page.dump(-1, ' ', false, kReplace);
    if (words == last_) return true;
    const std::string temporary = path_ + ".tmp";
    {
        std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
        out << "{\"frame\":" << frame << ',' << std::string_view(words).substr(1) << '\n';
        if (!out.flush()) return false;
    }
    if (std::rename(temporary.c_str(), path_.c_str()) != 0) return false;
    last_ = std::move(words);
    return true;
}

}  // namespace kiosk::shell
