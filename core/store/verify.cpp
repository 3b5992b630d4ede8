#include "core/store/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/domain/terminal_records.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/entry.h"
#include "core/ledger/merkle.h"
#include "core/store/reader.h"

namespace canteen::store {
namespace {

constexpr const char* kBegin = "BEGIN";
constexpr const char* kEnd = "ROLLBACK";
constexpr const char* kSelectLedger = "SELECT seq, id, kind, hash, entry FROM ledger ORDER BY seq";
constexpr const char* kSelectPersonal = "SELECT seq, field, salt, value FROM personal ORDER BY seq, field";
constexpr const char* kSelectHeads = "SELECT size, root, compact, note FROM heads ORDER BY size";
// Indexes too: a damaged one would hide records from queries.
constexpr const char* kIntegrity = "PRAGMA integrity_check(1)";
constexpr std::uint64_t kProgressEvery = 16'384;

// A read transaction, so that all queries see the same records.
class Snapshot {
  public:
    explicit Snapshot(Database& db) : db_(db) { db_.run(kBegin); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot() {
        try {
            db_.run(kEnd);
        } catch (const SqliteError&) {
            // Closing the connection ends it.
        }
    }

  private:
    Database& db_;
};

struct Found {
    Fault fault;
};

[[noreturn]] void found(FaultKind kind, std::uint64_t seq, std::string what) {
    throw Found{{kind, seq, std::move(what)}};
}

class Verification {
  public:
    Verification(Database& db, const VerifyOptions& options, VerifyReport& report)
        : db_(db), options_(options), report_(report) {}

    void run() {
        const Snapshot snapshot(db_);
        openHeads();
        Query personal = db_.query(kSelectPersonal);
        personal_ = &personal;
        morePersonal_ = isDeep() && personal.step();
        for (const Row row : db_.query(kSelectLedger)) {
            look(row);
            if (report_.records % kProgressEvery == 0 && options_.progress &&
                !options_.progress(report_.records)) {
                return;
            }
        }
        if (isDeep() && morePersonal_) {
            found(FaultKind::PersonalAltered, personal.row().get<std::uint64_t>(0),
                  "a value without a record");
        }
        if (!heads_.empty())
            found(FaultKind::HeadWrong, heads_.begin()->first, "a head over records that are missing");
        if (!options_.knownHead.empty() && !knownSeen_) {
            found(FaultKind::Shorter, report_.records, "the ledger is shorter than the known head");
        }
        if (options_.depth != Depth::All) return;
        const auto sound = db_.single<std::string>(kIntegrity);
        if (sound != "ok") found(FaultKind::Unreadable, 0, sound.value_or("no answer"));
        const std::vector<std::string> differing = differingProjections(db_);
        if (!differing.empty()) found(FaultKind::ProjectionWrong, 0, differing.front());
    }

  private:
    struct StoredHead {
        Hash root{};
        Bytes compact;
        std::string note;
    };

    [[nodiscard]] bool isDeep() const { return options_.depth != Depth::Chain; }

    void openHeads() {
        if (isDeep()) {
            for (const Row row : db_.query(kSelectHeads)) {
                heads_[row.get<std::uint64_t>(0)] = {row.get<Hash>(1), row.get<Bytes>(2),
                                                     row.get<std::string>(3)};
            }
        }
        if (options_.knownHead.empty()) return;
        const Result<ledger::Head> known = ledger::readHead(options_.knownHead);
        if (!known) found(FaultKind::HeadWrong, 0, "the known head cannot be read: " + known.error().detail);
        known_ = *known;
        knownSeen_ = known_.size == 0;
    }

    void look(const Row& row) {
        const std::uint64_t expected = report_.records + 1;
        const auto seq = row.get<std::uint64_t>(0);
        if (seq != expected) found(FaultKind::Gap, expected, fmt::format("record {} follows", seq));
        const BytesView bytes = row.blob(4);
        const Hash hash = ledger::hashEntry(bytes);
        if (row.get<Hash>(3) != hash) found(FaultKind::Altered, seq, "bytes and hash differ");
        const Result<ledger::ChainLink> link = ledger::readLink(bytes);
        if (!link) found(FaultKind::Malformed, seq, link.error().detail);
        if (link->seq != seq) found(FaultKind::ChainBroken, seq, "it carries another number");
        if (link->previous != report_.lastHash)
            found(FaultKind::ChainBroken, seq, "it names another predecessor");
        if (isDeep()) lookInside(row, bytes);
        if (isDeep() || !options_.knownHead.empty()) {
            range_.add(hash);
            lookAtHeads(seq);
        }
        report_.records = seq;
        report_.lastHash = hash;
    }

    void lookInside(const Row& row, BytesView bytes) {
        Result<ledger::Entry> decoded = ledger::decode(bytes);
        const auto seq = row.get<std::uint64_t>(0);
        if (!decoded) found(FaultKind::Malformed, seq, decoded.error().detail);
        const ledger::Entry& entry = *decoded;
        if (entry.id != row.get<RecordId>(1) || entry.kind != row.get<Kind>(2)) {
            found(FaultKind::Altered, seq, "id or kind beside the record differ from it");
        }
        if (seq == 1) {
            site_ = entry.site;
            terminal_ = entry.terminal;
        } else if (entry.site != site_ || entry.terminal != terminal_) {
            found(FaultKind::Malformed, seq, "it is of another site or terminal");
        }
        if (entry.kind == Kind::TerminalStarted) takeKey(entry);
        lookAtPersonal(entry);
    }

    void takeKey(const ledger::Entry& entry) {
        const Result<TerminalStarted> started = ledger::decodeBody<TerminalStarted>(entry.body, {});
        if (!started || started->publicKey.size() != key_.size()) {
            found(FaultKind::Malformed, entry.seq, "start of the terminal without key");
        }
        std::copy(started->publicKey.begin(), started->publicKey.end(), key_.begin());
    }

    // Values stand in the order of their records, so one walk beside the ledger sees them all.
    void lookAtPersonal(const ledger::Entry& entry) {
        while (morePersonal_ && personal_->row().get<std::uint64_t>(0) <= entry.seq) {
            const Row row = personal_->row();
            const ledger::PersonalValue value{row.get<std::string>(1),
                                              row.get<std::array<std::uint8_t, 16>>(2), row.get<Bytes>(3)};
            if (!ledger::holdsCommitment(entry.body, commitment(value))) {
                found(FaultKind::PersonalAltered, row.get<std::uint64_t>(0), value.field);
            }
            ++report_.personal;
            morePersonal_ = personal_->step();
        }
    }

    void lookAtHeads(std::uint64_t seq) {
        if (!options_.knownHead.empty() && seq == known_.size) {
            knownSeen_ = true;
            if (range_.root() != known_.root)
                found(FaultKind::HeadWrong, seq, "the ledger differs from the known head");
        }
        const auto stored = heads_.find(seq);
        if (stored == heads_.end()) return;
        const Result<ledger::Head> head = ledger::verifyHead(stored->second.note, key_);
        if (!head) found(FaultKind::HeadWrong, seq, head.error().detail);
        Bytes compact;
        for (const Hash& root : range_.roots()) compact.insert(compact.end(), root.begin(), root.end());
        if (head->size != seq || head->root != range_.root() || stored->second.root != head->root ||
            stored->second.compact != compact || head->origin != ledger::originOf(site_, terminal_)) {
            found(FaultKind::HeadWrong, seq, "signed head and records differ");
        }
        ++report_.heads;
        heads_.erase(stored);
    }

    Database& db_;
    const VerifyOptions& options_;
    VerifyReport& report_;
    std::map<std::uint64_t, StoredHead> heads_;
    ledger::Head known_;
    bool knownSeen_ = false;
    ledger::MerkleRange range_;
    ledger::PublicKey key_{};
    std::string site_;
    std::string terminal_;
    Query* personal_ = nullptr;
    bool morePersonal_ = false;
};

}  // namespace

VerifyReport verify(Database& db, const VerifyOptions& options) {
    VerifyReport report;
    try {
        Verification(db, options, report).run();
    } catch (const Found& stop) {
        report.fault = stop.fault;
    } catch (const MachineFailure& failure) {
        report.fault = Fault{FaultKind::Unreadable, report.records + 1, failure.what()};
    }
    return report;
}

Result<VerifyReport> verifyStore(const std::filesystem::path& store, const VerifyOptions& options) {
    Result<Database> db = openForReading(store);
    if (!db) return db.error();
    return verify(*db, options);
}

}  // namespace canteen::store
