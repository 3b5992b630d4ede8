// Typing: keys, candidates, what is taken instead of typing.
#include "kiosk/text/phrases.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

std::vector<std::string> readingsOfYan() {
    std::vector<std::string> words;
    for (const char* word :
         {"眼", "演", "言", "烟", "严", "燕", "盐", "岩", "研", "验", "延", "颜", "炎", "沿", "艳",
          "宴", "掩", "雁", "焰", "阎", "咽", "淹", "厌", "堰", "砚", "谚", "檐", "彦", "嫣", "筵",
          "腌", "奄", "俨", "衍", "焉", "妍", "蜒", "鄢", "湮", "偃", "芫", "琰", "兖", "闫", "赝",
          "晏", "恹", "滟", "阏", "酽", "罨", "崦", "餍", "胭", "阉", "唁", "龑", "䶮", "㛃", "𬭚"})
        words.emplace_back(word);
    return words;
}

}  // namespace

std::vector<Fixture> textFixtures(const Words& w) {
    const AppView dish =
        header(w, Screen::Text, w("新菜名", "Name of the new dish"), w("张桂英", "Zhang Guiying"));
    TextView empty;
    empty.title = dish.title;
    empty.hint = w("菜谱上没有的菜，打拼音", "A dish that is not on the menu, in pinyin");
    empty.count = phrase(Phrase::TextCount, w.language(), {"0", "20"});
    empty.doneCaption = phrase(Phrase::TextDone, w.language());
    empty.mainReason = phrase(Phrase::TextNothing, w.language());
    TextView typing = empty;
    typing.text = "红烧";
    typing.typed = "shi zi tou";
    typing.candidates = {"狮子头", "狮子", "师资", "柿子", "十字", "师姿", "识字", "实字",
                         "石子",   "世子", "虱子", "施资", "是",   "时",   "事",   "十",
                         "市",     "使",   "石",   "师",   "食",   "始",   "式",   "室"};
    typing.count = phrase(Phrase::TextCount, w.language(), {"2", "20"});
    typing.canErase = true;
    typing.mainReason.clear();
    TextView all = typing;
    all.typed = "yan";
    all.candidates = readingsOfYan();
    all.allCandidates = true;
    TextView note = empty;
    note.title = phrase(Phrase::NoteTitle, w.language());
    note.hint = phrase(Phrase::NoteHint, w.language());
    note.count = phrase(Phrase::TextCount, w.language(), {"58", "60"});
    note.text =
        "冰箱门没有关好，早上六点发现温度高，已经换到二号柜，供货商上午来修，修好以前这些菜都不用，等总监来看"
        "过再说，先";
    for (const char* each : {"停电", "秤坏了", "盒子洒了", "学生没来", "菜换了"})
        note.likely.push_back({each, each, false, Tone::Neutral});
    note.canErase = true;
    note.mainReason.clear();
    TextView signs = note;
    signs.text = "中心温度 72";
    signs.plane = KeyPlane::Signs;
    TextView latin = empty;
    latin.mode = KeyMode::Latin;
    latin.capital = true;
    latin.chinese = false;
    latin.notice = phrase(Phrase::TextNoChinese, w.language());
    TextView full = note;
    full.full = true;
    full.notice = phrase(Phrase::TextFull, w.language(), {"60"});
    full.traditional = true;
    const AppView second = header(w, Screen::Text, note.title, w("张桂英", "Zhang Guiying"));
    return {{"text-empty", dish, empty}, {"text-typing", dish, typing}, {"text-all", dish, all},
            {"text-note", second, note}, {"text-signs", second, signs}, {"text-latin", dish, latin},
            {"text-full", second, full}};
}

}  // namespace kiosk::fixtures
