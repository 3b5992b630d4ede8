#include "kiosk/shell/broken.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <utility>

#include "kiosk/screens/out_of_order_screen.h"
#include "kiosk/shell/run.h"
#include "kiosk/text/phrases.h"
#include "kiosk/text/sentences.h"
#include "kiosk/ui/app.h"

namespace kiosk::shell {
namespace {

class BrokenApp final : public ui::App {
  public:
    explicit BrokenApp(OutOfOrderView view) : view_(std::move(view)) {}
    void tick() override {}
    void draw() override { drawOutOfOrder(view_); }
    [[nodiscard]] std::string_view screen() const override { return "out-of-order"; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextWake() const override { return std::nullopt; }
    void onLine(std::string_view /*line*/) override {}
    void onFailure(std::string_view /*what*/) override {}

  private:
    OutOfOrderView view_;
};

}  // namespace

int showBroken(const canteen::Sentence& sentence, const std::string& detail, const Options& options) {
    const auto text = [&](Phrase id) { return phrase(id, options.language); };
    const OutOfOrderView view{text(Phrase::OutTitle),
                              say(sentence, options.language),
                              {text(Phrase::OutDone), text(Phrase::OutPaper), text(Phrase::OutCall)},
                              detail.substr(0, detail.find(" while:"))};
    BrokenApp app(view);
    RunOptions settings;
    settings.window = options.window;
    settings.diagonalInches = options.diagonalInches;
    settings.dimAfter = std::chrono::seconds(0);
    settings.probeFile = options.probeFile;
    settings.outOfOrder = view;
    run(app, settings);
    return 1;
}

}  // namespace kiosk::shell
