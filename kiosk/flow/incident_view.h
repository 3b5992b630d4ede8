// A suspected food-safety incident under way: the clock, the steps, what is held and who is ill.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/row.h"
#include "kiosk/flow/samples_view.h"

namespace kiosk {

struct IncidentView {
    std::string clockLabel;  // 离报告时限还有
    std::string clock;       // 1:42:10
    std::string clockNote;   // 三个部门 13:20 前都要报告
    Tone clockTone = Tone::Warn;
    float clockShare = 1;         // of the time that is left
    std::vector<Row> steps;       // a touch does one, or takes it back
    std::vector<FactLine> facts;  // since when, what is held, how many are ill
    std::string patientsCaption;
    std::string traceCaption;   // empty = there is no meal in question
    std::string papersCaption;  // what the authority asks for, on paper
    std::string endCaption;
};

struct IncidentAction {
    enum class Kind { Step, Patients, Trace, Papers, End } kind;
    std::string arg;
};

}  // namespace kiosk
