// The closed word lists of accompanying meals. Numbers are written into records: never renumber, only append.
#pragma once

#include <span>

namespace canteen {

// In which capacity somebody eats with the pupils: 校长 副校长 中层 教师 家长 膳食委员会 督学
enum class Capacity {
    Headteacher = 1,
    Deputy = 2,
    MiddleLeader = 3,
    Teacher = 4,
    Parent = 5,
    Committee = 6,
    Supervisor = 7
};
// Comes with a day code instead of a PIN.
constexpr bool isGuest(Capacity capacity) {
    return static_cast<int>(capacity) >= 5;
}

// What is looked at before the meal: 晨检已做 着装 消毒 留样齐全 环境 无违禁菜
enum class PreCheck {
    MorningCheck = 1,
    Dress = 2,
    Disinfection = 3,
    Samples = 4,
    Surroundings = 5,
    NothingForbidden = 6
};
// What is judged at the meal: 外观 口味 温度 分量 卫生 服务 秩序
enum class Aspect { Looks = 1, Taste = 2, Temperature = 3, Portion = 4, Hygiene = 5, Service = 6, Order = 7 };
enum class Grade { Excellent = 1, Good = 2, Fair = 3, Poor = 4 };  // 优 良 中 差

// Why a meal has no record of somebody responsible: 没有学生就餐 没有开餐 负责人都不在 其他
enum class AccompanyExcuse { NoPupils = 1, NotServed = 2, NobodyThere = 3, Other = 4 };

// Every value of a list, in its order on the forms.
std::span<const Capacity> allCapacities();
std::span<const PreCheck> allPreChecks();
std::span<const Aspect> allAspects();
std::span<const Grade> allGrades();
std::span<const AccompanyExcuse> allAccompanyExcuses();

}  // namespace canteen
