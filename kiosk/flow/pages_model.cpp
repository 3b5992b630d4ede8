#include "kiosk/flow/pages_model.h"

#include <algorithm>
#include <utility>

namespace kiosk {

using namespace canteen;
using Kind = PagesAction::Kind;

namespace {

// So much of the page goes by with one touch.
constexpr float kStep = 0.25F;

}  // namespace

void PagesModel::open(PagesRequest request) {
    request_ = std::move(request);
    choice_.reset();
    at_ = 0;
    large_ = false;
    top_ = 0;
    refresh();
}

void PagesModel::leave() {
    if (!request_) return;
    request_.reset();
    view_ = {};
    loader_.forget();
}

void PagesModel::refresh() {
    view_ = {};
    if (!request_) return;
    view_.title = request_->title();
    if (request_->useCaption) view_.useCaption = request_->useCaption();
    const auto& pages = request_->pages;
    if (pages.empty()) {
        view_.words = desk_.text(Phrase::PagesNone);
        return;
    }
    const bool outside = at_ < request_->files.size();
    loader_.load(pages[at_], outside ? request_->files[at_] : std::filesystem::path());
    view_.picture = loader_.picture(pages[at_]);
    if (!view_.picture)
        view_.words = desk_.text(loader_.broken(pages[at_]) ? Phrase::PageBroken : Phrase::PageLoading);
    view_.place = desk_.text(Phrase::PagePlace, {std::to_string(at_ + 1), std::to_string(pages.size())});
    view_.several = pages.size() > 1;
    view_.large = large_;
    view_.top = top_;
}

void PagesModel::handle(const PagesAction& action) {
    if (!request_) return;
    const std::size_t count = request_->pages.size();
    switch (action.kind) {
        case Kind::Back:
            if (at_ > 0) --at_;
            top_ = 0;
            break;
        case Kind::Forward:
            if (at_ + 1 < count) ++at_;
            top_ = 0;
            break;
        case Kind::Large:
            large_ = !large_;
            top_ = 0;
            break;
        case Kind::Up:
            top_ = std::max(0.0F, top_ - kStep);
            break;
        case Kind::Down:
            top_ = std::min(1 - kStep, top_ + kStep);
            break;
        case Kind::Use:
            choice_ = std::move(request_);
            return leave();
    }
    refresh();
}

std::optional<PagesRequest> PagesModel::takeChoice() {
    return std::exchange(choice_, std::nullopt);
}

}  // namespace kiosk
