// A file layer under SQLite that fails on command and remembers every write, so that a test can ask what a
// power cut would have left.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/base/bytes.h"

namespace canteen::testing {

struct FileEvent {
    enum class Kind { Write, Truncate, Sync, Delete };
    Kind kind{};
    std::string file;         // without the directory
    std::int64_t offset = 0;  // of a write; the new size of a truncation
    Bytes bytes;
};

// What an event may fail with, for tests that stand too high to see SQLite.
extern const int kWriteFails;
extern const int kSyncFails;
extern const int kDiskIsFull;

// SQLite's default file layer while it lives. One at a time.
class FaultVfs {
  public:
    FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;
    ~FaultVfs();

    // Asked before every event; what it returns other than 0 is the SQLite error that the event fails with.
    std::function<int(const FileEvent&)> judge;
    // Keep the events, or forget about them.
    bool recording = false;
    std::vector<FileEvent> events;
};

// What of the writes since the last sync of a file reaches the disk when the power goes.
enum class Survival {
    None,     // nothing
    All,      // everything: what a killed process leaves
    Sectors,  // any of the 512-byte sectors, in any order
    Torn,     // the first few writes, the last of them in part
    Last,     // the last few writes without those before
};

// The disk as the events leave it, event by event.
class DiskModel {
  public:
    // Takes one more event.
    void apply(const FileEvent& event);
    // Writes into `directory` what a power cut at this moment would leave.
    void crash(Survival survival, std::mt19937& random, const std::filesystem::path& directory) const;

  private:
    struct File {
        Bytes durable;
        bool exists = false;  // its name is on the disk
        std::vector<FileEvent> pending;
    };
    std::map<std::string, File> files_;
};

}  // namespace canteen::testing
