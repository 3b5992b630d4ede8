#include "core/service/demo_logs.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/service/logs.h"
#include "core/service/problems.h"
#include "core/service/reviews.h"
#include "core/service/samples.h"

namespace canteen::service {
namespace {

using namespace log_field;

constexpr std::string_view kOfficer = "14";
constexpr std::string_view kHeadteacher = "15";
constexpr std::string_view kDirector = "16";
constexpr std::string_view kKeeper = "13";
constexpr std::array<std::string_view, 3> kCooks{"02", "03", "01"};
constexpr std::array<std::string_view, 3> kWashers{"10", "11", "12"};
constexpr std::array<std::string_view, 2> kServers{"08", "09"};

// Schooldays ago: a dish that was not through, a warm fridge, weak chlorine, a timer stopped too early, a
// finding of the daily control, a training, a complaint.
constexpr int kNotThrough = 4;
constexpr int kWarmFridge = 8;
constexpr int kWeakChlorine = 6;
constexpr int kEndedEarly = 10;
constexpr int kControlFound = 3;
constexpr int kControlFixed = 9;
constexpr int kTraining = 5;
constexpr int kComplaint = 7;

LogAnswer number(std::string_view field, std::int64_t thousandths) {
    return {std::string(field), {}, Quantity{thousandths}, {}, {}};
}
LogAnswer choice(std::string_view field, LogChoice value) {
    return {std::string(field), value, {}, {}, {}};
}
LogAnswer words(std::string_view field, std::string value) {
    return {std::string(field), {}, {}, std::move(value), {}};
}

// One day of the books. Its dice are its own, so that the rest of the story does not change with them.
class LogBookOfDay {
  public:
    LogBookOfDay(DemoWorld& world, Date day, int salt)
        : world_(world),
          logs_(world.context),
          day_(day),
          ago_(world.calendar.ago(day)),
          dice_(static_cast<std::uint64_t>(day.days) * 31 + static_cast<std::uint64_t>(salt)) {}

    void readFridges(bool morning) {
        for (const Fridge& fridge : world_.context.site.fridges) {
            wait(5, 8);
            LogForm form = logs_.open(LogType::FridgeTemperature);
            const bool warm = ago_ == kWarmFridge && !morning && fridge.id == "LY2";
            const int tenths = fridge.freezer ? dice_.between(-212, -174) : dice_.between(18, 56);
            form.answers = {words(kFridge, fridge.id), number(kCelsius, warm ? 9'400 : tenths * 100)};
            if (warm) form.answers.push_back(choice(kAction, LogChoice::Adjusted));
            if (warm) form.note = "门没关严，关好后半小时回到5度";
            save(form, world_.fitOne(std::array<std::string_view, 1>{kKeeper}));
        }
    }

    void measureDishes(Meal meal) {
        bool first = true;
        for (const LogDue& due : logs_.due(day_)) {
            if (due.type != LogType::CoreTemperature || due.meal != meal) continue;
            wait(7, 12);
            const bool low = first && ago_ == kNotThrough && meal == Meal::Lunch;
            measure(due, low ? 663 : dice_.between(742, 928), low);
            if (low) wait(90, 120);
            if (low) measure(due, 815, false);
            first = false;
        }
    }

    void measureHolding(Meal meal) {
        for (const LogDue& due : logs_.due(day_)) {
            if (due.type != LogType::Holding || due.meal != meal) continue;
            for (const MealLines& lines : Samples(world_.context).day(day_)) {
                if (lines.meal != meal || lines.dishes.empty()) continue;
                const DishLine& dish = lines.dishes.at(lines.dishes.size() > 1 ? 1 : 0);
                LogForm form = logs_.open(LogType::Holding);
                form.answers = {{std::string(kDish), {}, {}, dish.name, {dish.dish.uuid}},
                                choice(log_field::kKind, LogChoice::Hot),
                                number(kCelsius, dice_.between(632, 751) * 100)};
                save(form, world_.fitOne(kServers));
            }
        }
    }

    // Begun and, minutes later, ended and signed for.
    void disinfect(LogChoice object, LogChoice method) {
        const bool weak = ago_ == kWeakChlorine && method == LogChoice::Chlorine;
        LogForm form = logs_.open(LogType::Disinfection);
        form.answers = {choice(kObject, object), choice(kMethod, method)};
        if (method == LogChoice::Chlorine)
            form.answers.push_back(number(kStrength, weak ? 200'000 : dice_.chance(70) ? 250'000 : 300'000));
        else
            form.answers.push_back(number(kCelsius, dice_.between(1215, 1268) * 100));
        if (weak) form.answers.push_back(choice(kAction, LogChoice::DisinfectedAgain));
        const std::string_view washer = world_.fitOne(kWashers);
        save(form, washer);
        const bool early = ago_ == kEndedEarly && method == LogChoice::Infrared;
        const DurationMs runs = early ? minutes(6) : minutes(method == LogChoice::Chlorine ? 5 : 10);
        world_.timeline.add({world_.clock.now() + runs + seconds(dice_.between(8, 70)), minutes(1),
                             "end of a disinfection",
                             [book = *this, log = form.log, washer, early]() mutable {
                                 book.endDisinfection(log, washer, early);
                             }});
    }

    void weighWaste() {
        const struct {
            LogChoice kind;
            int lowest, highest;
        } kinds[] = {{LogChoice::KitchenWaste, 286, 451}, {LogChoice::Scraps, 92, 174}};
        for (const auto& kind : kinds) {
            wait(9, 15);
            LogForm form = logs_.open(LogType::Waste);
            form.answers = {choice(log_field::kKind, kind.kind),
                            number(kAmount, dice_.between(kind.lowest, kind.highest) * 100),
                            words(kCollector, "洁源环保 老冯（演示）"), words(kPhone, "000-5550188")};
            save(form, world_.fitOne(kWashers));
        }
    }

    void useAdditive() {
        LogForm form = logs_.open(LogType::Additive);
        form.answers = {words(kProduct, "无铝泡打粉"), number(kAmount, dice_.between(14, 22) * 10'000),
                        words(kFood, "馒头"), number(kFoodAmount, dice_.between(360, 440) * 100)};
        save(form, world_.fitOne(std::array<std::string_view, 1>{"04"}));
        wait(10, 20);
        must(logs_.countersign(world_.newId<RecordId>(), form.log, world_.signIn(kKeeper)));
    }

    void visitor(const std::string& name, const std::string& unit, LogChoice purpose, LogChoice coat) {
        LogForm form = logs_.open(LogType::Visitor);
        form.answers = {words(kName, name), words(kUnit, unit), choice(kPurpose, purpose),
                        choice(kCoat, coat)};
        save(form, kOfficer);
        world_.timeline.add(
            {world_.clock.now() + minutes(dice_.between(22, 41)), minutes(1), "visitor leaves",
             [book = *this, log = form.log]() mutable {
                 must(book.logs_.end(book.world_.newId<RecordId>(), log, {}, book.world_.signIn(kOfficer)));
             }});
    }

    void train() {
        LogForm form = logs_.open(LogType::Training);
        LogAnswer people{std::string(kPeople), {}, {}, {}, {}};
        for (const char* no : {"01", "02", "03", "04", "05", "06", "08", "10", "11"})
            people.picks.push_back(world_.person(no).uuid);
        form.answers = {words(kTopic, "食品留样与餐具消毒操作"), number(kHours, 1'500), people};
        save(form, kOfficer);
    }

    void complain() {
        LogForm form = logs_.open(LogType::Complaint);
        form.answers = {choice(kSource, LogChoice::Pupil), words(kText, "午餐的汤太咸")};
        save(form, kOfficer);
    }

    void controlDay() {
        Reviews reviews(world_.context);
        ControlForm form = reviews.openControl();
        const bool found = ago_ == kControlFound;
        const bool fixed = ago_ == kControlFixed;
        for (const auto& group : reviews.list().groups)
            for (const auto& item : group.items) {
                if (found && item.id == "place.pests")
                    form.exceptions.push_back(
                        {item.id, item.zh, ControlState::Problem, "后门纱窗破了一角", {}});
                else if (fixed && item.id == "washing.liquid")
                    form.exceptions.push_back(
                        {item.id, item.zh, ControlState::FixedOnTheSpot, "试纸用完了，当场补上", {}});
                else
                    form.fine.push_back(item.id);
            }
        wait(110, 150);
        must(reviews.signControl(form, world_.signIn(kOfficer)));
    }

    // What the control and the complaint raised the day before.
    void putRight() {
        Problems problems(world_.context);
        for (const ProblemLine& line : problems.waiting()) {
            const bool ofControl = line.row.source == ProblemSource::DailyControl;
            if (!ofControl && line.row.source != ProblemSource::Complaint) continue;
            if (line.row.state != ProblemState::Open) continue;
            wait(20, 40);
            must(problems.followUp(world_.newId<RecordId>(), line.row.problem,
                                   ofControl ? "换了新纱窗" : "跟厨师长说了，汤按量放盐，先尝后出", true,
                                   world_.signIn(kOfficer)));
            wait(30, 50);
            must(problems.recheck(world_.newId<RecordId>(), line.row.problem, true, "看过了",
                                  world_.signIn(kDirector)));
        }
    }

    void reviewWeek() {
        Reviews reviews(world_.context);
        PeriodForm form = reviews.openReview(reviews.weekOf(day_));
        form.said = "个别台账补录较多，洗消间一次浓度不够已返工";
        form.next = "加强巡查；下周培训洗消员配液";
        wait(60, 90);
        must(reviews.signReview(form, world_.signIn(kDirector)));
    }

    void reviewMonth() {
        Reviews reviews(world_.context);
        PeriodForm form = reviews.openReview(reviews.monthOf(world_.calendar.before(ago_ + 1)));
        form.said = "上月总体平稳，供货证票有一次补齐";
        form.next = "检查供货者证照，组织一次应急演练";
        for (const std::string_view no : {kOfficer, kDirector, kKeeper})
            form.attendees.push_back(world_.person(no));
        wait(60, 90);
        must(reviews.signReview(form, world_.signIn(kHeadteacher)));
    }

  private:
    void wait(int fewest, int most) { world_.clock.advance(seconds(dice_.between(fewest, most))); }

    void save(const LogForm& form, std::string_view staffNo) {
        wait(2, 4);
        must(logs_.save(form, world_.signIn(staffNo)));
    }

    void measure(const LogDue& due, int tenths, bool low) {
        LogForm form = logs_.open(LogType::CoreTemperature);
        form.answers = {{std::string(kDish), {}, {}, due.subject, {*parseUuid(due.key)}},
                        number(kCelsius, tenths * 100)};
        if (low) form.answers.push_back(choice(kAction, LogChoice::CookedOn));
        save(form, world_.fitOne(kCooks));
    }

    void endDisinfection(LogId log, std::string_view washer, bool early) {
        const auto action = early ? std::optional(LogChoice::DisinfectedAgain) : std::nullopt;
        must(logs_.end(world_.newId<RecordId>(), log, action, world_.signIn(washer)));
        // Today's last one still waits for its second signature.
        if (ago_ == 0 && timeOfDay(world_.clock.now(), world_.context.site.zone) >= TimeOfDay{12 * 60})
            return;
        wait(8, 20);
        must(logs_.countersign(world_.newId<RecordId>(), log, world_.signIn(kOfficer)));
    }

    DemoWorld& world_;
    Logs logs_;
    Date day_;
    int ago_;
    Dice dice_;
};

// The first schoolday of a month of which the story knows the one before.
bool isFirstOfMonth(const DemoWorld& world, Date day) {
    const int ago = world.calendar.ago(day);
    if (day == world.calendar.schooldays().front()) return false;
    return formatDate(world.calendar.before(ago + 1)).substr(0, 7) != formatDate(day).substr(0, 7);
}

}  // namespace

void planLogs(DemoWorld& world, Date day) {
    int salt = 0;
    const auto add = [&](int hour, int minute, DurationMs takes, std::string what,
                         std::function<void(LogBookOfDay&)> act) {
        world.timeline.add({world.moment(day, hour, minute), takes, std::move(what),
                            [&world, day, salt = ++salt, act = std::move(act)] {
                                LogBookOfDay book(world, day, salt);
                                act(book);
                            }});
    };
    const int ago = world.calendar.ago(day);
    const unsigned weekday = isoWeekday(day);
    add(7, 34, minutes(1), "fridges", [](LogBookOfDay& book) { book.readFridges(true); });
    add(6, 32, minutes(2), "breakfast cooked",
        [](LogBookOfDay& book) { book.measureDishes(Meal::Breakfast); });
    add(10, 46, minutes(4), "lunch cooked", [](LogBookOfDay& book) { book.measureDishes(Meal::Lunch); });
    add(16, 31, minutes(3), "supper cooked", [](LogBookOfDay& book) { book.measureDishes(Meal::Supper); });
    add(7, 2, minutes(1), "breakfast held", [](LogBookOfDay& book) { book.measureHolding(Meal::Breakfast); });
    add(11, 42, minutes(1), "lunch held", [](LogBookOfDay& book) { book.measureHolding(Meal::Lunch); });
    add(17, 8, minutes(1), "supper held", [](LogBookOfDay& book) { book.measureHolding(Meal::Supper); });
    const auto disinfect = [&](int hour, int minute, LogChoice object, LogChoice method) {
        add(hour, minute, minutes(1), "disinfection",
            [object, method](LogBookOfDay& book) { book.disinfect(object, method); });
    };
    disinfect(8, 6, LogChoice::Tableware, LogChoice::Infrared);
    disinfect(9, 16, LogChoice::Cloths, LogChoice::Chlorine);
    disinfect(13, 4, LogChoice::Tableware, LogChoice::Infrared);
    disinfect(18, 4, LogChoice::Tableware, LogChoice::Infrared);
    add(14, 22, minutes(1), "fridges", [](LogBookOfDay& book) { book.readFridges(false); });
    add(13, 24, minutes(1), "waste", [](LogBookOfDay& book) { book.weighWaste(); });
    if (weekday == 2 || weekday == 4)
        add(5, 48, minutes(1), "additive", [](LogBookOfDay& book) { book.useAdditive(); });
    if (weekday == 3)
        add(9, 40, minutes(1), "visitor", [](LogBookOfDay& book) {
            book.visitor("龚师傅", "清河镇燃气站（演示）", LogChoice::Repairing, LogChoice::CoatWorn);
        });
    if (ago == 2)
        add(10, 8, minutes(1), "visitor", [](LogBookOfDay& book) {
            book.visitor("唐检查员", "清河镇市场监管所（演示）", LogChoice::Inspection, LogChoice::CoatWorn);
        });
    if (ago == kTraining) add(15, 30, minutes(1), "training", [](LogBookOfDay& book) { book.train(); });
    if (ago == kComplaint) add(12, 52, minutes(1), "complaint", [](LogBookOfDay& book) { book.complain(); });
    add(9, 22, minutes(3), "daily control", [](LogBookOfDay& book) { book.controlDay(); });
    if (ago == kControlFound - 1 || ago == kComplaint - 1)
        add(15, 44, minutes(6), "problems put right", [](LogBookOfDay& book) { book.putRight(); });
    if (weekday == 5) add(16, 2, minutes(2), "weekly review", [](LogBookOfDay& book) { book.reviewWeek(); });
    if (isFirstOfMonth(world, day))
        add(16, 12, minutes(2), "monthly review", [](LogBookOfDay& book) { book.reviewMonth(); });
}

}  // namespace canteen::service
