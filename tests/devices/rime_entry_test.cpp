// Chinese entry: what kitchens type comes first, nothing typed ends the program, and without the engine there
// is none.
#include "kiosk/devices/rime_entry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

#include "core/base/files.h"
#include "tests/support/places.h"
#include "tests/support/temp_store.h"

namespace canteen::devices {
namespace {

using port::Composition;
using port::EntryState;
using port::Script;

// People work at the school whose names are typed; of the dishes it served two.
std::vector<service::EntryName> namesOfTheSchool() {
    return {{"清炒西兰花", false}, {"香菇菜心", false}, {"张桂英", true}, {"陈建国", true},
            {"王小明", true},      {"李秀兰", true},    {"赵䶮", true}};
}

class RimeEntryTest : public ::testing::Test {
  protected:
    std::unique_ptr<port::TextEntry> make(std::vector<service::EntryName> names = namesOfTheSchool()) {
        RimeOptions options;
        options.folder = directory_.path() / "entry";
        options.names = [names] { return names; };
        return makeRimeEntry(options);
    }
    static void awaken(port::TextEntry& entry) {
        entry.wake();
        for (int i = 0; entry.state() == EntryState::Waking && i < 10'000; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        ASSERT_EQ(entry.state(), EntryState::Awake);
    }
    static void type(port::TextEntry& entry, std::string_view letters) {
        for (const char letter : letters) entry.feed(letter);
    }
    static std::string first(port::TextEntry& entry, std::string_view letters) {
        entry.reset();
        type(entry, letters);
        const Composition shown = entry.composition(1);
        return shown.candidates.empty() ? "" : shown.candidates.front();
    }
    static std::vector<service::EntryWord> list() {
        const auto bytes = readFile(testing::testData() + "/entry/phrases.txt");
        return service::parseEntryWords({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    }

    canteen::testing::TempDirectory directory_;
};

TEST_F(RimeEntryTest, GivesTheWantedWordsFirst) {
    const auto entry = make();
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    int right = 0;
    for (const auto& [word, letters] : list()) {
        const std::string got = first(*entry, letters);
        right += got == word ? 1 : 0;
        if (got != word)
            std::printf("  %s gives %s instead of %s\n", letters.c_str(), got.c_str(), word.c_str());
    }
    std::printf("first candidate right: %d of %zu\n", right, list().size());
    EXPECT_EQ(list().size(), 40U);
    EXPECT_GE(right, 38);
}

TEST_F(RimeEntryTest, KnowsNamesAndWordsOfTheTradeByTheirInitials) {
    const auto entry = make();
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    EXPECT_EQ(first(*entry, "lyg"), "留样柜");
    EXPECT_EQ(first(*entry, "zgy"), "张桂英");
    EXPECT_EQ(first(*entry, "qcxlh"), "清炒西兰花");
}

TEST_F(RimeEntryTest, DoesNotPutPhrasesBeforeASingleSyllable) {
    const auto entry = make();
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    for (const char* syllable : {"yan", "tang", "xia", "li", "chen"})
        EXPECT_EQ(first(*entry, syllable).size(), std::string_view("眼").size()) << syllable;
}

TEST_F(RimeEntryTest, ReachesRareCharactersOfNames) {
    const auto entry = make({});
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    type(*entry, "yan");
    const Composition shown = entry->composition(400);
    EXPECT_NE(std::find(shown.candidates.begin(), shown.candidates.end(), "䶮"), shown.candidates.end());
    const Composition few = entry->composition(5);
    EXPECT_EQ(few.candidates.size(), 5U);
    EXPECT_TRUE(few.more);
}

TEST_F(RimeEntryTest, GoesOnWithTheRestAfterAPart) {
    const auto entry = make();
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    type(*entry, "bingxiangwendu");
    const Composition shown = entry->composition(20);
    const auto part = std::find(shown.candidates.begin(), shown.candidates.end(), "冰箱");
    ASSERT_NE(part, shown.candidates.end());
    EXPECT_EQ(entry->choose(static_cast<std::size_t>(part - shown.candidates.begin())), "");
    EXPECT_TRUE(entry->composition(1).typed.starts_with("冰箱"));
    EXPECT_EQ(entry->choose(0), "冰箱温度");
    EXPECT_EQ(entry->composition(1), Composition{});
}

TEST_F(RimeEntryTest, TakesLettersBackAndEndsWithTheBest) {
    const auto entry = make();
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    EXPECT_FALSE(entry->backspace());
    EXPECT_EQ(entry->finish(), "");
    type(*entry, "chenjianz");
    EXPECT_TRUE(entry->backspace());
    EXPECT_EQ(entry->finish(), "晨检");
    EXPECT_FALSE(entry->backspace());
    EXPECT_EQ(entry->choose(0), "");
}

TEST_F(RimeEntryTest, WritesInBothScripts) {
    const auto entry = make();
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    type(*entry, "mian");
    EXPECT_EQ(entry->composition(1).candidates.front(), "面");
    entry->write(Script::Traditional);
    const auto candidates = entry->composition(5).candidates;
    EXPECT_NE(std::find(candidates.begin(), candidates.end(), "麪"), candidates.end())
        << ::testing::PrintToString(candidates);
    entry->write(Script::Simplified);
    EXPECT_EQ(entry->composition(1).candidates.front(), "面");
}

TEST_F(RimeEntryTest, KeepsWhatIsTypedWhileItLoads) {
    const auto entry = make();
    entry->wake();
    type(*entry, "liuyang");
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    EXPECT_EQ(entry->finish(), "留样");
}

TEST_F(RimeEntryTest, LearnsAndLogsNothing) {
    {
        const auto entry = make();
        ASSERT_NO_FATAL_FAILURE(awaken(*entry));
        for (int i = 0; i < 20; ++i) {
            type(*entry, "wangjiahao");
            entry->finish();
        }
    }
    std::vector<std::string> files;
    for (const auto& file : std::filesystem::recursive_directory_iterator(directory_.path()))
        if (file.is_regular_file()) files.push_back(file.path().filename().string());
    std::sort(files.begin(), files.end());
    EXPECT_EQ(files, (std::vector<std::string>{"custom_phrase.txt", "default.yaml", "kiosk.schema.yaml"}));
}

TEST_F(RimeEntryTest, IsAbsentWithoutTablesOrLibrary) {
    RimeOptions options;
    options.folder = directory_.path() / "entry";
    options.tables = directory_.path();
    RimeOptions other;
    other.folder = directory_.path() / "entry";
    other.library = "no-such-library.so.1";
    for (const RimeOptions& missing : {options, other}) {
        const auto entry = makeRimeEntry(missing);
        EXPECT_EQ(entry->state(), EntryState::Asleep);
        entry->wake();
        while (entry->state() == EntryState::Waking) std::this_thread::yield();
        EXPECT_EQ(entry->state(), EntryState::Absent);
        type(*entry, "liuyang");
        EXPECT_EQ(entry->composition(9), Composition{});
        EXPECT_FALSE(entry->backspace());
        EXPECT_EQ(entry->choose(0), "");
        EXPECT_EQ(entry->finish(), "");
        entry->write(Script::Traditional);
        entry->reset();
    }
}

TEST_F(RimeEntryTest, SurvivesRandomKeys) {
    const auto entry = make();
    ASSERT_NO_FATAL_FAILURE(awaken(*entry));
    std::mt19937 dice(20261120);
    std::size_t written = 0;
    for (int i = 0; i < 2'000; ++i) {
        switch (dice() % 40) {
            case 0:
                entry->reset();
                break;
            case 1:
            case 2:
                written += entry->choose(dice() % 60).size();
                break;
            case 3:
                written += entry->finish().size();
                break;
            case 4:
                entry->write(dice() % 2 == 0 ? Script::Simplified : Script::Traditional);
                break;
            case 5:
            case 6:
            case 7:
                entry->backspace();
                break;
            default:
                entry->feed(static_cast<char>(dice() % 8 == 0 ? dice() % 256 : 'a' + dice() % 26));
        }
        EXPECT_LE(entry->composition(9).candidates.size(), 9U);
    }
    EXPECT_GT(written, 0U);
}

}  // namespace
}  // namespace canteen::devices
