#include "kiosk/text/words_exports.h"

#include "kiosk/text/word_tools.h"

// A value without a word must not compile, in any preset.
#pragma GCC diagnostic error "-Wswitch"

namespace kiosk {

// clang-format off
std::string_view word(canteen::ExportBook book, Language language) {
    switch (book) {
        case canteen::ExportBook::Samples: return pick(language, "留样", "Samples");
        case canteen::ExportBook::Receiving: return pick(language, "进货查验", "Receiving");
        case canteen::ExportBook::Check: return pick(language, "晨检", "Morning check");
        case canteen::ExportBook::Counts: return pick(language, "就餐人数", "Meal counts");
        case canteen::ExportBook::Accompanying: return pick(language, "陪餐", "Accompanied");
        case canteen::ExportBook::Disinfection: return pick(language, "餐具消毒", "Disinfection");
        case canteen::ExportBook::Additives: return pick(language, "添加剂", "Additives");
        case canteen::ExportBook::Waste: return pick(language, "餐厨垃圾", "Food waste");
        case canteen::ExportBook::Deviations: return pick(language, "更正补录", "Corrections");
        case canteen::ExportBook::Trace: return pick(language, "来源去向", "Trace");
        case canteen::ExportBook::Incident: return pick(language, "事故材料", "Incident");
    }
    unknown();
}

std::string_view word(canteen::ExportFormat format, Language language) {
    switch (format) {
        case canteen::ExportFormat::Paper: return pick(language, "打印在纸上", "On paper");
        case canteen::ExportFormat::Pdf: return pick(language, "PDF", "PDF");
        case canteen::ExportFormat::Xlsx: return pick(language, "Excel 表格", "Excel");
        case canteen::ExportFormat::Csv: return pick(language, "CSV", "CSV");
        case canteen::ExportFormat::Pack: return pick(language, "一个压缩包", "One ZIP file");
    }
    unknown();
}

std::string_view word(canteen::ExportTarget target, Language language) {
    switch (target) {
        case canteen::ExportTarget::Stick: return pick(language, "U盘", "USB stick");
        case canteen::ExportTarget::Folder: return pick(language, "文件夹", "Folder");
        case canteen::ExportTarget::Printer: return pick(language, "打印机", "Printer");
    }
    unknown();
}
// clang-format on

}  // namespace kiosk
