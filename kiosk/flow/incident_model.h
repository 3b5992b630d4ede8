// 疑似食品安全事故: started from home by a long press, worked off step by step, ended by the director or the
// headteacher.
#pragma once

#include <optional>
#include <string>

#include "core/service/incidents.h"
#include "kiosk/flow/desk.h"
#include "kiosk/flow/incident_view.h"

namespace kiosk {

class ExportModel;
class PatientsModel;
class TraceModel;

class IncidentModel {
  public:
    IncidentModel(Desk& desk, TraceModel& trace, PatientsModel& patients, ExportModel& exporting)
        : desk_(desk), trace_(trace), patients_(patients), export_(exporting) {}

    // The long press: has an incident signed and started, or shows the one under way.
    void open();
    [[nodiscard]] bool isUnderWay() const { return incidents().isOpen(); }
    void refresh();
    [[nodiscard]] const IncidentView& view() const { return view_; }
    void handle(const IncidentAction& action);

  private:
    [[nodiscard]] canteen::service::Incidents incidents() const;
    void fillClock();
    void fillSteps();
    void fillFacts();
    void step(canteen::IncidentStep step);
    void signStep(canteen::RecordId record, canteen::IncidentStep step, std::optional<canteen::ReportWay> way,
                  const std::string& note);
    void takeBack(const canteen::service::IncidentStepLine& line);
    void askMeal();
    void askEnd();
    void end(canteen::RecordId record, canteen::IncidentOutcome outcome, const std::string& note);

    Desk& desk_;
    TraceModel& trace_;
    PatientsModel& patients_;
    ExportModel& export_;
    std::optional<canteen::service::IncidentNow> now_;
    IncidentView view_;
};

}  // namespace kiosk
