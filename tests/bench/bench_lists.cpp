// How long the lists behind every screen take, through the services, at N and at ten times N records; beside
// them what SQLite alone needs to read 200 rows of that store.
//   bench_lists [--full] [--keep DIRECTORY] [--only DAYS]
// --full: 72 and 720 schooldays (three years, half a million records); takes minutes unless the stores were
// kept.
#include <charconv>
#include <cstring>
#include <map>
#include <optional>

#include "core/service/accompanying.h"
#include "core/service/day_close.h"
#include "core/service/logs.h"
#include "core/service/meals.h"
#include "core/service/morning_check.h"
#include "core/service/people.h"
#include "core/service/receiving.h"
#include "core/service/samples.h"
#include "core/service/signs.h"
#include "core/service/stock.h"
#include "core/store/database.h"
#include "measure.h"
#include "simulated_school.h"
#include "tests/support/temp_store.h"

namespace canteen::bench {
namespace {

constexpr store::Sql kRaw = "SELECT seq, id, kind, hash, entry FROM ledger WHERE seq BETWEEN ?1 AND ?2";

struct Listing {
    std::string name;
    // Runs it once; `i` picks another day, dish or box each time. Returns how many rows there were.
    std::function<std::size_t(unsigned i)> run;
};

// The services of a school at work, and what a person asks them.
class Asked {
  public:
    explicit Asked(School& school) : school_(school), context_(school.context()) {
        for (const auto& known : service::Samples(context_).knownDishes()) dishes_.push_back(known.name);
    }

    std::vector<Listing> listings() {
        std::vector<Listing> all;
        addPeople(all);
        addSamples(all);
        addBook(all);
        addMeals(all);
        addGoods(all);
        return all;
    }

    // The yardstick: 200 rows in one range, read to the last byte.
    std::size_t raw(unsigned i) {
        const std::uint64_t first = 1 + (std::uint64_t{i} * 7'919'013) % (school_.store().lastSeq() - 200);
        std::size_t bytes = 0;
        for (const store::Row& row : school_.database().query(kRaw, first, first + 199))
            bytes += row.blob(4).size() + row.blob(3).size();
        return bytes;
    }

  private:
    [[nodiscard]] Date someDay(unsigned i) const { return school_.someDay(i); }
    std::size_t sheet(Date day) {
        return service::MorningCheck(context_).sheet(day, CheckSession::Morning).lines.size();
    }
    std::size_t book(const service::BookQuery& query) {
        return service::Samples(context_).book(query).size();
    }
    std::size_t dayOfSamples(Date day) {
        std::size_t dishes = 0;
        for (const auto& meal : service::Samples(context_).day(day)) dishes += meal.dishes.size();
        return dishes;
    }
    std::size_t status(Date day) { return service::DayClose(context_).status(day).findings.size(); }

    void addPeople(std::vector<Listing>& all) {
        all.push_back({"sheet of today", [this](unsigned) { return sheet(school_.today); }});
        all.push_back({"sheet of any day", [this](unsigned i) { return sheet(someDay(i)); }});
        all.push_back(
            {"exclusions", [this](unsigned) { return service::MorningCheck(context_).exclusions().size(); }});
        all.push_back({"listPeople", [this](unsigned) {
                           return service::listPeople(school_.store(), school_.today).size();
                       }});
        all.push_back({"day close, status of today", [this](unsigned) { return status(school_.today); }});
        all.push_back({"day close, status of any day", [this](unsigned i) { return status(someDay(i)); }});
    }

    void addSamples(std::vector<Listing>& all) {
        const auto samples = [this] { return service::Samples(context_); };
        all.push_back({"samples of today", [this](unsigned) { return dayOfSamples(school_.today); }});
        all.push_back({"samples of any day", [this](unsigned i) { return dayOfSamples(someDay(i)); }});
        all.push_back(
            {"counts", [=](unsigned) { return static_cast<std::size_t>(samples().counts().stored); }});
        all.push_back({"boxes", [=](unsigned) { return samples().boxes().size(); }});
        all.push_back({"nextFreeBox", [=](unsigned) {
                           return static_cast<std::size_t>(samples().nextFreeBox()->value > 0);
                       }});
        all.push_back({"knownDishes", [=](unsigned) { return samples().knownDishes().size(); }});
        all.push_back({"inHand", [=](unsigned) { return samples().inHand().size(); }});
        all.push_back({"withoutSupervisor", [=](unsigned) { return samples().withoutSupervisor().size(); }});
        all.push_back({"stored", [=](unsigned) { return samples().stored().size(); }});
    }

    void addSearch(std::vector<Listing>& all, const char* name,
                   std::function<void(service::BookQuery& query, unsigned i)> fill) {
        all.push_back({name, [this, fill = std::move(fill)](unsigned i) {
                           service::BookQuery query;
                           fill(query, i);
                           return book(query);
                       }});
    }

    void addBook(std::vector<Listing>& all) {
        using Query = service::BookQuery;
        const auto range = [this](Query& q, unsigned i, int days) {
            q.from = someDay(i);
            q.to = *q.from + days;
        };
        addSearch(all, "book, newest", [](Query&, unsigned) {});
        addSearch(all, "book, two characters: food", [](Query& q, unsigned) { q.dish = "豆腐"; });
        addSearch(all, "book, two characters: way of cooking", [](Query& q, unsigned) { q.dish = "清炒"; });
        addSearch(all, "book, one character", [](Query& q, unsigned) { q.dish = "肉"; });
        addSearch(all, "book, a whole name",
                  [this](Query& q, unsigned i) { q.dish = dishes_.at(i % dishes_.size()); });
        addSearch(all, "book, a dish never cooked", [](Query& q, unsigned) { q.dish = "佛跳墙"; });
        addSearch(all, "book, a week", [=](Query& q, unsigned i) { range(q, i, 6); });
        addSearch(all, "book, a year", [=](Query& q, unsigned i) { range(q, i, 364); });
        addSearch(all, "book, a box",
                  [](Query& q, unsigned i) { q.box = BoxNo{static_cast<std::int32_t>(i % 200) + 1}; });
        addSearch(all, "book, a state",
                  [](Query& q, unsigned i) { q.state = static_cast<SampleState>(1 + i % 6); });
        addSearch(all, "book, held", [](Query& q, unsigned) { q.heldOnly = true; });
        addSearch(all, "book, dish and week", [=](Query& q, unsigned i) {
            range(q, i, 6);
            q.dish = "豆腐";
        });
        addSearch(all, "book, dish and rare state", [](Query& q, unsigned i) {
            q.dish = "豆腐";
            q.state = i % 2 == 0 ? SampleState::Sent : SampleState::Voided;
        });
        addSearch(all, "book, one character and rare state", [](Query& q, unsigned) {
            q.dish = "肉";
            q.state = SampleState::Sent;
        });
        addSearch(all, "book, dish and held", [](Query& q, unsigned) {
            q.dish = "豆腐";
            q.heldOnly = true;
        });
        addSearch(all, "book, dish and box", [](Query& q, unsigned i) {
            q.dish = "豆腐";
            q.box = BoxNo{static_cast<std::int32_t>(i % 150) + 1};
        });
        addSearch(all, "book, box and rare state", [](Query& q, unsigned i) {
            q.box = BoxNo{static_cast<std::int32_t>(i % 150) + 1};
            q.state = i % 2 == 0 ? SampleState::Sent : SampleState::Taken;
        });
        addSearch(all, "book, year and rare state", [=](Query& q, unsigned i) {
            range(q, i, 364);
            q.state = SampleState::Sent;
        });
    }

    void addMeals(std::vector<Listing>& all) {
        all.push_back({"meal counts of any day", [this](unsigned i) {
                           return service::Meals(context_).day(someDay(i)).front().classes.size();
                       }});
        all.push_back({"month of meal counts", [this](unsigned i) {
                           return service::Meals(context_).month(someDay(i), Meal::Lunch).classes.size();
                       }});
        all.push_back({"accompanying of any day", [this](unsigned i) {
                           return service::Accompanying(context_).day(someDay(i)).size();
                       }});
        all.push_back({"logs of any day",
                       [this](unsigned i) { return service::Logs(context_).counts(someDay(i)).size(); }});
        all.push_back(
            {"a month of disinfections", [this](unsigned i) {
                 const Date first = someDay(i);
                 return service::Logs(context_).book(LogType::Disinfection, first, first + 30, 500).size();
             }});
        all.push_back({"score of any day", [this](unsigned i) {
                           const service::DayClose days(context_);
                           return days.score(days.status(someDay(i))).shares.size();
                       }});
        all.push_back({"signs of thirty days",
                       [this](unsigned) { return service::Signs(context_).lookBack(30).size(); }});
    }

    void addGoods(std::vector<Listing>& all) {
        all.push_back({"deliveries of any day",
                       [this](unsigned i) { return service::Receiving(context_).day(someDay(i)).size(); }});
        all.push_back({"duties", [this](unsigned) { return service::Receiving(context_).duties().size(); }});
        all.push_back({"stock", [this](unsigned) {
                           return static_cast<std::size_t>(service::Stock(context_).counts().lots);
                       }});
    }

    School& school_;
    service::Context context_;
    std::vector<std::string> dishes_;  // ever served, the most frequent first
};

// Milliseconds.
struct Figures {
    double first = 0;  // with nothing read before
    double p50 = 0;
    double p95 = 0;        // of CPU; others on the machine do not count
    std::size_t rows = 0;  // the most
};
struct Table {
    std::uint64_t records = 0;
    Figures raw;
    std::vector<std::pair<std::string, Figures>> lists;
};

Figures measure(unsigned runs, const std::function<std::size_t(unsigned)>& run) {
    Times wall;
    Times cpu;
    Figures figures;
    figures.first = microsecondsOf([&] { run(0); }) / 1e3;
    for (unsigned i = 0; i < runs; ++i) {
        double us = 0;
        cpu.add(cpuMicrosecondsOf(
            [&] { us = microsecondsOf([&] { figures.rows = std::max(figures.rows, run(i)); }); }));
        wall.add(us);
    }
    figures.p50 = wall.at(0.5) / 1e3;
    figures.p95 = cpu.at(0.95) / 1e3;
    return figures;
}

Table measureSchool(const std::filesystem::path& keep, int days, unsigned runs) {
    const auto school = openSchool(keep, days);
    Asked asked(*school);
    Table table;
    table.records = school->store().lastSeq();
    table.raw = measure(runs, [&](unsigned i) { return asked.raw(i); });
    for (const Listing& list : asked.listings()) table.lists.emplace_back(list.name, measure(runs, list.run));
    return table;
}

void print(const Table& table) {
    std::cout << fmt::format("\n{} records; ms, p95 of CPU; 200 raw rows: {:.2f} / {:.2f}\n", table.records,
                             table.raw.p50, table.raw.p95);
    std::cout << fmt::format("{:<38} {:>6} {:>9} {:>9} {:>9} {:>9}\n", "", "rows", "first", "p50", "p95",
                             "p50/raw");
    for (const auto& [name, f] : table.lists)
        std::cout << fmt::format("{:<38} {:>6} {:>9.2f} {:>9.2f} {:>9.2f} {:>8.1f}x{}\n", name, f.rows,
                                 f.first, f.p50, f.p95, f.p50 / table.raw.p50,
                                 f.p95 < 10 ? "" : "  over 10 ms");
    std::cout << std::flush;
}

void compare(const Table& small, const Table& large) {
    std::cout << fmt::format("\np50 and p95 at {} records, times those at {}; wanted: at most 3 times\n",
                             large.records, small.records);
    for (std::size_t i = 0; i < small.lists.size(); ++i) {
        const auto& [name, a] = small.lists[i];
        const Figures& b = large.lists[i].second;
        const double rows =
            static_cast<double>(b.rows) / static_cast<double>(std::max<std::size_t>(a.rows, 1));
        const bool grown = b.p95 / a.p95 > 3;
        tell("  " + name, fmt::format("{:.2f} / {:.2f}", b.p50 / a.p50, b.p95 / a.p95),
             !grown       ? ""
             : rows > 1.5 ? fmt::format("over 3, with {:.0f} times the rows", rows)
             : b.p95 < 1  ? "over 3, under a millisecond"
                          : "over 3");
    }
}

struct Options {
    bool full = false;
    std::optional<std::filesystem::path> keep;
    std::vector<int> sizes;  // in schooldays
};

std::optional<Options> parse(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        int days = 0;
        if (argument == "--full") {
            options.full = true;
        } else if (argument == "--keep" && i + 1 < argc) {
            options.keep = argv[++i];
        } else if (argument == "--only" && i + 1 < argc) {
            const char* text = argv[++i];
            std::from_chars(text, text + std::strlen(text), days);
            if (days < 2) return std::nullopt;
            options.sizes = {days};
        } else {
            return std::nullopt;
        }
    }
    if (options.sizes.empty() && options.full) options.sizes = {72, 720};
    if (options.sizes.empty()) options.sizes = {6, 60};
    return options;
}

int run(const Options& options) {
    std::optional<testing::TempDirectory> temp;
    if (!options.keep) temp.emplace();
    const std::filesystem::path keep = options.keep ? *options.keep : temp->path();
    std::vector<Table> tables;
    for (const int size : options.sizes) {
        tables.push_back(measureSchool(keep, size, options.full ? 200 : 40));
        print(tables.back());
    }
    if (tables.size() == 2) compare(tables.front(), tables.back());
    return 0;
}

}  // namespace
}  // namespace canteen::bench

int main(int argc, char** argv) {
    const auto options = canteen::bench::parse(argc, argv);
    if (!options) {
        std::cerr << "usage: bench_lists [--full] [--keep DIRECTORY] [--only DAYS]\n";
        return 2;
    }
    return canteen::bench::run(*options);
}
