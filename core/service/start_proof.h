// The proof of the ledger at the start of the program, beside the work: records altered, removed or added
// while it was off show on the first morning and not at the next inspection.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "core/store/verify.h"

namespace canteen::service {

class StartProof {
  public:
    StartProof() = default;
    StartProof(const StartProof&) = delete;
    StartProof& operator=(const StartProof&) = delete;

    // Verifies the chain of the store, once, on a thread and a connection of its own; `ended` is called there
    // when it is through. Destroying the proof ends it early.
    void begin(std::filesystem::path store, std::function<void()> ended = {});

    [[nodiscard]] bool ended() const { return ended_; }
    // The first fault; nothing while the proof runs, when all is well, and when the file cannot be read (the
    // store itself speaks of that). Any thread.
    [[nodiscard]] std::optional<store::Fault> fault() const;

  private:
    void prove(const std::filesystem::path& store, const std::stop_token& stop);

    mutable std::mutex mutex_;
    std::optional<store::Fault> fault_;
    std::atomic<bool> ended_ = false;
    std::jthread thread_;  // last: it uses the rest
};

}  // namespace canteen::service
