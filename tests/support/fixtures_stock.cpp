// Stock: the lots, one of them, issuing to a meal, clearing away.
#include "kiosk/text/phrases.h"
#include "kiosk/text/receiving_words.h"
#include "kiosk/text/stock_words.h"
#include "kiosk/text/words.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

std::string id(int i) {
    return "0192f0c1-0000-7000-8000-0000000003" + std::to_string(10 + i);
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

std::string said(const Words& w, Phrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

template <class Enum>
std::string wordOf(const Words& w, Enum value) {
    return std::string(word(value, w.language()));
}

std::vector<Row> lots(const Words& w) {
    std::vector<Row> rows{
        row(0, Tone::Stop, said(w, Phrase::LotExpired), w("鲜豆腐", "Fresh tofu"),
            w("过期 1 天 · 11-18 进 · 老王豆制品作坊", "expired 1 d · came 11-18 · Lao Wang Tofu"),
            w("3.5 公斤", "3.5 kg")),
        row(1, Tone::Stop, said(w, Phrase::LotQuarantined), w("大白菜", "Chinese cabbage"),
            w("缺承诺达标合格证 · 11-20 进 · 李家庄蔬菜合作社",
              "lacks pledge certificate · came 11-20 · Lijiazhuang Growers"),
            w("62.5 公斤", "62.5 kg")),
        row(2, Tone::Warn, said(w, Phrase::LotUnsigned), w("一级大豆油", "Soybean oil"),
            w("收货没签完 · 2027-02-01 到期 · 11-20 进 · 丰年粮油商贸有限公司",
              "delivery unsigned · until 2027-02-01 · came 11-20 · Fengnian Grain and Oil"),
            w("12 桶", "12 barrels")),
        row(3, Tone::Warn, said(w, Phrase::LotEndsSoon), w("东北大米 五常稻花香", "Rice, north-east"),
            w("还剩 2 天 · 10-14 进 · 丰年粮油商贸有限公司", "2 d left · came 10-14 · Fengnian"),
            w("25 公斤", "25 kg")),
        row(4, Tone::Good, said(w, Phrase::LotGood), w("东北大米 五常稻花香", "Rice, north-east"),
            w("2027-09-14 到期 · 11-20 进 · 丰年粮油商贸有限公司",
              "until 2027-09-14 · came 11-20 · Fengnian"),
            w("1250.5 公斤", "1250.5 kg"))};
    rows[3].badges = {said(w, Phrase::LotFirst)};
    return rows;
}

StockView stock(const Words& w) {
    StockView view;
    view.states = {{"any", said(w, Phrase::LotsAll, {"64"}), true, Tone::Neutral},
                   {"4", said(w, Phrase::LotExpired) + " 1", false, Tone::Neutral},
                   {"3", said(w, Phrase::LotQuarantined) + " 1", false, Tone::Neutral},
                   {"2", said(w, Phrase::LotUnsigned) + " 2", false, Tone::Neutral},
                   {"1", said(w, Phrase::LotEndsSoon) + " 3", false, Tone::Neutral},
                   {"0", said(w, Phrase::LotGood) + " 57", false, Tone::Neutral}};
    view.letters = someLetters();
    for (int copy = 0; copy < 3; ++copy)
        for (Row each : lots(w)) {
            each.id = id(static_cast<int>(view.lots.size()));
            view.lots.push_back(std::move(each));
        }
    return view;
}

std::vector<MealTab> meals(const Words& w) {
    return {{"1", w("早餐", "Breakfast"), "", "06:30–07:20", Tone::Neutral, false},
            {"2", w("午餐", "Lunch"), "1/5", "11:20–12:40", Tone::Neutral, true},
            {"3", w("晚餐", "Supper"), "", "17:30–18:20", Tone::Neutral, false}};
}

IssueView issue(const Words& w) {
    IssueView view;
    view.meals = meals(w);
    view.needs = {
        row(0, Tone::Info, said(w, Phrase::NeedNoted), w("东北大米 五常稻花香", "Rice, north-east"),
            w("米饭", "Steamed rice"), w("80.5 公斤", "80.5 kg")),
        row(1, Tone::Neutral, said(w, Phrase::NeedOpen), w("鸡蛋", "Eggs"),
            w("番茄炒鸡蛋、紫菜蛋花汤", "Tomato and egg, seaweed and egg soup"), w("44.3 公斤", "44.3 kg")),
        row(2, Tone::Warn, said(w, Phrase::NeedShort), w("番茄", "Tomatoes"),
            w("番茄炒鸡蛋", "Tomato and egg"), w("64.5 公斤", "64.5 kg")),
        row(3, Tone::Warn, said(w, Phrase::NeedNone), w("大白菜", "Chinese cabbage"),
            w("手撕白菜", "Torn cabbage"), w("96.7 公斤", "96.7 kg")),
        row(4, Tone::Good, said(w, Phrase::NeedDone), w("鸡腿", "Chicken legs"),
            w("红烧鸡腿", "Braised chicken legs"), w("80.6 公斤", "80.6 kg")),
        row(5, Tone::Good, said(w, Phrase::MovementIssued), w("鸡腿", "Chicken legs"),
            w("09:12 · 张桂英 + 周大勇", "09:12 · Zhang Guiying + Zhou Dayong"), w("80.6 公斤", "80.6 kg")),
        row(6, Tone::Neutral, said(w, Phrase::TakeBack), w("鸡腿", "Chicken legs"),
            w("09:10 · 张桂英 + 周大勇", "09:10 · Zhang Guiying + Zhou Dayong"), w("806 公斤", "806 kg"))};
    view.needs[6].struck = true;
    view.otherDay = said(w, Phrase::IssueYesterday);
    view.mainCaption = said(w, Phrase::IssueSign, {"1"});
    return view;
}

IssueLineView issueLine(const Words& w) {
    IssueLineView view;
    view.product = w("东北大米 五常稻花香", "Rice, north-east");
    view.wanted = said(w, Phrase::NeedWanted, {w("80.5 公斤", "80.5 kg")});
    view.forDishes = w("米饭、二米饭", "Steamed rice, mixed rice");
    view.lots = {
        row(0, Tone::Stop, said(w, Phrase::LotExpired), w("过期 1 天 · 10-02 进", "expired 1 d · came 10-02"),
            w("丰年粮油商贸有限公司", "Fengnian"), w("3.5 公斤", "3.5 kg")),
        row(1, Tone::Warn, said(w, Phrase::LotEndsSoon), w("还剩 2 天 · 10-14 进", "2 d left · came 10-14"),
            w("丰年粮油商贸有限公司", "Fengnian"), w("25 公斤", "25 kg")),
        row(2, Tone::Good, said(w, Phrase::LotGood),
            w("2027-09-14 到期 · 11-20 进", "until 2027-09-14 · came 11-20"),
            w("丰年粮油商贸有限公司", "Fengnian"), w("1250.5 公斤", "1250.5 kg"))};
    view.lot = w("还剩 2 天 · 10-14 进 · 25 公斤", "2 d left · came 10-14 · 25 kg");
    view.lotTone = Tone::Warn;
    view.lots[0].blocked = true;
    view.lots[1].selected = true;
    view.unit = wordOf(w, canteen::Unit::Kilogram);
    view.left = said(w, Phrase::LotLeft, {w("25 公斤", "25 kg")});
    view.proposal = said(w, Phrase::IssueAsMenu, {w("25 公斤", "25 kg")});
    view.mainCaption = said(w, Phrase::IssueNote);
    view.mainReason = said(w, Phrase::IssueHowMuch);
    return view;
}

TestFormView test(const Words& w) {
    using canteen::TestMethod;
    using canteen::TestVerdict;
    TestFormView view;
    view.item = w("番茄", "Tomatoes");
    view.sub = w("李家庄蔬菜种植专业合作社 · 11-20 进", "Lijiazhuang Vegetable Growers · came 11-20");
    view.rail = {{TestStep::Kit, said(w, Phrase::TestKitStep), "", Tone::Neutral},
                 {TestStep::Result, said(w, Phrase::TestResultStep), "", Tone::Neutral}};
    for (int i = 0; i < 3; ++i) {
        Row kit = row(i, i == 2 ? Tone::Warn : Tone::Info,
                      wordOf(w, i == 1 ? TestMethod::ColloidalGold : TestMethod::EnzymeInhibition),
                      i == 1 ? "JT2611" : "KJ26-08",
                      said(w, i == 1 ? Phrase::TestTargetVeterinary : Phrase::TestTargetPesticide) + " · " +
                          said(w, Phrase::TestKitUntil, {i == 2 ? "2026-11-01" : "2027-03-31"}),
                      "");
        kit.id = std::to_string(i);
        view.kits.push_back(std::move(kit));
    }
    for (const auto method : {TestMethod::EnzymeInhibition, TestMethod::ColloidalGold, TestMethod::Other})
        view.methods.push_back(
            {std::to_string(static_cast<int>(method)), wordOf(w, method), false, Tone::Neutral});
    for (const auto target : {Phrase::TestTargetPesticide, Phrase::TestTargetVeterinary,
                              Phrase::TestTargetToxin, Phrase::TestTargetAdditive})
        view.targets.push_back(
            {std::to_string(static_cast<int>(target)), said(w, target), false, Tone::Neutral});
    for (int year = 2026; year < 2030; ++year)
        view.picker.years.push_back(
            {std::to_string(year), std::to_string(year), year == 2027, Tone::Neutral});
    for (int month = 1; month <= 12; ++month)
        view.picker.months.push_back({std::to_string(month),
                                      said(w, Phrase::MonthNumber, {std::to_string(month)}), false,
                                      Tone::Neutral});
    view.measured = true;
    view.limit = said(w, Phrase::TestLimit, {"50"});
    for (const auto verdict : {TestVerdict::Negative, TestVerdict::Suspect})
        view.verdicts.push_back({std::to_string(static_cast<int>(verdict)), wordOf(w, verdict), false,
                                 verdict == TestVerdict::Negative ? Tone::Good : Tone::Stop});
    for (const auto action :
         {Phrase::TestActionReport, Phrase::TestActionSupplier, Phrase::TestActionAuthority})
        view.actions.push_back(
            {std::to_string(static_cast<int>(action)), said(w, action), false, Tone::Neutral});
    view.mainCaption = said(w, Phrase::Next);
    view.mainReason = said(w, Phrase::TestKitFirst);
    return view;
}

}  // namespace

std::vector<Fixture> testFixtures(const Words& w) {
    using canteen::TestVerdict;
    const AppView app = header(w, Screen::TestForm, said(w, Phrase::TitleTest), w("王建国", "Wang Jianguo"));
    const TestFormView kit = test(w);
    TestFormView fresh = kit;
    fresh.newKit = true;
    fresh.lot = "KJ26-09";
    fresh.methods[0].chosen = fresh.targets[0].chosen = true;
    TestFormView day = fresh;
    day.choosingDay = true;
    TestFormView value = kit;
    value.step = TestStep::Result;
    value.rail[0].answer = "KJ26-08";
    value.rail[0].tone = Tone::Good;
    value.mainReason = said(w, Phrase::TestValueFirst);
    TestFormView fine = value;
    fine.typed = "23.6";
    fine.verdict = fine.rail[1].answer = wordOf(w, TestVerdict::Negative);
    fine.verdictTone = fine.rail[1].tone = Tone::Good;
    fine.mainReason.clear();
    fine.mainCaption = said(w, Phrase::TestSave);
    TestFormView line = value;
    line.measured = false;
    TestFormView again = value;
    again.retest = true;
    again.first = said(w, Phrase::TestFirst, {wordOf(w, TestVerdict::Suspect) + " 58.7 %"});
    again.step = TestStep::Action;
    again.verdict = again.rail[1].answer = wordOf(w, TestVerdict::Positive);
    again.verdictTone = again.rail[1].tone = Tone::Stop;
    again.rail.push_back({TestStep::Action, said(w, Phrase::TestActionStep), "", Tone::Neutral});
    again.notes = {
        {Tone::Stop, w("复检还是阳性：货隔离不能用，请报告", "Positive again: quarantine and report")},
        {Tone::Warn, w("试剂 2026-11-01 过期了", "The kit expired on 2026-11-01")}};
    again.mainReason = said(w, Phrase::TestActionFirst);
    TestFormView done = again;
    done.actions[0].chosen = true;
    done.rail[2].answer = said(w, Phrase::TestActionChosen);
    done.mainReason.clear();
    done.mainCaption = said(w, Phrase::TestSaveHold);
    done.mainTone = Tone::Stop;
    return {{"test-kit", app, kit},        {"test-new-kit", app, fresh}, {"test-kit-day", app, day},
            {"test-value", app, value},    {"test-fine", app, fine},     {"test-line", app, line},
            {"test-positive", app, again}, {"test-done", app, done}};
}

std::vector<Fixture> stockFixtures(const Words& w) {
    const std::string person = w("周大勇", "Zhou Dayong");
    const AppView app = header(w, Screen::Stock, said(w, Phrase::TitleStock), person);
    const StockView all = stock(w);
    StockView one = all;
    one.product = w("东北大米 五常稻花香", "Rice, north-east");
    one.lots = {lots(w)[3], lots(w)[4]};
    StockView none = all;
    none.letter = "Z";
    none.lots.clear();
    none.emptyWords = said(w, Phrase::StockNoneSuch);

    const AppView cardApp = header(w, Screen::LotCard, said(w, Phrase::TitleLot), person);
    LotCardView card;
    card.product = w("东北大米 五常稻花香", "Rice, north-east");
    card.left = w("25 公斤", "25 kg");
    card.state = said(w, Phrase::LotEndsSoon);
    card.stateTone = Tone::Warn;
    card.facts = {{said(w, Phrase::FactFrom), w("丰年粮油商贸有限公司", "Fengnian Grain and Oil Trading Co."),
                   Tone::Neutral},
                  {said(w, Phrase::FactCame), "2026-10-14", Tone::Neutral},
                  {said(w, Phrase::FactLotNo), "20260915A", Tone::Neutral},
                  {said(w, Phrase::DayProduced), "2025-11-22", Tone::Neutral},
                  {said(w, Phrase::DayExpires), "2026-11-22", Tone::Warn},
                  {said(w, Phrase::FactAccepted), w("250 公斤", "250 kg"), Tone::Neutral},
                  {said(w, Phrase::FactPlace), w("主库", "Main store"), Tone::Neutral},
                  {said(w, Phrase::FactSupplierThen), said(w, Phrase::SupplierFine), Tone::Good},
                  {said(w, Phrase::FactPapers),
                   w("购货凭证、该批检验报告", "Purchase ticket, batch test report"), Tone::Neutral}};
    card.movements = {
        row(0, Tone::Good, said(w, Phrase::MovementIssued), w("11-18 午餐", "11-18 Lunch"),
            w("张桂英 + 周大勇 · 11-18 09:12", "Zhang Guiying + Zhou Dayong · 11-18 09:12"),
            w("150 公斤", "150 kg")),
        row(1, Tone::Neutral, said(w, Phrase::TakeBack), w("11-19 午餐", "11-19 Lunch"),
            w("张桂英 + 周大勇 · 11-19 09:20", "Zhang Guiying + Zhou Dayong · 11-19 09:20"),
            w("750 公斤", "750 kg")),
        row(2, Tone::Warn, said(w, Phrase::MovementCleared), w("11-19 破损", "11-19 Damaged"),
            w("周大勇 + 吴老师 · 11-19 16:02", "Zhou Dayong + Wu · 11-19 16:02"), w("75 公斤", "75 kg"))};
    card.movements[1].struck = true;
    card.traceCaption = w("追溯", "Trace");
    card.canIssue = card.canHold = card.canClear = card.canTest = true;
    LotCardView held = card;
    held.state = said(w, Phrase::LotQuarantined);
    held.stateTone = Tone::Stop;
    held.facts.insert(held.facts.begin(), {said(w, Phrase::FactHeld),
                                           w("召回 · 11-20 05:02 · 监管部门要求",
                                             "Recall · 11-20 05:02 · asked by the authority"),
                                           Tone::Stop});
    held.movements.clear();
    held.emptyWords = said(w, Phrase::LotUntouched);
    held.canIssue = held.canHold = false;
    held.canRelease = true;
    LotCardView turned = card;
    turned.turned = true;
    return {{"stock", app, all},    {"stock-one", app, one},     {"stock-none", app, none},
            {"lot", cardApp, card}, {"lot-held", cardApp, held}, {"lot-turned", cardApp, turned}};
}

std::vector<Fixture> issueFixtures(const Words& w) {
    const std::string person = w("周大勇", "Zhou Dayong");
    const AppView app = header(w, Screen::Issue, said(w, Phrase::TitleIssue), person);
    const AppView lineApp = header(w, Screen::IssueLine, said(w, Phrase::TitleIssueLine), person);
    const AppView clearApp = header(w, Screen::ClearLot, said(w, Phrase::TitleClear), person);
    const IssueView list = issue(w);
    IssueView none = list;
    none.needs.clear();
    none.emptyWords = said(w, Phrase::IssueNoMenu);
    none.mainCaption = said(w, Phrase::IssueSign, {"0"});
    none.mainReason = said(w, Phrase::IssueNothing);
    IssueView late = list;
    late.late = w("11月19日 星期四", "Thursday 11-19");
    late.otherDay = said(w, Phrase::IssueToday);
    late.mainCaption = said(w, Phrase::IssueSignLate, {"3"});
    late.mainReason.clear();
    const IssueLineView open = issueLine(w);
    IssueLineView younger = open;
    younger.typed = "1230.5";
    younger.lot = w("2027-09-14 到期 · 11-20 进 · 1250.5 公斤", "until 2027-09-14 · came 11-20 · 1250.5 kg");
    younger.lotTone = Tone::Good;
    younger.left = said(w, Phrase::LotLeft, {w("1250.5 公斤", "1250.5 kg")});
    younger.notes = {{Tone::Warn, w("有更早到期的，请先用那一批", "An older lot is there: use it first")}};
    younger.canRemove = true;
    younger.mainReason.clear();
    IssueLineView lots = open;
    lots.choosing = true;
    lots.lots[1].badges = {said(w, Phrase::NeedNotedAmount, {w("5 公斤", "5 kg")})};
    IssueLineView blocked = open;
    blocked.lots = {open.lots[0]};
    blocked.choosing = true;
    blocked.lot.clear();
    blocked.lotTone = Tone::Neutral;
    blocked.left.clear();
    blocked.proposal.clear();
    blocked.mainReason = said(w, Phrase::IssueNoLot);
    ClearFormView clear;
    clear.product = w("鲜豆腐", "Fresh tofu");
    clear.sub = w("过期 1 天 · 11-18 进", "expired 1 d · came 11-18");
    clear.unit = wordOf(w, canteen::Unit::Kilogram);
    clear.left = said(w, Phrase::LotLeft, {w("3.5 公斤", "3.5 kg")});
    clear.all = said(w, Phrase::ClearAll, {w("3.5 公斤", "3.5 kg")});
    using canteen::ClearReason;
    for (const auto reason : {ClearReason::Expired, ClearReason::Spoiled, ClearReason::Recalled,
                              ClearReason::Damaged, ClearReason::Other})
        clear.reasons.push_back(
            {std::to_string(static_cast<int>(reason)), wordOf(w, reason), false, Tone::Neutral});
    for (const auto action : {canteen::RejectAction::Returned, canteen::RejectAction::Destroyed})
        clear.actions.push_back(
            {std::to_string(static_cast<int>(action)), wordOf(w, action), false, Tone::Neutral});
    clear.mainCaption = said(w, Phrase::ClearSign);
    clear.mainReason = said(w, Phrase::ClearHowMuch);
    ClearFormView ready = clear;
    ready.typed = "3.5";
    ready.reasons[0].chosen = ready.actions[1].chosen = true;
    ready.mainReason.clear();
    ClearFormView much = ready;
    much.typed = "35";
    much.notes = {{Tone::Stop, w("只剩 3.5，不够了", "Only 3.5 is left")}};
    much.mainReason = much.notes.front().words;
    return {{"issue", app, list},
            {"issue-none", app, none},
            {"issue-late", app, late},
            {"issue-line", lineApp, open},
            {"issue-line-younger", lineApp, younger},
            {"issue-line-lots", lineApp, lots},
            {"issue-line-blocked", lineApp, blocked},
            {"clear", clearApp, clear},
            {"clear-ready", clearApp, ready},
            {"clear-much", clearApp, much}};
}

}  // namespace kiosk::fixtures
