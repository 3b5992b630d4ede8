// An inspection: the way in, the first answers, the lists behind them, the count, the remark and its receipt.
#include "core/codes/qr_matrix.h"
#include "core/domain/inspection_vocabulary.h"
#include "kiosk/text/inspection_phrases.h"
#include "kiosk/text/words_inspection.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {
namespace {

using enum InspectionPhrase;

std::string said(const Words& w, InspectionPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

std::string two(const Words& w) {
    return w("何敏、周正", "He Min, Zhou Zheng");
}
std::string who(const Words& w) {
    return said(w, Names, {two(w), w("清河县市场监督管理局", "Qinghe market supervision")});
}

AppView frame(const Words& w, Screen screen, std::string title, bool inspector = true) {
    AppView view = header(w, screen, std::move(title), inspector ? two(w) : w("周大勇", "Zhou Dayong"));
    view.clock = "12:56";
    view.home = screen != Screen::Inspector;
    return view;
}

Row row(std::string id, Tone tone, std::string state, std::string title, std::string sub, std::string right,
        std::vector<std::string> badges = {}) {
    Row one;
    one.id = std::move(id);
    one.tone = tone;
    one.state = std::move(state);
    one.title = std::move(title);
    one.sub = std::move(sub);
    one.right = std::move(right);
    one.badges = std::move(badges);
    return one;
}

InspectorView home(const Words& w, bool gap, bool more) {
    InspectorView view;
    view.school = w("清河镇中心学校（演示）", "Qinghe Central School (demo)");
    view.who = who(w);
    view.leftLabel = said(w, LeftTitle);
    view.left = more ? "0:09:42" : "1:52:10";
    view.leftShare = more ? 0.08F : 0.93F;
    view.leftTone = more ? Tone::Warn : Tone::Info;
    const auto tile = [&](const char* id, InspectionPhrase title, std::string count, std::string sub,
                          Tone tone) {
        view.tiles.push_back({id, said(w, title), std::move(count), std::move(sub), tone});
    };
    const std::string dish = w("紫菜蛋花汤", "Seaweed egg soup");
    tile("inspector.samples", QuestionSamples, gap ? "25/26" : "26/26",
         gap ? said(w, SamplesMissing, {dish}) : said(w, SamplesFine), gap ? Tone::Stop : Tone::Good);
    tile("inspector.dish", QuestionDish, "", said(w, QuestionDishSub), Tone::Neutral);
    tile("inspector.lot", QuestionLot, "", said(w, QuestionLotSub), Tone::Neutral);
    tile("inspector.check", QuestionCheck, "14/14", said(w, CheckExcluded, {"1"}), Tone::Info);
    tile("inspector.papers", QuestionPapers, "3", said(w, PapersEnding), Tone::Warn);
    tile("inspector.deviations", QuestionDeviations, "18", said(w, DeviationsSub, {"30"}), Tone::Neutral);
    tile("inspector.days", QuestionDays, "20/22", said(w, DaysOpen, {"2"}), Tone::Warn);
    tile("inspector.export", QuestionExport, "", said(w, ExportSub), Tone::Neutral);
    view.notes = {{Tone::Good, said(w, ChainGood, {"394218"})}, {Tone::Info, said(w, ReadOnlyShort)}};
    if (more) view.notes.push_back({Tone::Warn, said(w, HealthOn)});
    view.shelfCaption = said(w, DoCount);
    view.remarkCaption = said(w, DoRemark);
    if (more) view.receiptCaption = said(w, DoReceipt);
    view.endCaption = said(w, DoEnd);
    return view;
}

ListingView samples(const Words& w) {
    ListingView view;
    view.id = "inspector-list";
    view.filters = {{"all", said(w, AllDishes, {"26"}), true, {}},
                    {"missing", said(w, OnlyMissing, {"1"}), false, {}}};
    const std::string soup = w("紫菜蛋花汤", "Seaweed egg soup");
    view.notes = {{Tone::Stop, said(w, SummaryMissing, {"1", soup})},
                  {Tone::Info, said(w, SummaryFine, {"26", "24", "1"})}};
    view.hint = said(w, SamplesHint);
    view.mainCaption = said(w, DoCount);
    const std::string lunch = w("11-20 午餐", "11-20 Lunch");
    const std::string stored = w("在柜", "In fridge");
    const auto there = [&](const char* id, const char* zh, const char* en, const char* box, const char* shelf,
                           const char* at) {
        return row(id, Tone::Good, stored, w(zh, en), said(w, BoxAtShelf, {box, "LY1", shelf}) + " · 130 g",
                   at, {lunch});
    };
    view.rows = {row("0", Tone::Stop, said(w, NoSample), soup, lunch, ""),
                 there("1", "番茄炒鸡蛋", "Tomato and egg", "12", "2", "10:52"),
                 there("2", "红烧鸡腿", "Braised chicken leg", "13", "2", "10:55"),
                 there("3", "米饭", "Rice", "14", "2", "10:57"),
                 row("4", Tone::Info, said(w, Excused), w("纯牛奶", "Milk"),
                     lunch + " · " + w("整包密封", "Sealed package"), "")};
    return view;
}

ListingView trail(const Words& w) {
    ListingView view;
    view.id = "trail";
    view.notes = {{Tone::Info, w("番茄炒鸡蛋 · 11-20 午餐", "Tomato and egg · 11-20 Lunch")},
                  {Tone::Info, said(w, TrailHint)}};
    const std::string farm = w("清河镇蛋鸡场", "Qinghe egg farm");
    const std::string grocer = w("丰年粮油", "Fengnian grocers");
    const std::string licence = w("食品经营许可证", "Food trade licence");
    const auto until = [&](const char* number, const char* first, const char* last) {
        return std::string(number) + " · " + said(w, PaperUntil, {first, last});
    };
    view.rows = {row("lot.0", Tone::Stop, said(w, LotRed), w("鲜鸡蛋", "Fresh eggs"),
                     farm + " · " + said(w, LotSub, {"2026-11-19", "D1119"}), ""),
                 row("paper.0.0", Tone::Stop, said(w, ThenNotYet), licence,
                     until("JY13300120012345", "2026-11-20", "2031-11-19"), "", {said(w, FiledLater)}),
                 row("paper.0.1", Tone::Good, said(w, ThenValid), w("动物检疫证明", "Quarantine certificate"),
                     until("3301234567", "2026-11-18", "2026-11-20"), "", {said(w, OfBatch)}),
                 row("lot.1", Tone::Good, said(w, LotGreen), w("食用油", "Cooking oil"),
                     grocer + " · " + said(w, LotSubPlain, {"2026-11-02"}), ""),
                 row("paper.1.0", Tone::Good, said(w, ThenValid), licence,
                     until("JY13300120054321", "2021-11-05", "2026-11-04"), "", {said(w, NowEnded)})};
    view.others = {{"trace", said(w, ShowTrace), false, Tone::Neutral}};
    return view;
}

ListingView deviations(const Words& w) {
    ListingView view;
    view.id = "inspector-list";
    const auto filter = [&](const char* id, InspectionPhrase name, const char* count, bool chosen) {
        view.filters.push_back({id, said(w, DeviationCount, {said(w, name), count}), chosen, {}});
    };
    filter("", DeviationAll, "18", true);
    filter("1", Late, "8", false);
    filter("2", Corrected, "4", false);
    filter("3", Voided, "1", false);
    filter("4", Undone, "2", false);
    filter("5", Overridden, "1", false);
    filter("6", ExcusedLine, "2", false);
    view.notes = {{Tone::Info, said(w, DeviationsSub, {"30"})}};
    const std::string by = w("李秀芹", "Li Xiuqin");
    view.rows = {
        row("1", Tone::Stop, said(w, Overridden), said(w, KindGoods) + w(" · 鲜鸡蛋", " · Fresh eggs"),
            said(w, DeviationBy, {w("赵总监", "Zhao"), "11-19 06:40"}), "11-19 06:52"),
        row("2", Tone::Warn, said(w, Late), said(w, KindSample) + w(" · 手撕包菜", " · Hand-torn cabbage"),
            said(w, DeviationBy, {by, "11-18 10:50"}), "11-18 13:20", {w("停电", "Power cut")}),
        row("3", Tone::Warn, said(w, Corrected), said(w, KindMeal) + w(" · 三年级2班", " · Class 3-2"),
            said(w, DeviationBy, {by, "11-17 11:30"}), "11-17 12:10", {w("输错了", "Mistyped")})};
    return view;
}

ListingView days(const Words& w) {
    ListingView view;
    view.id = "inspector-list";
    view.filters = {{"days", said(w, DaysTab, {"20", "22"}), true, {}},
                    {"problems", said(w, ProblemsTab, {"2"}), false, {}}};
    const std::string officer = w("周大勇", "Zhou Dayong");
    view.rows = {
        row("1", Tone::Good, said(w, DaysZero), "2026-11-20", said(w, DaysItems, {"28", officer}), "08:40"),
        row("2", Tone::Warn, said(w, DaysFound, {"1"}), "2026-11-19", said(w, DaysItems, {"28", officer}),
            "11-19 08:35"),
        row("3", Tone::Stop, said(w, DaysMissing), "2026-11-18", "", "")};
    return view;
}

ShelfBoxView box(const char* number, std::string dish, std::string sub, bool present, Tone tone) {
    return {number, number, std::move(dish), std::move(sub), present, tone};
}

ShelfCountView counting(const Words& w) {
    ShelfCountView view;
    view.onRecord = said(w, ShelfOnRecord, {"5"});
    view.counted = said(w, InspectionPhrase::ShelfCounted, {"4"});
    view.hint = said(w, ShelfHint);
    const std::string lunch = w("11-20 午餐", "11-20 Lunch");
    view.boxes = {
        box("11", w("番茄炒鸡蛋", "Tomato and egg"), lunch, true, Tone::Good),
        box("12", w("红烧鸡腿", "Braised chicken leg"), lunch, true, Tone::Good),
        box("13", w("手撕包菜", "Hand-torn cabbage"), lunch, false, Tone::Neutral),
        box("14", w("米饭", "Rice"), lunch, true, Tone::Good),
        box("15", w("紫菜蛋花汤", "Seaweed egg soup"), lunch, false, Tone::Neutral),
        box("77", "", std::string(word(canteen::ShelfFinding::Unknown, w.language())), true, Tone::Stop)};
    view.otherCaption = said(w, ShelfOther);
    view.mainCaption = said(w, ShelfMain);
    return view;
}

ShelfCountView counted(const Words& w) {
    ShelfCountView view = counting(w);
    const auto found = [&](canteen::ShelfFinding finding) {
        return std::string(word(finding, w.language()));
    };
    view.boxes.clear();
    view.hint.clear();
    view.otherCaption.clear();
    view.kept = true;
    view.summary = said(w, ShelfFindings, {"1", "1", "0"});
    view.summaryTone = Tone::Stop;
    const std::string lunch = w("11-20 午餐", "11-20 Lunch");
    view.findings = {row("13", Tone::Stop, found(canteen::ShelfFinding::Missing),
                         w("手撕包菜", "Hand-torn cabbage"), said(w, BoxAtShelf, {"13", "LY1", "2"}), lunch),
                     row("77", Tone::Stop, found(canteen::ShelfFinding::Unknown),
                         said(w, ShelfUnknownBox, {"77"}), "", ""),
                     row("15", Tone::Warn, found(canteen::ShelfFinding::NotPutIn),
                         w("紫菜蛋花汤", "Seaweed egg soup"), said(w, BoxInHand, {"15"}), lunch),
                     row("11", Tone::Good, found(canteen::ShelfFinding::Present),
                         w("番茄炒鸡蛋", "Tomato and egg"), said(w, BoxAtShelf, {"11", "LY1", "2"}), lunch)};
    view.againCaption = said(w, ShelfAgain);
    view.mainCaption = said(w, ShelfDone);
    return view;
}

RecordFormView people(const Words& w, bool complete) {
    RecordFormView view;
    view.title = said(w, FormTitle);
    view.sub = said(w, FormSub);
    const std::string unit = w("清河县市场监督管理局", "Qinghe market supervision");
    const std::string names[] = {w("何敏", "He Min"), w("周正", "Zhou Zheng")};
    const char* documents[] = {"FZ-330012", "FZ-330047"};
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string number = std::to_string(i + 1);
        const auto field = [&](const char* id, InspectionPhrase name, const std::string& answer) {
            const bool there = complete || i == 0;
            view.fields.push_back({std::to_string(i) + id, said(w, name, {number}), there ? answer : "",
                                   there ? Tone::Good : Tone::Neutral});
        };
        field(".0", FieldName, names[i]);
        field(".1", FieldUnit, unit);
        field(".2", FieldDocument, documents[i]);
    }
    view.mainCaption = said(w, FormMain);
    if (!complete) view.mainReason = w("请写检查人员姓名", "Enter the inspector's name");
    return view;
}

InkPicture ink() {
    InkPicture picture;
    picture.width = 120;
    picture.height = 50;
    picture.lines = {{{12, 30}, {30, 12}, {44, 36}, {60, 14}}, {{66, 32}, {84, 14}, {104, 34}}};
    return picture;
}

ReceiptView receipt(const Words& w) {
    ReceiptView view;
    view.number = said(w, ReceiptSize, {"394231", "394231"});
    view.fingerprintLabel = said(w, ReceiptFinger);
    view.fingerprint = "7C1D 90AF 33E8 5B26";
    view.facts = {{said(w, ReceiptRecord), view.number, Tone::Neutral},
                  {said(w, ReceiptTime), "2026-11-20 13:41", Tone::Neutral},
                  {said(w, InspectionPhrase::ReceiptResult),
                   std::string(word(canteen::RemarkResult::CorrectByDate, w.language())), Tone::Neutral},
                  {said(w, ReceiptWords), said(w, RemarkPapers), Tone::Neutral},
                  {said(w, ReceiptWho), who(w), Tone::Neutral},
                  {said(w, ReceiptWitness), w("周大勇", "Zhou Dayong"), Tone::Neutral}};
    view.hint = said(w, ReceiptHint);
    canteen::codes::QrMatrix matrix = canteen::codes::qrMatrix(
        "CK1-RECEIPT demo t1 #394231 7c1d90af33e85b267c1d90af33e85b267c1d90af33e85b267c1d90af33e85b26 HEAD "
        "394231 e19a5b0c44d2e19a5b0c44d2e19a5b0c44d2e19a5b0c44d2e19a5b0c44d2e19a 7C1D 90AF 33E8 5B26");
    view.codeSize = matrix.size;
    view.code = std::move(matrix.dark);
    view.inks = {ink(), ink()};
    view.doneCaption = said(w, ReceiptDone);
    return view;
}

RecordFormView remark(const Words& w) {
    RecordFormView view;
    view.title = said(w, TitleRemark);
    view.sub = who(w);
    view.fields = {{"result", said(w, InspectionPhrase::RemarkResult),
                    std::string(word(canteen::RemarkResult::CorrectByDate, w.language())), Tone::Good},
                   {"words", said(w, RemarkWords), said(w, RemarkPapers), Tone::Good},
                   {"ink.0", said(w, RemarkInk, {w("何敏", "He Min")}), said(w, RemarkSigned), Tone::Good},
                   {"ink.1", said(w, RemarkInk, {w("周正", "Zhou Zheng")}), "", Tone::Neutral}};
    view.mainCaption = said(w, RemarkMain);
    view.mainReason = w("每位检查人员都要签字", "Every inspector has to sign");
    return view;
}

ListingView list(const Words& w, bool some) {
    ListingView view;
    view.id = "inspections";
    view.hint = said(w, ListHint);
    view.emptyWords = said(w, ListNone);
    view.mainCaption = said(w, some ? CardBack : EnterMain);
    view.others = {{"shelf", said(w, InspectionPhrase::CountShelf), false, Tone::Neutral},
                   {"code", said(w, GiveCode), false, Tone::Neutral}};
    if (some)
        view.rows = {row("1", Tone::Info, said(w, Running), who(w), said(w, LookedAt, {"12"}), "12:48"),
                     row("2", Tone::Neutral, said(w, Ended), who(w),
                         said(w, LookedAt, {"31"}) + " · " +
                             std::string(word(canteen::InspectionEnd::ByInspector, w.language())),
                         "10-14 09:20", {said(w, Remarked)})};
    return view;
}

RecordCardView card(const Words& w) {
    RecordCardView view;
    view.id = "inspection";
    view.title = who(w);
    view.state = said(w, Ended);
    const std::string unit = w("清河县市场监督管理局", "Qinghe market supervision");
    view.facts = {{w("何敏", "He Min"), unit + " · FZ-330012", Tone::Neutral},
                  {w("周正", "Zhou Zheng"), unit + " · FZ-330047", Tone::Neutral},
                  {said(w, CardTime), "10-14 09:20–10:31", Tone::Neutral},
                  {said(w, CardOpened), w("周大勇", "Zhou Dayong"), Tone::Neutral}};
    view.factsTitle = said(w, CardFacts);
    view.historyTitle = said(w, CardHistory);
    view.history = {
        row("1", Tone::Info, said(w, StepStarted), said(w, StepStarted), "", "10-14 09:20"),
        row("2", Tone::Neutral, said(w, StepViewed),
            w("48 小时留样 · 番茄炒鸡蛋 · 今天晨检", "Samples, 48 h · Tomato and egg"), "", "10-14 09:24"),
        row("3", Tone::Stop, said(w, StepCount), said(w, ShelfFindings, {"1", "1", "0"}), "", "10-14 09:41")};
    view.others = {{"receipt", said(w, CardReceipt), false, Tone::Neutral}};
    return view;
}

GuestCodeView pad(const Words& w) {
    GuestCodeView view;
    view.title = said(w, PadTitle);
    view.sub = said(w, PadSub);
    view.digits = 4;
    view.clear = said(w, PadClear);
    view.erase = said(w, PadErase);
    view.cancel = said(w, PadCancel);
    view.mainCaption = said(w, PadMain);
    view.mainReason = said(w, PadTyping);
    return view;
}

}  // namespace

std::vector<Fixture> inspectionFixtures(const Words& w) {
    const auto title = [&](InspectionPhrase id) { return said(w, id); };
    return {
        {"inspections-none", frame(w, Screen::Inspections, title(TitleInspections), false), list(w, false)},
        {"inspections", frame(w, Screen::Inspections, title(TitleInspections), false), list(w, true)},
        {"inspection-card", frame(w, Screen::InspectionCard, title(TitleCard), false), card(w)},
        {"inspection-code", frame(w, Screen::InspectionCode, title(TitleCode), false), pad(w)},
        {"inspection-form", frame(w, Screen::InspectionForm, title(TitleForm), false), people(w, false)},
        {"inspection-form-full", frame(w, Screen::InspectionForm, title(TitleForm), false), people(w, true)},
        {"inspector", frame(w, Screen::Inspector, title(TitleHome)), home(w, true, false)},
        {"inspector-fine", frame(w, Screen::Inspector, title(TitleHome)), home(w, false, false)},
        {"inspector-more", frame(w, Screen::Inspector, title(TitleHome)), home(w, true, true)},
        {"inspector-samples", frame(w, Screen::InspectorList, title(QuestionSamples)), samples(w)},
        {"inspector-deviations", frame(w, Screen::InspectorList, title(QuestionDeviations)), deviations(w)},
        {"inspector-days", frame(w, Screen::InspectorList, title(QuestionDays)), days(w)},
        {"dish-papers", frame(w, Screen::DishPapers, title(TitleTrail)), trail(w)},
        {"shelf-count", frame(w, Screen::ShelfCount, title(TitleShelf)), counting(w)},
        {"shelf-counted", frame(w, Screen::ShelfCount, title(TitleShelf)), counted(w)},
        {"inspection-remark", frame(w, Screen::InspectionRemark, title(TitleRemark)), remark(w)},
        {"inspection-receipt", frame(w, Screen::Receipt, title(TitleReceipt)), receipt(w)}};
}

}  // namespace kiosk::fixtures
