// An export that is under way or has just ended: it goes on whatever screen is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/service/exports.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/export_view.h"
#include "kiosk/flow/home_view.h"

namespace kiosk {

class ExportRunModel {
  public:
    explicit ExportRunModel(Desk& desk) : desk_(desk) {}

    // Starts an allowed export to this place, or to the printer where there is none, and shows how it goes.
    void start(canteen::service::BegunExport begun, const std::optional<canteen::port::ExportPlace>& place,
               const std::string& printer);
    // Draws the pages of the books and shows them.
    void preview(const canteen::service::ExportWish& wish);

    void refresh();
    [[nodiscard]] const ExportRunView& view() const { return view_; }
    void handle(const ExportRunAction& action);

    // Follows the job, once a frame. True when its stage has changed.
    bool tick();
    // Nobody is there any more to whom pages could be shown.
    void signedOut();
    // Pages that were looked at are put away; false when there were none.
    bool closePreview();

    // A job is under way, or its outcome has not been taken note of.
    [[nodiscard]] bool isOpen() const { return job_.has_value(); }
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] std::optional<Lamp> lamp() const;
    [[nodiscard]] std::optional<HomeNotice> notice() const;

  private:
    struct Job {
        std::optional<canteen::service::BegunExport> begun;  // nothing: pages are drawn to be looked at
        canteen::service::ExportWish wish;
        canteen::service::ExportOutcome target;
        canteen::RecordId record;
        bool recorded = false;
        bool stopping = false;
    };
    void begin(Job job, canteen::port::ExportJob order);
    void record();
    void showPages();
    void close();
    [[nodiscard]] std::string what() const;
    [[nodiscard]] std::string workWords() const;
    [[nodiscard]] std::string endWords() const;
    void fillEnd();

    Desk& desk_;
    std::optional<Job> job_;
    canteen::port::ExportState state_;
    bool pagesShown_ = false;
    bool abandoned_ = false;  // nobody waits for the pages any more
    ExportRunView view_;
};

}  // namespace kiosk
