// 清点留样柜: boxes are touched or scanned, and what is missing, unknown or overdue is named.
#pragma once

#include <set>
#include <string>

#include "core/codes/label.h"
#include "core/service/shelf_count.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/inspection_view.h"

namespace kiosk {

class ShelfCountModel {
  public:
    explicit ShelfCountModel(Desk& desk) : desk_(desk) {}

    // Goes on with a count that was begun and not kept.
    void open();
    void refresh();
    [[nodiscard]] const ShelfCountView& view() const { return view_; }
    void handle(const ShelfCountAction& action);
    // A scanned box or sample label says that the box stands there.
    bool scanned(const canteen::codes::Label& label);

  private:
    void begin();
    void fillBoxes();
    void fillFindings();
    void askOther();
    void keep();
    void kept(const canteen::Status& status);
    [[nodiscard]] std::vector<canteen::BoxNo> present() const;

    Desk& desk_;
    canteen::RecordId record_;
    std::set<canteen::BoxNo> present_;
    bool begun_ = false;
    bool kept_ = false;
    canteen::service::CountResult result_;
    ShelfCountView view_;
};

}  // namespace kiosk
