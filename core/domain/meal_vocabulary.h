// The closed word lists of meal counts 就餐人数. Numbers are written into records: never renumber, only
// append.
#pragma once

#include <span>

namespace canteen {

// Who eats: a class of pupils, or one of the groups beside them. 班级 教职工 陪餐 来宾 食堂员工
enum class DinerGroup { Class = 1, Staff = 2, Companions = 3, Guests = 4, CanteenStaff = 5 };

// How the number of a meal was found: 点数 班级条 扫班级码
enum class CountSource { Tapped = 1, Slip = 2, Scanned = 3 };

// Why far more or fewer ate than were reported: 临时请假 班级外出 有人返校 报数有误 其他
enum class CountDifference { Leave = 1, Outing = 2, CameBack = 3, ReportedWrong = 4, Other = 5 };

// What is handed out piece by piece: 学生奶 鸡蛋 水果 其他
enum class HandedItem { Milk = 1, Egg = 2, Fruit = 3, Other = 4 };

// Every value of a list, in its order on the forms.
std::span<const DinerGroup> allDinerGroups();
std::span<const CountDifference> allCountDifferences();
std::span<const HandedItem> allHandedItems();

}  // namespace canteen
