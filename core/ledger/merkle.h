// RFC 6962 Merkle tree over the hashes of all records, kept as a compact range that can be stored and
// resumed.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/bytes.h"

namespace canteen::ledger {

class MerkleRange {
  public:
    MerkleRange() = default;
    // Goes on from a stored range; nothing when the number of roots does not fit the size.
    static std::optional<MerkleRange> resume(std::uint64_t size, std::vector<Hash> roots);

    // Adds the next leaf hash (hashEntry()).
    void add(const Hash& leaf);
    // SHA-256 of nothing when empty, as the RFC says.
    [[nodiscard]] Hash root() const;
    [[nodiscard]] std::uint64_t size() const { return size_; }
    // Roots of the complete subtrees, largest first.
    [[nodiscard]] const std::vector<Hash>& roots() const { return roots_; }

  private:
    std::uint64_t size_ = 0;
    std::vector<Hash> roots_;
};

}  // namespace canteen::ledger
