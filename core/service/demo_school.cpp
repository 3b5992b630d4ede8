#include "core/service/demo_school.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/files.h"
#include "core/base/text_id.h"
#include "core/rules/rule_pack.h"
#include "core/service/day_close.h"
#include "core/service/demo_accompanying.h"
#include "core/service/demo_checks.h"
#include "core/service/demo_deliveries.h"
#include "core/service/demo_logs.h"
#include "core/service/demo_meals.h"
#include "core/service/demo_samples.h"
#include "core/service/demo_suppliers.h"
#include "core/service/demo_world.h"
#include "core/service/people.h"
#include "core/service/site_file.h"
#include "core/store/database.h"
#include "core/store/draft_folder.h"
#include "core/store/lock_file.h"

namespace canteen::service {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOfficer = "14";

// Rosters and menus alternate by week.
std::string fileOfWeek(const char* what, Date monday) {
    const bool even = (monday.days / 7) % 2 == 0;
    return std::string(what) + (even ? "-a.csv" : "-b.csv");
}

void bringInWeek(DemoWorld& world, Date monday, const Signatures& by) {
    const NamedDays days{{"monday", monday}};
    world.bringIn(ImportKind::Roster, fileOfWeek("roster", monday), days, by);
    world.bringIn(ImportKind::Menu, fileOfWeek("menu", monday), days, by);
}

// Two weeks ahead, on the last afternoon of the week.
void planImports(DemoWorld& world, Date day) {
    const Date monday = day - (static_cast<int>(isoWeekday(day)) - 1);
    if (day - monday != 4) return;
    world.timeline.add({world.about(day, 15, 10, 15), minutes(2), "next menu and roster", [&world, monday] {
                            const Signatures by{sign(world.signIn(kOfficer), SignRole::Entered)};
                            bringInWeek(world, monday + 14, by);
                            if (!world.calendar.isOnWeekend() || monday != world.calendar.monday()) return;
                            const NamedDays days{{"day", world.calendar.today()}};
                            world.bringIn(ImportKind::Roster, "roster-weekend.csv", days, by);
                            world.bringIn(ImportKind::Menu, "menu-weekend.csv", days, by);
                        }});
}

// In the evening; once it was forgotten until the next morning.
void planClosing(DemoWorld& world, Date day) {
    constexpr int kClosedLateAgo = 6;
    const int ago = world.calendar.ago(day);
    const UtcMs at = ago == kClosedLateAgo ? world.about(world.calendar.before(ago - 1), 8, 34, 12)
                                           : world.about(day, 18, 38, 14);
    world.timeline.add(
        {at, minutes(2), "day close of " + formatDate(day), [&world, day] {
             world.spend(25, 70);
             must(DayClose(world.context).close(world.newId<RecordId>(), day, world.signIn(kOfficer)));
         }});
}

void writeHistory(DemoWorld& world, UtcMs until) {
    for (const Date day : world.calendar.schooldays()) {
        const UtcMs begins = world.moment(day, 4, 30);
        if (begins > until) break;
        world.timeline.run(world.clock, begins);
        planChecks(world, day);
        planSamples(world, day);
        planSuppliers(world, day);
        planDeliveries(world, day);
        planLogs(world, day);
        planMeals(world, day);
        planImports(world, day);
        planAccompanying(world, day);
        planClosing(world, day);
    }
    world.timeline.run(world.clock, until);
    world.clock.moveTo(until);
}

std::string drawPin(const std::function<int()>& digit) {
    constexpr int kDigits = 4;
    std::string pin;
    for (int i = 0; i < kDigits; ++i) pin += static_cast<char>('0' + digit());
    return pin;
}

// One for everybody, all different, none that the vault would call easy.
std::vector<DemoPin> drawPins(const std::vector<Person>& people, const std::function<int()>& digit) {
    std::vector<DemoPin> pins;
    std::set<std::string> taken;
    for (const Person& person : people) {
        std::string pin = drawPin(digit);
        while (!judgePin(pin, person.staffNo) || taken.contains(pin)) pin = drawPin(digit);
        taken.insert(pin);
        pins.push_back({person.staffNo, person.name, person.post, std::move(pin)});
    }
    std::sort(pins.begin(), pins.end(),
              [](const DemoPin& a, const DemoPin& b) { return a.staffNo < b.staffNo; });
    return pins;
}

std::function<int()> digitsOf(const DemoOptions& options) {
    if (options.seed) {
        // Apart from the dice of the story, so that a change there leaves the PINs.
        const auto dice = std::make_shared<Dice>(*options.seed ^ 0x50494E53U);
        return [dice] { return dice->between(0, 9); };
    }
    const auto device = std::make_shared<std::random_device>();
    return [device] {
        std::uniform_int_distribution<int> digits(0, 9);
        return digits(*device);
    };
}

// On the afternoon before the first week: site, rules, people, and two weeks of menu.
void setUp(DemoWorld& world, const Signatures& by) {
    const DemoCalendar& calendar = world.calendar;
    must(adoptSite(world.context.store, world.context.site, world.context.pack, by));
    world.clock.advance(minutes(4));
    const NamedDays days{{"today", calendar.today()}, {"lapse", calendar.before(kLapseAgo)}};
    world.bringIn(ImportKind::Staff, "staff.csv", days, by);
    world.clock.advance(minutes(3));
    world.bringIn(ImportKind::Classes, "classes.csv", {}, by);
    world.clock.advance(minutes(6));
    world.bringIn(ImportKind::Suppliers, "suppliers.csv", days, by);
    world.bringIn(ImportKind::Papers, "papers.csv", days, by);
    world.bringIn(ImportKind::Products, "products.csv", {}, by);
    world.clock.advance(minutes(5));
    const Date first = calendar.monday() - 21;
    bringInWeek(world, first, by);
    bringInWeek(world, first + 7, by);
}

void setPins(DemoWorld& world, const std::vector<DemoPin>& pins, PinCost cost, const Signatures& by) {
    PinVault vault = must(PinVault::open(world.context.store, world.clock, cost, world.context.site.zone));
    std::vector<std::pair<StaffId, std::string>> batch;
    for (const DemoPin& pin : pins) batch.emplace_back(world.person(pin.staffNo), pin.pin);
    must(vault.setPins(batch, by));
}

SiteFile readSite() {
    SiteFile file = parseSiteFile(demoFile("site.toml"));
    require(file.problems.empty() && file.site.demo, "the demo school's site file is in order");
    return file;
}

// Writes into the store of `options`, which has its last place later.
DemoSummary make(const DemoOptions& options, UtcMs until) {
    const SiteFile file = readSite();
    const DemoCalendar calendar(businessDay(until, file.site.zone));
    const Date setUpDay = calendar.monday() - 24;
    DemoClock clock(instant(setUpDay, TimeOfDay{15 * 60}, file.site.zone));
    const rules::RulePack pack =
        must(rules::loadRulePack(must(rules::shippedPack(file.rules)), file.rulesToml, setUpDay));

    store::StoreOptions wanted = options.store;
    wanted.site = file.site.id;
    wanted.durable = false;  // the checkpoint at the end flushes it, once
    const auto store = must(store::Store::open(wanted, clock));
    Dice dice(options.seed ? *options.seed : std::random_device{}());
    DemoWorld world({*store, file.site, pack}, clock, dice, calendar);

    // Nobody signs at the screen.
    const Signatures by{{SignRole::Entered, StaffId{}, clock.now(), SignMethod::Setup}};
    setUp(world, by);
    DemoSummary summary;
    summary.pins = drawPins(listPeople(*store, setUpDay), digitsOf(options));
    setPins(world, summary.pins, options.pinCost, by);
    writeHistory(world, until);

    summary.school = file.site.name;
    summary.firstDay = calendar.schooldays().front();
    summary.today = calendar.today();
    summary.schooldays = static_cast<int>(calendar.schooldays().size());
    summary.records = store->lastSeq();
    store->database().checkpoint();
    return summary;
}

fs::path keysOf(const store::StoreOptions& options) {
    return options.keys.empty() ? fs::path(options.directory.string() + ".keys") : options.keys;
}

bool holdsSomething(const fs::path& directory) {
    std::error_code failed;
    return fs::exists(directory, failed) && !fs::is_empty(directory, failed);
}

// Lies in the folder of the keys from the moment it has its name until the store has its own.
constexpr const char* kUnfinished = "unfinished";

// Keys that got their name before the program died, while their store did not.
void removeUnfinishedKeys(const store::StoreOptions& options) {
    const fs::path keys = keysOf(options);
    if (!holdsSomething(options.directory) && fs::exists(keys / kUnfinished)) fs::remove_all(keys);
}

// Whether another program is making a school for the same place.
bool isBeingMade(const store::StoreOptions& options) {
    const fs::path draft = store::DraftFolder::pathOf(options.directory);
    return fs::exists(draft / "lock") && !store::LockFile::take(draft / "lock");
}

// The store is there, whole, or not at all; so it gets its name last.
DemoSummary makeWhole(const DemoOptions& options, UtcMs until) {
    store::DraftFolder directory(options.store.directory);
    store::DraftFolder keys(keysOf(options.store));
    DemoOptions draft = options;
    draft.store.directory = directory.path();
    draft.store.keys = keys.path();
    DemoSummary summary = make(draft, until);
    writeFileDurably(keys.path() / kUnfinished, {});
    keys.finish();
    directory.finish();
    fs::remove(keysOf(options.store) / kUnfinished);
    return summary;
}

}  // namespace

Result<DemoSummary> makeDemoSchool(const DemoOptions& options, const port::Clock& clock) {
    try {
        if (isBeingMade(options.store))
            return Error{ErrorKind::Locked, TextId::StoreInUse, "another program is making it"};
        removeUnfinishedKeys(options.store);
        if (holdsSomething(options.store.directory) || holdsSomething(keysOf(options.store)))
            return Error{ErrorKind::Refused, TextId::TargetNotEmpty, "something is there already"};
        return makeWhole(options, options.now.value_or(clock.read().wall));
    } catch (const DemoRefused& refused) {
        return refused.error;
    } catch (const MachineFailure& failure) {
        return Error{ErrorKind::Machine, TextId::StoreFailed, failure.what()};
    } catch (const fs::filesystem_error& failure) {
        return Error{ErrorKind::Machine, TextId::StoreFailed, failure.what()};
    }
}

}  // namespace canteen::service
