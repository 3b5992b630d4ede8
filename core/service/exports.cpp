#include "core/service/exports.h"

#include "core/base/text_id.h"
#include "core/ledger/checkpoint.h"
#include "core/service/acting.h"
#include "core/service/inspections.h"
#include "core/store/inspection_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {

namespace {

// Nobody signed what inspectors took: their inspection tells who they are.
std::string inspectorsOf(store::Database& db, std::uint64_t seq) {
    const auto entry = store::findEntry(db, seq);
    const auto inspection = entry ? inspectionOfTaking(entry->note) : std::nullopt;
    const auto row = inspection ? store::findInspection(db, *inspection) : std::nullopt;
    if (!row || !row->startedRecord) return {};
    const auto started = store::findBody<InspectionStarted>(db, *row->startedRecord);
    std::string names;
    for (const Inspector& each : started ? started->inspectors : std::vector<Inspector>{})
        names.append(names.empty() ? "" : "、").append(each.name);
    return names;
}

void nameTaker(store::Database& db, store::ExportRow& row) {
    if (row.takenBy.empty()) row.takenBy = inspectorsOf(db, row.seq);
}

}  // namespace

Result<BegunExport> Exports::begin(const ExportWish& wish, const Signer& signer) {
    const Status allowed = mayActNow(context_, signer, Action::Export);
    if (!allowed) return allowed.error();
    if (wish.health) {
        const Status sees = mayActNow(context_, signer, Action::SeeHealthDetail);
        if (!sees) return sees.error();
    }
    auto begun = withHead(wish);
    if (begun) begun->signer = signer;
    return begun;
}

Result<BegunExport> Exports::begin(const ExportWish& wish, const InspectionNow& visit) {
    if (wish.health && !visit.health)
        return refuse(TextId::InspectionReasonMissing, "health detail was not asked for");
    auto begun = withHead(wish);
    if (begun) begun->inspection = visit.inspection;
    return begun;
}

Result<BegunExport> Exports::withHead(const ExportWish& wish) {
    if (wish.books.empty() && wish.format != ExportFormat::Pack)
        return refuse(TextId::ExportNothingChosen, "no book chosen");
    if (wish.to < wish.from) return refuse(TextId::ExportPeriodBackwards, "the period ends before it begins");
    const auto note = context_.store.signHead();
    if (!note) return note.error();
    const auto head = ledger::readHead(*note);
    if (!head) return head.error();
    BegunExport begun;
    begun.wish = wish;
    begun.note = *note;
    begun.head = {static_cast<std::int64_t>(head->size), head->root};
    begun.fingerprint = ledger::fingerprint(head->root);
    return begun;
}

Status Exports::finish(RecordId record, const BegunExport& begun, const ExportOutcome& outcome) {
    if (isBooked(context_, record)) return Done{};
    const ExportWish& wish = begun.wish;
    Signatures signatures;
    if (begun.signer) signatures.push_back(sign(*begun.signer, SignRole::Entered));
    const auto append = [&](const auto& body) {
        store::Draft draft = store::makeDraft(record, body, signatures);
        if (begun.inspection) draft.note = noteOfTaking(*begun.inspection);
        return appendOne(context_, draft);
    };
    if (wish.format == ExportFormat::Pack)
        return append(PackExported{wish.from, wish.to, outcome.target, outcome.place, wish.health, begun.head,
                                   outcome.files});
    return append(BooksExported{wish.books, wish.from, wish.to, wish.format, outcome.target, outcome.place,
                                wish.health, begun.head, outcome.files});
}

std::vector<store::ExportRow> Exports::taken(int most) const {
    store::Database& db = context_.store.database();
    auto rows = store::listExports(db, context_.store.lastSeq(), most);
    for (store::ExportRow& row : rows) nameTaker(db, row);
    return rows;
}

std::optional<ExportDetail> Exports::find(RecordId record) const {
    store::Database& db = context_.store.database();
    auto row = store::findExport(db, record);
    if (!row) return std::nullopt;
    nameTaker(db, *row);
    ExportDetail detail;
    detail.files = store::filesOf(db, row->seq);
    detail.fingerprint = ledger::fingerprint(row->head.root);
    detail.row = std::move(*row);
    return detail;
}

}  // namespace canteen::service
