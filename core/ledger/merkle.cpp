#include "core/ledger/merkle.h"

#include <sodium.h>

#include <bit>
#include <utility>

namespace canteen::ledger {
namespace {

Hash node(const Hash& left, const Hash& right) {
    static constexpr std::uint8_t kNode = 1;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, &kNode, 1);
    crypto_hash_sha256_update(&state, left.data(), left.size());
    crypto_hash_sha256_update(&state, right.data(), right.size());
    Hash hash;
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

}  // namespace

std::optional<MerkleRange> MerkleRange::resume(std::uint64_t size, std::vector<Hash> roots) {
    if (roots.size() != static_cast<std::size_t>(std::popcount(size))) return std::nullopt;
    MerkleRange range;
    range.size_ = size;
    range.roots_ = std::move(roots);
    return range;
}

void MerkleRange::add(const Hash& leaf) {
    Hash hash = leaf;
    for (std::uint64_t rest = size_; (rest & 1) != 0; rest >>= 1) {
        hash = node(roots_.back(), hash);
        roots_.pop_back();
    }
    roots_.push_back(hash);
    ++size_;
}

Hash MerkleRange::root() const {
    if (roots_.empty()) {
        Hash hash;
        crypto_hash_sha256(hash.data(), nullptr, 0);
        return hash;
    }
    Hash hash = roots_.back();
    for (std::size_t i = roots_.size() - 1; i-- > 0;) hash = node(roots_[i], hash);
    return hash;
}

}  // namespace canteen::ledger
