// A small school at work on 2026-11-20, from 05:00: people, site, rules and a store that vanishes.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/rule_pack.h"
#include "core/service/context.h"
#include "core/service/day_close.h"
#include "core/service/morning_check.h"
#include "core/service/products.h"
#include "core/service/samples.h"
#include "core/service/suppliers.h"
#include "core/store/store.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {

// Staff of the school. Everybody has a health certificate until 2027-03-01.
inline const StaffId kZhang = numbered<StaffId>(1);  // cook, early shift, worker
inline const StaffId kLi = numbered<StaffId>(2);     // cutter, early shift, worker
inline const StaffId kChen = numbered<StaffId>(3);   // server, day shift, worker
inline const StaffId kWang = numbered<StaffId>(4);   // food-safety officer, early shift
inline const StaffId kZhao = numbered<StaffId>(5);   // food-safety director, not on the roster
inline const StaffId kSun = numbered<StaffId>(6);    // teacher, not on the roster
inline const StaffId kQian = numbered<StaffId>(7);   // headteacher, not on the roster

// Commits are not flushed: these tests are not about power cuts.
class Kitchen {
  public:
    static constexpr Date kToday{20777};  // 2026-11-20

    Kitchen();

    FakeClock clock;
    Site site;
    rules::RulePack pack;

    store::Store& store() { return *store_; }
    [[nodiscard]] service::Context context() { return {*store_, site, pack}; }
    [[nodiscard]] service::MorningCheck checks() { return service::MorningCheck(context()); }
    [[nodiscard]] service::Samples samples() { return service::Samples(context()); }
    [[nodiscard]] service::Suppliers suppliers() { return service::Suppliers(context()); }
    [[nodiscard]] service::Products products() { return service::Products(context()); }
    [[nodiscard]] service::DayClose days() { return service::DayClose(context()); }
    void reopen();

    // Sets the time of today's clock; the day goes on from there. Only forward.
    void at(int hour, int minute);
    [[nodiscard]] UtcMs now() { return store_->now().effective; }

    [[nodiscard]] service::Signer signer(StaffId person, SignMethod method = SignMethod::Pin);
    [[nodiscard]] RecordId record() { return numbered<RecordId>(++records_); }

    // Appends a record without asking any service.
    template <class Body>
    RecordId append(const Body& body, StaffId by = kWang) {
        const RecordId id = record();
        put(store::makeDraft(id, body, {{SignRole::Entered, by, clock.wall(), SignMethod::Pin}}));
        return id;
    }
    void registerStaff(StaffId staff, const std::string& name, Post post, Roles roles);
    void roster(StaffId staff, Date day, Shift shift);
    DishId dish(const std::string& name, Meal meal = Meal::Lunch, Date day = kToday);

    // A complete form of somebody who is well.
    [[nodiscard]] service::CheckForm healthy(StaffId staff, Date day = kToday,
                                             CheckSession session = CheckSession::Morning);
    // Checks healthy people, by the officer (who is checked by the director).
    void checkEverybody();

    [[nodiscard]] service::SampleForm weighed(DishId dish, Grams weight = {130});
    // Takes a sample of the dish by Zhang; puts it in.
    SampleId sampled(DishId dish);
    SampleId stored(DishId dish);
    // The headteacher ate with the pupils, and all was well.
    RecordId accompanied(Meal meal = Meal::Lunch, Date day = kToday);

    // What verify() and rebuild() find wrong: empty when ledger and projections agree.
    [[nodiscard]] std::string faults();

  private:
    void put(const store::Draft& draft);

    TempDirectory directory_;
    std::unique_ptr<store::Store> store_;
    unsigned records_ = 0;
};

}  // namespace canteen::testing
