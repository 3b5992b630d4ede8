// pack, verify PACK and verifier: evidence for people who need not trust this program.
#include <sodium.h>

#include <csignal>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/report/pack.h"
#include "core/report/pack_check.h"
#include "core/report/verifier_page.h"
#include "core/store/pack_queries.h"
#include "core/store/reader.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/pack_books.h"

namespace kiosk::ctl {

using namespace canteen;
using nlohmann::json;

namespace {

volatile std::sig_atomic_t cancelled = 0;

void onSignal(int) {
    cancelled = 1;
}

void listenForSignals() {
    struct sigaction action {};
    action.sa_handler = onSignal;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

void tellLine(const json& line) {
    std::cout << line.dump(-1, ' ', false, json::error_handler_t::replace) << std::endl;
}

Exit refusePack(const Common& common, bool progress, const std::string& sentence, Exit exit,
                const std::string& detail = {}) {
    if (progress) tellLine({{"error", sentence}});
    common.out.complain(common.out.words(Words::Failed, {sentence}));
    if (!detail.empty()) common.out.complain("[" + detail + "]");
    return exit;
}

// The terminal's key, if it is the one whose public half stands in the newest start of the terminal.
std::optional<ledger::TerminalKey> keyOf(const Common& common, store::Database& db) {
    std::filesystem::path keys = common.keys;
    if (keys.empty()) keys = common.store.string() + ".keys";
    // Loading would make a new key where there is none.
    if (!std::filesystem::exists(keys / "terminal.key")) return std::nullopt;
    const ledger::TerminalKey key = ledger::loadTerminalKey(keys);
    std::optional<Bytes> newest;
    store::eachEntry(db, 1, [&](const store::LedgerRow& row) {
        if (row.kind != Kind::TerminalStarted) return true;
        const auto entry = ledger::decode(row.entry);
        if (entry) newest = store::bodyOf<TerminalStarted>(*entry).publicKey;
        return true;
    });
    const bool isOurs =
        newest && std::equal(newest->begin(), newest->end(), key.publicKey.begin(), key.publicKey.end());
    return isOurs ? std::optional(key) : std::nullopt;
}

json fileLine(const std::filesystem::path& path, const report::PackReport& report) {
    return {{"files",
             json::array(
                 {{{"path", path.string()}, {"bytes", report.bytes}, {"sha256", toHex(report.sha256)}}})}};
}

Exit tellVerdict(const Output& out, const report::PackVerdict& verdict) {
    const bool english = out.language() == Language::English;
    if (!verdict.ok()) {
        out.complain(report::sayVerdict(verdict, english));
        for (std::size_t i = 1; i < verdict.faults.size(); ++i)
            out.complain("  " + report::sayFault(verdict.faults[i], english));
        return Exit::Refused;
    }
    out.line(report::sayVerdict(verdict, english));
    const auto text = [](std::uint64_t number) { return std::to_string(number); };
    out.line(out.words(Words::PackDetails,
                       {verdict.origin, text(verdict.entries), text(verdict.heads), text(verdict.photos),
                        text(verdict.lines), text(verdict.cells), verdict.fingerprint}));
    if (verdict.personal > 0) out.line(out.words(Words::PackPersonal, {text(verdict.personal)}));
    if (verdict.agreed > 0) out.line(out.words(Words::PackAgreed, {text(verdict.agreed)}));
    return Exit::Done;
}

}  // namespace

Exit pack(const Common& common, const PackCommand& command) {
    const auto from = parseDate(command.from);
    const auto to = parseDate(command.to);
    if (!from || !to || *from > *to)
        return refusePack(common, command.progress,
                          common.out.say({TextId::ImportDate, {from ? command.to : command.from}}),
                          Exit::Refused, "--from, --to");
    auto db = store::openForReading(common.store);
    if (!db)
        return refusePack(common, command.progress, common.out.say(db.error().text), Exit::Impossible,
                          db.error().detail);
    report::PackOptions options;
    options.store = common.store;
    options.target = command.out;
    options.from = *from;
    options.to = *to;
    options.personal = command.personal;
    options.program = "canteenctl " CANTEEN_VERSION;
    options.madeAt = common.clock.read().wall;
    options.markTitle = common.out.words(Words::PackMark);
    options.recordsTitle = common.out.words(Words::PackRecords);
    if (command.head.empty()) {
        options.key = keyOf(common, *db);
        if (!options.key)
            return refusePack(common, command.progress, common.out.words(Words::PackNoKey), Exit::Impossible);
    } else {
        const auto note = readFile(command.head);
        if (!note)
            return refusePack(common, command.progress, common.out.words(Words::FileMissing, {command.head}),
                              Exit::Impossible);
        options.note = std::string(textOf(*note));
    }
    options.books = packBooks(*db, *from, *to, common.out.language(), command.personal);
    listenForSignals();
    options.progress = [&](double done, std::string_view what) {
        if (command.progress) tellLine({{"done", done}, {"what", what}});
        return cancelled == 0;
    };
    const auto report = report::writePack(*db, options);
    if (!report)
        return refusePack(common, command.progress, common.out.say(report.error().text),
                          report.error().kind == ErrorKind::Machine ? Exit::Impossible : Exit::Refused,
                          report.error().detail);
    if (report->cancelled)
        return refusePack(common, command.progress, common.out.words(Words::PackCancelled), Exit::Refused);
    if (command.progress) {
        tellLine(fileLine(command.out, *report));
        return Exit::Done;
    }
    common.out.line(common.out.words(
        Words::PackWritten, {command.out, std::to_string(report->entries), std::to_string(report->records),
                             std::to_string(report->photos), report->fingerprint}));
    return Exit::Done;
}

Exit verifyPack(const Common& common, const std::string& file, const std::string& against) {
    report::Against other;
    if (std::filesystem::is_regular_file(against))
        other.olderPack = against;
    else
        other.fingerprint = against;
    const auto verdict = report::checkPack(file, other);
    if (!verdict) {
        common.out.complain(common.out.words(Words::FileMissing, {file}));
        return Exit::Impossible;
    }
    return tellVerdict(common.out, *verdict);
}

Exit verifier(const Common& common, const VerifierCommand& command) {
    const std::string page = report::verifierPage();
    Hash hash;
    crypto_hash_sha256(hash.data(), bytesOf(page).data(), page.size());
    if (!command.out.empty()) writeFileDurably(command.out, bytesOf(page));
    common.out.line(toHex(hash) + "  " + (command.out.empty() ? "index.html" : command.out));
    return Exit::Done;
}

}  // namespace kiosk::ctl
