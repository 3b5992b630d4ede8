// What people of this school want to type: the names that stand in its store.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/store/store.h"

namespace canteen::service {

// A word with its syllables: 留样, "liu yang".
struct EntryWord {
    std::string text;
    std::string syllables;
};

// A name whose reading is not worked out yet. Surnames are read as names.
struct EntryName {
    std::string text;
    bool person = false;
};

// Dishes served before and everybody working here on the day. On the store's thread.
std::vector<EntryName> entryNames(store::Store& store, Date day);
// Their readings; names without Chinese characters are left out. Any thread; the first call of a process
// takes a quarter of a second.
std::vector<EntryWord> readEntryNames(const std::vector<EntryName>& names);
// Lines "word, tab, syllables"; empty ones and those that begin with # are left out.
std::vector<EntryWord> parseEntryWords(std::string_view lines);

}  // namespace canteen::service
