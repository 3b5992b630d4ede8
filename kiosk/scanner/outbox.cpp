#include "kiosk/scanner/outbox.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace canteen::scanner {
namespace {

constexpr std::size_t kMost = 64;

bool onlyNewestCounts(const port::wire::FromScanner& message) {
    return !std::holds_alternative<port::wire::CodeFound>(message) &&
           !std::holds_alternative<port::wire::Problem>(message);
}

}  // namespace

void Outbox::put(port::wire::FromScanner message) {
    const std::lock_guard lock(mutex_);
    if (onlyNewestCounts(message))
        std::erase_if(messages_, [&](const auto& each) { return each.index() == message.index(); });
    if (messages_.size() == kMost) messages_.pop_front();
    messages_.push_back(std::move(message));
}

bool Outbox::flush(int fd) {
    const std::lock_guard lock(mutex_);
    while (true) {
        if (written_ == partly_.size()) {
            if (messages_.empty()) return true;
            partly_ = port::wire::encode(messages_.front());
            messages_.pop_front();
            written_ = 0;
        }
        const ssize_t count = write(fd, partly_.data() + written_, partly_.size() - written_);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno == EAGAIN;
        written_ += static_cast<std::size_t>(count);
    }
}

}  // namespace canteen::scanner
