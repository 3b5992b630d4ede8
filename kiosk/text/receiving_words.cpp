#include "kiosk/text/receiving_words.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::DeliverySource source, Language language) {
    switch (source) {
        case canteen::DeliverySource::Supplier: return pick(language, "供货", "Supplier");
        case canteen::DeliverySource::OwnPlot: return pick(language, "自种", "Own plot");
    }
    unknown();
}

std::string_view word(canteen::SensoryFault fault, Language language) {
    switch (fault) {
        case canteen::SensoryFault::Spoiled: return pick(language, "腐败变质", "Spoiled");
        case canteen::SensoryFault::Rancid: return pick(language, "油脂酸败", "Rancid");
        case canteen::SensoryFault::MouldOrPests: return pick(language, "霉变生虫", "Mould or pests");
        case canteen::SensoryFault::Dirty: return pick(language, "污秽不洁", "Dirty");
        case canteen::SensoryFault::ForeignMatter: return pick(language, "混有异物", "Foreign matter");
        case canteen::SensoryFault::Adulterated: return pick(language, "掺假", "Adulterated");
        case canteen::SensoryFault::Abnormal: return pick(language, "感官异常", "Looks or smells odd");
        case canteen::SensoryFault::PackageDamaged: return pick(language, "包装破损", "Package damaged");
    }
    unknown();
}

std::string_view word(canteen::RejectReason reason, Language language) {
    switch (reason) {
        case canteen::RejectReason::Sensory: return pick(language, "感官不合格", "Looks or smells bad");
        case canteen::RejectReason::Temperature: return pick(language, "温度超标", "Too warm");
        case canteen::RejectReason::Papers: return pick(language, "证票不全", "Papers missing");
        case canteen::RejectReason::Expired: return pick(language, "过期", "Expired");
        case canteen::RejectReason::ShortLife: return pick(language, "临期", "Short shelf life");
        case canteen::RejectReason::Amount: return pick(language, "数量不符", "Wrong amount");
        case canteen::RejectReason::Forbidden: return pick(language, "禁用品", "Forbidden");
        case canteen::RejectReason::Label: return pick(language, "标签不全", "Label incomplete");
        case canteen::RejectReason::RapidTest: return pick(language, "快检阳性", "Rapid test positive");
        case canteen::RejectReason::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::RejectAction action, Language language) {
    switch (action) {
        case canteen::RejectAction::Returned: return pick(language, "退货", "Send back");
        case canteen::RejectAction::Destroyed: return pick(language, "销毁", "Destroy");
    }
    unknown();
}

std::string_view word(canteen::service::DeliveryState state, Language language) {
    switch (state) {
        case canteen::service::DeliveryState::Voided: return pick(language, "作废", "Void");
        case canteen::service::DeliveryState::Empty: return pick(language, "无明细", "No lines");
        case canteen::service::DeliveryState::Unsigned: return pick(language, "待签", "Unsigned");
        case canteen::service::DeliveryState::ToFollow: return pick(language, "证票待补", "Papers to follow");
        case canteen::service::DeliveryState::Complete: return pick(language, "已完成", "Complete");
    }
    unknown();
}

std::string_view word(canteen::service::DutyKind duty, Language language) {
    switch (duty) {
        case canteen::service::DutyKind::PaperToFollow: return pick(language, "补证票", "Paper to follow");
        case canteen::service::DutyKind::Signature: return pick(language, "补签字", "Signature");
        case canteen::service::DutyKind::ReturnProof: return pick(language, "退货凭证", "Proof of return");
        case canteen::service::DutyKind::NoLines: return pick(language, "没登明细", "No lines yet");
        case canteen::service::DutyKind::Retest: return pick(language, "快检复检", "Retest");
        case canteen::service::DutyKind::TestReview: return pick(language, "快检审核", "Test review");
    }
    unknown();
}
// clang-format on

}  // namespace kiosk
