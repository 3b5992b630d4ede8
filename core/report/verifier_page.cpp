#include "core/report/verifier_page.h"

#include <fmt/format.h>

#include "core/base/check.h"
#include "core/base/embedded.h"

namespace canteen::report {
namespace {

// Puts the file in the place of "{{name}}".
std::string filled(std::string_view page) {
    std::string text;
    while (true) {
        const std::size_t begin = page.find("{{");
        if (begin == std::string_view::npos) return text.append(page);
        const std::size_t end = page.find("}}", begin);
        require(end != std::string_view::npos, "a place of the page has no end");
        text.append(page.substr(0, begin));
        text.append(verifierAsset(page.substr(begin + 2, end - begin - 2)));
        page.remove_prefix(end + 2);
    }
}

}  // namespace

std::string_view verifierAsset(std::string_view name) {
    for (const embedded::File& file : embedded::verifierFiles()) {
        if (file.path.substr(file.path.rfind('/') + 1) == name) return file.bytes;
    }
    throw Bug(fmt::format("no verifier file {}", name));
}

std::string verifierPage() {
    return filled(verifierAsset("page.html"));
}

std::string dataPage(std::string_view json) {
    std::string page(verifierAsset("data.html"));
    const std::string_view place = "{{books}}";
    const std::size_t at = page.find(place);
    require(at != std::string::npos, "data.html has no place for the books");
    return page.replace(at, place.size(), json);
}

}  // namespace canteen::report
