#include "core/store/backup.h"

#include <fmt/format.h>
#include <sodium.h>
#include <sqlite3.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/store/draft_folder.h"
#include "core/store/reader.h"
#include "core/store/terminal_queries.h"

namespace canteen::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kVacuumInto = "VACUUM INTO ?1";
constexpr const char* kManifest = "manifest.json";

Error damaged(const std::string& what) {
    return {ErrorKind::Machine, TextId::StoreCorrupt, "backup: " + what};
}

Error occupied(const fs::path& target) {
    return {ErrorKind::Refused, TextId::TargetNotEmpty, target.string()};
}

std::string hashOfFile(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::vector<char> buffer(1 << 20);
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const auto got = static_cast<std::size_t>(in.gcount());
        crypto_hash_sha256_update(&state, bytesOf({buffer.data(), got}).data(), got);
    }
    if (!in.eof()) throw MachineFailure("cannot read " + file.string());
    Hash hash;
    crypto_hash_sha256_final(&state, hash.data());
    return toHex(hash);
}

// Copies content-addressed files, checking each against its name. Returns how many.
std::uint64_t copyBlobs(const fs::path& from, const fs::path& to) {
    std::uint64_t copied = 0;
    if (!fs::exists(from / "blobs")) return copied;
    for (const fs::directory_entry& file : fs::recursive_directory_iterator(from / "blobs")) {
        if (!file.is_regular_file() || file.path().extension() == ".tmp") continue;
        const fs::path target = to / fs::relative(file.path(), from);
        fs::create_directories(target.parent_path());
        const std::optional<Bytes> bytes = readFile(file.path());
        const std::string name =
            file.path().parent_path().filename().string() + file.path().filename().string();
        Hash hash;
        crypto_hash_sha256(hash.data(), bytes->data(), bytes->size());
        if (toHex(hash) != name)
            throw SqliteError(SQLITE_CORRUPT, "blob " + name + " is not what its name says");
        writeFileDurably(target, *bytes);
        ++copied;
    }
    return copied;
}

std::uint64_t countBlobs(const fs::path& directory) {
    std::uint64_t count = 0;
    if (!fs::exists(directory / "blobs")) return count;
    for (const fs::directory_entry& file : fs::recursive_directory_iterator(directory / "blobs")) {
        if (!file.is_regular_file()) continue;
        const std::string name =
            file.path().parent_path().filename().string() + file.path().filename().string();
        if (hashOfFile(file.path()) != name)
            throw SqliteError(SQLITE_CORRUPT, "blob " + name + " is not what its name says");
        ++count;
    }
    return count;
}

std::string describe(const Fault& fault) {
    return fmt::format("record {}: {}", fault.seq, fault.what);
}

Result<BackupReport> writeBackup(const fs::path& store, const DraftFolder& draft) {
    const fs::path copy = databaseFile(draft.path());
    {
        Result<Database> db = openForReading(store);
        if (!db) return db.error();
        db->run(kVacuumInto, copy.string());
    }
    publishFile(copy, copy);
    // The database first: every blob that it names was written before.
    BackupReport report;
    report.blobs = copyBlobs(store, draft.path());
    const Result<VerifyReport> verified = verifyStore(draft.path(), {Depth::Records, {}, {}});
    if (!verified) return verified.error();
    if (!verified->ok()) return damaged(describe(*verified->fault));
    report.records = verified->records;
    Result<Database> db = openForReading(draft.path());
    if (!db) return db.error();
    if (const std::optional<SignedHead> head = newestHead(*db)) report.head = head->note;
    const nlohmann::ordered_json manifest{{"records", report.records},
                                          {"last_hash", toHex(verified->lastHash)},
                                          {"database_sha256", hashOfFile(copy)},
                                          {"blobs", report.blobs},
                                          {"head", report.head}};
    writeFileDurably(draft.path() / kManifest, bytesOf(manifest.dump(2) + "\n"));
    return report;
}

template <class F>
Result<BackupReport> guarded(F work) {
    try {
        return work();
    } catch (const MachineFailure& failure) {
        return asError(failure);
    } catch (const fs::filesystem_error& failure) {
        return asError(failure);
    } catch (const nlohmann::json::exception& failure) {
        return damaged(failure.what());
    }
}

bool isEmptyOrMissing(const fs::path& directory) {
    return !fs::exists(directory) || (fs::is_directory(directory) && fs::is_empty(directory));
}

}  // namespace

Result<BackupReport> backUp(const fs::path& store, const fs::path& target) {
    return guarded([&]() -> Result<BackupReport> {
        if (fs::exists(target)) return occupied(target);
        DraftFolder draft(target);
        Result<BackupReport> report = writeBackup(store, draft);
        if (report) draft.finish();
        return report;
    });
}

Result<BackupReport> verifyBackup(const fs::path& backup) {
    return guarded([&]() -> Result<BackupReport> {
        const std::optional<Bytes> bytes = readFile(backup / kManifest);
        if (!bytes) return Error{ErrorKind::NotFound, TextId::NotFound, "no backup in " + backup.string()};
        const nlohmann::json manifest = nlohmann::json::parse(textOf(*bytes), nullptr, false);
        if (!manifest.is_object()) return damaged("manifest");
        if (manifest.value("database_sha256", "") != hashOfFile(databaseFile(backup))) {
            return damaged("the database is not the one of the manifest");
        }
        const Result<VerifyReport> verified = verifyStore(backup, {Depth::Records, {}, {}});
        if (!verified) return verified.error();
        if (!verified->ok()) return damaged(describe(*verified->fault));
        if (manifest.value("records", std::uint64_t{0}) != verified->records ||
            manifest.value("last_hash", "") != toHex(verified->lastHash)) {
            return damaged("records and manifest differ");
        }
        BackupReport report{verified->records, countBlobs(backup), manifest.value("head", "")};
        if (report.blobs != manifest.value("blobs", std::uint64_t{0})) return damaged("blobs are missing");
        return report;
    });
}

Result<BackupReport> restore(const fs::path& backup, const fs::path& target) {
    return guarded([&]() -> Result<BackupReport> {
        if (!isEmptyOrMissing(target)) return occupied(target);
        Result<BackupReport> report = verifyBackup(backup);
        if (!report) return report;
        DraftFolder draft(target);
        fs::copy_file(databaseFile(backup), databaseFile(draft.path()));
        publishFile(databaseFile(draft.path()), databaseFile(draft.path()));
        copyBlobs(backup, draft.path());
        const Result<VerifyReport> verified = verifyStore(draft.path(), {Depth::Records, {}, {}});
        if (!verified) return verified.error();
        if (!verified->ok()) return damaged(describe(*verified->fault));
        fs::remove(target);
        draft.finish();
        return report;
    });
}

}  // namespace canteen::store
