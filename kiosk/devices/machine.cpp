#include "kiosk/devices/machine.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "kiosk/devices/export_process.h"
#include "kiosk/devices/hardware.h"
#include "kiosk/devices/hid_scanner.h"
#include "kiosk/devices/scanner_process.h"
#include "kiosk/devices/serial_scanner.h"

namespace canteen::devices {
namespace {

// Stands for a device whose set-up cannot be understood, so that its lamp is red.
class Misconfigured final : public port::CodeSource {
  public:
    [[nodiscard]] std::vector<port::ScanEvent> take() override { return {}; }
    [[nodiscard]] port::DeviceState state() const override { return port::DeviceState::Failed; }
};

class MisconfiguredCamera final : public port::Camera {
  public:
    [[nodiscard]] std::vector<port::ScanEvent> take() override { return {}; }
    [[nodiscard]] port::DeviceState state() const override { return port::DeviceState::Failed; }
    void start(codes::Symbologies) override {}
    void stop() override {}
    void setTorch(bool) override {}
    void takePhoto(port::PhotoOf) override {}
    [[nodiscard]] std::optional<port::CameraPicture> picture() override { return std::nullopt; }
    [[nodiscard]] std::optional<port::PagePhoto> photo() override { return std::nullopt; }
    [[nodiscard]] port::CameraHints hints() const override { return {}; }
};

std::unique_ptr<port::CodeSource> startScanner(const ScannerSetup& setup, const std::function<void()>& wake) {
    if (setup.kind == ScannerKind::Hid) return std::make_unique<HidScanner>(setup.path, setup.framing, wake);
    return std::make_unique<SerialScanner>(setup.path, setup.baud, setup.framing, wake);
}

std::unique_ptr<port::Camera> startCamera(const CameraSetup& setup, const std::filesystem::path& program,
                                          const std::function<void()>& wake,
                                          const std::function<void(std::string_view)>& log) {
    std::vector<std::string> command{program.string(), "serve", "--source", setup.source};
    if (setup.loop) command.emplace_back("--loop");
    if (setup.fps > 0) command.insert(command.end(), {"--fps", std::to_string(setup.fps)});
    return std::make_unique<ScannerProcess>(std::move(command), wake, log);
}

}  // namespace

Machine::Machine(const std::filesystem::path& hardware, const std::filesystem::path& cameraProgram,
                 const std::function<void()>& wake, const std::function<void(std::string_view)>& log)
    : wake_(wake), log_(log) {
    const Hardware set = readHardware(hardware);
    exportFolder_ = set.exportFolder;
    printer_ = set.printer;
    for (const std::string& problem : set.problems) log("hardware.toml: " + problem);
    const auto ofOthers = [](const std::string& problem) {
        return !problem.starts_with("camera") && !problem.starts_with("export") &&
               !problem.starts_with("printer");
    };
    const bool others = std::any_of(set.problems.begin(), set.problems.end(), ofOthers);
    if (set.camera) camera_ = startCamera(*set.camera, cameraProgram, wake, log);
    if (set.cameraWrong) camera_ = std::make_unique<MisconfiguredCamera>();
    if (others) scanners_.push_back(std::make_unique<Misconfigured>());
    for (const ScannerSetup& scanner : set.scanners) scanners_.push_back(startScanner(scanner, wake));
}

void Machine::letExport(const std::filesystem::path& program, const std::filesystem::path& store,
                        const std::filesystem::path& keys) {
    ExportSetup setup;
    setup.command = {program.string(), "--store", store.string()};
    if (!keys.empty()) setup.command.insert(setup.command.end(), {"--keys", keys.string()});
    setup.work = store / "export";
    setup.folder = exportFolder_;
    setup.printer = printer_;
    exporter_ = std::make_unique<ExportProcess>(std::move(setup), wake_, log_);
}

std::filesystem::path besideThisProgram(std::string_view name) {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path(name) : self.parent_path() / name;
}

std::vector<port::CodeSource*> Machine::scanners() const {
    std::vector<port::CodeSource*> all;
    for (const auto& scanner : scanners_) all.push_back(scanner.get());
    return all;
}

}  // namespace canteen::devices
