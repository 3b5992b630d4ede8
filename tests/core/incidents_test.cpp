// 疑似食品安全事故: what the red button does, who may do what, and that nothing under hold is thrown away.
#include "core/service/incidents.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "core/base/text_id.h"
#include "core/domain/people_records.h"
#include "core/store/database.h"
#include "core/store/sample_queries.h"
#include "core/store/stock_queries.h"
#include "core/store/verify.h"
#include "rule_probe.h"
#include "tests/support/storehouse.h"

namespace canteen::testing {
namespace {

using rules::levelOf;
using service::Incidents;

class IncidentsTest : public ::testing::Test {
  protected:
    static TextId refusal(const Status& status) { return status.error().text.id; }
    Incidents incidents() { return Incidents(house.context()); }
    store::Database& db() { return house.store().database(); }
    IncidentId started(StaffId by = kZhang) {
        return incidents().start(house.record(), house.signer(by)).value();
    }
    Status step(IncidentStep which, StaffId by = kWang, std::optional<ReportWay> way = {}) {
        return incidents().finishStep(house.record(), which, way, "", house.signer(by));
    }
    service::PatientForm patient() {
        auto form = incidents().openPatient();
        form.onset = house.now() - minutes(30);
        form.signs = {IllnessSign::Vomiting};
        return form;
    }
    std::set<SampleId> heldSamples() {
        std::set<SampleId> held;
        for (const auto& row : store::samplesInBoxes(db()))
            if (row.held) held.insert(row.sample);
        return held;
    }
    std::set<LotId> heldLots() {
        std::set<LotId> held;
        for (const auto& hold : store::lotHolds(db()))
            if (hold.reason == LotHoldReason::Incident) held.insert(hold.lot);
        return held;
    }
    // Goes on by days; everybody is still fit to sign.
    void pass(int days) { house.clock.advance(hours(24 * days)); }

    Storehouse house;
};

TEST_F(IncidentsTest, TheButtonHoldsTheSamplesOfThreeDaysAndTheLotsOfTheirMeals) {
    const LotId older = house.stocked(kRice);
    const LotId newer = house.stocked(kPork);
    const LotId unused = house.stocked(kSauce);
    ASSERT_TRUE(house.issue(older, 1'000));
    house.at(11, 0);
    const SampleId early = house.stored(house.dish("米饭"));
    pass(3);
    house.clock.advance(hours(2));
    const Date day = businessDay(house.now(), house.site.zone);
    house.append(StockIssued{numbered<IssueId>(900), newer, {1'000}, day, Meal::Lunch, {}, {}});
    const DishId today = house.dish("红烧肉", Meal::Lunch, day);
    SampleTaken taken{numbered<SampleId>(901), today, {130}, WeightSource::Typed, {4}, {}, {}};
    house.append(taken);
    started();
    EXPECT_EQ(heldSamples(), std::set{taken.sample})
        << "not the one of 74 hours ago: " << toString(early.uuid);
    EXPECT_EQ(heldLots(), std::set{newer});
    EXPECT_NE(older, unused);
    const auto now = incidents().now();
    EXPECT_EQ(now->samplesHeld, 1);
    EXPECT_EQ(now->lotsHeld, 1);
    EXPECT_EQ(house.faults(), "");
}

TEST_F(IncidentsTest, AMealStillServedAtTheEdgeOfTheWindowIsInQuestion) {
    const LotId rice = house.stocked(kRice);
    ASSERT_TRUE(house.issue(rice, 1'000));
    house.dish("米饭");
    house.at(12, 30);
    pass(3);
    started();
    EXPECT_EQ(heldLots(), std::set{rice}) << "lunch was served until 12:40";
    ASSERT_FALSE(incidents().now()->meals.empty());
    EXPECT_EQ(incidents().now()->meals.back(), (service::MealOfDay{Kitchen::kToday, Meal::Lunch}));
}

TEST_F(IncidentsTest, NothingHeldLeavesTheKitchen) {
    const LotId rice = house.stocked(kRice);
    ASSERT_TRUE(house.issue(rice, 1'000));
    house.at(11, 0);
    const SampleId sample = house.stored(house.dish("米饭"));
    started();
    EXPECT_EQ(refusal(house.issue(rice, 1'000)), TextId::StockHeld);
    const auto clearing = house.stock().openClearing(rice);
    EXPECT_EQ(refusal(house.stock().clear(*clearing, house.signer(kZhou), house.signer(kWu))),
              TextId::StockClearedUnderHold);
    house.clock.advance(hours(50));
    EXPECT_EQ(levelOf(house.samples().judgeDisposal(sample, kZhang, kWang), "sample.disposed-under-hold"),
              rules::Level::Block);
}

TEST_F(IncidentsTest, EverybodyWhoWorksHereMayStartOneAndABadgeIsEnough) {
    for (const StaffId person : {kZhang, kZhou, kWu, kHan, kWang, kZhao, kSun, kQian}) {
        Storehouse other;
        EXPECT_TRUE(Incidents(other.context()).start(other.record(), other.signer(person, SignMethod::Badge)))
            << toString(person.uuid);
    }
}

TEST_F(IncidentsTest, ASecondStartJoinsTheFirstAndHoldsOnlyWhatCameSince) {
    house.at(11, 0);
    const SampleId first = house.stored(house.dish("米饭"));
    const RecordId record = house.record();
    const IncidentId incident = incidents().start(record, house.signer(kZhang)).value();
    const auto records = house.store().lastSeq();
    EXPECT_EQ(incidents().start(record, house.signer(kZhang)).value(), incident) << "a double tap";
    EXPECT_EQ(started(kSun), incident) << "another person";
    EXPECT_EQ(house.store().lastSeq(), records) << "nothing new to hold, nothing booked";
    const SampleId second = house.stored(house.dish("红烧肉"));
    EXPECT_EQ(started(kSun), incident);
    EXPECT_EQ(heldSamples(), (std::set{first, second}));
    EXPECT_EQ(house.store().lastSeq(), records + 4) << "dish, sample, put in, one hold";
}

TEST_F(IncidentsTest, EveryStepIsARecordWithItsTimeAndPerson) {
    started();
    house.clock.advance(minutes(4));
    ASSERT_TRUE(step(IncidentStep::HelpSick));
    const auto steps = incidents().now()->steps;
    ASSERT_EQ(steps.size(), 7U);
    EXPECT_EQ(steps[0].doneBy, "王安全");
    EXPECT_EQ(*steps[0].doneAt - incidents().now()->startedAt, minutes(4));
    EXPECT_FALSE(steps[1].doneAt);
    EXPECT_EQ(refusal(step(IncidentStep::HelpSick)), TextId::IncidentStepDone);
    EXPECT_EQ(refusal(step(IncidentStep::StopServing, kZhang)), TextId::NotPermitted) << "a cook";
    const RecordId voiding = house.record();
    ASSERT_TRUE(incidents().takeBack(voiding, steps[0].record, Reason::Mistyped, "", house.signer(kWang)));
    EXPECT_FALSE(incidents().now()->steps[0].doneAt);
    EXPECT_TRUE(step(IncidentStep::HelpSick)) << "and may be done again";
    EXPECT_EQ(house.faults(), "");
}

TEST_F(IncidentsTest, TheAuthoritiesAreToHearOfItWithinTwoHours) {
    started();
    EXPECT_EQ(incidents().now()->reportDue - incidents().now()->startedAt, hours(2));
    EXPECT_EQ(refusal(step(IncidentStep::ReportEducation)), TextId::IncidentReportWayMissing);
    ASSERT_TRUE(step(IncidentStep::ReportEducation, kWang, ReportWay::Phone));
    ASSERT_TRUE(step(IncidentStep::ReportMarket, kWang, ReportWay::Online));
    EXPECT_FALSE(incidents().now()->reported);
    house.clock.advance(minutes(125));
    EXPECT_EQ(
        levelOf(incidents().judge(IncidentStep::ReportHealth, ReportWay::Phone), "incident.report-late"),
        rules::Level::Warn);
    ASSERT_TRUE(step(IncidentStep::ReportHealth, kQian, ReportWay::Phone));
    EXPECT_TRUE(incidents().now()->reported);
    EXPECT_TRUE(incidents().now()->steps[4].late);
    EXPECT_FALSE(incidents().now()->steps[2].late);
}

TEST_F(IncidentsTest, PatientsAreCountedByClassAndSeenByFew) {
    const ClassId second = numbered<ClassId>(2);
    house.append(ClassRegistered{second, "三年级2班", "三年级", 40, 0});
    started();
    auto form = patient();
    form.schoolClass = second;
    form.label = "14 号";
    ASSERT_TRUE(incidents().listPatient(form, house.signer(kWang)));
    ASSERT_TRUE(incidents().listPatient(form, house.signer(kWang))) << "booked once";
    auto other = patient();
    other.schoolClass = second;
    other.onset = house.now() - hours(2);
    ASSERT_TRUE(incidents().listPatient(other, house.signer(kQian)));
    ASSERT_TRUE(incidents().listPatient(patient(), house.signer(kZhao)));
    const auto now = incidents().now();
    ASSERT_EQ(now->ill.size(), 2U);
    EXPECT_EQ(now->ill[0].name, "三年级2班");
    EXPECT_EQ(now->ill[0].ill, 2);
    EXPECT_EQ(incidents().patients(house.signer(kZhang)).error().text.id, TextId::NotPermitted);
    EXPECT_FALSE(incidents().patients(house.signer(kWang, SignMethod::Badge))) << "not by badge";
    const auto rows = incidents().patients(house.signer(kWang)).value();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].detail->onset, *other.onset) << "by onset";
    EXPECT_EQ(refusal(incidents().listPatient(patient(), house.signer(kZhang))), TextId::NotPermitted);
}

TEST_F(IncidentsTest, WhatIsKnownOfAPatientCanBeErased) {
    started();
    auto form = patient();
    form.label = "14 号";
    ASSERT_TRUE(incidents().listPatient(form, house.signer(kWang)));
    ASSERT_EQ(house.store().erasePersonal(form.record).value(), 1);
    const auto rows = incidents().patients(house.signer(kWang)).value();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_FALSE(rows[0].detail);
    EXPECT_EQ(house.faults(), "");
}

TEST_F(IncidentsTest, APatientNeedsAnOnsetThatHasComeAndASign) {
    started();
    auto form = incidents().openPatient();
    EXPECT_EQ(levelOf(incidents().judge(form), "incident.onset-missing"), rules::Level::Block);
    EXPECT_EQ(levelOf(incidents().judge(form), "incident.signs-missing"), rules::Level::Block);
    form.signs = {IllnessSign::Fever};
    form.onset = house.now() + hours(1);
    EXPECT_EQ(refusal(incidents().listPatient(form, house.signer(kWang))), TextId::IncidentOnsetFuture);
}

TEST_F(IncidentsTest, OnlyDirectorOrHeadteacherEndsItAndEveryHoldStays) {
    const LotId rice = house.stocked(kRice);
    ASSERT_TRUE(house.issue(rice, 1'000));
    house.at(11, 0);
    const SampleId sample = house.stored(house.dish("米饭"));
    EXPECT_EQ(refusal(incidents().end(house.record(), IncidentOutcome::NotFood, "", house.signer(kZhao))),
              TextId::IncidentNotOpen);
    started();
    EXPECT_EQ(refusal(incidents().end(house.record(), IncidentOutcome::NotFood, "", house.signer(kWang))),
              TextId::NotPermitted);
    EXPECT_EQ(levelOf(incidents().judgeEnd(), "incident.steps-open"), rules::Level::Warn);
    EXPECT_TRUE(rules::has(house.days().status(Kitchen::kToday).findings, "day.incident-open"));
    ASSERT_TRUE(incidents().end(house.record(), IncidentOutcome::NotFood, "化验阴性", house.signer(kQian)));
    EXPECT_FALSE(incidents().isOpen());
    EXPECT_FALSE(rules::has(house.days().status(Kitchen::kToday).findings, "day.incident-open"));
    EXPECT_EQ(heldSamples(), std::set{sample});
    EXPECT_EQ(heldLots(), std::set{rice});
    EXPECT_EQ(refusal(step(IncidentStep::HelpSick)), TextId::IncidentNotOpen);
    ASSERT_TRUE(house.samples().liftHold(house.record(), {sample}, "", "", house.signer(kZhao)));
    ASSERT_TRUE(
        house.stock().release(house.record(), {rice}, LotHoldReason::Incident, "", house.signer(kZhao)));
    EXPECT_TRUE(house.issue(rice, 1'000));
}

TEST_F(IncidentsTest, TheTablesAreMadeAgainFromTheLedgerAsTheyWere) {
    house.at(11, 0);
    house.stored(house.dish("米饭"));
    started();
    ASSERT_TRUE(step(IncidentStep::ReportMarket, kWang, ReportWay::InPerson));
    ASSERT_TRUE(step(IncidentStep::StopServing));
    ASSERT_TRUE(incidents().takeBack(house.record(), incidents().now()->steps[1].record, Reason::Mistyped, "",
                                     house.signer(kWang)));
    ASSERT_TRUE(incidents().listPatient(patient(), house.signer(kWang)));
    ASSERT_TRUE(incidents().end(house.record(), IncidentOutcome::Mistaken, "", house.signer(kZhao)));
    started();
    EXPECT_EQ(store::rebuild(db()), std::vector<std::string>{});
}

// Whatever is tried in whatever order: while it is held, no sample of the time in question is thrown away.
TEST(Incident, NoSampleUnderHoldIsDisposedOf) {
    EXPECT_TRUE(rc::check([] {
        Kitchen kitchen;
        kitchen.at(11, 0);
        std::vector<SampleId> all;
        std::set<SampleId> held;
        const int acts = *rc::gen::inRange(4, 16);
        for (int i = 0; i < acts; ++i) {
            const int act = *rc::gen::inRange(0, 6);
            Incidents incidents(kitchen.context());
            if (act <= 1 && kitchen.samples().nextFreeBox()) {
                SampleTaken taken{numbered<SampleId>(static_cast<unsigned>(1'000 + i)),
                                  kitchen.dish("菜" + std::to_string(i), Meal::Lunch,
                                               businessDay(kitchen.now(), kitchen.site.zone)),
                                  {130},
                                  WeightSource::Typed,
                                  *kitchen.samples().nextFreeBox(),
                                  {},
                                  {}};
                kitchen.append(taken);
                kitchen.append(SampleStored{{taken.sample}, "LY1", 1, {kitchen.now() + hours(48)}, {}});
                all.push_back(taken.sample);
            } else if (act == 2) {
                RC_ASSERT(incidents.start(kitchen.record(), kitchen.signer(kZhang)));
                const UtcMs since = kitchen.now() - hours(72);
                for (const auto& row : store::samplesInBoxes(kitchen.store().database())) {
                    if (row.sampledAt >= since) RC_ASSERT(row.held);
                    if (row.held) held.insert(row.sample);
                }
            } else if (act == 3 && incidents.isOpen()) {
                RC_ASSERT(
                    incidents.end(kitchen.record(), IncidentOutcome::NotFood, "", kitchen.signer(kZhao)));
            } else if (act == 4 && !all.empty()) {
                const SampleId sample = all[*rc::gen::inRange<std::size_t>(0, all.size())];
                if (kitchen.samples().liftHold(kitchen.record(), {sample}, "", "", kitchen.signer(kZhao)))
                    held.erase(sample);
            } else {
                kitchen.clock.advance(hours(*rc::gen::inRange(1, 60)));
            }
            for (const SampleId sample : all) {
                const auto findings = kitchen.samples().judgeDisposal(sample, kZhang, kWang);
                const bool live = kitchen.samples().find(sample)->state == SampleState::Stored;
                if (live && held.contains(sample))
                    RC_ASSERT(levelOf(findings, "sample.disposed-under-hold") == rules::Level::Block);
                if (rules::firstBlock(findings) || !*rc::gen::arbitrary<bool>()) continue;
                RC_ASSERT(!held.contains(sample));
                kitchen.append(SampleDisposed{{sample}, DisposalMethod::KitchenWaste});
            }
        }
    }));
}

}  // namespace
}  // namespace canteen::testing
