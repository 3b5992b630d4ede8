#include "tests/support/view_fixtures.h"

#include <iterator>

#include "kiosk/screens/check_screen.h"
#include "kiosk/screens/frame_screen.h"
#include "kiosk/screens/home_screen.h"
#include "kiosk/screens/sheet_screen.h"
#include "kiosk/screens/sign_in_screen.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

namespace {

void drawScreen(const HomeView& view, const ui::Rect& area, const Texts& words) {
    drawHome(view, area, words);
}
void drawScreen(const SignInView& view, const ui::Rect& area, const Texts& words) {
    drawSignIn(view, area, words);
}
void drawScreen(const SheetView& view, const ui::Rect& area, const Texts& words) {
    drawSheet(view, area, words);
}
void drawScreen(const CheckView& view, const ui::Rect& area, const Texts& words) {
    drawCheck(view, area, words);
}

void append(std::vector<Fixture>& to, std::vector<Fixture> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

AppView header(const Words& w, Screen screen, std::string title, std::string person) {
    AppView view;
    view.screen = screen;
    view.title = std::move(title);
    view.clock = "05:15";
    view.date = w("11月20日 星期五", "Fri 20 Nov");
    view.person = std::move(person);
    view.lamps = {{"lamp.store", w("已存本机", "Stored here"), Tone::Good},
                  {"lamp.hub", w("未联网", "No network"), Tone::Info},
                  {"lamp.clock", w("时间已校准", "Clock right"), Tone::Good}};
    view.home = screen != Screen::Home;
    view.chinese = w.chinese();
    return view;
}

std::vector<Fixture> all(Language language) {
    const Words w(language);
    std::vector<Fixture> list;
    append(list, homeFixtures(w));
    append(list, signInFixtures(w));
    append(list, sheetFixtures(w));
    append(list, checkFixtures(w));
    return list;
}

void draw(const Fixture& fixture) {
    const Texts& words = texts(fixture.app.chinese ? Language::Chinese : Language::English);
    ui::Rect area;
    drawFrame(fixture.app, words, area);
    std::visit([&](const auto& view) { drawScreen(view, area, words); }, fixture.screen);
    drawNotices(fixture.app, words);
}

}  // namespace kiosk::fixtures
