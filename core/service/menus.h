// The menu 带量菜谱 of a week: what every meal gives and what it is made of, planned by hand or copied from
// the week before. Samples, issues and meal counts go by it. The importer brings in the same records.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/sample_records.h"
#include "core/rules/finding.h"
#include "core/service/context.h"
#include "core/service/ingredients.h"

namespace canteen::service {

// What was done to a dish after the first sample of its meal had been taken.
enum class MenuMark { Added, Changed, Withdrawn };
struct MenuChange {
    MenuMark mark{};
    UtcMs at;         // trusted time of the entry
    std::string who;  // who entered it
};

// What the forbidden list says of a dish. Block: forbidden.item, refused. Warn: forbidden.look-alike.
struct MenuJudgement {
    rules::Findings name;
    rules::Findings ingredients;
};

struct MenuDish {
    DishPlanned dish;
    std::vector<Ingredient> ingredients;  // of dish.ingredients
    bool withdrawn = false;               // and worth knowing, as the meal had been sampled
    bool excused = false;
    bool sampled = false;
    MenuJudgement judgement;
    std::optional<MenuChange> change;  // the newest one after the first sample
};

struct MenuMeal {
    Meal meal{};
    std::optional<MealTime> time;
    bool served = false;           // serving has begun: its dishes stay
    std::vector<MenuDish> dishes;  // in the order in which they were planned
    int standing = 0;              // of these, not withdrawn
};

struct MenuDay {
    Date day;
    bool open = false;            // neither past nor closed: its menu may be changed
    std::vector<MenuMeal> meals;  // those of the site, and others that have dishes
    int dishes = 0;               // not withdrawn
    int changes = 0;              // dishes with a mark
};

struct MenuWeek {
    Date monday;
    std::vector<MenuDay> days;  // seven
    int dishes = 0;
};

// A dish of the week before about which the list has something to say.
struct CopyRemark {
    DishPlanned dish;  // where it would go
    rules::Finding finding;
};
struct MenuCopy {
    std::vector<DishPlanned> dishes;  // where they go
    int meals = 0;                    // that get them
    int kept = 0;                     // meals that had dishes in both weeks and stay as they are
    std::vector<CopyRemark> leftOut;  // forbidden
    std::vector<CopyRemark> warned;   // look-alikes among `dishes`
};

class Menus {
  public:
    explicit Menus(Context context) : context_(context) {}

    [[nodiscard]] static Date mondayOf(Date day);
    [[nodiscard]] MenuWeek week(Date monday) const;
    [[nodiscard]] MenuDay day(Date day) const;
    // Whether the menu of the day may still be changed: MenuDayPast, MenuDayClosed.
    [[nodiscard]] Status judgeDay(Date day) const;
    // Of a dish that is not withdrawn.
    [[nodiscard]] std::optional<DishPlanned> find(DishId dish) const;
    // The next day, within four, on which dishes are to be expected, because there were some a week before
    // it, where it has none.
    [[nodiscard]] std::optional<Date> nextUnplanned() const;

    [[nodiscard]] MenuJudgement judge(const std::string& name, const std::string& ingredients) const;
    // A dish of that name as it was planned last, for taking over its details.
    [[nodiscard]] std::optional<DishPlanned> lastPlanned(const std::string& name) const;
    // What dishes of the last weeks were made of, most often first.
    [[nodiscard]] std::vector<std::string> usualIngredients() const;
    [[nodiscard]] std::vector<std::string> kitchenLines() const;

    // Puts a dish on the menu; its id and `unplanned` are not read. Refuses what the forbidden list blocks, a
    // dish that the meal has already, a day that is past or closed, and a meal whose serving has begun.
    Result<DishId> plan(RecordId record, DishPlanned dish, const Signer& signer);
    // What a dish is made of may change until its day is closed. Another name, line, meal or day is a
    // withdrawal and a new dish in one commit, and both are asked. Without a difference nothing is recorded.
    Result<DishId> change(RecordId record, DishId dish, DishPlanned wanted, const Signer& signer);
    // All or none: refused where a dish was sampled or excused, or its meal was served.
    Status withdraw(RecordId record, const std::vector<DishId>& dishes, const Signer& signer);
    [[nodiscard]] Status judgeWithdrawal(DishId dish) const;

    // What copying the week before onto this one would do: weekday to weekday, into meals that are empty and
    // still ahead. What was added at the counter beyond the menu is left behind, unless its meal had nothing
    // else. Refuses where nothing would be copied: MenuNothingBefore, MenuNoEmptyMeal, MenuAllForbidden.
    [[nodiscard]] Result<MenuCopy> judgeCopy(Date monday) const;
    // Copies in one commit. The same record again copies nothing and gives the dishes that it copied.
    Result<MenuCopy> copyWeekBefore(RecordId record, Date monday, const Signer& signer);

  private:
    Context context_;
};

}  // namespace canteen::service
