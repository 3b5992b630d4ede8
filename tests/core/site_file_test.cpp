#include "core/service/site_file.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text_id.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "tests/support/temp_store.h"

namespace canteen::service {
namespace {

constexpr std::string_view kFull = R"(
[site]
id = "test-school"
name = "希望小学"
demo = true
day_begins = "04:00"
utc_offset = "+06:00"
boxes = 60
[shifts]
early = "04:30"
[[meal]]
meal = "breakfast"
serving = ["06:40", "07:20"]
[[meal]]
meal = "night-snack"
serving = ["20:30", "21:10"]
[[fridge]]
id = "LY1"
name = "留样冰箱"
dedicated = true
shelves = 4
[[fridge]]
id = "D2"
name = "冷冻柜"
dedicated = false
freezer = true
[thresholds]
sample.min_g = 200
)";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    if (at != std::string::npos) text.replace(at, what.size(), with);
    return text;
}

std::vector<Sentence> problemsWhen(std::string_view what, std::string_view with) {
    return parseSiteFile(replaced(std::string(kFull), what, with)).problems;
}

using Sentences = std::vector<Sentence>;

TEST(SiteFile, IsReadWhole) {
    const SiteFile file = parseSiteFile(kFull);
    EXPECT_TRUE(file.problems.empty());
    const Site& site = file.site;
    EXPECT_EQ(site.id, "test-school");
    EXPECT_EQ(site.name, "希望小学");
    EXPECT_TRUE(site.demo);
    EXPECT_EQ(site.zone, (Zone{360, TimeOfDay{240}}));
    EXPECT_EQ(site.boxes, 60);
    EXPECT_EQ(site.earlyShift, TimeOfDay{270});
    EXPECT_EQ(site.dayShift, TimeOfDay{450}) << "the usual time where the file says nothing";
    ASSERT_EQ(site.meals.size(), 2U);
    EXPECT_EQ(site.meals[1], (MealTime{Meal::NightSnack, {1230}, {1270}}));
    ASSERT_EQ(site.fridges.size(), 2U);
    EXPECT_EQ(site.fridges[0], (Fridge{"LY1", "留样冰箱", true, false, 4}));
    EXPECT_EQ(site.fridges[1], (Fridge{"D2", "冷冻柜", false, true, 1}));
    EXPECT_EQ(file.rules, "cn-school");
}

TEST(SiteFile, HandsItsThresholdsOnAsTheRulePackReadsThem) {
    const SiteFile file = parseSiteFile(kFull);
    const auto pack =
        rules::loadRulePack(rules::shippedPack(file.rules).value(), file.rulesToml, makeDate(2026, 11, 20));
    ASSERT_TRUE(pack) << pack.error().detail;
    EXPECT_EQ(pack.value().sample.minWeight, Grams{200});
}

TEST(SiteFile, NamesEachKeyThatIsWrong) {
    EXPECT_EQ(problemsWhen("boxes = 60", ""), (Sentences{{TextId::SiteKeyMissing, {"site.boxes"}}}));
    EXPECT_EQ(problemsWhen("boxes = 60", "boxes = \"60\""),
              (Sentences{{TextId::SiteKeyType, {"site.boxes"}}}));
    EXPECT_EQ(problemsWhen("boxes = 60", "boxes = 1000"),
              (Sentences{{TextId::SiteKeyValue, {"site.boxes", "1000", "1-999"}}}));
    EXPECT_EQ(problemsWhen("boxes = 60", "boxes = 60\nboxen = 1"),
              (Sentences{{TextId::SiteKeyUnknown, {"site.boxen"}}}));
    EXPECT_EQ(problemsWhen("test-school", "Test School"),
              (Sentences{{TextId::SiteKeyValue, {"site.id", "Test School", "a-z 0-9 -"}}}));
    EXPECT_EQ(problemsWhen("+06:00", "6"),
              (Sentences{{TextId::SiteKeyValue, {"site.utc_offset", "6", "+HH:MM"}}}));
    EXPECT_EQ(problemsWhen("04:30", "25:00"),
              (Sentences{{TextId::SiteKeyValue, {"shifts.early", "25:00", "HH:MM"}}}));
    EXPECT_EQ(problemsWhen("\"night-snack\"", "\"brunch\"").front().arguments[0], "meal[2].meal");
    EXPECT_EQ(problemsWhen("\"night-snack\"", "\"breakfast\""),
              (Sentences{{TextId::SiteKeyTwice, {"meal[2].meal", "breakfast"}}}));
    EXPECT_EQ(problemsWhen("[\"20:30\", \"21:10\"]", "[\"21:30\", \"21:10\"]").front().id,
              TextId::SiteKeyValue);
    EXPECT_EQ(problemsWhen("[\"20:30\", \"21:10\"]", "\"20:30\""),
              (Sentences{{TextId::SiteKeyType, {"meal[2].serving"}}}));
    EXPECT_EQ(problemsWhen("\"D2\"", "\"LY1\""),
              (Sentences{{TextId::SiteKeyTwice, {"fridge[2].id", "LY1"}}}));
    EXPECT_EQ(problemsWhen("dedicated = false", ""),
              (Sentences{{TextId::SiteKeyMissing, {"fridge[2].dedicated"}}}));
    EXPECT_EQ(problemsWhen("[shifts]", "[shift]"), (Sentences{{TextId::SiteKeyUnknown, {"shift"}}}));
}

TEST(SiteFile, HandsOnHowItsScalesBuildANumberAndNamesAPatternThatIsNone) {
    const auto with = [](const std::string& rows) { return parseSiteFile(std::string(kFull) + rows); };
    const SiteFile file = with("[[in_store]]\npattern = \"22PPPPPWWWWWC\"\n");
    ASSERT_TRUE(file.problems.empty());
    const auto pack =
        rules::loadRulePack(rules::shippedPack(file.rules).value(), file.rulesToml, makeDate(2026, 11, 20));
    ASSERT_TRUE(pack) << pack.error().detail;
    ASSERT_EQ(pack.value().inStore.size(), 1U);
    EXPECT_EQ(pack.value().inStore[0].pattern, "22PPPPPWWWWWC");
    EXPECT_EQ(with("[[in_store]]\npattern = \"32PPPPPWWWWWC\"\n").problems.front().arguments[0],
              "in_store[1].pattern");
    EXPECT_EQ(with("[[in_store]]\nformat = \"22PPPPPWWWWWC\"\n").problems,
              (Sentences{{TextId::SiteKeyMissing, {"in_store[1].pattern"}},
                         {TextId::SiteKeyUnknown, {"in_store[1].format"}}}));
    EXPECT_EQ(with("[[in_store]]\npattern = \"22PPPPPWWWWWC\"\n[[in_store]]\npattern = \"2PPPPPPMMMMMC\"\n")
                  .problems,
              (Sentences{{TextId::SiteKeyTwice, {"in_store[2].pattern", "2PPPPPPMMMMMC"}}}));
}

TEST(SiteFile, NamesAllWrongKeysAtOnce) {
    const auto problems = parseSiteFile("[site]\nid = \"a b\"\n").problems;
    EXPECT_EQ(problems.size(), 5U) << "id, name, boxes, meal, fridge";
}

TEST(SiteFile, NamesTheLineThatIsNoToml) {
    EXPECT_EQ(parseSiteFile("[site]\nid = \n").problems, (Sentences{{TextId::SiteFileUnreadable, {"2"}}}));
    EXPECT_EQ(parseSiteFile("\xFF\xFE").problems.front().id, TextId::SiteFileUnreadable);
    EXPECT_FALSE(parseSiteFile("").problems.empty());
}

class AdoptSiteTest : public ::testing::Test {
  protected:
    rules::RulePack pack(const SiteFile& file) {
        return rules::loadRulePack(rules::shippedPack(file.rules).value(), file.rulesToml,
                                   makeDate(2026, 11, 20))
            .value();
    }
    testing::TempStore store;
    Signatures by = testing::signedBy(testing::numbered<StaffId>(900), store.clock);
};

TEST_F(AdoptSiteTest, RecordsSiteAndRulesOnceAndThenOnlyWhatChanged) {
    const SiteFile file = parseSiteFile(kFull);
    EXPECT_EQ(adoptSite(*store, file.site, pack(file), by).value(), 2);
    EXPECT_EQ(store::currentSite(store->database()), file.site);
    EXPECT_EQ(adoptSite(*store, file.site, pack(file), by).value(), 0);
    Site more = file.site;
    more.boxes = 61;
    EXPECT_EQ(adoptSite(*store, more, pack(file), by).value(), 1);
    const SiteFile stricter = parseSiteFile(replaced(std::string(kFull), "= 200", "= 250"));
    EXPECT_EQ(adoptSite(*store, more, pack(stricter), by).value(), 1);
    EXPECT_EQ(store::currentRulePack(store->database())->version, pack(stricter).version);
}

TEST_F(AdoptSiteTest, RefusesAnotherSchool) {
    SiteFile file = parseSiteFile(kFull);
    const rules::RulePack rules = pack(file);
    file.site.id = "next-school";
    EXPECT_EQ(adoptSite(*store, file.site, rules, by).error().text,
              Sentence(TextId::SiteIsAnother, {"next-school", "test-school"}));
}

}  // namespace
}  // namespace canteen::service
