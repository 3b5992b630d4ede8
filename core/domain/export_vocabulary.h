// The closed word lists of what is taken out of the terminal. Numbers are written into records: never
// renumber, only append.
#pragma once

#include <span>
#include <string_view>

namespace canteen {

// One of the official books: 留样 进货 晨检 就餐人数 陪餐 消毒 添加剂 餐厨废弃物 更正与补录 追溯 事故材料
enum class ExportBook {
    Samples = 1,
    Receiving = 2,
    Check = 3,
    Counts = 4,
    Accompanying = 5,
    Disinfection = 6,
    Additives = 7,
    Waste = 8,
    Deviations = 9,
    Trace = 10,
    Incident = 11
};

// Paper means a PDF that goes to the printer. Pack: the evidence pack, a ZIP.
enum class ExportFormat { Paper = 1, Pdf = 2, Xlsx = 3, Csv = 4, Pack = 5 };

enum class ExportTarget { Stick = 1, Folder = 2, Printer = 3 };  // U盘 文件夹 打印机

std::span<const ExportBook> allExportBooks();

// As on the command line of canteenctl: "samples", "receiving", …
std::string_view nameOf(ExportBook book);

}  // namespace canteen
