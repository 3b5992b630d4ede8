// demo and simulate: invented schools with a past.
#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/service/demo_school.h"
#include "core/service/simulation.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/text/words.h"

namespace kiosk::ctl {

using namespace canteen;

namespace {

// "2026-11-20 10:52" at the demo school.
std::optional<UtcMs> readMoment(const std::string& text) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string::npos) return std::nullopt;
    const auto day = parseDate(text.substr(0, blank));
    const auto time = parseTime(text.substr(blank + 1));
    if (!day || !time) return std::nullopt;
    return instant(*day, *time, Zone{});
}

std::string pinsOf(const Output& out, const std::vector<service::DemoPin>& pins) {
    std::string text = out.words(Words::DemoPinHeader) + '\n';
    for (const service::DemoPin& pin : pins)
        text += pin.staffNo + '\t' + pin.name + '\t' + std::string(word(pin.post, out.language())) + '\t' +
                pin.pin + '\n';
    return text;
}

}  // namespace

Exit demo(const Common& common, const DemoCommand& command) {
    service::DemoOptions options;
    options.store.directory = common.store;
    options.store.keys = common.keys;
    options.seed = command.seed;
    if (!command.now.empty()) {
        options.now = readMoment(command.now);
        if (!options.now)
            return common.out.refuse({ErrorKind::Invalid, {TextId::ImportDate, {command.now}}, "--now"});
    }
    const auto made = service::makeDemoSchool(options, common.clock);
    if (!made) return common.out.refuse(made.error());
    common.out.line(common.out.words(Words::DemoReady,
                                     {made->school, formatDate(made->firstDay), formatDate(made->today),
                                      std::to_string(made->schooldays), std::to_string(made->records)}));
    const std::string pins = pinsOf(common.out, made->pins);
    common.out.line(common.out.words(Words::DemoPins));
    common.out.line(pins);
    constexpr unsigned kOwnerOnly = 0600;
    if (!command.pinsFile.empty()) writeFileDurably(command.pinsFile, bytesOf(pins), kOwnerOnly);
    return Exit::Done;
}

Exit simulate(const Common& common, const SimulateCommand& command) {
    service::SimulationOptions options;
    options.store.directory = common.store;
    options.store.keys = common.keys;
    options.pupils = command.pupils;
    options.days = command.days;
    options.seed = command.seed;
    const auto made = service::simulateSchool(options);
    if (!made) return common.out.refuse(made.error());
    common.out.line(common.out.words(Words::DemoReady,
                                     {made->school, formatDate(made->firstDay), formatDate(made->lastDay),
                                      std::to_string(command.days), std::to_string(made->records)}));
    return Exit::Done;
}

}  // namespace kiosk::ctl
