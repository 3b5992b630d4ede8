#include "tests/pack/support/browser.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sodium.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace canteen::testing {

using nlohmann::json;

namespace {

constexpr const char* kProgram = "/usr/bin/chromium";
constexpr int kPatienceMs = 60'000;

// The browser reads commands from descriptor 3 and answers on 4.
[[noreturn]] void become(int commands, int answers, const std::string& profile) {
    // Both out of the way first, so that neither overwrites the other.
    constexpr int kFree = 10;
    const int in = fcntl(commands, F_DUPFD, kFree);
    const int out = fcntl(answers, F_DUPFD, kFree);
    dup2(in, 3);
    dup2(out, 4);
    const int nowhere = ::open("/dev/null", O_RDWR);
    dup2(nowhere, 1);
    dup2(nowhere, 2);
    const std::string data = "--user-data-dir=" + profile;
    execl(kProgram, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
          "--hide-scrollbars", "--remote-debugging-pipe", data.c_str(), "about:blank", nullptr);
    _exit(127);
}

}  // namespace

bool Browser::isHere() {
    return ::access(kProgram, X_OK) == 0;
}

Browser::Browser() {
    int commands[2];
    int answers[2];
    if (pipe(commands) != 0 || pipe(answers) != 0) throw std::runtime_error("pipe");
    pid_ = fork();
    if (pid_ == 0) {
        // A group of its own, so that its helpers end with it.
        setpgid(0, 0);
        become(commands[0], answers[1], profile_.path().string());
    }
    close(commands[0]);
    close(answers[1]);
    to_ = commands[1];
    from_ = answers[0];
    fcntl(to_, F_SETFD, FD_CLOEXEC);
    fcntl(from_, F_SETFD, FD_CLOEXEC);
    const json target = call("Target.createTarget", {{"url", "about:blank"}});
    session_ = call("Target.attachToTarget", {{"targetId", target.at("targetId")}, {"flatten", true}})
                   .at("sessionId");
    call("Page.enable", json::object());
    call("DOM.enable", json::object());
}

Browser::~Browser() {
    if (pid_ > 0) {
        kill(-pid_, SIGKILL);
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    close(to_);
    close(from_);
}

json Browser::read() {
    while (true) {
        if (const std::size_t end = buffer_.find('\0'); end != std::string::npos) {
            const json message = json::parse(buffer_.substr(0, end));
            buffer_.erase(0, end + 1);
            return message;
        }
        pollfd waiting{from_, POLLIN, 0};
        if (poll(&waiting, 1, kPatienceMs) <= 0) throw std::runtime_error("chromium does not answer");
        char bytes[65'536];
        const ssize_t got = ::read(from_, bytes, sizeof bytes);
        if (got <= 0) throw std::runtime_error("chromium ended");
        buffer_.append(bytes, static_cast<std::size_t>(got));
    }
}

json Browser::call(const std::string& method, json parameters) {
    json message{{"id", ++id_}, {"method", method}, {"params", std::move(parameters)}};
    if (!session_.empty()) message["sessionId"] = session_;
    const std::string text = message.dump() + '\0';
    for (std::size_t at = 0; at < text.size();) {
        const ssize_t written = write(to_, text.data() + at, text.size() - at);
        if (written <= 0) throw std::runtime_error("chromium does not listen");
        at += static_cast<std::size_t>(written);
    }
    while (true) {
        json answer = read();
        if (!answer.contains("id") || answer.at("id") != id_) continue;
        if (answer.contains("error")) throw std::runtime_error(method + ": " + answer.at("error").dump());
        return answer.at("result");
    }
}

void Browser::open(const std::filesystem::path& page, const std::string& fragment) {
    // Another fragment alone would not load the page again.
    call("Page.navigate", {{"url", "about:blank"}});
    call("Page.navigate", {{"url", "file://" + page.string() + (fragment.empty() ? "" : "#" + fragment)}});
    waitFor(
        "location.protocol === 'file:' && document.readyState === 'complete' && "
        "!!document.body.dataset.drawn");
}

json Browser::evaluate(const std::string& expression) {
    const json result = call("Runtime.evaluate",
                             {{"expression", expression}, {"returnByValue", true}, {"awaitPromise", true}});
    if (result.contains("exceptionDetails")) throw std::runtime_error(result.at("exceptionDetails").dump());
    return result.at("result").value("value", json());
}

void Browser::waitFor(const std::string& expression, int seconds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (std::chrono::steady_clock::now() < end) {
        try {
            if (evaluate(expression) == true) return;
        } catch (const std::runtime_error&) {
            // The page is between two documents.
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    throw std::runtime_error("the page never got to: " + expression);
}

void Browser::chooseFile(int input, const std::filesystem::path& file) {
    const json object =
        call("Runtime.evaluate",
             {{"expression", fmt::format("document.querySelectorAll('input[type=file]')[{}]", input)}});
    call("DOM.setFileInputFiles",
         {{"files", {file.string()}}, {"objectId", object.at("result").at("objectId")}});
}

Bytes Browser::picture(int width, int height) {
    call("Emulation.setDeviceMetricsOverride",
         {{"width", width}, {"height", height}, {"deviceScaleFactor", 1}, {"mobile", false}});
    const std::string text = call("Page.captureScreenshot", {{"format", "png"}}).at("data");
    Bytes bytes(text.size());
    std::size_t size = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        throw std::runtime_error("picture");
    bytes.resize(size);
    return bytes;
}

}  // namespace canteen::testing
