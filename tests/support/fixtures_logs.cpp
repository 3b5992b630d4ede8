// Supporting logs and the three reviews.
#include "core/domain/log_types.h"
#include "kiosk/text/log_phrases.h"
#include "kiosk/text/words_logs.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

using canteen::LogChoice;
using canteen::LogType;

std::string said(const Words& w, AnyPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

template <class Enum>
std::string wordOf(const Words& w, Enum value) {
    return std::string(word(value, w.language()));
}

std::string id(int i) {
    return "0192f0c1-0000-7000-8000-0000000007" + std::to_string(10 + i);
}

Row row(std::string rowId, Tone tone, std::string state, std::string title, std::string sub,
        std::string right) {
    Row row;
    row.id = std::move(rowId);
    row.tone = tone;
    row.state = std::move(state);
    row.title = std::move(title);
    row.sub = std::move(sub);
    row.right = std::move(right);
    return row;
}

LogTile tile(const Words& w, LogType type, std::string count, std::string sub, Tone tone) {
    return {std::to_string(static_cast<int>(type)), wordOf(w, type), std::move(count), std::move(sub), tone};
}

LogsView day(const Words& w) {
    LogsView view;
    view.reviews = {
        {"control", said(w, LogPhrase::TitleControl), "",
         said(w, LogPhrase::ControlZero, {w("王建国", "Wang Jianguo")}), Tone::Good},
        {"week", said(w, LogPhrase::TitleWeek), "", said(w, LogPhrase::WeekDue, {"11-16"}), Tone::Info},
        {"month", said(w, LogPhrase::TitleMonth), "", said(w, LogPhrase::ReviewsFine), Tone::Neutral}};
    const auto missing = [&](const char* n) { return said(w, LogPhrase::LogMissing, {n}); };
    view.tiles = {
        tile(w, LogType::CoreTemperature, "4", said(w, LogPhrase::LogMissingLate, {"2"}), Tone::Warn),
        tile(w, LogType::Holding, "1", missing("1"), Tone::Info),
        tile(w, LogType::Disinfection, "2",
             missing("1") + " · " + said(w, LogPhrase::LogRunningCount, {"1"}) + " · " +
                 said(w, LogPhrase::LogUnsignedCount, {"1"}),
             Tone::Warn),
        tile(w, LogType::FridgeTemperature, "5", said(w, LogPhrase::LogAllThere), Tone::Good),
        tile(w, LogType::Waste, "", missing("1"), Tone::Info),
        tile(w, LogType::Additive, "", said(w, LogPhrase::LogNothingDue), Tone::Neutral),
        tile(w, LogType::Visitor, "1", said(w, LogPhrase::LogRunningCount, {"1"}), Tone::Info),
        tile(w, LogType::Training, "", said(w, LogPhrase::LogNothingDue), Tone::Neutral),
        tile(w, LogType::Complaint, "", said(w, LogPhrase::LogNothingDue), Tone::Neutral)};
    view.running = {
        row(id(0), Tone::Info, said(w, LogPhrase::StateRunning), wordOf(w, LogChoice::Tableware),
            w("13:02 · 周丽华 · 含氯消毒液", "13:02 · Zhou Lihua · Chlorine"), "4:10"),
        row(id(1), Tone::Warn, said(w, LogPhrase::StateTimeUp), wordOf(w, LogChoice::Cloths),
            w("12:40 · 周丽华 · 煮沸", "12:40 · Zhou Lihua · Boiling"), said(w, LogPhrase::TimerOver)),
        row(id(2), Tone::Info, said(w, LogPhrase::StateInside), w("刘检查", "Inspector Liu"),
            w("10:15 · 王建国 · 市场监管所 · 检查", "10:15 · Wang Jianguo · Market Office · Inspection"),
            "")};
    return view;
}

LogBookView cores(const Words& w) {
    LogBookView view;
    view.title = wordOf(w, LogType::CoreTemperature);
    view.ranges = {{"0", said(w, LogPhrase::RangeToday), true, Tone::Neutral},
                   {"1", said(w, LogPhrase::RangeWeek), false, Tone::Neutral},
                   {"2", said(w, LogPhrase::RangeMonth), false, Tone::Neutral},
                   {"3", said(w, LogPhrase::RangeAll), false, Tone::Neutral}};
    view.rows = {
        row("due.0", Tone::Warn, said(w, LogPhrase::StateDueLate), w("青椒肉丝", "Pork with peppers"),
            w("午餐", "Lunch"), ""),
        row("due.1", Tone::Info, said(w, LogPhrase::StateDue), w("红烧排骨", "Braised ribs"),
            w("晚餐", "Supper"), ""),
        row(id(0), Tone::Good, wordOf(w, canteen::LogVerdict::Passed),
            w("番茄炖牛腩", "Beef stewed with tomato"), w("10:52 · 张桂英", "10:52 · Zhang Guiying"),
            "82.5 °C"),
        row(id(1), Tone::Stop, wordOf(w, canteen::LogVerdict::Failed), w("宫保鸡丁", "Kung-pao chicken"),
            w("10:47 · 张桂英 · 继续加热", "10:47 · Zhang Guiying · Cooked on"), "64.5 °C"),
        row(id(2), Tone::Neutral, said(w, LogPhrase::StateCorrected), w("宫保鸡丁", "Kung-pao chicken"),
            w("10:47 · 张桂英", "10:47 · Zhang Guiying"), "84.5 °C")};
    view.rows[2].badges = {said(w, Phrase::BadgeTyped)};
    view.rows[3].badges = {said(w, Phrase::BadgeCorrection), said(w, Phrase::BadgeTyped)};
    view.rows[4].struck = true;
    view.mainCaption = said(w, LogPhrase::NewLine);
    view.emptyWords = said(w, LogPhrase::BookEmpty);
    view.emptySub = said(w, LogPhrase::BookEmptySub);
    return view;
}

LogCardView card(const Words& w) {
    LogCardView view;
    view.title = wordOf(w, LogChoice::Tableware);
    view.sub = wordOf(w, LogType::Disinfection) + " · 13:02";
    view.state = said(w, LogPhrase::StateRunning);
    view.stateTone = Tone::Info;
    view.clock = "4:10";
    view.clockWords = said(w, LogPhrase::TimerLeft);
    view.clockTone = Tone::Info;
    const auto field = [&](std::string_view name) {
        return std::string(fieldWord(LogType::Disinfection, name, w.language()));
    };
    using namespace canteen::log_field;
    view.facts = {{field(kMethod), wordOf(w, LogChoice::Chlorine), Tone::Neutral},
                  {field(kStrength), "250 mg/L · " + said(w, Phrase::BadgeTyped), Tone::Neutral},
                  {said(w, LogPhrase::FactTimer), said(w, LogPhrase::AtLeastFor, {"5"}), Tone::Neutral},
                  {said(w, LogPhrase::FactDoer), w("周丽华", "Zhou Lihua"), Tone::Neutral},
                  {said(w, LogPhrase::FactSecond), said(w, Phrase::BadgeUnsigned), Tone::Warn}};
    view.endCaption = said(w, LogPhrase::EndTimer);
    view.correctCaption = said(w, LogPhrase::CorrectLine);
    view.voidCaption = said(w, LogPhrase::VoidLine);
    return view;
}

FormField field(const Words& w, LogType type, std::string_view name, std::string answer,
                Tone tone = Tone::Good) {
    const bool open = answer.empty();
    return {std::string(name), std::string(fieldWord(type, name, w.language())), std::move(answer),
            open ? Tone::Neutral : tone};
}

RecordFormView coreForm(const Words& w) {
    using namespace canteen::log_field;
    RecordFormView view;
    view.title = wordOf(w, LogType::CoreTemperature);
    view.sub = w("番茄炖牛腩", "Beef stewed with tomato");
    view.fields = {field(w, LogType::CoreTemperature, kDish, view.sub),
                   field(w, LogType::CoreTemperature, kCelsius, ""),
                   {"when", said(w, LogPhrase::FieldWhen), said(w, LogPhrase::WhenNow), Tone::Good}};
    view.asked = kCelsius;
    view.question = view.fields[1].name;
    view.typesNumber = view.point = view.sign = true;
    view.unit = "°C";
    view.mainCaption = said(w, LogPhrase::SaveLine);
    view.mainReason = said(w, Phrase::AnswerFirst);
    return view;
}

RecordFormView disinfectionForm(const Words& w) {
    using namespace canteen::log_field;
    constexpr LogType kType = LogType::Disinfection;
    RecordFormView view;
    view.title = wordOf(w, kType);
    view.sub = wordOf(w, LogChoice::Tableware);
    view.fields = {field(w, kType, kObject, view.sub),
                   field(w, kType, kMethod, wordOf(w, LogChoice::Chlorine)),
                   field(w, kType, kStrength, "250 mg/L"),
                   field(w, kType, kMinutes, said(w, LogPhrase::AtLeastFor, {"5"})),
                   {"when", said(w, LogPhrase::FieldWhen), said(w, LogPhrase::WhenNow), Tone::Good}};
    view.mainCaption = said(w, LogPhrase::StartTimer);
    return view;
}

std::vector<Option> choices(const Words& w, std::string_view name) {
    std::vector<Option> options;
    for (const LogChoice choice : canteen::findField(LogType::Disinfection, name)->choices)
        options.push_back(
            {std::to_string(static_cast<int>(choice)), wordOf(w, choice), false, Tone::Neutral});
    return options;
}

ControlView control(const Words& w) {
    ControlView view;
    const char* const zh[] = {"人员", "采购", "加工", "备餐留样", "清洗消毒", "环境设施", "公示制度"};
    const char* const en[] = {"People", "Goods", "Cooking", "Serving", "Washing", "Premises", "Notices"};
    for (int i = 0; i < 7; ++i)
        view.groups.push_back(
            {std::to_string(i), w(zh[i], en[i]), i == 1, i == 0 ? Tone::Good : Tone::Neutral});
    const std::string open = said(w, LogPhrase::ControlNotLooked);
    view.items = {
        row("goods.papers", Tone::Neutral, open,
            w("今天的进货都验过、证票齐、签了字", "Today's deliveries were checked, papers there, signed"),
            said(w, LogPhrase::LiveDeliveries, {"4", "1"}), ""),
        row("goods.expired", Tone::Stop, wordOf(w, canteen::ControlState::Problem),
            w("库房没有过期、变质、三无食品", "Nothing expired, spoiled or without label in the store"),
            said(w, LogPhrase::LiveExpired, {"1", "3"}) + " · " + w("鲜豆腐过期", "tofu expired"), ""),
        row("goods.order", Tone::Neutral, open,
            w("离地离墙存放，生熟、食品与非食品分开",
              "Off floor and wall; raw from cooked, food from other things"),
            "", ""),
        row("goods.fridges", Tone::Neutral, open,
            w("冷藏冷冻温度正常，没有积霜串味", "Fridges and freezers cold enough, no thick ice"),
            said(w, LogPhrase::LiveFridges, {"4", "0"}), ""),
        row("goods.additives", Tone::Neutral, open,
            w("添加剂专柜上锁，没有亚硝酸盐", "Additives locked up; no nitrite"), "", "")};
    view.allFine = said(w, LogPhrase::GroupRestFine);
    view.hint = said(w, LogPhrase::ControlHint);
    view.mainCaption = said(w, LogPhrase::ControlSign);
    view.mainReason = said(w, LogPhrase::ControlOpenItems, {"23"});
    return view;
}

ReviewView month(const Words& w) {
    ReviewView view;
    view.title = "2026-11";
    const std::pair<LogPhrase, const char*> kFigures[] = {
        {LogPhrase::FigureDays, "21"},          {LogPhrase::FigureControlled, "20"},
        {LogPhrase::FigureZeroRisk, "14"},      {LogPhrase::FigureExceptions, "9"},
        {LogPhrase::FigureChecks, "289"},       {LogPhrase::FigureAbnormal, "4"},
        {LogPhrase::FigureSamples, "312"},      {LogPhrase::FigureDeliveries, "83"},
        {LogPhrase::FigureLines, "402"},        {LogPhrase::FigureRejects, "5"},
        {LogPhrase::FigureLogs, "468"},         {LogPhrase::FigureLogsFailed, "6"},
        {LogPhrase::FigureLate, "11"},          {LogPhrase::FigureProblemsRaised, "8"},
        {LogPhrase::FigureProblemsClosed, "7"}, {LogPhrase::FigureProblemsOpen, "1"}};
    for (const auto& [phrase, value] : kFigures)
        view.figures.push_back({said(w, phrase), value, Tone::Neutral});
    view.parts = {{"said", said(w, LogPhrase::PartSummary), said(w, LogPhrase::LikelyRecords)},
                  {"next", said(w, LogPhrase::PartNext), ""},
                  {"people", said(w, LogPhrase::PartAttendees), said(w, LogPhrase::PeopleCount, {"5"})}};
    view.peopleTitle = said(w, LogPhrase::PartAttendees);
    for (Row person : staff(w)) {
        Row each;
        each.id = person.id;
        each.title = person.title;
        each.selected = view.people.size() % 3 == 0;
        view.people.push_back(std::move(each));
    }
    view.mainCaption = said(w, LogPhrase::ReviewSign);
    view.mainReason = w("每一栏都要写", "Every part needs a word");
    return view;
}

std::vector<Fixture> bookFixturesOf(const Words& w, const std::string& person) {
    const AppView app = header(w, Screen::LogBook, wordOf(w, LogType::CoreTemperature), person);
    LogBookView none = cores(w);
    none.rows.clear();
    const AppView cardApp = header(w, Screen::LogCard, said(w, LogPhrase::TitleLogCard), person);
    LogCardView over = card(w);
    over.clock = said(w, LogPhrase::TimerOver);
    over.clockWords.clear();
    over.clockTone = over.stateTone = Tone::Warn;
    over.state = said(w, LogPhrase::StateTimeUp);
    LogCardView signing = card(w);
    signing.clock.clear();
    signing.endCaption.clear();
    signing.signCaption = said(w, LogPhrase::SignNow);
    signing.state = wordOf(w, canteen::LogVerdict::Failed);
    signing.stateTone = Tone::Stop;
    LogCardView struck = signing;
    struck.signCaption.clear();
    struck.correctCaption.clear();
    struck.voidCaption.clear();
    struck.state = said(w, LogPhrase::StateVoided);
    struck.stateTone = Tone::Neutral;
    return {{"log-book", app, cores(w)},         {"log-book-empty", app, none},
            {"log-card", cardApp, card(w)},      {"log-card-over", cardApp, over},
            {"log-card-sign", cardApp, signing}, {"log-card-void", cardApp, struck}};
}

std::vector<Fixture> formFixturesOf(const Words& w, const std::string& person) {
    using namespace canteen::log_field;
    const AppView app = header(w, Screen::LogForm, wordOf(w, LogType::CoreTemperature), person);
    RecordFormView low = coreForm(w);
    low.typed = "64.5";
    low.mainReason.clear();
    low.mainCaption = said(w, Phrase::Next);
    low.notes = {{Tone::Warn, w("中心温度 64.5 ℃，不到 70.0 ℃，不算熟透",
                                "64.5 °C in the centre, below 70.0 °C: not cooked through")}};
    RecordFormView action = low;
    action.asked = kAction;
    action.typesNumber = false;
    action.fields[1].answer = "64.5 °C";
    action.fields[1].tone = Tone::Stop;
    action.fields.push_back(field(w, LogType::CoreTemperature, kAction, ""));
    action.question = action.fields.back().name;
    action.answers = {{"40", wordOf(w, LogChoice::CookedOn), false, Tone::Neutral},
                      {"42", wordOf(w, LogChoice::Discarded), false, Tone::Neutral}};
    RecordFormView late = coreForm(w);
    late.asked.clear();
    late.typesNumber = false;
    late.fields[1].answer = "78.5 °C";
    late.fields[2].answer = "10:15";
    late.fields[2].tone = Tone::Warn;
    late.fields.push_back({"reason", said(w, LogPhrase::FieldReason), "", Tone::Neutral});
    late.mainReason.clear();
    late.mainCaption = said(w, Phrase::FormNext, {said(w, LogPhrase::FieldReason)});
    const AppView wash = header(w, Screen::LogForm, wordOf(w, LogType::Disinfection), person);
    RecordFormView object = disinfectionForm(w);
    object.asked = kObject;
    object.question = object.fields[0].name;
    object.answers = choices(w, kObject);
    object.mainCaption = said(w, LogPhrase::BackToForm);
    RecordFormView strength = disinfectionForm(w);
    strength.asked = kStrength;
    strength.question = strength.fields[2].name;
    strength.typesNumber = true;
    strength.typed = "100";
    strength.unit = "mg/L";
    for (const char* strip : {"100", "250", "300", "500"})
        strength.answers.push_back({strip, strip, strip == std::string("100"), Tone::Neutral});
    strength.mainCaption = said(w, Phrase::Next);
    strength.notes = {
        {Tone::Warn, w("有效氯 100 mg/L，不到 250 mg/L", "100 mg/L of chlorine, less than 250 mg/L")}};
    return {{"log-form-core", app, coreForm(w)},
            {"log-form-low", app, low},
            {"log-form-action", app, action},
            {"log-form-late", app, late},
            {"log-form-object", wash, object},
            {"log-form-strength", wash, strength},
            {"log-form-ready", wash, disinfectionForm(w)}};
}

}  // namespace

std::vector<Fixture> logFixtures(const Words& w) {
    const std::string person = w("周丽华", "Zhou Lihua");
    const AppView app = header(w, Screen::Logs, said(w, LogPhrase::TitleLogs), person);
    LogsView quiet = day(w);
    quiet.running.clear();
    std::vector<Fixture> all{{"logs", app, quiet}, {"logs-running", app, day(w)}};
    for (Fixture& each : bookFixturesOf(w, person)) all.push_back(std::move(each));
    for (Fixture& each : formFixturesOf(w, person)) all.push_back(std::move(each));
    return all;
}

std::vector<Fixture> reviewFixtures(const Words& w) {
    const AppView app =
        header(w, Screen::Control, said(w, LogPhrase::TitleControl), w("王建国", "Wang Jianguo"));
    ControlView ready = control(w);
    for (Row& item : ready.items) {
        item.tone = Tone::Good;
        item.state = wordOf(w, canteen::ControlState::Fine);
    }
    for (Option& group : ready.groups) group.tone = Tone::Good;
    ready.allFine.clear();
    ready.mainReason.clear();
    ready.mainCaption = said(w, LogPhrase::ControlSignZero);
    ControlView done;
    done.date = w("11月20日 星期五", "Friday 11-20");
    done.signedLine = said(w, LogPhrase::ControlSignedLine,
                           {"08:42", said(w, LogPhrase::ControlZero, {w("王建国", "Wang Jianguo")})});
    const AppView monthApp = header(w, Screen::Review, said(w, LogPhrase::TitleMonth), w("赵校长", "Zhao"));
    ReviewView people = month(w);
    people.choosing = true;
    people.mainReason.clear();
    people.mainCaption = said(w, LogPhrase::BackToForm);
    ReviewView signedOff = month(w);
    signedOff.parts.clear();
    signedOff.mainReason.clear();
    signedOff.signedLine = said(w, LogPhrase::ReviewSigned, {"12-03 09:20", w("赵校长", "Zhao")});
    return {{"control", app, control(w)},        {"control-ready", app, ready},
            {"control-done", app, done},         {"review-month", monthApp, month(w)},
            {"review-people", monthApp, people}, {"review-signed", monthApp, signedOff}};
}

}  // namespace kiosk::fixtures
