// Chance for the demo school: the same for the same seed, on every machine.
#pragma once

#include <cstdint>
#include <random>

namespace canteen::service {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    // Both ends included. (The distributions of the standard library differ between its makers.)
    int between(int lowest, int highest) {
        const auto span = static_cast<std::uint64_t>(highest - lowest) + 1;
        return lowest + static_cast<int>(engine_() % span);
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

  private:
    std::mt19937_64 engine_;
};

}  // namespace canteen::service
