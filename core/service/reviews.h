// The three reviews: 日管控 by the officer every working day, 周排查 by the director, 月调度 by the
// headteacher.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/review_records.h"
#include "core/rules/control_list.h"
#include "core/rules/review_rules.h"
#include "core/service/context.h"
#include "core/store/review_queries.h"

namespace canteen::service {

struct ControlForm {
    RecordId record;  // made when the form opens
    Date day;
    std::vector<std::string> fine;             // items found in order
    std::vector<ControlException> exceptions;  // all others that were looked at
};

// A week or a month that is to be looked back on.
struct Period {
    bool months = false;
    Date first;
    Date last;
    bool operator==(const Period&) const = default;
};
struct PeriodDue {
    Period period;
    bool ended = false;    // else it is its last working days
    bool overdue = false;  // past the pack's days
};

struct PeriodForm {
    RecordId record;  // made when the form opens
    Period period;
    std::string said;                // causes of a week, summary of a month
    std::string next;                // what is done about it
    std::vector<StaffId> attendees;  // of a month
};

class Reviews {
  public:
    explicit Reviews(Context context) : context_(context) {}

    // The shipped list with the rows of the site.
    [[nodiscard]] rules::ControlList list() const;

    [[nodiscard]] ControlForm openControl() const;
    [[nodiscard]] rules::Findings judge(const ControlForm& form, std::optional<StaffId> officer) const;
    // A list without exception is recorded as 零风险.
    Status signControl(const ControlForm& form, const Signer& officer);
    [[nodiscard]] std::optional<store::ControlRow> controlOf(Date day) const;
    // The control of a day with meals is missing; `missed` once its time is over.
    struct ControlDue {
        bool due = false;
        bool missed = false;
    };
    [[nodiscard]] ControlDue controlDue(Date day) const;

    [[nodiscard]] Period weekOf(Date day) const;
    [[nodiscard]] Period monthOf(Date day) const;
    // The last week and month, and this week from its fifth day on, as far as meals were served in them and
    // nobody reviewed them.
    [[nodiscard]] std::vector<PeriodDue> due() const;
    [[nodiscard]] std::optional<store::ReviewRow> reviewOf(const Period& period) const;
    // What the terminal knows of the time: days, checks, samples, deliveries, logs, controls.
    [[nodiscard]] std::vector<ReviewFigure> figures(const Period& period) const;
    [[nodiscard]] PeriodForm openReview(const Period& period) const;
    [[nodiscard]] rules::Findings judge(const PeriodForm& form) const;
    Status signReview(const PeriodForm& form, const Signer& signer);

    // Takes a control or a review back: at once by its author, later with a reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

  private:
    Context context_;
};

}  // namespace canteen::service
