// 问题整改: what waits for somebody, and one problem with everything that was done about it.
#pragma once

#include <optional>
#include <string>

#include "core/service/problems.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/listing_view.h"

namespace kiosk {

class ProblemFormModel;

class ProblemCardModel {
  public:
    explicit ProblemCardModel(Desk& desk) : desk_(desk) {}

    void open(canteen::ProblemId problem);
    void refresh();
    [[nodiscard]] const RecordCardView& view() const { return view_; }
    void handle(const RecordCardAction& action);

  private:
    void fillFacts();
    void fillSteps();
    void followUp(bool finished);
    void recheck();
    void takeBack(canteen::RecordId record, std::string about);
    [[nodiscard]] const canteen::store::ProblemStepRow* lastStep() const;

    Desk& desk_;
    canteen::ProblemId problem_;
    std::optional<canteen::service::ProblemCard> card_;
    bool turned_ = false;
    RecordCardView view_;
};

class ProblemsModel {
  public:
    ProblemsModel(Desk& desk, ProblemCardModel& card, ProblemFormModel& form)
        : desk_(desk), card_(card), form_(form) {}

    void open();
    void refresh();
    [[nodiscard]] const ListingView& view() const { return view_; }
    void handle(const ListingAction& action);

  private:
    Desk& desk_;
    ProblemCardModel& card_;
    ProblemFormModel& form_;
    bool all_ = false;  // those of the last days, ended ones too
    ListingView view_;
};

}  // namespace kiosk
