#include "kiosk/scanner/serve_command.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <stop_token>
#include <thread>

#include "kiosk/scanner/agreement.h"
#include "kiosk/scanner/outbox.h"
#include "kiosk/scanner/page.h"

namespace canteen::scanner {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using port::DeviceState;

constexpr auto kBeat = 250ms;
constexpr auto kPictureEvery = 80ms;
constexpr int kPictureWidth = 480;
// A camera that shows nothing new for so long has hung; after the second time only a new process helps.
constexpr auto kHung = 2s;
constexpr auto kHopeless = 10s;
constexpr auto kFirstPause = 250ms;
constexpr auto kLongestPause = 4s;
constexpr double kFrameBudgetMs = 60;
constexpr int kGiveUp = 3;

struct Orders {
    bool running = false;
    Symbologies wanted;
    bool torch = false;
    std::optional<port::PhotoOf> photo;
    unsigned renewed = 0;  // grows with each start
};

// What the threads share.
class Desk {
  public:
    Orders orders() const {
        const std::lock_guard lock(mutex_);
        return orders_;
    }
    template <class Change>
    void change(Change change) {
        {
            const std::lock_guard lock(mutex_);
            change(orders_);
        }
        bell_.notify_all();
    }
    // Waits until the camera shall run.
    bool waitForWork(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        return bell_.wait(lock, stop, [this] { return orders_.running; });
    }
    void pause(const std::stop_token& stop, Clock::duration time) {
        std::unique_lock lock(mutex_);
        bell_.wait_for(lock, stop, time, [] { return false; });
    }
    // The newest picture replaces one that nobody has taken.
    void put(cv::Mat picture) {
        {
            const std::lock_guard lock(mutex_);
            picture_ = std::move(picture);
        }
        bell_.notify_all();
    }
    cv::Mat take(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        bell_.wait(lock, stop, [this] { return !picture_.empty(); });
        return std::exchange(picture_, {});
    }

    std::atomic<DeviceState> camera{DeviceState::Starting};
    std::atomic<Clock::rep> lastSign{Clock::now().time_since_epoch().count()};

  private:
    mutable std::mutex mutex_;
    std::condition_variable_any bell_;
    Orders orders_;
    cv::Mat picture_;
};

void sign(Desk& desk) {
    desk.lastSign = Clock::now().time_since_epoch().count();
}

Clock::duration silence(const Desk& desk) {
    return Clock::now() - Clock::time_point(Clock::duration(desk.lastSign.load()));
}

// One opening of the source, until it ends, fails or shall rest.
void film(FrameSource& source, Desk& desk, Outbox& outbox, const std::stop_token& stop) {
    bool torch = false;
    bool fine = false;
    int damaged = 0;
    while (!stop.stop_requested() && desk.orders().running) {
        const Orders orders = desk.orders();
        if (orders.torch != torch) source.setTorch(orders.torch);
        torch = orders.torch;
        // Without codes to look for it is papers that are held before the camera.
        if (orders.wanted.empty() != fine) source.setFine(orders.wanted.empty());
        fine = orders.wanted.empty();
        cv::Mat picture;
        const auto got = source.next(picture);
        sign(desk);
        if (got == FrameSource::Got::End) return;
        if (got == FrameSource::Got::Damaged) {
            // One is an accident, many are a broken camera.
            if (++damaged == 1) outbox.put(port::wire::Problem{"a damaged picture"});
            if (damaged > 30) desk.camera = DeviceState::Failed;
            continue;
        }
        damaged = 0;
        desk.camera = DeviceState::Ready;
        desk.put(std::move(picture));
    }
}

void runCamera(const SourceOptions& options, Desk& desk, Outbox& outbox, const std::stop_token& stop) {
    auto pause = Clock::duration(kFirstPause);
    while (desk.waitForWork(stop)) {
        sign(desk);
        const auto begun = Clock::now();
        if (const auto source = openSource(options)) {
            film(*source, desk, outbox, stop);
            if (Clock::now() - begun > kLongestPause) pause = kFirstPause;
        } else {
            outbox.put(port::wire::Problem{"cannot open " + options.spec});
        }
        sign(desk);
        if (!desk.orders().running) continue;
        desk.camera = access(options.spec.c_str(), F_OK) == 0 ? DeviceState::Failed : DeviceState::Absent;
        desk.pause(stop, pause);
        pause = std::min<Clock::duration>(pause * 2, kLongestPause);
        sign(desk);
    }
}

port::CameraPicture smallPicture(const cv::Mat& grey) {
    cv::Mat small = grey;
    if (grey.cols > kPictureWidth || grey.rows > kPictureWidth) {
        const double by = static_cast<double>(kPictureWidth) / std::max(grey.cols, grey.rows);
        cv::resize(
            grey, small,
            {std::max(1, static_cast<int>(grey.cols * by)), std::max(1, static_cast<int>(grey.rows * by))}, 0,
            0, cv::INTER_AREA);
    } else {
        small = grey.clone();
    }
    return {static_cast<std::uint32_t>(small.cols), static_cast<std::uint32_t>(small.rows),
            Bytes(small.datastart, small.dataend)};
}

port::wire::CodeFound messageOf(const Finding& finding, cv::Size size) {
    port::wire::CodeFound found;
    found.symbology = finding.read.symbology;
    found.agreed = static_cast<std::uint8_t>(std::min(finding.agreed, 255));
    found.identifier = finding.read.identifier;
    found.rung = std::string(finding.rung);
    for (std::size_t i = 0; i < found.outline.size(); ++i)
        found.outline[i] = {
            std::clamp(finding.read.outline[i].x / static_cast<float>(size.width), 0.0F, 1.0F),
            std::clamp(finding.read.outline[i].y / static_cast<float>(size.height), 0.0F, 1.0F)};
    const BytesView text = bytesOf(finding.read.text);
    found.text.assign(text.begin(), text.end());
    return found;
}

void watch(Desk& desk, Outbox& outbox, const std::stop_token& stop) {
    Agreement agreement;
    unsigned renewed = 0;
    auto nextPicture = Clock::now();
    for (unsigned turn = 0; !stop.stop_requested(); ++turn) {
        const cv::Mat picture = desk.take(stop);
        if (picture.empty()) return;
        const Orders orders = desk.orders();
        if (!orders.running) continue;
        if (orders.renewed != renewed) agreement.forget();
        renewed = orders.renewed;
        cv::Mat grey;
        cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
        if (orders.photo) {
            desk.change([](Orders& each) { each.photo.reset(); });
            const bool page = *orders.photo == port::PhotoOf::Page;
            outbox.put(port::wire::Photo{page ? photographPage(picture) : photographScene(picture)});
        }
        if (Clock::now() >= nextPicture) {
            port::CameraPicture small = smallPicture(grey);
            const cv::Mat seen(static_cast<int>(small.height), static_cast<int>(small.width), CV_8U,
                               small.grey.data());
            const port::CameraHints hints = judgeLight(seen);
            outbox.put(port::wire::Seen{std::move(small), hints});
            nextPicture = Clock::now() + kPictureEvery;
        }
        if (orders.wanted.empty()) continue;
        LadderOptions options;
        options.wanted = orders.wanted;
        options.budgetMs = kFrameBudgetMs;
        options.agreement = 2;
        options.several = true;
        options.turn = turn;
        const Look look = lookForCodes(grey, options);
        for (const Finding& finding : agreement.add(look.findings, Clock::now()))
            outbox.put(messageOf(finding, grey.size()));
    }
}

void obey(const port::wire::ToScanner& command, Desk& desk) {
    using namespace port::wire;
    desk.change([&](Orders& orders) {
        if (const auto* start = std::get_if<Start>(&command)) {
            orders.running = true;
            orders.wanted = start->wanted;
            ++orders.renewed;
        } else if (const auto* torch = std::get_if<Torch>(&command)) {
            orders.torch = torch->on;
        } else if (const auto* photo = std::get_if<TakePhoto>(&command)) {
            orders.photo = photo->of;
        } else {
            orders.running = false;
            orders.photo.reset();
        }
    });
}

// A camera that rests is as well as it was last, and absent as soon as its device is unplugged.
DeviceState stateOf(const Desk& desk, const SourceOptions& source) {
    if (!desk.orders().running) {
        const bool local = source.spec.starts_with('/');
        if (local && access(source.spec.c_str(), F_OK) != 0) return DeviceState::Absent;
        return desk.camera == DeviceState::Failed ? DeviceState::Failed : DeviceState::Ready;
    }
    return silence(desk) > kHung ? DeviceState::Failed : desk.camera.load();
}

// Speaks with the terminal until it is gone.
int converse(Desk& desk, Outbox& outbox, const SourceOptions& source) {
    port::wire::Reader<port::wire::ToScanner> reader;
    auto nextBeat = Clock::now();
    outbox.put(port::wire::Hello{});
    while (true) {
        if (Clock::now() >= nextBeat) {
            outbox.put(port::wire::Beat{stateOf(desk, source)});
            nextBeat = Clock::now() + kBeat;
        }
        if (!outbox.flush(STDOUT_FILENO)) return 0;
        if (desk.orders().running && silence(desk) > kHopeless) return kGiveUp;
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (poll(&input, 1, 10) <= 0) continue;
        std::array<std::uint8_t, 4096> buffer{};
        const ssize_t count = read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) return 0;
        if (count < 0) continue;
        reader.feed({buffer.data(), static_cast<std::size_t>(count)});
        while (const auto command = reader.next()) obey(*command, desk);
        if (reader.broken()) return 0;
    }
}

}  // namespace

int serve(const SourceOptions& source) {
    std::signal(SIGPIPE, SIG_IGN);
    fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
    Desk desk;
    Outbox outbox;
    std::jthread camera([&](const std::stop_token& stop) { runCamera(source, desk, outbox, stop); });
    std::jthread watcher([&](const std::stop_token& stop) { watch(desk, outbox, stop); });
    const int code = converse(desk, outbox, source);
    // The camera's thread may hang in its driver for ever: nothing here needs an orderly end.
    _exit(code);
}

}  // namespace canteen::scanner
