#include "core/rules/threshold_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/text_id.h"
#include "core/rules/toml_text.h"

namespace canteen::rules {
namespace {

constexpr double kLargest = 1e9;

Error broken(std::string_view key, std::string detail) {
    return {ErrorKind::Invalid, {TextId::RulesBroken, {std::string(key)}}, std::move(detail)};
}

// Hundredths of a TOML number. Only degrees have decimals, and never more than two.
std::optional<std::int64_t> hundredths(const toml::node& node, std::string_view unit) {
    const auto number = node.value<double>();
    if (!node.is_number() || !number || !std::isfinite(*number) || std::abs(*number) > kLargest)
        return std::nullopt;
    const double scaled = *number * 100;
    const auto rounded = static_cast<std::int64_t>(std::llround(scaled));
    if (std::abs(scaled - static_cast<double>(rounded)) > 1e-6) return std::nullopt;
    if (unit != "°C" && (!node.is_integer() || rounded % 100 != 0)) return std::nullopt;
    return rounded;
}

// One number, or for a list key an array of numbers that fall.
std::optional<Amount> readAmount(const toml::node* node, const Binding& binding) {
    if (!node) return std::nullopt;
    if (!binding.list) {
        const auto one = hundredths(*node, binding.unit);
        return one ? std::optional(Amount{*one}) : std::nullopt;
    }
    const toml::array* array = node->as_array();
    if (!array || array->empty()) return std::nullopt;
    Amount amount;
    for (const toml::node& element : *array) {
        const auto one = hundredths(element, binding.unit);
        if (!one || (!amount.empty() && *one >= amount.back())) return std::nullopt;
        amount.push_back(*one);
    }
    return amount;
}

std::optional<Date> readDate(const toml::node* node) {
    const auto date = node ? node->value<toml::date>() : std::nullopt;
    if (!date) return std::nullopt;
    return makeDate(date->year, date->month, date->day);
}

bool onlyKeys(const toml::table& table, std::initializer_list<std::string_view> known) {
    return std::all_of(table.begin(), table.end(), [&](const auto& item) {
        return std::find(known.begin(), known.end(), item.first.str()) != known.end();
    });
}

bool looser(std::int64_t value, std::int64_t floor, Stricter stricter) {
    return stricter == Stricter::Higher ? value < floor : stricter == Stricter::Lower && value > floor;
}

bool inRange(const Amount& amount, const Entry& entry) {
    return std::all_of(amount.begin(), amount.end(),
                       [&](std::int64_t v) { return v >= entry.lowest && v <= entry.highest; });
}

// What the entry says whatever the day: direction, lock, range, mark.
Status readFrame(const toml::table& table, Entry& entry) {
    const Binding& binding = *entry.binding;
    if (!onlyKeys(table, {"unit", "values", "lock", "stricter", "range", "mark"}))
        return broken(binding.key, "unknown field");
    if (table["unit"].value<std::string>() != std::string(binding.unit))
        return broken(binding.key, "another unit than the program's");
    const auto stricter = table["stricter"].value_or(std::string());
    if (stricter != "higher" && stricter != "lower" && stricter != "none")
        return broken(binding.key, "stricter is neither higher, lower nor none");
    entry.stricter = stricter == "higher"  ? Stricter::Higher
                     : stricter == "lower" ? Stricter::Lower
                                           : Stricter::None;
    const auto lock = table["lock"].value_or(std::string());
    if (lock != "floor" && lock != "default") return broken(binding.key, "lock is neither floor nor default");
    entry.floorLock = lock == "floor";
    if (entry.floorLock && (entry.stricter == Stricter::None || binding.list))
        return broken(binding.key, "a floor needs one number and a direction");
    const toml::array* range = table["range"].as_array();
    if (!range || range->size() != 2) return broken(binding.key, "range is not a pair");
    const auto lowest = hundredths(*range->get(0), binding.unit);
    const auto highest = hundredths(*range->get(1), binding.unit);
    if (!lowest || !highest || *lowest > *highest) return broken(binding.key, "range is no range");
    entry.lowest = *lowest;
    entry.highest = *highest;
    entry.mark = table["mark"].value_or(std::string());
    if (entry.mark.empty()) return broken(binding.key, "no mark");
    return Done{};
}

// Reads every value, so that a slip in a future one is found today, and keeps the one in force on `day`.
Status readValues(const toml::table& table, Date day, Entry& entry) {
    const Binding& binding = *entry.binding;
    const toml::array* values = table["values"].as_array();
    if (!values || values->empty()) return broken(binding.key, "no values");
    std::optional<Date> previous;
    for (const toml::node& node : *values) {
        const toml::table* value = node.as_table();
        if (!value || !onlyKeys(*value, {"from", "value", "floor"}))
            return broken(binding.key, "unknown field in values");
        const auto from = readDate(value->get("from"));
        const auto amount = readAmount(value->get("value"), binding);
        if (!from || !amount || !inRange(*amount, entry)) return broken(binding.key, "from or value");
        if (previous && *from <= *previous) return broken(binding.key, "values are not in the order of days");
        std::int64_t floor = amount->front();
        if (const toml::node* node_ = value->get("floor")) {
            const auto own = hundredths(*node_, binding.unit);
            if (!entry.floorLock || !own || looser(floor, *own, entry.stricter))
                return broken(binding.key, "floor");
            floor = *own;
        }
        previous = from;
        if (*from > day) continue;
        entry.from = *from;
        entry.value = *amount;
        entry.floor = floor;
    }
    if (entry.value.empty())
        return Error{ErrorKind::Refused,
                     {TextId::RulesNotInForce, {std::string(binding.key), formatDate(day)}},
                     "no value in force"};
    return Done{};
}

// First pair of entries that contradict each other.
const Order* contradiction(const PackFile& pack) {
    const auto value = [&](std::string_view key) {
        return std::find_if(pack.entries.begin(), pack.entries.end(),
                            [&](const Entry& e) { return e.binding->key == key; })
            ->value.front();
    };
    for (const Order& order : orders())
        if (value(order.small) > value(order.large)) return &order;
    return nullptr;
}

struct SiteValue {
    std::string key;
    const toml::node* node;
};

// "sample.min_g = 200" is a table in a table for TOML; the key of the pack is the path.
void flatten(const toml::table& table, const std::string& prefix, std::vector<SiteValue>& values) {
    for (const auto& [key, node] : table) {
        const std::string path = prefix + std::string(key.str());
        if (const toml::table* inner = node.as_table())
            flatten(*inner, path + ".", values);
        else
            values.push_back({path, &node});
    }
}

std::string example(const Entry& entry) {
    const std::string numbers = formatAmount(entry.value, "");
    return entry.binding->list ? "[" + numbers + "]" : numbers;
}

Status applySiteValue(PackFile& pack, const SiteValue& site) {
    const auto entry = std::find_if(pack.entries.begin(), pack.entries.end(),
                                    [&](const Entry& e) { return e.binding->key == site.key; });
    if (entry == pack.entries.end())
        return Error{ErrorKind::Refused, {TextId::ThresholdUnknown, {site.key}}, "unknown threshold"};
    const std::string_view unit = entry->binding->unit;
    const auto amount = readAmount(site.node, *entry->binding);
    if (!amount)
        return Error{
            ErrorKind::Invalid, {TextId::ThresholdWrongType, {site.key, example(*entry)}}, "wrong type"};
    if (entry->floorLock && looser(amount->front(), entry->floor, entry->stricter)) {
        const bool low = entry->stricter == Stricter::Higher;
        return Error{ErrorKind::Refused,
                     {low ? TextId::ThresholdTooLow : TextId::ThresholdTooHigh,
                      {site.key, formatAmount(*amount, unit), formatAmount({entry->floor}, unit)}},
                     "looser than the floor"};
    }
    if (!inRange(*amount, *entry))
        return Error{ErrorKind::Refused,
                     {TextId::ThresholdOutOfRange,
                      {site.key, formatAmount(*amount, unit), formatAmount({entry->lowest}, unit),
                       formatAmount({entry->highest}, unit)}},
                     "out of range"};
    entry->value = *amount;
    entry->fromSite = true;
    return Done{};
}

}  // namespace

std::string formatAmount(const Amount& amount, std::string_view unit) {
    std::string text;
    for (const std::int64_t hundredth : amount) {
        if (!text.empty()) text += ", ";
        const std::int64_t size = std::abs(hundredth);
        text += fmt::format("{}{}", hundredth < 0 ? "-" : "", size / 100);
        if (size % 10 != 0)
            text += fmt::format(".{:02}", size % 100);
        else if (size % 100 != 0 || unit == "°C")
            text += fmt::format(".{}", size % 100 / 10);
    }
    return unit.empty() ? text : text + (unit == "%" ? "" : " ") + std::string(unit);
}

Result<PackFile> readPackFile(std::string_view text, Date day) {
    const auto file = parseToml(text, TextId::RulesUnreadable);
    if (!file) return file.error();
    if (!onlyKeys(*file, {"name", "version", "threshold", "paper", "forbidden", "licence_category"}))
        return broken("name", "unknown table");
    PackFile pack;
    pack.name = (*file)["name"].value_or(std::string());
    pack.version = (*file)["version"].value_or(std::string());
    if (pack.name.empty()) return broken("name", "no name");
    if (pack.version.empty()) return broken("version", "no version");
    const toml::table* thresholds = (*file)["threshold"].as_table();
    if (!thresholds) return broken("threshold", "no thresholds");
    for (const Binding& binding : bindings()) {
        const toml::node* node = thresholds->get(binding.key);
        if (!node || !node->is_table()) return broken(binding.key, "missing");
        Entry entry;
        entry.binding = &binding;
        if (auto read = readFrame(*node->as_table(), entry); !read) return read.error();
        if (auto read = readValues(*node->as_table(), day, entry); !read) return read.error();
        pack.entries.push_back(std::move(entry));
    }
    for (const auto& [key, node] : *thresholds)
        if (std::none_of(pack.entries.begin(), pack.entries.end(),
                         [&, &name = key](const Entry& e) { return e.binding->key == name.str(); }))
            return broken(key.str(), "unknown threshold");
    if (const Order* order = contradiction(pack)) return broken(order->small, "contradicts another value");
    return pack;
}

Result<int> applySiteFile(PackFile& pack, std::string_view text) {
    const auto file = parseToml(text, TextId::SiteRulesUnreadable);
    if (!file) return file.error();
    const toml::node* node = file->get("thresholds");
    if (!node) return 0;
    if (!node->is_table())
        return Error{ErrorKind::Invalid,
                     {TextId::SiteRulesUnreadable, {std::to_string(node->source().begin.line)}},
                     "thresholds is no table"};
    std::vector<SiteValue> values;
    flatten(*node->as_table(), "", values);
    for (const SiteValue& value : values)
        if (auto applied = applySiteValue(pack, value); !applied) return applied.error();
    if (const Order* order = contradiction(pack))
        return Error{ErrorKind::Refused,
                     {TextId::ThresholdsOutOfOrder, {std::string(order->small), std::string(order->large)}},
                     "thresholds contradict each other"};
    return static_cast<int>(values.size());
}

}  // namespace canteen::rules
