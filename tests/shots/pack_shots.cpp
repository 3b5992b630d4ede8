// Pictures of the page of a pack, for the eye: pack_shots PACK.zip FOLDER [DAMAGED.zip]
#include <iostream>

#include "core/base/files.h"
#include "core/report/verifier_page.h"
#include "tests/pack/support/browser.h"

namespace {

using namespace canteen;

constexpr int kWidth = 1280;
constexpr int kHeight = 860;

class Shots {
  public:
    explicit Shots(std::filesystem::path folder) : folder_(std::filesystem::absolute(folder)) {
        std::filesystem::create_directories(folder_);
        writeFileDurably(temp_.path() / "index.html", bytesOf(report::verifierPage()));
    }

    void open(const std::string& language, const std::filesystem::path& pack) {
        browser_.open(temp_.path() / "index.html", "lang=" + language);
        browser_.chooseFile(0, std::filesystem::absolute(pack));
        browser_.waitFor("['good', 'bad'].includes(document.body.dataset.state)", 300);
        // What stands under the verdict is drawn a moment later.
        browser_.waitFor("!model.ready || !!document.querySelector('table')");
    }
    void tab(const std::string& name, const std::string& before = {}) {
        browser_.evaluate(before + "; model.tab = '" + name + "'; redraw()");
        browser_.waitFor("document.body.dataset.drawn === '" + name + "'");
    }
    void run(const std::string& script, const std::string& until) {
        browser_.evaluate(script);
        browser_.waitFor(until);
    }
    void shoot(const std::string& name) {
        writeFileDurably(folder_ / (name + ".png"), browser_.picture(kWidth, kHeight));
    }

  private:
    std::filesystem::path folder_;
    testing::TempDirectory temp_;
    testing::Browser browser_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: pack_shots PACK.zip FOLDER [DAMAGED.zip]\n";
        return 2;
    }
    Shots shots(argv[2]);
    for (const std::string language : {"zh", "en"}) {
        shots.open(language, argv[1]);
        shots.shoot("verifier-" + language);
        for (const char* tab : {"timeline", "photos", "checks"}) {
            shots.tab(tab);
            shots.shoot(std::string("verifier-") + tab + "-" + language);
        }
        shots.tab("trace");
        // A dish of which a lot is known.
        shots.run(
            "(async () => { for (const dish of await ask('dishes', '')) { model.traceView.dish = dish.id; "
            "if ((await ask('trace', {dish: dish.id, language})).lots.length) break; } await redraw(); })()",
            "!!document.querySelector('.chain article')");
        shots.shoot("verifier-trace-" + language);
        shots.run("openRecord(Number(document.querySelector('.chain .record').textContent)); true",
                  "!!document.querySelector('dialog[open]')");
        shots.shoot("verifier-record-" + language);
        if (argc < 4) continue;
        shots.open(language, argv[3]);
        shots.shoot("verifier-damaged-" + language);
    }
    return 0;
}
