// Chinese entry through librime.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/port/text_entry.h"
#include "core/service/entry_words.h"

namespace canteen::devices {

struct RimeOptions {
    // Own folder, made when it is missing; what stands in it is overwritten.
    std::filesystem::path folder;
    // Debian's tables (package rime-data-luna-pinyin).
    std::filesystem::path tables = "/usr/share/rime-data";
    std::string library = "librime.so.1";
    // Names that shall come first besides the words of the trade. Asked once, on the thread of wake().
    std::function<std::vector<service::EntryName>()> names = [] { return std::vector<service::EntryName>(); };
};

// The library is loaded at the first wake(), so that a terminal starts without it: linking it costs 10 to 30
// ms of every start. It keeps global state: at most one entry lives in a process at a time. Only the names
// given here and the words of the trade come before the dictionary; nothing is learnt, and the library writes
// no log.
std::unique_ptr<port::TextEntry> makeRimeEntry(RimeOptions options);

}  // namespace canteen::devices
