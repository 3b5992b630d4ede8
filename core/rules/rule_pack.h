// Thresholds as data: a pack (assets/rules/NAME.toml) and a site file that may only be stricter.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/codes/item_number.h"
#include "core/domain/units.h"
#include "core/rules/forbidden.h"
#include "core/rules/papers.h"

namespace canteen::rules {

struct SampleLimits {
    Grams minWeight;                     // sample.min_g, floor
    Grams askAbove;                      // sample.ask_above_g
    DurationMs keepAtLeast;              // sample.min_hours, floor
    DurationMs remindAfter;              // sample.remind_hours: soft reminder to clear
    DurationMs putInWithin;              // sample.put_in_within_min
    DurationMs recordAfterServing;       // sample.record_after_serving_min: later is a late entry
    DurationMs beforeServing;            // sample.before_serving_min: nothing is cooked earlier than that
    CentiCelsius fridgeMin;              // sample.fridge_min_c
    CentiCelsius fridgeMax;              // sample.fridge_max_c
    std::int32_t boxesWarnPercent = 90;  // sample.boxes_warn_percent
};

struct CheckLimits {
    CentiCelsius fever;           // check.fever_c
    DurationMs retestAfter;       // check.retest_after_min
    CentiCelsius plausibleMin;    // check.plausible_min_c
    CentiCelsius plausibleMax;    // check.plausible_max_c
    CentiCelsius remeasureBelow;  // check.remeasure_below_c
    DurationMs resolveAfter;      // check.resolve_after_min, counted from shift start
    DurationMs closeWithin;       // check.close_within_min, counted from shift start
    DurationMs symptomFree;       // check.symptom_free_hours: after vomiting or diarrhoea
    DurationMs feverFree;         // check.fever_free_hours
    std::int32_t minSeconds = 3;  // check.min_seconds: faster is a sign of invention
};

struct CertificateLimits {
    std::int32_t validMonths = 12;       // healthcert.valid_months, floor
    std::vector<std::int32_t> warnDays;  // healthcert.warn_days, falling: 60, 30, 7
    std::int32_t warnAtCheckDays = 30;   // healthcert.warn_at_check_days
};

struct RecordLimits {
    std::int32_t keepMonths = 36;  // record.keep_months, floor 24
    DurationMs clockTolerance;     // clock.tolerance_s
    DurationMs futureTolerance;    // record.future_tolerance_s: happened-at past entered-at
};

// Signs that values may be invented, or that something spreads. For the officer's eye, never a proof.
struct SignLimits {
    std::int32_t identicalTemperatures = 5;  // sign.identical_temperatures: people, all with one value
    std::int32_t similarTemperatures = 10;   // sign.similar_temperatures: people, closer than the spread
    CentiCelsius temperatureSpread{5};       // sign.temperature_spread_c: standard deviation
    std::int32_t steadyDays = 10;            // sign.steady_days: one person's checks in a row, all alike
    std::int32_t checksPerMinute = 20;       // sign.checks_per_minute
    std::int32_t quietDays = 60;             // sign.quiet_days: without an abnormal check …
    std::int32_t quietStaff = 15;            // sign.quiet_staff: … where more people than this work
    std::int32_t gastroCluster = 2;          // sign.gastro_cluster: people within 48 h
    std::int32_t samplesPerMinute = 5;       // sign.samples_per_minute: by one sampler
    std::int32_t repeatedWeights = 5;        // sign.repeated_weights: typed samples of one weight in a day
    std::int32_t lateSharePercent = 10;      // sign.late_share_percent: of a week's entries
    std::int32_t lateBunch = 5;              // sign.late_bunch: late entries of a day entered within …
    DurationMs lateBunchWithin;              // … sign.late_bunch_min
};

struct SupplierLimits {
    std::vector<std::int32_t> warnDays;  // licence.warn_days, falling: 90, 60, 30, 7
    DurationMs paperFollow;              // paper.follow_hours: a batch paper may come that much later
    std::int32_t rejectsToSuspend = 3;   // supplier.rejects_to_suspend: that many rejected deliveries …
    std::int32_t rejectDays = 30;        // supplier.reject_days: … within that many days
};

// What the first category of a production licence (the three digits behind SC) stands for.
using LicenceCategories = std::map<std::string, std::vector<GoodsClass>, std::less<>>;

struct ReceivingLimits {
    std::int32_t signers = 3;                // receive.signers: people before goods may be issued
    std::int32_t drawnSignatures = 0;        // receive.drawn_signatures: 1 = signers draw beside their proof
    DurationMs signWithin;                   // receive.sign_within_hours
    DurationMs overrideFor;                  // receive.override_hours: how long a director's word lets issue
    DurationMs linesWithin;                  // receive.lines_within_min: after the arrival
    DurationMs recordWithin;                 // receive.record_within_min: later is a late entry
    std::int32_t minLifePercent = 33;        // receive.min_life_percent of the shelf life should be left
    std::int32_t lifeDiffersPercent = 10;    // receive.life_differs_percent
    std::int32_t amountDiffersPercent = 3;   // receive.amount_differs_percent, from the delivery note
    CentiCelsius chilledMax;                 // receive.chilled_max_c
    CentiCelsius frozenSurfaceMax;           // receive.frozen_surface_max_c
    std::int32_t reportMonths = 12;          // receive.report_months: an older batch report is doubted
    std::int32_t pledgeDays = 7;             // receive.pledge_days
    std::int32_t priceJumpPercent = 20;      // receive.price_jump_percent above the median …
    std::int32_t priceWindowDays = 30;       // … of receive.price_window_days
    std::int32_t unusualTimes = 3;           // receive.unusual_times the usual amount, or that part of it
    TimeOfDay hoursFrom;                     // receive.hours_from
    TimeOfDay hoursTo;                       // receive.hours_to
    std::int32_t keepAfterExpiryMonths = 6;  // receive.keep_after_expiry_months, floor
    DurationMs sameThreeWithin;              // sign.same_three_s: three signatures closer than that
    std::int32_t inhibitionPercent = 50;     // test.inhibition_percent: suspect from there on
    DurationMs retestWithin;                 // test.retest_within_min
    std::int32_t endingSoonDays = 7;         // stock.ending_soon_days
};

struct AccompanyLimits {
    DurationMs recordAfterServing;   // accompany.record_after_serving_min: later is a late entry
    std::int32_t teacherCounts = 0;  // accompany.teacher_counts: 1 = a teacher is a responsible person, too
    TimeOfDay planFrom;  // accompany.plan_from_hour: gaps of tomorrow are pointed out from then on
    std::int32_t parentSessions = 2;  // accompany.parent_sessions: that many a term …
    std::int32_t parentsWithin = 90;  // … within accompany.parents_within_days of its first day
    std::int32_t sameWordsDays = 5;   // sign.same_words_days: the same words day after day
    DurationMs followUpWithin;        // problem.follow_up_within_hours
};

// Supporting logs: what food, fridges and disinfection have to reach.
struct LogLimits {
    CentiCelsius coreMin;             // cook.core_min_c, floor
    CentiCelsius hotMin;              // hold.hot_min_c, floor
    CentiCelsius coldMax;             // hold.cold_max_c, floor
    DurationMs dangerFor;             // hold.danger_min: at most that long in between, floor
    CentiCelsius frozenMax;           // frozen.max_c
    CentiCelsius steamMin;            // disinfect.steam_c, floor; boiling too
    DurationMs steamFor;              // disinfect.steam_min, floor
    CentiCelsius infraredMin;         // disinfect.infrared_c, floor
    DurationMs infraredFor;           // disinfect.infrared_min, floor
    CentiCelsius washerMin;           // disinfect.washer_c
    DurationMs washerFor;             // disinfect.washer_s
    std::int32_t chlorineMin = 250;   // disinfect.chlorine_mg, floor
    DurationMs chlorineFor;           // disinfect.chlorine_min, floor
    DurationMs ultravioletFor;        // disinfect.ultraviolet_min
    DurationMs recordWithin;          // log.record_within_min: a reading entered later is a late entry
    DurationMs noteWithin;            // log.note_within_hours: the same of what is not measured
    std::int32_t fridgeReadings = 2;  // log.fridge_readings: of each fridge and day
};

// The three reviews.
struct ReviewLimits {
    TimeOfDay controlBy;         // review.control_by: the daily control is missed from then on
    std::int32_t weekDays = 1;   // review.week_days after the week's end its review is missed
    std::int32_t monthDays = 5;  // review.month_days after the month's end its review is missed
};

// Meal counts.
struct MealLimits {
    TimeOfDay reportBy;               // meals.report_by_min: lunch is reported by then …
    TimeOfDay freezeAt;               // meals.freeze_at: later changes of the day are corrections
    std::int32_t differsPercent = 5;  // meals.differs_percent: served that far from reported asks why
    std::int32_t sameDays = 10;       // meals.same_days: one number on so many days in a row is looked at
    Grams riceLeast;                  // meals.rice_min_g: raw rice a head at lunch and supper …
    Grams riceMost;                   // … up to meals.rice_max_g
};

// A suspected incident.
struct IncidentLimits {
    DurationMs holdSamples;  // incident.hold_samples_hours: samples and meals so far back are in question
    DurationMs firstReport;  // incident.first_report_minutes: the authorities have heard of it by then
};

struct RulePack {
    std::string
        version;         // "cn-school 2026.3" plus "+" and 8 digits of the site file's hash when there is one
    Date effectiveFrom;  // the youngest value in force began here
    SampleLimits sample;
    CheckLimits check;
    CertificateLimits certificate;
    RecordLimits record;
    SignLimits sign;
    SupplierLimits supplier;
    PaperMatrix papers;
    ForbiddenList forbidden;
    LicenceCategories categories;
    std::vector<codes::InStoreTemplate> inStore;  // of the site's own scales and price labels
    ReceivingLimits receiving;
    AccompanyLimits accompany;
    LogLimits log;
    ReviewLimits review;
    MealLimits meals;
    IncidentLimits incident;
    std::string packToml;  // as read, kept in the ledger
    std::string siteToml;
};

// Reads a pack and a site's own values as in force on `day`. `siteToml` may be empty or a whole site file:
// only its [thresholds] table is read, one line a key ("sample.min_g = 200"), and its [[paper]] and
// [[forbidden]] rows, which add to those of the pack, and its [[in_store]] rows. Refuses (Refused or Invalid)
// unknown keys, wrong types, values outside their range and any value looser than the pack's floor, naming
// the key, both values and the direction. Never throws on any text. assets/rules/README.md describes the
// format.
Result<RulePack> loadRulePack(std::string_view packToml, std::string_view siteToml, Date day);

// The text of a shipped pack ("cn-school"), or NotFound.
Result<std::string> shippedPack(std::string_view name);

// One threshold as data, for settings screens and exports.
struct Threshold {
    std::string key;    // "sample.min_g"
    std::string value;  // "125 g"
    std::string lock;   // "floor" or "default"
    std::string mark;   // evidence: "found: S1", "law L1", "memory", "choice"
    bool fromSite = false;
};
// All thresholds of a pack that loadRulePack() gave, in the order of its areas.
std::vector<Threshold> listThresholds(const RulePack& pack);

}  // namespace canteen::rules
