#include "core/ledger/entry.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/base/check.h"
#include "core/domain/terminal_records.h"
#include "core/ledger/body_codec.h"
#include "core/ledger/cbor.h"
#include "tests/support/temp_store.h"

namespace canteen::ledger {
namespace {

using testing::numbered;

Entry someEntry() {
    Entry entry;
    entry.kind = Kind::DishWithdrawn;
    entry.id = numbered<RecordId>(7);
    entry.site = "test-school";
    entry.terminal = "t-00000000";
    entry.seq = 12;
    entry.happenedAt = {1'795'122'000'000};
    entry.enteredAt = {1'795'122'001'000};
    entry.effectiveAt = {1'795'122'001'000};
    entry.monotonicMs = 61'000;
    entry.boot = numbered<BootId>(3);
    entry.zoneOffsetMinutes = 480;
    entry.clock = ClockState::Unsynced;
    entry.signatures = {{SignRole::Entered, numbered<StaffId>(5), {1'795'122'000'500}, SignMethod::Pin}};
    entry.late = true;
    entry.reason = Reason::PowerCut;
    entry.note = "停电";
    entry.rules = "cn-school 2026.1";
    entry.previous[0] = 0xAB;
    entry.body = Bytes{0x80};
    return entry;
}

TEST(Entry, ComesBackAsItWas) {
    const Entry entry = someEntry();
    const auto read = decode(encode(entry));
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->id, entry.id);
    EXPECT_EQ(read->signatures, entry.signatures);
    EXPECT_EQ(read->note, entry.note);
    EXPECT_EQ(read->previous, entry.previous);
    EXPECT_EQ(encode(*read), encode(entry));
}

TEST(Entry, TheLinkIsReadWithoutTheRest) {
    const auto link = readLink(encode(someEntry()));
    ASSERT_TRUE(link);
    EXPECT_EQ(link->seq, 12U);
    EXPECT_EQ(link->previous[0], 0xAB);
}

TEST(Entry, WhatContradictsItselfIsABug) {
    Entry entry = someEntry();
    entry.relation = Relation::Voids;
    EXPECT_THROW(encode(entry), Bug);
    entry = someEntry();
    entry.seq = 0;
    EXPECT_THROW(encode(entry), Bug);
    entry = someEntry();
    entry.body = Bytes{0x01};
    EXPECT_THROW(encode(entry), Bug);
}

TEST(Entry, AnotherVersionIsRefused) {
    Bytes bytes = encode(someEntry());
    ASSERT_EQ(bytes[1], Entry::kVersion);
    bytes[1] = 2;
    EXPECT_FALSE(decode(bytes));
    EXPECT_FALSE(readLink(bytes));
}

TEST(Entry, BytesAfterItAreRefused) {
    Bytes bytes = encode(someEntry());
    bytes.push_back(0);
    EXPECT_EQ(decode(bytes).error().kind, ErrorKind::Invalid);
}

// One record, one form: what is accepted at all is what encode() writes.
RC_GTEST_PROP(Entry, AChangedByteIsRefusedOrAnotherRecord, ()) {
    Bytes bytes = encode(someEntry());
    const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ *rc::gen::inRange(1, 256));
    const auto read = decode(bytes);
    if (read) RC_ASSERT(encode(*read) == bytes);
    RC_ASSERT(hashEntry(bytes) != hashEntry(encode(someEntry())));
}

RC_GTEST_PROP(Entry, NoBytesMakeItThrow, (const Bytes& noise)) {
    (void)decode(noise).has_value();
    (void)readLink(noise).has_value();
    Bytes cut = encode(someEntry());
    cut.resize(*rc::gen::inRange<std::size_t>(0, cut.size()));
    RC_ASSERT(!decode(cut));
}

}  // namespace
}  // namespace canteen::ledger
