#include "core/rules/signs.h"

#include <algorithm>
#include <array>

#include "core/base/check.h"
#include "core/base/text_id.h"

namespace canteen::rules {
namespace {

struct SignRule {
    std::string_view rule;
    TextId text;  // {0} count, {1} days looked at
};

constexpr std::array kSigns{
    SignRule{"sheet.same-temperatures", TextId::SignSameTemperatures},
    SignRule{"sheet.steady-temperature", TextId::SignSteadyTemperature},
    SignRule{"sheet.too-fast", TextId::SignTooFast},
    SignRule{"sheet.crowded-minute", TextId::SignCrowdedMinute},
    SignRule{"sheet.never-abnormal", TextId::SignNeverAbnormal},
    SignRule{"sample.repeated-weight", TextId::SignRepeatedWeight},
    SignRule{"meal.same-number", TextId::SignSameNumber},
    SignRule{"accompany.same-words", TextId::SignSameWords},
    SignRule{"receiving.same-three", TextId::SignSameThree},
    SignRule{"day.late-bunch", TextId::SignLateBunch},
    SignRule{"day.late-share", TextId::SignLateShare},
    SignRule{"clock.jumped", TextId::SignClockJumped},
};

constexpr auto kRules = [] {
    std::array<std::string_view, kSigns.size()> rules{};
    std::transform(kSigns.begin(), kSigns.end(), rules.begin(),
                   [](const SignRule& sign) { return sign.rule; });
    return rules;
}();

}  // namespace

std::span<const std::string_view> signRules() {
    return kRules;
}

bool isSign(std::string_view rule) {
    return std::find(kRules.begin(), kRules.end(), rule) != kRules.end();
}

Sentence signSentence(std::string_view rule, int count, int days) {
    const auto sign =
        std::find_if(kSigns.begin(), kSigns.end(), [&](const SignRule& known) { return known.rule == rule; });
    require(sign != kSigns.end(), "only signs have a sentence");
    return {sign->text, {std::to_string(count), std::to_string(days)}};
}

}  // namespace canteen::rules
