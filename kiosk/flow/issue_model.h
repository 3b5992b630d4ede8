// 出库: what a meal takes out of the store, by its menu; taker and keeper sign.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/port/scanner.h"
#include "core/service/samples.h"
#include "core/service/stock.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/pick_view.h"
#include "kiosk/flow/stock_view.h"

namespace kiosk {

class LotCardModel;

class IssueModel {
  public:
    explicit IssueModel(Desk& desk) : desk_(desk) {}

    // The card it leads to; called once, before anything else.
    void lead(LotCardModel& card) { card_ = &card; }

    // For the meal ahead. What was begun today and not signed is still there.
    void open();
    // Asks how much of this lot goes to the meal.
    void openLot(const canteen::service::LotLine& lot);
    // A code of goods or of a lot asks how much of it; false when it is none.
    bool scanned(const canteen::port::ScanEvent& event);
    // Products that the menu of today's meal asks for and that were not issued yet.
    [[nodiscard]] int stillOpen(canteen::Meal meal) const;

    void refresh();
    void refreshLine();
    void refreshPick();
    [[nodiscard]] const IssueView& view() const { return view_; }
    [[nodiscard]] const IssueLineView& lineView() const { return lineView_; }
    [[nodiscard]] const PickView& pickView() const { return pick_; }
    void handle(const IssueAction& action);
    void handle(const IssueLineAction& action);
    void handle(const PickAction& action);

  private:
    // A line while it is filled in.
    struct Draft {
        canteen::ProductId product;
        std::optional<canteen::LotId> lot;
        std::string typed;
        bool choosing = false;  // the lots are shown
    };

    void beginDay();
    void turnDay();
    [[nodiscard]] canteen::service::IssueForm& form();
    [[nodiscard]] const canteen::service::IssueNeed* needOf(canteen::ProductId product) const;
    // What the form takes out of the product's lots.
    [[nodiscard]] canteen::Quantity noted(canteen::ProductId product) const;
    [[nodiscard]] std::vector<std::string> dishNames(const std::vector<canteen::DishId>& dishes) const;
    void openProduct(canteen::ProductId product);
    [[nodiscard]] const canteen::service::IssueLine* lineOf(canteen::LotId lot) const;
    // How much of the chosen lot the menu still asks for.
    [[nodiscard]] std::optional<canteen::Quantity> proposed() const;
    [[nodiscard]] std::string lotWords(const canteen::service::LotLine& lot) const;
    void chooseLot(canteen::LotId lot);
    void note(canteen::Quantity amount);
    void put(canteen::service::IssueLine line);
    // issue_signing.cpp
    void sign();
    void askWhen();
    void askWhy();
    void askSigners();
    void issue(const canteen::service::SignIn& taker, const canteen::service::SignIn& keeper);

    void fillNeeds();
    void showObstacle(canteen::ProductId product, Row& row);
    void fillIssued();

    Desk& desk_;
    LotCardModel* card_ = nullptr;
    canteen::Date today_;
    canteen::Date day_;  // today, or yesterday for what was not entered then
    canteen::Meal meal_{};
    // Not signed yet.
    std::map<std::pair<canteen::Date, canteen::Meal>, canteen::service::IssueForm> forms_;
    std::vector<canteen::service::IssueNeed> needs_;
    std::vector<canteen::service::MealLines> menu_;
    Draft draft_;
    std::vector<canteen::service::LotLine> lots_;  // of the draft's product
    std::string letter_;
    IssueView view_;
    IssueLineView lineView_;
    PickView pick_;
};

}  // namespace kiosk
