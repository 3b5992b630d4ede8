#include "core/codes/scan.h"

#include <gtest/gtest.h>

namespace canteen::codes {
namespace {

using Why = UnknownCode::Why;

const CodeContext& context() {
    static const CodeContext kContext{
        makeDate(2026, 11, 20), {readTemplate("2PPPPPPWWWWWC").value()}, shippedCertificatePatterns()};
    return kContext;
}

ScanContent read(std::string_view text, Symbology symbology = Symbology::Unknown,
                 CodeMethod method = CodeMethod::HidScanner) {
    const BytesView bytes = bytesOf(text);
    return readCode({Bytes(bytes.begin(), bytes.end()), symbology, method}, context()).content;
}

ScanContent unknown(Why why) {
    return UnknownCode{why};
}

TEST(Code, KeepsWhatWasScanned) {
    const ScannedText text{{0xFF, 0x00, 0x1D}, Symbology::QrCode, CodeMethod::Camera};
    const Scan scan = readCode(text, context());
    EXPECT_EQ(scan.text.bytes, text.bytes);
    EXPECT_EQ(scan.text.symbology, Symbology::QrCode);
    EXPECT_EQ(scan.text.method, CodeMethod::Camera);
    EXPECT_EQ(scan.content, unknown(Why::NotRecognised));
}

TEST(Code, OfOurOwnIsALabelOrADamagedOne) {
    const std::string code = writeLabel({LabelType::Lot, "019A9F3B7C1D7E0FA1B2C3D4E5F60718"});
    EXPECT_EQ(read(code), ScanContent(Label{LabelType::Lot, "019A9F3B7C1D7E0FA1B2C3D4E5F60718"}));
    EXPECT_EQ(read(code.substr(0, code.size() - 1) + "~"), unknown(Why::LabelDamaged));
    EXPECT_EQ(read("]Q1" + code), ScanContent(Label{LabelType::Lot, "019A9F3B7C1D7E0FA1B2C3D4E5F60718"}));
}

TEST(Code, OfGoodsIsTheirItemNumber) {
    EXPECT_EQ(read("6901234567892", Symbology::Ean13), ScanContent(Gtin{"06901234567892"}));
    EXPECT_EQ(read("]E06901234567892"), ScanContent(Gtin{"06901234567892"}));
    EXPECT_EQ(read("6901234567892\r\n"), ScanContent(Gtin{"06901234567892"}));
    EXPECT_EQ(read("6901234567893", Symbology::Unknown, CodeMethod::Typed), unknown(Why::WrongCheckDigit));
    EXPECT_EQ(read("106141412345678908"), ScanContent(Sscc{"106141412345678908"}));
}

TEST(Code, OfTheScalesGivesItemAndWeight) {
    EXPECT_EQ(read("2000123012506", Symbology::Ean13),
              ScanContent(InStoreItem{"2000123012506", "000123", Grams{1250}, {}}));
}

TEST(Code, IsAnElementStringWhereTheScannerSaysSo) {
    for (const char* identifier : {"]C1", "]d2", "]Q3", "]e0"}) {
        const auto content = read(std::string(identifier) + "1126110110ABC");
        ASSERT_TRUE(std::holds_alternative<Gs1Reading>(content)) << identifier;
        EXPECT_EQ(std::get<Gs1Reading>(content).parses.at(0).lot, "ABC");
    }
    EXPECT_EQ(read("]C01126110110ABC"), unknown(Why::NotRecognised));
    EXPECT_EQ(read("1126110110ABC", Symbology::Code128), unknown(Why::NotRecognised));
}

TEST(Code, IsAnElementStringWhereItBeginsWithANumberThatFits) {
    const auto content = read("01069012345678921727112010ABC", Symbology::Code128);
    ASSERT_TRUE(std::holds_alternative<Gs1Reading>(content));
    EXPECT_EQ(std::get<Gs1Reading>(content).parses.at(0).expires, makeDate(2027, 11, 20));
    EXPECT_EQ(read("01069012345678931727112010ABC", Symbology::Code128), unknown(Why::NotRecognised));
}

TEST(Code, TellsTheProblemOfADamagedElementString) {
    const auto content = read("]C101069012345678931727112010ABC");
    ASSERT_TRUE(std::holds_alternative<Gs1Reading>(content));
    EXPECT_EQ(std::get<Gs1Reading>(content).problem, Gs1Problem::WrongCheckDigit);
    EXPECT_TRUE(std::get<Gs1Reading>(content).parses.empty());
}

TEST(Code, OfADigitalLinkIsItsElements) {
    const auto content = read("https://id.gs1.org/01/09506000134352/10/ABC", Symbology::QrCode);
    ASSERT_TRUE(std::holds_alternative<Gs1Reading>(content));
    EXPECT_EQ(std::get<Gs1Reading>(content).parses.at(0).lot, "ABC");
}

TEST(Code, OfPapersIsTheirNumberOrTheirContent) {
    EXPECT_EQ(read("91350100M000100Y43"), ScanContent(CreditCode{"91350100M000100Y43", NumberVerdict::Good}));
    EXPECT_TRUE(std::holds_alternative<Licence>(read("JY11108071215650", Symbology::QrCode)));
    EXPECT_TRUE(std::holds_alternative<CertificatePayload>(
        read("https://example.org/?t=quarantine&no=1234567890", Symbology::QrCode)));
}

TEST(Code, ThatNobodyKnowsOrIsTooLongIsLeftToTheWorker) {
    EXPECT_EQ(read(""), unknown(Why::NotRecognised));
    EXPECT_EQ(read("]"), unknown(Why::NotRecognised));
    EXPECT_EQ(read("https://example.org/"), unknown(Why::NotRecognised));
    EXPECT_EQ(read(std::string(100000, '1')), unknown(Why::TooLong));
}

}  // namespace
}  // namespace canteen::codes
