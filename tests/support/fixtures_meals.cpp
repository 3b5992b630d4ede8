// Meal counts: the classes of a meal, the pad, a month.
#include "kiosk/text/meals_phrases.h"
#include "kiosk/text/trace_phrases.h"
#include "kiosk/text/words.h"
#include "kiosk/text/words_meals.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

std::string said(const Words& w, AnyPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

std::string idOf(int i) {
    return "0192f0c1-0000-7000-8000-0000000005" + std::to_string(10 + i);
}

std::string className(const Words& w, int i) {
    static constexpr const char* kGrades[] = {"一", "二", "三", "四", "五", "六"};
    const int grade = i / 4;
    const std::string number = std::to_string(i % 4 + 1);
    if (w.chinese()) return std::string(kGrades[grade % 6]) + "年级" + number + "班";
    return "Class " + std::to_string(grade % 6 + 1) + "-" + number;
}

Row classRow(const Words& w, int i, Tone tone, MealsPhrase state, const std::string& sub,
             const std::string& right) {
    Row row;
    row.id = idOf(i);
    row.title = className(w, i);
    row.tone = tone;
    row.state = said(w, state);
    row.sub = sub;
    row.right = right;
    return row;
}

std::vector<MealTab> tabs(const Words& w, const std::string& count) {
    return {{"1", w("早餐", "Breakfast"), "", "06:50–07:40", Tone::Neutral, false},
            {"2", w("午餐", "Lunch"), count, "11:20–12:40", Tone::Neutral, true},
            {"3", w("晚餐", "Supper"), "", "17:00–17:50", Tone::Neutral, false}};
}

void addGroups(const Words& w, MealsView& view, MealsPhrase open) {
    using canteen::DinerGroup;
    for (const DinerGroup group :
         {DinerGroup::Staff, DinerGroup::Companions, DinerGroup::Guests, DinerGroup::CanteenStaff}) {
        Row row;
        row.id = std::to_string(static_cast<int>(group));
        row.title = std::string(word(group, w.language()));
        row.state = said(w, open);
        view.rows.push_back(std::move(row));
    }
}

MealsView meals(const Words& w, int work, const std::string& count) {
    MealsView view;
    view.date = said(w, Phrase::Today, {"11-20"});
    view.meals = tabs(w, count);
    view.works = {{"1", said(w, MealsPhrase::WorkReport), work == 1, Tone::Neutral},
                  {"2", said(w, MealsPhrase::WorkServe), work == 2, Tone::Neutral},
                  {"3", said(w, MealsPhrase::WorkHandOut), work == 3, Tone::Neutral}};
    view.cookedCaption = said(w, MealsPhrase::CookedCaption);
    view.monthCaption = said(w, MealsPhrase::MonthCaption);
    view.mainCaption = said(w, MealsPhrase::ConfirmCaption, {"0"});
    view.mainReason = said(w, MealsPhrase::ConfirmNothing);
    return view;
}

MealsView reporting(const Words& w) {
    MealsView view = meals(w, 1, "18/20");
    for (int i = 0; i < 20; ++i) {
        const std::string enrolled = said(w, MealsPhrase::RowEnrolled, {std::to_string(38 + i % 5)});
        view.rows.push_back(i == 7 || i == 12
                                ? classRow(w, i, Tone::Stop, MealsPhrase::StepOverdue, enrolled, "")
                                : classRow(w, i, Tone::Good, MealsPhrase::StepReported, enrolled,
                                           std::to_string(36 + i % 5)));
    }
    addGroups(w, view, MealsPhrase::StepOpen);
    view.summary = said(w, MealsPhrase::SumReported, {"696", "18", "20"});
    view.summaryTone = Tone::Stop;
    view.notes = {{Tone::Stop, said(w, MealsPhrase::MissingClasses,
                                    {className(w, 7) + w("、", ", ") + className(w, 12)})}};
    return view;
}

MealsView counting(const Words& w) {
    MealsView view = meals(w, 2, "15/20");
    for (int i = 0; i < 20; ++i) {
        const std::string sub =
            said(w, MealsPhrase::RowReport, {std::to_string(37 + i % 4), std::to_string(38 + i % 5)});
        view.rows.push_back(
            i < 8    ? classRow(w, i, Tone::Good, MealsPhrase::StepConfirmed, sub, std::to_string(36 + i % 4))
            : i < 15 ? classRow(w, i, Tone::Warn, MealsPhrase::StepCounted, sub, std::to_string(37 + i % 4))
                     : classRow(w, i, Tone::Info, MealsPhrase::StepUncounted, sub, ""));
    }
    view.rows[3].badges = {said(w, Phrase::BadgeCorrection)};
    view.rows[9].badges = {said(w, Phrase::BadgeLate)};
    addGroups(w, view, MealsPhrase::StepUncounted);
    view.summary = said(w, MealsPhrase::SumServed, {"569", "15", "20"});
    view.summaryTone = Tone::Info;
    view.notes = {{Tone::Info, said(w, MealsPhrase::MissingClasses,
                                    {said(w, MealsPhrase::MissingMore,
                                          {className(w, 15) + w("、", ", ") + className(w, 16), "5"})})},
                  {Tone::Neutral, said(w, MealsPhrase::CookedWords, {"870"}) + " · " +
                                      said(w, MealsPhrase::LeftoverWords, {"12.5", "15"})}};
    view.mainCaption = said(w, MealsPhrase::ConfirmCaption, {"7"});
    view.mainReason.clear();
    return view;
}

// A boarding school, on the evening of another day.
MealsView manyClasses(const Words& w) {
    MealsView view = meals(w, 2, "60/60");
    view.date = said(w, Phrase::Yesterday, {"11-19"});
    view.earlierDay = view.canForward = true;
    for (int i = 0; i < 60; ++i)
        view.rows.push_back(classRow(w, i, Tone::Good, MealsPhrase::StepConfirmed,
                                     said(w, MealsPhrase::RowReport, {"48", "50"}), "48"));
    view.grades = {{"", said(w, MealsPhrase::AllGrades), true, Tone::Neutral}};
    for (int i = 1; i <= 6; ++i)
        view.grades.push_back({std::to_string(i),
                               w("六年级", "Grade ") + (w.chinese() ? "" : std::to_string(i)), false,
                               Tone::Neutral});
    view.summary = said(w, MealsPhrase::SumServed, {"2880", "60", "60"});
    view.summaryTone = Tone::Good;
    view.notes = {{Tone::Warn, said(w, MealsPhrase::MealsFrozen, {"20:00"})}};
    return view;
}

CountPadView pad(const Words& w) {
    CountPadView view;
    view.title = className(w, 10);
    view.sub = w("午餐", "Lunch") + " · " + said(w, MealsPhrase::WorkServe);
    view.place = said(w, MealsPhrase::PadOf, {"11", "20"});
    view.fields = {{"main", said(w, MealsPhrase::FieldServed), "", Tone::Neutral},
                   {"subsidised", said(w, MealsPhrase::FieldSubsidised), said(w, MealsPhrase::FieldOpen),
                    Tone::Neutral}};
    view.asked = "main";
    view.label = said(w, MealsPhrase::FieldServed);
    view.unit = said(w, MealsPhrase::UnitPeople);
    view.limits =
        said(w, MealsPhrase::LimitEnrolled, {"41"}) + " · " + said(w, MealsPhrase::LimitReported, {"40"});
    view.canTap = true;
    view.mode = said(w, MealsPhrase::CountTap);
    view.skip = said(w, MealsPhrase::CountSkip);
    view.mainCaption = said(w, MealsPhrase::CountNext);
    view.mainReason = w("还没有输入人数", "No number has been typed yet");
    return view;
}

std::vector<Option> differences(const Words& w) {
    std::vector<Option> options;
    for (const auto each : canteen::allCountDifferences())
        options.push_back({std::to_string(static_cast<int>(each)), std::string(word(each, w.language())),
                           false, Tone::Neutral});
    return options;
}

Row lineOf(const Words& w, int i, const std::string& value, bool struck) {
    Row row;
    row.id = idOf(i);
    row.title = value;
    row.sub = w("11:51 · 罗嘉明", "11:51 · Luo Jiaming");
    row.tone = struck ? Tone::Neutral : Tone::Info;
    row.struck = struck;
    if (struck) row.state = said(w, MealsPhrase::LineReplaced);
    return row;
}

MealMonthView month(const Words& w) {
    MealMonthView view;
    view.title = said(w, MealsPhrase::MonthOf, {"2026", "11"});
    view.earlier = said(w, MealsPhrase::MonthEarlier);
    view.later = said(w, MealsPhrase::MonthLater);
    view.meals = tabs(w, "");
    view.facts = {{said(w, MealsPhrase::MonthServingDays), "15", Tone::Neutral},
                  {said(w, MealsPhrase::MonthServed), "11872", Tone::Neutral},
                  {said(w, MealsPhrase::MonthSubsidised), "3915", Tone::Neutral},
                  {said(w, MealsPhrase::MonthAveragePeople), "261", Tone::Neutral},
                  {said(w, MealsPhrase::MonthAverageDays), "15.0", Tone::Neutral},
                  {said(w, MealsPhrase::MonthOthers), "812", Tone::Neutral},
                  {said(w, MealsPhrase::MonthUnconfirmed), "7", Tone::Warn}};
    view.formula = said(w, MealsPhrase::MonthFormula);
    for (int i = 0; i < 20; ++i) {
        Row row;
        row.id = idOf(i);
        row.title = className(w, i);
        row.state = said(w, MealsPhrase::MonthBeneficiaries, {std::to_string(9 + i % 8)});
        row.sub = said(w, MealsPhrase::MonthRowSubsidised, {"15", std::to_string(130 + i)});
        row.right = said(w, MealsPhrase::MonthMeals, {std::to_string(590 + i)});
        view.rows.push_back(std::move(row));
    }
    return view;
}

}  // namespace

std::vector<Fixture> mealsFixtures(const Words& w) {
    const std::string person = w("罗嘉明", "Luo Jiaming");
    const AppView app = header(w, Screen::Meals, said(w, MealsPhrase::TitleMeals), person);
    MealsView empty = meals(w, 1, "");
    empty.emptyWords = said(w, MealsPhrase::MealsEmpty);
    empty.notes = {{Tone::Warn, said(w, MealsPhrase::MealsNoMenuYet)}};
    const AppView monthApp = header(w, Screen::MealMonth, said(w, MealsPhrase::TitleMonth), person);
    MealMonthView nothing = month(w);
    nothing.facts.clear();
    nothing.rows.clear();
    nothing.formula.clear();
    nothing.canForward = true;
    nothing.emptyWords = said(w, MealsPhrase::MonthNothing);
    return {{"meals-report", app, reporting(w)}, {"meals-count", app, counting(w)},
            {"meals-many", app, manyClasses(w)}, {"meals-empty", app, empty},
            {"meal-month", monthApp, month(w)},  {"meal-month-none", monthApp, nothing}};
}

std::vector<Fixture> countPadFixtures(const Words& w) {
    const AppView app =
        header(w, Screen::CountPad, said(w, MealsPhrase::TitleCount), w("罗嘉明", "Luo Jiaming"));
    const CountPadView open = pad(w);
    CountPadView typed = open;
    typed.typed = "39";
    typed.fields[0].answer = "39 " + typed.unit;
    typed.fields[0].tone = Tone::Good;
    typed.mainReason.clear();
    CountPadView over = typed;
    over.typed = "93";
    over.fields[0].answer = "93 " + typed.unit;
    over.mainReason = w("就餐人数超过在籍 41 人", "More are served than the 41 enrolled");
    over.notes = {{Tone::Stop, over.mainReason}};
    CountPadView why = typed;
    why.typed = "30";
    why.fields[0].answer = "30 " + typed.unit;
    why.why = said(w, MealsPhrase::CountWhyDiffers);
    why.reasons = differences(w);
    why.reasons.push_back({"retype", said(w, MealsPhrase::CountRetype), false, Tone::Info});
    why.mainReason =
        w("和报餐 40 人相差超过 5%，请选原因", "More than 5% away from the 40 reported: say why");
    CountPadView said_ = typed;
    said_.notes = {{Tone::Warn, w("和报餐 40 人相差超过 5%", "More than 5% away from the 40 reported")}};
    CountPadView again = open;
    again.lines = {lineOf(w, 1, "39", false), lineOf(w, 2, "93", true)};
    again.voidCaption = said(w, MealsPhrase::CountVoid);
    again.traceCaption = said(w, TracePhrase::Show);
    CountPadView late = typed;
    late.why = said(w, MealsPhrase::CountWhyLate);
    using canteen::Reason;
    for (const Reason reason :
         {Reason::Forgot, Reason::PaperFirst, Reason::TerminalBusy, Reason::PowerCut, Reason::Other})
        late.reasons.push_back({std::to_string(static_cast<int>(reason)),
                                std::string(word(reason, w.language())), false, Tone::Neutral});
    late.reasons.push_back({"retype", said(w, MealsPhrase::CountRetype), false, Tone::Info});
    late.mainReason =
        w("这一餐已经锁定，补录要选原因", "This meal's counts are frozen: a late entry needs a reason");
    CountPadView taps = typed;
    taps.tapping = true;
    taps.mode = said(w, MealsPhrase::CountKeys);
    taps.tapHint = said(w, MealsPhrase::CountTapHint);
    CountPadView report = open;
    report.sub = w("午餐", "Lunch") + " · " + said(w, MealsPhrase::WorkReport);
    report.fields = {
        {"main", said(w, MealsPhrase::FieldReported), "39 " + open.unit, Tone::Good},
        {"absent", said(w, MealsPhrase::FieldAbsent), "1 " + open.unit, Tone::Good},
        {"special", said(w, MealsPhrase::FieldSpecial), said(w, MealsPhrase::FieldOpen), Tone::Neutral}};
    report.asked = "absent";
    report.label = said(w, MealsPhrase::FieldAbsent);
    report.typed = "1";
    report.limits = said(w, MealsPhrase::LimitEnrolled, {"41"});
    report.canTap = false;
    report.mainReason.clear();
    report.notes = {{Tone::Warn, w("报餐加缺勤是 40 人，在籍 41 人，对不上",
                                   "Reported and absent make 40, but 41 are enrolled")}};
    CountPadView cooked;
    cooked.title = w("午餐", "Lunch");
    cooked.sub = said(w, MealsPhrase::CookedCaption);
    cooked.fields = {{"main", said(w, MealsPhrase::FieldPortions),
                      "870 " + said(w, MealsPhrase::UnitPortions), Tone::Good},
                     {"leftover", said(w, MealsPhrase::FieldLeftover),
                      "12.5 " + said(w, MealsPhrase::UnitKilograms), Tone::Good}};
    cooked.asked = "leftover";
    cooked.label = said(w, MealsPhrase::FieldLeftover);
    cooked.typed = "12.5";
    cooked.unit = said(w, MealsPhrase::UnitKilograms);
    cooked.point = true;
    cooked.mainCaption = said(w, MealsPhrase::CountSave);
    return {{"count", app, open},         {"count-typed", app, typed}, {"count-over", app, over},
            {"count-why", app, why},      {"count-said", app, said_},  {"count-again", app, again},
            {"count-late", app, late},    {"count-taps", app, taps},   {"count-report", app, report},
            {"count-cooked", app, cooked}};
}

}  // namespace kiosk::fixtures
