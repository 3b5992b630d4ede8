// Dishes and retained samples as the projections hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/domain/sample_records.h"
#include "core/domain/vocabulary.h"
#include "core/store/entry_counts.h"

namespace canteen::store {

class Database;

// Numbers stand in the table.
enum class DishPlan { Planned = 1, Excused = 2, Withdrawn = 3 };

struct DishRow {
    std::uint64_t seq = 0;
    RecordId record;
    DishId dish;
    Date day;
    Meal meal{};
    std::string name;
    DishType type{};
    std::int32_t portions = 0;
    std::string line;
    bool specialDiet = false;
    bool unplanned = false;
    DishPlan plan{};
    ExcuseReason excuse{};
    std::optional<std::uint64_t> excuseSeq;
};
// Dishes of the day that were not withdrawn, by meal in the order of the menu.
std::vector<DishRow> listDishes(Database& db, Date day);
// The same of the days from `first` to `last`, by day.
std::vector<DishRow> dishesBetween(Database& db, Date first, Date last);
std::optional<DishRow> findDish(Database& db, DishId dish);
std::optional<DishRow> findDishByRecord(Database& db, RecordId record);
// The dish of that name in the meal, if it was not withdrawn.
std::optional<DishRow> findDishNamed(Database& db, Date day, Meal meal, std::string_view name);

struct DishNameRow {
    std::string name;
    DishType type{};
};
// Every name there is, most often planned first.
std::vector<DishNameRow> listDishNames(Database& db);

// One line of the sample book, with the names of the people in it (empty where nobody stands).
struct SampleRow {
    std::uint64_t seq = 0;
    RecordId record;
    SampleId sample;
    DishId dish;
    std::string dishName;
    Date day;
    Meal meal{};
    Grams weight;
    WeightSource source{};
    BoxNo box;
    UtcMs sampledAt;
    UtcMs enteredAt;
    bool late = false;
    Reason reason{};
    std::string note;
    SampleState state{};
    std::optional<std::uint64_t> corrects;  // seq of the struck-through line
    bool held = false;
    std::optional<HoldReason> holdReason;
    std::optional<std::string> holdNote;
    std::optional<std::uint64_t> holdSeq;
    StaffId sampler;
    std::optional<StaffId> supervisor;
    std::optional<std::uint64_t> supervisedSeq;
    std::optional<UtcMs> putInAt;
    std::optional<std::uint64_t> storedSeq;
    std::optional<std::string> fridge;
    std::optional<std::int32_t> shelf;
    std::optional<UtcMs> keepUntil;
    std::optional<UtcMs> endedAt;
    std::optional<std::uint64_t> endedSeq;
    std::optional<std::string> sentUnit;
    Reason voidReason{};
    std::string samplerName;
    std::string supervisorName;
    std::string endedByName;
    std::string witnessName;

    // In a box: taken or in the fridge.
    [[nodiscard]] bool isLive() const { return state == SampleState::Taken || state == SampleState::Stored; }
    // Neither taken back nor replaced by a correction.
    [[nodiscard]] bool isStanding() const {
        return state != SampleState::Voided && state != SampleState::Corrected;
    }
};
// Standing lines of the day, in the order in which they were entered.
std::vector<SampleRow> samplesOfDay(Database& db, Date day);
// Every line of the days from `first` to `last`, struck-through and voided ones too, by day and meal; the
// lines of one sample stand one after the other.
std::vector<SampleRow> sampleLinesBetween(Database& db, Date first, Date last);
// Longest in hand first.
std::vector<SampleRow> samplesInHand(Database& db);
// By keep-until.
std::vector<SampleRow> samplesStored(Database& db);
// Standing lines without supervisor of the days from `first` on.
std::vector<SampleRow> samplesUnsigned(Database& db, Date first);
// Every box in use, by number.
std::vector<SampleRow> samplesInBoxes(Database& db);
std::optional<SampleRow> sampleInBox(Database& db, BoxNo box);
// The line that stands for the sample, or its taken-back one.
std::optional<SampleRow> findSample(Database& db, SampleId sample);
std::optional<SampleRow> findSampleByRecord(Database& db, RecordId record);
// All lines of the sample, oldest first.
std::vector<SampleRow> sampleHistory(Database& db, SampleId sample);
// Standing lines of the dish.
std::vector<SampleRow> samplesOfDish(Database& db, DishId dish);

std::optional<BoxNo> newestBox(Database& db);
// By the person, entered at or after the moment of trusted time.
int countSampledSince(Database& db, StaffId sampler, UtcMs since);
inline bool hasSampledSince(Database& db, StaffId sampler, UtcMs since) {
    return countSampledSince(db, sampler, since) > 0;
}
// Standing typed lines of the day with exactly this weight.
int countTypedWeight(Database& db, Date day, Grams weight);

struct SampleTimes {
    UtcMs putInLate;  // in hand since before this
    UtcMs due;        // keep-until up to this
    UtcMs reminded;   // keep-until up to this
};
struct SampleTotals {
    int inHand = 0;
    int putInLate = 0;
    int stored = 0;
    int due = 0;
    int reminded = 0;
    int held = 0;
};
SampleTotals countSamples(Database& db, const SampleTimes& times);

// Entries of the days from `first` to `last`.
EntryCounts countSampleEntries(Database& db, Date first, Date last);
// When the late entries of the day were entered.
std::vector<UtcMs> lateSamplesEntered(Database& db, Date day);

// All criteria that are set must hold.
struct SampleFilter {
    std::string dish;  // part of the name
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<BoxNo> box;
    std::optional<SampleState> state;
    bool heldOnly = false;
    int limit = 200;
};
// Newest day first, within it the later meal and the later entry. Takes time for the lines it returns, not
// for those there are.
std::vector<SampleRow> searchSamples(Database& db, const SampleFilter& filter);

// Every query above, for the proof that none reads a big table from end to end.
std::vector<std::string_view> sampleStatements();

}  // namespace canteen::store
