// The codes we print ourselves: CK1:<type>:<id>:<crc>, upper case, so that a QR code stores them compactly
// and a scanner with a stuck shift key does no harm.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace canteen::codes {

enum class LabelType : char {
    Badge = 'B',   // id: 26 random characters
    Box = 'X',     // id: box number
    Sample = 'S',  // id: 32 hexadecimal digits of the sample's UUID
    Fridge = 'F',  // id: the fridge's id
    Lot = 'L',     // id: 32 hexadecimal digits of the lot's UUID
    Class = 'C',   // id: 32 hexadecimal digits of the class's UUID
    Place = 'P',   // id: a storage place, e.g. a shelf of the dry store
};

struct Label {
    LabelType type{};
    std::string id;  // 1 to 40 characters of A-Z, 0-9 and '-'
    bool operator==(const Label&) const = default;
};

// The code of a label, e.g. "CK1:X:17:1D0F". Throws Bug when the id is not of the allowed form.
std::string writeLabel(const Label& label);

// Reads a code in either case with blanks around it. Nothing when it is not ours, of an unknown type or
// damaged; never throws on any input.
std::optional<Label> readLabel(std::string_view code);

// Whether the text claims to be one of our codes, damaged or not: tells "our label, read badly" from
// somebody else's code.
bool looksLikeLabel(std::string_view code);

// The label of a thing that has an id: 32 hexadecimal digits.
Label labelOf(LabelType type, const Uuid& id);
// The id on such a label; nothing when the label holds something else.
std::optional<Uuid> uuidOf(const Label& label);

// A badge with 130 random bits.
Label makeBadge();
// SHA-256 of the badge's canonical code: what records hold instead of the code.
Hash badgeFingerprint(const Label& badge);

// CRC-16/CCITT-FALSE, which finds every error burst of up to 16 bits.
std::uint16_t crc16(std::string_view text);

}  // namespace canteen::codes
