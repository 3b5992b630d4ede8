#include <gtest/gtest.h>

#include <csignal>

#include "core/store/sample_queries.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

// Sixteen boxes stand in the fridge since three days ago, one of them held after a complaint, and two since
// yesterday.
class DisposalByFinger : public ::testing::Test {
  protected:
    static constexpr int kDue = 15;

    DisposalByFinger() {
        school.at(3, 5, 10);
        school.checkEverybody();
        school.at(3, 11, 0);
        for (int i = 1; i <= kDue; ++i)
            old.push_back(school.store(school.plan(3, Meal::Lunch, "第" + std::to_string(i) + "号菜")));
        held = school.store(school.plan(3, Meal::Lunch, "凉拌豆腐"));
        EXPECT_TRUE(school.samples().hold(school.newRecord(), {held}, HoldReason::Complaint, "",
                                          school.signer("李红")));
        school.at(1, 5, 10);
        school.checkEverybody();
        school.at(1, 11, 0);
        young = school.store(school.plan(1, Meal::Lunch, "糖醋排骨"));
        school.store(school.plan(1, Meal::Lunch, "番茄鸡蛋"));
        school.at(0, 5, 10);
        school.checkEverybody();
        school.end();
    }

    PastSchool school{3};
    std::vector<SampleId> old;
    SampleId held;
    SampleId young;
};

TEST_F(DisposalByFinger, DueBoxesGoWithTwoPeopleAndNoneTooEarly) {
    RealWindow window(school.directory(), {"--store", school.storeFolder().string()}, 1920, 1080);
    {
        Finger finger(window);
        finger.begin();
        finger.open("home.disposal");
        finger.tap("batch.all");
        finger.await("batch.summary", "15");
        window.picture("disposal-chosen");
        finger.tap("batch.main");
        finger.sign("张桂英");
        finger.awaitScreen("sign-in");
        EXPECT_EQ(window.see().findRow("sign-in.person.", "张桂英"), nullptr) << "the witness is another";
        finger.sign("陈晓明");
        finger.awaitScreen("home");
        finger.done("fifteen boxes disposed of by two");
        window.picture("disposal-done");

        finger.open("home.disposal");
        finger.choose("batch.row.", "糖醋排骨");
        finger.await("toast", "以后可以");
        window.picture("disposal-too-early");
        finger.choose("batch.row.", "凉拌豆腐");
        finger.await("toast", "封存");
        EXPECT_FALSE(finger.offers("batch.main"));

        // The search finds the held one by its dish and by its box.
        finger.begin();
        finger.open("home.book");
        finger.tap("book.range.4");
        finger.tap("book.by-dish");
        finger.choose("book.dish.", "凉拌豆腐");
        finger.choose("book.row.", "凉拌豆腐");
        finger.awaitScreen("sample-detail");
        finger.done("a dish found in the book");
        finger.await("detail.state", "封存");
        EXPECT_FALSE(finger.offers("detail.correct"));
        finger.begin();
        finger.tap("detail.lift");
        finger.awaitScreen("sign-in");
        EXPECT_EQ(window.see().findRow("sign-in.person.", "张桂英"), nullptr) << "a cook lifts no hold";
        finger.sign("李红");
        finger.awaitScreen("sample-detail");
        finger.awaitNo("detail.lift");
        finger.done("a hold lifted");
        finger.await("detail.state", "可处置");

        finger.tap("frame.back");
        finger.awaitScreen("book");
        finger.tap("book.by-dish");
        finger.tap("book.any-dish");
        finger.tap("book.by-box");
        finger.type("book.box", "17");
        finger.tap("book.done");
        finger.choose("book.row.", "糖醋排骨");
        window.picture("detail-young");
        finger.begin();
        finger.tap("detail.hold");
        finger.confirm("事故");
        finger.await("detail.state", "封存");
        finger.done("a sample held");

        // The correction of a line found in the book leads back to it.
        finger.tap("frame.back");
        finger.awaitScreen("book");
        finger.tap("book.by-box");
        finger.tap("book.box.clear");
        finger.type("book.box", "18");
        finger.tap("book.done");
        finger.choose("book.row.", "番茄鸡蛋");
        finger.tap("detail.correct");
        finger.type("sample.key", "128");
        finger.choose("sample.reason.", "填错了");
        finger.tap("sample.save");
        finger.sign("李红");  // yesterday's line is no longer the cook's own to correct
        finger.awaitScreen("sample-detail");
        finger.tap("frame.back");
        finger.awaitScreen("book");
    }

    window.program().kill(SIGKILL);
    window.program().wait();
    EXPECT_EQ(school.faults(), "");
    store::Database db = school.read();
    const auto disposals = recordsOf<SampleDisposed>(db);
    ASSERT_EQ(disposals.size(), 1U);
    EXPECT_EQ(disposals[0].samples.size(), old.size());
    for (const SampleId sample : old) {
        const auto line = store::findSample(db, sample);
        ASSERT_TRUE(line);
        EXPECT_EQ(line->state, SampleState::Disposed);
        EXPECT_EQ(line->endedByName, "张桂英");
        EXPECT_EQ(line->witnessName, "陈晓明");
    }
    EXPECT_EQ(store::samplesStored(db).size(), 3U);
    EXPECT_FALSE(store::findSample(db, held)->held);
    EXPECT_TRUE(store::findSample(db, young)->held);
    EXPECT_EQ(recordsOf<SampleHeld>(db).size(), 2U);
    EXPECT_EQ(recordsOf<SampleHoldLifted>(db).size(), 1U);
}

}  // namespace
}  // namespace canteen::testing
