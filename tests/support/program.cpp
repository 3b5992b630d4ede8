#include "tests/support/program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>
#include <utility>

namespace canteen::testing {
namespace {

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> list;
    for (const std::string& word : words) list.push_back(const_cast<char*>(word.c_str()));
    list.push_back(nullptr);
    return list;
}

int codeOf(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

[[noreturn]] void become(const std::vector<std::string>& command) {
    const auto arguments = pointers(command);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

}  // namespace

Finished runProgram(const std::vector<std::string>& command, const std::string& input) {
    int in[2];
    int out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    const pid_t pid = fork();
    if (pid == 0) {
        dup2(in[0], 0);
        dup2(out[1], 1);
        dup2(out[1], 2);
        become(command);
    }
    close(in[0]);
    close(out[1]);
    std::signal(SIGPIPE, SIG_IGN);
    for (std::size_t sent = 0; sent < input.size();) {
        const ssize_t n = write(in[1], input.data() + sent, input.size() - sent);
        if (n <= 0) break;
        sent += static_cast<std::size_t>(n);
    }
    close(in[1]);
    Finished finished;
    char buffer[4096];
    for (ssize_t n = read(out[0], buffer, sizeof buffer); n > 0; n = read(out[0], buffer, sizeof buffer)) {
        finished.output.append(buffer, static_cast<std::size_t>(n));
    }
    close(out[0]);
    int status = 0;
    waitpid(pid, &status, 0);
    finished.code = codeOf(status);
    return finished;
}

Background::Background(const std::vector<std::string>& command, const std::vector<std::string>& environment,
                       const std::string& logFile, int keepOpen) {
    pid_ = fork();
    if (pid_ != 0) return;
    const int log = open(logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, 0);
    dup2(log, 1);
    dup2(log, 2);
    for (int fd = 3; fd < 256; ++fd) {
        if (fd != keepOpen) close(fd);
    }
    for (const std::string& entry : environment) putenv(const_cast<char*>(entry.c_str()));
    become(command);
}

Background::Background(Background&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}

Background& Background::operator=(Background&& other) noexcept {
    std::swap(pid_, other.pid_);
    return *this;
}

Background::~Background() {
    if (pid_ <= 0) return;
    // An X server that is killed leaves its lock behind: ask first.
    ::kill(pid_, SIGTERM);
    for (int i = 0; running() && i < 200; ++i) usleep(10'000);
    ::kill(pid_, SIGKILL);
    wait();
}

bool Background::running() const {
    if (pid_ <= 0) return false;
    siginfo_t info{};
    return waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == 0;
}

void Background::kill(int signal) {
    if (pid_ > 0) ::kill(pid_, signal);
}

int Background::wait() {
    if (pid_ <= 0) return -1;
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return codeOf(status);
}

}  // namespace canteen::testing
