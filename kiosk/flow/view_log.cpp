#include "kiosk/flow/view_log.h"

#include <algorithm>

#include "core/service/inspections.h"

namespace kiosk {

using namespace canteen;

namespace {

constexpr std::int64_t kSameLook = 5 * 60'000;
constexpr std::int64_t kWrittenAfter = 5'000;
constexpr std::size_t kMostWaiting = 20;

}  // namespace

void ViewLog::begin() {
    seen_.clear();
    waiting_.clear();
}

void ViewLog::saw(Screen screen, const std::string& about) {
    if (!desk_.visit()) return;
    const std::int64_t now = desk_.monotonicMs();
    std::erase_if(seen_, [&](const Seen& each) { return now - each.at > kSameLook; });
    const ViewedItem item{std::string(screenName(screen)), about, desk_.now()};
    const bool again = std::any_of(seen_.begin(), seen_.end(), [&](const Seen& each) {
        return each.item.screen == item.screen && each.item.about == item.about;
    });
    if (again) return;
    seen_.push_back({item, now});
    if (waiting_.empty()) waitsSince_ = now;
    waiting_.push_back(item);
    if (waiting_.size() >= kMostWaiting) flush();
}

void ViewLog::tick() {
    // Nothing is written after the end.
    const bool ending = desk_.visit() && desk_.visit()->endsAt - desk_.now() < seconds(10);
    if (!waiting_.empty() && (ending || desk_.monotonicMs() - waitsSince_ >= kWrittenAfter)) flush();
}

void ViewLog::flush() {
    if (waiting_.empty()) return;
    service::Inspections inspections(desk_.context(), desk_.backend().clock);
    const Status written = inspections.viewed(desk_.newRecord(), waiting_);
    if (!written) {
        desk_.heed(written.error());
        if (written.error().kind == ErrorKind::Machine) return;
    }
    waiting_.clear();
}

}  // namespace kiosk
