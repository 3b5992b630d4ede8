#include "core/store/reader.h"

#include <fmt/format.h>
#include <sodium.h>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/store/migrate.h"

namespace canteen::store {

std::filesystem::path databaseFile(const std::filesystem::path& store) {
    return store / "store.sqlite";
}

std::filesystem::path blobFile(const std::filesystem::path& store, const Hash& hash) {
    const std::string name = toHex(hash);
    return store / "blobs" / name.substr(0, 2) / name.substr(2);
}

Result<Bytes> readBlob(const std::filesystem::path& store, const Hash& hash) {
    try {
        std::optional<Bytes> bytes = readFile(blobFile(store, hash));
        if (!bytes) return Error{ErrorKind::NotFound, TextId::NotFound, "no blob " + toHex(hash)};
        Hash found;
        crypto_hash_sha256(found.data(), bytes->data(), bytes->size());
        if (found != hash) return Error{ErrorKind::Machine, TextId::StoreCorrupt, "blob " + toHex(hash)};
        return std::move(*bytes);
    } catch (const MachineFailure& failure) {
        return asError(failure);
    }
}

Result<Database> openForReading(const std::filesystem::path& store) {
    try {
        if (!std::filesystem::exists(databaseFile(store))) {
            return Error{ErrorKind::NotFound, TextId::NotFound, "no store in " + store.string()};
        }
        Database db = Database::openReader(databaseFile(store));
        const int shape = shapeOf(db);
        if (shape > newestShape(embedded::migrations())) {
            return Error{ErrorKind::Machine, TextId::StoreNewer, fmt::format("shape {}", shape)};
        }
        return db;
    } catch (const std::exception& failure) {
        return asError(failure);
    }
}

Error asError(const std::exception& failure) {
    TextId text = TextId::StoreFailed;
    if (const auto* sqlite = dynamic_cast<const SqliteError*>(&failure)) {
        if (sqlite->isFull()) text = TextId::DiskFull;
        if (sqlite->isCorrupt()) text = TextId::StoreCorrupt;
    }
    return {ErrorKind::Machine, text, failure.what()};
}

}  // namespace canteen::store
