// Supporting logs: what today still needs, the book of one log, and one line of it.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct LogTile {
    std::string id;  // number of the log; "control", "week", "month"
    std::string title;
    std::string count;  // entered today
    std::string sub;    // what is missing
    Tone tone = Tone::Neutral;
};

struct LogsView {
    std::vector<LogTile> reviews;  // 日管控 周排查 月调度
    std::vector<LogTile> tiles;    // one a log
    std::vector<Row> running;      // timers, visitors in the house, lines to sign
};

struct LogsAction {
    enum class Kind { Tile, Running } kind;
    std::string arg;
};

struct LogBookView {
    std::string title;
    std::vector<Option> ranges;  // 今天, 7 天, 30 天, 全部
    std::vector<Row> rows;       // what is due today, then the lines, newest first
    std::string emptyWords;
    std::string emptySub;
    std::string mainCaption;
};

struct LogBookAction {
    enum class Kind { Range, Row, New } kind;
    std::string arg;
};

struct LogCardView {
    std::string title;  // 餐具, 红烧肉
    std::string sub;    // 清洗消毒 · 11-20 13:05
    std::string state;
    Tone stateTone = Tone::Neutral;
    std::string clock;  // time that is left, large; empty when nothing runs
    std::string clockWords;
    Tone clockTone = Tone::Neutral;
    std::vector<FactLine> facts;
    std::string endCaption;   // empty = nothing to end
    std::string signCaption;  // empty = nothing to sign
    std::string correctCaption;
    std::string voidCaption;
};

struct LogCardAction {
    enum class Kind { End, Sign, Correct, Void } kind;
};

}  // namespace kiosk
