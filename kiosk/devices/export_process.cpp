#include "kiosk/devices/export_process.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/base/check.h"
#include "core/base/files.h"
#include "kiosk/devices/child_process.h"
#include "kiosk/devices/export_disk.h"
#include "kiosk/devices/sticks.h"
#include "kiosk/devices/written_files.h"

namespace canteen::devices {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using port::ExportFault;
using port::ExportJob;
using port::ExportMade;
using port::ExportStage;
using Clock = std::chrono::steady_clock;

constexpr auto kLookAgain = 1s;
constexpr auto kPrintersAgain = 10s;
constexpr auto kListen = 50ms;
// With less there is no point in beginning; also what "full" means afterwards.
constexpr std::uint64_t kLeastRoom = 1U << 20U;

bool isRunning(ExportStage stage) {
    return stage == ExportStage::Making || stage == ExportStage::Checking || stage == ExportStage::Printing;
}

std::string joined(const std::vector<ExportBook>& books) {
    std::string list;
    for (const ExportBook book : books) {
        if (!list.empty()) list.push_back(',');
        list.append(nameOf(book));
    }
    return list;
}

std::string formatOf(const ExportJob& job) {
    if (!job.place && job.printer.empty()) return "png";
    switch (job.format) {
        case ExportFormat::Xlsx:
            return "xlsx";
        case ExportFormat::Csv:
            return "csv";
        default:
            return "pdf";
    }
}

}  // namespace

ExportProcess::ExportProcess(ExportSetup setup, std::function<void()> wake,
                             std::function<void(std::string_view)> log)
    : setup_(std::move(setup)),
      wake_(std::move(wake)),
      log_(std::move(log)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

ExportProcess::~ExportProcess() {
    cancelled_ = true;
    closing_ = true;
}

void ExportProcess::watch(bool on) {
    {
        const std::lock_guard lock(mutex_);
        if (watching_ == on) return;
        watching_ = on;
        if (on) printersAt_ = {};
    }
    bell_.notify_all();
}

port::ExportPlaces ExportProcess::places() const {
    const std::lock_guard lock(mutex_);
    return places_;
}

bool ExportProcess::start(ExportJob job) {
    {
        const std::lock_guard lock(mutex_);
        if (job_ || isRunning(state_.stage)) return false;
        cancelled_ = false;
        state_ = {};
        state_.stage = ExportStage::Making;
        job_ = std::move(job);
    }
    bell_.notify_all();
    return true;
}

port::ExportState ExportProcess::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

void ExportProcess::cancel() {
    const std::lock_guard lock(mutex_);
    if (isRunning(state_.stage)) cancelled_ = true;
}

void ExportProcess::clear() {
    {
        const std::lock_guard lock(mutex_);
        if (isRunning(state_.stage)) return;
        state_ = {};
        clearing_ = true;
    }
    bell_.notify_all();
}

void ExportProcess::work(const std::stop_token& stop) {
    removeAll(setup_.work);
    while (!stop.stop_requested()) {
        std::optional<ExportJob> job;
        bool watching = false;
        bool clearing = false;
        {
            std::unique_lock lock(mutex_);
            const auto asked = [&] { return job_.has_value() || clearing_; };
            if (watching_ && places_.looked)
                bell_.wait_for(lock, stop, kLookAgain, asked);
            else
                bell_.wait(lock, stop, [&] { return asked() || watching_; });
            if (stop.stop_requested()) break;
            job = std::exchange(job_, std::nullopt);
            clearing = std::exchange(clearing_, false);
            watching = watching_;
        }
        if (clearing) removeAll(setup_.work);
        if (job)
            run(*job);
        else if (watching)
            look();
    }
    removeAll(setup_.work);
}

void ExportProcess::look() {
    port::ExportPlaces now;
    now.looked = true;
    now.places = findSticks(setup_.mountInfo, setup_.sys);
    for (auto& folder : findFolder(setup_.folder)) now.places.push_back(std::move(folder));
    bool printers = false;
    {
        const std::lock_guard lock(mutex_);
        printers = Clock::now() - printersAt_ > kPrintersAgain || printersAt_ == Clock::time_point{};
        now.printers = places_.printers;
    }
    if (printers) now.printers = findPrinters(setup_.print, setup_.printer, closing_);
    {
        const std::lock_guard lock(mutex_);
        if (printers) printersAt_ = Clock::now();
        if (places_ == now) return;
        places_ = now;
    }
    wake_();
}

void ExportProcess::enter(ExportStage stage) {
    {
        const std::lock_guard lock(mutex_);
        state_.stage = stage;
        state_.share = 0;
        state_.what.clear();
    }
    wake_();
}

void ExportProcess::report(double share, const std::string& what) {
    {
        const std::lock_guard lock(mutex_);
        if (state_.share == share && state_.what == what) return;
        state_.share = share;
        state_.what = what;
    }
    wake_();
}

void ExportProcess::end(const Outcome& outcome, std::vector<ExportMade> made) {
    {
        const std::lock_guard lock(mutex_);
        state_.share = 0;
        state_.what.clear();
        if (!outcome) {
            state_.stage = ExportStage::Done;
            state_.share = 1;
            state_.files = std::move(made);
        } else if (cancelled_) {
            state_.stage = ExportStage::Cancelled;
        } else {
            state_.stage = ExportStage::Failed;
            state_.fault = outcome->fault;
            state_.words = outcome->words;
        }
    }
    wake_();
}

void ExportProcess::run(const ExportJob& job) {
    std::vector<ExportMade> made;
    Outcome outcome;
    fs::path draft;
    std::optional<dev_t> device;
    try {
        removeAll(setup_.work);
        makePrivateDirectory(setup_.work);
        if (!job.head.empty()) writeFileDurably(setup_.work / "head.txt", bytesOf(job.head), 0600);
        if (job.place) {
            removeDrafts(job.place->root);
            draft = job.place->root / (job.folder + std::string(kDraftEnding));
            device = deviceOf(job.place->root);
        } else {
            draft = setup_.work / "pages";
        }
        fs::create_directory(draft);
        if (roomAt(draft) < kLeastRoom)
            outcome = Failure{ExportFault::NoRoom};
        else
            outcome = make(job, draft, made);
        if (!outcome && job.place) outcome = publish(job, draft, made);
        if (!outcome && !job.printer.empty()) {
            enter(ExportStage::Printing);
            std::vector<fs::path> files;
            for (const ExportMade& each : made) files.push_back(each.file);
            const std::string refused = printFiles(setup_.print, job.printer, job.folder, files, cancelled_);
            if (!refused.empty()) outcome = Failure{ExportFault::PrinterRefused, refused};
        }
    } catch (const MachineFailure& failure) {
        log_(std::string("export: ") + failure.what());
        outcome = Failure{ExportFault::CannotWrite};
    } catch (const fs::filesystem_error& failure) {
        log_("export: " + failure.code().message());
        outcome = Failure{ExportFault::CannotWrite};
    }
    if (outcome && job.place && !cancelled_) {
        // The deeper cause first.
        const auto now = deviceOf(job.place->root);
        if (!now || now != device || (job.place->stick && !isThere(*now, setup_.sys)))
            outcome = Failure{ExportFault::PlaceGone};
        else if (roomAt(job.place->root) < kLeastRoom)
            outcome = Failure{ExportFault::NoRoom};
    }
    if (job.place && outcome) removeAll(draft);
    if (outcome || !job.printer.empty()) removeAll(setup_.work);
    end(outcome, std::move(made));
}

std::vector<std::string> ExportProcess::commandFor(const ExportJob& job, const fs::path& out) const {
    std::vector<std::string> command = setup_.command;
    const bool pack = job.format == ExportFormat::Pack;
    command.insert(command.end(), {"--lang", job.language, pack ? "pack" : "export", "--from",
                                   formatDate(job.from), "--to", formatDate(job.to), "--progress"});
    if (!job.head.empty()) command.insert(command.end(), {"--head", (setup_.work / "head.txt").string()});
    if (pack) {
        command.insert(command.end(), {"--out", (out / (job.folder + ".zip")).string()});
        if (job.health) command.emplace_back("--personal");
        return command;
    }
    command.insert(command.end(),
                   {"--books", joined(job.books), "--format", formatOf(job), "--out", out.string()});
    if (!job.trace.empty()) command.insert(command.end(), {"--trace", job.trace});
    if (job.health) command.emplace_back("--health");
    return command;
}

ExportProcess::Outcome ExportProcess::make(const ExportJob& job, const fs::path& out,
                                           std::vector<ExportMade>& made) {
    ExportLines lines;
    if (Outcome failed = converse(job, out, lines)) return failed;
    made = *lines.files();
    // What it says it wrote has to lie where it was told to write.
    for (ExportMade& each : made) {
        each.file = fs::absolute(each.file).lexically_normal();
        if (each.file.parent_path() != fs::absolute(out).lexically_normal()) {
            log_("export: canteenctl names a file that lies elsewhere");
            return Failure{ExportFault::Crashed};
        }
    }
    return check(out, made);
}

ExportProcess::Outcome ExportProcess::converse(const ExportJob& job, const fs::path& out,
                                               ExportLines& lines) {
    ChildProcess child({commandFor(job, out), false, false, true});
    if (!child.started()) {
        log_("canteenctl cannot be started");
        return Failure{ExportFault::CannotStart};
    }
    pid_ = child.pid();
    auto heardAt = Clock::now();
    Outcome failed;
    for (std::string heard; child.listen(kListen, heard); heard.clear()) {
        if (lines.feed(heard) > 0) {
            heardAt = Clock::now();
            report(lines.done(), lines.what());
        }
        if (lines.broken())
            failed = Failure{ExportFault::Crashed};
        else if (Clock::now() - heardAt > setup_.silence)
            failed = Failure{ExportFault::Hung};
        if (cancelled_ || failed) break;
    }
    if (cancelled_ || failed) child.terminate();
    const auto code = child.finish(setup_.grace);
    pid_ = -1;
    if (failed || cancelled_) return failed ? failed : Failure{ExportFault::Crashed};
    if (code == 0 && lines.files()) return std::nullopt;
    if (!lines.error().empty()) return Failure{ExportFault::Refused, lines.error()};
    log_(code ? "canteenctl ended with " + std::to_string(*code) : std::string("canteenctl crashed"));
    return Failure{code == 127 ? ExportFault::CannotStart : ExportFault::Crashed};
}

ExportProcess::Outcome ExportProcess::check(const fs::path& out, std::vector<ExportMade>& made) {
    enter(ExportStage::Checking);
    for (std::size_t i = 0; i < made.size(); ++i) {
        report(static_cast<double>(i) / static_cast<double>(made.size()), made[i].facts.name);
        const auto read = readBack(made[i].file, cancelled_);
        if (cancelled_) return Failure{ExportFault::Crashed};
        if (!read) return Failure{ExportFault::CannotWrite};
        if (read->sha256 != made[i].facts.sha256) return Failure{ExportFault::NotTheSame};
        made[i].facts.bytes = static_cast<std::int64_t>(read->bytes);
    }
    // The names, too.
    if (!settleDisk(out)) return Failure{ExportFault::CannotWrite};
    return std::nullopt;
}

ExportProcess::Outcome ExportProcess::publish(const ExportJob& job, const fs::path& draft,
                                              std::vector<ExportMade>& made) {
    const fs::path final = freeName(job.place->root / job.folder);
    fs::rename(draft, final);
    for (ExportMade& each : made) each.file = final / each.file.filename();
    if (settleDisk(job.place->root)) return std::nullopt;
    removeAll(final);
    return Failure{ExportFault::CannotWrite};
}

}  // namespace canteen::devices
