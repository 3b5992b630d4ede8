#include "kiosk/devices/export_lines.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace canteen::devices {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostLine = 4U << 20U;
constexpr std::size_t kMostWords = 400;
constexpr std::int64_t kMostPages = 1'000'000;

std::string textIn(const Json& object, const char* key) {
    const auto hit = object.find(key);
    if (hit == object.end() || !hit->is_string()) return {};
    const auto& text = hit->get_ref<const std::string&>();
    return text.size() > kMostWords ? std::string() : text;
}

std::int64_t countIn(const Json& object, const char* key, std::int64_t most) {
    const auto hit = object.find(key);
    if (hit == object.end() || !hit->is_number_integer()) return 0;
    return std::clamp<std::int64_t>(hit->get<std::int64_t>(), 0, most);
}

std::optional<port::ExportMade> fileOf(const Json& object) {
    if (!object.is_object()) return std::nullopt;
    const auto path = object.find("path");
    if (path == object.end() || !path->is_string()) return std::nullopt;
    port::ExportMade made;
    made.file = path->get<std::string>();
    made.facts.name = made.file.filename().string();
    made.facts.bytes = countIn(object, "bytes", std::numeric_limits<std::int64_t>::max());
    made.facts.pages = static_cast<std::int32_t>(countIn(object, "pages", kMostPages));
    Bytes hash;
    if (!fromHex(textIn(object, "sha256"), hash) || hash.size() != made.facts.sha256.size())
        return std::nullopt;
    std::ranges::copy(hash, made.facts.sha256.begin());
    return made;
}

std::optional<std::vector<port::ExportMade>> filesOf(const Json& list) {
    if (!list.is_array()) return std::nullopt;
    std::vector<port::ExportMade> files;
    for (const Json& each : list) {
        auto made = fileOf(each);
        if (!made) return std::nullopt;
        files.push_back(std::move(*made));
    }
    return files;
}

}  // namespace

int ExportLines::feed(std::string_view heard) {
    if (broken_) return 0;
    rest_.append(heard);
    int understood = 0;
    std::size_t begin = 0;
    for (std::size_t end = rest_.find('\n'); end != std::string::npos; end = rest_.find('\n', begin)) {
        understood += take(std::string_view(rest_).substr(begin, end - begin)) ? 1 : 0;
        begin = end + 1;
    }
    rest_.erase(0, begin);
    if (rest_.size() > kMostLine) {
        broken_ = true;
        rest_.clear();
    }
    return understood;
}

bool ExportLines::take(std::string_view line) {
    const Json object = Json::parse(line, nullptr, false);
    if (!object.is_object()) return false;
    if (const auto error = object.find("error"); error != object.end() && error->is_string()) {
        error_ = textIn(object, "error");
        return true;
    }
    if (const auto list = object.find("files"); list != object.end()) {
        files_ = filesOf(*list);
        return files_.has_value();
    }
    const auto done = object.find("done");
    if (done == object.end() || !done->is_number()) return false;
    const double share = done->get<double>();
    // A bar that goes back helps nobody.
    if (share >= 0 && share <= 1) done_ = std::max(done_, share);
    what_ = textIn(object, "what");
    return true;
}

}  // namespace canteen::devices
