#include "core/store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/base/files.h"

namespace canteen::store {
namespace {

constexpr int kBusyTimeoutMs = 5'000;
// For a checkpoint that somebody at the screen waits for.
constexpr int kShortBusyTimeoutMs = 200;
// Pages in the WAL after which a commit of the writer checkpoints. No other connection ever does.
constexpr int kAutoCheckpointPages = 1'000;

[[noreturn]] void fail(sqlite3* db, int code, std::string_view doing) {
    const int extended = db != nullptr ? sqlite3_extended_errcode(db) : code;
    const char* why = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    throw SqliteError((extended & 0xFF) == (code & 0xFF) ? extended : code,
                      fmt::format("SQLite: {} ({}) while: {}", why, code, doing));
}

sqlite3* openHandle(const std::string& name, int flags) {
    sqlite3* db = nullptr;
    const int code =
        sqlite3_open_v2(name.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const std::string why = db != nullptr ? sqlite3_errmsg(db) : "no memory";
        sqlite3_close_v2(db);
        throw SqliteError(code, fmt::format("SQLite: cannot open {}: {}", name, why));
    }
    sqlite3_busy_timeout(db, kBusyTimeoutMs);
    return db;
}

// Sets a PRAGMA and refuses a database that answers otherwise.
void settle(Database& db, const std::string& pragma, const std::string& value, const std::string& answer) {
    db.execute(fmt::format("PRAGMA {} = {}", pragma, value));
    Query q = db.queryText("PRAGMA " + pragma);
    const std::string got = q.step() ? q.row().text(0) : "";
    if (got != answer) {
        throw SqliteError(SQLITE_ERROR, fmt::format("PRAGMA {} is {}, wanted {}", pragma, got, answer));
    }
}

}  // namespace

bool SqliteError::isFull() const {
    return primaryCode() == SQLITE_FULL;
}

bool SqliteError::isCorrupt() const {
    return primaryCode() == SQLITE_CORRUPT || primaryCode() == SQLITE_NOTADB;
}

bool SqliteError::isConstraint() const {
    return primaryCode() == SQLITE_CONSTRAINT;
}

bool Row::isNull(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

bool Row::sameValue(const Row& other, int column) const {
    const int type = sqlite3_column_type(statement_, column);
    if (type != sqlite3_column_type(other.statement_, column)) return false;
    if (type == SQLITE_NULL) return true;
    if (type == SQLITE_INTEGER) return integer(column) == other.integer(column);
    return text(column) == other.text(column);
}

std::int64_t Row::integer(int column) const {
    if (sqlite3_column_type(statement_, column) != SQLITE_INTEGER) wrong(column, "no integer");
    return sqlite3_column_int64(statement_, column);
}

std::string Row::text(int column) const {
    // PRAGMAs answer numbers where text is wanted; SQLite writes them out.
    if (isNull(column)) wrong(column, "no text");
    const unsigned char* text = sqlite3_column_text(statement_, column);
    if (text == nullptr) wrong(column, "no memory");
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return std::string(textOf({text, size}));
}

BytesView Row::blob(int column) const {
    if (sqlite3_column_type(statement_, column) != SQLITE_BLOB) wrong(column, "no blob");
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

void Row::wrong(int column, const char* what) const {
    throw SqliteError(SQLITE_CORRUPT,
                      fmt::format("column {} of {}: {}", column, sqlite3_sql(statement_), what));
}

Query::~Query() {
    if (statement_ == nullptr) return;
    if (inUse_ == nullptr) {
        sqlite3_finalize(statement_);
        return;
    }
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    *inUse_ = false;
}

bool Query::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(db_, code, sqlite3_sql(statement_));
}

void Query::bindInteger(int index, std::int64_t value) {
    check(sqlite3_bind_int64(statement_, index, value));
}

void Query::bindText(int index, std::string_view value) {
    check(sqlite3_bind_text64(statement_, index, value.data() != nullptr ? value.data() : "", value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bindBlob(int index, BytesView value) {
    // A null pointer would bind NULL.
    static constexpr std::uint8_t kNothing = 0;
    check(sqlite3_bind_blob64(statement_, index, value.data() != nullptr ? value.data() : &kNothing,
                              value.size(), SQLITE_TRANSIENT));
}

void Query::bindNull(int index) {
    check(sqlite3_bind_null(statement_, index));
}

void Query::check(int code) const {
    if (code != SQLITE_OK) fail(db_, code, sqlite3_sql(statement_));
}

struct Database::Cached {
    sqlite3_stmt* statement = nullptr;
    bool inUse = false;

    Cached() = default;
    Cached(const Cached&) = delete;
    Cached& operator=(const Cached&) = delete;
    ~Cached() { sqlite3_finalize(statement); }
};

Database::Database(sqlite3* db) : db_(db) {}

Database::Database(Database&& other) noexcept
    : db_(std::exchange(other.db_, nullptr)), cache_(std::move(other.cache_)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(db_, other.db_);
    std::swap(cache_, other.cache_);
    return *this;
}

Database::~Database() {
    cache_.clear();
    sqlite3_close_v2(db_);
}

Database Database::openWriter(const std::filesystem::path& file, Durability durability) {
    Database db(openHandle(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    settle(db, "journal_mode", "WAL", "wal");
    const bool full = durability == Durability::Full;
    settle(db, "synchronous", full ? "FULL" : "NORMAL", full ? "2" : "1");
    // After a kill the WAL may hold commits that are not on the disk yet: nobody may see them before they
    // are.
    db.checkpointOrSync();
    settle(db, "foreign_keys", "ON", "1");
    settle(db, "secure_delete", "ON", "1");
    settle(db, "wal_autocheckpoint", std::to_string(kAutoCheckpointPages),
           std::to_string(kAutoCheckpointPages));
    settle(db, "journal_size_limit", "-1", "-1");
    return db;
}

Database Database::openReader(const std::filesystem::path& file) {
    Database db(openHandle(file.string(), SQLITE_OPEN_READONLY));
    int set = 0;
    sqlite3_db_config(db.db_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &set);
    settle(db, "wal_autocheckpoint", "0", "0");
    return db;
}

Database Database::openScratch() {
    Database db(openHandle("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    db.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    return db;
}

Query Database::prepare(Sql sql) {
    std::unique_ptr<Cached>& cached = cache_[sql.text];
    // A statement that is running already (a query inside the loop of the same query) cannot run twice.
    if (cached && cached->inUse) return prepareText(sql.text);
    if (!cached) {
        auto fresh = std::make_unique<Cached>();
        const int code =
            sqlite3_prepare_v3(db_, sql.text, -1, SQLITE_PREPARE_PERSISTENT, &fresh->statement, nullptr);
        if (code != SQLITE_OK) fail(db_, code, sql.text);
        cached = std::move(fresh);
    }
    cached->inUse = true;
    return Query(db_, cached->statement, &cached->inUse);
}

Query Database::prepareText(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr);
    if (code != SQLITE_OK) fail(db_, code, sql);
    return Query(db_, statement, nullptr);
}

void Database::execute(const std::string& script) {
    const int code = sqlite3_exec(db_, script.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(db_, code, script.substr(0, 80));
}

int Database::changes() const {
    return sqlite3_changes(db_);
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(db_) == 0;
}

std::filesystem::path Database::file() const {
    const char* name = sqlite3_db_filename(db_, "main");
    return name != nullptr ? name : "";
}

void Database::checkpoint() {
    int inWal = 0;
    int done = 0;
    const int code = sqlite3_wal_checkpoint_v2(db_, "main", SQLITE_CHECKPOINT_TRUNCATE, &inWal, &done);
    if (code != SQLITE_OK) fail(db_, code, "checkpoint");
    if (inWal != done) throw SqliteError(SQLITE_BUSY, "checkpoint left records in the WAL");
}

void Database::checkpointOrSync() {
    sqlite3_busy_timeout(db_, kShortBusyTimeoutMs);
    try {
        checkpoint();
    } catch (const SqliteError& failure) {
        if (failure.primaryCode() != SQLITE_BUSY && !failure.isFull()) throw;
        // SQLite holds no locks on this file, so that opening it once more is safe.
        syncFile(file().string() + "-wal");
    }
    sqlite3_busy_timeout(db_, kBusyTimeoutMs);
}

Transaction::Transaction(Database& db) : db_(db) {
    db_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!open_ || !db_.inTransaction()) return;
    // A failing rollback leaves the transaction to the close of the connection, which rolls back too.
    sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    db_.run("COMMIT");
    open_ = false;
}

}  // namespace canteen::store
