// Whether a read of a linear code may be believed: the same bars looked at once more.
#pragma once

#include <optional>

#include "kiosk/scanner/item_bars.h"

namespace canteen::scanner {

struct SecondLook {
    int same = 0;          // further reads that agree
    bool refuted = false;  // other digits stand there
};

// Lays the patterns of all digits over the bars of an item number until `wanted` parts of them agree.
// `thorough` looks also for bent bars.
SecondLook layOver(const cv::Mat& grey, const Read& read, int wanted, bool thorough);

// Reads the bars with ZXing once more: cut exactly, above, below and along their whole length.
SecondLook cutAnew(const cv::Mat& grey, const Read& read, Symbologies linear);

// Where a linear read stands.
BarsPlace placeOf(const Read& read);

// The item number whose patterns fit in two parts of the bars' length, without any other reader. UPC-A comes
// as EAN-13.
std::optional<Read> readByFit(const cv::Mat& grey, const BarsPlace& place, Symbology symbology);

}  // namespace canteen::scanner
