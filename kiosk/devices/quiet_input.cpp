#include "kiosk/devices/quiet_input.h"

#include <termios.h>
#include <unistd.h>

namespace canteen::devices {
namespace {

constexpr std::size_t kLongest = 256;

class NoEcho {
  public:
    NoEcho() : active_(tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (!active_) return;
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        active_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;
    ~NoEcho() {
        if (active_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

  private:
    termios before_{};
    bool active_;
};

}  // namespace

bool isKeyboard() {
    return isatty(STDIN_FILENO) == 1;
}

std::optional<std::string> readQuietly() {
    const NoEcho quiet;
    std::string line;
    char c = 0;
    bool any = false;
    // Byte by byte, so that nothing of a following line is swallowed into a buffer.
    while (read(STDIN_FILENO, &c, 1) == 1) {
        any = true;
        if (c == '\n') break;
        if (c != '\r' && line.size() < kLongest) line += c;
    }
    if (!any) return std::nullopt;
    return line;
}

}  // namespace canteen::devices
