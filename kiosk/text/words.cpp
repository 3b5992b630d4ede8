#include "kiosk/text/words.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::Role role, Language language) {
    switch (role) {
        case canteen::Role::Worker: return pick(language, "食堂员工", "Canteen worker");
        case canteen::Role::Keeper: return pick(language, "库管", "Storekeeper");
        case canteen::Role::Acceptor: return pick(language, "验收人", "Acceptor");
        case canteen::Role::Reviewer: return pick(language, "审核人", "Reviewer");
        case canteen::Role::Officer: return pick(language, "食品安全员", "Safety officer");
        case canteen::Role::Director: return pick(language, "食品安全总监", "Safety director");
        case canteen::Role::Doctor: return pick(language, "保健医生", "School doctor");
        case canteen::Role::Headteacher: return pick(language, "校长", "Headteacher");
        case canteen::Role::Teacher: return pick(language, "陪餐老师", "Accompanying teacher");
        case canteen::Role::ClassCounter: return pick(language, "班主任", "Class teacher");
        case canteen::Role::Maintainer: return pick(language, "系统维护", "Technician");
        case canteen::Role::Inspector: return pick(language, "检查人员", "Inspector");
    }
    unknown();
}

std::string_view word(canteen::Post post, Language language) {
    switch (post) {
        case canteen::Post::HeadCook: return pick(language, "厨师长", "Head cook");
        case canteen::Post::Cook: return pick(language, "厨师", "Cook");
        case canteen::Post::PastryCook: return pick(language, "面点", "Pastry cook");
        case canteen::Post::Cutter: return pick(language, "切配", "Cutter");
        case canteen::Post::RoughPreparer: return pick(language, "粗加工", "Rough preparation");
        case canteen::Post::Server: return pick(language, "备餐分餐", "Server");
        case canteen::Post::Washer: return pick(language, "洗消", "Washer");
        case canteen::Post::Cleaner: return pick(language, "保洁", "Cleaner");
        case canteen::Post::Storekeeper: return pick(language, "库管", "Storekeeper");
        case canteen::Post::Buyer: return pick(language, "采购", "Buyer");
        case canteen::Post::SafetyOfficer: return pick(language, "食品安全员", "Safety officer");
        case canteen::Post::SafetyDirector: return pick(language, "食品安全总监", "Safety director");
        case canteen::Post::SchoolDoctor: return pick(language, "保健医生", "School doctor");
        case canteen::Post::Teacher: return pick(language, "教师", "Teacher");
        case canteen::Post::Headteacher: return pick(language, "校长", "Headteacher");
        case canteen::Post::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::Employer employer, Language language) {
    switch (employer) {
        case canteen::Employer::School: return pick(language, "本校", "School");
        case canteen::Employer::Contractor: return pick(language, "承包企业", "Contractor");
        case canteen::Employer::Temporary: return pick(language, "临时", "Temporary");
        case canteen::Employer::Seconded: return pick(language, "外派", "Seconded");
    }
    unknown();
}

std::string_view word(canteen::Shift shift, Language language) {
    switch (shift) {
        case canteen::Shift::Early: return pick(language, "早班", "Early");
        case canteen::Shift::Day: return pick(language, "白班", "Day");
        case canteen::Shift::Late: return pick(language, "晚班", "Late");
        case canteen::Shift::Off: return pick(language, "休息", "Off");
    }
    unknown();
}

std::string_view word(canteen::Attendance attendance, Language language) {
    switch (attendance) {
        case canteen::Attendance::OnDuty: return pick(language, "上班", "On duty");
        case canteen::Attendance::Rest: return pick(language, "休息", "Day off");
        case canteen::Attendance::SickLeave: return pick(language, "病假", "Sick leave");
        case canteen::Attendance::PersonalLeave: return pick(language, "事假", "Personal leave");
        case canteen::Attendance::Late: return pick(language, "迟到", "Late");
        case canteen::Attendance::Absent: return pick(language, "缺勤", "Absent");
    }
    unknown();
}

std::string_view word(canteen::Meal meal, Language language) {
    switch (meal) {
        case canteen::Meal::Breakfast: return pick(language, "早餐", "Breakfast");
        case canteen::Meal::Lunch: return pick(language, "午餐", "Lunch");
        case canteen::Meal::Supper: return pick(language, "晚餐", "Supper");
        case canteen::Meal::NightSnack: return pick(language, "夜宵", "Night snack");
        case canteen::Meal::Extra: return pick(language, "加餐", "Extra meal");
    }
    unknown();
}

std::string_view word(canteen::DishType type, Language language) {
    switch (type) {
        case canteen::DishType::Staple: return pick(language, "主食", "Staple");
        case canteen::DishType::Meat: return pick(language, "荤菜", "Meat dish");
        case canteen::DishType::HalfMeat: return pick(language, "半荤", "Half-meat dish");
        case canteen::DishType::Vegetable: return pick(language, "素菜", "Vegetable dish");
        case canteen::DishType::Soup: return pick(language, "汤", "Soup");
        case canteen::DishType::Pastry: return pick(language, "点心", "Pastry");
        case canteen::DishType::Milk: return pick(language, "奶", "Milk");
        case canteen::DishType::Fruit: return pick(language, "水果", "Fruit");
        case canteen::DishType::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::Symptom symptom, Language language) {
    switch (symptom) {
        case canteen::Symptom::Fever: return pick(language, "发热", "Fever");
        case canteen::Symptom::Nausea: return pick(language, "恶心", "Nausea");
        case canteen::Symptom::Vomiting: return pick(language, "呕吐", "Vomiting");
        case canteen::Symptom::Diarrhoea: return pick(language, "腹泻", "Diarrhoea");
        case canteen::Symptom::AbdominalPain: return pick(language, "腹痛", "Abdominal pain");
        case canteen::Symptom::Wound: return pick(language, "外伤", "Wound");
        case canteen::Symptom::Burn: return pick(language, "烫伤", "Burn");
        case canteen::Symptom::Eczema: return pick(language, "湿疹", "Eczema");
        case canteen::Symptom::Jaundice: return pick(language, "黄疸", "Jaundice");
        case canteen::Symptom::SoreThroat: return pick(language, "咽痛", "Sore throat");
        case canteen::Symptom::Cough: return pick(language, "咳嗽", "Cough");
        case canteen::Symptom::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::LookFinding finding, Language language) {
    switch (finding) {
        case canteen::LookFinding::Face: return pick(language, "面色", "Face");
        case canteen::LookFinding::Eyes: return pick(language, "眼睛", "Eyes");
        case canteen::LookFinding::Throat: return pick(language, "咽喉", "Throat");
        case canteen::LookFinding::Skin: return pick(language, "皮肤", "Skin");
        case canteen::LookFinding::Spirit: return pick(language, "精神", "Spirit");
    }
    unknown();
}

std::string_view word(canteen::Hands hands, Language language) {
    switch (hands) {
        case canteen::Hands::Fine: return pick(language, "正常", "Fine");
        case canteen::Hands::WoundCovered: return pick(language, "小伤口，已包好", "Small wound, covered");
        case canteen::Hands::WoundOpen: return pick(language, "伤口没包", "Open wound");
        case canteen::Hands::Pus: return pick(language, "化脓", "Pus");
        case canteen::Hands::Rash: return pick(language, "皮疹", "Rash");
        case canteen::Hands::Burn: return pick(language, "烫伤", "Burn");
    }
    unknown();
}

std::string_view word(canteen::HygieneItem item, Language language) {
    switch (item) {
        case canteen::HygieneItem::Nails: return pick(language, "指甲", "Nails");
        case canteen::HygieneItem::Hair: return pick(language, "头发", "Hair");
        case canteen::HygieneItem::Jewellery: return pick(language, "首饰", "Jewellery");
        case canteen::HygieneItem::Watch: return pick(language, "手表", "Watch");
        case canteen::HygieneItem::Coat: return pick(language, "工作服", "Coat");
        case canteen::HygieneItem::Cap: return pick(language, "工作帽", "Cap");
        case canteen::HygieneItem::Mask: return pick(language, "口罩", "Mask");
        case canteen::HygieneItem::Badge: return pick(language, "工牌", "Badge");
        case canteen::HygieneItem::HandWash: return pick(language, "洗手消毒", "Hands washed");
    }
    unknown();
}

std::string_view word(canteen::HygieneState state, Language language) {
    switch (state) {
        case canteen::HygieneState::Ok: return pick(language, "合格", "OK");
        case canteen::HygieneState::FixedOnTheSpot: return pick(language, "当场整改", "Fixed on the spot");
        case canteen::HygieneState::Refused: return pick(language, "拒绝整改", "Refused to fix");
    }
    unknown();
}

std::string_view word(canteen::CheckSession session, Language language) {
    switch (session) {
        case canteen::CheckSession::Morning: return pick(language, "晨检", "Morning check");
        case canteen::CheckSession::Noon: return pick(language, "午检", "Noon check");
    }
    unknown();
}

std::string_view word(canteen::TemperatureSite site, Language language) {
    switch (site) {
        case canteen::TemperatureSite::Forehead: return pick(language, "额温", "Forehead");
        case canteen::TemperatureSite::Wrist: return pick(language, "腕温", "Wrist");
        case canteen::TemperatureSite::Ear: return pick(language, "耳温", "Ear");
        case canteen::TemperatureSite::Axilla: return pick(language, "腋温", "Under the arm");
    }
    unknown();
}

std::string_view word(canteen::ReadingMethod method, Language language) {
    switch (method) {
        case canteen::ReadingMethod::Device: return pick(language, "仪器", "Device");
        case canteen::ReadingMethod::Typed: return pick(language, "手工", "Typed");
    }
    unknown();
}

std::string_view word(canteen::Outcome outcome, Language language) {
    switch (outcome) {
        case canteen::Outcome::Cleared: return pick(language, "合格上岗", "Cleared");
        case canteen::Outcome::ClearedAfterFix: return pick(language, "整改后上岗", "Cleared after fixing");
        case canteen::Outcome::Reassigned: return pick(language, "调岗", "Reassigned");
        case canteen::Outcome::Suspended: return pick(language, "暂停上岗", "Suspended");
        case canteen::Outcome::Retest: return pick(language, "待复测", "Retest");
    }
    unknown();
}

std::string_view word(canteen::CheckAction action, Language language) {
    switch (action) {
        case canteen::CheckAction::LeavePost: return pick(language, "离开岗位", "Leave the post");
        case canteen::CheckAction::SeeDoctor: return pick(language, "去看医生", "See a doctor");
        case canteen::CheckAction::Reassign: return pick(language, "调到别的岗", "Move to another post");
        case canteen::CheckAction::DisinfectStation: return pick(language, "消毒工位", "Disinfect the station");
        case canteen::CheckAction::TellPrincipal: return pick(language, "报告负责人", "Tell the person in charge");
    }
    unknown();
}

std::string_view word(canteen::CertificateState state, Language language) {
    switch (state) {
        case canteen::CertificateState::Valid: return pick(language, "有效", "Valid");
        case canteen::CertificateState::EndsSoon: return pick(language, "快到期", "Ends soon");
        case canteen::CertificateState::Expired: return pick(language, "已过期", "Expired");
        case canteen::CertificateState::Missing: return pick(language, "没有", "Missing");
        case canteen::CertificateState::NotYetValid: return pick(language, "还没生效", "Not yet valid");
    }
    unknown();
}

std::string_view word(canteen::ExclusionCause cause, Language language) {
    switch (cause) {
        case canteen::ExclusionCause::None: return pick(language, "", "");
        case canteen::ExclusionCause::Gastro: return pick(language, "呕吐腹泻", "Vomiting or diarrhoea");
        case canteen::ExclusionCause::Fever: return pick(language, "发热", "Fever");
        case canteen::ExclusionCause::Jaundice: return pick(language, "黄疸", "Jaundice");
        case canteen::ExclusionCause::Skin: return pick(language, "皮肤伤口或感染", "Wound or infected skin");
        case canteen::ExclusionCause::Certificate: return pick(language, "健康证", "Health certificate");
        case canteen::ExclusionCause::Disease: return pick(language, "有碍食品安全的疾病", "Disease barring food work");
        case canteen::ExclusionCause::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::ReturnEvidence evidence, Language language) {
    switch (evidence) {
        case canteen::ReturnEvidence::SymptomFree: return pick(language, "没有症状满时限", "Free of symptoms long enough");
        case canteen::ReturnEvidence::Diagnosis: return pick(language, "诊断证明", "Diagnosis");
        case canteen::ReturnEvidence::LabTest: return pick(language, "检验报告", "Laboratory test");
        case canteen::ReturnEvidence::WoundHealed: return pick(language, "伤口好了", "Wound healed");
        case canteen::ReturnEvidence::NewCertificate: return pick(language, "新健康证", "New health certificate");
    }
    unknown();
}

std::string_view word(canteen::WeightSource source, Language language) {
    switch (source) {
        case canteen::WeightSource::Scale: return pick(language, "电子秤", "Scale");
        case canteen::WeightSource::Typed: return pick(language, "手工", "Typed");
    }
    unknown();
}

std::string_view word(canteen::ExcuseReason reason, Language language) {
    switch (reason) {
        case canteen::ExcuseReason::NotCooked: return pick(language, "没做", "Not cooked");
        case canteen::ExcuseReason::NotServed: return pick(language, "没供应", "Not served");
        case canteen::ExcuseReason::SealedPackage: return pick(language, "整包密封", "Sealed package");
        case canteen::ExcuseReason::BroughtByGuest: return pick(language, "外来食品", "Brought from outside");
        case canteen::ExcuseReason::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::DisposalMethod method, Language language) {
    switch (method) {
        case canteen::DisposalMethod::KitchenWaste: return pick(language, "餐厨垃圾", "Kitchen waste");
        case canteen::DisposalMethod::DeepBurial: return pick(language, "深埋", "Deep burial");
        case canteen::DisposalMethod::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::HoldReason reason, Language language) {
    switch (reason) {
        case canteen::HoldReason::Incident: return pick(language, "疑似事故", "Suspected incident");
        case canteen::HoldReason::AuthoritySampling: return pick(language, "监管抽样", "Sampling by an authority");
        case canteen::HoldReason::Complaint: return pick(language, "投诉", "Complaint");
        case canteen::HoldReason::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::SampleState state, Language language) {
    switch (state) {
        case canteen::SampleState::Taken: return pick(language, "已取样", "Taken");
        case canteen::SampleState::Stored: return pick(language, "已入柜", "In the fridge");
        case canteen::SampleState::Disposed: return pick(language, "已处置", "Disposed of");
        case canteen::SampleState::Sent: return pick(language, "已送检", "Sent for testing");
        case canteen::SampleState::Voided: return pick(language, "已作废", "Void");
        case canteen::SampleState::Corrected: return pick(language, "已更正", "Corrected");
    }
    unknown();
}

std::string_view word(canteen::Reason reason, Language language) {
    switch (reason) {
        case canteen::Reason::None: return pick(language, "", "");
        case canteen::Reason::PowerCut: return pick(language, "停电", "Power cut");
        case canteen::Reason::TerminalBusy: return pick(language, "机器有人用", "Terminal in use");
        case canteen::Reason::Forgot: return pick(language, "忘了", "Forgotten");
        case canteen::Reason::PaperFirst: return pick(language, "先记在纸上了", "On paper first");
        case canteen::Reason::Mistyped: return pick(language, "填错了", "Mistyped");
        case canteen::Reason::WrongDish: return pick(language, "选错菜", "Wrong dish");
        case canteen::Reason::WrongBox: return pick(language, "选错盒", "Wrong box");
        case canteen::Reason::WrongPerson: return pick(language, "选错人", "Wrong person");
        case canteen::Reason::DroppedOrSpilt: return pick(language, "打翻了", "Dropped or spilt");
        case canteen::Reason::Duplicate: return pick(language, "记重了", "Recorded twice");
        case canteen::Reason::UndoneAtOnce: return pick(language, "当场撤销", "Undone at once");
        case canteen::Reason::Other: return pick(language, "其他", "Other");
        case canteen::Reason::DeviceFailed: return pick(language, "设备坏了", "Device failed");
    }
    unknown();
}

std::string_view word(canteen::SignRole role, Language language) {
    switch (role) {
        case canteen::SignRole::Entered: return pick(language, "登记人", "Entered by");
        case canteen::SignRole::Checker: return pick(language, "检查人", "Checker");
        case canteen::SignRole::Sampler: return pick(language, "留样人", "Sampler");
        case canteen::SignRole::Supervisor: return pick(language, "监督人", "Supervisor");
        case canteen::SignRole::Disposer: return pick(language, "处置人", "Disposed of by");
        case canteen::SignRole::Witness: return pick(language, "见证人", "Witness");
        case canteen::SignRole::Officer: return pick(language, "食品安全员", "Safety officer");
        case canteen::SignRole::Handler: return pick(language, "经手人", "Handler");
        case canteen::SignRole::Acceptor: return pick(language, "验收人", "Acceptor");
        case canteen::SignRole::Reviewer: return pick(language, "审核人", "Reviewer");
        case canteen::SignRole::Deliverer: return pick(language, "送货人", "Deliverer");
        case canteen::SignRole::Taker: return pick(language, "领用人", "Taker");
        case canteen::SignRole::Keeper: return pick(language, "保管人", "Keeper");
        case canteen::SignRole::Counter: return pick(language, "记录人", "Counted by");
        case canteen::SignRole::Confirmer: return pick(language, "确认人", "Confirmed by");
        case canteen::SignRole::Companion: return pick(language, "陪餐人", "Accompanied by");
        case canteen::SignRole::Owner: return pick(language, "整改责任人", "Owner");
        case canteen::SignRole::Rechecker: return pick(language, "复查人", "Rechecked by");
    }
    unknown();
}

std::string_view word(canteen::SignMethod method, Language language) {
    switch (method) {
        case canteen::SignMethod::Pin: return pick(language, "密码", "PIN");
        case canteen::SignMethod::Badge: return pick(language, "工牌", "Badge");
        case canteen::SignMethod::Setup: return pick(language, "安装时", "At set-up");
    }
    unknown();
}

std::string_view word(canteen::ClockState state, Language language) {
    switch (state) {
        case canteen::ClockState::Synced: return pick(language, "时钟已校准", "Clock synchronised");
        case canteen::ClockState::Unsynced: return pick(language, "时钟未校准", "Clock not synchronised");
        case canteen::ClockState::Jumped: return pick(language, "时钟跳变", "Clock jumped");
    }
    unknown();
}
// clang-format on

}  // namespace kiosk
