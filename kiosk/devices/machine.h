// What is plugged into this terminal, started from its hardware.toml.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/port/camera.h"
#include "core/port/exporter.h"
#include "core/port/scanner.h"

namespace canteen::devices {

class Machine {
  public:
    // Starts the threads of the devices; `wake` is called from them whenever there is something to take. What
    // is wrong in the file goes to `log`, in English, and shows as a camera or scanner that has failed.
    // `cameraProgram` is canteen-scanner, which is started where a camera is set up.
    Machine(const std::filesystem::path& hardware, const std::filesystem::path& cameraProgram,
            const std::function<void()>& wake, const std::function<void(std::string_view)>& log);
    // Lets books of this store be exported by `program`, which is canteenctl.
    void letExport(const std::filesystem::path& program, const std::filesystem::path& store,
                   const std::filesystem::path& keys);

    [[nodiscard]] std::vector<port::CodeSource*> scanners() const;
    // nullptr where none is set up.
    [[nodiscard]] port::Camera* camera() const { return camera_.get(); }
    // nullptr before letExport().
    [[nodiscard]] port::Exporter* exporter() const { return exporter_.get(); }

  private:
    std::function<void()> wake_;
    std::function<void(std::string_view)> log_;
    std::filesystem::path exportFolder_;
    std::string printer_;
    std::vector<std::unique_ptr<port::CodeSource>> scanners_;
    std::unique_ptr<port::Camera> camera_;
    std::unique_ptr<port::Exporter> exporter_;
};

// The program of this name that lies beside the running one.
std::filesystem::path besideThisProgram(std::string_view name);

}  // namespace canteen::devices
