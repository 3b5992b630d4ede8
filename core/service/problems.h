// Problems 问题整改: whatever is wrong and somebody has to put right, wherever it came to light.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/problem_records.h"
#include "core/rules/finding.h"
#include "core/service/context.h"
#include "core/store/problem_queries.h"
#include "core/store/store.h"

namespace canteen::service {

struct ProblemForm {
    RecordId record;  // made when the form opens
    ProblemId problem;
    ProblemSource source{};
    RecordId about;  // the record it comes of; nil for none
    std::string what;
    std::optional<StaffId> owner;
    std::optional<UtcMs> due;
};

struct ProblemLine {
    store::ProblemRow row;
    std::optional<UtcMs> overdueFrom;  // the next step is due until then
    bool overdue = false;
};
// A problem with everything that was done about it, oldest first.
struct ProblemCard {
    ProblemLine line;
    std::vector<store::ProblemStepRow> steps;
};
struct ProblemCounts {
    int open = 0;        // waits for its owner
    int followedUp = 0;  // waits for somebody who rechecks
    int overdue = 0;     // of the open ones
};

class Problems {
  public:
    explicit Problems(Context context) : context_(context) {}

    // With ids of its own, and the owner and due time that are usual (usualOwner(), the pack's hours from
    // now); both can be changed.
    [[nodiscard]] ProblemForm open(ProblemSource source, RecordId about = {}) const;
    // The food-safety officer; the director or the headteacher where there is none.
    [[nodiscard]] std::optional<StaffId> usualOwner() const;
    // Moments to choose the due time from: this evening, tomorrow, in three days, in a week. None that has
    // passed.
    [[nodiscard]] std::vector<UtcMs> dueTimes() const;
    [[nodiscard]] rules::Findings judge(const ProblemForm& form) const;
    Status raise(const ProblemForm& form, const Signer& signer);
    // The same record for services that append it together with one of their own. `by` has been asked.
    [[nodiscard]] Result<store::Draft> draft(const ProblemForm& form, const Signatures& by) const;

    // What was done; with `finished` somebody else may recheck it.
    Status followUp(RecordId record, ProblemId problem, const std::string& done, bool finished,
                    const Signer& signer);
    [[nodiscard]] rules::Findings judgeRecheck(ProblemId problem, StaffId rechecker) const;
    Status recheck(RecordId record, ProblemId problem, bool good, const std::string& note,
                   const Signer& signer);
    // Takes a problem without steps, or the newest step of one, back: at once by its author, later with a
    // reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

    // Those that wait for somebody: overdue ones first, then by their due time.
    [[nodiscard]] std::vector<ProblemLine> waiting() const;
    // Every one of the days from `first` to `last`, newest first.
    [[nodiscard]] std::vector<ProblemLine> between(Date first, Date last) const;
    [[nodiscard]] std::vector<ProblemLine> about(RecordId record) const;
    [[nodiscard]] std::optional<ProblemCard> find(ProblemId problem) const;
    [[nodiscard]] ProblemCounts counts() const;

  private:
    Context context_;
};

}  // namespace canteen::service
