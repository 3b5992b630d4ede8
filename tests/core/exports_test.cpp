// What is taken out of the terminal is allowed, carries a signed head, and stands in the books.
#include "core/service/exports.h"

#include <gtest/gtest.h>

#include "core/base/text_id.h"
#include "core/ledger/checkpoint.h"
#include "core/service/inspections.h"
#include "core/store/terminal_queries.h"
#include "tests/support/kitchen.h"

namespace canteen::service {
namespace {

using testing::kChen;
using testing::Kitchen;
using testing::kQian;
using testing::kSun;
using testing::kWang;
using testing::kZhang;

ExportWish samplesOfTheDay() {
    return {{ExportBook::Samples}, Kitchen::kToday, Kitchen::kToday, ExportFormat::Pdf, false};
}

ExportWish pack(bool personal = false) {
    return {{}, Kitchen::kToday - 30, Kitchen::kToday, ExportFormat::Pack, personal};
}

ExportOutcome onAStick() {
    return {ExportTarget::Stick,
            "KINGSTON",
            {{"sample-book-2026-11-20.pdf", 48'213, Hash{1, 2, 3}, 3}, {"more.pdf", 7, Hash{4}, 0}}};
}

class ExportsTest : public ::testing::Test {
  protected:
    Exports exports() { return Exports(kitchen.context()); }
    TextId refusal(const ExportWish& wish, const Signer& signer) {
        const auto begun = exports().begin(wish, signer);
        if (begun) throw std::runtime_error("it was allowed");
        return begun.error().text.id;
    }
    // Two who begin an inspection, as its records say it.
    InspectionNow inspectors() {
        const auto inspection = makeId<InspectionId>(kitchen.store().now().effective);
        const UtcMs now = kitchen.store().now().effective;
        kitchen.append(InspectionOpened{inspection, now + minutes(30)}, kWang);
        kitchen.append(
            InspectionStarted{inspection,
                              {{"何敏", "市场监督管理局", "330012"}, {"周正", "市场监督管理局", "330047"}},
                              now + kInspectionLasts});
        return Inspections(kitchen.context(), kitchen.clock).now().value();
    }
    Kitchen kitchen;
};

TEST_F(ExportsTest, TheOfficerTakesABookAndItStandsInTheLedger) {
    const Signer officer = kitchen.signer(kWang);
    const auto begun = exports().begin(samplesOfTheDay(), officer);
    ASSERT_TRUE(begun) << begun.error().detail;
    const RecordId record = kitchen.record();
    ASSERT_TRUE(exports().finish(record, *begun, onAStick()));
    const auto taken = exports().taken(10);
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].record, record);
    EXPECT_EQ(taken[0].books, std::vector{ExportBook::Samples});
    EXPECT_EQ(taken[0].format, ExportFormat::Pdf);
    EXPECT_EQ(taken[0].place, "KINGSTON");
    EXPECT_FALSE(taken[0].takenBy.empty());
    const auto detail = exports().find(record);
    ASSERT_TRUE(detail);
    EXPECT_EQ(detail->files, onAStick().files) << "with hash, size and pages, in their order";
    EXPECT_EQ(detail->fingerprint, begun->fingerprint);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(ExportsTest, TheHeadThatGoesAlongCoversTheWholeLedgerAndIsSigned) {
    const auto begun = exports().begin(samplesOfTheDay(), kitchen.signer(kWang));
    ASSERT_TRUE(begun);
    const auto head = ledger::readHead(begun->note);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->size, kitchen.store().lastSeq());
    EXPECT_EQ(head->root, begun->head.root);
    EXPECT_EQ(ledger::fingerprint(head->root), begun->fingerprint);
    const auto again = exports().begin(samplesOfTheDay(), kitchen.signer(kWang));
    EXPECT_EQ(again->note, begun->note) << "nothing was recorded since";
}

TEST_F(ExportsTest, APackIsARecordOfItsOwn) {
    const auto begun = exports().begin(pack(true), kitchen.signer(kQian));
    ASSERT_TRUE(begun) << begun.error().detail;
    const RecordId record = kitchen.record();
    ASSERT_TRUE(exports().finish(record, *begun, onAStick()));
    EXPECT_EQ(store::findEntry(kitchen.store().database(), record)->kind, Kind::PackExported);
    const auto detail = exports().find(record);
    ASSERT_TRUE(detail);
    EXPECT_TRUE(detail->row.books.empty());
    EXPECT_TRUE(detail->row.health);
    EXPECT_EQ(detail->row.format, ExportFormat::Pack);
    EXPECT_EQ(detail->row.from, Kitchen::kToday - 30);
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(ExportsTest, WhatInspectorsTakeNamesTheirInspectionAndNobodySigns) {
    const InspectionNow visit = inspectors();
    const auto begun = exports().begin(pack(), visit);
    ASSERT_TRUE(begun) << begun.error().detail;
    const RecordId record = kitchen.record();
    ASSERT_TRUE(exports().finish(record, *begun, onAStick()));
    const auto entry = store::findEntry(kitchen.store().database(), record);
    EXPECT_TRUE(entry->signatures.empty());
    EXPECT_EQ(inspectionOfTaking(entry->note), visit.inspection);
    EXPECT_EQ(exports().taken(10).at(0).takenBy, "何敏、周正");
    EXPECT_EQ(exports().find(record)->row.takenBy, "何敏、周正");
    const auto file = Inspections(kitchen.context(), kitchen.clock).find(visit.inspection);
    ASSERT_TRUE(file->steps.back().taken) << "it stands among what was done in the inspection";
    EXPECT_EQ(file->steps.back().taken->place, "KINGSTON");
    EXPECT_EQ(kitchen.faults(), "");
}

TEST_F(ExportsTest, InspectorsTakeHealthDetailOnlyOnceAReasonIsOnRecord) {
    EXPECT_EQ(exports().begin(pack(true), inspectors()).error().text.id, TextId::InspectionReasonMissing);
    Inspections inspections(kitchen.context(), kitchen.clock);
    ASSERT_TRUE(inspections.showHealth(kitchen.record(), HealthReason::Other, ""));
    EXPECT_TRUE(exports().begin(pack(true), *inspections.now()));
}

TEST_F(ExportsTest, WhatInspectorsBeganIsWrittenAlsoAfterTheirTime) {
    const InspectionNow visit = inspectors();
    const auto begun = exports().begin(pack(), visit);
    kitchen.clock.advance(kInspectionLasts);
    Inspections inspections(kitchen.context(), kitchen.clock);
    ASSERT_TRUE(inspections.endIfOver());
    ASSERT_TRUE(exports().finish(kitchen.record(), *begun, onAStick()));
    EXPECT_EQ(exports().taken(10).at(0).takenBy, "何敏、周正");
    EXPECT_EQ(kitchen.faults(), "");
}

TEST(ExportNotes, OnlyThatOfInspectorsNamesAnInspection) {
    const auto id = makeId<InspectionId>(UtcMs{1'795'122'000'000});
    EXPECT_EQ(inspectionOfTaking(noteOfTaking(id)), id);
    for (const char* other : {"", "监督检查", "监督检查 0192", "补录"})
        EXPECT_FALSE(inspectionOfTaking(other)) << other;
}

TEST_F(ExportsTest, WhoeverMayNotExportIsRefused) {
    for (const StaffId staff : {kZhang, kChen, kSun})
        EXPECT_EQ(refusal(samplesOfTheDay(), kitchen.signer(staff)), TextId::NotPermitted);
    EXPECT_EQ(refusal(samplesOfTheDay(), kitchen.signer(kWang, SignMethod::Badge)), TextId::BadgeIsNotEnough);
}

TEST_F(ExportsTest, NothingAndABackwardPeriodAreRefused) {
    ExportWish nothing = samplesOfTheDay();
    nothing.books.clear();
    EXPECT_EQ(refusal(nothing, kitchen.signer(kWang)), TextId::ExportNothingChosen);
    ExportWish backwards = samplesOfTheDay();
    backwards.to = backwards.from - 1;
    EXPECT_EQ(refusal(backwards, kitchen.signer(kWang)), TextId::ExportPeriodBackwards);
}

TEST_F(ExportsTest, SavingTheSameRecordTwiceBooksOnce) {
    const auto begun = exports().begin(samplesOfTheDay(), kitchen.signer(kWang));
    const RecordId record = kitchen.record();
    ASSERT_TRUE(exports().finish(record, *begun, onAStick()));
    ASSERT_TRUE(exports().finish(record, *begun, onAStick()));
    EXPECT_EQ(exports().taken(10).size(), 1U);
}

TEST_F(ExportsTest, TheNewestComesFirstAndOnlySoMany) {
    std::vector<RecordId> records;
    for (int i = 0; i < 3; ++i) {
        const auto begun = exports().begin(i == 1 ? pack() : samplesOfTheDay(), kitchen.signer(kWang));
        records.push_back(kitchen.record());
        ASSERT_TRUE(exports().finish(records.back(), *begun, onAStick()));
    }
    const auto taken = exports().taken(2);
    ASSERT_EQ(taken.size(), 2U);
    EXPECT_EQ(taken[0].record, records[2]);
    EXPECT_EQ(taken[1].record, records[1]);
}

TEST(ExportBooks, ComeBackFromTheirBitsAndHaveNames) {
    std::vector<ExportBook> all(allExportBooks().begin(), allExportBooks().end());
    EXPECT_EQ(store::booksOf(store::bitsOf(all)), all);
    EXPECT_EQ(store::booksOf(0), std::vector<ExportBook>{});
    EXPECT_EQ(nameOf(ExportBook::Samples), "samples");
    EXPECT_EQ(nameOf(ExportBook::Trace), "trace");
}

}  // namespace
}  // namespace canteen::service
