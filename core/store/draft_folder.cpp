#include "core/store/draft_folder.h"

#include <system_error>

#include "core/base/files.h"

namespace canteen::store {

namespace fs = std::filesystem;

fs::path DraftFolder::pathOf(const fs::path& target) {
    return fs::absolute(target).string() + ".tmp";
}

DraftFolder::DraftFolder(const fs::path& target) : target_(fs::absolute(target)), path_(pathOf(target)) {
    fs::remove_all(path_);
    makePrivateDirectory(path_);
}

DraftFolder::~DraftFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void DraftFolder::finish() {
    syncDirectory(path_);
    fs::rename(path_, target_);
    syncDirectory(target_.parent_path());
}

}  // namespace canteen::store
