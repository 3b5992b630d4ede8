// The words of suppliers, papers and goods.
#include "kiosk/text/words.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::SupplierType type, Language language) {
    switch (type) {
        case canteen::SupplierType::Maker: return pick(language, "生产企业", "Maker");
        case canteen::SupplierType::Trader: return pick(language, "食品经营者", "Food trader");
        case canteen::SupplierType::MarketStall: return pick(language, "市场摊位", "Market stall");
        case canteen::SupplierType::Farmer: return pick(language, "农户或合作社", "Farmer or cooperative");
        case canteen::SupplierType::Slaughterhouse: return pick(language, "屠宰企业", "Slaughterhouse");
        case canteen::SupplierType::SchoolPlot: return pick(language, "学校自种基地", "School plot");
        case canteen::SupplierType::DishwareWasher: return pick(language, "餐具集中消毒", "Dishware washer");
        case canteen::SupplierType::MealProvider: return pick(language, "供餐单位", "Meal provider");
        case canteen::SupplierType::Contractor: return pick(language, "承包企业", "Contractor");
    }
    unknown();
}

std::string_view word(canteen::SupplierState state, Language language) {
    switch (state) {
        case canteen::SupplierState::Candidate: return pick(language, "候选", "Candidate");
        case canteen::SupplierState::Approved: return pick(language, "合格", "Approved");
        case canteen::SupplierState::Suspended: return pick(language, "暂停", "Suspended");
        case canteen::SupplierState::Left: return pick(language, "退出", "Left");
        case canteen::SupplierState::Blacklisted: return pick(language, "黑名单", "Blacklisted");
    }
    unknown();
}

std::string_view word(canteen::PaperKind kind, Language language) {
    switch (kind) {
        case canteen::PaperKind::BusinessLicence: return pick(language, "营业执照", "Business licence");
        case canteen::PaperKind::FoodTradeLicence: return pick(language, "食品经营许可证", "Food trade licence");
        case canteen::PaperKind::FoodProductionLicence: return pick(language, "食品生产许可证", "Food production licence");
        case canteen::PaperKind::WorkshopRegistration: return pick(language, "小作坊登记证", "Workshop registration");
        case canteen::PaperKind::SlaughterPermit: return pick(language, "定点屠宰证", "Slaughter permit");
        case canteen::PaperKind::DiseasePreventionPermit: return pick(language, "动物防疫条件合格证", "Animal disease permit");
        case canteen::PaperKind::FarmerIdentity: return pick(language, "农户身份证明", "Proof of the farmer");
        case canteen::PaperKind::Agreement: return pick(language, "供货协议", "Agreement");
        case canteen::PaperKind::QualityPledge: return pick(language, "质量承诺书", "Quality pledge");
        case canteen::PaperKind::VehicleDisinfection: return pick(language, "车辆消毒证明", "Vehicle disinfection");
        case canteen::PaperKind::DriverHealthCertificate: return pick(language, "送货员健康证", "Driver's health certificate");
        case canteen::PaperKind::Insurance: return pick(language, "食品安全责任险", "Insurance");
        case canteen::PaperKind::PurchaseTicket: return pick(language, "购货凭证", "Purchase ticket");
        case canteen::PaperKind::BatchReport: return pick(language, "该批检验报告", "Batch test report");
        case canteen::PaperKind::QuarantineCertificate: return pick(language, "动物检疫合格证明", "Quarantine certificate");
        case canteen::PaperKind::MeatInspection: return pick(language, "肉品品质检验合格证", "Meat inspection certificate");
        case canteen::PaperKind::PledgeCertificate: return pick(language, "承诺达标合格证", "Pledge certificate");
        case canteen::PaperKind::DishwareDisinfection: return pick(language, "餐具消毒合格证明", "Dishware disinfection proof");
        case canteen::PaperKind::RapidTestReport: return pick(language, "快检报告", "Rapid test report");
        case canteen::PaperKind::OtherProof: return pick(language, "其他合格证明", "Other proof");
    }
    unknown();
}

std::string_view word(canteen::VerifyState state, Language language) {
    switch (state) {
        case canteen::VerifyState::Unverified: return pick(language, "未核验", "Not checked");
        case canteen::VerifyState::ByHand: return pick(language, "人工核对", "Checked by hand");
        case canteen::VerifyState::Online: return pick(language, "联网核对", "Checked online");
    }
    unknown();
}

std::string_view word(canteen::GoodsClass goods, Language language) {
    switch (goods) {
        case canteen::GoodsClass::Packaged: return pick(language, "预包装食品", "Packaged food");
        case canteen::GoodsClass::Staple: return pick(language, "米面油", "Rice, flour, oil");
        case canteen::GoodsClass::Pork: return pick(language, "猪肉", "Pork");
        case canteen::GoodsClass::OtherMeat: return pick(language, "牛羊禽肉", "Beef, mutton, poultry");
        case canteen::GoodsClass::MeatProduct: return pick(language, "肉制品", "Meat products");
        case canteen::GoodsClass::Egg: return pick(language, "禽蛋", "Eggs");
        case canteen::GoodsClass::Produce: return pick(language, "蔬菜水果", "Vegetables and fruit");
        case canteen::GoodsClass::Fish: return pick(language, "水产", "Fish");
        case canteen::GoodsClass::Milk: return pick(language, "奶", "Milk");
        case canteen::GoodsClass::FreshSoyNoodle: return pick(language, "豆制品、鲜面", "Fresh tofu and noodles");
        case canteen::GoodsClass::Additive: return pick(language, "食品添加剂", "Food additives");
        case canteen::GoodsClass::Dishware: return pick(language, "餐具", "Dishware");
        case canteen::GoodsClass::DeliveredMeal: return pick(language, "外送餐", "Delivered meals");
        case canteen::GoodsClass::Water: return pick(language, "饮用水", "Drinking water");
        case canteen::GoodsClass::Other: return pick(language, "其他", "Other");
    }
    unknown();
}

std::string_view word(canteen::Storage storage, Language language) {
    switch (storage) {
        case canteen::Storage::Ambient: return pick(language, "常温", "Ambient");
        case canteen::Storage::Chilled: return pick(language, "冷藏", "Chilled");
        case canteen::Storage::Frozen: return pick(language, "冷冻", "Frozen");
    }
    unknown();
}

std::string_view word(canteen::Unit unit, Language language) {
    switch (unit) {
        case canteen::Unit::Kilogram: return pick(language, "公斤", "kg");
        case canteen::Unit::Gram: return pick(language, "克", "g");
        case canteen::Unit::Litre: return pick(language, "升", "L");
        case canteen::Unit::Millilitre: return pick(language, "毫升", "mL");
        case canteen::Unit::Bottle: return pick(language, "瓶", "bottles");
        case canteen::Unit::Bag: return pick(language, "袋", "bags");
        case canteen::Unit::Case: return pick(language, "箱", "cases");
        case canteen::Unit::Piece: return pick(language, "个", "pieces");
        case canteen::Unit::Box: return pick(language, "盒", "boxes");
        case canteen::Unit::Barrel: return pick(language, "桶", "barrels");
    }
    unknown();
}

// clang-format on

}  // namespace kiosk
