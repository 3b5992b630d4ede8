// One person's check: ask, look, touch, check — 问 看 摸 查 — one step at a time; answers stay visible in the
// rail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/row.h"

namespace kiosk {

enum class CheckStep { Ask, Look, Temperature, Hygiene, Verdict };

struct CheckStepView {
    CheckStep step{};
    std::string name;    // 问 · 症状
    std::string answer;  // what was answered, empty = open
    Tone tone = Tone::Neutral;
};

struct UnderWay {
    std::string staff;  // id
    std::string name;
    std::string state;  // 问诊中, 复测 3:21
    Tone tone = Tone::Neutral;
    bool current = false;
};

struct CheckView {
    std::string name;
    std::string post;
    std::string certificate;  // 健康证 还有 212 天
    Tone certificateTone = Tone::Neutral;
    std::string notice;  // e.g. 停岗未解除, or why a retest
    Tone noticeTone = Tone::Neutral;
    std::vector<UnderWay> underWay;  // two and more people at once
    std::vector<CheckStepView> rail;
    CheckStep step{};

    std::vector<Option> symptoms;  // 12 chips
    bool symptomsNone = false;     // "以上都没有" chosen
    std::optional<bool> familyGastro;

    bool lookFine = false;
    std::vector<Option> lookFindings;
    std::vector<Option> hands;

    std::string temperature;        // "36.5" or "36." while half typed, empty = not measured
    std::string temperatureLimits;  // 37.3 °C 起需复测
    std::string temperatureNote;    // finding for this reading
    Tone temperatureTone = Tone::Neutral;
    bool temperatureTyped = true;  // marked 手工
    std::vector<Option> wholes;    // 35 … 40, first tap
    bool tenthsOpen = false;       // second tap: 0 … 9
    std::vector<Option> sites;     // where measured
    bool retest = false;           // a first reading is in the book
    std::string retestWait;        // remaining time "3:21" when the retest may not be taken yet
    float retestFraction = 1;

    std::vector<Option> hygiene;  // text "指甲", chosen = answered, tone Warn fixed, Stop refused
    std::vector<std::string> hygieneStates;  // word of each state, same order

    bool complete = false;
    std::string verdict;  // 合格上岗
    Tone verdictTone = Tone::Neutral;
    std::vector<std::string> reasons;  // sentences of the findings
    std::vector<Option> stricter;      // verdicts the checker may choose instead
    std::vector<Option> actions;       // measures, needed when not cleared

    std::string mainCaption;  // bottom right
    std::string mainReason;   // why it cannot be touched yet; empty = it can
    Tone mainTone = Tone::Good;
};

struct CheckFormAction {
    enum class Kind {
        GoTo,
        NoSymptoms,
        Symptom,
        FamilyGastro,
        LookFine,
        LookFinding,
        Hands,
        Whole,
        Tenth,
        ClearTemperature,
        Site,
        Hygiene,
        Stricter,
        Measure,
        Main,
        Switch,
        Away,
        FirstReading  // a retest: the first reading was mistaken
    } kind;
    int n = 0;          // code of what was tapped, step for GoTo
    std::string staff;  // for Switch
};

}  // namespace kiosk
