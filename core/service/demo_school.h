// The demo school: an invented school with three weeks of records behind it, for showing, teaching and trying
// out. Nothing of it is made up beside the services: every record was accepted by the rules at its own time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/vocabulary.h"
#include "core/port/clock.h"
#include "core/service/sign_in.h"
#include "core/store/store.h"

namespace canteen::service {

struct DemoOptions {
    // Where the store is to be made. Site and durability are not looked at.
    store::StoreOptions store;
    // The moment at which the story stops; nothing = what the clock says. Any time of day makes sense: what
    // people have not done by then is not done.
    std::optional<UtcMs> now;
    // The same number and moment give the same story and the same PINs: for tests and pictures only. Nothing
    // = PINs that nobody can guess.
    std::optional<std::uint64_t> seed;
    PinCost pinCost;
};

struct DemoPin {
    std::string staffNo;
    std::string name;
    Post post{};
    std::string pin;
};

struct DemoSummary {
    std::string school;  // its name
    Date firstDay;       // first schoolday of the history
    Date today;          // business day on which it stops
    int schooldays = 0;  // both included
    std::uint64_t records = 0;
    std::vector<DemoPin> pins;  // by staff number; they are kept nowhere else
};

// Makes the store and writes set-up and history into it, up to now. The site says that it is a demo, so every
// screen does. The store is closed when this returns, and everything in it has reached the disk.
//
// What happens when stands in demo_checks.cpp, demo_samples.cpp, demo_suppliers.cpp and demo_deliveries.cpp.
// Whatever the moment, among the past days are a fever that the retest cleared and one that it confirmed, a
// return of each kind that needs one, a certificate renewed, one that ends within three weeks and one that
// has ended, somebody still excluded, late entries, a corrected and a voided line, an excused and an
// unplanned dish, two samples on hold, one sent to the authority, some due for disposal, and a day closed
// late. Of the suppliers one is suspended, the licence of one has ended eleven days ago, that of another ends
// in twenty, and a third shows a paper in another name. Goods were sent back for their smell, for an ended
// licence and in part; one lot is held for a positive rapid test. Of the last day's deliveries one misses a
// paper, and one its signatures.
//
// The store is made beside its place and gets its name when it is whole: a program that dies on the way
// leaves none, and what it left is removed by the next call.
//
// Refuses with TargetNotEmpty when something is in the directory of the store or of its keys, StoreInUse
// while another program makes it, and as Store::open(); nothing is left behind then.
Result<DemoSummary> makeDemoSchool(const DemoOptions& options, const port::Clock& clock);

}  // namespace canteen::service
