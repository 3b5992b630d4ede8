// Draws the pages of the gallery into a folder: gallery FOLDER [PAGE]
#include <cstdio>
#include <filesystem>
#include <string>

#include "kiosk/shell/pictures.h"
#include "tests/shots/gallery/pages.h"

int main(int argc, char** argv) {
    using kiosk::ui::PanelSize;
    using kiosk::ui::ThemeKind;
    if (argc < 2) {
        std::fputs("usage: gallery FOLDER [PAGE]\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const std::string only = argc > 2 ? argv[2] : "";
    std::filesystem::create_directories(folder);
    struct Panel {
        const char* name;
        PanelSize size;
    };
    const Panel panels[]{
        {"wide", {1920, 1080, 15.6F}}, {"small", {1280, 800, 10.1F}}, {"upright", {1080, 1920, 15.6F}}};
    try {
        for (const Panel& panel : panels)
            for (const ThemeKind theme : {ThemeKind::Day, ThemeKind::Night}) {
                kiosk::shell::Pictures pictures(panel.size, theme);
                for (const auto& page : kiosk::gallery::pages())
                    if (only.empty() || only == page.name) {
                        const std::string light = theme == ThemeKind::Night ? "-night" : "";
                        pictures.save(folder / (page.name + "-" + panel.name + light + ".png"), page.draw);
                    }
            }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "gallery: %s\n", error.what());
        return 1;
    }
    return 0;
}
