// Rules of the supporting logs 台账: what food, fridges and disinfection have to reach, and what a line
// needs.
#pragma once

#include <optional>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/log_records.h"
#include "core/domain/log_types.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

struct LogFacts {
    LogType type{};
    std::vector<LogAnswer> answers;
    bool freezer = false;        // the fridge that was read
    std::optional<bool> passed;  // what somebody marks it as; nothing = as it is judged
    UtcMs at;                    // when it was measured, begun, or when the visitor came
    UtcMs now;
    Reason lateReason{};
    int overlapping = 0;  // disinfections of the same person or thing that run at the same time
    Findings signer;      // judgeSigner() of whoever enters it
};
struct LogJudgement {
    bool late = false;
    LogVerdict verdict{};
    std::optional<DurationMs> timer;  // how long it has to run
    Findings findings;
};
// Block: log.answer-missing, .implausible, .future, .late-without-reason, forbidden.item (nitrite among the
// additives), signer's; log.core-low, .chlorine-weak, .heat-low when it is marked as passed. Warn: those
// otherwise, log.hold-hot-low, .hold-cold-high, .fridge-warm, .fridge-cold, .freezer-warm, .no-coat,
// forbidden.look-alike. Flag: log.overlap.
LogJudgement judgeLog(const LogFacts& facts, const RulePack& pack);

// How long a disinfection has to run by its method, or longer where the answers say so.
std::optional<DurationMs> timerOf(const std::vector<LogAnswer>& answers, const RulePack& pack);

struct LogEndFacts {
    LogType type{};
    std::vector<LogAnswer> answers;
    UtcMs begun;
    UtcMs ended;
    std::optional<bool> passed;
    std::optional<LogChoice> action;  // what was done because it ran too short
    bool endedAlready = false;
    Findings signer;
};
struct LogEndJudgement {
    LogVerdict verdict{};
    Findings findings;
};
// Block: log.ended-already, log.action-missing, signer's; log.time-short when it is marked as passed. Warn:
// log.time-short.
LogEndJudgement judgeLogEnd(const LogEndFacts& facts, const RulePack& pack);

struct LogSecondFacts {
    bool needed = false;
    bool signedAlready = false;
    bool running = false;
    StaffId doer;
    StaffId second;
};
// Block: log.second-not-needed, .still-running, .same-person.
Findings judgeLogSecond(const LogSecondFacts& facts);

}  // namespace canteen::rules
