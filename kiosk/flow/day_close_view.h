// 日结: what is open, closing, and the signed head.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct DayCloseView {
    std::string date;
    std::vector<Row> gaps;     // each leads to the screen that closes it
    std::vector<Row> figures;  // dishes, samples, checks, late entries
    std::string changesTitle;  // 日结后又改了 2 处, which then stand before the gaps; empty = nothing changed
    bool closed = false;
    std::string closedLine;
    std::string fingerprint;  // A1B2 C3D4 E5F6 0718
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct DayCloseAction {
    enum class Kind { Gap, Close } kind;
    std::string arg;
};

}  // namespace kiosk
