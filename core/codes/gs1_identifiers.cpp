#include "core/codes/gs1_identifiers.h"

#include "core/codes/characters.h"

namespace canteen::codes {
namespace {

constexpr Gs1Run n(std::uint8_t length) {
    return {'N', length, length};
}
constexpr Gs1Run nTo(std::uint8_t longest, std::uint8_t shortest = 1) {
    return {'N', shortest, longest};
}
constexpr Gs1Run x(std::uint8_t length) {
    return {'X', length, length};
}
constexpr Gs1Run xTo(std::uint8_t longest, std::uint8_t shortest = 1) {
    return {'X', shortest, longest};
}
constexpr Gs1Run nothing() {
    return {'X', 0, 0};
}

constexpr auto kNone = Gs1Rule::None;
constexpr auto kCheck = Gs1Rule::CheckDigit;
constexpr auto kDay = Gs1Rule::Day;
constexpr auto kWeak = Gs1Landmark::Weak;
constexpr auto kStrong = Gs1Landmark::Strong;

constexpr Gs1Identifier kIdentifiers[] = {
    // Items and logistic units
    {"00", n(18), nothing(), kCheck, kStrong},
    {"01", n(14), nothing(), kCheck, kStrong},
    {"02", n(14), nothing(), kCheck, kStrong},
    {"03", n(14), nothing(), kCheck},
    {"10", xTo(20), nothing(), kNone, kWeak},
    {"11", n(6), nothing(), kDay, kStrong},
    {"12", n(6), nothing(), kDay, kStrong},
    {"13", n(6), nothing(), kDay, kStrong},
    {"15", n(6), nothing(), kDay, kStrong},
    {"16", n(6), nothing(), kDay, kStrong},
    {"17", n(6), nothing(), kDay, kStrong},
    {"20", n(2), nothing()},
    {"21", xTo(20), nothing(), kNone, kWeak},
    {"22", xTo(20), nothing()},
    {"235", xTo(28), nothing()},
    {"240", xTo(30), nothing(), kNone, kWeak},
    {"241", xTo(30), nothing(), kNone, kWeak},
    {"242", nTo(6), nothing()},
    {"243", xTo(20), nothing()},
    {"250", xTo(30), nothing()},
    {"251", xTo(30), nothing()},
    {"253", n(13), xTo(17, 0), kCheck},
    {"254", xTo(20), nothing()},
    {"255", n(13), nTo(12, 0), kCheck},
    {"30", nTo(8), nothing(), kNone, kWeak},
    {"37", nTo(8), nothing(), kNone, kWeak},
    // Measures of what is sold by weight: 31 metric, 32 and 35, 36 not
    {"310n", n(6), nothing(), kNone, kStrong},
    {"311n", n(6), nothing(), kNone, kStrong},
    {"312n", n(6), nothing(), kNone, kStrong},
    {"313n", n(6), nothing(), kNone, kStrong},
    {"314n", n(6), nothing(), kNone, kStrong},
    {"315n", n(6), nothing(), kNone, kStrong},
    {"316n", n(6), nothing(), kNone, kStrong},
    {"320n", n(6), nothing(), kNone, kStrong},
    {"321n", n(6), nothing()},
    {"322n", n(6), nothing()},
    {"323n", n(6), nothing()},
    {"324n", n(6), nothing()},
    {"325n", n(6), nothing()},
    {"326n", n(6), nothing()},
    {"327n", n(6), nothing()},
    {"328n", n(6), nothing()},
    {"329n", n(6), nothing()},
    {"330n", n(6), nothing(), kNone, kStrong},
    {"331n", n(6), nothing()},
    {"332n", n(6), nothing()},
    {"333n", n(6), nothing()},
    {"334n", n(6), nothing()},
    {"335n", n(6), nothing()},
    {"336n", n(6), nothing()},
    {"337n", n(6), nothing()},
    {"340n", n(6), nothing(), kNone, kStrong},
    {"341n", n(6), nothing()},
    {"342n", n(6), nothing()},
    {"343n", n(6), nothing()},
    {"344n", n(6), nothing()},
    {"345n", n(6), nothing()},
    {"346n", n(6), nothing()},
    {"347n", n(6), nothing()},
    {"348n", n(6), nothing()},
    {"349n", n(6), nothing()},
    {"350n", n(6), nothing()},
    {"351n", n(6), nothing()},
    {"352n", n(6), nothing()},
    {"353n", n(6), nothing()},
    {"354n", n(6), nothing()},
    {"355n", n(6), nothing()},
    {"356n", n(6), nothing()},
    {"357n", n(6), nothing()},
    {"360n", n(6), nothing()},
    {"361n", n(6), nothing()},
    {"362n", n(6), nothing()},
    {"363n", n(6), nothing()},
    {"364n", n(6), nothing()},
    {"365n", n(6), nothing()},
    {"366n", n(6), nothing()},
    {"367n", n(6), nothing()},
    {"368n", n(6), nothing()},
    {"369n", n(6), nothing()},
    // Money: 391n and 393n begin with the ISO 4217 number of the currency
    {"390n", nTo(15), nothing()},
    {"391n", n(3), nTo(15)},
    {"392n", nTo(15), nothing(), kNone, kWeak},
    {"393n", n(3), nTo(15), kNone, kWeak},
    {"394n", n(4), nothing()},
    {"395n", n(6), nothing()},
    // Orders, places, countries
    {"400", xTo(30), nothing(), kNone, kWeak},
    {"401", xTo(30), nothing()},
    {"402", n(17), nothing(), kCheck},
    {"403", xTo(30), nothing()},
    {"410", n(13), nothing(), kCheck, kStrong},
    {"411", n(13), nothing(), kCheck, kStrong},
    {"412", n(13), nothing(), kCheck, kStrong},
    {"413", n(13), nothing(), kCheck, kStrong},
    {"414", n(13), nothing(), kCheck, kStrong},
    {"415", n(13), nothing(), kCheck, kStrong},
    {"416", n(13), nothing(), kCheck, kStrong},
    {"417", n(13), nothing(), kCheck, kStrong},
    {"420", xTo(20), nothing()},
    {"421", n(3), xTo(9)},
    {"422", n(3), nothing(), kNone, kWeak},
    {"423", nTo(15, 3), nothing()},
    {"424", n(3), nothing()},
    {"425", nTo(15, 3), nothing()},
    {"426", n(3), nothing()},
    {"427", xTo(3), nothing()},
    {"4300", xTo(35), nothing()},
    {"4301", xTo(35), nothing()},
    {"4302", xTo(70), nothing()},
    {"4303", xTo(70), nothing()},
    {"4304", xTo(70), nothing()},
    {"4305", xTo(70), nothing()},
    {"4306", xTo(70), nothing()},
    {"4307", x(2), nothing()},
    {"4308", xTo(30), nothing()},
    {"4309", n(20), nothing()},
    {"4310", xTo(35), nothing()},
    {"4311", xTo(35), nothing()},
    {"4312", xTo(70), nothing()},
    {"4313", xTo(70), nothing()},
    {"4314", xTo(70), nothing()},
    {"4315", xTo(70), nothing()},
    {"4316", xTo(70), nothing()},
    {"4317", x(2), nothing()},
    {"4318", xTo(20), nothing()},
    {"4319", xTo(30), nothing()},
    {"4320", xTo(35), nothing()},
    {"4321", n(1), nothing()},
    {"4322", n(1), nothing()},
    {"4323", n(1), nothing()},
    {"4324", n(10), nothing()},
    {"4325", n(10), nothing()},
    {"4326", n(6), nothing(), Gs1Rule::ExactDay},
    {"4330", n(6), xTo(1, 0)},
    {"4331", n(6), xTo(1, 0)},
    {"4332", n(6), xTo(1, 0)},
    {"4333", n(6), xTo(1, 0)},
    // Food
    {"7001", n(13), nothing()},
    {"7002", xTo(30), nothing()},
    {"7003", n(10), nothing(), Gs1Rule::Moment, kStrong},
    {"7004", nTo(4), nothing()},
    {"7005", xTo(12), nothing()},
    {"7006", n(6), nothing(), Gs1Rule::ExactDay, kStrong},
    {"7007", nTo(12, 6), nothing(), Gs1Rule::DayRange, kStrong},
    {"7008", xTo(3), nothing()},
    {"7009", xTo(10), nothing()},
    {"7010", xTo(2), nothing()},
    {"7011", nTo(10, 6), nothing(), Gs1Rule::Moment},
    {"7020", xTo(20), nothing()},
    {"7021", xTo(20), nothing()},
    {"7022", xTo(20), nothing()},
    {"7023", xTo(30), nothing()},
    {"703n", n(3), xTo(27)},
    {"7040", n(1), x(3)},
    {"710", xTo(20), nothing()},
    {"711", xTo(20), nothing()},
    {"712", xTo(20), nothing()},
    {"713", xTo(20), nothing()},
    {"714", xTo(20), nothing()},
    {"715", xTo(20), nothing()},
    {"723n", x(2), xTo(28)},
    {"7240", xTo(20), nothing()},
    {"7241", n(2), nothing()},
    {"7242", xTo(25), nothing()},
    {"8001", n(14), nothing()},
    {"8002", xTo(20), nothing()},
    {"8003", n(14), xTo(16, 0), kCheck},
    {"8004", xTo(30), nothing()},
    {"8005", n(6), nothing()},
    {"8006", n(14), n(4), kCheck},
    {"8007", xTo(34), nothing()},
    {"8008", nTo(12, 8), nothing(), Gs1Rule::MadeAt},
    {"8009", xTo(50), nothing()},
    {"8010", Gs1Run{'Y', 1, 30}, nothing()},
    {"8011", nTo(12), nothing()},
    {"8012", xTo(20), nothing()},
    {"8013", xTo(25), nothing()},
    {"8017", n(18), nothing(), kCheck},
    {"8018", n(18), nothing(), kCheck},
    {"8019", nTo(10), nothing()},
    {"8020", xTo(25), nothing()},
    {"8026", n(14), n(4), kCheck},
    {"8030", Gs1Run{'Z', 1, 90}, nothing()},
    {"8110", xTo(70), nothing()},
    {"8111", n(4), nothing()},
    {"8112", xTo(70), nothing()},
    {"8200", xTo(70), nothing()},
    // Agreed between two parties, and inside a company
    {"90", xTo(30), nothing()},
    {"91", xTo(90), nothing()},
    {"92", xTo(90), nothing()},
    {"93", xTo(90), nothing()},
    {"94", xTo(90), nothing()},
    {"95", xTo(90), nothing()},
    {"96", xTo(90), nothing()},
    {"97", xTo(90), nothing()},
    {"98", xTo(90), nothing()},
    {"99", xTo(90), nothing()},
};

constexpr std::string_view kPunctuation82 = "!\"%&'()*+,-./:;<=>?_";

bool isIn(char set, char c) {
    switch (set) {
        case 'N':
            return isDigit(c);
        case 'Y':
            return isDigit(c) || isUpper(c) || c == '#' || c == '-' || c == '/';
        case 'Z':
            return isDigit(c) || isLetter(c) || c == '-' || c == '_' || c == '=';
        default:
            return isDigit(c) || isLetter(c) || kPunctuation82.find(c) != std::string_view::npos;
    }
}

// Where the identifiers with the same first two digits begin; they stand together.
constexpr std::size_t twoDigits(std::string_view text) {
    return static_cast<std::size_t>(text[0] - '0') * 10 + static_cast<std::size_t>(text[1] - '0');
}
constexpr std::array<std::uint8_t, 100> kBegins = [] {
    static_assert(std::size(kIdentifiers) < 255);
    std::array<std::uint8_t, 100> begins{};
    begins.fill(255);
    for (std::size_t i = std::size(kIdentifiers); i > 0; --i)
        begins[twoDigits(kIdentifiers[i - 1].digits)] = static_cast<std::uint8_t>(i - 1);
    return begins;
}();

bool allIn(char set, std::string_view text) {
    return std::all_of(text.begin(), text.end(), [set](char c) { return isIn(set, c); });
}

bool isAt(const Gs1Identifier& identifier, std::string_view text) {
    const std::string_view digits = identifier.digits;
    if (text.size() < digits.size()) return false;
    if (digits.back() != 'n') return text.starts_with(digits);
    // Of the measures only up to five decimals exist.
    const char decimals = text[digits.size() - 1];
    const char most = digits.front() == '3' && digits[1] != '9' ? '5' : '9';
    return text.starts_with(digits.substr(0, digits.size() - 1)) && isDigit(decimals) && decimals <= most;
}

}  // namespace

std::span<const Gs1Identifier> gs1Identifiers() {
    return kIdentifiers;
}

const Gs1Identifier* gs1IdentifierAt(std::string_view text) {
    if (text.size() < 2 || !areDigits(text.substr(0, 2))) return nullptr;
    const std::size_t two = twoDigits(text);
    for (std::size_t i = kBegins[two]; i < std::size(kIdentifiers); ++i) {
        if (twoDigits(kIdentifiers[i].digits) != two) break;
        if (isAt(kIdentifiers[i], text)) return &kIdentifiers[i];
    }
    return nullptr;
}

const Gs1Identifier* gs1IdentifierNamed(std::string_view digits) {
    const Gs1Identifier* identifier = gs1IdentifierAt(digits);
    return identifier && identifier->digits.size() == digits.size() ? identifier : nullptr;
}

bool isPredefined(const Gs1Identifier& identifier) {
    const std::string_view two = identifier.digits.substr(0, 2);
    return two.front() == '0' || (two.front() == '1' && two != "10") || two == "20" ||
           (two.front() == '3' && two >= "31" && two <= "36") || two == "41";
}

bool hasForm(const Gs1Identifier& identifier, std::string_view value) {
    if (value.size() < identifier.shortest() || value.size() > identifier.longest()) return false;
    // Where there is a second run, the first has a fixed length.
    const std::size_t front = std::min<std::size_t>(value.size(), identifier.first.longest);
    return allIn(identifier.first.set, value.substr(0, front)) &&
           allIn(identifier.second.set, value.substr(front));
}

}  // namespace canteen::codes
