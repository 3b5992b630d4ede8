// A threshold that nobody reads promises something that does not happen: each has a reader outside the table
// that fills it.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "core/base/files.h"
#include "core/rules/threshold_table.h"
#include "tests/support/places.h"

namespace canteen::rules {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTable = "core/rules/threshold_table.cpp";

std::string textOf(const fs::path& file) {
    const auto bytes = readFile(file);
    return bytes ? std::string(canteen::textOf(*bytes)) : std::string();
}

// Key of each threshold and the member that holds it, from the table's own source.
std::map<std::string, std::string> membersByKey(const std::string& table) {
    static const std::regex kRow(
        R"re(\{"([a-z_.]+)",\s*"[^"]*",\s*(?:true|false),\s*put<[^,]*,\s*&\w::(\w+))re");
    std::map<std::string, std::string> members;
    for (std::sregex_iterator hit(table.begin(), table.end(), kRow), end; hit != end; ++hit)
        members[(*hit)[1]] = (*hit)[2];
    return members;
}

// Every member that is read as `x.member` or `x->member` in the sources of core and kiosk.
std::set<std::string> membersRead(const fs::path& root) {
    static const std::regex kAccess(R"((?:\.|->)([a-z]\w*))");
    std::set<std::string> read;
    for (const char* folder : {"core", "kiosk"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".h") continue;
            if (entry.path() == root / kTable) continue;
            const std::string text = textOf(entry.path());
            for (std::sregex_iterator hit(text.begin(), text.end(), kAccess), end; hit != end; ++hit)
                read.insert((*hit)[1]);
        }
    return read;
}

TEST(Thresholds, EachHasAReader) {
    const fs::path root = testing::sourceDir();
    const auto members = membersByKey(textOf(root / kTable));
    ASSERT_EQ(members.size(), bindings().size()) << "the table is written in another way";
    const std::set<std::string> read = membersRead(root);
    for (const Binding& binding : bindings())
        EXPECT_TRUE(read.contains(members.at(std::string(binding.key)))) << binding.key;
}

TEST(Thresholds, AMemberThatNobodyReadsWouldBeFound) {
    EXPECT_FALSE(membersRead(testing::sourceDir()).contains("fridgeHumidity"));
}

}  // namespace
}  // namespace canteen::rules
