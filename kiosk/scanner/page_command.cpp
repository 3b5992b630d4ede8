#include "kiosk/scanner/page_command.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>

#include "kiosk/scanner/page.h"
#include "kiosk/scanner/picture_file.h"

namespace canteen::scanner {
namespace {

using nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> kVerdicts{"good", "no page", "blurred", "dark", "glare"};

int print(const ordered_json& line, int code) {
    std::printf("%s\n", line.dump(-1, ' ', false, ordered_json::error_handler_t::replace).c_str());
    return code;
}

}  // namespace

int pageFile(const std::filesystem::path& file, const std::filesystem::path& out) {
    ordered_json line{{"file", file.string()}};
    const LoadedPicture loaded = loadPicture(file, Colours::Kept);
    if (loaded.picture.empty()) {
        line["error"] = loaded.error;
        return print(line, 1);
    }
    const port::PagePhoto page = photographPage(loaded.picture);
    line["verdict"] = kVerdicts[static_cast<std::size_t>(page.verdict)];
    line["width"] = page.width;
    line["height"] = page.height;
    line["bytes"] = page.jpeg.size();
    std::ofstream jpeg(out, std::ios::binary);
    jpeg.write(reinterpret_cast<const char*>(page.jpeg.data()),
               static_cast<std::streamsize>(page.jpeg.size()));
    jpeg.close();
    if (!jpeg) {
        line["error"] = "the JPEG cannot be written";
        return print(line, 1);
    }
    return print(line, 0);
}

}  // namespace canteen::scanner
