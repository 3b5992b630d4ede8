// Numbers printed on suppliers' papers, judged by their structure and check digit. Pure; no text makes any of
// it throw.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace canteen::codes {

enum class NumberVerdict : std::uint8_t {
    Good,
    Doubtful,  // "号码可能有误,请再看一遍": printed numbers exist that fail, so it never blocks
    Wrong,     // cannot be such a number
};

// Unified social credit code 统一社会信用代码 (GB 32100): blanks taken out, in capitals. Good or Wrong.
struct CreditCode {
    std::string code;
    NumberVerdict verdict{};
    bool operator==(const CreditCode&) const = default;
};
CreditCode judgeCreditCode(std::string_view text);

enum class LicenceKind : std::uint8_t { Trade, Production };  // 食品经营许可证 JY, 食品生产许可证 SC

// The first digit of a JY number: 食品销售 餐饮服务 单位食堂
enum class TradeType : std::uint8_t { Sales = 1, Catering = 2, Canteen = 3 };

// The first three digits of an SC number, as classes of production licences count them:
// 粮食加工品 食用油 调味品 肉制品 乳制品 饮料 方便食品 饼干 罐头 冷冻饮品 速冻食品 薯类和膨化食品 糖果 茶叶
// 酒类 蔬菜制品 水果制品 炒货坚果 蛋制品 可可及焙烤咖啡 食糖 水产制品 淀粉 糕点 豆制品 蜂产品 保健食品
// 特殊医学用途配方食品 婴幼儿配方食品 特殊膳食 其他食品 食品添加剂 食品用香精 复配食品添加剂
enum class FoodCategory : std::uint8_t {
    Grain = 101,
    Oil = 102,
    Condiment = 103,
    Meat = 104,
    Dairy = 105,
    Drink = 106,
    Convenience = 107,
    Biscuit = 108,
    Canned = 109,
    FrozenDrink = 110,
    QuickFrozen = 111,
    PotatoAndPuffed = 112,
    Sweets = 113,
    Tea = 114,
    Alcohol = 115,
    VegetableProduct = 116,
    FruitProduct = 117,
    RoastedNuts = 118,
    EggProduct = 119,
    CocoaAndCoffee = 120,
    Sugar = 121,
    AquaticProduct = 122,
    Starch = 123,
    Pastry = 124,
    SoyProduct = 125,
    BeeProduct = 126,
    HealthFood = 127,
    MedicalFood = 128,
    InfantFormula = 129,
    SpecialDiet = 130,
    OtherFood = 131,
    Additive = 201,
    Flavouring = 202,
    CompoundAdditive = 203
};

// A food licence: Good, or Doubtful when its check digit (ISO 7064 MOD 11,10), its province or its first
// digits are not those of such a number.
struct Licence {
    LicenceKind kind{};
    std::string number;  // "JY" or "SC" and 14 digits
    std::string region;  // 6 digits of GB/T 2260
    std::optional<TradeType> trade;
    std::optional<FoodCategory> category;
    NumberVerdict verdict{};
    bool operator==(const Licence&) const = default;
};
// Reads JY or SC in either case and 14 digits, blanks anywhere. Nothing for any other form.
std::optional<Licence> readLicence(std::string_view text);

// Animal quarantine certificate 动物检疫合格证明: Good with 10 digits, otherwise Doubtful.
NumberVerdict judgeQuarantineNumber(std::string_view text);

}  // namespace canteen::codes
