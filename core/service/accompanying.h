// Accompanying meals 陪餐: what the terminal knows of a meal, the records of those who ate with the pupils,
// the duty roster, excuses, and guests.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/accompany_records.h"
#include "core/domain/site.h"
#include "core/rules/accompany_rules.h"
#include "core/service/context.h"
#include "core/service/problems.h"
#include "core/store/accompany_queries.h"

namespace canteen::service {

// What the records of the terminal say of a meal, to be shown beside the six questions.
struct MealFacts {
    int checked = 0;  // people of the morning's sheet that are done with
    int expected = 0;
    std::vector<std::string> unchecked;  // names
    int fixedOnTheSpot = 0;              // cleared after their hygiene was put right
    int dishes = 0;
    int sampled = 0;                     // or excused
    std::vector<std::string> unsampled;  // dishes
    std::vector<std::string> doubtful;   // dishes whose name may mean something forbidden
    int problems = 0;                    // open ones
    int disinfections = 0;               // of the day that count as done
    int disinfectionsFailed = 0;         // that were too weak or too short
};
// Those of the six of which a "good" goes against the records.
std::vector<PreCheck> gapsOf(const MealFacts& facts);

// From when to when a meal is served on a day, where the site serves it.
struct Serving {
    UtcMs begins;
    UtcMs ends;
};
std::optional<Serving> servingOf(const Context& context, Date day, Meal meal);

// A meal of a day, and who ate at it.
struct MealCompany {
    Date day;
    Meal meal{};
    std::optional<MealTime> time;
    int dishes = 0;        // that were or will be served
    bool covered = false;  // a record of somebody responsible stands
    rules::MealWait wait{};
    std::vector<store::PlannedRow> planned;
    std::vector<store::AccompaniedRow> records;  // standing ones
    std::vector<store::GuestRow> guests;         // standing ones
    std::optional<store::AccompanyExcuseRow> excuse;

    // Served, but neither covered nor excused.
    [[nodiscard]] bool isGap() const { return dishes > 0 && !covered && !excuse; }
};

struct AccompanyForm {
    RecordId record;  // made when the form opens, as the ids below
    RecordId adverseRecord;
    ProblemId adverseProblem;
    Date day;
    Meal meal{};
    UtcMs openedAt;
    std::optional<Capacity> capacity;
    std::string place;
    ClassId seat;
    std::optional<UtcMs> arrivedAt;
    std::optional<UtcMs> eatenAt;
    std::vector<PreCheckAnswer> preChecks;  // those that were answered
    std::vector<Rating> ratings;            // those that were given
    std::optional<CentiCelsius> dishTemperature;
    std::string voices;
    std::optional<std::string> adverse;  // nothing = not answered; empty = nobody felt unwell
    std::optional<bool> feePaid;
    std::optional<ProblemForm> problem;  // raised with it
    Reason reason{};                     // for a late entry or a correction
    std::string note;
    std::optional<RecordId> corrects;  // the record this one stands for
};

struct GuestForm {
    RecordId record;  // made when the form opens, as the ids below
    RecordId adverseRecord;
    ProblemId adverseProblem;
    GuestId guest;
    Date day;
    Meal meal{};
    std::optional<Capacity> capacity;
    std::string name;
    ClassId seat;
    std::vector<Rating> ratings;
    std::string voices;
    std::optional<std::string> adverse;
    std::optional<bool> feePaid;
};

// A guest who gave the code of the day (core/service/guest_codes.h).
struct GuestPass {
    Date day;
};

// Who eats at one meal.
struct MealPlan {
    RecordId record;
    Meal meal{};
    Date day;
    std::vector<StaffId> people;
};

class Accompanying {
  public:
    explicit Accompanying(Context context) : context_(context) {}

    [[nodiscard]] MealFacts facts(Date day, Meal meal) const;
    // The meals of the site and those with dishes, in their order.
    [[nodiscard]] std::vector<MealCompany> day(Date day) const;
    // Meals of the day that were served without a record of somebody responsible, and without excuse.
    [[nodiscard]] std::vector<Meal> gaps(Date day) const;
    // In which capacity the person ate last, or what the post says.
    [[nodiscard]] std::optional<Capacity> usualCapacity(StaffId person) const;

    [[nodiscard]] AccompanyForm open(Date day, Meal meal) const;
    // Refuses with NotFound, or ReceivingLineReplaced for a record that is struck through.
    [[nodiscard]] Result<AccompanyForm> openCorrection(RecordId record) const;
    [[nodiscard]] rules::AccompanyJudgement judge(const AccompanyForm& form,
                                                  std::optional<StaffId> person) const;
    // Saves a record, a late entry or a correction, and raises the problems that go with it, in one commit.
    // Saving the same form twice books once.
    Result<RecordId> save(const AccompanyForm& form, const Signer& person);
    // Takes a record, an excuse or a guest's record back: at once by its author (with the problems it
    // raised), later with a reason.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

    // Struck-through ones too, newest first.
    [[nodiscard]] std::vector<store::AccompaniedRow> book(Date first, Date last) const;
    [[nodiscard]] std::vector<store::GuestRow> guests(Date first, Date last) const;
    [[nodiscard]] std::optional<MealAccompanied> body(RecordId record) const;
    [[nodiscard]] std::optional<GuestAccompanied> guestBody(RecordId record) const;

    // Refuses days that are over (AccompanyPlanPast) and people who have left; plans that say what stands
    // already add no record.
    Status plan(const std::vector<MealPlan>& plans, const Signer& signer);
    [[nodiscard]] std::vector<store::PlannedRow> planned(Date first, Date last) const;
    // Meals with dishes on the day for which nobody is planned.
    [[nodiscard]] std::vector<Meal> unplanned(Date day) const;
    // Those of tomorrow, from the pack's hour of today on.
    [[nodiscard]] std::vector<Meal> planGaps() const;

    Status excuse(RecordId record, Date day, Meal meal, AccompanyExcuse reason, const std::string& note,
                  const Signer& officer);

    [[nodiscard]] GuestForm openGuest(const GuestPass& pass, Meal meal) const;
    [[nodiscard]] rules::Findings judge(const GuestForm& form) const;
    Status save(const GuestForm& form, const GuestPass& pass);
    // Meals at which parents ate since the term began.
    [[nodiscard]] int parentSessions(Date day) const;
    [[nodiscard]] rules::Findings judgeParents(Date day) const;

  private:
    Context context_;
};

}  // namespace canteen::service
