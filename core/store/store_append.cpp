// Appending records: the one place where the ledger grows.
#include "core/domain/terminal_records.h"
#include "core/store/projections.h"
#include "core/store/store_impl.h"

namespace canteen::store {
namespace {

constexpr const char* kSelectById = "SELECT seq, kind, hash, entry FROM ledger WHERE id = ?1";
constexpr const char* kInsertEntry =
    "INSERT INTO ledger (seq, id, kind, hash, entry) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr const char* kInsertPersonal =
    "INSERT INTO personal (seq, field, salt, value) VALUES (?1, ?2, ?3, ?4)";

// One append in the making. `tail` is its own copy until the commit.
class Appending {
  public:
    Appending(Store::Impl& store, const port::ClockReading& reading)
        : store_(store), db_(*store.db), reading_(reading), tail_(store.tail) {}

    [[nodiscard]] bool grew() const { return tail_.seq != store_.tail.seq; }
    [[nodiscard]] const Tail& tail() const { return tail_; }

    Receipt add(const Draft& draft) {
        if (std::optional<Receipt> known = find(draft)) return *known;
        ledger::ClockVerdict verdict = judge(tail_.clock, reading_, store_.clockTolerance);
        if (verdict.jump) {
            const ledger::ClockJump jump = *verdict.jump;
            write(makeDraft(makeId<RecordId>(verdict.effective), ClockJumped{jump.expected, jump.found}, {}),
                  verdict);
            tail_.clock = remember(tail_.clock, reading_, verdict, ledger::JumpRecord::InLedger);
        }
        if (draft.kind == Kind::ClockConfirmed) {
            tail_.clock = ledger::confirmWall(reading_);
            verdict = judge(tail_.clock, reading_, store_.clockTolerance);
        }
        tail_.clock = remember(tail_.clock, reading_, verdict, ledger::JumpRecord::InLedger);
        return write(draft, verdict);
    }

  private:
    std::optional<Receipt> find(const Draft& draft) {
        Query query = db_.query(kSelectById, draft.id);
        if (!query.step()) return std::nullopt;
        const Row row = query.row();
        require(row.get<Kind>(1) == draft.kind, "the id belongs to a record of another kind");
        const Result<ledger::Entry> entry = ledger::decode(row.blob(3));
        if (!entry) throw MachineFailure(entry.error().detail);
        return Receipt{row.get<std::uint64_t>(0), row.get<Hash>(2), entry->happenedAt, true};
    }

    ledger::Entry entryOf(const Draft& draft, const ledger::ClockVerdict& verdict) const {
        ledger::Entry entry;
        entry.kind = draft.kind;
        entry.id = draft.id;
        entry.site = store_.site;
        entry.terminal = store_.terminal;
        entry.seq = tail_.seq + 1;
        entry.happenedAt = draft.happenedAt.value_or(verdict.effective);
        entry.enteredAt = reading_.wall;
        entry.effectiveAt = verdict.effective;
        entry.monotonicMs = reading_.monotonicMs;
        entry.boot = reading_.boot;
        entry.zoneOffsetMinutes = tail_.zoneOffsetMinutes;
        entry.clock = verdict.state;
        entry.signatures = draft.signatures;
        entry.relation = draft.relation;
        entry.refers = draft.refers;
        entry.late = draft.late;
        entry.reason = draft.reason;
        entry.note = draft.note;
        entry.rules = store_.rules;
        entry.previous = tail_.hash;
        entry.body = draft.body;
        return entry;
    }

    Receipt write(const Draft& draft, const ledger::ClockVerdict& verdict) {
        require(!draft.id.isNil(), "a record needs an id");
        const ledger::Entry entry = entryOf(draft, verdict);
        const Bytes bytes = ledger::encode(entry);
        const Hash hash = ledger::hashEntry(bytes);
        db_.run(kInsertEntry, entry.seq, entry.id, entry.kind, hash, bytes);
        for (const ledger::PersonalValue& p : draft.personal) {
            db_.run(kInsertPersonal, entry.seq, p.field, p.salt, p.value);
        }
        project({db_, entry, db_});
        tail_.seq = entry.seq;
        tail_.hash = hash;
        if (draft.kind == Kind::SiteConfigured) {
            const ProjectionContext context{db_, entry, db_};
            tail_.zoneOffsetMinutes = context.decode<SiteConfigured>().site.zone.offsetMinutes;
        }
        return {entry.seq, hash, entry.happenedAt, false};
    }

    Store::Impl& store_;
    Database& db_;
    port::ClockReading reading_;
    Tail tail_;
};

}  // namespace

std::vector<Receipt> Store::Impl::appendOnce(std::span<const Draft> drafts, const Beside& beside) {
    Transaction transaction(*db);
    Appending appending(*this, clock.read());
    std::vector<Receipt> receipts;
    receipts.reserve(drafts.size());
    for (const Draft& draft : drafts) receipts.push_back(appending.add(draft));
    if (!appending.grew() && !beside) return receipts;
    if (beside) beside(*db);
    transaction.commit();
    tail = appending.tail();
    return receipts;
}

}  // namespace canteen::store
