#include "tests/support/fault_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <new>

#include "core/base/check.h"

namespace canteen::testing {

const int kWriteFails = SQLITE_IOERR_WRITE;
const int kSyncFails = SQLITE_IOERR_FSYNC;
const int kDiskIsFull = SQLITE_FULL;

namespace {

constexpr std::size_t kSector = 512;

// The one that lives; SQLite hands no context to file methods.
FaultVfs* current = nullptr;
sqlite3_vfs* base = nullptr;
sqlite3_vfs shim;

// SQLite allocates it, with room for the real file behind it.
struct ShimFile {
    sqlite3_file head;
    std::string* name;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile* shimOf(sqlite3_file* file) {
    return reinterpret_cast<ShimFile*>(file);
}

sqlite3_file* realOf(sqlite3_file* file) {
    return shimOf(file)->real();
}

// Judges and remembers an event; 0 when it may go on to the real file.
int happens(FileEvent event) {
    if (event.file.empty()) return SQLITE_OK;  // temporary files vanish with the power anyway
    if (current->judge) {
        if (const int code = current->judge(event); code != SQLITE_OK) return code;
    }
    if (current->recording) current->events.push_back(std::move(event));
    return SQLITE_OK;
}

int closeFile(sqlite3_file* file) {
    delete shimOf(file)->name;
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFileAt(sqlite3_file* file, void* buffer, int size, sqlite3_int64 offset) {
    return realOf(file)->pMethods->xRead(realOf(file), buffer, size, offset);
}

int writeFileAt(sqlite3_file* file, const void* buffer, int size, sqlite3_int64 offset) {
    const auto* bytes = static_cast<const std::uint8_t*>(buffer);
    const int code =
        happens({FileEvent::Kind::Write, *shimOf(file)->name, offset, Bytes(bytes, bytes + size)});
    return code != SQLITE_OK ? code : realOf(file)->pMethods->xWrite(realOf(file), buffer, size, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    const int code = happens({FileEvent::Kind::Truncate, *shimOf(file)->name, size, {}});
    return code != SQLITE_OK ? code : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    const int code = happens({FileEvent::Kind::Sync, *shimOf(file)->name, 0, {}});
    return code != SQLITE_OK ? code : realOf(file)->pMethods->xSync(realOf(file), flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReserved(sqlite3_file* file, int* result) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int controlFile(sqlite3_file* file, int op, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
}

int sectorSize(sqlite3_file* file) {
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int characteristics(sqlite3_file* file) {
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags) {
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void shmBarrier(sqlite3_file* file) {
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int shmUnmap(sqlite3_file* file, int remove) {
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods kMethods{2,           closeFile,  readFileAt,      writeFileAt, truncateFile,
                                  syncFile,    sizeOfFile, lockFile,        unlockFile,  checkReserved,
                                  controlFile, sectorSize, characteristics, shmMap,      shmLock,
                                  shmBarrier,  shmUnmap,   nullptr,         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    ShimFile* opened = shimOf(file);
    opened->head.pMethods = nullptr;
    const int code = base->xOpen(base, name, opened->real(), flags, outFlags);
    if (code != SQLITE_OK) return code;
    opened->name = new std::string(name != nullptr ? std::filesystem::path(name).filename().string() : "");
    opened->head.pMethods = &kMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncDirectory) {
    const int code =
        happens({FileEvent::Kind::Delete, std::filesystem::path(name).filename().string(), 0, {}});
    return code != SQLITE_OK ? code : base->xDelete(base, name, syncDirectory);
}

void writeInto(Bytes& file, std::int64_t offset, BytesView bytes) {
    const auto end = static_cast<std::size_t>(offset) + bytes.size();
    if (file.size() < end) file.resize(end);
    std::copy(bytes.begin(), bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(offset));
}

void applyTo(Bytes& file, const FileEvent& event) {
    if (event.kind == FileEvent::Kind::Write) writeInto(file, event.offset, event.bytes);
    if (event.kind == FileEvent::Kind::Truncate) file.resize(static_cast<std::size_t>(event.offset));
}

std::size_t upTo(std::mt19937& random, std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
}

void applySectors(Bytes& file, const FileEvent& event, std::mt19937& random) {
    if (event.kind == FileEvent::Kind::Truncate) {
        if (upTo(random, 1) == 1) applyTo(file, event);
        return;
    }
    for (std::size_t at = 0; at < event.bytes.size();) {
        const std::size_t inSector = (static_cast<std::size_t>(event.offset) + at) % kSector;
        const std::size_t size = std::min(kSector - inSector, event.bytes.size() - at);
        const BytesView part = BytesView(event.bytes).subspan(at, size);
        if (upTo(random, 1) == 1) writeInto(file, event.offset + static_cast<std::int64_t>(at), part);
        at += size;
    }
}

void applyTorn(Bytes& file, const FileEvent& event, std::mt19937& random) {
    if (event.kind != FileEvent::Kind::Write) return;
    writeInto(file, event.offset, BytesView(event.bytes).first(upTo(random, event.bytes.size())));
}

Bytes survivorsOf(Bytes file, const std::vector<FileEvent>& pending, Survival survival,
                  std::mt19937& random) {
    const std::size_t some = upTo(random, pending.size());
    for (std::size_t i = 0; i < pending.size(); ++i) {
        const FileEvent& event = pending[i];
        switch (survival) {
            case Survival::None:
                break;
            case Survival::All:
                applyTo(file, event);
                break;
            case Survival::Sectors:
                applySectors(file, event, random);
                break;
            case Survival::Torn:
                if (i < some) applyTo(file, event);
                if (i == some) applyTorn(file, event, random);
                break;
            case Survival::Last:
                if (i >= some) applyTo(file, event);
                break;
        }
    }
    return file;
}

}  // namespace

FaultVfs::FaultVfs() {
    require(current == nullptr, "one fault layer at a time");
    current = this;
    base = sqlite3_vfs_find(nullptr);
    shim = *base;
    shim.zName = "canteen-faults";
    shim.szOsFile = static_cast<int>(sizeof(ShimFile)) + base->szOsFile;
    shim.pNext = nullptr;
    shim.xOpen = openFile;
    shim.xDelete = deleteFile;
    sqlite3_vfs_register(&shim, 1);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&shim);
    sqlite3_vfs_register(base, 1);
    current = nullptr;
}

void DiskModel::apply(const FileEvent& event) {
    if (event.kind == FileEvent::Kind::Delete) {
        files_.erase(event.file);
        return;
    }
    File& file = files_[event.file];
    if (event.kind != FileEvent::Kind::Sync) {
        file.pending.push_back(event);
        return;
    }
    for (const FileEvent& pending : file.pending) applyTo(file.durable, pending);
    file.pending.clear();
    file.exists = true;
}

void DiskModel::crash(Survival survival, std::mt19937& random, const std::filesystem::path& directory) const {
    for (const auto& [name, file] : files_) {
        // A name that was never synced may be gone as a whole.
        if (!file.exists && survival != Survival::All) continue;
        const Bytes bytes = survivorsOf(file.durable, file.pending, survival, random);
        std::ofstream out(directory / name, std::ios::binary);
        out.write(textOf(bytes).data(), static_cast<std::streamsize>(bytes.size()));
    }
}

}  // namespace canteen::testing
