// Exports by way of canteenctl: a process of its own, with low priority, that reads the store while the
// terminal goes on working.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/port/exporter.h"
#include "kiosk/devices/export_lines.h"
#include "kiosk/devices/printing.h"

namespace canteen::devices {

struct ExportSetup {
    std::vector<std::string> command;  // canteenctl with its store; the job's words follow
    std::filesystem::path work;        // only this account looks into it; emptied when it is not needed
    std::filesystem::path folder;      // of hardware.toml, or empty
    std::string printer;               // queue of hardware.toml, or empty
    std::filesystem::path mountInfo = "/proc/self/mountinfo";
    std::filesystem::path sys = "/sys";
    PrintCommands print;
    std::chrono::milliseconds silence{120'000};  // without a word for so long it has hung
    std::chrono::milliseconds grace{3'000};      // to end in when it is asked to
};

class ExportProcess final : public port::Exporter {
  public:
    // `wake` is called from a thread of its own whenever there is something new; `log` gets English lines
    // without anything personal.
    ExportProcess(ExportSetup setup, std::function<void()> wake, std::function<void(std::string_view)> log);
    ExportProcess(const ExportProcess&) = delete;
    ExportProcess& operator=(const ExportProcess&) = delete;
    // Ends what is under way, which leaves no file.
    ~ExportProcess() override;

    void watch(bool on) override;
    [[nodiscard]] port::ExportPlaces places() const override;
    bool start(port::ExportJob job) override;
    [[nodiscard]] port::ExportState state() const override;
    void cancel() override;
    void clear() override;

    // The process of the moment, for tests that harm it; -1 when there is none.
    [[nodiscard]] int pid() const { return pid_; }

  private:
    struct Failure {
        port::ExportFault fault{};
        std::string words{};
    };
    // Nothing = it went well.
    using Outcome = std::optional<Failure>;

    void work(const std::stop_token& stop);
    void look();
    void run(const port::ExportJob& job);
    Outcome make(const port::ExportJob& job, const std::filesystem::path& out,
                 std::vector<port::ExportMade>& made);
    Outcome converse(const port::ExportJob& job, const std::filesystem::path& out, ExportLines& lines);
    Outcome check(const std::filesystem::path& out, std::vector<port::ExportMade>& made);
    Outcome publish(const port::ExportJob& job, const std::filesystem::path& draft,
                    std::vector<port::ExportMade>& made);
    [[nodiscard]] std::vector<std::string> commandFor(const port::ExportJob& job,
                                                      const std::filesystem::path& out) const;
    void enter(port::ExportStage stage);
    void report(double share, const std::string& what);
    void end(const Outcome& outcome, std::vector<port::ExportMade> made);

    ExportSetup setup_;
    std::function<void()> wake_;
    std::function<void(std::string_view)> log_;

    mutable std::mutex mutex_;
    std::condition_variable_any bell_;
    bool watching_ = false;
    port::ExportPlaces places_;
    std::chrono::steady_clock::time_point printersAt_{};
    std::optional<port::ExportJob> job_;
    port::ExportState state_;
    bool clearing_ = false;
    std::atomic<bool> cancelled_ = false;
    std::atomic<bool> closing_ = false;
    std::atomic<int> pid_ = -1;

    std::jthread thread_;  // last: ends before what it uses
};

}  // namespace canteen::devices
