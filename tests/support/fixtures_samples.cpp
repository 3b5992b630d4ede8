// Retained samples: the day, the form, batches, the book, one sample, a dish added.
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/phrases.h"
#include "kiosk/text/words.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

using canteen::ExcuseReason;
using canteen::Reason;

namespace {

std::string id(int i) {
    return "0192f0c2-0000-7000-8000-0000000000" + std::to_string(10 + i);
}

struct Dish {
    const char* zh;
    const char* en;
};
constexpr Dish kDishes[] = {{"番茄炒蛋", "Tomato and egg"},
                            {"青椒土豆丝炒肉片配木耳胡萝卜", "Pork with green pepper, potato and carrot"},
                            {"紫菜蛋花汤", "Seaweed and egg soup"},
                            {"米饭", "Rice"},
                            {"清炒时蔬", "Seasonal greens"},
                            {"红烧鸡腿（少油，病号餐）", "Braised chicken leg (low fat, special diet)"}};

std::vector<MealTab> meals(const Words& w) {
    return {{"1", w("早餐", "Breakfast"), "4/4", "06:40–07:20", Tone::Good, false},
            {"2", w("午餐", "Lunch"), "3/6", "11:20–12:40", Tone::Warn, true},
            {"3", w("晚餐", "Supper"), "0/5", "17:30–18:30", Tone::Neutral, false}};
}

Option option(const Words& w, auto value, bool chosen = false) {
    return {std::to_string(static_cast<int>(value)), std::string(word(value, w.language())), chosen,
            Tone::Neutral};
}

std::vector<Row> samples(const Words& w, int count) {
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        const Dish& dish = kDishes[static_cast<std::size_t>(i) % std::size(kDishes)];
        Row row;
        row.id = id(i);
        row.tone = i % 4 == 1 ? Tone::Warn : Tone::Good;
        row.state = i % 4 == 1 ? phrase(Phrase::StateInHand, w.language())
                               : phrase(Phrase::StateStored, w.language());
        row.title = w(dish.zh, dish.en);
        row.sub = w("11-20 午餐 · 152 g · 12 号盒 · 李秀兰", "11-20 Lunch · 152 g · box 12 · Li Xiulan");
        row.right = phrase(Phrase::KeepUntil, w.language(), {"11-22 11:14"});
        if (i % 3 == 0) row.badges = {w("手工", "typed")};
        if (i % 5 == 2) row.badges = {w("补录", "late entry"), w("手工", "typed"), w("待签", "unsigned")};
        rows.push_back(row);
    }
    return rows;
}

SampleFormView form(const Words& w) {
    SampleFormView view;
    view.title = w("取样", "Take a sample");
    view.dish = w(kDishes[0].zh, kDishes[0].en);
    view.meal = w("午餐 · 11-20", "Lunch · 11-20");
    view.limits = w("不少于 125 g", "at least 125 g");
    view.box = "12";
    view.boxNote = w("空盒", "free");
    view.mainCaption = w("保存留样", "Save sample");
    view.mainReason = w("还没称重", "Not weighed yet");
    return view;
}

SampleFormView late(const Words& w) {
    SampleFormView view = form(w);
    view.dish = w(kDishes[1].zh, kDishes[1].en);
    view.weight = "152";
    view.note = w("重量合格", "Weight is enough");
    view.noteTone = Tone::Good;
    view.late = true;
    view.lateWords = phrase(Phrase::LateSample, w.language());
    view.times = {{"0", w("刚才", "just now"), false, Tone::Neutral},
                  {"30", "13:45", false, Tone::Neutral},
                  {"60", "13:15", true, Tone::Neutral},
                  {"120", "12:15", false, Tone::Neutral},
                  {"180", "11:15", false, Tone::Neutral},
                  {"240", "10:15", false, Tone::Neutral}};
    for (const Reason each :
         {Reason::TerminalBusy, Reason::PowerCut, Reason::Forgot, Reason::PaperFirst, Reason::Other})
        view.reasons.push_back(option(w, each, each == Reason::PowerCut));
    view.mainReason.clear();
    view.mainCaption = w("保存补录", "Save late entry");
    return view;
}

std::vector<Row> boxes(const Words& w) {
    std::vector<Row> rows;
    for (int i = 1; i <= 24; ++i) {
        Row row;
        row.id = std::to_string(i);
        row.title = phrase(Phrase::BoxNumber, w.language(), {row.id});
        row.enabled = i <= 15;
        row.tone = row.enabled ? Tone::Good : Tone::Neutral;
        row.state = row.enabled ? w("空盒", "free") : w("占用", "in use");
        if (!row.enabled)
            row.sub =
                w(kDishes[static_cast<std::size_t>(i) % 6].zh, kDishes[static_cast<std::size_t>(i) % 6].en);
        row.selected = i == 12;
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

std::vector<Fixture> samplesFixtures(const Words& w) {
    const AppView app = header(w, Screen::Samples, w("留样", "Samples"), w("李秀兰", "Li Xiulan"));
    SamplesView view;
    view.date = w("今天 11-20", "Today 11-20");
    view.meals = meals(w);
    const Phrase states[] = {Phrase::DishStored, Phrase::DishSampled, Phrase::DishOverdue,
                             Phrase::DishOpen,   Phrase::DishExcused, Phrase::DishOpen};
    const Tone tones[] = {Tone::Good, Tone::Warn, Tone::Stop, Tone::Neutral, Tone::Info, Tone::Neutral};
    for (std::size_t i = 0; i < 6; ++i) {
        Row row;
        row.id = id(static_cast<int>(i));
        row.title = w(kDishes[i].zh, kDishes[i].en);
        row.state = phrase(states[i], w.language());
        row.tone = tones[i];
        if (i < 2) row.sub = w("152 g · 12 号盒 · 李秀兰", "152 g · box 12 · Li Xiulan");
        if (i < 2) row.right = "11:14";
        if (i == 5) row.badges = {w("特殊餐", "special diet"), w("临时加菜", "added")};
        view.dishes.push_back(row);
    }
    view.summary = w("3 / 6，缺：紫菜蛋花汤、米饭、红烧鸡腿",
                     "3 of 6, missing: seaweed and egg soup, rice, chicken leg");
    view.summaryTone = Tone::Warn;
    view.inHand = 1;
    view.putInCaption = w("入柜 (1)", "Put in (1)");
    view.toCountersign = 3;
    view.countersignCaption = w("监督签字 (3)", "Countersign (3)");
    SamplesView done = view;
    done.dishes.resize(2);
    done.meals.resize(1);
    done.summary = w("2 / 2 已留齐", "2 of 2, complete");
    done.summaryTone = Tone::Good;
    done.inHand = done.toCountersign = 0;
    done.earlierDay = done.canForward = true;
    done.date = w("昨天 11-19", "Yesterday 11-19");
    SamplesView empty = done;
    empty.dishes.clear();
    empty.summary.clear();
    empty.emptyWords = w("这一餐没有菜谱", "No menu for this meal");
    empty.planCaption = w("去排菜谱", "Plan the menu");
    empty.earlierDay = empty.canForward = false;
    empty.date = w("今天 11-20", "Today 11-20");
    return {{"samples-busy", app, view}, {"samples-done", app, done}, {"samples-empty", app, empty}};
}

std::vector<Fixture> sampleFormFixtures(const Words& w) {
    const AppView app = header(w, Screen::SampleForm, w("取样", "Take a sample"), w("李秀兰", "Li Xiulan"));
    const SampleFormView empty = form(w);
    SampleFormView light = empty;
    light.dish = w(kDishes[1].zh, kDishes[1].en);
    light.weight = "98";
    light.note = w("不到 125 g，请再加一些", "Less than 125 g: add some more");
    light.noteTone = Tone::Stop;
    light.scalePresent = true;
    light.scaleReading = "98 g";
    light.scaleStable = true;
    light.mainReason = light.note;
    light.blocks = {w("留样人今天还没有晨检", "The sampler has not been checked this morning")};
    SampleFormView ready = empty;
    ready.weight = "152";
    ready.note = w("重量合格", "Weight is enough");
    ready.noteTone = Tone::Good;
    ready.scalePresent = true;
    ready.scaleReading = "152 g";
    ready.mainReason.clear();
    ready.typed = false;
    SampleFormView when = late(w);
    when.askingWhen = true;
    SampleFormView correction = late(w);
    correction.late = false;
    correction.lateWords.clear();
    correction.times.clear();
    correction.correction = true;
    correction.reasons.clear();
    for (const Reason each :
         {Reason::Mistyped, Reason::WrongBox, Reason::WrongDish, Reason::DroppedOrSpilt, Reason::Other})
        correction.reasons.push_back(option(w, each));
    correction.mainCaption = w("保存更正", "Save correction");
    SampleFormView choosing = empty;
    choosing.choosingBox = true;
    choosing.boxes = boxes(w);
    SampleFormView noBox = empty;
    noBox.box.clear();
    noBox.boxNote = phrase(Phrase::BoxNone, w.language());
    noBox.mainReason = w("还没选留样盒", "Choose a box first");
    return {{"form-empty", app, empty},    {"form-light", app, light}, {"form-ready", app, ready},
            {"form-late", app, late(w)},   {"form-when", app, when},   {"form-correction", app, correction},
            {"form-boxes", app, choosing}, {"form-no-box", app, noBox}};
}

std::vector<Fixture> batchFixtures(const Words& w) {
    const AppView app = header(w, Screen::Disposal, w("到期处置", "Disposal"), w("李秀兰", "Li Xiulan"));
    BatchView dispose;
    dispose.title = w("到期处置", "Disposal");
    dispose.summary = w("可处置 15 份 · 已选 2", "15 due · 2 chosen");
    dispose.rows = samples(w, 15);
    for (Row& row : dispose.rows) {
        row.state = w("可处置", "Due");
        row.tone = Tone::Warn;
    }
    dispose.rows[0].selected = dispose.rows[2].selected = true;
    dispose.rows[3].state = w("封存", "On hold");
    dispose.rows[3].tone = Tone::Stop;
    dispose.rows[3].blocked = true;
    dispose.choicesTitle = w("处置方式", "Method");
    for (const auto each : {canteen::DisposalMethod::KitchenWaste, canteen::DisposalMethod::DeepBurial,
                            canteen::DisposalMethod::Other})
        dispose.choices.push_back(option(w, each, each == canteen::DisposalMethod::KitchenWaste));
    dispose.canSelectAll = true;
    dispose.selectAllCaption = w("全选 (14)", "Select all (14)");
    dispose.mainCaption = w("处置 (2)", "Dispose (2)");
    dispose.mainTone = Tone::Warn;
    BatchView putIn;
    putIn.summary = w("待入柜 3 份 · 已选 0", "3 in hand · 0 chosen");
    putIn.rows = samples(w, 3);
    putIn.choicesTitle = phrase(Phrase::WhichFridgeAt, w.language(), {"0.0", "8.0 °C"});
    putIn.choices = {{"f1", w("留样柜 1", "Sample fridge 1"), false, Tone::Neutral},
                     {"f2", w("留样柜 2（二楼备餐间）", "Sample fridge 2 (upstairs)"), false, Tone::Neutral}};
    putIn.canSelectAll = true;
    putIn.selectAllCaption = w("全选 (3)", "Select all (3)");
    putIn.mainCaption = w("入柜 (0)", "Put in (0)");
    putIn.mainReason = w("请先选择", "Choose first");
    BatchView empty;
    empty.summary = w("待签 0 份 · 已选 0", "0 unsigned · 0 chosen");
    empty.emptyWords = w("都签好了", "All signed");
    empty.mainCaption = w("监督签字 (0)", "Countersign (0)");
    empty.mainReason = w("请先选择", "Choose first");
    AppView second = app;
    second.title = w("入柜", "Put in fridge");
    AppView third = app;
    third.title = w("监督人签字", "Countersign");
    return {{"batch-dispose", app, dispose}, {"batch-put-in", second, putIn}, {"batch-empty", third, empty}};
}

std::vector<Fixture> bookFixtures(const Words& w) {
    const AppView app = header(w, Screen::Book, w("留样台账", "Sample book"));
    BookView view;
    const Phrase ranges[] = {Phrase::RangeToday, Phrase::RangeTwoDays, Phrase::RangeWeek, Phrase::RangeMonth,
                             Phrase::RangeAll};
    int n = 0;
    for (const Phrase each : ranges)
        view.ranges.push_back(
            {std::to_string(n++), phrase(each, w.language()), each == Phrase::RangeTwoDays, Tone::Neutral});
    const Phrase states[] = {Phrase::AnyState,   Phrase::StateInHand, Phrase::StateStored, Phrase::StateDue,
                             Phrase::StateEnded, Phrase::StateHeld,   Phrase::StateStruck};
    n = 0;
    for (const Phrase each : states)
        view.states.push_back(
            {std::to_string(n++), phrase(each, w.language()), each == Phrase::AnyState, Tone::Neutral});
    view.letters = {"F", "H", "M", "Q", "Z"};
    view.summary = phrase(Phrase::BookCount, w.language(), {"12"});
    view.exportCaption = phrase(ExportPhrase::Title, w.language());
    view.rows = samples(w, 12);
    view.rows[1].struck = true;
    view.rows[1].badges = {w("更正", "corrected")};
    view.rows[2].tone = Tone::Stop;
    view.rows[2].state = w("封存", "On hold");
    BookView found = view;
    found.dish = w(kDishes[1].zh, kDishes[1].en);
    found.box = "12";
    found.rows.clear();
    found.summary = phrase(Phrase::BookCount, w.language(), {"0"});
    BookView dishes = found;
    dishes.choosingDish = true;
    for (const Dish& each : kDishes)
        dishes.dishes.push_back(
            {w(each.zh, each.en), w(each.zh, each.en), each.en == kDishes[1].en, Tone::Neutral});
    BookView box = view;
    box.choosingBox = true;
    box.box = "12";
    return {{"book-list", app, view},
            {"book-none", app, found},
            {"book-dishes", app, dishes},
            {"book-box", app, box}};
}

std::vector<Fixture> detailFixtures(const Words& w) {
    const AppView app = header(w, Screen::SampleDetail, w("留样详情", "Sample"), w("王建国", "Wang Jianguo"));
    SampleDetailView view;
    view.dish = w(kDishes[1].zh, kDishes[1].en);
    view.meal = w("午餐 · 2026-11-20", "Lunch · 2026-11-20");
    view.state = w("在柜", "In fridge");
    view.stateTone = Tone::Good;
    view.facts = {{w("重量", "Weight"), w("152 g · 手工", "152 g · typed"), Tone::Neutral},
                  {w("盒号", "Box"), w("12 号盒", "box 12"), Tone::Neutral},
                  {w("留样时间", "Sampled"), "11-20 11:14", Tone::Neutral},
                  {w("录入时间", "Entered"),
                   w("11-20 13:02 · 补录 · 停电", "11-20 13:02 · late entry · power cut"), Tone::Warn},
                  {w("留样人", "Sampler"), w("李秀兰", "Li Xiulan"), Tone::Neutral},
                  {w("监督人", "Supervisor"), w("待签", "unsigned"), Tone::Warn},
                  {w("入柜", "Put in"), w("11:30 · 留样柜 1", "11:30 · fridge 1"), Tone::Neutral},
                  {w("保存至", "Keep until"), "2026-11-22 11:30", Tone::Neutral}};
    view.history = samples(w, 1);
    view.history[0].struck = true;
    view.history[0].tone = Tone::Neutral;
    view.history[0].state = w("更正", "Corrected");
    view.traceCaption = w("追溯", "Trace");
    view.canHold = view.canSend = view.canCorrect = view.canVoid = true;
    SampleDetailView held = view;
    held.state = w("封存", "On hold");
    held.stateTone = Tone::Stop;
    held.facts.push_back({w("封存", "Hold"),
                          w("11-20 14:05 · 事故 · 王建国", "11-20 14:05 · incident · Wang Jianguo"),
                          Tone::Stop});
    held.history.clear();
    held.canHold = held.canCorrect = held.canVoid = false;
    held.canLift = true;
    return {{"detail-stored", app, view}, {"detail-held", app, held}};
}

std::vector<Fixture> addDishFixtures(const Words& w) {
    const AppView app = header(w, Screen::AddDish, w("临时加菜", "Add a dish"), w("李秀兰", "Li Xiulan"));
    AddDishView view;
    view.meals = meals(w);
    view.letters = {"F", "H", "M", "Q", "Z"};
    int i = 0;
    for (int copy = 0; copy < 3; ++copy)
        for (const Dish& each : kDishes) {
            Row row;
            row.id = id(i++);
            row.title = w(each.zh, each.en);
            row.sub = w("素菜", "Vegetable");
            view.dishes.push_back(row);
        }
    view.mainCaption = w("加到午餐", "Add to Lunch");
    view.mainReason = phrase(Phrase::ChooseFirst, w.language());
    AddDishView chosen = view;
    chosen.dishes[1].selected = true;
    chosen.chosen = chosen.dishes[1].title;
    chosen.mainReason.clear();
    AddDishView doubted = chosen;
    doubted.warning =
        w("“凉拌”要看清是什么，有的学校食堂不能用", "\"Salad\": look closely, some are forbidden");
    AddDishView none = view;
    none.dishes.clear();
    none.letter = "Z";
    return {{"add-dish-open", app, view},
            {"add-dish-chosen", app, chosen},
            {"add-dish-doubted", app, doubted},
            {"add-dish-none", app, none}};
}

std::vector<Fixture> choiceFixtures(const Words& w) {
    const AppView app = header(w, Screen::Choice, w("留样", "Samples"), w("李秀兰", "Li Xiulan"));
    ChoiceView view;
    view.title = phrase(Phrase::ExcuseTitle, w.language(), {w(kDishes[1].zh, kDishes[1].en)});
    view.body = phrase(Phrase::ExcuseBody, w.language());
    for (const ExcuseReason each :
         {ExcuseReason::NotCooked, ExcuseReason::NotServed, ExcuseReason::SealedPackage,
          ExcuseReason::BroughtByGuest, ExcuseReason::Other})
        view.options.push_back(option(w, each));
    view.confirm = w("保存", "Save");
    view.mainReason = phrase(Phrase::ChooseFirst, w.language());
    ChoiceView chosen = view;
    chosen.options[2].chosen = true;
    chosen.mainReason.clear();
    ChoiceView two = chosen;
    two.body.clear();
    two.options.resize(2);
    two.options[0].chosen = true;
    ChoiceView many = view;
    many.options.clear();
    for (const Reason each :
         {Reason::PowerCut, Reason::TerminalBusy, Reason::Forgot, Reason::PaperFirst, Reason::Mistyped,
          Reason::WrongDish, Reason::WrongBox, Reason::WrongPerson, Reason::Other})
        many.options.push_back(option(w, each));
    ChoiceView noted = chosen;
    noted.takesNote = true;
    noted.note = w("供货商中午才送到，菜单临时换了，已经告诉总监",
                   "Came too late; the menu was changed and the director knows");
    ChoiceView manyNoted = many;
    manyNoted.takesNote = true;
    return {{"choice-open", app, view},   {"choice-chosen", app, chosen},
            {"choice-noted", app, noted}, {"choice-many-noted", app, manyNoted},
            {"choice-two", app, two},     {"choice-many", app, many}};
}

}  // namespace kiosk::fixtures
