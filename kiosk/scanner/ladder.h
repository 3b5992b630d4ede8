// The decoding ladder: a cheap look at every picture, harder and harder looks where something code-like
// stands.
#pragma once

#include <opencv2/core.hpp>
#include <string_view>
#include <vector>

#include "kiosk/scanner/code_regions.h"
#include "kiosk/scanner/zxing_reader.h"

namespace canteen::scanner {

struct LadderOptions {
    Symbologies wanted = codes::kTradeCodes;
    // Processor time after which no further rung is begun.
    double budgetMs = 150;
    // Different rungs that must have read the same before a linear code ends the climb: 1 or 2. Codes with
    // error correction need one.
    int agreement = 1;
    // Look for further codes beside the first.
    bool several = false;
    // With each picture of a stream another number: what the budget does not reach in one is begun with in
    // the next.
    unsigned turn = 0;
};

struct Finding {
    Read read;
    std::string_view rung;  // the first that read it; a word for the log and the benchmark
    int agreed = 1;         // different rungs that read the same
};

// How many rungs must agree on the finding before it may be believed, where linear codes need `agreement`.
int neededFor(const Finding& finding, int agreement);

struct Look {
    std::vector<Finding> findings;  // best agreed first
    CodeRegions regions;
    bool codeLike = false;  // something stood there that looked like a code, read or not
    double cpuMs = 0;       // processor time of this thread
};

// Looks for codes in an 8-bit grey picture. Never throws on any picture.
Look lookForCodes(const cv::Mat& grey, const LadderOptions& options);

}  // namespace canteen::scanner
