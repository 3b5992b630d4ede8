#include "core/ledger/cbor.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "core/base/check.h"

namespace canteen::ledger {
namespace {

Bytes fromDigits(std::string_view digits) {
    Bytes bytes;
    EXPECT_TRUE(fromHex(digits, bytes)) << digits;
    return bytes;
}

template <class F>
std::string written(F write) {
    CborWriter out;
    write(out);
    return toHex(out.written());
}

TEST(Cbor, WritesTheVectorsOfTheStandard) {
    const auto number = [](std::int64_t n) { return written([n](CborWriter& w) { w.integer(n); }); };
    EXPECT_EQ(number(0), "00");
    EXPECT_EQ(number(23), "17");
    EXPECT_EQ(number(24), "1818");
    EXPECT_EQ(number(1000), "1903e8");
    EXPECT_EQ(number(1'000'000), "1a000f4240");
    EXPECT_EQ(number(1'000'000'000'000), "1b000000e8d4a51000");
    EXPECT_EQ(number(-1), "20");
    EXPECT_EQ(number(-1000), "3903e7");
    EXPECT_EQ(number(std::numeric_limits<std::int64_t>::min()), "3b7fffffffffffffff");
    EXPECT_EQ(written([](CborWriter& w) { w.text("水"); }), "63e6b0b4");
    EXPECT_EQ(written([](CborWriter& w) { w.bytes({}); }), "40");
    EXPECT_EQ(written([](CborWriter& w) { w.null(); }), "f6");
    EXPECT_EQ(written([](CborWriter& w) { w.array(2), w.integer(1), w.text("a"); }), "82016161");
}

TEST(Cbor, RefusesEveryFormThatItWouldNotWrite) {
    const auto refused = [](std::string_view digits) {
        const Bytes bytes = fromDigits(digits);
        CborReader in(bytes);
        std::int64_t number = 0;
        BytesView raw;
        std::string_view text;
        std::size_t count = 0;
        return !in.integer(number) && !in.bytes(raw) && !in.text(text) && !in.null() && !in.array(count) &&
               in.position() == 0;
    };
    EXPECT_TRUE(refused("1817"));      // 23 in two bytes
    EXPECT_TRUE(refused("190017"));    // and in three
    EXPECT_TRUE(refused("5800"));      // empty byte string with a long head
    EXPECT_TRUE(refused("780161"));    // text with a long head
    EXPECT_TRUE(refused("9800"));      // array with a long head
    EXPECT_TRUE(refused("5f4101ff"));  // indefinite length
    EXPECT_TRUE(refused("9f01ff"));
    EXPECT_TRUE(refused("a0"));                  // map
    EXPECT_TRUE(refused("c001"));                // tag
    EXPECT_TRUE(refused("f4"));                  // false is written as 0
    EXPECT_TRUE(refused("f7"));                  // undefined
    EXPECT_TRUE(refused("f93c00"));              // float
    EXPECT_TRUE(refused("1bffffffffffffffff"));  // beyond 64 bits with sign
    EXPECT_TRUE(refused("3bffffffffffffffff"));
    EXPECT_TRUE(refused("62c328"));  // not UTF-8
    EXPECT_TRUE(refused("430102"));
    EXPECT_TRUE(refused("5bffffffffffffffff00"));  // longer than any memory
    EXPECT_TRUE(refused("9bffffffffffffffff00"));
    EXPECT_TRUE(refused("8401"));  // fewer bytes than items
    EXPECT_TRUE(refused(""));
}

TEST(Cbor, KnowsUtf8FromWhatLooksLikeIt) {
    EXPECT_TRUE(isUtf8("a é 水 𠮷"));
    EXPECT_FALSE(isUtf8("\xC0\x80"));  // overlong zero
    EXPECT_FALSE(isUtf8("\xE0\x80\x80"));
    EXPECT_FALSE(isUtf8("\xED\xA0\x80"));      // surrogate
    EXPECT_FALSE(isUtf8("\xF4\x90\x80\x80"));  // past the last code point
    EXPECT_FALSE(isUtf8("\xE6\xB0"));
    EXPECT_FALSE(isUtf8("\x80"));
}

TEST(Cbor, NeverWritesWhatItCouldNotRead) {
    CborWriter out;
    EXPECT_THROW(out.text("\xFF"), Bug);
}

TEST(Cbor, DeepNestingIsRefusedWithoutRecursion) {
    EXPECT_FALSE(isCanonicalArray(Bytes(1'000'000, 0x81)));
    EXPECT_TRUE(isCanonicalArray(fromDigits("8180")));
    EXPECT_FALSE(isCanonicalArray(fromDigits("818000")));
    EXPECT_FALSE(isCanonicalArray(fromDigits("01")));
}

RC_GTEST_PROP(Cbor, WhatIsWrittenIsReadAgain, (std::int64_t number, const Bytes& bytes)) {
    CborWriter out;
    out.array(3), out.integer(number), out.bytes(bytes), out.null();
    CborReader in(out.written());
    std::size_t count = 0;
    std::int64_t readNumber = 0;
    BytesView readBytes;
    RC_ASSERT(in.array(count) && count == 3);
    RC_ASSERT(in.integer(readNumber) && readNumber == number);
    RC_ASSERT(in.bytes(readBytes) && Bytes(readBytes.begin(), readBytes.end()) == bytes);
    RC_ASSERT(in.null() && in.atEnd());
    RC_ASSERT(isCanonicalArray(out.written()));
}

// Whatever is accepted is exactly what would be written for it.
RC_GTEST_PROP(Cbor, NoTwoFormsOfOneValueAreAccepted, (const Bytes& input)) {
    CborReader in(input);
    CborWriter out;
    while (!in.atEnd()) {
        std::int64_t number = 0;
        BytesView raw;
        std::string_view text;
        std::size_t count = 0;
        if (in.integer(number)) {
            out.integer(number);
        } else if (in.bytes(raw)) {
            out.bytes(raw);
        } else if (in.text(text)) {
            out.text(text);
        } else if (in.null()) {
            out.null();
        } else if (in.array(count)) {
            out.array(count);
        } else {
            break;
        }
    }
    RC_ASSERT(std::equal(out.written().begin(), out.written().end(), input.begin()));
    RC_ASSERT(out.written().size() == in.position());
}

}  // namespace
}  // namespace canteen::ledger
