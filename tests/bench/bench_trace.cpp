// How long a trace takes from each kind of start, and the first answers to an inspector, in a simulated
// boarding school of 3,000; beside it what SQLite alone needs to read 200 rows of that store.
//   bench_trace [--full] [--keep DIRECTORY]
// --full: 720 schooldays, three years of work and half a million records.
#include <cstring>
#include <optional>
#include <set>

#include "core/domain/people_records.h"
#include "core/service/inspector_answers.h"
#include "core/service/morning_check.h"
#include "core/service/problems.h"
#include "core/service/shelf_count.h"
#include "core/service/simulated_site.h"
#include "core/service/suppliers.h"
#include "core/service/trace.h"
#include "core/store/database.h"
#include "core/store/inspection_queries.h"
#include "core/store/receiving_queries.h"
#include "core/store/review_queries.h"
#include "core/store/sample_queries.h"
#include "measure.h"
#include "simulated_school.h"
#include "tests/support/temp_store.h"

namespace canteen::bench {
namespace {

constexpr store::Sql kRaw = "SELECT seq, id, kind, hash, entry FROM ledger WHERE seq BETWEEN ?1 AND ?2";
class Asked {
  public:
    explicit Asked(School& school) : school_(school) {}

    std::size_t trace(const service::TracePoint& start, const service::TraceDays& days = {}) {
        const auto found = service::Trace(school_.context()).from(start, days);
        return found ? found->links.size() : 0;
    }
    std::size_t raw(unsigned i) {
        const std::uint64_t first = 1 + (std::uint64_t{i} * 7'919'013) % (school_.store().lastSeq() - 200);
        std::size_t bytes = 0;
        for (const store::Row& row : school_.database().query(kRaw, first, first + 199))
            bytes += row.blob(4).size() + row.blob(3).size();
        return bytes;
    }
    Date day(unsigned i) const { return school_.someDay(i); }
    LotId lot(unsigned i) {
        const auto lots = store::goodsOfDay(school_.database(), day(i));
        return lots.at(i % lots.size()).lot;
    }
    SupplierId supplier(unsigned i) {
        const auto& all = service::simulatedSuppliers();
        return service::supplierIdOf(school_.store().site(), all.at(i % all.size()));
    }
    store::DishRow dish(unsigned i) {
        const auto dishes = store::listDishes(school_.database(), day(i));
        return dishes.at(i % dishes.size());
    }
    SampleId sample(unsigned i) {
        const auto samples = store::samplesOfDay(school_.database(), day(i));
        return samples.at(i % samples.size()).sample;
    }

  private:
    School& school_;
};

using Tell = std::function<void(const char*, const std::function<std::size_t(unsigned)>&)>;

// The simulated school enters everything in time; a bad month has thousands of late lines.
void addLateLines(School& school) {
    constexpr unsigned kLate = 10'000;
    std::vector<store::Draft> drafts;
    for (unsigned i = 0; i < kLate; ++i) {
        const auto name = fmt::format("{}", i);
        const ClassRegistered body{ClassId{namedUuid("bench-late-class", name)}, name, "", 40, 0};
        store::Draft& draft =
            drafts.emplace_back(store::makeDraft(RecordId{namedUuid("bench-late", name)}, body, {}));
        draft.late = true;
        draft.reason = Reason::TerminalBusy;
    }
    if (!school.store().append(drafts)) throw std::runtime_error("the store refuses late lines");
}

// What an inspector asks first; "links" are the lines of the answer.
void tellAnswers(School& school, Asked& asked, const Tell& tell) {
    const service::Context context = school.context();
    const service::InspectorAnswers answers(context);
    store::Database& db = school.database();
    addLateLines(school);
    const UtcMs since = school.store().now().effective - hours(24 * 30);
    const Date first = school.today - 30;
    tell("1 samples of 48 h", [&](unsigned) { return answers.samples().meals.size(); });
    tell("2 a dish, lots and papers", [&](unsigned i) {
        const auto trail = answers.trail(asked.dish(i).dish);
        return trail ? trail->lots.size() : 0;
    });
    tell("3 lots to choose from", [&](unsigned) { return answers.lots(30, 60).size(); });
    tell("3 a lot to its classes", [&](unsigned i) { return asked.trace(asked.lot(i)); });
    tell("4 morning check", [&](unsigned) {
        return service::MorningCheck(context).sheet(school.today, CheckSession::Morning).lines.size();
    });
    tell("5 papers that end",
         [&](unsigned) { return service::Suppliers(context).endedOrEndingWithin(90).size(); });
    tell("6 late and corrected lines",
         [&](unsigned) { return store::listDeviations(db, {}, since, 200).size(); });
    tell("6 their numbers", [&](unsigned) { return store::countDeviations(db, since).size(); });
    tell("7 days and open problems", [&](unsigned) {
        return store::controlsBetween(db, first, school.today).size() +
               store::menuDays(db, first, school.today).size() + service::Problems(context).waiting().size();
    });
    tell("boxes on record", [&](unsigned) { return service::ShelfCounts(context).compare({}).lines.size(); });
}

int run(bool full, const std::optional<std::filesystem::path>& keep) {
    std::optional<testing::TempDirectory> temp;
    if (!keep) temp.emplace();
    const auto school = openSchool(keep ? *keep : temp->path(), full ? 3 * kSchoolYear : 20);
    Asked asked(*school);
    const unsigned runs = full ? 200 : 40;
    const auto p50 = [&](const std::function<std::size_t(unsigned)>& work, std::size_t& most) {
        Times times;
        for (unsigned i = 0; i < runs; ++i)
            times.add(cpuMicrosecondsOf([&] { most = std::max(most, work(i)); }));
        return times.at(0.5) / 1e3;
    };
    std::size_t ignored = 0;
    const double raw = p50([&](unsigned i) { return asked.raw(i); }, ignored);
    std::cout << fmt::format("\n{} records; ms of CPU; 200 raw rows: {:.2f}\n", school->store().lastSeq(),
                             raw);
    std::cout << fmt::format("{:<30} {:>8} {:>9} {:>9}\n", "trace from", "links", "p50", "p50/raw");
    const auto tell = [&](const char* name, const std::function<std::size_t(unsigned)>& work) {
        std::size_t links = 0;
        const double ms = p50(work, links);
        std::cout << fmt::format("{:<30} {:>8} {:>9.2f} {:>8.1f}x{}\n", name, links, ms, ms / raw,
                                 ms < 200 ? "" : "  over 200 ms")
                  << std::flush;
    };
    const Date today = school->today;
    tell("a lot", [&](unsigned i) { return asked.trace(asked.lot(i)); });
    tell("a dish", [&](unsigned i) { return asked.trace(asked.dish(i).dish); });
    tell("a sample", [&](unsigned i) { return asked.trace(asked.sample(i)); });
    tell("a meal", [&](unsigned i) { return asked.trace(service::MealOfDay{asked.day(i), Meal::Lunch}); });
    for (const int days : {7, 90, 365})
        tell(fmt::format("a supplier, {} days", days).c_str(), [&](unsigned i) {
            return asked.trace(asked.supplier(i), {today - days + 1, today});
        });
    tellAnswers(*school, asked, tell);
    return 0;
}

}  // namespace
}  // namespace canteen::bench

int main(int argc, char** argv) {
    bool full = false;
    std::optional<std::filesystem::path> keep;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--full") == 0) {
            full = true;
        } else if (std::strcmp(argv[i], "--keep") == 0 && i + 1 < argc) {
            keep = argv[++i];
        } else {
            std::cerr << "usage: bench_trace [--full] [--keep DIRECTORY]\n";
            return 2;
        }
    }
    return canteen::bench::run(full, keep);
}
