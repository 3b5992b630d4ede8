#include "kiosk/flow/camera_model.h"

#include <algorithm>

namespace kiosk {

using namespace canteen;
using port::DeviceState;

namespace {

constexpr std::int64_t kSteady = 500;
// An older picture is none.
constexpr std::int64_t kStale = 2'000;
constexpr std::int64_t kOutline = 1'500;
// Linear codes need two looks, so that their companions may come a little later.
constexpr std::int64_t kTogether = 300;
constexpr std::int64_t kPatience = 6'000;
constexpr std::int64_t kUseless = 3'000;
constexpr std::size_t kMostTogether = 6;

}  // namespace

bool CameraModel::Steady::holds(bool now, std::int64_t at) {
    if (!now) since_.reset();
    if (now && !since_) since_ = at;
    return since_ && at - *since_ >= kSteady;
}

void CameraModel::want(const std::optional<codes::Symbologies>& codes) {
    if (camera() == nullptr || wanted_ == codes) return;
    wanted_ = codes;
    together_.clear();
    found_.clear();
    uselessUntil_ = 0;
    successAt_ = desk_.monotonicMs();
    if (wanted_) return camera()->start(*wanted_);
    camera()->stop();
    picture_.reset();
    dark_ = glare_ = blurred_ = {};
    hints_ = {};
    lightByHand_ = false;
    setLight(false);
    view_ = {};
}

void CameraModel::tick() {
    if (camera() == nullptr) return;
    const std::int64_t now = desk_.monotonicMs();
    if (wanted_) {
        takePicture(now);
        takeEvents(now);
    } else {
        static_cast<void>(camera()->take());
    }
    fill(now);
}

void CameraModel::takePicture(std::int64_t now) {
    if (auto seen = camera()->picture()) {
        const bool whole = seen->width > 0 && seen->height > 0 &&
                           seen->grey.size() == std::size_t{seen->width} * seen->height;
        if (whole) {
            picture_ = std::make_shared<const port::Pixels>(
                port::Pixels{seen->width, seen->height, 1, std::move(seen->grey)});
            pictureAt_ = now;
        }
    }
    if (camera()->state() != DeviceState::Ready || now - pictureAt_ > kStale) picture_.reset();
    const port::CameraHints hints = picture_ ? camera()->hints() : port::CameraHints{};
    hints_.dark = dark_.holds(hints.dark, now);
    hints_.glare = glare_.holds(hints.glare, now);
    hints_.blurred = blurred_.holds(hints.blurred, now);
    // Once on it stays until the screen looks away: its own light must not put it out.
    if (hints_.dark && !lightByHand_) setLight(true);
}

void CameraModel::takeEvents(std::int64_t now) {
    std::erase_if(found_, [&](const Found& each) { return each.until <= now; });
    for (port::ScanEvent& event : camera()->take()) {
        if (event.outline.size() >= 3) found_.push_back({event.outline, now + kOutline});
        const bool known = std::any_of(together_.begin(), together_.end(), [&](const port::ScanEvent& each) {
            return each.bytes == event.bytes;
        });
        if (known || together_.size() == kMostTogether) continue;
        if (together_.empty()) firstAt_ = now;
        together_.push_back(std::move(event));
    }
}

std::vector<port::ScanEvent> CameraModel::takeCodes() {
    if (together_.empty() || desk_.monotonicMs() - firstAt_ < kTogether) return {};
    return std::exchange(together_, {});
}

void CameraModel::answered(bool ofUse) {
    if (camera() == nullptr) return;
    const std::int64_t now = desk_.monotonicMs();
    if (ofUse)
        successAt_ = now;
    else
        uselessUntil_ = now + kUseless;
    fill(now);
}

void CameraModel::toggleLight() {
    if (camera() == nullptr) return;
    lightByHand_ = true;
    setLight(!light_);
    fill(desk_.monotonicMs());
}

void CameraModel::setLight(bool on) {
    if (light_ == on) return;
    light_ = on;
    camera()->setTorch(on);
}

void CameraModel::fill(std::int64_t now) {
    view_ = {};
    view_.present = true;
    if (!wanted_) return;
    view_.picture = picture_;
    view_.light = light_;
    const auto say = [&](Tone tone, Phrase words) {
        view_.tone = tone;
        view_.words = desk_.text(words);
    };
    const bool codes = !wanted_->empty();
    view_.typing = codes && found_.empty() && now - successAt_ >= kPatience;
    switch (camera()->state()) {
        case DeviceState::Absent:
            return say(Tone::Warn, Phrase::CameraAbsent);
        case DeviceState::Failed:
            return say(Tone::Stop, Phrase::CameraBad);
        case DeviceState::Starting:
            return say(Tone::Info, Phrase::CameraStarting);
        case DeviceState::Ready:
            break;
    }
    if (!picture_) return say(Tone::Info, Phrase::CameraStarting);
    for (const Found& each : found_) view_.outlines.push_back(each.corners);
    if (!found_.empty() && uselessUntil_ <= now) return say(Tone::Good, Phrase::ScanFound);
    if (hints_.dark) return say(Tone::Warn, Phrase::HintDark);
    if (hints_.glare) return say(Tone::Warn, Phrase::HintGlare);
    if (hints_.blurred) return say(Tone::Warn, Phrase::HintBlurred);
    if (uselessUntil_ > now) return say(Tone::Warn, Phrase::ScanUseless);
    if (view_.typing) return say(Tone::Info, Phrase::ScanType);
    if (codes) return say(Tone::Neutral, Phrase::ScanAim);
}

std::optional<Lamp> CameraModel::lamp() const {
    if (camera() == nullptr) return std::nullopt;
    switch (camera()->state()) {
        case DeviceState::Absent:
            return Lamp{"lamp.camera", desk_.text(Phrase::LampCameraNone), Tone::Warn};
        case DeviceState::Starting:
            return Lamp{"lamp.camera", desk_.text(Phrase::LampCameraStarting), Tone::Neutral};
        case DeviceState::Failed:
            return Lamp{"lamp.camera", desk_.text(Phrase::LampCameraBad), Tone::Stop};
        case DeviceState::Ready:
            break;
    }
    return Lamp{"lamp.camera", desk_.text(Phrase::LampCameraGood), Tone::Good};
}

}  // namespace kiosk
