// What the tests of samples share: a kitchen before lunch, and the deeds in few words.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/base/text_id.h"
#include "core/service/samples.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {

using service::BookQuery;
using service::DishState;
using service::SampleForm;
using service::SampleLine;

// Lunch is served from 11:20 to 12:40; the tests begin at 11:00, everybody checked.
class SamplesTest : public ::testing::Test {
  protected:
    SamplesTest() {
        kitchen.checkEverybody();
        kitchen.at(11, 0);
    }

    Kitchen kitchen;

    service::Samples samples() { return kitchen.samples(); }
    Result<RecordId> take(const SampleForm& form, StaffId by = kZhang) {
        return samples().take(form, kitchen.signer(by));
    }
    Status putIn(const std::vector<SampleId>& batch, const std::string& fridge = "LY1") {
        return samples().putIn(kitchen.record(), batch, fridge, 1, kitchen.signer(kZhang));
    }
    Status countersign(SampleId sample, StaffId by) {
        return samples().countersign(kitchen.record(), {sample}, kitchen.signer(by));
    }
    Status dispose(const std::vector<SampleId>& batch, StaffId disposer = kZhang, StaffId witness = kSun) {
        return samples().dispose(kitchen.record(), batch, DisposalMethod::KitchenWaste,
                                 kitchen.signer(disposer), kitchen.signer(witness));
    }
    Status hold(SampleId sample, StaffId by = kWang) {
        return samples().hold(kitchen.record(), {sample}, HoldReason::Incident, "腹痛", kitchen.signer(by));
    }
    Status takeBack(RecordId record, Reason reason, StaffId by) {
        return samples().takeBack(kitchen.record(), record, reason, "", kitchen.signer(by));
    }
    // Two days later at 14:00, when today's lunch samples are due; Zhang is checked.
    void whenDue() {
        kitchen.clock.advance(hours(48));
        const Date day = Kitchen::kToday + 2;
        kitchen.roster(kZhang, day, Shift::Early);
        ASSERT_TRUE(kitchen.checks().save(kitchen.healthy(kZhang, day), kitchen.signer(kWang)));
        kitchen.clock.advance(hours(3));
    }
    SampleLine line(SampleId sample) { return *samples().find(sample); }
    RecordId lastRecord() {
        return store::findEntry(kitchen.store().database(), kitchen.store().lastSeq())->id;
    }
    service::DishLine dishLine(DishId dish) {
        for (const auto& meal : samples().day(Kitchen::kToday))
            for (const auto& line : meal.dishes)
                if (line.dish == dish) return line;
        ADD_FAILURE() << "not on the menu";
        return {};
    }
    DishState stateOf(DishId dish) { return dishLine(dish).state; }
    static TextId refusalOf(const auto& result) {
        EXPECT_FALSE(result.has_value());
        return result.has_value() ? TextId::Unexpected : result.error().text.id;
    }
};

}  // namespace canteen::testing
