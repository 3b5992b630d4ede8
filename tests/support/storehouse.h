// The small school with suppliers, their papers and products: deliveries from 06:00 on.
#pragma once

#include "core/domain/supplier_records.h"
#include "core/service/receiving.h"
#include "core/service/stock.h"
#include "tests/support/kitchen.h"

namespace canteen::testing {

inline const StaffId kZhou = numbered<StaffId>(8);  // storekeeper: keeper, worker
inline const StaffId kWu = numbered<StaffId>(9);    // teacher, acceptor
inline const StaffId kHan = numbered<StaffId>(10);  // logistics head, reviewer

inline const SupplierId kGrocer = numbered<SupplierId>(1);  // approved trader of all but meat
inline const SupplierId kButcher = numbered<SupplierId>(2);

inline const ProductId kRice = numbered<ProductId>(1);     // staple, kg, 365 days
inline const ProductId kCabbage = numbered<ProductId>(2);  // produce, kg
inline const ProductId kPork = numbered<ProductId>(3);     // pork, chilled, kg
inline const ProductId kSauce = numbered<ProductId>(4);    // packaged, bottles of 500 g, 540 days
inline constexpr char kSauceGtin[] = "06901234567892";

class Storehouse : public Kitchen {
  public:
    // Everybody is checked; it is 06:10.
    Storehouse();

    [[nodiscard]] service::Receiving receiving() { return service::Receiving(context()); }
    [[nodiscard]] service::Stock stock() { return service::Stock(context()); }

    PaperId paper(SupplierId supplier, PaperKind kind, std::optional<Date> issued = kToday - 1,
                  std::optional<Date> expires = {}, std::optional<Grams> covers = {},
                  const std::string& lot = {}, const std::string& number = {});
    // A delivery that arrived now.
    DeliveryId delivery(SupplierId supplier = kGrocer);
    // A complete line of good goods in thousandths of the unit; rice and meat come with their papers.
    [[nodiscard]] service::GoodsForm line(DeliveryId delivery, ProductId product,
                                          std::int64_t amount = 50'000);
    LotId received(DeliveryId delivery, ProductId product, std::int64_t amount = 50'000);
    // Handler, acceptor and reviewer, half a minute apart.
    void signByThree(DeliveryId delivery);
    // A lot that may be issued.
    LotId stocked(ProductId product, std::int64_t amount = 50'000);
    // One lot to lunch, by Zhang from Zhou.
    Status issue(LotId lot, std::int64_t amount, StaffId taker = kZhang, StaffId keeper = kZhou);

  private:
    void supplier(SupplierId supplier, const std::string& name, SupplierType type);
    unsigned papers_ = 0;
};

}  // namespace canteen::testing
