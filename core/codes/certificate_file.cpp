#include <toml++/toml.h>

#include <algorithm>

#include "core/base/embedded.h"
#include "core/base/text_id.h"
#include "core/codes/certificate_patterns.h"
#include "core/codes/characters.h"

namespace canteen::codes {
namespace {

constexpr std::size_t kMostEntries = 64;
constexpr std::size_t kMostPatterns = 16;
constexpr std::size_t kLongestSign = 40;

struct KindName {
    std::string_view name;
    PaperKind kind;
};
constexpr KindName kKinds[] = {
    {"business-licence", PaperKind::BusinessLicence},
    {"food-trade-licence", PaperKind::FoodTradeLicence},
    {"food-production-licence", PaperKind::FoodProductionLicence},
    {"health-certificate", PaperKind::DriverHealthCertificate},
    {"batch-report", PaperKind::BatchReport},
    {"quarantine-certificate", PaperKind::QuarantineCertificate},
    {"meat-inspection", PaperKind::MeatInspection},
    {"pledge-certificate", PaperKind::PledgeCertificate},
    {"dishware-disinfection", PaperKind::DishwareDisinfection},
    {"rapid-test-report", PaperKind::RapidTestReport},
    {"other-proof", PaperKind::OtherProof},
};

std::optional<PaperKind> kindNamed(std::string_view name) {
    const auto found =
        std::find_if(std::begin(kKinds), std::end(kKinds), [&](const KindName& k) { return k.name == name; });
    return found == std::end(kKinds) ? std::nullopt : std::optional(found->kind);
}

// The strings of an array, each changed by `read`; false when one is wrong. No array at all is an empty one.
template <class T, class Read>
bool readList(const toml::node* node, std::vector<T>& list, Read read) {
    if (!node) return true;
    const toml::array* array = node->as_array();
    if (!array || array->size() > kMostPatterns) return false;
    for (const toml::node& element : *array) {
        const auto text = element.value<std::string_view>();
        auto value = text ? read(*text) : std::nullopt;
        if (!value) return false;
        list.push_back(std::move(*value));
    }
    return true;
}

std::optional<std::string> readSign(std::string_view text) {
    return text.empty() || text.size() > kLongestSign ? std::nullopt : std::optional(uppered(text));
}

bool isKnownKey(std::string_view key) {
    constexpr std::string_view kKeys[] = {"kind", "signs", "number", "holder", "issued", "expires"};
    return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
}

std::optional<CertificatePattern> readEntry(const toml::table& table) {
    for (const auto& item : table)
        if (!isKnownKey(item.first.str())) return std::nullopt;
    const auto kind = kindNamed(table["kind"].value_or(std::string_view()));
    if (!kind) return std::nullopt;
    CertificatePattern entry;
    entry.kind = *kind;
    const bool read = readList(table.get("signs"), entry.signs, readSign) &&
                      readList(table.get("number"), entry.number, readPattern) &&
                      readList(table.get("holder"), entry.holder, readPattern) &&
                      readList(table.get("issued"), entry.issued, readPattern) &&
                      readList(table.get("expires"), entry.expires, readPattern);
    if (!read || (entry.signs.empty() && entry.number.empty())) return std::nullopt;
    return entry;
}

Error broken(std::size_t entry) {
    return {
        ErrorKind::Invalid, {TextId::RulesBroken, {"certificate " + std::to_string(entry)}}, "pattern file"};
}

}  // namespace

Result<CertificatePatterns> readCertificatePatterns(std::string_view text) {
    toml::table file;
    try {
        file = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return Error{ErrorKind::Invalid,
                     {TextId::RulesUnreadable, {std::to_string(error.source().begin.line)}},
                     std::string(error.description())};
    }
    CertificatePatterns patterns;
    const toml::array* entries = file["certificate"].as_array();
    if (file.size() != 1 || !entries || entries->empty() || entries->size() > kMostEntries) return broken(0);
    for (const toml::node& node : *entries) {
        const toml::table* table = node.as_table();
        auto entry = table ? readEntry(*table) : std::nullopt;
        if (!entry) return broken(patterns.size() + 1);
        patterns.push_back(std::move(*entry));
    }
    return patterns;
}

const CertificatePatterns& shippedCertificatePatterns() {
    static const CertificatePatterns kShipped =
        readCertificatePatterns(embedded::codePatterns().front().bytes).value();
    return kShipped;
}

}  // namespace canteen::codes
