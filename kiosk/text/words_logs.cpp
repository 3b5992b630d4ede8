#include "kiosk/text/words_logs.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

using namespace canteen;

// clang-format off
std::string_view word(LogType type, Language language) {
    switch (type) {
        case LogType::CoreTemperature: return pick(language, "烹饪中心温度", "Core temperature");
        case LogType::Holding: return pick(language, "备餐保温", "Holding");
        case LogType::FridgeTemperature: return pick(language, "冰箱温度", "Fridges");
        case LogType::Disinfection: return pick(language, "清洗消毒", "Disinfection");
        case LogType::Additive: return pick(language, "食品添加剂", "Additives");
        case LogType::Waste: return pick(language, "餐厨废弃物", "Waste");
        case LogType::Visitor: return pick(language, "来访登记", "Visitors");
        case LogType::Training: return pick(language, "培训", "Training");
        case LogType::Complaint: return pick(language, "投诉意见", "Complaints");
    }
    unknown();
}

std::string_view word(LogChoice choice, Language language) {
    switch (choice) {
        case LogChoice::Hot: return pick(language, "热菜保温", "Kept hot");
        case LogChoice::Cold: return pick(language, "冷藏备餐", "Kept cold");
        case LogChoice::Steam: return pick(language, "蒸汽", "Steam");
        case LogChoice::Boiling: return pick(language, "煮沸", "Boiling");
        case LogChoice::Infrared: return pick(language, "红外消毒柜", "Infrared cabinet");
        case LogChoice::Washer: return pick(language, "洗碗机", "Dishwasher");
        case LogChoice::Chlorine: return pick(language, "含氯消毒液", "Chlorine");
        case LogChoice::Ultraviolet: return pick(language, "紫外线灯", "UV lamp");
        case LogChoice::Tableware: return pick(language, "餐具", "Tableware");
        case LogChoice::Cloths: return pick(language, "抹布", "Cloths");
        case LogChoice::Containers: return pick(language, "容器", "Containers");
        case LogChoice::Shelves: return pick(language, "货架", "Shelves");
        case LogChoice::Worktops: return pick(language, "操作台", "Worktops");
        case LogChoice::KnivesAndBoards: return pick(language, "刀具砧板", "Knives, boards");
        case LogChoice::Trolleys: return pick(language, "餐车", "Trolleys");
        case LogChoice::RoomAir: return pick(language, "备餐间空气", "Room air");
        case LogChoice::KitchenWaste: return pick(language, "餐厨垃圾", "Food waste");
        case LogChoice::Scraps: return pick(language, "食材废料", "Scraps");
        case LogChoice::WasteOil: return pick(language, "废弃油脂", "Waste oil");
        case LogChoice::OtherWaste: return pick(language, "其他废弃物", "Other waste");
        case LogChoice::CookedOn: return pick(language, "继续加热", "Cooked on");
        case LogChoice::Reheated: return pick(language, "回热", "Reheated");
        case LogChoice::Discarded: return pick(language, "倒掉", "Thrown away");
        case LogChoice::EatenInTime: return pick(language, "两小时内吃完", "Eaten within 2 h");
        case LogChoice::Adjusted: return pick(language, "调了温度", "Set anew");
        case LogChoice::MovedOut: return pick(language, "移走食品", "Food moved out");
        case LogChoice::Repair: return pick(language, "报修", "Repair called");
        case LogChoice::DisinfectedAgain: return pick(language, "重新消毒", "Done again");
        case LogChoice::NotUsed: return pick(language, "没有使用", "Not used");
        case LogChoice::Inspection: return pick(language, "检查", "Inspection");
        case LogChoice::Delivering: return pick(language, "送货", "Delivery");
        case LogChoice::Repairing: return pick(language, "维修", "Repair");
        case LogChoice::Parents: return pick(language, "家长开放", "Parents' visit");
        case LogChoice::Visiting: return pick(language, "参观", "Visit");
        case LogChoice::OtherPurpose: return pick(language, "其他事由", "Something else");
        case LogChoice::CoatWorn: return pick(language, "穿戴好了", "Coat and cap on");
        case LogChoice::StayedOutside: return pick(language, "没进操作间", "Stayed outside");
        case LogChoice::NoCoat: return pick(language, "没穿戴就进了", "Went in without");
        case LogChoice::Pupil: return pick(language, "学生", "Pupil");
        case LogChoice::Parent: return pick(language, "家长", "Parent");
        case LogChoice::Colleague: return pick(language, "教师职工", "Staff");
        case LogChoice::Companion: return pick(language, "陪餐人员", "Companion");
        case LogChoice::Phone: return pick(language, "电话", "Telephone");
        case LogChoice::OtherSource: return pick(language, "其他来源", "Other");
    }
    unknown();
}

std::string_view word(LogVerdict verdict, Language language) {
    switch (verdict) {
        case LogVerdict::Unjudged: return pick(language, "已记", "Noted");
        case LogVerdict::Passed: return pick(language, "合格", "Passed");
        case LogVerdict::Failed: return pick(language, "不合格", "Failed");
    }
    unknown();
}

std::string_view word(ControlState state, Language language) {
    switch (state) {
        case ControlState::Fine: return pick(language, "正常", "Fine");
        case ControlState::FixedOnTheSpot: return pick(language, "当场改好", "Put right at once");
        case ControlState::Problem: return pick(language, "记为问题", "A problem");
        case ControlState::NotApplicable: return pick(language, "今天没有这项", "Not today");
    }
    unknown();
}

std::string_view word(LogUnit unit, Language language) {
    switch (unit) {
        case LogUnit::None: return {};
        case LogUnit::Celsius: return "°C";
        case LogUnit::MilligramsPerLitre: return "mg/L";
        case LogUnit::Minutes: return pick(language, "分钟", "min");
        case LogUnit::Hours: return pick(language, "小时", "h");
        case LogUnit::Grams: return pick(language, "克", "g");
        case LogUnit::Kilograms: return pick(language, "公斤", "kg");
    }
    unknown();
}
// clang-format on

std::string_view fieldWord(LogType type, std::string_view field, Language language) {
    using namespace log_field;
    if (field == kDish) return pick(language, "菜品", "Dish");
    if (field == log_field::kKind && type == LogType::Waste) return pick(language, "哪一种", "Kind");
    if (field == log_field::kKind) return pick(language, "怎么放", "How it is kept");
    if (field == kCelsius && type == LogType::CoreTemperature)
        return pick(language, "中心温度", "Core temperature");
    if (field == kCelsius) return pick(language, "温度", "Temperature");
    if (field == kFridge) return pick(language, "哪台冰箱", "Which fridge");
    if (field == kAction) return pick(language, "怎么处理", "What was done");
    if (field == kObject) return pick(language, "消毒什么", "What");
    if (field == kMethod) return pick(language, "用什么方法", "How");
    if (field == kStrength) return pick(language, "有效氯", "Chlorine");
    if (field == kMinutes) return pick(language, "消毒多久", "How long");
    if (field == kProduct) return pick(language, "添加剂", "Additive");
    if (field == kAmount && type == LogType::Waste) return pick(language, "重量", "Weight");
    if (field == kAmount) return pick(language, "用量", "Amount");
    if (field == kFood) return pick(language, "加工的食品", "Food made with it");
    if (field == kFoodAmount) return pick(language, "食品重量", "Weight of the food");
    if (field == kCollector) return pick(language, "收运人", "Collected by");
    if (field == kPhone) return pick(language, "收运人电话", "Telephone");
    if (field == kName) return pick(language, "姓名", "Name");
    if (field == kUnit) return pick(language, "单位", "Organisation");
    if (field == kPurpose) return pick(language, "事由", "Purpose");
    if (field == kCoat) return pick(language, "工作服帽", "Coat and cap");
    if (field == kTopic) return pick(language, "培训内容", "Topic");
    if (field == kHours) return pick(language, "时长", "Length");
    if (field == kPeople) return pick(language, "参加人员", "Who took part");
    if (field == kSource) return pick(language, "谁提的", "From whom");
    if (field == kText) return pick(language, "说了什么", "What was said");
    unknown();
}

}  // namespace kiosk
