#include "core/service/demo_deliveries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/service/demo_habits.h"
#include "core/service/ingredients.h"
#include "core/service/products.h"
#include "core/service/receiving.h"
#include "core/service/stock.h"
#include "core/service/suppliers.h"
#include "core/store/menu_queries.h"

namespace canteen::service {
namespace {

constexpr std::string_view kKeeper = "13";
constexpr std::string_view kAcceptor = "17";
constexpr std::array<std::string_view, 2> kReviewers{"16", "15"};
constexpr std::string_view kOfficer = "14";

constexpr std::string_view kGrocer = "清河镇丰年粮油经营部（演示）";
constexpr std::string_view kButcher = "演示县放心肉类屠宰有限公司";
constexpr std::string_view kBeefStall = "清河农贸市场老马牛羊肉摊（演示）";
constexpr std::string_view kFarmers = "清河镇绿丰蔬菜专业合作社（演示）";
constexpr std::string_view kDairy = "演示县晨牧乳业有限公司";
constexpr std::string_view kCondiments = "清河镇百味调味品批发部（演示）";
constexpr std::string_view kTofu = "清河镇王记豆腐坊（演示）";
constexpr std::string_view kFishmonger = "演示县江鲜水产配送中心";
constexpr std::string_view kOwnPlot = "";
constexpr std::string_view kMilk = "学生奶";

// One product of a supplier, in thousandths of its unit; 0 = what the menu asks for.
struct Ware {
    std::string_view name;
    std::string_view spec;
    std::int64_t amount = 0;
    int price = 0;  // fen a unit
};
using Wares = std::vector<Ware>;

// What makes a delivery worth telling of.
enum class Turn {
    Usual,
    PaperFollows,    // the paper of the last line comes later
    RefusedInPart,   // some of the first line is spoilt
    RefusedSmell,    // all goes back for its smell
    RefusedLicence,  // all goes back, the licence is over
};

struct Vehicle {
    std::string_view supplier;
    int hour = 6;
    int minute = 0;
    std::string_view plate;
    std::string_view driver;
    Wares wares;
};

// Schooldays before today.
constexpr int kRefusedFish[] = {9, 7};
constexpr int kRefusedInPart = 4;
constexpr int kRefusedLicence = 3;
constexpr int kPaperFollowed = 6;
constexpr int kTestCleared = 5;
constexpr int kTestPositive = 2;

bool isOneOf(int ago, std::span<const int> days) {
    return std::find(days.begin(), days.end(), ago) != days.end();
}

Wares vegetables() {
    static constexpr std::pair<std::string_view, int> kPrices[] = {
        {"小白菜", 360}, {"番茄", 520}, {"土豆", 280},   {"白萝卜", 220}, {"胡萝卜", 300}, {"芹菜", 420},
        {"大葱", 480},   {"莴笋", 440}, {"包菜", 240},   {"青椒", 560},   {"冬瓜", 260},   {"油麦菜", 420},
        {"青菜", 380},   {"黄瓜", 460}, {"上海青", 400}, {"小葱", 620},   {"南瓜", 280},   {"香菇", 1180},
        {"西兰花", 680}, {"蒜", 760},   {"香蕉", 640},   {"大白菜", 180}, {"西葫芦", 340}, {"菠菜", 480},
        {"蜜橘", 660},   {"韭黄", 980}, {"丝瓜", 520},   {"茄子", 460},   {"红薯", 300},   {"玉米粒", 880},
        {"苹果", 780},   {"鸡蛋", 980}};
    Wares wares;
    for (const auto& [name, price] : kPrices) wares.push_back({name, "", 0, price});
    return wares;
}

// Dry goods twice a week, on the day after the weekend and in its middle.
Wares dryGoods(unsigned weekday) {
    if (weekday == 1)
        return {{"大米", "25 kg/袋", 18'000, 12'500},
                {"面粉", "25 kg/袋", 6'000, 11'800},
                {"小米", "5 kg/袋", 6'000, 4'600},
                {"挂面", "1 kg/把", 30'000, 720}};
    return {{"大米", "25 kg/袋", 14'000, 12'500}, {"菜籽油", "20 L/桶", 3'000, 26'800}};
}

std::vector<Vehicle> vehiclesOf(const DemoCalendar& calendar, Date day) {
    const int ago = calendar.ago(day);
    const unsigned weekday = isoWeekday(day);
    std::vector<Vehicle> vehicles{
        {kButcher,
         6,
         2,
         "演A·60311",
         "孙送来",
         {{"鲜猪肉", "", 0, 2'680},
          {"猪排骨", "", 0, 4'200},
          {"猪瘦肉", "", 0, 3'100},
          {"猪里脊", "", 0, 3'350},
          {"筒骨", "", 0, 1'900},
          {"五花肉", "", 0, 2'980}}},
        {kTofu, 6, 14, "", "王守义", {{"豆腐", "", 0, 460}, {"鲜面条", "", 0, 520}}},
        {kFarmers, 6, 24, "演A·60512", "陆丰收", vegetables()},
        {kBeefStall,
         6,
         46,
         "",
         "马德全",
         {{"鲜牛肉", "", 0, 7'800},
          {"牛腩", "", 0, 8'200},
          {"鸡腿", "", 0, 1'960},
          {"鸡胸肉", "", 0, 1'740}}}};
    if (weekday == 2)
        vehicles.push_back({kDairy, 6, 56, "演A·60620", "牧小晨", {{kMilk, "200 mL/盒", 212'000, 260}}});
    if (weekday == 1 || weekday == 4)
        vehicles.push_back({kGrocer, 7, 8, "演A·60118", "李满仓", dryGoods(weekday)});
    if (weekday == 2)
        vehicles.push_back({kOwnPlot, 7, 10, "", "", {{"小白菜", "", 18'000, 0}, {"大葱", "", 6'000, 0}}});
    if (isOneOf(ago, kRefusedFish) || ago == 13)
        vehicles.push_back({kFishmonger, 7, 16, "演A·60810", "江海生", {{"草鱼", "", 22'000, 1'680}}});
    if (ago == 14 || ago == kRefusedLicence)
        vehicles.push_back({kCondiments,
                            7,
                            20,
                            "演A·60722",
                            "白薇",
                            {{"酱油", "1.9 L/桶", 6'000, 1'850},
                             {"食醋", "1.9 L/桶", 4'000, 1'420},
                             {"食用盐", "400 g/袋", 30'000, 210},
                             {"白砂糖", "1 kg/袋", 10'000, 860}}});
    return vehicles;
}

Turn turnOf(int ago, std::string_view supplier) {
    if (supplier == kFishmonger && isOneOf(ago, kRefusedFish)) return Turn::RefusedSmell;
    if (supplier == kCondiments && ago == kRefusedLicence) return Turn::RefusedLicence;
    if (supplier == kFarmers && ago == kRefusedInPart) return Turn::RefusedInPart;
    if (supplier == kFarmers && (ago == 0 || ago == kPaperFollowed)) return Turn::PaperFollows;
    return Turn::Usual;
}

std::int64_t gramsOnMenu(DemoWorld& world, Date day, Meal meal, std::string_view product) {
    std::int64_t grams = 0;
    for (const auto& row : store::menuOf(world.context.store.database(), day, meal))
        for (const Ingredient& ingredient : ingredientsOf(row.dish.ingredients))
            if (isNamed(product, ingredient.name)) grams += ingredient.grams * row.dish.portions;
    return grams;
}

// Lunch and supper of the day and breakfast of the next, with a little over, in half kilograms.
std::int64_t wanted(DemoWorld& world, Date day, std::string_view product) {
    constexpr std::int64_t kStep = 500;
    const int ago = world.calendar.ago(day);
    std::int64_t grams =
        gramsOnMenu(world, day, Meal::Lunch, product) + gramsOnMenu(world, day, Meal::Supper, product);
    if (ago > 0) grams += gramsOnMenu(world, world.calendar.before(ago - 1), Meal::Breakfast, product);
    return (grams * 103 / 100 + kStep - 1) / kStep * kStep;
}

// One delivery from the opening of the doors to the keeper's signature.
class Unloading {
  public:
    Unloading(DemoWorld& world, Date day, const Vehicle& vehicle)
        : world_(world),
          day_(day),
          vehicle_(vehicle),
          turn_(turnOf(world.calendar.ago(day), vehicle.supplier)),
          dice_(static_cast<std::uint64_t>(day.days) * 64 + vehicle.plate.size() +
                static_cast<std::uint64_t>(vehicle.minute)),
          supplier_(vehicle.supplier.empty() ? SupplierId{}
                                             : supplierIdOf(world.context.store.site(), vehicle.supplier)),
          papers_(world, dice_, day, supplier_, std::string(vehicle.supplier),
                  fmt::format("演示{}{:02}", formatDate(day), vehicle.minute)) {}

    void run() {
        Wares wares = vehicle_.wares;
        for (Ware& ware : wares)
            if (ware.amount == 0) ware.amount = wanted(world_, day_, ware.name);
        std::erase_if(wares, [](const Ware& ware) { return ware.amount == 0; });
        if (wares.empty()) return;
        openDoors();
        for (const Ware& ware : wares) line(ware, &ware == &wares.front(), &ware == &wares.back());
        sign();
    }

  private:
    Signer keeper() { return world_.signIn(kKeeper); }

    void openDoors() {
        DeliveryForm form = Receiving(world_.context).open(supplier_);
        DeliveryOpened& header = form.header;
        header.plate = vehicle_.plate;
        header.driver = vehicle_.driver;
        if (supplier_.isNil()) {
            header.plot = "校园东侧菜地";
            header.pesticideNote = "近30天没打药";
        } else {
            header.noteNo = fmt::format("SH{}-{:02}{:02}", formatDate(day_), vehicle_.hour, vehicle_.minute);
            header.vehicleClean = true;
        }
        world_.clock.advance(seconds(dice_.between(8, 14)));
        delivery_ = must(Receiving(world_.context).save(form, keeper()));
    }

    void refuse(GoodsReceived& goods, Quantity part, RejectReason reason) {
        goods.rejected = part;
        goods.accepted.value -= part.value;
        goods.rejectReason = reason;
        goods.rejectAction = RejectAction::Returned;
        refused_ = true;
    }

    void line(const Ware& ware, bool first, bool last) {
        const Receiving receiving(world_.context);
        const ProductId id = productIdOf(world_.context.store.site(), ware.name, ware.spec);
        const auto product = Products(world_.context).find(id);
        require(product.has_value(), "the demo school knows what it buys");
        GoodsForm form = must(receiving.openLine(delivery_, id));
        GoodsReceived& goods = form.goods;
        world_.clock.advance(seconds(dice_.between(6, 9)));
        form.looked = true;
        goods.accepted = {ware.amount};
        if (goods.unit == Unit::Kilogram && !supplier_.isNil()) {
            goods.accepted.value += dice_.between(-12, 14) * 10;
            goods.noted = Quantity{ware.amount};
            goods.source = WeightSource::Scale;
        }
        if (ware.price > 0) goods.unitPrice = Fen{ware.price * dice_.between(98, 102) / 100};
        const Storage storage = product->product.storage;
        if (storage != Storage::Ambient) {
            goods.temperature = CentiCelsius{dice_.between(24, 62) * 10};
            goods.temperatureMethod = ReadingMethod::Device;
        }
        goods.place = storage == Storage::Ambient ? "主库" : "冷藏库";
        dateUsually(dice_, day_, product->product, goods);
        const bool follows = turn_ == Turn::PaperFollows && last;
        if (turn_ == Turn::RefusedSmell) {
            goods.faults = {SensoryFault::Abnormal};
            refuse(goods, goods.accepted, RejectReason::Sensory);
        } else if (turn_ == Turn::RefusedLicence) {
            refuse(goods, goods.accepted, RejectReason::Papers);
        } else if (!follows && !supplier_.isNil()) {
            papers_.bring(product->product, goods, keeper());
        }
        if (turn_ == Turn::RefusedInPart && first) {
            goods.faults = {SensoryFault::Spoiled};
            refuse(goods, {goods.accepted.value / 4}, RejectReason::Sensory);
        }
        must(Receiving(world_.context).accept(form, keeper()));
    }

    void sign() {
        Receiving receiving(world_.context);
        world_.clock.advance(seconds(dice_.between(3, 6)));
        if (refused_)
            must(receiving.sign(world_.newId<RecordId>(), delivery_, SignRole::Deliverer, keeper()));
        must(receiving.sign(world_.newId<RecordId>(), delivery_, SignRole::Handler, keeper()));
    }

    DemoWorld& world_;
    Date day_;
    const Vehicle& vehicle_;
    Turn turn_;
    Dice dice_;  // of its own, so that the rest of the story does not change with what is bought
    SupplierId supplier_;
    DeliveryId delivery_;
    BroughtPapers papers_;
    bool refused_ = false;
};

// Today's last delivery still waits for the others.
void signFor(DemoWorld& world, Date day, SignRole role, std::string_view staffNo) {
    Receiving receiving(world.context);
    auto deliveries = receiving.day(day);
    if (world.calendar.ago(day) == 0 && !deliveries.empty()) deliveries.pop_back();
    const StaffId person = world.person(staffNo);
    for (const DeliveryLine& delivery : deliveries) {
        const auto roles = receiving.mayStillSign(delivery.delivery, person);
        if (std::find(roles.begin(), roles.end(), role) == roles.end()) continue;
        world.clock.advance(seconds(4));
        must(receiving.sign(world.newId<RecordId>(), delivery.delivery, role, world.signIn(staffNo)));
    }
}

std::optional<GoodsLine> lineOf(DemoWorld& world, Date day, std::string_view product) {
    const Receiving receiving(world.context);
    for (const DeliveryLine& delivery : receiving.day(day)) {
        const auto detail = receiving.find(delivery.delivery);
        for (const GoodsLine& line : detail->goods)
            if (line.productName == product && line.left.value > 0) return line;
    }
    return std::nullopt;
}

RapidTested strip(const TestForm& form, Date day, int inhibition, TestVerdict verdict) {
    RapidTested test = form.test;
    test.target = "有机磷和氨基甲酸酯类农药";
    test.method = TestMethod::EnzymeInhibition;
    test.reagentLot = "演示KJ26-08";
    test.reagentExpires = makeDate(std::stoi(formatDate(day).substr(0, 4)) + 1, 6, 30);
    test.inhibition = inhibition;
    test.verdict = verdict;
    return test;
}

// Two vegetables a day; twice a value was too high.
void testVegetables(DemoWorld& world, Date day) {
    Receiving receiving(world.context);
    const int ago = world.calendar.ago(day);
    const bool high = ago == kTestCleared || ago == kTestPositive;
    int tested = 0;
    for (const std::string_view name : {"番茄", "小白菜", "芹菜", "莴笋", "土豆"}) {
        const auto line = lineOf(world, day, name);
        if (!line) continue;
        TestForm form = must(receiving.openTest(line->lotId));
        world.spend(40, 60);
        const bool suspect = high && tested == 0;
        form.test = strip(form, day, suspect ? 587 : world.dice.between(52, 318),
                          suspect ? TestVerdict::Suspect : TestVerdict::Negative);
        must(receiving.saveTest(form, world.signIn(kOfficer)));
        if (suspect) {
            TestForm again = must(receiving.openRetest(form.test.test));
            world.spend(60, 80);
            const bool positive = ago == kTestPositive;
            again.test = strip(again, day, positive ? 604 : 236,
                               positive ? TestVerdict::Positive : TestVerdict::Negative);
            again.test.action = positive ? "整批隔离，已报告总监，等供货者来取" : "复检阴性，照常使用";
            must(receiving.saveTest(again, world.signIn(kOfficer)));
        }
        if (++tested == 2) return;
    }
}

void reviewTests(DemoWorld& world, Date day, std::string_view reviewer) {
    Receiving receiving(world.context);
    for (const TestLine& test : receiving.tests(day)) {
        world.clock.advance(seconds(5));
        must(receiving.review(world.newId<RecordId>(), test.test, world.signIn(reviewer)));
    }
}

// The pledge that was forgotten comes the next afternoon.
void attachPledge(DemoWorld& world) {
    Receiving receiving(world.context);
    for (const Duty& duty : receiving.duties()) {
        if (duty.kind != DutyKind::PaperToFollow) continue;
        PaperFiled paper;
        paper.paper = world.newId<PaperId>();
        paper.supplier = duty.supplier;
        paper.kind = *duty.paper;
        paper.number = "演示补" + formatDate(businessDay(duty.since, world.context.site.zone));
        paper.holder = duty.supplierName;
        paper.issued = businessDay(duty.since, world.context.site.zone);
        paper.sealed = true;
        world.spend(20, 40);
        must(Suppliers(world.context).file(world.newId<RecordId>(), paper, world.signIn(kKeeper)));
        must(receiving.attach(world.newId<RecordId>(), paper.paper, {duty.lot}, world.signIn(kKeeper)));
    }
}

// A rest too small to come back for goes out with the rest.
Quantity amountOf(const LotLine& lot, Quantity picked) {
    const std::int64_t rest = lot.left.value - picked.value;
    return rest * 10 <= lot.accepted.value && lot.unit == Unit::Kilogram ? lot.left : picked;
}

// What no dish of the menu counts: a few things for the stove twice a week, and the milk of the day.
std::optional<Quantity> besidesMenu(const LotLine& lot, Date day, Meal meal) {
    static constexpr std::array<std::string_view, 5> kForTheStove{"菜籽油", "酱油", "食醋", "食用盐",
                                                                  "白砂糖"};
    const unsigned weekday = isoWeekday(day);
    if (lot.productName == kMilk && weekday == 3 && meal == Meal::Breakfast) return lot.left;
    const bool stove =
        std::find(kForTheStove.begin(), kForTheStove.end(), lot.productName) != kForTheStove.end();
    if (stove && meal == Meal::Lunch && (weekday == 2 || weekday == 4)) return Quantity{1'000};
    return std::nullopt;
}

void issueByMenu(DemoWorld& world, Date day, Meal meal) {
    static constexpr std::array<std::string_view, 4> kTakers{"05", "06", "02", "03"};
    Stock stock(world.context);
    IssueForm form = stock.open(day, meal);
    for (const IssueNeed& need : stock.needs(day, meal))
        for (const IssueNeed::Pick& pick : need.picks)
            form.lines.push_back(
                stock.line(pick.lot, amountOf(*stock.find(pick.lot), pick.amount), need.dishes));
    const auto isIssued = [&](LotId lot) {
        return std::any_of(form.lines.begin(), form.lines.end(),
                           [&](const IssueLine& line) { return line.lot == lot; });
    };
    for (const LotLine& lot : stock.lots()) {
        const auto amount = besidesMenu(lot, day, meal);
        if (!amount || !lot.obstacles.empty() || isIssued(lot.lot)) continue;
        form.lines.push_back(stock.line(lot.lot, std::min(*amount, lot.left)));
    }
    if (form.lines.empty()) return;
    world.spend(30, 50);
    must(stock.issue(form, world.signIn(world.fitOne(kTakers)), world.signIn(kKeeper)));
}

void clearExpired(DemoWorld& world) {
    Stock stock(world.context);
    for (const LotLine& lot : stock.endingSoon()) {
        if (!lot.daysLeft || *lot.daysLeft >= 0) continue;
        const ClearForm form = must(stock.openClearing(lot.lot));
        world.spend(10, 20);
        must(stock.clear(form, world.signIn(kKeeper), world.signIn(kAcceptor)));
    }
}

}  // namespace

void planDeliveries(DemoWorld& world, Date day) {
    const int ago = world.calendar.ago(day);
    const auto add = [&](UtcMs at, DurationMs takes, std::string what, std::function<void()> act) {
        world.timeline.add({at, takes, std::move(what), std::move(act)});
    };
    for (const Vehicle& vehicle : vehiclesOf(world.calendar, day))
        add(world.moment(day, vehicle.hour, vehicle.minute), minutes(4), "delivery",
            [&world, day, vehicle] { Unloading(world, day, vehicle).run(); });
    add(world.moment(day, 7, 24), minutes(2), "acceptance",
        [&world, day] { signFor(world, day, SignRole::Acceptor, kAcceptor); });
    add(world.moment(day, 8, 46), minutes(2), "review", [&world, day] {
        const std::string_view reviewer = world.fitOne(kReviewers);
        signFor(world, day, SignRole::Reviewer, reviewer);
        reviewTests(world, day, reviewer);
    });
    add(world.moment(day, 7, 50), minutes(6), "rapid tests", [&world, day] { testVegetables(world, day); });
    const auto issue = [&](Meal meal, int hour, int minute) {
        add(world.moment(day, hour, minute), minutes(2), "issue",
            [&world, day, meal] { issueByMenu(world, day, meal); });
    };
    issue(Meal::Breakfast, 5, 42);
    issue(Meal::Lunch, 9, 4);
    issue(Meal::Supper, 14, 34);
    if (ago == kPaperFollowed - 1)
        add(world.moment(day, 6, 20), minutes(2), "paper that was to follow",
            [&world] { attachPledge(world); });
    add(world.moment(day, 15, 2), minutes(3), "clearing", [&world] { clearExpired(world); });
}

}  // namespace canteen::service
