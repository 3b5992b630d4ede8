#include "core/store/store.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <system_error>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/merkle.h"
#include "core/store/clock_memory.h"
#include "core/store/migrate.h"
#include "core/store/people_queries.h"
#include "core/store/store_impl.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

constexpr const char* kSelectLast = "SELECT seq, hash, entry FROM ledger ORDER BY seq DESC LIMIT 1";
constexpr const char* kSelectSeq = "SELECT seq FROM ledger WHERE id = ?1";
constexpr const char* kSelectHashes = "SELECT hash FROM ledger WHERE seq > ?1 ORDER BY seq";
constexpr const char* kSelectNewestRange = "SELECT size, compact, note FROM heads ORDER BY size DESC LIMIT 1";
constexpr const char* kInsertHead =
    "INSERT INTO heads (size, root, compact, signed_at, note) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr const char* kDeletePersonal = "DELETE FROM personal WHERE seq = ?1";

// Writes the WAL once to its usual size and takes it back: a commit that need not make the file longer is a
// third faster. A small page cache makes SQLite spill the pages into the WAL before the rollback.
void growWal(Database& db) {
    constexpr std::int64_t kBytes = 4 << 20;
    try {
        db.execute("PRAGMA cache_size = 16");
        {
            const Transaction dropped(db);
            db.execute(fmt::format(
                "CREATE TABLE grow (x BLOB) STRICT; INSERT INTO grow (x) VALUES (zeroblob({}))", kBytes));
        }
    } catch (const SqliteError& failure) {
        // Only slower.
        if (!failure.isFull()) throw;
    }
    db.execute("PRAGMA cache_size = -16000");
}

Error refuse(ErrorKind kind, Sentence text, std::string detail) {
    return {kind, std::move(text), std::move(detail)};
}

// Makes the directory when it is missing and a site is given. Health data lies in it.
Status prepareDirectory(const StoreOptions& options) {
    if (options.site.empty() && !std::filesystem::exists(databaseFile(options.directory))) {
        return refuse(ErrorKind::NotFound, TextId::NotFound, "no store in " + options.directory.string());
    }
    if (makePrivateDirectory(options.directory)) {
        syncDirectory(std::filesystem::absolute(options.directory).parent_path());
    }
    return Done{};
}

Bytes packed(const std::vector<Hash>& roots) {
    Bytes bytes;
    for (const Hash& root : roots) bytes.insert(bytes.end(), root.begin(), root.end());
    return bytes;
}

std::vector<Hash> unpacked(const Bytes& bytes) {
    std::vector<Hash> roots(bytes.size() / Hash{}.size());
    for (std::size_t i = 0; i < roots.size(); ++i) {
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * roots[i].size()), roots[i].size(),
                    roots[i].begin());
    }
    return roots;
}

}  // namespace

void Store::Impl::openFile() {
    try {
        attach();
    } catch (...) {
        db.reset();
        throw;
    }
}

void Store::Impl::attach() {
    const std::filesystem::path file = databaseFile(options.directory);
    const bool fresh = !std::filesystem::exists(file);
    db.emplace(Database::openWriter(
        file, options.durable ? Database::Durability::Full : Database::Durability::AfterWhile));
    if (fresh) syncDirectory(options.directory);
    if (shapeOf(*db) > newestShape(embedded::migrations())) return;
    migrate(*db);
    growWal(*db);
    tail = {};
    Query query = db->query(kSelectLast);
    if (!query.step()) return;
    Bytes bytes;
    query.row().into(tail.seq, tail.hash, bytes);
    const Result<ledger::Entry> last = ledger::decode(bytes);
    if (!last || ledger::hashEntry(bytes) != tail.hash || last->seq != tail.seq) {
        throw SqliteError(11, fmt::format("record {} is damaged", tail.seq));
    }
    tail.clock = loadClockMemory(*db, *last);
    if (const std::optional<Site> configured = currentSite(*db)) {
        tail.zoneOffsetMinutes = configured->zone.offsetMinutes;
    }
    site = last->site;
    terminal = last->terminal;
}

void Store::Impl::openOnFullDisk() {
    try {
        openFile();
    } catch (const SqliteError& failure) {
        if (!failure.isFull() || !ballast.release()) throw;
        openFile();
    }
}

Database& Store::Impl::reopened() {
    if (!db) openFile();
    return *db;
}

std::string Store::Impl::signHeadOnce() {
    Transaction transaction(*db);
    ledger::MerkleRange range;
    if (Query query = db->query(kSelectNewestRange); query.step()) {
        const auto size = query.row().get<std::uint64_t>(0);
        if (size == tail.seq) return query.row().get<std::string>(2);
        const auto stored = ledger::MerkleRange::resume(size, unpacked(query.row().get<Bytes>(1)));
        // A damaged range costs time, not truth: begin at the first record.
        if (stored && size < tail.seq) range = *stored;
    }
    for (const Row row : db->query(kSelectHashes, range.size())) range.add(row.get<Hash>(0));
    const ledger::Head head{ledger::originOf(site, terminal), range.size(), range.root()};
    const std::string note = ledger::signHead(head, key);
    const UtcMs at = judge(tail.clock, clock.read(), clockTolerance).effective;
    db->run(kInsertHead, head.size, head.root, packed(range.roots()), at, note);
    transaction.commit();
    return note;
}

int Store::Impl::eraseOnce(RecordId record) {
    const auto seq = db->single<std::uint64_t>(kSelectSeq, record);
    if (!seq) return 0;
    Transaction transaction(*db);
    const int erased = db->run(kDeletePersonal, *seq);
    transaction.commit();
    // When a reader holds the WAL, old pages stay in it until the next checkpoint that empties it.
    db->checkpointOrSync();
    return erased;
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(StoreOptions options, const port::Clock& clock) {
    try {
        if (options.keys.empty()) options.keys = options.directory.string() + ".keys";
        if (Status ready = prepareDirectory(options); !ready) return ready.error();
        std::optional<LockFile> lock = LockFile::take(options.directory / "lock");
        if (!lock) return refuse(ErrorKind::Locked, TextId::StoreInUse, options.directory.string());
        auto impl = std::make_unique<Impl>(std::move(options), clock, std::move(*lock));
        impl->key = ledger::loadTerminalKey(impl->options.keys);
        impl->openOnFullDisk();
        const std::string& wanted = impl->options.site;
        if (const int shape = shapeOf(*impl->db); shape > newestShape(embedded::migrations())) {
            return refuse(ErrorKind::Machine, TextId::StoreNewer, fmt::format("shape {}", shape));
        }
        if (impl->tail.seq == 0) {
            if (wanted.empty()) return refuse(ErrorKind::NotFound, TextId::NotFound, "the store is empty");
            impl->site = wanted;
            impl->terminal = ledger::terminalName(impl->key.publicKey);
        }
        if (!wanted.empty() && wanted != impl->site) {
            return refuse(ErrorKind::Invalid, Sentence(TextId::StoreOtherSite, {impl->site, wanted}),
                          "store of another site");
        }
        std::unique_ptr<Store> store(new Store(std::move(impl)));
        const auto& key = store->impl_->key.publicKey;
        const TerminalStarted started{store->impl_->options.program, Bytes(key.begin(), key.end())};
        const auto id = makeId<RecordId>(store->now().effective);
        if (Result<Receipt> receipt = store->append(makeDraft(id, started, {})); !receipt)
            return receipt.error();
        return store;
    } catch (const MachineFailure& failure) {
        return asError(failure);
    } catch (const std::filesystem::filesystem_error& failure) {
        return asError(failure);
    }
}

void Store::allowOnly(std::optional<std::vector<Kind>> kinds) {
    impl_->allowed = std::move(kinds);
}

Result<std::vector<Receipt>> Store::append(std::span<const Draft> drafts, const Beside& beside) {
    if (const auto& allowed = impl_->allowed) {
        const bool fits = std::all_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
            return std::find(allowed->begin(), allowed->end(), draft.kind) != allowed->end();
        });
        if (!fits)
            return Error{ErrorKind::Refused, TextId::InspectionReadOnly, "only some kinds are allowed"};
    }
    return impl_->writing([&] { return impl_->appendOnce(drafts, beside); });
}

Result<Receipt> Store::append(const Draft& draft) {
    Result<std::vector<Receipt>> receipts = append(std::span(&draft, 1));
    if (!receipts) return receipts.error();
    return receipts->front();
}

Now Store::now() {
    const port::ClockReading reading = impl_->clock.read();
    const ledger::ClockVerdict verdict = judge(impl_->tail.clock, reading, impl_->clockTolerance);
    impl_->tail.clock = remember(impl_->tail.clock, reading, verdict, ledger::JumpRecord::NotYet);
    return {verdict.effective, reading.wall, verdict.state};
}

Database& Store::database() {
    return impl_->reopened();
}

Result<Hash> Store::putBlob(BytesView bytes) {
    Hash hash;
    crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
    const std::filesystem::path file = blobFile(impl_->options.directory, hash);
    for (bool again = false;; again = true) {
        try {
            const std::filesystem::path folder = file.parent_path();
            std::filesystem::create_directories(folder);
            // Written anew even when it lies there: it might be damaged, or its name not durable yet.
            writeFileDurably(file, bytes);
            syncDirectory(folder.parent_path());
            syncDirectory(impl_->options.directory);
            return hash;
        } catch (const std::exception& failure) {
            if (again || !impl_->ballast.release()) {
                const bool machine = dynamic_cast<const std::runtime_error*>(&failure) != nullptr;
                if (!machine) throw;
                return asError(failure);
            }
        }
    }
}

Result<Bytes> Store::getBlob(const Hash& hash) const {
    return readBlob(impl_->options.directory, hash);
}

Result<std::string> Store::signHead() {
    return impl_->writing([&] { return impl_->signHeadOnce(); });
}

Result<int> Store::erasePersonal(RecordId record) {
    return impl_->writing([&] { return impl_->eraseOnce(record); });
}

Status Store::putCredential(const Credential& credential) {
    return impl_->writing([&] {
        store::putCredential(*impl_->db, credential);
        return Done{};
    });
}

void Store::setRules(std::string version) {
    impl_->rules = std::move(version);
}

void Store::setClockTolerance(DurationMs tolerance) {
    impl_->clockTolerance = tolerance;
}

const std::string& Store::site() const {
    return impl_->site;
}

const std::string& Store::terminal() const {
    return impl_->terminal;
}

std::uint64_t Store::lastSeq() const {
    return impl_->tail.seq;
}

bool Store::isDiskShort() const {
    return impl_->ballast.isMissing();
}

const std::filesystem::path& Store::directory() const {
    return impl_->options.directory;
}

const std::filesystem::path& Store::keys() const {
    return impl_->options.keys;
}

}  // namespace canteen::store
