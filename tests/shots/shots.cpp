// Writes every fixture as a picture: shots <folder> [part of a name]. Pictures lie in
// <folder>/<panel>-<language>/.
#include <cstdio>
#include <filesystem>
#include <string>

#include "kiosk/shell/pictures.h"
#include "tests/support/driver.h"
#include "tests/support/view_fixtures.h"

using namespace kiosk;

namespace {

struct Panel {
    const char* name;
    ui::PanelSize size;
};
constexpr Panel kPanels[] = {
    {"wide", ui::kWidePanel}, {"small", ui::kSmallPanel}, {"upright", ui::kUprightPanel}};

// Every second fixture by night; the other language shows the other half.
void shoot(const std::filesystem::path& folder, const Panel& panel, Language language, ui::ThemeKind theme,
           const std::string& part) {
    const bool chinese = language == Language::Chinese;
    const std::filesystem::path to = folder / (std::string(panel.name) + (chinese ? "-zh" : "-en"));
    std::filesystem::create_directories(to);
    shell::Pictures pictures(panel.size, theme);
    bool turn = (theme == ui::ThemeKind::Day) == chinese;
    for (const fixtures::Fixture& fixture : fixtures::all(language)) {
        if (turn && fixture.name.find(part) != std::string::npos)
            pictures.save((to / (fixture.name + ".png")).string(), [&] { fixtures::draw(fixture); });
        turn = !turn;
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: shots <folder> [part of a name]\n", stderr);
        return 2;
    }
    const std::string part = argc > 2 ? argv[2] : "";
    for (const Panel& panel : kPanels)
        for (const Language language : {Language::Chinese, Language::English})
            for (const ui::ThemeKind theme : {ui::ThemeKind::Day, ui::ThemeKind::Night})
                shoot(argv[1], panel, language, theme, part);
    return 0;
}
