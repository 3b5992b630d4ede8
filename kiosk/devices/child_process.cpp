#include "kiosk/devices/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>
#include <thread>

extern char** environ;

namespace canteen::devices {
namespace {

using namespace std::chrono_literals;

constexpr int kNice = 10;
constexpr std::size_t kMostWords = 64U << 10U;

std::vector<char*> pointersTo(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environmentInEnglish() {
    std::vector<std::string> all{"LC_ALL=C"};
    for (char** each = environ; *each != nullptr; ++each)
        if (!std::string_view(*each).starts_with("LC_ALL=")) all.emplace_back(*each);
    return all;
}

// The screen comes first.
void makeGentle(pid_t pid) {
    setpriority(PRIO_PROCESS, static_cast<id_t>(pid), kNice);
    constexpr int kWhoProcess = 1;
    constexpr int kIdleClass = 3 << 13;
    syscall(SYS_ioprio_set, kWhoProcess, pid, kIdleClass);
}

// Signals as a program expects them: the terminal itself ignores broken pipes.
void setSignals(posix_spawnattr_t& attributes) {
    sigset_t set;
    sigemptyset(&set);
    posix_spawnattr_setsigmask(&attributes, &set);
    sigaddset(&set, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &set);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

pid_t spawn(const ChildOptions& options, int out) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    if (options.withErrors) posix_spawn_file_actions_adddup2(&actions, out, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    setSignals(attributes);
    std::vector<std::string> command = options.command;
    std::vector<std::string> english;
    if (options.plainWords) english = environmentInEnglish();
    const std::vector<char*> words = pointersTo(command);
    const std::vector<char*> plain = pointersTo(english);
    pid_t pid = -1;
    const int failed = posix_spawnp(&pid, words[0], &actions, &attributes, words.data(),
                                    options.plainWords ? plain.data() : environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? pid : -1;
}

}  // namespace

ChildProcess::ChildProcess(const ChildOptions& options) : out_(-1) {
    int ends[2];
    if (options.command.empty() || pipe2(ends, O_CLOEXEC) != 0) return;
    out_.reset(ends[0]);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    pid_ = spawn(options, ends[1]);
    close(ends[1]);
    if (started() && options.gentle) makeGentle(pid_);
}

ChildProcess::~ChildProcess() {
    if (!started()) return;
    killAll();
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void ChildProcess::killAll() const {
    // It leads a group of its own, which may outlive it.
    kill(-pid_, SIGKILL);
}

bool ChildProcess::listen(std::chrono::milliseconds wait, std::string& heard) {
    if (!started()) return false;
    pollfd output{out_.get(), POLLIN, 0};
    if (poll(&output, 1, static_cast<int>(wait.count())) <= 0) return true;
    std::array<char, 65536> buffer{};
    const ssize_t count = read(out_.get(), buffer.data(), buffer.size());
    if (count > 0) heard.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR));
}

void ChildProcess::terminate() const {
    if (started()) kill(pid_, SIGTERM);
}

std::optional<int> ChildProcess::finish(std::chrono::milliseconds wait) {
    if (!started()) return std::nullopt;
    constexpr auto kStep = 10ms;
    siginfo_t ended{};
    for (auto waited = 0ms;; waited += kStep) {
        // Left unburied for now, so that its group cannot become somebody else's.
        waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOHANG | WNOWAIT);
        if (ended.si_pid != 0 || waited >= wait) break;
        std::this_thread::sleep_for(kStep);
    }
    killAll();
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    if (ended.si_pid == 0 || !WIFEXITED(status)) return std::nullopt;
    return WEXITSTATUS(status);
}

std::optional<CommandAnswer> runCommand(const std::vector<std::string>& command,
                                        std::chrono::milliseconds most, const std::atomic<bool>& stop) {
    ChildProcess child({command, true, true, false});
    if (!child.started()) return std::nullopt;
    CommandAnswer answer;
    const auto until = std::chrono::steady_clock::now() + most;
    while (child.listen(20ms, answer.words)) {
        if (answer.words.size() > kMostWords) answer.words.resize(kMostWords);
        if (stop || std::chrono::steady_clock::now() > until) return std::nullopt;
    }
    const auto code = child.finish(500ms);
    if (!code) return std::nullopt;
    answer.code = *code;
    return answer;
}

}  // namespace canteen::devices
