#include "core/report/pack_bindings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/report/csv.h"
#include "core/report/pack_books.h"
#include "core/report/pack_cells.h"
#include "core/report/pack_paths.h"
#include "core/report/verifier_page.h"

namespace canteen::report {
namespace {

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
        std::vector<std::uint64_t> seqs = startOf(path.front(), from);
        for (std::size_t step = 0; step < path.size(); ++step) {
            std::vector<Shown> values;
            for (const std::uint64_t seq : seqs)
                if (path[step].kind == 0 || ledger_.kindOf(seq) == path[step].kind)
                    take(seq, path[step].field, values);
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

    // Whether it was entered late, or corrects, voids or undoes another: then, or of these days.
    [[nodiscard]] bool deviates(std::uint64_t seq, const ClaimedPeriod& period) const {
        const auto record = ledger_.record(seq);
        if (!record || (record->at(Place::Late).integer == 0 && record->at(Place::Relation).integer == 0))
            return false;
        const auto dayOf = [&](Place place) {
            return businessDay(UtcMs{record->at(place).integer}, ledger_.zone());
        };
        const Date entered = dayOf(Place::Effective);
        const Date happened = dayOf(Place::Happened);
        return entered >= period.from &&
               (entered <= period.to || (happened >= period.from && happened <= period.to));
    }

  private:
    static std::vector<std::uint64_t> startOf(const Step& step, const std::vector<std::uint64_t>& records) {
        if (step.from == From::Any || records.empty()) return records;
        if (step.from == From::First) return {records.front()};
        return records.size() < 2 ? std::vector<std::uint64_t>{} : std::vector{records.back()};
    }

    void take(std::uint64_t seq, const std::string& field, std::vector<Shown>& values) const {
        const auto record = ledger_.record(seq);
        if (!record) return;
        const auto zone = static_cast<std::int32_t>(record->at(Place::Zone).integer);
        if (field == "@happened")
            return values.push_back({"instant", record->at(Place::Happened), zone, seq});
        if (field == "@entered") return values.push_back({"instant", record->at(Place::Entered), zone, seq});
        if (field == "@note") return takeNote(*record, values);
        if (const auto number = numberIn(*record, field)) {
            // Nothing is told of what is not there: no relation, not late, no reason.
            if (number->second.integer != 0) values.push_back({number->first, number->second, zone, seq});
            return;
        }
        if (field.starts_with("@signer"))
            return takeSignature(*record, static_cast<std::size_t>(std::stoi(field.substr(7))) - 1, values);
        if (field.starts_with("@role")) return takeSigner(*record, std::stoi(field.substr(5)), values);
        if (const std::size_t open = field.find('['); open != std::string::npos)
            return takeAnswer(*record, field, open, values);
        const Field found = fieldOf(*record, field);
        if (found.item == nullptr || found.shape->personal) return;
        const Item& item = *found.item;
        const std::string& type = found.shape->type;
        if (item.type != Item::Type::Array) return values.push_back({type, item, zone, seq});
        for (const Item& inner : item.items) values.push_back({type, inner, zone, seq});
    }

    // "answers[object].1": of the groups in the field, in the one that begins with this text, the item of
    // that place.
    static void takeAnswer(const ReadRecord& record, const std::string& field, std::size_t open,
                           std::vector<Shown>& values) {
        const std::size_t close = field.find("].", open);
        const std::string key = field.substr(open + 1, close - open - 1);
        const auto place = static_cast<std::size_t>(std::stoi(field.substr(close + 2)));
        const Field found = fieldOf(record, field.substr(0, open));
        if (found.item == nullptr || found.shape->parts.size() <= place) return;
        const auto zone = static_cast<std::int32_t>(record.at(Place::Zone).integer);
        const std::string& type = found.shape->parts[place];
        for (const Item& group : found.item->items) {
            if (group.items.size() <= place || group.items[0].text != key) continue;
            const Item& item = group.items[place];
            if (item.type != Item::Type::Array) values.push_back({type, item, zone, record.seq});
            for (const Item& inner : item.items) values.push_back({type, inner, zone, record.seq});
        }
    }

    static std::optional<std::pair<std::string, Item>> numberIn(const ReadRecord& record,
                                                                std::string_view field) {
        if (field == "@relation") return std::pair{"enum:@Relation", record.at(Place::Relation)};
        if (field == "@late") return std::pair{"enum:@Late", record.at(Place::Late)};
        if (field == "@reason") return std::pair{"enum:Reason", record.at(Place::Reason)};
        if (field != "@seq") return std::nullopt;
        return std::pair{"int", record.at(Place::Seq)};
    }

    // What is written about a morning check may speak of somebody's health, and is told to few.
    static void takeNote(const ReadRecord& record, std::vector<Shown>& values) {
        constexpr int kChecks = 40;
        constexpr int kBehindChecks = 60;
        if (record.kind < kChecks || record.kind >= kBehindChecks)
            values.push_back({"text", record.at(Place::Note), 0, record.seq});
    }

    void takeSigner(const ReadRecord& record, int role, std::vector<Shown>& values) const {
        const auto& signatures = record.at(Place::Signatures).items;
        for (std::size_t i = 0; i < signatures.size(); ++i)
            if (!signatures[i].items.empty() && signatures[i].items[0].integer == role)
                takeSignature(record, i, values);
    }

    void takeSignature(const ReadRecord& record, std::size_t place, std::vector<Shown>& values) const {
        constexpr int kStaff = 20;
        const auto& signatures = record.at(Place::Signatures).items;
        if (place >= signatures.size() || signatures[place].items.size() != 4) return;
        const auto id = signatures[place].items[1].id();
        const auto found = id ? described_.find({kStaff, *id}) : described_.end();
        if (found == described_.end()) return;
        for (const std::uint64_t seq : found->second) {
            std::vector<Shown> names;
            take(seq, "name", names);
            for (Shown& name : names) {
                name.seq = record.seq;
                values.push_back(std::move(name));
            }
        }
    }

    const PackLedger& ledger_;
    std::map<std::pair<int, Uuid>, std::vector<std::uint64_t>> described_;
    std::optional<std::set<Uuid>> marked_;
};

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
        if (found == bindings().end()) return;
        if (found->second.lineKind != 0) checkGone(found->second, named, period);
        if (found->second.deviations) checkDeviations(period);
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
            return binding.deviations || binding.kinds.contains(ledger_.kindOf(seq));
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

    // Each makes a line of its own, which names it first.
    void checkDeviations(const ClaimedPeriod& period) {
        std::set<std::uint64_t> told;
        for (const Row& row : pack_.book.rows)
            if (!row.records.empty()) told.insert(row.records.front());
        for (const std::uint64_t seq : ledger_.records())
            if (!told.contains(seq) && records_.deviates(seq, period))
                add("book.gone",
                    {{"seq", std::to_string(seq)}, {"kind", std::to_string(ledger_.kindOf(seq))}});
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
