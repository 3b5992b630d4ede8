#include "tests/support/workdays.h"

#include <fmt/format.h>

#include <stdexcept>

#include "core/domain/check_records.h"
#include "core/domain/people_records.h"
#include "core/domain/sample_records.h"
#include "core/domain/terminal_records.h"
#include "tests/support/temp_store.h"

namespace canteen::testing {
namespace {

constexpr Zone kZone;
constexpr unsigned kIdsADay = 10'000;

class Day {
  public:
    Day(unsigned number, const Workday& size)
        : number_(number), size_(size), date_(kFirstWorkday + static_cast<int>(number)) {}

    std::vector<store::Draft> records() {
        if (number_ == 0) enterStaff();
        for (unsigned i = 0; i < size_.staff; ++i) check(i);
        for (unsigned i = 0; i < size_.dishes; ++i) sample(i);
        const auto dishes = static_cast<std::int32_t>(size_.dishes);
        const auto staff = static_cast<std::int32_t>(size_.staff);
        add(DayClosed{date_, dishes, dishes, 0, staff, staff, 0, {"check.unresolved"}}, {17 * 60},
            SignRole::Officer);
        return std::move(drafts_);
    }

  private:
    StaffId person(unsigned i) const { return numbered<StaffId>(i + 1); }
    StaffId lastPerson() const { return person(size_.staff - 1); }
    UtcMs at(TimeOfDay time) const { return instant(date_, time, kZone); }

    template <class Body>
    void add(const Body& body, TimeOfDay time, SignRole role) {
        const Signature signature{role, lastPerson(), at(time), SignMethod::Pin};
        auto draft = store::makeDraft(numbered<RecordId>(number_ * kIdsADay + ++count_), body, {signature});
        draft.happenedAt = at(time);
        drafts_.push_back(std::move(draft));
    }

    void enterStaff() {
        add(RulePackAdopted{"test 1", "# pack", ""}, {300}, SignRole::Entered);
        for (unsigned i = 0; i < size_.staff; ++i) {
            const StaffRegistered staff{person(i),
                                        fmt::format("{:04}", i + 1),
                                        fmt::format("员工{}", i + 1),
                                        Post::Cook,
                                        Employer::School,
                                        Role::Worker | Role::Officer,
                                        {},
                                        {}};
            add(staff, {300}, SignRole::Entered);
        }
    }

    void check(unsigned i) {
        add(AttendanceSet{person(i), date_, Attendance::OnDuty}, {300}, SignRole::Checker);
        CheckRecorded check;
        check.check = numbered<CheckId>(number_ * kIdsADay + i + 1);
        check.staff = person(i);
        check.day = date_;
        check.session = CheckSession::Morning;
        check.arrivedAt = at({310});
        check.declaration = Declaration{{}, false, kSecretWords};
        check.look = Look{{}, Hands::Fine};
        check.temperature = TemperatureReading{
            {3650 + static_cast<int>(i % 40)}, TemperatureSite::Forehead, ReadingMethod::Device, "T1"};
        check.hygiene = {{HygieneItem::Nails, HygieneState::Ok}, {HygieneItem::Coat, HygieneState::Ok}};
        check.certificate = CertificateState::Valid;
        check.computed = check.outcome = Outcome::Cleared;
        check.secondsSpent = 12;
        add(check, {312}, SignRole::Checker);
    }

    void sample(unsigned i) {
        const auto id = number_ * kIdsADay + i + 1;
        const auto sample = numbered<SampleId>(id);
        const auto dish = numbered<DishId>(id);
        if (number_ > 0) {
            const auto old = numbered<SampleId>(id - kIdsADay);
            add(SampleDisposed{{old}, DisposalMethod::KitchenWaste}, {600}, SignRole::Disposer);
        }
        add(DishPlanned{dish, date_, Meal::Lunch, fmt::format("红烧豆腐{}", (number_ * 7 + i) % 200),
                        DishType::Vegetable, 300, "豆腐, 油, 盐", "", false, false},
            {360}, SignRole::Entered);
        add(
            SampleTaken{
                sample, dish, {130}, WeightSource::Scale, {static_cast<int>(i) + 1}, {Bytes(12, 0x2B)}, {}},
            {690}, SignRole::Sampler);
        add(SampleStored{{sample}, "LY1", 1, {at({700}) + hours(48)}, {}}, {700}, SignRole::Sampler);
        add(SampleCountersigned{{sample}}, {701}, SignRole::Supervisor);
    }

    unsigned number_;
    Workday size_;
    Date date_;
    unsigned count_ = 0;
    std::vector<store::Draft> drafts_;
};

}  // namespace

std::vector<store::Draft> workday(unsigned day, const Workday& size) {
    return Day(day, size).records();
}

void appendWorkday(store::Store& store, unsigned day, const Workday& size) {
    const auto receipts = store.append(workday(day, size));
    if (!receipts) throw std::runtime_error("the store refuses: " + receipts.error().detail);
}

RecordId checkRecord(unsigned day) {
    return numbered<RecordId>(day * kIdsADay + (day == 0 ? 6 : 2));
}

}  // namespace canteen::testing
