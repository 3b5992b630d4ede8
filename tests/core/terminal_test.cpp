#include "core/service/terminal.h"

#include <gtest/gtest.h>

#include "core/domain/terminal_records.h"
#include "core/service/site_file.h"
#include "core/store/terminal_queries.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_store.h"

namespace canteen::service {
namespace {

constexpr PinCost kCheap{1, 8192};

class TerminalRules : public ::testing::Test {
  protected:
    TerminalRules() {
        site_.id = "demo-school";
        site_.name = "学校";
        site_.boxes = 10;
    }
    store::StoreOptions options() {
        store::StoreOptions options;
        options.directory = directory_.path() / "store";
        options.site = site_.id;
        options.ballastBytes = 0;
        return options;
    }
    // A store that was set up by a program with these rules.
    void setUp(const std::string& packToml, const std::string& version, const std::string& siteToml = "") {
        auto store = store::Store::open(options(), clock_);
        ASSERT_TRUE(store);
        const std::vector<store::Draft> drafts{
            store::makeDraft(makeId<RecordId>((*store)->now().effective), SiteConfigured{site_}, {}),
            store::makeDraft(makeId<RecordId>((*store)->now().effective),
                             RulePackAdopted{version, packToml, siteToml}, {})};
        ASSERT_TRUE((*store)->append(drafts));
    }
    std::string shipped() { return rules::shippedPack("cn-school").value(); }

    testing::TempDirectory directory_;
    testing::FakeClock clock_;
    Site site_;
};

TEST_F(TerminalRules, AnUpdateOfTheProgramBringsItsRulesWithARecord) {
    setUp("name = \"cn-school\"\nversion = \"2020.1\"\n", "cn-school 2020.1");
    std::uint64_t before = 0;
    {
        auto terminal = Terminal::open(options(), clock_, kCheap);
        ASSERT_TRUE(terminal) << terminal.error().detail;
        auto context = (*terminal)->context();
        EXPECT_EQ(context.pack.packToml, shipped());
        const auto adopted = store::currentRulePack(context.store.database());
        ASSERT_TRUE(adopted);
        EXPECT_EQ(adopted->packToml, shipped());
        EXPECT_EQ(adopted->version, context.pack.version);
        before = context.store.lastSeq();
    }
    auto again = Terminal::open(options(), clock_, kCheap);
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->context().store.lastSeq(), before + 1) << "the start alone is recorded";
}

TEST_F(TerminalRules, TheStricterValuesOfTheSiteStayInForce) {
    const std::string stricter = "[thresholds]\n\"sample.min_g\" = 200\n";
    setUp("name = \"cn-school\"\nversion = \"2020.1\"\n", "cn-school 2020.1+12345678", stricter);
    auto terminal = Terminal::open(options(), clock_, kCheap);
    ASSERT_TRUE(terminal) << terminal.error().detail;
    EXPECT_EQ((*terminal)->context().pack.siteToml, stricter);
    EXPECT_NE((*terminal)->context().pack.version.find('+'), std::string::npos);
}

TEST_F(TerminalRules, ASiteMayBeStricterAboutItsClock) {
    for (const auto& [siteToml, expected] :
         {std::pair{"", ClockState::Unsynced},
          std::pair{"[thresholds]\n\"clock.tolerance_s\" = 30\n", ClockState::Jumped}}) {
        testing::TempDirectory elsewhere;
        store::StoreOptions there = options();
        there.directory = elsewhere.path() / "store";
        {
            auto store = store::Store::open(there, clock_);
            ASSERT_TRUE(store);
            const auto pack = rules::loadRulePack(shipped(), siteToml, makeDate(2026, 11, 20));
            ASSERT_TRUE(pack) << pack.error().detail;
            ASSERT_TRUE(adoptSite(**store, site_, *pack, {}));
        }
        auto terminal = Terminal::open(there, clock_, kCheap);
        ASSERT_TRUE(terminal) << terminal.error().detail;
        clock_.shiftWall(minutes(1));
        EXPECT_EQ((*terminal)->context().store.now().state, expected) << siteToml;
        clock_.shiftWall(minutes(-1));
    }
}

TEST_F(TerminalRules, RulesThatTheSiteDoesNotFitLeaveTheAdoptedOnesInForce) {
    std::string wider = shipped();
    const std::string range = "range = [125, 500]";
    ASSERT_NE(wider.find(range), std::string::npos);
    wider.replace(wider.find(range), range.size(), "range = [125, 900]");
    setUp(wider, "cn-school 2026.0+12345678", "[thresholds]\n\"sample.min_g\" = 600\n");
    auto terminal = Terminal::open(options(), clock_, kCheap);
    ASSERT_TRUE(terminal) << terminal.error().detail;
    EXPECT_EQ((*terminal)->context().pack.packToml, wider);
}

TEST_F(TerminalRules, RulesUnderAnotherNameAreNobodysBusiness) {
    std::string own = shipped();
    own.replace(own.find("\"cn-school\""), 11, "\"county-7\"");
    setUp(own, "county-7 1");
    auto terminal = Terminal::open(options(), clock_, kCheap);
    ASSERT_TRUE(terminal) << terminal.error().detail;
    EXPECT_EQ((*terminal)->context().pack.packToml, own);
}

}  // namespace
}  // namespace canteen::service
