// Power cuts at thousands of moments: what was acknowledged is there, and everything fits together.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <iostream>
#include <random>

#include "core/store/reader.h"
#include "core/store/store.h"
#include "core/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temp_store.h"
#include "tests/support/workdays.h"

namespace canteen::store {
namespace {

using testing::DiskModel;
using testing::FileEvent;
using testing::Survival;
using testing::TempDirectory;

constexpr std::size_t kCrashes = 2'500;
constexpr unsigned kDays = 40;
constexpr Survival kSurvivals[] = {Survival::None, Survival::Sectors, Survival::Torn, Survival::Last,
                                   Survival::All};

// In memory where there is such a place: thousands of stores are written, and nothing here needs a real disk.
std::filesystem::path fastPlace() {
    return std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
}

struct Acknowledged {
    std::size_t event;  // how many events had happened
    RecordId id;
};

struct Recording {
    std::vector<FileEvent> events;
    std::vector<Acknowledged> acknowledged;
};

// The life of a store: first opening, single records and batches, signed heads, erasures, a restart.
class Life {
  public:
    explicit Life(Database::Durability durability) {
        options_.directory = temp_.path() / "store";
        options_.site = "test-school";
        options_.ballastBytes = 0;
        options_.durable = durability == Database::Durability::Full;
        vfs_.recording = true;
    }

    Recording run() {
        open();
        for (unsigned day = 0; day < kDays; ++day) {
            liveThrough(day);
            if (day == kDays / 2) open();
        }
        store_.reset();
        return {std::move(vfs_.events), std::move(acknowledged_)};
    }

  private:
    void open() {
        store_.reset();
        store_ = std::move(Store::open(options_, clock_).value());
    }
    void liveThrough(unsigned day) {
        const std::vector<Draft> drafts = testing::workday(day);
        const std::span<const Draft> all(drafts);
        append(all.first(5));
        for (const Draft& draft : all.subspan(5)) append(std::span(&draft, 1));
        store_->signHead().value();
        if (day % 5 == 4) store_->erasePersonal(testing::checkRecord(day)).value();
        clock_.advance(hours(24));
    }
    void append(std::span<const Draft> drafts) {
        store_->append(drafts).value();
        for (const Draft& draft : drafts) acknowledged_.push_back({vfs_.events.size(), draft.id});
    }

    TempDirectory temp_{fastPlace()};
    testing::FaultVfs vfs_;
    testing::FakeClock clock_;
    StoreOptions options_;
    std::unique_ptr<Store> store_;
    std::vector<Acknowledged> acknowledged_;
};

struct Outcome {
    std::size_t crashes = 0;
    std::size_t withLoss = 0;
    std::vector<std::string> broken;
};

// What stands in the directory after the power came back.
class Aftermath {
  public:
    Aftermath(const std::filesystem::path& directory, std::span<const Acknowledged> acknowledged)
        : directory_(directory), acknowledged_(acknowledged) {}

    // Whether an acknowledged record is missing; `wrong` says what does not fit together.
    bool loses(Depth depth, std::string& wrong) const {
        if (!std::filesystem::exists(databaseFile(directory_))) return !acknowledged_.empty();
        Database db = Database::openWriter(databaseFile(directory_));
        if (!db.single<int>("SELECT 1 FROM sqlite_schema WHERE name = 'ledger'"))
            return !acknowledged_.empty();
        VerifyOptions options;
        options.depth = depth;
        const VerifyReport report = verify(db, options);
        if (!report.ok()) wrong = fmt::format("record {}: {}", report.fault->seq, report.fault->what);
        for (const Acknowledged& record : acknowledged_) {
            if (!db.single<std::int64_t>("SELECT seq FROM ledger WHERE id = ?1", record.id)) return true;
        }
        return false;
    }

    // Whether the program starts on it and takes records again.
    bool goesOn() const {
        testing::FakeClock clock;
        StoreOptions options;
        options.directory = directory_;
        options.keys = directory_ / "keys";  // inside, so that it vanishes with the rest
        options.site = "test-school";
        options.ballastBytes = 0;
        auto opened = Store::open(options, clock);
        return opened && (*opened)->signHead() && verify((*opened)->database()).ok();
    }

  private:
    std::filesystem::path directory_;
    std::span<const Acknowledged> acknowledged_;
};

Outcome crashEverywhere(const Recording& life) {
    Outcome outcome;
    DiskModel disk;
    std::mt19937 random(7);
    const double stride = static_cast<double>(life.events.size()) / static_cast<double>(kCrashes);
    double next = 0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < life.events.size(); ++i) {
        disk.apply(life.events[i]);
        while (known < life.acknowledged.size() && life.acknowledged[known].event <= i + 1) ++known;
        if (static_cast<double>(i) < next) continue;
        next += stride;
        const Survival survival = kSurvivals[outcome.crashes % std::size(kSurvivals)];
        const TempDirectory temp(fastPlace());
        disk.crash(survival, random, temp.path());
        const Aftermath aftermath(temp.path(), std::span(life.acknowledged).first(known));
        std::string wrong;
        const bool full = outcome.crashes % 7 == 0;
        if (aftermath.loses(full ? Depth::All : Depth::Records, wrong)) ++outcome.withLoss;
        if (outcome.crashes % 23 == 0 && !aftermath.goesOn()) wrong += " does not go on";
        if (!wrong.empty()) {
            outcome.broken.push_back(
                fmt::format("event {}, survival {}: {}", i, static_cast<int>(survival), wrong));
        }
        ++outcome.crashes;
    }
    return outcome;
}

void tell(const char* mode, const Recording& life, const Outcome& outcome) {
    std::cout << fmt::format("{}: {} file events, {} records acknowledged, {} power cuts, {} with loss\n",
                             mode, life.events.size(), life.acknowledged.size(), outcome.crashes,
                             outcome.withLoss);
}

TEST(PowerLoss, NothingAcknowledgedIsLost) {
    const Recording life = Life(Database::Durability::Full).run();
    const Outcome outcome = crashEverywhere(life);
    tell("synchronous=FULL", life, outcome);
    EXPECT_GE(outcome.crashes, 2'000U);
    EXPECT_EQ(outcome.withLoss, 0U);
    EXPECT_TRUE(outcome.broken.empty())
        << outcome.broken.front() << ", and " << outcome.broken.size() - 1 << " more";
}

// The test above would notice: with NORMAL, commits that were not synced are lost.
TEST(PowerLoss, WithoutASyncAtEveryCommitRecordsAreLost) {
    const Recording life = Life(Database::Durability::AfterWhile).run();
    const Outcome outcome = crashEverywhere(life);
    tell("synchronous=NORMAL", life, outcome);
    EXPECT_GT(outcome.withLoss, 100U);
}

}  // namespace
}  // namespace canteen::store
