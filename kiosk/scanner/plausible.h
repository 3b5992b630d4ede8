// What a reader believes to have seen and what may be believed.
#pragma once

#include "kiosk/scanner/zxing_reader.h"

namespace canteen::scanner {

// False for item numbers with a wrong check digit and for what is too short to be a code.
bool plausible(const Read& read);

// Whether nearly every false read is of this kind, a part of another code: ITF but for 14 or 6 digits with a
// right check digit, and UPC-E. Such a read counts only where it stands alone.
bool oftenPartOfAnother(const Read& read);

// Whether there is light space before and after a linear code.
bool standsAlone(const cv::Mat& grey, const Read& read);

// Whether two reads mean one code: UPC-A is EAN-13 with a leading zero.
bool sameCode(const Read& a, const Read& b);

}  // namespace canteen::scanner
