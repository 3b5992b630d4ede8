#include "kiosk/scanner/decode_command.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/bytes.h"
#include "kiosk/scanner/picture_file.h"

namespace canteen::scanner {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

// Larger pictures are shrunk first: a code that needs more pixels than this fills no camera.
constexpr int kLongestSide = 2600;
// Wall time after which a picture is given up, whatever the library is doing.
constexpr unsigned kPatienceSeconds = 20;

void print(const ordered_json& line) {
    // Names of files need not be UTF-8.
    const std::string text = line.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

ordered_json lineOf(const fs::path& file) {
    return {{"file", file.string()}, {"reads", ordered_json::array()}, {"cpu_ms", 0.0}};
}

void printError(const fs::path& file, const std::string& error) {
    ordered_json line = lineOf(file);
    line["error"] = error;
    print(line);
}

// False when the file is no picture.
bool decodeOne(const fs::path& file, const LadderOptions& options) {
    LoadedPicture loaded = loadPicture(file, Colours::Grey);
    if (loaded.picture.empty()) {
        printError(file, loaded.error);
        return false;
    }
    const int longest = std::max(loaded.picture.cols, loaded.picture.rows);
    if (longest > kLongestSide) {
        const double by = static_cast<double>(kLongestSide) / longest;
        const cv::Size size(std::max(1, static_cast<int>(loaded.picture.cols * by)),
                            std::max(1, static_cast<int>(loaded.picture.rows * by)));
        cv::resize(loaded.picture, loaded.picture, size, 0, 0, cv::INTER_AREA);
    }
    const Look look = lookForCodes(loaded.picture, options);
    ordered_json line = lineOf(file);
    for (const Finding& finding : look.findings) {
        line["reads"].push_back({{"symbology", codes::nameOf(finding.read.symbology)},
                                 {"text_hex", toHex(bytesOf(finding.read.text))},
                                 {"rung", finding.rung},
                                 {"agreed", finding.agreed}});
    }
    line["cpu_ms"] = std::round(look.cpuMs * 1000) / 1000;
    print(line);
    return true;
}

// In the child: tells the parent over `progress` how each file went.
[[noreturn]] void work(const std::vector<fs::path>& files, std::size_t from, const LadderOptions& options,
                       int progress) {
    for (std::size_t i = from; i < files.size(); ++i) {
        alarm(kPatienceSeconds);
        const char verdict = decodeOne(files[i], options) ? '+' : '-';
        if (write(progress, &verdict, 1) != 1) _exit(1);
    }
    _exit(0);
}

struct Progress {
    std::size_t files = 0;
    bool errors = false;
};

// Runs a child over the files from `from` on, to its end or death.
Progress runChild(const std::vector<fs::path>& files, std::size_t from, const LadderOptions& options) {
    int ends[2];
    if (pipe(ends) != 0) return {};
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        work(files, from, options, ends[1]);
    }
    close(ends[1]);
    Progress progress;
    for (char verdict = 0; child > 0 && read(ends[0], &verdict, 1) == 1; ++progress.files)
        progress.errors = progress.errors || verdict == '-';
    close(ends[0]);
    if (child > 0) waitpid(child, nullptr, 0);
    return progress;
}

}  // namespace

int decodeFiles(const std::vector<fs::path>& files, const LadderOptions& options) {
    bool errors = false;
    for (std::size_t next = 0; next < files.size();) {
        const Progress progress = runChild(files, next, options);
        errors = errors || progress.errors;
        next += progress.files;
        if (next >= files.size()) break;
        printError(files[next], "the reader failed on it");
        errors = true;
        ++next;
    }
    return errors ? 1 : 0;
}

}  // namespace canteen::scanner
