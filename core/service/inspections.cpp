#include "core/service/inspections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text_id.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/clock_guard.h"
#include "core/service/acting.h"
#include "core/service/inspection_codes.h"
#include "core/store/database.h"
#include "core/store/people_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

constexpr DurationMs kListed = hours(24 * 730);

std::vector<Inspector> inspectorsOf(const Context& context, const store::InspectionRow& row) {
    if (!row.startedRecord) return {};
    const auto body = store::findBody<InspectionStarted>(context.store.database(), *row.startedRecord);
    return body ? body->inspectors : std::vector<Inspector>{};
}

bool isBlank(const std::string& words) {
    return std::all_of(words.begin(), words.end(), [](char c) { return c == ' '; });
}

template <class Body>
Status append(const Context& context, RecordId record, const Body& body, const Signatures& by = {}) {
    return appendOne(context, store::makeDraft(record, body, by));
}

InspectionStep stepOf(const Context& context, const store::InspectionStepRow& row) {
    store::Database& db = context.store.database();
    InspectionStep step{row, {}, {}, {}, {}, {}, {}, {}};
    const auto entry = store::findEntry(db, row.seq);
    if (!entry) return step;
    switch (row.kind) {
        case Kind::InspectionViewed:
            step.viewed = store::bodyOf<InspectionViewed>(*entry).items;
            break;
        case Kind::HealthDetailShown:
            step.health = store::bodyOf<HealthDetailShown>(*entry).reason;
            break;
        case Kind::ShelfCounted:
            step.count = store::bodyOf<ShelfCounted>(*entry);
            break;
        case Kind::InspectionRemarked:
            step.remark = store::bodyOf<InspectionRemarked>(*entry);
            if (!entry->signatures.empty())
                if (const auto staff = store::findStaff(db, entry->signatures.front().person, today(context)))
                    step.witness = staff->staff.name;
            break;
        case Kind::BooksExported:
        case Kind::PackExported:
            step.taken = store::findExport(db, row.record);
            break;
        case Kind::InspectionEnded:
            step.end = store::bodyOf<InspectionEnded>(*entry).how;
            break;
        default:
            break;
    }
    return step;
}

}  // namespace

std::span<const Kind> kindsOfInspection() {
    using enum Kind;
    static constexpr std::array kKinds{InspectionStarted,  InspectionViewed, HealthDetailShown, ShelfCounted,
                                       InspectionRemarked, InspectionEnded,  SignedIn,          SignInLocked,
                                       BooksExported,      PackExported};
    return kKinds;
}

std::string RemarkReceipt::code() const {
    return fmt::format("CK1-RECEIPT {} {} #{} {} HEAD {} {} {}", site, terminal, seq, toHex(hash), size,
                       toHex(root), fingerprint);
}

// What has been used stays used: trusted time is compared with that of the newest record too, and within one
// boot with the clock that nobody sets.
std::optional<Inspections::Running> Inspections::running() const {
    auto row = store::runningInspection(context_.store.database());
    if (!row || !row->startedAt || !row->endsAt) return std::nullopt;
    const UtcMs now = effectiveNow(context_);
    const UtcMs last = row->lastAt.value_or(*row->startedAt);
    const port::ClockReading reading = clock_.read();
    const bool sameBoot = row->startedBoot == reading.boot;
    DurationMs used = std::max(now, last) - *row->startedAt;
    if (sameBoot)
        used.value = std::max(used.value, reading.monotonicMs - row->startedMonotonicMs.value_or(0));
    Running running{std::move(*row), {kInspectionLasts.value - used.value}};
    // Somebody set the clock back while the terminal was off, or declared an earlier time to be right.
    running.setBack = !sameBoot && now + ledger::kClockTolerance < last;
    return running;
}

std::optional<InspectionNow> Inspections::now() const {
    const auto found = running();
    if (!found || found->left.value <= 0 || found->setBack) return std::nullopt;
    InspectionNow now;
    now.inspection = found->row.inspection;
    now.inspectors = inspectorsOf(context_, found->row);
    now.startedAt = *found->row.startedAt;
    now.left = found->left;
    now.health = found->row.health;
    now.counts = found->row.counts;
    now.viewed = found->row.viewed;
    now.remarked = found->row.remarkRecord.has_value();
    return now;
}

Result<InspectionId> Inspections::current() const {
    const auto found = now();
    if (!found) return refuse(TextId::InspectionOver, "no inspection is under way");
    return found->inspection;
}

Status Inspections::endIfOver() {
    const auto found = running();
    if (!found || (found->left.value > 0 && !found->setBack)) return Done{};
    const InspectionEnd how = found->setBack ? InspectionEnd::ClockSetBack : InspectionEnd::TimeUp;
    // The same end, however often it is noticed.
    const RecordId record{namedUuid("inspection-over", toString(found->row.inspection.uuid))};
    return append(context_, record, InspectionEnded{found->row.inspection, how});
}

Status Inspections::judge(const std::vector<Inspector>& inspectors) {
    if (inspectors.size() < kFewestInspectors)
        return refuse(TextId::InspectionTwoPeople, "an inspection takes two people");
    std::set<std::string> documents;
    for (const Inspector& inspector : inspectors) {
        if (isBlank(inspector.name)) return refuse(TextId::InspectorNameMissing, "no name");
        if (isBlank(inspector.unit)) return refuse(TextId::InspectorUnitMissing, "no unit");
        if (isBlank(inspector.document)) return refuse(TextId::InspectorDocumentMissing, "no document");
        if (!documents.insert(inspector.document).second)
            return refuse(TextId::InspectorSameDocument, "one document for two");
    }
    return Done{};
}

Result<InspectionNow> Inspections::start(RecordId record, const InspectionPass& pass,
                                         const std::vector<Inspector>& inspectors) {
    if (!isBooked(context_, record)) {
        const Status fine = judge(inspectors);
        if (!fine) return fine.error();
        const auto row = store::findInspection(context_.store.database(), pass.inspection);
        const UtcMs begin = effectiveNow(context_);
        if (!row || row->startedAt || begin >= row->codeUntil)
            return refuse(TextId::InspectionCodeNone, "the code opens nothing");
        const Status begun = append(context_, record,
                                    InspectionStarted{pass.inspection, inspectors, begin + kInspectionLasts});
        if (!begun) return begun.error();
    }
    const auto started = now();
    if (!started) return refuse(TextId::InspectionOver, "over at once");
    return *started;
}

Status Inspections::viewed(RecordId record, const std::vector<ViewedItem>& items) {
    if (items.empty() || isBooked(context_, record)) return Done{};
    const auto inspection = current();
    if (!inspection) return inspection.error();
    return append(context_, record, InspectionViewed{*inspection, items});
}

Status Inspections::showHealth(RecordId record, std::optional<HealthReason> reason, const std::string& note) {
    if (isBooked(context_, record)) return Done{};
    if (!reason) return refuse(TextId::InspectionReasonMissing, "no reason");
    const auto inspection = current();
    if (!inspection) return inspection.error();
    return append(context_, record, HealthDetailShown{*inspection, *reason, note});
}

Status Inspections::judge(const RemarkForm& form) const {
    const auto found = now();
    if (!found) return refuse(TextId::InspectionOver, "no inspection is under way");
    if (!form.result || isBlank(form.words))
        return refuse(TextId::InspectionWordsMissing, "nothing is remarked");
    const bool drawn = form.signatures.size() == found->inspectors.size() &&
                       std::all_of(form.signatures.begin(), form.signatures.end(), isDrawn);
    if (!drawn) return refuse(TextId::InspectionInkMissing, "somebody has not signed");
    return Done{};
}

Result<RemarkReceipt> Inspections::remark(const RemarkForm& form, const Signer& witness) {
    if (!isBooked(context_, form.record)) {
        const Status allowed = mayActNow(context_, witness, Action::WitnessRemark);
        if (!allowed) return allowed.error();
        const Status fine = judge(form);
        if (!fine) return fine.error();
        InspectionRemarked remark{current().value(), *form.result, form.words, {}};
        for (const DrawnSignature& signature : form.signatures) {
            const auto kept = context_.store.putBlob(encodeSignature(signature));
            if (!kept) return kept.error();
            remark.strokes.push_back(*kept);
        }
        const Status remarked = append(context_, form.record, remark, {sign(witness, SignRole::Witness)});
        if (!remarked) return remarked.error();
    }
    const auto head = context_.store.signHead();
    if (!head) return head.error();
    const auto body = store::findBody<InspectionRemarked>(context_.store.database(), form.record);
    const auto receipt = body ? receiptOf(body->inspection) : std::nullopt;
    if (!receipt) return Error{ErrorKind::NotFound, TextId::NotFound, "no receipt"};
    return *receipt;
}

std::optional<RemarkReceipt> Inspections::receiptOf(InspectionId inspection) const {
    store::Database& db = context_.store.database();
    const auto row = store::findInspection(db, inspection);
    if (!row || !row->remarkSeq) return std::nullopt;
    const auto entry = store::findEntry(db, *row->remarkSeq);
    const auto head = store::firstHeadCovering(db, *row->remarkSeq);
    if (!entry || !head) return std::nullopt;
    RemarkReceipt receipt;
    receipt.site = entry->site;
    receipt.terminal = entry->terminal;
    receipt.seq = entry->seq;
    receipt.hash = ledger::hashEntry(ledger::encode(*entry));
    receipt.size = head->size;
    receipt.root = head->root;
    receipt.fingerprint = ledger::fingerprint(head->root);
    receipt.at = entry->happenedAt;
    return receipt;
}

Status Inspections::end(RecordId record, InspectionEnd how) {
    if (isBooked(context_, record)) return Done{};
    const auto inspection = current();
    if (!inspection) return inspection.error();
    return append(context_, record, InspectionEnded{*inspection, how});
}

std::vector<InspectionLine> Inspections::list() const {
    std::vector<InspectionLine> lines;
    for (auto& row : store::listInspections(context_.store.database(), effectiveNow(context_) - kListed)) {
        InspectionLine& line = lines.emplace_back();
        line.inspectors = inspectorsOf(context_, row);
        line.row = std::move(row);
    }
    return lines;
}

std::optional<InspectionFile> Inspections::find(InspectionId inspection) const {
    store::Database& db = context_.store.database();
    auto row = store::findInspection(db, inspection);
    if (!row) return std::nullopt;
    InspectionFile file;
    file.line.inspectors = inspectorsOf(context_, *row);
    file.line.row = std::move(*row);
    for (const auto& step : store::stepsOfInspection(db, inspection))
        file.steps.push_back(stepOf(context_, step));
    return file;
}

std::vector<DrawnSignature> Inspections::drawn(const InspectionRemarked& remark) const {
    std::vector<DrawnSignature> signatures;
    for (const Hash& hash : remark.strokes) {
        const auto bytes = context_.store.getBlob(hash);
        if (!bytes) continue;
        if (auto signature = decodeSignature(*bytes)) signatures.push_back(std::move(*signature));
    }
    return signatures;
}

}  // namespace canteen::service
