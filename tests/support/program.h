// Other programs, started and talked to by a test.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace canteen::testing {

struct Finished {
    int code = -1;       // exit code; 128 + signal when killed
    std::string output;  // stdout and stderr together
};

// Runs a program to its end with `input` on its standard input.
Finished runProgram(const std::vector<std::string>& command, const std::string& input = {});

// A program in the background; asked to end, and killed after two seconds, when destroyed.
class Background {
  public:
    Background() = default;
    // Extra environment as "NAME=value"; output goes to `logFile`. `keepOpen` is inherited by the program
    // unless -1.
    Background(const std::vector<std::string>& command, const std::vector<std::string>& environment,
               const std::string& logFile, int keepOpen = -1);
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;
    Background(Background&& other) noexcept;
    Background& operator=(Background&& other) noexcept;
    ~Background();

    [[nodiscard]] pid_t pid() const { return pid_; }
    [[nodiscard]] bool running() const;
    void kill(int signal);
    // Waits for the end; the exit code, or 128 + signal.
    int wait();

  private:
    pid_t pid_ = -1;
};

}  // namespace canteen::testing
