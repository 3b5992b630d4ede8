#include "core/domain/drawn_signature.h"

#include <algorithm>
#include <optional>

#include "core/base/check.h"
#include "core/base/text_id.h"

namespace canteen {
namespace {

constexpr std::uint8_t kMagic[] = {'S', '1'};
constexpr std::int32_t kLeastReach = 500;
constexpr std::int32_t kMostMs = 3'600'000;

void put(Bytes& out, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7U) out.push_back(static_cast<std::uint8_t>(value | 0x80U));
    out.push_back(static_cast<std::uint8_t>(value));
}

void putStep(Bytes& out, std::int32_t step) {
    put(out, (static_cast<std::uint32_t>(step) << 1U) ^ static_cast<std::uint32_t>(step >> 31));
}

// Reads numbers one after the other; nothing after the first that is wrong.
class Numbers {
  public:
    explicit Numbers(BytesView bytes) : rest_(bytes) {}

    std::optional<std::uint32_t> number() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32 && !rest_.empty(); shift += 7) {
            const std::uint8_t byte = rest_.front();
            rest_ = rest_.subspan(1);
            const std::uint32_t part = byte & 0x7FU;
            if (shift == 28 && part > 0x0F) return std::nullopt;
            if (shift > 0 && byte == 0) return std::nullopt;  // written longer than needed
            value |= part << shift;
            if (byte < 0x80) return value;
        }
        return std::nullopt;
    }
    std::optional<std::int32_t> upTo(std::int32_t most) {
        const auto value = number();
        if (!value || *value > static_cast<std::uint32_t>(most)) return std::nullopt;
        return static_cast<std::int32_t>(*value);
    }
    std::optional<std::int32_t> step() {
        const auto value = number();
        if (!value) return std::nullopt;
        const auto size = static_cast<std::int32_t>(*value >> 1U);
        return (*value & 1U) != 0 ? -size - 1 : size;
    }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }

  private:
    BytesView rest_;
};

bool within(std::int32_t coordinate) {
    return coordinate >= 0 && coordinate <= kMostInk;
}

// A point from the steps to it.
std::optional<InkPoint> pointAfter(const InkPoint& before, Numbers& numbers) {
    const auto x = numbers.step();
    const auto y = numbers.step();
    const auto ms = numbers.upTo(kMostMs);
    if (!x || !y || !ms || *x < -kMostInk || *x > kMostInk || *y < -kMostInk || *y > kMostInk)
        return std::nullopt;
    const InkPoint point{before.x + *x, before.y + *y, before.ms + *ms};
    if (!within(point.x) || !within(point.y) || point.ms > kMostMs) return std::nullopt;
    return point;
}

std::optional<DrawnSignature> read(Numbers numbers) {
    const auto width = numbers.upTo(kMostInk);
    const auto height = numbers.upTo(kMostInk);
    const auto strokes = numbers.upTo(static_cast<std::int32_t>(kMostStrokes));
    if (!width || !height || !strokes) return std::nullopt;
    DrawnSignature signature{*width, *height, {}};
    std::size_t points = 0;
    std::int32_t ms = 0;
    for (std::int32_t i = 0; i < *strokes; ++i) {
        const auto count = numbers.upTo(static_cast<std::int32_t>(kMostInkPoints - points));
        if (!count || *count == 0 || static_cast<std::size_t>(*count) * 3 > numbers.left())
            return std::nullopt;
        points += static_cast<std::size_t>(*count);
        InkStroke& stroke = signature.strokes.emplace_back();
        InkPoint before{0, 0, ms};
        for (std::int32_t n = 0; n < *count; ++n) {
            const auto point = pointAfter(before, numbers);
            if (!point) return std::nullopt;
            stroke.push_back(before = *point);
        }
        ms = before.ms;
    }
    if (numbers.left() != 0) return std::nullopt;
    return signature;
}

}  // namespace

bool isDrawn(const DrawnSignature& signature) {
    std::int32_t left = kMostInk, right = 0, top = kMostInk, bottom = 0;
    std::size_t points = 0;
    for (const InkStroke& stroke : signature.strokes) {
        for (const InkPoint& point : stroke) {
            left = std::min(left, point.x), right = std::max(right, point.x);
            top = std::min(top, point.y), bottom = std::max(bottom, point.y);
        }
        points += stroke.size();
    }
    return points > 2 && std::max(right - left, bottom - top) >= kLeastReach;
}

Bytes encodeSignature(const DrawnSignature& signature) {
    Bytes out(std::begin(kMagic), std::end(kMagic));
    put(out, static_cast<std::uint32_t>(signature.width));
    put(out, static_cast<std::uint32_t>(signature.height));
    put(out, static_cast<std::uint32_t>(signature.strokes.size()));
    std::int32_t ms = 0;
    for (const InkStroke& stroke : signature.strokes) {
        require(!stroke.empty(), "a stroke has points");
        put(out, static_cast<std::uint32_t>(stroke.size()));
        InkPoint before{0, 0, ms};
        for (const InkPoint& point : stroke) {
            require(within(point.x) && within(point.y) && point.ms >= before.ms, "ink lies on the pad");
            putStep(out, point.x - before.x);
            putStep(out, point.y - before.y);
            put(out, static_cast<std::uint32_t>(point.ms - before.ms));
            before = point;
        }
        ms = before.ms;
    }
    return out;
}

Result<DrawnSignature> decodeSignature(BytesView bytes) {
    const Error wrong{ErrorKind::Machine, TextId::StoreCorrupt, "no drawn signature"};
    if (bytes.size() < std::size(kMagic) || !std::equal(std::begin(kMagic), std::end(kMagic), bytes.begin()))
        return wrong;
    auto signature = read(Numbers(bytes.subspan(std::size(kMagic))));
    if (!signature) return wrong;
    return std::move(*signature);
}

}  // namespace canteen
