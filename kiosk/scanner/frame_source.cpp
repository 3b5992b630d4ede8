#include "kiosk/scanner/frame_source.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <opencv2/videoio.hpp>
#include <system_error>
#include <thread>
#include <vector>

#include "kiosk/scanner/picture_file.h"

namespace canteen::scanner {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
// A4 at 140 dots an inch; a camera takes what it has next to it.
constexpr int kFineWidth = 2592;
constexpr int kFineHeight = 1944;
constexpr double kMostFps = 30;
constexpr int kOpenTimeoutMs = 5000;

// Keeps a file from being read faster than a camera would show it.
class Pace {
  public:
    explicit Pace(double fps)
        : step_(std::chrono::duration_cast<Clock::duration>(
              std::chrono::duration<double>(1 / (fps > 0 ? std::min(fps, 1000.0) : kMostFps)))) {}
    void wait() {
        const auto now = Clock::now();
        std::this_thread::sleep_until(next_);
        next_ = std::max(next_, now) + step_;
    }

  private:
    Clock::duration step_;
    Clock::time_point next_ = Clock::now();
};

class Camera final : public FrameSource {
  public:
    explicit Camera(const std::string& spec) {
        const std::vector<int> timeouts{cv::CAP_PROP_OPEN_TIMEOUT_MSEC, kOpenTimeoutMs,
                                        cv::CAP_PROP_READ_TIMEOUT_MSEC, kOpenTimeoutMs};
        if (spec.starts_with("/dev/")) {
            capture_.open(spec, cv::CAP_V4L2);
            capture_.set(cv::CAP_PROP_FOURCC, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'));
            capture_.set(cv::CAP_PROP_BUFFERSIZE, 1);
            local_ = true;
            setFine(false);
        } else {
            capture_.open(spec, cv::CAP_FFMPEG, timeouts);
        }
    }
    [[nodiscard]] bool open() const { return capture_.isOpened(); }
    Got next(cv::Mat& picture) override {
        if (!capture_.read(picture)) return Got::End;
        return picture.empty() || picture.type() != CV_8UC3 ? Got::Damaged : Got::Picture;
    }
    void setFine(bool on) override {
        if (!local_) return;
        capture_.set(cv::CAP_PROP_FRAME_WIDTH, on ? kFineWidth : kWidth);
        capture_.set(cv::CAP_PROP_FRAME_HEIGHT, on ? kFineHeight : kHeight);
    }
    void setTorch(bool on) override { capture_.set(cv::CAP_PROP_BACKLIGHT, on ? 1 : 0); }

  private:
    cv::VideoCapture capture_;
    bool local_ = false;
};

class Video final : public FrameSource {
  public:
    explicit Video(const SourceOptions& options) : options_(options), pace_(options.fps) {
        capture_.open(options.spec);
    }
    [[nodiscard]] bool open() const { return capture_.isOpened(); }
    Got next(cv::Mat& picture) override {
        pace_.wait();
        bool got = capture_.read(picture);
        if (!got && options_.loop) {
            capture_.open(options_.spec);
            got = capture_.read(picture);
        }
        if (!got) return Got::End;
        return picture.empty() || picture.type() != CV_8UC3 ? Got::Damaged : Got::Picture;
    }
    void setFine(bool) override {}
    void setTorch(bool) override {}

  private:
    SourceOptions options_;
    Pace pace_;
    cv::VideoCapture capture_;
};

class Pictures final : public FrameSource {
  public:
    Pictures(std::vector<fs::path> files, const SourceOptions& options)
        : files_(std::move(files)), loop_(options.loop), pace_(options.fps) {}
    Got next(cv::Mat& picture) override {
        pace_.wait();
        if (at_ == files_.size() && loop_) at_ = 0;
        if (at_ == files_.size()) return Got::End;
        picture = loadPicture(files_[at_++], Colours::Kept).picture;
        return picture.empty() ? Got::Damaged : Got::Picture;
    }
    void setFine(bool) override {}
    void setTorch(bool) override {}

  private:
    std::vector<fs::path> files_;
    std::size_t at_ = 0;
    bool loop_;
    Pace pace_;
};

template <class Source, class... Arguments>
std::unique_ptr<FrameSource> opened(Arguments&&... arguments) {
    auto source = std::make_unique<Source>(std::forward<Arguments>(arguments)...);
    if (!source->open()) return nullptr;
    return source;
}

}  // namespace

std::unique_ptr<FrameSource> openSource(const SourceOptions& options) try {
    std::error_code error;
    const fs::path path = options.spec;
    if (fs::is_directory(path, error)) {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(path)) files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        if (files.empty()) return nullptr;
        return std::make_unique<Pictures>(std::move(files), options);
    }
    if (fs::is_regular_file(path, error)) {
        if (!loadPicture(path, Colours::Kept).picture.empty())
            return std::make_unique<Pictures>(std::vector<fs::path>{path}, options);
        return opened<Video>(options);
    }
    return opened<Camera>(options.spec);
} catch (const std::exception&) {
    return nullptr;
}

}  // namespace canteen::scanner
