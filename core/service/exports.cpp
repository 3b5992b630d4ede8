#include "core/service/exports.h"

#include "core/base/text_id.h"
#include "core/ledger/checkpoint.h"
#include "core/service/acting.h"

namespace canteen::service {

Result<BegunExport> Exports::begin(const ExportWish& wish, const Signer& signer) {
    const Status allowed = mayActNow(context_, signer, Action::Export);
    if (!allowed) return allowed.error();
    if (wish.health) {
        const Status sees = mayActNow(context_, signer, Action::SeeHealthDetail);
        if (!sees) return sees.error();
    }
    if (wish.books.empty() && wish.format != ExportFormat::Pack)
        return refuse(TextId::ExportNothingChosen, "no book chosen");
    if (wish.to < wish.from) return refuse(TextId::ExportPeriodBackwards, "the period ends before it begins");
    const auto note = context_.store.signHead();
    if (!note) return note.error();
    const auto head = ledger::readHead(*note);
    if (!head) return head.error();
    return BegunExport{wish,
                       signer,
                       *note,
                       {static_cast<std::int64_t>(head->size), head->root},
                       ledger::fingerprint(head->root)};
}

Status Exports::finish(RecordId record, const BegunExport& begun, const ExportOutcome& outcome) {
    if (isBooked(context_, record)) return Done{};
    const ExportWish& wish = begun.wish;
    const Signatures signatures{sign(begun.signer, SignRole::Entered)};
    if (wish.format == ExportFormat::Pack) {
        const PackExported pack{wish.from,   wish.to,    outcome.target, outcome.place,
                                wish.health, begun.head, outcome.files};
        return appendOne(context_, store::makeDraft(record, pack, signatures));
    }
    const BooksExported books{wish.books,    wish.from,   wish.to,    wish.format,  outcome.target,
                              outcome.place, wish.health, begun.head, outcome.files};
    return appendOne(context_, store::makeDraft(record, books, signatures));
}

std::vector<store::ExportRow> Exports::taken(int most) const {
    return store::listExports(context_.store.database(), context_.store.lastSeq(), most);
}

std::optional<ExportDetail> Exports::find(RecordId record) const {
    store::Database& db = context_.store.database();
    auto row = store::findExport(db, record);
    if (!row) return std::nullopt;
    ExportDetail detail;
    detail.files = store::filesOf(db, row->seq);
    detail.fingerprint = ledger::fingerprint(row->head.root);
    detail.row = std::move(*row);
    return detail;
}

}  // namespace canteen::service
