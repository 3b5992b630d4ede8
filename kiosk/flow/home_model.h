// The home screen: today's jobs with what is missing.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/home_view.h"
#include "kiosk/flow/issue_model.h"

namespace kiosk {

class HomeModel {
  public:
    HomeModel(Desk& desk, const IssueModel& issue) : desk_(desk), issue_(issue) {}

    void refresh();
    [[nodiscard]] const HomeView& view() const { return view_; }

  private:
    void addCheck(const canteen::service::Sheet& sheet);
    void addNoon();
    void addReceiving();
    void addStock();
    void addSamples();
    void addPutIn(const canteen::service::SampleCounts& counts);
    void addDisposal(const canteen::service::SampleCounts& counts);
    void addBook(const canteen::service::SampleCounts& counts);
    void addPeople();
    void addDayClose();
    void notice(Tone tone, std::string words, std::string opens = {});
    void addDuties();

    [[nodiscard]] std::optional<canteen::Date> unclosedDay();

    // How far the ledger had come when the days were judged.
    struct Seen {
        canteen::Date day;
        std::uint64_t seq = 0;
        bool operator==(const Seen&) const = default;
    };
    Desk& desk_;
    const IssueModel& issue_;
    std::optional<Seen> seen_;
    std::optional<canteen::Date> unclosed_;
    HomeView view_;
};

}  // namespace kiosk
