#include "core/service/site_file.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <sstream>

#include "core/base/text_id.h"
#include "core/codes/item_number.h"
#include "core/domain/terminal_records.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"

namespace canteen::service {
namespace {

constexpr std::int64_t kMostBoxes = 999;
constexpr std::int64_t kMostShelves = 20;

enum class Need { Required, Optional };

// One table of the file, read key by key; what is wrong goes to `problems` under the key's full name.
class TableReader {
  public:
    TableReader(const toml::table& table, std::string prefix, std::vector<Sentence>& problems)
        : table_(table), prefix_(std::move(prefix)), problems_(problems) {}

    [[nodiscard]] std::string name(std::string_view key) const { return prefix_ + std::string(key); }

    void wrong(std::string_view key, std::string value, std::string allowed) {
        problems_.push_back({TextId::SiteKeyValue, {name(key), std::move(value), std::move(allowed)}});
    }

    template <class T>
    std::optional<T> get(std::string_view key, Need need) {
        const toml::node* node = find(key, need);
        if (node == nullptr) return std::nullopt;
        const auto value = node->value_exact<T>();
        if (!value) problems_.push_back({TextId::SiteKeyType, {name(key)}});
        return value;
    }

    std::string text(std::string_view key, Need need) {
        const auto value = get<std::string>(key, need);
        constexpr std::size_t kLongest = 120;
        if (value && (value->empty() || value->size() > kLongest))
            wrong(key, *value, fmt::format("1-{}", kLongest));
        return value.value_or("");
    }

    std::int32_t integer(std::string_view key, Need need, std::int64_t least, std::int64_t most,
                         std::int32_t fallback) {
        const auto value = get<std::int64_t>(key, need);
        if (!value) return fallback;
        if (*value < least || *value > most) {
            wrong(key, std::to_string(*value), fmt::format("{}-{}", least, most));
            return fallback;
        }
        return static_cast<std::int32_t>(*value);
    }

    TimeOfDay time(std::string_view key, Need need, TimeOfDay fallback) {
        const auto value = get<std::string>(key, need);
        if (!value) return fallback;
        const auto time = parseTime(*value);
        if (!time) wrong(key, *value, "HH:MM");
        return time.value_or(fallback);
    }

    const toml::node* find(std::string_view key, Need need) {
        known_.insert(key);
        const toml::node* node = table_.get(key);
        if (node == nullptr && need == Need::Required)
            problems_.push_back({TextId::SiteKeyMissing, {name(key)}});
        return node;
    }

    // To be called last: keys that nobody asked for are slips of the pen.
    void refuseUnknown() {
        for (const auto& [key, node] : table_)
            if (!known_.contains(key.str())) problems_.push_back({TextId::SiteKeyUnknown, {name(key.str())}});
    }

  private:
    const toml::table& table_;
    std::string prefix_;
    std::vector<Sentence>& problems_;
    std::set<std::string_view> known_;
};

bool consistsOf(std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

// "+08:00" as minutes.
std::optional<std::int32_t> parseOffset(std::string_view text) {
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const auto time = parseTime(text.substr(1));
    if (!time || time->minutes > 14 * 60) return std::nullopt;
    return text[0] == '-' ? -time->minutes : time->minutes;
}

std::optional<Meal> parseMeal(std::string_view word) {
    constexpr std::array<std::string_view, 5> kMeals{"breakfast", "lunch", "supper", "night-snack", "extra"};
    for (std::size_t i = 0; i < kMeals.size(); ++i)
        if (kMeals[i] == word) return allMeals()[i];
    return std::nullopt;
}

void readSite(const toml::table& table, SiteFile& file) {
    TableReader in(table, "site.", file.problems);
    Site& site = file.site;
    site.id = in.text("id", Need::Required);
    if (!site.id.empty() && !consistsOf(site.id, "abcdefghijklmnopqrstuvwxyz0123456789-"))
        in.wrong("id", site.id, "a-z 0-9 -");
    site.name = in.text("name", Need::Required);
    site.demo = in.get<bool>("demo", Need::Optional).value_or(false);
    if (const std::string rules = in.text("rules", Need::Optional); !rules.empty()) file.rules = rules;
    site.zone.dayBegins = in.time("day_begins", Need::Optional, site.zone.dayBegins);
    if (const auto text = in.get<std::string>("utc_offset", Need::Optional)) {
        const auto offset = parseOffset(*text);
        if (!offset) in.wrong("utc_offset", *text, "+HH:MM");
        site.zone.offsetMinutes = offset.value_or(site.zone.offsetMinutes);
    }
    site.boxes = in.integer("boxes", Need::Required, 1, kMostBoxes, 0);
    in.refuseUnknown();
}

void readShifts(const toml::table& table, SiteFile& file) {
    TableReader in(table, "shifts.", file.problems);
    Site& site = file.site;
    site.earlyShift = in.time("early", Need::Optional, site.earlyShift);
    site.dayShift = in.time("day", Need::Optional, site.dayShift);
    site.lateShift = in.time("late", Need::Optional, site.lateShift);
    in.refuseUnknown();
}

void readMeal(const toml::table& table, const std::string& prefix, SiteFile& file) {
    TableReader in(table, prefix, file.problems);
    MealTime time;
    const std::string word = in.text("meal", Need::Required);
    const auto meal = parseMeal(word);
    if (!word.empty() && !meal) in.wrong("meal", word, "breakfast lunch supper night-snack extra");
    if (meal && mealTime(file.site, *meal))
        file.problems.push_back({TextId::SiteKeyTwice, {in.name("meal"), word}});
    if (const toml::node* node = in.find("serving", Need::Required)) {
        const toml::array* pair = node->as_array();
        const auto at = [&](std::size_t i) {
            return pair != nullptr && pair->size() == 2
                       ? parseTime(pair->get(i)->value_or(std::string_view()))
                       : std::nullopt;
        };
        const auto begins = at(0);
        const auto ends = at(1);
        if (!begins || !ends)
            file.problems.push_back({TextId::SiteKeyType, {in.name("serving")}});
        else if (*begins >= *ends)
            in.wrong("serving", formatTime(*begins) + "-" + formatTime(*ends), "HH:MM < HH:MM");
        time.servingBegins = begins.value_or(TimeOfDay{});
        time.servingEnds = ends.value_or(TimeOfDay{});
    }
    in.refuseUnknown();
    time.meal = meal.value_or(Meal::Lunch);
    file.site.meals.push_back(time);
}

void readFridge(const toml::table& table, const std::string& prefix, SiteFile& file) {
    TableReader in(table, prefix, file.problems);
    Fridge fridge;
    fridge.id = in.text("id", Need::Required);
    if (!fridge.id.empty() && !consistsOf(fridge.id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"))
        in.wrong("id", fridge.id, "A-Z 0-9 -");
    if (findFridge(file.site, fridge.id))
        file.problems.push_back({TextId::SiteKeyTwice, {in.name("id"), fridge.id}});
    fridge.name = in.text("name", Need::Required);
    fridge.dedicated = in.get<bool>("dedicated", Need::Required).value_or(false);
    fridge.freezer = in.get<bool>("freezer", Need::Optional).value_or(false);
    fridge.shelves = in.integer("shelves", Need::Optional, 1, kMostShelves, 1);
    in.refuseUnknown();
    file.site.fridges.push_back(fridge);
}

// The pattern alone; core/rules reads it into the pack.
void readInStore(const toml::table& table, const std::string& prefix, SiteFile& file,
                 std::vector<codes::InStoreTemplate>& known) {
    TableReader in(table, prefix, file.problems);
    const std::string words = in.text("pattern", Need::Required);
    const auto pattern = codes::readTemplate(words);
    if (!words.empty() && !pattern) in.wrong("pattern", words, "2PPPPPWWWWWVC 22PPPPPMMMMMC …");
    if (pattern && std::any_of(known.begin(), known.end(),
                               [&](const auto& other) { return codes::overlap(*pattern, other); }))
        file.problems.push_back({TextId::SiteKeyTwice, {in.name("pattern"), words}});
    if (pattern) known.push_back(*pattern);
    in.refuseUnknown();
}

template <class Read>
void readTables(TableReader& root, std::string_view key, SiteFile& file, Read read) {
    const toml::node* node = root.find(key, Need::Required);
    if (node == nullptr) return;
    const toml::array* tables = node->as_array();
    if (tables == nullptr || tables->empty()) {
        file.problems.push_back({TextId::SiteKeyType, {std::string(key)}});
        return;
    }
    int number = 0;
    for (const toml::node& item : *tables) {
        const std::string name = fmt::format("{}[{}]", key, ++number);
        if (const toml::table* table = item.as_table())
            read(*table, name + ".", file);
        else
            file.problems.push_back({TextId::SiteKeyType, {name}});
    }
}

const toml::table* findTable(TableReader& root, std::string_view key, Need need, SiteFile& file) {
    const toml::node* node = root.find(key, need);
    if (node == nullptr) return nullptr;
    if (node->as_table() == nullptr) file.problems.push_back({TextId::SiteKeyType, {std::string(key)}});
    return node->as_table();
}

// What the school's own rules are read from; core/rules says what is wrong with them.
std::string rulesAlone(TableReader& root, SiteFile& file) {
    toml::table rules;
    if (const auto* thresholds = findTable(root, "thresholds", Need::Optional, file))
        rules.insert("thresholds", *thresholds);
    for (const char* key : {"paper", "forbidden", "in_store", "control", "control_item"})
        if (const toml::node* rows = root.find(key, Need::Optional)) rules.insert(key, *rows);
    if (rules.empty()) return {};
    std::ostringstream text;
    text << rules << '\n';
    return text.str();
}

}  // namespace

SiteFile parseSiteFile(std::string_view toml) {
    SiteFile file;
    try {
        const toml::table table = toml::parse(toml);
        TableReader root(table, "", file.problems);
        if (const auto* site = findTable(root, "site", Need::Required, file)) readSite(*site, file);
        if (const auto* shifts = findTable(root, "shifts", Need::Optional, file)) readShifts(*shifts, file);
        readTables(root, "meal", file, readMeal);
        readTables(root, "fridge", file, readFridge);
        if (root.find("in_store", Need::Optional) != nullptr) {
            std::vector<codes::InStoreTemplate> known;
            readTables(root, "in_store", file,
                       [&](const toml::table& row, const std::string& prefix, SiteFile& into) {
                           readInStore(row, prefix, into, known);
                       });
        }
        file.rulesToml = rulesAlone(root, file);
        root.refuseUnknown();
    } catch (const toml::parse_error& error) {
        file.problems.assign(1, {TextId::SiteFileUnreadable, {std::to_string(error.source().begin.line)}});
    }
    return file;
}

Result<int> adoptSite(store::Store& store, const Site& site, const rules::RulePack& pack,
                      const Signatures& by) {
    if (store.site() != site.id)
        return Error{ErrorKind::Refused, {TextId::SiteIsAnother, {site.id, store.site()}}, "other site"};
    try {
        std::vector<store::Draft> drafts;
        const auto add = [&](const auto& body) {
            drafts.push_back(store::makeDraft(makeId<RecordId>(store.now().effective), body, by));
        };
        if (store::currentSite(store.database()) != site) add(SiteConfigured{site});
        const auto adopted = store::currentRulePack(store.database());
        if (!adopted || adopted->version != pack.version || adopted->packToml != pack.packToml ||
            adopted->siteToml != pack.siteToml)
            add(RulePackAdopted{pack.version, pack.packToml, pack.siteToml});
        if (!drafts.empty())
            if (const auto receipts = store.append(drafts); !receipts) return receipts.error();
        store.setRules(pack.version);
        return static_cast<int>(drafts.size());
    } catch (const MachineFailure& failure) {
        return Error{ErrorKind::Machine, TextId::StoreFailed, failure.what()};
    }
}

}  // namespace canteen::service
