// Rules of the morning check: answers in, verdict and findings out. Pure; decision table of the 2018 catering
// code (fever, diarrhoea, sore throat, wound: off ready-to-eat work) and Food Safety Law art. 45 (health
// certificate).
#pragma once

#include <optional>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/check_records.h"
#include "core/domain/vocabulary.h"
#include "core/rules/finding.h"
#include "core/rules/rule_pack.h"

namespace canteen::rules {

struct CertificateFacts {
    Date issued;
    Date expires;
};
struct CertificateJudgement {
    CertificateState state{};
    int daysLeft = 0;   // days from `day` to the last valid one; negative after it; 0 without certificate
    Findings findings;  // certificate.missing, .not-yet-valid, .expired, .ends-soon, .longer-than-allowed
};
// Certificate of one person on one day. A printed end past the pack's months counts only so far. EndsSoon
// begins with the pack's first warning, the finding at warnAtCheckDays. Blocks only where the post touches
// ready-to-eat food, warns for other kitchen posts, says nothing of teachers and the headteacher.
CertificateJudgement judgeCertificate(const std::optional<CertificateFacts>& certificate, Post post, Date day,
                                      const RulePack& pack);

struct FirstReading {
    TemperatureReading reading;
    DurationMs ago;  // trusted time since it was taken
};

// Everything known while the form is filled in. An empty optional is "not answered yet", never "fine".
struct CheckFacts {
    StaffId person;
    StaffId checker;
    Post post{};
    Date day;
    std::optional<Declaration> declaration;
    std::optional<Look> look;
    std::optional<TemperatureReading> temperature;
    std::vector<HygieneAnswer> hygiene;  // all items answered or the form is incomplete
    std::optional<CertificateFacts> certificate;
    std::optional<FirstReading> first;  // set when this is the retest
    bool excluded = false;              // an exclusion of an earlier day has not been lifted
    bool checkedAlready = false;        // a valid check of this session exists and this is not its retest
    bool firstActionBefore = false;     // the person already signed another record today
    int secondsSpent = 0;
};

struct CheckJudgement {
    bool complete = false;                // every required question has an answer
    std::optional<Outcome> computed;      // set when the answers so far decide, at the latest when complete
    std::optional<ExclusionCause> cause;  // set exactly when computed is Suspended
    CertificateJudgement certificate;
    // Proposed for the outcome; at least one must be chosen for Reassigned and Suspended.
    std::vector<CheckAction> actions;
    // Block: check.self-checked, .excluded, .checked-already, .implausible, .retest-too-early, .incomplete
    // Warn, why the outcome is what it is: check.gastro, .jaundice, .fever, .fever-declared,
    //     .fever-sore-throat, .skin, .wound-covered, .symptoms, .look-abnormal, .hygiene-refused,
    //     .retest-needed, and certificate.… (never a block here: the outcome is Suspended instead)
    // Warn: check.family-gastro, .remeasure, .retest-same-device
    // Flag: check.too-fast, .after-first-action
    Findings findings;
};
// The strictest answer decides, in the order Cleared, ClearedAfterFix, Reassigned, Retest, Suspended:
//   vomiting, diarrhoea; jaundice; fever on the retest, fever with a sore throat;
//   open, festering or burnt skin, rash; no valid certificate in a ready-to-eat post;
//   hygiene not put right                                                          Suspended
//   first temperature at the fever limit or above                                  Retest
//   any other symptom, a small covered wound, an abnormal look                     Reassigned
//   hygiene put right on the spot                                                  ClearedAfterFix
// Yellow eyes are declared as jaundice. A nil `checker` is not known yet.
CheckJudgement judgeCheck(const CheckFacts& facts, const RulePack& pack);

// Whether a checker may put `chosen` where the table says `computed`: only the same or a stricter verdict
// (check.outcome-looser). Retest can only be left by a retest or made stricter to Suspended. Reassigned and
// Suspended need an action (check.action-missing).
std::optional<Finding> judgeOutcome(Outcome computed, Outcome chosen,
                                    const std::vector<CheckAction>& actions);

struct ReturnFacts {
    StaffId person;
    StaffId officer;
    ExclusionCause cause{};
    ReturnEvidence evidence{};
    UtcMs excludedSince;
    std::optional<UtcMs> symptomFreeSince;
    UtcMs now;
    bool paperGiven = false;
    std::optional<CertificateFacts> certificate;
    Post post{};
    Date day;
    Zone zone;
};
// Block: return.self-lifted, .wrong-evidence, .symptoms-open, .before-exclusion, .symptom-free-too-short
// (with the time when it becomes allowed), .paper-missing, .certificate-missing. A nil `officer` is not known
// yet. What ends which exclusion:
//   vomiting, diarrhoea   the pack's hours without symptoms, whatever paper there is
//   fever                 the pack's hours without fever, or a medical paper
//   jaundice, disease     a medical paper
//   skin                  the wound has healed, or a medical paper
//   certificate           a certificate that is valid on `day`
//   anything else         the officer's word
Findings judgeReturn(const ReturnFacts& facts, const RulePack& pack);

// One line of a day's sheet, for signs across people.
struct SheetLine {
    StaffId person;
    std::optional<CentiCelsius> temperature;
    Outcome outcome{};
    bool gastro = false;  // vomiting or diarrhoea declared
    int secondsSpent = 0;
    UtcMs at;
    int sameTemperatureDays = 0;  // newest morning checks in a row with this temperature, this one included
};
struct SheetFacts {
    std::vector<SheetLine> lines;  // valid checks of the day
    int gastroLast48h = 0;         // different people with gastro symptoms within 48 h, this day included
    int staff = 0;
    int daysWithoutAbnormal = 0;
    bool closed = false;                   // the officer has signed
    std::optional<UtcMs> lastShiftBegins;  // of those expected on a morning's sheet; nothing for nobody
    UtcMs now;                             // trusted time
};
// Flag: sheet.same-temperatures, .steady-temperature, .too-fast, .crowded-minute, .never-abnormal. Warn:
// sheet.gastro-cluster, .unsigned.
Findings judgeSheet(const SheetFacts& facts, const RulePack& pack);

// Whether a rostered person may sign working records today. Block: person.excluded, .unchecked, .not-cleared
// (suspended or waiting for the retest), .certificate. Warn: person.reassigned (a block where the work
// touches ready-to-eat food). Flag: person.marked-away. Posts that are not checked are free of all but the
// flag.
struct SignerFacts {
    Post post{};
    bool checked = false;  // a valid morning check today
    std::optional<Outcome> outcome;
    bool excluded = false;
    std::optional<Attendance> attendance;
    std::optional<CertificateFacts> certificate;
    Date day;
};
Findings judgeSigner(const SignerFacts& facts, const RulePack& pack);

}  // namespace canteen::rules
