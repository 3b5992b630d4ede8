// Verifies an evidence pack by itself, without a store: what the page of the pack does, natively.
// core/report/README.md says what is checked and in which order.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace canteen::report {

// The first place of its sort that does not hold. `code` is an id of assets/verifier/sentences.json, `facts`
// fill its sentence; "kind" is a number there.
struct PackFault {
    std::string code;
    std::map<std::string, std::string> facts;
    bool operator==(const PackFault&) const = default;
};

struct PackVerdict {
    std::vector<PackFault> faults;  // the first is the one to tell; none = everything holds
    std::uint64_t records = 0;      // under the newest head
    std::uint64_t entries = 0;      // in the pack
    std::uint64_t heads = 0;        // whose signature and root hold
    std::uint64_t photos = 0;
    std::uint64_t personal = 0;  // values that fit their commitments
    std::uint64_t lines = 0;     // of books
    std::uint64_t cells = 0;     // compared with records
    bool filesSigned = false;    // the list of them, by the terminal
    std::string origin;
    std::string fingerprint;
    // Records 1 … `agreed` are those of the earlier pack or of the printed sheet; 0 when none was given.
    std::uint64_t agreed = 0;
    [[nodiscard]] bool ok() const { return faults.empty(); }
};

struct Against {
    std::filesystem::path olderPack;
    std::string fingerprint;  // as printed; blanks and case do not matter
};

// Refuses (NotFound) when the file cannot be opened; whatever is wrong inside is a fault of the verdict.
Result<PackVerdict> checkPack(const std::filesystem::path& pack, const Against& against = {});

// The sentence of a fault, or of an intact pack.
std::string sayVerdict(const PackVerdict& verdict, bool english);
std::string sayFault(const PackFault& fault, bool english);

}  // namespace canteen::report
