// Room kept back on the disk, so that records can go on for a while after it is full.
#pragma once

#include <cstdint>
#include <filesystem>

namespace canteen::store {

class Ballast {
  public:
    // Puts the ballast down unless it lies there already. Does nothing when there is no room or `bytes` is 0.
    Ballast(std::filesystem::path file, std::uint64_t bytes);

    // Gives the room back. False when there was nothing to give.
    bool release();
    // Wanted, but not there.
    [[nodiscard]] bool isMissing() const { return wanted_ && !there_; }

  private:
    std::filesystem::path file_;
    bool wanted_;
    bool there_ = false;
};

}  // namespace canteen::store
