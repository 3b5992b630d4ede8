#include "core/codes/scan.h"

#include "core/codes/address.h"
#include "core/codes/characters.h"

namespace canteen::codes {
namespace {

constexpr std::size_t kLongest = 4096;
constexpr std::size_t kIdentifier = 3;

// What the scanner said about the text, and the text alone.
struct Input {
    enum class Gs1 { Unsaid, Yes, No };
    std::string_view text;
    Symbology symbology{};
    CodeMethod method{};
    Gs1 gs1 = Gs1::Unsaid;
};

// "]C1", "]e0", "]d2" and "]Q3" hold element strings, and of the same symbologies no other does.
Input::Gs1 gs1By(std::string_view identifier) {
    if (identifier == "]C1" || identifier == "]e0" || identifier == "]d2" || identifier == "]Q3")
        return Input::Gs1::Yes;
    return Input::Gs1::No;
}

Input inputOf(const ScannedText& scanned) {
    Input input{textOf(scanned.bytes), scanned.symbology, scanned.method, Input::Gs1::Unsaid};
    const Symbology named = input.text.starts_with(']') && input.text.size() > kIdentifier
                                ? symbologyOfIdentifier(input.text.substr(0, kIdentifier))
                                : Symbology::Unknown;
    if (named != Symbology::Unknown) {
        input.gs1 = gs1By(input.text.substr(0, kIdentifier));
        if (input.symbology == Symbology::Unknown) input.symbology = named;
        input.text.remove_prefix(kIdentifier);
    }
    input.text = trimmed(input.text);
    return input;
}

std::optional<ScanContent> readGs1Code(const Input& input, const CodeContext& context) {
    if (const auto link = readDigitalLink(input.text, context.today)) return *link;
    if (input.gs1 == Input::Gs1::No) return std::nullopt;
    const bool said = input.gs1 == Input::Gs1::Yes;
    if (!said && !looksLikeGs1(input.text)) return std::nullopt;
    Gs1Reading reading = readGs1(input.text, context.today);
    if (reading.parses.empty() && !said && !input.text.starts_with('(')) return std::nullopt;
    return reading;
}

std::optional<ScanContent> readItemCode(const Input& input, const CodeContext& context) {
    const ItemNumber item = readItemNumber(input.text, input.symbology, input.method, context.templates);
    if (const auto* gtin = std::get_if<Gtin>(&item)) return *gtin;
    if (const auto* inStore = std::get_if<InStoreItem>(&item)) return *inStore;
    const bool creditCode = judgeCreditCode(input.text).verdict == NumberVerdict::Good;
    if (const auto* sscc = std::get_if<Sscc>(&item)) {
        // 18 digits can be both; then nobody but the worker knows.
        return creditCode ? ScanContent(UnknownCode{}) : ScanContent(*sscc);
    }
    const bool wrong = std::holds_alternative<WrongNumber>(item) && !creditCode;
    return wrong ? std::optional<ScanContent>(UnknownCode{UnknownCode::Why::WrongCheckDigit}) : std::nullopt;
}

ScanContent readContent(const Input& input, const CodeContext& context) {
    if (input.text.size() > kLongest) return UnknownCode{UnknownCode::Why::TooLong};
    if (const auto label = readLabel(input.text)) return *label;
    if (looksLikeLabel(input.text)) return UnknownCode{UnknownCode::Why::LabelDamaged};
    if (input.gs1 != Input::Gs1::Yes || input.symbology == Symbology::DataBar)
        if (auto item = readItemCode(input, context)) return *item;
    if (auto gs1 = readGs1Code(input, context)) return *gs1;
    if (CreditCode code = judgeCreditCode(input.text); code.verdict == NumberVerdict::Good) return code;
    if (auto licence = readLicence(input.text)) return *licence;
    if (auto certificate = readCertificate(input.text, context.patterns)) return *certificate;
    return UnknownCode{};
}

}  // namespace

Scan readCode(ScannedText text, const CodeContext& context) {
    ScanContent content = readContent(inputOf(text), context);
    return {std::move(text), std::move(content)};
}

}  // namespace canteen::codes
