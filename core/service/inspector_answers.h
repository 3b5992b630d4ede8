// What an inspector asks first: the samples of two days against the menu, and one dish with its lots and the
// papers as they stood on the day of the delivery. Other questions are answered where the work is done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/rules/finding.h"
#include "core/rules/supplier_rules.h"
#include "core/service/context.h"
#include "core/service/samples.h"
#include "core/service/suppliers.h"
#include "core/store/trace_queries.h"

namespace canteen::service {

// A meal of the last hours with its dishes.
struct BoardMeal {
    Date day;
    Meal meal{};
    std::vector<DishLine> dishes;
};
struct SampleBoard {
    std::vector<BoardMeal> meals;  // newest first
    int dishes = 0;                // that had to be sampled
    int sampled = 0;
    int excused = 0;
    std::vector<std::string> missing;  // names of dishes whose serving is over, oldest first
};

// How a paper stood on the day of the delivery, whatever became of it since.
enum class PaperThen {
    Valid = 1,     // 当时有效
    Ended = 2,     // 当时已过期
    NotYet = 3,    // 当时还没生效
    Unlimited = 4  // 长期有效
};
struct PaperAsOf {
    store::PaperRow row;
    PaperThen then{};
    PaperStanding now{};
    bool batch = false;       // came with the lot
    bool filedLater = false;  // put on file after the day of the delivery
};

struct LotPapers {
    store::TracedLot lot;
    std::vector<PaperAsOf> papers;  // of the supplier, then of the batch
    rules::Light light{};           // the supplier as judged on that day
    rules::Findings findings;       // of that judgement, worse first
    bool toFollow = false;          // batch papers are still missing
};
struct DishTrail {
    store::TracedDish dish;
    std::vector<LotPapers> lots;
};

// A lot that came in the last days.
struct RecentLot {
    store::TracedLot lot;
    std::string spec;
};

class InspectorAnswers {
  public:
    explicit InspectorAnswers(Context context) : context_(context) {}

    // Meals whose serving began in the last 48 h, and those that are served next and have samples already.
    [[nodiscard]] SampleBoard samples() const;
    // Nothing for a dish that is not known.
    [[nodiscard]] std::optional<DishTrail> trail(DishId dish) const;
    // Dishes of the last days, newest meal first.
    [[nodiscard]] std::vector<store::TracedDish> dishes(int days) const;
    // Newest first, at most so many.
    [[nodiscard]] std::vector<RecentLot> lots(int days, std::size_t most) const;

  private:
    Context context_;
};

}  // namespace canteen::service
