#include "core/service/simulated_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace canteen::service {
namespace {

constexpr std::string_view kGrocer = "模拟粮油经营部（演示）";
constexpr std::string_view kButcher = "模拟肉类屠宰有限公司（演示）";
constexpr std::string_view kFarmers = "模拟蔬菜专业合作社（演示）";
constexpr std::string_view kCondiments = "模拟调味品批发部（演示）";
constexpr std::string_view kTofu = "模拟豆腐坊（演示）";
constexpr std::string_view kFishmonger = "模拟水产配送中心（演示）";

// The first serves for soups and stews, the last for the wok.
constexpr std::array kVegetables{"小白菜", "番茄",   "白萝卜", "胡萝卜", "芹菜", "莴笋", "包菜",   "青椒",
                                 "冬瓜",   "油麦菜", "黄瓜",   "上海青", "南瓜", "香菇", "西兰花", "大白菜",
                                 "西葫芦", "菠菜",   "丝瓜",   "茄子",   "山药", "莲藕", "平菇",   "生菜"};
constexpr std::array kMeats{"鲜猪肉", "猪排骨", "鸡腿", "鸡胸肉", "鲜牛肉", "草鱼", "豆腐", "鸡蛋"};
constexpr std::array kStaples{"大米", "面粉", "小米", "挂面"};
constexpr std::array kStapleDishes{"米饭", "馒头", "小米粥", "汤面"};
constexpr std::array kWays{"炒", "烧", "炖", "焖"};

std::vector<SimulatedWare> makeWares() {
    std::vector<SimulatedWare> wares;
    for (const char* name : kVegetables) wares.push_back({name, "蔬菜水果", "常温", 0, kFarmers, 420});
    wares.push_back({"鲜猪肉", "猪肉", "冷藏", 2, kButcher, 2'680});
    wares.push_back({"猪排骨", "猪肉", "冷藏", 2, kButcher, 4'200});
    wares.push_back({"鸡腿", "牛羊禽肉", "冷藏", 2, kButcher, 1'960});
    wares.push_back({"鸡胸肉", "牛羊禽肉", "冷藏", 2, kButcher, 1'740});
    wares.push_back({"鲜牛肉", "牛羊禽肉", "冷藏", 2, kButcher, 7'800});
    wares.push_back({"草鱼", "水产", "冷藏", 0, kFishmonger, 1'680});
    wares.push_back({"豆腐", "豆制品鲜面", "冷藏", 1, kTofu, 460});
    wares.push_back({"鸡蛋", "禽蛋", "常温", 30, kFarmers, 980});
    wares.push_back({"大米", "米面油", "常温", 365, kGrocer, 500});
    wares.push_back({"面粉", "米面油", "常温", 365, kGrocer, 470});
    wares.push_back({"小米", "米面油", "常温", 365, kGrocer, 920});
    wares.push_back({"挂面", "预包装食品", "常温", 365, kGrocer, 720});
    wares.push_back({"菜籽油", "米面油", "常温", 540, kGrocer, 1'460});
    wares.push_back({"食用盐", "预包装食品", "常温", 1'000, kCondiments, 520});
    wares.push_back({"酱油", "预包装食品", "常温", 540, kCondiments, 850});
    return wares;
}

struct Course {
    std::string name;
    std::string_view type;
    std::string ingredients;
};

// All different within a meal: the number of the dish says what it is made of, the day shifts it.
Course courseOf(Meal meal, int number, int shift) {
    if (number == 0) {
        const auto staple = static_cast<std::size_t>(meal == Meal::Breakfast ? 1 + shift % 3 : 0);
        return {kStapleDishes.at(staple), "主食", fmt::format("{} 90 g", kStaples.at(staple))};
    }
    const auto vegetable = static_cast<std::size_t>(number * 5 + shift) % kVegetables.size();
    if (number == 1)
        return {fmt::format("{}蛋花汤", kVegetables.at(vegetable)), "汤",
                fmt::format("{} 30 g、鸡蛋 8 g", kVegetables.at(vegetable))};
    if (number % 2 == 0)
        return {fmt::format("清炒{}", kVegetables.at(vegetable)), "素",
                fmt::format("{} 110 g", kVegetables.at(vegetable))};
    const auto meat = static_cast<std::size_t>(number / 2 + shift) % kMeats.size();
    const auto way = static_cast<std::size_t>(number + shift) % kWays.size();
    return {fmt::format("{}{}{}", kVegetables.at(vegetable), kWays.at(way), kMeats.at(meat)), "半荤",
            fmt::format("{} 70 g、{} 45 g", kVegetables.at(vegetable), kMeats.at(meat))};
}

std::string_view wordOf(Meal meal) {
    switch (meal) {
        case Meal::Breakfast:
            return "早餐";
        case Meal::Lunch:
            return "午餐";
        default:
            return "晚餐";
    }
}

std::string gradeOf(int number) {
    static constexpr std::array kGrades{"一", "二", "三", "四", "五", "六"};
    return std::string(kGrades.at(static_cast<std::size_t>(number) % kGrades.size())) + "年级";
}

}  // namespace

SiteSize::SiteSize(int pupilCount)
    : pupils(pupilCount), cooks(std::clamp(pupilCount / 55, 3, 60)), classes(std::max(1, pupilCount / 50)) {
    if (pupils >= 400) meals.push_back(Meal::Breakfast);
    meals.push_back(Meal::Lunch);
    if (pupils >= 1'500) meals.push_back(Meal::Supper);
}

int SiteSize::dishesOf(Meal meal) const {
    if (pupils < 400) return 5;
    if (pupils < 1'500) return meal == Meal::Breakfast ? 5 : 9;
    return meal == Meal::Breakfast ? 12 : meal == Meal::Lunch ? 16 : 14;
}

int SiteSize::boxes() const {
    int dishes = 0;
    for (const Meal meal : meals) dishes += dishesOf(meal);
    return dishes * 5;  // over a weekend three days of boxes stay
}

std::string cookNo(int number) {
    return fmt::format("{:02}", number);
}

const std::vector<SimulatedWare>& simulatedWares() {
    static const std::vector<SimulatedWare> wares = makeWares();
    return wares;
}

const std::vector<std::string_view>& simulatedSuppliers() {
    static const std::vector<std::string_view> suppliers{kButcher, kTofu,       kFarmers,
                                                         kGrocer,  kCondiments, kFishmonger};
    return suppliers;
}

std::string siteToml(const SiteSize& size) {
    std::string toml = fmt::format(
        "[site]\nid = \"simulated-{}\"\nname = \"模拟学校 {} 人（演示）\"\ndemo = true\nrules = "
        "\"cn-school\"\n"
        "boxes = {}\n",
        size.pupils, size.pupils, size.boxes());
    for (const Meal meal : size.meals)
        toml += meal == Meal::Breakfast ? "[[meal]]\nmeal = \"breakfast\"\nserving = [\"06:50\", \"07:40\"]\n"
                : meal == Meal::Lunch   ? "[[meal]]\nmeal = \"lunch\"\nserving = [\"11:20\", \"12:40\"]\n"
                                        : "[[meal]]\nmeal = \"supper\"\nserving = [\"17:20\", \"18:20\"]\n";
    return toml +
           "[[fridge]]\nid = \"LY1\"\nname = \"1号留样冰箱\"\ndedicated = true\nshelves = 6\n"
           "[[fridge]]\nid = \"LY2\"\nname = \"2号留样冰箱\"\ndedicated = true\nshelves = 6\n";
}

std::string staffCsv(const SiteSize& size, Date first, Date issued) {
    static constexpr std::array kPosts{"厨师", "切配", "备餐分餐", "洗消", "面点", "粗加工"};
    static constexpr std::array kSurnames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    static constexpr std::array kGiven{"桂兰", "建国", "秀英", "志强", "春梅", "国庆", "玉华", "海燕"};
    const std::string hired = formatDate(first - 400);
    std::string csv = "工号,姓名,岗位,角色,单位,入职日期,健康证号,发证机构,发证日期,有效期至\n";
    const auto person = [&](std::string_view no, const std::string& name, std::string_view post,
                            std::string_view roles, bool certified) {
        csv += fmt::format("{},{},{},{},本校,{},", no, name, post, roles, hired);
        csv += certified ? fmt::format("模拟{}{},模拟卫生院（演示）,{},{}\n", formatDate(issued), no,
                                       formatDate(issued), formatDate(issued + 363))
                         : ",,,\n";
    };
    for (int i = 1; i <= size.cooks; ++i) {
        const auto n = static_cast<std::size_t>(i);
        person(cookNo(i),
               fmt::format("{}{}{}", kSurnames.at(n % kSurnames.size()), kGiven.at(n * 3 % kGiven.size()), i),
               kPosts.at(n % kPosts.size()), "员工", true);
    }
    person(kSimOfficer, "安食员", "食品安全员", "员工、食品安全员", true);
    person(kSimSecondOfficer, "安副员", "厨师长", "员工、食品安全员", true);
    person(kSimKeeper, "库管员", "库管", "员工、库管", true);
    person(kSimDirector, "安总监", "食品安全总监", "食品安全总监、审核人", true);
    person(kSimHeadteacher, "高校长", "校长", "校长", false);
    person(kSimTeachers[0], "田老师", "教师", "陪餐人员、验收人、班主任", false);
    person(kSimTeachers[1], "罗老师", "教师", "陪餐人员、班主任", false);
    person(kSimTeachers[2], "仇老师", "教师", "陪餐人员、班主任", false);
    return csv;
}

std::string classesCsv(const SiteSize& size) {
    std::string csv = "班级,年级,在籍人数,住校人数\n";
    const int each = size.pupils / size.classes;
    for (int i = 0; i < size.classes; ++i) {
        const int enrolled = i == 0 ? size.pupils - each * (size.classes - 1) : each;
        csv += fmt::format("{}{}班,{},{},{}\n", gradeOf(i), i / 6 + 1, gradeOf(i), enrolled,
                           size.pupils >= 1'500 ? enrolled : 0);
    }
    return csv;
}

std::string suppliersCsv(Date first) {
    const std::string checked = formatDate(first - 5);
    std::string csv = "名称,类型,信用代码,供货品类,地址,联系人,电话,状态,原因,状态截止,失信核查日期\n";
    const auto add = [&](std::string_view name, std::string_view type, std::string_view code,
                         std::string_view goods) {
        csv += fmt::format("{},{},{},{},模拟县模拟路1号,模拟人,000-5550199,合格,,,{}\n", name, type, code,
                           goods, checked);
    };
    add(kGrocer, "食品经营者", "91990001MADEM00011", "米面油、预包装食品");
    add(kButcher, "屠宰企业", "91990001MADEM00037", "猪肉、牛羊禽肉");
    add(kFarmers, "农户或合作社", "91990001MADEM0005D", "蔬菜水果、禽蛋");
    add(kCondiments, "食品经营者", "91990001MADEM0007K", "预包装食品");
    add(kTofu, "生产企业", "91990001MADEM0008N", "豆制品鲜面");
    add(kFishmonger, "食品经营者", "91990001MADEM0010Y", "水产");
    return csv;
}

std::string papersCsv(Date first, Date last) {
    const std::string issued = formatDate(first - 100);
    const std::string ends = formatDate(last + 200);
    std::string csv = "供货者,证照,编号,持有人,范围,发证日期,有效期至,盖章\n";
    const auto add = [&](std::string_view supplier, std::string_view kind, std::string_view number,
                         std::string_view scope, const std::string& until) {
        csv +=
            fmt::format("{},{},{},{},{},{},{},是\n", supplier, kind, number, supplier, scope, issued, until);
    };
    add(kGrocer, "营业执照", "91990001MADEM00011", "", "长期");
    add(kGrocer, "食品经营许可证", "JY15199010001014", "预包装食品销售", ends);
    add(kButcher, "营业执照", "91990001MADEM00037", "", "长期");
    add(kButcher, "定点屠宰证", "模拟A9900010301", "生猪屠宰", ends);
    add(kButcher, "动物防疫条件合格证", "模拟动防合字第20230031号", "", "长期");
    add(kFarmers, "农户身份证明", "", "", "长期");
    add(kFarmers, "营业执照", "91990001MADEM0005D", "蔬菜种植、销售", "长期");
    add(kCondiments, "营业执照", "91990001MADEM0007K", "", "长期");
    add(kCondiments, "食品经营许可证", "JY15199010001071", "预包装食品销售", ends);
    add(kTofu, "营业执照", "91990001MADEM0008N", "", "长期");
    add(kTofu, "小作坊登记证", "模拟坊登字9900010801号", "豆腐、豆干", ends);
    add(kFishmonger, "营业执照", "91990001MADEM0010Y", "", "长期");
    add(kFishmonger, "食品经营许可证", "JY15199010001102", "食用农产品、预包装食品销售", ends);
    return csv;
}

std::string productsCsv() {
    std::string csv = "品名,规格,品类,存放,单位,单件重量,保质期,生产者,生产者地址,生产者电话,条码\n";
    for (const SimulatedWare& ware : simulatedWares())
        csv += fmt::format("{},,{},{},公斤,,{},{},模拟县模拟路1号,000-5550199,\n", ware.name, ware.goods,
                           ware.storage, ware.lifeDays == 0 ? "" : fmt::format("{}天", ware.lifeDays),
                           ware.supplier);
    return csv;
}

std::string rosterCsv(const SiteSize& size, Date monday) {
    std::string csv = "工号,日期,班次\n";
    for (int weekday = 0; weekday < 5; ++weekday) {
        const std::string day = formatDate(monday + weekday);
        for (int i = 1; i <= size.cooks; ++i)
            csv += fmt::format("{},{},{}\n", cookNo(i), day,
                               i % 9 == weekday ? "休息"
                               : i % 3 == 0     ? "白班"
                                                : "早班");
        for (const std::string_view no : {kSimOfficer, kSimSecondOfficer, kSimKeeper, kSimDirector})
            csv += fmt::format("{},{},早班\n", no, day);
    }
    return csv;
}

std::string menuCsv(const SiteSize& size, Date monday, Dice& dice) {
    std::string csv = "日期,餐次,菜名,类别,计划份数,食材,特殊餐\n";
    for (int weekday = 0; weekday < 5; ++weekday) {
        for (const Meal meal : size.meals) {
            const int shift = dice.between(0, 200);
            const int portions = size.pupils * (meal == Meal::Lunch ? 97 : 90) / 100;
            for (int i = 0; i < size.dishesOf(meal); ++i) {
                const Course course = courseOf(meal, i, shift);
                csv += fmt::format("{},{},{},{},{},{},\n", formatDate(monday + weekday), wordOf(meal),
                                   course.name, course.type, portions / (1 + size.dishesOf(meal) / 6),
                                   course.ingredients);
            }
        }
    }
    return csv;
}

}  // namespace canteen::service
