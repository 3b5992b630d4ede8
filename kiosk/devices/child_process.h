// Another program at work beside the terminal: started gently, heard without waiting, ended for certain.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/devices/open_file.h"

namespace canteen::devices {

struct ChildOptions {
    std::vector<std::string> command;
    bool withErrors = false;  // what it says on the error stream is heard, too
    bool plainWords = false;  // in English, whatever the language of the machine
    bool gentle = false;      // low priority for processor and disk
};

// Belongs to the thread that made it.
class ChildProcess {
  public:
    // Its input is empty. Afterwards started() tells whether it runs.
    explicit ChildProcess(const ChildOptions& options);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    // Ends it and everything it started.
    ~ChildProcess();

    [[nodiscard]] bool started() const { return pid_ > 0; }
    [[nodiscard]] pid_t pid() const { return pid_; }
    // Waits so long at most and adds what it said to `heard`. False once it will say nothing more.
    bool listen(std::chrono::milliseconds wait, std::string& heard);
    // Asks it to end.
    void terminate() const;
    // Waits for it so long at most; its exit code, nothing when it did not end by itself. What is left of it
    // and of what it started is killed.
    std::optional<int> finish(std::chrono::milliseconds wait);

  private:
    void killAll() const;

    pid_t pid_ = -1;
    OpenFile out_;
};

// Runs a short command to its end. Nothing when it could not be started, took longer, or `stop` became true.
struct CommandAnswer {
    int code = 0;
    std::string words;  // of both streams, at most 64 KiB
};
std::optional<CommandAnswer> runCommand(const std::vector<std::string>& command,
                                        std::chrono::milliseconds most, const std::atomic<bool>& stop);

}  // namespace canteen::devices
