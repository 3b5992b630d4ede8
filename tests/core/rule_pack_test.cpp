#include "core/rules/rule_pack.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>

#include "rule_probe.h"

namespace canteen::rules {
namespace {

const Date kDay = makeDate(2026, 11, 20);

std::string shipped() {
    return shippedPack("cn-school").value();
}

Result<RulePack> withSite(const std::string& thresholds) {
    return loadRulePack(shipped(), "[thresholds]\n" + thresholds, kDay);
}

std::string refusalOf(const Result<RulePack>& result) {
    return result ? "" : kiosk::say(result.error().text, kiosk::Language::English);
}

// The shipped pack with one text replaced.
std::string edited(const std::string& what, const std::string& by) {
    std::string text = shipped();
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

TEST(ShippedPack, HoldsTheNationalFloors) {
    const RulePack& pack = shippedRules();
    EXPECT_EQ(pack.version, "cn-school 2026.3");
    EXPECT_EQ(pack.sample.minWeight, Grams{125});
    EXPECT_EQ(pack.sample.keepAtLeast, hours(48));
    EXPECT_EQ(pack.sample.fridgeMin, CentiCelsius{0});
    EXPECT_EQ(pack.sample.fridgeMax, CentiCelsius{800});
    EXPECT_EQ(pack.check.fever, CentiCelsius{3730});
    EXPECT_EQ(pack.check.retestAfter, minutes(5));
    EXPECT_EQ(pack.certificate.validMonths, 12);
    EXPECT_EQ(pack.certificate.warnDays, (std::vector<std::int32_t>{60, 30, 7}));
    EXPECT_EQ(pack.record.keepMonths, 36);
    EXPECT_EQ(pack.record.clockTolerance, seconds(120));
    EXPECT_EQ(pack.sign.temperatureSpread, CentiCelsius{5});
}

TEST(ShippedPack, IsNotFoundUnderAnotherName) {
    ASSERT_FALSE(shippedPack("cn-hospital"));
    EXPECT_EQ(shippedPack("cn-hospital").error().kind, ErrorKind::NotFound);
}

TEST(ShippedPack, MarksEveryThresholdWithItsEvidence) {
    const auto list = listThresholds(shippedRules());
    ASSERT_GT(list.size(), 30U);
    for (const Threshold& threshold : list) {
        EXPECT_FALSE(threshold.mark.empty()) << threshold.key;
        EXPECT_FALSE(threshold.fromSite) << threshold.key;
    }
    EXPECT_EQ(list.front().key, "sample.min_g");
    EXPECT_EQ(list.front().value, "125 g");
    EXPECT_EQ(list.front().lock, "floor");
    EXPECT_EQ(list.front().mark, "found: S1, S2");
}

TEST(ShippedPack, ListsTemperaturesAndListsAsPeopleWriteThem) {
    std::map<std::string, std::string> shown;
    for (const Threshold& threshold : listThresholds(shippedRules())) shown[threshold.key] = threshold.value;
    EXPECT_EQ(shown["check.fever_c"], "37.3 °C");
    EXPECT_EQ(shown["sample.fridge_max_c"], "8.0 °C");
    EXPECT_EQ(shown["sign.temperature_spread_c"], "0.05 °C");
    EXPECT_EQ(shown["healthcert.warn_days"], "60, 30, 7 d");
    EXPECT_EQ(shown["sample.boxes_warn_percent"], "90%");
    EXPECT_EQ(shown["sign.gastro_cluster"], "2");
}

TEST(SiteThresholds, MayBeStricterThanAFloor) {
    const auto pack = withSite("sample.min_g = 200\n\"sample.min_hours\" = 72");
    ASSERT_TRUE(pack) << refusalOf(pack);
    EXPECT_EQ(pack->sample.minWeight, Grams{200});
    EXPECT_EQ(pack->sample.keepAtLeast, hours(72));
}

TEST(SiteThresholds, MayRepeatTheFloor) {
    EXPECT_TRUE(withSite("sample.min_g = 125"));
}

TEST(SiteThresholds, AreRefusedBelowAFloorNamingKeyAndBothValues) {
    const auto pack = withSite("sample.min_g = 124");
    EXPECT_EQ(refusalOf(pack), "sample.min_g cannot be 124 g: not below 125 g");
    EXPECT_EQ(pack.error().kind, ErrorKind::Refused);
}

TEST(SiteThresholds, AreRefusedAboveAFloorWhereHigherIsLooser) {
    EXPECT_EQ(refusalOf(withSite("healthcert.valid_months = 13")),
              "healthcert.valid_months cannot be 13 mo: not above 12 mo");
    EXPECT_TRUE(withSite("healthcert.valid_months = 6"));
}

TEST(SiteThresholds, MayGoBelowThePacksValueButNotBelowItsOwnFloor) {
    EXPECT_EQ(withSite("record.keep_months = 24")->record.keepMonths, 24);
    EXPECT_EQ(refusalOf(withSite("record.keep_months = 23")),
              "record.keep_months cannot be 23 mo: not below 24 mo");
}

TEST(SiteThresholds, MayMoveADefaultBothWaysInsideItsRange) {
    EXPECT_EQ(withSite("check.fever_c = 37.0")->check.fever, CentiCelsius{3700});
    EXPECT_EQ(withSite("check.fever_c = 38")->check.fever, CentiCelsius{3800});
    EXPECT_EQ(refusalOf(withSite("check.fever_c = 38.1")),
              "check.fever_c cannot be 38.1 °C: it must lie between 37.0 °C and 38.0 °C");
    EXPECT_EQ(refusalOf(withSite("sample.min_g = 501")),
              "sample.min_g cannot be 501 g: it must lie between 125 g and 500 g");
}

TEST(SiteThresholds, AreRefusedWhenNobodyKnowsTheKey) {
    EXPECT_EQ(refusalOf(withSite("sample.min_gram = 200")),
              "The school's settings name sample.min_gram, which does not exist");
    EXPECT_FALSE(withSite("sample = 200"));
}

TEST(SiteThresholds, AreRefusedInTheWrongType) {
    EXPECT_EQ(refusalOf(withSite("sample.min_g = \"200 g\"")),
              "sample.min_g in the school's settings should be written like 125");
    EXPECT_EQ(refusalOf(withSite("healthcert.warn_days = 30")),
              "healthcert.warn_days in the school's settings should be written like [60, 30, 7]");
    EXPECT_FALSE(withSite("sample.min_g = 200.0"));
    EXPECT_FALSE(withSite("sample.min_g = true"));
    EXPECT_FALSE(withSite("sample.min_g = [200]"));
    EXPECT_FALSE(withSite("check.fever_c = 37.255"));
    EXPECT_FALSE(withSite("check.fever_c = nan"));
    EXPECT_FALSE(withSite("check.fever_c = inf"));
    EXPECT_FALSE(withSite("sample.min_g = 9223372036854775807"));
    EXPECT_FALSE(withSite("healthcert.warn_days = [7, 30]"));
    EXPECT_FALSE(withSite("healthcert.warn_days = []"));
}

TEST(SiteThresholds, AreRefusedWhenTheyContradictEachOther) {
    EXPECT_EQ(refusalOf(withSite("sample.min_hours = 96")),
              "sample.min_hours must not be larger than sample.remind_hours");
    EXPECT_TRUE(withSite("sample.min_hours = 96\nsample.remind_hours = 120"));
}

TEST(SiteThresholds, AreRefusedByLineWhenTheFileIsNoToml) {
    EXPECT_EQ(refusalOf(withSite("sample.min_g = 200\nsample.min_hours 72")),
              "Line 3 of the school's settings cannot be read");
    EXPECT_EQ(refusalOf(loadRulePack(shipped(), "thresholds = 5", kDay)),
              "Line 1 of the school's settings cannot be read");
}

TEST(SiteThresholds, LeaveTheOtherTablesOfASiteFileAlone) {
    const auto pack = loadRulePack(shipped(), "[school]\nname = \"实验小学\"\n", kDay);
    ASSERT_TRUE(pack);
    EXPECT_EQ(pack->version, "cn-school 2026.3");
}

TEST(SiteThresholds, ShowInTheVersionAndInTheList) {
    const auto pack = withSite("sample.min_g = 200");
    ASSERT_TRUE(pack);
    EXPECT_EQ(pack->version.size(), std::string("cn-school 2026.3+12345678").size());
    EXPECT_EQ(pack->version.substr(0, 17), "cn-school 2026.3+");
    EXPECT_NE(pack->version, withSite("sample.min_g = 201")->version);
    const Threshold first = listThresholds(*pack).front();
    EXPECT_EQ(first.value, "200 g");
    EXPECT_TRUE(first.fromSite);
}

TEST(EffectiveDates, PickTheValueInForceOnTheDay) {
    const std::string later =
        edited("{ from = 2019-04-01, value = 125 }",
               "{ from = 2019-04-01, value = 125 }, { from = 2027-01-01, value = 150 }");
    const auto before = loadRulePack(later, "", makeDate(2026, 12, 31));
    const auto after = loadRulePack(later, "", makeDate(2027, 1, 1));
    EXPECT_EQ(before->sample.minWeight, Grams{125});
    EXPECT_EQ(after->sample.minWeight, Grams{150});
    EXPECT_EQ(before->effectiveFrom, makeDate(2019, 4, 1));
    EXPECT_EQ(after->effectiveFrom, makeDate(2027, 1, 1));
    EXPECT_EQ(listThresholds(*before).front().value, "125 g");
    EXPECT_EQ(listThresholds(*after).front().value, "150 g");
}

TEST(EffectiveDates, RaiseTheFloorForTheSiteToo) {
    const std::string later =
        edited("{ from = 2019-04-01, value = 125 }",
               "{ from = 2019-04-01, value = 125 }, { from = 2027-01-01, value = 150 }");
    const std::string site = "[thresholds]\nsample.min_g = 130";
    EXPECT_TRUE(loadRulePack(later, site, makeDate(2026, 12, 31)));
    EXPECT_EQ(refusalOf(loadRulePack(later, site, makeDate(2027, 1, 1))),
              "sample.min_g cannot be 130 g: not below 150 g");
}

TEST(EffectiveDates, RefuseADayBeforeTheFirstValue) {
    EXPECT_EQ(refusalOf(loadRulePack(shipped(), "", makeDate(2019, 3, 31))),
              "Rule sample.min_g has no value in force on 2019-03-31");
}

TEST(PackFile, IsRefusedAtTheKeyThatIsWrong) {
    const auto refused = [](const std::string& what, const std::string& by) {
        return refusalOf(loadRulePack(edited(what, by), "", kDay));
    };
    const std::string at = "The rule file is wrong at sample.min_g";
    EXPECT_EQ(refused("unit = \"g\"", "unit = \"kg\""), at);
    EXPECT_EQ(refused("lock = \"floor\"", "lock = \"none\""), at);
    EXPECT_EQ(refused("stricter = \"higher\"", "stricter = \"up\""), at);
    EXPECT_EQ(refused("stricter = \"higher\"", "stricter = \"none\""), at);
    EXPECT_EQ(refused("range = [125, 500]", "range = [500, 125]"), at);
    EXPECT_EQ(refused("range = [125, 500]", "range = [125]"), at);
    EXPECT_EQ(refused("range = [125, 500]", "range = [126, 500]"), at);
    EXPECT_EQ(refused("mark = \"found: S1, S2\"", ""), at);
    EXPECT_EQ(refused("value = 125 }", "value = \"125\" }"), at);
    EXPECT_EQ(refused("value = 125 }", "value = 125, floor = 130 }"), at);
    EXPECT_EQ(refused("value = 125 }", "value = 125 }, { from = 2019-01-01, value = 130 }"), at);
    EXPECT_EQ(refused("mark = \"found: S1, S2\"", "mark = \"x\"\nremark = 1"), at);
    EXPECT_EQ(refused("[threshold.\"sample.min_g\"]", "[threshold.\"sample.min_kg\"]"), at);
}

TEST(PackFile, IsRefusedForAKeyTheProgramDoesNotKnow) {
    EXPECT_EQ(refusalOf(loadRulePack(shipped() + "\n[threshold.\"soup.salt\"]\n", "", kDay)),
              "The rule file is wrong at soup.salt");
    EXPECT_EQ(refusalOf(loadRulePack("", "", kDay)), "The rule file is wrong at name");
    EXPECT_EQ(refusalOf(loadRulePack("name = ", "", kDay)), "Line 1 of the rule file cannot be read");
}

// floor, direction: a site value is either refused or no looser.
TEST(SiteThresholds, AreNeverLooserThanAFloorWhateverTheyAre) {
    const bool holds = rc::check("a site's value is refused or at least as strict as the floor", [] {
        const auto value = *rc::gen::inRange(-1000, 2000);
        const auto text = std::to_string(value);
        if (const auto pack = withSite("sample.min_g = " + text))
            RC_ASSERT(pack->sample.minWeight >= Grams{125});
        if (const auto pack = withSite("sample.min_hours = " + text))
            RC_ASSERT(pack->sample.keepAtLeast >= hours(48));
        if (const auto pack = withSite("healthcert.valid_months = " + text))
            RC_ASSERT(pack->certificate.validMonths <= 12);
        if (const auto pack = withSite("record.keep_months = " + text))
            RC_ASSERT(pack->record.keepMonths >= 24);
    });
    EXPECT_TRUE(holds);
}

TEST(SiteThresholds, NeverThrowWhateverTheTextIs) {
    const bool holds = rc::check("any text is read or refused", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const auto site = loadRulePack(shipped(), text, kDay);
        const auto pack = loadRulePack(text, "", kDay);
        RC_ASSERT(!pack);
        (void)site;
    });
    EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace canteen::rules
