// init and import.
#include <stdexcept>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/rules/rule_pack.h"
#include "core/service/import_text.h"
#include "core/service/site_file.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "kiosk/ctl/commands.h"

namespace kiosk::ctl {

using namespace canteen;

namespace {

constexpr const char* kProgram = "canteenctl " CANTEEN_VERSION;

std::optional<Bytes> readOrComplain(const Common& common, const std::filesystem::path& file) {
    const auto complain = [&](Words words) { common.out.complain(common.out.words(words, {file.string()})); };
    try {
        if (std::filesystem::is_directory(file)) {
            complain(Words::FileIsFolder);
            return std::nullopt;
        }
        auto bytes = readFile(file);
        if (!bytes) complain(Words::FileMissing);
        return bytes;
    } catch (const std::runtime_error& failure) {
        complain(Words::FileUnreadable);
        common.out.complain(std::string("[") + failure.what() + "]");
        return std::nullopt;
    }
}

void tell(const Output& out, const service::LineProblem& problem, bool asProblem) {
    std::string text = out.say(problem.reason);
    const std::string line = std::to_string(problem.line);
    if (problem.line > 0 && !problem.column.empty())
        text = out.words(Words::AtCell, {line, problem.column, text});
    else if (problem.line > 0)
        text = out.words(Words::AtLine, {line, text});
    asProblem ? out.complain("  " + text) : out.line("  " + text);
}

Exit tellReport(const Output& out, const service::ImportReport& report) {
    if (!report.notes.empty()) out.line(out.words(Words::Notes));
    for (const auto& note : report.notes) tell(out, note, false);
    if (!report.problems.empty()) {
        out.complain(out.words(Words::Problems, {std::to_string(report.problems.size())}));
        for (const auto& problem : report.problems) tell(out, problem, true);
        return Exit::Refused;
    }
    out.line(out.words(report.saved ? Words::Imported : Words::WouldImport,
                       {std::to_string(report.added), std::to_string(report.changed),
                        std::to_string(report.unchanged), std::to_string(report.withdrawn)}));
    return Exit::Done;
}

}  // namespace

Result<std::unique_ptr<store::Store>> openStore(const Common& common, const std::string& site) {
    store::StoreOptions options;
    options.directory = common.store;
    options.keys = common.keys;
    options.site = site;
    options.program = kProgram;
    return store::Store::open(std::move(options), common.clock);
}

Signatures setupSignature(store::Store& store) {
    return {{SignRole::Entered, StaffId{}, store.now().effective, SignMethod::Setup}};
}

Zone zoneOf(store::Store& store) {
    const auto site = store::currentSite(store.database());
    return site ? site->zone : Zone{};
}

Exit init(const Common& common, const std::filesystem::path& siteFile) {
    const auto bytes = readOrComplain(common, siteFile);
    if (!bytes) return Exit::Impossible;
    const service::SiteFile file = service::parseSiteFile(textOf(*bytes));
    for (const Sentence& problem : file.problems) common.out.complain(common.out.say(problem));
    if (!file.problems.empty()) return Exit::Refused;

    const auto pack = rules::shippedPack(file.rules);
    if (!pack) return common.out.refuse(pack.error());
    const Date today = businessDay(common.clock.read().wall, file.site.zone);
    const auto rules = rules::loadRulePack(*pack, file.rulesToml, today);
    if (!rules) return common.out.refuse(rules.error());
    // Only now, so that a wrong file leaves no half-made store behind.
    const auto store = openStore(common, file.site.id);
    if (!store) return common.out.refuse(store.error());
    const auto added = service::adoptSite(**store, file.site, *rules, setupSignature(**store));
    if (!added) return common.out.refuse(added.error());
    common.out.line(common.out.words(
        Words::SiteReady, {file.site.name, file.site.id, (*store)->terminal(), std::to_string(*added)}));
    return Exit::Done;
}

Exit importFile(const Common& common, const ImportCommand& command) {
    const auto bytes = readOrComplain(common, command.file);
    if (!bytes) return Exit::Impossible;
    const auto store = openStore(common);
    if (!store) return common.out.refuse(store.error());
    service::ImportOptions options;
    options.mode = command.dryRun ? service::ImportMode::DryRun : service::ImportMode::Save;
    options.zone = zoneOf(**store);
    if (!command.week.empty()) {
        options.weekOf = service::readDate(command.week);
        if (!options.weekOf)
            return common.out.refuse({ErrorKind::Invalid, {TextId::ImportDate, {command.week}}, "--week"});
    }
    const auto report = service::importCsv(**store, command.kind, *bytes, options, setupSignature(**store));
    if (!report) return common.out.refuse(report.error());
    return tellReport(common.out, *report);
}

}  // namespace kiosk::ctl
