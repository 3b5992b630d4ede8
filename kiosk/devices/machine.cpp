#include "kiosk/devices/machine.h"

#include "kiosk/devices/hardware.h"
#include "kiosk/devices/hid_scanner.h"
#include "kiosk/devices/serial_scanner.h"

namespace canteen::devices {
namespace {

// Stands for a device whose set-up cannot be understood, so that its lamp is red.
class Misconfigured final : public port::CodeSource {
  public:
    [[nodiscard]] std::vector<port::ScanEvent> take() override { return {}; }
    [[nodiscard]] port::DeviceState state() const override { return port::DeviceState::Failed; }
};

std::unique_ptr<port::CodeSource> startScanner(const ScannerSetup& setup, const std::function<void()>& wake) {
    if (setup.kind == ScannerKind::Hid) return std::make_unique<HidScanner>(setup.path, setup.framing, wake);
    return std::make_unique<SerialScanner>(setup.path, setup.baud, setup.framing, wake);
}

}  // namespace

Machine::Machine(const std::filesystem::path& hardware, const std::function<void()>& wake,
                 const std::function<void(std::string_view)>& log) {
    const Hardware set = readHardware(hardware);
    for (const std::string& problem : set.problems) log("hardware.toml: " + problem);
    if (!set.problems.empty()) scanners_.push_back(std::make_unique<Misconfigured>());
    for (const ScannerSetup& scanner : set.scanners) scanners_.push_back(startScanner(scanner, wake));
}

std::vector<port::CodeSource*> Machine::scanners() const {
    std::vector<port::CodeSource*> all;
    for (const auto& scanner : scanners_) all.push_back(scanner.get());
    return all;
}

}  // namespace canteen::devices
