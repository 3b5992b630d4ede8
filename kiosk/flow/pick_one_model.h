// One or several out of many, for whoever asks: an owner, a class, companions.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/pick_view.h"

namespace kiosk {

struct PickWish {
    std::function<std::string()> title;
    std::function<std::string()> hint;
    std::function<std::vector<Row>()> rows;
    std::string emptyWords{};
    bool several = false;            // rows are switched on and off
    std::set<std::string> chosen{};  // of several
    std::string doneCaption{};       // of several
    std::function<void(const std::string& row)> then{};
    std::function<void(const std::vector<std::string>& rows)> thenSeveral{};  // in the order of the rows
};

class PickOneModel {
  public:
    explicit PickOneModel(Desk& desk) : desk_(desk) {}

    void open(PickWish wish);
    void refresh();
    [[nodiscard]] const PickView& view() const { return view_; }
    [[nodiscard]] std::string title() const { return wish_.title ? wish_.title() : std::string(); }
    void handle(const PickAction& action);

  private:
    Desk& desk_;
    PickWish wish_;
    PickView view_;
};

}  // namespace kiosk
