#include "core/report/pack_paths.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/report/verifier_page.h"

namespace canteen::report {
namespace {

using nlohmann::json;

Path readPath(std::string_view text) {
    Path path;
    path.among = text.starts_with('~');
    text.remove_prefix(path.among ? 1 : 0);
    while (!text.empty()) {
        const std::string_view step = text.substr(0, text.find('>'));
        const std::size_t point = step.find('.');
        const From from = step.front() == '^' ? From::First : step.front() == '$' ? From::Last : From::Any;
        const std::size_t begin = from == From::Any ? 0 : 1;
        const int kind = point == begin ? 0 : std::stoi(std::string(step.substr(begin, point - begin)));
        path.steps.push_back({kind, std::string(step.substr(point + 1)), from});
        text.remove_prefix(std::min(text.size(), step.size() + 1));
    }
    return path;
}

}  // namespace

const std::map<std::string, BookBinding>& bindings() {
    static const std::map<std::string, BookBinding> kBindings = [] {
        std::map<std::string, BookBinding> made;
        const json all = json::parse(verifierAsset("bindings.json"));
        for (const auto& [kind, book] : all.items()) {
            BookBinding& binding = made[kind];
            if (book.contains("lines")) {
                const json& lines = book.at("lines");
                binding.lineKind = lines.value("kind", 0);
                binding.deviations = lines.value("deviations", false);
                binding.kinds = lines.value("also", std::set<int>{});
                binding.kinds.insert(binding.lineKind);
                binding.lineDay = readPath(lines.value("day", std::string()));
            }
            for (const auto& [column, paths] : book.at("columns").items()) {
                const json list = paths.is_array() ? paths : json::array({paths});
                for (const json& path : list)
                    binding.columns[column].push_back(readPath(path.get<std::string>()));
            }
        }
        return made;
    }();
    return kBindings;
}

const std::set<int>& followedKinds() {
    static const std::set<int> kKinds = [] {
        constexpr int kStaff = 20;  // who signed
        std::set<int> kinds{kStaff};
        const auto take = [&](const Path& path) {
            for (std::size_t step = 1; step < path.steps.size(); ++step) kinds.insert(path.steps[step].kind);
        };
        for (const auto& [name, book] : bindings()) {
            take(book.lineDay);
            for (const auto& [column, paths] : book.columns)
                for (const Path& path : paths) take(path);
        }
        return kinds;
    }();
    return kKinds;
}

}  // namespace canteen::report
