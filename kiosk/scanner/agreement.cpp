#include "kiosk/scanner/agreement.h"

#include <algorithm>

#include "kiosk/scanner/plausible.h"

namespace canteen::scanner {
namespace {

using namespace std::chrono_literals;

constexpr auto kRepeatAfter = 5s;
constexpr auto kVotesLast = 2s;
constexpr int kNeededReads = 2;
// Codes that are remembered at a time.
constexpr std::size_t kMost = 32;

cv::Rect2f boxOf(const Outline& outline) {
    const auto [left, right] =
        std::minmax_element(outline.begin(), outline.end(), [](auto a, auto b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(outline.begin(), outline.end(), [](auto a, auto b) { return a.y < b.y; });
    return {left->x, top->y, right->x - left->x + 1, bottom->y - top->y + 1};
}

// Two linear reads of one place cannot both be right.
bool contradicts(const Finding& a, const Finding& b) {
    return codes::isLinear(a.read.symbology) && codes::isLinear(b.read.symbology) &&
           !sameCode(a.read, b.read) && (boxOf(a.read.outline) & boxOf(b.read.outline)).area() > 0;
}

}  // namespace

std::vector<Finding> Agreement::add(const std::vector<Finding>& findings, Moment now) {
    std::erase_if(memories_, [&](const Memory& memory) {
        return now - memory.seen > (memory.told ? std::chrono::nanoseconds(kRepeatAfter) : kVotesLast);
    });
    std::vector<Finding> told;
    for (const Finding& finding : findings) {
        // Doubt begins anew for what is not told yet.
        for (Memory& memory : memories_)
            if (!memory.told && contradicts(memory.finding, finding)) memory.votes = 0;
        auto memory = std::find_if(memories_.begin(), memories_.end(), [&](const Memory& each) {
            return sameCode(each.finding.read, finding.read);
        });
        if (memory == memories_.end()) {
            if (memories_.size() == kMost) memories_.pop_front();
            memories_.push_back({finding, 0, now, false});
            memory = std::prev(memories_.end());
        }
        memory->seen = now;
        memory->votes += finding.agreed;
        if (memory->told || memory->votes < neededFor(finding, kNeededReads)) continue;
        memory->told = true;
        told.push_back(finding);
        told.back().agreed = memory->votes;
    }
    return told;
}

void Agreement::forget() {
    memories_.clear();
}

}  // namespace canteen::scanner
