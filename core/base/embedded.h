// Files compiled into the program, so that nothing has to be found at run time.
#pragma once

#include <span>
#include <string_view>

namespace canteen::embedded {

struct File {
    std::string_view path;  // from the top of the source tree, e.g. "core/store/sql/001_ledger.sql"
    std::string_view bytes;
};

// Store migrations in the order of their numbers.
std::span<const File> migrations();
// Rule packs (assets/rules/*.toml).
std::span<const File> rulePacks();
// Lists of the daily control (assets/control/*.toml).
std::span<const File> controlLists();
// The demo school (assets/demo/*).
std::span<const File> demoSchool();
// Chinese entry (assets/entry/*).
std::span<const File> entryFiles();

// Patterns for the codes of papers (assets/codes/*.toml).
std::span<const File> codePatterns();
// The page of the evidence pack (assets/verifier/*).
std::span<const File> verifierFiles();

}  // namespace canteen::embedded
