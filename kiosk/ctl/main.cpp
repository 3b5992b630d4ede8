// canteenctl: sets up, fills, verifies and backs up a terminal's store. Exit codes: 0 done, 1 what was given
// or found is wrong, 2 it could not be tried.
#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <string_view>

#include "core/base/check.h"
#include "core/store/reader.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/export_books.h"
#include "kiosk/devices/system_clock.h"

namespace kiosk::ctl {
namespace {

using canteen::service::ImportKind;

struct Options {
    std::string store;
    std::string keys;
    std::string language = "zh";
    std::string site;
    DemoCommand demo;
    SimulateCommand simulate;
    ImportCommand import;
    bool all = false;
    std::string staffNo;
    PinCommand pin;
    BadgeCommand badge;
    LeaveCommand leave;
    std::string head;
    std::string packFile;
    std::string against;
    PackCommand pack;
    VerifierCommand verifier;
    std::string target;
    ExportCommand books;
};

using Command = std::function<Exit(const Common&)>;

// Help is printed while the command line is read, so its language has to be known before.
Language languageOf(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang=en") return Language::English;
        if (word == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en")
            return Language::English;
    }
    return Language::Chinese;
}

void addSetup(CLI::App& app, const Output& out, Options& options, Command& chosen) {
    CLI::App* init = app.add_subcommand("init", out.words(Words::HelpInit))->fallthrough();
    init->add_option("--site", options.site, out.words(Words::HelpSite))->required();
    init->callback([&] { chosen = [&](const Common& common) { return ctl::init(common, options.site); }; });

    CLI::App* import = app.add_subcommand("import", out.words(Words::HelpImport))->fallthrough();
    const std::map<std::string, ImportKind> kinds{
        {"staff", ImportKind::Staff},         {"roster", ImportKind::Roster},
        {"classes", ImportKind::Classes},     {"menu", ImportKind::Menu},
        {"suppliers", ImportKind::Suppliers}, {"papers", ImportKind::Papers},
        {"products", ImportKind::Products}};
    import->add_option("kind", options.import.kind, out.words(Words::HelpKind))
        ->required()
        ->transform(CLI::CheckedTransformer(kinds));
    import->add_option("file", options.import.file, out.words(Words::HelpFile))->required();
    import->add_flag("--dry-run", options.import.dryRun, out.words(Words::HelpDryRun));
    import->add_option("--week", options.import.week, out.words(Words::HelpWeek));
    const Command importIt = [&](const Common& common) { return importFile(common, options.import); };
    import->callback([&chosen, importIt] { chosen = importIt;
});
}  // namespace

void addDemo(CLI::App& app, const Output& out, Options& options, Command& chosen) {
    CLI::App* demo = app.add_subcommand("demo", out.words(Words::HelpDemo))->fallthrough();
    demo->add_option("--now", options.demo.now, out.words(Words::HelpDemoNow));
    demo->add_option("--seed", options.demo.seed, out.words(Words::HelpSeed));
    demo->add_option("--pins-file", options.demo.pinsFile, out.words(Words::HelpPinsFile));
    demo->callback([&] { chosen = [&](const Common& common) { return ctl::demo(common, options.demo); }; });
}

void addSimulate(CLI::App& app, const Output& out, Options& options, Command& chosen) {
    CLI::App* simulate = app.add_subcommand("simulate", out.words(Words::HelpSimulate))->fallthrough();
    simulate->add_option("--pupils", options.simulate.pupils, out.words(Words::HelpPupils))
        ->check(CLI::Range(30, 5'000));
    simulate->add_option("--days", options.simulate.days, out.words(Words::HelpDays))
        ->check(CLI::Range(1, 1'200));
    simulate->add_option("--seed", options.simulate.seed, out.words(Words::HelpSeed));
    simulate->callback(
        [&] { chosen = [&](const Common& common) { return ctl::simulate(common, options.simulate); }; });
}

void addPeople(CLI::App& app, const Output& out, Options& options, Command& chosen) {
    CLI::App* people = app.add_subcommand("people", out.words(Words::HelpPeople))->fallthrough();
    people->require_subcommand(1);
    const auto add = [&](const char* name, Words help, std::string* staffNo) {
        CLI::App* command = people->add_subcommand(name, out.words(help))->fallthrough();
        if (staffNo != nullptr) command->add_option("no", *staffNo, out.words(Words::HelpNo))->required();
        return command;
    };
    CLI::App* list = add("list", Words::HelpList, nullptr);
    list->add_flag("--all", options.all, out.words(Words::HelpAll));
    list->callback([&] { chosen = [&](const Common& common) { return listPeople(common, options.all); }; });

    CLI::App* pin = add("set-pin", Words::HelpSetPin, &options.pin.staffNo);
    pin->add_flag("--stdin", options.pin.fromInput, out.words(Words::HelpStdin));
    pin->callback([&] { chosen = [&](const Common& common) { return setPin(common, options.pin); }; });

    CLI::App* lock = add("reset-lock", Words::HelpResetLock, &options.staffNo);
    lock->callback(
        [&] { chosen = [&](const Common& common) { return resetLock(common, options.staffNo); }; });

    CLI::App* forget = add("forget-pins", Words::HelpForget, nullptr);
    forget->callback([&] { chosen = [](const Common& common) { return forgetPins(common); }; });

    CLI::App* card = add("badge", Words::HelpBadge, &options.badge.staffNo);
    card->add_flag("--take", options.badge.takeAway, out.words(Words::HelpTake));
    card->callback([&] { chosen = [&](const Common& common) { return badge(common, options.badge); }; });

    CLI::App* gone = add("leave", Words::HelpLeave, &options.leave.staffNo);
    gone->add_option("--on", options.leave.on, out.words(Words::HelpOn));
    gone->callback([&] { chosen = [&](const Common& common) { return leave(common, options.leave); }; });
}

void addKeeping(CLI::App& app, const Output& out, Options& options, Command& chosen) {
    CLI::App* check = app.add_subcommand("verify", out.words(Words::HelpVerify))->fallthrough();
    check->add_option("--head", options.head, out.words(Words::HelpHead));
    check->add_option("pack", options.packFile, out.words(Words::HelpPackFile));
    check->add_option("--against", options.against, out.words(Words::HelpAgainst));
    check->callback([&] {
        chosen = [&](const Common& common) {
            return options.packFile.empty() ? ctl::verify(common, options.head)
                                            : ctl::verifyPack(common, options.packFile, options.against);
        };
    });
    CLI::App* again = app.add_subcommand("rebuild", out.words(Words::HelpRebuild))->fallthrough();
    again->callback([&] { chosen = [](const Common& common) { return ctl::rebuild(common); }; });
    CLI::App* copy = app.add_subcommand("backup", out.words(Words::HelpBackup))->fallthrough();
    copy->add_option("--to", options.target, out.words(Words::HelpTarget))->required();
    copy->callback(
        [&] { chosen = [&](const Common& common) { return ctl::backUp(common, options.target); }; });
    CLI::App* back = app.add_subcommand("restore", out.words(Words::HelpRestore))->fallthrough();
    back->add_option("--from", options.target, out.words(Words::HelpSource))->required();
    back->callback(
        [&] { chosen = [&](const Common& common) { return ctl::restore(common, options.target); }; });
}

void addPack(CLI::App& app, const Output& out, Options& options, Command& chosen) {
    CLI::App* make = app.add_subcommand("pack", out.words(Words::HelpPack))->fallthrough();
    make->add_option("--from", options.pack.from, out.words(Words::HelpFrom))->required();
    make->add_option("--to", options.pack.to, out.words(Words::HelpTo))->required();
    make->add_option("--out", options.pack.out, out.words(Words::HelpPackOut))->required();
    make->add_option("--head", options.pack.head, out.words(Words::HelpPackHead));
    make->add_flag("--personal", options.pack.personal, out.words(Words::HelpPersonal));
    make->add_flag("--progress", options.pack.progress, out.words(Words::HelpProgress));
    make->callback([&] { chosen = [&](const Common& common) { return ctl::pack(common, options.pack); }; });
    CLI::App* page = app.add_subcommand("verifier", out.words(Words::HelpVerifier))->fallthrough();
    page->add_option("--out", options.verifier.out, out.words(Words::HelpVerifierOut));
    // What it prints anyway, so that the words in CHECK.txt can be typed as they stand.
    page->add_flag("--sha256", options.verifier.sha256, out.words(Words::HelpSha256));
    page->callback(
        [&] { chosen = [&](const Common& common) { return ctl::verifier(common, options.verifier); }; });
}

// Packs and the page stand for themselves; everything else is about a store.
bool needsStore(const CLI::App& app, const Options& options) {
    return !app.got_subcommand("verifier") && !(app.got_subcommand("verify") && !options.packFile.empty());
}

void addExport(CLI::App& app, const Output& out, Options& options, Command& chosen) {
    CLI::App* take = app.add_subcommand("export", out.words(Words::HelpExport))->fallthrough();
    take->add_option("--books", options.books.books, out.words(Words::HelpBooks));
    take->add_option("--from", options.books.from, out.words(Words::HelpFrom))->required();
    take->add_option("--to", options.books.to, out.words(Words::HelpTo))->required();
    take->add_option("--format", options.books.format, out.words(Words::HelpFormat))
        ->check(CLI::IsMember({"pdf", "xlsx", "csv", "png"}));
    take->add_option("--out", options.books.out, out.words(Words::HelpOut))->required();
    take->add_option("--dpi", options.books.dpi, out.words(Words::HelpDpi))->check(CLI::Range(36, 600));
    take->add_option("--head", options.books.head, out.words(Words::HelpExportHead));
    take->add_option("--trace", options.books.trace, out.words(Words::HelpTrace));
    take->add_flag("--health", options.books.health, out.words(Words::HelpHealth));
    take->add_flag("--progress", options.books.progress, out.words(Words::HelpProgress));
    take->callback(
        [&] { chosen = [&](const Common& common) { return exportBooks(common, options.books); }; });
}

int run(int argc, char** argv) {
    const Output out(languageOf(argc, argv));
    Options options;
    Command chosen;
    CLI::App app(out.words(Words::HelpProgram), "canteenctl");
    app.require_subcommand(1);
    app.add_option("--store", options.store, out.words(Words::HelpStore))->envname("CANTEEN_STORE");
    app.add_option("--keys", options.keys, out.words(Words::HelpKeys))->envname("CANTEEN_KEYS");
    app.add_option("--lang", options.language, out.words(Words::HelpLanguage))
        ->check(CLI::IsMember({"zh", "en"}));
    addSetup(app, out, options, chosen);
    addDemo(app, out, options, chosen);
    addSimulate(app, out, options, chosen);
    addPeople(app, out, options, chosen);
    addKeeping(app, out, options, chosen);
    addPack(app, out, options, chosen);
    addExport(app, out, options, chosen);
    try {
        app.parse(argc, argv);
        if (options.store.empty() && needsStore(app, options)) throw CLI::RequiredError("--store");
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? static_cast<int>(Exit::Done) : static_cast<int>(Exit::Impossible);
    }
    try {
        const canteen::devices::SystemClock clock;
        return static_cast<int>(chosen({options.store, options.keys, clock, out}));
    } catch (const std::exception& failure) {
        return static_cast<int>(out.refuse(canteen::store::asError(failure)));
    }
}

}  // namespace kiosk::ctl
}  // namespace kiosk::ctl

int main(int argc, char** argv) {
    return kiosk::ctl::run(argc, argv);
}
