// What the tour exports to: a stick that is plugged in, and work that is done at a word.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/port/exporter.h"

namespace kiosk::shell {

class TourExporter final : public canteen::port::Exporter {
  public:
    void watch(bool) override {}
    [[nodiscard]] canteen::port::ExportPlaces places() const override {
        return {true, {{"/media/kitchen/KINGSTON", "KINGSTON", true, true, 14'300'000'000U}}, {}};
    }
    bool start(canteen::port::ExportJob) override {
        state_ = {};
        state_.stage = canteen::port::ExportStage::Making;
        return true;
    }
    [[nodiscard]] canteen::port::ExportState state() const override { return state_; }
    void cancel() override {}
    void clear() override { state_ = {}; }

    void reach(double share, std::string what) {
        state_.share = share;
        state_.what = std::move(what);
    }
    void finish(std::vector<canteen::port::ExportMade> files) {
        state_ = {};
        state_.stage = canteen::port::ExportStage::Done;
        state_.files = std::move(files);
    }

  private:
    canteen::port::ExportState state_;
};

}  // namespace kiosk::shell
