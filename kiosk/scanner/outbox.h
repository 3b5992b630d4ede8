// Messages on their way to a terminal that may not be reading.
#pragma once

#include <deque>
#include <mutex>

#include "core/port/scanner_wire.h"

namespace canteen::scanner {

// Bounded: of pictures and photos only the newest waits, of the rest the newest 64. Callable from any thread.
class Outbox {
  public:
    void put(port::wire::FromScanner message);
    // Writes what the pipe takes at once. False when nobody holds its other end.
    bool flush(int fd);

  private:
    std::mutex mutex_;
    std::deque<port::wire::FromScanner> messages_;
    Bytes partly_;  // what the pipe has not taken yet of a message
    std::size_t written_ = 0;
};

}  // namespace canteen::scanner
