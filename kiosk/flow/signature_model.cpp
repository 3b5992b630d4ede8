#include "kiosk/flow/signature_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "kiosk/flow/rows.h"

namespace kiosk {

using namespace canteen;
using Kind = SignatureAction::Kind;

namespace {

constexpr float kHundredths = 100;

std::int32_t hundredths(float mm) {
    return std::clamp(static_cast<std::int32_t>(std::lround(mm * kHundredths)), 0, kMostInk);
}

std::size_t pointsOf(const DrawnSignature& signature) {
    std::size_t points = 0;
    for (const InkStroke& stroke : signature.strokes) points += stroke.size();
    return points;
}

}  // namespace

void SignatureModel::open(InkRequest request) {
    request_ = std::move(request);
    result_.reset();
    signature_ = {};
    penDown_ = false;
    refresh();
}

void SignatureModel::leave() {
    request_.reset();
    signature_ = {};
    penDown_ = false;
    view_ = {};
}

void SignatureModel::refresh() {
    view_ = {};
    if (!request_) return;
    const InkWords words = request_->words();
    view_.what = words.what;
    view_.hint = words.hint;
    view_.ink = inkOf(signature_).lines;
    view_.mainCaption = desk_.text(Phrase::InkDone);
    if (!isDrawn(signature_)) view_.mainReason = desk_.text(Phrase::InkFirst);
    view_.canClear = !signature_.strokes.empty();
}

void SignatureModel::handle(const SignatureAction& action) {
    if (!request_) return;
    switch (action.kind) {
        case Kind::Ink:
            add(action);
            break;
        case Kind::Clear:
            signature_ = {};
            penDown_ = false;
            break;
        case Kind::Done:
            if (!isDrawn(signature_)) break;
            result_ = Result{std::move(*request_), std::move(signature_)};
            return leave();
    }
    refresh();
}

void SignatureModel::add(const SignatureAction& action) {
    // A pad of another size, when the panel was turned: what was drawn no longer lies where it was.
    const std::int32_t width = hundredths(action.width);
    const std::int32_t height = hundredths(action.height);
    if (signature_.width != width || signature_.height != height) signature_ = {width, height, {}};
    for (const InkSample& sample : action.ink) {
        if (!sample.down)
            penDown_ = false;
        else
            addSpot(sample);
    }
}

void SignatureModel::addSpot(const InkSample& sample) {
    if (pointsOf(signature_) >= kMostInkPoints) return;
    if (!penDown_) {
        if (signature_.strokes.size() >= kMostStrokes) return;
        if (signature_.strokes.empty()) began_ = sample.seconds;
        signature_.strokes.emplace_back();
        penDown_ = true;
    }
    InkStroke& stroke = signature_.strokes.back();
    InkPoint point{std::min(hundredths(sample.at.x), signature_.width),
                   std::min(hundredths(sample.at.y), signature_.height),
                   static_cast<std::int32_t>(std::lround((sample.seconds - began_) * 1000))};
    const InkPoint* before = nullptr;
    if (!stroke.empty())
        before = &stroke.back();
    else if (signature_.strokes.size() > 1)
        before = &signature_.strokes[signature_.strokes.size() - 2].back();
    point.ms = std::max(point.ms, before ? before->ms : 0);
    if (!stroke.empty() && stroke.back().x == point.x && stroke.back().y == point.y) return;
    stroke.push_back(point);
}

std::optional<SignatureModel::Result> SignatureModel::takeResult() {
    return std::exchange(result_, std::nullopt);
}

}  // namespace kiosk
