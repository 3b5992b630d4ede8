// The test vectors of core/ledger/README.md are what the program writes.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/base/files.h"
#include "core/domain/sample_records.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/checkpoint.h"
#include "core/ledger/entry.h"
#include "core/ledger/merkle.h"
#include "tests/support/places.h"
#include "tests/support/temp_store.h"

namespace canteen::ledger {
namespace {

using testing::numbered;

Entry firstEntry(const TerminalKey& key) {
    Entry entry;
    entry.kind = Kind::TerminalStarted;
    entry.id = numbered<RecordId>(1);
    entry.site = "test-school";
    entry.terminal = terminalName(key.publicKey);
    entry.seq = 1;
    entry.happenedAt = entry.enteredAt = entry.effectiveAt = {1'795'122'000'000};
    entry.monotonicMs = 60'000;
    entry.boot = numbered<BootId>(1);
    entry.zoneOffsetMinutes = 480;
    entry.clock = ClockState::Synced;
    entry.body =
        encodeBody(TerminalStarted{"canteen-kiosk 0.1.0", Bytes(key.publicKey.begin(), key.publicKey.end())})
            .bytes;
    return entry;
}

Entry secondEntry(const Entry& first) {
    Entry entry = first;
    entry.kind = Kind::SampleTaken;
    entry.id = numbered<RecordId>(2);
    entry.seq = 2;
    entry.previous = hashEntry(encode(first));
    entry.happenedAt = {1'795'145'400'000};
    entry.enteredAt = entry.effectiveAt = {1'795'147'200'000};
    entry.monotonicMs = 25'260'000;
    entry.clock = ClockState::Unsynced;
    entry.signatures = {{SignRole::Sampler, numbered<StaffId>(5), {1'795'147'199'000}, SignMethod::Pin}};
    entry.late = true;
    entry.reason = Reason::PowerCut;
    entry.note = "停电";
    entry.rules = "cn-school 2026.1";
    entry.body =
        encodeBody(
            SampleTaken{numbered<SampleId>(1), numbered<DishId>(1), {130}, WeightSource::Typed, {7}, {}, {}})
            .bytes;
    return entry;
}

std::string vectors() {
    const TerminalKey key = TerminalKey::fromSeed({1, 2, 3, 4});
    const Entry first = firstEntry(key);
    const Entry second = secondEntry(first);
    MerkleRange range;
    range.add(hashEntry(encode(first)));
    range.add(hashEntry(encode(second)));
    const PersonalValue personal{
        "note", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, {0x63, 0xE5, 0x92, 0xB3}};
    const Head head{originOf("test-school", terminalName(key.publicKey)), 2, range.root()};
    return fmt::format(
        "```\n"
        "seed        01020304{}\npublic key  {}\n"
        "entry 1     {}\nhash 1      {}\n"
        "entry 2     {}\nhash 2      {}\n"
        "root of 2   {}\n"
        "field       {}\nsalt        {}\nvalue       {}\ncommitment  {}\n"
        "```\n\n```\n{}```\n",
        std::string(56, '0'), toHex(key.publicKey), toHex(encode(first)), toHex(hashEntry(encode(first))),
        toHex(encode(second)), toHex(hashEntry(encode(second))), toHex(range.root()), personal.field,
        toHex(personal.salt), toHex(personal.value), toHex(commitment(personal)), signHead(head, key));
}

TEST(LedgerFormat, TheDescriptionHoldsTheVectorsOfThisProgram) {
    const Bytes readme = readFile(testing::sourceDir() + "/core/ledger/README.md").value();
    EXPECT_NE(textOf(readme).find(vectors()), std::string_view::npos) << vectors();
}

}  // namespace
}  // namespace canteen::ledger
