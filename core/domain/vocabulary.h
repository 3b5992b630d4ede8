// The small closed word lists of the trade. Numbers are written into records: never renumber, only append.
#pragma once

#include <cstdint>
#include <span>

namespace canteen {

// Roles as a bit set; one person can hold several.
enum class Role : std::uint16_t {
    Worker = 1 << 0,        // 食堂员工
    Keeper = 1 << 1,        // 库管 / 经手人
    Acceptor = 1 << 2,      // 验收人
    Reviewer = 1 << 3,      // 审核人
    Officer = 1 << 4,       // 食品安全员
    Director = 1 << 5,      // 食品安全总监
    Doctor = 1 << 6,        // 保健医生 / 校医
    Headteacher = 1 << 7,   // 校长 / 园长
    Teacher = 1 << 8,       // 陪餐人员
    ClassCounter = 1 << 9,  // 班主任
    Maintainer = 1 << 10,   // 系统维护
    Inspector = 1 << 11,    // 检查人员: of an authority, never on the staff roll
};

struct Roles {
    std::uint16_t bits = 0;
    bool operator==(const Roles&) const = default;
    [[nodiscard]] constexpr bool has(Role role) const {
        return (bits & static_cast<std::uint16_t>(role)) != 0;
    }
};
constexpr Roles operator|(Roles a, Role b) {
    return {static_cast<std::uint16_t>(a.bits | static_cast<std::uint16_t>(b))};
}
constexpr Roles operator|(Role a, Role b) {
    return Roles{} | a | b;
}

// 岗位
enum class Post {
    HeadCook = 1,         // 厨师长
    Cook = 2,             // 厨师
    PastryCook = 3,       // 面点
    Cutter = 4,           // 切配
    RoughPreparer = 5,    // 粗加工
    Server = 6,           // 备餐分餐
    Washer = 7,           // 洗消
    Cleaner = 8,          // 保洁
    Storekeeper = 9,      // 库管
    Buyer = 10,           // 采购
    SafetyOfficer = 11,   // 食品安全员
    SafetyDirector = 12,  // 食品安全总监
    SchoolDoctor = 13,    // 保健医生
    Teacher = 14,         // 教师 (陪餐, 监督)
    Headteacher = 15,     // 校长
    Other = 16,           // 其他
};
// Whether the post needs a valid health certificate to work (Food Safety Law art. 45): handles ready-to-eat
// food.
bool touchesReadyToEat(Post post);
// Kitchen posts go through the morning check; teachers and the headteacher do not.
bool isChecked(Post post);

enum class Employer { School = 1, Contractor = 2, Temporary = 3, Seconded = 4 };  // 本校 承包企业 临时 外派
enum class Shift { Early = 1, Day = 2, Late = 3, Off = 4 };  // 早班 白班 晚班 休息
// 出勤: 上班 休息 病假 事假 迟到 缺勤. Everyone on the roster ends the morning with a state.
enum class Attendance { OnDuty = 1, Rest = 2, SickLeave = 3, PersonalLeave = 4, Late = 5, Absent = 6 };

enum class Meal { Breakfast = 1, Lunch = 2, Supper = 3, NightSnack = 4, Extra = 5 };  // 早 中 晚 夜宵 加餐
enum class DishType {  // 主食 荤 半荤 素 汤 点心 奶 水果 其他
    Staple = 1,
    Meat = 2,
    HalfMeat = 3,
    Vegetable = 4,
    Soup = 5,
    Pastry = 6,
    Milk = 7,
    Fruit = 8,
    Other = 9
};

// Symptom codes of the paper form; the numbers are exported as they are.
// 发热 恶心 呕吐 腹泻 腹痛 外伤 烫伤 湿疹 黄疸 咽痛 咳嗽 其他
enum class Symptom {
    Fever = 1,
    Nausea = 2,
    Vomiting = 3,
    Diarrhoea = 4,
    AbdominalPain = 5,
    Wound = 6,
    Burn = 7,
    Eczema = 8,
    Jaundice = 9,
    SoreThroat = 10,
    Cough = 11,
    Other = 12
};

enum class LookFinding { Face = 1, Eyes = 2, Throat = 3, Skin = 4, Spirit = 5 };  // 面色 眼 咽 皮肤 精神
// 手部: 正常 小伤口已包扎 开放伤口 化脓 皮疹 烫伤
enum class Hands { Fine = 1, WoundCovered = 2, WoundOpen = 3, Pus = 4, Rash = 5, Burn = 6 };
enum class HygieneItem {  // 指甲 头发 首饰 手表 工作服 工作帽 口罩 工牌 洗手消毒
    Nails = 1,
    Hair = 2,
    Jewellery = 3,
    Watch = 4,
    Coat = 5,
    Cap = 6,
    Mask = 7,
    Badge = 8,
    HandWash = 9
};
enum class HygieneState { Ok = 1, FixedOnTheSpot = 2, Refused = 3 };  // 合格 当场整改 拒绝整改
enum class CheckSession { Morning = 1, Noon = 2 };                    // 晨检 午检
enum class TemperatureSite { Forehead = 1, Wrist = 2, Ear = 3, Axilla = 4 };  // 额 腕 耳 腋
// How a reading came in. Typed readings are marked 手工.
enum class ReadingMethod { Device = 1, Typed = 2 };

// Verdicts are ordered from mild to strict, so that "stricter" is "greater"; Retest is no verdict yet.
enum class Outcome {
    Cleared = 1,          // 合格上岗
    ClearedAfterFix = 2,  // 整改后上岗
    Reassigned = 3,       // 调岗(不接触直接入口食品)
    Suspended = 4,        // 暂停上岗
    Retest = 5,           // 待复测
};
// 脱离岗位 就医 调岗 消毒工位 通知负责人
enum class CheckAction {
    LeavePost = 1,
    SeeDoctor = 2,
    Reassign = 3,
    DisinfectStation = 4,
    TellPrincipal = 5
};
enum class CertificateState { Valid = 1, EndsSoon = 2, Expired = 3, Missing = 4, NotYetValid = 5 };
// Why a person is off work; decides the evidence for the return.
enum class ExclusionCause {
    None = 0,
    Gastro = 1,
    Fever = 2,
    Jaundice = 3,
    Skin = 4,
    Certificate = 5,
    Disease = 6,
    Other = 7
};
// 无症状满时限 诊断证明 检验报告 伤口愈合 新健康证
enum class ReturnEvidence {
    SymptomFree = 1,
    Diagnosis = 2,
    LabTest = 3,
    WoundHealed = 4,
    NewCertificate = 5
};

enum class WeightSource { Scale = 1, Typed = 2 };
// 未制作 未供应 整包密封 外来 其他
enum class ExcuseReason { NotCooked = 1, NotServed = 2, SealedPackage = 3, BroughtByGuest = 4, Other = 5 };
enum class DisposalMethod { KitchenWaste = 1, DeepBurial = 2, Other = 3 };  // 餐厨垃圾 深埋 其他
enum class HoldReason {
    Incident = 1,
    AuthoritySampling = 2,
    Complaint = 3,
    Other = 4
};  // 事故 监管抽样 投诉 其他
enum class SampleState { Taken = 1, Stored = 2, Disposed = 3, Sent = 4, Voided = 5, Corrected = 6 };
// Reasons a person picks for a late entry, a correction or a void. Free words may follow in the note.
enum class Reason {
    None = 0,
    PowerCut = 1,
    TerminalBusy = 2,
    Forgot = 3,
    PaperFirst = 4,
    Mistyped = 5,
    WrongDish = 6,
    WrongBox = 7,
    WrongPerson = 8,
    DroppedOrSpilt = 9,
    Duplicate = 10,
    UndoneAtOnce = 11,
    Other = 12,
    DeviceFailed = 13
};

enum class SignRole {
    Entered = 1,
    Checker = 2,
    Sampler = 3,
    Supervisor = 4,
    Disposer = 5,
    Witness = 6,
    Officer = 7,
    Handler = 8,     // 经手人
    Acceptor = 9,    // 验收人
    Reviewer = 10,   // 审核人
    Deliverer = 11,  // 送货人
    Taker = 12,      // 领用人
    Keeper = 13,     // 保管人
    Counter = 14,    // 记录人 of meal counts
    Confirmer = 15,  // 确认人 of meal counts
    Companion = 16,  // 陪餐人
    Owner = 17,      // 整改责任人, who follows a problem up
    Rechecker = 18   // 复查人
};
enum class SignMethod {
    Pin = 1,
    Badge = 2,
    Setup = 3
};  // Setup: canteenctl on the machine, nobody at the screen
// Trust in the wall clock at the moment of entry (core/ledger/clock_guard.h).
enum class ClockState { Synced = 1, Unsynced = 2, Jumped = 3 };

// Every value of a list, in its order on the forms.
std::span<const Post> allPosts();
std::span<const Meal> allMeals();
std::span<const DishType> allDishTypes();
std::span<const Symptom> allSymptoms();
std::span<const HygieneItem> allHygieneItems();

}  // namespace canteen
