#include "kiosk/devices/machine.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <string>
#include <thread>

namespace canteen::devices {
namespace {

class MachineTest : public ::testing::Test {
  protected:
    MachineTest()
        : file_(std::filesystem::temp_directory_path() / ("hardware-" + std::to_string(getpid()) + ".toml")) {
    }
    ~MachineTest() override { std::filesystem::remove(file_); }

    Machine start(std::string_view toml) {
        std::ofstream(file_) << toml;
        return {file_, "/no/such/canteen-scanner", [] {},
                [this](std::string_view line) { log_.emplace_back(line); }};
    }
    std::filesystem::path file_;
    std::vector<std::string> log_;
};

TEST_F(MachineTest, WithoutAFileNothingIsPluggedIn) {
    EXPECT_TRUE(Machine(
                    "/no/such/hardware.toml", "", [] {}, [](std::string_view) {})
                    .scanners()
                    .empty());
    EXPECT_EQ(start("").camera(), nullptr);
}

TEST_F(MachineTest, AScannerThatIsSetUpAndNotThereIsAbsent) {
    const Machine machine = start("[[scanner]]\nkind = \"hid\"\npath = \"/no/such/scanner\"\n");
    ASSERT_EQ(machine.scanners().size(), 1U);
    EXPECT_EQ(machine.scanners()[0]->state(), port::DeviceState::Absent);
    EXPECT_TRUE(log_.empty());
}

TEST_F(MachineTest, AMistakeInTheFileIsNamedAndShowsAsAFailedScanner) {
    const Machine machine = start("[[scanner]]\nkind = \"usb\"\npath = \"/dev/input/event3\"\n");
    ASSERT_EQ(machine.scanners().size(), 1U);
    EXPECT_EQ(machine.scanners()[0]->state(), port::DeviceState::Failed);
    ASSERT_EQ(log_.size(), 1U);
    EXPECT_EQ(log_[0], "hardware.toml: scanner[1].kind: must be \"hid\" or \"serial\"");
}

TEST_F(MachineTest, ACameraWhoseProgramIsNotThereHasFailedAndTheTerminalGoesOn) {
    const Machine machine = start("[camera]\nsource = \"/dev/video0\"\n");
    ASSERT_NE(machine.camera(), nullptr);
    EXPECT_TRUE(machine.scanners().empty());
    for (int i = 0; i < 1000 && machine.camera()->state() != port::DeviceState::Failed; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(machine.camera()->state(), port::DeviceState::Failed);
}

TEST_F(MachineTest, AMistakeInTheCamerasSetUpShowsAsAFailedCameraAndNothingElse) {
    const Machine machine = start("[camera]\nsource = 3\n");
    ASSERT_NE(machine.camera(), nullptr);
    EXPECT_EQ(machine.camera()->state(), port::DeviceState::Failed);
    EXPECT_TRUE(machine.scanners().empty());
    EXPECT_EQ(log_[0], "hardware.toml: camera.source: must be a text");
}

TEST_F(MachineTest, AMistakeInTheExportIsLoggedAndIsNoFailedScanner) {
    Machine machine = start("[export]\nfolder = \"usb\"\n");
    EXPECT_TRUE(machine.scanners().empty());
    ASSERT_EQ(log_.size(), 1U);
    EXPECT_EQ(machine.exporter(), nullptr);
    const auto store = file_.parent_path() / ("export-store-" + std::to_string(getpid()));
    machine.letExport("/no/such/canteenctl", store, {});
    ASSERT_NE(machine.exporter(), nullptr);
    EXPECT_EQ(machine.exporter()->state().stage, port::ExportStage::Idle);
    EXPECT_FALSE(machine.exporter()->places().looked);
}

}  // namespace
}  // namespace canteen::devices
