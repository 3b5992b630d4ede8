// The home screen: today's jobs in the order of the day, each with what is still missing.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/tone.h"

namespace kiosk {

struct HomeTile {
    std::string id;     // "home.check", "home.receiving", "home.samples", …
    std::string title;  // 晨检
    std::string count;  // "11/14", set large; empty when nothing is counted
    std::string sub;    // 还差 3 人, 逾期 1
    Tone tone = Tone::Neutral;
    bool holds = false;  // asks for a finger that stays for three seconds
};

// A fact that needs somebody today.
struct HomeNotice {
    Tone tone = Tone::Neutral;
    std::string words;
    std::string opens;  // id of the tile that leads to it; empty = there is nothing to do here
};

struct HomeView {
    std::string greeting;             // school name; "演示" when fictional
    std::string date;                 // 11月20日 星期五
    std::vector<HomeTile> tiles;      // the jobs of the day, in its order
    std::vector<HomeTile> more;       // books and lists: what is looked up now and then
    int morePage = 0;                 // which of their pages is shown; counts on beyond the last one
    std::string moreCaption;          // of the key that shows the next page
    std::vector<HomeNotice> notices;  // most urgent first
    std::string clockQuestion;        // 现在是 11月20日 05:15 吗？ Empty = nothing asked
};

struct HomeAction {
    enum class Kind { OpenTile, ConfirmClock } kind;
    std::string tile;
};

}  // namespace kiosk
