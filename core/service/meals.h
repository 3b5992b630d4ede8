// Meal counts 就餐人数: what each class reported for a meal, how many were served, what was handed out and
// cooked, and who confirmed it. Numbers of classes and groups, never names of pupils.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/meal_records.h"
#include "core/domain/site.h"
#include "core/rules/meal_rules.h"
#include "core/service/context.h"
#include "core/store/meal_queries.h"

namespace canteen::service {

// Where a class or group stands at a meal.
enum class CountStep {
    Open,       // nothing yet
    Overdue,    // lunch, and not reported in time
    Reported,   //
    Counted,    // served, not confirmed
    Confirmed,  //
};

// One class or group at one meal.
struct DinersLine {
    Diners diners;
    std::string name;  // of the class; empty for a group
    std::string grade;
    std::optional<int> enrolled;       // of the class; nothing for a group
    std::optional<int> beneficiaries;  // registered; nothing where none ever were
    bool expected = false;             // eats at this meal by the roll
    std::optional<store::ReportRow> report;
    std::optional<store::ServingRow> serving;
    std::vector<store::HandedRow> handed;
    CountStep step{};
};

struct MealCount {
    Date day;
    Meal meal{};
    std::optional<MealTime> time;
    bool planned = false;                // it has a menu
    bool frozen = false;                 // changes need a reason now
    std::vector<DinersLine> classes;     // in the order of the roll; those not expected too
    std::vector<DinersLine> groups;      // 教职工 …, all of them
    int expected = 0;                    // classes
    int reported = 0;                    // expected classes that reported or were counted
    int counted = 0;                     // expected classes that were served
    int toConfirm = 0;                   // lines of classes and groups
    int heads = 0;                       // everybody served
    int reportedHeads = 0;               // of classes and groups
    std::vector<std::string> overdue;    // names of classes that did not report in time
    std::vector<std::string> uncounted;  // names of expected classes that were not served
    std::optional<store::CookingRow> cooking;
    [[nodiscard]] const DinersLine* find(const Diners& diners) const;
};

// What every form has. `replaces` names the standing line that it will stand for.
struct CountHead {
    RecordId record;  // made when the form opens
    Date day;
    Meal meal{};
    Diners diners;
    std::optional<RecordId> replaces;
    Reason reason{};  // of a late entry, or of a correction after the freeze
    std::string note;
};
struct ReportForm {
    CountHead head;
    std::optional<int> reported;
    std::optional<int> absent;
    std::optional<int> specialDiet;
};
struct ServingForm {
    CountHead head;
    std::optional<int> served;
    std::optional<int> subsidised;
    CountSource source = CountSource::Slip;
    std::optional<CountDifference> difference;
};
struct HandingForm {
    CountHead head;
    HandedItem item{};
    LotId lot;          // nil when it is no lot of the stock
    std::string batch;  // typed where there is no lot
    std::optional<int> count;
};
struct CookingForm {
    CountHead head;
    std::optional<int> portions;
    std::optional<Grams> leftover;
};

// A month of one meal.
struct ClassMonth {
    Diners diners;
    std::string name;  // empty for a group
    int days = 0;      // on which some were served
    int served = 0;
    int subsidised = 0;
    std::optional<int> beneficiaries;
};
struct MealMonth {
    Date first;
    Date last;
    Meal meal{};
    int servingDays = 0;  // on which classes were served
    int served = 0;       // meals of classes
    int subsidised = 0;   // of these, subsidised ones
    int others = 0;       // meals of groups
    int unconfirmed = 0;  // lines
    // The county's formulas, over the subsidised meals where any were counted, else over all meals of
    // classes: meals ÷ serving days, in whole people, and meals ÷ that average, in tenths of a day.
    int averagePeople = 0;
    int averageTenthDays = 0;
    std::vector<ClassMonth> classes;  // those with a line, groups last
};

class Meals {
  public:
    explicit Meals(Context context) : context_(context) {}

    // The meals of the site in their order.
    [[nodiscard]] std::vector<MealCount> day(Date day) const;
    [[nodiscard]] MealCount meal(Date day, Meal meal) const;
    // Every line of these diners, oldest first.
    [[nodiscard]] std::vector<store::ReportRow> reports(Date day, Meal meal, const Diners& diners) const;
    [[nodiscard]] std::vector<store::ServingRow> servings(Date day, Meal meal, const Diners& diners) const;

    // A form for these diners, with an id of its own; it stands for their standing line, if there is one.
    // Refuses a class that is not on the roll.
    [[nodiscard]] Result<ReportForm> openReport(Date day, Meal meal, const Diners& diners) const;
    [[nodiscard]] Result<ServingForm> openServing(Date day, Meal meal, const Diners& diners) const;
    [[nodiscard]] Result<HandingForm> openHanding(Date day, Meal meal, const Diners& diners, HandedItem item,
                                                  LotId lot, const std::string& batch) const;
    [[nodiscard]] CookingForm openCooking(Date day, Meal meal) const;

    [[nodiscard]] rules::CountJudgement judge(const ReportForm& form, std::optional<StaffId> counter) const;
    [[nodiscard]] rules::CountJudgement judge(const ServingForm& form, std::optional<StaffId> counter) const;
    [[nodiscard]] rules::CountJudgement judge(const HandingForm& form, std::optional<StaffId> counter) const;
    [[nodiscard]] rules::CountJudgement judge(const CookingForm& form, std::optional<StaffId> counter) const;

    // Saves a line. Saving the same form twice books once. Before the freeze anybody who may count replaces a
    // line; afterwards only who may correct it, with a reason.
    Status save(const ReportForm& form, const Signer& counter);
    Status save(const ServingForm& form, const Signer& counter);
    Status save(const HandingForm& form, const Signer& counter);
    Status save(const CookingForm& form, const Signer& counter);

    // Served lines of the meal that nobody confirmed yet, and who counted them.
    struct ToConfirm {
        std::vector<RecordId> lines;
        std::vector<StaffId> counters;
        int heads = 0;
    };
    [[nodiscard]] ToConfirm toConfirm(Date day, Meal meal) const;
    [[nodiscard]] rules::Findings judgeConfirming(const std::vector<RecordId>& lines,
                                                  std::optional<StaffId> confirmer) const;
    // One signature under all lines, or none: never by who counted one of them.
    Status confirm(RecordId record, Date day, Meal meal, const std::vector<RecordId>& lines,
                   const Signer& confirmer);

    // Takes the newest line or a confirmation back: at once by its author, later with a reason. The line that
    // it stood for stands again.
    Status takeBack(RecordId voiding, RecordId record, Reason reason, const std::string& note,
                    const Signer& signer);

    // The month of a day.
    [[nodiscard]] MealMonth month(Date day, Meal meal) const;

    // What the day close asks of each meal of the day; nothing where no class is on the roll and nobody was
    // counted.
    [[nodiscard]] std::vector<rules::MealOfDay> closing(Date day) const;

  private:
    Context context_;
};

}  // namespace canteen::service
