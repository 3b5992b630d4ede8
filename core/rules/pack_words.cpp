#include "core/rules/pack_words.h"

#include <span>

namespace canteen::rules {
namespace {

template <class T>
struct Named {
    std::string_view word;
    T value;
};

template <class T>
std::optional<T> find(std::span<const Named<T>> list, std::string_view word) {
    for (const Named<T>& named : list)
        if (named.word == word) return named.value;
    return std::nullopt;
}

constexpr Named<PaperKind> kPapers[] = {
    {"business-licence", PaperKind::BusinessLicence},
    {"food-trade-licence", PaperKind::FoodTradeLicence},
    {"food-production-licence", PaperKind::FoodProductionLicence},
    {"workshop-registration", PaperKind::WorkshopRegistration},
    {"slaughter-permit", PaperKind::SlaughterPermit},
    {"disease-prevention-permit", PaperKind::DiseasePreventionPermit},
    {"farmer-identity", PaperKind::FarmerIdentity},
    {"agreement", PaperKind::Agreement},
    {"quality-pledge", PaperKind::QualityPledge},
    {"vehicle-disinfection", PaperKind::VehicleDisinfection},
    {"driver-health-certificate", PaperKind::DriverHealthCertificate},
    {"insurance", PaperKind::Insurance},
    {"purchase-ticket", PaperKind::PurchaseTicket},
    {"batch-report", PaperKind::BatchReport},
    {"quarantine-certificate", PaperKind::QuarantineCertificate},
    {"meat-inspection", PaperKind::MeatInspection},
    {"pledge-certificate", PaperKind::PledgeCertificate},
    {"dishware-disinfection", PaperKind::DishwareDisinfection},
    {"rapid-test-report", PaperKind::RapidTestReport},
    {"other-proof", PaperKind::OtherProof},
};

constexpr Named<GoodsClass> kGoods[] = {
    {"packaged", GoodsClass::Packaged},
    {"staple", GoodsClass::Staple},
    {"pork", GoodsClass::Pork},
    {"other-meat", GoodsClass::OtherMeat},
    {"meat-product", GoodsClass::MeatProduct},
    {"egg", GoodsClass::Egg},
    {"produce", GoodsClass::Produce},
    {"fish", GoodsClass::Fish},
    {"milk", GoodsClass::Milk},
    {"fresh-soy-noodle", GoodsClass::FreshSoyNoodle},
    {"additive", GoodsClass::Additive},
    {"dishware", GoodsClass::Dishware},
    {"delivered-meal", GoodsClass::DeliveredMeal},
    {"water", GoodsClass::Water},
    {"other", GoodsClass::Other},
};

constexpr Named<SupplierType> kTypes[] = {
    {"maker", SupplierType::Maker},
    {"trader", SupplierType::Trader},
    {"market-stall", SupplierType::MarketStall},
    {"farmer", SupplierType::Farmer},
    {"slaughterhouse", SupplierType::Slaughterhouse},
    {"school-plot", SupplierType::SchoolPlot},
    {"dishware-washer", SupplierType::DishwareWasher},
    {"meal-provider", SupplierType::MealProvider},
    {"contractor", SupplierType::Contractor},
};

}  // namespace

std::optional<PaperKind> paperNamed(std::string_view word) {
    return find<PaperKind>(kPapers, word);
}

std::optional<GoodsClass> goodsNamed(std::string_view word) {
    return find<GoodsClass>(kGoods, word);
}

std::optional<SupplierType> supplierTypeNamed(std::string_view word) {
    return find<SupplierType>(kTypes, word);
}

}  // namespace canteen::rules
