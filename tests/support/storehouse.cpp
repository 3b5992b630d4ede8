#include "tests/support/storehouse.h"

#include <stdexcept>

namespace canteen::testing {
namespace {

template <class T>
T valueOf(Result<T> result) {
    if (!result) throw std::runtime_error("refused: " + result.error().detail);
    return std::move(*result);
}

}  // namespace

Storehouse::Storehouse() {
    using enum Role;
    registerStaff(kZhou, "周库管", Post::Storekeeper, Worker | Keeper);
    registerStaff(kWu, "吴老师", Post::Teacher, Teacher | Acceptor);
    registerStaff(kHan, "韩主任", Post::Teacher, Roles{} | Reviewer);
    roster(kZhou, kToday, Shift::Early);
    supplier(kGrocer, "丰年粮油", SupplierType::Trader);
    supplier(kButcher, "清河肉联厂", SupplierType::Slaughterhouse);
    append(ProductRegistered{kRice,
                             "东北大米",
                             "25 kg/袋",
                             GoodsClass::Staple,
                             Storage::Ambient,
                             Unit::Kilogram,
                             {},
                             365,
                             "丰年米业",
                             "",
                             "",
                             {}});
    append(ProductRegistered{kCabbage,
                             "大白菜",
                             "",
                             GoodsClass::Produce,
                             Storage::Ambient,
                             Unit::Kilogram,
                             {},
                             {},
                             "",
                             "",
                             "",
                             {}});
    append(ProductRegistered{
        kPork, "鲜猪肉", "", GoodsClass::Pork, Storage::Chilled, Unit::Kilogram, {}, {}, "", "", "", {}});
    append(ProductRegistered{kSauce,
                             "酱油",
                             "500 mL/瓶",
                             GoodsClass::Packaged,
                             Storage::Ambient,
                             Unit::Bottle,
                             Grams{500},
                             540,
                             "清河酿造",
                             "",
                             "",
                             {kSauceGtin}});
    checkEverybody();
    valueOf(checks().save(healthy(kZhou), signer(kWang)));
    at(6, 10);
}

void Storehouse::supplier(SupplierId supplier, const std::string& name, SupplierType type) {
    SupplierRegistered body;
    body.supplier = supplier;
    body.name = name;
    body.type = type;
    body.address = "清河镇正街";
    body.contact = "冯年";
    body.phone = "000-5550101";
    append(body);
    append(SupplierListed{supplier, SupplierState::Approved, "", {}, kToday - 3});
    paper(supplier, PaperKind::BusinessLicence, kToday - 400);
    for (const PaperKind kind : {PaperKind::FoodTradeLicence, PaperKind::FoodProductionLicence,
                                 PaperKind::SlaughterPermit, PaperKind::DiseasePreventionPermit})
        paper(supplier, kind, kToday - 400, kToday + 400);
}

PaperId Storehouse::paper(SupplierId supplier, PaperKind kind, std::optional<Date> issued,
                          std::optional<Date> expires, std::optional<Grams> covers, const std::string& lot,
                          const std::string& number) {
    PaperFiled filed;
    filed.paper = numbered<PaperId>(++papers_);
    filed.supplier = supplier;
    filed.kind = kind;
    filed.number = number.empty() ? "T" + std::to_string(papers_) : number;
    filed.issued = issued;
    filed.expires = expires;
    filed.covers = covers;
    filed.lot = lot;
    filed.sealed = true;
    append(filed);
    return filed.paper;
}

DeliveryId Storehouse::delivery(SupplierId supplier) {
    return valueOf(receiving().save(receiving().open(supplier), signer(kZhou)));
}

service::GoodsForm Storehouse::line(DeliveryId delivery, ProductId product, std::int64_t amount) {
    service::GoodsForm form = valueOf(receiving().openLine(delivery, product));
    const SupplierId from = receiving().find(delivery)->line.supplier;
    form.goods.accepted = {amount};
    form.looked = true;
    const auto bring = [&](PaperKind kind) { form.goods.papers.push_back(paper(from, kind)); };
    if (product != kCabbage) bring(PaperKind::PurchaseTicket);
    if (product == kRice || product == kSauce) {
        form.goods.produced = kToday - 20;
        form.goods.expires = *form.goods.produced + (product == kRice ? 365 : 540);
        bring(PaperKind::BatchReport);
    }
    if (product == kCabbage) bring(PaperKind::PledgeCertificate);
    if (product == kPork) {
        form.goods.temperature = CentiCelsius{300};
        form.goods.temperatureMethod = ReadingMethod::Device;
        bring(PaperKind::QuarantineCertificate);
        bring(PaperKind::MeatInspection);
    }
    return form;
}

LotId Storehouse::received(DeliveryId delivery, ProductId product, std::int64_t amount) {
    const service::GoodsForm form = line(delivery, product, amount);
    valueOf(receiving().accept(form, signer(kZhou)));
    return form.goods.lotId;
}

void Storehouse::signByThree(DeliveryId delivery) {
    const std::pair<SignRole, StaffId> places[] = {
        {SignRole::Handler, kZhou}, {SignRole::Acceptor, kWu}, {SignRole::Reviewer, kHan}};
    for (const auto& [role, person] : places) {
        clock.advance(seconds(30));
        valueOf(receiving().sign(record(), delivery, role, signer(person)));
    }
}

LotId Storehouse::stocked(ProductId product, std::int64_t amount) {
    const DeliveryId from = delivery(product == kPork ? kButcher : kGrocer);
    const LotId lot = received(from, product, amount);
    signByThree(from);
    return lot;
}

Status Storehouse::issue(LotId lot, std::int64_t amount, StaffId taker, StaffId keeper) {
    service::IssueForm form = stock().open(businessDay(now(), site.zone), Meal::Lunch);
    form.lines.push_back(stock().line(lot, {amount}));
    return stock().issue(form, signer(taker), signer(keeper));
}

}  // namespace canteen::testing
