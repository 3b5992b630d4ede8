// A morning at the store in a real window: goods come in by scanner and finger, three people sign, and lunch
// takes out what may go out.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <stdexcept>
#include <string_view>

#include "core/domain/receiving_records.h"
#include "core/domain/sample_records.h"
#include "core/domain/supplier_records.h"
#include "core/service/receiving.h"
#include "core/service/stock.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

constexpr char kRiceCode[] = "06901234567892";
constexpr int kLines = 10;
constexpr double kLineSeconds = 8;
constexpr int kLineTaps = 8;
const Signatures kSetup{};

template <class T>
T valueOf(Result<T> result) {
    if (!result) throw std::runtime_error("refused: " + result.error().detail);
    return std::move(*result);
}

template <class T>
T numbered(unsigned char n) {
    T id;
    id.uuid.bytes[15] = n;
    id.uuid.bytes[0] = 5;
    return id;
}

// A hand scanner on a serial line, as hardware.toml names it.
class HandScanner {
  public:
    explicit HandScanner(const std::filesystem::path& store) {
        std::array<char, 256> name{};
        if (openpty(&scanner_, &terminal_, name.data(), nullptr, nullptr) != 0)
            throw std::runtime_error("pty");
        std::ofstream(store / "hardware.toml")
            << "[[scanner]]\nkind = \"serial\"\npath = \"" << name.data() << "\"\n";
    }
    HandScanner(const HandScanner&) = delete;
    HandScanner& operator=(const HandScanner&) = delete;
    ~HandScanner() { close(scanner_), close(terminal_); }

    void read(std::string code) const {
        code += "\r\n";
        if (write(scanner_, code.data(), code.size()) != static_cast<ssize_t>(code.size()))
            throw std::runtime_error("the scanner's line is full");
    }

  private:
    int scanner_ = -1;
    int terminal_ = -1;
};

class StoreByFinger : public ::testing::Test {
  protected:
    StoreByFinger() {
        school.at(3, 4, 40);
        school.hireStorekeepers();
        enterSupplier();
        product(kRice, "东北大米", Unit::Kilogram, {kRiceCode});
        product(kMilk, "纯牛奶", Unit::Box, {});
        school.at(3, 5, 10);
        school.checkEverybody();
        school.at(3, 6, 12);
        old = receive(kMilk, 40'000, school.day(1));
        school.at(0, 5, 10);
        school.checkEverybody();
        plan("米饭", "大米 100 g", 300);
        plan("牛奶", "牛奶 200 g", 30);
        school.end();
    }

    template <class Body>
    void append(const Body& body) {
        valueOf(school.context().store.append(store::makeDraft(school.newRecord(), body, kSetup)));
    }
    void enterSupplier() {
        SupplierRegistered supplier;
        supplier.supplier = kGrocer;
        supplier.name = "丰年粮油";
        supplier.type = SupplierType::Trader;
        supplier.address = "清河镇正街";
        supplier.contact = "冯年";
        supplier.phone = "000-5550101";
        append(supplier);
        append(SupplierListed{kGrocer, SupplierState::Approved, "", {}, {}});
        unsigned char number = 0;
        for (const PaperKind kind :
             {PaperKind::BusinessLicence, PaperKind::FoodTradeLicence, PaperKind::FoodProductionLicence}) {
            PaperFiled paper;
            paper.paper = numbered<PaperId>(++number);
            paper.supplier = kGrocer;
            paper.kind = kind;
            paper.number = fmt::format("T{}", number);
            paper.issued = school.today() - 300;
            paper.expires = school.today() + 300;
            paper.sealed = true;
            append(paper);
        }
    }
    void product(ProductId id, const std::string& name, Unit unit, std::vector<std::string> gtins) {
        ProductRegistered body;
        body.product = id;
        body.name = name;
        body.goods = GoodsClass::Packaged;
        body.storage = Storage::Ambient;
        body.unit = unit;
        if (unit == Unit::Box) body.unitWeight = Grams{200};
        body.gtins = std::move(gtins);
        append(body);
    }
    void plan(const std::string& name, const std::string& ingredients, int portions) {
        DishPlanned dish;
        dish.day = school.today();
        dish.dish = numbered<DishId>(static_cast<unsigned char>(portions % 200));
        dish.meal = Meal::Lunch;
        dish.name = name;
        dish.type = DishType::Staple;
        dish.portions = portions;
        dish.ingredients = ingredients;
        append(dish);
    }
    // As it was accepted and signed on an earlier day.
    LotId receive(ProductId product, std::int64_t amount, Date expires) {
        service::Receiving receiving(school.context());
        const auto keeper = school.signer("周大勇");
        const DeliveryId delivery = valueOf(receiving.save(receiving.open(kGrocer), keeper));
        service::GoodsForm form = valueOf(receiving.openLine(delivery, product));
        form.goods.produced = expires - 30;
        form.goods.expires = expires;
        form.goods.accepted = {amount};
        form.looked = true;
        for (const PaperKind kind : {PaperKind::PurchaseTicket, PaperKind::BatchReport}) {
            PaperFiled paper;
            paper.paper = makeId<PaperId>(school.context().store.now().effective);
            paper.supplier = kGrocer;
            paper.kind = kind;
            paper.number = fmt::format("B{}", static_cast<int>(kind));
            paper.issued = expires - 30;
            paper.sealed = true;
            append(paper);
            form.goods.papers.push_back(paper.paper);
        }
        valueOf(receiving.accept(form, keeper));
        for (const auto& [role, name] : {std::pair{SignRole::Handler, "周大勇"},
                                         {SignRole::Acceptor, "吴小燕"},
                                         {SignRole::Reviewer, "韩主任"}})
            valueOf(receiving.sign(school.newRecord(), delivery, role, school.signer(name)));
        return form.goods.lotId;
    }
    // GS1 as a scanner sends it: item, last day, lot.
    [[nodiscard]] std::string sack(int n) const {
        const std::string day = formatDate(school.today() + 200);
        return fmt::format("]C101{}17{}{}{}10A{:03}", kRiceCode, day.substr(2, 2), day.substr(5, 2),
                           day.substr(8, 2), n);
    }
    // From the beep to the saved line.
    static void line(Finger& finger, const HandScanner& scanner, const std::string& code,
                     const std::string& kilograms) {
        scanner.read(code);
        finger.awaitScreen("goods-form");
        finger.type("goods.key", kilograms);
        finger.tap("goods.main");
        finger.tap("goods.good");
        // What came with the vehicle counts for every line; the report is each lot's own.
        finger.await("goods.paper-state.0", "");
        if (finger.wordsOf("goods.paper-state.0") != "已到") {
            finger.choose("goods.paper.0.", "随货来了");
            finger.await("goods.paper-state.0", "已到");
        }
        finger.choose("goods.paper.1.", "该批检验报告");
        finger.await("goods.paper-state.1", "已到");
        finger.tap("goods.main");
    }

    PastSchool school{3};
    const SupplierId kGrocer = numbered<SupplierId>(1);
    const ProductId kRice = numbered<ProductId>(1);
    const ProductId kMilk = numbered<ProductId>(2);
    LotId old;
};

TEST_F(StoreByFinger, ADeliveryIsScannedSignedByThreeAndIssuedForLunch) {
    const HandScanner scanner(school.storeFolder());
    RealWindow window(school.directory(), {"--store", school.storeFolder().string(), "--diagonal", "10.1"});
    {
        Finger finger(window);
        finger.begin();
        finger.open("home.receiving");
        finger.tap("receiving.new");
        finger.choose("pick.", "丰年粮油");
        finger.tap("head.clean.1");
        finger.tap("head.locked.1");
        finger.tap("head.save");
        finger.sign("周大勇");
        finger.awaitScreen("delivery");
        EXPECT_LE(finger.done("a vehicle at the door, PIN included"), 14);

        int taps = 0;
        for (int n = 1; n <= kLines; ++n) {
            finger.begin();
            const auto began = std::chrono::steady_clock::now();
            line(finger, scanner, sack(n), fmt::format("{}", 20 + n));
            finger.awaitScreen("delivery");
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
            const int each =
                finger.done(n == 1 ? "the first line, with the vehicle's ticket" : "a known line");
            taps += each;
            if (n == 1) continue;
            EXPECT_LE(each, kLineTaps);
            EXPECT_LE(took.count(), kLineSeconds) << "line " << n;
        }
        fmt::print("a delivery of {} lines: {} taps\n", kLines, taps);
        window.picture("delivery-ten-lines");

        finger.begin();
        finger.tap("delivery.sign-next");
        finger.sign("吴小燕");
        finger.sign("韩主任");
        finger.awaitScreen("delivery");
        finger.await("delivery.state", "已完成");
        finger.done("three signatures, two PINs");
        finger.begin();
        finger.tap(fmt::format("delivery.sign.{}", static_cast<int>(SignRole::Deliverer)));
        finger.awaitScreen("signature");
        finger.draw("signature.pad");
        finger.tap("signature.done");
        finger.awaitScreen("delivery");
        finger.awaitOffer("frame.undo", std::chrono::seconds(5));
        finger.done("the deliverer draws a signature");

        finger.open("home.stock");
        finger.tap("stock.state.4");  // what expired
        finger.awaitRow("stock.lot.", "纯牛奶");
        window.picture("stock");
        finger.tap("stock.issue");
        finger.choose("issue.need.", "纯牛奶");
        finger.awaitScreen("issue-line");
        EXPECT_FALSE(finger.offers("issue.propose")) << "nothing of it may go out";
        EXPECT_FALSE(finger.offers("issue.note"));
        finger.choose("issue.lot.", "过期");
        finger.await("toast", "过期了，不能出库");
        window.picture("issue-refused");
        finger.tap("frame.back");
        finger.begin();
        finger.choose("issue.need.", "东北大米");
        finger.tap("issue.propose");
        finger.awaitScreen("issue");
        EXPECT_LE(finger.done("an item by menu"), 2);
        // The menu asks for more than the first sack holds.
        finger.choose("issue.need.", "东北大米");
        finger.tap("issue.propose");
        finger.awaitScreen("issue");
        window.picture("issue");
        finger.begin();
        finger.tap("issue.sign");
        finger.sign("张桂英");
        finger.awaitScreen("issue");
        finger.awaitOffer("frame.undo", std::chrono::seconds(5));
        finger.done("taker and keeper, one PIN");
    }
    window.program().kill(SIGTERM);
    window.program().wait();
    store::Database db = school.read();
    EXPECT_EQ(recordsOf<GoodsReceived>(db).size(), 1U + kLines);
    EXPECT_EQ(recordsOf<GoodsReceived>(db).back().codeMethod, CodeMethod::Serial);
    const auto issued = recordsOf<StockIssued>(db);
    ASSERT_EQ(issued.size(), 2U);
    std::int64_t grams = 0;
    for (const StockIssued& each : issued) {
        EXPECT_NE(each.lot, old) << "the expired milk";
        grams += each.amount.value;
    }
    EXPECT_EQ(grams, 30'000);
    EXPECT_EQ(school.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
