// What the officer does: return to work, the day close, staff; and the terminal out of order.
#include "kiosk/text/phrases.h"
#include "kiosk/text/words.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

using canteen::ReturnEvidence;

std::vector<Fixture> returnFixtures(const Words& w) {
    const AppView app = header(w, Screen::Return, w("返岗", "Return to work"), w("王建国", "Wang Jianguo"));
    ReturnView view;
    view.name = w("李秀兰", "Li Xiulan");
    view.post = w("厨师", "Cook");
    view.since = w("11-18 05:20 起停岗 · 呕吐、腹泻", "Excluded since 11-18 05:20 · vomiting, diarrhoea");
    view.rule = phrase(Phrase::ReturnRuleGastro, w.language(), {"48"});
    for (const auto each : {ReturnEvidence::SymptomFree, ReturnEvidence::Diagnosis, ReturnEvidence::LabTest,
                            ReturnEvidence::WoundHealed, ReturnEvidence::NewCertificate})
        view.evidence.push_back({std::to_string(static_cast<int>(each)),
                                 std::string(word(each, w.language())), false, Tone::Neutral});
    view.mainCaption = phrase(Phrase::LiftExclusion, w.language());
    view.mainReason = phrase(Phrase::ChooseEvidence, w.language());
    ReturnView days = view;
    days.evidence[0].chosen = true;
    days.asksSymptomFree = true;
    for (int i = 0; i <= 2; ++i)
        days.symptomFree.push_back({std::to_string(i),
                                    i == 0 ? phrase(Phrase::SinceToday, w.language())
                                           : phrase(Phrase::SinceDaysAgo, w.language(), {std::to_string(i)}),
                                    i == 1, Tone::Neutral});
    days.mainReason = w("没有症状要满 48 小时，11-21 05:20 起才能返岗",
                        "48 hours without symptoms are needed: not before 11-21 05:20");
    ReturnView paper = view;
    paper.evidence[1].chosen = true;
    paper.asksPaper = true;
    paper.paper = "20261120334";
    paper.mainReason.clear();
    ReturnView self = paper;
    self.mainReason = w("不能给自己办返岗", "Nobody lifts their own exclusion");
    self.blocks = {w("还没填证明编号", "The number of the paper is missing")};
    return {{"return-open", app, view},
            {"return-days", app, days},
            {"return-paper", app, paper},
            {"return-blocked", app, self}};
}

std::vector<Fixture> dayCloseFixtures(const Words& w) {
    const AppView app = header(w, Screen::DayClose, w("日结", "Day close"), w("王建国", "Wang Jianguo"));
    DayCloseView view;
    view.date = "2026-11-20";
    const auto gap = [&](const char* id, Tone tone, const char* zh, const char* en) {
        Row row;
        row.id = id;
        row.tone = tone;
        row.state = phrase(tone == Tone::Stop ? Phrase::GapMustClose : Phrase::GapOpen, w.language());
        row.title = w(zh, en);
        view.gaps.push_back(row);
    };
    gap("day.sheet-open", Tone::Stop, "晨检表还没签字，3 人没有结论",
        "The morning-check sheet is not signed; 3 people have no outcome");
    gap("day.sample-missing", Tone::Stop, "午餐：紫菜蛋花汤没有留样，也没有写原因",
        "Lunch: seaweed and egg soup has neither sample nor reason");
    gap("day.sample-unsigned", Tone::Warn, "3 份留样监督人没签字", "3 samples are not countersigned");
    const auto figure = [&](const char* id, Phrase name, const char* value) {
        Row row;
        row.id = id;
        row.title = phrase(name, w.language());
        row.right = value;
        view.figures.push_back(row);
    };
    figure("checked", Phrase::FigureChecked, "11/14");
    figure("sampled", Phrase::FigureSampled, "9/11");
    figure("excused", Phrase::FigureExcused, "1");
    figure("late", Phrase::FigureLate, "2");
    view.mainCaption = phrase(Phrase::CloseDay, w.language());
    view.mainReason = w("还有必须完成的项", "Something must be done first");
    DayCloseView ready = view;
    ready.gaps.clear();
    ready.mainReason.clear();
    DayCloseView closed = ready;
    closed.closed = true;
    closed.closedLine = w("20:45 王建国 已日结", "Closed 20:45 Wang Jianguo");
    closed.fingerprint = "A1B2 C3D4 E5F6 0718";
    return {{"day-open", app, view}, {"day-ready", app, ready}, {"day-closed", app, closed}};
}

std::vector<Fixture> peopleFixtures(const Words& w) {
    const AppView app =
        header(w, Screen::People, w("人员健康证", "Staff certificates"), w("王建国", "Wang Jianguo"));
    PeopleView view;
    view.summary = phrase(Phrase::PeopleSummaryBad, w.language(), {"14", "2"});
    view.rows = staff(w);
    view.letters = someLetters();
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        Row& row = view.rows[i];
        row.tone = i == 0 ? Tone::Stop : i == 1 ? Tone::Warn : Tone::Good;
        row.state = i == 0 ? w("已过期", "Expired") : i == 1 ? w("快到期", "Ends soon") : w("有效", "Valid");
        row.right = i == 0 ? "2026-11-02" : "2027-03-14";
        row.sub += w(" · A017 · 健康证 114 天", " · A017 · certificate 114 d left");
    }
    PeopleView empty = view;
    empty.rows.clear();
    empty.letter = "Z";
    return {{"people-list", app, view}, {"people-empty", app, empty}};
}

std::vector<Fixture> outOfOrderFixtures(const Words& w) {
    const AppView app = header(w, Screen::OutOfOrder, phrase(Phrase::TitleOutOfOrder, w.language()));
    OutOfOrderView view;
    view.title = phrase(Phrase::OutTitle, w.language());
    view.what = phrase(Phrase::OutDone, w.language());
    view.todo = {phrase(Phrase::OutPaper, w.language()), phrase(Phrase::OutCall, w.language()),
                 phrase(Phrase::OutRetry, w.language())};
    view.code = "STORE-FULL 2026-11-20 05:15 SQLITE 13";
    return {{"out-of-order", app, view}};
}

}  // namespace kiosk::fixtures
