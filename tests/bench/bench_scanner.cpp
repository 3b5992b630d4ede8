// What the ladder reads, and at what cost, beside plain ZXing with its hardest settings and OpenCV's
// detector: on pictures drawn here (fixed seed), on the photos of ../shared/barcodes where they are, and on
// frames without a code.
//   bench_scanner [--full] [--seed N] [FOLDER]
// --full: more drawn pictures; --seed: other ones; FOLDER: other photos with a truth.tsv
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <opencv2/imgcodecs.hpp>
#include <sstream>

#include "core/base/bytes.h"
#include "kiosk/scanner/bar_detector.h"
#include "kiosk/scanner/ladder.h"
#include "measure.h"
#include "tests/support/code_pictures.h"
#include "tests/support/places.h"

namespace canteen::bench {
namespace {

namespace fs = std::filesystem;
using codes::Symbology;

struct Sample {
    cv::Mat picture;
    std::string group;  // symbology or harm
    Symbology symbology = Symbology::Unknown;
    std::string text;  // empty: no code
    std::string name;
};

struct Reader {
    std::string name;
    std::function<std::vector<std::string>(const cv::Mat&)> read;
};

double cpuMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::vector<std::string> textsOf(const scanner::Look& look, int agreement) {
    std::vector<std::string> texts;
    for (const scanner::Finding& finding : look.findings)
        if (finding.agreed >= scanner::neededFor(finding, agreement)) texts.push_back(finding.read.text);
    return texts;
}

Reader ladder(std::string name, int agreement) {
    return {std::move(name), [agreement](const cv::Mat& picture) {
                scanner::LadderOptions options;
                options.agreement = agreement;
                return textsOf(scanner::lookForCodes(picture, options), agreement);
            }};
}

bool isOurs(const Reader& reader) {
    return reader.name.starts_with("ladder");
}

std::vector<Reader> allReaders() {
    return {{"plain ZXing",
             [](const cv::Mat& picture) {
                 std::vector<std::string> texts;
                 if (auto read = scanner::readWithZxing(picture, codes::kTradeCodes, {}))
                     texts.push_back(read->text);
                 return texts;
             }},
            ladder("ladder", 1),
            ladder("ladder, two reads", 2),
            {"OpenCV's detector", [](const cv::Mat& picture) {
                 std::vector<std::string> texts;
                 for (const auto& read : scanner::readWithBarDetector(picture)) texts.push_back(read.text);
                 return texts;
             }}};
}

struct Count {
    int all = 0;
    int right = 0;
};

struct Score {
    std::map<std::string, Count> groups;
    std::map<Symbology, Count> symbologies;
    Count total;
    std::vector<std::string> wrong;  // what was read instead of what, and where
    Times cpu;
    std::vector<double> hits;  // CPU ms by sample; negative: not read
};

Score scoreOf(const Reader& reader, const std::vector<Sample>& samples) {
    Score score;
    for (const Sample& sample : samples) {
        const double before = cpuMs();
        const auto texts = reader.read(sample.picture);
        const double used = cpuMs() - before;
        score.cpu.add(used);
        const bool right = std::find(texts.begin(), texts.end(), sample.text) != texts.end();
        for (const std::string& text : texts)
            if (text != sample.text)
                score.wrong.push_back(fmt::format("{}: {} for {}", sample.name, text,
                                                  sample.text.empty() ? "nothing" : sample.text));
        score.hits.push_back(right ? used : -1);
        if (sample.text.empty()) continue;
        for (Count* count :
             {&score.total, &score.groups[sample.group], &score.symbologies[sample.symbology]}) {
            ++count->all;
            count->right += right ? 1 : 0;
        }
    }
    return score;
}

double percent(const Count& count) {
    return count.all == 0 ? 0 : 100.0 * count.right / count.all;
}

// Median of the ratio of times, and ratio of the median times, where both read the code.
std::string hitRatio(const Score& plain, const Score& other) {
    Times ratios;
    Times ours;
    Times theirs;
    for (std::size_t i = 0; i < plain.hits.size(); ++i) {
        if (plain.hits[i] <= 0 || other.hits[i] <= 0) continue;
        ratios.add(other.hits[i] / plain.hits[i]);
        ours.add(other.hits[i]);
        theirs.add(plain.hits[i]);
    }
    if (ratios.us.empty()) return "-";
    return fmt::format("{:.2f} ({:.2f})", ours.at(0.5) / theirs.at(0.5), ratios.at(0.5));
}

void compare(const char* title, const std::vector<Sample>& samples, bool byGroup) {
    std::cout << fmt::format("\n{}: {} pictures\n", title, samples.size());
    std::cout << fmt::format("{:<20}{:>8}{:>8}{:>8}{:>7}{:>16}{:>16}\n", "", "all %", "EAN-13", "QR", "wrong",
                             "CPU ms p50/p95", "time to a hit *");
    std::vector<Score> scores;
    const auto readers = allReaders();
    for (const Reader& reader : readers) {
        scores.push_back(scoreOf(reader, samples));
        Score& score = scores.back();
        std::cout << fmt::format("{:<20}{:>8.1f}{:>8.1f}{:>8.1f}{:>7}{:>16}{:>16}\n", reader.name,
                                 percent(score.total), percent(score.symbologies[Symbology::Ean13]),
                                 percent(score.symbologies[Symbology::QrCode]), score.wrong.size(),
                                 fmt::format("{:.2f} / {:.1f}", score.cpu.at(0.5), score.cpu.at(0.95)),
                                 hitRatio(scores.front(), score))
                  << std::flush;
    }
    for (std::size_t i = 0; i < readers.size(); ++i)
        for (const std::string& each : scores[i].wrong)
            if (isOurs(readers[i])) std::cout << fmt::format("wrong, {}: {}\n", readers[i].name, each);
    if (!byGroup) return;
    std::cout << fmt::format("{:<20}", "recall by group, %");
    for (const Reader& reader : readers) std::cout << fmt::format("{:>20}", reader.name);
    std::cout << "\n";
    for (const auto& [group, count] : scores.front().groups) {
        std::cout << fmt::format("{:<20}", fmt::format("{} ({})", group, count.all));
        for (Score& score : scores) std::cout << fmt::format("{:>20.1f}", percent(score.groups[group]));
        std::cout << "\n";
    }
}

std::vector<Sample> drawnSamples(int rounds, std::uint64_t seed) {
    const std::pair<Symbology, std::string> codes[] = {
        {Symbology::Ean13, "6901234567892"},
        {Symbology::Ean13, "6939354800469"},
        {Symbology::UpcA, "023942431015"},
        {Symbology::Ean8, "69012341"},
        {Symbology::Itf, "16901234567899"},
        {Symbology::Code128, "0106901234567892"},
        {Symbology::QrCode, "https://example.org/trace/2026/0042"},
        {Symbology::QrCode, "CK1:X:17:1D0F"},
        {Symbology::DataMatrix, "01069012345678921726112010L42"}};
    cv::RNG dice(seed);
    std::vector<Sample> samples;
    for (int round = 0; round < rounds; ++round)
        for (const testing::Harm harm : testing::kHarms)
            for (const auto& [symbology, text] : codes) {
                const int module = codes::isLinear(symbology) ? dice.uniform(1, 4) : dice.uniform(2, 7);
                const cv::Mat code = testing::drawCode(symbology, text, module);
                samples.push_back({testing::harmed(code, harm, dice.uniform(0.1, 1.0), dice),
                                   std::string(nameOf(harm)), symbology, text,
                                   fmt::format("{} {}", nameOf(harm), round)});
            }
    return samples;
}

std::vector<Sample> photosIn(const fs::path& folder) {
    std::vector<Sample> samples;
    std::ifstream truth(folder / "truth.tsv");
    std::string line;
    std::getline(truth, line);
    while (std::getline(truth, line)) {
        std::istringstream in(line);
        std::string file;
        std::string name;
        std::string hex;
        std::getline(in, file, '\t');
        std::getline(in, name, '\t');
        std::getline(in, hex, '\t');
        Bytes text;
        if (hex != "-" && !fromHex(hex, text)) continue;
        const cv::Mat picture = cv::imread((folder / file).string(), cv::IMREAD_GRAYSCALE);
        if (picture.empty()) continue;
        samples.push_back({picture, name, codes::symbologyNamed(name).value_or(Symbology::Unknown),
                           std::string(textOf(text)), file});
    }
    return samples;
}

void compareEmptyFrames() {
    constexpr int kTimes = 7;
    std::cout << "\nframes of 1280x720 without a code, CPU ms\n";
    cv::RNG dice(7);
    const auto readers = allReaders();
    std::cout << fmt::format("{:<20}", "");
    for (const Reader& reader : readers) std::cout << fmt::format("{:>20}", reader.name);
    std::cout << fmt::format("{:>10}\n", "ratio");
    for (const testing::Scene scene : testing::kScenes) {
        const cv::Mat frame = testing::drawScene(scene, dice);
        std::vector<double> medians;
        for (const Reader& reader : readers) {
            Times times;
            for (int i = 0; i < kTimes; ++i) {
                const double before = cpuMs();
                reader.read(frame);
                times.add(cpuMs() - before);
            }
            medians.push_back(times.at(0.5));
        }
        std::cout << fmt::format("{:<20}", nameOf(scene));
        for (const double each : medians) std::cout << fmt::format("{:>20.2f}", each);
        std::cout << fmt::format("{:>10.2f}\n", medians[1] / medians[0]) << std::flush;
    }
}

int run(int argc, char** argv) {
    bool full = false;
    std::uint64_t seed = 20261120;
    fs::path photos = fs::path(testing::sourceDir()) / "../shared/barcodes";
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--full")
            full = true;
        else if (std::string_view(argv[i]) == "--seed" && i + 1 < argc)
            seed = std::strtoull(argv[++i], nullptr, 10);
        else
            photos = argv[i];
    }
    cv::setNumThreads(1);
    compare("drawn codes", drawnSamples(full ? 12 : 3, seed), true);
    if (fs::exists(photos / "truth.tsv"))
        compare("photos", photosIn(photos), true);
    else
        std::cout << "\nno photos at " << photos.string() << "\n";
    compareEmptyFrames();
    std::cout << "\n* against plain ZXing where both read: ratio of the medians (median of the ratios)\n"
                 "wanted: EAN-13 and QR at least 10 points above plain ZXing; wrong with two reads 0; empty "
                 "frame at\n"
                 "most 1.0 of plain ZXing; time to a hit at most 1.2 of it\n";
    return 0;
}

}  // namespace
}  // namespace canteen::bench

int main(int argc, char** argv) {
    return canteen::bench::run(argc, argv);
}
