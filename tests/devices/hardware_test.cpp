#include "kiosk/devices/hardware.h"

#include <gtest/gtest.h>
namespace canteen::devices {
namespace {

TEST(HardwareTest, ReadsScanners) {
    const Hardware hardware = parseHardware(R"(
[[scanner]]
kind = "hid"
path = "/dev/input/by-id/usb-Scanner-event-kbd"
prefix = "#"
terminator = "tab"
[[scanner]]
kind = "serial"
path = "/dev/serial/by-id/usb-Scanner-if00"
terminator = "none"
baud = 115200
)");
    EXPECT_TRUE(hardware.problems.empty());
    ASSERT_EQ(hardware.scanners.size(), 2U);
    EXPECT_EQ(hardware.scanners[0].kind, ScannerKind::Hid);
    EXPECT_EQ(hardware.scanners[0].framing.prefix, "#");
    EXPECT_EQ(hardware.scanners[0].framing.terminator, "\t");
    EXPECT_EQ(hardware.scanners[1].kind, ScannerKind::Serial);
    EXPECT_EQ(hardware.scanners[1].baud, 115200);
    EXPECT_GT(hardware.scanners[1].framing.silence.count(), 0);
}

TEST(HardwareTest, ReadsTheCamera) {
    const Hardware hardware = parseHardware("[camera]\nsource = \"/srv/codes\"\nloop = true\nfps = 12\n");
    EXPECT_TRUE(hardware.problems.empty());
    ASSERT_TRUE(hardware.camera);
    EXPECT_EQ(hardware.camera->source, "/srv/codes");
    EXPECT_TRUE(hardware.camera->loop);
    EXPECT_EQ(hardware.camera->fps, 12);
    EXPECT_FALSE(parseHardware("").camera);
}

TEST(HardwareTest, NamesWhatIsWrongWithTheCamera) {
    const Hardware hardware = parseHardware("[camera]\nsource = \"\"\nfps = 2000\nzoom = 2\nloop = 1\n");
    const std::vector<std::string> expected{
        "camera.zoom: is not known", "camera.source: must name a camera, such as \"/dev/video0\"",
        "camera.loop: must be true or false", "camera.fps: must be 1000 at most"};
    EXPECT_EQ(hardware.problems, expected);
    EXPECT_FALSE(hardware.camera);
    EXPECT_TRUE(hardware.cameraWrong);
    EXPECT_EQ(parseHardware("camera = 3").problems.size(), 1U);
}

TEST(HardwareTest, ReadsWhereBooksMayGo) {
    const Hardware hardware =
        parseHardware("[export]\nfolder = \"/srv/canteen\"\n[printer]\nqueue = \"office\"\n");
    EXPECT_TRUE(hardware.problems.empty());
    EXPECT_EQ(hardware.exportFolder, "/srv/canteen");
    EXPECT_EQ(hardware.printer, "office");
    EXPECT_TRUE(parseHardware("").exportFolder.empty());
}

TEST(HardwareTest, NamesWhatIsWrongWithFolderAndPrinter) {
    const Hardware hardware =
        parseHardware("[export]\nfolder = \"usb\"\nsize = 3\n[printer]\nqueue = \"-d office\"\n");
    const std::vector<std::string> expected{"export.size: is not known", "export.folder: must be a full path",
                                            "printer.queue: must name a queue of CUPS"};
    EXPECT_EQ(hardware.problems, expected);
    EXPECT_TRUE(hardware.exportFolder.empty());
    EXPECT_TRUE(hardware.printer.empty()) << "it becomes a word of a command";
    EXPECT_EQ(parseHardware("export = 1\nprinter = 2").problems.size(), 2U);
}

TEST(HardwareTest, NamesEachMistakeAndKeepsTheRest) {
    const Hardware hardware = parseHardware(R"(
colour = 1
[[scanner]]
kind = "usb"
path = "event7"
[[scanner]]
kind = "hid"
path = "/dev/input/by-id/a-event-kbd"
[[scanner]]
kind = "hid"
path = "/dev/input/by-id/b-event-kbd"
terminator = "none"
speed = 3
)");
    const std::vector<std::string> expected{
        "colour: is not known",
        "scanner[1].kind: must be \"hid\" or \"serial\"",
        "scanner[1].path: must be a full path",
        "scanner[3].speed: is not known",
        "scanner[3].terminator: must be \"enter\", \"tab\" or, on a serial line, \"none\"",
    };
    EXPECT_EQ(hardware.problems, expected);
    ASSERT_EQ(hardware.scanners.size(), 1U);
    EXPECT_EQ(hardware.scanners[0].path, "/dev/input/by-id/a-event-kbd");
}

TEST(HardwareTest, WhatIsNoTomlIsAProblemAndNothingElse) {
    EXPECT_EQ(parseHardware("[[scanner").problems.size(), 1U);
    EXPECT_EQ(parseHardware(std::string("\0\xff", 2)).problems.size(), 1U);
    EXPECT_EQ(parseHardware("scanner = 3").problems.size(), 1U);
}

TEST(HardwareTest, ATerminalWithoutTheFileHasNoDevices) {
    const Hardware none = readHardware("/no/such/hardware.toml");
    EXPECT_TRUE(none.scanners.empty());
    EXPECT_TRUE(none.problems.empty());
    EXPECT_EQ(readHardware("/").problems.size(), 1U);
}

}  // namespace
}  // namespace canteen::devices
