// 日结: what is open, closing, and the signed head.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct DayCloseView {
    std::string date;
    std::vector<Row> gaps;  // each leads to the screen that closes it
    std::string scoreTitle;
    std::string score;  // 87; empty = the day asks for nothing
    Tone scoreTone = Tone::Neutral;
    std::vector<FactLine> parts;  // of the score: 留样 11/12
    std::string changesTitle;  // 日结后又改了 2 处, which then stand before the gaps; empty = nothing changed
    bool closed = false;
    std::string closedLine;
    std::string fingerprint;    // A1B2 C3D4 E5F6 0718
    int codeSize = 0;           // of the signed head as a QR code, modules a side
    std::vector<bool> code;     // row by row, true = dark
    std::string codeCaption;    // shows it large where there is no room for it
    std::string exportCaption;  // takes the books of the closed day out; empty = not now
    std::string mainCaption;
    std::string mainReason;  // why it cannot be touched yet; empty = it can
};

struct DayCloseAction {
    enum class Kind { Gap, Close, Export, Head } kind;
    std::string arg;
};

}  // namespace kiosk
