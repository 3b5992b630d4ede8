#include "store_queries.h"

#include "core/store/check_queries.h"
#include "core/store/menu_queries.h"
#include "core/store/people_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/terminal_queries.h"
#include "tests/support/workdays.h"

namespace canteen::bench {
namespace {

Date dateOf(unsigned day) {
    return testing::kFirstWorkday + static_cast<int>(day);
}

store::SampleFilter week(unsigned day) {
    store::SampleFilter filter;
    filter.from = dateOf(day);
    filter.to = dateOf(day) + 6;
    return filter;
}

}  // namespace

std::vector<StoreQuery> storeQueries() {
    using store::Database;
    return {
        {"a record by its id",
         [](Database& db, unsigned day) { store::findEntry(db, testing::checkRecord(day)); }},
        {"a closed day", [](Database& db, unsigned day) { store::findClosedDay(db, dateOf(day)); }},
        {"the day's checks",
         [](Database& db, unsigned day) { store::validChecks(db, dateOf(day), CheckSession::Morning); }},
        {"history of checks", [](Database& db, unsigned day) { store::checkHistory(db, dateOf(day)); }},
        {"all staff", [](Database& db, unsigned day) { store::listStaff(db, dateOf(day)); }},
        {"a meal's menu", [](Database& db, unsigned day) { store::menuOf(db, dateOf(day), Meal::Lunch); }},
        {"the day's dishes", [](Database& db, unsigned day) { store::listDishes(db, dateOf(day)); }},
        {"the day's samples", [](Database& db, unsigned day) { store::samplesOfDay(db, dateOf(day)); }},
        {"samples in the fridge", [](Database& db, unsigned) { store::samplesStored(db); }},
        {"boxes in use", [](Database& db, unsigned) { store::samplesInBoxes(db); }},
        {"newest 200 of the sample book", [](Database& db, unsigned) { store::searchSamples(db, {}); }},
        {"a week of the sample book",
         [](Database& db, unsigned day) { store::searchSamples(db, week(day)); }},
        {"two characters of a dish, a week",
         [](Database& db, unsigned day) {
             store::SampleFilter filter = week(day);
             filter.dish = "豆腐";
             store::searchSamples(db, filter);
         }},
        {"a rare dish, all years",
         [](Database& db, unsigned day) {
             store::SampleFilter filter;
             filter.dish = "豆腐" + std::to_string(day % 200);
             store::searchSamples(db, filter);
         }},
    };
}

}  // namespace canteen::bench
