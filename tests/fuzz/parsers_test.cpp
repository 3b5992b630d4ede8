// Everything that reads text from outside, over a stored corpus and random changes of it. Each run is bounded
// and takes another seed; a failure prints the seed and the input, and CANTEEN_FUZZ_SEED repeats it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "core/base/files.h"
#include "core/codes/label.h"
#include "core/service/csv.h"
#include "core/service/import_text.h"
#include "core/service/sign_in.h"
#include "core/service/site_file.h"

namespace canteen {
namespace {

namespace fs = std::filesystem;

constexpr int kChangesPerFile = 3'000;

std::vector<Bytes> corpus(const std::string& folder) {
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(fs::path(CANTEEN_TEST_DATA) / folder))
        if (file.is_regular_file()) files.push_back(file.path());
    std::sort(files.begin(), files.end());
    std::vector<Bytes> all{{}};
    for (const fs::path& file : files) all.push_back(readFile(file).value());
    return all;
}

class Mutator {
  public:
    explicit Mutator(std::uint64_t seed) : random_(seed) {}

    Bytes change(Bytes bytes) {
        for (std::size_t n = below(4) + 1; n > 0; --n) changeOnce(bytes);
        return bytes;
    }

  private:
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
    }

    std::uint8_t interesting() {
        static constexpr std::string_view kBytes("\0\"\"\"\r\n\t,;=@'\xEF\xBB\xBF\x81\xFF\x30:CK1", 23);
        return below(2) == 0 ? static_cast<std::uint8_t>(kBytes[below(kBytes.size())])
                             : static_cast<std::uint8_t>(below(256));
    }

    void changeOnce(Bytes& bytes) {
        const std::size_t at = bytes.empty() ? 0 : below(bytes.size());
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        switch (bytes.empty() ? 0 : below(5)) {
            case 0:
                bytes.insert(place, interesting());
                break;
            case 1:
                bytes[at] = interesting();
                break;
            case 2:
                bytes.erase(place);
                break;
            case 3:
                bytes.resize(at);
                break;
            default: {
                const Bytes part(place, bytes.begin() + static_cast<std::ptrdiff_t>(
                                                            std::min(bytes.size(), at + 1 + below(20))));
                const auto to = static_cast<std::ptrdiff_t>(below(bytes.size()));
                bytes.insert(bytes.begin() + to, part.begin(), part.end());
            }
        }
    }

    std::mt19937_64 random_;
};

template <class Check>
void fuzz(const std::string& folder, Check check) {
    const char* fixed = std::getenv("CANTEEN_FUZZ_SEED");
    const std::uint64_t seed = fixed != nullptr ? std::strtoull(fixed, nullptr, 10) : std::random_device()();
    Mutator mutator(seed);
    for (const Bytes& original : corpus(folder)) {
        check(original);
        for (int i = 0; i < kChangesPerFile && !::testing::Test::HasFailure(); ++i) {
            const Bytes changed = mutator.change(original);
            check(changed);
            if (::testing::Test::HasFailure())
                ADD_FAILURE() << "seed " << seed << ", input " << toHex(changed).substr(0, 4000);
        }
    }
}

void checkCell(const std::string& cell) {
    const std::string plain = service::plainCell(cell);
    EXPECT_LE(plain.size(), cell.size());
    EXPECT_EQ(service::trimmed(plain), plain);
    (void)service::judgeCell(plain);
    (void)service::readDate(plain, makeDate(2026, 11, 20));
    EXPECT_GE(service::readNumber(plain).value_or(0), 0);
    (void)service::split(plain, {"、", ",", "\n"});
    (void)service::folded(plain);
}

TEST(Fuzz, CsvOfAnyBytesIsReadOrRefused) {
    fuzz("fuzz/csv", [](const Bytes& bytes) {
        const auto text = service::decodeText(bytes);
        if (!text) return;
        const service::CsvTable table = service::parseCsv(*text);
        int before = 0;
        for (const service::CsvLine& line : table.lines) {
            EXPECT_GT(line.number, before);
            before = line.number;
            for (const std::string& cell : line.cells) checkCell(cell);
        }
    });
}

TEST(Fuzz, ALabelIsReadOnlyWhenItsCodeIsExactlyOurs) {
    fuzz("fuzz/label", [](const Bytes& bytes) {
        const auto label = codes::readLabel(textOf(bytes));
        if (!label) return;
        std::string code = service::trimmed(textOf(bytes));
        for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        EXPECT_EQ(codes::writeLabel(*label), code);
    });
}

TEST(Fuzz, ASiteFileOfAnyBytesIsReadOrNamesItsProblems) {
    fuzz("fuzz/site", [](const Bytes& bytes) {
        const service::SiteFile file = service::parseSiteFile(textOf(bytes));
        if (!file.problems.empty()) return;
        EXPECT_FALSE(file.site.id.empty());
        EXPECT_FALSE(file.site.meals.empty());
        EXPECT_FALSE(file.site.fridges.empty());
        EXPECT_GT(file.site.boxes, 0);
    });
}

TEST(Fuzz, APinOfAnyBytesIsJudged) {
    fuzz("fuzz/label", [](const Bytes& bytes) { (void)service::judgePin(textOf(bytes), "17"); });
}

}  // namespace
}  // namespace canteen
