#include "core/rules/log_rules.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/text_id.h"
#include "core/rules/spoken.h"

namespace canteen::rules {
namespace {

using namespace log_field;

CentiCelsius degreesOf(Quantity number) {
    return {static_cast<std::int32_t>(number.value / 10)};
}

// What a reading is measured against, and what is said when it does not reach it.
struct Limit {
    std::string_view rule;
    bool broken = false;
    bool blocksPassing = false;
    Sentence sentence;
};

Limit hotEnough(std::string_view rule, CentiCelsius is, CentiCelsius least, TextId text, bool blocks) {
    return {rule, is < least, blocks, {text, {format(is), format(least)}}};
}

Limit coldEnough(std::string_view rule, CentiCelsius is, CentiCelsius most, TextId text) {
    return {rule, is > most, false, {text, {format(is), format(most)}}};
}

std::optional<Limit> limitOfHolding(const LogFacts& facts, CentiCelsius is, const RulePack& pack) {
    const auto kind = choiceOf(facts.answers, log_field::kKind);
    if (kind == LogChoice::Hot) {
        Limit limit = hotEnough("log.hold-hot-low", is, pack.log.hotMin, TextId::LogHoldHotLow, false);
        limit.sentence.arguments.push_back(wholeMinutes(pack.log.dangerFor));
        return limit;
    }
    if (kind == LogChoice::Cold)
        return coldEnough("log.hold-cold-high", is, pack.log.coldMax, TextId::LogHoldColdHigh);
    return std::nullopt;
}

std::optional<Limit> limitOfFridge(const LogFacts& facts, CentiCelsius is, const RulePack& pack) {
    if (facts.freezer) return coldEnough("log.freezer-warm", is, pack.log.frozenMax, TextId::LogFreezerWarm);
    if (is < pack.sample.fridgeMin)
        return hotEnough("log.fridge-cold", is, pack.sample.fridgeMin, TextId::LogFridgeCold, false);
    return coldEnough("log.fridge-warm", is, pack.sample.fridgeMax, TextId::LogFridgeWarm);
}

std::optional<Limit> limitOfHeat(const LogFacts& facts, CentiCelsius is, const RulePack& pack) {
    const auto method = choiceOf(facts.answers, kMethod);
    const auto heat = [&](CentiCelsius least) {
        return hotEnough("log.heat-low", is, least, TextId::LogHeatLow, true);
    };
    if (method == LogChoice::Steam || method == LogChoice::Boiling) return heat(pack.log.steamMin);
    if (method == LogChoice::Infrared) return heat(pack.log.infraredMin);
    if (method == LogChoice::Washer) return heat(pack.log.washerMin);
    return std::nullopt;
}

std::optional<Limit> limitOf(const LogFacts& facts, const RulePack& pack) {
    if (const auto strength = numberOf(facts.answers, kStrength);
        strength && choiceOf(facts.answers, kMethod) == LogChoice::Chlorine) {
        const std::int64_t mg = strength->value / 1000;
        return Limit{"log.chlorine-weak",
                     mg < pack.log.chlorineMin,
                     true,
                     {TextId::LogChlorineWeak, {std::to_string(mg), std::to_string(pack.log.chlorineMin)}}};
    }
    const auto number = numberOf(facts.answers, kCelsius);
    if (!number) return std::nullopt;
    const CentiCelsius is = degreesOf(*number);
    switch (facts.type) {
        case LogType::CoreTemperature:
            return hotEnough("log.core-low", is, pack.log.coreMin, TextId::LogCoreLow, true);
        case LogType::Holding:
            return limitOfHolding(facts, is, pack);
        case LogType::FridgeTemperature:
            return limitOfFridge(facts, is, pack);
        case LogType::Disinfection:
            return limitOfHeat(facts, is, pack);
        default:
            return std::nullopt;
    }
}

bool isAnswered(const LogField& field, const std::vector<LogAnswer>& answers) {
    const LogAnswer* answer = answerTo(answers, field.id);
    if (answer == nullptr) return false;
    return answer->choice || answer->number || !answer->words.empty() || !answer->picks.empty();
}

bool isPlausible(const LogField& field, const std::vector<LogAnswer>& answers) {
    const auto number = numberOf(answers, field.id);
    return !number || (number->value >= field.range.least && number->value <= field.range.most);
}

}  // namespace

std::optional<DurationMs> timerOf(const std::vector<LogAnswer>& answers, const RulePack& pack) {
    const auto method = choiceOf(answers, kMethod);
    if (!method) return std::nullopt;
    DurationMs least;
    switch (*method) {
        case LogChoice::Steam:
        case LogChoice::Boiling:
            least = pack.log.steamFor;
            break;
        case LogChoice::Infrared:
            least = pack.log.infraredFor;
            break;
        case LogChoice::Washer:
            least = pack.log.washerFor;
            break;
        case LogChoice::Chlorine:
            least = pack.log.chlorineFor;
            break;
        case LogChoice::Ultraviolet:
            least = pack.log.ultravioletFor;
            break;
        default:
            return std::nullopt;
    }
    const auto wanted = numberOf(answers, kMinutes);
    return std::max(least, wanted ? DurationMs{wanted->value * 60} : DurationMs{});
}

LogJudgement judgeLog(const LogFacts& facts, const RulePack& pack) {
    LogJudgement judgement;
    Spoken spoken;
    spoken.add(facts.signer);
    judgement.late =
        facts.now - facts.at > (isMeasured(facts.type) ? pack.log.recordWithin : pack.log.noteWithin);
    if (facts.type == LogType::Disinfection) judgement.timer = timerOf(facts.answers, pack);
    const auto limit = limitOf(facts, pack);
    const bool failed = limit && limit->broken;
    judgement.verdict = !limit ? LogVerdict::Unjudged : failed ? LogVerdict::Failed : LogVerdict::Passed;
    if (failed) {
        const bool blocks = limit->blocksPassing && facts.passed == true;
        spoken.add(limit->rule, blocks ? Level::Block : Level::Warn, limit->sentence);
    }
    for (const LogField& field : infoOf(facts.type).fields) {
        if (!isAsked(field, facts.answers, failed)) continue;
        if (field.required && !isAnswered(field, facts.answers))
            spoken.block(field.when == AskWhen::Failed ? "log.action-missing" : "log.answer-missing",
                         field.when == AskWhen::Failed ? TextId::LogActionMissing : TextId::LogAnswerMissing);
        if (!isPlausible(field, facts.answers)) spoken.block("log.implausible", TextId::LogImplausible);
    }
    if (const LogAnswer* product = answerTo(facts.answers, kProduct))
        spoken.add(judgeForbidden(product->words, NameOf::Goods, pack.forbidden));
    if (choiceOf(facts.answers, kCoat) == LogChoice::NoCoat) spoken.warn("log.no-coat", TextId::LogNoCoat);
    if (facts.at > facts.now + pack.record.futureTolerance)
        spoken.block("log.future", TextId::ReceivingFuture);
    if (judgement.late && facts.lateReason == Reason::None)
        spoken.block("log.late-without-reason", TextId::ReceivingLateNeedsReason);
    if (facts.overlapping > 0)
        spoken.flag("log.overlap", {TextId::LogOverlap, {std::to_string(facts.overlapping + 1)}});
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

LogEndJudgement judgeLogEnd(const LogEndFacts& facts, const RulePack& pack) {
    LogEndJudgement judgement;
    Spoken spoken;
    spoken.add(facts.signer);
    if (facts.endedAlready) spoken.block("log.ended-already", TextId::LogEndedAlready);
    judgement.verdict = LogVerdict::Unjudged;
    if (facts.type == LogType::Disinfection) {
        const auto timer = timerOf(facts.answers, pack);
        const bool tooShort = timer && facts.ended - facts.begun < *timer;
        judgement.verdict = tooShort ? LogVerdict::Failed : LogVerdict::Passed;
        if (tooShort)
            spoken.add(
                "log.time-short", facts.passed == true ? Level::Block : Level::Warn,
                {TextId::LogTimeShort, {wholeMinutes(facts.ended - facts.begun), wholeMinutes(*timer)}});
        if (tooShort && !facts.action) spoken.block("log.action-missing", TextId::LogActionMissing);
    }
    judgement.findings = std::move(spoken.findings);
    return judgement;
}

Findings judgeLogSecond(const LogSecondFacts& facts) {
    Spoken spoken;
    if (!facts.needed || facts.signedAlready)
        spoken.block("log.second-not-needed", TextId::LogSecondNotNeeded);
    if (facts.running) spoken.block("log.still-running", TextId::LogStillRunning);
    if (!facts.second.isNil() && facts.second == facts.doer)
        spoken.block("log.same-person", TextId::LogSamePerson);
    return std::move(spoken.findings);
}

}  // namespace canteen::rules
