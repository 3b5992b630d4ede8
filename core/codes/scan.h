// What a scanned or typed code is: one entry to all parsers of this folder.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/time.h"
#include "core/codes/certificate_patterns.h"
#include "core/codes/gs1.h"
#include "core/codes/item_number.h"
#include "core/codes/label.h"
#include "core/codes/paper_numbers.h"
#include "core/codes/symbology.h"
#include "core/domain/supply_vocabulary.h"

namespace canteen::codes {

// A code as it came in. The bytes may begin with a symbology identifier ("]C1"), as scanners can be told to
// send.
struct ScannedText {
    Bytes bytes;
    Symbology symbology = Symbology::Unknown;
    CodeMethod method{};
};

// What reading needs to know of day and site.
struct CodeContext {
    Date today;
    std::vector<InStoreTemplate> templates;  // no two overlap
    CertificatePatterns patterns;
};

// None of what is known: kept, tagged 未识别, and the worker types.
struct UnknownCode {
    enum class Why : std::uint8_t {
        NotRecognised,
        LabelDamaged,     // one of our own, but its check does not fit
        WrongCheckDigit,  // an item number, read or typed wrongly
        TooLong,          // more than 4096 bytes
    };
    Why why{};
    bool operator==(const UnknownCode&) const = default;
};

using ScanContent = std::variant<UnknownCode, Label, Gs1Reading, Gtin, Sscc, InStoreItem, CreditCode, Licence,
                                 CertificatePayload>;

struct Scan {
    ScannedText text;  // as it came in
    ScanContent content;
};

// Tells what the code is. A GS1 reading may hold no parse but a problem, where scanner or form say that it is
// an element string. CreditCode and Licence stand for a code that holds nothing else; a credit code is Good
// then. Pure, never throws on any input, opens no address.
Scan readCode(ScannedText text, const CodeContext& context);

}  // namespace canteen::codes
