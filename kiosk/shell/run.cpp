#include "kiosk/shell/run.h"

#include <imgui.h>

#include <algorithm>
#include <exception>

#include "kiosk/shell/attention.h"
#include "kiosk/shell/gl_renderer.h"
#include "kiosk/shell/probe_file.h"
#include "kiosk/shell/window.h"
#include "kiosk/ui/notice.h"
#include "kiosk/ui/paint.h"

namespace kiosk::shell {
namespace {

constexpr double kRetrySeconds = 3;
constexpr double kHeartbeatSeconds = 5;
constexpr double kMoving = 0.03;  // from frame to frame while something moves
constexpr int kFramesAfterWake =
    3;  // a touch shows its effect one frame later, and a new screen settles in another

class Loop {
  public:
    Loop(ui::App& app, const RunOptions& options)
        : app_(app),
          options_(options),
          window_(options.title, options.window, options.diagonalInches),
          kit_(options.fonts),
          renderer_(kit_),
          attention_(static_cast<double>(options.dimAfter.count()), window_.now()) {
        if (!options.probeFile.empty()) {
            probeFile_.emplace(options.probeFile);
            kit_.setProbe(&probe_);
        }
    }

    void run() {
        while (!window_.closed() && !app_.finished()) {
            options_.heartbeat();
            for (int i = 0; i < kFramesAfterWake || window_.input().pending(); ++i) {
                frame();
                window_.wait(0);
            }
            window_.wait(sleepSeconds());
            deliverLines();
        }
    }

  private:
    void deliverLines() {
        for (const std::string& line : window_.takeLines()) {
            attention_.wake(window_.now());
            guarded([&] { app_.onLine(line); });
        }
    }

    [[nodiscard]] double sleepSeconds() const {
        const double now = window_.now();
        double seconds = kHeartbeatSeconds;
        if (const auto next = app_.nextWake())
            seconds = std::min(seconds, std::chrono::duration<double>(*next).count());
        if (const auto dim = attention_.untilDim(now)) seconds = std::min(seconds, *dim);
        if (kit_.askedForFrames()) seconds = std::min(seconds, kMoving);
        if (failing_) seconds = std::min(seconds, retryAt_ - now);
        return std::max(seconds, 0.001);
    }

    /// Runs a step of the app; a failure is logged and shown, never thrown on.
    template <typename Step>
    bool guarded(Step step) {
        try {
            step();
            return true;
        } catch (const std::exception& error) {
            failed(error.what());
        } catch (...) {
            failed("unknown exception");
        }
        return false;
    }

    void failed(std::string_view what) {
        failing_ = true;
        retryAt_ = window_.now() + kRetrySeconds;
        options_.log(what);
        try {
            app_.onFailure(what);
        } catch (...) {
            options_.log("the app failed again while it was told of its failure");
        }
    }

    ui::FrameInput takeInput() {
        ui::FrameInput input;
        input.panel = window_.panel();
        input.seconds = window_.now();
        if (app_.inputLocked()) {
            window_.input().clear();
            return input;
        }
        window_.input().next(input);
        if (attention_.filter(input)) guarded([&] { app_.onTouch(); });
        return input;
    }

    void frame() {
        const ui::FrameInput input = takeInput();
        if (input.panel.widthPx <= 0 || input.panel.heightPx <= 0) return;
        const bool dimmed = attention_.dimmed(input.seconds);
        bool drawn = false;
        if (!failing_ || input.seconds >= retryAt_) {
            drawn = guarded([&] {
                app_.tick();
                if (app_.takeAttention()) attention_.wake(input.seconds);
                kit_.setTheme(app_.night() ? ui::ThemeKind::Night : ui::ThemeKind::Day);
                kit_.frame(input, [&] {
                    app_.draw();
                    if (dimmed) ui::paint::fill(kit_.screenMm(), {0, 0, 0, 205});
                });
            });
            if (drawn) failing_ = false;
        }
        if (!drawn) kit_.frame(input, [&] { ui::outOfOrder(options_.outOfOrder); });
        present(input.panel, drawn ? app_.screen() : "out-of-order");
    }

    void present(const ui::PanelSize& panel, std::string_view screen) {
        const std::uint64_t hash = pictureHash(*ImGui::GetDrawData(), kit_.pictures().mark());
        const bool refresh = window_.takeRefresh();
        if (refresh) forced_ = kFramesAfterWake;
        if (hash != shown_ || forced_ > 0) {
            renderer_.draw();
            window_.present();
            shown_ = hash;
            forced_ = std::max(0, forced_ - 1);
        }
        ++frames_;
        if (probeFile_ && !probeFile_->write(frames_, screen, panel, probe_) && !probeFailed_) {
            probeFailed_ = true;
            options_.log("the probe file cannot be written");
        }
        if (frames_ == 1) options_.shown();
    }

    ui::App& app_;
    const RunOptions& options_;
    Window window_;
    ui::Kit kit_;
    GlRenderer renderer_;
    Attention attention_;
    ui::Probe probe_;
    std::optional<ProbeFile> probeFile_;
    bool probeFailed_ = false;
    bool failing_ = false;
    double retryAt_ = 0;
    int forced_ = kFramesAfterWake;
    std::uint64_t shown_ = 0;
    std::uint64_t frames_ = 0;
};

}  // namespace

void run(ui::App& app, const RunOptions& options) {
    Loop(app, options).run();
}

}  // namespace kiosk::shell
