// Everything that reads text from outside, over a stored corpus and random changes of it. Each run is bounded
// and takes another seed; a failure prints the seed and the input, and CANTEEN_FUZZ_SEED repeats it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "core/base/files.h"
#include "targets.h"
#include "tests/support/places.h"

namespace canteen::fuzzing {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChangesPerTarget = 12'000;

std::vector<Bytes> corpus(std::string_view folder) {
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(fs::path(testing::testData()) / "fuzz" / folder))
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
        using namespace std::string_view_literals;
        static constexpr std::string_view kBytes =
            "\0\"\"\"\r\n\t,;=@'\xEF\xBB\xBF\x81\xFF\x30:CK1\x1D()]{}%/&-29"sv;
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

void fuzz(std::string_view name) {
    const auto all = targets();
    const auto target = std::find_if(all.begin(), all.end(), [&](const Target& t) { return t.name == name; });
    ASSERT_NE(target, all.end());
    const char* fixed = std::getenv("CANTEEN_FUZZ_SEED");
    const std::uint64_t seed = fixed != nullptr ? std::strtoull(fixed, nullptr, 10) : std::random_device()();
    Mutator mutator(seed);
    const std::vector<Bytes> originals = corpus(target->corpus);
    const auto check = [&](const Bytes& bytes) {
        EXPECT_NO_THROW(target->check(bytes))
            << "seed " << seed << ", input " << toHex(bytes).substr(0, 4000);
    };
    for (const Bytes& original : originals) {
        check(original);
        for (std::size_t i = 0; i < kChangesPerTarget / originals.size() && !::testing::Test::HasFailure();
             ++i)
            check(mutator.change(original));
    }
}

TEST(Fuzz, CsvOfAnyBytesIsReadOrRefused) {
    fuzz("csv");
}

TEST(Fuzz, ALabelIsReadOnlyWhenItsCodeIsExactlyOurs) {
    fuzz("label");
}

TEST(Fuzz, APinOfAnyBytesIsJudged) {
    fuzz("pin");
}

TEST(Fuzz, ASiteFileOfAnyBytesIsReadOrNamesItsProblems) {
    fuzz("site");
}

TEST(Fuzz, AnElementStringOfAnyBytesIsReadAgainAsItWasWritten) {
    fuzz("gs1");
}

TEST(Fuzz, ADigitalLinkOfAnyBytesIsTakenApartOrLeft) {
    fuzz("link");
}

TEST(Fuzz, AnItemNumberOfAnyBytesFitsItsCheckDigitOrIsNone) {
    fuzz("item");
}

TEST(Fuzz, APaperNumberOfAnyBytesIsJudged) {
    fuzz("paper");
}

TEST(Fuzz, ACertificateOfAnyBytesIsSearchedByAnyPattern) {
    fuzz("certificate");
}

TEST(Fuzz, APatternFileOfAnyBytesIsReadOrRefused) {
    fuzz("certificate_file");
}

TEST(Fuzz, ACodeOfAnyBytesIsToldAndKept) {
    fuzz("code");
}

}  // namespace
}  // namespace canteen::fuzzing
