// Looking at stored pages, from any screen.
#pragma once

#include <optional>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/page_loader.h"
#include "kiosk/flow/photo_view.h"

namespace kiosk {

class PagesModel {
  public:
    PagesModel(Desk& desk, PageLoader& loader) : desk_(desk), loader_(loader) {}

    void open(PagesRequest request);
    void leave();
    [[nodiscard]] bool isOpen() const { return request_.has_value(); }
    void refresh();
    [[nodiscard]] const PagesView& view() const { return view_; }
    void handle(const PagesAction& action);
    // Once, after the person chose what is shown.
    [[nodiscard]] std::optional<PagesRequest> takeChoice();

  private:
    Desk& desk_;
    PageLoader& loader_;
    std::optional<PagesRequest> request_;
    std::optional<PagesRequest> choice_;
    std::size_t at_ = 0;
    bool large_ = false;
    float top_ = 0;
    PagesView view_;
};

}  // namespace kiosk
