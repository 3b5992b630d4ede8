#include "kiosk/devices/hardware.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <initializer_list>
#include <sstream>

#include "core/base/check.h"
#include "core/base/files.h"

namespace canteen::devices {
namespace {

constexpr std::chrono::milliseconds kSilence{100};
constexpr int kMostFps = 1000;

// One table, read key by key.
class Table {
  public:
    Table(const toml::table& table, std::string name, std::vector<std::string>& problems)
        : table_(table), name_(std::move(name)), problems_(problems) {}

    void wrong(std::string_view key, std::string_view what) {
        problems_.push_back(fmt::format("{}.{}: {}", name_, key, what));
    }
    std::string text(std::string_view key, std::string fallback) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return fallback;
        if (const auto value = node->value_exact<std::string>()) return *value;
        wrong(key, "must be a text");
        return fallback;
    }
    bool flag(std::string_view key) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return false;
        if (const auto value = node->value_exact<bool>()) return *value;
        wrong(key, "must be true or false");
        return false;
    }
    int number(std::string_view key, int fallback) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return fallback;
        constexpr std::int64_t kMost = 115200;
        const auto value = node->value_exact<std::int64_t>();
        if (value && *value > 0 && *value <= kMost) return static_cast<int>(*value);
        wrong(key, "must be a number above 0");
        return fallback;
    }
    void onlyKnows(std::initializer_list<std::string_view> keys) {
        for (const auto& [key, value] : table_)
            if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
                wrong(key.str(), "is not known");
    }

  private:
    const toml::table& table_;
    std::string name_;
    std::vector<std::string>& problems_;
};

ScannerSetup readScanner(Table& table) {
    table.onlyKnows({"kind", "path", "prefix", "terminator", "baud"});
    ScannerSetup setup;
    const std::string kind = table.text("kind", "");
    if (kind == "serial")
        setup.kind = ScannerKind::Serial;
    else if (kind != "hid")
        table.wrong("kind", "must be \"hid\" or \"serial\"");
    setup.path = table.text("path", "");
    if (!setup.path.is_absolute()) table.wrong("path", "must be a full path");
    setup.framing.prefix = table.text("prefix", "");
    const std::string terminator = table.text("terminator", "enter");
    if (terminator == "tab") {
        setup.framing.terminator = "\t";
    } else if (terminator == "none" && setup.kind == ScannerKind::Serial) {
        setup.framing.terminator.clear();
        setup.framing.silence = kSilence;
    } else if (terminator != "enter") {
        table.wrong("terminator", "must be \"enter\", \"tab\" or, on a serial line, \"none\"");
    }
    setup.baud = table.number("baud", setup.baud);
    return setup;
}

void readScanners(const toml::node& node, Hardware& hardware) {
    const toml::array* list = node.as_array();
    if (list == nullptr || list->empty()) {
        hardware.problems.emplace_back("scanner: must be written as [[scanner]]");
        return;
    }
    int number = 0;
    for (const toml::node& entry : *list) {
        const std::string name = fmt::format("scanner[{}]", ++number);
        const toml::table* table = entry.as_table();
        if (table == nullptr) {
            hardware.problems.push_back(name + ": must be written as [[scanner]]");
            continue;
        }
        const std::size_t before = hardware.problems.size();
        Table reader(*table, name, hardware.problems);
        ScannerSetup setup = readScanner(reader);
        if (hardware.problems.size() == before) hardware.scanners.push_back(std::move(setup));
    }
}

void readCamera(const toml::node& node, Hardware& hardware) {
    const std::size_t before = hardware.problems.size();
    CameraSetup setup;
    if (const toml::table* table = node.as_table()) {
        Table reader(*table, "camera", hardware.problems);
        reader.onlyKnows({"source", "loop", "fps"});
        setup.source = reader.text("source", "");
        if (setup.source.empty()) reader.wrong("source", "must name a camera, such as \"/dev/video0\"");
        setup.loop = reader.flag("loop");
        setup.fps = reader.number("fps", setup.fps);
        if (setup.fps > kMostFps) reader.wrong("fps", "must be 1000 at most");
    } else {
        hardware.problems.emplace_back("camera: must be written as [camera]");
    }
    hardware.cameraWrong = hardware.problems.size() != before;
    if (!hardware.cameraWrong) hardware.camera = std::move(setup);
}

void readExport(const toml::node& node, Hardware& hardware) {
    const toml::table* table = node.as_table();
    if (table == nullptr) {
        hardware.problems.emplace_back("export: must be written as [export]");
        return;
    }
    Table reader(*table, "export", hardware.problems);
    reader.onlyKnows({"folder"});
    const std::filesystem::path folder = reader.text("folder", "");
    if (folder.is_absolute())
        hardware.exportFolder = folder;
    else
        reader.wrong("folder", "must be a full path");
}

void readPrinter(const toml::node& node, Hardware& hardware) {
    const toml::table* table = node.as_table();
    if (table == nullptr) {
        hardware.problems.emplace_back("printer: must be written as [printer]");
        return;
    }
    Table reader(*table, "printer", hardware.problems);
    reader.onlyKnows({"queue"});
    const std::string queue = reader.text("queue", "");
    // It becomes a word of a command.
    if (queue.empty() || queue.front() == '-' || queue.find_first_of(" /#\t") != std::string::npos)
        reader.wrong("queue", "must name a queue of CUPS");
    else
        hardware.printer = queue;
}

}  // namespace

Hardware parseHardware(std::string_view toml) {
    Hardware hardware;
    toml::table file;
    try {
        file = toml::parse(toml);
    } catch (const toml::parse_error& error) {
        hardware.problems.push_back(
            fmt::format("line {}: {}", error.source().begin.line, error.description()));
        return hardware;
    }
    for (const auto& [key, node] : file) {
        if (key.str() == "scanner") {
            readScanners(node, hardware);
        } else if (key.str() == "camera") {
            readCamera(node, hardware);
        } else if (key.str() == "export") {
            readExport(node, hardware);
        } else if (key.str() == "printer") {
            readPrinter(node, hardware);
        } else {
            hardware.problems.push_back(fmt::format("{}: is not known", key.str()));
        }
    }
    return hardware;
}

Hardware readHardware(const std::filesystem::path& file) {
    try {
        const auto bytes = readFile(file);
        return bytes ? parseHardware(textOf(*bytes)) : Hardware{};
    } catch (const MachineFailure& failure) {
        Hardware unreadable;
        unreadable.problems.emplace_back(failure.what());
        return unreadable;
    }
}

}  // namespace canteen::devices
