// The inspector's view: the questions with their first answers, the lists behind them, and what inspectors
// may leave behind.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/service/inspections.h"
#include "core/service/inspector_answers.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/inspection_view.h"
#include "kiosk/flow/listing_view.h"

namespace kiosk {

class PapersModel;
class ProblemCardModel;
class RemarkModel;
class SampleDetailModel;
class SheetModel;
class ShelfCountModel;
class TraceModel;
class ViewLog;

class InspectorModel {
  public:
    InspectorModel(Desk& desk, ViewLog& log, ShelfCountModel& shelf, RemarkModel& remark)
        : desk_(desk), log_(log), shelf_(shelf), remark_(remark) {}
    // Where the answers are shown that other screens give.
    void lead(SheetModel& sheet, SampleDetailModel& sample, TraceModel& trace, ProblemCardModel& problem);
    // Where the full export begins; called once, before anything else.
    void leadExport(std::function<void()> open) { export_ = std::move(open); }

    void refresh();
    void refreshList();
    void refreshTrail();
    [[nodiscard]] const InspectorView& view() const { return view_; }
    [[nodiscard]] const ListingView& listView() const { return list_; }
    [[nodiscard]] const ListingView& trailView() const { return trail_; }
    [[nodiscard]] std::string listTitle(Language language) const;
    // Which list or dish is shown, in Chinese, for the record of what was looked at.
    [[nodiscard]] std::string listAbout() const;
    [[nodiscard]] const std::string& trailAbout() const { return trailAbout_; }
    void handle(const InspectorAction& action);
    void handle(const ListingAction& action);
    void handleTrail(const ListingAction& action);

    // Asks why health detail is needed; nothing to ask where it is shown already. `then` follows once it is
    // shown.
    void askHealth(std::function<void()> then = {});

  private:
    enum class Topic { Samples, Dishes, Lots, Deviations, Days };

    [[nodiscard]] canteen::service::Inspections inspections() const;
    void open(Topic topic);
    void openTile(const std::string& tile);
    void openRow(const std::string& row);
    void fillTiles();
    void fillNotes(const canteen::service::InspectionNow& now);
    void fillSamples();
    void fillDishes();
    void fillLots();
    void fillDeviations();
    void fillDays();
    void fillProblems();
    void openTrail(canteen::DishId dish);
    void addLot(const canteen::service::LotPapers& lot, std::size_t place);
    void end();
    void tile(const char* id, AnyPhrase title, std::string count, std::string sub, Tone tone);

    Desk& desk_;
    ViewLog& log_;
    ShelfCountModel& shelf_;
    RemarkModel& remark_;
    SheetModel* sheet_ = nullptr;
    SampleDetailModel* sample_ = nullptr;
    TraceModel* trace_ = nullptr;
    ProblemCardModel* problem_ = nullptr;
    std::function<void()> export_;

    // How far the ledger had come, and when, as the tiles were judged.
    struct Seen {
        std::uint64_t seq = 0;
        std::int64_t minute = 0;
        Language language{};
        bool operator==(const Seen&) const = default;
    };
    std::optional<Seen> seen_;
    std::vector<HomeTile> tiles_;
    Topic topic_ = Topic::Samples;
    std::string filter_;
    canteen::DishId dish_;
    std::string trailAbout_;
    std::optional<canteen::service::DishTrail> found_;
    InspectorView view_;
    ListingView list_;
    ListingView trail_;
};

}  // namespace kiosk
