#include "code_checks.h"

#include <algorithm>

#include "core/codes/check_digits.h"
#include "core/codes/gs1_identifiers.h"
#include "core/codes/scan.h"

namespace canteen::fuzzing {
namespace {

using namespace codes;

const Date kToday = makeDate(2026, 11, 20);

// The elements with every separator the standard asks for.
std::string written(const std::vector<Gs1Element>& elements) {
    std::string text;
    for (const Gs1Element& element : elements) {
        text += element.identifier + element.value;
        if (!isPredefined(*gs1IdentifierNamed(element.identifier))) text += '\x1D';
    }
    if (text.ends_with('\x1D')) text.pop_back();
    return text;
}

void checkParse(const Gs1Parse& parse) {
    require(!parse.elements.empty(), "a parse has elements");
    for (const Gs1Element& element : parse.elements) {
        const Gs1Identifier* identifier = gs1IdentifierNamed(element.identifier);
        require(identifier && hasForm(*identifier, element.value),
                "an element has the form of its identifier");
    }
    if (parse.item)
        require(fitsGs1(parse.item->digits) && parse.item->digits.size() == 14, "an item number fits");
    if (parse.sscc) require(fitsGs1(parse.sscc->digits) && parse.sscc->digits.size() == 18, "an SSCC fits");
    if (parse.lot) require(!parse.lot->empty() && parse.lot->size() <= 20, "a lot has 1 to 20 characters");
    if (parse.netWeight) require(parse.netWeight->value >= 0, "no weight is negative");
    if (parse.grossWeight) require(parse.grossWeight->value >= 0, "no weight is negative");
    if (parse.price) require(parse.price->value >= 0, "no price is negative");
    if (parse.count) require(*parse.count >= 0, "no count is negative");
}

void checkReading(const Gs1Reading& reading) {
    require(reading.parses.size() <= 8, "at most eight parses");
    require(reading.parses.empty() == (reading.problem != Gs1Problem::None), "either parses or a problem");
    require(reading.parses.size() < 2 || reading.ambiguous, "several parses are ambiguous");
    for (const Gs1Parse& parse : reading.parses) checkParse(parse);
}

// Takes the first line off `bytes`.
std::string_view firstLine(BytesView& bytes) {
    const auto end = std::find(bytes.begin(), bytes.end(), std::uint8_t{'\n'});
    const std::string_view line = textOf(bytes.first(static_cast<std::size_t>(end - bytes.begin())));
    bytes = end == bytes.end() ? BytesView() : bytes.subspan(line.size() + 1);
    return line;
}

struct Source {
    Symbology symbology{};
    CodeMethod method{};
};

// Takes two bytes off `bytes`.
Source source(BytesView& bytes) {
    if (bytes.size() < 2) return {Symbology::Unknown, CodeMethod::Typed};
    const Source source{static_cast<Symbology>(bytes[0] % kSymbologies),
                        static_cast<CodeMethod>(bytes[1] % 5 + 1)};
    bytes = bytes.subspan(2);
    return source;
}

}  // namespace

void checkElementString(BytesView bytes) {
    const Gs1Reading reading = readGs1(textOf(bytes), kToday);
    checkReading(reading);
    (void)looksLikeGs1(textOf(bytes));
    for (const Gs1Parse& parse : reading.parses) {
        const std::string text = written(parse.elements);
        const Gs1Reading again = readGs1(text, kToday);
        require(std::find(again.parses.begin(), again.parses.end(), parse) != again.parses.end() ||
                    again.ambiguous,
                "what was read and written is read again");
        if (text.find('\x1D') != std::string::npos)
            require(again.parses.size() == 1 && !again.ambiguous && again.parses.front() == parse,
                    "with its separators an element string has one reading");
    }
}

void checkDigitalLink(BytesView bytes) {
    const auto reading = readDigitalLink(textOf(bytes), kToday);
    if (!reading) return;
    checkReading(*reading);
    require(!reading->ambiguous, "an address is never ambiguous");
}

void checkItemNumber(BytesView bytes) {
    std::vector<InStoreTemplate> templates;
    if (const auto one = readTemplate(firstLine(bytes))) templates.push_back(*one);
    const Source from = source(bytes);
    const ItemNumber item = readItemNumber(textOf(bytes), from.symbology, from.method, templates);
    if (const auto* gtin = std::get_if<Gtin>(&item))
        require(gtin->digits.size() == 14 && fitsGs1(gtin->digits), "an item number fits");
    if (const auto* sscc = std::get_if<Sscc>(&item))
        require(sscc->digits.size() == 18 && fitsGs1(sscc->digits), "an SSCC fits");
    if (const auto* own = std::get_if<InStoreItem>(&item)) {
        require(own->item.empty() || own->weight || own->price, "a template that fits tells weight or price");
        require(!own->weight || own->weight->value >= 0, "no weight is negative");
        require(!own->price || own->price->value >= 0, "no price is negative");
    }
}

void checkPaperNumber(BytesView bytes) {
    const std::string_view text = textOf(bytes);
    const CreditCode code = judgeCreditCode(text);
    require(code.code.size() <= text.size(), "a credit code does not grow");
    if (code.verdict == NumberVerdict::Good)
        require(code.code.size() == 18, "a good credit code has 18 characters");
    if (const auto licence = readLicence(text)) {
        require(licence->number.size() == 16 && licence->region.size() == 6, "a licence has 16 characters");
        require(licence->verdict != NumberVerdict::Wrong, "a licence is at worst doubtful");
    }
    require(judgeQuarantineNumber(text) != NumberVerdict::Wrong, "a quarantine number is at worst doubtful");
    (void)expandUpcE(text);
    (void)priceVerifier(text);
}

void checkCertificate(BytesView bytes) {
    const std::string_view line = firstLine(bytes);
    const std::string_view payload = textOf(bytes);
    if (const auto pattern = readPattern(line)) {
        const auto found = matchPattern(*pattern, payload.substr(0, 4096));
        if (found)
            require(payload.find(*found) != std::string_view::npos, "what is found stands in the text");
    }
    const auto certificate = readCertificate(payload, shippedCertificatePatterns());
    if (certificate)
        require(certificate->verification == VerifyState::Unverified, "nothing is verified by reading");
}

void checkCertificateFile(BytesView bytes) {
    const auto patterns = readCertificatePatterns(textOf(bytes));
    if (!patterns) return;
    require(!patterns->empty(), "a pattern file has entries");
    (void)readCertificate("https://example.org/?no=1234567890&date=2026-11-20", *patterns);
}

void checkCode(BytesView bytes) {
    const Source from = source(bytes);
    static const CodeContext context{
        kToday, {{"2PPPPPPWWWWWC"}, {"22PPPPPMMMMMWWWWWC"}}, shippedCertificatePatterns()};
    const ScannedText text{Bytes(bytes.begin(), bytes.end()), from.symbology, from.method};
    const Scan scan = readCode(text, context);
    require(scan.text.bytes == text.bytes, "the raw content is kept");
    if (const auto* reading = std::get_if<Gs1Reading>(&scan.content)) checkReading(*reading);
    if (const auto* gtin = std::get_if<Gtin>(&scan.content))
        require(fitsGs1(gtin->digits), "an item number fits");
    if (const auto* code = std::get_if<CreditCode>(&scan.content))
        require(code->verdict == NumberVerdict::Good, "a scanned credit code is good");
}

}  // namespace canteen::fuzzing
