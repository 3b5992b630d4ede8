#include "core/store/sample_queries.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "core/store/database.h"
#include "core/store/joined.h"
#include "core/store/read_rows.h"

namespace canteen::store {
namespace {

constexpr char kSelectDish[] =
    "SELECT d.seq, d.record, d.dish, d.day, d.meal, n.name, d.type, d.portions, d.line, d.special_diet,"
    " d.unplanned, d.state, d.excuse, d.excuse_seq FROM dish d JOIN dish_name n ON n.id = d.name_id";
constexpr char kOfDay[] = " WHERE d.day = ?1 AND d.state <> 3 ORDER BY d.meal, d.seq";
constexpr char kOfDays[] = " WHERE d.day BETWEEN ?1 AND ?2 AND d.state <> 3 ORDER BY d.day, d.meal, d.seq";
constexpr char kOfDish[] = " WHERE d.dish = ?1";
constexpr char kOfRecord[] = " WHERE d.record = ?1";
constexpr char kNamed[] =
    " WHERE n.name = ?3 AND d.day = ?1 AND d.meal = ?2 AND d.state <> 3 ORDER BY d.seq LIMIT 1";
constexpr Sql kDishesOfDay = kJoined<kSelectDish, kOfDay>.data();
constexpr Sql kDishesBetween = kJoined<kSelectDish, kOfDays>.data();
constexpr Sql kDishById = kJoined<kSelectDish, kOfDish>.data();
constexpr Sql kDishByRecord = kJoined<kSelectDish, kOfRecord>.data();
constexpr Sql kDishNamed = kJoined<kSelectDish, kNamed>.data();
constexpr Sql kDishNames = "SELECT name, type FROM dish_name ORDER BY planned DESC, id";

constexpr char kSelectSample[] =
    "SELECT s.seq, s.record, s.sample, s.dish, n.name, s.day, s.meal, s.weight_g, s.source, s.box, "
    "s.sampled_at,"
    " s.entered_at, s.late, s.reason, s.note, s.state, s.corrects, s.held, s.hold_reason, s.hold_note, "
    "s.hold_seq,"
    " s.sampler, s.supervisor, s.supervised_seq, s.put_in_at, s.stored_seq, s.fridge, s.shelf, s.keep_until,"
    " s.ended_at, s.ended_seq, s.sent_unit, s.void_reason, coalesce(a.name, ''), coalesce(b.name, ''),"
    " coalesce(c.name, ''), coalesce(w.name, '') FROM sample s JOIN dish_name n ON n.id = s.name_id"
    " LEFT JOIN staff a ON a.staff = s.sampler LEFT JOIN staff b ON b.staff = s.supervisor"
    " LEFT JOIN staff c ON c.staff = s.ended_by LEFT JOIN staff w ON w.staff = s.witness";
constexpr char kStandingOfDay[] = " WHERE s.day = ?1 AND s.line = 1 ORDER BY s.seq";
constexpr char kLinesOfDays[] =
    " WHERE s.day BETWEEN ?1 AND ?2 ORDER BY s.day, s.meal,"
    " (SELECT min(f.seq) FROM sample f WHERE f.sample = s.sample), s.seq";
constexpr char kInHand[] = " WHERE s.state = 1 ORDER BY s.sampled_at, s.seq";
constexpr char kStored[] = " WHERE s.state = 2 ORDER BY s.keep_until, s.seq";
constexpr char kUnsigned[] =
    " WHERE s.supervisor IS NULL AND s.line = 1 AND s.day >= ?1 ORDER BY s.day, s.meal, s.seq";
constexpr char kInBoxes[] = " WHERE s.boxed = 1 ORDER BY s.box";
constexpr char kInBox[] = " WHERE s.box = ?1 AND s.boxed = 1";
constexpr char kStanding[] = " WHERE s.sample = ?1 AND s.line <> 3";
constexpr char kLineOfRecord[] = " WHERE s.record = ?1";
constexpr char kLineOfSeq[] = " WHERE s.seq = ?1";
constexpr char kHistory[] = " WHERE s.sample = ?1 ORDER BY s.seq";
constexpr char kStandingOfDish[] = " WHERE s.dish = ?1 AND s.line = 1 ORDER BY s.seq";
constexpr Sql kSamplesOfDay = kJoined<kSelectSample, kStandingOfDay>.data();
constexpr Sql kLinesBetween = kJoined<kSelectSample, kLinesOfDays>.data();
constexpr Sql kSamplesInHand = kJoined<kSelectSample, kInHand>.data();
constexpr Sql kSamplesStored = kJoined<kSelectSample, kStored>.data();
constexpr Sql kSamplesUnsigned = kJoined<kSelectSample, kUnsigned>.data();
constexpr Sql kSamplesInBoxes = kJoined<kSelectSample, kInBoxes>.data();
constexpr Sql kSampleInBox = kJoined<kSelectSample, kInBox>.data();
constexpr Sql kSampleById = kJoined<kSelectSample, kStanding>.data();
constexpr Sql kSampleByRecord = kJoined<kSelectSample, kLineOfRecord>.data();
constexpr Sql kSampleBySeq = kJoined<kSelectSample, kLineOfSeq>.data();
constexpr Sql kSampleHistory = kJoined<kSelectSample, kHistory>.data();
constexpr Sql kSamplesOfDish = kJoined<kSelectSample, kStandingOfDish>.data();

constexpr Sql kNewestBox = "SELECT box FROM sample WHERE seq = (SELECT max(seq) FROM sample)";
constexpr Sql kCountSampledSince = "SELECT count(*) FROM sample WHERE sampler = ?1 AND effective_at >= ?2";
constexpr Sql kCountTyped =
    "SELECT count(*) FROM sample WHERE day = ?1 AND source = 2 AND weight_g = ?2 AND line = 1";
constexpr Sql kCountInHand = "SELECT count(*), coalesce(sum(sampled_at < ?1), 0) FROM sample WHERE state = 1";
constexpr Sql kCountStored =
    "SELECT count(*), coalesce(sum(held = 0 AND keep_until <= ?1), 0),"
    " coalesce(sum(held = 0 AND keep_until <= ?2), 0) FROM sample WHERE state = 2";
constexpr Sql kCountHeld = "SELECT count(*) FROM sample WHERE held = 1 AND boxed = 1";
constexpr Sql kCountEntries =
    "SELECT count(*), coalesce(sum(late), 0) FROM sample WHERE day BETWEEN ?1 AND ?2 AND line = 1";
constexpr Sql kLateEntered =
    "SELECT entered_at FROM sample WHERE day = ?1 AND late = 1 AND line = 1 ORDER BY entered_at";

// The book. ?1, ?2 days; ?3 box, ?4 state or NULL; ?5 whether only held ones; ?6 limit; ?7 the dish: the
// number of its name where lines are read by name, part of the name or '' elsewhere.
constexpr char kSelectSeq[] = "SELECT s.day, s.meal, s.seq FROM sample s";
constexpr char kByDay[] = " WHERE s.day BETWEEN ?1 AND ?2";
constexpr char kByName[] = " WHERE s.name_id = ?7 AND s.day BETWEEN ?1 AND ?2";
constexpr char kByBox[] = " WHERE s.box = ?3 AND s.day BETWEEN ?1 AND ?2";
// Few are in hand or in the fridge at a time, so all of them are looked at and put in order.
constexpr char kByHand[] = " INDEXED BY sample_in_hand WHERE s.state = 1 AND s.day BETWEEN ?1 AND ?2";
constexpr char kByFridge[] = " INDEXED BY sample_stored WHERE s.state = 2 AND s.day BETWEEN ?1 AND ?2";
constexpr char kByOtherEnd[] = " WHERE s.state IN (4, 5, 6) AND s.state = ?4 AND s.day BETWEEN ?1 AND ?2";
constexpr char kByHold[] = " WHERE s.held = 1 AND s.day BETWEEN ?1 AND ?2";
constexpr char kOfDishes[] =
    " AND (?7 = '' OR s.name_id IN (SELECT id FROM dish_name WHERE instr(name, ?7) > 0))";
constexpr char kAndTheRest[] =
    " AND (?3 IS NULL OR s.box = ?3) AND (?4 IS NULL OR s.state = ?4)"
    " AND (?5 = 0 OR (s.held = 1 AND s.boxed = 1))"
    " ORDER BY s.day DESC, s.meal DESC, s.seq DESC LIMIT ?6";
constexpr Sql kSearchByDay = kJoined<kSelectSeq, kByDay, kAndTheRest>.data();
constexpr Sql kSearchByName = kJoined<kSelectSeq, kByName, kAndTheRest>.data();
constexpr Sql kSearchByBox = kJoined<kSelectSeq, kByBox, kOfDishes, kAndTheRest>.data();
constexpr Sql kSearchInHand = kJoined<kSelectSeq, kByHand, kOfDishes, kAndTheRest>.data();
constexpr Sql kSearchInFridge = kJoined<kSelectSeq, kByFridge, kOfDishes, kAndTheRest>.data();
constexpr Sql kSearchOtherEnds = kJoined<kSelectSeq, kByOtherEnd, kOfDishes, kAndTheRest>.data();
constexpr Sql kSearchByHold = kJoined<kSelectSeq, kByHold, kOfDishes, kAndTheRest>.data();
constexpr Sql kNamesWith = "SELECT id FROM dish_name WHERE instr(name, ?1) > 0 ORDER BY id";

DishRow readDish(const Row& row) {
    DishRow dish;
    row.into(dish.seq, dish.record, dish.dish, dish.day, dish.meal, dish.name, dish.type, dish.portions,
             dish.line, dish.specialDiet, dish.unplanned, dish.plan, dish.excuse, dish.excuseSeq);
    return dish;
}

SampleRow readSample(const Row& row) {
    SampleRow s;
    row.into(s.seq, s.record, s.sample, s.dish, s.dishName, s.day, s.meal, s.weight, s.source, s.box,
             s.sampledAt, s.enteredAt, s.late, s.reason, s.note, s.state, s.corrects, s.held, s.holdReason,
             s.holdNote, s.holdSeq, s.sampler, s.supervisor, s.supervisedSeq, s.putInAt, s.storedSeq,
             s.fridge, s.shelf, s.keepUntil, s.endedAt, s.endedSeq, s.sentUnit, s.voidReason, s.samplerName,
             s.supervisorName, s.endedByName, s.witnessName);
    return s;
}

// Place of a line in the book; the greater the newer.
struct Place {
    Date day;
    Meal meal{};
    std::uint64_t seq = 0;
    auto operator<=>(const Place&) const = default;
};

constexpr Date kFirstDay{std::numeric_limits<std::int32_t>::min()};
constexpr Date kLastDay{std::numeric_limits<std::int32_t>::max()};

// `dish` only for the statements that ask for one.
template <class... Dish>
void collect(Database& db, Sql sql, const SampleFilter& filter, std::vector<Place>& places,
             const Dish&... dish) {
    for (const Row& row :
         db.query(sql, filter.from.value_or(kFirstDay), filter.to.value_or(kLastDay), filter.box,
                  filter.state, filter.heldOnly ? 1 : 0, filter.limit, dish...)) {
        Place& place = places.emplace_back();
        row.into(place.day, place.meal, place.seq);
    }
}

void keepNewest(std::vector<Place>& places, std::size_t limit) {
    std::sort(places.begin(), places.end(), std::greater<>());
    if (places.size() > limit) places.resize(limit);
}

// Every name that fits, one after the other. Once there are enough lines, days before the oldest of them are
// not read any more.
void collectByName(Database& db, SampleFilter filter, std::vector<Place>& places) {
    const auto limit = static_cast<std::size_t>(std::max(filter.limit, 0));
    for (const Row& row : db.query(kNamesWith, filter.dish)) {
        collect(db, kSearchByName, filter, places, row.integer(0));
        if (places.size() <= limit) continue;
        keepNewest(places, limit);
        if (!places.empty()) filter.from = places.back().day;
    }
}

// By the index that leaves the fewest lines to look at. Nearly every line ends as disposed of, so that any
// other state is rare, however long the book.
void collectAll(Database& db, const SampleFilter& filter, std::vector<Place>& places) {
    if (filter.heldOnly) return collect(db, kSearchByHold, filter, places, filter.dish);
    if (filter.state == SampleState::Taken) return collect(db, kSearchInHand, filter, places, filter.dish);
    if (filter.state == SampleState::Stored) return collect(db, kSearchInFridge, filter, places, filter.dish);
    if (filter.state && *filter.state != SampleState::Disposed)
        return collect(db, kSearchOtherEnds, filter, places, filter.dish);
    if (filter.box) return collect(db, kSearchByBox, filter, places, filter.dish);
    if (!filter.dish.empty()) return collectByName(db, filter, places);
    collect(db, kSearchByDay, filter, places);
}

}  // namespace

std::vector<DishRow> listDishes(Database& db, Date day) {
    return readAll(db.query(kDishesOfDay, day), readDish);
}

std::vector<DishRow> dishesBetween(Database& db, Date first, Date last) {
    return readAll(db.query(kDishesBetween, first, last), readDish);
}

std::vector<SampleRow> sampleLinesBetween(Database& db, Date first, Date last) {
    return readAll(db.query(kLinesBetween, first, last), readSample);
}

std::optional<DishRow> findDish(Database& db, DishId dish) {
    return readFirst(db.query(kDishById, dish), readDish);
}

std::optional<DishRow> findDishByRecord(Database& db, RecordId record) {
    return readFirst(db.query(kDishByRecord, record), readDish);
}

std::optional<DishRow> findDishNamed(Database& db, Date day, Meal meal, std::string_view name) {
    return readFirst(db.query(kDishNamed, day, meal, name), readDish);
}

std::vector<DishNameRow> listDishNames(Database& db) {
    std::vector<DishNameRow> names;
    for (const Row& row : db.query(kDishNames)) {
        DishNameRow& name = names.emplace_back();
        row.into(name.name, name.type);
    }
    return names;
}

std::vector<SampleRow> samplesOfDay(Database& db, Date day) {
    return readAll(db.query(kSamplesOfDay, day), readSample);
}

std::vector<SampleRow> samplesInHand(Database& db) {
    return readAll(db.query(kSamplesInHand), readSample);
}

std::vector<SampleRow> samplesStored(Database& db) {
    return readAll(db.query(kSamplesStored), readSample);
}

std::vector<SampleRow> samplesUnsigned(Database& db, Date first) {
    return readAll(db.query(kSamplesUnsigned, first), readSample);
}

std::vector<SampleRow> samplesInBoxes(Database& db) {
    return readAll(db.query(kSamplesInBoxes), readSample);
}

std::optional<SampleRow> sampleInBox(Database& db, BoxNo box) {
    return readFirst(db.query(kSampleInBox, box), readSample);
}

std::optional<SampleRow> findSample(Database& db, SampleId sample) {
    return readFirst(db.query(kSampleById, sample), readSample);
}

std::optional<SampleRow> findSampleByRecord(Database& db, RecordId record) {
    return readFirst(db.query(kSampleByRecord, record), readSample);
}

std::vector<SampleRow> sampleHistory(Database& db, SampleId sample) {
    return readAll(db.query(kSampleHistory, sample), readSample);
}

std::vector<SampleRow> samplesOfDish(Database& db, DishId dish) {
    return readAll(db.query(kSamplesOfDish, dish), readSample);
}

std::optional<BoxNo> newestBox(Database& db) {
    return db.single<BoxNo>(kNewestBox);
}

int countSampledSince(Database& db, StaffId sampler, UtcMs since) {
    return db.single<int>(kCountSampledSince, sampler, since).value_or(0);
}

int countTypedWeight(Database& db, Date day, Grams weight) {
    return db.single<int>(kCountTyped, day, weight).value_or(0);
}

SampleTotals countSamples(Database& db, const SampleTimes& times) {
    SampleTotals totals;
    for (const Row& row : db.query(kCountInHand, times.putInLate)) row.into(totals.inHand, totals.putInLate);
    for (const Row& row : db.query(kCountStored, times.due, times.reminded))
        row.into(totals.stored, totals.due, totals.reminded);
    totals.held = db.single<int>(kCountHeld).value_or(0);
    return totals;
}

EntryCounts countSampleEntries(Database& db, Date first, Date last) {
    EntryCounts counts;
    for (const Row& row : db.query(kCountEntries, first, last)) row.into(counts.entries, counts.late);
    return counts;
}

std::vector<UtcMs> lateSamplesEntered(Database& db, Date day) {
    std::vector<UtcMs> times;
    for (const Row& row : db.query(kLateEntered, day)) times.push_back(row.get<UtcMs>(0));
    return times;
}

std::vector<SampleRow> searchSamples(Database& db, const SampleFilter& filter) {
    std::vector<Place> places;
    collectAll(db, filter, places);
    keepNewest(places, static_cast<std::size_t>(std::max(filter.limit, 0)));
    std::vector<SampleRow> samples;
    samples.reserve(places.size());
    for (const Place& place : places)
        if (auto sample = readFirst(db.query(kSampleBySeq, place.seq), readSample))
            samples.push_back(std::move(*sample));
    return samples;
}

std::vector<std::string_view> sampleStatements() {
    return {kDishesBetween.text, kLinesBetween.text,   kDishesOfDay.text,     kDishById.text,
            kDishByRecord.text,  kDishNamed.text,      kDishNames.text,       kSamplesOfDay.text,
            kSamplesInHand.text, kSamplesStored.text,  kSamplesUnsigned.text, kSamplesInBoxes.text,
            kSampleInBox.text,   kSampleById.text,     kSampleByRecord.text,  kSampleBySeq.text,
            kSampleHistory.text, kSamplesOfDish.text,  kNewestBox.text,       kCountSampledSince.text,
            kCountTyped.text,    kCountInHand.text,    kCountStored.text,     kCountHeld.text,
            kCountEntries.text,  kSearchByDay.text,    kSearchByName.text,    kSearchByBox.text,
            kSearchInHand.text,  kSearchInFridge.text, kSearchOtherEnds.text, kSearchByHold.text,
            kNamesWith.text,     kLateEntered.text};
}

}  // namespace canteen::store
