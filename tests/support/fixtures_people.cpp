// Home, sign-in and the morning check.
#include <array>

#include "core/base/text_id.h"
#include "kiosk/text/incident_phrases.h"
#include "kiosk/text/phrases.h"
#include "kiosk/text/sentences.h"
#include "kiosk/text/words.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

using canteen::CheckAction;
using canteen::Hands;
using canteen::Symptom;

namespace {

struct Person {
    const char* zh;
    const char* en;
    const char* postZh;
    const char* postEn;
};
constexpr std::array<Person, 14> kPeople{{{"王建国", "Wang Jianguo", "食品安全员", "Food-safety officer"},
                                          {"张桂英", "Zhang Guiying", "厨师长", "Head cook"},
                                          {"李秀兰", "Li Xiulan", "厨师", "Cook"},
                                          {"欧阳海燕", "Ouyang Haiyan", "备餐分餐", "Server"},
                                          {"赵国强", "Zhao Guoqiang", "切配", "Cutter"},
                                          {"陈玉梅", "Chen Yumei", "面点", "Pastry cook"},
                                          {"刘志刚", "Liu Zhigang", "粗加工", "Rough preparation"},
                                          {"杨春花", "Yang Chunhua", "洗消", "Washer"},
                                          {"黄丽娟", "Huang Lijuan", "保洁", "Cleaner"},
                                          {"周大勇", "Zhou Dayong", "库管", "Storekeeper"},
                                          {"吴小燕", "Wu Xiaoyan", "备餐分餐", "Server"},
                                          {"徐凤霞", "Xu Fengxia", "厨师", "Cook"},
                                          {"孙立军", "Sun Lijun", "采购", "Buyer"},
                                          {"马哈提·阿不都", "Mahati Abdurehim", "厨师", "Cook"}}};

std::string id(std::size_t i) {
    return "0192f0c1-0000-7000-8000-0000000000" + std::to_string(10 + i);
}

HomeView home(const Words& w) {
    HomeView view;
    view.greeting = w("阳光镇中心小学食堂", "Sunshine Town Primary School canteen");
    view.date = w("11月20日 星期五", "Fri 20 Nov");
    view.tiles = {
        {"home.check", w("晨检", "Morning check"), "11/14", w("逾期 1 人", "1 overdue"), Tone::Warn},
        {"home.receiving", w("进货", "Deliveries"), "4", w("3 车待签", "3 unsigned"), Tone::Warn},
        {"home.samples", w("留样", "Samples"), "3/4", w("1 个菜已开餐未留样", "1 dish overdue"), Tone::Stop},
        {"home.meals", w("就餐人数", "Meal counts"), "18/20",
         w("午餐还有 2 个班没报，过时了", "Lunch: 2 classes overdue"), Tone::Stop},
        {"home.accompany", w("陪餐", "Meal duty"), "1/3", w("午餐还没人登记", "Lunch: no record yet"),
         Tone::Warn},
        {"home.put-in", w("入柜", "Put in fridge"), "3", w("已等 25 分钟", "Waiting 25 min"), Tone::Warn},
        {"home.disposal", w("留样处置", "Disposal"), "15", w("可以处置", "Due now"), Tone::Info},
        {"home.day-close", w("日结", "Day close"), "", w("昨天已日结", "Yesterday is closed"), Tone::Good},
    };
    view.moreCaption = w("更多", "More");
    view.more = {
        {"home.stock", w("库存", "Stock"), "", w("午餐没领 9 样", "Lunch: 9 to issue"), Tone::Info},
        {"home.logs", w("台账", "Logs"), "", w("还差 5 条，该测没测 2", "5 to enter, 2 late"), Tone::Warn},
        {"home.menu", w("菜谱", "Menu"), "", w("周一没有菜谱", "None for Mon"), Tone::Warn},
        {"home.noon", w("午检", "Noon check"), "", w("需要时再检", "When wanted"), Tone::Neutral},
        {"home.book", w("留样台账", "Sample book"), "", w("3 份待监督人签字", "3 to countersign"),
         Tone::Warn},
        {"home.suppliers", w("供货商", "Suppliers"), "", w("1 张证到期", "1 paper ended"), Tone::Stop},
        {"home.problems", w("问题整改", "Problems"), "3", w("待整改 2，待复查 1", "2 open, 1 to recheck"),
         Tone::Warn},
        {"home.people", w("人员健康证", "Staff"), "", w("健康证都有效", "Certificates valid"), Tone::Neutral},
        {"home.incident", w("疑似食品安全事故", "Incident"), "", w("按住 3 秒", "Hold 3 s"), Tone::Stop,
         true},
    };
    view.notices = {
        {Tone::Stop, w("李秀兰停岗未解除，今天不能上岗", "Li Xiulan is still excluded and cannot work today"),
         "home.check"},
        {Tone::Stop,
         w("大白菜：承诺达标合格证没补，11-19 06:20 已到期",
           "Cabbage: pledge certificate still missing, was due 11-19 06:20"),
         "home.duties"},
        {Tone::Warn, w("丰年粮油 的货待签，11-21 06:12 前签完", "Delivery of Fengnian: sign by 11-21 06:12"),
         "home.duties"},
        {Tone::Warn,
         w("午餐还有 1 道菜没有留样，12:40 前补齐", "One lunch dish has no sample yet; take it before 12:40"),
         ""},
        {Tone::Info, w("留样盒只剩 2 个", "Only 2 boxes free"), ""}};
    return view;
}

CheckView check(const Words& w, CheckStep step) {
    CheckView view;
    view.name = w("欧阳海燕", "Ouyang Haiyan");
    view.post = w("备餐分餐", "Server");
    view.certificate = w("健康证还有 212 天", "Certificate: 212 days left");
    view.certificateTone = Tone::Good;
    view.step = step;
    view.rail = {{CheckStep::Ask, w("问", "Ask"), "", Tone::Neutral},
                 {CheckStep::Look, w("看", "Look"), "", Tone::Neutral},
                 {CheckStep::Temperature, w("测", "Measure"), "", Tone::Neutral},
                 {CheckStep::Hygiene, w("查", "Hygiene"), "", Tone::Neutral}};
    const auto reached = static_cast<int>(step);
    const std::array<std::string, 4> answers{w("没有症状", "No symptoms"), w("正常", "Normal"), "36.5 ℃",
                                             w("全部合格", "All in order")};
    for (int i = 0; i < reached && i < 4; ++i) {
        view.rail[static_cast<std::size_t>(i)].answer = answers[static_cast<std::size_t>(i)];
        view.rail[static_cast<std::size_t>(i)].tone = Tone::Good;
    }
    const auto option = [&](auto value) {
        return Option{std::to_string(static_cast<int>(value)), std::string(word(value, w.language())), false,
                      Tone::Neutral};
    };
    for (const Symptom each : canteen::allSymptoms()) view.symptoms.push_back(option(each));
    for (const auto each :
         {canteen::LookFinding::Face, canteen::LookFinding::Eyes, canteen::LookFinding::Throat,
          canteen::LookFinding::Skin, canteen::LookFinding::Spirit})
        view.lookFindings.push_back(option(each));
    for (const Hands each :
         {Hands::Fine, Hands::WoundCovered, Hands::WoundOpen, Hands::Pus, Hands::Rash, Hands::Burn})
        view.hands.push_back(option(each));
    for (int whole = 35; whole <= 40; ++whole)
        view.wholes.push_back({std::to_string(whole), std::to_string(whole), false, Tone::Neutral});
    for (const auto each : {canteen::TemperatureSite::Forehead, canteen::TemperatureSite::Wrist,
                            canteen::TemperatureSite::Ear, canteen::TemperatureSite::Axilla})
        view.sites.push_back(option(each));
    view.sites[0].chosen = true;
    view.temperatureLimits = w("37.3 ℃ 起需要复测", "Retest from 37.3 °C");
    for (const auto each : canteen::allHygieneItems()) {
        view.hygiene.push_back(option(each));
        view.hygieneStates.push_back(w("未答", "open"));
    }
    view.mainCaption = w("下一步", "Next");
    view.mainReason = w("请先回答", "Answer first");
    view.mainTone = Tone::Info;
    return view;
}

CheckView hygieneStep(const Words& w, bool faults) {
    CheckView view = check(w, CheckStep::Hygiene);
    view.mainCaption = w("其余 9 项合格 · 放行", "Other 9 in order · clear");
    view.mainReason.clear();
    view.mainTone = Tone::Good;
    if (faults) {
        view.hygiene[0].chosen = true;
        view.hygiene[0].tone = Tone::Warn;
        view.hygieneStates[0] = w("当场整改", "Fixed on the spot");
        view.hygiene[2].chosen = true;
        view.hygiene[2].tone = Tone::Stop;
        view.hygieneStates[2] = w("没整改", "Not fixed");
    }
    return view;
}

CheckView suspended(const Words& w) {
    CheckView view = check(w, CheckStep::Verdict);
    view.rail[0].answer = w("呕吐、腹泻", "Vomiting, diarrhoea");
    view.rail[0].tone = Tone::Warn;
    view.rail.push_back({CheckStep::Verdict, w("结论", "Outcome"), w("暂停上岗", "Suspended"), Tone::Stop});
    view.complete = true;
    view.verdict = w("暂停上岗", "Suspended from work");
    view.verdictTone = Tone::Stop;
    view.reasons = {w("申报了呕吐、腹泻，要离开接触直接入口食品的岗位",
                      "Vomiting and diarrhoea were declared: no work with ready-to-eat food"),
                    w("返岗要有症状消失满 48 小时的依据", "Return needs 48 hours without symptoms")};
    view.stricter = {};
    for (const auto each : {CheckAction::LeavePost, CheckAction::SeeDoctor, CheckAction::Reassign,
                            CheckAction::DisinfectStation, CheckAction::TellPrincipal})
        view.actions.push_back({std::to_string(static_cast<int>(each)), std::string(word(each, w.language())),
                                each == CheckAction::LeavePost, Tone::Neutral});
    view.mainCaption = w("保存 · 暂停上岗", "Save · suspended");
    view.mainTone = Tone::Stop;
    view.mainReason.clear();
    return view;
}

CheckView reassigned(const Words& w) {
    CheckView view = suspended(w);
    view.verdict = w("调岗（不接触直接入口食品）", "Reassigned (no ready-to-eat food)");
    view.verdictTone = Tone::Warn;
    view.rail[4] = {CheckStep::Verdict, w("结论", "Outcome"), w("调岗", "Reassigned"), Tone::Warn};
    view.stricter = {{"4", w("暂停上岗", "Suspended"), false, Tone::Stop}};
    view.mainReason = w("请选处理措施", "Choose a measure");
    view.mainTone = Tone::Warn;
    return view;
}

CheckView waiting(const Words& w) {
    CheckView view = check(w, CheckStep::Temperature);
    view.notice = w("第一次 37.6 ℃，5 分钟后换接触式体温计复测",
                    "First reading 37.6 °C: retest after 5 minutes with a contact thermometer");
    view.noticeTone = Tone::Warn;
    view.retestWait = "3:21";
    view.retestFraction = 0.33F;
    view.underWay = {{id(1), w("欧阳海燕", "Ouyang Haiyan"), w("复测 3:21", "retest 3:21"), Tone::Warn, true},
                     {id(2), w("李秀兰", "Li Xiulan"), w("正在检查", "under way"), Tone::Info, false},
                     {id(3), w("赵国强", "Zhao Guoqiang"), w("复测 0:48", "retest 0:48"), Tone::Warn, false}};
    return view;
}

}  // namespace

std::vector<std::string> someLetters() {
    return {"C", "H", "L", "M", "O", "S", "W", "X", "Y", "Z"};
}

std::vector<Row> staff(const Words& w) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < kPeople.size(); ++i) {
        Row row;
        row.id = id(i);
        row.title = w(kPeople[i].zh, kPeople[i].en);
        row.sub = w(kPeople[i].postZh, kPeople[i].postEn);
        rows.push_back(row);
    }
    return rows;
}

std::vector<Row> manyStaff(const Words& w) {
    std::vector<Row> rows;
    for (int copy = 0; copy < 4; ++copy)
        for (Row row : staff(w)) {
            row.id += std::to_string(copy);
            rows.push_back(row);
        }
    return rows;
}

std::vector<Fixture> homeFixtures(const Words& w) {
    const std::string title = w("食堂终端", "Canteen kiosk");
    Fixture busy{"home-busy", header(w, Screen::Home, title), home(w)};
    Fixture calm = busy;
    calm.name = "home-calm";
    HomeView quiet = home(w);
    quiet.notices.clear();
    for (HomeTile& tile : quiet.tiles) {
        if (tile.tone == Tone::Neutral) continue;
        tile.tone = Tone::Good;
        tile.sub = w("都做完了", "All done");
    }
    calm.screen = quiet;
    calm.app.person = w("王建国", "Wang Jianguo");
    Fixture clock = busy;
    clock.name = "home-clock";
    HomeView asks = home(w);
    asks.clockQuestion = w("停过电，时钟可能不准。现在是 11月20日 05:15 吗？",
                           "There was a power cut. Is it 20 Nov 05:15 now?");
    clock.screen = asks;
    clock.app.banner = w("演示学校：这里的记录不是真的", "Demo school: nothing here is real");
    clock.app.bannerTone = Tone::Info;
    Fixture undo = busy;
    undo.name = "home-undo";
    undo.app.undo =
        UndoView{w("已保存：欧阳海燕 合格上岗", "Saved: Ouyang Haiyan cleared for work"), 7, 0.7F};
    undo.app.person = w("欧阳海燕", "Ouyang Haiyan");
    Fixture toast = busy;
    toast.name = "home-toast";
    toast.app.toast = ToastView{Tone::Good, w("晨检表已签字", "The sheet is signed")};
    Fixture dialog = busy;
    dialog.name = "home-dialog";
    dialog.app.dialog = DialogView{"dialog.early",
                                   w("还不能处置", "Too early to dispose"),
                                   w("番茄炒蛋要保存到 11月22日 11:14，还有 5 小时。",
                                     "Tomato and egg must be kept until 22 Nov 11:14, 5 hours from now."),
                                   Tone::Stop,
                                   {{"later", w("以后再说", "Later"), false, Tone::Neutral},
                                    {"ok", w("知道了", "I see"), false, Tone::Neutral}}};
    Fixture timeout = busy;
    timeout.name = "home-timeout";
    timeout.app.timeoutSeconds = 12;
    Fixture wipe = busy;
    wipe.name = "home-wipe";
    wipe.app.wipe = WipeView{"17", 0.85F};
    Fixture incident = busy;
    incident.name = "home-incident";
    HomeView under = home(w);
    under.more.back().holds = false;
    under.more.back().sub = phrase(IncidentPhrase::TileOpen, w.language());
    under.notices.insert(under.notices.begin(),
                         {Tone::Stop, phrase(IncidentPhrase::Notice, w.language()), "home.incident"});
    incident.screen = under;
    incident.app.banner = phrase(IncidentPhrase::Banner, w.language());
    incident.app.bannerTone = Tone::Stop;
    return {busy, calm, clock, undo, toast, dialog, timeout, wipe, incident};
}

std::vector<Fixture> signInFixtures(const Words& w) {
    const AppView app = header(w, Screen::SignIn, w("签到", "Sign in"));
    SignInView pick;
    pick.title = w("检查人签到", "Checker");
    pick.purpose = w("给欧阳海燕做晨检", "Morning check of Ouyang Haiyan");
    pick.people = staff(w);
    pick.letters = someLetters();
    pick.badgeHint = w("也可以扫工牌", "Or scan your badge");
    SignInView many = pick;
    many.people = manyStaff(w);
    SignInView filtered = pick;
    filtered.letter = "Z";
    filtered.people = {pick.people[1], pick.people[4], pick.people[9]};
    SignInView empty = filtered;
    empty.people.clear();
    SignInView pin = pick;
    pin.picking = false;
    pin.name = w("欧阳海燕", "Ouyang Haiyan");
    pin.post = w("备餐分餐", "Server");
    pin.mainReason = phrase(Phrase::PinTyping, w.language());
    SignInView typed = pin;
    typed.digits = 4;
    typed.mainReason.clear();
    SignInView busy = typed;
    busy.closed = true;
    busy.mainReason = phrase(Phrase::PinChecking, w.language());
    SignInView wrong = pin;
    wrong.message = w("密码不对", "Wrong PIN");
    wrong.messageTone = Tone::Stop;
    SignInView wait = wrong;
    wait.closed = true;
    wait.message = wait.mainReason = say({canteen::TextId::SignInWait, {"1 min 04 s"}}, w.language());
    SignInView locked = wait;
    locked.message = locked.mainReason = say({canteen::TextId::SignInLocked}, w.language());
    return {{"signin-pick", app, pick},    {"signin-many", app, many},     {"signin-filtered", app, filtered},
            {"signin-empty", app, empty},  {"signin-pin", app, pin},       {"signin-typed", app, typed},
            {"signin-busy", app, busy},    {"signin-refused", app, wrong}, {"signin-wait", app, wait},
            {"signin-locked", app, locked}};
}

std::vector<Fixture> sheetFixtures(const Words& w) {
    const AppView app = header(w, Screen::Sheet, w("晨检", "Morning check"), w("王建国", "Wang Jianguo"));
    SheetView view;
    view.date = "2026-11-20";
    view.progress = w("已完成 9 / 14", "9 of 14 done");
    view.progressSub = w("逾期 1 人", "1 overdue");
    view.progressTone = Tone::Warn;
    view.fraction = 9.0F / 14;
    view.rows = staff(w);
    view.letters = someLetters();
    const std::pair<std::string, Tone> states[] = {
        {w("合格", "Cleared"), Tone::Good},       {w("合格", "Cleared"), Tone::Good},
        {w("停岗", "Excluded"), Tone::Stop},      {w("待检", "To come"), Tone::Neutral},
        {w("待复测", "Retest"), Tone::Warn},      {w("合格", "Cleared"), Tone::Good},
        {w("逾期", "Overdue"), Tone::Warn},       {w("调岗", "Reassigned"), Tone::Warn},
        {w("休息", "Rest day"), Tone::Neutral},   {w("合格", "Cleared"), Tone::Good},
        {w("待检", "To come"), Tone::Neutral},    {w("合格", "Cleared"), Tone::Good},
        {w("病假", "Sick leave"), Tone::Neutral}, {w("待检", "To come"), Tone::Neutral}};
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        view.rows[i].state = states[i].first;
        view.rows[i].tone = states[i].second;
        view.rows[i].sub += w(" · 早班", " · Early shift");
        if (states[i].second == Tone::Neutral) continue;
        view.rows[i].right = "05:0" + std::to_string(i % 10);
        view.rows[i].sub += " · 36.5 ℃";
    }
    view.rows[2].right = "11-18 05:20";
    view.rows[4].right = "3:21";
    const auto certificate = [&](Phrase words, const char* days) {
        return phrase(words, w.language(), {days});
    };
    view.rows[3].badges = {certificate(Phrase::CertificateDays, "12")};
    view.rows[5].badges = {certificate(Phrase::CertificateDays, "7"),
                           phrase(Phrase::BadgeLate, w.language())};
    view.rows[8].badges = {certificate(Phrase::CertificateExpired, "6")};
    view.canClose = true;
    view.closeCaption = w("签字（还差 5 人）", "Sign (5 open)");
    SheetView done = view;
    done.progress = w("已完成 14 / 14", "14 of 14 done");
    done.progressSub = w("全部有结论", "Everybody has a state");
    done.progressTone = Tone::Good;
    done.fraction = 1;
    done.canClose = false;
    done.closedLine = w("07:58 王建国 已签字", "Signed 07:58 by Wang Jianguo");
    done.signs = {w("连续 10 天所有人体温都是 36.5 ℃", "All readings were 36.5 °C for 10 days"),
                  w("14 人在 3 分钟内检完，每人不到 13 秒", "14 people were checked in 3 minutes")};
    SheetView empty = view;
    empty.rows.clear();
    empty.progress = w("已完成 0 / 0", "0 of 0 done");
    empty.progressSub.clear();
    empty.fraction = 0;
    SheetView many = view;
    many.rows = manyStaff(w);
    for (std::size_t i = 0; i < many.rows.size(); ++i) {
        many.rows[i].state = states[i % 14].first;
        many.rows[i].tone = states[i % 14].second;
    }
    return {{"sheet-busy", app, view},
            {"sheet-done", app, done},
            {"sheet-empty", app, empty},
            {"sheet-many", app, many}};
}

std::vector<Fixture> checkFixtures(const Words& w) {
    const AppView app = header(w, Screen::Check, w("晨检", "Morning check"), w("王建国", "Wang Jianguo"));
    CheckView ask = check(w, CheckStep::Ask);
    CheckView symptoms = ask;
    symptoms.symptoms[2].chosen = true;
    symptoms.symptoms[2].tone = Tone::Warn;
    symptoms.symptoms[4].chosen = true;
    symptoms.symptoms[4].tone = Tone::Warn;
    symptoms.familyGastro = true;
    symptoms.mainReason.clear();
    symptoms.underWay = waiting(w).underWay;
    CheckView look = check(w, CheckStep::Look);
    CheckView wound = look;
    wound.lookFindings[3].chosen = true;
    wound.hands[1].chosen = true;
    wound.mainReason.clear();
    CheckView cold = check(w, CheckStep::Temperature);
    CheckView half = cold;
    half.temperature = "36.";
    half.wholes[1].chosen = true;
    half.tenthsOpen = true;
    CheckView hot = half;
    hot.temperature = "37.6";
    hot.temperatureTone = Tone::Stop;
    hot.temperatureNote = w("发热，5 分钟后复测", "Fever: retest after 5 minutes");
    hot.wholes[1].chosen = false;
    hot.wholes[2].chosen = true;
    hot.mainReason.clear();
    return {{"check-ask", app, ask},
            {"check-ask-symptoms", app, symptoms},
            {"check-look", app, look},
            {"check-look-wound", app, wound},
            {"check-temperature", app, cold},
            {"check-temperature-half", app, half},
            {"check-temperature-fever", app, hot},
            {"check-retest", app, waiting(w)},
            {"check-hygiene", app, hygieneStep(w, false)},
            {"check-hygiene-faults", app, hygieneStep(w, true)},
            {"check-suspended", app, suspended(w)},
            {"check-reassigned", app, reassigned(w)}};
}

}  // namespace kiosk::fixtures
