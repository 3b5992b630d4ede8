#include "core/rules/control_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/base/embedded.h"
#include "core/base/text_id.h"
#include "core/rules/toml_text.h"

namespace canteen::rules {
namespace {

constexpr std::size_t kMostItems = 8;
constexpr std::size_t kLongest = 120;

Error broken(std::string detail) {
    return {ErrorKind::Invalid, TextId::SiteFileUnreadable, "control list: " + std::move(detail)};
}

std::string textOf(const toml::table& table, std::string_view key) {
    const std::string text = table[key].value_or(std::string());
    return text.size() > kLongest ? std::string() : text;
}

// Adds the rows of an array; how many, or what is wrong with one.
Result<int> addItems(const toml::node* node, ControlList& list) {
    if (node == nullptr) return 0;
    const toml::array* rows = node->as_array();
    if (rows == nullptr) return broken("items are no array");
    int added = 0;
    for (const toml::node& row : *rows) {
        const toml::table* table = row.as_table();
        if (table == nullptr) return broken("an item is no table");
        ControlItem item{textOf(*table, "id"), textOf(*table, "zh"), textOf(*table, "en"),
                         textOf(*table, "fact")};
        if (item.en.empty()) item.en = item.zh;
        if (item.id.empty() || item.zh.empty()) return broken("an item without id or words");
        const std::string name = textOf(*table, "group");
        const auto group = std::find_if(list.groups.begin(), list.groups.end(),
                                        [&](const ControlGroup& each) { return each.id == name; });
        if (group == list.groups.end()) return broken(item.id + " is in no group");
        group->items.push_back(std::move(item));
        ++added;
    }
    return added;
}

Status addGroups(const toml::table& table, ControlList& list) {
    const toml::array* groups = table["group"].as_array();
    if (groups == nullptr) return broken("no group");
    for (const toml::node& row : *groups) {
        const toml::table* group = row.as_table();
        if (group == nullptr) return broken("a group is no table");
        list.groups.push_back({textOf(*group, "id"), textOf(*group, "zh"), textOf(*group, "en"), {}});
    }
    return Done{};
}

int leaveOut(const toml::table& site, ControlList& list) {
    std::set<std::string> ids;
    if (const toml::array* array = site["control"]["leave_out"].as_array())
        for (const toml::node& id : *array) ids.insert(id.value_or(std::string()));
    std::size_t gone = 0;
    for (ControlGroup& group : list.groups)
        gone += std::erase_if(group.items, [&](const ControlItem& item) { return ids.contains(item.id); });
    std::erase_if(list.groups, [](const ControlGroup& group) { return group.items.empty(); });
    return static_cast<int>(gone);
}

Status judge(const ControlList& list) {
    std::set<std::string> ids;
    for (const ControlGroup& group : list.groups) {
        if (group.items.size() > kMostItems) return broken("too many items in " + group.id);
        for (const ControlItem& item : group.items)
            if (!ids.insert(item.id).second) return broken(item.id + " occurs twice");
    }
    return Done{};
}

}  // namespace

Result<ControlList> loadControlList(std::string_view listToml, std::string_view siteToml) {
    const auto shipped = parseToml(listToml, TextId::SiteFileUnreadable);
    if (!shipped) return shipped.error();
    const auto site = parseToml(siteToml, TextId::SiteFileUnreadable);
    if (!site) return site.error();
    ControlList list;
    list.version = textOf(*shipped, "name") + " " + textOf(*shipped, "version");
    if (const Status groups = addGroups(*shipped, list); !groups) return groups.error();
    if (const auto items = addItems(shipped->get("item"), list); !items) return items.error();
    const auto added = addItems(site->get("control_item"), list);
    if (!added) return added.error();
    const int gone = leaveOut(*site, list);
    if (*added > 0 || gone > 0) list.version += fmt::format(" + {} - {}", *added, gone);
    if (const Status fine = judge(list); !fine) return fine.error();
    return list;
}

Result<std::string> shippedControlList(std::string_view name) {
    for (const embedded::File& file : embedded::controlLists())
        if (file.path.ends_with("/" + std::string(name) + ".toml")) return std::string(file.bytes);
    return Error{ErrorKind::NotFound, TextId::NotFound, "no such control list"};
}

}  // namespace canteen::rules
