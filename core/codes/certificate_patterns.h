// Draws kind, number, days and holder out of the text of a paper's QR code by patterns that are data
// (assets/codes/certificates.toml). Nothing is opened or asked of a network.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/supply_vocabulary.h"

namespace canteen::codes {

// One step of a pattern.
struct PatternStep {
    enum class Kind : std::uint8_t { Literal, Gap, Digits, Word, Text, Day, CreditCode, Licence };
    Kind kind{};
    std::string literal;       // in capitals
    std::size_t shortest = 0;  // characters of a Digits, Word or Text
    std::size_t longest = 0;
};

// Steps that must follow one another somewhere in a text; exactly one takes what is looked for.
using Pattern = std::vector<PatternStep>;

// Reads a pattern of up to 64 bytes as assets/codes/README.md describes it; nothing when it is not one.
std::optional<Pattern> readPattern(std::string_view text);

// The first place where the pattern fits, or nothing. Every step takes as much as it can and never gives
// back, so the work is at most the text's length times the pattern's.
std::optional<std::string> matchPattern(const Pattern& pattern, std::string_view text);

struct CertificatePattern {
    PaperKind kind{};
    std::vector<std::string>
        signs;  // one of these words stands in the text; in capitals. Empty: no condition
    std::vector<Pattern> number;
    std::vector<Pattern> holder;
    std::vector<Pattern> issued;
    std::vector<Pattern> expires;
};
using CertificatePatterns = std::vector<CertificatePattern>;

// Reads a pattern file: RulesUnreadable with the line or RulesBroken with the entry where it is wrong. Never
// throws on any text.
Result<CertificatePatterns> readCertificatePatterns(std::string_view toml);
// Those shipped with the program.
const CertificatePatterns& shippedCertificatePatterns();

// What the QR code of a paper says by itself. The raw content stays in the scan; only a person or the
// issuer's register can lift `verification` (未联网核验).
struct CertificatePayload {
    PaperKind kind{};
    std::string number;  // empty where no pattern found it
    std::string holder;
    std::optional<Date> issued;
    std::optional<Date> expires;
    VerifyState verification = VerifyState::Unverified;
    bool operator==(const CertificatePayload&) const = default;
};

// The first entry whose signs stand in the text, or that has none and finds its number. Nothing when no entry
// fits, or the payload is longer than 4096 bytes. Escapes of web addresses are decoded first.
std::optional<CertificatePayload> readCertificate(std::string_view payload,
                                                  const CertificatePatterns& patterns);

}  // namespace canteen::codes
