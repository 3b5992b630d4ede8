// canteen-kiosk: the terminal in the kitchen.
#include <spdlog/spdlog.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <thread>
#include <utility>

#include "core/base/check.h"
#include "core/base/text_id.h"
#include "core/service/acting.h"
#include "core/service/demo_school.h"
#include "core/service/entry_words.h"
#include "core/service/pinyin.h"
#include "core/service/terminal.h"
#include "kiosk/devices/jpeg_decoder.h"
#include "kiosk/devices/machine.h"
#include "kiosk/devices/rime_entry.h"
#include "kiosk/devices/system_clock.h"
#include "kiosk/flow/app_model.h"
#include "kiosk/screens/kiosk_app.h"
#include "kiosk/shell/broken.h"
#include "kiosk/shell/options.h"
#include "kiosk/shell/run.h"
#include "kiosk/shell/tour.h"
#include "kiosk/shell/window.h"

namespace {

using namespace canteen;

// The words for whoever starts the terminal.
int refuse(const Error& error, kiosk::Language language) {
    std::fprintf(stderr, "%s\n%s\n", kiosk::say(error.text, language).c_str(), error.detail.c_str());
    return 1;
}

// Makes the demo school where there is no store yet, and prints the PINs, which are kept nowhere else.
Status makeDemo(const store::StoreOptions& options, const port::Clock& clock) {
    if (std::filesystem::exists(options.directory / "store.sqlite")) return Done{};
    service::DemoOptions demo;
    demo.store = options;
    const auto made = service::makeDemoSchool(demo, clock);
    if (!made) return made.error();
    std::printf("%s\n", made->school.c_str());
    for (const auto& pin : made->pins)
        std::printf("%s  %s  %s\n", pin.staffNo.c_str(), pin.pin.c_str(), pin.name.c_str());
    std::fflush(stdout);
    return Done{};
}

int work(const kiosk::shell::Options& options) {
    const devices::SystemClock clock;
    store::StoreOptions storeOptions;
    storeOptions.directory = options.store;
    storeOptions.keys = options.keys;
    storeOptions.program = "canteen-kiosk " CANTEEN_VERSION;
    if (options.demo) {
        const Status made = makeDemo(storeOptions, clock);
        if (!made) return refuse(made.error(), options.language);
    }
    auto terminal = service::Terminal::open(storeOptions, clock);
    if (!terminal) {
        const Error& error = terminal.error();
        // A store that is there but holds nothing has been cut off.
        const bool cutOff =
            error.kind == ErrorKind::NotFound && std::filesystem::exists(options.store / "store.sqlite");
        if (error.kind == ErrorKind::Machine || cutOff) {
            spdlog::error("{}", error.detail);
            return kiosk::shell::showBroken(error.text, error.detail, options);
        }
        return refuse(error, options.language);
    }
    const auto log = [](std::string_view line) { spdlog::error("{}", line); };
    devices::Machine machine(options.hardware, devices::besideThisProgram("canteen-scanner"),
                             kiosk::shell::wake, log);
    machine.letExport(devices::besideThisProgram("canteenctl"), options.store, options.keys);
    const devices::JpegDecoder decoder;
    const service::Context context = (*terminal)->context();
    devices::RimeOptions rime;
    rime.folder = options.store / "entry";
    rime.names = [&] { return service::entryNames(context.store, service::today(context)); };
    const auto entry = devices::makeRimeEntry(std::move(rime));
    service::StartProof proof;
    std::optional<kiosk::AppModel> model;
    try {
        kiosk::Backend backend{context, (*terminal)->vault(), clock};
        backend.scanners = machine.scanners();
        backend.camera = machine.camera();
        backend.decoder = &decoder;
        backend.exporter = machine.exporter();
        backend.entry = entry.get();
        backend.proof = &proof;
        model.emplace(std::move(backend), options.language);
    } catch (const MachineFailure& failure) {
        spdlog::error("{}", failure.what());
        return kiosk::shell::showBroken(TextId::StoreFailed, failure.what(), options);
    }
    kiosk::KioskApp app(
        *model, [&] { (*terminal)->followDay(); }, log);
    kiosk::shell::RunOptions run;
    run.window = options.window;
    run.diagonalInches = options.diagonalInches;
    run.dimAfter = std::chrono::seconds(options.dimSeconds);
    run.probeFile = options.probeFile;
    run.outOfOrder = model->outOfOrder();
    run.log = log;
    // The first reading takes a quarter of a second; until somebody opens a list of names it is ready.
    std::jthread readings;
    run.shown = [&] {
        readings = std::jthread([] { service::pinyin("张"), service::pinyinOfWords("菜"); });
        proof.begin(options.store, [&] {
            if (const auto fault = proof.fault()) log(fault->what);
            kiosk::shell::wake();
        });
    };
    kiosk::shell::run(app, run);
    return 0;
}

}  // namespace

int main(int argc, char** argv) try {
    const auto parsed = kiosk::shell::parseOptions(argc, argv);
    if (!parsed.options) return parsed.exitCode;
    if (parsed.options->pictures.empty()) return work(*parsed.options);
    std::printf("%d pictures\n", kiosk::shell::drawTour(parsed.options->pictures));
    return 0;
} catch (const std::exception& failure) {
    std::fprintf(stderr, "canteen-kiosk: %s\n", failure.what());
    return 1;
}
