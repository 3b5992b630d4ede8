#include "core/service/import_words.h"

#include <array>

#include "core/service/import_text.h"

namespace canteen::service {

std::span<const Word<Post>> postWords() {
    static constexpr std::array kWords{
        Word<Post>{Post::HeadCook, "厨师长|主厨|灶长|head cook|chef"},
        Word<Post>{Post::Cook, "厨师|炒菜|烹饪|灶台|cook"},
        Word<Post>{Post::PastryCook, "面点|面点师|面案|白案|pastry cook|pastry"},
        Word<Post>{Post::Cutter, "切配|切菜|配菜|红案|cutter"},
        Word<Post>{Post::RoughPreparer, "粗加工|择菜|洗菜|rough preparer|rough preparation"},
        Word<Post>{Post::Server, "备餐分餐|备餐|分餐|打菜|售餐|窗口|server"},
        Word<Post>{Post::Washer, "洗消|洗碗|消毒|洗消工|washer|dishwasher"},
        Word<Post>{Post::Cleaner, "保洁|保洁员|清洁|cleaner"},
        Word<Post>{Post::Storekeeper, "库管|库管员|仓管|保管员|storekeeper|keeper"},
        Word<Post>{Post::Buyer, "采购|采购员|buyer"},
        Word<Post>{Post::SafetyOfficer, "食品安全员|安全员|food-safety officer|safety officer|officer"},
        Word<Post>{Post::SafetyDirector,
                   "食品安全总监|安全总监|food-safety director|safety director|director"},
        Word<Post>{Post::SchoolDoctor, "保健医生|校医|保健医|school doctor|doctor"},
        Word<Post>{Post::Teacher, "教师|老师|陪餐教师|陪餐|teacher"},
        Word<Post>{Post::Headteacher, "校长|园长|headteacher|principal"},
        Word<Post>{Post::Other, "其他|其它|other"},
    };
    return kWords;
}

std::span<const Word<Employer>> employerWords() {
    static constexpr std::array kWords{
        Word<Employer>{Employer::School, "本校|学校|本园|自聘|school"},
        Word<Employer>{Employer::Contractor, "承包企业|承包|承包公司|餐饮公司|外包|contractor"},
        Word<Employer>{Employer::Temporary, "临时|临时工|临聘|temporary"},
        Word<Employer>{Employer::Seconded, "外派|派遣|劳务派遣|seconded"},
    };
    return kWords;
}

std::span<const Word<Role>> roleWords() {
    static constexpr std::array kWords{
        Word<Role>{Role::Worker, "员工|食堂员工|工人|worker"},
        Word<Role>{Role::Keeper, "库管|经手人|经手|采购|keeper"},
        Word<Role>{Role::Acceptor, "验收人|验收|验收员|acceptor"},
        Word<Role>{Role::Reviewer, "审核人|审核|审核员|reviewer"},
        Word<Role>{Role::Officer, "食品安全员|安全员|officer"},
        Word<Role>{Role::Director, "食品安全总监|安全总监|总监|director"},
        Word<Role>{Role::Doctor, "保健医生|校医|保健医|doctor"},
        Word<Role>{Role::Headteacher, "校长|园长|headteacher|principal"},
        Word<Role>{Role::Teacher, "陪餐人员|陪餐|陪餐教师|教师|老师|teacher"},
        Word<Role>{Role::ClassCounter, "班主任|class counter|classcounter"},
        Word<Role>{Role::Maintainer, "系统维护|维护|maintainer"},
    };
    return kWords;
}

std::span<const Word<Shift>> shiftWords() {
    static constexpr std::array kWords{
        Word<Shift>{Shift::Early, "早班|早|早上|early|e"},
        Word<Shift>{Shift::Day, "白班|白|日班|中班|全天|上班|正常班|day|d"},
        Word<Shift>{Shift::Late, "晚班|晚|夜班|late|l"},
        Word<Shift>{Shift::Off, "休息|休|轮休|休假|假|off|o"},
    };
    return kWords;
}

std::span<const Word<Meal>> mealWords() {
    static constexpr std::array kWords{
        Word<Meal>{Meal::Breakfast, "早餐|早|早饭|breakfast"},
        Word<Meal>{Meal::Lunch, "午餐|中餐|午|中|中饭|午饭|lunch"},
        Word<Meal>{Meal::Supper, "晚餐|晚|晚饭|supper|dinner"},
        Word<Meal>{Meal::NightSnack, "夜宵|宵夜|night snack"},
        Word<Meal>{Meal::Extra, "加餐|课间餐|点心餐|extra|snack"},
    };
    return kWords;
}

std::span<const Word<DishType>> dishTypeWords() {
    static constexpr std::array kWords{
        Word<DishType>{DishType::Staple, "主食|饭|staple"},
        Word<DishType>{DishType::Meat, "荤|荤菜|大荤|全荤|meat"},
        Word<DishType>{DishType::HalfMeat, "半荤|半荤菜|小荤|半荤半素|half meat|half-meat"},
        Word<DishType>{DishType::Vegetable, "素|素菜|蔬菜|vegetable"},
        Word<DishType>{DishType::Soup, "汤|汤羹|汤类|soup"},
        Word<DishType>{DishType::Pastry, "点心|面点|糕点|pastry"},
        Word<DishType>{DishType::Milk, "奶|牛奶|奶制品|乳品|milk"},
        Word<DishType>{DishType::Fruit, "水果|fruit"},
        Word<DishType>{DishType::Other, "其他|其它|other"},
    };
    return kWords;
}

std::span<const Word<bool>> yesNoWords() {
    static constexpr std::array kWords{
        Word<bool>{true, "是|有|√|✓|✔|y|yes|true|1|特殊餐"},
        Word<bool>{false, "否|无|×|n|no|false|0|普通"},
    };
    return kWords;
}

std::span<const Word<unsigned>> weekdayWords() {
    static constexpr std::array kWords{
        Word<unsigned>{1, "周一|星期一|礼拜一|monday|mon"},
        Word<unsigned>{2, "周二|星期二|礼拜二|tuesday|tue"},
        Word<unsigned>{3, "周三|星期三|礼拜三|wednesday|wed"},
        Word<unsigned>{4, "周四|星期四|礼拜四|thursday|thu"},
        Word<unsigned>{5, "周五|星期五|礼拜五|friday|fri"},
        Word<unsigned>{6, "周六|星期六|礼拜六|saturday|sat"},
        Word<unsigned>{7, "周日|星期日|周天|星期天|sunday|sun"},
    };
    return kWords;
}

bool isOneOf(std::string_view cell, std::string_view words) {
    const std::string asked = folded(cell);
    while (!asked.empty()) {
        const auto bar = words.find('|');
        if (folded(words.substr(0, bar)) == asked) return true;
        if (bar == std::string_view::npos) break;
        words.remove_prefix(bar + 1);
    }
    return false;
}

Roles usualRoles(Post post) {
    switch (post) {
        case Post::Storekeeper:
        case Post::Buyer:
            return Role::Worker | Role::Keeper;
        case Post::SafetyOfficer:
            return Roles{} | Role::Officer;
        case Post::SafetyDirector:
            return Roles{} | Role::Director;
        case Post::SchoolDoctor:
            return Roles{} | Role::Doctor;
        case Post::Teacher:
            return Roles{} | Role::Teacher;
        case Post::Headteacher:
            return Roles{} | Role::Headteacher;
        default:
            return Roles{} | Role::Worker;
    }
}

}  // namespace canteen::service
