// An exporter that does what the test says.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/port/exporter.h"

namespace canteen::testing {

class FakeExporter final : public port::Exporter {
  public:
    void watch(bool on) override { watched = on; }
    [[nodiscard]] port::ExportPlaces places() const override { return found; }
    bool start(port::ExportJob job) override {
        if (isRunning()) return false;
        asked = std::move(job);
        now = {};
        now.stage = port::ExportStage::Making;
        return true;
    }
    [[nodiscard]] port::ExportState state() const override { return now; }
    void cancel() override { cancelled = true; }
    void clear() override {
        if (isRunning()) return;
        now = {};
        ++cleared;
    }

    [[nodiscard]] bool isRunning() const {
        return now.stage == port::ExportStage::Making || now.stage == port::ExportStage::Checking ||
               now.stage == port::ExportStage::Printing;
    }
    void plug(const std::string& name, bool writable = true) {
        found.looked = true;
        found.places.push_back({"/media/kitchen/" + name, name, true, writable, 14'300'000'000U});
    }
    void report(double share, std::string what) {
        now.share = share;
        now.what = std::move(what);
    }
    void finish(std::vector<port::ExportMade> files) {
        now = {};
        now.stage = port::ExportStage::Done;
        now.files = std::move(files);
    }
    void fail(port::ExportFault fault, std::string words = {}) {
        now = {};
        now.stage = port::ExportStage::Failed;
        now.fault = fault;
        now.words = std::move(words);
    }

    port::ExportPlaces found;
    port::ExportState now;
    std::optional<port::ExportJob> asked;
    bool watched = false;
    bool cancelled = false;
    int cleared = 0;
};

}  // namespace canteen::testing
