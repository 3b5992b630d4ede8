// Accompanying meals and problems, in every state.
#include "core/service/accompanying.h"
#include "kiosk/text/companion_phrases.h"
#include "kiosk/text/words.h"
#include "kiosk/text/words_companions.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

std::string id(int i) {
    return "0192f0c1-0000-7000-8000-0000000004" + std::to_string(10 + i);
}

Row row(int i, Tone tone, std::string state, std::string title, std::string sub, std::string right) {
    Row row;
    row.id = id(i);
    row.tone = tone;
    row.state = std::move(state);
    row.title = std::move(title);
    row.sub = std::move(sub);
    row.right = std::move(right);
    return row;
}

std::string said(const Words& w, AnyPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

template <class Enum>
std::string wordOf(const Words& w, Enum value) {
    return std::string(word(value, w.language()));
}

template <class Enum>
std::vector<Option> options(const Words& w, std::initializer_list<Enum> values) {
    std::vector<Option> all;
    for (const Enum value : values)
        all.push_back({std::to_string(static_cast<int>(value)), wordOf(w, value), false, Tone::Neutral});
    return all;
}

using enum CompanionPhrase;

ListingView problems(const Words& w) {
    ListingView view;
    view.id = "problems";
    view.filters = {{"waiting", said(w, ProblemsWaiting, {"4"}), true, Tone::Neutral},
                    {"month", said(w, ProblemsMonth), false, Tone::Neutral}};
    view.rows = {
        row(0, Tone::Stop, said(w, CompanionPhrase::ProblemOverdue),
            w("洗碗间地面积水，容易滑倒", "Water on the floor of the washing room"),
            w("陪餐 11-18 · 欧阳志平", "Accompanying meal 11-18 · Ouyang Zhiping"),
            said(w, ProblemUntil, {"11-19 12:10"})),
        row(1, Tone::Warn, said(w, CompanionPhrase::ProblemOpen), w("灭蝇灯没开", "Fly lamp is off"),
            w("日管控 11-20 · 曾文静", "Daily control 11-20 · Zeng Wenjing"),
            said(w, ProblemUntil, {"11-21 08:20"})),
        row(2, Tone::Warn, said(w, CompanionPhrase::ProblemOpen),
            w("两名家长反映午餐的青菜偏咸，希望少放盐，并公示一周食谱",
              "Two parents say the greens are salty, ask for less salt and a posted menu"),
            w("投诉 11-20 · 马国强", "Complaint 11-20 · Ma Guoqiang"), said(w, ProblemUntil, {"18:00"})),
        row(3, Tone::Info, said(w, CompanionPhrase::ProblemFollowedUp),
            w("二号冰柜门封条老化", "Door seal of fridge 2 is worn"),
            w("监督检查 11-12 · 曾文静", "Inspection 11-12 · Zeng Wenjing"), "")};
    view.emptyWords = said(w, ProblemsNone);
    view.mainCaption = said(w, ProblemRaise);
    return view;
}

RecordCardView problem(const Words& w) {
    RecordCardView view;
    view.id = "problem";
    view.title = w("洗碗间地面积水，容易滑倒", "Water on the floor of the washing room");
    view.state = said(w, CompanionPhrase::ProblemOpen);
    view.stateTone = Tone::Warn;
    view.factsTitle = said(w, ProblemFacts);
    view.historyTitle = said(w, ProblemHistory);
    view.emptyWords = said(w, ProblemUntouched);
    view.facts = {
        {said(w, FactSource), wordOf(w, canteen::ProblemSource::AccompanyingMeal), Tone::Neutral},
        {said(w, FactOwner), w("欧阳志平", "Ouyang Zhiping"), Tone::Neutral},
        {said(w, FactDue), "11-22 18:00", Tone::Neutral},
        {said(w, FactAnswerBy), "11-21 12:10", Tone::Neutral},
        {said(w, FactRaised), said(w, FactRaisedWords, {"12:10", w("田雨欣", "Tian Yuxin")}), Tone::Neutral}};
    view.mainCaption = said(w, ProblemFollowUp);
    view.others = {{"answer", said(w, ProblemAnswer), false, Tone::Neutral},
                   {"void", said(w, ProblemVoid), false, Tone::Stop}};
    return view;
}

RecordCardView rechecked(const Words& w) {
    RecordCardView view = problem(w);
    view.state = said(w, CompanionPhrase::ProblemFollowedUp);
    view.stateTone = Tone::Info;
    view.history = {
        row(0, Tone::Info, said(w, StepDone), w("拖干了", "Mopped"),
            w("欧阳志平 · 11-18 13:00", "Ouyang Zhiping · 11-18 13:00"), ""),
        row(1, Tone::Stop, said(w, StepOpenAgain), w("地漏还是堵的", "The drain is still blocked"),
            w("高远 · 11-18 15:40", "Gao Yuan · 11-18 15:40"), ""),
        row(2, Tone::Info, said(w, StepDone), w("疏通了地漏，铺了防滑垫", "Drain cleared, mats laid"),
            w("欧阳志平 · 09:20", "Ouyang Zhiping · 09:20"), "")};
    view.mainCaption = said(w, ProblemRecheck);
    view.others = {{"undo", said(w, ProblemUndoStep), false, Tone::Stop}};
    return view;
}

RecordFormView problemForm(const Words& w) {
    RecordFormView view;
    view.title = said(w, TitleProblemForm);
    view.fields = {{"what", said(w, FieldWhat), "", Tone::Neutral},
                   {"source", said(w, FieldSource), "", Tone::Neutral},
                   {"owner", said(w, FieldOwner), w("曾文静", "Zeng Wenjing"), Tone::Good},
                   {"due", said(w, FieldDue), "11-21 12:10", Tone::Good}};
    view.mainCaption = said(w, ProblemRaise);
    view.mainReason = said(w, AskSource);
    return view;
}

ListingView accompanying(const Words& w) {
    ListingView view;
    view.id = "accompanying";
    view.rows = {row(0, Tone::Good, said(w, AccompanyCovered), w("早餐 06:50–07:40", "Breakfast 06:50–07:40"),
                     said(w, CompanionPhrase::AccompanyPlanned, {w("田雨欣", "Tian Yuxin")}),
                     said(w, AccompanyServed, {"4"})),
                 row(1, Tone::Good, said(w, BookGood), w("田雨欣（中层）", "Tian Yuxin (Middle leader)"),
                     w("包子热的，粥不烫嘴", "Buns hot, porridge not too hot"), "07:02"),
                 row(2, Tone::Info, said(w, AccompanyServing), w("午餐 11:20–12:40", "Lunch 11:20–12:40"),
                     said(w, CompanionPhrase::AccompanyPlanned, {w("高远、罗嘉明", "Gao Yuan, Luo Jiaming")}),
                     said(w, AccompanyServed, {"6"})),
                 row(3, Tone::Neutral, said(w, AccompanyGuest), w("蓝晓（家长）", "Lan Xiao (Parent)"),
                     w("孩子说比家里香，菜热", "The child likes it better than at home"), "11:52"),
                 row(4, Tone::Neutral, said(w, AccompanyLater), w("晚餐 17:00–17:50", "Supper 17:00–17:50"),
                     said(w, AccompanyUnplanned), said(w, AccompanyServed, {"4"}))};
    view.hint = said(w, ParentSessions, {"1", "2"});
    view.mainCaption = said(w, AccompanyStart, {wordOf(w, canteen::Meal::Lunch)});
    view.others = {{"guests", said(w, OtherGuests), false, Tone::Neutral},
                   {"book", said(w, OtherBook), false, Tone::Neutral},
                   {"plan", said(w, OtherPlan), false, Tone::Neutral},
                   {"code", said(w, OtherCode), false, Tone::Neutral}};
    return view;
}

ListingView gap(const Words& w) {
    ListingView view = accompanying(w);
    view.rows[2].tone = Tone::Stop;
    view.rows[2].state = said(w, AccompanyMissing);
    view.rows.push_back(row(5, Tone::Info, said(w, AccompanyExcused),
                            wordOf(w, canteen::AccompanyExcuse::NoPupils),
                            w("曾文静 · 四五年级秋游", "Zeng Wenjing · autumn trip"), "18:02"));
    view.hint.clear();
    view.notes = {
        {Tone::Warn, w("本学期家长陪餐 1 次，要求 2 次", "Parent meals this term: 1 of the 2 asked for")}};
    view.mainCaption = said(w, AccompanyGoOn, {wordOf(w, canteen::Meal::Lunch)});
    view.others.push_back({"excuse", said(w, OtherExcuse), false, Tone::Neutral});
    return view;
}

AccompanyFormView form(const Words& w) {
    using canteen::PreCheck;
    AccompanyFormView view;
    view.about =
        w("11-20 午餐 · 番茄炒鸡蛋、米饭 等 6 个", "11-20 Lunch · Tomato and egg, rice and more (6)");
    view.rail = {{AccompanyStep::Before, said(w, StepBefore), "", Tone::Neutral},
                 {AccompanyStep::Taste, said(w, StepTaste), "", Tone::Neutral},
                 {AccompanyStep::Voices, said(w, StepVoices), "", Tone::Neutral},
                 {AccompanyStep::Sign, said(w, StepSign), "", Tone::Neutral}};
    view.good = said(w, CheckGood);
    view.bad = said(w, CheckBad);
    const auto check = [&](PreCheck item, CompanionPhrase question, std::string fact, Tone tone) {
        view.checks.push_back(
            {std::to_string(static_cast<int>(item)), said(w, question), std::move(fact), tone, {}});
    };
    check(PreCheck::MorningCheck, AskMorningCheck, said(w, FactChecked, {"14", "14"}), Tone::Good);
    check(PreCheck::Dress, AskDress, said(w, FactFixed, {"1"}), Tone::Warn);
    check(PreCheck::Disinfection, AskDisinfection, said(w, FactOnSpot), Tone::Neutral);
    check(PreCheck::Samples, AskSamples,
          said(w, FactUnsampled,
               {"3", "6", w("紫菜蛋花汤、手撕包菜 等 3 个", "Seaweed and egg soup, cabbage and more (3)")}),
          Tone::Stop);
    check(PreCheck::Surroundings, AskSurroundings, said(w, FactProblems, {"2"}), Tone::Warn);
    check(PreCheck::NothingForbidden, AskForbidden, said(w, FactNothingForbidden, {"6"}), Tone::Good);
    for (const canteen::Grade grade : canteen::allGrades()) view.gradeWords.push_back(wordOf(w, grade));
    for (const canteen::Aspect aspect : canteen::allAspects())
        view.grades.push_back({std::to_string(static_cast<int>(aspect)), wordOf(w, aspect), 0});
    view.voicesTitle = said(w, VoicesHeading);
    for (const CompanionPhrase voice :
         {VoiceGood, VoiceBland, VoiceSalty, VoiceSpicy, VoiceCold, VoiceLittle, VoiceQueue, VoiceChange})
        view.voices.push_back(
            {std::to_string(static_cast<int>(voice)), said(w, voice), false, Tone::Neutral});
    view.otherVoices = said(w, VoicesOther);
    view.adverseTitle = said(w, AdverseHeading);
    view.adverse = {{"0", said(w, AdverseNo), false, Tone::Good},
                    {"1", said(w, AdverseYes), false, Tone::Stop}};
    view.problemTitle = said(w, ProblemHeading);
    view.problemCaption = said(w, ProblemAdd);
    const auto line = [&](const char* name, CompanionPhrase words, std::vector<Option> options) {
        view.lines.push_back({name, said(w, words), std::move(options)});
    };
    line("place", GroupPlace,
         {{"hall", said(w, PlaceHall), true, Tone::Neutral},
          {"room", said(w, PlaceRoom), false, Tone::Neutral},
          {"seat", said(w, SeatWith, {w("三年级2班", "Class 3-2")}), true, Tone::Neutral}});
    std::vector<Option> times;
    for (const char* time : {"10:50", "11:00", "11:10", "11:20", "11:30"})
        times.push_back({time, time, false, Tone::Neutral});
    line("arrived", GroupArrived, times);
    line("fee", GroupFee,
         {{"1", said(w, FeePaid), false, Tone::Neutral}, {"0", said(w, FeeFree), false, Tone::Neutral}});
    line("temperature", GroupTemperature, {{"ask", said(w, TemperatureOpen), false, Tone::Neutral}});
    view.mainCaption = said(w, Phrase::Next);
    view.step = AccompanyStep::Before;
    return view;
}

void answerSix(const Words& w, AccompanyFormView& view) {
    for (PreCheckView& check : view.checks) check.good = true;
    view.checks[3].good = false;
    view.rail[0].answer = said(w, StepAnswered, {"6", "6"});
    view.rail[0].tone = Tone::Warn;
}

AccompanyFormView taste(const Words& w) {
    AccompanyFormView view = form(w);
    answerSix(w, view);
    view.step = AccompanyStep::Taste;
    for (std::size_t i = 0; i < 4; ++i) view.grades[i].grade = static_cast<int>(i) + 1;
    view.rail[1].answer = said(w, StepAnswered, {"4", "7"});
    return view;
}

AccompanyFormView voices(const Words& w) {
    AccompanyFormView view = taste(w);
    view.step = AccompanyStep::Voices;
    view.rail[1].answer = said(w, StepAnswered, {"7", "7"});
    view.rail[1].tone = Tone::Good;
    view.voices[0].chosen = view.voices[6].chosen = true;
    view.mainReason = said(w, AnswerAdverse);
    return view;
}

AccompanyFormView unwell(const Words& w) {
    AccompanyFormView view = voices(w);
    view.adverse[1].chosen = true;
    view.adverseWords = w("2 名学生，肚子疼，11:40 以后", "2 pupils, stomach ache, since 11:40");
    view.problemSaid = true;
    view.problemCaption = said(w, ProblemWords, {w("地面有水", "Wet floor")});
    view.wroteVoices = true;
    view.mainReason.clear();
    view.notes = {{Tone::Stop, w("有不良反应：马上报告校长和食品安全员",
                                 "Somebody felt unwell: tell the headteacher and the officer at once")}};
    return view;
}

AccompanyFormView signing(const Words& w) {
    AccompanyFormView view = voices(w);
    view.step = AccompanyStep::Sign;
    view.rail[2].answer = said(w, StepAnswered, {"1", "1"});
    view.rail[2].tone = Tone::Good;
    view.mainCaption = said(w, AccompanySign);
    view.mainReason = said(w, AnswerRest);
    return view;
}

AccompanyFormView late(const Words& w) {
    AccompanyFormView view = signing(w);
    view.lines[1].options[3].chosen = view.lines[2].options[0].chosen = true;
    AnswerLine eaten = view.lines[1];
    eaten.id = "eaten";
    eaten.name = said(w, GroupEaten);
    view.lines.insert(view.lines.begin() + 2, eaten);
    using canteen::Reason;
    view.lines.insert(
        view.lines.begin() + 3,
        {"reason", said(w, GroupReason),
         options(w, {Reason::Forgot, Reason::TerminalBusy, Reason::PaperFirst, Reason::Other})});
    view.lines[3].options[0].chosen = true;
    view.lines.back().options[0] = {"ask", said(w, Degrees, {"62.5"}), true, Tone::Neutral};
    view.notes = {{Tone::Warn, w("有一项答了“好”，可本机记录还有缺，请再看一眼",
                                 "Good, you say, but the records here have a gap: look again")},
                  {Tone::Warn, w("这一餐还要有校长、副校长或中层陪餐，这份不算",
                                 "A head, a deputy or a middle leader has to eat here too")}};
    view.mainReason.clear();
    return view;
}

AccompanyFormView guest(const Words& w) {
    AccompanyFormView view = signing(w);
    view.rail.erase(view.rail.begin());
    using canteen::Capacity;
    view.lines = {{"name", said(w, GroupName), {{"ask", said(w, NameOpen), false, Tone::Neutral}}},
                  {"capacity", said(w, GroupCapacity),
                   options(w, {Capacity::Parent, Capacity::Committee, Capacity::Supervisor})},
                  view.lines[2]};
    view.lines[1].options[0].chosen = true;
    view.mainCaption = said(w, GuestSave);
    view.mainReason = w("请写上您的姓名", "Please give your name");
    return view;
}

RecordCardView card(const Words& w) {
    RecordCardView view;
    view.id = "accompanied";
    view.title = w("11-20 午餐 · 高远", "11-20 Lunch · Gao Yuan");
    view.state = said(w, CardStands);
    view.stateTone = Tone::Good;
    view.factsTitle = said(w, CardFacts);
    view.historyTitle = said(w, CardProblems);
    view.emptyWords = said(w, CardNoProblems);
    std::string grades;
    for (const canteen::Aspect aspect : canteen::allAspects())
        grades += (grades.empty() ? "" : w("、", ", ")) +
                  said(w, FactGrade, {wordOf(w, aspect), wordOf(w, canteen::Grade::Good)});
    view.facts = {
        {said(w, FactWho),
         said(w, FactWhoWords, {w("高远", "Gao Yuan"), wordOf(w, canteen::Capacity::Headteacher)}),
         Tone::Neutral},
        {said(w, FactCounts), said(w, FactCountsYes), Tone::Good},
        {said(w, FactTimes), said(w, FactTimesWords, {"11:08", "11:41"}), Tone::Neutral},
        {said(w, CompanionPhrase::FactPlace), w("食堂 · 和 三年级2班", "Canteen · with Class 3-2"),
         Tone::Neutral},
        {said(w, FactBefore), said(w, FactBeforeBad, {wordOf(w, canteen::PreCheck::Samples)}), Tone::Warn},
        {said(w, FactGrades), grades, Tone::Neutral},
        {said(w, FactVoices), w("三年级排队久了，可错开两分钟", "Third form queued long"), Tone::Neutral},
        {said(w, FactFee), said(w, FeePaid), Tone::Neutral},
        {said(w, FactLate), wordOf(w, canteen::Reason::Forgot), Tone::Warn},
        {said(w, FactSaid), w("留样 5/6 缺：紫菜蛋花汤", "留样 5/6 缺：紫菜蛋花汤"), Tone::Neutral}};
    view.history = {row(0, Tone::Good, said(w, CompanionPhrase::ProblemClosed),
                        w("灭蝇灯没开", "Fly lamp is off"),
                        w("陪餐 11-20 · 曾文静", "Accompanying meal 11-20 · Zeng Wenjing"), "")};
    view.others = {{"correct", said(w, CardCorrect), false, Tone::Neutral},
                   {"void", said(w, CardVoid), false, Tone::Stop}};
    return view;
}

ListingView book(const Words& w) {
    ListingView view;
    view.id = "accompany-book";
    view.filters = {{"all", said(w, BookAll), true, Tone::Neutral},
                    {"school", said(w, BookSchool), false, Tone::Neutral},
                    {"guests", said(w, BookGuests), false, Tone::Neutral}};
    view.emptyWords = said(w, BookNone);
    for (int i = 0; i < 14; ++i) {
        Row each = row(i, i % 5 == 1 ? Tone::Warn : Tone::Good, said(w, i % 5 == 1 ? BookPoor : BookGood),
                       w("11-20 午餐 · 高远（校长）", "11-20 Lunch · Gao Yuan (Headteacher)"),
                       w("同学们都说好吃，光盘的多", "The pupils like it, plates are empty"), "11:41");
        if (i == 2) each.badges = {said(w, Phrase::BadgeLate), said(w, Phrase::BadgeCorrection)};
        if (i == 3) {
            each.struck = true;
            each.tone = Tone::Neutral;
            each.state = said(w, CardCorrected);
        }
        view.rows.push_back(std::move(each));
    }
    return view;
}

ListingView plan(const Words& w) {
    ListingView view;
    view.id = "accompany-plan";
    view.hint = said(w, PlanHint);
    const auto line = [&](int i, Tone tone, CompanionPhrase state, std::string title, std::string who) {
        view.rows.push_back(row(i, tone, said(w, state), std::move(title), std::move(who), ""));
    };
    line(0, Tone::Good, PlanSet, w("11月20日 星期五 早餐", "Fri 11-20 Breakfast"), w("田雨欣", "Tian Yuxin"));
    line(1, Tone::Info, PlanChanged, w("11月20日 星期五 午餐", "Fri 11-20 Lunch"),
         w("高远、罗嘉明", "Gao Yuan, Luo Jiaming"));
    line(2, Tone::Warn, PlanOpen, w("11月20日 星期五 晚餐", "Fri 11-20 Supper"), "");
    line(3, Tone::Neutral, PlanOpen, w("11月23日 星期一 早餐", "Mon 11-23 Breakfast"), "");
    view.others = {{"copy", said(w, PlanCopy), false, Tone::Neutral}};
    view.mainCaption = said(w, PlanSign, {"1"});
    return view;
}

PickView companions(const Words& w) {
    PickView view;
    view.title = said(w, TitlePickCompanion, {w("11-20 午餐", "11-20 Lunch")});
    view.hint = said(w, PlanPickHint);
    for (int i = 0; i < 4; ++i) {
        Row each = row(i, i == 0 ? Tone::Good : Tone::Neutral, w("教师", "Teacher"),
                       w("罗嘉明", "Luo Jiaming"), "", "");
        each.selected = i == 0;
        view.rows.push_back(std::move(each));
    }
    view.extras = {{"done", said(w, PlanDone), false, Tone::Neutral}};
    return view;
}

GuestCodeView code(const Words& w) {
    GuestCodeView view;
    view.title = said(w, CodeTitle);
    view.sub = said(w, CodeSub);
    view.digits = 2;
    view.clear = said(w, CodeClear);
    view.erase = said(w, CodeErase);
    view.cancel = said(w, CodeCancel);
    view.mainCaption = said(w, CodeMain);
    view.mainReason = said(w, CodeTyping);
    return view;
}

}  // namespace

std::vector<Fixture> companionFixtures(const Words& w) {
    const auto frame = [&](Screen screen, AnyPhrase title, const std::vector<std::string>& about = {}) {
        return header(w, screen, said(w, title, about), w("高远", "Gao Yuan"));
    };
    const AppView list = frame(Screen::Problems, TitleProblems);
    const AppView one = frame(Screen::Problem, TitleProblem);
    const AppView meals = frame(Screen::Accompanying, TitleAccompany);
    const AppView filling =
        frame(Screen::AccompanyForm, TitleAccompanyForm, {wordOf(w, canteen::Meal::Lunch)});
    const AppView guests = frame(Screen::AccompanyForm, TitleGuestForm, {wordOf(w, canteen::Meal::Lunch)});
    const AppView record = frame(Screen::AccompanyCard, TitleAccompanyCard);
    ListingView none = problems(w);
    none.rows.clear();
    RecordCardView closed = rechecked(w);
    closed.turned = true;
    closed.state = said(w, CompanionPhrase::ProblemClosed);
    closed.stateTone = Tone::Good;
    closed.mainCaption.clear();
    AccompanyFormView answered = form(w);
    answerSix(w, answered);
    RecordCardView turned = card(w);
    turned.turned = true;
    GuestCodeView wrong = code(w);
    wrong.digits = 0;
    wrong.message = w("陪餐码不对，请再看一眼", "Wrong code");
    ListingView unplanned = plan(w);
    unplanned.mainReason = said(w, PlanNothing);
    return {{"problems", list, problems(w)},
            {"problems-none", list, none},
            {"problem", one, problem(w)},
            {"problem-followed-up", one, rechecked(w)},
            {"problem-closed", one, closed},
            {"problem-form", frame(Screen::ProblemForm, TitleProblemForm), problemForm(w)},
            {"accompanying", meals, accompanying(w)},
            {"accompanying-gap", meals, gap(w)},
            {"accompany-before", filling, form(w)},
            {"accompany-answered", filling, answered},
            {"accompany-taste", filling, taste(w)},
            {"accompany-voices", filling, voices(w)},
            {"accompany-unwell", filling, unwell(w)},
            {"accompany-sign", filling, signing(w)},
            {"accompany-late", filling, late(w)},
            {"accompany-guest", guests, guest(w)},
            {"accompany-card", record, card(w)},
            {"accompany-card-turned", record, turned},
            {"accompany-book", frame(Screen::AccompanyBook, TitleAccompanyBook), book(w)},
            {"accompany-plan", frame(Screen::AccompanyPlan, TitleAccompanyPlan), plan(w)},
            {"accompany-plan-unchanged", frame(Screen::AccompanyPlan, TitleAccompanyPlan), unplanned},
            {"accompany-people", frame(Screen::PickOne, TitlePickCompanion, {w("11-20 午餐", "11-20 Lunch")}),
             companions(w)},
            {"guest-code", frame(Screen::GuestCode, TitleGuestCode), code(w)},
            {"guest-code-wrong", frame(Screen::GuestCode, TitleGuestCode), wrong}};
}

}  // namespace kiosk::fixtures
