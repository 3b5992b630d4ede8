// How long a trace takes from each kind of start, and the first answers to an inspector, in a boarding school
// of 3,000 with its goods; beside it what SQLite alone needs to read 200 rows of that store.
//   bench_trace [--full] [--keep DIRECTORY]
// --full: 400,000 records, three years of work, and 48,000 of deliveries and issues more.
#include <cstring>
#include <optional>
#include <set>

#include "boarding_school.h"
#include "core/domain/receiving_records.h"
#include "core/domain/supplier_records.h"
#include "core/service/inspector_answers.h"
#include "core/service/morning_check.h"
#include "core/service/problems.h"
#include "core/service/shelf_count.h"
#include "core/service/suppliers.h"
#include "core/service/trace.h"
#include "core/store/database.h"
#include "core/store/inspection_queries.h"
#include "core/store/receiving_queries.h"
#include "core/store/review_queries.h"
#include "core/store/sample_queries.h"
#include "measure.h"
#include "tests/support/temp_store.h"

namespace canteen::bench {
namespace {

constexpr store::Sql kRaw = "SELECT seq, id, kind, hash, entry FROM ledger WHERE seq BETWEEN ?1 AND ?2";
constexpr unsigned kSuppliers = 12;
constexpr unsigned kDeliveries = 8;  // a day
constexpr unsigned kLines = 2;       // of each
constexpr unsigned kIssues = 24;     // a day

template <class T>
T idOf(std::string_view what, int day, unsigned n) {
    return T{namedUuid("bench-trace", fmt::format("{} {} {}", what, day, n))};
}

// Goods of one day, and what the meals take out of those of the last ten days.
class Goods {
  public:
    explicit Goods(School& school) : school_(school) {}

    void add(Date day) {
        std::vector<store::Draft> drafts;
        const auto record = [&](const auto& body, unsigned n, int hour) {
            store::Draft draft = store::makeDraft(idOf<RecordId>("record", day.days, n), body, {});
            draft.happenedAt = instant(day, {hour * 60}, boardingSchool().zone);
            drafts.push_back(std::move(draft));
        };
        unsigned n = 0;
        for (unsigned i = 0; i < kDeliveries; ++i) {
            DeliveryOpened opened;
            opened.delivery = idOf<DeliveryId>("delivery", day.days, i);
            opened.day = day;
            opened.source = DeliverySource::Supplier;
            opened.supplier = supplier((static_cast<unsigned>(day.days) + i) % kSuppliers);
            record(opened, n++, 6);
            for (unsigned line = 0; line < kLines; ++line) {
                GoodsReceived goods;
                goods.lotId = lot(day, i * kLines + line);
                goods.delivery = opened.delivery;
                goods.product = idOf<ProductId>("product", 0, (i * kLines + line) % 60);
                goods.unit = Unit::Kilogram;
                goods.accepted = {10'000'000};
                record(goods, n++, 6);
            }
        }
        const auto dishes = store::listDishes(school_.store->database(), day);
        for (unsigned i = 0; i < kIssues && !dishes.empty(); ++i) {
            const auto& dish = dishes[i % dishes.size()];
            StockIssued issued{idOf<IssueId>("issue", day.days, i),
                               lot(day - static_cast<int>(i % 10), i % 16),
                               {1'000},
                               day,
                               dish.meal,
                               {dish.dish},
                               {}};
            if (i % 6 == 0) issued.dishes.clear();
            if (day - static_cast<int>(i % 10) >= kFirstDay) record(issued, n++, 9);
        }
        if (!school_.store->append(drafts)) throw std::runtime_error("the store refuses the goods");
    }

    static SupplierId supplier(unsigned n) { return idOf<SupplierId>("supplier", 0, n); }
    static LotId lot(Date day, unsigned n) { return idOf<LotId>("lot", day.days, n); }

  private:
    School& school_;
};

void fill(School& school) {
    if (!store::deliveriesOfDay(school.store->database(), school.today - 1).empty()) return;
    for (unsigned i = 0; i < kSuppliers; ++i) {
        SupplierRegistered body;
        body.supplier = Goods::supplier(i);
        body.name = fmt::format("供货商 {}", i);
        body.type = SupplierType::Trader;
        const auto receipt =
            school.store->append(store::makeDraft(idOf<RecordId>("supplier", 0, i), body, {}));
        if (!receipt) throw std::runtime_error("the store refuses a supplier");
    }
    Goods goods(school);
    for (Date day = kFirstDay; day <= school.today; day = day + 1) goods.add(day);
}

class Asked {
  public:
    explicit Asked(School& school)
        : school_(school),
          site_(boardingSchool()),
          pack_(rules::loadRulePack(rules::shippedPack("cn-school").value(), "", school.today).value()) {}

    std::size_t trace(const service::TracePoint& start, const service::TraceDays& days = {}) {
        const auto found = service::Trace({*school_.store, site_, pack_}).from(start, days);
        return found ? found->links.size() : 0;
    }
    [[nodiscard]] service::Context context() { return {*school_.store, site_, pack_}; }
    std::size_t raw(unsigned i) {
        const std::uint64_t first = 1 + (std::uint64_t{i} * 7'919'013) % (school_.store->lastSeq() - 200);
        std::size_t bytes = 0;
        for (const store::Row& row : school_.store->database().query(kRaw, first, first + 199))
            bytes += row.blob(4).size() + row.blob(3).size();
        return bytes;
    }
    Date day(unsigned i) const {
        const auto all = static_cast<unsigned>(school_.today - kFirstDay);
        return kFirstDay + static_cast<int>((i * 7'919U) % all);
    }
    store::DishRow dish(unsigned i) {
        const auto dishes = store::listDishes(school_.store->database(), day(i));
        return dishes.at(i % dishes.size());
    }
    SampleId sample(unsigned i) {
        const auto samples = store::samplesOfDay(school_.store->database(), day(i));
        return samples.at(i % samples.size()).sample;
    }

  private:
    School& school_;
    Site site_;
    rules::RulePack pack_;
};

using Tell = std::function<void(const char*, const std::function<std::size_t(unsigned)>&)>;

// What an inspector asks first; "links" are the lines of the answer.
void tellAnswers(School& school, Asked& asked, const Tell& tell) {
    const service::Context context = asked.context();
    const service::InspectorAnswers answers(context);
    store::Database& db = school.store->database();
    const UtcMs since = school.store->now().effective - hours(24 * 30);
    const Date first = school.today - 30;
    tell("1 samples of 48 h", [&](unsigned) { return answers.samples().meals.size(); });
    tell("2 a dish, lots and papers", [&](unsigned i) {
        const auto trail = answers.trail(asked.dish(i).dish);
        return trail ? trail->lots.size() : 0;
    });
    tell("3 lots to choose from", [&](unsigned) { return answers.lots(30, 60).size(); });
    tell("3 a lot to its classes", [&](unsigned i) { return asked.trace(Goods::lot(asked.day(i), i % 16)); });
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
    const auto school = openSchool(keep ? *keep : temp->path(), full ? 400'000 : 20'000);
    fill(*school);
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
    std::cout << fmt::format("\n{} records; ms of CPU; 200 raw rows: {:.2f}\n", school->store->lastSeq(),
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
    tell("a lot", [&](unsigned i) { return asked.trace(Goods::lot(asked.day(i), i % 16)); });
    tell("a dish", [&](unsigned i) { return asked.trace(asked.dish(i).dish); });
    tell("a sample", [&](unsigned i) { return asked.trace(asked.sample(i)); });
    tell("a meal", [&](unsigned i) { return asked.trace(service::MealOfDay{asked.day(i), Meal::Lunch}); });
    for (const int days : {7, 90, 365})
        tell(fmt::format("a supplier, {} days", days).c_str(), [&](unsigned i) {
            return asked.trace(Goods::supplier(i % kSuppliers), {today - days + 1, today});
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
