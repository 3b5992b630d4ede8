#include "core/domain/supply_vocabulary.h"

#include <array>

namespace canteen {

std::span<const SupplierType> allSupplierTypes() {
    static constexpr std::array kAll = {
        SupplierType::Maker,          SupplierType::Trader,         SupplierType::MarketStall,
        SupplierType::Farmer,         SupplierType::Slaughterhouse, SupplierType::SchoolPlot,
        SupplierType::DishwareWasher, SupplierType::MealProvider,   SupplierType::Contractor};
    return kAll;
}

std::span<const PaperKind> allPaperKinds() {
    static constexpr std::array kAll = {
        PaperKind::BusinessLicence,         PaperKind::FoodTradeLicence,
        PaperKind::FoodProductionLicence,   PaperKind::WorkshopRegistration,
        PaperKind::SlaughterPermit,         PaperKind::DiseasePreventionPermit,
        PaperKind::FarmerIdentity,          PaperKind::Agreement,
        PaperKind::QualityPledge,           PaperKind::VehicleDisinfection,
        PaperKind::DriverHealthCertificate, PaperKind::Insurance,
        PaperKind::PurchaseTicket,          PaperKind::BatchReport,
        PaperKind::QuarantineCertificate,   PaperKind::MeatInspection,
        PaperKind::PledgeCertificate,       PaperKind::DishwareDisinfection,
        PaperKind::RapidTestReport,         PaperKind::OtherProof};
    return kAll;
}

std::span<const GoodsClass> allGoodsClasses() {
    static constexpr std::array kAll = {
        GoodsClass::Packaged,       GoodsClass::Staple,      GoodsClass::Pork,
        GoodsClass::OtherMeat,      GoodsClass::MeatProduct, GoodsClass::Egg,
        GoodsClass::Produce,        GoodsClass::Fish,        GoodsClass::Milk,
        GoodsClass::FreshSoyNoodle, GoodsClass::Additive,    GoodsClass::Dishware,
        GoodsClass::DeliveredMeal,  GoodsClass::Water,       GoodsClass::Other};
    return kAll;
}

std::span<const Storage> allStorages() {
    static constexpr std::array kAll = {Storage::Ambient, Storage::Chilled, Storage::Frozen};
    return kAll;
}

std::span<const Unit> allUnits() {
    static constexpr std::array kAll = {Unit::Kilogram, Unit::Gram,  Unit::Litre, Unit::Millilitre,
                                        Unit::Bottle,   Unit::Bag,   Unit::Case,  Unit::Piece,
                                        Unit::Box,      Unit::Barrel};
    return kAll;
}

std::span<const SensoryFault> allSensoryFaults() {
    static constexpr std::array kAll = {SensoryFault::Spoiled,       SensoryFault::Rancid,
                                        SensoryFault::MouldOrPests,  SensoryFault::Dirty,
                                        SensoryFault::ForeignMatter, SensoryFault::Adulterated,
                                        SensoryFault::Abnormal,      SensoryFault::PackageDamaged};
    return kAll;
}

std::span<const RejectReason> allRejectReasons() {
    static constexpr std::array kAll = {
        RejectReason::Sensory,   RejectReason::Temperature, RejectReason::Papers,    RejectReason::Expired,
        RejectReason::ShortLife, RejectReason::Amount,      RejectReason::Forbidden, RejectReason::Label,
        RejectReason::RapidTest, RejectReason::Other};
    return kAll;
}

}  // namespace canteen
