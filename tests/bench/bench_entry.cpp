// Chinese entry: what waking and a key cost, and how often the first candidate is the wanted one without the
// names of a store.
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include "core/base/files.h"
#include "core/service/entry_words.h"
#include "kiosk/devices/rime_entry.h"
#include "measure.h"
#include "tests/support/places.h"

namespace {

using namespace canteen;
using port::EntryState;
using port::TextEntry;

std::vector<service::EntryWord> phrases(const char* name) {
    const auto bytes = readFile(std::filesystem::path(canteen::testing::testData()) / "entry" / name);
    if (!bytes) return {};
    return service::parseEntryWords({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

void awaken(TextEntry& entry) {
    entry.wake();
    while (entry.state() == EntryState::Waking) std::this_thread::sleep_for(std::chrono::microseconds(200));
}

void key(TextEntry& entry, char letter, bench::Times& times) {
    times.add(bench::cpuMicrosecondsOf([&] {
        entry.feed(letter);
        entry.composition(40);
    }));
}

void firstCandidates(TextEntry& entry, const char* name) {
    bench::Times times;
    int right = 0;
    const auto list = phrases(name);
    for (const auto& [word, letters] : list) {
        entry.reset();
        for (const char letter : letters) key(entry, letter, times);
        const auto shown = entry.composition(1);
        right += !shown.candidates.empty() && shown.candidates.front() == word ? 1 : 0;
    }
    bench::tell(fmt::format("{}: first candidate right", name), fmt::format("{} of {}", right, list.size()));
    bench::tell("  a key, median and p95",
                fmt::format("{:.2f} and {:.2f} ms", times.at(0.5) / 1000, times.at(0.95) / 1000),
                "p95 < 5 ms");
}

void longInput(TextEntry& entry) {
    for (const char* text :
         {"shichangjianguanjulairenquzoulehongshaopaigu", "zhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzhzh"}) {
        entry.reset();
        std::string line;
        for (std::size_t i = 0; text[i] != '\0'; ++i) {
            bench::Times one;
            key(entry, text[i], one);
            if (i % 8 == 7) line += fmt::format("{:.1f} ", one.at(1) / 1000);
        }
        bench::tell("  key 8, 16, 24 … of one composition", line + "ms");
    }
}

}  // namespace

int main() {
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("bench-entry-{}", getpid());
    {
        devices::RimeOptions options;
        options.folder = folder;
        const auto entry = devices::makeRimeEntry(options);
        bench::tell("waking: library, tables, trade words",
                    fmt::format("{:.0f} ms", bench::microsecondsOf([&] { awaken(*entry); }) / 1000),
                    "beside the frame");
        if (entry->state() != EntryState::Awake) return 1;
        firstCandidates(*entry, "phrases.txt");
        firstCandidates(*entry, "unseen.txt");
        longInput(*entry);
    }
    {
        devices::RimeOptions options;
        options.folder = folder;
        const auto entry = devices::makeRimeEntry(options);
        bench::tell("waking again",
                    fmt::format("{:.0f} ms", bench::microsecondsOf([&] { awaken(*entry); }) / 1000));
    }
    std::filesystem::remove_all(folder);
}
