// Signs of falsification: none, many, and the records behind one.
#include "kiosk/text/signs_phrases.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {
namespace {

std::string said(const Words& w, AnyPhrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

AppView frame(const Words& w, Screen screen, AnyPhrase title) {
    return header(w, screen, said(w, title), w("周大勇", "Zhou Dayong"));
}

Row sign(const Words& w, const char* id, SignsPhrase name, std::string sentence, SignsPhrase unit,
         const char* count) {
    Row row;
    row.id = id;
    row.tone = Tone::Warn;
    row.state = said(w, SignsPhrase::Look);
    row.title = said(w, name);
    row.sub = std::move(sentence);
    row.right = said(w, unit, {count});
    return row;
}

Row record(const Words& w, const char* id, SignsPhrase kind, std::string title, std::string sub,
           std::string right) {
    Row row;
    row.id = id;
    row.state = said(w, kind);
    row.title = std::move(title);
    row.sub = std::move(sub);
    row.right = std::move(right);
    return row;
}

}  // namespace

std::vector<Fixture> signsFixtures(const Words& w) {
    SignsView none;
    none.emptyTitle = said(w, SignsPhrase::NoneTitle);
    none.emptySub = said(w, SignsPhrase::NoneSub, {"30"});
    const std::string fast = w("最近 30 天里有 3 天，有人的晨检几秒就做完，来不及量",
                               "On 3 of the last 30 days a check took seconds, too few to measure");
    SignsView many;
    many.rows = {sign(w, "sheet.too-fast", SignsPhrase::TooFast, fast, SignsPhrase::Days, "3"),
                 sign(w, "sample.repeated-weight", SignsPhrase::RepeatedWeight,
                      w("最近 30 天里有 12 份留样，手输的克数和当天别的一样",
                        "In 30 days 12 samples were typed with one weight, like others of their day"),
                      SignsPhrase::Records, "12"),
                 sign(w, "clock.jumped", SignsPhrase::ClockJumped,
                      w("最近 30 天里终端的时钟跳过 1 次",
                        "In the last 30 days the clock of the terminal jumped 1 times"),
                      SignsPhrase::Records, "1")};
    SignsView days;
    days.sentence = fast;
    days.rows = {record(w, "0", SignsPhrase::Sheet,
                        w("2 人用时不到 3 秒", "2 people took less than 3 seconds"), "", "11-19"),
                 record(w, "1", SignsPhrase::Sheet,
                        w("1 人用时不到 3 秒", "1 people took less than 3 seconds"), "", "11-12")};
    SignsView samples;
    samples.sentence = many.rows[1].sub;
    samples.rows = {record(w, "0", SignsPhrase::KindSample, w("红烧鸡腿", "Braised chicken leg"),
                           w("李秀芹", "Li Xiuqin"), "11-19 10:41"),
                    record(w, "1", SignsPhrase::KindSample, w("手撕包菜", "Hand-torn cabbage"),
                           w("李秀芹", "Li Xiuqin"), "11-19 10:43")};
    const AppView list = frame(w, Screen::Signs, SignsPhrase::Title);
    return {{"signs-none", list, none},
            {"signs", list, many},
            {"sign-days", frame(w, Screen::SignRecords, SignsPhrase::TooFast), days},
            {"sign-records", frame(w, Screen::SignRecords, SignsPhrase::RepeatedWeight), samples}};
}

}  // namespace kiosk::fixtures
