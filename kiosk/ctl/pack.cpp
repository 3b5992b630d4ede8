// pack, verify PACK and verifier: evidence for people who need not trust this program.
#include <sodium.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/report/pack.h"
#include "core/report/pack_check.h"
#include "core/report/verifier_page.h"
#include "core/store/head_signing.h"
#include "core/store/reader.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/job.h"
#include "kiosk/ctl/pack_books.h"

namespace kiosk::ctl {

using namespace canteen;
using nlohmann::json;

namespace {

Exit refusePack(const Common& common, const Job& job, const std::string& sentence, Exit exit,
                const std::string& detail = {}) {
    job.end({{"error", sentence}});
    common.out.complain(common.out.words(Words::Failed, {sentence}));
    if (!detail.empty()) common.out.complain("[" + detail + "]");
    return exit;
}

std::filesystem::path keysOf(const Common& common) {
    return common.keys.empty() ? std::filesystem::path(common.store.string() + ".keys") : common.keys;
}

// That of the running terminal, or one signed here with its key.
Result<std::string> headNote(const Common& common, store::Database& db, const std::string& file) {
    if (file.empty()) return store::signHeadBeside(db, keysOf(common));
    const auto note = readFile(file);
    if (!note) return Error{ErrorKind::Machine, {TextId::NotFound}, "no file " + file};
    return std::string(textOf(*note));
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
    if (verdict.filesSigned) out.line(out.words(Words::PackSigned));
    if (verdict.personal > 0) out.line(out.words(Words::PackPersonal, {text(verdict.personal)}));
    if (verdict.agreed > 0) out.line(out.words(Words::PackAgreed, {text(verdict.agreed)}));
    return Exit::Done;
}

}  // namespace

Exit pack(const Common& common, const PackCommand& command) {
    Job job(command.progress);
    const auto refuse = [&](const Error& error) {
        return refusePack(common, job, common.out.say(error.text),
                          error.kind == ErrorKind::Machine ? Exit::Impossible : Exit::Refused, error.detail);
    };
    const auto from = parseDate(command.from);
    const auto to = parseDate(command.to);
    if (!from || !to || *from > *to)
        return refuse(
            {ErrorKind::Invalid, {TextId::ImportDate, {from ? command.to : command.from}}, "--from, --to"});
    auto db = store::openForReading(common.store);
    if (!db)
        return refusePack(common, job, common.out.say(db.error().text), Exit::Impossible, db.error().detail);
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
    const auto key = store::keyBeside(keysOf(common));
    if (!key)
        return refusePack(common, job, common.out.words(Words::PackNoKey), Exit::Impossible,
                          key.error().detail);
    options.key = *key;
    auto note = headNote(common, *db, command.head);
    if (!note) return refuse(note.error());
    options.note = std::move(*note);
    BookOrder period;
    period.from = *from;
    period.to = *to;
    period.language = common.out.language();
    period.now = options.madeAt;
    period.withHealth = command.personal;
    constexpr double kBooks = 0.4;  // share of the time
    try {
        auto books =
            packBooks(*db, common.store, period, options.note, command.out + ".books.part", [&](double done) {
                if (!job.tell(kBooks * done, "books")) throw Cancelled();
            });
        if (!books) return refuse(books.error());
        options.books = std::move(books->books);
        options.files = std::move(books->files);
    } catch (const Cancelled&) {
        return refusePack(common, job, common.out.words(Words::PackCancelled), Exit::Refused);
    } catch (const std::filesystem::filesystem_error& failure) {
        return refuse(store::asError(failure));
    } catch (const MachineFailure& failure) {
        return refuse(store::asError(failure));
    }
    options.progress = [&](double done, std::string_view what) {
        return job.tell(kBooks + (1 - kBooks) * done, std::string(what));
    };
    const auto report = report::writePack(*db, options);
    if (!report) return refuse(report.error());
    if (report->cancelled)
        return refusePack(common, job, common.out.words(Words::PackCancelled), Exit::Refused);
    job.end(fileLine(command.out, *report));
    if (!job.tells())
        common.out.line(
            common.out.words(Words::PackWritten,
                             {command.out, std::to_string(report->entries), std::to_string(report->records),
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
