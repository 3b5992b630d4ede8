// The subset of CBOR that records are made of, deterministic (RFC 8949 section 4.2.1): integers, byte
// strings, UTF-8 strings, null and arrays, all of definite length and in their shortest form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace canteen::ledger {

// Whether the bytes are UTF-8 without overlong forms, surrogates or code points past U+10FFFF.
bool isUtf8(std::string_view text);

// Appends items to a buffer. The caller counts: an array of n is followed by n items.
class CborWriter {
  public:
    void integer(std::int64_t value);
    void bytes(BytesView value);
    // Throws Bug when `value` is not UTF-8: what is written must be readable again.
    void text(std::string_view value);
    void null();
    void array(std::size_t count);

    [[nodiscard]] const Bytes& written() const { return out_; }
    // Hands the buffer over and starts anew.
    Bytes take();

  private:
    void head(const unsigned char* bytes, std::size_t size);

    Bytes out_;
};

// Reads items from outside bytes. A function returns false, changes nothing and consumes nothing when the
// next item is of another type, is cut off or is not in the form that CborWriter writes. Never throws, never
// allocates, takes constant time an item. The bytes must outlive the reader and the views it hands out.
class CborReader {
  public:
    explicit CborReader(BytesView bytes) : bytes_(bytes) {}

    bool integer(std::int64_t& value);
    bool bytes(BytesView& value);
    bool text(std::string_view& value);
    bool null();
    // `count` is never more than the bytes that follow, so that it is safe to reserve.
    bool array(std::size_t& count);

    [[nodiscard]] bool atEnd() const { return position_ == bytes_.size(); }
    [[nodiscard]] std::size_t position() const { return position_; }

  private:
    struct Item;
    bool next(Item& item) const;
    bool accept(const Item& item);

    BytesView bytes_;
    std::size_t position_ = 0;
};

// Whether the bytes are exactly one array in the form that CborWriter writes, nested at most 32 deep.
bool isCanonicalArray(BytesView bytes);

}  // namespace canteen::ledger
