#include "core/service/entry_words.h"

#include <algorithm>

#include "core/service/people.h"
#include "core/service/pinyin.h"
#include "core/store/sample_queries.h"

namespace canteen::service {
namespace {

bool isReading(std::string_view syllables) {
    return !syllables.empty() && std::all_of(syllables.begin(), syllables.end(),
                                             [](char c) { return c == ' ' || (c >= 'a' && c <= 'z'); });
}

bool isChinese(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::vector<EntryName> entryNames(store::Store& store, Date day) {
    std::vector<EntryName> names;
    for (auto& dish : store::listDishNames(store.database())) names.push_back({std::move(dish.name), false});
    for (auto& person : peopleOn(store, day)) names.push_back({std::move(person.name), true});
    return names;
}

std::vector<EntryWord> readEntryNames(const std::vector<EntryName>& names) {
    std::vector<EntryWord> words;
    for (const EntryName& name : names) {
        std::string syllables = name.person ? pinyin(name.text) : pinyinOfWords(name.text);
        if (isChinese(name.text) && isReading(syllables)) words.push_back({name.text, std::move(syllables)});
    }
    return words;
}

std::vector<EntryWord> parseEntryWords(std::string_view lines) {
    std::vector<EntryWord> words;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        const auto tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string_view::npos) continue;
        words.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
    }
    return words;
}

}  // namespace canteen::service
