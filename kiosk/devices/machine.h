// What is plugged into this terminal, started from its hardware.toml.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/port/scanner.h"

namespace canteen::devices {

class Machine {
  public:
    // Starts the threads of the devices; `wake` is called from them whenever there is something to take. What
    // is wrong in the file goes to `log`, in English, and shows as a scanner that has failed.
    Machine(const std::filesystem::path& hardware, const std::function<void()>& wake,
            const std::function<void(std::string_view)>& log);

    [[nodiscard]] std::vector<port::CodeSource*> scanners() const;

  private:
    std::vector<std::unique_ptr<port::CodeSource>> scanners_;
};

}  // namespace canteen::devices
