#include "core/service/demo_accompanying.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/service/accompanying.h"
#include "core/service/problems.h"

namespace canteen::service {
namespace {

constexpr std::string_view kOfficer = "14";
constexpr std::string_view kHeadteacher = "15";
constexpr std::string_view kMiddleLeader = "17";
constexpr std::string_view kTeacher = "18";
constexpr std::string_view kDeputy = "19";

constexpr int kFixedAgo = 12;   // a problem that was put right and rechecked
constexpr int kOpenAgo = 1;     // one that waits for a part
constexpr int kLateAgo = 7;     // a lunch that was entered in the afternoon
constexpr int kParentsAgo = 5;  // the parents came
constexpr int kPoorAgo = kFixedAgo;

struct Eater {
    std::string_view no;
    Capacity capacity;
};

// The head has lunch with the pupils, or the deputy; breakfast and supper go round.
Eater eaterOf(int ago, Meal meal) {
    if (meal == Meal::Lunch)
        return ago % 4 == 3 ? Eater{kDeputy, Capacity::Deputy} : Eater{kHeadteacher, Capacity::Headteacher};
    if (meal == Meal::Breakfast)
        return ago % 2 == 0 ? Eater{kMiddleLeader, Capacity::MiddleLeader} : Eater{kDeputy, Capacity::Deputy};
    return ago % 3 == 0 ? Eater{kHeadteacher, Capacity::Headteacher}
                        : Eater{kMiddleLeader, Capacity::MiddleLeader};
}

std::string voicesOf(int ago, Meal meal) {
    static constexpr std::array<const char*, 11> kLunch{"同学们都说好吃，光盘的多",
                                                        "有几个班嫌青菜淡了一点",
                                                        "红烧的受欢迎，汤有点烫",
                                                        "三年级排队久了，可错开两分钟",
                                                        "",
                                                        "米饭够软，想多加一勺菜",
                                                        "同学说今天的汤好喝",
                                                        "五年级男生说不够吃，添了饭",
                                                        "味道正好，盘子收得整齐",
                                                        "有人不吃香菜，已告诉厨房",
                                                        "水果甜，都吃完了"};
    static constexpr std::array<const char*, 7> kMorning{
        "包子热的，粥不烫嘴", "", "鸡蛋都吃了", "想换换小菜", "豆浆香", "", "吃得安静有序"};
    static constexpr std::array<const char*, 5> kEvening{"", "住校生说分量够", "菜热，汤也热", "想多点肉",
                                                         "值日生擦桌子很认真"};
    const auto place = static_cast<std::size_t>(ago);
    if (meal == Meal::Breakfast) return kMorning.at(place % kMorning.size());
    if (meal == Meal::Supper) return kEvening.at(place % kEvening.size());
    return kLunch.at(place % kLunch.size());
}

std::vector<Rating> rate(DemoWorld& world, bool poorService) {
    std::vector<Rating> ratings;
    for (const Aspect aspect : allAspects()) {
        Grade grade = world.dice.chance(35)   ? Grade::Good
                      : world.dice.chance(10) ? Grade::Fair
                                              : Grade::Excellent;
        if (poorService && aspect == Aspect::Hygiene) grade = Grade::Poor;
        ratings.push_back({aspect, grade});
    }
    return ratings;
}

std::string factOf(const MealFacts& facts, PreCheck item) {
    const auto of = [](const char* name, int done, int all) {
        return std::string(name) + " " + std::to_string(done) + "/" + std::to_string(all);
    };
    if (item == PreCheck::MorningCheck) return of("晨检", facts.checked, facts.expected);
    if (item == PreCheck::Samples) return of("留样", facts.sampled, facts.dishes);
    return {};
}

ProblemForm problemOf(DemoWorld& world, std::string what, int days) {
    ProblemForm problem = Problems(world.context).open(ProblemSource::AccompanyingMeal);
    problem.what = std::move(what);
    problem.due = world.clock.now() + hours(24 * days);
    return problem;
}

// What was noticed on the spot, once and for all of these days.
std::optional<ProblemForm> problemOn(DemoWorld& world, int ago, Meal meal) {
    if (ago == kFixedAgo && meal == Meal::Lunch) return problemOf(world, "洗碗间地面积水，容易滑倒", 2);
    if (ago == kOpenAgo && meal == Meal::Supper) return problemOf(world, "二号灭蝇灯不亮", 5);
    return std::nullopt;
}

void followUp(DemoWorld& world, Date day, int hour, ProblemId problem, std::string done, bool finished) {
    world.timeline.add(
        {world.about(day, hour, 20, 20), seconds(90), "problem followed up",
         [&world, problem, done, finished] {
             world.spend(20, 60);
             must(Problems(world.context)
                      .followUp(world.newId<RecordId>(), problem, done, finished, world.signIn(kOfficer)));
         }});
}

// What becomes of it on the next schoolday.
void planProblem(DemoWorld& world, int ago, ProblemId problem) {
    if (ago == 0) return;
    const Date next = world.calendar.before(ago - 1);
    if (ago == kOpenAgo) return followUp(world, next, 8, problem, "灯管坏了，已报后勤买新的", false);
    followUp(world, next, 9, problem, "疏通了地漏，铺了防滑垫", true);
    world.timeline.add({world.about(next, 15, 30, 30), seconds(90), "problem rechecked", [&world, problem] {
                            world.spend(30, 70);
                            must(Problems(world.context)
                                     .recheck(world.newId<RecordId>(), problem, true, "现场看过，地面干了",
                                              world.signIn(kHeadteacher)));
                        }});
}

void accompany(DemoWorld& world, Date day, Meal meal, Eater eater) {
    Accompanying accompanying(world.context);
    const auto serving = servingOf(world.context, day, meal);
    const int ago = world.calendar.ago(day);
    AccompanyForm form = accompanying.open(day, meal);
    world.spend(35, 60);
    const MealFacts facts = accompanying.facts(day, meal);
    form.capacity = eater.capacity;
    form.place = "食堂";
    form.arrivedAt = serving->begins - minutes(world.dice.between(6, 28));
    form.eatenAt = serving->begins + minutes(world.dice.between(8, 24));
    form.problem = problemOn(world, ago, meal);
    for (const PreCheck item : allPreChecks()) {
        const bool bad = form.problem && item == PreCheck::Surroundings;
        form.preChecks.push_back({item, !bad, factOf(facts, item)});
    }
    form.ratings = rate(world, ago == kPoorAgo && meal == Meal::Lunch);
    form.voices = voicesOf(ago, meal);
    form.adverse = "";
    form.feePaid = true;
    if (accompanying.judge(form, {}).late) form.reason = Reason::Forgot;
    must(accompanying.save(form, world.signIn(eater.no)));
    if (form.problem) planProblem(world, ago, form.problem->problem);
}

void welcomeParents(DemoWorld& world, Date day) {
    world.timeline.add({world.about(day, 10, 48, 6), seconds(90), "guest code", [&world, day] {
                            world.spend(15, 30);
                            must(world.context.store.append(
                                store::makeDraft(world.newId<RecordId>(), GuestCodeGiven{day},
                                                 {sign(world.signIn(kOfficer), SignRole::Officer)})));
                        }});
    struct Parent {
        const char* name;
        const char* voices;
    };
    static constexpr std::array<Parent, 2> kParents{
        Parent{"蓝晓（一年级家长）", "孩子说比家里香，菜热"},
        Parent{"柏青（四年级家长）", "看了留样，放心。汤可以再淡一点"}};
    int minute = 2;
    for (const Parent& parent : kParents) {
        world.timeline.add({world.about(day, 12, minute, 6), seconds(120), "guest", [&world, day, parent] {
                                GuestForm form = Accompanying(world.context).openGuest({day}, Meal::Lunch);
                                world.spend(40, 90);
                                form.capacity = Capacity::Parent;
                                form.name = parent.name;
                                form.ratings = rate(world, false);
                                form.voices = parent.voices;
                                form.adverse = "";
                                form.feePaid = true;
                                must(Accompanying(world.context).save(form, {day}));
                            }});
        minute += 14;
    }
}

bool hasDishes(DemoWorld& world, Date day, Meal meal) {
    for (const MealCompany& company : Accompanying(world.context).day(day))
        if (company.meal == meal && company.dishes > 0) return true;
    return false;
}

// Whoever eats then is on the roster; days without a menu need nobody.
void planDays(DemoWorld& world, Date first, Date last) {
    std::vector<MealPlan> plans;
    for (Date day = first; day <= last; day = day + 1)
        for (const Meal meal : {Meal::Breakfast, Meal::Lunch, Meal::Supper}) {
            if (!hasDishes(world, day, meal)) continue;
            const auto& past = world.calendar.schooldays();
            const bool known = std::find(past.begin(), past.end(), day) != past.end();
            const int ago = known ? world.calendar.ago(day) : day - world.calendar.today();
            std::vector<StaffId> people{world.person(eaterOf(ago, meal).no)};
            if (meal == Meal::Lunch && isoWeekday(day) % 2 == 0) people.push_back(world.person(kTeacher));
            plans.push_back({world.newId<RecordId>(), meal, day, std::move(people)});
        }
    must(Accompanying(world.context).plan(plans, world.signIn(kOfficer)));
}

// The coming week on the last afternoon of one, after its menu has come.
void planRoster(DemoWorld& world, Date day) {
    const Date monday = day - (static_cast<int>(isoWeekday(day)) - 1);
    if (day == world.calendar.schooldays().front())
        world.timeline.add({world.moment(day, 6, 5), minutes(2), "accompanying roster",
                            [&world, monday] { planDays(world, monday, monday + 4); }});
    if (day - monday == 4)
        world.timeline.add({world.about(day, 15, 40, 10), minutes(2), "accompanying roster",
                            [&world, monday] { planDays(world, monday + 7, monday + 11); }});
}

}  // namespace

void planAccompanying(DemoWorld& world, Date day) {
    const int ago = world.calendar.ago(day);
    planRoster(world, day);
    const auto eat = [&](Meal meal, int hour, int minute, Eater eater) {
        if (!hasDishes(world, day, meal)) return;
        world.timeline.add({world.about(day, hour, minute, 10), minutes(3),
                            "accompanying meal of " + formatDate(day),
                            [&world, day, meal, eater] { accompany(world, day, meal, eater); }});
    };
    eat(Meal::Breakfast, 7, 18, eaterOf(ago, Meal::Breakfast));
    if (ago == kLateAgo)
        eat(Meal::Lunch, 14, 6, eaterOf(ago, Meal::Lunch));
    else
        eat(Meal::Lunch, 12, 4, eaterOf(ago, Meal::Lunch));
    if (ago % 3 == 1) eat(Meal::Lunch, 12, 20, {kTeacher, Capacity::Teacher});
    eat(Meal::Supper, 17, 28, eaterOf(ago, Meal::Supper));
    if (ago == kParentsAgo) welcomeParents(world, day);
}

}  // namespace canteen::service
