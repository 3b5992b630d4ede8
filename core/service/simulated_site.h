// An invented school of any size: its site file, people, classes, suppliers, goods and menus, as the files
// that a real school would bring in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/domain/vocabulary.h"
#include "core/service/demo_dice.h"

namespace canteen::service {

// What a school of so many pupils has. Source: volumes of small, middle and boarding schools.
struct SiteSize {
    explicit SiteSize(int pupilCount);

    int pupils;
    int cooks;  // everybody in the kitchen but officer and keeper
    int classes;
    std::vector<Meal> meals;
    int dishesOf(Meal meal) const;
    int boxes() const;
};

// Staff numbers beside those of the cooks, who are "01", "02", …
inline constexpr std::string_view kSimOfficer = "90";
inline constexpr std::string_view kSimSecondOfficer = "91";
inline constexpr std::string_view kSimKeeper = "92";
inline constexpr std::string_view kSimDirector = "93";
inline constexpr std::string_view kSimHeadteacher = "94";
inline constexpr std::string_view kSimTeachers[] = {"95", "96", "97"};
std::string cookNo(int number);  // from 1

struct SimulatedWare {
    std::string_view name;
    std::string_view goods;    // 品类 as in the file of products
    std::string_view storage;  // 存放
    int lifeDays;              // 0 = not said
    std::string_view supplier;
    int price;  // fen a kilogram
};
const std::vector<SimulatedWare>& simulatedWares();
const std::vector<std::string_view>& simulatedSuppliers();

std::string siteToml(const SiteSize& size);
// With health certificates issued on that day, which count for a year.
std::string staffCsv(const SiteSize& size, Date first, Date issued);
std::string classesCsv(const SiteSize& size);
std::string suppliersCsv(Date first);
std::string papersCsv(Date first, Date last);
std::string productsCsv();
// Five schooldays from Monday on.
std::string rosterCsv(const SiteSize& size, Date monday);
std::string menuCsv(const SiteSize& size, Date monday, Dice& dice);

}  // namespace canteen::service
