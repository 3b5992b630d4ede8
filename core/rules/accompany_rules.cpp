#include "core/rules/accompany_rules.h"

#include <algorithm>

#include "core/base/text_id.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

// Whether everything is answered; the times where they are asked.
bool isComplete(const AccompanyFacts& facts) {
    return facts.preChecks.size() == allPreChecks().size() && facts.ratings.size() == allAspects().size() &&
           facts.adverse && facts.feeAnswered && facts.arrivedAt && facts.eatenAt &&
           (facts.capacity || !facts.post);
}

bool anyBad(const AccompanyFacts& facts) {
    return std::any_of(facts.preChecks.begin(), facts.preChecks.end(),
                       [](const PreCheckAnswer& answer) { return !answer.good; }) ||
           std::any_of(facts.ratings.begin(), facts.ratings.end(),
                       [](const Rating& rating) { return rating.grade == Grade::Poor; });
}

bool isAgainstFacts(const AccompanyFacts& facts) {
    return std::any_of(facts.preChecks.begin(), facts.preChecks.end(), [&](const PreCheckAnswer& answer) {
        return answer.good &&
               std::find(facts.gaps.begin(), facts.gaps.end(), answer.item) != facts.gaps.end();
    });
}

void judgeTimes(const AccompanyFacts& facts, const RulePack& pack, Spoken& spoken) {
    const UtcMs limit = facts.now + pack.record.futureTolerance;
    if ((facts.arrivedAt && *facts.arrivedAt > limit) || (facts.eatenAt && *facts.eatenAt > limit))
        spoken.block("accompany.future", TextId::ReceivingFuture);
    if (facts.arrivedAt && facts.eatenAt && *facts.eatenAt < *facts.arrivedAt)
        spoken.block("accompany.times-reversed", TextId::AccompanyTimesReversed);
    if (!facts.servingBegins || !facts.servingEnds) return;
    if (facts.arrivedAt && *facts.arrivedAt > *facts.servingBegins)
        spoken.warn("accompany.arrived-late",
                    {TextId::AccompanyArrivedLate, {formatClock(*facts.servingBegins, facts.zone)}});
    if (facts.eatenAt && (*facts.eatenAt < *facts.servingBegins || *facts.eatenAt > *facts.servingEnds))
        spoken.warn("accompany.outside-serving", {TextId::AccompanyOutsideServing,
                                                  {formatClock(*facts.servingBegins, facts.zone),
                                                   formatClock(*facts.servingEnds, facts.zone)}});
}

}  // namespace

bool isCanteenStaff(Post post, Employer employer) {
    if (employer == Employer::Contractor) return true;
    switch (post) {
        case Post::Teacher:
        case Post::Headteacher:
        case Post::SafetyDirector:
        case Post::SchoolDoctor:
        case Post::Other:
            return false;
        default:
            return true;
    }
}

bool isResponsible(Capacity capacity, Post post, Employer employer, const RulePack& pack) {
    if (isCanteenStaff(post, employer)) return false;
    switch (capacity) {
        case Capacity::Headteacher:
        case Capacity::Deputy:
        case Capacity::MiddleLeader:
            return true;
        case Capacity::Teacher:
            return pack.accompany.teacherCounts != 0;
        default:
            return false;
    }
}

AccompanyJudgement judgeAccompanying(const AccompanyFacts& facts, const RulePack& pack) {
    AccompanyJudgement judgement;
    judgement.late = facts.servingEnds && facts.now > *facts.servingEnds + pack.accompany.recordAfterServing;
    judgement.responsible =
        facts.capacity && facts.post && isResponsible(*facts.capacity, *facts.post, facts.employer, pack);
    Spoken spoken;
    if (!isComplete(facts)) spoken.block("accompany.incomplete", TextId::AccompanyIncomplete);
    if (!facts.recordedAlready.empty())
        spoken.block("accompany.twice", {TextId::AccompanyTwice, {facts.recordedAlready}});
    judgeTimes(facts, pack, spoken);
    if (judgement.late && facts.lateReason == Reason::None)
        spoken.block("accompany.late-without-reason", TextId::ReceivingLateNeedsReason);
    if (facts.adverse && !facts.adverse->empty()) spoken.warn("accompany.adverse", TextId::AccompanyAdverse);
    if (facts.post && isCanteenStaff(*facts.post, facts.employer))
        spoken.warn("accompany.canteen-staff", TextId::AccompanyCanteenStaff);
    else if (facts.post && facts.capacity && !judgement.responsible)
        spoken.warn("accompany.not-responsible", TextId::AccompanyNotResponsible);
    if (isAgainstFacts(facts)) spoken.warn("accompany.against-facts", TextId::AccompanyAgainstFacts);
    if (anyBad(facts) && !facts.problemSaid)
        spoken.warn("accompany.bad-without-problem", TextId::AccompanyBadWithoutProblem);
    if (facts.sameWordsDays >= pack.accompany.sameWordsDays)
        spoken.flag("accompany.same-words",
                    {TextId::AccompanySameWords, {std::to_string(facts.sameWordsDays)}});
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

Findings judgeGuest(const GuestFacts& facts) {
    Spoken spoken;
    if (!facts.named) spoken.block("guest.name-missing", TextId::GuestNameMissing);
    if (!facts.capacityKnown || facts.ratings.size() != allAspects().size() || !facts.adverse ||
        !facts.feeAnswered)
        spoken.block("accompany.incomplete", TextId::AccompanyIncomplete);
    if (facts.adverse && !facts.adverse->empty()) spoken.warn("accompany.adverse", TextId::AccompanyAdverse);
    return std::move(spoken.findings);
}

Date termBegin(Date day) {
    constexpr int kMonthsOfAYear = 12;
    const Date later{day};
    // The latest of 1 September and 1 February that is not after the day.
    for (int back = 0; back <= kMonthsOfAYear; ++back) {
        const std::string month = formatDate(addMonths(later, -back)).substr(0, 7);
        if (month.substr(5) == "09" || month.substr(5) == "02") return *parseDate(month + "-01");
    }
    return day;
}

Findings judgeParentSessions(int sessions, Date day, const RulePack& pack) {
    Spoken spoken;
    if (sessions < pack.accompany.parentSessions && day - termBegin(day) >= pack.accompany.parentsWithin)
        spoken.warn("accompany.few-parents",
                    {TextId::AccompanyFewParents,
                     {std::to_string(sessions), std::to_string(pack.accompany.parentSessions)}});
    return std::move(spoken.findings);
}

MealWait waitOf(UtcMs now, std::optional<UtcMs> servingBegins, std::optional<UtcMs> servingEnds,
                const RulePack& pack) {
    if (!servingBegins || !servingEnds || now < *servingBegins) return MealWait::NotYet;
    if (now <= *servingEnds) return MealWait::Serving;
    return now <= *servingEnds + pack.accompany.recordAfterServing ? MealWait::Ended : MealWait::Overdue;
}

}  // namespace canteen::rules
