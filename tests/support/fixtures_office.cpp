// What the officer does: return to work, the day close, staff; and the terminal out of order.
#include "core/base/text_id.h"
#include "core/codes/qr_matrix.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/phrases.h"
#include "kiosk/text/sentences.h"
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
    const auto part = [&](Phrase name, const char* value, Tone tone) {
        view.parts.push_back({phrase(name, w.language()), value, tone});
    };
    view.scoreTitle = phrase(Phrase::ScoreTitle, w.language());
    view.score = "87";
    view.scoreTone = Tone::Warn;
    part(Phrase::ScoreDishes, "9 / 11", Tone::Warn);
    part(Phrase::ScoreStaff, "11 / 14", Tone::Warn);
    part(Phrase::ScoreDeliveries, "14 / 14", Tone::Good);
    part(Phrase::ScoreAccompanying, "2 / 2", Tone::Good);
    part(Phrase::ScoreCounts, "2 / 2", Tone::Good);
    part(Phrase::ScoreDisinfection, "1 / 2", Tone::Warn);
    part(Phrase::ScoreOnTime, "106 / 108", Tone::Warn);
    part(Phrase::ScoreProblems, "11 / 16", Tone::Warn);
    view.mainCaption = phrase(Phrase::CloseDay, w.language());
    view.mainReason = w("还有必须完成的项", "Something must be done first");
    DayCloseView ready = view;
    ready.gaps.clear();
    ready.mainReason.clear();
    ready.score = "100";
    ready.scoreTone = Tone::Good;
    for (FactLine& each : ready.parts) {
        each.value = each.value.substr(each.value.find("/ ") + 2);
        each.value += " / " + each.value;
        each.tone = Tone::Good;
    }
    DayCloseView closed = ready;
    closed.closed = true;
    closed.closedLine = w("20:45 王建国 已日结", "Closed 20:45 Wang Jianguo");
    closed.fingerprint = "A1B2 C3D4 E5F6 0718";
    const canteen::codes::QrMatrix head = canteen::codes::qrMatrix(
        "canteen-kiosk/demo-school/t-2e24d53f\n6743\nA+uqxW9vpZ1mJ4Le3wJnQHiG7oFAcE9548t76TlOSEQ=\n\n"
        "- canteen-kiosk/demo-school/t-2e24d53f qG9lq9hmZpVs9Ejkm2Vt6whHmVxkMp48gULfAQUAdG9601+y4eYTozYLsDGE"
        "DJvOuIiiptHHlHWr1NOcAszMNTSbRgg=\n");
    closed.codeSize = head.size;
    closed.code = head.dark;
    closed.codeCaption = phrase(ExportPhrase::HeadShow, w.language());
    closed.exportCaption = phrase(ExportPhrase::Title, w.language());
    DayCloseView changed = closed;
    changed.changesTitle = phrase(Phrase::ChangesSince, w.language(), {"3"});
    const auto change = [&](Phrase what, const char* zh, const char* en, const char* by, const char* byEn) {
        Row row;
        row.id = "change." + std::to_string(changed.gaps.size());
        row.tone = Tone::Warn;
        row.state = phrase(what, w.language());
        row.title = w(zh, en);
        row.sub = w(by, byEn);
        row.right = "11-21 07:42";
        changed.gaps.push_back(row);
    };
    change(Phrase::ChangeSampleVoided, "番茄炒蛋", "Tomato and egg", "王建国 · 选错菜",
           "Wang Jianguo · Wrong dish");
    change(Phrase::ChangeSampleEntered, "紫菜蛋花汤", "Seaweed and egg soup", "李秀兰 · 先记在纸上了",
           "Li Xiulan · On paper first");
    change(Phrase::ChangeCheckVoided, "欧阳海燕", "Ouyang Haiyan", "王建国 · 选错人",
           "Wang Jianguo · Wrong person");
    changed.gaps[1].badges.push_back(phrase(Phrase::BadgeLate, w.language()));
    DayCloseView both = changed;
    both.gaps.push_back(view.gaps.back());
    return {{"day-open", app, view},
            {"day-ready", app, ready},
            {"day-closed", app, closed},
            {"day-changed", app, changed},
            {"day-changed-gaps", app, both}};
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

std::vector<Fixture> personFixtures(const Words& w) {
    const AppView app = header(w, Screen::Person, phrase(Phrase::TitlePerson, w.language()));
    PersonView view;
    view.name = w("欧阳海燕", "Ouyang Haiyan");
    const std::string plainPost = w("备餐分餐 · 1004", "Server · 1004");
    view.post =
        plainPost + " · " + phrase(Phrase::CertificateNumber, w.language(), {"JKZ-5101-20260302-0417"});
    view.state = w("有效", "Valid");
    view.stateTone = Tone::Good;
    const auto fact = [&](Phrase name, std::string value, Tone tone = Tone::Neutral) {
        view.facts.push_back({phrase(name, w.language()), std::move(value), tone});
    };
    fact(Phrase::FactEmployer, w("承包企业", "Contractor"));
    fact(Phrase::FactRoles, w("食堂员工、库管、验收人", "Canteen worker, Storekeeper, Acceptor"));
    fact(Phrase::FactCertificate, "2026-03-02 – 2027-03-01");
    fact(Phrase::FactDaysLeft, phrase(Phrase::CertificateDays, w.language(), {"101"}));
    fact(Phrase::FactPin, phrase(Phrase::PinSet, w.language()));
    fact(Phrase::FactBadge, phrase(Phrase::BadgeGiven, w.language()));
    view.hint = phrase(Phrase::PersonHint, w.language());
    view.canTakeBadge = true;
    view.pinCaption = phrase(Phrase::ChangePin, w.language());
    PersonView locked = view;
    locked.state = phrase(Phrase::PinLocked, w.language());
    locked.stateTone = Tone::Stop;
    locked.facts[4] = {locked.facts[4].name, phrase(Phrase::PinLockedLong, w.language()), Tone::Stop};
    locked.facts.push_back({phrase(Phrase::FactCheckToday, w.language()),
                            w("可上岗 · 36.5 ℃ · 05:12", "Cleared · 36.5 °C · 05:12"), Tone::Neutral});
    locked.canUnlock = true;
    PersonView waiting = locked;
    waiting.facts[4].value = say({canteen::TextId::SignInWaitMinutes, {"17", "04"}}, w.language());
    waiting.facts[4].tone = Tone::Warn;
    PersonView fresh = view;
    fresh.state = w("没有", "None");
    fresh.stateTone = Tone::Stop;
    fresh.facts = {fresh.facts[0],
                   fresh.facts[1],
                   {fresh.facts[2].name, phrase(Phrase::CertificateMissing, w.language()), Tone::Stop},
                   {fresh.facts[4].name, phrase(Phrase::NoPin, w.language()), Tone::Warn},
                   {fresh.facts[5].name, phrase(Phrase::BadgeNone, w.language()), Tone::Neutral}};
    fresh.post = plainPost;
    fresh.canTakeBadge = false;
    fresh.pinCaption = phrase(Phrase::SetPin, w.language());
    return {{"person", app, view},
            {"person-locked", app, locked},
            {"person-waiting", app, waiting},
            {"person-new", app, fresh}};
}

std::vector<Fixture> newPinFixtures(const Words& w) {
    const AppView app = header(w, Screen::NewPin, phrase(Phrase::TitleNewPin, w.language()));
    NewPinView view;
    view.name = w("欧阳海燕", "Ouyang Haiyan");
    view.post = w("备餐分餐", "Server");
    view.title = phrase(Phrase::NewPinFirst, w.language(), {view.name});
    view.purpose = phrase(Phrase::NewPinAllowed, w.language(), {w("王建国", "Wang Jianguo")});
    view.mainCaption = phrase(Phrase::Next, w.language());
    view.mainReason = phrase(Phrase::PinTyping, w.language());
    NewPinView easy = view;
    easy.message = say({canteen::TextId::PinTooEasy}, w.language());
    easy.messageTone = Tone::Stop;
    NewPinView again = view;
    again.again = true;
    again.title = phrase(Phrase::NewPinAgain, w.language(), {view.name});
    again.digits = 5;
    again.mainCaption = phrase(Phrase::NewPinSave, w.language());
    again.mainReason.clear();
    NewPinView saving = again;
    saving.digits = 0;
    saving.closed = true;
    saving.mainReason = phrase(Phrase::NewPinSaving, w.language());
    return {{"new-pin", app, view},
            {"new-pin-easy", app, easy},
            {"new-pin-again", app, again},
            {"new-pin-saving", app, saving}};
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
