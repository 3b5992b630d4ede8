#include "tests/shots/gallery/pages.h"

#include "kiosk/ui/ui.h"

namespace kiosk::gallery {
namespace {

using namespace ui;

Frame header(std::string title) {
    return {.title = std::move(title),
            .clock = "05:42",
            .date = "11月20日 星期五",
            .person = "张桂英 · 厨师",
            .lamps = {{"lamp.store", "本机已保存", Tone::Good},
                      {"lamp.hub", "07:42 后未上传", Tone::Warn},
                      {"lamp.scale", "留样秤已断开", Tone::Stop}},
            .back = "返回",
            .language = "EN",
            .theme = "夜间",
            .wipe = "擦屏"};
}

void home() {
    Frame frame = header("今日工作");
    frame.back.clear();
    frame.signOut = "退出";
    FrameParts parts = screenFrame(frame, false);
    Rect content = parts.content;
    banner(content.takeTop(13, kGap), Tone::Warn, "冷藏柜 2 号 06:10 温度 8.4 ℃，请复测", "home.banner");
    const std::vector<Tile> tiles{
        {.title = "晨检",
         .icon = Icon::Person,
         .count = "11/14",
         .sub = "还差 3 人",
         .tone = Tone::Warn,
         .badge = "进行中"},
        {.title = "进货查验",
         .icon = Icon::Truck,
         .count = "4",
         .countUnit = "批",
         .sub = "全部合格",
         .tone = Tone::Good,
         .badge = "已完成"},
        {.title = "食品留样",
         .icon = Icon::Sample,
         .count = "7/12",
         .sub = "午餐还差 5 样",
         .tone = Tone::Warn,
         .badge = "待留样"},
        {.title = "陪餐", .icon = Icon::Meal, .count = "0/1", .sub = "午餐 11:40", .badge = "未开始"},
        {.title = "留样处置",
         .icon = Icon::Trash,
         .count = "3",
         .countUnit = "份到期",
         .sub = "最早 05:30",
         .tone = Tone::Stop,
         .badge = "已逾期"},
        {.title = "日结", .icon = Icon::CheckList, .sub = "晨检完成后开放", .badge = "", .enabled = false},
    };
    const auto cells = portrait() ? content.grid(2, 3, kGap) : content.grid(3, 2, kGap);
    for (std::size_t i = 0; i < tiles.size(); ++i) tile("home." + std::to_string(i), cells[i], tiles[i]);
}

void check() {
    FrameParts parts = screenFrame(header("晨检 · 李春梅"));
    Rect content = parts.content;
    personCard(
        content.takeTop(20, kGap),
        {.initial = "李", .name = "李春梅", .role = "面点 · 健康证 2027-03-01 到期", .state = "待检查"});
    const std::vector<Choice> signs{
        {.caption = "发热", .icon = Icon::Thermometer},
        {.caption = "腹泻", .icon = Icon::Water},
        {.caption = "手部伤口", .icon = Icon::Hand, .tone = Tone::Stop, .selected = true},
        {.caption = "咽部发炎", .icon = Icon::Face},
        {.caption = "工作服整洁", .icon = Icon::Shirt, .tone = Tone::Good, .selected = true},
        {.caption = "已处理", .sub = "包扎并戴手套", .tone = Tone::Warn, .selected = true},
        {.caption = "不适", .sub = "本人自述", .icon = Icon::Question},
        {.caption = "其他", .icon = Icon::Edit, .enabled = false}};
    const auto cells = portrait() ? content.takeTop(130).grid(2, 4, kGap) : content.grid(4, 2, kGap);
    for (std::size_t i = 0; i < signs.size(); ++i) choice("check." + std::to_string(i), cells[i], signs[i]);
    Rect footer = parts.footer;
    button("check.save", mainAction(footer), "合格上岗", ButtonKind::Primary, Icon::Check);
    button("check.refuse", footer.takeLeft(46), "不得上岗", ButtonKind::Danger, Icon::Stop);
    if (footer.w > 50)
        button("check.late", footer.takeRight(46),
               {.caption = "补录", .icon = Icon::Late, .enabled = false, .reason = "仅管理员"});
}

Row row(std::string id, Tone tone, std::string state, std::string title, std::string sub,
        std::string right = {}, std::vector<std::string> badges = {}) {
    Row made;
    made.id = std::move(id);
    made.tone = tone;
    made.state = std::move(state);
    made.title = std::move(title);
    made.sub = std::move(sub);
    made.right = std::move(right);
    made.badges = std::move(badges);
    return made;
}

const std::vector<Row>& sampleRows() {
    static const std::vector<Row> rows = [] {
        std::vector<Row> all{
            row("1", Tone::Good, "已留样", "番茄炒鸡蛋", "午餐 · 11:20 · 张桂英", "132 g"),
            row("2", Tone::Stop, "重量不足", "红烧肉", "午餐 · 11:24 · 张桂英", "118 g", {"手工"}),
            row("3", Tone::Warn, "待留样", "蒜蓉西兰花", "午餐"),
            row("4", Tone::Good, "已留样", "紫菜蛋花汤", "午餐 · 11:31 · 李春梅", "140 g", {"补录", "手工"}),
            row("5", Tone::Neutral, "已更正", "米饭", "见下一行", "15 g"),
            row("6", Tone::Good, "已留样", "米饭", "午餐 · 11:40 · 李春梅", "151 g"),
            row("7", Tone::Info, "封存", "凉拌黄瓜", "调查中，不得处置", "126 g"),
            row("8", Tone::Neutral, "未供应", "酸奶", "供应商缺货"),
            row("9", Tone::Good, "已留样", "馒头", "早餐 · 06:20 · 㛃䶮", "125 g"),
        };
        all[4].struck = true;
        all[5].selected = true;
        all[7].enabled = false;
        return all;
    }();
    return rows;
}

void rows() {
    FrameParts parts = screenFrame(header("今日留样"));
    Rect content = parts.content;
    const std::string letters = "BFHLMSXZ";
    const float width = content.w;
    filterBar("samples.filter", content.takeTop(filterBarHeight(letters.size(), width), kGap),
              {.letters = letters, .selected = 'H', .all = "全部"});
    list("samples.rows", content, {.rows = sampleRows(), .previous = "上页", .next = "下页"});
    Rect footer = parts.footer;
    button("samples.add", mainAction(footer), "留下一样", ButtonKind::Primary, Icon::Scale);
    segmented("samples.meal", footer.takeLeft(std::min(footer.w, 110.0F)),
              {.captions = {"早餐", "午餐", "晚餐"}, .selected = 1});
}

void emptyList() {
    FrameParts parts = screenFrame(header("留样处置"));
    list("x", parts.content,
         {.rows = {}, .emptyTitle = "今天没有到期的留样", .emptySub = "最早一份将于明天 05:30 到期"});
    Rect footer = parts.footer;
    button("x.go", mainAction(footer),
           {.caption = "开始处置",
            .icon = Icon::Trash,
            .kind = ButtonKind::Primary,
            .enabled = false,
            .reason = "没有到期的留样"});
}

void number() {
    FrameParts parts = screenFrame(header("冷藏柜温度"));
    keypad("temp", parts.content,
           {.label = "冷藏柜 2 号",
            .typed = "-18.5",
            .unit = "℃",
            .limits = "应在 0–8 ℃ 之间",
            .note = "低于下限，请检查温控",
            .noteTone = Tone::Stop,
            .sign = true,
            .clear = "清除",
            .back = "退格"});
    Rect footer = parts.footer;
    button("temp.save", mainAction(footer), "保存", ButtonKind::Primary, Icon::Check);
}

void temperature() {
    FrameParts parts = screenFrame(header("体温 · 李春梅"));
    temperaturePad("t", parts.content,
                   {.label = "额温",
                    .wholes = {35, 36, 37, 38, 39, 40},
                    .chosenWhole = 37,
                    .typed = "37.",
                    .unit = "℃",
                    .limits = "正常 36.0–37.2 ℃",
                    .other = "其他"});
    Rect footer = parts.footer;
    button("t.save", mainAction(footer),
           {.caption = "下一步",
            .icon = Icon::ArrowRight,
            .kind = ButtonKind::Primary,
            .enabled = false,
            .reason = "还差小数位"});
}

void temperatureDone() {
    FrameParts parts = screenFrame(header("体温 · 李春梅"));
    temperaturePad("t", parts.content,
                   {.label = "额温",
                    .wholes = {35, 36, 37, 38, 39, 40},
                    .chosenWhole = 37,
                    .chosenTenth = 8,
                    .typed = "37.8",
                    .unit = "℃",
                    .limits = "正常 36.0–37.2 ℃",
                    .note = "偏高，5 分钟后复测",
                    .noteTone = Tone::Warn,
                    .other = "其他"});
    Rect footer = parts.footer;
    button("t.save", mainAction(footer), "下一步", ButtonKind::Primary, Icon::ArrowRight);
}

void pin() {
    FrameParts parts = screenFrame(header("登录"), false);
    pinPad("pin", parts.content,
           {.title = "张桂英",
            .sub = "请输入密码",
            .entered = 3,
            .length = 6,
            .note = "密码不对，还可试 2 次",
            .noteTone = Tone::Stop,
            .clear = "清除",
            .back = "退格"});
}

void withToast() {
    rows();
    toast({Tone::Good, "已保存：番茄炒鸡蛋 132 g"});
}

void withUndo() {
    check();
    undoBar("undo", {.text = "已保存：张桂英 合格上岗", .secondsLeft = 6, .fraction = 0.6F}, "撤销");
}

void withDialog() {
    home();
    (void)dialog(
        {.id = "dialog",
         .title = "现在结束午餐留样？",
         .body = "还有 2 样没有留样：蒜蓉西兰花、酸奶。没有留样的菜需要写明原因，原因会印在留样记录上。",
         .tone = Tone::Warn,
         .buttons = {{.id = "stop", .text = "放弃", .tone = Tone::Stop},
                     {.id = "back", .text = "继续留样"},
                     {.id = "why", .text = "写明原因"}}});
}

void facts() {
    FrameParts parts = screenFrame(header("留样详情"));
    Rect content = parts.content;
    const bool upright = portrait();
    Rect left = upright ? content.takeTop(80, kGap) : content.takeLeft(content.w * 0.45F, kGap);
    Rect inside = card(left, "番茄炒鸡蛋");
    auto figures = inside.takeTop(30).columns(2, kGap);
    figure(figures[0], {.label = "重量", .value = "132", .unit = "g", .tone = Tone::Good});
    figure(figures[1], {.label = "留样时间", .value = "11:20"});
    separator(inside.takeTop(3));
    fact(inside.takeTop(9), "存放", "留样柜 1 层");
    fact(inside.takeTop(9), "到期", "11月22日 11:20", Tone::Warn);
    Rect right = content;
    progress(right.takeTop(16, kGap), 0.62F, "正在生成记录册 62%");
    auto rings = right.takeTop(34, kGap).columns(2, kGap);
    countdown(rings[0], 0.7F, "15", Tone::Warn);
    countdown(rings[1].middle(16, 16), 0.4F, "6");
    auto chips = right.takeTop(15, kGap).columns(3, kGap);
    chip("c.1", chips[0], {.caption = "荤菜", .selected = true});
    chip("c.2", chips[1], {.caption = "素菜"});
    chip("c.3", chips[2], {.caption = "主食", .enabled = false});
    if (right.h > 20)
        personButton(
            "c.p", right.takeTop(20, kGap),
            {.initial = "王", .name = "王淑芬", .role = "食品安全员", .state = "已签", .tone = Tone::Good},
            true);
    Rect footer = parts.footer;
    button("f.print", mainAction(footer), "打印标签", ButtonKind::Primary, Icon::Printer);
    button("f.more", footer.takeLeft(40), "更多", ButtonKind::Quiet, Icon::Plus);
    button("f.fix", footer.takeLeft(40), "更正", ButtonKind::Secondary, Icon::Edit);
}

void wipe() {
    wipeLock({.title = "现在可以擦屏，触摸暂不起作用", .seconds = "14", .remaining = 0.7F});
}

void broken() {
    outOfOrder({.title = "终端暂停使用",
                .what = "本机存储无法写入，已保存的记录不受影响。",
                .todo = {"请用纸质应急表继续登记", "请联系管理员，并告诉下面的代码", "恢复后把纸表补录进来"},
                .code = "代码 STORE-11 · 05:42"});
}

}  // namespace

std::vector<Page> pages() {
    return {{"home", home},
            {"check", check},
            {"list", rows},
            {"empty", emptyList},
            {"keypad", number},
            {"temperature", temperature},
            {"temperature-done", temperatureDone},
            {"pin", pin},
            {"toast", withToast},
            {"undo", withUndo},
            {"dialog", withDialog},
            {"facts", facts},
            {"wipe", wipe},
            {"out-of-order", broken}};
}

}  // namespace kiosk::gallery
