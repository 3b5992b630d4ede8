// Writing and reading the ZIP of an evidence pack.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"

namespace canteen::report {

// SHA-256 of bytes that come piece by piece.
class Sha256 {
  public:
    Sha256();
    void add(BytesView bytes);
    Hash value();

  private:
    alignas(64) std::array<std::uint8_t, 128> state_{};
};

struct ZippedFile {
    std::string path;
    std::uint64_t bytes = 0;
    Hash sha256{};
};

// Writes files one after the other, uncompressed, under a name of its own beside the target. Without finish()
// the draft is removed. Throws MachineFailure.
class ZipWriter {
  public:
    ZipWriter(std::filesystem::path target, UtcMs at);
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;
    ~ZipWriter();

    void add(const std::string& path, BytesView bytes);
    // A file in pieces: begin, then exactly `size` bytes.
    void begin(const std::string& path, std::uint64_t size);
    void write(BytesView bytes);

    // What was written so far, without the file that is under way.
    [[nodiscard]] const std::vector<ZippedFile>& files() const;
    // Ends the archive, makes it durable and gives it its name; size and SHA-256 of the whole.
    ZippedFile finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

struct UnzippedFile {
    std::uint64_t bytes = 0;
    Hash sha256{};
    Bytes content;  // of those that were wanted
};

struct Unzipped {
    std::map<std::string, UnzippedFile> files;
    std::vector<std::string> twice;  // names that stand more than once
};

// Reads every file; keeps the content of those that `keep` wants. Refuses (NotFound, Invalid) what is no ZIP,
// is cut off, or holds a wanted file of more than half a gigabyte.
Result<Unzipped> unzip(const std::filesystem::path& file,
                       const std::function<bool(const std::string&)>& keep);

}  // namespace canteen::report
