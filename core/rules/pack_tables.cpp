#include "core/rules/pack_tables.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "core/base/plain_text.h"
#include "core/base/text_id.h"
#include "core/rules/pack_words.h"
#include "core/rules/toml_text.h"

namespace canteen::rules {
namespace {

enum class Owner { Pack, Site };

Error broken(const std::string& name, Owner owner, std::string_view what) {
    const TextId text = owner == Owner::Pack ? TextId::RulesBroken : TextId::SiteRulesBroken;
    return {ErrorKind::Invalid, {text, {name}}, name + ": " + std::string(what)};
}

// One row of a table, read key by key; the first thing wrong with it is kept.
class RowReader {
  public:
    RowReader(const toml::table& row, std::string name, Owner owner)
        : row_(row), name_(std::move(name)), owner_(owner) {}

    [[nodiscard]] Status done() const {
        if (wrong_.empty()) return Done{};
        return broken(name_, owner_, wrong_);
    }

    void wrong(std::string_view what) {
        if (wrong_.empty()) wrong_ = what;
    }

    void onlyKeys(std::initializer_list<std::string_view> known) {
        for (const auto& [key, node] : row_)
            if (std::find(known.begin(), known.end(), key.str()) == known.end()) wrong("unknown key");
    }

    std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> all;
        const toml::node* node = row_.get(key);
        if (node == nullptr) return all;
        const toml::array* array = node->as_array();
        if (array == nullptr || array->empty()) wrong(std::string(key) + " is not a list");
        if (array == nullptr) return all;
        for (const toml::node& element : *array) {
            const auto text = element.value_exact<std::string>();
            if (!text || text->empty()) wrong(std::string(key) + " holds something else than words");
            all.push_back(text.value_or(""));
        }
        return all;
    }

    template <class Find>
    auto named(std::string_view key, Find find) {
        std::vector<typename decltype(find(std::string_view()))::value_type> all;
        for (const std::string& word : texts(key)) {
            const auto value = find(word);
            if (value)
                all.push_back(*value);
            else
                wrong("unknown word in " + std::string(key));
        }
        return all;
    }

    // One of two words, or the first when the key is not there.
    bool isSecond(std::string_view key, std::string_view first, std::string_view second) {
        const toml::node* node = row_.get(key);
        if (node == nullptr) return false;
        const auto word = node->value_exact<std::string>();
        if (word != first && word != second) wrong(std::string(key) + " is another word");
        return word == second;
    }

    // Whether the row counts on the day. A site's rows always do.
    bool inForce(Date day) {
        if (owner_ == Owner::Site) return true;
        const auto since = row_["since"].value<toml::date>();
        if (!since) wrong("no since");
        if (row_["mark"].value_or(std::string()).empty()) wrong("no mark");
        return since && makeDate(since->year, since->month, since->day) <= day;
    }

  private:
    const toml::table& row_;
    std::string name_;
    Owner owner_;
    std::string wrong_;
};

void readNeeds(RowReader& in, std::string_view key, PaperScope scope, IfMissing ifMissing, bool fromSite,
               std::vector<PaperNeed>& needs) {
    for (const std::string& words : in.texts(key)) {
        PaperNeed need{{}, scope, ifMissing, fromSite};
        for (std::string_view rest = words; !rest.empty();) {
            const std::string_view word = rest.substr(0, rest.find('|'));
            rest.remove_prefix(std::min(word.size() + 1, rest.size()));
            const auto kind = paperNamed(word);
            if (!kind || isBatchPaper(*kind) != (scope == PaperScope::Batch))
                in.wrong("unknown paper in " + std::string(key));
            else
                need.anyOf.push_back(*kind);
        }
        needs.push_back(std::move(need));
    }
}

Status readPaper(const toml::table& table, const std::string& name, Owner owner, Date day, RulePack& pack) {
    RowReader in(table, name, owner);
    in.onlyKeys({"from", "goods", "supplier", "batch", "if_missing", "since", "mark"});
    PaperRow row;
    row.from = in.named("from", supplierTypeNamed);
    row.goods = in.named("goods", goodsNamed);
    const bool blocks = in.isSecond("if_missing", "follow", "block");
    const bool fromSite = owner == Owner::Site;
    readNeeds(in, "supplier", PaperScope::Supplier, IfMissing::Block, fromSite, row.needs);
    readNeeds(in, "batch", PaperScope::Batch, blocks ? IfMissing::Block : IfMissing::Follow, fromSite,
              row.needs);
    if (row.needs.empty()) in.wrong("asks for no paper");
    if (in.inForce(day)) pack.papers.push_back(std::move(row));
    return in.done();
}

Status readForbidden(const toml::table& table, const std::string& name, Owner owner, Date day,
                     RulePack& pack) {
    RowReader in(table, name, owner);
    in.onlyKeys({"words", "except", "level", "what", "since", "mark"});
    const auto plain = [](std::string_view word) { return std::optional(folded(word)); };
    ForbiddenItem item;
    item.words = in.named("words", plain);
    item.except = in.named("except", plain);
    item.level = in.isSecond("level", "block", "warn") ? Level::Warn : Level::Block;
    item.goodsOnly = in.isSecond("what", "goods-and-dishes", "goods");
    item.fromSite = owner == Owner::Site;
    if (item.words.empty()) in.wrong("no words");
    if (in.inForce(day)) pack.forbidden.push_back(std::move(item));
    return in.done();
}

Status readCategory(const toml::table& table, const std::string& name, Owner owner, Date day,
                    RulePack& pack) {
    RowReader in(table, name, owner);
    in.onlyKeys({"codes", "goods", "since", "mark"});
    const auto codes = in.texts("codes");
    const auto goods = in.named("goods", goodsNamed);
    if (codes.empty() || goods.empty()) in.wrong("no codes or no goods");
    if (in.inForce(day))
        for (const std::string& code : codes) pack.categories[code] = goods;
    return in.done();
}

// How the scales of the school, or a shop that it buys from, build a number. No two may read the same one.
Status readInStore(const toml::table& table, const std::string& name, Owner owner, Date, RulePack& pack) {
    RowReader in(table, name, owner);
    in.onlyKeys({"pattern"});
    const auto pattern = codes::readTemplate(table["pattern"].value_or(std::string()));
    if (!pattern)
        in.wrong("no pattern of an in-store number");
    else if (std::any_of(pack.inStore.begin(), pack.inStore.end(),
                         [&](const auto& other) { return codes::overlap(*pattern, other); }))
        in.wrong("two patterns read the same number");
    else
        pack.inStore.push_back(*pattern);
    return in.done();
}

using ReadRow = Status (*)(const toml::table&, const std::string&, Owner, Date, RulePack&);
struct Table {
    const char* key;
    ReadRow read;
};
constexpr Table kPackTables[] = {
    {"paper", readPaper}, {"forbidden", readForbidden}, {"licence_category", readCategory}};
constexpr Table kSiteTables[] = {
    {"paper", readPaper}, {"forbidden", readForbidden}, {"in_store", readInStore}};

// Reads every row of [[key]]; returns how many there are. The pack has all tables, a site those it wants.
Result<int> readRows(const toml::table& file, const char* key, Owner owner, ReadRow read, Date day,
                     RulePack& pack) {
    const toml::node* node = file.get(key);
    if (node == nullptr && owner == Owner::Site) return 0;
    const toml::array* rows = node == nullptr ? nullptr : node->as_array();
    if (rows == nullptr) return broken(key, owner, "no rows");
    int number = 0;
    for (const toml::node& row : *rows) {
        const std::string name = std::string(key) + " " + std::to_string(++number);
        const toml::table* table = row.as_table();
        if (table == nullptr) return broken(name, owner, "no table");
        if (Status done = read(*table, name, owner, day, pack); !done) return done.error();
    }
    return number;
}

}  // namespace

Status readPackTables(std::string_view text, Date day, RulePack& pack) {
    const auto file = parseToml(text, TextId::RulesUnreadable);
    if (!file) return file.error();
    for (const auto& [key, read] : kPackTables)
        if (const auto rows = readRows(*file, key, Owner::Pack, read, day, pack); !rows) return rows.error();
    return Done{};
}

Result<int> addSiteTables(std::string_view text, RulePack& pack) {
    const auto file = parseToml(text, TextId::SiteRulesUnreadable);
    if (!file) return file.error();
    int all = 0;
    for (const auto& [key, read] : kSiteTables) {
        const auto rows = readRows(*file, key, Owner::Site, read, {}, pack);
        if (!rows) return rows.error();
        all += *rows;
    }
    return all;
}

}  // namespace canteen::rules
