#include "core/rules/threshold_table.h"

namespace canteen::rules {
namespace {

std::int32_t whole(const Amount& amount) {
    return static_cast<std::int32_t>(amount.front() / 100);
}
Grams grams(const Amount& amount) {
    return {whole(amount)};
}
CentiCelsius degrees(const Amount& amount) {
    return {static_cast<std::int32_t>(amount.front())};
}
DurationMs inHours(const Amount& amount) {
    return hours(whole(amount));
}
DurationMs inMinutes(const Amount& amount) {
    return minutes(whole(amount));
}
DurationMs inSeconds(const Amount& amount) {
    return seconds(whole(amount));
}
TimeOfDay atHour(const Amount& amount) {
    return {whole(amount) * 60};
}
TimeOfDay atMinute(const Amount& amount) {
    return {whole(amount)};
}
std::vector<std::int32_t> days(const Amount& amount) {
    std::vector<std::int32_t> all;
    for (const auto hundredths : amount) all.push_back(static_cast<std::int32_t>(hundredths / 100));
    return all;
}

template <auto Group, auto Member, auto Convert>
void put(RulePack& pack, const Amount& amount) {
    (pack.*Group).*Member = Convert(amount);
}

}  // namespace

std::span<const Binding> bindings() {
    using P = RulePack;
    using S = SampleLimits;
    using C = CheckLimits;
    using H = CertificateLimits;
    using R = RecordLimits;
    using G = SignLimits;
    using L = SupplierLimits;
    using V = ReceivingLimits;
    using A = AccompanyLimits;
    using T = LogLimits;
    using W = ReviewLimits;
    using M = MealLimits;
    using I = IncidentLimits;
    // clang-format off
    static constexpr Binding kAll[] = {
        {"sample.min_g", "g", false, put<&P::sample, &S::minWeight, grams>},
        {"sample.ask_above_g", "g", false, put<&P::sample, &S::askAbove, grams>},
        {"sample.min_hours", "h", false, put<&P::sample, &S::keepAtLeast, inHours>},
        {"sample.remind_hours", "h", false, put<&P::sample, &S::remindAfter, inHours>},
        {"sample.put_in_within_min", "min", false, put<&P::sample, &S::putInWithin, inMinutes>},
        {"sample.record_after_serving_min", "min", false, put<&P::sample, &S::recordAfterServing, inMinutes>},
        {"sample.before_serving_min", "min", false, put<&P::sample, &S::beforeServing, inMinutes>},
        {"sample.fridge_min_c", "°C", false, put<&P::sample, &S::fridgeMin, degrees>},
        {"sample.fridge_max_c", "°C", false, put<&P::sample, &S::fridgeMax, degrees>},
        {"sample.boxes_warn_percent", "%", false, put<&P::sample, &S::boxesWarnPercent, whole>},

        {"check.fever_c", "°C", false, put<&P::check, &C::fever, degrees>},
        {"check.retest_after_min", "min", false, put<&P::check, &C::retestAfter, inMinutes>},
        {"check.plausible_min_c", "°C", false, put<&P::check, &C::plausibleMin, degrees>},
        {"check.plausible_max_c", "°C", false, put<&P::check, &C::plausibleMax, degrees>},
        {"check.remeasure_below_c", "°C", false, put<&P::check, &C::remeasureBelow, degrees>},
        {"check.resolve_after_min", "min", false, put<&P::check, &C::resolveAfter, inMinutes>},
        {"check.close_within_min", "min", false, put<&P::check, &C::closeWithin, inMinutes>},
        {"check.symptom_free_hours", "h", false, put<&P::check, &C::symptomFree, inHours>},
        {"check.fever_free_hours", "h", false, put<&P::check, &C::feverFree, inHours>},
        {"check.min_seconds", "s", false, put<&P::check, &C::minSeconds, whole>},

        {"healthcert.valid_months", "mo", false, put<&P::certificate, &H::validMonths, whole>},
        {"healthcert.warn_days", "d", true, put<&P::certificate, &H::warnDays, days>},
        {"healthcert.warn_at_check_days", "d", false, put<&P::certificate, &H::warnAtCheckDays, whole>},

        {"licence.warn_days", "d", true, put<&P::supplier, &L::warnDays, days>},
        {"paper.follow_hours", "h", false, put<&P::supplier, &L::paperFollow, inHours>},
        {"supplier.rejects_to_suspend", "", false, put<&P::supplier, &L::rejectsToSuspend, whole>},
        {"supplier.reject_days", "d", false, put<&P::supplier, &L::rejectDays, whole>},

        {"record.keep_months", "mo", false, put<&P::record, &R::keepMonths, whole>},
        {"record.future_tolerance_s", "s", false, put<&P::record, &R::futureTolerance, inSeconds>},
        {"clock.tolerance_s", "s", false, put<&P::record, &R::clockTolerance, inSeconds>},

        {"receive.signers", "", false, put<&P::receiving, &V::signers, whole>},
        {"receive.drawn_signatures", "", false, put<&P::receiving, &V::drawnSignatures, whole>},
        {"receive.sign_within_hours", "h", false, put<&P::receiving, &V::signWithin, inHours>},
        {"receive.override_hours", "h", false, put<&P::receiving, &V::overrideFor, inHours>},
        {"receive.lines_within_min", "min", false, put<&P::receiving, &V::linesWithin, inMinutes>},
        {"receive.record_within_min", "min", false, put<&P::receiving, &V::recordWithin, inMinutes>},
        {"receive.min_life_percent", "%", false, put<&P::receiving, &V::minLifePercent, whole>},
        {"receive.life_differs_percent", "%", false, put<&P::receiving, &V::lifeDiffersPercent, whole>},
        {"receive.amount_differs_percent", "%", false, put<&P::receiving, &V::amountDiffersPercent, whole>},
        {"receive.chilled_max_c", "°C", false, put<&P::receiving, &V::chilledMax, degrees>},
        {"receive.frozen_surface_max_c", "°C", false, put<&P::receiving, &V::frozenSurfaceMax, degrees>},
        {"receive.report_months", "mo", false, put<&P::receiving, &V::reportMonths, whole>},
        {"receive.pledge_days", "d", false, put<&P::receiving, &V::pledgeDays, whole>},
        {"receive.price_jump_percent", "%", false, put<&P::receiving, &V::priceJumpPercent, whole>},
        {"receive.price_window_days", "d", false, put<&P::receiving, &V::priceWindowDays, whole>},
        {"receive.unusual_times", "", false, put<&P::receiving, &V::unusualTimes, whole>},
        {"receive.hours_from", "h", false, put<&P::receiving, &V::hoursFrom, atHour>},
        {"receive.hours_to", "h", false, put<&P::receiving, &V::hoursTo, atHour>},
        {"receive.keep_after_expiry_months", "mo", false,
            put<&P::receiving, &V::keepAfterExpiryMonths, whole>},
        {"test.inhibition_percent", "%", false, put<&P::receiving, &V::inhibitionPercent, whole>},
        {"test.retest_within_min", "min", false, put<&P::receiving, &V::retestWithin, inMinutes>},
        {"stock.ending_soon_days", "d", false, put<&P::receiving, &V::endingSoonDays, whole>},

        {"accompany.record_after_serving_min", "min", false,
            put<&P::accompany, &A::recordAfterServing, inMinutes>},
        {"accompany.teacher_counts", "", false, put<&P::accompany, &A::teacherCounts, whole>},
        {"accompany.plan_from_hour", "h", false, put<&P::accompany, &A::planFrom, atHour>},
        {"accompany.parent_sessions", "", false, put<&P::accompany, &A::parentSessions, whole>},
        {"accompany.parents_within_days", "d", false, put<&P::accompany, &A::parentsWithin, whole>},
        {"problem.follow_up_within_hours", "h", false, put<&P::accompany, &A::followUpWithin, inHours>},
        {"incident.hold_samples_hours", "h", false, put<&P::incident, &I::holdSamples, inHours>},
        {"incident.first_report_minutes", "min", false, put<&P::incident, &I::firstReport, inMinutes>},

        {"cook.core_min_c", "°C", false, put<&P::log, &T::coreMin, degrees>},
        {"hold.hot_min_c", "°C", false, put<&P::log, &T::hotMin, degrees>},
        {"hold.cold_max_c", "°C", false, put<&P::log, &T::coldMax, degrees>},
        {"hold.danger_min", "min", false, put<&P::log, &T::dangerFor, inMinutes>},
        {"frozen.max_c", "°C", false, put<&P::log, &T::frozenMax, degrees>},
        {"disinfect.steam_c", "°C", false, put<&P::log, &T::steamMin, degrees>},
        {"disinfect.steam_min", "min", false, put<&P::log, &T::steamFor, inMinutes>},
        {"disinfect.infrared_c", "°C", false, put<&P::log, &T::infraredMin, degrees>},
        {"disinfect.infrared_min", "min", false, put<&P::log, &T::infraredFor, inMinutes>},
        {"disinfect.washer_c", "°C", false, put<&P::log, &T::washerMin, degrees>},
        {"disinfect.washer_s", "s", false, put<&P::log, &T::washerFor, inSeconds>},
        {"disinfect.chlorine_mg", "mg/L", false, put<&P::log, &T::chlorineMin, whole>},
        {"disinfect.chlorine_min", "min", false, put<&P::log, &T::chlorineFor, inMinutes>},
        {"disinfect.ultraviolet_min", "min", false, put<&P::log, &T::ultravioletFor, inMinutes>},
        {"log.record_within_min", "min", false, put<&P::log, &T::recordWithin, inMinutes>},
        {"log.note_within_hours", "h", false, put<&P::log, &T::noteWithin, inHours>},
        {"log.fridge_readings", "", false, put<&P::log, &T::fridgeReadings, whole>},
        {"review.control_by", "h", false, put<&P::review, &W::controlBy, atHour>},
        {"review.week_days", "d", false, put<&P::review, &W::weekDays, whole>},
        {"review.month_days", "d", false, put<&P::review, &W::monthDays, whole>},
        {"meals.report_by_min", "min", false, put<&P::meals, &M::reportBy, atMinute>},
        {"meals.freeze_at", "h", false, put<&P::meals, &M::freezeAt, atHour>},
        {"meals.differs_percent", "%", false, put<&P::meals, &M::differsPercent, whole>},
        {"meals.same_days", "d", false, put<&P::meals, &M::sameDays, whole>},
        {"meals.rice_min_g", "g", false, put<&P::meals, &M::riceLeast, grams>},
        {"meals.rice_max_g", "g", false, put<&P::meals, &M::riceMost, grams>},

        {"sign.identical_temperatures", "", false, put<&P::sign, &G::identicalTemperatures, whole>},
        {"sign.similar_temperatures", "", false, put<&P::sign, &G::similarTemperatures, whole>},
        {"sign.temperature_spread_c", "°C", false, put<&P::sign, &G::temperatureSpread, degrees>},
        {"sign.steady_days", "d", false, put<&P::sign, &G::steadyDays, whole>},
        {"sign.checks_per_minute", "", false, put<&P::sign, &G::checksPerMinute, whole>},
        {"sign.quiet_days", "d", false, put<&P::sign, &G::quietDays, whole>},
        {"sign.quiet_staff", "", false, put<&P::sign, &G::quietStaff, whole>},
        {"sign.gastro_cluster", "", false, put<&P::sign, &G::gastroCluster, whole>},
        {"sign.samples_per_minute", "", false, put<&P::sign, &G::samplesPerMinute, whole>},
        {"sign.repeated_weights", "", false, put<&P::sign, &G::repeatedWeights, whole>},
        {"sign.late_share_percent", "%", false, put<&P::sign, &G::lateSharePercent, whole>},
        {"sign.same_three_s", "s", false, put<&P::receiving, &V::sameThreeWithin, inSeconds>},
        {"sign.same_words_days", "d", false, put<&P::accompany, &A::sameWordsDays, whole>},
        {"sign.late_bunch", "", false, put<&P::sign, &G::lateBunch, whole>},
        {"sign.late_bunch_min", "min", false, put<&P::sign, &G::lateBunchWithin, inMinutes>},
    };
    // clang-format on
    return kAll;
}

std::span<const Order> orders() {
    static constexpr Order kAll[] = {
        {"sample.min_g", "sample.ask_above_g"},         {"sample.min_hours", "sample.remind_hours"},
        {"sample.fridge_min_c", "sample.fridge_max_c"}, {"check.plausible_min_c", "check.remeasure_below_c"},
        {"check.remeasure_below_c", "check.fever_c"},   {"check.fever_c", "check.plausible_max_c"},
        {"receive.hours_from", "receive.hours_to"},     {"hold.cold_max_c", "hold.hot_min_c"},
        {"meals.rice_min_g", "meals.rice_max_g"},
    };
    return kAll;
}

}  // namespace canteen::rules
