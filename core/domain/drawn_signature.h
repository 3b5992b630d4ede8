// A signature drawn with a finger: what the blob behind DeliverySigned::strokes holds.
//
// The bytes are "S1", then unsigned LEB128 numbers: width and height of the pad, the number of strokes, and
// for each stroke the number of its points and for each point the zigzag steps in x and y from the point
// before (from 0 at the first of a stroke) and the milliseconds since the point before (since the first of
// all).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/text_id.h"

namespace canteen {

inline constexpr std::size_t kMostStrokes = 128;
inline constexpr std::size_t kMostInkPoints = 8192;
inline constexpr std::int32_t kMostInk = 100'000;  // of a width, height or coordinate: a metre

// Hundredths of a millimetre from the top left of the pad, and milliseconds since the first point.
struct InkPoint {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t ms = 0;
    bool operator==(const InkPoint&) const = default;
};
using InkStroke = std::vector<InkPoint>;

struct DrawnSignature {
    std::int32_t width = 0;  // of the pad, hundredths of a millimetre
    std::int32_t height = 0;
    std::vector<InkStroke> strokes;  // none is empty; time never runs back
    bool operator==(const DrawnSignature&) const = default;
};

// Whether somebody really drew: more than a dot, over at least 5 mm.
bool isDrawn(const DrawnSignature& signature);

// Lossless. The signature is within the limits above.
Bytes encodeSignature(const DrawnSignature& signature);
// Refuses with TextId::StoreCorrupt what encodeSignature() cannot have written. Allocates no more than the
// bytes can hold.
Result<DrawnSignature> decodeSignature(BytesView bytes);

}  // namespace canteen
