// 日管控: the officer walks round with the list. A group may be called fine as a whole only while its items
// are on the screen; what is not fine is touched and named.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/reviews.h"
#include "kiosk/flow/control_view.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/home_view.h"
#include "kiosk/flow/logs_view.h"

namespace kiosk {

class ControlModel {
  public:
    explicit ControlModel(Desk& desk) : desk_(desk) {}

    void open();
    void refresh();
    [[nodiscard]] const ControlView& view() const { return view_; }
    void handle(const ControlAction& action);

    [[nodiscard]] LogTile tile() const;
    [[nodiscard]] std::vector<HomeNotice> notices() const;

  private:
    [[nodiscard]] canteen::service::Reviews reviews() const {
        return canteen::service::Reviews(desk_.context());
    }
    // Nothing while nobody looked at it.
    [[nodiscard]] std::optional<canteen::ControlState> stateOf(const std::string& item) const;
    [[nodiscard]] int openIn(const canteen::rules::ControlGroup& group) const;
    [[nodiscard]] std::string factOf(const canteen::rules::ControlItem& item) const;
    void fillItems(const canteen::rules::ControlGroup& group);
    void set(const canteen::rules::ControlItem& item, canteen::ControlState state, const std::string& note);
    void askItem(const canteen::rules::ControlItem& item);
    void allFine();
    void nextGroup();
    void sign();

    Desk& desk_;
    canteen::rules::ControlList list_;
    std::optional<canteen::service::ControlForm> form_;
    std::size_t group_ = 0;
    ControlView view_;
};

}  // namespace kiosk
