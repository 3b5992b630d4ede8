// The home screen: today's jobs in the order of the day, each with what is still missing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/tone.h"

namespace kiosk {

struct HomeTile {
    std::string id;     // "home.check", "home.samples", "home.put-in", "home.disposal", "home.day-close", …
    std::string title;  // 晨检
    std::string count;  // "11/14", set large; empty when nothing is counted
    std::string sub;    // 还差 3 人, 逾期 1
    Tone tone = Tone::Neutral;
};

struct HomeView {
    std::string greeting;  // school name; "演示" when fictional
    std::string date;      // 11月20日 星期五
    std::vector<HomeTile> tiles;
    std::vector<std::string> notices;  // facts that need somebody today, most urgent first
    std::vector<Tone> noticeTones;     // one a notice
    std::string clockQuestion;         // 现在是 11月20日 05:15 吗？ Empty = nothing asked
};

struct HomeAction {
    enum class Kind { OpenTile, ConfirmClock } kind;
    std::string tile;
};

}  // namespace kiosk
