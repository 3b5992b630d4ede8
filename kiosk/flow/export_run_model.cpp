#include "kiosk/flow/export_run_model.h"

#include <array>
#include <string_view>
#include <utility>

#include "kiosk/flow/export_words.h"
#include "kiosk/flow/remark_model.h"
#include "kiosk/text/export_phrases.h"
#include "kiosk/text/words_exports.h"

namespace kiosk {

using namespace canteen;
using port::ExportStage;

namespace {

bool runs(ExportStage stage) {
    return stage == ExportStage::Making || stage == ExportStage::Checking || stage == ExportStage::Printing;
}

// "canteen-20261120-0915": plain letters, whatever the stick is read with later.
std::string folderName(const Desk& desk) {
    std::string name = "canteen-";
    for (const char c : formatInstant(desk.now(), desk.context().site.zone)) {
        if (c >= '0' && c <= '9') name.push_back(c);
        if (c == ' ') name.push_back('-');
    }
    return name;
}

port::ExportJob orderFor(const Desk& desk, const service::ExportWish& wish) {
    port::ExportJob order;
    order.books = wish.books;
    order.from = wish.from;
    order.to = wish.to;
    order.format = wish.format;
    order.health = wish.health;
    order.trace = wish.trace;
    order.language = desk.language() == Language::Chinese ? "zh" : "en";
    order.folder = folderName(desk);
    return order;
}

}  // namespace

bool ExportRunModel::isRunning() const {
    return job_ && runs(state_.stage);
}

void ExportRunModel::start(service::BegunExport begun, const std::optional<port::ExportPlace>& place,
                           const std::string& printer) {
    port::ExportJob order = orderFor(desk_, begun.wish);
    order.head = begun.note;
    order.place = place;
    order.printer = printer;
    Job job;
    job.wish = begun.wish;
    job.target = place ? service::ExportOutcome{place->stick ? ExportTarget::Stick : ExportTarget::Folder,
                                                place->name,
                                                {}}
                       : service::ExportOutcome{ExportTarget::Printer, printer, {}};
    job.begun = std::move(begun);
    job.record = desk_.newRecord();
    begin(std::move(job), std::move(order));
}

void ExportRunModel::preview(const service::ExportWish& wish) {
    Job job;
    job.wish = wish;
    begin(std::move(job), orderFor(desk_, wish));
}

void ExportRunModel::begin(Job job, port::ExportJob order) {
    if (!desk_.backend().exporter->start(std::move(order)))
        return desk_.toast(Tone::Warn, desk_.text(ExportPhrase::StillRunning));
    if (desk_.visit()) job.inspection = desk_.visit()->inspection;
    job_ = std::move(job);
    pagesShown_ = false;
    abandoned_ = false;
    state_ = desk_.backend().exporter->state();
    desk_.go(Screen::ExportRun);
}

bool ExportRunModel::isOurs() const {
    const auto here = desk_.visit() ? std::optional(desk_.visit()->inspection) : std::nullopt;
    return job_ && job_->inspection == here;
}

void ExportRunModel::show() {
    // Pages are drawn for whoever asked for them.
    if (!job_->begun && !isOurs()) return desk_.toast(Tone::Warn, desk_.text(ExportPhrase::StillRunning));
    desk_.go(Screen::ExportRun);
}

bool ExportRunModel::makeRoom() {
    if (!desk_.visit() || isOurs() || isRunning()) return false;
    if (state_.stage == ExportStage::Done && job_->begun && !job_->recorded) return false;
    close();
    return true;
}

std::string ExportRunModel::about() const {
    std::string words = phrase(ExportPhrase::Title, Language::Chinese);
    if (!job_) return words;
    words += " " + formatDate(job_->wish.from) + " – " + formatDate(job_->wish.to);
    return job_->begun ? words + " · " + job_->target.place : words;
}

bool ExportRunModel::tick() {
    if (!job_) return false;
    const ExportStage before = state_.stage;
    state_ = desk_.backend().exporter->state();
    if (state_.stage == ExportStage::Done && job_->begun && !job_->recorded) record();
    const bool turned = state_.stage != before;
    if (abandoned_ && !isRunning()) close();
    return turned;
}

// What was taken is put on record; where the store fails it is tried again with every look.
void ExportRunModel::record() {
    job_->target.files.clear();
    for (const port::ExportMade& made : state_.files) job_->target.files.push_back(made.facts);
    const Status recorded =
        service::Exports(desk_.context()).finish(job_->record, *job_->begun, job_->target);
    job_->recorded = recorded.has_value();
    if (!recorded) desk_.heed(recorded.error());
}

void ExportRunModel::showPages() {
    const std::vector<port::ExportMade>& pages = state_.files;
    if (pages.empty()) {
        close();
        desk_.go(Screen::Export);
        return desk_.toast(Tone::Warn, desk_.text(ExportPhrase::NoPages));
    }
    PagesRequest request;
    request.title = [this] { return desk_.text(ExportPhrase::PreviewTitle); };
    for (const port::ExportMade& page : pages) {
        request.pages.push_back(page.facts.sha256);
        request.files.push_back(page.file);
    }
    pagesShown_ = true;
    desk_.go(Screen::Export);
    desk_.showPages(std::move(request));
}

bool ExportRunModel::closePreview() {
    if (!pagesShown_) return false;
    close();
    return true;
}

void ExportRunModel::signedOut() {
    if (!job_ || job_->begun) return;
    desk_.backend().exporter->cancel();
    abandoned_ = true;
    if (!isRunning()) close();
}

void ExportRunModel::close() {
    job_.reset();
    state_ = {};
    pagesShown_ = false;
    abandoned_ = false;
    desk_.backend().exporter->clear();
}

std::string ExportRunModel::what() const {
    return exportWords(desk_, job_->wish.format, job_->wish.books);
}

std::string ExportRunModel::workWords() const {
    if (job_->stopping) return desk_.text(ExportPhrase::Cancelling);
    if (state_.stage == ExportStage::Checking) return desk_.text(ExportPhrase::Checking);
    if (state_.stage == ExportStage::Printing) return desk_.text(ExportPhrase::Printing);
    if (!job_->begun) return desk_.text(ExportPhrase::Drawing);
    for (const ExportBook book : allExportBooks())
        if (nameOf(book) == state_.what) return desk_.text(ExportPhrase::Making, {desk_.wordOf(book)});
    constexpr std::array<std::pair<std::string_view, ExportPhrase>, 3> kParts{
        {{"records", ExportPhrase::PartRecords},
         {"books", ExportPhrase::PartBooks},
         {"photos", ExportPhrase::PartPhotos}}};
    for (const auto& [part, words] : kParts)
        if (part == state_.what) return desk_.text(ExportPhrase::Making, {desk_.text(words)});
    return desk_.text(ExportPhrase::MakingAny);
}

std::string ExportRunModel::endWords() const {
    switch (state_.stage) {
        case ExportStage::Failed:
            return desk_.text(ExportPhrase::Failed);
        case ExportStage::Cancelled:
            return desk_.text(ExportPhrase::Cancelled);
        default:
            return desk_.text(job_->target.target == ExportTarget::Printer ? ExportPhrase::DonePrint
                                                                           : ExportPhrase::Done);
    }
}

void ExportRunModel::refresh() {
    view_ = {};
    if (!job_) return;
    // Somebody was away while the pages were drawn, and is back.
    if (state_.stage == ExportStage::Done && !job_->begun && !pagesShown_) return showPages();
    view_.title = what();
    view_.sub = daysWords(desk_, job_->wish.from, job_->wish.to);
    if (job_->begun) view_.sub += " · " + desk_.wordOf(job_->wish.format) + " · " + job_->target.place;
    view_.running = isRunning();
    view_.share = static_cast<float>(state_.share);
    if (!view_.running) return fillEnd();
    view_.words = workWords();
    if (!job_->stopping && isOurs()) view_.cancel = desk_.text(ExportPhrase::Cancel);
    if (!job_->begun) return;
    view_.hint = desk_.text(ExportPhrase::LeaveHint);
    if (job_->target.target == ExportTarget::Stick)
        view_.notes.push_back({Tone::Warn, desk_.text(ExportPhrase::KeepStick)});
}

void ExportRunModel::fillEnd() {
    view_.words = endWords();
    if (state_.stage != ExportStage::Done) {
        view_.tone = state_.stage == ExportStage::Failed ? Tone::Stop : Tone::Neutral;
        if (state_.stage == ExportStage::Failed)
            view_.notes.push_back({Tone::Stop, faultWords(desk_, state_)});
        view_.mainCaption = desk_.text(ExportPhrase::TryAgain);
        view_.other = desk_.text(ExportPhrase::Finish);
        return;
    }
    view_.tone = Tone::Good;
    view_.share = 1;
    switch (job_->target.target) {
        case ExportTarget::Stick:
            view_.notes.push_back({Tone::Good, desk_.text(ExportPhrase::MayPull)});
            break;
        case ExportTarget::Folder:
            view_.notes.push_back({Tone::Good, desk_.text(ExportPhrase::MayTake)});
            break;
        case ExportTarget::Printer:
            view_.notes.push_back({Tone::Good, desk_.text(ExportPhrase::AtPrinter, {job_->target.place})});
            break;
    }
    if (!job_->recorded) view_.notes.push_back({Tone::Stop, desk_.text(ExportPhrase::NotRecorded)});
    std::size_t place = 0;
    for (const port::ExportMade& made : state_.files)
        view_.files.push_back(fileRow(desk_, made.facts, place++));
    fillHead();
    view_.mainCaption = desk_.text(ExportPhrase::Finish);
    view_.other = desk_.text(ExportPhrase::Again);
}

void ExportRunModel::fillHead() {
    if (!job_->code) job_->code = codes::qrMatrix(job_->begun->note);
    view_.fingerprintLabel = desk_.text(ExportPhrase::Fingerprint);
    view_.fingerprint = job_->begun->fingerprint;
    view_.hint = desk_.text(ExportPhrase::HeadHint);
    view_.codeSize = job_->code->size;
    view_.code = job_->code->dark;
    view_.codeCaption = desk_.text(ExportPhrase::HeadShow);
}

void ExportRunModel::handle(const ExportRunAction& action) {
    using Kind = ExportRunAction::Kind;
    if (!job_) return desk_.go(Screen::Export);
    if (action.kind == Kind::Head) {
        if (job_->begun) head_->showHead(job_->begun->note);
        return;
    }
    if (action.kind == Kind::Cancel) {
        if (!isOurs()) return;
        desk_.backend().exporter->cancel();
        job_->stopping = true;
        return refresh();
    }
    if (isRunning()) return;
    const bool done = state_.stage == ExportStage::Done;
    if (done && job_->begun && !job_->recorded) record();
    const bool recorded = !done || !job_->begun || job_->recorded;
    if (!recorded) return desk_.toast(Tone::Stop, desk_.text(ExportPhrase::NotRecorded));
    close();
    // Done, and what else? Or: not done, and again?
    const bool again = (action.kind == Kind::Main) != done;
    if (!again) desk_.finished();
    if (again && done && again_) again_();
    desk_.go(again ? Screen::Export : Screen::Home);
}

std::optional<Lamp> ExportRunModel::lamp() const {
    if (!isRunning() || !job_->begun) return std::nullopt;
    const int percent = static_cast<int>(state_.share * 100);
    return Lamp{"lamp.export", desk_.text(ExportPhrase::LampRunning, {std::to_string(percent)}), Tone::Info};
}

std::optional<HomeNotice> ExportRunModel::notice() const {
    if (!job_ || !job_->begun) return std::nullopt;
    if (isRunning())
        return HomeNotice{Tone::Info, desk_.text(ExportPhrase::NoticeRunning, {what()}), "home.export"};
    if (state_.stage == ExportStage::Failed)
        return HomeNotice{Tone::Stop, desk_.text(ExportPhrase::NoticeFailed, {faultWords(desk_, state_)}),
                          "home.export"};
    if (state_.stage != ExportStage::Done) return std::nullopt;
    if (!job_->recorded) return HomeNotice{Tone::Stop, desk_.text(ExportPhrase::NotRecorded), "home.export"};
    const bool printed = job_->target.target == ExportTarget::Printer;
    return HomeNotice{Tone::Good,
                      desk_.text(printed ? ExportPhrase::NoticePrinted : ExportPhrase::NoticeDone),
                      "home.export"};
}

}  // namespace kiosk
