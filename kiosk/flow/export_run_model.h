// An export that is under way or has just ended: it goes on whatever screen is shown.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/codes/qr_matrix.h"
#include "core/service/exports.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/export_view.h"
#include "kiosk/flow/home_view.h"

namespace kiosk {

class RemarkModel;

class ExportRunModel {
  public:
    explicit ExportRunModel(Desk& desk) : desk_(desk) {}
    // Where the head is shown large.
    void lead(RemarkModel& head) { head_ = &head; }
    // What happens before the choices are shown for one more.
    void leadAgain(std::function<void()> again) { again_ = std::move(again); }

    // Starts an allowed export to this place, or to the printer where there is none, and shows how it goes.
    void start(canteen::service::BegunExport begun, const std::optional<canteen::port::ExportPlace>& place,
               const std::string& printer);
    // Draws the pages of the books and shows them.
    void preview(const canteen::service::ExportWish& wish);

    void refresh();
    [[nodiscard]] const ExportRunView& view() const { return view_; }
    void handle(const ExportRunAction& action);

    // Shows how it goes, or says that something is under way that is nobody's business here.
    void show();
    // Inspectors do not wait for the canteen to take note of an outcome. False when there is no room for
    // another job.
    bool makeRoom();
    // What is taken, from which days and where to, in Chinese, for the record of what was looked at.
    [[nodiscard]] std::string about() const;

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
        std::optional<canteen::InspectionId> inspection{};  // of inspectors
        std::optional<canteen::codes::QrMatrix> code{};     // of the head, once it is shown
        bool recorded = false;
        bool stopping = false;
    };
    void begin(Job job, canteen::port::ExportJob order);
    // Staff among themselves, and the inspectors of one inspection.
    [[nodiscard]] bool isOurs() const;
    void fillHead();
    void record();
    void showPages();
    void close();
    [[nodiscard]] std::string what() const;
    [[nodiscard]] std::string workWords() const;
    [[nodiscard]] std::string endWords() const;
    void fillEnd();

    Desk& desk_;
    RemarkModel* head_ = nullptr;
    std::function<void()> again_;
    std::optional<Job> job_;
    canteen::port::ExportState state_;
    bool pagesShown_ = false;
    bool abandoned_ = false;  // nobody waits for the pages any more
    ExportRunView view_;
};

}  // namespace kiosk
