// CPU time of a frame of the densest screens, without a renderer, beside a bare ImGui frame that draws the
// same words.
//   bench_frame [--full]     --full: ten times as many frames
#include <imgui.h>

#include <optional>
#include <stdexcept>

#include "measure.h"
#include "tests/support/driver.h"
#include "tests/support/view_fixtures.h"

namespace kiosk {
namespace {

using canteen::bench::cpuMicrosecondsOf;
using canteen::bench::Times;

struct Scene {
    std::string name;
    fixtures::Fixture fixture;
};

fixtures::Fixture fixtureNamed(const std::string& name) {
    for (fixtures::Fixture& fixture : fixtures::all(Language::Chinese))
        if (fixture.name == name) return std::move(fixture);
    throw std::runtime_error("no fixture " + name);
}

// The rows over and over, each with a name of its own as in a real list.
std::vector<Row> repeated(const std::vector<Row>& rows, std::size_t count) {
    std::vector<Row> all;
    for (std::size_t i = 0; i < count; ++i) {
        Row& row = all.emplace_back(rows[i % rows.size()]);
        row.id = std::to_string(i);
        row.title += std::to_string(i / rows.size() + 1);
    }
    return all;
}

std::vector<Scene> scenes() {
    std::vector<Scene> all;
    all.push_back({"home", fixtureNamed("home-busy")});
    Scene& sheet = all.emplace_back(Scene{"sheet, 55 people", fixtureNamed("sheet-many")});
    std::get<SheetView>(sheet.fixture.screen).rows.resize(55);
    Scene& samples = all.emplace_back(Scene{"samples, 18 dishes", fixtureNamed("samples-busy")});
    auto& dishes = std::get<SamplesView>(samples.fixture.screen).dishes;
    dishes = repeated(dishes, 18);
    Scene& book = all.emplace_back(Scene{"book, 200 lines", fixtureNamed("book-list")});
    auto& lines = std::get<BookView>(book.fixture.screen).rows;
    lines = repeated(lines, 200);
    Scene& batch = all.emplace_back(Scene{"disposal, 88 boxes", fixtureNamed("batch-dispose")});
    auto& boxes = std::get<BatchView>(batch.fixture.screen).rows;
    boxes = repeated(boxes, 88);
    return all;
}

struct Measured {
    double p50 = 0;
    double p95 = 0;
};

Measured frames(int count, const std::function<void()>& frame) {
    for (int i = 0; i < 20; ++i) frame();
    Times times;
    for (int i = 0; i < count; ++i) times.add(cpuMicrosecondsOf(frame));
    return {times.at(0.5), times.at(0.95)};
}

std::vector<std::string> wordsOf(const ui::Probe& probe) {
    std::vector<std::string> words;
    for (const ui::ProbeItem& item : probe.items())
        if (!item.text.empty()) words.push_back(item.text);
    return words;
}

// ImGui by itself with its own font: Chinese is drawn as a question mark, which takes as many triangles.
Measured bareFrames(const ui::PanelSize& panel, const std::vector<std::string>& words, int count) {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(panel.widthPx), static_cast<float>(panel.heightPx)};
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    const Measured measured = frames(count, [&] {
        io.DeltaTime = 0.016F;
        ImGui::NewFrame();
        float y = 0;
        for (const std::string& line : words) {
            ImGui::GetBackgroundDrawList()->AddText({10, y}, IM_COL32_WHITE, line.data(),
                                                    line.data() + line.size());
            y += io.DisplaySize.y / static_cast<float>(words.size());
        }
        ImGui::Render();
    });
    ImGui::DestroyContext(context);
    return measured;
}

void measure(const Scene& scene, const ui::PanelSize& panel, int count) {
    std::vector<std::string> words;
    Measured ours;
    {
        ui::Driver driver(panel);
        driver.show([&] { fixtures::draw(scene.fixture); });
        words = wordsOf(driver.probe());
        driver.kit().setProbe(nullptr);
        ours = frames(count, [&] { driver.frames(1); });
    }
    const Measured bare = bareFrames(panel, words, count);
    std::cout << fmt::format("{:<24} {:>5}x{:<5} {:>6} {:>8.3f} {:>8.3f} {:>8.3f} {:>7.1f}x{}\n", scene.name,
                             panel.widthPx, panel.heightPx, words.size(), ours.p50 / 1e3, ours.p95 / 1e3,
                             bare.p50 / 1e3, ours.p50 / bare.p50, ours.p95 <= 1'000 ? "" : "  over 1 ms")
              << std::flush;
}

int run(int count) {
    std::cout << fmt::format(
        "CPU ms a frame; wanted: at most 1\n{:<24} {:>11} {:>6} {:>8} {:>8} {:>8} {:>8}\n", "", "panel",
        "texts", "p50", "p95", "bare", "p50/bare");
    for (const Scene& scene : scenes())
        for (const ui::PanelSize& panel : {ui::kWidePanel, ui::kUprightPanel}) measure(scene, panel, count);
    return 0;
}

}  // namespace
}  // namespace kiosk

int main(int argc, char** argv) {
    const bool full = argc == 2 && std::string_view(argv[1]) == "--full";
    if (argc > 1 && !full) {
        std::cerr << "usage: bench_frame [--full]\n";
        return 2;
    }
    return kiosk::run(full ? 3'000 : 300);
}
