// A pack taken apart, changed, and put together again by somebody who knows the format.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/ledger/entry.h"
#include "core/ledger/terminal_key.h"
#include "tests/pack/support/pack_school.h"

namespace canteen::testing {

class ForgedPack {
  public:
    explicit ForgedPack(const std::filesystem::path& pack);

    std::map<std::string, Bytes> files;
    std::vector<Bytes> entries;
    std::vector<Hash> hashes;
    // Signs the list of files when it is saved; without it the signature stays what it was.
    std::optional<ledger::TerminalKey> manifestKey;

    [[nodiscard]] std::string text(const std::string& path) const;
    void setText(const std::string& path, const std::string& text);
    void replaceIn(const std::string& path, const std::string& from, const std::string& to);

    // The entry of that number, changed and put back, its own hash not yet.
    void edit(std::uint64_t seq, const std::function<void(ledger::Entry&)>& change);
    // Sets the hash of one record in the list to what it is now.
    void rehash(std::uint64_t seq);
    // Links and hashes every record from this one on anew.
    void rechain(std::uint64_t from);
    // Signs all records anew with the key, and all heads within them.
    void signHeads(const ledger::TerminalKey& key);
    // Deletes and renames as the format wants it: entries, hashes, and the list of files.
    void save(const std::filesystem::path& file, bool updateManifest = true);

    // First record of the kind; 0 when there is none.
    [[nodiscard]] std::uint64_t first(Kind kind) const;
    // A file whose path begins so.
    [[nodiscard]] std::string pathOf(const std::string& beginning) const;

  private:
    [[nodiscard]] std::size_t indexOf(std::uint64_t seq) const;
};

struct Forgery {
    const char* name;
    const char* code;
    // What its sentence must say in English, beyond its form: "record 12"; may be empty.
    std::function<std::string(PackSchool&, ForgedPack&)> forge;
    bool againstOlder = false;
    const char* fingerprint = "";
    bool updatesManifest = true;
};
// Everything a forger may try, each with what must be said of it.
std::vector<Forgery> forgeries();

// Three days, a pack of the first two ("older") and one of all ("good"), with health values.
struct PackStage {
    PackStage();
    PackSchool school;
    std::filesystem::path older;
    std::filesystem::path good;
    // Forges the good pack; the words that must be said.
    std::string forge(const Forgery& forgery, const std::filesystem::path& target);
};

}  // namespace canteen::testing
