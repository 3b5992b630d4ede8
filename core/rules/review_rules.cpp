#include "core/rules/review_rules.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

bool isLookedAt(const ControlFacts& facts, const std::string& item) {
    const bool fine = std::find(facts.fine.begin(), facts.fine.end(), item) != facts.fine.end();
    return fine || std::any_of(facts.exceptions.begin(), facts.exceptions.end(),
                               [&](const ControlException& each) { return each.item == item; });
}

}  // namespace

Findings judgeControl(const ControlFacts& facts, const ControlList& list) {
    Spoken spoken;
    spoken.add(facts.signer);
    if (facts.signedAlready) spoken.block("control.signed-already", TextId::ControlDone);
    if (facts.day != facts.today) spoken.block("control.other-day", TextId::ControlOtherDay);
    int open = 0;
    for (const ControlGroup& group : list.groups)
        for (const ControlItem& item : group.items) open += isLookedAt(facts, item.id) ? 0 : 1;
    if (open > 0) spoken.block("control.incomplete", {TextId::ControlIncomplete, {std::to_string(open)}});
    return std::move(spoken.findings);
}

bool isControlMissed(TimeOfDay now, const RulePack& pack) {
    return now >= pack.review.controlBy;
}

Date weekReviewBy(Date monday, const RulePack& pack) {
    return monday + 6 + pack.review.weekDays;
}

Date monthReviewBy(Date first, const RulePack& pack) {
    return addMonths(first, 1) - 1 + pack.review.monthDays;
}

Findings judgeReview(const ReviewFacts& facts) {
    Spoken spoken;
    if (facts.signedAlready) spoken.block("review.signed-already", TextId::ReviewDone);
    if (facts.first > facts.today) spoken.block("review.not-begun", TextId::ReviewNotBegun);
    if (std::any_of(facts.words.begin(), facts.words.end(), [](const auto& part) { return part.empty(); }))
        spoken.block("review.words-missing", TextId::ReviewWordsMissing);
    return std::move(spoken.findings);
}

}  // namespace canteen::rules
