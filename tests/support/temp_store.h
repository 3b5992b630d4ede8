// Directories and stores that vanish with the test.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/domain/signature.h"
#include "core/store/store.h"
#include "tests/support/fake_clock.h"

namespace canteen::testing {

// An empty directory, removed with everything in it when destroyed.
class TempDirectory {
  public:
    TempDirectory();
    // Under `parent`, e.g. a file system in memory.
    explicit TempDirectory(const std::filesystem::path& parent);
    TempDirectory(const TempDirectory&) = delete;
    TempDirectory& operator=(const TempDirectory&) = delete;
    ~TempDirectory();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// A new store of site "test-school" under a clock that the test sets. Throws when it cannot be opened.
class TempStore {
  public:
    TempStore();

    store::Store& operator*() { return *store_; }
    store::Store* operator->() { return store_.get(); }
    [[nodiscard]] store::StoreOptions options() const;
    [[nodiscard]] const std::filesystem::path& directory() const { return directory_; }

    // Closes and opens it again, as a restart of the program does.
    void reopen();
    // Closes it; other accesses need reopen() first.
    void close() { store_.reset(); }

    FakeClock clock;

  private:
    TempDirectory temp_;
    std::filesystem::path directory_;
    std::unique_ptr<store::Store> store_;
};

// A person's signature made at the clock's wall time.
Signatures signedBy(StaffId person, const FakeClock& clock, SignRole role = SignRole::Entered);
// The n-th person, dish, record … of a test: the same bytes each time.
template <class T>
T numbered(unsigned n) {
    T id;
    id.uuid.bytes = {0x01};
    for (unsigned i = 0; i < 4; ++i) id.uuid.bytes[15 - i] = static_cast<std::uint8_t>(n >> (8 * i));
    return id;
}

}  // namespace canteen::testing
