// Rules of the three reviews 日管控 周排查 月调度.
#pragma once

#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/domain/review_records.h"
#include "core/rules/control_list.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

struct ControlFacts {
    Date day;
    Date today;
    std::vector<std::string> fine;             // items found in order
    std::vector<ControlException> exceptions;  // all others that were looked at
    bool signedAlready = false;
    Findings signer;
};
// Block: control.incomplete (an item that nobody looked at), .other-day, .signed-already, signer's.
Findings judgeControl(const ControlFacts& facts, const ControlList& list);

// Whether the daily control of today is missed by now.
bool isControlMissed(TimeOfDay now, const RulePack& pack);
// The last day on which the review of a week or month that ended is still in time.
Date weekReviewBy(Date monday, const RulePack& pack);
Date monthReviewBy(Date first, const RulePack& pack);

struct ReviewFacts {
    Date first;
    Date today;
    bool signedAlready = false;
    std::vector<std::string> words;  // each part that has to be filled in
};
// Block: review.signed-already, .not-begun, .words-missing.
Findings judgeReview(const ReviewFacts& facts);

}  // namespace canteen::rules
