// Rules of accompanying meals 陪餐. Pure. Ministerial order 45 art. 13: every meal has somebody responsible
// of the school eating with the pupils, with a record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/domain/accompany_records.h"
#include "core/domain/site.h"
#include "core/domain/vocabulary.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

// Whoever cooks, serves or runs the canteen, and everybody of a contractor.
bool isCanteenStaff(Post post, Employer employer);
// Whether eating in this capacity stands for the school: headteacher, deputy and middle leaders, teachers
// where the pack says so; never canteen staff.
bool isResponsible(Capacity capacity, Post post, Employer employer, const RulePack& pack);

struct AccompanyFacts {
    std::optional<Capacity> capacity;
    std::optional<Post> post;  // nothing = the person is not known yet
    Employer employer{};
    std::vector<PreCheckAnswer> preChecks;  // those that were answered
    std::vector<PreCheck> gaps;             // of which the records of the terminal say otherwise
    std::vector<Rating> ratings;            // those that were given
    std::optional<std::string> adverse;     // nothing = not answered
    bool feeAnswered = false;
    bool problemSaid = false;  // raised with it
    std::optional<UtcMs> arrivedAt;
    std::optional<UtcMs> eatenAt;
    UtcMs now;
    std::optional<UtcMs> servingBegins;
    std::optional<UtcMs> servingEnds;
    Reason lateReason{};
    std::string recordedAlready;  // name of the person, where a record of the same meal stands
    int sameWordsDays = 0;        // days in a row with the same words, this one too
    Zone zone;
};
struct AccompanyJudgement {
    bool late = false;         // past the record window: needs a reason, will be marked 补录
    bool responsible = false;  // counts for the meal
    Findings findings;
};
// Block: accompany.incomplete, .future, .times-reversed, .late-without-reason, .twice. Warn:
// accompany.canteen-staff, .not-responsible, .outside-serving, .arrived-late, .bad-without-problem,
// .against-facts, .adverse. Flag: accompany.same-words.
AccompanyJudgement judgeAccompanying(const AccompanyFacts& facts, const RulePack& pack);

struct GuestFacts {
    bool named = false;
    bool capacityKnown = false;
    std::vector<Rating> ratings;
    std::optional<std::string> adverse;
    bool feeAnswered = false;
};
// Block: guest.name-missing, accompany.incomplete. Warn: accompany.adverse.
Findings judgeGuest(const GuestFacts& facts);

// The term a day belongs to begins on 1 September or 1 February.
Date termBegin(Date day);
// Warn: accompany.few-parents, once the pack's days of the term are over.
Findings judgeParentSessions(int sessions, Date day, const RulePack& pack);

// How a meal with dishes stands that has no record of somebody responsible yet.
enum class MealWait { NotYet, Serving, Ended, Overdue };
MealWait waitOf(UtcMs now, std::optional<UtcMs> servingBegins, std::optional<UtcMs> servingEnds,
                const RulePack& pack);

}  // namespace canteen::rules
