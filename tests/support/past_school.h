// A school that has been at work for some days when the terminal's window opens. Its past is made by the
// services under a clock that the test sets; the window then goes on at the real time.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/service/morning_check.h"
#include "core/service/samples.h"
#include "core/service/terminal.h"
#include "core/store/database.h"
#include "core/store/terminal_queries.h"
#include "tests/support/fake_clock.h"
#include "tests/support/program.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {

// On every roster (early shift), with a health certificate and a PIN:
//   王建国 officer, 李红 director, 张桂英 cook, 赵䶮 cutter, 孙小梅 server, 周志强 washer, 吴丽 pastry cook.
// With a PIN alone: 陈晓明, a teacher. 40 boxes, one dedicated fridge LY1, breakfast 06:30 to 07:20, lunch
// 11:20 to 12:40. The site lives in lateMorning().
class PastSchool {
  public:
    // Set up so many days before today, at 04:30. The past lasts until end().
    explicit PastSchool(int daysAgo, MealTime lunch = {Meal::Lunch, {11 * 60 + 20}, {12 * 60 + 40}});

    // Time only goes on.
    void at(int daysAgo, int hour, int minute);
    void before(DurationMs now);  // so long before the real time

    [[nodiscard]] service::Context context() { return terminal_->context(); }
    [[nodiscard]] service::MorningCheck checks() { return service::MorningCheck(context()); }
    [[nodiscard]] service::Samples samples() { return service::Samples(context()); }
    [[nodiscard]] static StaffId person(const std::string& name);
    [[nodiscard]] service::Signer signer(const std::string& name);
    [[nodiscard]] RecordId newRecord();
    [[nodiscard]] Date day(int daysAgo) const { return today_ - daysAgo; }
    [[nodiscard]] Date today() const { return today_; }

    // A complete form of somebody who is well, 20 s after it was opened.
    service::CheckForm healthy(const std::string& name);
    // By the officer, who is checked by the director.
    void check(const service::CheckForm& form);
    void checkEverybody();
    DishId plan(int daysAgo, Meal meal, const std::string& name);
    // Taken by the cook and put in at once.
    SampleId store(DishId dish);
    // So many classes of 41 in two grades: 1班, 2班 …
    void enrol(int classes);
    // The director ate with the pupils, and all was well.
    void accompanied(int daysAgo, Meal meal);

    // From now on goods are bought. At work besides: 周大勇 keeper; 吴小燕 acceptor and 韩主任 reviewer,
    // teachers.
    void hireStorekeepers();

    // Two inspectors, 何敏 and 周正, begin their two hours; their code lets them in again.
    std::string letInspectorsIn();

    // Closes the store: from now on it is the terminal's.
    void end() { terminal_.reset(); }

    [[nodiscard]] static const std::string& pinOf(const std::string& name);
    [[nodiscard]] const std::filesystem::path& directory() const { return temp_.path(); }
    [[nodiscard]] std::filesystem::path storeFolder() const { return temp_.path() / "store"; }
    // What canteenctl verify says; "" when everything is as it should be.
    [[nodiscard]] std::string faults() const;
    // Beside the terminal, read-only.
    [[nodiscard]] store::Database read() const;

  private:
    void setUp();

    TempDirectory temp_;
    FakeClock clock_;
    Site site_;
    Date today_;
    std::unique_ptr<service::Terminal> terminal_;
    bool buys_ = false;
};

// Records of the kind, oldest first.
template <class Body>
std::vector<Body> recordsOf(store::Database& db) {
    std::vector<Body> bodies;
    for (std::uint64_t seq = 1; const auto entry = store::findEntry(db, seq); ++seq) {
        if (entry->kind == Body::kKind) bodies.push_back(store::findBody<Body>(db, entry->id).value());
    }
    return bodies;
}

}  // namespace canteen::testing
