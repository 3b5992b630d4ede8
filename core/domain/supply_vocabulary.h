// The closed word lists of suppliers, goods and deliveries. Numbers are written into records: never renumber,
// only append.
#pragma once

#include <span>

namespace canteen {

// 生产企业 食品经营者 集中市场摊位 农户或合作社 屠宰企业 学校自种基地 餐具集中消毒 供餐单位 承包企业
enum class SupplierType {
    Maker = 1,
    Trader = 2,
    MarketStall = 3,
    Farmer = 4,
    Slaughterhouse = 5,
    SchoolPlot = 6,
    DishwareWasher = 7,
    MealProvider = 8,
    Contractor = 9
};

// 候选 合格 暂停 退出 黑名单
enum class SupplierState { Candidate = 1, Approved = 2, Suspended = 3, Left = 4, Blacklisted = 5 };

// Papers 证照票据: below 20 those of the supplier, valid over a time; from 20 on those of one delivery or
// batch.
enum class PaperKind {
    BusinessLicence = 1,           // 营业执照
    FoodTradeLicence = 2,          // 食品经营许可证 JY
    FoodProductionLicence = 3,     // 食品生产许可证 SC
    WorkshopRegistration = 4,      // 小作坊登记证
    SlaughterPermit = 5,           // 定点屠宰证
    DiseasePreventionPermit = 6,   // 动物防疫条件合格证
    FarmerIdentity = 7,            // 农户身份证明
    Agreement = 8,                 // 委托协议 合同
    QualityPledge = 9,             // 质量承诺书
    VehicleDisinfection = 10,      // 车辆消毒证明
    DriverHealthCertificate = 11,  // 送货员健康证
    Insurance = 12,                // 保险
    PurchaseTicket = 20,           // 购货凭证
    BatchReport = 21,              // 该批检验报告
    QuarantineCertificate = 22,    // 动物检疫合格证明
    MeatInspection = 23,           // 肉品品质检验合格证
    PledgeCertificate = 24,        // 承诺达标合格证
    DishwareDisinfection = 25,     // 餐具消毒合格证明
    RapidTestReport = 26,          // 快检报告
    OtherProof = 30                // 其他合格证明
};
// Whether the paper belongs to one delivery or batch, not to the supplier.
constexpr bool isBatchPaper(PaperKind kind) {
    return static_cast<int>(kind) >= 20;
}

// 未核 人工核对 联网核对
enum class VerifyState { Unverified = 1, ByHand = 2, Online = 3 };

// Goods by the papers they need: rows of the papers matrix (core/rules/papers.h).
// 预包装食品 米面油 猪肉 牛羊禽肉 肉制品 禽蛋 蔬菜水果 水产 奶 豆制品鲜面 食品添加剂 餐具 供餐 饮用水 其他
enum class GoodsClass {
    Packaged = 1,
    Staple = 2,
    Pork = 3,
    OtherMeat = 4,
    MeatProduct = 5,
    Egg = 6,
    Produce = 7,
    Fish = 8,
    Milk = 9,
    FreshSoyNoodle = 10,
    Additive = 11,
    Dishware = 12,
    DeliveredMeal = 13,
    Water = 14,
    Other = 15
};

enum class Storage { Ambient = 1, Chilled = 2, Frozen = 3 };  // 常温 冷藏 冷冻
// 公斤 克 升 毫升 瓶 袋 箱 个 盒 桶
enum class Unit {
    Kilogram = 1,
    Gram = 2,
    Litre = 3,
    Millilitre = 4,
    Bottle = 5,
    Bag = 6,
    Case = 7,
    Piece = 8,
    Box = 9,
    Barrel = 10
};

enum class DeliverySource { Supplier = 1, OwnPlot = 2 };  // 供货 自种
// What look, smell and touch found: 腐败变质 油脂酸败 霉变生虫 污秽不洁 混有异物 掺假 感官异常 包装破损
enum class SensoryFault {
    Spoiled = 1,
    Rancid = 2,
    MouldOrPests = 3,
    Dirty = 4,
    ForeignMatter = 5,
    Adulterated = 6,
    Abnormal = 7,
    PackageDamaged = 8
};
// 感官不合格 温度超标 证票不全 过期 临期 数量不符 禁用品 标签不全 快检阳性 其他
enum class RejectReason {
    Sensory = 1,
    Temperature = 2,
    Papers = 3,
    Expired = 4,
    ShortLife = 5,
    Amount = 6,
    Forbidden = 7,
    Label = 8,
    RapidTest = 9,
    Other = 10
};
enum class RejectAction { Returned = 1, Destroyed = 2 };  // 退货 销毁
// Why a lot may not be issued: 证票待补 快检可疑 事故 召回 其他
enum class LotHoldReason { PapersToFollow = 1, RapidTest = 2, Incident = 3, Recall = 4, Other = 5 };
enum class ClearReason {
    Expired = 1,
    Spoiled = 2,
    Recalled = 3,
    Damaged = 4,
    Other = 5
};  // 过期 变质 召回 破损 其他
enum class TestMethod { EnzymeInhibition = 1, ColloidalGold = 2, Other = 3 };  // 酶抑制率法 胶体金 其他
enum class TestVerdict { Negative = 1, Suspect = 2, Positive = 3 };            // 阴性 可疑阳性 阳性
// How a code came in: 扫码枪 键盘式扫码枪 串口扫码枪 摄像头 手工
enum class CodeMethod { HidScanner = 1, Wedge = 2, Serial = 3, Camera = 4, Typed = 5 };

// Every value of a list, in its order on the forms.
std::span<const SupplierType> allSupplierTypes();
std::span<const PaperKind> allPaperKinds();
std::span<const GoodsClass> allGoodsClasses();
std::span<const Storage> allStorages();
std::span<const Unit> allUnits();
std::span<const SensoryFault> allSensoryFaults();
std::span<const RejectReason> allRejectReasons();

}  // namespace canteen
