// Retained samples 留样: the menu's dishes, boxes, fridge, countersigning, disposal, hold and sending.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/sample_records.h"
#include "core/rules/sample_rules.h"
#include "core/service/context.h"

namespace canteen::service {

// What is known of one sample: a line of the sample book. Corrected and voided lines stay in the book, struck
// through.
struct SampleLine {
    SampleId sample;
    RecordId record;
    std::uint64_t seq = 0;
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
    Reason reason{};  // why late or corrected
    std::string note;
    SampleState state{};
    bool held = false;
    std::optional<HoldReason> holdReason;
    std::string holdNote;
    std::string sampler;     // names
    std::string supervisor;  // empty = 待签
    std::optional<UtcMs> putInAt;
    std::string fridge;
    std::int32_t shelf = 0;
    std::optional<UtcMs> keepUntil;
    std::optional<UtcMs> endedAt;  // disposed, sent or voided
    std::string endedBy;
    std::string witness;
    std::string sentTo;
    Reason voidReason{};
    bool correction = false;  // stands for a struck-through line
};

enum class DishState {
    Open,
    Sampled,
    Stored,
    Excused,
    Overdue
};  // Overdue: serving is over, nothing sampled

struct DishLine {
    DishId dish;
    RecordId record;
    std::string name;
    Date day;
    Meal meal{};
    DishType type{};
    std::int32_t portions = 0;
    std::string line;
    bool specialDiet = false;
    bool unplanned = false;
    DishState state{};
    ExcuseReason excuse{};
    RecordId excuseRecord;            // the DishExcused record, for taking it back; nil unless excused
    std::vector<SampleLine> samples;  // standing ones
};

struct MealLines {
    Meal meal{};
    std::optional<MealTime> time;
    std::vector<DishLine> dishes;
    int open = 0;
    int sampled = 0;
    int excused = 0;
};

struct SampleForm {
    RecordId record;  // made when the form opens
    SampleId sample;
    DishId dish;
    UtcMs openedAt;
    std::optional<UtcMs> sampledAt;  // nothing = now
    std::optional<Grams> weight;
    std::optional<WeightSource> source;
    std::vector<Bytes> scaleFrames;
    std::optional<BoxNo> box;
    Reason reason{};  // for a late entry or a correction
    std::string note;
    std::optional<RecordId> corrects;  // the line this one stands for
};

struct BoxLine {
    BoxNo box;
    bool busy = false;
    std::string dishName;  // of the live sample
    std::optional<UtcMs> keepUntil;
};

// All criteria that are set must hold.
struct BookQuery {
    std::string dish;  // part of the name, two Chinese characters are enough
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<BoxNo> box;
    std::optional<SampleState> state;
    bool heldOnly = false;
    int limit = 200;  // newest first
};

struct SampleCounts {
    int inHand = 0;     // taken, not yet in the fridge
    int putInLate = 0;  // of these, longer than the pack allows
    int stored = 0;
    int due = 0;       // keep-until has passed, not held
    int reminded = 0;  // of these, past the reminder
    int held = 0;
    int unsigned_ = 0;  // no supervisor yet
    int boxesBusy = 0;
};

class Samples {
  public:
    explicit Samples(Context context) : context_(context) {}

    // The day's meals in their order, with every planned dish. Meals of the site without dishes are included.
    [[nodiscard]] std::vector<MealLines> day(Date day) const;
    [[nodiscard]] std::vector<BoxLine> boxes() const;
    [[nodiscard]] std::optional<BoxNo> nextFreeBox() const;
    [[nodiscard]] SampleCounts counts() const;

    // Dish names served before, most often first, for adding an unplanned dish without typing.
    struct KnownDish {
        std::string name;
        std::string initials;
        DishType type{};
    };
    [[nodiscard]] std::vector<KnownDish> knownDishes() const;
    // Block: forbidden.item, refused by addDish(). Warn: forbidden.look-alike.
    [[nodiscard]] rules::Findings judgeDishName(const std::string& name) const;
    Result<DishId> addDish(RecordId record, Date day, Meal meal, const std::string& name, DishType type,
                           const Signer& signer);
    Status excuse(RecordId record, DishId dish, ExcuseReason reason, const std::string& note,
                  const Signer& signer);

    [[nodiscard]] Result<SampleForm> open(DishId dish) const;
    [[nodiscard]] Result<SampleForm> openCorrection(RecordId line) const;
    [[nodiscard]] rules::SampleJudgement judge(const SampleForm& form, std::optional<StaffId> sampler) const;
    // Saves a weighed box: a new line, a late entry or a correction. Saving the same form twice books once.
    Result<RecordId> take(const SampleForm& form, const Signer& sampler);

    [[nodiscard]] std::vector<SampleLine> inHand() const;
    Status putIn(RecordId record, const std::vector<SampleId>& samples, const std::string& fridge,
                 std::int32_t shelf, const Signer& signer);
    [[nodiscard]] std::vector<SampleLine> withoutSupervisor() const;
    Status countersign(RecordId record, const std::vector<SampleId>& samples, const Signer& supervisor);

    // In the fridge and not ended, by keep-until; `due` ones first.
    [[nodiscard]] std::vector<SampleLine> stored() const;
    [[nodiscard]] rules::Findings judgeDisposal(SampleId sample, StaffId disposer, StaffId witness) const;
    // All or none: the first sample that may not go is named with the time when it may.
    Status dispose(RecordId record, const std::vector<SampleId>& samples, DisposalMethod method,
                   const Signer& disposer, const Signer& witness);

    Status hold(RecordId record, const std::vector<SampleId>& samples, HoldReason reason,
                const std::string& note, const Signer& signer);
    Status liftHold(RecordId record, const std::vector<SampleId>& samples, const std::string& note,
                    const std::string& askedBy, const Signer& signer);
    Status send(RecordId record, const SampleSent& sent, const Signer& signer);
    // Takes a record back (sample, put-in, excuse, unplanned dish): at once by its author, later with a
    // reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

    [[nodiscard]] std::vector<SampleLine> book(const BookQuery& query) const;
    [[nodiscard]] std::optional<SampleLine> find(SampleId sample) const;
    // All lines of the sample, struck-through ones included, oldest first.
    [[nodiscard]] std::vector<SampleLine> history(SampleId sample) const;

  private:
    Context context_;
};

}  // namespace canteen::service
