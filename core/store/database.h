// A thin wrapper over SQLite: connections, prepared statements, transactions.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "core/base/ids.h"
#include "core/base/time.h"

struct sqlite3;
struct sqlite3_stmt;

namespace canteen::store {

// What SQLite refused. Caught at the border of the store; a person never sees it.
class SqliteError : public MachineFailure {
  public:
    // `code` is SQLite's extended result code.
    SqliteError(int code, const std::string& what) : MachineFailure(what), code_(code) {}
    [[nodiscard]] int code() const { return code_; }
    [[nodiscard]] int primaryCode() const { return code_ & 0xFF; }
    [[nodiscard]] bool isFull() const;        // no room on the disk
    [[nodiscard]] bool isCorrupt() const;     // the file is no database or is damaged
    [[nodiscard]] bool isConstraint() const;  // a row breaks an invariant: a bug of the caller

  private:
    int code_;
};

// SQL text that is known when the program is compiled: statements are prepared once for each constant.
struct Sql {
    const char* text;
    // NOLINTNEXTLINE(google-explicit-constructor): a constant is what callers have
    consteval Sql(const char* constant) : text(constant) {}
};

// One row of a result. Belongs to its Query; valid until the next step.
//
// get<T>(column) takes the types that bind() takes: integers, enums, bool, std::string, Bytes, Hash and other
// byte arrays, Uuid, Id, Date, TimeOfDay, UtcMs and other types with an integer `value`, Roles-like types
// with `bits`, and std::optional of these for columns that may be NULL. Throws SqliteError when the column
// holds something else. Columns count from 0.
class Row {
  public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

    template <class T>
    [[nodiscard]] T get(int column) const;
    // Reads the columns into the variables, in order.
    template <class... T>
    void into(T&... values) const {
        int column = 0;
        ((values = get<T>(column++)), ...);
    }

    [[nodiscard]] bool isNull(int column) const;
    // Same type and same value in a column of another row.
    [[nodiscard]] bool sameValue(const Row& other, int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    // Valid until the next step.
    [[nodiscard]] BytesView blob(int column) const;

  private:
    [[noreturn]] void wrong(int column, const char* what) const;

    sqlite3_stmt* statement_;
};

// A statement in use, with its values bound. Goes back to its connection when destroyed.
class Query {
  public:
    Query(Query&& other) noexcept
        : db_(other.db_), statement_(std::exchange(other.statement_, nullptr)), inUse_(other.inUse_) {}
    Query& operator=(Query&&) = delete;
    ~Query();

    // The next row, or false at the end.
    bool step();
    [[nodiscard]] Row row() const { return Row(statement_); }

    // for (const Row& row : db.query(kSql, day)) …
    class Iterator {
      public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        explicit Iterator(Query* query) : query_(query) {}
        Row operator*() const { return query_->row(); }
        Iterator& operator++() {
            if (!query_->step()) query_ = nullptr;
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return query_ == nullptr; }

      private:
        Query* query_;
    };
    Iterator begin() { return Iterator(step() ? this : nullptr); }
    std::default_sentinel_t end() { return {}; }

  private:
    friend class Database;
    Query(sqlite3* db, sqlite3_stmt* statement, bool* inUse)
        : db_(db), statement_(statement), inUse_(inUse) {}

    template <class T>
    void bind(int index, const T& value);
    void bindInteger(int index, std::int64_t value);
    void bindText(int index, std::string_view value);
    void bindBlob(int index, BytesView value);
    void bindNull(int index);
    void check(int code) const;

    sqlite3* db_;
    sqlite3_stmt* statement_;
    bool* inUse_;  // of the cached statement; null for one prepared for this query alone
};

// One connection. Used by one thread at a time.
//
// Debian's SQLite can lose commits when two connections write or checkpoint (its WAL-reset bug): a store has
// one writer, held by Store, and any number of readers that neither write nor checkpoint.
class Database {
  public:
    enum class Durability {
        Full,       // every commit is on the disk when it returns
        AfterWhile  // synchronous=NORMAL: a power cut loses commits; to prove that tests would notice
    };

    // Opens or creates the file for writing, brings what the WAL holds into the file durably before anything
    // is read, and sets WAL, synchronous, foreign_keys, secure_delete and busy_timeout. Throws when one of
    // them reads back otherwise.
    static Database openWriter(const std::filesystem::path& file, Durability durability = Durability::Full);
    // Opens an existing file, read-only; never checkpoints.
    static Database openReader(const std::filesystem::path& file);
    // An empty database of its own that spills to a temporary file and vanishes.
    static Database openScratch();

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database();

    // Binds the values to ?1, ?2 … in order and hands out the rows.
    template <class... T>
    [[nodiscard]] Query query(Sql sql, const T&... values) {
        return bound(prepare(sql), values...);
    }
    // The same for SQL made at run time, from names in the schema; never from values. Not cached.
    template <class... T>
    [[nodiscard]] Query queryText(const std::string& sql, const T&... values) {
        return bound(prepareText(sql), values...);
    }
    // Runs a statement that returns no rows; returns how many rows it changed.
    template <class... T>
    int run(Sql sql, const T&... values) {
        Query q = query(sql, values...);
        q.step();
        return changes();
    }
    // The first column of the first row, if there is one.
    template <class Column, class... T>
    [[nodiscard]] std::optional<Column> single(Sql sql, const T&... values) {
        Query q = query(sql, values...);
        if (!q.step()) return std::nullopt;
        return q.row().get<Column>(0);
    }
    // Runs a script of statements without values: migrations.
    void execute(const std::string& script);

    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] std::filesystem::path file() const;
    // Brings the whole WAL into the file, durably, and empties it. Throws when a reader hinders it for longer
    // than the busy timeout.
    void checkpoint();
    // The same, but neither a reader that holds the WAL nor a full disk hinders it: then the WAL itself is
    // made durable, and its records stay there for now.
    void checkpointOrSync();
    // For what this wrapper does not cover; inside core/store and tests only.
    [[nodiscard]] sqlite3* handle() const { return db_; }

  private:
    struct Cached;

    explicit Database(sqlite3* db);
    Query prepare(Sql sql);
    Query prepareText(const std::string& sql);
    int changes() const;
    template <class... T>
    Query bound(Query query, const T&... values) {
        int index = 1;
        (query.bind(index++, values), ...);
        return query;
    }

    sqlite3* db_ = nullptr;
    std::unordered_map<const void*, std::unique_ptr<Cached>> cache_;
};

// BEGIN IMMEDIATE … COMMIT; rolls back when destroyed without commit().
class Transaction {
  public:
    explicit Transaction(Database& db);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

  private:
    Database& db_;
    bool open_ = true;
};

namespace columns {

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsByteArray = false;
template <std::size_t N>
inline constexpr bool kIsByteArray<std::array<std::uint8_t, N>> = true;
template <class T>
inline constexpr bool kIsId = false;
template <class Tag>
inline constexpr bool kIsId<Id<Tag>> = true;
template <class T>
concept HasValue = requires(T t) {
    requires std::integral<decltype(t.value)>;
};
template <class T>
concept HasBits = requires(T t) {
    requires std::integral<decltype(t.bits)>;
};
template <class>
inline constexpr bool kNever = false;

}  // namespace columns

template <class T>
T Row::get(int column) const {
    if constexpr (columns::kIsOptional<T>) {
        if (isNull(column)) return std::nullopt;
        return get<typename T::value_type>(column);
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<T>(get<std::underlying_type_t<T>>(column));
    } else if constexpr (std::same_as<T, bool>) {
        return integer(column) != 0;
    } else if constexpr (std::integral<T>) {
        const std::int64_t number = integer(column);
        if (!std::in_range<T>(number)) wrong(column, "number is out of range");
        return static_cast<T>(number);
    } else if constexpr (std::same_as<T, std::string>) {
        return text(column);
    } else if constexpr (std::same_as<T, Bytes>) {
        const BytesView bytes = blob(column);
        return Bytes(bytes.begin(), bytes.end());
    } else if constexpr (columns::kIsByteArray<T>) {
        const BytesView bytes = blob(column);
        T value{};
        if (bytes.size() != value.size()) wrong(column, "wrong number of bytes");
        std::copy(bytes.begin(), bytes.end(), value.begin());
        return value;
    } else if constexpr (std::same_as<T, Uuid>) {
        return Uuid{get<decltype(Uuid::bytes)>(column)};
    } else if constexpr (columns::kIsId<T>) {
        return T{get<Uuid>(column)};
    } else if constexpr (std::same_as<T, Date>) {
        return Date{get<std::int32_t>(column)};
    } else if constexpr (std::same_as<T, TimeOfDay>) {
        return TimeOfDay{get<std::int32_t>(column)};
    } else if constexpr (columns::HasValue<T>) {
        return T{get<decltype(T::value)>(column)};
    } else if constexpr (columns::HasBits<T>) {
        return T{get<decltype(T::bits)>(column)};
    } else {
        static_assert(columns::kNever<T>, "no column holds this type");
    }
}

template <class T>
void Query::bind(int index, const T& value) {
    if constexpr (std::same_as<T, std::nullopt_t> || std::same_as<T, std::nullptr_t>) {
        bindNull(index);
    } else if constexpr (columns::kIsOptional<T>) {
        value ? bind(index, *value) : bindNull(index);
    } else if constexpr (std::is_enum_v<T> || std::same_as<T, bool>) {
        bindInteger(index, static_cast<std::int64_t>(value));
    } else if constexpr (std::integral<T>) {
        require(std::in_range<std::int64_t>(value), "number is too great for a column");
        bindInteger(index, static_cast<std::int64_t>(value));
    } else if constexpr (std::convertible_to<const T&, std::string_view>) {
        bindText(index, value);
    } else if constexpr (std::convertible_to<const T&, BytesView>) {
        bindBlob(index, value);
    } else if constexpr (std::same_as<T, Uuid>) {
        bindBlob(index, value.bytes);
    } else if constexpr (columns::kIsId<T>) {
        bindBlob(index, value.uuid.bytes);
    } else if constexpr (std::same_as<T, Date>) {
        bindInteger(index, value.days);
    } else if constexpr (std::same_as<T, TimeOfDay>) {
        bindInteger(index, value.minutes);
    } else if constexpr (columns::HasValue<T>) {
        bind(index, value.value);
    } else if constexpr (columns::HasBits<T>) {
        bind(index, value.bits);
    } else {
        static_assert(columns::kNever<T>, "no column takes this type");
    }
}

}  // namespace canteen::store
