// Waiting in a device's thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace canteen::devices {

// How long a thread waits before it looks again for a device that is not there.
constexpr std::chrono::milliseconds kReopenAfter{500};

// Returns early when the thread shall stop.
inline void waitUnlessStopped(const std::stop_token& stop, std::chrono::milliseconds time) {
    std::mutex mutex;
    std::condition_variable_any bell;
    std::unique_lock lock(mutex);
    bell.wait_for(lock, stop, time, [] { return false; });
}

}  // namespace canteen::devices
