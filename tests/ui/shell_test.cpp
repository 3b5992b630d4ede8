#include <gtest/gtest.h>
#include <imgui.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "kiosk/shell/attention.h"
#include "kiosk/shell/gl_renderer.h"
#include "kiosk/shell/line_reader.h"
#include "kiosk/shell/pictures.h"
#include "kiosk/shell/probe_file.h"
#include "kiosk/ui/ui.h"
#include "tests/support/driver.h"

namespace kiosk::shell {
namespace {

ui::FrameInput finger(bool down, double seconds) {
    ui::FrameInput input;
    input.seconds = seconds;
    input.pointer = ui::PointerSample{10, 10, down, seconds};
    return input;
}

TEST(Attention, TheFirstTouchOnADimPanelOnlyWakesIt) {
    Attention attention(180, 0);
    EXPECT_FALSE(attention.dimmed(179));
    EXPECT_TRUE(attention.dimmed(181));
    auto press = finger(true, 200);
    EXPECT_FALSE(attention.filter(press));
    EXPECT_FALSE(press.pointer);
    EXPECT_FALSE(attention.dimmed(200));
    auto release = finger(false, 200.1);
    attention.filter(release);
    EXPECT_FALSE(release.pointer) << "the release of the waking touch belongs to it";
    auto next = finger(true, 201);
    EXPECT_TRUE(attention.filter(next));
    EXPECT_TRUE(next.pointer);
}

TEST(Attention, ZeroNeverGoesDim) {
    const Attention attention(0, 0);
    EXPECT_FALSE(attention.dimmed(1e6));
    EXPECT_FALSE(attention.untilDim(5));
}

TEST(LineReader, GivesCompleteLines) {
    LineReader reader;
    for (const char c : std::string("6901")) reader.character(static_cast<char32_t>(c), 1);
    reader.character(0x1D, 1);
    reader.character(U'样', 1);
    EXPECT_EQ(reader.enter(1.1), "6901\x1D样");
    EXPECT_EQ(reader.enter(1.2), std::nullopt);
}

TEST(LineReader, ForgetsWhatWasTypedLongBefore) {
    LineReader reader;
    reader.character(U'x', 1);
    reader.character(U'1', 5);
    EXPECT_EQ(reader.enter(5), "1");
}

TEST(ProbeFile, HoldsVisibleWidgetsAndIsWrittenOnlyWhenTheyChange) {
    const std::string path = testing::TempDir() + "probe.json";
    ui::Driver driver;
    std::string caption = "晨检";
    driver.show([&] {
        ui::button("home.check", {10, 10, 60, 20}, caption);
        ui::button("home.gone", {-100, 10, 60, 20}, "看不见");
    });
    ProbeFile file(path);
    ASSERT_TRUE(file.write(7, "home", driver.panel(), driver.probe()));
    const auto read = [&] {
        std::ostringstream words;
        words << std::ifstream(path).rdbuf();
        return words.str();
    };
    const std::string words = read();
    EXPECT_EQ(words.substr(0, 27), R"({"frame":7,"screen":"home",)");
    EXPECT_NE(words.find(R"("id":"home.check","x":56)"), std::string::npos) << words;
    EXPECT_EQ(words.find("home.gone"), std::string::npos);
    ASSERT_TRUE(file.write(8, "home", driver.panel(), driver.probe()));
    EXPECT_EQ(read(), words);
    caption = "留样";
    driver.frames();
    ASSERT_TRUE(file.write(9, "home", driver.panel(), driver.probe()));
    EXPECT_NE(read(), words);
    std::remove(path.c_str());
}

TEST(PictureHash, ChangesWithThePictureOnly) {
    ui::Driver driver;
    std::string caption = "晨检";
    driver.show([&] { ui::button("b", {10, 10, 60, 20}, caption); });
    const auto before = pictureHash(*ImGui::GetDrawData(), 0);
    driver.frames(3);
    EXPECT_EQ(pictureHash(*ImGui::GetDrawData(), 0), before);
    caption = "晚检";
    driver.frames();
    EXPECT_NE(pictureHash(*ImGui::GetDrawData(), 0), before);
}

TEST(Pictures, AreWrittenWithoutADisplay) {
    const std::string path = testing::TempDir() + "picture.png";
    Pictures pictures({640, 400, 5});
    pictures.save(path, [] { ui::button("b", {10, 10, 60, 20}, "留样"); });
    EXPECT_GT(std::filesystem::file_size(path), 1000U);
    std::remove(path.c_str());
}

}  // namespace
}  // namespace kiosk::shell
