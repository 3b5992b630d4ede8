// The home screen: today's jobs with what is missing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/flow/desk.h"
#include "kiosk/flow/export_run_model.h"
#include "kiosk/flow/home_view.h"
#include "kiosk/flow/inspections_model.h"
#include "kiosk/flow/issue_model.h"
#include "kiosk/flow/logs_model.h"

namespace kiosk {

// What a notice opens that asks about a supplier: this and the supplier's id.
inline constexpr std::string_view kReviewTile = "home.review.";

class HomeModel {
  public:
    HomeModel(Desk& desk, const IssueModel& issue, const LogsModel& logs, const ExportRunModel& exported,
              const InspectionsModel& inspections)
        : desk_(desk), issue_(issue), logs_(logs), exported_(exported), inspections_(inspections) {}

    void refresh();
    // Shows the next books and lists.
    void turn() { ++page_, refresh(); }
    [[nodiscard]] const HomeView& view() const { return view_; }

  private:
    void addCheck(const canteen::service::Sheet& sheet);
    void addNoon();
    void addReceiving();
    void addStock();
    void addSamples();
    void addMeals();
    void addPutIn(const canteen::service::SampleCounts& counts);
    void addDisposal(const canteen::service::SampleCounts& counts);
    void addBook(const canteen::service::SampleCounts& counts);
    void addPeople();
    void addSigns();
    void addMenu();
    void addExport();
    void addSuppliers();
    void addDayClose();
    void addIncident();
    void notice(Tone tone, std::string words, std::string opens = {});
    void addDuties();
    void addUnreported();
    void addLocked();
    void addAccompanying();
    void addProblems();

    // Judges anew what takes long, where something was recorded or a day has passed.
    void look();
    void addPastDays();

    // How far the ledger had come when the days were judged.
    struct Seen {
        canteen::Date day;
        std::uint64_t seq = 0;
        bool operator==(const Seen&) const = default;
    };
    Desk& desk_;
    const IssueModel& issue_;
    const LogsModel& logs_;
    const ExportRunModel& exported_;
    const InspectionsModel& inspections_;
    int page_ = 0;
    std::optional<Seen> seen_;
    canteen::service::PastDays past_;
    canteen::service::SupplierCounts suppliers_;
    std::vector<canteen::service::SuspensionAdvice> advice_;
    std::optional<canteen::Date> missingMenu_;  // the next day to cook for, where nothing is planned
    HomeView view_;
};

}  // namespace kiosk
