#include "kiosk/text/stock_words.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::LotHoldReason reason, Language language) {
    switch (reason) {
        case canteen::LotHoldReason::PapersToFollow: return pick(language, "证票待补", "Papers to follow");
        case canteen::LotHoldReason::RapidTest: return pick(language, "快检可疑", "Rapid test suspect");
        case canteen::LotHoldReason::Incident: return pick(language, "出了事要查", "Incident");
        case canteen::LotHoldReason::Recall: return pick(language, "召回", "Recall");
        case canteen::LotHoldReason::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::ClearReason reason, Language language) {
    switch (reason) {
        case canteen::ClearReason::Expired: return pick(language, "过期", "Expired");
        case canteen::ClearReason::Spoiled: return pick(language, "变质", "Spoiled");
        case canteen::ClearReason::Recalled: return pick(language, "召回", "Recalled");
        case canteen::ClearReason::Damaged: return pick(language, "破损", "Damaged");
        case canteen::ClearReason::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::TestMethod method, Language language) {
    switch (method) {
        case canteen::TestMethod::EnzymeInhibition: return pick(language, "酶抑制率法", "Enzyme inhibition");
        case canteen::TestMethod::ColloidalGold: return pick(language, "胶体金", "Colloidal gold");
        case canteen::TestMethod::Other: return pick(language, "其他方法", "Other method");
    }
    unknown();
}

std::string_view word(canteen::TestVerdict verdict, Language language) {
    switch (verdict) {
        case canteen::TestVerdict::Negative: return pick(language, "阴性", "Negative");
        case canteen::TestVerdict::Suspect: return pick(language, "可疑阳性", "Suspect");
        case canteen::TestVerdict::Positive: return pick(language, "阳性", "Positive");
    }
    unknown();
}
// clang-format on

}  // namespace kiosk
