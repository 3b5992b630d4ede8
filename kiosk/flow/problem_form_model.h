// 登记问题: what is wrong, who puts it right, by when.
#pragma once

#include <functional>
#include <optional>

#include "core/service/problems.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/record_form_view.h"

namespace kiosk {

class PickOneModel;

class ProblemFormModel {
  public:
    ProblemFormModel(Desk& desk, PickOneModel& pick) : desk_(desk), pick_(pick) {}

    // A problem that came to light in this way; nothing = asked. What was begun and not signed is still
    // there. When it is raised `then` is called, else the list of problems is shown.
    void open(std::optional<canteen::ProblemSource> source = {}, canteen::RecordId about = {},
              std::function<void(canteen::ProblemId)> then = {});

    void refresh();
    [[nodiscard]] const RecordFormView& view() const { return view_; }
    void handle(const RecordFormAction& action);

  private:
    void field(const std::string& id);
    void answer(const std::string& id);
    void askWhat();
    void askOwner();
    void sign();
    [[nodiscard]] std::string ownerWords() const;
    [[nodiscard]] std::string dueWords() const;

    Desk& desk_;
    PickOneModel& pick_;
    std::optional<canteen::service::ProblemForm> form_;
    bool sourceGiven_ = false;
    std::string asked_;
    std::function<void(canteen::ProblemId)> then_;
    RecordFormView view_;
};

}  // namespace kiosk
