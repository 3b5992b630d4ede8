#include "core/service/simulation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

#include "core/base/text_id.h"
#include "core/service/accompanying.h"
#include "core/service/day_close.h"
#include "core/service/demo_habits.h"
#include "core/service/demo_world.h"
#include "core/service/ingredients.h"
#include "core/service/people.h"
#include "core/service/products.h"
#include "core/service/receiving.h"
#include "core/service/simulated_books.h"
#include "core/service/simulated_site.h"
#include "core/service/site_file.h"
#include "core/service/stock.h"
#include "core/service/suppliers.h"
#include "core/store/database.h"
#include "core/store/menu_queries.h"

namespace canteen::service {
namespace {

namespace fs = std::filesystem;

// What pupils say at table.
constexpr std::array<const char*, 8> kVoices{"汤可以再热一点", "菜量够",     "想多吃水果", "今天的菜有点咸",
                                             "米饭软硬合适",   "肉炖得很烂", "想吃面条",   "青菜很新鲜"};

std::vector<Date> schooldays(Date first, int count) {
    std::vector<Date> days;
    for (Date day = first; static_cast<int>(days.size()) < count; day = day + 1)
        if (isoWeekday(day) <= 5) days.push_back(day);
    return days;
}

class SchoolYear {
  public:
    SchoolYear(DemoWorld& world, const SiteSize& size, std::vector<Date> days, bool forged)
        : world_(world), size_(size), days_(std::move(days)), forged_(forged), books_(world, forged) {}

    void setUp(const Signatures& by) {
        must(adoptSite(world_.context.store, world_.context.site, world_.context.pack, by));
        const Date first = days_.front();
        bringIn(ImportKind::Staff, staffCsv(size_, first, first - 30), by);
        bringIn(ImportKind::Classes, classesCsv(size_), by);
        bringIn(ImportKind::Suppliers, suppliersCsv(first), by);
        bringIn(ImportKind::Papers, papersCsv(first, days_.back()), by);
        bringIn(ImportKind::Products, productsCsv(), by);
        planWeek(first - (static_cast<int>(isoWeekday(first)) - 1), by);
    }

    void run(const std::function<void(int)>& progress) {
        int number = 0;
        for (const Date day : days_) {
            live(day);
            if (progress) progress(++number);
        }
    }

  private:
    void bringIn(ImportKind kind, const std::string& csv, const Signatures& by) {
        ImportOptions options;
        options.zone = world_.context.site.zone;
        const ImportReport report = must(importCsv(world_.context.store, kind, bytesOf(csv), options, by));
        if (report.saved || report.problems.empty()) return;
        const LineProblem& first = report.problems.front();
        throw DemoRefused({ErrorKind::Invalid, first.reason, "simulated line " + std::to_string(first.line)});
    }

    void planWeek(Date monday, const Signatures& by) {
        bringIn(ImportKind::Roster, rosterCsv(size_, monday), by);
        bringIn(ImportKind::Menu, menuCsv(size_, monday, world_.dice), by);
    }

    // Not before the time of day, nor before what went on is over.
    void at(Date day, int hour, int minute) {
        const UtcMs moment = world_.about(day, hour, minute, 4);
        if (world_.clock.now() < moment) world_.clock.moveTo(moment);
    }

    Signer signer(std::string_view no) { return world_.signIn(no); }
    std::string_view teacherOf(Date day) const {
        return kSimTeachers[static_cast<std::size_t>(day.days) % std::size(kSimTeachers)];
    }
    // Forged entries take no time.
    void spend(int fewest, int most) {
        if (forged_)
            world_.spend(1, 2);
        else
            world_.spend(fewest, most);
    }
    template <class T>
    T newId() {
        return world_.newId<T>();
    }

    void live(Date day) {
        at(day, 4, 50);
        check(day);
        books_.readFridges();
        receive(day);
        for (const Meal meal : size_.meals) {
            if (meal == Meal::Lunch) beforeLunch(day);
            serve(day, meal);
            if (meal == Meal::Lunch) afterLunch(day);
        }
        at(day, 15, 0);
        dispose(day);
        clearExpired();
        at(day, 18, 40);
        world_.spend(30, 60);
        if (isoWeekday(day) == 5) books_.reviewWeek(day);
        must(DayClose(world_.context).close(newId<RecordId>(), day, signer(kSimOfficer)));
        if (isoWeekday(day) == 5) {
            const Signatures by{sign(signer(kSimOfficer), SignRole::Entered)};
            planWeek(day + 3, by);
            renewCertificates(day, by);
        }
    }

    void beforeLunch(Date day) {
        at(day, 8, 30);
        books_.report(day);
        at(day, 8, 50);
        books_.controlDay();
        const std::string month = formatDate(day).substr(0, 7);
        if (day != days_.front() && month != month_) books_.reviewMonth(day);
        month_ = month;
    }

    void afterLunch(Date day) {
        books_.weighWaste(takerOf());
        at(day, 14, 0);
        books_.readFridges();
    }

    // Eleven months after the last ones.
    void renewCertificates(Date day, const Signatures& by) {
        const Date first = days_.front();
        if ((day - first) / 330 == renewals_) return;
        renewals_ = (day - first) / 330;
        bringIn(ImportKind::Staff, staffCsv(size_, first, day - 10), by);
    }

    void check(Date day) {
        MorningCheck check(world_.context);
        auto roster = rosterOf(world_.context.store, day);
        for (const RosteredPerson& line : roster) {
            if (line.shift == Shift::Off) continue;
            const std::string_view checker =
                line.person.staffNo == kSimOfficer ? kSimSecondOfficer : kSimOfficer;
            if (line.person.staffNo < kSimOfficer && world_.dice.chance(1)) {
                must(check.setAttendance(newId<RecordId>(), line.person.id, day, Attendance::SickLeave,
                                         signer(checker)));
                continue;
            }
            CheckForm form = must(check.open(line.person.id, day, CheckSession::Morning));
            answerUsually(world_.dice, form);
            const bool cough = world_.dice.between(1, 400) == 1;
            if (cough && !forged_) form.declaration->symptoms = {Symptom::Cough};
            if (forged_)
                form.temperature = {CentiCelsius{3650}, TemperatureSite::Forehead, ReadingMethod::Typed, ""};
            spend(14, 27);
            form.actions = check.judge(form, world_.person(checker)).actions;
            must(check.save(form, signer(checker)));
        }
        must(check.closeSheet(newId<RecordId>(), day, CheckSession::Morning, signer(kSimOfficer)));
    }

    // Grams that the menu of the day asks for, by product.
    std::map<std::string, std::int64_t> wanted(Date day) const {
        std::map<std::string, std::int64_t> grams;
        for (const Meal meal : size_.meals)
            for (const auto& row : store::menuOf(world_.context.store.database(), day, meal))
                for (const Ingredient& ingredient : ingredientsOf(row.dish.ingredients))
                    grams[ingredient.name] += ingredient.grams * row.dish.portions;
        return grams;
    }

    void receive(Date day) {
        auto grams = wanted(day);
        if (isoWeekday(day) == 1) {
            grams["菜籽油"] += size_.pupils * 100;
            grams["食用盐"] += size_.pupils * 25;
            grams["酱油"] += size_.pupils * 30;
        }
        const bool early = size_.meals.front() == Meal::Breakfast;
        at(day, early ? 5 : 6, early ? 10 : 0);
        std::vector<DeliveryId> deliveries;
        for (const std::string_view supplier : simulatedSuppliers())
            if (const auto delivery = unload(day, supplier, grams)) deliveries.push_back(*delivery);
        if (!early) at(day, 7, 20);
        signAll(deliveries, SignRole::Acceptor, kSimTeachers[0]);
        if (!early) at(day, 8, 40);
        signAll(deliveries, SignRole::Reviewer, kSimDirector);
    }

    std::optional<DeliveryId> unload(Date day, std::string_view supplier,
                                     const std::map<std::string, std::int64_t>& grams) {
        const Receiving receiving(world_.context);
        const std::string& site = world_.context.store.site();
        const SupplierId id = supplierIdOf(site, supplier);
        std::optional<DeliveryId> delivery;
        BroughtPapers papers(world_, world_.dice, day, id, std::string(supplier),
                             fmt::format("模拟{}{}", formatDate(day), supplier.substr(6, 6)));
        for (const SimulatedWare& ware : simulatedWares()) {
            const auto need = grams.find(std::string(ware.name));
            if (ware.supplier != supplier || need == grams.end()) continue;
            if (!delivery) delivery = openDoors(day, id);
            GoodsForm form = must(receiving.openLine(*delivery, productIdOf(site, ware.name, "")));
            GoodsReceived& goods = form.goods;
            world_.spend(5, 9);
            form.looked = true;
            constexpr std::int64_t kStep = 500;
            goods.accepted = {(need->second * 103 / 100 / kStep + 1) * kStep +
                              world_.dice.between(-12, 14) * 10};
            goods.source = WeightSource::Scale;
            goods.unitPrice = Fen{ware.price * world_.dice.between(95, 105) / 100};
            const auto product = Products(world_.context).find(productIdOf(site, ware.name, ""));
            if (product->product.storage != Storage::Ambient) {
                goods.temperature = CentiCelsius{world_.dice.between(20, 62) * 10};
                goods.temperatureMethod = ReadingMethod::Device;
            }
            goods.place = product->product.storage == Storage::Ambient ? "主库" : "冷藏库";
            dateUsually(world_.dice, day, product->product, goods);
            papers.bring(product->product, goods, signer(kSimKeeper));
            must(Receiving(world_.context).accept(form, signer(kSimKeeper)));
        }
        if (delivery)
            must(Receiving(world_.context)
                     .sign(newId<RecordId>(), *delivery, SignRole::Handler, signer(kSimKeeper)));
        return delivery;
    }

    DeliveryId openDoors(Date day, SupplierId supplier) {
        DeliveryForm form = Receiving(world_.context).open(supplier);
        form.header.plate = fmt::format("模A·{}", 60'000 + world_.dice.between(0, 999));
        form.header.noteNo = fmt::format("MN{}-{}", formatDate(day), world_.dice.between(1'000, 9'999));
        form.header.vehicleClean = true;
        world_.spend(9, 15);
        return must(Receiving(world_.context).save(form, signer(kSimKeeper)));
    }

    void signAll(const std::vector<DeliveryId>& deliveries, SignRole role, std::string_view no) {
        for (const DeliveryId delivery : deliveries) {
            spend(12, 25);
            must(Receiving(world_.context).sign(newId<RecordId>(), delivery, role, signer(no)));
        }
    }

    void serve(Date day, Meal meal) {
        const bool breakfast = meal == Meal::Breakfast;
        const bool lunch = meal == Meal::Lunch;
        at(day, breakfast ? 5 : lunch ? 9 : 14, breakfast ? 45 : 5);
        issue(day, meal);
        books_.measureDishes(day, meal, takerOf());
        const bool madeUp = forged_ && lunch;
        if (madeUp)
            at(day, 16, 0);
        else
            at(day, breakfast ? 6 : lunch ? 10 : 16, breakfast ? 10 : 32);
        sample(day, meal, madeUp);
        accompany(day, meal);
        books_.measureHolding(day, meal, takerOf());
        books_.count(day, meal);
        const auto serving = servingOf(world_.context, day, meal);
        if (serving && world_.clock.now() < serving->ends) world_.clock.moveTo(serving->ends + minutes(6));
        books_.disinfect(takerOf());
        books_.confirm(day, meal);
    }

    // The director eats with the pupils.
    void accompany(Date day, Meal meal) {
        const Accompanying meals(world_.context);
        const auto serving = servingOf(world_.context, day, meal);
        if (!serving) return;
        const UtcMs moment = serving->begins + minutes(world_.dice.between(14, 22));
        if (world_.clock.now() < moment) world_.clock.moveTo(moment);
        AccompanyForm form = meals.open(day, meal);
        spend(40, 70);
        form.capacity = Capacity::MiddleLeader;
        form.place = "食堂";
        form.arrivedAt = serving->begins - minutes(10);
        form.eatenAt = serving->begins + minutes(10);
        for (const PreCheck item : allPreChecks()) form.preChecks.push_back({item, true, {}});
        for (const Aspect aspect : allAspects())
            form.ratings.push_back({aspect, world_.dice.chance(60) ? Grade::Excellent : Grade::Good});
        if (forged_)
            form.voices = "饭菜可口，学生都爱吃";
        else if (world_.dice.chance(20))
            form.voices = kVoices.at(static_cast<std::size_t>(world_.dice.between(0, 7)));
        form.adverse = "";
        form.feePaid = true;
        if (meals.judge(form, {}).late) form.reason = Reason::Forgot;
        must(Accompanying(world_.context).save(form, signer(kSimDirector)));
    }

    void issue(Date day, Meal meal) {
        Stock stock(world_.context);
        IssueForm form = stock.open(day, meal);
        for (const IssueNeed& need : stock.needs(day, meal))
            for (const IssueNeed::Pick& pick : need.picks) {
                const auto lot = stock.find(pick.lot);
                const std::int64_t rest = lot->left.value - pick.amount.value;
                const Quantity amount = rest * 10 <= lot->accepted.value ? lot->left : pick.amount;
                form.lines.push_back(stock.line(pick.lot, amount, need.dishes));
            }
        if (form.lines.empty()) return;
        world_.spend(40, 90);
        must(stock.issue(form, signer(takerOf()), signer(kSimKeeper)));
    }

    // The first cook whom nothing speaks against today.
    std::string_view takerOf() {
        for (int i = 1; i <= size_.cooks; ++i) {
            taker_ = cookNo(i);
            const MorningCheck check(world_.context);
            if (check.judgeSigner(world_.person(taker_), businessDay(world_.clock.now(), {})).empty())
                return taker_;
        }
        return kSimOfficer;
    }

    void sample(Date day, Meal meal, bool madeUp) {
        Samples samples(world_.context);
        const std::string sampler(takerOf());
        for (const MealLines& served : samples.day(day)) {
            if (served.meal != meal) continue;
            for (const DishLine& dish : served.dishes) {
                SampleForm form = must(samples.open(dish.dish));
                spend(40, 70);
                if (madeUp) {
                    form.sampledAt = world_.moment(day, 11, 30);
                    form.reason = Reason::PaperFirst;
                }
                weighUsually(world_.dice, form);
                if (forged_) forge(form);
                must(samples.take(form, signer(sampler)));
            }
        }
        const auto ids = idsOf(samples.inHand());
        if (ids.empty()) return;
        world_.spend(30, 60);
        const auto& fridges = world_.context.site.fridges;
        must(samples.putIn(newId<RecordId>(), ids, fridges.at(static_cast<std::size_t>(day.days) % 2).id,
                           static_cast<std::int32_t>(meal), signer(sampler)));
        world_.spend(60, 200);
        must(samples.countersign(newId<RecordId>(), idsOf(samples.withoutSupervisor()),
                                 signer(teacherOf(day))));
    }

    // The least that is allowed, from memory.
    void forge(SampleForm& form) {
        form.weight = world_.context.pack.sample.minWeight;
        form.source = WeightSource::Typed;
        form.scaleFrames.clear();
    }

    void dispose(Date day) {
        Samples samples(world_.context);
        std::vector<SampleLine> due;
        for (SampleLine& line : samples.stored())
            if (!line.held && line.keepUntil && *line.keepUntil <= world_.clock.now())
                due.push_back(std::move(line));
        if (due.empty()) return;
        world_.spend(60, 140);
        const std::string disposer(takerOf());
        must(samples.dispose(newId<RecordId>(), idsOf(due), DisposalMethod::KitchenWaste, signer(disposer),
                             signer(teacherOf(day))));
    }

    void clearExpired() {
        Stock stock(world_.context);
        for (const LotLine& lot : stock.endingSoon()) {
            if (!lot.daysLeft || *lot.daysLeft >= 0) continue;
            const ClearForm form = must(stock.openClearing(lot.lot));
            world_.spend(10, 20);
            must(stock.clear(form, signer(kSimKeeper), signer(kSimTeachers[0])));
        }
    }

    DemoWorld& world_;
    const SiteSize& size_;
    std::vector<Date> days_;
    bool forged_;
    SimulatedBooks books_;
    std::string month_;  // of the last schoolday
    int renewals_ = 0;
    std::string taker_;
};

SimulationSummary simulate(const SimulationOptions& options) {
    const SiteSize size(options.pupils);
    const SiteFile file = parseSiteFile(siteToml(size));
    require(file.problems.empty(), "the simulated site file is in order");
    const std::vector<Date> days = schooldays(options.first, options.days);
    DemoClock clock(instant(days.front() - 3, TimeOfDay{15 * 60}, file.site.zone));
    const rules::RulePack pack =
        must(rules::loadRulePack(must(rules::shippedPack(file.rules)), file.rulesToml, days.front()));
    store::StoreOptions wanted = options.store;
    wanted.site = file.site.id;
    wanted.durable = false;  // the checkpoint at the end flushes it, once
    const auto store = must(store::Store::open(wanted, clock));
    Dice dice(options.seed);
    const DemoCalendar calendar(days.front());
    DemoWorld world({*store, file.site, pack}, clock, dice, calendar);
    SchoolYear year(world, size, days, options.forged);
    year.setUp({{SignRole::Entered, StaffId{}, clock.now(), SignMethod::Setup}});
    year.run(options.progress);
    SimulationSummary summary{file.site.name, days.front(), days.back(), store->lastSeq()};
    store->database().checkpoint();
    return summary;
}

}  // namespace

Result<SimulationSummary> simulateSchool(const SimulationOptions& options) {
    try {
        std::error_code failed;
        if (fs::exists(options.store.directory, failed) && !fs::is_empty(options.store.directory, failed))
            return Error{ErrorKind::Refused, TextId::TargetNotEmpty, "something is there already"};
        return simulate(options);
    } catch (const DemoRefused& refused) {
        return refused.error;
    } catch (const MachineFailure& failure) {
        return Error{ErrorKind::Machine, TextId::StoreFailed, failure.what()};
    } catch (const fs::filesystem_error& failure) {
        return Error{ErrorKind::Machine, TextId::StoreFailed, failure.what()};
    }
}

}  // namespace canteen::service
