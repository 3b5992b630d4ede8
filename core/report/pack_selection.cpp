#include "core/report/pack_selection.h"

#include <algorithm>
#include <unordered_map>

#include "core/domain/inspection_records.h"
#include "core/domain/people_records.h"
#include "core/domain/receiving_records.h"
#include "core/domain/supplier_records.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/cbor.h"
#include "core/ledger/entry.h"
#include "core/store/pack_queries.h"
#include "core/store/terminal_queries.h"

namespace canteen::report {
namespace {

using Seqs = std::vector<std::uint64_t>;

// Records whose first field is the id of the thing they describe, by which others name it.
bool describes(Kind kind) {
    switch (kind) {
        case Kind::DishPlanned:
        case Kind::SampleTaken:
        case Kind::SupplierRegistered:
        case Kind::PaperFiled:
        case Kind::ProductRegistered:
        case Kind::DeliveryOpened:
        case Kind::GoodsReceived:
        case Kind::RapidTested:
        case Kind::ProblemRaised:
        case Kind::LogEntered:
        case Kind::IncidentStarted:
        case Kind::InspectionOpened:
        case Kind::InspectionStarted:
            return true;
        default:
            return false;
    }
}

// Small, and needed to read any other record.
bool isAlwaysIn(Kind kind) {
    return kind == Kind::TerminalStarted || kind == Kind::SiteConfigured || kind == Kind::StaffRegistered ||
           kind == Kind::ClassRegistered;
}

template <class Look>
void eachId(BytesView body, Look look) {
    ledger::CborReader in(body);
    std::size_t count = 0;
    std::int64_t number = 0;
    BytesView bytes;
    std::string_view text;
    while (!in.atEnd()) {
        if (in.bytes(bytes)) {
            if (bytes.size() != 16) continue;
            Uuid id;
            std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
            if (!id.isNil()) look(id);
        } else if (!in.array(count) && !in.integer(number) && !in.text(text) && !in.null()) {
            return;
        }
    }
}

class Selecting {
  public:
    Selecting(store::Database& db, const Period& period, Selection& out)
        : db_(db), period_(period), out_(out) {}

    bool readAll(const std::function<bool()>& goOn) {
        bool stopped = false;
        store::eachEntry(db_, 1, [&](const store::LedgerRow& row) {
            if (row.seq > out_.size) return false;
            constexpr std::uint64_t kAskEvery = 4'096;
            if (row.seq % kAskEvery == 0 && !goOn()) {
                stopped = true;
                return false;
            }
            look(row);
            return true;
        });
        return !stopped;
    }

    void followBooks(const std::vector<Book>& books) {
        for (const Book& book : books)
            for (const Row& row : book.rows) {
                for (const std::uint64_t seq : row.records) add(seq);
                out_.strokes.insert(row.strokes.begin(), row.strokes.end());
            }
    }

    void addPeriod() {
        if (out_.first > out_.last) return;
        const std::uint64_t before = out_.first > 1 ? out_.first - 1 : 1;
        for (std::uint64_t seq = before; seq <= std::min(out_.last + 1, out_.size); ++seq) add(seq);
    }

    void close() {
        while (!open_.empty()) {
            const std::uint64_t seq = open_.back();
            open_.pop_back();
            follow(seq);
        }
    }

  private:
    void add(std::uint64_t seq) {
        if (seq >= 1 && seq <= out_.size && out_.records.insert(seq).second) open_.push_back(seq);
    }

    void look(const store::LedgerRow& row) {
        out_.hashes.push_back(row.hash);
        Result<ledger::Entry> decoded = ledger::decode(row.entry);
        if (!decoded) throw MachineFailure(decoded.error().detail);
        const ledger::Entry& entry = *decoded;
        const Date entered = businessDay(entry.effectiveAt, period_.zone);
        const Date happened = businessDay(entry.happenedAt, period_.zone);
        const auto within = [&](Date day) { return day >= period_.from && day <= period_.to; };
        if (entered < period_.from) out_.first = row.seq + 1;
        if (entered <= period_.to) out_.last = row.seq;
        if (isAlwaysIn(row.kind) || (entry.late && within(happened))) add(row.seq);
        known_[entry.id.uuid].push_back(row.seq);
        if (entry.refers) marks_[entry.refers->uuid].push_back(row.seq);
        if (!describes(row.kind)) return;
        bool isFirst = true;
        eachId(entry.body, [&](const Uuid& id) {
            if (std::exchange(isFirst, false)) known_[id].push_back(row.seq);
        });
        if (row.kind == Kind::PaperFiled) lookAtPaper(row.seq, entry);
    }

    // A supplier's papers that were good on a day of the period; papers of a batch are named by it.
    void lookAtPaper(std::uint64_t seq, const ledger::Entry& entry) {
        const auto paper = store::bodyOf<PaperFiled>(entry);
        const bool wasGood = (!paper.issued || *paper.issued <= period_.to) &&
                             (!paper.expires || *paper.expires >= period_.from);
        if (paper.lot.empty() && wasGood && !paper.supplier.isNil())
            papers_[paper.supplier.uuid].push_back(seq);
    }

    void addAll(const std::unordered_map<Uuid, Seqs>& map, const Uuid& id) {
        if (const auto found = map.find(id); found != map.end())
            for (const std::uint64_t seq : found->second) add(seq);
    }

    void follow(std::uint64_t seq) {
        const Bytes bytes = store::entryBytes(db_, seq);
        out_.entryBytes += bytes.size();
        const Result<ledger::Entry> entry = ledger::decode(bytes);
        if (!entry) throw MachineFailure(entry.error().detail);
        addAll(marks_, entry->id.uuid);
        if (entry->refers) addAll(known_, entry->refers->uuid);
        if (entry->kind != Kind::StaffRegistered && entry->kind != Kind::ClassRegistered)
            eachId(entry->body, [&](const Uuid& id) { addAll(known_, id); });
        if (entry->kind == Kind::DeliveryOpened)
            addAll(papers_, store::bodyOf<DeliveryOpened>(*entry).supplier.uuid);
        takePictures(*entry);
    }

    void takePictures(const ledger::Entry& entry) {
        const auto take = [&](const std::vector<Hash>& hashes) {
            out_.photos.insert(hashes.begin(), hashes.end());
        };
        const auto takeOne = [&](const std::optional<Hash>& hash) {
            if (hash) out_.photos.insert(*hash);
        };
        switch (entry.kind) {
            case Kind::CertificateRegistered:
                return takeOne(store::bodyOf<CertificateRegistered>(entry).photo);
            case Kind::PaperFiled:
                return take(store::bodyOf<PaperFiled>(entry).photos);
            case Kind::DeliveryOpened:
                return take(store::bodyOf<DeliveryOpened>(entry).notePhotos);
            case Kind::GoodsReceived:
                return take(store::bodyOf<GoodsReceived>(entry).photos);
            case Kind::RapidTested:
                return takeOne(store::bodyOf<RapidTested>(entry).photo);
            case Kind::DeliverySigned:
                if (const auto drawn = store::bodyOf<DeliverySigned>(entry).strokes)
                    out_.strokes.insert(*drawn);
                return;
            case Kind::InspectionRemarked: {
                const auto drawn = store::bodyOf<InspectionRemarked>(entry).strokes;
                return out_.strokes.insert(drawn.begin(), drawn.end());
            }
            default:
                return;
        }
    }

    store::Database& db_;
    const Period& period_;
    Selection& out_;
    std::unordered_map<Uuid, Seqs> known_;   // of what an id names
    std::unordered_map<Uuid, Seqs> marks_;   // of what corrects or voids a record
    std::unordered_map<Uuid, Seqs> papers_;  // of a supplier
    Seqs open_;
};

}  // namespace

Selection selectRecords(store::Database& db, std::uint64_t size, const Period& period,
                        const std::vector<Book>& books, const std::function<bool()>& goOn) {
    Selection selection;
    selection.size = size;
    selection.hashes.reserve(static_cast<std::size_t>(size));
    Selecting selecting(db, period, selection);
    if (!selecting.readAll(goOn)) return selection;
    selecting.followBooks(books);
    selecting.addPeriod();
    selecting.close();
    return selection;
}

}  // namespace canteen::report
