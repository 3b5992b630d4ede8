// The words of suppliers, papers and goods in files from outside.
#include <array>

#include "core/service/import_words.h"

namespace canteen::service {

std::span<const Word<SupplierType>> supplierTypeWords() {
    static constexpr std::array kWords{
        Word<SupplierType>{SupplierType::Maker, "生产企业|厂家|生产商|maker|producer"},
        Word<SupplierType>{SupplierType::Trader,
                           "食品经营者|经营企业|批发商|批发|经销商|超市|商店|trader|shop|wholesaler"},
        Word<SupplierType>{SupplierType::MarketStall,
                           "市场摊位|集中市场摊位|摊位|市场|农贸市场|market stall|stall"},
        Word<SupplierType>{SupplierType::Farmer,
                           "农户|合作社|农户或合作社|农民专业合作社|farmer|cooperative"},
        Word<SupplierType>{SupplierType::Slaughterhouse, "屠宰企业|屠宰场|定点屠宰|slaughterhouse"},
        Word<SupplierType>{SupplierType::SchoolPlot, "学校自种基地|自种|自种基地|劳动基地|school plot"},
        Word<SupplierType>{SupplierType::DishwareWasher, "餐具集中消毒|餐具消毒|消毒企业|dishware washer"},
        Word<SupplierType>{SupplierType::MealProvider, "供餐单位|集体用餐配送|配餐公司|meal provider"},
        Word<SupplierType>{SupplierType::Contractor, "承包企业|承包|承包公司|contractor"},
    };
    return kWords;
}

std::span<const Word<SupplierState>> supplierStateWords() {
    static constexpr std::array kWords{
        Word<SupplierState>{SupplierState::Candidate, "候选|待定|candidate"},
        Word<SupplierState>{SupplierState::Approved, "合格|正常|approved"},
        Word<SupplierState>{SupplierState::Suspended, "暂停|停供|suspended"},
        Word<SupplierState>{SupplierState::Left, "退出|已退出|left"},
        Word<SupplierState>{SupplierState::Blacklisted, "黑名单|拉黑|blacklisted"},
    };
    return kWords;
}

std::span<const Word<PaperKind>> paperWords() {
    static constexpr std::array kWords{
        Word<PaperKind>{PaperKind::BusinessLicence, "营业执照|执照|business licence|business license"},
        Word<PaperKind>{PaperKind::FoodTradeLicence,
                        "食品经营许可证|经营许可证|经营许可|JY|food trade licence|food trade license"},
        Word<PaperKind>{
            PaperKind::FoodProductionLicence,
            "食品生产许可证|生产许可证|生产许可|SC|food production licence|food production license"},
        Word<PaperKind>{PaperKind::WorkshopRegistration, "小作坊登记证|小作坊登记|workshop registration"},
        Word<PaperKind>{PaperKind::SlaughterPermit, "定点屠宰证|生猪定点屠宰证|屠宰许可证|slaughter permit"},
        Word<PaperKind>{PaperKind::DiseasePreventionPermit,
                        "动物防疫条件合格证|防疫条件合格证|防疫合格证|animal disease permit"},
        Word<PaperKind>{PaperKind::FarmerIdentity,
                        "农户身份证明|身份证明|身份证复印件|farmer identity|proof of the farmer"},
        Word<PaperKind>{PaperKind::Agreement, "供货协议|委托协议|合同|供货合同|采购合同|agreement|contract"},
        Word<PaperKind>{PaperKind::QualityPledge, "质量承诺书|承诺书|食品安全承诺书|quality pledge"},
        Word<PaperKind>{PaperKind::VehicleDisinfection, "车辆消毒证明|车辆消毒|vehicle disinfection"},
        Word<PaperKind>{
            PaperKind::DriverHealthCertificate,
            "送货员健康证|司机健康证|配送员健康证|driver's health certificate|driver health certificate"},
        Word<PaperKind>{PaperKind::Insurance, "食品安全责任险|责任险|保险|insurance"},
        Word<PaperKind>{PaperKind::PurchaseTicket, "购货凭证|发票|收据|送货单|purchase ticket"},
        Word<PaperKind>{PaperKind::BatchReport, "该批检验报告|检验报告|检测报告|batch report"},
        Word<PaperKind>{PaperKind::QuarantineCertificate,
                        "动物检疫合格证明|检疫合格证明|检疫证|quarantine certificate"},
        Word<PaperKind>{PaperKind::MeatInspection, "肉品品质检验合格证|肉品检验证|meat inspection"},
        Word<PaperKind>{PaperKind::PledgeCertificate, "承诺达标合格证|合格证|pledge certificate"},
        Word<PaperKind>{PaperKind::DishwareDisinfection,
                        "餐具消毒合格证明|消毒合格证明|dishware disinfection"},
        Word<PaperKind>{PaperKind::RapidTestReport, "快检报告|rapid test report"},
        Word<PaperKind>{PaperKind::OtherProof, "其他合格证明|其他|other proof"},
    };
    return kWords;
}

std::span<const Word<GoodsClass>> goodsClassWords() {
    static constexpr std::array kWords{
        Word<GoodsClass>{GoodsClass::Packaged, "预包装食品|预包装|调味品|packaged food|packaged"},
        Word<GoodsClass>{GoodsClass::Staple, "米面油|大米|面粉|食用油|主粮|staple"},
        Word<GoodsClass>{GoodsClass::Pork, "猪肉|鲜猪肉|pork"},
        Word<GoodsClass>{GoodsClass::OtherMeat, "牛羊禽肉|牛肉|羊肉|禽肉|鸡肉|鸭肉|other meat"},
        Word<GoodsClass>{GoodsClass::MeatProduct, "肉制品|meat product|meat products"},
        Word<GoodsClass>{GoodsClass::Egg, "禽蛋|鸡蛋|蛋|egg|eggs"},
        Word<GoodsClass>{GoodsClass::Produce, "蔬菜水果|蔬菜|水果|果蔬|produce|vegetables|fruit"},
        Word<GoodsClass>{GoodsClass::Fish, "水产|水产品|鱼|fish"},
        Word<GoodsClass>{GoodsClass::Milk, "奶|牛奶|乳制品|学生奶|milk"},
        Word<GoodsClass>{GoodsClass::FreshSoyNoodle,
                         "豆制品鲜面|豆制品|豆腐|鲜面|fresh tofu and noodles|tofu|noodles"},
        Word<GoodsClass>{GoodsClass::Additive, "食品添加剂|添加剂|additive"},
        Word<GoodsClass>{GoodsClass::Dishware, "餐具|dishware"},
        Word<GoodsClass>{GoodsClass::DeliveredMeal, "外送餐|供餐|集体用餐|delivered meal"},
        Word<GoodsClass>{GoodsClass::Water, "饮用水|桶装水|water"},
        Word<GoodsClass>{GoodsClass::Other, "其他|其它|other"},
    };
    return kWords;
}

std::span<const Word<Storage>> storageWords() {
    static constexpr std::array kWords{
        Word<Storage>{Storage::Ambient, "常温|阴凉|干货|ambient|room temperature"},
        Word<Storage>{Storage::Chilled, "冷藏|chilled|fridge"},
        Word<Storage>{Storage::Frozen, "冷冻|frozen"},
    };
    return kWords;
}

std::span<const Word<Unit>> unitWords() {
    static constexpr std::array kWords{
        Word<Unit>{Unit::Kilogram, "公斤|千克|kg|kilogram"},
        Word<Unit>{Unit::Gram, "克|g|gram"},
        Word<Unit>{Unit::Litre, "升|l|litre|liter"},
        Word<Unit>{Unit::Millilitre, "毫升|ml|millilitre"},
        Word<Unit>{Unit::Bottle, "瓶|bottle"},
        Word<Unit>{Unit::Bag, "袋|包|bag"},
        Word<Unit>{Unit::Case, "箱|件|case"},
        Word<Unit>{Unit::Piece, "个|只|枚|块|piece"},
        Word<Unit>{Unit::Box, "盒|box"},
        Word<Unit>{Unit::Barrel, "桶|barrel"},
    };
    return kWords;
}

}  // namespace canteen::service
