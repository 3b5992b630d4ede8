#include "core/ledger/merkle.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>

#include "core/ledger/checkpoint.h"
#include "core/ledger/entry.h"

namespace canteen::ledger {
namespace {

Hash leafOf(std::size_t n) {
    const std::string text = "leaf " + std::to_string(n);
    return hashEntry(bytesOf(text));
}

// The definition in RFC 6962 section 2.1, word for word: split at the largest power of two below n.
Hash rootByDefinition(const std::vector<Hash>& leaves) {
    if (leaves.size() == 1) return leaves[0];
    const auto half = static_cast<std::ptrdiff_t>(std::bit_floor(leaves.size() - 1));
    const Hash left = rootByDefinition({leaves.begin(), leaves.begin() + half});
    const Hash right = rootByDefinition({leaves.begin() + half, leaves.end()});
    MerkleRange pair;
    pair.add(left);
    pair.add(right);
    return pair.root();
}

TEST(Merkle, GivesTheVectorsOfCertificateTransparency) {
    const std::vector<std::string> inputs{
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
    const std::vector<std::string> roots{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                         "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                         "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                         "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                         "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                         "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                         "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    MerkleRange range;
    EXPECT_EQ(toHex(range.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        Bytes input;
        ASSERT_TRUE(fromHex(inputs[i], input));
        range.add(hashEntry(input));
        EXPECT_EQ(toHex(range.root()), roots[i]) << i;
    }
}

RC_GTEST_PROP(Merkle, AResumedRangeGoesOnAsIfItHadNeverStopped, ()) {
    const auto size = *rc::gen::inRange<std::size_t>(1, 300);
    const auto pause = *rc::gen::inRange<std::size_t>(0, size);
    std::vector<Hash> leaves;
    MerkleRange range;
    for (std::size_t i = 0; i < size; ++i) {
        if (i == pause) range = *MerkleRange::resume(range.size(), range.roots());
        leaves.push_back(leafOf(i));
        range.add(leaves.back());
    }
    RC_ASSERT(range.root() == rootByDefinition(leaves));
    RC_ASSERT(!MerkleRange::resume(size + 1, range.roots()) ||
              std::popcount(size + 1) == std::popcount(size));
}

class Checkpoint : public ::testing::Test {
  protected:
    TerminalKey key = TerminalKey::fromSeed({1, 2, 3});
    Head head{originOf("test-school", "t-00000000"), 42, leafOf(1)};
};

TEST_F(Checkpoint, ASignedHeadIsVerified) {
    const auto read = verifyHead(signHead(head, key), key.publicKey);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(*read, head);
    EXPECT_EQ(*readHead(signHead(head, key)), head);
}

TEST_F(Checkpoint, AnotherKeyIsRefused) {
    EXPECT_FALSE(verifyHead(signHead(head, key), TerminalKey::fromSeed({9}).publicKey));
}

TEST_F(Checkpoint, NoByteOfTheNoteCanBeChanged) {
    const std::string note = signHead(head, key);
    for (std::size_t i = 0; i < note.size(); ++i) {
        std::string changed = note;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_FALSE(verifyHead(changed, key.publicKey)) << i;
        EXPECT_FALSE(verifyHead(note.substr(0, i), key.publicKey)) << i;
    }
    EXPECT_FALSE(verifyHead(note + "\n", key.publicKey));
}

TEST_F(Checkpoint, TheFingerprintIsShortEnoughToReadAloud) {
    EXPECT_EQ(fingerprint(Hash{}), "6668 7AAD F862 BD77");
    EXPECT_NE(fingerprint(head.root), fingerprint(Hash{}));
}

}  // namespace
}  // namespace canteen::ledger
