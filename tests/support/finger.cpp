#include "tests/support/finger.h"

#include <fmt/format.h>

#include <set>
#include <stdexcept>
#include <vector>

#include "tests/support/past_school.h"

namespace canteen::testing {

namespace {

std::vector<std::string> tilesOf(const SeenScreen& seen) {
    std::vector<std::string> tiles;
    for (const SeenWidget& widget : seen.widgets)
        if (widget.id.starts_with("home.")) tiles.push_back(widget.id);
    return tiles;
}

}  // namespace

Finger::~Finger() {
    if (jobs_.empty()) return;
    fmt::print("{:<52} {:>5} {:>8}\n", "by finger", "taps", "seconds");
    for (const Job& job : jobs_) fmt::print("{:<52} {:>5} {:>8.1f}\n", job.name, job.taps, job.time.count());
}

void Finger::must(bool came, const std::string& wanted) const {
    if (!came) throw std::runtime_error("no " + wanted + "\n" + window_.lastSeen());
}

void Finger::tap(const std::string& id) {
    must(window_.tap(id), id);
}

void Finger::tapTwice(const std::string& id) {
    must(window_.tapTwice(id), id);
}

void Finger::hold(const std::string& id, std::chrono::milliseconds time) {
    must(window_.hold(id, time), id);
}

void Finger::draw(const std::string& id) {
    must(window_.draw(id), "a pad " + id);
}

void Finger::choose(const std::string& idBegins, const std::string& part) {
    must(window_.tapRow(idBegins, part), idBegins + " with " + part);
}

void Finger::type(const std::string& keys, const std::string& digits) {
    for (const char digit : digits) tap(keys + "." + digit);
}

void Finger::open(const std::string& tile) {
    if (window_.see().screen != "home") tap("frame.home");
    awaitScreen("home");
    // Books and lists stand on pages.
    std::set<std::vector<std::string>> pages;
    for (SeenScreen seen = window_.see(); seen.find(tile) == nullptr; seen = window_.see()) {
        const std::vector<std::string> page = tilesOf(seen);
        if (!pages.insert(page).second) break;
        // A touch so soon after another one at that place is none.
        bool turned = false;
        for (int touch = 0; touch < 3 && !turned; ++touch) {
            tap("home.more");
            turned = window_.waitUntil([&](const SeenScreen& next) { return tilesOf(next) != page; },
                                       std::chrono::seconds(5));
        }
        must(turned, "the next page");
    }
    tap(tile);
}

void Finger::sign(const std::string& name) {
    signWith(name, PastSchool::pinOf(name));
    // A second person may be asked for next.
    must(window_.waitUntil([](const SeenScreen& seen) { return seen.find("sign-in.back") == nullptr; }),
         "way past the PIN");
}

void Finger::signWith(const std::string& name, const std::string& pin) {
    awaitScreen("sign-in");
    if (window_.see().find("sign-in.back") == nullptr) choose("sign-in.person.", name);
    type("sign-in.pin", pin);
    tap("sign-in.submit");
}

void Finger::confirm(const std::string& option) {
    awaitScreen("choice");
    choose("choice.option.", option);
    tap("choice.confirm");
}

void Finger::awaitScreen(const std::string& screen) {
    must(window_.waitForScreen(screen), "screen " + screen);
}

void Finger::awaitWords(const std::string& words) {
    must(window_.waitUntil([&](const SeenScreen& seen) { return seen.shows(words); }), "words " + words);
}

void Finger::awaitOffer(const std::string& id, std::chrono::seconds patience) {
    const auto offered = [&](const SeenScreen& seen) {
        const SeenWidget* widget = seen.find(id);
        return widget != nullptr && widget->enabled;
    };
    must(window_.waitUntil(offered, patience), "offer of " + id);
}

void Finger::awaitRow(const std::string& idBegins, const std::string& part) {
    must(window_.waitUntil([&](const SeenScreen& seen) { return seen.findRow(idBegins, part) != nullptr; }),
         idBegins + " with " + part);
}

void Finger::awaitNo(const std::string& id) {
    must(window_.waitUntil([&](const SeenScreen& seen) { return seen.find(id) == nullptr; }), "end of " + id);
}

void Finger::await(const std::string& id, const std::string& words) {
    must(window_.waitUntil([&](const SeenScreen& seen) {
        const SeenWidget* widget = seen.find(id);
        return widget != nullptr && widget->text.find(words) != std::string::npos;
    }),
         id + " saying " + words);
}

bool Finger::offers(const std::string& id) const {
    const SeenScreen seen = window_.see();
    const SeenWidget* widget = seen.find(id);
    return widget != nullptr && widget->enabled;
}

std::string Finger::wordsOf(const std::string& id) const {
    const SeenScreen seen = window_.see();
    const SeenWidget* widget = seen.find(id);
    return widget == nullptr ? std::string() : widget->text;
}

void Finger::begin() {
    tapsBefore_ = window_.taps();
    began_ = std::chrono::steady_clock::now();
}

int Finger::done(const std::string& job) {
    const int taps = window_.taps() - tapsBefore_;
    jobs_.push_back({job, taps, std::chrono::steady_clock::now() - began_});
    return taps;
}

}  // namespace canteen::testing
