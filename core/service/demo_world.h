// What the parts of the demo school's story share while it is written.
#pragma once

#include <exception>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "core/base/result.h"
#include "core/service/context.h"
#include "core/service/demo_calendar.h"
#include "core/service/demo_clock.h"
#include "core/service/demo_dice.h"
#include "core/service/demo_timeline.h"
#include "core/service/import.h"

namespace canteen::service {

// A service refused a step of the story. Leaves makeDemoSchool() as its error.
struct DemoRefused : std::exception {
    explicit DemoRefused(Error why) : error(std::move(why)) {}
    [[nodiscard]] const char* what() const noexcept override { return error.detail.c_str(); }
    Error error;
};

template <class T>
T must(Result<T> result) {
    if (!result) throw DemoRefused(result.error());
    return std::move(result.value());
}

class DemoWorld {
  public:
    DemoWorld(Context store, DemoClock& storesClock, Dice& chance, const DemoCalendar& days)
        : context(store), clock(storesClock), dice(chance), calendar(days) {}

    Context context;
    DemoClock& clock;
    Dice& dice;
    const DemoCalendar& calendar;
    DemoTimeline timeline;

    // By staff number, as in staff.csv.
    [[nodiscard]] StaffId person(std::string_view staffNo) const;
    // The person signs with the PIN: a sign-in of its own unless the last one is some minutes old only.
    Signer signIn(std::string_view staffNo);
    // The first of these that nothing speaks against just now, else the officer.
    [[nodiscard]] std::string_view fitOne(std::span<const std::string_view> staffNos) const;
    [[nodiscard]] UtcMs moment(Date day, int hour, int minute) const;
    // The moment and up to that many minutes more.
    UtcMs about(Date day, int hour, int minute, int minutesMore);
    template <class T>
    T newId() {
        return makeId<T>(clock.now());
    }
    // Lets some seconds pass, as a person needs them; returns how many.
    int spend(int fewest, int most);
    // Imports a file of assets/demo whose days are these.
    void bringIn(ImportKind kind, std::string_view file, const NamedDays& days, const Signatures& by);

  private:
    std::map<StaffId, UtcMs> signedInAt_;
};

}  // namespace canteen::service
