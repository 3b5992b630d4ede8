// The closed word lists of the supporting logs 台账 and the three reviews. Numbers are written into records:
// never renumber, only append.
#pragma once

#include <span>

namespace canteen {

// 烹饪中心温度 备餐保温 冰箱温度 消毒 食品添加剂 餐厨废弃物 来访 培训 投诉
enum class LogType {
    CoreTemperature = 1,
    Holding = 2,
    FridgeTemperature = 3,
    Disinfection = 4,
    Additive = 5,
    Waste = 6,
    Visitor = 7,
    Training = 8,
    Complaint = 9
};

// Every answer that is chosen, whatever log it stands in; a tens digit a question.
enum class LogChoice {
    // How food is held: 热 冷
    Hot = 1,
    Cold = 2,
    // How it is disinfected: 蒸汽 煮沸 红外 洗碗机 含氯消毒液 紫外线
    Steam = 10,
    Boiling = 11,
    Infrared = 12,
    Washer = 13,
    Chlorine = 14,
    Ultraviolet = 15,
    // What is disinfected: 餐具 抹布 容器 货架 操作台 刀具砧板 餐车 备餐间空气
    Tableware = 20,
    Cloths = 21,
    Containers = 22,
    Shelves = 23,
    Worktops = 24,
    KnivesAndBoards = 25,
    Trolleys = 26,
    RoomAir = 27,
    // Waste: 餐厨垃圾 食材废料 废弃油脂 其他
    KitchenWaste = 30,
    Scraps = 31,
    WasteOil = 32,
    OtherWaste = 33,
    // What was done about food that is not hot or cold enough: 继续加热 回热 倒掉 两小时内吃完
    CookedOn = 40,
    Reheated = 41,
    Discarded = 42,
    EatenInTime = 43,
    // About a fridge: 调了温度 移走食品 报修
    Adjusted = 50,
    MovedOut = 51,
    Repair = 52,
    // About what is not disinfected: 重新消毒 没有使用
    DisinfectedAgain = 60,
    NotUsed = 61,
    // Why somebody comes: 检查 送货 维修 家长开放 参观 其他
    Inspection = 70,
    Delivering = 71,
    Repairing = 72,
    Parents = 73,
    Visiting = 74,
    OtherPurpose = 75,
    // Coat and cap: 穿戴好了 没进操作间 没穿戴就进了
    CoatWorn = 80,
    StayedOutside = 81,
    NoCoat = 82,
    // Who complains: 学生 家长 教师 陪餐人员 电话 其他
    Pupil = 90,
    Parent = 91,
    Colleague = 92,
    Companion = 93,
    Phone = 94,
    OtherSource = 95
};

// 不评判 合格 不合格
enum class LogVerdict { Unjudged = 1, Passed = 2, Failed = 3 };
// What a second record says of a line: it is over, or a second person stands for it.
enum class LogStep { Ended = 1, Countersigned = 2 };

// How an item of the daily control was found: 正常 当场整改 记为问题 不适用
enum class ControlState { Fine = 1, FixedOnTheSpot = 2, Problem = 3, NotApplicable = 4 };

// In the order of the day.
std::span<const LogType> allLogTypes();

}  // namespace canteen
