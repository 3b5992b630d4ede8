// Which of the reads of a camera's pictures are told to the terminal, and when.
#pragma once

#include <chrono>
#include <deque>
#include <vector>

#include "kiosk/scanner/ladder.h"

namespace canteen::scanner {

// Two reads for a linear code, of different rungs or pictures, three for UPC-E, none that contradicts; one
// for codes with error correction. A code that stays in sight is told once: again only after five seconds
// without it.
class Agreement {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    // The findings of the next picture; returns what is to be told now.
    std::vector<Finding> add(const std::vector<Finding>& findings, Moment now);
    // For a screen that wants something new.
    void forget();

  private:
    struct Memory {
        Finding finding;
        int votes = 0;
        Moment seen;
        bool told = false;
    };
    std::deque<Memory> memories_;
};

}  // namespace canteen::scanner
