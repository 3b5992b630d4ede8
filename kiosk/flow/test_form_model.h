// 快检: one test of a lot, its retest, and the review of both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/service/receiving.h"
#include "kiosk/flow/day_picker.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/test_form_view.h"

namespace kiosk {

class TestFormModel {
  public:
    explicit TestFormModel(Desk& desk) : desk_(desk) {}

    // Goes on with what was begun for the lot and not saved.
    void open(canteen::LotId lot);
    void openRetest(canteen::TestId test);
    // Has somebody else than the tester sign for the test.
    void review(canteen::TestId test);

    void refresh();
    [[nodiscard]] const TestFormView& view() const { return view_; }
    void handle(const TestFormAction& action);

  private:
    void begin(canteen::service::TestForm form);
    void settle();
    [[nodiscard]] bool measured() const;
    [[nodiscard]] bool kitKnown() const;
    [[nodiscard]] bool resultKnown() const;
    // Whether something has to be done about the result.
    [[nodiscard]] bool asksAction() const;
    [[nodiscard]] std::optional<TestStep> nextOpen() const;
    void advance();
    void askLot();
    void main();
    void save(const canteen::service::SignIn& tester);

    void fillRail();
    void fillKit();
    void fillResult();

    Desk& desk_;
    std::optional<canteen::service::TestForm> form_;
    std::string sub_;
    TestStep step_{};
    bool newKit_ = false;
    bool choosingDay_ = false;
    DayPicker picker_;
    std::string typed_;
    std::vector<canteen::service::TestKit> kits_;
    TestFormView view_;
};

// 阴性 23.6 %
std::string testWords(const Desk& desk, const canteen::service::TestLine& test);

}  // namespace kiosk
