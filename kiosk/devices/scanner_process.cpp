#include "kiosk/devices/scanner_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <memory>
#include <utility>

#include "kiosk/devices/open_file.h"
#include "kiosk/devices/patience.h"

extern char** environ;

namespace canteen::devices {
namespace {

using namespace std::chrono_literals;
using port::DeviceState;

constexpr int kWaitMs = 20;
// Without a beat for so long the process has hung. Its start loads a hundred libraries.
constexpr auto kSilence = 2s;
constexpr auto kStartSilence = 8s;
constexpr auto kFirstPause = 100ms;
constexpr auto kLongestPause = 2s;
// After so long without trouble the next trouble is a new one.
constexpr auto kRecovered = 2s;
// Orders that a hung process has not read; more are not kept.
constexpr std::size_t kMostOutgoing = 4096;

// A write to a process that has just died must not end the terminal.
void ignoreBrokenPipes() {
    static const auto before = std::signal(SIGPIPE, SIG_IGN);
    static_cast<void>(before);
}

}  // namespace

struct ScannerProcess::Running {
    pid_t pid;
    OpenFile in;   // what it reads
    OpenFile out;  // what it says

    static std::unique_ptr<Running> start(const std::vector<std::string>& command) {
        int in[2];
        int out[2];
        if (pipe2(in, O_CLOEXEC) != 0) return nullptr;
        if (pipe2(out, O_CLOEXEC) != 0) {
            close(in[0]);
            close(in[1]);
            return nullptr;
        }
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
        std::vector<char*> words;
        for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        pid_t pid = -1;
        const int failed = posix_spawnp(&pid, words[0], &actions, nullptr, words.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        close(in[0]);
        close(out[1]);
        fcntl(in[1], F_SETFL, O_NONBLOCK);
        fcntl(out[0], F_SETFL, O_NONBLOCK);
        return std::unique_ptr<Running>(
            new Running{failed == 0 ? pid : -1, OpenFile(in[1]), OpenFile(out[0])});
    }

    void end() const {
        if (pid < 0) return;
        // It holds nothing that could be lost, and a hung one would not hear anything gentler.
        kill(pid, SIGKILL);
        while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
};

ScannerProcess::ScannerProcess(std::vector<std::string> command, std::function<void()> wake,
                               std::function<void(std::string_view)> log)
    : command_(std::move(command)),
      wake_(std::move(wake)),
      log_(std::move(log)),
      mailbox_(wake_),
      thread_([this](const std::stop_token& stop) { work(stop); }) {
    ignoreBrokenPipes();
}

ScannerProcess::~ScannerProcess() = default;

void ScannerProcess::start(codes::Symbologies wanted) {
    {
        const std::lock_guard lock(mutex_);
        wanted_ = wanted;
    }
    order(port::wire::Start{wanted});
}

void ScannerProcess::stop() {
    {
        const std::lock_guard lock(mutex_);
        wanted_.reset();
        photoWanted_.reset();
        picture_.reset();
        hints_ = {};
    }
    order(port::wire::Stop{});
}

void ScannerProcess::setTorch(bool on) {
    {
        const std::lock_guard lock(mutex_);
        torch_ = on;
    }
    order(port::wire::Torch{on});
}

void ScannerProcess::takePhoto(port::PhotoOf of) {
    {
        const std::lock_guard lock(mutex_);
        photoWanted_ = of;
        photo_.reset();
    }
    order(port::wire::TakePhoto{of});
}

std::optional<port::CameraPicture> ScannerProcess::picture() {
    const std::lock_guard lock(mutex_);
    return std::exchange(picture_, std::nullopt);
}

std::optional<port::PagePhoto> ScannerProcess::photo() {
    const std::lock_guard lock(mutex_);
    return std::exchange(photo_, std::nullopt);
}

port::CameraHints ScannerProcess::hints() const {
    const std::lock_guard lock(mutex_);
    return hints_;
}

pid_t ScannerProcess::pid() const {
    const std::lock_guard lock(mutex_);
    return pid_;
}

void ScannerProcess::order(const port::wire::ToScanner& command) {
    const Bytes bytes = port::wire::encode(command);
    const std::lock_guard lock(mutex_);
    if (outgoing_.size() + bytes.size() > kMostOutgoing) return;
    outgoing_.insert(outgoing_.end(), bytes.begin(), bytes.end());
}

// What a new process must be told.
Bytes ScannerProcess::ordersSoFar() const {
    Bytes orders;
    const auto add = [&](const port::wire::ToScanner& command) {
        const Bytes bytes = port::wire::encode(command);
        orders.insert(orders.end(), bytes.begin(), bytes.end());
    };
    if (torch_) add(port::wire::Torch{true});
    if (wanted_) add(port::wire::Start{*wanted_});
    if (photoWanted_) add(port::wire::TakePhoto{*photoWanted_});
    return orders;
}

void ScannerProcess::work(const std::stop_token& stop) {
    std::chrono::milliseconds pause = kFirstPause;
    while (!stop.stop_requested()) {
        mailbox_.set(DeviceState::Starting);
        const auto begun = Clock::now();
        const auto running = Running::start(command_);
        if (running && running->pid > 0) {
            {
                const std::lock_guard lock(mutex_);
                pid_ = running->pid;
                outgoing_ = ordersSoFar();
            }
            converse(*running, stop);
            {
                const std::lock_guard lock(mutex_);
                pid_ = -1;
                hints_ = {};
            }
            running->end();
        } else {
            log_("canteen-scanner cannot be started");
        }
        mailbox_.set(DeviceState::Failed);
        if (stop.stop_requested()) return;
        pause = Clock::now() - begun > kRecovered
                    ? kFirstPause
                    : std::min<std::chrono::milliseconds>(pause * 2, kLongestPause);
        waitUnlessStopped(stop, pause);
    }
}

// Until the process dies, hangs or talks nonsense.
void ScannerProcess::converse(Running& running, const std::stop_token& stop) {
    port::wire::Reader<port::wire::FromScanner> reader;
    auto heard = Clock::now();
    bool greeted = false;
    std::array<std::uint8_t, 65536> buffer{};
    while (!stop.stop_requested()) {
        {
            const std::lock_guard lock(mutex_);
            if (!outgoing_.empty()) {
                const ssize_t count = write(running.in.get(), outgoing_.data(), outgoing_.size());
                if (count > 0) outgoing_.erase(outgoing_.begin(), outgoing_.begin() + count);
            }
        }
        pollfd output{running.out.get(), POLLIN, 0};
        const int ready = poll(&output, 1, kWaitMs);
        if (ready > 0) {
            const ssize_t count = read(running.out.get(), buffer.data(), buffer.size());
            if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) {
                log_("canteen-scanner has ended");
                return;
            }
            if (count > 0) reader.feed({buffer.data(), static_cast<std::size_t>(count)});
        }
        while (auto message = reader.next()) {
            heard = Clock::now();
            const auto* hello = std::get_if<port::wire::Hello>(&*message);
            if (hello && hello->version != port::wire::kVersion) {
                log_("canteen-scanner is of another version");
                return;
            }
            greeted = greeted || hello;
            receive(std::move(*message));
        }
        if (reader.broken()) {
            log_("canteen-scanner talks nonsense");
            return;
        }
        if (Clock::now() - heard > (greeted ? Clock::duration(kSilence) : Clock::duration(kStartSilence))) {
            log_("canteen-scanner has hung");
            return;
        }
    }
}

void ScannerProcess::receive(port::wire::FromScanner message) {
    using namespace port::wire;
    if (auto* found = std::get_if<CodeFound>(&message)) {
        mailbox_.put({std::move(found->text),
                      found->symbology,
                      CodeMethod::Camera,
                      {found->outline.begin(), found->outline.end()}});
        return;
    }
    if (const auto* beat = std::get_if<Beat>(&message)) {
        mailbox_.set(beat->camera);
        return;
    }
    if (const auto* problem = std::get_if<Problem>(&message)) {
        log_("camera: " + problem->text.substr(0, 200));
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        if (auto* seen = std::get_if<Seen>(&message)) {
            // A last picture of a camera that was sent to rest is no news.
            if (!wanted_) return;
            picture_ = std::move(seen->picture);
            hints_ = seen->hints;
        } else if (auto* photo = std::get_if<Photo>(&message)) {
            photo_ = std::move(photo->page);
            photoWanted_.reset();
        } else {
            return;
        }
    }
    wake_();
}

}  // namespace canteen::devices
