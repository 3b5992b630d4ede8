#include "core/report/pack_bindings.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>

#include "core/domain/units.h"
#include "core/report/csv.h"
#include "core/report/pack_books.h"
#include "core/report/verifier_page.h"

namespace canteen::report {
namespace {

using nlohmann::json;

// "63.dish>60.name": of the records of kind 63, the field dish; what it names among records of kind 60; their
// name.
struct Step {
    int kind = 0;
    std::string field;
};
// "~63.box": the cell holds the value among other words.
struct Path {
    std::vector<Step> steps;
    bool among = false;
};

Path readPath(std::string_view text) {
    Path path;
    path.among = text.starts_with('~');
    text.remove_prefix(path.among ? 1 : 0);
    while (!text.empty()) {
        const std::string_view step = text.substr(0, text.find('>'));
        const std::size_t point = step.find('.');
        path.steps.push_back(
            {std::stoi(std::string(step.substr(0, point))), std::string(step.substr(point + 1))});
        text.remove_prefix(std::min(text.size(), step.size() + 1));
    }
    return path;
}

struct BookBinding {
    int lineKind = 0;  // each such record makes a line; 0 = not told
    Path lineDay;
    std::set<int> kinds;  // of lines whose cells are compared; others are sums and remarks
    std::map<std::string, std::vector<Path>> columns;
};

const std::map<std::string, BookBinding>& bindings() {
    static const std::map<std::string, BookBinding> kBindings = [] {
        std::map<std::string, BookBinding> made;
        const json all = json::parse(verifierAsset("bindings.json"));
        for (const auto& [kind, book] : all.items()) {
            BookBinding& binding = made[kind];
            if (book.contains("lines")) {
                const json& lines = book.at("lines");
                binding.lineKind = lines.at("kind");
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

// Kinds that a path reaches by the id in their first field.
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

// A value that a cell may show.
struct Shown {
    std::string type;
    Item value;
    std::int32_t zone = 0;
    std::uint64_t seq = 0;
};

class Records {
  public:
    explicit Records(const PackLedger& ledger) : ledger_(ledger) {
        for (const std::uint64_t seq : ledger.records()) {
            const int kind = ledger.kindOf(seq);
            if (!followedKinds().contains(kind)) continue;
            const auto record = ledger.record(seq);
            if (!record || record->body.items.empty()) continue;
            if (const auto id = record->body.items[0].id()) described_[{kind, *id}].push_back(seq);
        }
    }

    // Whether another record corrects, voids or undoes this one.
    bool isMarked(std::uint64_t seq) {
        if (!marked_) {
            marked_.emplace();
            for (const std::uint64_t other : ledger_.records()) {
                const auto record = ledger_.record(other);
                const auto refers = record ? record->at(Place::Refers).id() : std::nullopt;
                if (refers) marked_->insert(*refers);
            }
        }
        const auto record = ledger_.record(seq);
        const auto id = record ? record->at(Place::Id).id() : std::nullopt;
        return !id || marked_->contains(*id);
    }

    std::vector<Shown> follow(const Path& whole, const std::vector<std::uint64_t>& from) const {
        const std::vector<Step>& path = whole.steps;
        std::vector<std::uint64_t> seqs = from;
        for (std::size_t step = 0; step < path.size(); ++step) {
            std::vector<Shown> values;
            for (const std::uint64_t seq : seqs)
                if (ledger_.kindOf(seq) == path[step].kind) take(seq, path[step].field, values);
            if (step + 1 == path.size()) return values;
            seqs.clear();
            for (const Shown& shown : values) {
                const auto id = shown.value.id();
                if (!id) continue;
                const auto found = described_.find({path[step + 1].kind, *id});
                if (found != described_.end())
                    seqs.insert(seqs.end(), found->second.begin(), found->second.end());
            }
        }
        return {};
    }

  private:
    void take(std::uint64_t seq, const std::string& field, std::vector<Shown>& values) const {
        const auto record = ledger_.record(seq);
        if (!record) return;
        const auto zone = static_cast<std::int32_t>(record->at(Place::Zone).integer);
        if (field == "@happened")
            return values.push_back({"instant", record->at(Place::Happened), zone, seq});
        if (field == "@entered")
            return values.push_back({"instant", record->at(Place::Effective), zone, seq});
        if (field.starts_with("@role")) return takeSigner(*record, std::stoi(field.substr(5)), values);
        const Field found = fieldOf(*record, field);
        if (found.item == nullptr || found.shape->personal) return;
        const Item& item = *found.item;
        const std::string& type = found.shape->type;
        if (item.type != Item::Type::Array) return values.push_back({type, item, zone, seq});
        for (const Item& inner : item.items) values.push_back({type, inner, zone, seq});
    }

    void takeSigner(const ReadRecord& record, int role, std::vector<Shown>& values) const {
        constexpr int kStaff = 20;
        for (const Item& signature : record.at(Place::Signatures).items) {
            if (signature.items.size() != 4 || signature.items[0].integer != role) continue;
            const auto id = signature.items[1].id();
            if (!id) continue;
            const auto found = described_.find({kStaff, *id});
            if (found == described_.end()) continue;
            for (const std::uint64_t seq : found->second) {
                std::vector<Shown> names;
                take(seq, "name", names);
                for (Shown& name : names) {
                    name.seq = record.seq;
                    values.push_back(std::move(name));
                }
            }
        }
    }

    const PackLedger& ledger_;
    std::map<std::pair<int, Uuid>, std::vector<std::uint64_t>> described_;
    std::optional<std::set<Uuid>> marked_;
};

std::vector<int> digitGroups(std::string_view text) {
    std::vector<int> groups;
    bool inside = false;
    constexpr int kLargest = 100'000;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inside) groups.push_back(0);
        if (digit) groups.back() = std::min(groups.back() * 10 + (c - '0'), kLargest);
        inside = digit;
    }
    return groups;
}

// The first number of the text in thousandths; nothing when there is none, or it is finer than that.
std::optional<std::int64_t> firstNumber(std::string_view text) {
    const std::size_t begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    std::int64_t whole = 0;
    std::size_t at = begin;
    constexpr std::int64_t kLargest = 1'000'000'000'000;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && whole < kLargest; ++at)
        whole = whole * 10 + (text[at] - '0');
    std::int64_t thousandths = 0;
    int places = 0;
    if (at + 1 < text.size() && text[at] == '.') {
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++places)
            thousandths = thousandths * 10 + (text[at] - '0');
        if (places > 3) return std::nullopt;
    }
    for (; places < 3; ++places) thousandths *= 10;
    const std::int64_t value = whole * 1'000 + thousandths;
    return begin > 0 && text[begin - 1] == '-' ? -value : value;
}

std::int64_t thousandthsOf(std::string_view type, std::int64_t value) {
    if (type == "centi" || type == "fen") return value * 10;
    return type == "milli" ? value : value * 1'000;
}

bool isEmptyCell(std::string_view cell) {
    return cell.empty() || cell == "-" || cell == "—" || cell == "/" || cell == "无";
}

std::vector<int> partsOf(std::string_view type, std::int64_t value, std::int32_t zoneMinutes) {
    const Zone zone{zoneMinutes, {}};
    return digitGroups(type == "day" ? formatDate(Date{static_cast<std::int32_t>(value)})
                                     : formatInstant(UtcMs{value}, zone));
}

bool showsMoment(std::string_view cell, std::string_view type, std::int64_t value, std::int32_t zoneMinutes) {
    const std::vector<int> groups = digitGroups(cell);
    const std::vector<int> parts = partsOf(type, value, zoneMinutes);
    const auto is = [&](std::size_t from, std::size_t to) {
        return std::equal(groups.begin(), groups.end(), parts.begin() + static_cast<std::ptrdiff_t>(from),
                          parts.begin() + static_cast<std::ptrdiff_t>(to));
    };
    if (type == "day") return is(0, 3) || is(1, 3);
    return is(0, 5) || is(1, 5) || is(3, 5) || is(0, 3) || is(1, 3);
}

std::string readable(const Shown& shown) {
    const std::int64_t value = shown.value.integer;
    if (shown.type == "text") return std::string(shown.value.text);
    if (shown.type == "day") return formatDate(Date{static_cast<std::int32_t>(value)});
    if (shown.type == "instant") return formatInstant(UtcMs{value}, Zone{shown.zone, {}});
    if (shown.type.starts_with("enum:")) {
        const auto words = listWords(shown.type.substr(5), value);
        return words.empty() ? std::to_string(value) : words[0];
    }
    return formatNumber(Quantity{thousandthsOf(shown.type, value)});
}

bool cellHolds(std::string_view cell, const Shown& shown) {
    std::string words = readable(shown);
    // The day may stand without its year, the instant without its day.
    constexpr std::size_t kYear = 5;
    constexpr std::size_t kDay = 11;
    if (shown.type == "day") words.erase(0, kYear);
    if (shown.type == "instant") words.erase(0, kDay);
    return cell.find(words) != std::string_view::npos;
}

class BookCheck {
  public:
    BookCheck(const PackBook& book, Records& records, const PackLedger& ledger, PackVerdict& verdict)
        : pack_(book), records_(records), ledger_(ledger), verdict_(verdict) {}

    void run(const ClaimedPeriod& period) {
        const auto found = bindings().find(pack_.kind);
        std::set<std::uint64_t> named;
        for (std::size_t i = 0; i < pack_.book.rows.size(); ++i) {
            const Row& row = pack_.book.rows[i];
            ++verdict_.lines;
            named.insert(row.records.begin(), row.records.end());
            for (const std::uint64_t seq : row.records)
                if (ledger_.kindOf(seq) == 0)
                    add("book.record", {{"line", line(i)}, {"seq", std::to_string(seq)}});
            if (found != bindings().end()) checkRow(found->second, row, i);
        }
        if (found != bindings().end() && found->second.lineKind != 0) checkGone(found->second, named, period);
    }

  private:
    static std::string line(std::size_t row) { return std::to_string(row + 2); }

    void add(const char* code, std::map<std::string, std::string> facts) {
        constexpr std::size_t kMost = 40;
        facts["file"] = pack_.file;
        if (verdict_.faults.size() < kMost) verdict_.faults.push_back({code, std::move(facts)});
    }

    void checkRow(const BookBinding& binding, const Row& row, std::size_t number) {
        const bool isLine = std::any_of(row.records.begin(), row.records.end(), [&](std::uint64_t seq) {
            return binding.kinds.contains(ledger_.kindOf(seq));
        });
        for (std::size_t c = 0; isLine && c < pack_.book.columns.size() && c < row.cells.size(); ++c) {
            const auto bound = binding.columns.find(pack_.book.columns[c].id);
            if (bound == binding.columns.end()) continue;
            const std::string& title = pack_.book.columns[c].title;
            std::vector<Shown> values;
            bool isWhole = false;
            for (const Path& path : bound->second) {
                const auto found = records_.follow(path, row.records);
                if (path.among) {
                    checkAmong(row.cells[c].text, found, number, title);
                    continue;
                }
                isWhole = true;
                values.insert(values.end(), found.begin(), found.end());
            }
            ++verdict_.cells;
            if (isWhole) checkCell(row.cells[c].text, values, number, title, row);
        }
    }

    // One of the values stands in the cell, if there is any.
    void checkAmong(const std::string& cell, const std::vector<Shown>& values, std::size_t number,
                    const std::string& column) {
        const Shown* first = nullptr;
        for (const Shown& shown : values) {
            if (shown.value.type == Item::Type::Null) continue;
            if (first == nullptr) first = &shown;
            if (cellHolds(cell, shown)) return;
        }
        if (first == nullptr) return;
        add("book.cell", {{"line", line(number)},
                          {"column", column},
                          {"found", cell},
                          {"expected", readable(*first)},
                          {"seq", std::to_string(first->seq)}});
    }

    void checkCell(const std::string& cell, const std::vector<Shown>& values, std::size_t number,
                   const std::string& column, const Row& row) {
        bool isGiven = false;
        for (const Shown& shown : values) {
            if (shown.value.type == Item::Type::Null) continue;
            isGiven = true;
            if (cellShows(cell, shown.type, shown.value, shown.zone)) return;
        }
        if (!isGiven && (isEmptyCell(cell) || cell.find_first_of("0123456789") == std::string::npos)) return;
        const std::uint64_t seq = isGiven               ? values.front().seq
                                  : row.records.empty() ? 0
                                                        : row.records.front();
        add("book.cell", {{"line", line(number)},
                          {"column", column},
                          {"found", cell},
                          {"expected", isGiven ? readable(values.front()) : ""},
                          {"seq", std::to_string(seq)}});
    }

    // A record that was corrected or taken back may be left out; its successor may not.
    void checkGone(const BookBinding& binding, const std::set<std::uint64_t>& named,
                   const ClaimedPeriod& period) {
        for (const std::uint64_t seq : ledger_.records()) {
            if (ledger_.kindOf(seq) != binding.lineKind || named.contains(seq)) continue;
            const auto days = records_.follow(binding.lineDay, {seq});
            const bool within = std::any_of(days.begin(), days.end(), [&](const Shown& day) {
                return day.value.integer >= period.from.days && day.value.integer <= period.to.days;
            });
            if (within && !records_.isMarked(seq))
                add("book.gone", {{"seq", std::to_string(seq)}, {"kind", std::to_string(binding.lineKind)}});
        }
    }

    const PackBook& pack_;
    Records& records_;
    const PackLedger& ledger_;
    PackVerdict& verdict_;
};

// The first line in which the two differ, from 1.
std::size_t differingLine(std::string_view a, std::string_view b) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] == b[i]; ++i) line += a[i] == '\n' ? 1U : 0U;
    return line;
}

}  // namespace

bool cellShows(std::string_view cell, std::string_view type, const Item& value, std::int32_t zoneMinutes) {
    if (type == "text") return cell == value.text || (value.text.empty() && isEmptyCell(cell));
    if (value.type != Item::Type::Integer) return false;
    if (type == "day" || type == "instant") return showsMoment(cell, type, value.integer, zoneMinutes);
    if (type.starts_with("enum:")) {
        const auto words = listWords(std::string(type.substr(5)), value.integer);
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word == cell; });
    }
    // Nothing is told of a group that has no roll.
    if (value.integer == 0 && isEmptyCell(cell)) return true;
    const auto number = firstNumber(cell);
    if (!number) return false;
    const std::int64_t wanted = thousandthsOf(type, value.integer);
    const bool inKilograms = type == "g" && (cell.find("kg") != cell.npos || cell.find("千克") != cell.npos ||
                                             cell.find("公斤") != cell.npos);
    return inKilograms ? *number * 1'000 == wanted : *number == wanted;
}

void checkBooks(const Unzipped& pack, const PackLedger& ledger, const ClaimedPeriod& period,
                PackVerdict& verdict) {
    const auto file = pack.files.find("books/books.json");
    if (file == pack.files.end()) return;
    const std::string_view text = textOf(file->second.content);
    const Result<PackBooks> books = readBooksJson(text);
    if (!books) {
        verdict.faults.push_back({"book.unreadable", {}});
        return;
    }
    for (const PackBook& book : books->books) {
        const auto stored = pack.files.find(book.file);
        if (stored == pack.files.end()) continue;  // told already
        const std::string made = csv(book.book, books->markTitle, books->recordsTitle);
        if (textOf(stored->second.content) != made)
            verdict.faults.push_back(
                {"book.csv",
                 {{"file", book.file},
                  {"line", std::to_string(differingLine(textOf(stored->second.content), made))}}});
    }
    Records records(ledger);
    for (const PackBook& book : books->books) BookCheck(book, records, ledger, verdict).run(period);
    const auto page = pack.files.find("data.html");
    if (page == pack.files.end() || text.find('<') != text.npos ||
        textOf(page->second.content) != dataPage(text))
        verdict.faults.push_back({"book.page", {}});
}

}  // namespace canteen::report
