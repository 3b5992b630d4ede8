#include "tests/support/temp_store.h"

#include <stdlib.h>

#include <stdexcept>
#include <system_error>

namespace canteen::testing {

TempDirectory::TempDirectory() : TempDirectory(std::filesystem::temp_directory_path()) {}

TempDirectory::TempDirectory(const std::filesystem::path& parent) {
    std::string name = (parent / "canteen-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = name;
}

TempDirectory::~TempDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

TempStore::TempStore() : directory_(temp_.path() / "store") {
    reopen();
}

store::StoreOptions TempStore::options() const {
    store::StoreOptions options;
    options.directory = directory_;
    options.site = "test-school";
    options.program = "test";
    options.ballastBytes = 0;
    return options;
}

void TempStore::reopen() {
    store_.reset();
    Result<std::unique_ptr<store::Store>> opened = store::Store::open(options(), clock);
    if (!opened) throw std::runtime_error("cannot open the store: " + opened.error().detail);
    store_ = std::move(*opened);
}

Signatures signedBy(StaffId person, const FakeClock& clock, SignRole role) {
    return {{role, person, clock.wall(), SignMethod::Pin}};
}

}  // namespace canteen::testing
