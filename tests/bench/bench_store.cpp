// How fast the store is, as ratios to the raw engine measured in the same run. Times alone mean little on a
// shared machine.
//   bench_store [--full | --sizes SMALL LARGE] [--dir DIRECTORY]
// --full compares 400,000 with 4,000,000 records and takes many minutes.
#include <ctime>
#include <iostream>
#include <numeric>
#include <optional>
#include <string_view>
#include <vector>

#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "measure.h"
#include "store_queries.h"
#include "tests/support/temp_store.h"
#include "tests/support/workdays.h"

namespace canteen::bench {
namespace {

using testing::TempDirectory;

constexpr testing::Workday kSchool{30, 20};  // 161 records a day

std::unique_ptr<store::Store> open(const std::filesystem::path& directory, const port::Clock& clock) {
    store::StoreOptions options;
    options.directory = directory;
    options.site = "test-school";
    options.ballastBytes = 0;
    return std::move(store::Store::open(options, clock).value());
}

// One blob a commit, in the same mode and with a WAL of the same size.
class RawEngine {
  public:
    explicit RawEngine(const std::filesystem::path& file) : db_(store::Database::openWriter(file)) {
        db_.execute("CREATE TABLE raw (seq INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT");
        db_.execute("INSERT INTO raw (entry) VALUES (zeroblob(4200000)); DELETE FROM raw");
    }
    void append(BytesView bytes) {
        db_.run("BEGIN IMMEDIATE");
        db_.run("INSERT INTO raw (entry) VALUES (?1)", bytes);
        db_.run("COMMIT");
    }

  private:
    store::Database db_;
};

// Raw commits and appends take turns, so that noise hits both.
void compareCommits(const std::filesystem::path& place, unsigned days) {
    const TempDirectory temp(place);
    const testing::FakeClock clock;
    RawEngine raw(temp.path() / "raw.sqlite");
    const auto store = open(temp.path() / "store", clock);
    Times rawTimes;
    Times appendTimes;
    for (unsigned day = 0; day < days; ++day) {
        for (const store::Draft& draft : testing::workday(day, kSchool)) {
            const Bytes entry(260, static_cast<std::uint8_t>(day));
            rawTimes.add(microsecondsOf([&] { raw.append(entry); }));
            appendTimes.add(microsecondsOf([&] { store->append(draft).value(); }));
        }
    }
    tell("raw INSERT; COMMIT, median / p95",
         fmt::format("{:.0f} / {:.0f} us", rawTimes.at(0.5), rawTimes.at(0.95)));
    tell("durable append, median / p95",
         fmt::format("{:.0f} / {:.0f} us", appendTimes.at(0.5), appendTimes.at(0.95)));
    const auto sum = [](const Times& t) { return std::accumulate(t.us.begin(), t.us.end(), 0.0); };
    tell("append / raw, by median / by sum",
         fmt::format("{:.2f} / {:.2f}", appendTimes.at(0.5) / rawTimes.at(0.5),
                     sum(appendTimes) / sum(rawTimes)),
         "at most 1.5");
}

// Appends whole days, ten in a commit, until the store holds `records`. Returns the number of days.
unsigned fill(store::Store& store, unsigned day, std::uint64_t records) {
    const std::uint64_t before = store.lastSeq();
    const double us = microsecondsOf([&] {
        while (store.lastSeq() < records) {
            std::vector<store::Draft> drafts;
            for (int i = 0; i < 10; ++i) {
                for (store::Draft& draft : testing::workday(day++, kSchool))
                    drafts.push_back(std::move(draft));
            }
            store.append(drafts).value();
        }
        store.signHead().value();
    });
    tell("  appended in big batches",
         fmt::format("{:.0f} records/s", static_cast<double>(store.lastSeq() - before) / us * 1e6));
    return day;
}

void measureVerification(store::Store& store) {
    const auto rate = [&](store::Depth depth) {
        store::VerifyOptions options;
        options.depth = depth;
        std::optional<store::VerifyReport> report;
        const std::clock_t start = std::clock();
        const double us =
            microsecondsOf([&] { report = store::verifyStore(store.directory(), options).value(); });
        const double cpuUs = static_cast<double>(std::clock() - start) * 1e6 / CLOCKS_PER_SEC;
        if (!report->ok()) throw std::runtime_error("the store does not verify: " + report->fault->what);
        const auto records = static_cast<double>(report->records);
        return fmt::format("{:.2f} M/s of CPU, {:.2f} in all", records / cpuUs, records / us);
    };
    tell("  records, chain verified", rate(store::Depth::Chain), "at least 0.5 of CPU");
    tell("  and fields, commitments and heads", rate(store::Depth::Records));
    tell("  and projections made again and compared", rate(store::Depth::All));
}

// p95 of every query, in the order of storeQueries().
std::vector<double> measureQueries(store::Store& store, unsigned days) {
    std::vector<double> p95;
    for (const StoreQuery& query : storeQueries()) {
        Times times;
        for (unsigned i = 0; i < 300; ++i) {
            const unsigned day = (i * 7'919U) % days;
            times.add(microsecondsOf([&] { query.run(store.database(), day); }));
        }
        p95.push_back(times.at(0.95));
    }
    return p95;
}

void compareSizes(const std::filesystem::path& place, const std::vector<std::uint64_t>& sizes) {
    const TempDirectory temp(place);
    const testing::FakeClock clock;
    const auto store = open(temp.path() / "store", clock);
    unsigned days = 0;
    std::vector<std::vector<double>> p95;
    for (const std::uint64_t size : sizes) {
        std::cout << fmt::format("\n{} records\n", size);
        days = fill(*store, days, size);
        measureVerification(*store);
        p95.push_back(measureQueries(*store, days));
    }
    std::cout << fmt::format("\nqueries, p95 in us at {} and {} records\n", sizes.front(), sizes.back());
    const std::vector<StoreQuery> queries = storeQueries();
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const double first = p95.front()[i];
        const double last = p95.back()[i];
        tell("  " + queries[i].name, fmt::format("{:.0f} / {:.0f}  x{:.2f}", first, last, last / first));
    }
}

}  // namespace
}  // namespace canteen::bench

int main(int argc, char** argv) {
    std::filesystem::path place = std::filesystem::temp_directory_path();
    std::vector<std::uint64_t> sizes{4'000, 40'000};
    unsigned days = 4;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--full") {
            sizes = {400'000, 4'000'000};
            days = 20;
        } else if (argument == "--sizes" && i + 2 < argc) {
            sizes = {std::stoull(argv[i + 1]), std::stoull(argv[i + 2])};
            i += 2;
        } else if (argument == "--dir" && i + 1 < argc) {
            place = argv[++i];
        } else {
            std::cerr << "usage: bench_store [--full | --sizes SMALL LARGE] [--dir DIRECTORY]\n";
            return 2;
        }
    }
    canteen::bench::compareCommits(place, days);
    canteen::bench::compareSizes(place, sizes);
}
