#include "core/ledger/cbor.h"

#include <cbor.h>

#include <array>
#include <limits>
#include <utility>

#include "core/base/check.h"

namespace canteen::ledger {
namespace {

constexpr std::size_t kHeadMax = 9;

// Bytes that the shortest head with this argument takes.
std::size_t headSize(std::uint64_t argument) {
    if (argument < 24) return 1;
    if (argument <= 0xFF) return 2;
    if (argument <= 0xFFFF) return 3;
    if (argument <= 0xFFFFFFFF) return 5;
    return 9;
}

// Length of the UTF-8 sequence that begins at `at`, 0 when it is wrong.
std::size_t utf8Sequence(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
    const std::uint8_t first = byte(0);
    const std::size_t left = text.size() - at;
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return left >= 2 && follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (left < 3 || !follows(1) || !follows(2)) return 0;
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (left < 4 || !follows(1) || !follows(2) || !follows(3)) return 0;
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool tooHigh = first == 0xF4 && byte(1) > 0x8F;
        return overlong || tooHigh ? 0 : 4;
    }
    return 0;
}

}  // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8Sequence(text, i);
        if (length == 0) return false;
        i += length;
    }
    return true;
}

void CborWriter::head(const unsigned char* bytes, std::size_t size) {
    out_.insert(out_.end(), bytes, bytes + size);
}

void CborWriter::integer(std::int64_t value) {
    unsigned char buffer[kHeadMax];
    const std::size_t size =
        value >= 0 ? cbor_encode_uint(static_cast<std::uint64_t>(value), buffer, sizeof buffer)
                   : cbor_encode_negint(~static_cast<std::uint64_t>(value), buffer, sizeof buffer);
    head(buffer, size);
}

void CborWriter::bytes(BytesView value) {
    unsigned char buffer[kHeadMax];
    head(buffer, cbor_encode_bytestring_start(value.size(), buffer, sizeof buffer));
    out_.insert(out_.end(), value.begin(), value.end());
}

void CborWriter::text(std::string_view value) {
    require(isUtf8(value), "text of a record is not UTF-8");
    unsigned char buffer[kHeadMax];
    head(buffer, cbor_encode_string_start(value.size(), buffer, sizeof buffer));
    const BytesView raw = bytesOf(value);
    out_.insert(out_.end(), raw.begin(), raw.end());
}

void CborWriter::null() {
    unsigned char buffer[kHeadMax];
    head(buffer, cbor_encode_null(buffer, sizeof buffer));
}

void CborWriter::array(std::size_t count) {
    unsigned char buffer[kHeadMax];
    head(buffer, cbor_encode_array_start(count, buffer, sizeof buffer));
}

Bytes CborWriter::take() {
    return std::exchange(out_, {});
}

struct CborReader::Item {
    enum class Type { None, Unsigned, Negative, Bytes, Text, Array, Null };
    Type type = Type::None;
    std::uint64_t argument = 0;
    const std::uint8_t* data = nullptr;
    std::size_t read = 0;

    static Item& of(void* context) { return *static_cast<Item*>(context); }
    template <Type kType, class Argument>
    static void onNumber(void* context, Argument argument) {
        of(context).type = kType;
        of(context).argument = argument;
    }
    template <Type kType>
    static void onString(void* context, cbor_data data, std::size_t length) {
        of(context).type = kType;
        of(context).argument = length;
        of(context).data = data;
    }
    static void onNull(void* context) { of(context).type = Type::Null; }

    static cbor_callbacks callbacks() {
        cbor_callbacks table = cbor_empty_callbacks;
        table.uint8 = onNumber<Type::Unsigned, std::uint8_t>;
        table.uint16 = onNumber<Type::Unsigned, std::uint16_t>;
        table.uint32 = onNumber<Type::Unsigned, std::uint32_t>;
        table.uint64 = onNumber<Type::Unsigned, std::uint64_t>;
        table.negint8 = onNumber<Type::Negative, std::uint8_t>;
        table.negint16 = onNumber<Type::Negative, std::uint16_t>;
        table.negint32 = onNumber<Type::Negative, std::uint32_t>;
        table.negint64 = onNumber<Type::Negative, std::uint64_t>;
        table.byte_string = onString<Type::Bytes>;
        table.string = onString<Type::Text>;
        table.array_start = onNumber<Type::Array, std::size_t>;
        table.null = onNull;
        return table;
    }
};

bool CborReader::next(Item& item) const {
    static const cbor_callbacks kCallbacks = Item::callbacks();
    if (atEnd()) return false;
    const BytesView rest = bytes_.subspan(position_);
    const cbor_decoder_result result = cbor_stream_decode(rest.data(), rest.size(), &kCallbacks, &item);
    if (result.status != CBOR_DECODER_FINISHED || item.type == Item::Type::None) return false;
    item.read = result.read;
    // libcbor takes longer heads than needed; they would give one record two forms.
    const std::size_t payload = item.data != nullptr ? static_cast<std::size_t>(item.argument) : 0;
    return item.read - payload == headSize(item.argument);
}

bool CborReader::accept(const Item& item) {
    position_ += item.read;
    return true;
}

bool CborReader::integer(std::int64_t& value) {
    Item item;
    if (!next(item) || item.argument > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) return false;
    const auto argument = static_cast<std::int64_t>(item.argument);
    if (item.type == Item::Type::Unsigned) {
        value = argument;
    } else if (item.type == Item::Type::Negative) {
        value = -1 - argument;
    } else {
        return false;
    }
    return accept(item);
}

bool CborReader::bytes(BytesView& value) {
    Item item;
    if (!next(item) || item.type != Item::Type::Bytes) return false;
    value = BytesView(item.data, static_cast<std::size_t>(item.argument));
    return accept(item);
}

bool CborReader::text(std::string_view& value) {
    Item item;
    if (!next(item) || item.type != Item::Type::Text) return false;
    const std::string_view text = textOf(BytesView(item.data, static_cast<std::size_t>(item.argument)));
    if (!isUtf8(text)) return false;
    value = text;
    return accept(item);
}

bool CborReader::null() {
    Item item;
    return next(item) && item.type == Item::Type::Null && accept(item);
}

bool CborReader::array(std::size_t& count) {
    Item item;
    if (!next(item) || item.type != Item::Type::Array) return false;
    if (item.argument > bytes_.size() - position_ - item.read) return false;
    count = static_cast<std::size_t>(item.argument);
    return accept(item);
}

bool isCanonicalArray(BytesView bytes) {
    constexpr std::size_t kDeepest = 32;
    CborReader in(bytes);
    std::array<std::size_t, kDeepest> left{};
    if (!in.array(left[0])) return false;
    std::size_t depth = 1;
    while (depth > 0) {
        if (left[depth - 1] == 0) {
            --depth;
            continue;
        }
        --left[depth - 1];
        std::int64_t number = 0;
        BytesView raw;
        std::string_view text;
        std::size_t count = 0;
        if (in.integer(number) || in.bytes(raw) || in.text(text) || in.null()) continue;
        if (depth == kDeepest || !in.array(count)) return false;
        left[depth++] = count;
    }
    return in.atEnd();
}

}  // namespace canteen::ledger
