// Rules of retained samples. Pure. Ministerial order 45 art. 40: every dish of every meal, at least 125 g, at
// least 48 h in a dedicated fridge; keeping longer is legal, throwing away early is the offence.
#pragma once

#include <optional>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/sample_records.h"
#include "core/domain/site.h"
#include "core/domain/vocabulary.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

struct SampleFacts {
    std::optional<Grams> weight;  // nothing = not weighed yet
    std::optional<WeightSource> source;
    std::optional<BoxNo> box;
    std::int32_t boxes = 0;    // the site's number of boxes
    bool boxBusy = false;      // holds another live sample
    bool dishLive = true;      // the dish is still planned, not withdrawn
    bool dishSampled = false;  // a valid sample of this dish exists
    UtcMs sampledAt;
    UtcMs now;  // trusted time
    std::optional<UtcMs> servingBegins;
    std::optional<UtcMs> servingEnds;
    Reason lateReason{};           // None = not given
    int samplesLastMinute = 0;     // by the same sampler, trusted time
    int typedSameWeightToday = 0;  // earlier typed samples of today with exactly this weight
    Findings signer;               // judgeSigner() of the sampler
    Zone zone;
};
struct SampleJudgement {
    bool complete = false;  // weight and box are there
    bool late = false;      // past the record window: needs a reason, will be marked 补录
    Findings findings;      // sample.too-light, .heavy, .future, .before-cooking, .late-without-reason,
                            // .box-busy, .box-unknown, .dish-sampled, .dish-withdrawn, .crowded-minute,
                            // .repeated-weight, signer's
};
SampleJudgement judgeSample(const SampleFacts& facts, const RulePack& pack);

// Keep-until: the later of sampled and put in, plus the pack's hours.
UtcMs keepUntil(UtcMs sampledAt, UtcMs putInAt, const RulePack& pack);

struct PutInFacts {
    UtcMs sampledAt;
    UtcMs putInAt;
    UtcMs now;
    SampleState state{};
    std::optional<Fridge> fridge;  // nothing = unknown fridge
    std::int32_t shelf = 0;
};
// Block: sample.not-in-hand (state is not Taken), .fridge-unknown, .fridge-frozen, .fridge-not-dedicated,
// .shelf-unknown (0 = not named is fine), .put-in-before-sampled, .future. Warn: sample.put-in-late.
Findings judgePutIn(const PutInFacts& facts, const RulePack& pack);

struct CountersignFacts {
    StaffId sampler;
    StaffId supervisor;
    bool live = true;  // neither voided nor corrected
    bool signedAlready = false;
    std::vector<StaffId> enteredBy{};  // who signed the line: its sampler, or who corrected it
};
// Block: sample.self-supervised, .countersigned-already, .not-live.
Findings judgeCountersign(const CountersignFacts& facts);

struct DisposalFacts {
    SampleState state{};
    bool held = false;
    std::optional<UtcMs> keepUntil;  // nothing = never put in
    UtcMs now;                       // trusted time
    StaffId disposer;
    StaffId witness;
    Zone zone;
};
// Block: sample.not-stored, .disposed-under-hold, .disposed-early (names the time when it becomes allowed),
// .same-witness. A nil disposer or witness is not known yet.
Findings judgeDisposal(const DisposalFacts& facts, const RulePack& pack);

struct HoldFacts {
    SampleState state{};
    bool held = false;
    bool lifting = false;
};
// Block: sample.not-live, .held-already, .not-held. A hold can be lifted whatever became of the sample.
Findings judgeHold(const HoldFacts& facts);

struct DayCloseFacts {
    int dishesOpen = 0;  // neither sampled nor excused
    std::vector<std::string> openDishNames;
    int samplesNotStored = 0;
    int samplesUnsigned = 0;  // supervisor missing
    int checksUnresolved = 0;
    std::vector<std::string> unresolvedNames;
    bool sheetClosed = false;
    int deliveriesUnsigned = 0;            // one of the three signatures is missing
    int deliveriesEmpty = 0;               // no line long after the arrival
    int papersOverdue = 0;                 // to follow, and past their time
    std::vector<Meal> mealsUnaccompanied;  // served without a record of somebody responsible
    int problemsOverdue = 0;               // nobody answered in time, or past their due time
    int lateInWeek = 0;                    // late entries of the seven days up to this one
    int entriesInWeek = 0;                 // all entries of the same days
    std::vector<UtcMs> lateEntered;        // when the late entries of the day were entered
    bool controlMissing = false;           // 日管控 of a day with meals, past its time
    bool wasteMissing = false;             // of a day with a meal that is over
    int timersRunning = 0;                 // disinfections that nobody ended
    int logsUnsigned = 0;                  // log lines that wait for a second person
    bool incidentOpen = false;
    bool closedAlready = false;
};
// Block: day.closed-already, .dish-without-sample, .meal-unaccompanied. Warn: day.check-unresolved,
// .sheet-open, .sample-not-stored, .sample-unsigned, .delivery-unsigned, .delivery-empty, .papers-overdue,
// .control-missing, .waste-missing, .timer-running, .log-unsigned, .incident-open, .problem-overdue.
// Flag: day.late-share (more than the pack's percent of a week), .late-bunch (many entered at one go).
Findings judgeDayClose(const DayCloseFacts& facts, const RulePack& pack);

}  // namespace canteen::rules
