// Choosing what is taken out: books, days, form and place, one after the other.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/service/exports.h"
#include "kiosk/flow/day_picker.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/export_run_model.h"
#include "kiosk/flow/export_view.h"

namespace kiosk {

class ExportsModel;

class ExportModel {
  public:
    ExportModel(Desk& desk, ExportRunModel& run, ExportsModel& history)
        : desk_(desk), run_(run), history_(history) {
        run_.leadAgain([this] { step_ = ExportStep::What; });
    }

    // Whoever may export signs in first. While an export is under way, shows how it goes.
    void open();
    // The same with this book of the last 48 hours chosen.
    void openBook(canteen::ExportBook book);
    // With all books of a day.
    void openDay(canteen::Date day);
    // With the trace sheet of that beginning, as canteenctl names it.
    void openTrace(const std::string& start, canteen::Date from, canteen::Date to);
    // The whole pack of the last month for the inspectors who stand here: only the place may be missing.
    void openInVisit();
    // How inspectors ask for health detail; what is given happens once it is shown to them.
    void leadHealth(std::function<void(std::function<void()> then)> ask) { askHealth_ = std::move(ask); }

    // Somebody else stands here now.
    void forget() { reset(); }

    void refresh();
    [[nodiscard]] const ExportView& view() const { return view_; }
    void handle(const ExportAction& action);
    // Looks for sticks and printers while this screen is shown. True when there is something new.
    bool tick(bool shown);

  private:
    enum class Period {
        Today,
        Yesterday,
        TwoDays,
        ThisWeek,
        ThisMonth,
        LastMonth,
        Own,
        ThirtyDays,
        SinceVisit
    };
    struct Days {
        canteen::Date from;
        canteen::Date to;
    };
    void reset();
    void openWith(std::function<void()> preset);
    // Does it with whoever signs for it; inspectors came in with their code and sign nothing.
    void allowed(AnyPhrase purpose, std::function<void(const canteen::service::SignIn*)> then);
    [[nodiscard]] std::optional<canteen::Date> lastVisit() const;
    void presetPlace();
    void turnHealth();
    [[nodiscard]] Days daysOf(Period period) const;
    [[nodiscard]] std::optional<Days> days() const;
    [[nodiscard]] bool isChosen() const { return pack_ || !books_.empty(); }
    [[nodiscard]] bool onPaper() const { return !pack_ && format_ == canteen::ExportFormat::Paper; }
    [[nodiscard]] std::optional<canteen::ExportFormat> format() const;
    [[nodiscard]] canteen::service::ExportWish wish(canteen::ExportFormat format) const;
    [[nodiscard]] bool touchesHealth() const;
    [[nodiscard]] const canteen::port::ExportPlace* place() const;
    [[nodiscard]] const canteen::port::ExportPrinter* printer() const;
    [[nodiscard]] std::string answerTo(ExportStep step) const;
    [[nodiscard]] std::string missing(ExportStep step) const;
    [[nodiscard]] std::string firstMissing() const;
    void chooseBook(const std::string& id);
    void choosePeriod(const DayAction& action);
    void main();
    void start();
    void preview();
    void fillBooks();
    void fillHealth();
    void fillPeriods();
    void fillFormats();
    void fillPlaces();
    void fillPrinters();
    void fillEnds();

    Desk& desk_;
    ExportRunModel& run_;
    ExportsModel& history_;
    ExportStep step_{};
    bool pack_ = false;
    std::set<canteen::ExportBook> books_;
    std::string trace_;
    bool health_ = false;
    std::optional<Period> period_;
    std::optional<canteen::Date> first_;  // of days of one's own
    std::optional<canteen::Date> last_;
    bool choosingLast_ = false;
    DayPicker picker_;
    std::optional<canteen::ExportFormat> format_;
    std::string place_;  // its folder
    bool placeTouched_ = false;
    std::string printer_;  // its queue
    canteen::port::ExportPlaces places_;
    std::function<void(std::function<void()>)> askHealth_;
    ExportView view_;
};

}  // namespace kiosk
