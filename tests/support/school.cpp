#include "tests/support/school.h"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <stdexcept>

#include "core/base/time.h"
#include "tests/support/places.h"

namespace canteen::testing {
namespace {

constexpr int kDay = 24 * 60;
constexpr int kWantedMinute = 10 * 60 + 40;

}  // namespace

UtcMs systemNow() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

// An offset in quarters of an hour between -12 and +12 hours.
Zone lateMorning() {
    const int utcMinute = timeOfDay(systemNow(), Zone{0, {}}).minutes;
    int offset = (kWantedMinute - utcMinute + 2 * kDay) % kDay;
    if (offset > kDay / 2) offset -= kDay;
    return {offset / 15 * 15, {180}};
}

Finished canteenctl(const std::filesystem::path& store, std::vector<std::string> words,
                    const std::string& input) {
    words.emplace(words.begin(), fmt::format("{}/canteenctl", binDir()));
    words.emplace_back("--store");
    words.push_back(store.string());
    return runProgram(words, input);
}

namespace {

void write(const std::filesystem::path& file, const std::string& words) {
    std::ofstream(file, std::ios::binary) << words;
}

}  // namespace

School::School() {
    writeFiles();
    const auto file = [this](const char* name) { return (temp_.path() / name).string(); };
    const std::string gb = file("staff-gb.csv");
    const Finished converted =
        runProgram({"iconv", "-f", "UTF-8", "-t", "GB18030", "-o", gb, file("staff.csv")});
    const auto must = [](const Finished& step) {
        if (step.code != 0) throw std::runtime_error(step.output);
    };
    must(converted);
    must(ctl({"init", "--site", file("site.toml")}));
    must(ctl({"import", "staff", gb}));
    must(ctl({"import", "roster", file("roster.csv")}));
    must(ctl({"import", "menu", file("menu.csv")}));
    must(ctl({"people", "set-pin", "1001", "--stdin"}, fmt::format("{}\n", kOfficerPin)));
    must(ctl({"people", "set-pin", "1003", "--stdin"}, fmt::format("{}\n", kCookPin)));
    must(ctl({"people", "set-pin", "2001", "--stdin"}, fmt::format("{}\n", kTeacherPin)));
}

void School::writeFiles() {
    const Zone site = lateMorning();
    const int offset = site.offsetMinutes;
    const std::string zone =
        fmt::format("{}{:02}:{:02}", offset < 0 ? "-" : "+", std::abs(offset) / 60, std::abs(offset) % 60);
    const Date today = businessDay(systemNow(), site);
    const std::string issued = formatDate(addMonths(today, -3));
    const std::string expires = formatDate(addMonths(today, 8));
    constexpr const char* kSite = R"([site]
id = "e2e-school"
name = "试验小学"
boxes = 12
utc_offset = "{}"
[[meal]]
meal = "lunch"
serving = ["11:20", "12:40"]
[[fridge]]
id = "LY1"
name = "留样冰箱"
dedicated = true
)";
    write(temp_.path() / "site.toml", fmt::format(kSite, zone));
    constexpr const char* kStaff =
        "工号,姓名,岗位,角色,单位,健康证号,发证机构,发证日期,有效期至\n"
        "1001,王建国,食品安全员,员工、食品安全员,本校,JKZ1,疾控中心,{0},{1}\n"
        "1003,张桂英,厨师,员工,本校,JKZ3,疾控中心,{0},{1}\n"
        "1004,赵䶮,切配,员工,本校,JKZ4,疾控中心,{0},{1}\n"
        "2001,陈晓明,教师,陪餐人员,本校,,,,\n";
    write(temp_.path() / "staff.csv", fmt::format(kStaff, issued, expires));
    const std::string day = formatDate(today);
    write(temp_.path() / "roster.csv",
          fmt::format("日期,工号,班次\n{0},1001,早班\n{0},1003,早班\n{0},1004,白班\n", day));
    constexpr const char* kMenu =
        "日期,餐次,菜名,类别,计划份数\n"
        "{0},午餐,红烧肉,荤,300\n"
        "{0},午餐,紫菜蛋花汤,汤,300\n";
    write(temp_.path() / "menu.csv", fmt::format(kMenu, day));
}

Finished School::ctl(std::vector<std::string> words, const std::string& input) const {
    return canteenctl(store(), std::move(words), input);
}

void signWithPin(RealWindow& window, const std::string& name, const std::string& pin) {
    ASSERT_TRUE(window.waitForScreen("sign-in")) << window.lastSeen();
    ASSERT_TRUE(window.tapRow("sign-in.person.", name)) << window.lastSeen();
    for (const char digit : pin)
        ASSERT_TRUE(window.tap(fmt::format("sign-in.pin.{}", digit))) << window.lastSeen();
    ASSERT_TRUE(window.tap("sign-in.submit")) << window.lastSeen();
    ASSERT_TRUE(window.waitUntil([](const SeenScreen& seen) { return seen.screen != "sign-in"; }))
        << window.lastSeen();
}

}  // namespace canteen::testing
