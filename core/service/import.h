// Bringing in staff, roster, classes, menu, suppliers, papers and products from CSV files: everything wrong
// is named with its line, and either the whole file goes in, in one commit, or nothing.
#pragma once

#include <optional>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/signature.h"
#include "core/service/csv.h"
#include "core/store/store.h"

namespace canteen::service {

// Columns by their Chinese names; English ones and usual synonyms are understood too (import_*.cpp).
enum class ImportKind {
    Staff,  // 工号 姓名 岗位 [角色 单位 入职日期 离职日期 健康证号 发证机构 发证日期 有效期至]
    Roster,   // 日期 工号|姓名 班次, or 工号|姓名 and a column for each date
    Classes,  // 班级 在籍人数 [年级 住校人数 营养餐人数]
    Menu,  // 日期 餐次 菜名 [类别 计划份数 食材 特殊餐 批次], or 餐次 [类别] and a column for each date or
           // weekday
    Suppliers,  // 名称 类型 [信用代码 供货品类 地址 联系人 电话 状态 原因 状态截止 失信核查日期]
    Papers,  // 供货者 证照 [编号 持有人 范围 发证日期 有效期至 盖章]; the suppliers are on file
    Products,  // 品名 品类 存放 单位 [规格 单件重量 保质期 生产者 生产者地址 生产者电话 条码 在购]
};

enum class ImportMode { Save, DryRun };

struct ImportOptions {
    ImportMode mode = ImportMode::Save;
    std::optional<Date> weekOf;  // a day of the week meant by columns that name weekdays only
    Zone zone;
};

struct ImportReport {
    // What the file brings; in a dry run or with problems nothing of it was recorded.
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int withdrawn = 0;  // dishes no longer on the menu
    bool saved = false;
    LineProblems problems;  // any one keeps the whole file out
    LineProblems notes;     // worth knowing: columns not used, past days left alone
};

// Giving the same file again adds no record. People and classes that a file does not name stay as they are;
// so do suppliers, papers and products. A paper that is on file stays as it was filed: a mistake there is
// taken back at the terminal. A new supplier is a candidate unless the file says more. A menu stands for the
// whole of each meal of each day that it names. Past and closed days are left alone. Refuses only what
// concerns no line: as decodeText(), StoreFailed, DiskFull.
Result<ImportReport> importCsv(store::Store& store, ImportKind kind, BytesView file,
                               const ImportOptions& options, const Signatures& by);

}  // namespace canteen::service
