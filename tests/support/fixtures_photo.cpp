// Photographing papers, and looking at them.
#include <array>
#include <cmath>

#include "kiosk/text/phrases.h"
#include "tests/support/fixture_words.h"

namespace kiosk::fixtures {

using canteen::port::Pixels;

namespace {

constexpr std::uint32_t kWide = 480;
constexpr std::uint32_t kHigh = 270;

std::string said(const Words& w, Phrase id, const std::vector<std::string>& arguments = {}) {
    return phrase(id, w.language(), arguments);
}

void fill(Pixels& to, std::uint32_t x, std::uint32_t y, std::uint32_t w, std::uint32_t h, std::uint8_t grey) {
    for (std::uint32_t row = y; row < std::min(to.height, y + h); ++row)
        for (std::uint32_t at = x; at < std::min(to.width, x + w); ++at)
            for (std::uint32_t channel = 0; channel < to.channels; ++channel)
                to.bytes[(std::size_t{row} * to.width + at) * to.channels + channel] = grey;
}

Pixels blank(std::uint32_t width, std::uint32_t height, std::uint32_t channels, std::uint8_t grey) {
    return {width, height, channels, canteen::Bytes(std::size_t{width} * height * channels, grey)};
}

PhotoView live(const Words& w) {
    PhotoView view;
    view.about = w("动物检疫合格证明", "Quarantine certificate");
    view.hint = said(w, Phrase::PhotoNoPage);
    view.page = said(w, Phrase::PhotoPage, {"1"});
    view.step = PhotoStep::Live;
    view.camera = seen(w, Tone::Warn, Phrase::HintBlurred);
    view.light = true;
    view.mainCaption = said(w, Phrase::PhotoShoot);
    view.skip = said(w, Phrase::PhotoSkip);
    return view;
}

PhotoView judged(const Words& w, bool good) {
    PhotoView view;
    view.about = w("送货单", "Delivery note");
    view.page = said(w, Phrase::PhotoPage, {"2"});
    view.step = PhotoStep::Judge;
    view.shot = somePage();
    view.verdict = said(w, good ? Phrase::PhotoGood : Phrase::PhotoBlurred);
    view.verdictTone = good ? Tone::Good : Tone::Warn;
    view.mainCaption = said(w, good ? Phrase::PhotoUse : Phrase::PhotoRetake);
    if (good)
        view.retake = said(w, Phrase::PhotoRetake);
    else
        view.anyway = said(w, Phrase::PhotoAnyway);
    return view;
}

PhotoView overview(const Words& w, int count) {
    PhotoView view;
    view.about = w("送货单", "Delivery note");
    view.step = PhotoStep::Overview;
    for (int i = 0; i < count; ++i) {
        PhotoPageView page;
        page.id = std::to_string(i);
        page.picture = i == 2 ? Picture{} : somePage();
        page.words =
            i == 2 ? said(w, Phrase::PageBroken) : said(w, Phrase::PhotoPage, {std::to_string(i + 1)});
        page.chosen = i == 1 || count == 1;
        if (i == 1) page.overrule = "太糊，纸本身就不清楚";
        view.pages.push_back(std::move(page));
    }
    view.mainCaption = said(w, Phrase::PhotoDone, {std::to_string(count)});
    if (count < 6) view.more = said(w, Phrase::PhotoMore);
    view.remove = said(w, Phrase::PhotoRemove, {count == 1 ? "1" : "2"});
    return view;
}

}  // namespace

Picture somePage() {
    static const Picture page = [] {
        Pixels pixels = blank(1165, 1650, 3, 244);
        fill(pixels, 330, 120, 500, 46, 60);
        for (std::uint32_t line = 0; line < 22; ++line)
            fill(pixels, 130, 280 + line * 54, line % 5 == 4 ? 520 : 900, 16, 90);
        for (std::uint32_t row = 0; row < 150; ++row)
            for (std::uint32_t at = 0; at < 150; ++at) {
                // The red seal of whoever issued it.
                const double distance = std::hypot(double(row) - 75, double(at) - 75);
                if (distance < 62 || distance > 72) continue;
                const std::size_t place = (std::size_t{1390 + row} * pixels.width + 800 + at) * 3;
                pixels.bytes[place] = 205;
                pixels.bytes[place + 1] = pixels.bytes[place + 2] = 40;
            }
        return std::make_shared<const Pixels>(std::move(pixels));
    }();
    return page;
}

Picture someSight() {
    static const Picture sight = [] {
        Pixels pixels = blank(kWide, kHigh, 1, 70);
        for (std::uint32_t row = 0; row < kHigh; ++row)
            for (std::uint32_t at = 0; at < kWide; ++at)
                pixels.bytes[std::size_t{row} * kWide + at] =
                    static_cast<std::uint8_t>(60 + at / 8 + row / 10);
        fill(pixels, 90, 40, 300, 190, 205);
        fill(pixels, 150, 80, 180, 100, 240);
        constexpr std::array<std::uint32_t, 7> kBars{1, 3, 2, 1, 2, 4, 1};
        std::uint32_t at = 165;
        for (std::size_t i = 0; at < 315; ++i) {
            const std::uint32_t width = kBars[i % kBars.size()] * 2;
            if (i % 2 == 0) fill(pixels, at, 92, std::min(width, 315 - at), 76, 25);
            at += width;
        }
        return std::make_shared<const Pixels>(std::move(pixels));
    }();
    return sight;
}

CameraView seen(const Words& w, Tone tone, Phrase words) {
    CameraView camera;
    camera.present = true;
    camera.picture = someSight();
    camera.tone = tone;
    camera.words = said(w, words);
    return camera;
}

std::vector<canteen::port::PicturePoint> someOutline() {
    return {{0.33F, 0.32F}, {0.67F, 0.32F}, {0.67F, 0.65F}, {0.33F, 0.65F}};
}

std::vector<Fixture> photoFixtures(const Words& w) {
    AppView app = header(w, Screen::Photo, said(w, Phrase::TitlePhoto), w("周大勇", "Zhou Dayong"));
    AppView lit = app;
    lit.light = true;
    PhotoView dark = live(w);
    dark.camera = seen(w, Tone::Warn, Phrase::HintDark);
    dark.camera.light = true;
    PhotoView taking = live(w);
    taking.camera.words.clear();
    taking.mainReason = said(w, Phrase::PhotoTaking);
    taking.done = said(w, Phrase::PhotoDone, {"2"});
    taking.skip.clear();
    PhotoView none = live(w);
    none.camera = {};
    none.camera.words = said(w, Phrase::CameraNone);
    none.light = false;
    none.mainCaption = none.skip;
    none.skip.clear();
    PhotoView broken = none;
    broken.camera.words = said(w, Phrase::CameraBad);
    broken.mainCaption = said(w, Phrase::PhotoDone, {"1"});
    return {{"photo-live", app, live(w)},
            {"photo-dark", lit, dark},
            {"photo-taking", app, taking},
            {"photo-none", app, none},
            {"photo-broken", app, broken},
            {"photo-good", app, judged(w, true)},
            {"photo-blurred", app, judged(w, false)},
            {"photo-page", app, overview(w, 1)},
            {"photo-pages", app, overview(w, 3)},
            {"photo-pages-most", app, overview(w, 6)}};
}

std::vector<Fixture> pagesFixtures(const Words& w) {
    const std::string title = w("承诺达标合格证", "Pledge certificate");
    const AppView app = header(w, Screen::Pages, title, w("周大勇", "Zhou Dayong"));
    PagesView view;
    view.title = title;
    view.picture = somePage();
    view.place = said(w, Phrase::PagePlace, {"1", "3"});
    view.several = true;
    view.useCaption = said(w, Phrase::PhotoUse);
    PagesView large = view;
    large.large = true;
    large.top = 0.25F;
    PagesView broken = view;
    broken.picture.reset();
    broken.words = said(w, Phrase::PageBroken);
    broken.useCaption.clear();
    return {{"pages", app, view}, {"pages-large", app, large}, {"pages-broken", app, broken}};
}

}  // namespace kiosk::fixtures
