// The terminal's app: draws the screen that the model shows and hands the person's answer back to it.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "kiosk/flow/app_model.h"
#include "kiosk/ui/app.h"

namespace kiosk {

class KioskApp final : public ui::App {
  public:
    // `beforeTick` runs ahead of each tick of the model. `log` takes English lines for the technician,
    // without anything personal.
    KioskApp(AppModel& model, std::function<void()> beforeTick, std::function<void(std::string_view)> log)
        : model_(model), beforeTick_(std::move(beforeTick)), log_(std::move(log)) {}

    void tick() override;
    void draw() override;
    [[nodiscard]] std::string_view screen() const override { return screenName(model_.screen()); }
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextWake() const override;
    void onLine(std::string_view line) override;
    void onFailure(std::string_view what) override { log_(what); }
    void onTouch() override { model_.touched(); }
    [[nodiscard]] bool inputLocked() const override { return model_.wiping(); }
    [[nodiscard]] bool takeAttention() override { return model_.takeAttention(); }
    [[nodiscard]] bool night() const override { return model_.view().night; }

  private:
    AppModel& model_;
    std::function<void()> beforeTick_;
    std::function<void(std::string_view)> log_;
};

}  // namespace kiosk
