// Lists stay fast however long the terminal has been at work, and projections are what the ledger says.
#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "core/store/accompany_queries.h"
#include "core/store/check_queries.h"
#include "core/store/database.h"
#include "core/store/day_changes.h"
#include "core/store/export_queries.h"
#include "core/store/incident_queries.h"
#include "core/store/inspection_queries.h"
#include "core/store/log_queries.h"
#include "core/store/meal_queries.h"
#include "core/store/menu_queries.h"
#include "core/store/problem_queries.h"
#include "core/store/receiving_queries.h"
#include "core/store/review_queries.h"
#include "core/store/sample_queries.h"
#include "core/store/stock_queries.h"
#include "core/store/supplier_queries.h"
#include "core/store/trace_queries.h"
#include "core/store/verify.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {
namespace {

// Steps of the plan that read a table or an index from one end to the other. Small tables of names may be
// read whole, and so may what a partial index holds: samples in hand, in the fridge, on hold; papers of
// suppliers.
std::vector<std::string> scans(store::Database& db, std::string_view sql) {
    static const std::regex kAllowed(
        "SCAN dish_name.*|SCAN (s|sample) USING (COVERING )?INDEX "
        "sample_(in_box|in_hand|stored|held|unsigned).*|SCAN paper USING INDEX paper_of_suppliers|"
        // Open incidents, empty deliveries, unsigned and unproven lines, papers to follow, lots in stock and
        // tests to repeat; holds are few.
        "SCAN (d|g|t|o|i) USING (COVERING )?INDEX "
        "(incident_open|delivery_empty|goods_(unsigned|unproven|in_stock)|"
        "paper_duty_open|rapid_test_to_repeat).*|SCAN lot_hold.*|"
        // Timers that run and lines that wait for a second person.
        "SCAN l USING INDEX log_entry_(running|unsigned)|SCAN class_beneficiaries|"
        "SCAN i USING INDEX inspection_running|SCAN inspection_code");
    std::vector<std::string> found;
    for (const store::Row& row : db.queryText("EXPLAIN QUERY PLAN " + std::string(sql))) {
        const std::string step = row.text(3);
        if (step.starts_with("SCAN") && !std::regex_match(step, kAllowed)) found.push_back(step);
    }
    return found;
}

TEST(Projection, NoListOfTheMorningCheckReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::checkStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfSamplesReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::sampleStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfTheMenuReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::menuStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfAClosedDaysChangesReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::dayChangeStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfSuppliersAndProductsReadsMoreThanItShows) {
    Kitchen kitchen;
    for (const auto sql : store::supplierStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfDeliveriesOrStockReadsATableFromEndToEnd) {
    Kitchen kitchen;
    auto statements = store::receivingStatements();
    const auto ofStock = store::stockStatements();
    statements.insert(statements.end(), ofStock.begin(), ofStock.end());
    for (const auto sql : statements)
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfAccompanyingMealsOrProblemsReadsATableFromEndToEnd) {
    Kitchen kitchen;
    auto statements = store::problemStatements();
    const auto ofMeals = store::accompanyStatements();
    statements.insert(statements.end(), ofMeals.begin(), ofMeals.end());
    for (const auto sql : statements)
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfLogsOrReviewsReadsATableFromEndToEnd) {
    Kitchen kitchen;
    auto statements = store::logStatements();
    const auto ofReviews = store::reviewStatements();
    statements.insert(statements.end(), ofReviews.begin(), ofReviews.end());
    for (const auto sql : statements)
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfMealCountsReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::mealStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoStepOfATraceReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::traceStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfExportsReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::exportStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfAnIncidentReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::incidentStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

TEST(Projection, NoListOfAnInspectionReadsATableFromEndToEnd) {
    Kitchen kitchen;
    for (const auto sql : store::inspectionStatements())
        EXPECT_EQ(scans(kitchen.store().database(), sql), std::vector<std::string>{}) << sql;
}

// What is in hand or in the fridge is never more than the boxes there are, and is put in order.
TEST(Projection, TheBookReadsItsIndexInTheOrderThatItShows) {
    Kitchen kitchen;
    for (const auto sql : store::sampleStatements()) {
        if (sql.find("LIMIT ?6") == std::string_view::npos) continue;
        if (sql.find("INDEXED BY") != std::string_view::npos) continue;
        for (const store::Row& row :
             kitchen.store().database().queryText("EXPLAIN QUERY PLAN " + std::string(sql)))
            EXPECT_EQ(row.text(3).find("TEMP B-TREE"), std::string::npos) << sql;
    }
}

TEST(Projection, EveryTableIsMadeAgainFromTheLedgerAsItWas) {
    Kitchen kitchen;
    kitchen.checkEverybody();
    kitchen.at(11, 0);
    const SampleId sample = kitchen.stored(kitchen.dish("番茄炒蛋"));
    auto form = *kitchen.samples().openCorrection(kitchen.samples().find(sample)->record);
    form.weight = Grams{150};
    form.reason = Reason::Mistyped;
    ASSERT_TRUE(kitchen.samples().take(form, kitchen.signer(kZhang)));
    kitchen.accompanied();
    ASSERT_TRUE(kitchen.days().close(kitchen.record(), Kitchen::kToday, kitchen.signer(kWang)));
    EXPECT_EQ(store::rebuild(kitchen.store().database()), std::vector<std::string>{});
    EXPECT_EQ(kitchen.samples().find(sample)->weight, Grams{150});
}

}  // namespace
}  // namespace canteen::testing
