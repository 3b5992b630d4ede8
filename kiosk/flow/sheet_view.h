// The day's morning-check sheet.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

struct SheetView {
    std::string date;
    std::string progress;     // 已完成 11 / 14
    std::string progressSub;  // 逾期 1 人 · 待复测 1 人
    Tone progressTone = Tone::Neutral;
    float fraction = 0;  // resolved / expected
    std::vector<Row> rows;
    std::vector<std::string> letters;
    std::string letter;
    std::vector<std::string> signs;  // sentences for the officer, shown to those who may see them
    std::string closedLine;          // 07:58 王建国 已签字 …, empty while open
    bool canClose = false;
    std::string closeCaption;
    bool noon = false;
};

struct SheetAction {
    enum class Kind { Open, Filter, Close } kind;
    std::string arg;
};

}  // namespace kiosk
