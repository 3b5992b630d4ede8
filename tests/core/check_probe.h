// What the tests of the morning check's rules share: people, a day, and forms to change.
#pragma once

#include <utility>
#include <vector>

#include "core/rules/check_rules.h"
#include "rule_probe.h"

namespace canteen::rules {

inline const Date kDay = makeDate(2026, 11, 20);
inline const StaffId kCook = makeId<StaffId>({1});
inline const StaffId kOfficer = makeId<StaffId>({2});

inline CertificateFacts goodCertificate() {
    return {makeDate(2026, 6, 1), makeDate(2027, 5, 31)};
}

inline TemperatureReading reading(std::int32_t centi, TemperatureSite site = TemperatureSite::Forehead) {
    return {{centi}, site, ReadingMethod::Typed, "T1"};
}

// A healthy cook with every question answered.
inline CheckFacts healthy() {
    CheckFacts facts;
    facts.person = kCook;
    facts.checker = kOfficer;
    facts.post = Post::Cook;
    facts.day = kDay;
    facts.declaration = Declaration{};
    facts.look = Look{{}, Hands::Fine};
    facts.temperature = reading(3650);
    for (const HygieneItem item : allHygieneItems()) facts.hygiene.push_back({item, HygieneState::Ok});
    facts.certificate = goodCertificate();
    facts.secondsSpent = 10;
    return facts;
}

inline CheckFacts declaring(std::vector<Symptom> symptoms) {
    CheckFacts facts = healthy();
    facts.declaration->symptoms = std::move(symptoms);
    return facts;
}

inline CheckFacts measuring(std::int32_t centi) {
    CheckFacts facts = healthy();
    facts.temperature = reading(centi);
    return facts;
}

inline CheckFacts retesting(std::int32_t centi, DurationMs ago) {
    CheckFacts facts = healthy();
    facts.first = FirstReading{reading(3760), ago};
    facts.temperature = reading(centi, TemperatureSite::Axilla);
    return facts;
}

inline CheckJudgement judge(const CheckFacts& facts) {
    const CheckJudgement judgement = judgeCheck(facts, shippedRules());
    EXPECT_TRUE(argumentsFit(judgement.findings)) << names(judgement.findings);
    EXPECT_EQ(judgement.cause.has_value(), judgement.computed == Outcome::Suspended);
    return judgement;
}

inline Outcome outcomeOf(const CheckFacts& facts) {
    return judge(facts).computed.value();
}

}  // namespace canteen::rules
