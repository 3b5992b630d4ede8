#include "core/codes/gs1.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/codes/check_digits.h"
#include "core/codes/gs1_identifiers.h"

namespace canteen::codes {
namespace {

const Date kToday = makeDate(2026, 11, 20);
const std::string kItem = "0106901234567892";
constexpr const char* kFnc1 = "\x1D";

Gs1Parse only(const std::string& text) {
    const Gs1Reading reading = readGs1(text, kToday);
    EXPECT_EQ(reading.parses.size(), 1U) << text;
    EXPECT_FALSE(reading.ambiguous) << text;
    return reading.parses.empty() ? Gs1Parse{} : reading.parses.front();
}

Gs1Problem problemOf(const std::string& text) {
    const Gs1Reading reading = readGs1(text, kToday);
    EXPECT_TRUE(reading.parses.empty()) << text;
    return reading.problem;
}

std::vector<std::string> lotsOf(const Gs1Reading& reading) {
    std::vector<std::string> lots;
    for (const Gs1Parse& parse : reading.parses) lots.push_back(parse.lot.value_or(""));
    return lots;
}

TEST(ElementString, GivesTheFieldsOfADelivery) {
    const Gs1Parse parse = only(kItem + "11261101" + "17271120" + "3103012500" + "10ABC-7" + kFnc1 + "2112");
    EXPECT_EQ(parse.item, Gtin{"06901234567892"});
    EXPECT_EQ(parse.produced, makeDate(2026, 11, 1));
    EXPECT_EQ(parse.expires, makeDate(2027, 11, 20));
    EXPECT_EQ(parse.netWeight, Grams{12500});
    EXPECT_EQ(parse.lot, "ABC-7");
    EXPECT_EQ(parse.serial, "12");
    EXPECT_EQ(parse.elements.size(), 6U);
}

TEST(ElementString, GivesWhatAPalletHolds) {
    const Gs1Parse parse = only(std::string("00106141412345678908") + "0206901234567892" + "3748");
    EXPECT_EQ(parse.sscc, Sscc{"106141412345678908"});
    EXPECT_EQ(parse.content, Gtin{"06901234567892"});
    EXPECT_EQ(parse.count, 48);
}

TEST(ElementString, TakesItsSeparatorInEverySpelling) {
    for (const std::string separator : {"\x1D", "<GS>", "{GS}", "[gs]", "<FNC1>", "\\x1d", "\\u001D", "^]",
                                        "ALT+029", "alt029", "\xE2\x90\x9D"}) {
        const Gs1Parse parse = only(kItem + "10ABC17271231" + separator + "21X");
        EXPECT_EQ(parse.lot, "ABC17271231") << separator;
        EXPECT_EQ(parse.serial, "X") << separator;
    }
}

TEST(ElementString, IgnoresSeparatorsWhereNoneIsNeeded) {
    EXPECT_EQ(only(kFnc1 + kItem + kFnc1 + "17271120" + kFnc1 + kFnc1 + "10A" + kFnc1).lot, "A");
}

TEST(ElementString, IsReadInItsPrintedForm) {
    const Gs1Parse parse = only("(01) 06901234567892 (17)271120(10)AB17271231(3102)001250");
    EXPECT_EQ(parse.item, Gtin{"06901234567892"});
    EXPECT_EQ(parse.lot, "AB17271231");
    EXPECT_EQ(parse.netWeight, Grams{12500});
}

TEST(ElementString, AsksWhereALotMayHaveSwallowedADate) {
    const Gs1Reading reading = readGs1(kItem + "10ABC12317271120", kToday);
    EXPECT_TRUE(reading.ambiguous);
    EXPECT_EQ(lotsOf(reading), (std::vector<std::string>{"ABC123", "ABC12317271120"}));
    EXPECT_EQ(reading.parses[0].expires, makeDate(2027, 11, 20));
    EXPECT_FALSE(reading.parses[1].expires);
}

TEST(ElementString, PutsTheParseWithMostOfTheSwallowedFieldsFirst) {
    const Gs1Reading reading = readGs1(kItem + "10ABC1126110117271120", kToday);
    EXPECT_TRUE(reading.ambiguous);
    EXPECT_EQ(lotsOf(reading), (std::vector<std::string>{"ABC", "ABC11261101", "ABC1126110117271120"}));
}

TEST(ElementString, AsksEvenWhenOnlyOneGuessIsLeft) {
    const Gs1Reading reading = readGs1(kItem + "10ABCDEFGHIJKLMNOPQ17271120", kToday);
    EXPECT_TRUE(reading.ambiguous);
    EXPECT_EQ(lotsOf(reading), (std::vector<std::string>{"ABCDEFGHIJKLMNOPQ"}));
}

TEST(ElementString, AsksWhereASerialMayHaveBeenSwallowedButDoesNotExpectIt) {
    const Gs1Reading reading = readGs1(kItem + "10ABC21XY", kToday);
    EXPECT_TRUE(reading.ambiguous);
    EXPECT_EQ(lotsOf(reading), (std::vector<std::string>{"ABC21XY", "ABC"}));
    EXPECT_EQ(reading.parses[1].serial, "XY");
}

TEST(ElementString, AsksWhetherTheDigits29AreASeparator) {
    for (const std::string separator : {"29", "029"}) {
        const Gs1Reading reading = readGs1(kItem + "10ABC" + separator + "17271120", kToday);
        EXPECT_TRUE(reading.ambiguous);
        EXPECT_EQ(reading.parses.front().lot, "ABC");
        EXPECT_EQ(reading.parses.front().expires, makeDate(2027, 11, 20));
        EXPECT_GE(reading.parses.size(), 3U);
    }
}

TEST(ElementString, TakesASwallowedDateOnlyNearToday) {
    EXPECT_EQ(only(kItem + "10ABC17570101").lot, "ABC17570101");
    EXPECT_EQ(only(kItem + "10ABC17271320").lot, "ABC17271320");
}

TEST(ElementString, DoesNotAskWhereNothingCanBeSwallowed) {
    EXPECT_EQ(only(kItem + "17271120" + "10L2026").lot, "L2026");
    EXPECT_EQ(only(kItem + "10" + "99887766").lot, "99887766");
}

TEST(ElementString, EndsAFieldOfFixedLengthWithoutSeparator) {
    const Gs1Parse parse = only(kItem + "422156" + "7003" + "2711200830" + "10A");
    EXPECT_EQ(parse.lot, "A");
    EXPECT_EQ(parse.expires, makeDate(2027, 11, 20));
    EXPECT_EQ(parse.expiresAt, TimeOfDay{8 * 60 + 30});
}

TEST(ElementString, IsRefusedForAWrongCheckDigit) {
    EXPECT_EQ(problemOf("0106901234567893"
                        "10A"),
              Gs1Problem::WrongCheckDigit);
    EXPECT_EQ(problemOf("(00)106141412345678909"), Gs1Problem::WrongCheckDigit);
    EXPECT_EQ(problemOf("4106901234567893"), Gs1Problem::WrongCheckDigit);
}

TEST(ElementString, IsRefusedForADayThatDoesNotExist) {
    EXPECT_EQ(problemOf(kItem + "17270230"), Gs1Problem::WrongDate);
    EXPECT_EQ(problemOf(kItem + "17271320"), Gs1Problem::WrongDate);
    EXPECT_EQ(problemOf("70032711202400"), Gs1Problem::WrongDate);
    EXPECT_EQ(problemOf("7006271100"), Gs1Problem::WrongDate);
    EXPECT_EQ(problemOf("7007271120271101"), Gs1Problem::WrongDate);
}

TEST(ElementString, IsRefusedForFormContradictionAndUnknownIdentifiers) {
    EXPECT_EQ(problemOf("17271"), Gs1Problem::WrongForm);
    EXPECT_EQ(problemOf("10" + std::string(21, 'A')), Gs1Problem::WrongForm);
    EXPECT_EQ(problemOf("10批号"), Gs1Problem::WrongForm);
    EXPECT_EQ(problemOf(std::string("10A") + kFnc1 + "10B"), Gs1Problem::Contradiction);
    EXPECT_EQ(problemOf("18271120"), Gs1Problem::UnknownIdentifier);
    EXPECT_EQ(problemOf("3106000100"), Gs1Problem::UnknownIdentifier);
    EXPECT_EQ(problemOf(""), Gs1Problem::UnknownIdentifier);
    EXPECT_EQ(problemOf(std::string(100000, '1')), Gs1Problem::TooLong);
}

TEST(ElementString, TurnsWeightsAndPricesIntoGramsAndFen) {
    EXPECT_EQ(only("3100000012").netWeight, Grams{12000});
    EXPECT_EQ(only("3103000125").netWeight, Grams{125});
    EXPECT_EQ(only("3105012345").netWeight, Grams{123});
    EXPECT_EQ(only("3200000001").netWeight, Grams{454});
    EXPECT_EQ(only("3301000255").grossWeight, Grams{25500});
    EXPECT_EQ(only("39221999").price, Fen{1999});
    EXPECT_EQ(only("393115620").price, Fen{200});
    EXPECT_FALSE(only("393184020").price);
    EXPECT_FALSE(only("39231999").price);
}

TEST(ElementString, StaysQuickOnATextMadeOfGuesses) {
    std::string text = kItem + "10";
    while (text.size() < 1000) text += "2917271120";
    const Gs1Reading reading = readGs1(text, kToday);
    EXPECT_LE(reading.parses.size(), 8U);
}

TEST(Gs1Day, LiesWithin50YearsOfToday) {
    EXPECT_EQ(readGs1Day("761231", kToday), makeDate(2076, 12, 31));
    EXPECT_EQ(readGs1Day("770101", kToday), makeDate(1977, 1, 1));
    EXPECT_EQ(readGs1Day("000101", makeDate(2051, 1, 1)), makeDate(2100, 1, 1));
    EXPECT_EQ(readGs1Day("020101", makeDate(2051, 1, 1)), makeDate(2002, 1, 1));
    EXPECT_EQ(readGs1Day("010101", makeDate(2051, 1, 1)), makeDate(2101, 1, 1));
}

TEST(Gs1Day, MeansTheLastOfTheMonthByDayZero) {
    EXPECT_EQ(readGs1Day("280200", kToday), makeDate(2028, 2, 29));
    EXPECT_EQ(readGs1Day("270200", kToday), makeDate(2027, 2, 28));
    EXPECT_FALSE(readGs1Day("270000", kToday));
}

TEST(DigitalLink, IsReadOfAnyHostAndNeverGuessed) {
    const auto reading = readDigitalLink(
        "https://id.gs1.org/01/09506000134352/10/AB17271231/21/12345?17=271120&3103=000195&utm=x", kToday);
    ASSERT_TRUE(reading);
    EXPECT_FALSE(reading->ambiguous);
    EXPECT_EQ(reading->parses.at(0).item, Gtin{"09506000134352"});
    EXPECT_EQ(reading->parses.at(0).lot, "AB17271231");
    EXPECT_EQ(reading->parses.at(0).expires, makeDate(2027, 11, 20));
    EXPECT_EQ(reading->parses.at(0).netWeight, Grams{195});
    EXPECT_EQ(readDigitalLink("HTTP://Example.com/some/01/6901234567892/10/A%2FB", kToday)->parses.at(0).lot,
              "A/B");
}

TEST(DigitalLink, TellsWhatIsWrongInItsQuery) {
    const auto reading = readDigitalLink("https://id.gs1.org/01/09506000134352?17=271320", kToday);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->problem, Gs1Problem::WrongDate);
    EXPECT_EQ(reading->problemAt, "17");
}

TEST(DigitalLink, IsNothingForOtherAddresses) {
    for (const char* address : {"https://example.org/01/2026/11/20", "https://example.org/01/06901234567893",
                                "https://id.gs1.org/01/09506000134352/page",
                                "ftp://id.gs1.org/01/09506000134352", "https://", "01/09506000134352", ""})
        EXPECT_FALSE(readDigitalLink(address, kToday)) << address;
}

TEST(Identifiers, BeginNoOtherOneAndStandTogetherByTheirFirstDigits) {
    for (const Gs1Identifier& identifier : gs1Identifiers()) {
        std::string digits(identifier.digits);
        if (digits.back() == 'n') digits.back() = '0';
        EXPECT_EQ(gs1IdentifierNamed(digits), &identifier) << digits;
        EXPECT_TRUE(!isPredefined(identifier) || identifier.shortest() == identifier.longest()) << digits;
    }
}

// A value of the identifier's form that its rule lets through.
std::string valueFor(const Gs1Identifier& identifier) {
    const auto run = [](const Gs1Run& of) {
        const auto length = *rc::gen::inRange<std::size_t>(of.shortest, std::size_t{of.longest} + 1);
        const std::string set = of.set == 'N' ? "0123456789" : "0123456789ABCDEFGHXYZ-";
        return *rc::gen::container<std::string>(length, rc::gen::elementOf(set));
    };
    std::string value = run(identifier.first);
    if (identifier.rule == Gs1Rule::CheckDigit)
        value.back() = *gs1CheckDigit(value.substr(0, value.size() - 1));
    if (identifier.rule != Gs1Rule::None && identifier.rule != Gs1Rule::CheckDigit) {
        value = "271120";
        if (identifier.shortest() > 6) value += identifier.rule == Gs1Rule::MadeAt ? "08" : "0830";
    }
    return value + run(identifier.second);
}

std::vector<Gs1Element> someElements() {
    std::vector<Gs1Element> elements;
    const auto all = gs1Identifiers();
    const auto count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
        const Gs1Identifier& identifier = all[*rc::gen::inRange<std::size_t>(0, all.size())];
        std::string digits(identifier.digits);
        if (digits.back() == 'n') digits.back() = *rc::gen::inRange('0', '4');
        const auto same = [&](const Gs1Element& e) { return e.identifier == digits; };
        if (std::none_of(elements.begin(), elements.end(), same))
            elements.push_back({digits, valueFor(identifier)});
    }
    return elements;
}

std::string written(const std::vector<Gs1Element>& elements, const std::string& separator) {
    std::string text;
    for (const Gs1Element& element : elements) {
        text += element.identifier + element.value;
        if (!isPredefined(*gs1IdentifierNamed(element.identifier))) text += separator;
    }
    return text;
}

bool isAmong(const std::vector<Gs1Element>& elements, const Gs1Reading& reading) {
    return std::any_of(reading.parses.begin(), reading.parses.end(),
                       [&](const Gs1Parse& parse) { return parse.elements == elements; });
}

RC_GTEST_PROP(ElementString, IsReadAsItWasWrittenWithSeparators, ()) {
    const auto elements = someElements();
    const Gs1Reading reading = readGs1(written(elements, kFnc1) + kFnc1, kToday);
    RC_ASSERT(isAmong(elements, reading));
    const bool separated = written(elements, kFnc1).find(kFnc1) + 1 < written(elements, kFnc1).size();
    RC_ASSERT(!separated || (reading.parses.size() == 1 && !reading.ambiguous));
}

RC_GTEST_PROP(ElementString, IsAmongTheParsesOfADeliveryWithoutSeparators, ()) {
    const auto lot = *rc::gen::suchThat(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789ABCDEFGHJK-"))),
        [](const std::string& s) { return !s.empty() && s.size() <= 12; });
    const std::vector<Gs1Element> elements{
        {"01", "06901234567892"}, {"10", lot}, {"17", "271120"}, {"3103", "012500"}};
    const Gs1Reading reading = readGs1(written(elements, ""), kToday);
    RC_ASSERT(reading.ambiguous);
    RC_ASSERT(isAmong(elements, reading));
}

RC_GTEST_PROP(ElementString, IsReadAsItWasPrinted, ()) {
    const auto elements = someElements();
    std::string text;
    for (const Gs1Element& element : elements) text += "(" + element.identifier + ")" + element.value;
    const Gs1Reading reading = readGs1(text, kToday);
    RC_ASSERT(reading.parses.size() == 1 && !reading.ambiguous);
    RC_ASSERT(reading.parses.front().elements == elements);
}

}  // namespace
}  // namespace canteen::codes
