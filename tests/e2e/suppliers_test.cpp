// The office of supplies by finger: a paper is filed with a scanner and touches, and a supplier suspended.
#include <gtest/gtest.h>

#include <csignal>

#include "core/domain/supplier_records.h"
#include "tests/support/finger.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

constexpr char kLicence[] = "JY15199010001014";

class SuppliersByFinger : public ::testing::Test {
  protected:
    SuppliersByFinger() {
        school.at(0, 5, 10);
        SupplierRegistered grocer;
        grocer.supplier = makeId<SupplierId>(school.context().store.now().effective);
        grocer.name = "丰年粮油";
        grocer.type = SupplierType::Trader;
        grocer.address = "清河镇正街";
        grocer.contact = "冯年";
        grocer.phone = "000-5550101";
        grocer.goods = {GoodsClass::Staple};
        append(grocer);
        append(SupplierListed{grocer.supplier, SupplierState::Approved, "", {}, {}});
        school.end();
    }
    template <class Body>
    void append(const Body& body) {
        const auto receipt = school.context().store.append(store::makeDraft(school.newRecord(), body, {}));
        ASSERT_TRUE(receipt.has_value());
    }

    PastSchool school{1};
};

TEST_F(SuppliersByFinger, APaperIsFiledAndTheSupplierSuspended) {
    RealWindow window(school.directory(), {"--store", school.storeFolder().string()});
    {
        Finger finger(window);
        finger.open("home.suppliers");
        finger.awaitScreen("suppliers");
        finger.begin();
        finger.choose("suppliers.row.", "丰年粮油");
        finger.awaitScreen("supplier-card");
        window.type(kLicence);
        finger.awaitScreen("paper-form");
        finger.tap("form.main");
        finger.choose("form.answer.", "丰年粮油");
        finger.tap("form.main");
        finger.tap("form.month.1");
        finger.tap("form.day.5");
        finger.tap("form.main");
        finger.tap("form.quick.60");
        finger.tap("form.main");
        finger.choose("form.answer.", "盖了");
        window.picture("paper-form");
        finger.tap("form.main");
        finger.sign("王建国");
        finger.awaitScreen("supplier-card");
        finger.awaitRow("supplier.row.", "食品经营许可证");
        finger.done("a licence scanned, touched and filed");
        finger.begin();
        finger.tap("supplier.state");
        finger.confirm("暂停");
        finger.confirm("30 天");
        finger.confirm("多次拒收");
        finger.await("supplier.state-word", "暂停");
        finger.done("a supplier suspended for 30 days");
        window.picture("supplier-suspended");
    }
    window.program().kill(SIGKILL);
    window.program().wait();
    EXPECT_EQ(school.faults(), "");
    {
        store::Database db = school.read();
        const auto papers = recordsOf<PaperFiled>(db);
        ASSERT_EQ(papers.size(), 1U);
        EXPECT_EQ(papers[0].kind, PaperKind::FoodTradeLicence);
        EXPECT_EQ(papers[0].number, kLicence);
        EXPECT_EQ(papers[0].holder, "丰年粮油");
        EXPECT_TRUE(papers[0].sealed);
        EXPECT_EQ(Bytes(bytesOf(kLicence).begin(), bytesOf(kLicence).end()), papers[0].code)
            << "what was scanned is kept as it came";
        const auto listings = recordsOf<SupplierListed>(db);
        ASSERT_EQ(listings.size(), 2U);
        EXPECT_EQ(listings[1].state, SupplierState::Suspended);
        EXPECT_EQ(listings[1].reason, "多次拒收");
        EXPECT_EQ(listings[1].until, school.today() + 30);
    }
    window.restart();
    Finger finger(window);
    finger.open("home.suppliers");
    finger.awaitRow("suppliers.row.", "丰年粮油");
    finger.awaitWords("不能收货");
}

}  // namespace
}  // namespace canteen::testing
